//! Saving records and copies of them.

use std::path::PathBuf;

use crate::app::on_its_way::{Once, Save};
use crate::app::under_way::{Errand, ReadFor, WriteFor};
use crate::app::words::saving as say;
use crate::app::{App, Asked, Dialog, FileMessage, PathPurpose, Saving, Sitting, Then, Tone, Until};
use crate::platform::{Effect, FileError, FileTrouble, Fingerprint, Over};
use crate::record::{self, MAX_RECORD_BYTES, RECORD_ENDING};

impl App {
    /// Takes in what was done with the record as a whole, or with files of records.
    pub(in crate::app) fn file_told(&mut self, message: FileMessage) {
        match message {
            FileMessage::NewStarted => self.unless_unsaved(Then::StartNew),
            FileMessage::ExampleOpened => self.open_example(),
            FileMessage::OpenPressed => self.unless_unsaved(Then::AskOpen),
            FileMessage::FileChosen(path) => self.unless_unsaved(Then::Open(path)),
            FileMessage::FilesDropped(paths) => self.open_one_of(paths),
            FileMessage::UnfinishedContinued(path) => self.unless_unsaved(Then::Continue(path)),
            FileMessage::UnfinishedSavedAs(path) => self.unless_unsaved(Then::ContinueSavingAs(path)),
            FileMessage::UnfinishedThrownAway(path) => self.state.dialog = Some(Dialog::ThrowAway(path)),
            FileMessage::AssessAgain => self.assess_again(),
            FileMessage::AssessmentChosen(index) => self.choose_assessment(index),
            FileMessage::SavePressed => self.save(None),
            FileMessage::SaveAsPressed => self.save_as(None),
            FileMessage::SaveCopyPressed => self.save_copy(),
            FileMessage::SharePressed => self.share_copy(),
            FileMessage::RevertPressed => self.ask_revert(),
            FileMessage::OldCopiesPressed => self.look_for_old_copies(),
            FileMessage::OldCopyOpened(path) => self.look_at_old_copy(path),
            FileMessage::OldCopyLeft => self.leave_old_copy(),
            FileMessage::OldCopyRestored => self.restore_old_copy(),
            FileMessage::ChangedAccepted => self.accept_changed(),
            FileMessage::TakeOverPressed => self.take_over(),
            FileMessage::DeletePressed => self.ask_delete(),
            FileMessage::FolderPressed => self.unless_unsaved(Then::AskFolder),
            FileMessage::FolderSearched(query) => self.search_folder(query),
            FileMessage::CopiesJoined(path) => self.join_copies(path),
            FileMessage::RecordClosed => self.unless_unsaved(Then::GoHome),
            FileMessage::Undone => self.undo(),
            FileMessage::Redone => self.redo(),
        }
    }

    pub(in crate::app) fn ask_open(&mut self) {
        let folder = self.folder();
        let dialog = Errand::ask_open(say::OPEN_A_RECORD, say::RECORDS, RECORD_ENDING, folder.clone());
        self.ask(Asked::new(PathPurpose::Open, None), folder, dialog);
    }

    /// Saves to the record's file, or asks where; then goes on with `then`.
    pub(in crate::app) fn save(&mut self, then: Option<Then>) {
        let Some(document) = &mut self.state.document else {
            return;
        };
        if document.saving == Saving::Writing {
            // What waits for it goes on once the save under way is done.
            document.then = then.or(document.then.take());
            return;
        }
        let Some(path) = document.path.clone() else {
            return self.save_as(then);
        };
        self.keep_plan();
        let Some(document) = &mut self.state.document else {
            return;
        };
        document.saving = Saving::Writing;
        document.history.seal();
        let revision = document.revision;
        let sitting = document.sitting;
        let bytes = record::to_bytes(&document.record);
        if bytes.len() as u64 > MAX_RECORD_BYTES {
            document.saving = Saving::Failed(say::TOO_LARGE.to_owned());
            return self.say_until(Until::Saved, Tone::Care, say::NOT_SAVED_TOO_LARGE);
        }
        let over = document.over;
        let or_over = document.or_over.clone();
        let before = document.opened.take().map(|bytes| (document.record.clone(), bytes));
        if let Some((record, bytes)) = before {
            // What the file held before this program first changed it is the oldest of its old copies.
            self.keep_old_copy(&record, bytes);
        }
        // The copy goes first, and says what is being written: a program that is killed between the two finds both.
        if let Some(document) = &mut self.state.document {
            document.or_over.push(Fingerprint::of(&bytes));
        }
        self.write_copy();
        let save = Save {
            sitting,
            path: path.clone(),
            revision,
            then,
            bytes: bytes.clone(),
            replaces: matches!(over, Over::Same(_)),
            or_over,
        };
        self.start(WriteFor::Saving(save), Errand::write(path, bytes, over));
    }

