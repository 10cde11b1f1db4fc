//! Old copies: the last saves of each record, kept in the program's own folder, looked at and restored.

use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use crate::app::document::Before;
use crate::app::on_its_way::Once;
use crate::app::under_way::{Errand, ListFor, ReadAllFor, ReadFor, WriteFor};
use crate::app::words::saving as say;
use crate::app::{Access, App, Dialog, Document, OldCopy, Saving, Screen, Sitting};
use crate::platform::{Effect, FileError, Fingerprint, Listed, Over, ReadFile};
use crate::record::{self, CopyName, MAX_RECORD_BYTES, RECORD_ENDING, Record};

/// The most old copies of a record.
pub const MOST_COPIES: usize = 20;
/// So many are kept however old they are.
pub const KEPT_ANYWAY: usize = 5;
/// Days after which the others are removed.
pub const COPY_DAYS: i64 = 365;

impl App {
    /// Keeps these bytes among the old copies of a record, unless the newest one is the same.
    pub(in crate::app) fn keep_old_copy(&mut self, record: &Record, bytes: Vec<u8>) {
        self.keep_old_copy_and(record, bytes, Once::Kept);
    }

    /// The same; once the copy is safe, what waits for it is done.
    pub(in crate::app) fn keep_old_copy_and(&mut self, record: &Record, bytes: Vec<u8>, once: Once) {
        let folder = self.old_copies_of(record);
        let list = Errand::list(folder.clone(), RECORD_ENDING);
        self.start(ListFor::KeepingOld { folder, bytes, once }, list);
    }

    pub(in crate::app) fn old_listed(
        &mut self,
        folder: &Path,
        bytes: Vec<u8>,
        once: Once,
        listed: Result<Vec<Listed>, FileError>,
    ) {
        if self.deleted.contains(folder) {
            return;
        }
        let listed = match listed {
            Ok(listed) => listed,
            Err(error) => return self.no_old_copy(once, &error),
        };
        let now = self.platform.now();
        let known = by_number(listed.into_iter().map(|found| found.path));
        let content = Fingerprint::of(&bytes).to_string();
        if known.first().is_some_and(|(newest, _)| newest.is_of(&content)) {
            return self.old_kept(once);
        }
        let name = CopyName::after(known.iter().map(|(_, path)| path.as_path()), now, &content);
        let path = folder.join(name.file_name());
        for path in surplus(&known, now) {
            self.start_quietly(Effect::Remove { path });
        }
        let over = Over::Anything;
        self.start(WriteFor::OldCopy(once), Errand::write(path, bytes, over));
    }

    pub(in crate::app) fn old_written(&mut self, once: Once, written: Result<(), FileError>) {
        match written {
            Ok(()) => self.old_kept(once),
            Err(error) => self.no_old_copy(once, &error),
        }
    }

    fn old_kept(&mut self, once: Once) {
        match once {
            Once::Kept => {}
            Once::PutAway(path) => self.start_quietly(Effect::Remove { path }),
            Once::OpenSaved(opening, copy) => self.open_saved_file(*opening, copy),
            Once::Replace(sitting, over, then) => self.replace_kept(sitting, over, then),
        }
    }

    fn no_old_copy(&mut self, once: Once, error: &FileError) {
        match once {
            Once::Kept => {}
            Once::PutAway(path) => {
                return self.warn(say::damaged_copy_stays(error, &path.display()));
            }
            Once::OpenSaved(opening, _) => {
                self.let_go_of(opening.record());
                return self.warn(say::not_opened_for_unsaved_work(error));
            }
            Once::Replace(..) => {
                return self.warn(say::not_replaced(error));
            }
        }
        self.warn(say::no_old_copy(error));
    }

    /// Lists the old copies of the open record.
    pub(in crate::app) fn look_for_old_copies(&mut self) {
        let Some((sitting, record)) = self.sitting().zip(self.record()) else {
            return;
        };
        let read = Errand::read_all(self.old_copies_of(record), RECORD_ENDING, MAX_RECORD_BYTES);
        self.start(ReadAllFor::OldCopies(sitting), read);
    }

