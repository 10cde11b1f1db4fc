//! A plan of one's own: swap, leave out, add, undo, save, open again, and what becomes of it when something changes.

use plumbline::app::{FileMessage, PlanMessage, Screen, WindowMessage};
use plumbline::content::ExerciseId;
use plumbline::record::{DayName, PlanEdit, PlanReached, from_bytes};

use crate::support::scenes::plans::{self, day_a, name, plan, swappable};
use crate::support::scenes::sample;
use crate::support::{SAMPLE_FILE, Setup, TestApp};

fn edits(test: &TestApp) -> &[PlanEdit] {
    &test.app().assessment().expect("an assessment").plan_edits
}

fn holds(test: &TestApp, id: &ExerciseId) -> bool {
    let days = plan(test).weeks.iter().flat_map(|weeks| &weeks.days);
    days.flat_map(|day| &day.exercises).any(|line| line.id == *id)
}

#[test]
fn an_exercise_is_swapped_left_out_undone_saved_and_opened_again() {
    let mut test = sample(Setup::default(), Screen::Plan);
    let (gone, with) = swappable(&test);
    let (gone_name, with_name) = (name(&test, &gone), name(&test, &with));
    test.press_button(&format!("Change {gone_name}, day A"));
    let offer = test
        .texts()
        .into_iter()
        .find(|text| text.starts_with(&format!("Do {with_name} instead of {gone_name},")) && text.ends_with("day A"))
        .expect("the swap is offered");
    test.press_button(&offer);
    assert!(holds(&test, &with) && !holds(&test, &gone));
    assert!(test.sees("yours"));
    assert!(test.reads(&format!("You chose it in place of “{gone_name}”.")));
    let last = day_a(&test).last().expect("a line").id.clone();
    let last_name = name(&test, &last);
    test.press_button(&format!("Change {last_name}, day A"));
    let remove = test
        .texts()
        .into_iter()
        .find(|text| text.starts_with("Leave out") && text.ends_with(&format!(": {last_name}, day A")))
        .expect("it can be left out");
    test.press_button(&remove);
    assert!(!holds(&test, &last));
    assert_eq!(edits(&test).len(), 2);
    // Undo takes the last one back, wherever the person is, and leads to the plan.
    test.tell(WindowMessage::ScreenChosen(Screen::Results))
        .tell(FileMessage::Undone);
    assert_eq!(test.app().state().screen, Screen::Plan);
    assert!(holds(&test, &last) && holds(&test, &with));
    test.tell(FileMessage::Redone);
    assert!(!holds(&test, &last));
    test.tell(FileMessage::SavePressed);
    let saved = from_bytes(&test.platform.file(SAMPLE_FILE).expect("saved")).expect("a record");
    assert_eq!(saved.assessments[0].plan_edits, edits(&test));
    let kept = saved.assessments[0].plan.as_ref().expect("a kept plan");
    assert!(
        kept.plan.own_changes.is_empty(),
        "the kept plan stays as it was calculated"
    );
    let shown = plan(&test).clone();
    let platform = test.platform.second();
    let mut again = TestApp::start(Setup::default(), platform);
    again
        .tell(FileMessage::FileChosen(SAMPLE_FILE.into()))
        .tell(WindowMessage::ScreenChosen(Screen::Plan));
    assert_eq!(*plan(&again), shown);
}

#[test]
fn a_precaution_set_afterwards_says_which_change_no_longer_holds_and_never_breaks_a_wall() {
    let test = plans::lost_edit(Setup::default());
    assert!(!holds(&test, &"chair-back-extension".into()));
    assert!(test.sees("Your changes"));
    assert!(test.reads("Not in the plan at present."));
    assert!(test.reads("is left out for your safety"));
}

#[test]
fn put_back_takes_back_what_belongs_to_one_line_and_everything_can_be_put_back() {
    let mut test = sample(Setup::default(), Screen::Plan);
    let calculated = plan(&test).clone();
    let (gone, with) = swappable(&test);
    let with_name = name(&test, &with);
    test.tell(PlanMessage::PlanEdited(PlanEdit::swap(gone.clone(), with.clone())))
        .tell(PlanMessage::ExerciseAdded {
            exercise: "chair-back-extension".into(),
            day: Some(DayName::A),
        });
    test.press_button(&format!("Put back: {with_name}, day A"));
    assert!(holds(&test, &gone) && !holds(&test, &with));
    assert_eq!(edits(&test).len(), 1);
    test.press_button("Put everything back");
    assert_eq!(*plan(&test), calculated);
    assert!(!test.sees("Your changes"));
    test.tell(FileMessage::Undone);
    assert_eq!(edits(&test).len(), 1);
}

