//! Question screens: answers beside the steps, the focus on what is chosen, from field to field, back to the review.

use egui::Key;
use plumbline::app::{AnswerMessage, Dialog, Screen, WindowMessage};
use plumbline::content::ItemId;
use plumbline::record::NoReading;

use super::screen;
use crate::support::{Setup, TestApp, scenes};

fn open(setup: Setup, id: &str) -> TestApp {
    let mut test = scenes::sample(setup, Screen::Questions);
    test.tell(WindowMessage::ItemsRequested(vec![ItemId::from(id)]));
    test
}

fn focused(test: &TestApp) -> (String, bool) {
    test.focused().unwrap_or_default()
}

fn at(width: f32, height: f32) -> Setup {
    Setup {
        size: [width, height],
        ..Setup::default()
    }
}

/// Arms overhead: all three options of both sides, with their words, without scrolling (newcomer P24).
#[test]
fn answers_stand_beside_the_steps_where_there_is_room() {
    for size in [[1366.0, 768.0], [1280.0, 900.0]] {
        let mut test = open(at(size[0], size[1]), "fh-overhead-wall");
        test.tell(AnswerMessage::AnswerCleared(ItemId::from("fh-overhead-wall")));
        let item = test.app().item().expect("an item").clone();
        let bar = test.place_of("Back").top();
        let step = test.place_of(&item.steps[0]);
        let options: Vec<egui::Rect> = item
            .options()
            .iter()
            .flat_map(|option| test.places_of(&plumbline::report::words::capitalised(&option.text)))
            .collect();
        assert_eq!(options.len(), 2 * item.options().len());
        for option in &options {
            assert!(option.left() > step.left() + 200.0, "{size:?}: beside the steps");
            assert!(option.bottom() <= bar, "{size:?}: {option:?} lies below {bar}");
        }
    }
}

#[test]
fn the_focus_comes_to_the_chosen_option() {
    let mut test = open(Setup::default(), "fh-mirror-ear-shoulder");
    // Alex chose the third.
    let chosen = {
        let item = test.app().item().expect("an item");
        plumbline::report::words::capitalised(&item.options()[2].text)
    };
    test.tell(WindowMessage::ScreenChosen(Screen::Review))
        .tell(WindowMessage::ItemOpened(ItemId::from("fh-mirror-ear-shoulder")));
    assert_eq!(focused(&test), (chosen, true));
    test.tell(AnswerMessage::AnswerCleared(ItemId::from("fh-mirror-ear-shoulder")))
        .tell(WindowMessage::ScreenChosen(Screen::Review))
        .tell(WindowMessage::ItemOpened(ItemId::from("fh-mirror-ear-shoulder")));
    assert!(!focused(&test).1, "nothing is chosen");
}

#[test]
fn tab_goes_from_the_left_field_to_the_right_one() {
    let mut test = open(Setup::default(), "hh-side-bend");
    let name = focused(&test).0;
    assert!(name.starts_with("Left, "), "{name}");
    let mut passed = Vec::new();
    while !focused(&test).0.starts_with("Right, ") && passed.len() < 6 {
        test.key(Key::Tab);
        passed.push(focused(&test).0);
    }
    assert!(focused(&test).0.starts_with("Right, "), "{passed:?}");
    assert!(
        !passed
            .iter()
            .any(|name| name.contains("hurt") || name.contains("can’t")),
        "{passed:?}"
    );
    assert!(test.sees("It hurt on the left, I stopped") && test.sees("I can’t do the right side"));
}

#[test]
fn from_the_review_one_comes_back_to_the_review() {
    let mut test = scenes::sample(Setup::default(), Screen::Review);
    test.tell(WindowMessage::ItemOpened(ItemId::from("fh-occiput-wall")));
    assert_eq!(screen(&test), Screen::Questions);
    test.click("Back to the review");
    assert_eq!(screen(&test), Screen::Review);
    // Back leads there as well.
    test.tell(WindowMessage::ItemOpened(ItemId::from("fh-occiput-wall")))
        .tell(WindowMessage::BackPressed);
    assert_eq!(screen(&test), Screen::Review);
    // From the results, to the results.
    test.tell(WindowMessage::ScreenChosen(Screen::Results))
        .tell(WindowMessage::ItemOpened(ItemId::from("fh-occiput-wall")))
        .tell(WindowMessage::NextPressed);
    assert_eq!(screen(&test), Screen::Results);
    // What is still open is gone on from.
    test.tell(AnswerMessage::AnswerCleared(ItemId::from("fh-occiput-wall")))
        .tell(WindowMessage::ScreenChosen(Screen::Review))
        .tell(WindowMessage::ItemOpened(ItemId::from("fh-occiput-wall")));
    assert!(test.sees("Next") && !test.sees("Back to the review"));
}

