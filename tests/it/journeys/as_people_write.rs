//! Minutes, times, ratings and counts in the fields that are no measurement, as people write them (rule Q30).

use plumbline::app::{
    Dialog, IntakeMessage, LogForm, LogMessage, PaperCell, PaperMessage, Screen, SessionForm, WindowMessage,
};
use plumbline::content::Id;
use plumbline::record::SessionHow;

use crate::support::scenes::paper::fill;
use crate::support::scenes::progress::{begun, form, opened};
use crate::support::{Setup, TestApp, scenes};

/// The minutes of a session that was written down with this in their field.
fn logged(minutes: &str) -> Option<u32> {
    let mut test = opened(Setup::default(), &begun());
    test.tell(LogMessage::FormOpened(SessionHow::Typed));
    let typed = SessionForm {
        minutes: minutes.into(),
        ..form(&test)
    };
    test.tell(LogMessage::FormChanged(Box::new(LogForm::Session(typed))));
    test.tell(LogMessage::FormDone);
    let log = &test.app().record().expect("a record").log;
    log.first().map(|session| session.minutes)
}

#[test]
fn minutes_of_a_session_may_have_their_unit() {
    for (typed, minutes) in [
        ("45 min", Some(45)),
        ("1 h", Some(60)),
        ("½ h", Some(30)),
        ("45 s", None),
        ("1441", None),
    ] {
        assert_eq!(logged(typed), minutes, "{typed:?}");
    }
}

#[test]
fn the_limit_of_minutes_is_said() {
    let mut test = opened(Setup::default(), &begun());
    test.tell(LogMessage::FormOpened(SessionHow::Typed));
    let typed = SessionForm {
        minutes: "9000".into(),
        ..form(&test)
    };
    test.tell(LogMessage::FormChanged(Box::new(LogForm::Session(typed))));
    test.tell(LogMessage::FormDone);
    assert!(test.reads("at most 1440"), "{:?}", test.texts());
}

#[test]
fn the_time_of_a_reminder_is_taken_with_a_point_and_by_halves_of_the_day() {
    for (typed, trigger) in [("7.15", "PT7H15M"), ("7:15 pm", "PT19H15M"), ("9", "PT9H0M")] {
        let mut test = scenes::sample(Setup::default(), Screen::Plan);
        test.press_button("Export: the plan").press_button("Plan as a calendar");
        test.click("Remind me on each training day");
        let Some(Dialog::Calendar(mut form)) = test.app().state().dialog.clone() else {
            panic!("a dialog");
        };
        form.time = typed.into();
        test.platform.choose("/home/anna/out.ics");
        test.tell(PaperMessage::CalendarChanged(form))
            .click("Save the calendar");
        let calendar = test.platform.file("/home/anna/out.ics").expect("a calendar");
        let calendar = String::from_utf8(calendar).expect("text");
        assert!(calendar.contains(&format!("TRIGGER:{trigger}\r\n")), "{typed}");
    }
}

#[test]
fn a_rating_on_paper_may_name_its_scale() {
    let usual = Id::from("intake-pain-usual");
    for (typed, number) in [("7/10", Some(7)), ("6 of 10", Some(6)), ("11", None), ("7/11", None)] {
        let mut test = TestApp::new();
        test.click("Enter from paper");
        fill(&mut test, PaperCell::Why(usual.clone()), typed);
        let intake = &test.app().assessment().expect("one").intake;
        assert_eq!(intake.numbers.get(&usual).copied(), number, "{typed}");
    }
}

/// Years once were the one unit that was taken: stiffness of "30 years" was 30 minutes.
#[test]
fn minutes_and_days_of_why_one_came_have_their_own_units() {
    let mut test = TestApp::new();
    test.click("Start a new assessment");
    for (question, typed, number) in [
        ("intake-stiffness", "30 min", Some(30)),
        ("intake-stiffness", "1 h", Some(60)),
        ("intake-stiffness", "30 years", None),
        ("intake-days", "3 days", Some(3)),
        ("intake-days", "3 years", None),
    ] {
        let id = Id::from(question);
        test.tell(IntakeMessage::CountTyped(id.clone(), typed.into()));
        let intake = &test.app().assessment().expect("one").intake;
        assert_eq!(intake.numbers.get(&id).copied(), number, "{typed}");
        assert_eq!(test.app().count_text(&id), typed, "what is typed stays");
        let wrong = test.app().count_problem(&id);
        assert_eq!(wrong.is_some(), number.is_none(), "{typed}: {wrong:?}");
    }
    test.tell(WindowMessage::ScreenChosen(Screen::Home));
}
