//! Who may read and write a file: what takes a file's place keeps its group, its rights and its access list, so that those
//! who worked with it still can.

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
