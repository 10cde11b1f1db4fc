//! Two computers, one record: what was logged on either is joined without a question, and one sentence says so (rules H7, H8, H9).

use std::path::{Path, PathBuf};

use super::synced::{whole, with_plans_of};
use super::under_way::{Errand, ReadFor};
use super::{App, Sitting};
use crate::platform::FileError;
use crate::record::{self, Joined, LogEntry as _, MAX_RECORD_BYTES, Record};
use crate::report::words;

/// A file and its unsaved work as one record, with what came to the file by it, where they differ in nothing but what was
/// logged and a session that is not over (rule P112). `goes_on` says that the unsaved work began with just this file, so that it
/// is the later of the two. None where the person has to choose.
pub(super) fn with_unsaved_log(file: &Record, unsaved: &Record, goes_on: bool) -> Option<(Record, Joined)> {
    let mut joined = with_plans_of(unsaved, file.clone());
    let mut unsaved = with_plans_of(file, unsaved.clone());
    let session_now = match (joined.session_now.take(), unsaved.session_now.take()) {
        (_, later) if goes_on => later,
        (Some(one), Some(other)) if one.id != other.id => return None,
        (Some(one), Some(other)) => Some(if one.ran_ms > other.ran_ms { one } else { other }),
        (one, other) => one.or(other),
    };
    if !record::logs_differ_only(&joined, &unsaved) {
        return None;
    }
    let came = record::keep_logs(&mut joined, &unsaved);
    if goes_on {
        joined = unsaved;
    }
    let is_logged = |id| joined.log.iter().any(|session| session.id() == id);
    joined.session_now = session_now.filter(|now| !is_logged(now.id));
    Some((joined, came))
}

impl App {
    /// Takes in what another computer logged, where its record differs from the open one in nothing else. Whether it did.
    pub(super) fn join_logs_of(&mut self, bytes: &[u8], from: &str) -> bool {
        let Some(theirs) = whole(bytes).and_then(|theirs| self.as_of_this_file(theirs)) else {
            return false;
        };
        let Some(document) = self.state.document.as_mut() else {
            return false;
        };
        if !record::logs_differ_only(&document.record, &theirs) {
            return false;
        }
        let joined = record::keep_logs(&mut document.record, &theirs);
        self.changed();
        self.derive();
        self.say(words::joined(joined, from));
        true
    }

    /// A record that a file of the open one holds, with the id the open one is known by; none of another record.
    fn as_of_this_file(&self, theirs: Record) -> Option<Record> {
        let document = self.state.document.as_ref()?;
        let id = document.record.id;
        let is_another = document.is_another(&theirs);
        (!is_another).then(|| with_plans_of(&document.record, Record { id, ..theirs }))
    }

    /// "Join" was pressed on a person of a folder: the record is opened, then each of its copies is joined.
    pub(super) fn join_copies(&mut self, path: PathBuf) {
        let folder = self.state.pages.folder.as_ref();
        let row = folder.and_then(|folder| folder.rows.iter().find(|row| row.path == path));
        let copies = row.map(|row| row.copies.iter().map(|copy| copy.path.clone()).collect());
        if let Some(copies) = copies {
            self.state.pages.wants_join = Some((path.clone(), copies));
            self.file_told(super::FileMessage::FileChosen(path));
        }
    }

    /// Reads the copies once the record they belong to is open.
    pub(super) fn join_once_open(&mut self) {
        let Some((wanted, copies)) = self.state.pages.wants_join.take() else {
            return;
        };
        let Some((sitting, path)) = self.sitting_and_path() else {
            return;
        };
        if path != wanted {
            return;
        }
        if !self.may_change() {
            return self.warn("This record is read only here, so its copies were not joined.");
        }
        for copy in copies {
            let read = Errand::read(copy.clone(), MAX_RECORD_BYTES);
            self.start(ReadFor::Joining(sitting, copy), read);
        }
    }

    /// A copy of the open record was read.
    pub(super) fn copy_to_join_read(&mut self, sitting: Sitting, path: &Path, read: Result<Vec<u8>, FileError>) {
        if !self.comes_back_to(sitting) || !self.may_change() {
            return;
        }
        let name = format!(
            "“{}”",
            words::one_line(&path.file_stem().unwrap_or_default().to_string_lossy())
        );
        match read {
            Ok(bytes) if self.join_logs_of(&bytes, &name) => {}
            Ok(_) => self.warn(format!(
                "{name} differs in more than what was logged, so nothing of it was joined. Open it to look at it."
            )),
            Err(error) => self.warn(format!(
                "{name} could not be read, so nothing of it was joined. {error}"
            )),
        }
    }
}
