//! Files, blocking: the only place of this program that touches the disk.
//!
//! The window calls this from a thread of its own (`Desktop`), the command line calls it directly.

mod disk;
mod folder;
mod leftovers;
mod rights;
mod write;

pub(super) use disk::is_at;
pub use folder::{list, read_all, read_folder, remove_folder};
pub use leftovers::sweep;
pub(super) use write::make_private_folders;
pub use write::write;

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use self::disk::{Disk as _, RealDisk};
use self::write::folder_of;
use super::FileError;
use super::trouble::Doing;

/// Reads a whole file of at most `limit` bytes.
///
/// # Errors
/// The file is missing, may not be read, is larger than `limit`, or is a folder, device or pipe: those are never
/// waited for.
pub fn read(path: &Path, limit: u64) -> Result<Vec<u8>, FileError> {
    let refused = |error: &std::io::Error| FileError::from_io(error, path, Doing::Read);
    // Looking before opening: opening some devices already does something to them.
    if !fs::metadata(path).map_err(|error| not_seen(&error, path))?.is_file() {
        return Err(FileError::not_a_file(path));
    }
    let file = open_without_waiting(path).map_err(|e| refused(&e))?;
    let found = file.metadata().map_err(|e| refused(&e))?;
    if !found.is_file() {
        return Err(FileError::not_a_file(path));
    }
    if found.len() > limit {
        return Err(FileError::too_large(path, limit));
    }
    // The stated size may be untrue (a file that grows, a file of /proc), so the reading is limited as well.
    let mut bytes = Vec::new();
    file.take(limit.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|e| refused(&e))?;
    if bytes.len() as u64 > limit {
        return Err(FileError::too_large(path, limit));
    }
    Ok(bytes)
}

/// Why a file cannot even be looked at. Where that is not allowed, it is a folder on the way that lets nobody in.
fn not_seen(error: &std::io::Error, path: &Path) -> FileError {
    let is_there = |folder: &&Path| fs::metadata(folder).is_ok();
    let nearest = || path.ancestors().skip(1).find(is_there);
    match error.kind() {
        ErrorKind::PermissionDenied => {
            nearest().map_or_else(|| FileError::denied(path, Doing::Read), FileError::closed)
        }
        _ => FileError::from_io(error, path, Doing::Read),
    }
}

/// Removes a file; a missing one is no error.
///
/// # Errors
/// It may not be removed, or it is not a regular file.
pub fn remove(path: &Path) -> Result<(), FileError> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() => return Err(FileError::not_a_file(path)),
        Ok(_) => {}
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(()),
        Err(error) => return Err(FileError::from_io(&error, path, Doing::Remove)),
    }
    match fs::remove_file(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(FileError::from_io(&error, path, Doing::Remove)),
        Ok(()) => {
            // It is gone either way; this makes it stay gone after a power cut.
            let _unsure = RealDisk.sync_folder(folder_of(path));
            Ok(())
        }
    }
}

/// Removes a person's file: where a link has its name, the file that it names goes too, as a save would have replaced it.
///
/// # Errors
/// As [`remove`].
pub fn remove_through_links(path: &Path) -> Result<(), FileError> {
    let is_link = fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
    if is_link && let Ok(target) = fs::canonicalize(path) {
        remove(&target)?;
    }
    remove(path)
}

/// The folders in a folder, links not followed; none where it cannot be read.
#[must_use]
pub fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    folders.map(|entry| entry.path()).collect()
}

/// Whether a regular file is there (or a link to one).
#[must_use]
pub fn exists(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| found.is_file())
}

/// Whether anything is there, whatever it is.
#[must_use]
pub fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Whether two paths lead to the same file, by whatever links; false when one of them leads nowhere.
#[must_use]
pub fn same(one: &Path, other: &Path) -> bool {
    match (fs::canonicalize(one), fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

/// Whether a folder is there (or a link to one).
#[must_use]
pub fn is_folder(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| found.is_dir())
}

/// Whether a file is there that may be started as a program.
#[must_use]
pub fn is_program(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::metadata(path).is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
    }
    #[cfg(not(unix))]
    exists(path)
}

/// The local date and time.
#[must_use]
pub fn now() -> DateTime {
    Zoned::now().datetime()
}

/// The date and time in UTC.
#[must_use]
pub fn utc() -> DateTime {
    Timestamp::now().to_zoned(TimeZone::UTC).datetime()
}

/// The local date.
#[must_use]
pub fn today() -> Date {
    Zoned::now().date()
}

/// Opens for reading without waiting for the other end, should a pipe have taken the file's place.
fn open_without_waiting(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.custom_flags(libc::O_NONBLOCK | libc::O_NOCTTY);
    }
    options.open(path)
}

#[cfg(test)]
mod tests;
