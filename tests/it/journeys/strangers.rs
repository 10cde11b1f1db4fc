//! What belongs to one person never reaches another: fields, copies of files, records of strangers.

use std::path::Path;
use std::time::Duration;

use egui::{Key, Modifiers};
use plumbline::app::{
    AboutMessage, Access, AnswerMessage, Dialog, FileMessage, IntakeMessage, LibraryMessage, Screen, WindowMessage,
};
use plumbline::content::ItemId;
use plumbline::platform::{FileError, FileTrouble, Memory, Platform as _};
use plumbline::record::{from_bytes, to_bytes};

use super::keeping::{WORDS, access, in_folder, is_unsaved, opened, words_in};
use super::screen;
use crate::support::{SAMPLE_FILE, Setup, TestApp, people, scenes};

const COPY: &str = "/home/alex/Bert.plumbline";
const CHOSEN: &str = "/home/alex/chosen.plumbline";

/// Types into a field long enough ago for the field to keep it as a step of its own.
fn type_into(test: &mut TestApp, field: &str, text: &str) {
    test.click_field(field);
    for letter in text.chars() {
        test.write(&letter.to_string());
    }
    for _ in 0..8 {
        test.settle();
    }
}

/// Ctrl+Z in a field, or Ctrl+Shift+Z after it.
fn take_back(test: &mut TestApp, field: &str, again: bool) {
    test.click_field(field);
    test.keys(Modifiers::COMMAND, Key::Z);
    if again {
        test.keys(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
    }
}

fn name(test: &TestApp) -> String {
    test.app().record().expect("a record").person.name.clone()
}

fn words(test: &TestApp) -> String {
    test.app().assessment().expect("an assessment").reason.words.clone()
}

const NAME: &str = "Name or initials";
const REASON: &str = "Why you are here, in your own words";

#[test]
fn undo_in_a_field_brings_back_nothing_of_the_person_before() {
    for again in [false, true] {
        let mut test = scenes::begun(Setup::default());
        type_into(&mut test, NAME, "Anna");
        test.platform.choose(CHOSEN);
        test.tell(FileMessage::SavePressed).tell(FileMessage::RecordClosed);
        test.tell(FileMessage::NewStarted)
            .tell(WindowMessage::ScreenChosen(Screen::About));
        take_back(&mut test, NAME, again);
        assert_eq!(name(&test), "", "{again}");
        assert!(!test.reads("Anna"), "{:?}", test.texts());
    }
}

#[test]
fn undo_in_a_field_brings_back_nothing_of_the_assessment_before() {
    let mut test = opened();
    test.tell(IntakeMessage::ThoughtOpened(1));
    type_into(&mut test, REASON, "first visit");
    test.tell(FileMessage::AssessAgain)
        .tell(IntakeMessage::ThoughtOpened(1));
    take_back(&mut test, REASON, false);
    assert_eq!(words(&test), "");
}

#[test]
fn undo_in_a_number_field_brings_back_no_reading_of_another_person() {
    let mut test = scenes::sample(Setup::default(), Screen::Questions);
    let item = || vec![ItemId::from("fh-occiput-wall")];
    test.tell(WindowMessage::ItemsRequested(item()))
        .tell(AnswerMessage::AnswerCleared(ItemId::from("fh-occiput-wall")));
    test.write("3").write("3");
    for _ in 0..8 {
        test.settle();
    }
    test.tell(FileMessage::SavePressed);
    let mut record = people::record(&people::alex());
    record.id = uuid::Uuid::from_u128(9);
    record.assessments[0].answers.clear();
    test.platform.put(COPY, to_bytes(&record));
    test.tell(FileMessage::FileChosen(COPY.into()))
        .tell(WindowMessage::ItemsRequested(item()));
    test.keys(Modifiers::COMMAND, Key::Z);
    let answers = &test.app().assessment().expect("an assessment").answers;
    assert!(answers.is_empty(), "{answers:?}");
    assert!(test.app().assessment().expect("one").drafts.is_empty());
}

#[test]
fn what_was_looked_up_and_said_for_one_person_is_not_there_for_the_next() {
    let mut test = opened();
    test.tell(WindowMessage::ScreenChosen(Screen::Relief))
        .tell(LibraryMessage::GateNoneChosen)
        .tell(LibraryMessage::ReliefFloorChosen(true))
        .tell(LibraryMessage::MusclesSearched("sciatica".into()));
    test.tell(FileMessage::NewStarted);
    let browse = &test.app().state().pages.library;
    assert!(!browse.gate.none && browse.floor.is_none() && browse.muscle_text.is_empty());
}

/// A file copied in the file manager, and the window that shows the copy.
fn copied(platform: &Memory) {
    let bytes = platform.file(SAMPLE_FILE).expect("there");
    platform.put(COPY, bytes);
}

#[test]
fn a_copied_file_has_old_copies_unsaved_work_and_a_claim_of_its_own() {
    let mut anna = opened();
    anna.tell(AboutMessage::WordsTyped("of Anna".into()))
        .tell(FileMessage::SavePressed);
    copied(&anna.platform);
    let mut bert = TestApp::start(Setup::default(), anna.platform.second());
    bert.tell(FileMessage::FileChosen(COPY.into()));
    assert_eq!(
        access(&bert),
        Access::Free,
        "it is another file than the one that is open"
    );
    assert!(bert.reads("This file is a copy of another one"), "{:?}", bert.texts());
    bert.tell(FileMessage::OldCopiesPressed);
    assert_eq!(bert.app().state().dialog, Some(Dialog::OldCopies(Vec::new())));
    bert.tell(WindowMessage::DialogClosed)
        .tell(AboutMessage::NameTyped("Bert".into()))
        .tell(AboutMessage::WordsTyped("of Bert".into()))
        .tell(FileMessage::SavePressed)
        .tell(AboutMessage::WordsTyped("unsaved of Bert".into()))
        .tell(WindowMessage::FocusLost);
    bert.platform.killed();
    anna.tell(FileMessage::OldCopiesPressed);
    let Some(Dialog::OldCopies(copies)) = anna.app().state().dialog.clone() else {
        panic!("the copies are listed");
    };
    for copy in copies {
        assert!(!words_in(&anna.platform.file(copy.path).expect("there")).contains("Bert"));
    }
    anna.tell(WindowMessage::DialogClosed).tell(FileMessage::RecordClosed);
    anna.tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
    assert!(
        anna.app().state().dialog.is_none(),
        "no unsaved work of Bert is offered"
    );
    assert_eq!(words(&anna), "of Anna");

    let mut again = TestApp::start(Setup::default(), anna.platform.second());
    again.tell(FileMessage::FileChosen(COPY.into()));
    assert!(again.reads("There is unsaved work"), "but at its own file it is");
    again.click("Go on with the unsaved work");
    assert_eq!(words(&again), "unsaved of Bert");
    again.tell(FileMessage::DeletePressed).click("Delete everything");
    assert!(again.platform.file(COPY).is_none());
    assert!(again.platform.file(SAMPLE_FILE).is_some());
    let left = in_folder(&again, "copies");
    assert!(!left.is_empty(), "Anna's old copies stay");
    for path in left {
        assert!(!words_in(&again.platform.file(path).expect("there")).contains("Bert"));
    }
    assert!(again.reads("Your desktop may still list the names"));
}

#[test]
fn a_renamed_file_keeps_its_old_copies() {
    let mut test = opened();
    test.tell(AboutMessage::WordsTyped(WORDS.into()))
        .tell(FileMessage::SavePressed);
    test.tell(FileMessage::RecordClosed);
    copied(&test.platform);
    test.platform.take_away(SAMPLE_FILE);
    test.tell(FileMessage::FileChosen(COPY.into()));
    assert!(!test.reads("This file is a copy of another one"));
    test.tell(FileMessage::DeletePressed).click("Delete everything");
    assert!(in_folder(&test, "copies").is_empty(), "{:?}", test.platform.files());
}

#[test]
fn a_record_saved_under_another_name_goes_on_as_another_file() {
    let mut test = opened();
    test.tell(AboutMessage::WordsTyped(WORDS.into()))
        .tell(WindowMessage::FocusLost);
    let before = test.app().record().expect("open").id;
    test.platform.choose(CHOSEN);
    test.tell(FileMessage::SaveAsPressed);
    let after = test.app().record().expect("open").id;
    assert_ne!(before, after);
    assert!(!is_unsaved(&test) && in_folder(&test, "recovery").is_empty());
    assert_eq!(
        from_bytes(&test.platform.file(CHOSEN).expect("saved"))
            .expect("a record")
            .id,
        after
    );
    let mut other = TestApp::start(Setup::default(), test.platform.second());
    other.tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
    assert_eq!(access(&other), Access::Free, "the first file is let go");
    assert_eq!(words(&other), "");
    // Undo of a whole record does not bring the first file's id back.
    test.tell(FileMessage::AssessAgain).tell(FileMessage::Undone);
    assert_eq!(test.app().record().expect("open").id, after);
}

#[test]
fn a_question_about_one_record_is_not_answered_for_another() {
    let mut test = opened();
    let mut record = people::record(&people::alex());
    record.id = uuid::Uuid::from_u128(9);
    test.platform.put(COPY, to_bytes(&record));
    test.platform.hold();
    test.tell(FileMessage::FileChosen(COPY.into()))
        .tell(FileMessage::DeletePressed);
    test.platform.release();
    test.settle();
    test.tell(WindowMessage::DialogConfirmed);
    assert!(test.platform.file(COPY).is_some(), "nobody asked to delete this one");
    assert!(test.platform.file(SAMPLE_FILE).is_some());
}

/// A stranger's record whose unknown members say where the next save goes.
fn strangers(damaged: bool, target: &str) -> Memory {
    let mut record = people::record(&people::alex());
    record.person.name = "$(touch EXECUTED)".into();
    let text = String::from_utf8(to_bytes(&record)).expect("text");
    let members = format!(r#""recovery_of": "{target}", "recovery_being_saved": "00", "person""#);
    let mut bytes = text.replacen("\"person\"", &members, 1).into_bytes();
    if damaged {
        bytes.truncate(bytes.len() * 3 / 4);
    }
    let platform = Memory::new();
    platform.put(SAMPLE_FILE, bytes);
    platform
}

#[test]
fn a_strangers_record_never_says_where_the_next_save_goes() {
    let targets = ["/home/person/.bash_aliases", "/home/person/Other.plumbline"];
    for (damaged, target) in [true, false].into_iter().zip(targets).chain([(true, targets[1])]) {
        let mut test = TestApp::start(Setup::default(), strangers(damaged, target));
        test.tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
        if damaged {
            test.click("Open what can be read");
        } else {
            test.tell(FileMessage::ChangedAccepted);
        }
        test.tell(AboutMessage::WordsTyped(WORDS.into()))
            .tell(WindowMessage::FocusLost);
        test.platform.killed();
        let mut next = TestApp::start(Setup::default(), test.platform.second());
        next.settle();
        let copy = next.app().state().pages.home.unfinished[0].copy.clone();
        next.tell(FileMessage::UnfinishedContinued(copy));
        let path = next.app().state().document.as_ref().expect("open").path.clone();
        assert_eq!(path, (!damaged).then(|| SAMPLE_FILE.into()));
        next.platform.choose(CHOSEN);
        next.tell(FileMessage::SavePressed);
        assert!(next.platform.file(target).is_none());
        let written = next.platform.file(if damaged { CHOSEN } else { SAMPLE_FILE });
        let written = String::from_utf8(written.expect("saved where the person said")).expect("text");
        assert!(!written.contains("recovery_"), "{written}");
    }
}

#[test]
fn a_recovery_copy_of_a_file_that_is_no_record_asks_where_to_save() {
    let platform = Memory::new();
    let record = people::record(&people::alex());
    let notes = plumbline::record::CopyNotes {
        of: Some("/home/person/.profile".into()),
        ..Default::default()
    };
    let copy = platform
        .places()
        .state
        .join(format!("recovery/{}.plumbline", record.id));
    platform.put(copy.clone(), plumbline::record::to_copy_bytes(&record, notes));
    let mut test = TestApp::start(Setup::default(), platform);
    test.settle()
        .tell(FileMessage::UnfinishedContinued(copy))
        .tell(FileMessage::SavePressed);
    assert!(test.platform.file("/home/person/.profile").is_none());
}

#[test]
fn a_message_that_no_recovery_copy_could_be_written_goes_when_one_is_or_the_record_is_saved() {
    for mend in ["a later copy", "a save"] {
        let mut test = opened();
        test.tell(AboutMessage::WordsTyped(WORDS.into()));
        test.platform.fail_next_write(FileError::full(Path::new("/home/x")));
        test.tell(WindowMessage::FocusLost);
        assert!(test.reads("No recovery copy could be written"), "{mend}");
        assert!(
            !test.reads("save it somewhere else"),
            "nobody can choose where it is kept"
        );
        if mend == "a save" {
            test.tell(FileMessage::SavePressed);
        } else {
            test.tell(AboutMessage::WordsTyped("more".into()))
                .tell(WindowMessage::FocusLost);
        }
        assert!(!test.reads("No recovery copy could be written"), "{mend}");
    }
}

#[test]
fn a_copy_that_cannot_be_read_is_named_once() {
    let platform = Memory::new();
    let path = platform.places().state.join("recovery/broken.plumbline");
    platform.put(path.clone(), b"{".to_vec());
    let error = FileError::new(FileTrouble::Denied, "This file may not be read.", "Ask.", &path);
    platform.fail_next_read(FileError::missing(Path::new("/settings")));
    platform.fail_next_read(error);
    let mut test = TestApp::start(Setup::default(), platform);
    test.settle();
    let said: Vec<String> = test
        .app()
        .state()
        .notices
        .iter()
        .map(|notice| notice.text.clone())
        .collect();
    let named = said.join(" ").matches("broken.plumbline").count();
    assert_eq!(named, 1, "{said:?}");
}

#[test]
fn looking_at_the_plan_is_no_unsaved_work() {
    let mut test = opened();
    test.tell(WindowMessage::ScreenChosen(Screen::Plan));
    assert_eq!(screen(&test), Screen::Plan);
    test.platform.advance(Duration::from_secs(3));
    test.settle();
    assert!(in_folder(&test, "recovery").is_empty());
    assert!(test.platform.last_words().is_none());
    assert!(
        is_unsaved(&test),
        "the plan is kept with the next save, which closing asks for"
    );
    test.tell(AboutMessage::WordsTyped(WORDS.into()))
        .tell(WindowMessage::FocusLost);
    assert_eq!(in_folder(&test, "recovery").len(), 1);
}

#[test]
fn that_a_record_could_not_be_marked_as_open_is_said() {
    let platform = Memory::new();
    platform.put(SAMPLE_FILE, to_bytes(&people::record(&people::alex())));
    let mut test = TestApp::start(Setup::default(), platform);
    test.settle();
    let kind = plumbline::platform::Kind::Claim;
    test.platform.fail_next(kind, FileError::full(Path::new("/home/x")));
    test.tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
    assert!(test.app().record().is_some());
    assert!(test.reads("could not be marked as open"), "{:?}", test.texts());
}
