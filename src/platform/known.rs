//! Which file is known by which id: a copy of a file has the same id inside, and is another file.
//!
//! The note of an id is the path of the file that has it. A file with the same id somewhere else, while the first is
//! still there, is known by an id made from its own path; where the first is gone, the file was moved or renamed.

use std::fs;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::{Over, files, raw_path};

/// More than any file that is asked about has.
const MOST_BYTES: u64 = 64 << 20;
/// Longer than any path.
const LONGEST_PATH: u64 = 64 << 10;

/// The id by which a file is known here that has this id inside; the same as [`super::Effect::Recognise`].
pub fn known_as(file: &Path, inside: Uuid) -> Uuid {
    NotesOnDisk::new(super::places().known_files()).recognise(file, inside)
}

/// Where notes are kept, and how files are looked at.
pub(super) trait Notes {
    /// The file that has an id.
    fn file_of(&self, id: Uuid) -> Option<PathBuf>;
    /// Notes that a file has an id.
    fn note(&mut self, id: Uuid, file: &Path);
    /// Whether a file is still there and still has this id inside.
    fn still_has(&self, file: &Path, id: Uuid) -> bool;
}

/// The id a file is known by, that has this id inside.
pub(super) fn recognise(notes: &mut impl Notes, file: &Path, inside: Uuid) -> Uuid {
    let apart = Uuid::new_v5(&inside, file.as_os_str().as_encoded_bytes());
    if notes.file_of(apart).as_deref() == Some(file) {
        return apart;
    }
    let known = notes.file_of(inside);
    if known.as_deref() == Some(file) {
        return inside;
    }
    let is_elsewhere = known.is_some_and(|known| notes.still_has(&known, inside));
    let id = if is_elsewhere { apart } else { inside };
    notes.note(id, file);
    id
}

/// Whether bytes have an id somewhere in them.
pub(super) fn has(bytes: &[u8], id: Uuid) -> bool {
    let id = id.to_string();
    bytes.windows(id.len()).any(|window| window == id.as_bytes())
}

/// Notes on a disk: a file for each id, in one folder.
#[derive(Debug)]
pub(super) struct NotesOnDisk {
    folder: PathBuf,
}

impl NotesOnDisk {
    /// Notes in this folder, which is made when it is needed.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The id a file is known by.
    pub fn recognise(&mut self, file: &Path, inside: Uuid) -> Uuid {
        let file = fs::canonicalize(file).unwrap_or_else(|_gone| file.to_owned());
        recognise(self, &file, inside)
    }
}

impl Notes for NotesOnDisk {
    fn file_of(&self, id: Uuid) -> Option<PathBuf> {
        let bytes = files::read(&self.folder.join(id.to_string()), LONGEST_PATH).ok()?;
        raw_path::of_bytes(bytes)
    }

    fn note(&mut self, id: Uuid, file: &Path) {
        let bytes = file.as_os_str().as_encoded_bytes();
        // Where nothing can be noted, a copy is not told apart; nothing else follows from it.
        let _unknown = files::write(&self.folder.join(id.to_string()), bytes, Over::Anything);
    }

    fn still_has(&self, file: &Path, id: Uuid) -> bool {
        match files::read(file, MOST_BYTES) {
            Ok(bytes) => has(&bytes, id),
            Err(error) => !matches!(error.kind, super::FileTrouble::Missing | super::FileTrouble::NotAFile),
        }
    }
}

#[cfg(test)]
mod tests;
