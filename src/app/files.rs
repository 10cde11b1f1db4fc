//! Opening and saving records, and what comes of effects.

use std::path::{Path, PathBuf};

use super::{App, Dialog, Document, Message, PathPurpose, Pending, Saving, Screen, Then};
use crate::platform::{Effect, Event, FileError, Over, PathAnswer};
use crate::record::{self, MAX_RECORD_BYTES, RECORD_ENDING, Record};

/// How the files are called in dialogs.
const RECORDS: &str = "Plumbline records";

impl App {
    /// Takes in what the outside world has finished, and lets time pass.
    pub fn poll(&mut self) {
        for (ticket, event) in self.platform.poll() {
            self.take_event(ticket, event);
        }
        self.tick_timer();
        self.copy_when_due();
    }

    /// Waits for what is being written, when the program ends.
    pub fn finish(&mut self) {
        self.copy_now();
        for (ticket, event) in self.platform.finish() {
            self.take_event(ticket, event);
        }
    }

    fn take_event(&mut self, ticket: crate::platform::Ticket, event: Event) {
        let Some(pending) = self.pending.remove(&ticket) else {
            return;
        };
        match (pending, event) {
            (Pending::Opening(path), Event::WasRead(read)) => self.was_read(path, read),
            (Pending::Saving { revision, then }, Event::WasWritten(written)) => {
                self.was_saved(revision, then, written);
            }
            (Pending::Copying { revision }, Event::WasWritten(written)) => self.was_copied(revision, written),
            (Pending::AskingPath(purpose), Event::PathAnswer(answer)) => self.was_asked(purpose, answer),
            (Pending::LookingPath(purpose, path), Event::WasLooked(there)) => {
                if there.first().copied().unwrap_or(false) {
                    self.state.dialog = Some(Dialog::Overwrite { purpose, path });
                } else {
                    self.use_path(purpose, path);
                }
            }
            (Pending::ReadingSettings, Event::WasRead(read)) => self.settings_read(read),
            (Pending::LookingRecent, Event::WasLooked(there)) => self.recent_looked(&there),
            (Pending::ListingUnfinished, Event::WasListed(listed)) => self.unfinished_listed(listed),
            (Pending::FindingUnfinished(listed), Event::WasRead(read)) => self.unfinished_read(listed, read),
            (Pending::WritingPaper { path, view }, Event::WasWritten(written)) => {
                self.paper_written(path, view, written);
            }
            (Pending::Viewing(path), Event::WasViewed(viewed)) => self.paper_viewed(path, viewed),
            (Pending::FindingFonts(job), Event::FontsFound(fonts)) => self.fonts_found(job, fonts),
            _ => {}
        }
        self.derive();
    }

    pub(super) fn ask_open(&mut self) {
        let effect = Effect::AskOpen {
            title: "Open a record".to_owned(),
            filter_name: RECORDS.to_owned(),
            endings: vec![RECORD_ENDING.to_owned()],
            folder: Some(self.folder()),
        };
        self.start(Pending::AskingPath(PathPurpose::Open), effect);
    }

    /// Reads a file; nothing changes until it is known to be a record.
    pub(super) fn open(&mut self, path: PathBuf) {
        let effect = Effect::Read {
            path: path.clone(),
            limit: MAX_RECORD_BYTES,
        };
        self.start(Pending::Opening(path), effect);
    }

    fn was_read(&mut self, path: PathBuf, read: Result<Vec<u8>, FileError>) {
        let record = match read {
            Ok(bytes) => record::from_bytes(&bytes),
            Err(error) => {
                self.forget_recent_if_missing(&error);
                return self.warn(error.to_string());
            }
        };
        match record {
            Ok(record) => {
                let screen = self.screen_for(&record);
                self.add_recent(&path);
                self.show_document(Document::new(record, Some(path), true), screen);
            }
            Err(error) => self.warn(format!("{error} ({})", path.display())),
        }
    }

