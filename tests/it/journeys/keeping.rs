//! Nothing is lost: conflicts, two windows, old copies, damaged files, going back, deleting.

use std::path::{Path, PathBuf};
use std::time::Duration;

use plumbline::app::{AboutMessage, Access, FileMessage, Message, Screen, WindowMessage};
use plumbline::platform::{FileError, Memory};
use plumbline::record::{from_bytes, to_bytes};

use crate::support::{SAMPLE_FILE, Setup, TestApp, people};

pub const WORDS: &str = "stiff in the morning";

/// The program with the sample record open from its file.
pub fn opened() -> TestApp {
    let platform = Memory::new();
    platform.put(SAMPLE_FILE, to_bytes(&people::record(&people::alex())));
    opened_on(platform)
}

fn opened_on(platform: Memory) -> TestApp {
    let mut test = TestApp::start(Setup::default(), platform);
    test.tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
    test
}

pub fn file(test: &TestApp) -> Vec<u8> {
    test.platform.file(SAMPLE_FILE).expect("the file is there")
}

pub fn words_in(bytes: &[u8]) -> String {
    let record = from_bytes(bytes).expect("a record");
    record.assessments.last().expect("an assessment").reason.words.clone()
}

pub fn in_folder(test: &TestApp, name: &str) -> Vec<PathBuf> {
    let inside = |path: &PathBuf| {
        path.ancestors()
            .any(|part| part.file_name().is_some_and(|last| last == name))
    };
    test.platform.files().into_iter().filter(inside).collect()
}

pub fn access(test: &TestApp) -> Access {
    test.app().state().document.as_ref().expect("a document").access.clone()
}

pub fn is_unsaved(test: &TestApp) -> bool {
    test.app().state().document.as_ref().expect("a document").is_unsaved()
}

#[test]
fn a_file_that_another_program_changed_is_never_replaced_unasked() {
    let mut test = opened();
    let mut theirs = people::record(&people::alex());
    theirs.assessments[0].reason.words = "theirs".into();
    test.platform.put(SAMPLE_FILE, to_bytes(&theirs));
    test.tell(AboutMessage::WordsTyped(WORDS.into()))
        .tell(FileMessage::SavePressed);
    assert!(test.reads("The file was changed meanwhile"));
    assert_eq!(file(&test), to_bytes(&theirs), "nothing was written");
    assert!(test.app().title().contains("could not save"), "{}", test.app().title());
    test.click("Not now");
    assert!(is_unsaved(&test));
    test.tell(FileMessage::SavePressed).click("Replace it");
    assert_eq!(words_in(&file(&test)), WORDS);
    let kept = in_folder(&test, "copies");
    assert!(
        kept.iter()
            .any(|path| words_in(&test.platform.file(path).expect("there")) == "theirs"),
        "what it held is among the old copies: {kept:?}"
    );
}

#[test]
fn in_a_conflict_another_name_can_be_chosen_and_their_file_stays() {
    let mut test = opened();
    test.platform.put(SAMPLE_FILE, b"something else".to_vec());
    test.tell(AboutMessage::WordsTyped(WORDS.into()))
        .tell(FileMessage::SavePressed);
    test.platform.choose("/home/alex/mine.plumbline");
    test.click("Save under another name");
    assert_eq!(
        words_in(&test.platform.file("/home/alex/mine.plumbline").expect("saved")),
        WORDS
    );
    assert_eq!(file(&test), b"something else");
    assert!(!is_unsaved(&test));
}

#[test]
fn a_file_that_was_deleted_meanwhile_is_written_again_only_when_asked() {
    let mut test = opened();
    test.platform.take_away(SAMPLE_FILE);
    test.tell(AboutMessage::WordsTyped(WORDS.into()))
        .tell(FileMessage::SavePressed);
    assert!(test.reads("The file is no longer there"));
    assert!(test.platform.file(SAMPLE_FILE).is_none());
    assert!(
        !in_folder(&test, "recovery").is_empty(),
        "the work is in the recovery copy"
    );
    test.click("Write it there again");
    assert_eq!(words_in(&file(&test)), WORDS);
}

