//! A path that comes late goes to the record it was asked for, or nowhere and says so; and every dialog has an end.

use std::path::PathBuf;

use plumbline::app::{
    AboutMessage, Dialog, FileMessage, Message, PaperKind, PaperMessage, PaperWay, Screen, WindowMessage,
};
use plumbline::platform::{Effect, PathAnswer};
use plumbline::record::to_bytes;
use plumbline::report::OtherFile;

use super::keeping::{WORDS, opened};
use crate::support::{Setup, TestApp, people, scenes};

const OTHER: &str = "/home/alex/Bert.plumbline";
const CHOSEN: &str = "/home/alex/chosen.plumbline";

fn name(test: &TestApp) -> String {
    test.app().record().expect("a record").person.name.clone()
}

/// Every kind of file that is asked for, and what asks for it.
fn asked() -> Vec<Message> {
    let others = [
        OtherFile::Text,
        OtherFile::Markdown,
        OtherFile::Answers,
        OtherFile::Plan,
    ];
    let mut asked = vec![
        Message::File(FileMessage::SaveAsPressed),
        Message::File(FileMessage::SaveCopyPressed),
        Message::File(FileMessage::SharePressed),
        Message::Paper(PaperMessage::PaperWanted(PaperKind::Summary, PaperWay::Save)),
        Message::Paper(PaperMessage::PaperWanted(PaperKind::Plan, PaperWay::Save)),
        Message::Paper(PaperMessage::PaperWanted(PaperKind::Ticks, PaperWay::Save)),
        Message::Paper(PaperMessage::PaperWanted(PaperKind::List, PaperWay::Save)),
    ];
    asked.extend(others.map(|file| Message::Paper(PaperMessage::FileWanted(file))));
    asked
}

#[test]
fn a_path_that_comes_late_writes_nothing_of_the_person_who_is_there_by_then_and_says_so() {
    for message in asked() {
        let mut test = opened();
        test.platform.leave_dialogs_open();
        test.platform.choose("/home/alex/late");
        test.tell(message.clone());
        test.tell(FileMessage::NewStarted).tell(WindowMessage::DialogDiscarded);
        test.tell(AboutMessage::NameTyped("Kim".into()));
        let before = test.platform.files();
        test.platform.close_dialogs();
        test.settle();
        let late = |path: &&PathBuf| path.to_string_lossy().contains("late");
        assert_eq!(test.platform.files().iter().find(late), None, "{message:?}");
        assert!(test.reads("no longer open"), "{message:?}: {:?}", test.texts());
        assert_eq!(name(&test), "Kim");
        let document = test.app().state().document.as_ref().expect("open");
        assert!(document.path.is_none() && document.is_unsaved(), "{message:?}");
        assert!(before.len() <= test.platform.files().len());
    }
}

#[test]
fn pages_that_are_ready_late_are_those_of_the_record_they_were_asked_for_or_none_and_it_is_said() {
    for way in [PaperWay::Print, PaperWay::View] {
        for closed in [false, true] {
            let mut test = opened();
            test.platform.hold();
            test.tell(PaperMessage::PaperWanted(PaperKind::Summary, way));
            if closed {
                test.tell(FileMessage::NewStarted).tell(WindowMessage::DialogDiscarded);
                test.tell(AboutMessage::NameTyped("Kim".into()));
            }
            test.platform.release();
            test.settle();
            let is_page = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "pdf");
            let is_made = test.platform.files().iter().any(is_page);
            assert_eq!(is_made, !closed, "{way:?}: {:?}", test.texts());
            assert_eq!(test.reads("The document was not made"), closed, "{way:?}");
        }
    }
}

#[test]
fn a_path_that_comes_late_for_the_same_record_is_used() {
    for message in asked() {
        let mut test = opened();
        test.platform.leave_dialogs_open();
        test.platform.choose("/home/alex/late");
        test.tell(message.clone())
            .tell(WindowMessage::ScreenChosen(Screen::Review))
            .tell(AboutMessage::WordsTyped(WORDS.into()));
        test.platform.close_dialogs();
        test.settle();
        let late = |path: &&PathBuf| path.to_string_lossy().contains("late");
        assert!(test.platform.files().iter().any(|path| late(&path)), "{message:?}");
    }
}