    /// Where a record is opened: where its work stands.
    pub(super) fn screen_for(&self, record: &Record) -> Screen {
        let Some(assessment) = record.assessments.last() else {
            return Screen::About;
        };
        if assessment.plan.is_some() {
            Screen::Results
        } else if assessment.safety.screened_on.is_none() {
            Screen::About
        } else if assessment.route.is_none() {
            Screen::How
        } else {
            Screen::Questions
        }
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
        let bytes = record::to_bytes(&document.record);
        if bytes.len() as u64 > MAX_RECORD_BYTES {
            document.saving = Saving::Failed("The record is larger than 4 MiB".to_owned());
            return self.warn(
                "The record was not saved: it is larger than 4 MiB. Shorten the long texts in “About you” and save again.",
            );
        }
        self.start(
            Pending::Saving { revision, then },
            Effect::Write {
                path,
                bytes,
                over: Over::Anything,
            },
        );
    }

    pub(super) fn save_as(&mut self) {
        let Some(document) = &self.state.document else {
            return;
        };
        let name = file_name(&document.record.person.name);
        let effect = Effect::AskSave {
            title: "Save the record".to_owned(),
            name: format!("{name}.{RECORD_ENDING}"),
            filter_name: RECORDS.to_owned(),
            endings: vec![RECORD_ENDING.to_owned()],
            folder: Some(self.folder()),
        };
        self.start(Pending::AskingPath(PathPurpose::Save), effect);
    }

    fn was_saved(&mut self, revision: u64, then: Option<Then>, written: Result<(), FileError>) {
        let now = self.platform.now();
        let Some(document) = &mut self.state.document else {
            return;
        };
        let path = document.path.clone();
        match written {
            Ok(()) => {
                document.saving = Saving::Done(now);
                document.saved_revision = Some(revision);
                let unsaved = document.is_unsaved();
                if let Some(path) = path {
                    self.add_recent(&path);
                }
                if !unsaved {
                    self.remove_copy();
                }
                if let Some(then) = then {
                    self.go_on(then);
                }
            }
            Err(error) => {
                document.saving = Saving::Failed(error.what.clone());
                self.warn(format!("The record was not saved. {error}"));
                self.copy_now();
            }
        }
    }

    fn was_asked(&mut self, purpose: PathPurpose, answer: PathAnswer) {
        match answer {
            PathAnswer::Chosen(path) => self.use_path(purpose, path),
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
        if purpose == PathPurpose::Open {
            return self.use_path(purpose, path);
        }
        let ending = match purpose {
            PathPurpose::Save | PathPurpose::Open => RECORD_ENDING,
            PathPurpose::Summary | PathPurpose::Plan => "pdf",
        };
        if path.extension().is_none_or(|found| !found.eq_ignore_ascii_case(ending)) {
            path.as_mut_os_string().push(format!(".{ending}"));
        }
        let own = self.state.document.as_ref().and_then(|document| document.path.as_ref()) == Some(&path);
        if own {
            return self.use_path(purpose, path);
        }
        let look = Effect::Look {
            paths: vec![path.clone()],
        };
        self.start(Pending::LookingPath(purpose, path), look);
    }

    /// Does with a path what it was asked for.
    pub(super) fn use_path(&mut self, purpose: PathPurpose, path: PathBuf) {
        match purpose {
            PathPurpose::Open => self.open(path),
            PathPurpose::Save => {
                let then = self.after_save.take();
                if let Some(document) = &mut self.state.document {
                    document.path = Some(path);
                    document.saved_revision = None;
                }
                self.save(then);
            }
            PathPurpose::Summary | PathPurpose::Plan => self.write_paper_to(path),
        }
    }

    fn suggested_path(&self, purpose: PathPurpose) -> PathBuf {
        let folder = self.folder();
        let Some(document) = &self.state.document else {
            return folder;
        };
        match purpose {
            PathPurpose::Open => folder,
            PathPurpose::Save => folder.join(format!("{}.{RECORD_ENDING}", file_name(&document.record.person.name))),
            PathPurpose::Summary | PathPurpose::Plan => folder.join(self.paper_name()),
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
        self.dispatch(Message::FileChosen(path));
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
