//! Copies of records: kept with each save, looked at, restored, shared, deleted; and folders of records.

use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::{Key, Modifiers};
use plumbline::app::{
    AboutMessage, Access, Dialog, FileMessage, PaperKind, PaperMessage, PaperWay, Screen, WindowMessage,
};
use plumbline::platform::Memory;
use plumbline::record::{from_bytes, to_bytes};

use super::keeping::{WORDS, access, file, in_folder, is_unsaved, opened, words_in};
use super::screen;
use crate::support::{SAMPLE_FILE, Setup, TestApp, people};

#[test]
fn each_save_is_kept_looked_at_and_restored_and_restoring_can_be_undone() {
    let mut test = opened();
    for words in ["first", "second", "third"] {
        test.tell(AboutMessage::WordsTyped(words.into()))
            .tell(FileMessage::SavePressed);
        test.platform.advance(Duration::from_secs(60));
    }
    // The file as it was opened, and three saves.
    assert_eq!(in_folder(&test, "copies").len(), 4);
    test.tell(FileMessage::OldCopiesPressed);
    let Some(Dialog::OldCopies(copies)) = test.app().state().dialog.clone() else {
        panic!("the copies are listed");
    };
    assert_eq!(copies.len(), 4, "newest first");
    assert!(copies.windows(2).all(|two| two[0].taken >= two[1].taken));
    test.tell(FileMessage::OldCopyOpened(copies[2].path.clone()));
    assert!(matches!(access(&test), Access::OldCopy { .. }));
    assert_eq!(test.app().assessment().expect("one").reason.words, "first");
    test.tell(AboutMessage::WordsTyped("nothing changes".into()));
    assert_eq!(test.app().assessment().expect("one").reason.words, "first");
    test.click("Back to the record");
    assert_eq!(test.app().assessment().expect("one").reason.words, "third");
    test.tell(FileMessage::OldCopyOpened(copies[2].path.clone()))
        .click("Restore this copy");
    assert_eq!(test.app().assessment().expect("one").reason.words, "first");
    assert!(is_unsaved(&test), "restoring is not saving");
    test.tell(FileMessage::Undone);
    assert_eq!(test.app().assessment().expect("one").reason.words, "third");
    test.tell(FileMessage::Redone).tell(FileMessage::SavePressed);
    assert_eq!(words_in(&file(&test)), "first");
}

#[test]
fn old_copies_are_bounded_in_number() {
    let mut test = opened();
    for number in 0..30 {
        test.tell(AboutMessage::WordsTyped(format!("words {number}")))
            .tell(FileMessage::SavePressed);
    }
    assert_eq!(in_folder(&test, "copies").len(), plumbline::app::MOST_COPIES);
}

#[test]
fn going_back_to_the_saved_file_asks_and_can_be_undone() {
    let mut test = opened();
    test.tell(AboutMessage::WordsTyped(WORDS.into()))
        .tell(FileMessage::RevertPressed);
    test.click("Keep working");
    assert_eq!(test.app().assessment().expect("one").reason.words, WORDS);
    test.tell(FileMessage::RevertPressed).click("Go back to the saved file");
    assert_eq!(test.app().assessment().expect("one").reason.words, "");
    assert!(!is_unsaved(&test));
    test.tell(FileMessage::Undone);
    assert_eq!(test.app().assessment().expect("one").reason.words, WORDS);
    assert!(is_unsaved(&test));
}

#[test]
fn a_copy_for_sharing_has_neither_name_nor_own_words() {
    let mut test = opened();
    test.tell(AboutMessage::WordsTyped("my secret words".into()));
    test.platform.choose("/home/alex/shared.plumbline");
    test.tell(FileMessage::SharePressed);
    let text = String::from_utf8(test.platform.file("/home/alex/shared.plumbline").expect("written")).expect("text");
    assert!(!text.contains("Alex") && !text.contains("secret"), "{text}");
    let shared = from_bytes(text.as_bytes()).expect("a record");
    let own = test.app().record().expect("a record");
    assert_ne!(shared.id, own.id);
    assert_eq!(shared.assessments[0].answers, own.assessments[0].answers);
}

