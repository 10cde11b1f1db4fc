//! Looking through folders.

use std::cmp::Reverse;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Doing, FileError, read};
use crate::platform::{FileTrouble, Listed, ReadFile};

/// The largest content file that is read, in bytes.
const MAX_FILE: u64 = 4 * 1024 * 1024;
/// The most a content folder may hold, in bytes.
const MAX_TOTAL: u64 = 64 * 1024 * 1024;
/// The most files a content folder may hold.
const MAX_FILES: usize = 2000;
/// The most that is read of a folder in one go, in bytes.
const MAX_TOGETHER: u64 = 1024 * 1024 * 1024;
/// So many threads read the files of a folder, and so many files are read by one alone.
const READERS: usize = 4;
const FEW: usize = 50;
/// Folders within folders.
const MAX_DEPTH: usize = 8;

/// Lists the regular files of a folder whose name ends in `.ending` (in either case), newest first. A missing folder is
/// an empty one; a file that vanishes or may not be looked at meanwhile is left out.
///
/// # Errors
/// The folder may not be looked through, or it is not a folder.
pub fn list(folder: &Path, ending: &str) -> Result<Vec<Listed>, FileError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(FileError::from_io(&error, folder, Doing::List)),
    };
    let mut found: Vec<(Reverse<SystemTime>, PathBuf, u64)> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| has_ending(path, ending) && !is_a_shadow(path))
        .filter_map(|path| {
            let about = fs::metadata(&path).ok().filter(fs::Metadata::is_file)?;
            Some((
                Reverse(about.modified().unwrap_or(SystemTime::UNIX_EPOCH)),
                path,
                about.len(),
            ))
        })
        .collect();
    found.sort();
    let listed = found.into_iter().map(|(Reverse(changed), path, size)| Listed {
        path,
        size,
        changed: Timestamp::try_from(changed)
            .unwrap_or_default()
            .to_zoned(TimeZone::system())
            .datetime(),
    });
    Ok(listed.collect())
}

/// Whether a file is what a Mac puts beside each file of a shared folder: it has the same name behind `._`, and is none itself.
fn is_a_shadow(path: &Path) -> bool {
    let name = path.file_name().and_then(std::ffi::OsStr::to_str);
    name.is_some_and(|name| name.starts_with("._"))
}

/// Reads the files that [`list`] lists, newest first. Together they may hold 1 GiB; what comes after that is not read.
///
/// # Errors
/// As [`list`]; of each file, as [`read`].
pub fn read_all(folder: &Path, ending: &str, limit: u64) -> Result<Vec<ReadFile>, FileError> {
    let listed = list(folder, ending)?;
    let mut room = MAX_TOGETHER;
    let wanted: Vec<(Listed, Option<u64>)> = listed
        .into_iter()
        .map(|listed| {
            let is_too_large = listed.size > limit;
            let may_have = (is_too_large || listed.size <= room).then_some(limit.min(room));
            if !is_too_large {
                room = room.saturating_sub(listed.size);
            }
            (listed, may_have)
        })
        .collect();
    // On a disk that is not there, or far away, most of the time is waiting.
    let many = wanted.len().div_ceil(READERS).max(FEW);
    let read = |part: &[(Listed, Option<u64>)]| part.iter().map(read_one).collect::<Vec<ReadFile>>();
    let mut parts = wanted.chunks(many);
    let first = parts.next().unwrap_or_default();
    let read = std::thread::scope(|scope| {
        let others: Vec<_> = parts.map(|part| scope.spawn(|| read(part))).collect();
        let mut all = read(first);
        for other in others {
            // A thread that reads has nothing to panic about; were it to, its files would be missing from the list.
            all.extend(other.join().unwrap_or_default());
        }
        all
    });
    Ok(read)
}

fn read_one((listed, may_have): &(Listed, Option<u64>)) -> ReadFile {
    let bytes = match may_have {
        Some(limit) => read(&listed.path, *limit),
        None => Err(FileError::new(
            FileTrouble::TooLarge,
            "This folder holds more than Plumbline reads in one go, and this file was not reached.",
            "Open it by itself.",
            &listed.path,
        )),
    };
    (listed.clone(), bytes)
}

