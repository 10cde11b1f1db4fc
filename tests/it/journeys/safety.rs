//! The safety check: first, and never a trap.

use plumbline::app::{AboutMessage, Message, PaperKind, PaperMessage, PaperWay, SafetyMessage, Screen, WindowMessage};
use plumbline::content::{Id, SignId};
use plumbline::platform::Effect;
use plumbline::record::{LockState, PlanLock, Recheck, ScreeningAnswer};

use super::{nothing_to_tell, screen};
use crate::support::person::Person;
use crate::support::{Setup, TestApp, scenes};

const SADDLE: &str = "New numbness or an odd feeling between my legs, around genitals or back passage, or when wiping";

fn raised(sign: &str) -> TestApp {
    let mut test = scenes::begun(Setup::default());
    test.tell(WindowMessage::ScreenChosen(Screen::Safety));
    for group in ["screen-general", "screen-back-legs", "screen-neck-head"] {
        test.tell(SafetyMessage::NoneOfTheseChosen(Id::from(group)));
    }
    test.tell(SafetyMessage::SignAnswered(
        SignId::from(sign),
        Some(ScreeningAnswer::Yes),
    ));
    test.tell(WindowMessage::NextPressed);
    test
}

#[test]
fn no_test_comes_before_the_safety_check() {
    let mut test = scenes::begun(Setup::default());
    for later in [Screen::How, Screen::Questions, Screen::Results, Screen::Plan] {
        test.tell(WindowMessage::ScreenChosen(later));
        assert_eq!(screen(&test), Screen::Safety, "{later:?} waits for the safety check");
    }
}

#[test]
fn the_check_is_not_finished_while_a_list_has_no_answer() {
    let mut test = scenes::begun(Setup::default());
    test.tell(WindowMessage::ScreenChosen(Screen::Safety));
    test.tell(SafetyMessage::NoneOfTheseChosen(Id::from("screen-general")));
    test.tell(WindowMessage::NextPressed);
    assert_eq!(screen(&test), Screen::Safety);
    assert_eq!(test.app().groups_without_answer().len(), 2);
    assert_eq!(test.app().assessment().expect("an assessment").safety.screened_on, None);
}

/// Finished for an emergency before every list had its answer, and the day of a doctor typed in: no way leads past the lists.
#[test]
fn a_day_of_clearance_is_no_way_past_lists_without_an_answer() {
    let mut test = scenes::begun(Setup::default());
    let saddle = SignId::from("rf-saddle");
    test.tell(WindowMessage::ScreenChosen(Screen::Safety))
        .tell(SafetyMessage::SignAnswered(saddle.clone(), Some(ScreeningAnswer::Yes)))
        .tell(WindowMessage::NextPressed);
    assert_eq!(screen(&test), Screen::Stop);
    let today = test.app().today().to_string();
    test.tell(SafetyMessage::SignCleared(saddle, today));
    assert!(test.reads("Some of its lists have no answer yet"), "{:?}", test.texts());
    for _ in 0..3 {
        test.tell(WindowMessage::NextPressed);
        assert_eq!(
            screen(&test),
            Screen::Safety,
            "nothing opens before the lists are answered"
        );
    }
    assert_eq!(test.app().assessment().expect("an assessment").safety.screened_on, None);
}

/// Somebody at a new safety check.
fn at_the_check() -> Person {
    let mut person = Person::new();
    person
        .presses("Start a new assessment")
        .presses("Leave out the rest")
        .presses("Next");
    person
}

#[test]
fn a_mis_click_on_a_warning_sign_can_be_taken_back() {
    let mut alex = at_the_check();
    alex.says_none_of_these("General health")
        .says_none_of_these("Neck and head");
    alex.presses(SADDLE).presses("Finish the check");
    assert_eq!(screen(&alex.at), Screen::Stop);
    alex.presses("Change this answer");
    alex.presses(SADDLE).presses("Finish the check");
    assert_eq!(
        screen(&alex.at),
        Screen::Safety,
        "the list is open again, nothing is ticked by itself"
    );
    assert_eq!(alex.app().groups_without_answer(), [&Id::from("screen-back-legs")]);
    alex.says_none_of_these("Back and legs").presses("Finish the check");
    assert_eq!(screen(&alex.at), Screen::How, "the way is open again");
}

#[test]
fn a_second_click_on_none_of_these_takes_it_back() {
    let mut alex = at_the_check();
    for group in ["General health", "Back and legs", "Neck and head"] {
        alex.says_none_of_these(group);
    }
    alex.presses("Finish the check").presses("Back");
    alex.says_none_of_these("Neck and head");
    assert_eq!(
        alex.app().groups_without_answer(),
        [&Id::from("screen-neck-head")],
        "also in a check that was finished"
    );
    alex.says_none_of_these("Neck and head");
    assert!(alex.app().groups_without_answer().is_empty());
}

