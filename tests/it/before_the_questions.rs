//! About you, the safety check, what it may lead to, and how to do it: in the words of the person.

use plumbline::app::{AboutMessage, IntakeMessage, SafetyMessage, Screen, WindowMessage};
use plumbline::content::{Id, SignId};
use plumbline::rules::SafetyState;

use crate::support::{Setup, TestApp, scenes};

const GROUPS: [&str; 3] = ["General health", "Back and legs", "Neck and head"];

fn at_safety() -> TestApp {
    let mut test = scenes::begun(Setup::default());
    test.tell(WindowMessage::ScreenChosen(Screen::Safety));
    test
}

fn state(test: &TestApp) -> SafetyState {
    test.app().outcome().expect("an open record").safety.state
}

fn raised(test: &TestApp) -> Vec<String> {
    let outcome = test.app().outcome().expect("an open record");
    outcome.safety.raised.iter().map(ToString::to_string).collect()
}

fn none_of_all(test: &mut TestApp) {
    for group in GROUPS {
        test.press_button(&format!("None of these: {group}"));
    }
}

#[test]
fn not_sure_counts_as_yes_until_the_one_further_question_says_no() {
    let mut test = at_safety();
    let further = "Are you short of breath now, sitting still, in a way that is not usual for you?";
    assert!(
        !test.sees(further),
        "the further question waits for \u{201c}Not sure\u{201d}"
    );
    test.press_button("Not sure about very short of breath at rest");
    assert_eq!(raised(&test), ["rf-breath"]);
    assert!(test.sees(further));
    test.press_button(&format!("No: {further}"));
    assert!(raised(&test).is_empty());
    assert!(
        test.sees(further),
        "the answer stays in sight, so that it can be changed"
    );
    test.press_button(&format!("Still not sure: {further}"));
    assert_eq!(raised(&test), ["rf-breath"]);
}

#[test]
fn not_sure_pressed_again_takes_it_back() {
    let mut test = at_safety();
    test.press_button("Not sure about very short of breath at rest")
        .press_button("Not sure about very short of breath at rest");
    assert!(raised(&test).is_empty());
    assert_eq!(test.app().groups_without_answer().len(), 3, "the list is open again");
}

#[test]
fn a_list_without_an_answer_is_named_when_the_check_is_finished() {
    let mut test = at_safety();
    test.press_button("None of these: General health");
    assert!(!test.sees("This list has no answer yet."), "nobody is nagged before");
    test.press_button("Finish the check");
    assert_eq!(test.app().state().screen, Screen::Safety);
    let marks = test
        .texts()
        .iter()
        .filter(|text| *text == "This list has no answer yet.")
        .count();
    assert_eq!(marks, 2);
    test.press_button("None of these: Back and legs")
        .press_button("None of these: Neck and head")
        .press_button("Finish the check");
    assert_eq!(test.app().state().screen, Screen::How);
    assert!(
        test.app().state().notices.is_empty(),
        "what was asked for has been done"
    );
}

#[test]
fn why_a_sign_is_asked_is_never_on_the_screen() {
    let mut test = at_safety();
    let library = test.app().library().clone();
    for question in library.screening.questions.iter().filter(|question| !question.derived) {
        test.tell(SafetyMessage::SignAnswered(
            question.id.clone(),
            Some(plumbline::record::ScreeningAnswer::NotSure),
        ));
    }
    for precaution in library.precautions.iter().filter(|precaution| !precaution.derived) {
        test.tell(SafetyMessage::PrecautionToggled(precaution.id.clone()));
    }
    for question in &library.screening.questions {
        assert!(!test.reads(&question.suspected), "{}", question.id);
    }
    test.press_button("Finish the check");
    assert_eq!(state(&test), SafetyState::Emergency);
    for question in &library.screening.questions {
        assert!(!test.reads(&question.suspected), "{}", question.id);
    }
}

#[test]
fn signs_that_follow_from_answers_are_not_asked_and_an_operation_is_asked_once() {
    let test = at_safety();
    let library = test.app().library();
    for question in &library.screening.questions {
        assert_eq!(test.sees(&question.text), !question.derived, "{}", question.id);
    }
    let operation = library.precaution("recent-surgery").expect("a precaution");
    assert!(
        !test.sees(&operation.text),
        "the sign above asks about the same operation"
    );
}

#[test]
fn the_operated_places_are_asked_under_the_sign() {
    let mut test = at_safety();
    assert!(!test.sees("Where was the operation?"));
    test.tell(SafetyMessage::SignAnswered(
        SignId::from("cf-surgery"),
        Some(plumbline::record::ScreeningAnswer::Yes),
    ));
    assert!(test.sees("Where was the operation?"));
    test.press_button("Hip");
    let assessment = test.app().assessment().expect("an assessment");
    assert!(assessment.safety.surgery_regions.contains("hip"));
}