#[test]
fn a_second_window_is_told_opens_read_only_and_takes_over_when_the_first_is_gone() {
    let mut first = opened();
    let mut second = opened_on(first.platform.second());
    assert_eq!(access(&second), Access::OtherWindow);
    assert!(second.reads("open in another window"));
    let before = second.app().record().cloned();
    second
        .tell(AboutMessage::WordsTyped(WORDS.into()))
        .tell(FileMessage::AssessAgain)
        .tell(FileMessage::SavePressed);
    assert_eq!(second.app().record().cloned(), before, "nothing can be changed there");
    second.click("Take it over");
    assert_eq!(access(&second), Access::OtherWindow, "not while the first has it");

    first
        .tell(AboutMessage::WordsTyped(WORDS.into()))
        .tell(FileMessage::SavePressed)
        .tell(FileMessage::RecordClosed);
    second.click("Take it over");
    assert_eq!(access(&second), Access::Free);
    assert_eq!(
        second.app().assessment().expect("an assessment").reason.words,
        WORDS,
        "read again"
    );
    second
        .tell(AboutMessage::WordsTyped("mine now".into()))
        .tell(FileMessage::SavePressed);
    assert_eq!(words_in(&file(&second)), "mine now");
}

#[test]
fn work_of_another_window_is_not_offered_as_unfinished_but_that_of_a_killed_one_is() {
    let mut first = opened();
    first.tell(AboutMessage::WordsTyped(WORDS.into()));
    first.platform.advance(Duration::from_secs(2));
    first.settle();
    let mut second = TestApp::start(Setup::default(), first.platform.second());
    second.settle();
    assert!(!second.sees("Continue Alex R."), "it is open elsewhere");
    first.platform.killed();
    let mut third = TestApp::start(Setup::default(), first.platform.second());
    third.settle();
    assert!(third.sees("Continue Alex R."));
    third.click("Continue Alex R.").tell(FileMessage::SavePressed);
    assert_eq!(words_in(&file(&third)), WORDS);
}

#[test]
fn opening_a_file_with_unsaved_work_asks_which_and_neither_choice_loses_anything() {
    for (choice, shown) in [("Go on with the unsaved work", WORDS), ("Open the saved file", "")] {
        let mut first = opened();
        first.tell(AboutMessage::WordsTyped(WORDS.into()));
        first.platform.advance(Duration::from_secs(2));
        first.settle();
        first.platform.killed();
        let mut next = opened_on(first.platform.second());
        assert!(next.reads("There is unsaved work"), "{choice}");
        next.click(choice);
        assert_eq!(next.app().assessment().expect("an assessment").reason.words, shown);
        let copies: Vec<_> = in_folder(&next, "recovery")
            .into_iter()
            .chain(in_folder(&next, "copies"))
            .collect();
        assert!(
            copies
                .iter()
                .any(|path| words_in(&next.platform.file(path).expect("there")) == WORDS),
            "{choice}: the unsaved work is kept: {copies:?}"
        );
        assert_eq!(words_in(&file(&next)), "", "the file is untouched");
    }
}

#[test]
fn the_saved_file_is_not_opened_until_the_unsaved_work_is_safe_elsewhere() {
    let mut first = opened();
    first
        .tell(AboutMessage::WordsTyped(WORDS.into()))
        .tell(WindowMessage::FocusLost);
    first.platform.killed();
    let mut next = opened_on(first.platform.second());
    next.platform.fail_next_write(FileError::full(Path::new("/home")));
    next.click("Open the saved file");
    assert!(next.app().record().is_none(), "it stays closed");
    assert!(next.reads("could not be put among its old copies"));
    let copies = in_folder(&next, "recovery");
    assert_eq!(words_in(&next.platform.file(&copies[0]).expect("there")), WORDS);
}

#[test]
fn an_answer_that_comes_late_never_touches_another_record() {
    for late in [
        Message::File(FileMessage::SavePressed),
        Message::File(FileMessage::RevertPressed),
    ] {
        let mut test = opened();
        test.tell(AboutMessage::WordsTyped(WORDS.into()));
        test.platform.hold();
        test.tell(late.clone());
        if late == Message::File(FileMessage::RevertPressed) {
            test.tell(WindowMessage::DialogConfirmed);
        }
        test.tell(FileMessage::NewStarted).tell(WindowMessage::DialogDiscarded);
        test.tell(AboutMessage::NameTyped("Kim".into()));
        test.platform.release();
        test.settle();
        let record = test.app().record().expect("open");
        assert_eq!(record.person.name, "Kim", "{late:?}");
        assert!(record.assessments[0].answers.is_empty(), "{late:?}");
        assert!(is_unsaved(&test), "{late:?}: nobody saved Kim");
    }
}

#[test]
fn unfinished_work_can_be_saved_under_a_name_at_once() {
    let mut first = opened();
    first.tell(AboutMessage::WordsTyped(WORDS.into()));
    first.platform.advance(Duration::from_secs(2));
    first.settle();
    first.platform.killed();
    let mut next = TestApp::start(Setup::default(), first.platform.second());
    next.settle();
    next.platform.choose("/home/alex/rescued.plumbline");
    next.click("Save as: Alex R.");
    assert_eq!(
        words_in(&next.platform.file("/home/alex/rescued.plumbline").expect("saved")),
        WORDS
    );
    assert!(in_folder(&next, "recovery").is_empty());
}

