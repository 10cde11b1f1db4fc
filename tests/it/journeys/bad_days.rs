//! What other programs, crashes and full disks do at the worst moment: nothing of anybody is lost by it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use plumbline::app::{AboutMessage, Dialog, FileMessage, Screen};
use plumbline::platform::{FileError, FileTrouble, Kind, Memory};
use plumbline::record::to_bytes;

use super::keeping::{WORDS, file, in_folder, is_unsaved, opened, words_in};
use super::screen;
use crate::support::{SAMPLE_FILE, Setup, TestApp, people, scenes};

/// Another person's record.
fn somebody_elses() -> Vec<u8> {
    let mut record = people::record(&people::alex());
    record.person.name = "Carl".into();
    to_bytes(&record)
}

/// Work on the sample record that is in its recovery copy and in no file.
fn worked() -> TestApp {
    let mut test = opened();
    test.tell(AboutMessage::WordsTyped(WORDS.into()));
    test.platform.advance(Duration::from_secs(2));
    test.settle();
    assert_eq!(in_folder(&test, "recovery").len(), 1);
    test
}

/// The next start, after the program was killed, with the sample record opened from its file.
fn opened_again(platform: Memory) -> TestApp {
    let mut next = TestApp::start(Setup::default(), platform);
    next.tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
    next
}

fn recovery_copy(test: &TestApp) -> PathBuf {
    in_folder(test, "recovery").first().expect("a copy").clone()
}

#[test]
fn deleting_leaves_a_file_that_is_somebody_elses_by_now() {
    let mut test = worked();
    test.platform.put(SAMPLE_FILE, somebody_elses());
    test.tell(FileMessage::DeletePressed).click("Delete everything");
    assert_eq!(file(&test), somebody_elses());
    assert!(test.reads("Nothing was deleted: the file was changed by another program"));
    assert!(is_unsaved(&test), "the work is still open");
    assert_eq!(in_folder(&test, "recovery").len(), 1);
}

#[test]
fn as_long_as_the_file_cannot_be_deleted_nothing_else_is() {
    let mut test = worked();
    let refused = FileError::new(
        FileTrouble::Denied,
        "This disk is read-only.",
        "Use another.",
        Path::new(SAMPLE_FILE),
    );
    test.platform.fail_next(Kind::Remove, refused);
    test.tell(FileMessage::DeletePressed).click("Delete everything");
    assert!(test.reads("Nothing was deleted. This disk is read-only."));
    assert!(is_unsaved(&test), "the work is still open");
    assert_eq!(in_folder(&test, "recovery").len(), 1);
    test.tell(FileMessage::DeletePressed).click("Delete everything");
    assert_eq!(screen(&test), Screen::Home);
    assert_eq!(test.platform.file(SAMPLE_FILE), None);
    assert!(in_folder(&test, "recovery").is_empty());
}

#[test]
fn a_file_that_is_gone_already_does_not_hinder_deleting_the_rest() {
    let mut test = worked();
    test.platform.take_away(SAMPLE_FILE);
    test.tell(FileMessage::DeletePressed).click("Delete everything");
    assert!(in_folder(&test, "recovery").is_empty());
    assert!(test.reads("Deleted"));
}

#[test]
fn a_file_that_appears_while_one_is_asked_is_asked_about_too() {
    let mut test = worked();
    test.platform.take_away(SAMPLE_FILE);
    test.tell(FileMessage::SavePressed);
    assert!(test.reads("The file is no longer there"));
    test.platform.put(SAMPLE_FILE, somebody_elses());
    test.click("Write it there again");
    assert_eq!(file(&test), somebody_elses(), "not unasked");
    assert!(test.reads("The file was changed meanwhile"));
    test.click("Replace it");
    assert_eq!(words_in(&file(&test)), WORDS);
    let kept = in_folder(&test, "copies");
    assert!(
        kept.iter()
            .any(|path| test.platform.file(path) == Some(somebody_elses())),
        "{kept:?}"
    );
}

#[test]
fn saving_unsaved_work_of_an_earlier_run_keeps_what_the_file_held_before() {
    let test = worked();
    let before = file(&test);
    let mut next = TestApp::start(Setup::default(), test.platform.clone());
    next.settle();
    next.click("Continue Alex R.").tell(FileMessage::SavePressed);
    assert_eq!(words_in(&file(&next)), WORDS);
    let kept = in_folder(&next, "copies");
    assert!(
        kept.iter()
            .any(|path| next.platform.file(path).as_ref() == Some(&before)),
        "{kept:?}"
    );
}

#[test]
fn a_damaged_recovery_copy_is_put_among_the_old_copies_and_said() {
    let test = worked();
    let copy = recovery_copy(&test);
    let half = test.platform.file(&copy).expect("there")[..1500].to_vec();
    test.platform.put(&copy, half.clone());
    let mut next = opened_again(test.platform.clone());
    assert!(next.reads("A recovery copy of this record is damaged"));
    next.tell(AboutMessage::WordsTyped("more".into()));
    next.platform.advance(Duration::from_secs(2));
    next.settle();
    let kept = in_folder(&next, "copies");
    assert!(
        kept.iter().any(|path| next.platform.file(path).as_ref() == Some(&half)),
        "{kept:?}"
    );
    assert_eq!(next.platform.file(&copy), None, "it is safe elsewhere");
    assert_eq!(
        in_folder(&next, "recovery").len(),
        1,
        "and the new work has its own copy"
    );
}