#[test]
fn what_counts_as_very_flexible_is_listed_on_request() {
    let mut test = at_safety();
    let first = "Standing with straight knees, I can lay my palms on the floor, or once could.";
    assert!(!test.sees(first));
    test.press_button("Very flexible joints: My joints bend further than most people’s");
    assert!(test.sees(first));
    assert!(test.reads("Tick what is true; the program counts."));
}

#[test]
fn an_emergency_says_which_answer_led_there_and_is_no_trap() {
    let mut test = at_safety();
    none_of_all(&mut test);
    let sign = "Very short of breath now, at rest";
    test.press_button(sign).press_button("Finish the check");
    assert!(test.sees("Please get help now"));
    assert!(test.sees(sign));
    assert!(test.sees("Call your local emergency number now."));
    test.press_button("Change this answer").press_button(sign);
    test.press_button("None of these: General health")
        .press_button("Finish the check");
    assert_eq!(test.app().state().screen, Screen::How);
}

#[test]
fn a_clinician_first_ends_with_the_day_it_was_cleared() {
    let mut test = at_safety();
    none_of_all(&mut test);
    test.press_button("Losing weight without trying, or night sweats that drench the bed")
        .press_button("Finish the check");
    assert!(test.sees("A clinician first"));
    let sign = SignId::from("cf-weight");
    test.tell(SafetyMessage::SignCleared(sign.clone(), "5/11/2026".to_owned()));
    assert!(test.reads("Which day is meant?"));
    assert_eq!(state(&test), SafetyState::ClinicianFirst);
    test.tell(SafetyMessage::SignCleared(sign.clone(), "2026-11-18".to_owned()));
    assert!(test.reads("Only a check on"), "it was checked before it was ticked");
    assert_eq!(state(&test), SafetyState::ClinicianFirst);
    let today = test.app().today().to_string();
    test.tell(SafetyMessage::SignCleared(sign, today));
    assert!(test.sees("You can go on"));
    test.press_button("Go on");
    assert_eq!(test.app().state().screen, Screen::How);
}

#[test]
fn under_18_is_declined_and_the_age_can_be_changed() {
    let mut test = scenes::begun(Setup::default());
    test.tell(AboutMessage::AgeTyped("16".to_owned()));
    assert!(test.reads("Plumbline is made for adults"), "said at the field");
    test.press_button("Next");
    assert!(test.sees("Plumbline is made for adults"));
    test.press_button("Change the age");
    assert_eq!(test.app().state().screen, Screen::About);
}

#[test]
fn pain_can_be_named_and_taken_back() {
    let mut test = scenes::begun(Setup::default());
    test.tell(IntakeMessage::ThoughtOpened(2));
    let pain = |test: &TestApp| test.app().assessment().expect("an assessment").reason.pain;
    test.press_button("Now: 3 of 10");
    assert_eq!(pain(&test), Some(3));
    test.press_button("Now: 3 of 10");
    assert_eq!(pain(&test), None);
    test.press_button("Now: 0, no pain");
    assert_eq!(pain(&test), Some(0));
}

#[test]
fn how_to_do_it_says_at_once_what_it_gives() {
    let mut test = at_safety();
    none_of_all(&mut test);
    test.press_button("Finish the check");
    let asked = |test: &TestApp| format!("{} questions and tests", test.app().asked().len());
    let short = asked(&test);
    assert!(test.sees(&short), "{short}");
    let full = test.texts().into_iter().find(|text| text.starts_with("Everything: "));
    test.press_button(&full.expect("the full way"));
    assert_ne!(asked(&test), short);
    assert!(test.sees(&asked(&test)));
    assert!(test.reads("a phone"));
    test.press_button("A phone, for photos and angles");
    assert!(
        !test.texts().iter().any(|text| text.contains("a phone, ")),
        "nothing needs one any more"
    );
}

#[test]
fn an_emergency_is_answered_where_it_is_ticked_and_waits_for_no_other_list() {
    let mut test = at_safety();
    assert!(!test.reads("Please get help now"));
    test.press_button("Very short of breath now, at rest");
    assert!(test.reads("Please get help now: call your local emergency number"));
    assert_eq!(test.app().state().screen, Screen::Safety, "in place");
    test.press_button("Finish the check");
    assert_eq!(test.app().state().screen, Screen::Stop);
    assert!(test.sees("Please get help now"));
    assert!(!test.reads("Each list needs an answer"));
}

#[test]
fn the_list_of_the_places_that_were_marked_comes_first() {
    let order = |place: Option<&str>| {
        let mut test = at_safety();
        if let Some(place) = place {
            test.tell(IntakeMessage::PlaceToggled(Id::from(place), None));
        }
        let names = test.names_in_order();
        let list = |name: &String| GROUPS.contains(&name.as_str());
        let mut lists: Vec<String> = names.into_iter().map(|(_, name)| name).filter(list).collect();
        lists.dedup();
        lists
    };
    assert_eq!(order(None)[..3], GROUPS);
    assert_eq!(order(Some("neck-back"))[0], "Neck and head");
    assert_eq!(order(Some("low-back-area"))[0], "Back and legs");
    assert_eq!(order(Some("forearm"))[0], "General health", "no list is about an arm");
}
