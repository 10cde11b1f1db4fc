//! Why, both ways, and what would change a result.

use plumbline::app::{AnswerMessage, Screen, WindowMessage};
use plumbline::content::ItemId;
use plumbline::platform::Effect;

use super::screen;
use crate::support::{Setup, TestApp, scenes};

const HEAD: &str = "How sure is this? “Forward head and rounded shoulders”";

/// The name of a control that begins like this and says this.
fn named(test: &TestApp, begins: &str, says: &str) -> String {
    let names = test.names_in_order();
    let mut names = names.into_iter().map(|(_, name)| name);
    names
        .find(|name| name.starts_with(begins) && name.contains(says))
        .unwrap_or_else(|| panic!("nothing is named {begins} … {says}"))
}

#[test]
fn what_would_change_is_worked_out_beside_the_window_and_comes_when_it_is_ready() {
    let mut test = scenes::sample(Setup::default(), Screen::Review);
    let _ = test.platform.take_effects();
    test.platform.hold();
    test.tell(WindowMessage::ScreenChosen(Screen::Results));
    test.click(HEAD);
    assert!(test.reads("Being worked out."));
    // An answer given meanwhile does not start a second one before the first has come.
    test.tell(WindowMessage::ItemOpened(ItemId::from("fh-neck-symptoms")));
    test.tell(AnswerMessage::OptionChosen {
        item: ItemId::from("fh-neck-symptoms"),
        side: None,
        value: 0,
    });
    test.tell(WindowMessage::ScreenChosen(Screen::Results));
    let count = |effects: Vec<Effect>| {
        effects
            .iter()
            .filter(|effect| matches!(effect, Effect::WorkOut { .. }))
            .count()
    };
    assert_eq!(count(test.platform.take_effects()), 1);
    assert!(test.reads("Being worked out."));
    test.platform.release();
    test.settle();
    assert_eq!(
        count(test.platform.take_effects()),
        1,
        "what came was about the old answer"
    );
    assert!(test.app().knows_what_if());
    assert!(test.reads("One answer alone would change that"));
}

#[test]
fn an_answer_that_would_change_a_result_opens_its_item() {
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    test.click(HEAD);
    let photo = test.app().library().item("fh-cva-photo").expect("an item").name.clone();
    let row = named(&test, "Forward head and rounded shoulders: If", &photo);
    assert!(row.contains(" instead of "), "{row}");
    test.click(&row);
    assert_eq!(screen(&test), Screen::Questions);
    assert_eq!(test.app().item().expect("an item").id, "fh-cva-photo");
}

#[test]
fn the_answers_behind_an_exercise_open_their_items() {
    let mut test = scenes::sample(Setup::default(), Screen::Plan);
    test.click("Answers behind it: Side-lying leg raise, day A");
    let row = named(&test, "", ", behind Side-lying leg raise");
    test.click(&row);
    assert_eq!(screen(&test), Screen::Questions);
    let item = test.app().item().expect("an item").name.clone();
    assert!(row.starts_with(&item), "{row} opened {item}");
}

#[test]
fn an_item_says_what_its_answer_did_and_nothing_without_one() {
    let mut test = scenes::sample(Setup::default(), Screen::Review);
    test.tell(WindowMessage::ItemOpened(ItemId::from("fh-cva-photo")));
    test.click("What this answer did");
    // 44 degrees: 9.6 of 24 points (the worked example of rules 2).
    assert!(test.reads("Forward head and rounded shoulders: 9.6 of 24.0 points"));
    test.tell(AnswerMessage::AnswerCleared(ItemId::from("fh-cva-photo")));
    assert!(!test.sees("What this answer did"));
}

#[test]
fn where_two_findings_disagree_the_plan_leads_to_the_test_that_would_decide() {
    let mut test = scenes::all()
        .into_iter()
        .find(|scene| scene.name == "plan-conflicts")
        .expect("a scene")
        .make(Setup::default());
    assert!(test.reads("Where two findings disagree"));
    let row = named(&test, "Do “", "to decide about");
    test.click(&row);
    assert_eq!(screen(&test), Screen::Questions);
    let item = test.app().item().expect("an item");
    assert!(row.contains(&item.name), "{row}");
}
