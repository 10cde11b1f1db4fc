//! Saving, opening, recovering, printing: what happens when things go well, and when they do not.

use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::{Key, Modifiers};
use plumbline::app::{
    AboutMessage, Dialog, FileMessage, Message, PaperKind, PaperMessage, PaperWay, Saving, Screen, WindowMessage,
};
use plumbline::platform::{Effect, FileError, FileTrouble, Memory, PrintAnswer};
use plumbline::record::from_bytes;

use super::{nothing_to_tell, screen};
use crate::support::{SAMPLE_FILE, Setup, TestApp, scenes};

const KIM: &str = "/home/kim/Kim.plumbline";

fn begun() -> TestApp {
    let mut test = scenes::begun(Setup::default());
    test.tell(AboutMessage::NameTyped("Kim".into()));
    test
}

fn trouble(kind: FileTrouble, what: &str) -> FileError {
    FileError {
        kind,
        what: what.into(),
        hint: "Choose another place.".into(),
        path: PathBuf::from(KIM),
    }
}

#[test]
fn the_title_says_the_file_and_whether_it_is_saved() {
    let mut test = begun();
    assert_eq!(test.app().title(), "About you – New record (not saved) – Plumbline");
    test.platform.choose(KIM);
    test.keys(Modifiers::COMMAND, Key::S);
    assert_eq!(test.app().title(), "About you – Kim – Plumbline");
    test.tell(AboutMessage::WordsTyped("stiff".into()));
    assert_eq!(test.app().title(), "About you – Kim (not saved) – Plumbline");
}

#[test]
fn a_cancelled_save_dialog_changes_nothing() {
    let mut test = begun();
    test.keys(Modifiers::COMMAND, Key::S);
    assert!(test.app().state().document.as_ref().expect("a document").path.is_none());
    assert!(test.app().title().contains("not saved"));
}

#[test]
fn without_a_file_dialog_the_path_is_typed_in_the_window() {
    let mut test = begun();
    test.platform.without_dialogs();
    test.keys(Modifiers::COMMAND, Key::S);
    assert!(
        matches!(test.app().state().dialog, Some(Dialog::TypePath { .. })),
        "the window asks"
    );
    test.tell(WindowMessage::PathTyped("Kim.plumbline".into()))
        .tell(WindowMessage::DialogConfirmed);
    assert!(
        test.reads("Type the whole path"),
        "a path that begins nowhere is not used"
    );
    test.tell(WindowMessage::PathTyped("/home/kim/Kim".into()))
        .click("Save here");
    assert!(test.platform.file(KIM).is_some(), "the ending is added");
}

#[test]
fn a_typed_path_of_another_file_is_not_replaced_unasked() {
    let mut test = begun();
    test.platform.put(KIM, b"something else".to_vec());
    test.platform.without_dialogs();
    test.keys(Modifiers::COMMAND, Key::S);
    test.tell(WindowMessage::PathTyped(KIM.into())).click("Save here");
    assert_eq!(test.platform.file(KIM).expect("there"), b"something else");
    assert!(test.reads("Replace this file?"));
    test.click("Keep it");
    assert_eq!(test.platform.file(KIM).expect("there"), b"something else");
}

#[test]
fn a_save_that_fails_says_so_and_keeps_the_work() {
    let mut test = begun();
    test.platform.choose(KIM);
    // The recovery copy that goes first, and the file.
    for _ in 0..2 {
        test.platform
            .fail_next_write(trouble(FileTrouble::Full, "The disk is full."));
    }
    test.keys(Modifiers::COMMAND, Key::S);
    assert!(test.reads("The disk is full."));
    let document = test.app().state().document.as_ref().expect("a document");
    assert!(matches!(document.saving, Saving::Failed(_)));
    assert!(document.is_unsaved());
    assert_eq!(test.app().title(), "About you – Kim (could not save) – Plumbline");
    test.keys(Modifiers::COMMAND, Key::S);
    assert!(test.platform.file(KIM).is_some(), "the next try works");
}