#[test]
fn an_emergency_locks_tests_and_plan_but_not_the_summary() {
    let mut test = raised("rf-saddle");
    test.tell(WindowMessage::ScreenChosen(Screen::Questions));
    assert_eq!(screen(&test), Screen::Stop);
    let plan = &test.app().outcome().expect("an outcome").plan;
    assert!(plan.locked.is_some() && plan.weeks.is_empty());
    let _ = test.platform.take_effects();
    test.tell(PaperMessage::PaperWanted(PaperKind::Summary, PaperWay::Print));
    let printed = test.platform.take_effects();
    assert!(
        printed.iter().any(|effect| matches!(effect, Effect::View { .. })),
        "the summary can be printed"
    );
}

/// Who helps counts the hours: the window has a clock, so no blank is left for the time.
#[test]
fn the_sheet_of_an_emergency_has_the_time_on_the_clock() {
    let mut test = raised("rf-saddle");
    test.platform.set_now(jiff::civil::datetime(2026, 11, 20, 14, 5, 0, 0));
    test.tell(WindowMessage::ScreenChosen(Screen::Summary));
    let document = test.app().summary_document().expect("a sheet");
    let plumbline::report::Document::Summary(summary) = document else {
        panic!("the sheet");
    };
    assert_eq!(summary.urgent.expect("an emergency").at, "14:05");
}

/// Screen and page say the same: the sheet of rule T6, and nothing that reads as a result.
#[test]
fn while_help_comes_first_no_screen_shows_a_result_in_its_place() {
    for (sign, sheet) in [("rf-saddle", "Emergency sheet"), ("cf-calf", "Medical help today")] {
        let mut test = scenes::sample(Setup::default(), Screen::Summary);
        assert!(test.reads("Findings") && test.sees("Print summary"));
        test.tell(SafetyMessage::SignAnswered(
            SignId::from(sign),
            Some(ScreeningAnswer::Yes),
        ));
        test.tell(WindowMessage::ScreenChosen(Screen::Summary));
        assert_eq!(test.headings()[0], sheet, "{sign}");
        assert!(
            test.reads("What was reported") && test.sees("Print the sheet"),
            "{sign}"
        );
        for result in [
            "Findings",
            "confidence",
            "Tight",
            "Weak",
            "Plan in short",
            "Without an answer",
            "Page one of the summary",
            "Print summary",
        ] {
            assert!(!test.reads(result), "{sign}: {result}");
        }
        test.tell(PaperMessage::PrintOpened(PaperKind::Summary));
        assert!(test.sees(sheet) && !test.sees("Summary for a clinician"), "{sign}");
        assert!(!test.sees("Every question asked, with its answer"), "{sign}");
    }
    // In an emergency the results wait as well, whichever way one comes.
    let mut test = scenes::sample(Setup::default(), Screen::Review);
    test.tell(SafetyMessage::SignAnswered(
        SignId::from("rf-saddle"),
        Some(ScreeningAnswer::Yes),
    ));
    for way in [
        Message::Window(WindowMessage::ScreenChosen(Screen::Results)),
        Message::Window(WindowMessage::NextPressed),
        Message::Window(WindowMessage::ItemOpened("fh-occiput-wall".into())),
    ] {
        test.tell(WindowMessage::ScreenChosen(Screen::Review)).tell(way);
        assert_eq!(screen(&test), Screen::Stop);
    }
    test.tell(WindowMessage::ScreenChosen(Screen::Plan))
        .tell(WindowMessage::BackPressed);
    assert_eq!(screen(&test), Screen::Stop);
}

#[test]
fn a_clearance_date_opens_the_way() {
    let mut test = raised("rf-saddle");
    test.tell(SafetyMessage::SignCleared(
        SignId::from("rf-saddle"),
        "2026-11-20".into(),
    ));
    assert!(test.app().outcome().expect("an outcome").plan.locked.is_none());
    test.tell(WindowMessage::ScreenChosen(Screen::Questions));
    assert_eq!(screen(&test), Screen::Questions);
}

#[test]
fn a_clearance_date_to_come_or_no_date_opens_nothing() {
    let sign = SignId::from("rf-saddle");
    for text in ["2026-11-25", "yesterday", "2026-11-19"] {
        let mut test = raised("rf-saddle");
        test.tell(SafetyMessage::SignCleared(sign.clone(), text.into()));
        assert!(
            test.app().cleared_problem(&sign).is_some(),
            "{text} is said to be wrong"
        );
        assert!(test.app().outcome().expect("an outcome").plan.locked.is_some());
    }
}