    pub(in crate::app) fn old_read(&mut self, sitting: Sitting, read: Result<Vec<ReadFile>, FileError>) {
        if self.sitting() != Some(sitting) {
            return;
        }
        let read = match read {
            Ok(read) => read,
            Err(error) => return self.warn(say::old_copies_not_listed(&error)),
        };
        let mut copies: Vec<OldCopy> = read
            .into_iter()
            .filter_map(|(listed, bytes)| {
                let name = CopyName::parse(&listed.path)?;
                let opened = bytes.ok().and_then(|bytes| record::open(&bytes).ok());
                Some(OldCopy {
                    path: listed.path,
                    number: name.number,
                    taken: name.taken,
                    holds: opened.map(|opened| holds(&opened.record)),
                })
            })
            .collect();
        copies.sort_by_key(|copy| std::cmp::Reverse(copy.number));
        self.state.dialog = Some(Dialog::OldCopies(copies));
    }

    /// Reads an old copy, to be looked at.
    pub(in crate::app) fn look_at_old_copy(&mut self, path: PathBuf) {
        self.state.dialog = None;
        let Some(sitting) = self.sitting() else {
            return;
        };
        let read = Errand::read(path.clone(), MAX_RECORD_BYTES);
        self.start(ReadFor::OldCopy(sitting, path), read);
    }

    pub(in crate::app) fn old_copy_read(&mut self, sitting: Sitting, path: PathBuf, read: Result<Vec<u8>, FileError>) {
        if self.sitting() != Some(sitting) {
            // Another record was opened meanwhile.
            return;
        }
        let opened = match read {
            Ok(bytes) => record::open(&bytes).map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        };
        let opened = match opened {
            Ok(opened) => opened,
            Err(error) => return self.warn(say::old_copy_not_opened(&error)),
        };
        let taken = CopyName::parse(&path).map_or_else(|| self.platform.now(), |name| name.taken);
        self.copy_now();
        let screen = self.state.screen;
        let sitting = self.begin_sitting();
        let Some(current) = self.state.document.take() else {
            return;
        };
        let mut old = Document::new(opened.record, None);
        old.sitting = sitting;
        // It is a state of this file, whatever the record in it was called.
        old.record.id = current.record.id;
        old.saved_revision = Some(0);
        old.access = Access::OldCopy { path, taken };
        self.shelved = Some((current, screen));
        let shown = self.screen_for(&old.record);
        self.state.document = Some(old);
        self.derive();
        self.enter(shown);
    }

    /// Puts the old copy away and shows the record again.
    pub(in crate::app) fn leave_old_copy(&mut self) {
        if let Some((document, screen)) = self.shelved.take() {
            self.state.document = Some(document);
            self.derive();
            self.enter(screen);
        }
    }

    /// Makes the old copy the record's state; the state before can be had back by undo.
    pub(in crate::app) fn restore_old_copy(&mut self) {
        let looked_at = self.state.document.as_ref().map(|document| document.access.clone());
        let Some(Access::OldCopy { taken, .. }) = looked_at else {
            return;
        };
        let old = self.state.document.take().map(|document| document.record);
        self.leave_old_copy();
        let Some(old) = old else {
            return;
        };
        if let Some(document) = &mut self.state.document
            && document.access == Access::Changed
        {
            // What the damaged file says is replaced by what was saved before.
            document.access = Access::Free;
        }
        if !self.may_change() {
            let formats = self.formats();
            let why = self
                .state
                .document
                .as_ref()
                .and_then(|document| document.access.why(formats));
            return self.say(why.unwrap_or_default());
        }
        self.replace_record(old);
        self.say(say::copy_restored(&crate::app::day_and_time(self.formats(), taken)));
    }

