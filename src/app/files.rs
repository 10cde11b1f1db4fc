//! Saving records, and asking for paths.

use std::path::{Path, PathBuf};

use super::copies::Once;
use super::{App, Dialog, PathPurpose, Pending, Saving, Then, Tone, Until};
use crate::platform::{Effect, FileError, FileTrouble, Fingerprint, Over, PathAnswer};
use crate::record::{self, MAX_RECORD_BYTES, RECORD_ENDING};

/// How the files are called in dialogs.
const RECORDS: &str = "Plumbline records";

/// A save under way.
#[derive(Debug)]
pub(super) struct Save {
    record: uuid::Uuid,
    revision: u64,
    then: Option<Then>,
    bytes: Vec<u8>,
    /// Whether the file was there before: a missing one is then a surprise.
    replaces: bool,
    /// What earlier saves that were cut short may have left there.
    or_over: Vec<Fingerprint>,
}

impl App {
    pub(super) fn ask_open(&mut self) {
        let effect = Effect::AskOpen {
            title: "Open a record".to_owned(),
            filter_name: RECORDS.to_owned(),
            endings: vec![RECORD_ENDING.to_owned()],
            folder: Some(self.folder()),
        };
        self.start(Pending::AskingPath(PathPurpose::Open), effect);
    }

    /// Saves to the record's file, or asks where; then goes on with `then`.
    pub(super) fn save(&mut self, then: Option<Then>) {
        let Some(document) = &mut self.state.document else {
            return;
        };
        if document.saving == Saving::Writing {
            return;
        }
        let Some(path) = document.path.clone() else {
            self.after_save = then;
            return self.save_as();
        };
        self.keep_plan();
        let Some(document) = &mut self.state.document else {
            return;
        };
        document.saving = Saving::Writing;
        document.history.seal();
        let revision = document.revision;
        let record = document.record.id;
        let bytes = record::to_bytes(&document.record);
        if bytes.len() as u64 > MAX_RECORD_BYTES {
            document.saving = Saving::Failed("The record is larger than 4 MiB".to_owned());
            return self.say_until(
                Until::Saved,
                Tone::Care,
                "The record was not saved: it is larger than 4 MiB. Shorten the long texts in “About you” and save again.",
            );
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
            record,
            revision,
            then,
            bytes: bytes.clone(),
            replaces: matches!(over, Over::Same(_)),
            or_over,
        };
        self.start(Pending::Saving(save), Effect::Write { path, bytes, over });
    }

    pub(super) fn save_as(&mut self) {
        self.ask_where(PathPurpose::Save, "Save the record", RECORDS, RECORD_ENDING);
    }

    /// Writes the record to another file besides; the open one stays what it is.
    pub(super) fn save_copy(&mut self) {
        self.ask_where(PathPurpose::Copy, "Save a copy of the record", RECORDS, RECORD_ENDING);
    }

    /// Writes a copy without name and own words, for sharing.
    pub(super) fn share_copy(&mut self) {
        self.ask_where(
            PathPurpose::Share,
            "Save a copy without name and own words",
            RECORDS,
            RECORD_ENDING,
        );
    }

    /// Asks where something is to be written.
    pub(super) fn ask_where(&mut self, purpose: PathPurpose, title: &str, filter_name: &str, ending: &str) {
        if self.state.document.is_none() {
            return;
        }
        let suggested = self.suggested_path(purpose);
        let effect = Effect::AskSave {
            title: title.to_owned(),
            name: suggested
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default(),
            filter_name: filter_name.to_owned(),
            endings: vec![ending.to_owned()],
            folder: Some(self.folder()),
        };
        self.start(Pending::AskingPath(purpose), effect);
    }

    pub(super) fn was_saved(&mut self, save: Save, written: Result<(), FileError>) {
        let now = self.platform.now();
        // A record that was closed meanwhile, as its person chose, has nothing more to be told.
        let Some(document) = self.document_of(save.record) else {
            return;
        };
        let path = document.path.clone();
        match written {
            Ok(()) => {
                document.saving = Saving::Done(now);
                document.saved_revision = Some(save.revision);
                document.over = Over::Same(Fingerprint::of(&save.bytes));
                document.or_over.clear();
                let record = document.record.clone();
                let unsaved = document.is_unsaved();
                self.unsay(Until::Saved);
                self.tell("Saved.");
                if let Some(path) = path {
                    self.add_recent(&path);
                }
                self.keep_old_copy(&record, save.bytes);
                if !unsaved {
                    self.remove_copy();
                }
                if let Some(then) = save.then {
                    // What was changed while it was written is asked about.
                    self.unless_unsaved(then);
                }
            }
            Err(error) => {
                document.saving = Saving::Failed(error.what.clone());
                self.leave_old_copy();
                let gone = save.replaces && error.kind == FileTrouble::Missing;
                if matches!(error.kind, FileTrouble::Changed | FileTrouble::Taken)
                    && !save.or_over.is_empty()
                    && let Some(path) = path
                {
                    let ours = save.or_over;
                    let looking = Pending::LookingWhoChanged {
                        path: path.clone(),
                        ours,
                        then: save.then,
                    };
                    let limit = MAX_RECORD_BYTES;
                    return self.start(looking, Effect::Read { path, limit });
                }
                if gone || matches!(error.kind, FileTrouble::Changed | FileTrouble::Taken) {
                    self.state.dialog = Some(Dialog::Conflict { gone, then: save.then });
                } else {
                    self.say_until(Until::Saved, Tone::Care, format!("The record was not saved. {error}"));
                }
                self.copy_now();
            }
        }
    }

