//! Siblings of faults that were mended elsewhere, found by looking for the whole kind.

use std::collections::BTreeSet;

use plumbline::app::{FileMessage, LogForm, LogMessage, Screen, SessionForm, WindowMessage};
use plumbline::content::shipped;
use plumbline::record::{DayName, SessionHow};

use super::screen;
use crate::support::scenes::progress::{begun, form, opened};
use crate::support::{Setup, TestApp, scenes};

/// A reason that held for both days stood twice, with another one between.
#[test]
fn what_speaks_against_both_days_is_said_once() {
    let mut all = scenes::all().into_iter();
    let scene = all.find(|scene| scene.name == "library-exercise").expect("a scene");
    let test = scene.make(Setup::default());
    let texts = test.texts();
    let said: Vec<&String> = texts.iter().filter(|text| text.contains("hard to learn")).collect();
    let once: BTreeSet<&String> = said.iter().copied().collect();
    assert!(!said.is_empty(), "{texts:?}");
    assert_eq!(said.len(), once.len(), "{said:?}");
}

/// A record with an entry of its log open, and something written in it or not.
fn with_entry(note: &str) -> TestApp {
    let mut test = opened(Setup::default(), &begun());
    test.tell(LogMessage::FormOpened(SessionHow::Typed));
    if !note.is_empty() {
        let typed = SessionForm {
            note: note.into(),
            ..form(&test)
        };
        test.tell(LogMessage::FormChanged(Box::new(LogForm::Session(typed))));
    }
    test
}

/// What stood in the form was gone with the record, and nothing said so (rule P105).
#[test]
fn an_entry_half_written_is_shown_before_the_record_closes() {
    let mut test = with_entry("twice round the park");
    test.tell(WindowMessage::ScreenChosen(Screen::About));
    test.tell(FileMessage::RecordClosed);
    assert_eq!(screen(&test), Screen::Progress);
    assert!(test.reads("not in it yet"), "{:?}", test.texts());
    assert_eq!(form(&test).note, "twice round the park");
    test.tell(FileMessage::RecordClosed);
    assert_eq!(screen(&test), Screen::Home);
}

#[test]
fn the_window_does_not_close_over_an_entry_half_written_without_a_word() {
    let mut test = with_entry("twice round the park");
    test.tell(WindowMessage::CloseRequested);
    assert!(!test.app().state().close_now);
    assert!(test.reads("not in it yet"));
    // More is written: it is said again.
    let typed = SessionForm {
        minutes: "20".into(),
        ..form(&test)
    };
    test.tell(LogMessage::FormChanged(Box::new(LogForm::Session(typed))));
    test.tell(WindowMessage::CloseRequested);
    assert!(!test.app().state().close_now);
    test.tell(WindowMessage::CloseRequested);
    assert!(test.app().state().close_now);
}

#[test]
fn an_entry_nobody_wrote_in_holds_nobody_up() {
    let mut test = with_entry("");
    test.tell(FileMessage::RecordClosed);
    assert_eq!(screen(&test), Screen::Home);
}

/// A mechanism that nobody has tested was told as a fact (rule T8).
#[test]
fn why_the_relief_routine_may_help_is_told_as_one_explanation() {
    let relief = shipped().relief.expect("a routine");
    assert!(
        relief.about.why.starts_with("One explanation"),
        "{:?}",
        relief.about.why
    );
}

/// Ctrl+Z in the form of the next session brought back what was typed for the one before.
#[test]
fn undo_in_a_field_brings_back_nothing_of_the_entry_before() {
    const MINUTES: &str = "Minutes, if you know";
    let mut test = with_entry("");
    test.click_field(MINUTES);
    for letter in ["4", "5"] {
        test.write(letter);
    }
    for _ in 0..8 {
        test.settle();
    }
    let typed = SessionForm {
        note: "said so".into(),
        exercises: form(&test)
            .exercises
            .into_iter()
            .map(|one| plumbline::app::FormExercise { done: true, ..one })
            .collect(),
        ..form(&test)
    };
    assert_eq!(typed.minutes, "45");
    test.tell(LogMessage::FormChanged(Box::new(LogForm::Session(typed))));
    test.tell(LogMessage::FormDone);
    test.tell(LogMessage::FormOpened(SessionHow::Typed));
    test.click_field(MINUTES);
    test.keys(egui::Modifiers::COMMAND, egui::Key::Z);
    assert_eq!(form(&test).minutes, "");
    test.keys(egui::Modifiers::COMMAND.plus(egui::Modifiers::SHIFT), egui::Key::Z);
    assert_eq!(form(&test).minutes, "");
}

/// The day was mended, and every exercise was ticked again (rule P106).
#[test]
fn a_corrected_day_keeps_what_was_chosen() {
    let mut test = with_entry("");
    let send = |test: &mut TestApp, form: SessionForm| {
        test.tell(LogMessage::FormChanged(Box::new(LogForm::Session(form))));
    };
    let mut typed = form(&test);
    let left_out = typed.exercises[0].exercise.clone();
    typed.exercises[0].done = false;
    send(&mut test, typed);
    let mut seen = 0;
    for day in ["2027-01-06", "2027-01-05", "2027-01-04", "2027-01-07"] {
        let typed = SessionForm {
            day: day.into(),
            ..form(&test)
        };
        send(&mut test, typed);
        for one in form(&test).exercises {
            assert_eq!(one.done, one.exercise != left_out, "{day}: {}", one.exercise);
            seen += usize::from(one.exercise == left_out);
        }
    }
    assert!(seen > 1, "it stands on more than one day");
    for kind in [DayName::A, DayName::B] {
        test.tell(LogMessage::KindChosen(Some(kind)));
        for day in ["2027-01-06", "2027-01-05"] {
            let typed = SessionForm {
                day: day.into(),
                ..form(&test)
            };
            send(&mut test, typed);
            assert_eq!(form(&test).kind, Some(kind), "{day}");
        }
    }
}
