//! Recovery copies: unsaved work is written within two seconds, and offered by name at the next start.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::app::document::claim_name;
use crate::app::on_its_way::Copied;
use crate::app::under_way::{ClaimFor, Errand, ListFor, ReadFor, WriteFor};
use crate::app::words::opening as say;
use crate::app::{App, Document, Focus, Screen, Sitting, Tone, Unfinished, Until};
use crate::platform::{Claim, Effect, FileError, Listed, Over};
use crate::record::{self, CopyNotes, MAX_RECORD_BYTES, OpenError, RECORD_ENDING, Record};

/// How long after the first change a copy is written; with the frame that notices it, well inside two seconds.
pub const COPY_AFTER: Duration = Duration::from_millis(1000);
/// How long after a copy could not be written it is tried again.
const TRY_AGAIN_AFTER: Duration = Duration::from_secs(4);
/// A record that has grown too large to be saved still has a recovery copy.
pub(in crate::app) const MAX_COPY_BYTES: u64 = 4 * MAX_RECORD_BYTES;

impl App {
    /// When a copy is next due, for the window to wake up.
    pub fn copy_due_in(&self) -> Option<Duration> {
        let document = self.state.document.as_ref()?;
        let changed = document.changed_at?;
        Some((changed + COPY_AFTER).saturating_sub(self.platform.elapsed()))
    }

    /// Writes a copy when it is due.
    pub(in crate::app) fn copy_when_due(&mut self) {
        if self.copy_due_in() == Some(Duration::ZERO) {
            self.copy_now();
        }
    }

    /// Writes a copy of unsaved work now, if there is something the last one does not have.
    pub(in crate::app) fn copy_now(&mut self) {
        let Some(document) = &mut self.state.document else {
            return;
        };
        document.changed_at = None;
        let has_work = document.has_work() && document.copying_revision != document.revision;
        if !has_work || !document.access.is_free() {
            return;
        }
        self.write_copy();
    }

    /// Writes a copy of the state as it is.
    pub(in crate::app) fn write_copy(&mut self) {
        let Some(document) = &mut self.state.document else {
            return;
        };
        document.changed_at = None;
        let sitting = document.sitting;
        let revision = document.revision;
        document.copying_revision = revision;
        let bytes = copy_of(document);
        let path = self.copy_path();
        if let Some(path) = path {
            let over = Over::Anything;
            self.start(
                WriteFor::RecoveryCopy { sitting, revision },
                Errand::write(path, bytes, over),
            );
        }
    }

    pub(in crate::app) fn was_copied(&mut self, sitting: Sitting, revision: u64, written: Result<(), FileError>) {
        let now = self.platform.elapsed();
        let mut outgrown = None;
        if let Some(document) = self.document_of(sitting) {
            match &written {
                Ok(()) => {
                    document.copied_revision = document.copied_revision.max(revision);
                    outgrown = document.outgrown.take();
                }
                Err(_) if document.copying_revision == revision => {
                    document.copying_revision = document.copied_revision;
                    document.changed_at = Some(now + TRY_AGAIN_AFTER);
                }
                Err(_) => {}
            }
        }
        if let Some(path) = outgrown {
            self.start_quietly(Effect::Remove { path });
        }
        self.unsay(Until::Copied);
        if let Err(FileError { what, path, .. }) = written {
            // The usual hint speaks of another folder, which nobody can choose for these.
            self.say_until(Until::Copied, Tone::Care, say::no_recovery_copy(&what, &path.display()));
        }
    }

    /// Hands the unsaved work to the panic hook: should the program fail, it is the last thing written.
    pub(in crate::app) fn keep_last_words(&mut self) {
        let document = self.state.document.as_ref();
        let unsaved = document.filter(|document| document.has_work() && document.access.is_free());
        let revision = unsaved.map(|document| document.revision);
        if revision == self.last_words {
            return;
        }
        self.last_words = revision;
        let words = unsaved.map(|document| (self.copy_path_of(&document.record), copy_of(document)));
        self.platform.last_words(words);
    }

    /// Removes the copy of the open record.
    pub(in crate::app) fn remove_copy(&mut self) {
        let outgrown = self.state.document.as_mut().and_then(|document| {
            document.changed_at = None;
            document.outgrown.take()
        });
        for path in self.copy_path().into_iter().chain(outgrown) {
            self.start_quietly(Effect::Remove { path });
        }
    }

    fn copy_path(&self) -> Option<PathBuf> {
        self.record().map(|record| self.copy_path_of(record))
    }

    /// Where the recovery copy of a record is kept; elsewhere as long as an earlier one cannot be read.
    pub(in crate::app) fn copy_path_of(&self, record: &Record) -> PathBuf {
        let [usual, besides] = self.copy_paths_of(record);
        if self.unreadable.contains(&record.id) {
            besides
        } else {
            usual
        }
    }

    /// Both places where recovery copies of a record may be.
    pub(in crate::app) fn copy_paths_of(&self, record: &Record) -> [PathBuf; 2] {
        ["", "-2"].map(|more| self.copies().join(format!("{}{more}.{RECORD_ENDING}", record.id)))
    }

    fn copies(&self) -> PathBuf {
        self.platform.places().state.join("recovery")
    }

    /// Looks for unsaved work of earlier runs.
    pub(in crate::app) fn find_unfinished(&mut self) {
        let list = Errand::list(self.copies(), RECORD_ENDING);
        self.start(ListFor::Unfinished, list);
    }

