//! Opening a record, step by step: read, claimed for this window, and compared with unsaved work.
//!
//! Nothing on the screen changes until it is known what the file is; the file itself is never touched.

use std::path::PathBuf;

use uuid::Uuid;

use crate::app::document::claim_name;
use crate::app::keeping::recovery;
use crate::app::keeping::synced_copies::with_unsaved_log;
use crate::app::on_its_way::{Copied, Once, Opening};
use crate::app::under_way::{ClaimFor, Errand, ReadFor, RecogniseFor};
use crate::app::words::opening as say;
use crate::app::{Access, App, Dialog, Document, Screen, Sitting, Then};
use crate::platform::{Claim, Effect, FileError, FileTrouble, Fingerprint, Over};
use crate::record::{self, Joined, MAX_RECORD_BYTES, Record, Rescued, Standing};
use crate::report::words;

/// What could still be read of a damaged file.
#[derive(Debug)]
pub(in crate::app) struct Salvage {
    path: PathBuf,
    rescued: Rescued,
}

impl App {
    /// Reads a file; nothing changes until it is known to be a record.
    pub(in crate::app) fn open(&mut self, path: PathBuf) {
        let read = Errand::read(path.clone(), MAX_RECORD_BYTES);
        self.start(ReadFor::Opening(path), read);
    }

    pub(in crate::app) fn was_read(&mut self, path: PathBuf, read: Result<Vec<u8>, FileError>) {
        let bytes = match read {
            Ok(bytes) => bytes,
            Err(error) => {
                self.forget_recent_if_missing(&error);
                if error.kind == FileTrouble::NotAFile {
                    // A folder is a list of records; what else it is will be said.
                    return self.read_folder(path);
                }
                return self.warn(error.to_string());
            }
        };
        match record::open(&bytes) {
            Ok(opened) => {
                let id = opened.record.id;
                let recognise = Errand::recognise(path.clone(), id);
                let opening = Box::new(Opening {
                    path,
                    bytes,
                    opened,
                    inside: id,
                    at_unreadable: false,
                });
                self.start(RecogniseFor(opening), recognise);
            }
            Err(error) => {
                let id = self.platform.new_id();
                let problem = format!("{error} ({})", path.display());
                match record::rescue(&bytes, id) {
                    Some(rescued) => {
                        self.state.dialog = Some(Dialog::Rescue {
                            problem,
                            name: rescued.record.person.name.clone(),
                            lost: rescued
                                .lost
                                .iter()
                                .map(|lost| format!("{}: {}", self.place_in_words(&lost.place), lost.what))
                                .collect(),
                        });
                        self.salvage = Some(Salvage { path, rescued });
                    }
                    None => self.warn(problem),
                }
            }
        }
    }

    /// From here on the record has the id its file is known by: claims, recovery copies, old copies and printed pages
    /// follow it.
    pub(in crate::app) fn was_recognised(&mut self, mut opening: Box<Opening>, id: Uuid) {
        let record = &mut opening.opened.record;
        record.id = id;
        let name = claim_name(record);
        self.start(ClaimFor::Opening(opening), Errand::claim(name));
    }

    /// An answer's place by the name of its item; any other place as it stands in the file.
    fn place_in_words(&self, place: &str) -> String {
        let item = place
            .split_once(".answers.")
            .and_then(|(_, id)| self.library.item(id.split(['.', '[']).next()?));
        item.map_or_else(|| place.to_owned(), |item| format!("“{}”", item.name))
    }

    pub(in crate::app) fn was_claimed(&mut self, opening: Box<Opening>, claimed: Result<Claim, FileError>) {
        match claimed {
            Ok(Claim::Ours) => {
                let copy = self.copy_path_of(&opening.opened.record);
                self.start(
                    ReadFor::Comparing(opening),
                    Errand::read(copy, recovery::MAX_COPY_BYTES),
                );
            }
            Ok(Claim::Theirs) => {
                let alone = self.begun_for.take_if(|path| *path == opening.path).is_some();
                if self.has_shown(*opening, Some(Access::OtherWindow)) {
                    self.call_forward(alone);
                }
            }
            Err(error) => {
                if self.has_shown(*opening, None) {
                    self.not_marked(&error);
                }
            }
        }
    }

