//! Saving a file whole or not at all.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::disk::{Disk, Found, RealDisk, Writing};
use super::{Doing, FileError, leftovers};
use crate::platform::{FileTrouble, Fingerprint, Over};

/// Links followed before giving up, as many as Linux follows.
const MAX_LINKS: usize = 40;

/// Saves a whole file: written beside, synced, read back, renamed over the old one, and the folder synced. Until the
/// rename the old file is untouched, and a failure leaves nothing behind. A new file is private (0600), so are folders made
/// for it (0700); one that takes a file's place keeps its group, rights and access list.
///
/// A link stays a link: the file it names is replaced.
///
/// # Errors
/// The disk is full or read-only, the folder cannot be made or written to, something that is not a writable regular file
/// has this name, or the file there is not one that `over` lets be replaced.
pub fn write(path: &Path, bytes: &[u8], over: Over) -> Result<(), FileError> {
    save(&mut RealDisk, path, bytes, over)
}

/// Makes a folder and those it lies in, where they are missing, for this person only.
pub(in crate::platform) fn make_private_folders(folder: &Path) -> io::Result<()> {
    make_folders(&mut RealDisk, folder)
}

/// [`write()`] on any disk.
fn save<D: Disk>(disk: &mut D, path: &Path, bytes: &[u8], over: Over) -> Result<(), FileError> {
    let refused = |error: &io::Error| refusal(error, path, over);

    let target = follow_links(disk, path).map_err(|e| refused(&e))?;
    if target.file_name().is_none() {
        return Err(FileError::not_a_file(path));
    }
    let folder = folder_of(&target);
    if over == Over::Nothing && target != path {
        // Where no file is expected, a link is not followed to make one somewhere else.
        return Err(match disk.look(&target).map_err(|e| refused(&e))? {
            Found::Nothing => FileError::new(
                FileTrouble::NotAFile,
                "A link has this name, and the file it leads to is not there, so nothing was saved.",
                "Choose another name, or remove the link.",
                path,
            ),
            _ => FileError::taken(path),
        });
    }
    let replaces = may_replace(disk, &target, path, bytes, over)?;
    if !matches!(over, Over::Same(_)) {
        make_folders(disk, folder).map_err(|e| refused(&e))?;
    }

    let beside = leftovers::new_name(folder);
    let mut file = disk.create(&beside).map_err(|e| refused(&e))?;
    if replaces {
        disk.keep_rights(&target, &mut file);
    }
    let in_place = fill(disk, &mut file, bytes, path)
        .and_then(|()| may_replace(disk, &target, path, bytes, over))
        .and_then(|_| put_in_place(disk, &beside, &target, path, over));
    if in_place.is_err() {
        // What cannot be removed now is swept away later.
        let _stays = disk.remove(&beside);
    }
    drop(file);
    in_place?;
    disk.sync_folder(folder).map_err(|error| {
        FileError::new(
            FileTrouble::Other,
            &format!("The file was written, but the disk did not confirm it: {error}."),
            "Save it again, or somewhere else.",
            path,
        )
    })
}

/// The system's refusal in words; where a file was to be replaced, a missing part of its path means that it is gone.
fn refusal(error: &io::Error, path: &Path, over: Over) -> FileError {
    match (error.kind(), over) {
        (ErrorKind::NotFound | ErrorKind::NotADirectory, Over::Same(_)) => FileError::gone(path),
        _ => FileError::from_io(error, path, Doing::Write),
    }
}

/// The folder a file lies in; a bare file name has the empty path as its parent.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// The file that `path` means in the end, also when a link names a file that is not there yet.
fn follow_links(disk: &mut impl Disk, path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MAX_LINKS {
        match disk.look(&path)? {
            Found::Link(named) => {
                path = path
                    .parent()
                    .map_or_else(|| named.clone(), |folder| folder.join(&named));
            }
            _ => return Ok(path),
        }
    }
    Err(io::Error::other("its links lead in a circle"))
}