    /// Asks where to save; then goes on with `then`.
    pub(in crate::app) fn save_as(&mut self, then: Option<Then>) {
        self.ask_where(PathPurpose::Save(then), say::SAVE_THE_RECORD, say::RECORDS);
    }

    /// Saves under a name the person chose.
    pub(in crate::app) fn save_there(&mut self, path: PathBuf, over: Over, then: Option<Then>) {
        if let Some(document) = &mut self.state.document {
            let own = document.path.as_ref() == Some(&path) && matches!(document.over, Over::Same(_));
            let is_another = document.path.as_ref().is_some_and(|before| *before != path);
            if !own {
                document.over = over;
                document.path = Some(path);
            }
            document.saved_revision = None;
            if is_another {
                self.become_another_file();
            }
        }
        self.save(then);
    }

    /// The record goes on in another file: old copies and unsaved work of the one before stay with that.
    fn become_another_file(&mut self) {
        let id = self.platform.new_id();
        let Some(document) = &mut self.state.document else {
            return;
        };
        let before = document.record.clone();
        document.record.id = id;
        document.or_over.clear();
        document.opened = None;
        // What was unsaved is in the recovery copy of the new file from the next one on.
        let outgrown = self.copy_path_of(&before);
        if let Some(document) = &mut self.state.document {
            document.outgrown = Some(outgrown);
            let record = document.record.clone();
            self.let_go_of(&before);
            self.claim_quietly(&record);
        }
    }

    /// Writes the record to another file besides; the open one stays what it is.
    pub(in crate::app) fn save_copy(&mut self) {
        self.ask_where(PathPurpose::Copy, say::SAVE_A_COPY, say::RECORDS);
    }

    /// Writes a copy without name and own words, for sharing.
    pub(in crate::app) fn share_copy(&mut self) {
        self.ask_where(PathPurpose::Share, say::SAVE_WITHOUT_NAME, say::RECORDS);
    }

    pub(in crate::app) fn write_copy_to(&mut self, path: PathBuf, over: Over) {
        if self.sitting_and_path().is_some_and(|(_, own)| own == path) {
            return self.warn(say::OWN_FILE);
        }
        let id = self.platform.new_id();
        if let Some(bytes) = self.bytes_to_copy(id) {
            self.write_copy_of(id, bytes, path, over);
        }
    }

    pub(in crate::app) fn write_shared_to(&mut self, path: PathBuf, over: Over) {
        let id = self.platform.new_id();
        if let Some(record) = self.record() {
            let bytes = record::to_bytes(&record::redacted(&self.library, record, id));
            self.write_copy_of(id, bytes, path, over);
        }
    }

    fn write_copy_of(&mut self, id: uuid::Uuid, bytes: Vec<u8>, path: PathBuf, over: Over) {
        let copying = WriteFor::Copy { path: path.clone(), id };
        self.start(copying, Errand::write(path, bytes, over));
    }

