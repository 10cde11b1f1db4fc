//! A session that is left, ended in the middle, or killed: its place is kept, and nothing that was done is lost.

use egui::Key;
use jiff::ToSpan as _;
use plumbline::app::{Dialog, FileMessage, Screen, SessionStage, WindowMessage};
use plumbline::platform::Platform as _;
use plumbline::rules::session::{Halt, StepKind};

use super::screen;
use super::session::{log, saved, stage};
use crate::support::scenes::sessions::at;
use crate::support::{SAMPLE_FILE, Setup, TestApp};

#[test]
fn escape_asks_once_and_later_keeps_the_place() {
    let mut test = at(Setup::default(), |step| step.kind == StepKind::Rest);
    let before = test.app().session_here().expect("a session");
    test.key(Key::Escape);
    assert!(test.sees("Leave the session?"));
    test.click("Later");
    assert_eq!(screen(&test), Screen::Plan);
    assert!(log(&test).is_empty(), "nothing is logged yet");
    assert!(test.reads("is not over"));
    test.click("Go on with the session").click("Go on");
    let here = test.app().session_here().expect("a session");
    assert_eq!(
        (here.place, here.step.kind, here.halt),
        (before.place, StepKind::Rest, None)
    );
    // Escape again closes the question, and the session stands still.
    test.key(Key::Escape).key(Key::Escape);
    assert_eq!(test.app().state().dialog, None);
    assert_eq!(test.app().session_halt(), Some(Halt::Pause));
    test.key(Key::Escape).click("End here");
    assert_eq!(stage(&test), Some(SessionStage::After));
    assert_eq!(log(&test).len(), 1);
}

#[test]
fn closing_the_window_asks_once() {
    let mut test = at(Setup::default(), |step| step.kind == StepKind::Rest);
    test.tell(WindowMessage::CloseRequested);
    assert!(matches!(test.app().state().dialog, Some(Dialog::LeaveSession(_))));
    test.click("Later");
    assert!(test.app().state().close_now, "{:?}", test.app().state().dialog);
    assert!(saved(&test).session_now.is_some(), "the place is in the file");
}

#[test]
fn a_kill_loses_at_most_the_running_step() {
    let test = at(Setup::default(), |step| step.kind == StepKind::Rest);
    let before = test.app().session_here().expect("a session");
    let platform = test.platform.clone();
    platform.killed();
    drop(test);
    let mut test = TestApp::start(Setup::default(), platform.second());
    test.settle();
    test.click("Continue Alex R.")
        .tell(WindowMessage::ScreenChosen(Screen::Plan));
    test.click("Go on with the session").click("Go on");
    let here = test.app().session_here().expect("a session");
    assert!(
        here.place + 1 >= before.place && here.place <= before.place,
        "{} of {}",
        here.place,
        before.place
    );
    let done = test.app().player().expect("a session").done(test.app().elapsed());
    assert!(done.turns[0].sides[0].sets > 0, "what was done is there: {done:?}");
}

#[test]
fn what_was_left_for_two_days_is_logged_as_far_as_it_went() {
    let mut test = at(Setup::default(), |step| step.kind == StepKind::Rest);
    test.key(Key::Escape).click("Later");
    test.tell(FileMessage::SavePressed);
    let now = test.platform.now();
    test.platform.set_now(now.saturating_add(48.hours()));
    test.tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
    assert_eq!(test.app().record().expect("a record").session_now, None);
    let entry = log(&test).last().expect("an entry");
    assert!(
        entry.done.iter().any(|line| line.sets > 0 && line.sets <= line.of),
        "{entry:?}"
    );
    assert!(test.reads("It is logged as far as it went."));
}