#[test]
fn a_copy_is_written_besides_and_the_record_stays_what_it_is() {
    let mut test = opened();
    test.tell(AboutMessage::WordsTyped(WORDS.into()));
    test.platform.choose("/home/alex/copy.plumbline");
    test.tell(FileMessage::SaveCopyPressed);
    assert_eq!(
        words_in(&test.platform.file("/home/alex/copy.plumbline").expect("written")),
        WORDS
    );
    assert!(is_unsaved(&test));
    assert_eq!(words_in(&file(&test)), "");
}

#[test]
fn deleting_a_person_leaves_nothing_of_them_anywhere() {
    let mut test = opened();
    test.tell(AboutMessage::WordsTyped("first".into()))
        .tell(FileMessage::SavePressed);
    test.tell(PaperMessage::PaperWanted(PaperKind::Summary, PaperWay::Print));
    test.tell(AboutMessage::WordsTyped(WORDS.into()));
    test.platform.advance(Duration::from_secs(2));
    test.settle();
    test.tell(FileMessage::DeletePressed).click("Keep it");
    assert!(test.platform.file(SAMPLE_FILE).is_some());
    test.tell(FileMessage::DeletePressed).click("Delete everything");
    assert_eq!(screen(&test), Screen::Home);
    let left = test.platform.files();
    let ours = |path: &&PathBuf| path.file_name().is_some_and(|name| name == "settings.json");
    assert!(left.iter().all(|path| ours(&path)), "{left:?}");
    for path in &left {
        let text = String::from_utf8_lossy(&test.platform.file(path).expect("there")).into_owned();
        assert!(!text.contains("Alex"), "{}: {text}", path.display());
    }
    assert!(test.reads("Deleted"));
    assert!(test.reads("Your desktop may still list the names of files that were opened or saved"));
}

#[test]
fn no_file_of_our_own_is_named_after_the_person() {
    let mut test = opened();
    test.tell(AboutMessage::WordsTyped(WORDS.into()))
        .tell(FileMessage::SavePressed);
    test.tell(PaperMessage::PaperWanted(PaperKind::Summary, PaperWay::Print))
        .tell(AboutMessage::WordsTyped("more".into()));
    test.platform.advance(Duration::from_secs(2));
    test.settle();
    let ours: Vec<_> = test
        .platform
        .files()
        .into_iter()
        .filter(|path| path != Path::new(SAMPLE_FILE))
        .collect();
    assert!(ours.len() >= 4, "recovery, copies, print, settings: {ours:?}");
    for path in ours {
        assert!(!path.display().to_string().contains("Alex"), "{}", path.display());
    }
}

#[test]
fn another_assessment_is_one_step_that_undo_takes_back() {
    let mut test = opened();
    let before = test.app().record().cloned().expect("a record");
    test.tell(FileMessage::AssessAgain);
    assert_eq!(test.app().record().expect("a record").assessments.len(), 2);
    test.tell(FileMessage::Undone);
    assert_eq!(test.app().record(), Some(&before));
    test.tell(FileMessage::Redone);
    assert_eq!(test.app().record().expect("a record").assessments.len(), 2);
}

#[test]
fn the_clock_going_back_changes_nothing_about_copies() {
    let mut test = opened();
    test.tell(AboutMessage::WordsTyped("later".into()))
        .tell(FileMessage::SavePressed);
    test.platform.set_now(jiff::civil::date(2020, 1, 1).at(0, 0, 0, 0));
    test.tell(AboutMessage::WordsTyped("earlier".into()))
        .tell(FileMessage::SavePressed);
    test.tell(FileMessage::OldCopiesPressed);
    let Some(Dialog::OldCopies(copies)) = test.app().state().dialog.clone() else {
        panic!("the copies are listed");
    };
    let newest = test.platform.file(&copies[0].path).expect("there");
    assert_eq!(words_in(&newest), "earlier", "by order of saving, not by the clock");
    test.tell(WindowMessage::DialogClosed)
        .tell(AboutMessage::WordsTyped(WORDS.into()));
    test.platform.advance(Duration::from_secs(2));
    test.settle();
    assert_eq!(
        in_folder(&test, "recovery").len(),
        1,
        "and the recovery copy is written"
    );
}