#[test]
fn files_that_are_no_records_are_said_so_and_never_overwritten() {
    let cases: [(&str, Vec<u8>); 5] = [
        ("empty", Vec::new()),
        ("a picture", vec![0x89, b'P', b'N', b'G', 0, 1, 2, 3]),
        ("other JSON", br#"{"hello": "world"}"#.to_vec()),
        (
            "half a record",
            br#"{"format": "plumbline-record", "version": 1, "assess"#.to_vec(),
        ),
        (
            "a newer version",
            br#"{"format": "plumbline-record", "version": 99, "assessments": []}"#.to_vec(),
        ),
    ];
    for (what, bytes) in cases {
        let platform = Memory::new();
        platform.put(SAMPLE_FILE, bytes.clone());
        let mut test = TestApp::start(Setup::default(), platform);
        test.tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
        assert_eq!(screen(&test), Screen::Home, "{what} is not opened");
        let notice = test.app().state().notices.last().expect("a message").text.clone();
        assert!(notice.len() > 30 && notice.contains(SAMPLE_FILE), "{what}: {notice}");
        test.tell(FileMessage::NewStarted)
            .tell(AboutMessage::NameTyped("X".into()));
        test.platform.advance(Duration::from_secs(3));
        test.settle();
        assert_eq!(
            test.platform.file(SAMPLE_FILE).expect("there"),
            bytes,
            "{what} stays as it was"
        );
    }
}

#[test]
fn unsaved_work_reaches_a_recovery_copy_within_two_seconds() {
    let mut test = begun();
    test.platform.advance(Duration::from_millis(1900));
    test.settle();
    let copies = copies(&test);
    assert_eq!(copies.len(), 1);
    let name = copies[0].file_name().expect("a name").to_string_lossy().into_owned();
    assert!(
        !name.contains("Kim"),
        "the file name tells nothing about the person: {name}"
    );
    let copy = from_bytes(&test.platform.file(&copies[0]).expect("there")).expect("a record");
    assert_eq!(copy.person.name, "Kim");
}

#[test]
fn the_next_start_offers_unsaved_work_by_name_and_continues_it() {
    let mut test = begun();
    nothing_to_tell(&mut test);
    test.tell(WindowMessage::ScreenChosen(Screen::Questions));
    let item = test.app().item().expect("an item").id.clone();
    test.key(Key::Num2);
    let answers = test.app().assessment().expect("an assessment").answers.clone();
    assert!(!answers.is_empty(), "{item} is answered");
    test.platform.advance(Duration::from_secs(2));
    test.settle();
    let mut next = TestApp::start(Setup::default(), test.platform.clone());
    next.settle();
    assert!(next.sees("Continue Kim"), "offered by name");
    next.click("Continue Kim");
    assert_eq!(next.app().assessment().expect("an assessment").answers, answers);
    assert!(next.app().title().contains("not saved"));
}

#[test]
fn thrown_away_work_is_gone_only_after_asking() {
    let mut test = begun();
    test.platform.advance(Duration::from_secs(2));
    test.settle();
    let mut next = TestApp::start(Setup::default(), test.platform.clone());
    next.settle();
    next.click("Throw away Kim");
    assert_eq!(copies(&next).len(), 1, "first it asks");
    next.click("Throw away");
    assert!(copies(&next).is_empty());
    assert!(!next.sees("Continue Kim"));
}

#[test]
fn saving_removes_the_recovery_copy() {
    let mut test = begun();
    test.platform.advance(Duration::from_secs(2));
    test.settle();
    assert_eq!(copies(&test).len(), 1);
    test.platform.choose(KIM);
    test.keys(Modifiers::COMMAND, Key::S);
    assert!(copies(&test).is_empty());
}

#[test]
fn closing_with_unsaved_work_asks_and_can_be_called_off() {
    let mut test = begun();
    test.tell(WindowMessage::CloseRequested);
    assert!(!test.app().state().close_now, "the window stays");
    assert!(test.reads("Save this record first?"));
    test.click("Keep working");
    assert!(test.app().record().is_some());
    test.tell(WindowMessage::CloseRequested);
    test.platform.choose(KIM);
    test.click("Save");
    assert!(test.platform.file(KIM).is_some());
    assert!(test.app().state().close_now, "saved, then closed");
}

#[test]
fn closing_without_saving_throws_the_copy_away_as_asked() {
    let mut test = begun();
    test.platform.advance(Duration::from_secs(2));
    test.settle();
    test.tell(WindowMessage::CloseRequested);
    test.click("Do not save");
    assert!(test.app().state().close_now);
    assert!(copies(&test).is_empty());
}

#[test]
fn a_viewer_that_cannot_be_opened_says_where_the_file_is() {
    let mut test = scenes::sample(Setup::default(), Screen::Summary);
    test.platform.deny_viewer(trouble(FileTrouble::Other, "No viewer."));
    let _ = test.platform.take_effects();
    test.tell(PaperMessage::PaperWanted(PaperKind::Summary, PaperWay::Print));
    let written = test
        .platform
        .take_effects()
        .into_iter()
        .find_map(|effect| match effect {
            Effect::Write { path, .. } if path.extension().is_some_and(|ending| ending == "pdf") => Some(path),
            _ => None,
        });
    let path = written.expect("written all the same");
    assert!(test.reads(&path.display().to_string()), "the message names the file");
    assert!(test.sees("Copy path"));
}

#[test]
fn the_print_dialog_prints_and_closing_it_is_no_error() {
    for (answer, said) in [(PrintAnswer::Printed, true), (PrintAnswer::Cancelled, false)] {
        let mut test = scenes::sample(Setup::default(), Screen::Summary);
        test.platform.answer_printing(answer);
        let _ = test.platform.take_effects();
        test.tell(PaperMessage::PaperWanted(PaperKind::Summary, PaperWay::Print));
        let effects = test.platform.take_effects();
        assert!(effects.iter().any(|effect| matches!(effect, Effect::Print { .. })));
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::View { .. })));
        assert_eq!(test.reads("Handed to the printer."), said);
        assert_eq!(test.app().state().notices.len(), usize::from(said), "{answer:?}");
    }
}

