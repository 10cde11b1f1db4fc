//! Looking something up at any time, and coming back to where one was.

use egui::{Key, Modifiers};
use plumbline::app::{FileMessage, LibraryMessage, SafetyMessage, Screen, WindowMessage};
use plumbline::content::{ExerciseId, ExerciseQuery, Id, ItemId, TagId};
use plumbline::record::open;

use super::{nothing_to_tell, screen};
use crate::support::{SAMPLE_FILE, Setup, TestApp, scenes};

fn focused(test: &TestApp) -> String {
    test.focused().map(|(name, _)| name).unwrap_or_default()
}

#[track_caller]
fn tab_to(test: &mut TestApp, name: &str) {
    for _ in 0..80 {
        if focused(test) == name {
            return;
        }
        test.key(Key::Tab);
    }
    panic!("{name} cannot be reached with Tab");
}

#[test]
fn without_a_record_everything_can_be_looked_up_from_the_first_screen() {
    let mut test = TestApp::new();
    for (name, wanted) in [
        ("Exercises", Screen::Exercises),
        ("Muscles", Screen::Muscles),
        ("Breathing", Screen::Breathing),
        ("When it hurts now", Screen::Relief),
        ("Habits and breaks", Screen::Habits),
        ("How hard", Screen::Effort),
    ] {
        test.click(name);
        assert_eq!(screen(&test), wanted);
        test.click("Back to the first screen");
        assert_eq!(screen(&test), Screen::Home);
        assert_eq!(focused(&test), name, "back on what led there");
    }
}