#[test]
fn a_folder_of_records_is_listed_with_date_and_patterns_and_searched() {
    let platform = Memory::new();
    for (name, file) in [("Alex R.", "a"), ("Kim", "b"), ("Zoë", "c")] {
        let mut record = people::record(&people::alex());
        record.person.name = name.into();
        if name != "Alex R." {
            record.assessments[0].answers.clear();
        }
        platform.put(format!("/home/practice/{file}.plumbline"), to_bytes(&record));
    }
    platform.put("/home/practice/broken.plumbline", b"{".to_vec());
    platform.put("/home/practice/notes.txt", b"no record".to_vec());
    let mut test = TestApp::start(Setup::default(), platform);
    test.platform.choose("/home/practice");
    test.click("Records in a folder");
    assert_eq!(screen(&test), Screen::Folder);
    assert!(test.reads("4 records"), "{:?}", test.texts());
    assert!(
        test.reads("Open Alex R. (a), 20 November 2026, High hip"),
        "{:?}",
        test.texts()
    );
    assert!(
        test.reads("Open broken, cannot be opened as it is"),
        "{:?}",
        test.texts()
    );
    for (query, count) in [
        ("zoë", 1),
        ("ZOE", 1),
        ("zoe\u{308}", 1),
        ("FORWARD head", 1),
        ("2026-11-20", 3),
        ("moderate", 1),
        ("nobody", 0),
        ("", 4),
    ] {
        test.tell(FileMessage::FolderSearched(query.into()));
        let folder = test.app().state().pages.folder.as_ref().expect("a folder");
        assert_eq!(folder.found().count(), count, "{query}");
    }
    test.click("Open Kim (b), 20 November 2026, no pattern found so far");
    assert_eq!(test.app().record().expect("open").person.name, "Kim");
}

#[test]
fn a_record_of_a_folder_whose_plan_cannot_be_read_says_so_in_the_list() {
    let platform = Memory::new();
    let whole = to_bytes(&people::alex_record());
    let mut file: serde_json::Value = serde_json::from_slice(&whole).expect("json");
    file["assessments"][0]["plan_edits"] = 5.into();
    platform.put("/home/practice/a.plumbline", whole);
    platform.put("/home/practice/b.plumbline", file.to_string().into_bytes());
    for number in 0..250 {
        platform.put(
            format!("/home/practice/c{number}.plumbline"),
            file.to_string().into_bytes(),
        );
    }
    let mut test = TestApp::start(Setup::default(), platform);
    test.platform.choose("/home/practice");
    test.click("Records in a folder").settle();
    let folder = test.app().state().pages.folder.as_ref().expect("a folder");
    let in_trouble = folder.rows.iter().filter(|row| row.trouble.is_some()).count();
    assert_eq!((folder.rows.len(), in_trouble), (252, 251));
    let row = folder
        .rows
        .iter()
        .find(|row| row.path.ends_with("b.plumbline"))
        .expect("a row");
    assert!(
        row.trouble
            .as_ref()
            .is_some_and(|why| why.contains("assessments[0].plan_edits")),
        "{row:?}"
    );
    assert_eq!((row.name.as_str(), row.assessed_on, row.patterns.len()), ("b", None, 0));
}

#[test]
fn saving_while_reading_only_an_old_copy_is_refused_and_quitting_asks_for_the_record_itself() {
    let mut test = opened();
    test.tell(AboutMessage::WordsTyped("first".into()))
        .tell(FileMessage::SavePressed);
    test.tell(AboutMessage::WordsTyped(WORDS.into()))
        .tell(FileMessage::OldCopiesPressed);
    let Some(Dialog::OldCopies(copies)) = test.app().state().dialog.clone() else {
        panic!("the copies are listed");
    };
    test.tell(FileMessage::OldCopyOpened(copies[0].path.clone()));
    test.keys(Modifiers::COMMAND, Key::S);
    assert_eq!(words_in(&file(&test)), "first");
    test.tell(WindowMessage::CloseRequested);
    assert!(
        test.reads("Save this record first?"),
        "the unsaved work behind it is not forgotten"
    );
    test.click("Save");
    assert_eq!(words_in(&file(&test)), WORDS);
}

#[test]
fn after_undo_the_program_shows_where_it_changed_something() {
    let mut test = opened();
    test.tell(WindowMessage::ScreenChosen(Screen::About))
        .tell(AboutMessage::NameTyped("Kim".into()));
    test.tell(WindowMessage::ScreenChosen(Screen::Review))
        .tell(FileMessage::Undone);
    assert_eq!(screen(&test), Screen::About);
    assert_eq!(test.app().record().expect("open").person.name, "Alex R.");
}