#[test]
fn a_damaged_recovery_copy_that_cannot_be_put_away_is_never_written_over() {
    let test = worked();
    let copy = recovery_copy(&test);
    let half = test.platform.file(&copy).expect("there")[..1500].to_vec();
    test.platform.put(&copy, half.clone());
    test.platform
        .fail_next(Kind::List, FileError::full(Path::new("/copies")));
    let mut next = TestApp::start(Setup::default(), test.platform.clone());
    next.platform
        .fail_next(Kind::List, FileError::full(Path::new("/copies")));
    next.tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
    assert!(next.reads("it stays where it is"));
    next.tell(AboutMessage::WordsTyped("more".into()));
    next.platform.advance(Duration::from_secs(2));
    next.settle();
    assert_eq!(next.platform.file(&copy), Some(half));
    assert_eq!(in_folder(&next, "recovery").len(), 2, "the new work has another copy");
}

#[test]
fn every_recovery_copy_that_cannot_be_read_is_named_and_none_is_written_over() {
    let platform = Memory::new();
    let folder = recovery_copy(&worked()).parent().expect("a folder").to_path_buf();
    let paths: Vec<PathBuf> = (1..=7)
        .map(|number| folder.join(format!("{number:032x}.plumbline")))
        .collect();
    for path in &paths {
        platform.put(path, b"{\"format\": \"plumbline-record\", \"ver".to_vec());
    }
    let mut test = TestApp::start(Setup::default(), platform);
    test.settle();
    for path in &paths {
        assert!(test.reads(&path.display().to_string()), "{}", path.display());
    }
    assert_eq!(test.app().state().notices.len(), 1);
}

#[test]
fn work_that_has_grown_too_large_to_be_saved_is_continued_after_a_crash() {
    let mut test = opened();
    test.tell(AboutMessage::WordsTyped("word ".repeat(900_000)));
    test.tell(FileMessage::SavePressed);
    assert!(test.reads("larger than 4 MiB"));
    test.platform.advance(Duration::from_secs(2));
    test.settle();
    let mut next = TestApp::start(Setup::default(), test.platform.clone());
    next.settle();
    next.click("Continue Alex R.");
    assert_eq!(next.app().assessment().expect("one").reason.words.len(), 4_500_000);
}

#[cfg(unix)]
#[test]
fn a_file_whose_name_is_no_text_leaves_the_settings_whole() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    let mut test = opened();
    let odd = PathBuf::from(OsStr::from_bytes(b"/home/alex/bad\xff.plumbline"));
    test.platform.put(&odd, file(&test));
    test.tell(FileMessage::FileChosen(odd));
    let next = TestApp::start(Setup::default(), test.platform.clone());
    assert_eq!(next.app().state().settings.recent, [PathBuf::from(SAMPLE_FILE)]);
    assert!(!next.reads("settings could not be read"));
}

#[test]
fn that_a_save_failed_is_no_longer_said_once_it_is_saved() {
    let mut test = opened();
    test.tell(AboutMessage::WordsTyped(WORDS.into()));
    test.platform.advance(Duration::from_secs(2));
    test.settle();
    for _ in 0..2 {
        test.platform
            .fail_next(Kind::Write, FileError::full(Path::new(SAMPLE_FILE)));
    }
    test.tell(FileMessage::SavePressed);
    assert!(test.reads("The record was not saved."));
    test.tell(FileMessage::SavePressed);
    assert!(!test.reads("The record was not saved."));
    assert!(!is_unsaved(&test));
}

#[test]
fn an_old_copy_is_titled_as_the_file_it_is_of() {
    let mut test = opened();
    test.tell(AboutMessage::WordsTyped(WORDS.into()))
        .tell(FileMessage::SavePressed);
    test.tell(FileMessage::OldCopiesPressed);
    let Some(Dialog::OldCopies(copies)) = test.app().state().dialog.clone() else {
        panic!("the copies are listed");
    };
    test.tell(FileMessage::OldCopyOpened(copies[1].path.clone()));
    assert!(
        test.app().title().ends_with(" – Alex R (old copy) – Plumbline"),
        "{}",
        test.app().title()
    );
}

/// 64 MB that another program left in the clipboard.
#[test]
fn a_clipboard_that_no_field_can_hold_is_not_pasted_and_a_usual_one_is() {
    let mut test = scenes::sample(Setup::default(), Screen::About);
    test.click_field("Name or initials");
    let paste = |test: &mut TestApp, text: String| {
        test.harness.event(egui::Event::Paste(text));
        test.harness.run();
        test.settle();
    };
    paste(&mut test, "word ".repeat(100_000));
    assert_eq!(test.app().record().expect("open").person.name, "Alex R.");
    assert!(test.reads("The text is too long for a field, so nothing was pasted."));
    paste(&mut test, " Kim".to_owned());
    assert!(test.app().record().expect("open").person.name.contains("Kim"));
}