#[test]
fn an_exercise_is_searched_and_added_and_a_wall_gives_its_reason_and_no_button() {
    let mut test = plans::picker(Setup::default());
    assert!(test.sees("Add an exercise"));
    test.tell(PlanMessage::ExerciseSearched("CAT move".into()));
    assert!(test.reads("2 exercises"), "cat-cow and the seated one");
    // One of the two may stand in the plan already.
    let (id, name) = if holds(&test, &"cat-cow".into()) {
        ("seated-cat-cow", "Seated cat-cow")
    } else {
        ("cat-cow", "Cat-cow")
    };
    test.press_button(&format!("Add to day A: {name}"));
    assert!(holds(&test, &id.into()));
    assert!(test.app().state().dialog.is_none());
}

#[test]
fn nothing_of_the_plan_can_be_changed_in_a_record_that_is_only_looked_at() {
    let mut test = sample(Setup::default(), Screen::Plan);
    let (gone, with) = swappable(&test);
    test.tell(FileMessage::SavePressed);
    let mut second = TestApp::start(Setup::default(), test.platform.second());
    second
        .tell(FileMessage::FileChosen(SAMPLE_FILE.into()))
        .tell(WindowMessage::ScreenChosen(Screen::Plan));
    assert!(!second.app().may_change());
    assert!(!second.texts().iter().any(|text| text.starts_with("Change ")));
    assert!(!second.sees("Add an exercise"));
    second
        .tell(PlanMessage::PlanEdited(PlanEdit::swap(gone, with)))
        .tell(PlanMessage::AllEditsTakenBack);
    assert!(edits(&second).is_empty());
}

#[test]
fn a_change_the_plan_cannot_take_is_refused_with_its_reason_and_nothing_is_kept() {
    let mut test = sample(Setup::default(), Screen::Plan);
    let here = day_a(&test)[0].id.clone();
    test.tell(PlanMessage::ExerciseAdded {
        exercise: here,
        day: Some(DayName::A),
    });
    assert!(edits(&test).is_empty());
    assert!(test.reads("It is on day A already."));
}

/// The first line of day A that is done as its follower is, both on the floor or both not.
fn like_the_next(test: &TestApp, day: &[ExerciseId]) -> usize {
    let library = test.app().library();
    let down: Vec<bool> = day
        .iter()
        .map(|id| library.exercise(id.as_str()).expect("an exercise").position.is_down())
        .collect();
    down.windows(2)
        .position(|pair| pair[0] == pair[1])
        .expect("two lines alike")
}

#[test]
fn a_line_moves_up_and_the_days_of_the_week_are_chosen() {
    let mut test = sample(Setup::default(), Screen::Plan);
    let before: Vec<ExerciseId> = day_a(&test).into_iter().map(|line| line.id).collect();
    let first = like_the_next(&test, &before);
    let second = name(&test, &before[first + 1]);
    test.press_button(&format!("Change {second}, day A"));
    test.press_button(&format!("Move up: {second}, day A"));
    let after: Vec<ExerciseId> = day_a(&test).into_iter().map(|line| line.id).collect();
    let mut wanted = before.clone();
    wanted.swap(first, first + 1);
    assert_eq!(after, wanted);
    test.press_button("Choose your days").press_button("Tuesday: Day A");
    assert!(test.sees("Tuesday: day A"), "the week shows it");
    assert!(!test.sees("Monday: day A") && !test.sees("Wednesday: day A"));
}

#[test]
fn an_old_plan_stays_until_the_person_chooses_and_both_choices_can_be_undone() {
    let mut test = plans::versions(Setup::default());
    let old = plan(&test).clone();
    let new = test.app().outcome().expect("an outcome").changes.calculated.clone();
    assert_ne!(old, new);
    assert!(test.sees("Your plan beside a new one"));
    let gone = new.weeks[0].days[0].exercises[0].clone();
    let words = name(&test, &gone.id);
    assert!(test.reads(&words) && test.reads("gone") && test.reads("new"));
    test.press_button("Take the new plan");
    assert_eq!(*plan(&test), new);
    test.tell(FileMessage::Undone);
    assert_eq!(*plan(&test), old);
    assert!(test.reads("with another version"));
    test.press_button("Compare with the new plan")
        .press_button("Keep my plan");
    assert_eq!(*plan(&test), old);
    assert!(test.reads("You kept this plan"));
    assert!(!test.reads("with another version"));
    test.tell(FileMessage::Undone);
    assert!(test.reads("with another version"));
}

