//! Recovery copies: unsaved work is written within two seconds, and offered by name at the next start.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{App, Document, Pending, Screen, Unfinished};
use crate::platform::{Effect, FileError, Listed, Over};
use crate::record::{self, MAX_RECORD_BYTES, RECORD_ENDING, Record};

/// How long after the first change a copy is written; with the frame that notices it, well inside two seconds.
pub const COPY_AFTER: Duration = Duration::from_millis(1000);
/// The member of a copy that names the file it belongs to.
const BELONGS_TO: &str = "recovery_of";

impl App {
    /// When a copy is next due, for the window to wake up.
    pub fn copy_due_in(&self) -> Option<Duration> {
        let document = self.state.document.as_ref()?;
        let changed = document.changed_at?;
        Some((changed + COPY_AFTER).saturating_sub(self.platform.elapsed()))
    }

    /// Writes a copy when it is due.
    pub(super) fn copy_when_due(&mut self) {
        if self.copy_due_in() == Some(Duration::ZERO) {
            self.copy_now();
        }
    }

    /// Writes a copy of unsaved work now, if there is something the last one does not have.
    pub(super) fn copy_now(&mut self) {
        let Some(document) = &mut self.state.document else {
            return;
        };
        document.changed_at = None;
        if !document.is_unsaved() || document.copied_revision == document.revision {
            return;
        }
        let revision = document.revision;
        document.copied_revision = revision;
        let bytes = copy_of(&document.record, document.path.as_deref());
        let path = self.copy_path();
        if let Some(path) = path {
            self.start(
                Pending::Copying { revision },
                Effect::Write {
                    path,
                    bytes,
                    over: Over::Anything,
                },
            );
        }
    }

    pub(super) fn was_copied(&mut self, revision: u64, written: Result<(), FileError>) {
        if let Err(error) = written {
            let now = self.platform.elapsed();
            if let Some(document) = &mut self.state.document
                && document.copied_revision == revision
            {
                // Tried again at the next due time.
                document.copied_revision = document.saved_revision.unwrap_or(0);
                document.changed_at = Some(now + Duration::from_secs(4));
            }
            self.warn(format!(
                "No recovery copy could be written. Save your record to be safe. {error}"
            ));
        }
    }

    /// Removes the copy of the open record.
    pub(super) fn remove_copy(&mut self) {
        if let Some(path) = self.copy_path() {
            self.start(Pending::Quiet, Effect::Remove { path });
        }
        if let Some(document) = &mut self.state.document {
            document.changed_at = None;
        }
    }

    fn copy_path(&self) -> Option<PathBuf> {
        let document = self.state.document.as_ref()?;
        Some(self.copies().join(format!("{}.{RECORD_ENDING}", document.record.id)))
    }

    fn copies(&self) -> PathBuf {
        self.platform.places().state.join("recovery")
    }

    /// Looks for unsaved work of earlier runs.
    pub(super) fn find_unfinished(&mut self) {
        let effect = Effect::List {
            folder: self.copies(),
            ending: RECORD_ENDING.to_owned(),
        };
        self.start(Pending::ListingUnfinished, effect);
    }

    pub(super) fn unfinished_listed(&mut self, listed: Result<Vec<Listed>, FileError>) {
        match listed {
            Ok(listed) => {
                for found in listed {
                    let effect = Effect::Read {
                        path: found.path.clone(),
                        limit: MAX_RECORD_BYTES,
                    };
                    self.start(Pending::FindingUnfinished(found), effect);
                }
            }
            Err(error) => self.warn(format!("Unsaved work could not be looked for. {error}")),
        }
    }

    pub(super) fn unfinished_read(&mut self, listed: Listed, read: Result<Vec<u8>, FileError>) {
        let bytes = match read {
            Ok(bytes) => bytes,
            Err(error) => return self.warn(format!("A recovery copy could not be read. {error}")),
        };
        match record::from_bytes(&bytes) {
            Ok(mut record) => {
                let file = record
                    .rest
                    .remove(BELONGS_TO)
                    .and_then(|value| value.as_str().map(PathBuf::from));
                let progress = self.progress_of(&record);
                self.state.home.unfinished.push(Unfinished {
                    copy: listed.path,
                    name: record.person.name.clone(),
                    changed: listed.changed,
                    file,
                    progress,
                    record,
                });
            }
            Err(error) => self.warn(format!(
                "A recovery copy is damaged and was left where it is. {error} ({})",
                listed.path.display()
            )),
        }
    }

    fn progress_of(&self, record: &Record) -> (usize, usize) {
        let Some(assessment) = record.assessments.last() else {
            return (0, 0);
        };
        let asked = crate::rules::asked(&self.library, assessment, self.today());
        let done = asked
            .iter()
            .filter(|item| assessment.answers.contains_key(&item.id))
            .count();
        (done, asked.len())
    }

    /// Goes on with unsaved work.
    pub(super) fn continue_unfinished(&mut self, copy: &Path) {
        let unfinished = &mut self.state.home.unfinished;
        let Some(at) = unfinished.iter().position(|unfinished| unfinished.copy == copy) else {
            return;
        };
        let found = unfinished.remove(at);
        let screen = match self.screen_for(&found.record) {
            Screen::Results => Screen::Review,
            screen => screen,
        };
        let mut document = Document::new(found.record, found.file, false);
        // The copy on disk is this very state.
        document.revision = 1;
        document.copied_revision = 1;
        self.show_document(document, screen);
    }

    /// Throws unsaved work away.
    pub(super) fn throw_away(&mut self, copy: &Path) {
        self.state.home.unfinished.retain(|unfinished| unfinished.copy != copy);
        let effect = Effect::Remove {
            path: copy.to_path_buf(),
        };
        self.start(Pending::Quiet, effect);
    }
}

fn copy_of(record: &Record, file: Option<&Path>) -> Vec<u8> {
    let mut copy = record.clone();
    if let Some(file) = file {
        copy.rest
            .insert(BELONGS_TO.to_owned(), file.to_string_lossy().into_owned().into());
    }
    record::to_bytes(&copy)
}