#[test]
fn a_typed_path_goes_to_the_record_it_was_typed_for() {
    let mut test = opened();
    test.platform.without_dialogs();
    test.tell(FileMessage::SaveAsPressed)
        .tell(WindowMessage::PathTyped("/home/alex/late".into()));
    test.platform.put(
        OTHER,
        to_bytes(&{
            let mut record = people::record(&people::alex());
            record.id = uuid::Uuid::from_u128(9);
            record
        }),
    );
    test.tell(FileMessage::FileChosen(OTHER.into()));
    assert!(test.app().state().dialog.is_none(), "the question goes with its record");
    assert!(test.platform.file("/home/alex/late.plumbline").is_none());
}

#[test]
fn one_dialog_at_a_time_and_a_second_press_says_so() {
    let mut test = opened();
    test.platform.leave_dialogs_open();
    test.tell(FileMessage::OpenPressed).tell(FileMessage::OpenPressed);
    let asks = |effects: Vec<Effect>| {
        let is_open = |effect: &&Effect| matches!(effect, Effect::AskOpen { .. } | Effect::AskSave { .. });
        effects.iter().filter(is_open).count()
    };
    assert_eq!(asks(test.platform.effects()), 1);
    assert!(test.reads("A file dialog is open already"), "{:?}", test.texts());
    test.tell(FileMessage::OpenPressed);
    assert!(matches!(test.app().state().dialog, Some(Dialog::TypePath { .. })));
    test.tell(WindowMessage::DialogClosed);
    test.platform.close_dialogs();
    test.settle();
    assert!(!test.reads("A file dialog is open already"));
    test.platform.choose(CHOSEN);
    test.tell(FileMessage::SaveAsPressed);
    assert!(test.platform.file(CHOSEN).is_some(), "the next one is asked as usual");
}

#[test]
fn the_window_does_not_go_without_a_word_while_a_dialog_is_open() {
    let mut test = opened();
    test.platform.leave_dialogs_open();
    test.tell(FileMessage::SaveCopyPressed)
        .tell(WindowMessage::CloseRequested);
    assert!(!test.app().state().close_now);
    assert!(test.reads("A file dialog is still open"));
    test.tell(WindowMessage::CloseRequested);
    assert!(test.app().state().close_now);
}

#[test]
fn a_dialog_that_fails_is_said_and_the_path_is_asked_for_here() {
    for message in [
        Message::File(FileMessage::SaveAsPressed),
        Message::File(FileMessage::OpenPressed),
        Message::File(FileMessage::FolderPressed),
    ] {
        let mut test = opened();
        test.platform.answer(PathAnswer::Failed);
        test.tell(message.clone());
        assert!(test.reads("The file dialog of this system failed"), "{message:?}");
        assert!(
            matches!(test.app().state().dialog, Some(Dialog::TypePath { .. })),
            "{message:?}"
        );
    }
}

#[test]
fn closing_with_save_never_ends_in_silence() {
    for put_away in ["cancelled", "typed and cancelled"] {
        let mut test = scenes::begun(Setup::default());
        test.tell(AboutMessage::NameTyped("Kim".into()));
        if put_away != "cancelled" {
            test.platform.without_dialogs();
        }
        test.tell(WindowMessage::CloseRequested).click("Save");
        if put_away != "cancelled" {
            test.click("Cancel");
        }
        assert!(!test.app().state().close_now);
        assert!(test.reads("The record was not saved, so it stays open."), "{put_away}");
    }
    // A save that is still under way is waited for.
    let mut test = opened();
    test.tell(AboutMessage::WordsTyped(WORDS.into()));
    test.platform.hold();
    test.tell(FileMessage::SavePressed).tell(WindowMessage::CloseRequested);
    test.tell(WindowMessage::DialogConfirmed);
    test.platform.release();
    test.settle();
    assert!(test.app().state().close_now);
}

#[test]
fn a_path_is_typed_as_people_have_it_at_hand() {
    for (typed, file) in [
        ("~/Kim", "/home/person/Kim.plumbline"),
        ("\"/home/kim/my Kim.plumbline\"", "/home/kim/my Kim.plumbline"),
        ("file:///home/kim/my%20Kim.plumbline", "/home/kim/my Kim.plumbline"),
    ] {
        let mut test = scenes::begun(Setup::default());
        test.tell(AboutMessage::NameTyped("Kim".into()));
        test.platform.without_dialogs();
        test.tell(FileMessage::SavePressed)
            .tell(WindowMessage::PathTyped(typed.into()))
            .tell(WindowMessage::DialogConfirmed);
        assert!(
            test.platform.file(file).is_some(),
            "{typed}: {:?}",
            test.platform.files()
        );
    }
}
