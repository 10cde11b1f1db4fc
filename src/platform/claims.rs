//! Claims: locks that only one running program can have, and that end with it however it ends.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::trouble::Doing;
use super::{Claim, FileError, FileTrouble, files};

/// The claims of this program, as locked files in one folder.
#[derive(Debug)]
pub(super) struct Claims {
    folder: PathBuf,
    held: BTreeMap<String, File>,
}

impl Claims {
    /// No claims yet; their files will lie in this folder, which is made when it is needed.
    pub fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            held: BTreeMap::new(),
        }
    }

    /// Removes the files of claims that ended with a program that was killed.
    pub fn sweep(&self) {
        let Ok(entries) = fs::read_dir(&self.folder) else {
            return;
        };
        for entry in entries.filter_map(Result::ok) {
            let path = entry.path();
            let is_ours = self.held.keys().any(|name| entry.file_name() == name.as_str());
            if cfg!(unix)
                && !is_ours
                && entry.file_type().is_ok_and(|kind| kind.is_file())
                && let Ok(file) = OpenOptions::new().read(true).open(&path)
                && let Ok(Taken::Ours(_locked)) = take(file, &path)
            {
                let _stays = fs::remove_file(&path);
            }
        }
    }

    /// Takes a claim, unless another program has it.
    pub fn claim(&mut self, name: &str) -> Result<Claim, FileError> {
        if self.held.contains_key(name) {
            return Ok(Claim::Ours);
        }
        let path = self.path(name)?;
        let refused = |error: &io::Error| FileError::from_io(error, &path, Doing::Write);
        files::make_private_folders(&self.folder).map_err(|e| refused(&e))?;
        loop {
            match take(open(&path).map_err(|e| refused(&e))?, &path).map_err(|e| refused(&e))? {
                Taken::Stale => {}
                Taken::Theirs => return Ok(Claim::Theirs),
                Taken::Ours(file) => {
                    self.held.insert(name.to_owned(), file);
                    return Ok(Claim::Ours);
                }
            }
        }
    }

    /// Gives a claim back.
    pub fn let_go(&mut self, name: &str) {
        if let (Some(file), Ok(path)) = (self.held.remove(name), self.path(name)) {
            // Removed while it is still locked, so that the file of the next one to claim it is never taken away. One
            // that stays is empty and is used again.
            let _stays = if cfg!(unix) { fs::remove_file(path) } else { Ok(()) };
            drop(file);
        }
    }

    fn path(&self, name: &str) -> Result<PathBuf, FileError> {
        let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
        if name.is_empty() || name.len() > 100 || name.starts_with('.') || !name.chars().all(plain) {
            return Err(FileError::new(
                FileTrouble::Other,
                "This cannot be claimed by such a name.",
                "Use letters, digits and hyphens.",
                &self.folder,
            ));
        }
        Ok(self.folder.join(name))
    }
}

/// What came of locking a file.
#[derive(Debug)]
enum Taken {
    Ours(File),
    Theirs,
    /// It is no longer where it was opened.
    Stale,
}

/// Locks a file that was just opened. Whoever had it may have removed it between our opening and our locking it: such a
/// lock is worth nothing, because the next one to come makes a new file.
fn take(file: File, path: &Path) -> io::Result<Taken> {
    match file.try_lock() {
        Ok(()) if files::is_at(&file, path) => Ok(Taken::Ours(file)),
        Ok(()) => Ok(Taken::Stale),
        Err(TryLockError::WouldBlock) => Ok(Taken::Theirs),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600).custom_flags(libc::O_NONBLOCK | libc::O_NOFOLLOW);
    }
    options.open(path)
}

#[cfg(test)]
mod tests;