#[test]
fn with_a_clinician_first_only_bodily_tests_wait() {
    let mut test = raised("cf-weight");
    assert_eq!(screen(&test), Screen::Stop);
    test.tell(WindowMessage::ScreenChosen(Screen::Questions));
    assert_eq!(
        screen(&test),
        Screen::Questions,
        "questions, mirror, tape and photo stay open"
    );
    let asked = test.app().asked();
    assert!(!asked.is_empty());
    assert!(
        asked.iter().all(|item| !item.is_bodily_test()),
        "no muscle test is asked"
    );
}

#[test]
fn under_18_is_declined_politely_and_the_age_can_be_changed() {
    let mut test = scenes::begun(Setup::default());
    test.tell(AboutMessage::AgeTyped("17".into()))
        .tell(WindowMessage::NextPressed);
    assert_eq!(screen(&test), Screen::Stop);
    test.tell(WindowMessage::ScreenChosen(Screen::About));
    test.tell(AboutMessage::AgeTyped("18".into()))
        .tell(WindowMessage::NextPressed);
    assert_eq!(screen(&test), Screen::Safety);
}

#[test]
fn the_check_is_asked_again_after_four_weeks() {
    let mut test = scenes::begun(Setup::default());
    nothing_to_tell(&mut test);
    assert!(test.app().outcome().expect("an outcome").plan.locked.is_none());
    test.platform.set_now(jiff::civil::date(2026, 12, 19).at(9, 0, 0, 0));
    test.tell(WindowMessage::ScreenChosen(Screen::Plan));
    let locked = test.app().outcome().expect("an outcome").plan.locked.clone();
    let PlanLock::Safety(lock) = locked.expect("locked after 29 days") else {
        panic!("locked by something else");
    };
    assert_eq!((lock.state, lock.recheck), (LockState::Check, Some(Recheck::Outdated)));
}

/// p23: a clearance for a shoulder must never open a later numbness (rule Z1).
#[test]
fn after_ask_again_a_new_emergency_locks_although_something_else_was_cleared() {
    let mut test = raised("cf-surgery");
    test.tell(SafetyMessage::SignCleared(
        SignId::from("cf-surgery"),
        "2026-11-01".into(),
    ));
    assert!(test.app().outcome().expect("an outcome").plan.locked.is_none());
    test.tell(WindowMessage::ScreenChosen(Screen::Safety));
    test.press_button("Ask again: the safety check");
    let safety = &test.app().assessment().expect("an assessment").safety;
    assert!(safety.cleared.is_empty() && safety.answers.is_empty());
    for group in ["screen-general", "screen-neck-head"] {
        test.tell(SafetyMessage::NoneOfTheseChosen(Id::from(group)));
    }
    for sign in ["rf-saddle", "rf-bladder"] {
        test.tell(SafetyMessage::SignAnswered(
            SignId::from(sign),
            Some(ScreeningAnswer::Yes),
        ));
    }
    test.tell(WindowMessage::NextPressed);
    assert!(test.sees("Please get help now"));
    // One of the two checked today leaves the other.
    test.tell(SafetyMessage::SignCleared(
        SignId::from("rf-bladder"),
        "2026-11-20".into(),
    ));
    assert!(test.sees("Please get help now"));
    test.tell(SafetyMessage::SignCleared(
        SignId::from("rf-saddle"),
        "2026-11-20".into(),
    ));
    assert!(test.sees("You can go on"));
    assert!(test.reads("Emergency sign reported (new numbness between the legs); the person says a doctor checked it"));
}

#[test]
fn a_sign_ticked_again_needs_a_new_day_and_a_sign_of_a_later_day_opens_the_check_again() {
    let mut test = raised("cf-weight");
    test.tell(SafetyMessage::SignCleared(
        SignId::from("cf-weight"),
        "2026-11-20".into(),
    ));
    assert!(test.app().outcome().expect("an outcome").plan.locked.is_none());
    test.platform.set_now(jiff::civil::date(2026, 11, 25).at(9, 0, 0, 0));
    for answer in [None, Some(ScreeningAnswer::Yes)] {
        test.tell(SafetyMessage::SignAnswered(SignId::from("cf-weight"), answer));
    }
    let safety = &test.app().assessment().expect("an assessment").safety;
    assert_eq!((safety.screened_on, safety.cleared.len()), (None, 0));
    test.tell(WindowMessage::ScreenChosen(Screen::Safety))
        .tell(WindowMessage::NextPressed);
    assert_eq!(screen(&test), Screen::Stop);
    test.tell(SafetyMessage::SignCleared(
        SignId::from("cf-weight"),
        "2026-11-24".into(),
    ));
    assert!(
        test.app().outcome().expect("an outcome").plan.locked.is_some(),
        "checked before it was ticked"
    );
}