    /// Said once the record is shown: what was said before goes with the screen before.
    pub(in crate::app) fn not_marked(&mut self, error: &FileError) {
        let FileError { what, path, .. } = error;
        self.warn(say::not_marked(what, &path.display()));
    }

    /// Unsaved work of the same record is offered before the file is shown.
    pub(in crate::app) fn was_compared(&mut self, opening: Box<Opening>, read: Result<Vec<u8>, FileError>) {
        let copied = match read {
            Ok(bytes) => match recovery::read(&bytes) {
                Ok(copied) => copied,
                Err(error) => {
                    let record = opening.opened.record.clone();
                    let damaged = self.compared_with(&opening);
                    self.unreadable.insert(record.id);
                    self.show_opened(*opening);
                    self.keep_old_copy_and(&record, bytes, Once::PutAway(damaged));
                    return self.warn(say::recovery_copy_damaged(&error));
                }
            },
            Err(error) if error.kind == FileTrouble::Missing => return self.no_copy(opening),
            Err(error) => {
                self.unreadable.insert(opening.opened.record.id);
                self.show_opened(*opening);
                return self.warn(say::recovery_copy_not_read(&error.what, &error.path.display()));
            }
        };
        if self.has_unsaved_work() {
            // Its copy may be newer by now than what was read: it is neither compared nor removed.
            self.show_opened(*opening);
            return;
        }
        if copied.record == opening.opened.record {
            self.start_quietly(Effect::Remove {
                path: self.copy_path_of(&copied.record),
            });
            self.show_opened(*opening);
            return;
        }
        if let Some((record, came)) = with_what_was_logged(&opening, &copied) {
            return self.show_with_what_was_logged(*opening, record, came);
        }
        self.state.dialog = Some(Dialog::UnsavedWork {
            name: copied.record.person.name.clone(),
            progress: self.progress_of(&copied.record),
        });
        self.waiting = Some((opening, copied));
    }

    /// Shows a file together with what was logged and not saved (rule P112).
    fn show_with_what_was_logged(&mut self, mut opening: Opening, record: Record, came: Joined) {
        let file = std::mem::replace(&mut opening.opened.record, record);
        let is_new = opening.opened.record != file;
        let waits = opening.opened.record.session_now.is_some() && file.session_now.is_none();
        if !is_new {
            self.start_quietly(Effect::Remove {
                path: self.copy_path_of(&file),
            });
        }
        if self.has_shown(opening, None) && is_new {
            self.changed();
            self.derive();
            self.say(words::unsaved_log(came, waits));
        }
    }

    /// There is no unsaved work of the record, or none that can be read.
    fn no_copy(&mut self, mut opening: Box<Opening>) {
        if opening.at_unreadable || !self.unreadable.contains(&opening.opened.record.id) {
            self.show_opened(*opening);
            return;
        }
        opening.at_unreadable = true;
        let copy = self.compared_with(&opening);
        self.start(
            ReadFor::Comparing(opening),
            Errand::read(copy, recovery::MAX_COPY_BYTES),
        );
    }

    /// The recovery copy that a file on its way to the screen is compared with.
    fn compared_with(&self, opening: &Opening) -> PathBuf {
        let record = &opening.opened.record;
        if opening.at_unreadable {
            let [usual, _] = self.copy_paths_of(record);
            usual
        } else {
            self.copy_path_of(record)
        }
    }

    /// Goes on with the unsaved work of the file that was to be opened.
    pub(in crate::app) fn take_unsaved_work(&mut self) {
        if let Some((_, copied)) = self.waiting.take() {
            self.show_copied(copied);
        }
    }

    /// Opens the file as it was saved; the unsaved work is kept among the old copies.
    pub(in crate::app) fn take_saved_file(&mut self) {
        if let Some((opening, copied)) = self.waiting.take() {
            let copy = self.copy_path_of(&copied.record);
            let bytes = record::to_bytes(&copied.record);
            self.keep_old_copy_and(&copied.record, bytes, Once::OpenSaved(opening, copy));
        }
    }

