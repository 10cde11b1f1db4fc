//! A recovery copy: a record, and beside it what the program notes of the file the record belongs to.
//!
//! The notes are no members of a record. Read from any file that is no recovery copy of ours they are dropped, because
//! they say where the next save goes.

use serde_json::{Map, Value};

use super::{OpenError, Opened, RECORD_ENDING, Record, Rest, read, write};

const OF: &str = "recovery_of";
const BASED_ON: &str = "recovery_based_on";
const BEING_SAVED: &str = "recovery_being_saved";

/// What a recovery copy notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CopyNotes {
    /// The file the record belongs to.
    pub of: Option<String>,
    /// The fingerprint of what that file held.
    pub based_on: Option<String>,
    /// The fingerprints of what saves under way write to it.
    pub being_saved: Option<String>,
}

impl CopyNotes {
    /// Takes the notes out of a file.
    pub(super) fn take(file: &mut Map<String, Value>) -> Self {
        let mut text = |name: &str| Some(file.shift_remove(name)?.as_str()?.to_owned());
        Self {
            of: text(OF),
            based_on: text(BASED_ON),
            being_saved: text(BEING_SAVED),
        }
    }

    /// Drops what stands among the unknown members of a record and is no part of one.
    pub(in crate::record) fn drop_from(rest: &mut Rest) {
        let _strangers = Self::take(rest);
    }

    fn put(self, file: &mut Map<String, Value>) {
        for (name, note) in [
            (OF, self.of),
            (BASED_ON, self.based_on),
            (BEING_SAVED, self.being_saved),
        ] {
            if let Some(note) = note {
                file.insert(name.to_owned(), note.into());
            }
        }
    }
}

/// A recovery copy as bytes; any program that reads records reads it as one.
pub fn to_copy_bytes(record: &Record, notes: CopyNotes) -> Vec<u8> {
    write(record, |file| notes.put(file))
}

/// Reads a recovery copy: as [`open`](super::open), but it may be larger than a record that can be saved. A note of a
/// file that is no record, by its ending, is dropped: the person is asked where to save.
///
/// # Errors
/// As [`open`](super::open).
pub fn open_copy(bytes: &[u8]) -> Result<(Opened, CopyNotes), OpenError> {
    let (opened, mut notes) = read(bytes)?;
    let is_record = |of: &String| {
        let ending = std::path::Path::new(of).extension();
        ending.is_some_and(|ending| ending.eq_ignore_ascii_case(RECORD_ENDING))
    };
    notes.of = notes.of.filter(is_record);
    Ok((opened, notes))
}