/// Escape in a print dialog is an answer of its own in the portal: neither printed nor cancelled.
#[test]
fn a_print_dialog_that_ends_without_an_answer_opens_nothing_and_offers_the_pdf() {
    let mut test = scenes::sample(Setup::default(), Screen::Summary);
    test.platform.answer_printing(PrintAnswer::Ended);
    let _ = test.platform.take_effects();
    test.tell(PaperMessage::PaperWanted(PaperKind::Summary, PaperWay::Print));
    let effects = test.platform.take_effects();
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::View { .. })));
    assert!(test.reads("nothing was printed"));
    test.platform.choose("/home/alex/summary.pdf");
    test.press_button("Save as PDF, from this message");
    assert!(test.platform.file(Path::new("/home/alex/summary.pdf")).is_some());
}

/// A confined viewer is started well and shows nothing.
#[test]
fn a_viewer_that_took_the_file_is_not_said_to_have_opened_it() {
    let mut test = scenes::sample(Setup::default(), Screen::Summary);
    test.tell(PaperMessage::PaperWanted(PaperKind::Summary, PaperWay::View));
    assert!(test.reads("Handed to your viewer"));
    assert!(!test.reads("Opened in"));
    assert!(test.reads("If nothing opened, choose “Save as PDF” here"));
    test.platform.choose("/home/alex/summary.pdf");
    test.press_button("Save as PDF, from this message");
    assert!(test.platform.file(Path::new("/home/alex/summary.pdf")).is_some());
}

