//! What saving does to a disk, call by call, so that a test can record, refuse or cut off any of them.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use super::{open_without_waiting, rights};
use crate::platform::Fingerprint;

/// More than this is never a file of ours, so nobody waits until all of it is read to see that it differs.
const MAX_COMPARED: u64 = 256 * 1024 * 1024;

/// What saving asks of a disk.
pub(super) trait Disk {
    /// A file that is being written.
    type Open;

    /// What has this name, links not followed.
    fn look(&mut self, path: &Path) -> io::Result<Found>;

    /// The fingerprint of a regular file.
    fn fingerprint(&mut self, path: &Path) -> io::Result<Fingerprint>;

    /// Makes one folder, for this person only.
    fn make_folder(&mut self, folder: &Path) -> io::Result<()>;

    /// Makes a file that is not there yet, for this person only.
    fn create(&mut self, path: &Path) -> io::Result<Self::Open>;

    /// Adds some of the bytes to a file, and says how many.
    fn write(&mut self, file: &mut Self::Open, bytes: &[u8]) -> io::Result<usize>;

    /// Waits until all that was written to a file would survive a power cut.
    fn sync(&mut self, file: &mut Self::Open) -> io::Result<()>;

    /// All that a file holds.
    fn read_back(&mut self, file: &mut Self::Open) -> io::Result<Vec<u8>>;

    /// Gives a file the rights of the one it will replace, as far as that can be.
    fn keep_rights(&mut self, replaced: &Path, file: &mut Self::Open);

    /// Gives a file another name, in place of the file that has it.
    fn rename(&mut self, from: &Path, to: &Path) -> io::Result<()>;

    /// Gives a file a second name, which no file may have yet.
    fn link(&mut self, from: &Path, to: &Path) -> io::Result<()>;

    /// Takes a name away.
    fn remove(&mut self, path: &Path) -> io::Result<()>;

    /// Waits until the names in a folder would survive a power cut.
    fn sync_folder(&mut self, folder: &Path) -> io::Result<()>;
}

/// What has a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing.
    Nothing,
    /// A regular file.
    File(Writing),
    /// A folder.
    Folder,
    /// A link, and where it leads.
    Link(PathBuf),
    /// A device, pipe or socket.
    Other,
}

/// Whether a file may be written into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// It may.
    Allowed,
    /// Nobody may: it is marked as read-only.
    Marked,
    /// Others may, this person may not.
    Denied,
}

/// The disks of this computer.
#[derive(Clone, Copy, Debug)]
pub(super) struct RealDisk;

impl Disk for RealDisk {
    type Open = File;

    fn look(&mut self, path: &Path) -> io::Result<Found> {
        let about = match fs::symlink_metadata(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Found::Nothing),
            about => about?,
        };
        Ok(if about.is_symlink() {
            Found::Link(fs::read_link(path)?)
        } else if about.is_dir() {
            Found::Folder
        } else if about.is_file() {
            Found::File(if about.permissions().readonly() {
                Writing::Marked
            } else if rights::may_write(path) {
                Writing::Allowed
            } else {
                Writing::Denied
            })
        } else {
            Found::Other
        })
    }

    fn fingerprint(&mut self, path: &Path) -> io::Result<Fingerprint> {
        Fingerprint::of_reader(&mut open_without_waiting(path)?.take(MAX_COMPARED))
    }

    fn make_folder(&mut self, folder: &Path) -> io::Result<()> {
        #[cfg_attr(not(unix), expect(unused_mut, reason = "modes are known to Unix only"))]
        let mut builder = DirBuilder::new();
        #[cfg(unix)]
        {
            use std::os::unix::fs::DirBuilderExt as _;
            builder.mode(0o700);
        }
        builder.create(folder)
    }

    /// The file is locked as long as it is open, which tells it from a leftover of a program that was killed.
    fn create(&mut self, path: &Path) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        loop {
            if let Some(file) = hold(options.open(path)?, path) {
                return Ok(file);
            }
        }
    }

    fn write(&mut self, file: &mut File, bytes: &[u8]) -> io::Result<usize> {
        file.write(bytes)
    }

    fn sync(&mut self, file: &mut File) -> io::Result<()> {
        file.sync_all()
    }

    fn read_back(&mut self, file: &mut File) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        file.rewind()?;
        file.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn keep_rights(&mut self, replaced: &Path, file: &mut File) {
        rights::keep(replaced, file);
    }

    fn rename(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn link(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    fn remove(&mut self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    /// Some file systems cannot, and some folders may be written to but not read; that is no failure of the disk.
    fn sync_folder(&mut self, folder: &Path) -> io::Result<()> {
        if !cfg!(unix) {
            return Ok(());
        }
        match File::open(folder).and_then(|opened| opened.sync_all()) {
            Err(error)
                if matches!(
                    error.kind(),
                    ErrorKind::InvalidInput | ErrorKind::Unsupported | ErrorKind::PermissionDenied
                ) =>
            {
                Ok(())
            }
            synced => synced,
        }
    }
}

/// Locks a file that was just made; nothing if another program took it for a leftover before that, and swept it away.
pub(super) fn hold(file: File, path: &Path) -> Option<File> {
    // Whoever sweeps holds the lock only while it removes the file, so this waits a moment at most. Where there are no
    // locks nothing is swept away either.
    let _no_locks = file.lock();
    is_at(&file, path).then_some(file)
}

/// Whether the path still leads to this very file.
pub(in crate::platform) fn is_at(file: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        match (file.metadata(), fs::symlink_metadata(path)) {
            (Ok(open), Ok(there)) => (open.dev(), open.ino()) == (there.dev(), there.ino()),
            _ => false,
        }
    }
    #[cfg(not(unix))]
    {
        let _ = file;
        path.exists()
    }
}