#[test]
fn an_exercise_is_searched_opened_and_left_by_keyboard_alone() {
    let mut test = TestApp::new();
    tab_to(&mut test, "Exercises");
    test.key(Key::Enter);
    assert_eq!(screen(&test), Screen::Exercises);
    assert!(test.reads("83 exercises"));
    tab_to(&mut test, "Search by name, muscle, kind, position or what you need");
    test.write("glutes bridge");
    assert!(test.reads("of 83 exercises"), "the count is said");
    for _ in 0..30 {
        if focused(&test).starts_with("Glute bridge") {
            break;
        }
        test.key(Key::Tab);
    }
    assert!(focused(&test).starts_with("Glute bridge"), "{}", focused(&test));
    test.key(Key::ArrowDown);
    let second = focused(&test);
    assert!(!second.starts_with("Glute bridge"), "an arrow goes to the next row");
    test.key(Key::Enter);
    assert_eq!(screen(&test), Screen::Exercise);
    test.keys(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(screen(&test), Screen::Exercises);
    assert_eq!(focused(&test), second, "back on the row that was opened");
    assert_eq!(
        test.app().state().pages.library.query.text,
        "glutes bridge",
        "the search is kept"
    );
}

#[test]
fn nothing_found_says_so_and_the_search_can_be_cleared() {
    let mut test = TestApp::new();
    test.tell(WindowMessage::ScreenChosen(Screen::Exercises));
    test.tell(LibraryMessage::ExercisesSearched(ExerciseQuery {
        text: "trampoline".into(),
        ..ExerciseQuery::default()
    }));
    assert!(test.reads("0 of 83 exercises") && test.reads("Nothing fits."));
    test.click("Clear the search and the filters");
    assert!(test.reads("83 exercises") && !test.reads("Nothing fits."));
}

#[test]
fn from_the_plan_to_an_exercise_to_its_muscle_and_back_step_by_step() {
    let mut test = scenes::sample(Setup::default(), Screen::Plan);
    let plan = test.app().shown_plan().expect("a plan").clone();
    let first = &plan.weeks[0].days[0].exercises[0];
    let library = test.app().library();
    let name = library.exercise(first.id.as_str()).expect("an exercise").name.clone();
    let muscle = first.muscles[0].clone();
    let lay = library.muscle(muscle.as_str()).expect("a muscle").lay.clone();
    let link = format!("1. {name}, its page, day A");
    test.click(&link);
    assert_eq!((screen(&test), test.headings()), (Screen::Exercise, vec![name.clone()]));
    assert!(test.reads("Stop and rest"), "the stop list is on every page");
    test.click(&format!("{}, mainly", plumbline::report::words::capitalised(&lay)));
    assert_eq!(screen(&test), Screen::Muscle);
    assert_eq!(test.app().state().pages.library.muscle, Some(muscle));
    test.click(&format!("Back to “{name}”"));
    assert_eq!((screen(&test), test.headings()), (Screen::Exercise, vec![name]));
    test.click("Back to the plan");
    assert_eq!(screen(&test), Screen::Plan);
    assert_eq!(focused(&test), link, "the focus is on what was followed");
}

#[test]
fn a_muscle_in_the_results_leads_to_its_page_and_back() {
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    let names: Vec<String> = test.names_in_order().into_iter().map(|(_, name)| name).collect();
    let link = names
        .iter()
        .find(|name| name.ends_with(", tight, its page"))
        .expect("a tight muscle")
        .clone();
    test.click(&link);
    assert_eq!(screen(&test), Screen::Muscle);
    assert!(test.reads("Tested by") && test.reads("In the patterns"));
    test.click("Back to the results");
    assert_eq!(screen(&test), Screen::Results);
    assert_eq!(focused(&test), link);
}

#[test]
fn in_the_middle_of_the_questions_a_page_is_opened_and_left_and_the_question_is_the_same() {
    let mut test = scenes::sample(Setup::default(), Screen::Questions);
    test.tell(WindowMessage::ItemOpened(ItemId::from("sg-wall-gap")));
    test.click("Muscles");
    assert_eq!(screen(&test), Screen::Muscles);
    test.keys(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(
        screen(&test),
        Screen::Muscles,
        "there is no way on from here, only back"
    );
    test.click("Back to the questions");
    assert_eq!(test.app().item().expect("an item").id.as_str(), "sg-wall-gap");
    assert!(
        !test.app().state().document.as_ref().expect("a record").is_unsaved(),
        "looking up changes nothing"
    );
}

#[test]
fn when_it_hurts_a_yes_never_shows_the_steps() {
    let mut test = TestApp::new();
    test.tell(WindowMessage::ScreenChosen(Screen::Relief));
    assert!(!test.reads("Small breaths"), "the questions come first");
    test.click("Fever or shivering");
    assert!(test.reads("Do not start. Get medical help today") && !test.reads("Small breaths"));
    test.click("New trouble with bladder or bowel");
    assert!(test.reads("Do not start. Get help now"));
    test.click("None of these");
    assert!(
        test.app().state().pages.library.gate.signs.is_empty(),
        "none of these takes the ticks away"
    );
    assert!(test.reads("Small breaths") && test.reads("About 6 minutes without the warmth."));
    test.click("Seated");
    assert!(test.reads("Table-lean back breathing") && !test.reads("Lying belly-and-rib breathing"));
    test.click("Fever or shivering");
    assert!(!test.reads("Small breaths"), "a later yes takes the steps away again");
    test.tell(WindowMessage::BackPressed)
        .tell(WindowMessage::ScreenChosen(Screen::Relief));
    assert!(
        test.app().state().pages.library.gate.signs.is_empty(),
        "each time it is asked anew"
    );
    assert!(!test.reads("Small breaths"));
}

#[test]
fn with_an_open_emergency_no_routine_is_shown_at_all() {
    let scene = scenes::all()
        .into_iter()
        .find(|scene| scene.name == "library-relief-held-back")
        .expect("the scene");
    let mut test = scene.make(Setup::default());
    test.tell(LibraryMessage::GateNoneChosen);
    assert!(test.reads("help comes first") && !test.reads("Small breaths"));
}

#[test]
fn a_precaution_of_the_record_is_said_on_the_page_and_in_the_list() {
    let mut test = TestApp::new();
    test.tell(FileMessage::NewStarted)
        .tell(SafetyMessage::PrecautionToggled(TagId::from("no-floor")));
    test.tell(LibraryMessage::ExerciseOpened(ExerciseId::from("glute-bridge")));
    assert!(test.reads("Not for you now") && test.reads("Left out for your safety"));
    test.tell(WindowMessage::ScreenChosen(Screen::Exercises));
    assert!(test.reads("Glute bridge: left out for your safety"));
}

#[test]
fn breathing_is_put_into_the_plan_taken_back_saved_and_opened_again() {
    let mut test = scenes::sample(Setup::default(), Screen::Plan);
    test.click("Breathing");
    test.click("Put it into the plan: Back breathing in six stages");
    assert!(test.app().has_part(&Id::from("breathing-protocol")));
    assert!(test.app().state().document.as_ref().expect("a record").is_unsaved());
    test.click("Take the last change back");
    assert!(
        !test.app().has_part(&Id::from("breathing-protocol")),
        "it can be undone"
    );
    assert_eq!(screen(&test), Screen::Breathing, "and one stays where one is");
    test.click("Do again");
    test.click("Back to the plan");
    assert!(test.reads("Find it, days 1 to 3"), "the plan lists it");
    test.click("Save the record");
    let bytes = test.platform.file(SAMPLE_FILE).expect("the file");
    let opened = open(&bytes).expect("a record");
    let parts = &opened.record.assessments[0].beside_plan.parts;
    assert!(parts.contains(&Id::from("breathing-protocol")));
    let again = scenes::others::opened(Setup::default(), &opened.record, Screen::Plan);
    assert!(again.reads("Find it, days 1 to 3"));
}

#[test]
fn nothing_is_kept_beside_a_plan_that_has_nothing_beside_it() {
    let test = scenes::sample(Setup::default(), Screen::Plan);
    let record = test.app().record().expect("a record");
    let text = String::from_utf8(plumbline::record::to_bytes(record)).expect("text");
    assert!(!text.contains("beside_plan"));
}

#[test]
fn the_stop_list_is_the_first_thing_of_a_plan_until_it_was_read() {
    let mut test = TestApp::new();
    test.tell(FileMessage::NewStarted);
    nothing_to_tell(&mut test);
    test.tell(WindowMessage::ScreenChosen(Screen::Plan));
    let place = |test: &TestApp, words: &str| {
        let names = test.names_in_order();
        names
            .iter()
            .position(|(_, name)| name.contains(words))
            .unwrap_or_else(|| panic!("{words}"))
    };
    assert!(place(&test, "Before the first time: when to stop") < place(&test, "Day A, strength, about"));
    test.click("I have read this");
    assert!(!test.reads("Before the first time"));
    assert!(test.sees("When to stop"), "it stays one step away");
    test.click("How hard, and when to hold back");
    assert_eq!(screen(&test), Screen::Effort);
    assert!(test.reads("Pain, as a traffic light") && test.reads("7 to 13 days"));
    test.click("Back to the plan");
    assert_eq!(screen(&test), Screen::Plan);
}

#[test]
fn closing_the_record_forgets_the_way_back_into_it() {
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    test.tell(WindowMessage::ScreenChosen(Screen::Muscles))
        .tell(FileMessage::RecordClosed);
    assert_eq!(screen(&test), Screen::Home);
    test.tell(WindowMessage::ScreenChosen(Screen::Muscles))
        .tell(WindowMessage::BackPressed);
    assert_eq!(screen(&test), Screen::Home);
}

#[test]
fn folded_away_the_map_still_leads_to_the_library() {
    let small = Setup {
        size: [500.0, 320.0],
        scale: 2.0,
        dark: false,
    };
    let mut test = scenes::sample(small, Screen::Results);
    test.click("Results, steps").press_button("Habits and breaks");
    assert_eq!(screen(&test), Screen::Habits);
    let mut test = TestApp::start(small, plumbline::platform::Memory::new());
    test.tell(WindowMessage::ScreenChosen(Screen::Effort));
    test.click("How hard, library").press_button("Muscles");
    assert_eq!(screen(&test), Screen::Muscles);
}

#[test]
fn an_exercise_is_drawn_and_put_into_the_plan_from_its_page() {
    let mut test = scenes::sample(Setup::default(), Screen::Plan);
    let held = |test: &TestApp, day: &str| {
        let plan = test.app().shown_plan().expect("a plan").clone();
        let days = plan.weeks.iter().flat_map(|weeks| weeks.days.clone());
        days.filter(|found| found.name.as_str() == day)
            .any(|found| found.exercises.iter().any(|line| line.id == "seated-cat-cow"))
    };
    assert!(!held(&test, "A") && !held(&test, "B"));
    test.tell(LibraryMessage::ExerciseOpened(ExerciseId::from("seated-cat-cow")));
    assert!(
        test.texts()
            .iter()
            .any(|text| text.starts_with("Seated cat-cow, start: ")),
        "drawn, and told"
    );
    test.click("Add to day A");
    assert!(held(&test, "A") && !held(&test, "B"));
    assert!(test.reads("On day A."), "the page knows");
    test.tell(FileMessage::Undone);
    assert!(!held(&test, "A"));
}