/// Removes a folder and the files in it, links among them. Folders in it stay, and then so does it. A missing folder is
/// no error.
///
/// # Errors
/// It is not a folder (or a link to one), something in it may not be removed, or folders are in it.
pub fn remove_folder(folder: &Path) -> Result<(), FileError> {
    let refused = |error: &std::io::Error| FileError::from_io(error, folder, Doing::Remove);
    match fs::symlink_metadata(folder) {
        Ok(found) if !found.is_dir() => {
            return Err(FileError::new(
                FileTrouble::NotAFile,
                "This is not a folder that Plumbline made, so it was not removed.",
                "Remove it in your file manager.",
                folder,
            ));
        }
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(refused(&error)),
    }
    let mut holds_folders = false;
    for entry in fs::read_dir(folder).map_err(|e| refused(&e))? {
        let path = entry.map_err(|e| refused(&e))?.path();
        if fs::symlink_metadata(&path).is_ok_and(|found| found.is_dir()) {
            holds_folders = true;
        } else {
            super::remove(&path)?;
        }
    }
    if holds_folders {
        return Err(FileError::new(
            FileTrouble::Other,
            "The files in this folder were removed. It holds other folders, so it was left where it is.",
            "Remove them in your file manager.",
            folder,
        ));
    }
    match fs::remove_dir(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(refused(&error)),
        _ => Ok(()),
    }
}

/// Reads every `.json` file of a folder and the folders in it: its name relative to the folder, with forward slashes,
/// and its text. Sorted by name, so that the order is the same on every system. Names beginning with a point are left
/// out (`.git`), a byte order mark is taken off.
///
/// # Errors
/// The first file or folder that cannot be read, is not UTF-8, or goes beyond a limit: 4 MiB a file, 64 MiB and 2000
/// files together, 8 folders deep.
pub fn read_folder(folder: &Path) -> Result<Vec<(String, String)>, FileError> {
    let mut reading = Reading::default();
    reading.folder(folder, "")?;
    reading.files.sort();
    Ok(reading.files)
}

#[derive(Default)]
struct Reading {
    files: Vec<(String, String)>,
    total: u64,
    /// The folders being read, from the outermost: a link back to one of them would never end.
    open: Vec<PathBuf>,
}

impl Reading {
    fn folder(&mut self, folder: &Path, prefix: &str) -> Result<(), FileError> {
        let refused = |error: &std::io::Error| FileError::from_io(error, folder, Doing::List);
        let real = fs::canonicalize(folder).map_err(|e| refused(&e))?;
        if self.open.contains(&real) {
            return Err(FileError::new(
                FileTrouble::Other,
                "A link in this folder leads back to a folder it is in.",
                "Remove the link.",
                folder,
            ));
        }
        if self.open.len() > MAX_DEPTH {
            return Err(too_much(
                folder,
                &format!("more than {MAX_DEPTH} folders within each other"),
            ));
        }
        self.open.push(real);
        for entry in fs::read_dir(folder).map_err(|e| refused(&e))? {
            let path = entry.map_err(|e| refused(&e))?.path();
            self.entry(&path, prefix)?;
        }
        self.open.pop();
        Ok(())
    }

    fn entry(&mut self, path: &Path, prefix: &str) -> Result<(), FileError> {
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            return Err(FileError::new(
                FileTrouble::Other,
                "This file name is not Unicode.",
                "Give the file another name.",
                path,
            ));
        };
        if name.starts_with('.') {
            return Ok(());
        }
        let name = format!("{prefix}{name}");
        if super::is_folder(path) {
            return self.folder(path, &format!("{name}/"));
        }
        if has_ending(path, "json") {
            self.file(path, name)
        } else {
            Ok(())
        }
    }

    fn file(&mut self, path: &Path, name: String) -> Result<(), FileError> {
        let bytes = read(path, MAX_FILE)?;
        self.total = self.total.saturating_add(bytes.len() as u64);
        if self.total > MAX_TOTAL || self.files.len() >= MAX_FILES {
            return Err(too_much(path, "more than 64 MiB or 2000 files"));
        }
        let text = String::from_utf8(bytes).map_err(|_not_utf8| {
            FileError::new(
                FileTrouble::Other,
                "This file is not UTF-8 text.",
                "Save it as UTF-8.",
                path,
            )
        })?;
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        self.files.push((name, text));
        Ok(())
    }
}

fn too_much(path: &Path, how_much: &str) -> FileError {
    FileError::new(
        FileTrouble::TooLarge,
        &format!("This folder holds {how_much}, more than an assessment may."),
        "Check that it is the right folder.",
        path,
    )
}

/// Whether the file's name has something before the point and `ending` after it.
fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
}
