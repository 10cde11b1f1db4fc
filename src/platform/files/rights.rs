//! Who may read and write a file: what takes a file's place keeps its group, its rights and its access list, so that those
//! who worked with it still can; and what the person's other programs noted at it (`user.` attributes: tags, comments).

use std::fs::File;
use std::path::Path;

/// Gives a file that is not in its place yet the rights of the one it will replace, as far as the system allows: a stick
/// knows no rights, and only the superuser gives files away. What cannot be kept becomes narrower, never wider.
#[cfg(unix)]
pub(super) fn keep(replaced: &Path, file: &File) {
    use std::fs::{Permissions, metadata};
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown};

    let (Ok(old), Ok(new)) = (metadata(replaced), file.metadata()) else {
        return;
    };
    let owner = (old.uid() != new.uid()).then(|| old.uid());
    let _not_ours_to_give = owner.map(|owner| fchown(file, Some(owner), None));
    let same_group = old.gid() == new.gid() || fchown(file, None, Some(old.gid())).is_ok();
    let mode = old.mode() & 0o777;
    // In another group there are other people: they may what everybody may.
    let mode = if same_group {
        mode
    } else {
        mode & (0o707 | ((mode & 0o007) << 3))
    };
    noted::copy(replaced, file);
    let has_list = same_group && access_list::copy(replaced, file);
    if !has_list {
        // A list that the folder gave to the new file would let others in once the mode is wider.
        access_list::clear(file);
        let _unknown_here = file.set_permissions(Permissions::from_mode(mode));
    }
}

#[cfg(not(unix))]
pub(super) fn keep(_replaced: &Path, _file: &File) {}

/// The access list of a file (`setfacl`), which holds its mode too.
#[cfg(target_os = "linux")]
mod access_list {
    use std::fs::File;
    use std::path::Path;

    use rustix::fs::{XattrFlags, fremovexattr, fsetxattr, getxattr};

    const NAME: &str = "system.posix_acl_access";
    /// No list is longer, by far.
    const LONGEST: usize = 64 * 1024;

    /// Whether there is a list and the file has it now.
    pub(super) fn copy(from: &Path, to: &File) -> bool {
        let mut list = vec![0; LONGEST];
        let Ok(length) = getxattr(from, NAME, list.as_mut_slice()) else {
            return false;
        };
        let list = list.get(..length).unwrap_or_default();
        fsetxattr(to, NAME, list, XattrFlags::empty()).is_ok()
    }

    pub(super) fn clear(file: &File) {
        // Most files have none.
        let _none = fremovexattr(file, NAME);
    }
}

#[cfg(all(unix, not(target_os = "linux")))]
mod access_list {
    use std::fs::File;
    use std::path::Path;

    pub(super) fn copy(_from: &Path, _to: &File) -> bool {
        false
    }

    pub(super) fn clear(_file: &File) {}
}

/// What other programs noted at a file: tags, a comment, where it came from (`user.` attributes).
#[cfg(target_os = "linux")]
mod noted {
    use std::fs::File;
    use std::path::Path;

    use rustix::fs::{XattrFlags, fsetxattr, getxattr, listxattr};

    /// As much as the system lets one file have.
    const LONGEST: usize = 64 * 1024;

    /// Copies all of it, as far as the system allows: a stick may know none.
    pub(super) fn copy(from: &Path, to: &File) {
        let mut names = vec![0; LONGEST];
        let length = listxattr(from, names.as_mut_slice()).unwrap_or(0);
        let names = names.get(..length).unwrap_or_default();
        let theirs = names.split(|byte| *byte == 0).filter(|name| name.starts_with(b"user."));
        let mut value = vec![0; LONGEST];
        for name in theirs {
            if let Ok(length) = getxattr(from, name, value.as_mut_slice()) {
                let value = value.get(..length).unwrap_or_default();
                let _unknown_here = fsetxattr(to, name, value, XattrFlags::empty());
            }
        }
    }
}

#[cfg(all(unix, not(target_os = "linux")))]
mod noted {
    pub(super) fn copy(_from: &std::path::Path, _to: &std::fs::File) {}
}

/// Whether this person may write into a file; where the system does not say, yes.
pub(super) fn may_write(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use rustix::fs::{Access, access};
        access(path, Access::WRITE_OK) != Err(rustix::io::Errno::ACCESS)
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        true
    }
}