#[test]
fn the_folder_of_a_written_document_can_be_shown() {
    let mut test = scenes::sample(Setup::default(), Screen::Plan);
    test.platform.choose("/home/alex/plan.pdf");
    test.tell(PaperMessage::PaperWanted(PaperKind::Plan, PaperWay::Save));
    let _ = test.platform.take_effects();
    test.click("Show folder");
    assert_eq!(
        test.platform.take_effects(),
        [Effect::View {
            path: "/home/alex".into()
        }]
    );
    test.platform.deny_viewer(trouble(FileTrouble::Other, "No program."));
    test.click("Show folder");
    assert!(test.reads("The folder is /home/alex."));
}

#[test]
fn the_plan_its_tick_sheet_and_the_list_of_items_print_by_themselves() {
    for message in [
        Message::Paper(PaperMessage::PaperWanted(PaperKind::Plan, PaperWay::Print)),
        Message::Paper(PaperMessage::PaperWanted(PaperKind::Ticks, PaperWay::Print)),
        Message::Paper(PaperMessage::PaperWanted(PaperKind::List, PaperWay::Print)),
    ] {
        let mut test = scenes::sample(Setup::default(), Screen::Plan);
        let _ = test.platform.take_effects();
        test.tell(message.clone());
        let effects = test.platform.take_effects();
        assert!(
            effects.iter().any(|effect| matches!(effect, Effect::View { .. })),
            "{message:?}"
        );
    }
}

#[test]
fn a_blank_questionnaire_prints_without_a_record() {
    let mut test = TestApp::start(Setup::default(), Memory::new());
    test.click("Print a blank questionnaire");
    assert_eq!(screen(&test), Screen::Print);
    test.click("Print");
    let effects = test.platform.take_effects();
    let written = effects.iter().find_map(|effect| match effect {
        Effect::Write { path, bytes, .. } if bytes.starts_with(b"%PDF-") => Some(path.clone()),
        _ => None,
    });
    let written = written.expect("written for the viewer");
    assert!(
        written.to_string_lossy().contains("questionnaire"),
        "{}",
        written.display()
    );
    assert!(effects.contains(&Effect::View { path: written }));
}

#[test]
fn the_tick_sheet_is_printed_from_the_plan() {
    let mut test = scenes::sample(Setup::default(), Screen::Plan);
    test.click("Print tick sheet").click("Print");
    let effects = test.platform.take_effects();
    assert!(effects.iter().any(|effect| matches!(effect, Effect::View { .. })));
}

#[test]
fn the_plan_is_exported_where_the_person_says() {
    let mut test = scenes::sample(Setup::default(), Screen::Plan);
    test.platform.choose("/home/alex/plan.pdf");
    test.tell(PaperMessage::PaperWanted(PaperKind::Plan, PaperWay::Save));
    let bytes = test.platform.file("/home/alex/plan.pdf").expect("written");
    assert!(bytes.starts_with(b"%PDF-"));
}

#[test]
fn a_recent_file_that_is_gone_is_shown_as_gone() {
    let platform = Memory::new();
    let test = scenes::sample(Setup::default(), Screen::Results);
    platform.put(SAMPLE_FILE, test.platform.file(SAMPLE_FILE).expect("there"));
    let mut test = TestApp::start(Setup::default(), platform);
    test.tell(FileMessage::FileChosen(SAMPLE_FILE.into()))
        .tell(FileMessage::RecordClosed);
    assert!(test.sees("Open Alex R."));
    test.platform.take_away(SAMPLE_FILE);
    test.tell(FileMessage::NewStarted).tell(FileMessage::RecordClosed);
    assert!(test.sees("Alex R., no longer there"));
}

fn copies(test: &TestApp) -> Vec<PathBuf> {
    let is_copy = |path: &PathBuf| {
        path.parent()
            .and_then(Path::file_name)
            .is_some_and(|name| name == "recovery")
    };
    test.platform.files().into_iter().filter(is_copy).collect()
}