#[test]
fn back_pain_of_months_is_advice_only_when_four_of_the_five_are_true() {
    let mut test = scenes::begun(Setup::default());
    test.tell(WindowMessage::ScreenChosen(Screen::Safety));
    test.press_button("Back pain for more than three months");
    let advised = |test: &TestApp| {
        let advice = &test.app().outcome().expect("an outcome").safety.advice;
        advice.contains(&Id::from("cf-inflam"))
    };
    for (count, statement) in [
        "It began before I was 40.",
        "It began slowly.",
        "It gets better when I move.",
        "It does not get better when I rest.",
    ]
    .into_iter()
    .enumerate()
    {
        assert!(!advised(&test), "{count} are too few");
        test.press_button(statement);
    }
    assert!(advised(&test));
    assert!(test.app().outcome().expect("an outcome").safety.locking.is_empty());
    test.press_button("It began slowly.");
    assert!(!advised(&test), "the program counts");
}

#[test]
fn any_yes_to_the_three_questions_about_falls_counts_and_the_last_one_taken_back_ends_it() {
    let mut test = scenes::begun(Setup::default());
    nothing_to_tell(&mut test);
    test.tell(WindowMessage::ScreenChosen(Screen::Safety));
    let minds = |test: &TestApp| has_tag(test, "balance-risk");
    test.press_button("I worry about falling");
    assert!(minds(&test));
    test.press_button("I have fallen in the last twelve months")
        .press_button("I worry about falling");
    assert!(minds(&test));
    test.press_button("I have fallen in the last twelve months");
    assert!(!minds(&test));
}

#[test]
fn an_old_hip_without_rules_is_not_held_back_for_ever() {
    let mut test = scenes::begun(Setup::default());
    nothing_to_tell(&mut test);
    test.tell(WindowMessage::ScreenChosen(Screen::Safety));
    let minds = |test: &TestApp| has_tag(test, "hip-replacement");
    test.press_button("Replaced hip: I have a replaced hip");
    assert!(minds(&test), "nothing is known yet");
    test.press_button("No: Do your surgeon’s movement rules still hold?");
    assert!(minds(&test), "when it was is not known");
    test.press_button("Longer ago: When was the operation?");
    assert!(!minds(&test));
    test.press_button("I do not know: Do your surgeon’s movement rules still hold?");
    assert!(minds(&test));
}

#[test]
fn leg_pain_that_no_one_examined_brings_a_clinician_first() {
    let mut test = scenes::begun(Setup::default());
    nothing_to_tell(&mut test);
    test.tell(WindowMessage::ScreenChosen(Screen::Safety));
    test.press_button("Tingling or shooting pain below the knee: I have tingling or shooting pain below the knee");
    let question = "Has a doctor or physiotherapist examined this?";
    assert!(test.sees(question));
    let locking = |test: &TestApp| test.app().outcome().expect("an outcome").safety.locking.clone();
    assert_eq!(locking(&test), [SignId::from("cf-leg")]);
    test.press_button(&format!("Yes: {question}"));
    assert!(locking(&test).is_empty());
    test.press_button(&format!("No: {question}"));
    assert_eq!(locking(&test), [SignId::from("cf-leg")]);
}

#[test]
fn the_headache_of_later_life_is_not_asked_at_thirty() {
    let mut test = scenes::begun(Setup::default());
    let sign = |test: &TestApp| {
        let text = test
            .app()
            .library()
            .screening_question("sd-temple")
            .expect("a sign")
            .text
            .clone();
        test.sees(&text)
    };
    test.tell(AboutMessage::AgeTyped("49".into()))
        .tell(WindowMessage::ScreenChosen(Screen::Safety));
    assert!(!sign(&test));
    test.tell(AboutMessage::AgeTyped("50".into()));
    assert!(sign(&test));
    test.tell(AboutMessage::AgeTyped(String::new()));
    assert!(sign(&test), "without an age it is asked");
}

#[test]
fn help_today_is_told_apart_from_an_emergency_and_from_a_clinician_first() {
    let mut test = raised("cf-calf");
    assert!(test.sees("Please get medical help today"));
    assert!(!test.reads("emergency number now"));
    assert!(test.app().outcome().expect("an outcome").plan.locked.is_some());
    test.tell(WindowMessage::ScreenChosen(Screen::Plan));
    assert!(test.reads("Get medical help today"));
}

fn has_tag(test: &TestApp, tag: &str) -> bool {
    let outcome = test.app().outcome().expect("an outcome");
    outcome.safety.tags.contains(tag)
}