/// Refuses to put a file where something else is, over a file that may not be written to (in a shared folder it could be
/// replaced all the same), or over one that `over` excludes. Says whether there is a file.
///
/// A file that already holds what is to be written counts as the same one: an earlier try got that far.
fn may_replace(disk: &mut impl Disk, target: &Path, path: &Path, bytes: &[u8], over: Over) -> Result<bool, FileError> {
    let refused = |error: &io::Error| refusal(error, path, over);
    let found = disk.look(target).map_err(|e| refused(&e))?;
    match (found, over) {
        (Found::Nothing, Over::Same(_)) => Err(FileError::gone(path)),
        (Found::Nothing, _) => Ok(false),
        (Found::File(_), Over::Nothing) => Err(FileError::taken(path)),
        (Found::File(Writing::Denied), _) => Err(FileError::new(
            FileTrouble::Denied,
            "This file belongs to others who let you read it, not change it, so it was not replaced.",
            "Save under another name, or ask them to allow it.",
            path,
        )),
        (Found::File(Writing::Marked), _) => Err(FileError::new(
            FileTrouble::Denied,
            "This file is marked as read-only, so it was not replaced.",
            "Save under another name, or allow writing to it.",
            path,
        )),
        (Found::File(Writing::Allowed), Over::Anything) => Ok(true),
        (Found::File(Writing::Allowed), Over::Same(expected)) => match disk.fingerprint(target) {
            Ok(there) if there == expected || there == Fingerprint::of(bytes) => Ok(true),
            Ok(_) => Err(FileError::changed(path)),
            Err(error) => Err(refused(&error)),
        },
        (Found::Folder | Found::Link(_) | Found::Other, _) => Err(FileError::not_a_file(path)),
    }
}

fn make_folders(disk: &mut impl Disk, folder: &Path) -> io::Result<()> {
    let mut missing = Vec::new();
    for folder in folder.ancestors().filter(|folder| !folder.as_os_str().is_empty()) {
        if disk.look(folder)? != Found::Nothing {
            break;
        }
        missing.push(folder);
    }
    for folder in missing.into_iter().rev() {
        match disk.make_folder(folder) {
            // Another program was faster.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            made => made?,
        }
        disk.sync_folder(folder_of(folder))?;
    }
    Ok(())
}

/// Writes all bytes, makes them last, and sees that they are there.
fn fill<D: Disk>(disk: &mut D, file: &mut D::Open, bytes: &[u8], path: &Path) -> Result<(), FileError> {
    let refused = |error: &io::Error| FileError::from_io(error, path, Doing::Write);
    let mut rest = bytes;
    while !rest.is_empty() {
        match disk.write(file, rest) {
            Ok(0) => return Err(FileError::full(path)),
            Ok(count) => rest = rest.get(count..).unwrap_or_default(),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(refused(&error)),
        }
    }
    disk.sync(file).map_err(|e| refused(&e))?;
    if disk.read_back(file).map_err(|e| refused(&e))? != bytes {
        return Err(FileError::new(
            FileTrouble::Other,
            "The disk gave back something else than was written, so nothing was saved.",
            "Save it on another disk, and have this one checked.",
            path,
        ));
    }
    Ok(())
}

fn put_in_place(disk: &mut impl Disk, beside: &Path, target: &Path, path: &Path, over: Over) -> Result<(), FileError> {
    let refused = |error: &io::Error| refusal(error, path, over);
    if over != Over::Nothing {
        return disk.rename(beside, target).map_err(|e| refused(&e));
    }
    // A rename would replace a file that came meanwhile; a second name is refused when there is one.
    match disk.link(beside, target) {
        Ok(()) => {
            // The file is in place; a first name that stays is swept away later.
            let _stays = disk.remove(beside);
            Ok(())
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(FileError::taken(path)),
        // Sticks and some shares know no second names.
        Err(error) if matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::Unsupported) => {
            if disk.look(target).map_err(|e| refused(&e))? == Found::Nothing {
                disk.rename(beside, target).map_err(|e| refused(&e))
            } else {
                Err(FileError::taken(path))
            }
        }
        Err(error) => Err(refused(&error)),
    }
}

#[cfg(test)]
mod tests;
