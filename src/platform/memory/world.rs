//! What programs on one computer share: a disk, a clock, claims.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::SignedDuration;
use jiff::civil::{DateTime, date};
use uuid::Uuid;

use crate::platform::known::{self, Notes};
use crate::platform::{FileError, FileTrouble, Fingerprint, Listed, Over, Places, ReadFile};

/// A computer in memory.
#[derive(Debug)]
pub(super) struct World {
    /// All files; a folder is there as long as a file is below it.
    pub files: BTreeMap<PathBuf, Kept>,
    /// Which program has claimed what.
    pub claims: BTreeMap<String, u64>,
    /// The desktop's list of recent files.
    pub recent: Vec<PathBuf>,
    /// Whether windows of this desktop may come to the front, and which programs were called and do not know it yet.
    pub may_come_forward: bool,
    /// See `may_come_forward`.
    pub called: BTreeSet<u64>,
    /// The local date and time.
    pub now: DateTime,
    /// Time since the first program began.
    pub elapsed: Duration,
    programs: u64,
    ids: u64,
    /// Counts writes, so that of two files of the same minute the later one is newer.
    writes: u64,
}

/// A file.
#[derive(Debug)]
pub(super) struct Kept {
    /// What it holds.
    pub bytes: Vec<u8>,
    changed: DateTime,
    order: u64,
}

/// Where the program keeps its own files in memory.
pub(super) fn places() -> Places {
    Places {
        state: "/home/person/.local/state/plumbline".into(),
        data: "/home/person/.local/share/plumbline".into(),
        documents: "/home/person/Documents".into(),
        home: "/home/person".into(),
    }
}

impl Notes for World {
    fn file_of(&self, id: Uuid) -> Option<PathBuf> {
        let kept = self.files.get(&places().note_of(id))?;
        Some(String::from_utf8_lossy(&kept.bytes).into_owned().into())
    }

    fn note(&mut self, id: Uuid, file: &Path) {
        self.keep(places().note_of(id), file.as_os_str().as_encoded_bytes().to_vec());
    }

    fn still_has(&self, file: &Path, id: Uuid) -> bool {
        self.files.get(file).is_some_and(|kept| known::has(&kept.bytes, id))
    }
}

impl Default for World {
    fn default() -> Self {
        Self {
            files: BTreeMap::new(),
            claims: BTreeMap::new(),
            may_come_forward: false,
            called: BTreeSet::new(),
            recent: Vec::new(),
            now: date(2026, 11, 20).at(10, 42, 0, 0),
            elapsed: Duration::ZERO,
            programs: 0,
            ids: 0,
            writes: 0,
        }
    }
}

impl World {
    /// The number of a new program, and when it began.
    pub fn begin(&mut self) -> (u64, Duration) {
        self.programs += 1;
        (self.programs, self.elapsed)
    }

    /// Lets time pass.
    pub fn advance(&mut self, by: Duration) {
        self.elapsed = self.elapsed.saturating_add(by);
        let by = SignedDuration::try_from(by).unwrap_or(SignedDuration::MAX);
        self.now = self.now.saturating_add(by);
    }

    /// The next id.
    pub fn new_id(&mut self) -> Uuid {
        self.ids += 1;
        let [_, _, _, _, _, _, count @ ..] = u128::from(self.ids).to_be_bytes();
        uuid::Builder::from_unix_timestamp_millis(0, &count).into_uuid()
    }

    /// Puts a file on the disk, changed now.
    pub fn keep(&mut self, path: PathBuf, bytes: Vec<u8>) {
        self.writes += 1;
        self.files.insert(
            path,
            Kept {
                bytes,
                changed: self.now,
                order: self.writes,
            },
        );
    }

    /// See the effect of this name.
    pub fn read(&self, path: &Path, limit: u64) -> Result<Vec<u8>, FileError> {
        if self.is_folder(path) {
            return Err(FileError::not_a_file(path));
        }
        let kept = self.files.get(path).ok_or_else(|| FileError::missing(path))?;
        if kept.bytes.len() as u64 > limit {
            return Err(FileError::too_large(path, limit));
        }
        Ok(kept.bytes.clone())
    }

    /// See the effect of this name.
    pub fn write(&mut self, path: PathBuf, bytes: Vec<u8>, over: Over) -> Result<(), FileError> {
        let below_a_file = path.ancestors().skip(1).any(|above| self.files.contains_key(above));
        if self.is_folder(&path) || below_a_file {
            return Err(FileError::not_a_file(&path));
        }
        match (over, self.files.get(&path)) {
            (Over::Nothing, Some(_)) => return Err(FileError::taken(&path)),
            (Over::Same(_), None) => return Err(FileError::gone(&path)),
            (Over::Same(expected), Some(kept)) if Fingerprint::of(&kept.bytes) != expected && kept.bytes != bytes => {
                return Err(FileError::changed(&path));
            }
            _ => {}
        }
        self.keep(path, bytes);
        Ok(())
    }

    /// See the effect of this name.
    pub fn remove(&mut self, path: &Path) -> Result<(), FileError> {
        if self.is_folder(path) {
            return Err(FileError::not_a_file(path));
        }
        self.files.remove(path);
        Ok(())
    }

    /// See the effect of this name.
    pub fn remove_folder(&mut self, folder: &Path) -> Result<(), FileError> {
        if self.files.contains_key(folder) {
            return Err(FileError::not_a_file(folder));
        }
        self.files.retain(|path, _| path.parent() != Some(folder));
        if self.is_folder(folder) {
            return Err(FileError::new(
                FileTrouble::Other,
                "The files in this folder were removed. It holds other folders, so it was left where it is.",
                "Remove them in your file manager.",
                folder,
            ));
        }
        Ok(())
    }

    fn is_folder(&self, path: &Path) -> bool {
        let after = (Bound::Excluded(path.to_path_buf()), Bound::Unbounded);
        let mut following = self.files.range(after);
        following.next().is_some_and(|(file, _)| file.starts_with(path))
    }

    /// See the effect of this name.
    pub fn list(&self, folder: &Path, ending: &str) -> Vec<Listed> {
        let mut found: Vec<_> = self
            .files
            .iter()
            .filter(|(path, _)| path.parent() == Some(folder))
            .filter(|(path, _)| path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending)))
            .collect();
        found.sort_by_key(|(_, kept)| Reverse((kept.changed, kept.order)));
        found
            .into_iter()
            .map(|(path, kept)| Listed {
                path: path.clone(),
                size: kept.bytes.len() as u64,
                changed: kept.changed,
            })
            .collect()
    }

    /// See the effect of this name.
    pub fn read_all(&self, folder: &Path, ending: &str, limit: u64) -> Vec<ReadFile> {
        let listed = self.list(folder, ending).into_iter();
        let read = listed.map(|listed| {
            let bytes = self.read(&listed.path, limit);
            (listed, bytes)
        });
        read.collect()
    }
}
