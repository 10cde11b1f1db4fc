//! Saving a file whole or not at all.

use std::fs::{self, DirBuilder};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::{Doing, FileError};
use crate::platform::{FileTrouble, Fingerprint, Over};

/// Links followed before giving up, as many as Linux follows.
const MAX_LINKS: usize = 40;

/// Saves a whole file: written beside, synced, read back, renamed over the old one. Until the rename the old file is
/// untouched, and a failure leaves nothing behind. The file is private (0600), so are folders made for it (0700).
///
/// A link stays a link: the file it names is replaced.
///
/// # Errors
/// The disk is full or read-only, the folder cannot be made or written to, something that is not a writable regular file
/// has this name, or the file there is not one that `over` lets be replaced.
pub fn write(path: &Path, bytes: &[u8], over: Over) -> Result<(), FileError> {
    let refused = |error: &io::Error| FileError::from_io(error, path, Doing::Write);

    let target = follow_links(path).map_err(|e| refused(&e))?;
    let (Some(folder), Some(_)) = (target.parent(), target.file_name()) else {
        return Err(FileError::not_a_file(path));
    };
    // A bare file name has the empty path as its parent.
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    may_replace(&target, path)?;
    look_again(&target, path, over)?;
    make_private_folders(folder).map_err(|e| refused(&e))?;

    // Its name says nothing of the person, and dropping it on any failure below removes it.
    let mut beside = NamedTempFile::new_in(folder).map_err(|e| refused(&e))?;
    beside
        .write_all(bytes)
        .and_then(|()| beside.as_file().sync_all())
        .map_err(|e| refused(&e))?;
    if read_back(&mut beside).map_err(|e| refused(&e))? != bytes {
        return Err(FileError::new(
            FileTrouble::Other,
            "The disk gave back something else than was written, so nothing was saved.",
            "Save it on another disk, and have this one checked.",
            path,
        ));
    }
    look_again(&target, path, over)?;
    if over == Over::Nothing {
        beside
            .persist_noclobber(&target)
            .map_err(|failed| refused(&failed.error))?;
    } else {
        beside.persist(&target).map_err(|failed| refused(&failed.error))?;
    }
    sync_folder(folder);
    Ok(())
}

/// The file that `path` means in the end, also when a link names a file that is not there yet.
fn follow_links(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MAX_LINKS {
        match fs::symlink_metadata(&path) {
            Ok(found) if found.is_symlink() => {
                let named = fs::read_link(&path)?;
                path = path
                    .parent()
                    .map_or_else(|| named.clone(), |folder| folder.join(&named));
            }
            _ => return Ok(path),
        }
    }
    Err(io::Error::other("its links lead in a circle"))
}

/// Refuses to put a file where something else is, or over a file marked as read-only.
fn may_replace(target: &Path, path: &Path) -> Result<(), FileError> {
    match fs::symlink_metadata(target) {
        Ok(found) if !found.is_file() => Err(FileError::not_a_file(path)),
        Ok(found) if found.permissions().readonly() => Err(FileError::new(
            FileTrouble::Denied,
            "This file is marked as read-only, so it was not replaced.",
            "Save under another name, or allow writing to it.",
            path,
        )),
        _ => Ok(()),
    }
}

/// Whether `over` lets the file that is there now be replaced.
fn look_again(target: &Path, path: &Path, over: Over) -> Result<(), FileError> {
    let there = match over {
        Over::Anything => return Ok(()),
        Over::Nothing => fs::symlink_metadata(target).map(|_| None),
        Over::Same(_) => fs::File::open(target)
            .and_then(|mut file| Fingerprint::of_reader(&mut file))
            .map(Some),
    };
    match (there, over) {
        (Ok(there), Over::Same(expected)) if there == Some(expected) => Ok(()),
        (Ok(_), Over::Same(_)) => Err(FileError::changed(path)),
        (Ok(_), _) => Err(FileError::taken(path)),
        (Err(error), Over::Same(_)) if error.kind() == io::ErrorKind::NotFound => Err(FileError::gone(path)),
        (Err(error), _) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        (Err(error), _) => Err(FileError::from_io(&error, path, Doing::Write)),
    }
}

/// Makes a folder and those it lies in, where they are missing, for this person only.
pub(in crate::platform) fn make_private_folders(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder)
}

fn read_back(file: &mut NamedTempFile) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.rewind()?;
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Makes the rename itself survive a power cut. Some file systems cannot; the file is whole either way, so a refusal
/// here is not a failure of the save.
fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    {
        let _unsupported = fs::File::open(folder).and_then(|opened| opened.sync_all());
    }
    #[cfg(not(unix))]
    let _ = folder;
}
