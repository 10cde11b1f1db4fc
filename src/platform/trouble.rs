//! What to say when a file cannot be used: what is wrong, what to do, and the path last.

use std::io;
use std::path::Path;

use super::{FileError, FileTrouble};

/// What was being done, because the same refusal needs another hint when saving than when opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doing {
    /// Reading a file.
    Read,
    /// Saving a file.
    Write,
    /// Removing a file.
    Remove,
    /// Looking through a folder.
    List,
}

impl FileError {
    /// A trouble in words: `what` and `hint` are sentences, the path is said after them.
    #[must_use]
    pub fn new(kind: FileTrouble, what: &str, hint: &str, path: &Path) -> Self {
        Self {
            kind,
            what: what.to_owned(),
            hint: hint.to_owned(),
            path: path.to_owned(),
        }
    }

    /// There is no such file.
    #[must_use]
    pub fn missing(path: &Path) -> Self {
        Self::new(
            FileTrouble::Missing,
            "There is no such file.",
            "Check the name and the folder.",
            path,
        )
    }

    /// The file is larger than the `limit` in bytes.
    #[must_use]
    pub fn too_large(path: &Path, limit: u64) -> Self {
        Self::new(
            FileTrouble::TooLarge,
            &format!(
                "This file is larger than {}, more than Plumbline reads.",
                size_in_words(limit)
            ),
            "Choose another file.",
            path,
        )
    }

    /// The disk has no room.
    #[must_use]
    pub fn full(path: &Path) -> Self {
        Self::new(
            FileTrouble::Full,
            "There is no room left on the disk, so the file was not saved.",
            "Make room, or save it somewhere else.",
            path,
        )
    }

    /// Another program changed the file since it was read.
    #[must_use]
    pub fn changed(path: &Path) -> Self {
        Self::new(
            FileTrouble::Changed,
            "Another program changed this file meanwhile, so it was not replaced.",
            "Save under another name, or open the file to see what it holds now.",
            path,
        )
    }

    /// There is a file where a new one was meant.
    #[must_use]
    pub fn taken(path: &Path) -> Self {
        Self::new(
            FileTrouble::Taken,
            "There is a file with this name already, so nothing was saved.",
            "Choose another name.",
            path,
        )
    }

    /// The file to be replaced, or its folder, is gone.
    #[must_use]
    pub fn gone(path: &Path) -> Self {
        Self::new(
            FileTrouble::Missing,
            "The file was removed or moved away meanwhile, so nothing was saved.",
            "Save it under a name of your choice.",
            path,
        )
    }

    /// A folder, device or pipe where a file was meant.
    #[must_use]
    pub fn not_a_file(path: &Path) -> Self {
        Self::new(
            FileTrouble::NotAFile,
            "This is a folder or a device, not a file.",
            "Choose a file, or give it another name.",
            path,
        )
    }

    /// Reading or writing is not allowed; `hint` says what to do.
    pub(super) fn denied(path: &Path, doing: Doing) -> Self {
        let (what, hint) = match doing {
            Doing::Read => (
                "This file may not be read.",
                "Ask for permission to read it, or choose another file.",
            ),
            Doing::Write => ("The file may not be saved here.", "Save it in another folder."),
            Doing::Remove => ("This file may not be removed.", "Remove it in your file manager."),
            Doing::List => ("This folder may not be looked through.", "Choose another folder."),
        };
        Self::new(FileTrouble::Denied, what, hint, path)
    }

    /// A folder on the way to a file lets nobody in: neither can be known what is there, nor anything be saved.
    pub(super) fn closed(folder: &Path) -> Self {
        let name = folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy();
        Self::new(
            FileTrouble::Denied,
            &format!("The folder \u{201c}{name}\u{201d} may not be entered."),
            "Choose another folder, or ask for permission to enter this one.",
            folder,
        )
    }

    /// Puts the system's refusal into words.
    pub(super) fn from_io(error: &io::Error, path: &Path, doing: Doing) -> Self {
        use io::ErrorKind as Kind;
        match (error.kind(), doing) {
            (Kind::NotFound, Doing::List) => Self::new(
                FileTrouble::Missing,
                "There is no such folder.",
                "Check the name.",
                path,
            ),
            (Kind::NotFound, Doing::Write) => Self::new(
                FileTrouble::Missing,
                "The folder to save in is not there.",
                "Choose another folder.",
                path,
            ),
            (Kind::NotFound, Doing::Read | Doing::Remove) | (Kind::NotADirectory, Doing::Read) => Self::missing(path),
            (Kind::PermissionDenied, _) => Self::denied(path, doing),
            (Kind::ReadOnlyFilesystem, _) => Self::new(
                FileTrouble::Denied,
                "This disk can only be read, so the file was not changed.",
                "Save it on another disk.",
                path,
            ),
            (Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge, _) => Self::full(path),
            (Kind::IsADirectory, _) => Self::not_a_file(path),
            (Kind::NotADirectory, Doing::List) => Self::new(
                FileTrouble::NotAFile,
                "This is a file, not a folder.",
                "Choose a folder.",
                path,
            ),
            (Kind::NotADirectory | Kind::AlreadyExists, Doing::Write) => Self::new(
                FileTrouble::NotAFile,
                "A part of this path is a file, not a folder, so nothing was saved.",
                "Save it in another folder.",
                path,
            ),
            // The system's own word about a content it does not give (a file of /proc); a name that no file can have never gets
            // as far as the system.
            (Kind::InvalidInput, Doing::Read) if error.raw_os_error().is_some() => Self::unexpected(error, path, doing),
            (Kind::InvalidFilename | Kind::InvalidInput, _) => Self::new(
                FileTrouble::Other,
                "This system cannot use such a file name.",
                "Choose a shorter, plain name.",
                path,
            ),
            _ => Self::unexpected(error, path, doing),
        }
    }

    /// A refusal with no words of its own: the system's text is passed on.
    fn unexpected(error: &io::Error, path: &Path, doing: Doing) -> Self {
        let (what, hint) = match doing {
            Doing::Read => ("This file could not be read", "Try again, or choose another file."),
            Doing::Write => ("The file could not be saved", "Try again, or save it somewhere else."),
            Doing::Remove => ("This file could not be removed", "Remove it in your file manager."),
            Doing::List => (
                "This folder could not be looked through",
                "Try again, or choose another folder.",
            ),
        };
        Self::new(FileTrouble::Other, &format!("{what}: {error}."), hint, path)
    }
}

/// A size in bytes as a person says it: "4 MiB", "16 KiB", "10 bytes".
fn size_in_words(bytes: u64) -> String {
    const KIB: u64 = 1024;
    const MIB: u64 = 1024 * 1024;
    match bytes {
        MIB.. => format!("{} MiB", bytes / MIB),
        KIB.. => format!("{} KiB", bytes / KIB),
        _ => format!("{bytes} bytes"),
    }
}
