//! Scenes about files: a folder of records, old copies, read-only records, conflicts, damaged files.

use std::time::Duration;

use plumbline::app::{AboutMessage, Dialog, FileMessage, Screen, WindowMessage};
use plumbline::platform::Memory;
use plumbline::record::to_bytes;

use super::super::people;
use super::{SAMPLE_FILE, Setup, TestApp, sample};

/// A practice's folder: five records, one of them damaged.
pub fn folder(setup: Setup) -> TestApp {
    let platform = Memory::new();
    for (name, file) in [
        ("Alex R.", "alex"),
        ("Kim Lee", "kim"),
        ("Zoë", "zoe"),
        ("Maximiliane von Hohenstein-Überacker", "max"),
    ] {
        let mut record = people::alex_record();
        record.person.name = name.into();
        if file == "kim" {
            record
                .assessments
                .iter_mut()
                .for_each(|assessment| assessment.answers.clear());
        }
        platform.put(format!("/home/practice/{file}.plumbline"), to_bytes(&record));
    }
    platform.put("/home/practice/broken.plumbline", b"{".to_vec());
    let mut test = TestApp::start(setup, platform);
    test.platform.choose("/home/practice");
    test.tell(FileMessage::FolderPressed);
    test
}

/// Saved three times: the list of its old copies.
pub fn old_copies(setup: Setup) -> TestApp {
    let mut test = sample(setup, Screen::Results);
    for words in ["one", "two", "three"] {
        test.tell(AboutMessage::WordsTyped(words.into()))
            .tell(FileMessage::SavePressed);
        test.platform.advance(Duration::from_secs(90_000));
    }
    test.tell(FileMessage::OldCopiesPressed);
    test
}

/// An old copy that is being looked at.
pub fn old_copy(setup: Setup) -> TestApp {
    let mut test = old_copies(setup);
    if let Some(Dialog::OldCopies(copies)) = test.app().state().dialog.clone()
        && let Some(second) = copies.get(1)
    {
        test.tell(FileMessage::OldCopyOpened(second.path.clone()));
    }
    test
}

/// A record whose checksum does not fit.
pub fn changed_outside(setup: Setup) -> TestApp {
    let text = String::from_utf8(to_bytes(&people::alex_record())).expect("text");
    let mut test = opened_from(setup, text.replace("Alex R.", "Alex B.").into_bytes());
    test.tell(WindowMessage::ScreenChosen(Screen::Results));
    test
}

/// A file of which a quarter is missing.
pub fn damaged(setup: Setup) -> TestApp {
    let mut bytes = to_bytes(&people::alex_record());
    bytes.truncate(bytes.len() * 3 / 4);
    opened_from(setup, bytes)
}

/// Another program changed the file before it was saved.
pub fn conflict(setup: Setup) -> TestApp {
    let mut test = sample(setup, Screen::Results);
    test.platform.put(SAMPLE_FILE, b"theirs".to_vec());
    test.tell(AboutMessage::WordsTyped("mine".into()))
        .tell(FileMessage::SavePressed);
    test
}

/// The same record in a second window.
pub fn second_window(setup: Setup) -> TestApp {
    let platform = Memory::new();
    platform.put(SAMPLE_FILE, to_bytes(&people::alex_record()));
    let other = platform.second();
    let mut first = TestApp::start(setup, platform);
    first.tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
    let mut second = TestApp::start(setup, other);
    second
        .tell(FileMessage::FileChosen(SAMPLE_FILE.into()))
        .tell(WindowMessage::ScreenChosen(Screen::Results));
    second
}

/// Before everything about a person is deleted.
pub fn deleting(setup: Setup) -> TestApp {
    let mut test = sample(setup, Screen::Results);
    test.tell(FileMessage::DeletePressed);
    test
}

/// The menu of the record.
pub fn menu(setup: Setup) -> TestApp {
    let mut test = sample(setup, Screen::Results);
    test.press_button("Record menu");
    test
}

/// Unsaved work of the file that is to be opened.
pub fn unsaved_work(setup: Setup) -> TestApp {
    let platform = Memory::new();
    platform.put(SAMPLE_FILE, to_bytes(&people::alex_record()));
    let mut first = TestApp::start(setup, platform.clone());
    first
        .tell(FileMessage::FileChosen(SAMPLE_FILE.into()))
        .tell(AboutMessage::WordsTyped("more".into()))
        .tell(WindowMessage::FocusLost);
    let next = platform.second();
    platform.killed();
    let mut test = TestApp::start(setup, next);
    test.tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
    test
}

fn opened_from(setup: Setup, bytes: Vec<u8>) -> TestApp {
    let platform = Memory::new();
    platform.put(SAMPLE_FILE, bytes);
    let mut test = TestApp::start(setup, platform);
    test.tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
    test
}
