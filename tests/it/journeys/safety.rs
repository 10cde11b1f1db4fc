//! The safety check: first, and never a trap.

use plumbline::app::{Message, PaperKind, PaperWay, Screen};
use plumbline::content::Id;
use plumbline::platform::Effect;
use plumbline::record::{LockState, PlanLock, Recheck, ScreeningAnswer};

use super::{nothing_to_tell, screen};
use crate::support::{Setup, TestApp, scenes};

fn raised(sign: &str) -> TestApp {
    let mut test = scenes::begun(Setup::default());
    test.tell(Message::ScreenChosen(Screen::Safety));
    for group in ["screen-general", "screen-back-legs", "screen-neck-head"] {
        test.tell(Message::NoneOfTheseChosen(Id::from(group)));
    }
    test.tell(Message::SignAnswered(Id::from(sign), Some(ScreeningAnswer::Yes)));
    test.tell(Message::NextPressed);
    test
}

#[test]
fn no_test_comes_before_the_safety_check() {
    let mut test = scenes::begun(Setup::default());
    for later in [Screen::How, Screen::Questions, Screen::Results, Screen::Plan] {
        test.tell(Message::ScreenChosen(later));
        assert_eq!(screen(&test), Screen::Safety, "{later:?} waits for the safety check");
    }
}

#[test]
fn the_check_is_not_finished_while_a_list_has_no_answer() {
    let mut test = scenes::begun(Setup::default());
    test.tell(Message::ScreenChosen(Screen::Safety));
    test.tell(Message::NoneOfTheseChosen(Id::from("screen-general")));
    test.tell(Message::NextPressed);
    assert_eq!(screen(&test), Screen::Safety);
    assert_eq!(test.app().groups_without_answer().len(), 2);
    assert_eq!(test.app().assessment().expect("an assessment").safety.screened_on, None);
}

#[test]
fn a_mis_click_on_a_warning_sign_can_be_taken_back() {
    let mut test = raised("rf-saddle");
    assert_eq!(screen(&test), Screen::Stop);
    test.click("Change this answer");
    assert_eq!(screen(&test), Screen::Safety);
    test.tell(Message::SignAnswered(Id::from("rf-saddle"), None));
    test.tell(Message::NextPressed);
    assert_eq!(screen(&test), Screen::How, "the way is open again");
}

#[test]
fn an_emergency_locks_tests_and_plan_but_not_the_summary() {
    let mut test = raised("rf-saddle");
    test.tell(Message::ScreenChosen(Screen::Questions));
    assert_eq!(screen(&test), Screen::Stop);
    let plan = &test.app().outcome().expect("an outcome").plan;
    assert!(plan.locked.is_some() && plan.weeks.is_empty());
    let _ = test.platform.take_effects();
    test.tell(Message::PaperWanted(PaperKind::Summary, PaperWay::Print));
    let printed = test.platform.take_effects();
    assert!(
        printed.iter().any(|effect| matches!(effect, Effect::View { .. })),
        "the summary can be printed"
    );
}

#[test]
fn a_clearance_date_opens_the_way() {
    let mut test = raised("rf-saddle");
    test.tell(Message::ClearedOnTyped("2026-11-20".into()));
    assert!(test.app().outcome().expect("an outcome").plan.locked.is_none());
    test.tell(Message::ScreenChosen(Screen::Questions));
    assert_eq!(screen(&test), Screen::Questions);
}

#[test]
fn a_clearance_date_to_come_or_no_date_opens_nothing() {
    for text in ["2026-11-25", "yesterday"] {
        let mut test = raised("rf-saddle");
        test.tell(Message::ClearedOnTyped(text.into()));
        assert!(test.app().cleared_problem().is_some(), "{text} is said to be wrong");
        assert!(test.app().outcome().expect("an outcome").plan.locked.is_some());
    }
}

#[test]
fn with_a_clinician_first_only_bodily_tests_wait() {
    let mut test = raised("cf-weight");
    assert_eq!(screen(&test), Screen::Stop);
    test.tell(Message::ScreenChosen(Screen::Questions));
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
    test.tell(Message::AgeTyped("17".into())).tell(Message::NextPressed);
    assert_eq!(screen(&test), Screen::Stop);
    test.tell(Message::ScreenChosen(Screen::About));
    test.tell(Message::AgeTyped("18".into())).tell(Message::NextPressed);
    assert_eq!(screen(&test), Screen::Safety);
}

#[test]
fn the_check_is_asked_again_after_four_weeks() {
    let mut test = scenes::begun(Setup::default());
    nothing_to_tell(&mut test);
    assert!(test.app().outcome().expect("an outcome").plan.locked.is_none());
    test.platform.set_now(jiff::civil::date(2026, 12, 19).at(9, 0, 0, 0));
    test.tell(Message::ScreenChosen(Screen::Plan));
    let locked = test.app().outcome().expect("an outcome").plan.locked.clone();
    let PlanLock::Safety(lock) = locked.expect("locked after 29 days") else {
        panic!("locked by something else");
    };
    assert_eq!((lock.state, lock.recheck), (LockState::Check, Some(Recheck::Outdated)));
}