#[test]
fn a_checksum_that_does_not_fit_opens_read_only_until_accepted() {
    let platform = Memory::new();
    let bytes = to_bytes(&people::record(&people::alex()));
    let changed = String::from_utf8(bytes).expect("text").replace("Alex R.", "Alex B.");
    platform.put(SAMPLE_FILE, changed.clone().into_bytes());
    let mut test = opened_on(platform);
    assert_eq!(access(&test), Access::Changed);
    assert!(test.reads("changed outside Plumbline or is damaged"));
    test.tell(AboutMessage::WordsTyped(WORDS.into()))
        .tell(FileMessage::SavePressed);
    assert_eq!(file(&test), changed.into_bytes());
    test.click("Accept it as it is");
    test.tell(AboutMessage::WordsTyped(WORDS.into()))
        .tell(FileMessage::SavePressed);
    assert_eq!(words_in(&file(&test)), WORDS);
    test.tell(FileMessage::RecordClosed)
        .tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
    assert_eq!(access(&test), Access::Free, "its checksum fits now");
}

#[test]
fn a_record_of_a_newer_version_is_looked_at_and_copied_to_the_byte_but_never_changed() {
    let platform = Memory::new();
    let text = String::from_utf8(to_bytes(&people::record(&people::alex()))).expect("text");
    let newer = text.replace("\"version\": 2", "\"version\": 3").into_bytes();
    platform.put(SAMPLE_FILE, newer.clone());
    let mut test = opened_on(platform);
    assert!(
        matches!(access(&test), Access::Newer { version: 3, .. }),
        "{:?}",
        access(&test)
    );
    for message in [
        Message::About(AboutMessage::NameTyped("Kim".into())),
        Message::Window(WindowMessage::ScreenChosen(Screen::How)),
        Message::Window(WindowMessage::ScreenChosen(Screen::Plan)),
        Message::File(FileMessage::SaveAsPressed),
        Message::File(FileMessage::SavePressed),
    ] {
        test.tell(message);
    }
    assert_eq!(file(&test), newer);
    test.platform.choose("/home/alex/copy.plumbline");
    test.tell(FileMessage::SaveCopyPressed);
    assert_eq!(test.platform.file("/home/alex/copy.plumbline"), Some(newer));
}

#[test]
fn of_a_half_written_file_what_can_be_read_is_offered_and_the_file_stays() {
    let platform = Memory::new();
    let mut bytes = to_bytes(&people::record(&people::alex()));
    bytes.truncate(bytes.len() * 3 / 4);
    platform.put(SAMPLE_FILE, bytes.clone());
    let mut test = opened_on(platform);
    assert!(test.reads("This file is damaged"));
    assert!(test.reads("the record of Alex R. can still be read"));
    test.click("Open what can be read");
    assert_eq!(test.app().record().expect("a record").person.name, "Alex R.");
    assert!(is_unsaved(&test));
    test.platform.choose("/home/alex/saved.plumbline");
    test.tell(FileMessage::SavePressed);
    assert!(test.platform.file("/home/alex/saved.plumbline").is_some());
    assert_eq!(file(&test), bytes, "the damaged file is as it was");
}

#[test]
fn the_panic_hook_always_has_the_newest_unsaved_state_and_nothing_once_it_is_saved() {
    let mut test = opened();
    assert!(test.platform.last_words().is_none());
    for words in ["one", "two"] {
        test.tell(AboutMessage::WordsTyped(words.into()));
        let (path, bytes) = test.platform.last_words().expect("kept");
        assert!(path.display().to_string().contains("recovery"));
        assert_eq!(words_in(&bytes), words);
    }
    test.tell(FileMessage::SavePressed);
    assert!(test.platform.last_words().is_none());
}

#[test]
fn losing_the_focus_leaving_a_screen_and_closing_write_the_recovery_copy_at_once() {
    for message in [
        Message::Window(WindowMessage::FocusLost),
        Message::Window(WindowMessage::ScreenChosen(Screen::Review)),
        Message::Window(WindowMessage::CloseRequested),
    ] {
        let mut test = opened();
        test.tell(AboutMessage::WordsTyped(WORDS.into()));
        assert!(in_folder(&test, "recovery").is_empty(), "no time has passed");
        test.tell(message.clone());
        let copies = in_folder(&test, "recovery");
        assert_eq!(copies.len(), 1, "{message:?}");
        assert_eq!(words_in(&test.platform.file(&copies[0]).expect("there")), WORDS);
    }
}