    /// Opens the saved file, now that the unsaved work is safe elsewhere.
    pub(in crate::app) fn open_saved_file(&mut self, opening: Opening, copy: PathBuf) {
        if self.work_came_between(&opening.opened.record) {
            return self.unless_unsaved(Then::Open(opening.path));
        }
        self.start_quietly(Effect::Remove { path: copy });
        self.forget_unfinished(&opening.opened.record);
        self.show_opened(opening);
        self.say(say::UNSAVED_WORK_PUT_AWAY);
    }

    /// Opens nothing after all.
    pub(in crate::app) fn stop_opening(&mut self) {
        self.salvage = None;
        if let Some((opening, _)) = self.waiting.take() {
            self.let_go_of(&opening.opened.record);
        }
    }

    /// Opens what could be read of a damaged file, as a new record that has no file yet.
    pub(in crate::app) fn open_salvage(&mut self) {
        let Some(Salvage { path, rescued }) = self.salvage.take() else {
            return;
        };
        if self.work_came_between(&rescued.record) {
            return self.unless_unsaved(Then::Open(path));
        }
        let screen = self.screen_for(&rescued.record);
        let mut document = Document::new(rescued.record, None);
        document.revision = 1;
        self.claim_quietly(&document.record);
        self.show_document(document, screen);
        self.changed();
        self.say(say::rescued(&path.display()));
    }

    /// Shows a file, or asks first what becomes of the open record; what is done next holds either way.
    fn show_opened(&mut self, opening: Opening) {
        let _shown = self.has_shown(opening, None);
    }

    /// Shows a file; false when the open record must be settled first, and then nothing is said of this one yet.
    #[must_use]
    fn has_shown(&mut self, opening: Opening, access: Option<Access>) -> bool {
        if self.work_came_between(&opening.opened.record) {
            self.unless_unsaved(Then::Open(opening.path));
            return false;
        }
        let Opening {
            path,
            bytes,
            opened,
            inside,
            ..
        } = opening;
        let is_copy = opened.record.id != inside;
        let access = access.unwrap_or(match opened.standing {
            Standing::Whole | Standing::Unsealed => Access::Free,
            Standing::Changed => Access::Changed,
            Standing::Newer { version, by } => Access::Newer { version, by },
        });
        if opened.migrated_from.is_some() {
            self.keep_old_copy(&opened.record, bytes.clone());
        }
        let screen = self.screen_for(&opened.record);
        self.add_recent(&path);
        self.forget_unfinished(&opened.record);
        self.deleted.remove(&self.old_copies_of(&opened.record));
        let mut document = Document::new(opened.record, Some(path));
        document.saved_revision = Some(0);
        document.inside = inside;
        document.over = Over::Same(Fingerprint::of(&bytes));
        document.opened = Some(bytes);
        document.access = access;
        self.show_document(document, screen);
        if is_copy {
            self.say(say::IS_A_COPY);
        }
        true
    }

    /// Whether the open record was changed while another one was being read: then it is asked about first.
    fn work_came_between(&mut self, coming: &Record) -> bool {
        let unsaved = self.has_unsaved_work();
        if unsaved {
            self.let_go_of(coming);
        }
        unsaved
    }

    /// Whether the open record is unsaved; an old copy of it that is looked at is put away first.
    pub(in crate::app) fn has_unsaved_work(&mut self) -> bool {
        self.leave_old_copy();
        self.state.document.as_ref().is_some_and(Document::is_unsaved)
    }