    /// Replaces the whole record, as one step that can be undone.
    pub(in crate::app) fn replace_record(&mut self, mut record: Record) {
        let screen = self.state.screen;
        let Some(document) = &mut self.state.document else {
            return;
        };
        // It stays the record it was, for its recovery copy and other windows.
        record.id = document.record.id;
        // What was logged since, and a session that goes on, stay (rule H7).
        record::keep_logs(&mut record, &document.record);
        record.session_now.clone_from(&document.record.session_now);
        let before = Before::Record(Box::new(document.record.clone()));
        document.remember(String::new(), screen, before);
        document.record = record;
        document.turn += 1;
        document.index = document.record.assessments.len().saturating_sub(1);
        document.item = None;
        document.saving = Saving::Idle;
        self.changed();
        self.derive();
        let shown = self
            .state
            .document
            .as_ref()
            .map(|document| self.screen_for(&document.record));
        self.enter(shown.unwrap_or(Screen::Intake));
    }

    /// The folder of a record's old copies.
    pub(in crate::app) fn old_copies_of(&self, record: &Record) -> PathBuf {
        record::old_copies_in(&self.platform.places().data, record)
    }
}

/// Copies by their number, newest first; files of other names are left alone.
fn by_number(paths: impl Iterator<Item = PathBuf>) -> Vec<(CopyName, PathBuf)> {
    let mut known: Vec<_> = paths.filter_map(|path| Some((CopyName::parse(&path)?, path))).collect();
    known.sort_by_key(|(name, _)| std::cmp::Reverse(name.number));
    known
}

/// What goes when one more copy comes: all beyond the count, and the old ones beyond those kept anyway.
fn surplus(newest_first: &[(CopyName, PathBuf)], now: DateTime) -> Vec<PathBuf> {
    newest_first
        .iter()
        .enumerate()
        .filter(|(place, (name, _))| {
            let place = place + 1;
            let too_old = now
                .date()
                .since(name.taken.date())
                .is_ok_and(|age| i64::from(age.get_days()) > COPY_DAYS);
            place >= MOST_COPIES || (place >= KEPT_ANYWAY && too_old)
        })
        .map(|(_, (_, path))| path.clone())
        .collect()
}

/// How many assessments and answers a record holds.
fn holds(record: &Record) -> (usize, usize) {
    let answers = record
        .assessments
        .iter()
        .map(|assessment| assessment.answers.len())
        .sum();
    (record.assessments.len(), answers)
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;
    use jiff::civil::date;

    use super::*;

    fn copy(number: u64, taken: DateTime) -> (CopyName, PathBuf) {
        let name = CopyName {
            number,
            taken,
            content: "0a1b2c3d".to_owned(),
        };
        let path = PathBuf::from(name.file_name());
        (name, path)
    }

    #[test]
    fn with_the_new_one_at_most_twenty_stay() {
        let now = date(2026, 11, 20).at(9, 0, 0, 0);
        let known: Vec<_> = (1..=20).rev().map(|number| copy(number, now)).collect();
        assert_eq!(surplus(&known, now), [copy(1, now).1]);
        let few: Vec<_> = (2..=20).rev().map(|number| copy(number, now)).collect();
        assert!(surplus(&few, now).is_empty());
    }

    #[test]
    fn copies_of_more_than_a_year_go_but_the_newest_stay_whatever_the_clock_says() {
        let now = date(2026, 11, 20).at(9, 0, 0, 0);
        let long_ago = now - 400.days();
        let known: Vec<_> = (1..=8).rev().map(|number| copy(number, long_ago)).collect();
        // With the new one, the newest four of these make five.
        let gone: Vec<_> = (1..=4).rev().map(|number| copy(number, long_ago).1).collect();
        assert_eq!(surplus(&known, now), gone);
        let from_the_future: Vec<_> = (1..=8).rev().map(|number| copy(number, now + 900.days())).collect();
        assert!(surplus(&from_the_future, now).is_empty());
    }
}