    pub(in crate::app) fn unfinished_listed(&mut self, listed: Result<Vec<Listed>, FileError>) {
        match listed {
            Ok(listed) => {
                for found in listed {
                    let read = Errand::read(found.path.clone(), MAX_COPY_BYTES);
                    self.start(ReadFor::Unfinished(found), read);
                }
            }
            Err(error) => self.warn(say::unsaved_work_not_listed(&error)),
        }
    }

    pub(in crate::app) fn unfinished_read(&mut self, listed: Listed, bytes: Result<Vec<u8>, FileError>) {
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(error) => return self.cannot_read(&listed.path, &error.what),
        };
        match read(&bytes) {
            Ok(copied) => {
                let name = claim_name(&copied.record);
                let unfinished = Box::new(Unfinished {
                    copy: listed.path,
                    name: copied.record.person.name.clone(),
                    changed: listed.changed,
                    file: copied.file,
                    progress: self.progress_of(&copied.record),
                    record: copied.record,
                    over: copied.over,
                    or_over: copied.or_over,
                });
                self.start(ClaimFor::Offering(unfinished), Errand::claim(name));
            }
            Err(error) => self.cannot_read(&listed.path, &error.to_string()),
        }
    }

    /// Says of all copies that cannot be read, in one message, where they are; nothing is written over them.
    fn cannot_read(&mut self, path: &Path, why: &str) {
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        self.unreadable.extend(name.parse::<uuid::Uuid>());
        let of_copies = Some(Until::NextUnreadable);
        let before = self.state.notices.iter().find(|notice| notice.until == of_copies);
        let said = before.map_or_else(|| say::UNREADABLE.to_owned(), |notice| notice.text.clone());
        self.unsay(Until::NextUnreadable);
        let said = say::and_unreadable(&said, why, &path.display());
        self.say_until(Until::NextUnreadable, Tone::Care, said);
    }

    /// Offers unsaved work, unless it is the work of another window.
    pub(in crate::app) fn unfinished_claimed(&mut self, unfinished: Unfinished, claimed: &Result<Claim, FileError>) {
        if *claimed == Ok(Claim::Theirs) {
            return;
        }
        self.let_go_of(&unfinished.record);
        self.state.pages.home.unfinished.push(unfinished);
        if self.state.document.is_none() && self.state.screen == Screen::Home {
            // What was not saved is offered where the keyboard is.
            self.state.focus = Some(Focus::FirstProblem);
        }
    }

    /// How many items of a record's last assessment have an answer, and how many are asked.
    pub(in crate::app) fn progress_of(&self, record: &Record) -> (usize, usize) {
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

    /// Goes on with unsaved work; saved under a name at once when `save_as` says so.
    pub(in crate::app) fn continue_unfinished(&mut self, copy: &Path, save_as: bool) {
        let unfinished = &self.state.pages.home.unfinished;
        let Some(found) = unfinished.iter().find(|unfinished| unfinished.copy == copy).cloned() else {
            return;
        };
        let name = claim_name(&found.record);
        let found = Box::new(found);
        self.start(ClaimFor::Continuing { found, save_as }, Errand::claim(name));
    }

    pub(in crate::app) fn unfinished_taken(
        &mut self,
        found: Unfinished,
        save_as: bool,
        claimed: &Result<Claim, FileError>,
    ) {
        match claimed {
            Ok(Claim::Theirs) => {
                self.forget_unfinished(&found.record);
                return self.say(say::WORK_OPEN_ELSEWHERE);
            }
            Ok(Claim::Ours) | Err(_) => {}
        }
        let shown = self.show_copied(Copied {
            record: found.record,
            file: found.file,
            over: found.over,
            or_over: found.or_over,
        });
        if let (true, Err(error)) = (shown, claimed) {
            self.not_marked(error);
        }
        if shown && save_as {
            self.save_as(None);
        }
    }

    /// No longer offers unsaved work of a record.
    pub(in crate::app) fn forget_unfinished(&mut self, record: &Record) {
        self.state
            .pages
            .home
            .unfinished
            .retain(|unfinished| unfinished.record.id != record.id);
    }

    /// Throws unsaved work away.
    pub(in crate::app) fn throw_away(&mut self, copy: &Path) {
        self.state
            .pages
            .home
            .unfinished
            .retain(|unfinished| unfinished.copy != copy);
        let path = copy.to_path_buf();
        self.start_quietly(Effect::Remove { path });
    }
}

/// Reads a recovery copy.
pub(in crate::app) fn read(bytes: &[u8]) -> Result<Copied, OpenError> {
    let (opened, notes) = record::open_copy(bytes)?;
    let based_on = notes.based_on.and_then(|hex| hex.parse().ok());
    let or_over = notes
        .being_saved
        .map(|list| list.split(' ').filter_map(|hex| hex.parse().ok()).collect())
        .unwrap_or_default();
    Ok(Copied {
        record: opened.record,
        file: notes.of.map(PathBuf::from).filter(|path| path.is_absolute()),
        over: based_on.map_or(Over::Nothing, Over::Same),
        or_over,
    })
}

fn copy_of(document: &Document) -> Vec<u8> {
    let contents: Vec<String> = document.or_over.iter().map(ToString::to_string).collect();
    let notes = CopyNotes {
        // A path that is no text cannot be noted: then the person is asked where to save.
        of: document.path.as_ref().and_then(|path| path.to_str()).map(str::to_owned),
        based_on: match document.over {
            Over::Same(content) => Some(content.to_string()),
            Over::Anything | Over::Nothing => None,
        },
        being_saved: (!contents.is_empty()).then(|| contents.join(" ")),
    };
    record::to_copy_bytes(&document.record, notes)
}