    pub(in crate::app) fn was_saved(&mut self, save: Save, written: Result<(), FileError>) {
        let now = self.platform.now();
        // A record that was closed meanwhile, as its person chose, has nothing more to be told.
        let Some(document) = self.document_of(save.sitting) else {
            return;
        };
        let path = document.path.clone();
        let then = document.then.take().or(save.then);
        if path.as_ref() != Some(&save.path) {
            // Another name was chosen while it was written: that file is still to be written.
            document.saving = Saving::Idle;
            if self.comes_back_to(save.sitting) {
                self.save(then);
            }
            return;
        }
        match written {
            Ok(()) => {
                document.saving = Saving::Done(now);
                document.saved_revision = Some(save.revision);
                document.over = Over::Same(Fingerprint::of(&save.bytes));
                document.inside = document.record.id;
                document.or_over.clear();
                let record = document.record.clone();
                let unsaved = document.is_unsaved();
                self.unsay(Until::Saved);
                self.tell(say::SAVED);
                if !unsaved {
                    self.unsay(Until::Copied);
                }
                if let Some(path) = path {
                    self.add_recent(&path);
                    let id = record.id;
                    self.start_quietly(Effect::Recognise { path, id });
                }
                self.keep_old_copy(&record, save.bytes);
                if !unsaved {
                    self.remove_copy();
                }
                if let Some(then) = then {
                    // What was changed while it was written is asked about.
                    self.unless_unsaved(then);
                }
            }
            Err(error) => {
                document.saving = Saving::Failed(error.what.clone());
                self.leave_old_copy();
                let gone = save.replaces && error.kind == FileTrouble::Missing;
                // What another computer only logged is joined, and an own save that was cut short is known again.
                if matches!(error.kind, FileTrouble::Changed | FileTrouble::Taken)
                    && let Some(path) = path
                {
                    let ours = save.or_over;
                    let looking = ReadFor::WhoChanged {
                        sitting: save.sitting,
                        ours,
                        then,
                    };
                    let limit = MAX_RECORD_BYTES;
                    return self.start(looking, Errand::read(path, limit));
                }
                if gone || matches!(error.kind, FileTrouble::Changed | FileTrouble::Taken) {
                    self.state.dialog = Some(Dialog::Conflict { gone, then });
                } else {
                    self.say_until(Until::Saved, Tone::Care, say::not_saved(&error));
                }
                self.copy_now();
            }
        }
    }

    /// A file that holds what an own save wrote, whose answer never came, is replaced without asking; one that differs from the
    /// record only in what was logged is joined with it (rule H8).
    pub(in crate::app) fn who_changed(
        &mut self,
        sitting: Sitting,
        ours: &[Fingerprint],
        then: Option<Then>,
        read: Result<Vec<u8>, FileError>,
    ) {
        if !self.comes_back_to(sitting) {
            return;
        }
        if let Ok(bytes) = read {
            let found = Fingerprint::of(&bytes);
            if ours.contains(&found) || self.join_logs_of(&bytes, say::THE_OTHER_COMPUTER) {
                if let Some(document) = &mut self.state.document {
                    document.over = Over::Same(found);
                    document.or_over.clear();
                }
                return self.save(then);
            }
        }
        self.state.dialog = Some(Dialog::Conflict { gone: false, then });
        self.copy_now();
    }

    /// Replaces a file that another program changed; what it holds is kept among the old copies first.
    ///
    /// Where the file was gone, one that is there now is asked about first.
    pub(in crate::app) fn replace_anyway(&mut self, gone: bool, then: Option<Then>) {
        let Some((sitting, path)) = self.sitting_and_path() else {
            return;
        };
        let limit = MAX_RECORD_BYTES;
        self.start(
            ReadFor::KeepingTheirs { sitting, gone, then },
            Errand::read(path, limit),
        );
    }

