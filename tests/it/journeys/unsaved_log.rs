//! Work that was not saved when the program ended, and is of nothing but the log: it is joined with its file without a question
//! (rule P112). Anything else is asked about as ever.

use plumbline::app::{AboutMessage, FileMessage, Screen, SessionMessage, SessionStage, SessionWanted, WindowMessage};
use plumbline::record::{DayName, Record, from_bytes, to_bytes};
use plumbline::rules::session::StepKind;

use super::keeping::{in_folder, is_unsaved};
use super::session::{saved, stage};
use crate::support::scenes::followed::{Follower, USUAL, day, morning};
use crate::support::scenes::sessions::{finish, skip_to};
use crate::support::{SAMPLE_FILE, Setup, TestApp};

/// Alex's plan on its first day, open from its file.
fn opened() -> TestApp {
    Follower::new().open(Setup::default(), morning(day(1, 0)), Screen::Plan)
}

/// Day A, begun.
fn begin(test: &mut TestApp) {
    test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)))
        .tell(SessionMessage::Begun);
    assert_eq!(stage(test), Some(SessionStage::Going));
}

/// The program is killed, and the file opened in a new one.
fn killed_and_opened(test: &TestApp) -> TestApp {
    test.platform.killed();
    let mut next = TestApp::start(Setup::default(), test.platform.second());
    next.settle();
    next.tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
    next
}

fn record(test: &TestApp) -> &Record {
    test.app().record().expect("a record")
}

#[test]
fn a_session_that_was_logged_and_not_saved_is_there_again_without_a_question() {
    let mut first = opened();
    begin(&mut first);
    finish(&mut first);
    first.click("5, how hard");
    first.tell(WindowMessage::FocusLost);
    let entry = record(&first).log.last().expect("an entry").clone();
    assert!(saved(&first).log.is_empty(), "the file does not have it");
    let mut next = killed_and_opened(&first);
    assert!(next.app().state().dialog.is_none(), "{:?}", next.texts());
    assert_eq!(record(&next).log, std::slice::from_ref(&entry));
    assert!(
        next.reads("1 session was not saved yet and was added."),
        "{:?}",
        next.texts()
    );
    assert!(is_unsaved(&next), "it is still to be saved");
    next.tell(FileMessage::SavePressed);
    assert_eq!(saved(&next).log, [entry]);
    assert!(in_folder(&next, "recovery").is_empty(), "nothing is left over");
}

#[test]
fn a_session_in_the_middle_waits_and_is_gone_on_with() {
    let mut first = opened();
    begin(&mut first);
    skip_to(&mut first, |step| step.kind == StepKind::Rest);
    let deeds = record(&first).session_now.as_ref().map(|now| now.deeds.len());
    let mut next = killed_and_opened(&first);
    assert!(next.app().state().dialog.is_none());
    assert!(next.reads("A session that is not over waits."), "{:?}", next.texts());
    assert_eq!(record(&next).session_now.as_ref().map(|now| now.deeds.len()), deeds);
    next.tell(WindowMessage::ScreenChosen(Screen::Plan));
    next.click("Go on with the session");
    assert!(next.reads("It goes on where you left it."));
}

/// Meanwhile another computer wrote the file: nothing of either is lost.
#[test]
fn what_another_computer_logged_meanwhile_stays() {
    let mut first = opened();
    begin(&mut first);
    finish(&mut first);
    let mut elsewhere = Follower::of(saved(&first));
    elsewhere.does(day(1, 0), plumbline::record::SessionHow::Typed, USUAL);
    elsewhere.checks_in(day(1, 0), 4);
    first.platform.put(SAMPLE_FILE, to_bytes(&elsewhere.record));
    let next = killed_and_opened(&first);
    assert!(next.app().state().dialog.is_none());
    assert_eq!((record(&next).log.len(), record(&next).check_ins.len()), (2, 1));
    assert!(next.reads("1 session was not saved yet and was added."));
}

/// The newer of one entry is the one that was not saved.
#[test]
fn what_was_said_of_an_entry_after_the_save_is_not_lost() {
    let mut first = opened();
    begin(&mut first);
    finish(&mut first);
    first.tell(FileMessage::SavePressed);
    for effort in ["9, how hard", "3, how hard"] {
        first.click(effort);
    }
    first.tell(WindowMessage::FocusLost);
    assert_eq!(saved(&first).log[0].effort, None);
    let next = killed_and_opened(&first);
    assert!(next.app().state().dialog.is_none());
    assert_eq!(record(&next).log[0].effort, Some(3));
}

#[test]
fn anything_else_that_was_not_saved_is_asked_about_as_ever() {
    let mut first = opened();
    first.tell(AboutMessage::WordsTyped("stiff in the morning".into()));
    begin(&mut first);
    finish(&mut first);
    first.tell(WindowMessage::FocusLost);
    let next = killed_and_opened(&first);
    assert!(next.reads("There is unsaved work"));
}

/// Two sessions that are not over cannot both be gone on with.
#[test]
fn two_sessions_that_are_not_over_are_asked_about() {
    let mut first = opened();
    begin(&mut first);
    let mut elsewhere = from_bytes(&first.platform.file(SAMPLE_FILE).expect("a file")).expect("a record");
    let mut other = record(&first).session_now.clone().expect("it is kept");
    other.id = uuid::Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0001);
    elsewhere.session_now = Some(other);
    first.platform.put(SAMPLE_FILE, to_bytes(&elsewhere));
    let next = killed_and_opened(&first);
    assert!(next.reads("There is unsaved work"));
}