#[test]
fn skipped_is_not_answered_in_the_review() {
    let mut test = scenes::sample(Setup::default(), Screen::Review);
    let asked: Vec<ItemId> = test.app().asked().iter().map(|item| item.id.clone()).collect();
    for id in &asked {
        if test.app().assessment().expect("one").answers.contains_key(id) {
            continue;
        }
        test.tell(AnswerMessage::NoReadingChosen(id.clone(), None, NoReading::Skipped));
    }
    for id in ["fh-cva-photo", "fh-occiput-wall"] {
        test.tell(AnswerMessage::NoReadingChosen(
            ItemId::from(id),
            None,
            NoReading::Skipped,
        ));
    }
    test.tell(WindowMessage::ScreenChosen(Screen::Review));
    assert!(!test.sees("Everything is answered"));
    assert!(test.sees("You have been through everything"));
    let region = test
        .texts()
        .into_iter()
        .find(|text| text.starts_with("Head and shoulders ("))
        .expect("a region");
    assert!(
        region.contains(" answered, ") && region.ends_with(" left out)"),
        "{region}"
    );
}

/// The places fit the test, and what follows is said (newcomer P21).
#[test]
fn where_it_hurt_is_asked_for_the_places_of_the_test_and_what_follows_is_said() {
    let mut test = open(Setup::default(), "fh-acromion-floor");
    test.tell(AnswerMessage::AnswerCleared(ItemId::from("fh-acromion-floor")));
    test.click("It hurt, I stopped");
    assert!(matches!(test.app().state().dialog, Some(Dialog::HurtWhere(_))));
    assert!(test.sees("In a shoulder or an arm") && test.sees("In the neck"));
    assert!(!test.sees("In the low back"));
    test.press_button("In a shoulder or an arm");
    assert!(
        test.reads("No exercise is given for this until it was tried again: "),
        "{:?}",
        test.texts()
    );
    let mut test = open(Setup::default(), "ap-lumbar-curl");
    test.tell(AnswerMessage::AnswerCleared(ItemId::from("ap-lumbar-curl")));
    test.click("It hurt, I stopped");
    assert!(test.sees("In the low back") && !test.sees("In the neck"));
    test.press_button("In the low back");
    assert!(test.reads("Left out from now on: "), "{:?}", test.app().state().notices);
}

#[test]
fn what_can_mislead_and_how_good_a_test_is_stand_behind_one_link() {
    let mut test = open(Setup::default(), "fh-occiput-wall");
    let item = test.app().item().expect("an item").clone();
    let misled = item.misled_by.clone().expect("something can mislead");
    assert!(!test.reads(&misled) && !test.reads(&item.evidence));
    test.click("About this test");
    assert!(test.reads(&misled) && test.reads(&item.evidence));
}

/// The minutes of a test are those a person alone needs, also at the question itself (rule Q12).
#[test]
fn a_question_says_the_minutes_that_it_takes_somebody_alone() {
    for (item, said) in [("hh-book-lift", "8 minutes"), ("fh-occiput-wall", "4 minutes")] {
        let test = open(at(1366.0, 768.0), item);
        let own = test.app().library().item(item).expect("an item").minutes;
        assert!(own < 4.0, "{item} says less of itself: {own}");
        let is_said = test.texts().iter().any(|text| text.contains(said));
        assert!(is_said, "{item}: {said} in {:?}", test.texts());
    }
}

/// A figure began below the fold of a small laptop while the right half was empty.
#[test]
fn the_figure_of_a_question_is_seen_without_scrolling() {
    for id in [
        "fh-acromion-floor",
        "fh-occiput-wall",
        "hh-side-bend",
        "pp-ake",
        "ap-prone-heel",
    ] {
        let mut test = open(at(1366.0, 768.0), id);
        test.tell(AnswerMessage::AnswerCleared(ItemId::from(id)));
        let library = test.app().library();
        let alt = library.figure(id).expect("a figure").alt.clone();
        let step = library.item(id).expect("an item").steps[0].clone();
        let (figure, step, bar) = (test.place_of(&alt), test.place_of(&step), test.place_of("Back").top());
        assert!(figure.left() > step.left() + 200.0, "{id}: beside the steps");
        assert!(figure.bottom() <= bar, "{id}: {figure:?} goes below {bar}");
    }
}