    pub(in crate::app) fn replace_theirs(
        &mut self,
        sitting: Sitting,
        gone: bool,
        then: Option<Then>,
        read: Result<Vec<u8>, FileError>,
    ) {
        if !self.comes_back_to(sitting) {
            return;
        }
        let Some(document) = &self.state.document else {
            return;
        };
        match read {
            Ok(_) if gone => self.state.dialog = Some(Dialog::Conflict { gone: false, then }),
            Ok(bytes) => {
                let over = Over::Same(Fingerprint::of(&bytes));
                // Another person's record goes among the old copies of that one.
                let theirs = record::open(&bytes).ok().map(|opened| opened.record);
                let record = theirs.filter(|theirs| document.is_another(theirs));
                let record = record.unwrap_or_else(|| document.record.clone());
                self.keep_old_copy_and(&record, bytes, Once::Replace(sitting, over, then));
            }
            Err(error) if error.kind == FileTrouble::Missing => self.replace_kept(sitting, Over::Nothing, then),
            Err(error) => self.warn(say::not_replaced(&error)),
        }
    }

    /// Saves over a file whose content is kept, or which is gone.
    pub(in crate::app) fn replace_kept(&mut self, sitting: Sitting, over: Over, then: Option<Then>) {
        if self.comes_back_to(sitting)
            && let Some(document) = &mut self.state.document
        {
            document.over = over;
            self.save(then);
        }
    }

    /// The open record's sitting, and its file.
    pub(in crate::app) fn sitting_and_path(&self) -> Option<(Sitting, PathBuf)> {
        let document = self.state.document.as_ref()?;
        Some((document.sitting, document.path.clone()?))
    }

    pub(in crate::app) fn copy_saved(&mut self, path: PathBuf, id: uuid::Uuid, written: Result<(), FileError>) {
        match written {
            Ok(()) => {
                let said = say::written(&path.display());
                self.notice(Tone::Plain, said, Some(path.clone()));
                self.start_quietly(Effect::Recognise { path, id });
            }
            Err(error) => self.warn(say::copy_not_written(&error)),
        }
    }

    /// Reads the file again; what is on the screen becomes a step that undo brings back.
    pub(in crate::app) fn revert(&mut self) {
        if let Some((sitting, path)) = self.sitting_and_path() {
            let limit = MAX_RECORD_BYTES;
            self.start(ReadFor::Reverting(sitting), Errand::read(path, limit));
        }
    }

    pub(in crate::app) fn reverted(&mut self, sitting: Sitting, read: Result<Vec<u8>, FileError>) {
        if !self.comes_back_to(sitting) {
            return;
        }
        let opened = match read {
            Ok(bytes) => record::open(&bytes)
                .map(|opened| (opened.record, bytes))
                .map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        };
        let document = self.state.document.as_ref();
        match opened {
            Ok((record, _)) if document.is_some_and(|document| document.is_another(&record)) => {
                self.warn(say::FILE_HOLDS_ANOTHER);
            }
            Ok((record, bytes)) => {
                // What was logged since the file was saved stays, and is not in it yet (rule H7).
                let logs_more = document.is_some_and(|document| {
                    let mut joined = record.clone();
                    record::keep_logs(&mut joined, &document.record);
                    joined != record
                });
                self.replace_record(record);
                if let Some(document) = &mut self.state.document {
                    document.over = Over::Same(Fingerprint::of(&bytes));
                    if !logs_more {
                        document.saved_revision = Some(document.revision);
                    }
                }
                if !logs_more {
                    self.remove_copy();
                }
                self.say(say::SAVED_RECORD_AGAIN);
            }
            Err(error) => self.warn(say::saved_file_not_read(&error)),
        }
    }

    /// What a copy holds, which is a file of its own; a record that may not be changed is copied as its file is, to the
    /// byte.
    fn bytes_to_copy(&self, id: uuid::Uuid) -> Option<Vec<u8>> {
        let document = self.state.document.as_ref()?;
        let as_it_is = document.opened.clone().filter(|_| !document.access.is_free());
        let copied = || {
            let mut record = document.record.clone();
            record.id = id;
            record::to_bytes(&record)
        };
        Some(as_it_is.unwrap_or_else(copied))
    }

    /// Drops a message's file into the program, as [`FileMessage::FileChosen`].
    pub fn drop_file(&mut self, path: PathBuf) {
        self.dispatch(FileMessage::FileChosen(path));
    }
}