    /// A file that holds what an own save wrote, whose answer never came, is replaced without asking.
    pub(super) fn who_changed(
        &mut self,
        path: &Path,
        ours: &[Fingerprint],
        then: Option<Then>,
        read: Result<Vec<u8>, FileError>,
    ) {
        let Some(document) = &mut self.state.document else {
            return;
        };
        let found = read
            .ok()
            .map(|bytes| Fingerprint::of(&bytes))
            .filter(|found| ours.contains(found));
        if let Some(found) = found
            && document.path.as_deref() == Some(path)
        {
            document.over = Over::Same(found);
            document.or_over.clear();
            return self.save(then);
        }
        self.state.dialog = Some(Dialog::Conflict { gone: false, then });
        self.copy_now();
    }

    /// Replaces a file that another program changed; what it holds is kept among the old copies first.
    ///
    /// Where the file was gone, one that is there now is asked about first.
    pub(super) fn replace_anyway(&mut self, gone: bool, then: Option<Then>) {
        let path = self.state.document.as_ref().and_then(|document| document.path.clone());
        let Some(path) = path else {
            return;
        };
        let effect = Effect::Read {
            path: path.clone(),
            limit: MAX_RECORD_BYTES,
        };
        self.start(Pending::KeepingTheirs { path, gone, then }, effect);
    }

    pub(super) fn replace_theirs(
        &mut self,
        path: &Path,
        gone: bool,
        then: Option<Then>,
        read: Result<Vec<u8>, FileError>,
    ) {
        let Some(record) = self.record().filter(|_| self.is_open_from(path)).cloned() else {
            return;
        };
        match read {
            Ok(_) if gone => self.state.dialog = Some(Dialog::Conflict { gone: false, then }),
            Ok(bytes) => {
                let over = Over::Same(Fingerprint::of(&bytes));
                self.keep_old_copy_and(&record, bytes, Once::Replace(path.to_path_buf(), over, then));
            }
            Err(error) if error.kind == FileTrouble::Missing => self.replace_kept(path, Over::Nothing, then),
            Err(error) => self.warn(format!(
                "The file was not replaced, because what it holds could not be kept. Save under another name. {error}"
            )),
        }
    }

    /// Saves over a file whose content is kept, or which is gone.
    pub(super) fn replace_kept(&mut self, path: &Path, over: Over, then: Option<Then>) {
        if let Some(document) = &mut self.state.document
            && document.path.as_deref() == Some(path)
        {
            document.over = over;
            self.save(then);
        }
    }

    /// Whether the open record is that of a file, and not another one that was opened meanwhile.
    pub(super) fn is_open_from(&self, path: &Path) -> bool {
        let document = self.state.document.as_ref();
        document.is_some_and(|document| document.path.as_deref() == Some(path))
    }

    pub(super) fn copy_saved(&mut self, path: PathBuf, written: Result<(), FileError>) {
        match written {
            Ok(()) => self.notice(Tone::Plain, format!("Written: {}", path.display()), Some(path)),
            Err(error) => self.warn(format!("The copy was not written. {error}")),
        }
    }

    /// Reads the file again; what is on the screen becomes a step that undo brings back.
    pub(super) fn revert(&mut self) {
        let path = self.state.document.as_ref().and_then(|document| document.path.clone());
        if let Some(path) = path {
            let effect = Effect::Read {
                path: path.clone(),
                limit: MAX_RECORD_BYTES,
            };
            self.start(Pending::Reverting(path), effect);
        }
    }

    pub(super) fn reverted(&mut self, path: &Path, read: Result<Vec<u8>, FileError>) {
        if !self.is_open_from(path) {
            return;
        }
        let opened = match read {
            Ok(bytes) => record::open(&bytes)
                .map(|opened| (opened.record, bytes))
                .map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        };
        match opened {
            Ok((record, bytes)) => {
                self.replace_record(record);
                if let Some(document) = &mut self.state.document {
                    document.saved_revision = Some(document.revision);
                    document.over = Over::Same(Fingerprint::of(&bytes));
                }
                self.remove_copy();
                self.say("This is the saved record again. Undo brings back what was there before.");
            }
            Err(error) => self.warn(format!(
                "The saved file could not be read, so nothing was changed. {error}"
            )),
        }
    }

    pub(super) fn was_asked(&mut self, purpose: PathPurpose, answer: PathAnswer) {
        match answer {
            // The system's own dialog has asked before it names a file that is there.
            PathAnswer::Chosen(path) => self.use_path(purpose, path, Over::Anything),
            PathAnswer::Cancelled => {
                self.after_save = None;
                self.paper_job = None;
            }
            PathAnswer::NoDialog => {
                let text = self.suggested_path(purpose).to_string_lossy().into_owned();
                self.state.dialog = Some(Dialog::TypePath {
                    purpose,
                    text,
                    problem: None,
                });
            }
        }
    }