#[test]
fn changes_go_on_into_the_next_assessment() {
    let mut test = sample(Setup::default(), Screen::Plan);
    let (gone, with) = swappable(&test);
    test.tell(PlanMessage::PlanEdited(PlanEdit::swap(gone, with)))
        .tell(FileMessage::AssessAgain);
    assert_eq!(edits(&test).len(), 1);
}

#[test]
fn after_a_plan_the_next_assessment_asks_how_far_it_was_done() {
    let mut test = sample(Setup::default(), Screen::Plan);
    let held = day_a(&test);
    test.tell(FileMessage::AssessAgain);
    let earlier = |test: &TestApp| {
        let assessment = test.app().assessment().expect("an assessment");
        assessment.earlier_plan.clone().expect("the plan before")
    };
    let lines = earlier(&test).lines;
    assert!(
        held.iter()
            .all(|line| lines.iter().any(|known| known.exercise == line.id))
    );
    test.tell(WindowMessage::ScreenChosen(Screen::About));
    assert!(test.texts().iter().any(|text| text.contains("how far did you get?")));
    assert_eq!(
        earlier(&test).reached,
        None,
        "nobody is taken to have done what they did not say"
    );
    test.press_button("Weeks 5 to 8");
    assert_eq!(earlier(&test).reached, Some(PlanReached::Eighth));
    test.tell(FileMessage::Undone);
    assert_eq!(earlier(&test).reached, None);
}

/// Goes on with the Tab key until the focus is on what has this name.
fn tab_to(test: &mut TestApp, name: &str) {
    for _ in 0..80 {
        if test.focused().is_some_and(|(focused, _)| focused == name) {
            return;
        }
        test.key(egui::Key::Tab);
    }
    panic!("{name} is not reached");
}

#[test]
fn by_keyboard_alone_a_line_is_moved_and_the_focus_goes_with_it() {
    let mut test = sample(Setup::default(), Screen::Plan);
    let before: Vec<ExerciseId> = day_a(&test).into_iter().map(|line| line.id).collect();
    let at = like_the_next(&test, &before);
    let first = name(&test, &before[at]);
    tab_to(&mut test, &format!("Change {first}, day A"));
    test.key(egui::Key::Enter);
    let down = format!("Move down: {first}, day A");
    tab_to(&mut test, &down);
    test.key(egui::Key::Enter);
    let after: Vec<ExerciseId> = day_a(&test).into_iter().map(|line| line.id).collect();
    assert_eq!(after[at..=at + 1], [before[at + 1].clone(), before[at].clone()]);
    assert_eq!(test.focused().map(|(name, _)| name), Some(down));
    test.key(egui::Key::Space);
    let again: Vec<ExerciseId> = day_a(&test).into_iter().map(|line| line.id).collect();
    // It goes on down, unless the session would then go up and down too often (rule P5).
    assert!(again[at + 2] == before[at] || again == after);
}

#[test]
fn by_keyboard_alone_a_swap_leaves_the_focus_where_the_line_was() {
    let mut test = sample(Setup::default(), Screen::Plan);
    let (gone, with) = swappable(&test);
    let (gone_name, with_name) = (name(&test, &gone), name(&test, &with));
    tab_to(&mut test, &format!("Change {gone_name}, day A"));
    test.key(egui::Key::Enter);
    let offer = test
        .texts()
        .into_iter()
        .find(|text| text.starts_with(&format!("Do {with_name} instead of {gone_name},")) && text.ends_with("day A"))
        .expect("the swap is offered");
    tab_to(&mut test, &offer);
    let before = test.place_of(&offer).center().y;
    test.key(egui::Key::Enter);
    assert!(holds(&test, &with));
    let (focused, _) = test.focused().expect("something has the focus");
    let after = test.place_of(&focused).center().y;
    assert!((after - before).abs() < 200.0, "{focused} at {after}, from {before}");
}
