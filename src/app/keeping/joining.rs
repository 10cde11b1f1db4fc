//! Two computers, one record: what was logged on either is joined without a question, and one sentence says so (rules H7, H8, H9).

use std::path::{Path, PathBuf};

use crate::app::keeping::synced_copies::{whole, with_plans_of};
use crate::app::under_way::{Errand, ReadFor};
use crate::app::words::folder as say;
use crate::app::{App, Sitting};
use crate::platform::FileError;
use crate::record::{self, MAX_RECORD_BYTES, Record};
use crate::report::words;

impl App {
    /// Takes in what another computer logged, where its record differs from the open one in nothing else. Whether it did.
    pub(in crate::app) fn join_logs_of(&mut self, bytes: &[u8], from: &str) -> bool {
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
    pub(in crate::app) fn join_copies(&mut self, path: PathBuf) {
        let folder = self.state.pages.folder.as_ref();
        let row = folder.and_then(|folder| folder.rows.iter().find(|row| row.path == path));
        let copies = row.map(|row| row.copies.iter().map(|copy| copy.path.clone()).collect());
        if let Some(copies) = copies {
            self.state.pages.wants_join = Some((path.clone(), copies));
            self.file_told(crate::app::FileMessage::FileChosen(path));
        }
    }

    /// Reads the copies once the record they belong to is open.
    pub(in crate::app) fn join_once_open(&mut self) {
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
            return self.warn(say::READ_ONLY_NOT_JOINED);
        }
        for copy in copies {
            let read = Errand::read(copy.clone(), MAX_RECORD_BYTES);
            self.start(ReadFor::Joining(sitting, copy), read);
        }
    }

    /// A copy of the open record was read.
    pub(in crate::app) fn copy_to_join_read(
        &mut self,
        sitting: Sitting,
        path: &Path,
        read: Result<Vec<u8>, FileError>,
    ) {
        if !self.comes_back_to(sitting) || !self.may_change() {
            return;
        }
        let name = format!(
            "“{}”",
            words::one_line(&path.file_stem().unwrap_or_default().to_string_lossy())
        );
        match read {
            Ok(bytes) if self.join_logs_of(&bytes, &name) => {}
            Ok(_) => self.warn(say::differs_in_more(&name)),
            Err(error) => self.warn(say::could_not_be_read(&name, &error)),
        }
    }
}
