//! Why a person came: the chart by pointer, keys and list, every question, undo, and what it leads to (rules I1 to I3, Q11).

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use plumbline::app::{FileMessage, IntakeMessage, Screen, WindowMessage};
use plumbline::content::{Id, IntakeAnswer};
use plumbline::record::{Side, from_bytes};

use super::screen;
use crate::support::scenes::intake::thought;
use crate::support::scenes::others;
use crate::support::{Setup, TestApp, people};

fn marks(test: &TestApp) -> Vec<(String, Option<Side>)> {
    let assessment = test.app().assessment().expect("an assessment");
    let marks = assessment.intake.marks.iter();
    marks.map(|mark| (mark.place.to_string(), mark.side)).collect()
}

const NECK: &str = "Back of the neck, left";

#[test]
fn a_new_record_begins_with_where_it_is_felt() {
    let mut test = TestApp::new();
    test.click("Start a new assessment");
    assert_eq!(screen(&test), Screen::Intake);
    assert_eq!(test.headings(), ["Where do you feel it?"]);
    let thoughts = test.app().thoughts().len();
    for number in 2..=thoughts {
        test.click("Next");
        assert!(test.reads(&format!("{number} of {thoughts}, all optional")));
    }
    test.click("Next");
    assert_eq!(screen(&test), Screen::About, "after the last thought");
    test.click("Back");
    assert_eq!(screen(&test), Screen::Intake);
    assert!(
        test.reads(&format!("{thoughts} of {thoughts}, all optional")),
        "where one was"
    );
}

#[test]
fn the_rest_can_be_left_out_at_any_thought_but_the_last() {
    for thought in test_thoughts() {
        let mut test = crate::support::scenes::intake::thought(Setup::default(), &thought);
        let is_last = thought == "intake-active";
        assert_eq!(test.sees("Leave out the rest"), !is_last, "{thought}");
        if !is_last {
            test.click("Leave out the rest");
            assert_eq!(screen(&test), Screen::About);
        }
    }
}

fn test_thoughts() -> Vec<String> {
    let test = TestApp::new();
    test.app()
        .thoughts()
        .iter()
        .map(|thought| thought.id.to_string())
        .collect()
}

#[test]
fn every_question_stands_on_its_screen_with_its_reason() {
    for id in test_thoughts() {
        let test = thought(Setup::default(), &id);
        let (_, shown) = test.app().thought().expect("a thought");
        let questions = test.app().library().intake.as_ref().expect("questions");
        assert_eq!(test.headings(), [shown.title.as_str()]);
        for id in &shown.questions {
            let question = questions.question(id.as_str()).expect("the question");
            assert!(test.reads(&question.ask), "{}", question.ask);
            assert!(test.reads(&question.why), "{}", question.why);
        }
    }
}

#[test]
fn a_place_is_marked_by_pointer_by_keys_and_in_the_list() {
    let mut test = thought(Setup::default(), "intake-where");
    let place = test.place_of(NECK).center();
    test.harness.hover_at(place);
    test.settle();
    test.click(NECK);
    assert_eq!(marks(&test), [("neck-back".to_owned(), Some(Side::Left))]);
    // What is marked says its name as well, so the box is asked for.
    test.harness
        .get_by_role_and_label(egui::accesskit::Role::CheckBox, NECK)
        .click();
    test.settle();
    assert_eq!(marks(&test), [], "pressed again it is taken back");

    for _ in 0..200 {
        if test
            .focused()
            .is_some_and(|(name, _)| name == "Forehead or face, right")
        {
            break;
        }
        test.key(Key::Tab);
    }
    // As on the figure, which is seen from the front: its left side lies on the right, beyond the middle.
    test.key(Key::ArrowRight).key(Key::ArrowRight).key(Key::Enter);
    assert_eq!(marks(&test), [("head-front".to_owned(), Some(Side::Left))]);
    assert_eq!(test.focused(), Some(("Forehead or face, left".to_owned(), true)));
    test.key(Key::Space);
    assert_eq!(marks(&test), []);

    test.press_button("Choose from a list of places");
    test.click("Back of the neck: left");
    assert_eq!(marks(&test), [("neck-back".to_owned(), Some(Side::Left))]);
}

#[test]
fn every_place_and_side_can_be_marked_on_the_chart_and_in_the_list() {
    let mut test = thought(Setup::default(), "intake-where");
    test.press_button("Choose from a list of places");
    let library = test.app().library();
    for place in &library.intake.as_ref().expect("questions").places {
        let text = plumbline::report::words::capitalised(&place.text);
        let sides = ["left", "right", "middle"];
        for side in sides.iter().filter(|side| place.middle || **side != "middle") {
            assert!(test.sees(&format!("{text}, {side}")), "{text}, {side}, on the chart");
            assert!(test.sees(&format!("{text}: {side}")), "{text}, {side}, in the list");
        }
    }
}