    /// Shows unsaved work, as the unsaved record it is; false when the open record must be settled first.
    pub(in crate::app) fn show_copied(&mut self, copied: Copied) -> bool {
        if self.work_came_between(&copied.record) {
            let path = self.copy_path_of(&copied.record);
            self.unless_unsaved(Then::Continue(path));
            return false;
        }
        let usual = self.screen_for(&copied.record);
        let screen = if usual == Screen::Results {
            Screen::Review
        } else {
            usual
        };
        self.forget_unfinished(&copied.record);
        let mut document = Document::new(copied.record, copied.file);
        // The copy on disk is this very state.
        document.revision = 1;
        document.copying_revision = 1;
        document.copied_revision = 1;
        document.over = copied.over;
        document.or_over = copied.or_over;
        self.show_document(document, screen);
        if let Some((sitting, path)) = self.sitting_and_path() {
            let limit = MAX_RECORD_BYTES;
            self.start(ReadFor::Before(sitting), Errand::read(path, limit));
        }
        true
    }

    /// What the file holds that unsaved work belongs to: the first save keeps it among the old copies.
    pub(in crate::app) fn read_before(&mut self, sitting: Sitting, read: Result<Vec<u8>, FileError>) {
        if let (Ok(bytes), Some(document)) = (read, self.document_of(sitting))
            && document.saved_revision.is_none()
            && document.is_known(Fingerprint::of(&bytes))
        {
            document.opened = Some(bytes);
        }
    }

    /// Where a record is opened: where its work stands.
    pub(in crate::app) fn screen_for(&self, record: &Record) -> Screen {
        let Some(assessment) = record.assessments.last() else {
            return Screen::Intake;
        };
        if assessment.plan.is_some() {
            Screen::Results
        } else if assessment.safety.screened_on.is_none() {
            Screen::Intake
        } else if assessment.route.is_none() {
            Screen::How
        } else {
            Screen::Questions
        }
    }

    /// Marks a record as open in this window; a new id cannot be open anywhere else.
    pub(in crate::app) fn claim_quietly(&mut self, record: &Record) {
        let name = claim_name(record);
        self.start_quietly(Effect::Claim { name });
    }

    /// Lets another window have a record, unless it is the one that is open here.
    pub(in crate::app) fn let_go_of(&mut self, record: &Record) {
        let is_open = self.record().is_some_and(|open| open.id == record.id);
        if !is_open {
            let name = claim_name(record);
            self.start_quietly(Effect::LetGo { name });
        }
    }
}

/// A file with its unsaved work, where that is only of the log.
fn with_what_was_logged(opening: &Opening, copied: &Copied) -> Option<(Record, Joined)> {
    match opening.opened.standing {
        Standing::Whole | Standing::Unsealed => {}
        Standing::Changed | Standing::Newer { .. } => return None,
    }
    let file = Fingerprint::of(&opening.bytes);
    let goes_on = copied.over == Over::Same(file) || copied.or_over.contains(&file);
    with_unsaved_log(opening.record(), &copied.record, goes_on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::shipped;
    use crate::platform::Memory;
    use crate::record::Assessment;
    use crate::record::Opened;
    use jiff::civil::date;

    /// What is written among the old copies when a file of this version is opened.
    fn kept_of(migrated_from: Option<u32>) -> Vec<Vec<u8>> {
        let memory = Memory::new();
        let mut app = App::new(shipped(), Box::new(memory.clone()), None);
        let record = Record::new(Uuid::from_u128(1), Assessment::new(date(2026, 11, 20), "1"));
        let folder = app.old_copies_of(&record);
        let inside = record.id;
        let opened = Opened {
            record,
            standing: Standing::Whole,
            migrated_from,
        };
        let opening = Opening {
            path: "/home/alex/Alex.plumbline".into(),
            bytes: b"as the older version wrote it".to_vec(),
            opened,
            inside,
            at_unreadable: false,
        };
        app.show_opened(opening);
        for _ in 0..20 {
            app.poll();
        }
        let written = memory.effects().into_iter().filter_map(|effect| match effect {
            Effect::Write { path, bytes, .. } if path.starts_with(&folder) => Some(bytes),
            _ => None,
        });
        written.collect()
    }

    #[test]
    fn an_older_file_is_kept_as_it_was_before_anything_is_written_over_it() {
        assert_eq!(kept_of(Some(1)), [b"as the older version wrote it".to_vec()]);
        assert!(kept_of(None).is_empty());
    }
}