    /// Takes the path typed in the window.
    pub(super) fn use_typed_path(&mut self, purpose: PathPurpose, text: String) {
        let mut path = PathBuf::from(text.trim());
        let problem = if path.as_os_str().is_empty() {
            Some("Type where the file is, for example /home/alex/alex.plumbline.".to_owned())
        } else if !path.is_absolute() {
            Some("Type the whole path, from the root folder on.".to_owned())
        } else {
            None
        };
        if problem.is_some() {
            self.state.dialog = Some(Dialog::TypePath { purpose, text, problem });
            return;
        }
        let Some(ending) = purpose.ending() else {
            return self.use_path(purpose, path, Over::Nothing);
        };
        if path.extension().is_none_or(|found| !found.eq_ignore_ascii_case(ending)) {
            path.as_mut_os_string().push(format!(".{ending}"));
        }
        let look = Effect::Look {
            paths: vec![path.clone()],
        };
        self.start(Pending::LookingPath(purpose, path), look);
    }

    /// Does with a path what it was asked for; `over` says what may be replaced there.
    pub(super) fn use_path(&mut self, purpose: PathPurpose, path: PathBuf, over: Over) {
        match purpose {
            PathPurpose::Open => self.open(path),
            PathPurpose::Folder => self.read_folder(path),
            PathPurpose::Save => {
                let then = self.after_save.take();
                if let Some(document) = &mut self.state.document {
                    let own = document.path.as_ref() == Some(&path) && matches!(document.over, Over::Same(_));
                    if !own {
                        document.over = over;
                        document.path = Some(path);
                    }
                    document.saved_revision = None;
                }
                self.save(then);
            }
            PathPurpose::Copy => {
                if let Some(bytes) = self.bytes_to_copy() {
                    self.start(Pending::SavingCopy(path.clone()), Effect::Write { path, bytes, over });
                }
            }
            PathPurpose::Share => {
                let id = self.platform.new_id();
                if let Some(record) = self.record() {
                    let bytes = record::to_bytes(&record::redacted(record, id));
                    self.start(Pending::SavingCopy(path.clone()), Effect::Write { path, bytes, over });
                }
            }
            PathPurpose::Summary | PathPurpose::Plan => self.write_paper_to(path, over),
            PathPurpose::File(_) => self.write_other_to(path),
        }
    }

    /// What a copy holds: a record that may not be changed is copied as its file is, to the byte.
    fn bytes_to_copy(&self) -> Option<Vec<u8>> {
        let document = self.state.document.as_ref()?;
        let as_it_is = document.opened.clone().filter(|_| document.access.why().is_some());
        Some(as_it_is.unwrap_or_else(|| record::to_bytes(&document.record)))
    }

    fn suggested_path(&self, purpose: PathPurpose) -> PathBuf {
        let folder = self.folder();
        let Some(document) = &self.state.document else {
            return folder;
        };
        let name = file_name(&document.record.person.name);
        match purpose {
            PathPurpose::Open | PathPurpose::Folder => folder,
            PathPurpose::Save => folder.join(format!("{name}.{RECORD_ENDING}")),
            PathPurpose::Copy => folder.join(format!("{name} copy.{RECORD_ENDING}")),
            PathPurpose::Share => folder.join(format!("posture without name.{RECORD_ENDING}")),
            PathPurpose::Summary | PathPurpose::Plan => folder.join(self.paper_name()),
            PathPurpose::File(file) => folder.join(self.other_name(file)),
        }
    }

    /// Where dialogs begin: beside the record, else among the person's documents.
    pub(super) fn folder(&self) -> PathBuf {
        let path = self.state.document.as_ref().and_then(|document| document.path.as_ref());
        path.and_then(|path| path.parent())
            .map_or_else(|| self.platform.places().documents, Path::to_path_buf)
    }

    /// Drops a message's file into the program, as [`Message::FileChosen`].
    pub fn drop_file(&mut self, path: PathBuf) {
        self.dispatch(super::Message::FileChosen(path));
    }
}

/// A file name from a person's name: letters, digits, spaces, points and hyphens only.
fn file_name(name: &str) -> String {
    let plain: String = name
        .chars()
        .filter(|letter| letter.is_alphanumeric() || " .-_".contains(*letter))
        .take(60)
        .collect();
    let plain = plain.trim_matches([' ', '.']).to_owned();
    if plain.is_empty() { "posture".to_owned() } else { plain }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_is_made_of_harmless_letters() {
        assert_eq!(file_name("Alex R."), "Alex R");
        assert_eq!(file_name("../../etc/passwd"), "etcpasswd");
        assert_eq!(file_name("אבג דה"), "אבג דה");
        assert_eq!(file_name("\u{202e}\n"), "posture");
        assert_eq!(file_name(&"x".repeat(300)).len(), 60);
    }
}