#[test]
fn what_is_marked_says_at_once_what_it_leads_to_and_undo_takes_it_back() {
    let mut test = thought(Setup::default(), "intake-where");
    test.press_button(NECK);
    let line = "Because you came with your neck: questions about that come first";
    assert!(test.reads(line));
    test.press_button("ache");
    let mark = test
        .app()
        .assessment()
        .and_then(|it| it.intake.mark("neck-back", Some(Side::Left)));
    assert_eq!(mark.expect("a mark").kinds, [Id::from("feel-ache")].into());
    test.press_button("Next");
    test.tell(FileMessage::Undone);
    assert_eq!(test.headings(), ["Where do you feel it?"], "undo shows what it changed");
    assert_eq!(test.told(), Some("Taken back: why you came.".to_owned()));
    test.tell(FileMessage::Undone);
    assert_eq!(marks(&test), []);
    assert!(!test.reads(line));
    test.tell(FileMessage::Redone);
    assert_eq!(marks(&test).len(), 1);
}

#[test]
fn every_kind_of_question_takes_an_answer_and_the_file_keeps_it() {
    let mut test = thought(Setup::default(), "intake-reason");
    test.click_field("Why you are here, in your own words")
        .write("Sore neck");
    test.click_field("Since when").write("spring");
    test.click("coming and going").click("Next");
    test.click("Usual in the last 7 days: 4 of 10").click("Now: 8 of 10");
    assert!(test.reads("From 7 on"));
    test.click("Next");
    test.click_field("Activity 1").write("driving");
    test.click("Activity 1: 5 of 10").click("Next");
    test.click("standing").click("hours").click("hours");
    test.click_field("Stiff in the morning for, minutes").write("2000");
    assert!(test.reads("Type a whole number from 0 to 600."));
    test.platform.choose("/home/alex/neck.plumbline");
    test.tell(FileMessage::SavePressed);
    let bytes = test.platform.file("/home/alex/neck.plumbline").expect("the file");
    let record = from_bytes(&bytes).expect("a record");
    let assessment = record.assessments.last().expect("an assessment");
    assert_eq!(assessment.reason.words, "Sore neck");
    assert_eq!(assessment.reason.since, "spring");
    assert_eq!(assessment.reason.pain, Some(8));
    let intake = &assessment.intake;
    assert_eq!(intake.numbers.get("intake-pain-usual"), Some(&4));
    assert_eq!(
        intake.chosen.get("intake-course"),
        Some(&[Id::from("course-changes")].into())
    );
    assert_eq!(
        intake.chosen.get("intake-worse"),
        Some(&[Id::from("worse-standing")].into())
    );
    assert_eq!(intake.chosen.get("intake-lasts"), None, "pressed twice");
    assert_eq!(intake.activities[0].words, "driving");
    assert_eq!(intake.activities[0].score, Some(5));
    assert_eq!(
        intake.numbers.get("intake-stiffness"),
        None,
        "out of range is no answer"
    );
}

#[test]
fn an_option_that_leads_to_something_says_so() {
    let library = plumbline::content::shipped();
    let questions = library.intake.as_ref().expect("questions");
    let mut seen = 0;
    for shown in &questions.thoughts {
        for question in shown.questions.iter().filter_map(|id| questions.question(id.as_str())) {
            let (IntakeAnswer::One(options) | IntakeAnswer::Several(options)) = &question.answer else {
                continue;
            };
            for option in options.iter().filter(|option| !option.then.is_empty()) {
                let mut test = thought(Setup::default(), shown.id.as_str());
                assert!(!test.reads(&option.then));
                test.tell(IntakeMessage::OptionToggled(question.id.clone(), option.id.clone()));
                assert!(test.reads(&option.then), "{}", option.then);
                seen += 1;
            }
        }
    }
    assert!(seen >= 3, "{seen}");
}

#[test]
fn about_you_asks_nothing_of_it_again_and_an_older_record_shows_what_it_holds() {
    let mut test = others::opened(Setup::default(), &people::alex_record(), Screen::About);
    assert!(!test.reads("Why you are here"));
    assert!(!test.reads("Where you feel it"));
    test.tell(IntakeMessage::ThoughtOpened(0));
    assert!(test.reads("Ticked as a whole"));
    test.press_button("Neck");
    let assessment = test.app().assessment().expect("an assessment");
    assert_eq!(assessment.reason.regions, [Id::from("low-back")].into());
    test.tell(WindowMessage::NextPressed);
    assert!(test.texts().iter().any(|text| text.contains("Stiff neck after work")));
}
