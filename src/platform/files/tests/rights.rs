//! Who may read and write a file that is saved over.

use super::*;
use crate::platform::Fingerprint;

#[test]
fn what_takes_a_files_place_keeps_who_may_read_and_write_it() {
    let here = folder();
    let path = here.path().join("a.plumbline");
    for rights in [0o660, 0o640, 0o604, 0o666, 0o600, 0o700] {
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(rights)).unwrap();
        for over in [Over::Anything, Over::Same(Fingerprint::of(b"old"))] {
            write(&path, b"old", over).unwrap();
            assert_eq!(mode(&path), rights, "{rights:o}");
        }
    }
    // Through a link the file it names is meant.
    let link = here.path().join("link");
    symlink(&path, &link).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o664)).unwrap();
    write(&link, b"new", Over::Anything).unwrap();
    assert_eq!((fs::read(&path).unwrap(), mode(&path)), (b"new".to_vec(), 0o664));
}

/// Tags and comments of file managers; a disk that knows none is passed over.
#[cfg(target_os = "linux")]
#[test]
fn what_other_programs_noted_at_a_file_is_kept() {
    use rustix::fs::{XattrFlags, getxattr, setxattr};
    let here = folder();
    let path = here.path().join("a.plumbline");
    fs::write(&path, "old").unwrap();
    let notes: [(&str, &[u8]); 3] = [
        ("user.xdg.tags", b"physio,back"),
        ("user.xdg.comment", "für Dr. Müller".as_bytes()),
        ("user.empty", b""),
    ];
    for (name, value) in notes {
        if setxattr(&path, name, value, XattrFlags::empty()).is_err() {
            eprintln!("skipped: this disk keeps no notes at files");
            return;
        }
    }
    write(&path, b"new", Over::Same(Fingerprint::of(b"old"))).unwrap();
    for (name, value) in notes {
        let mut read = vec![0; 100];
        let length = getxattr(&path, name, read.as_mut_slice()).unwrap();
        assert_eq!(&read[..length], value, "{name}");
    }
}

/// As `setfacl -m u:65534:r` makes it of a file with mode 660.
#[cfg(target_os = "linux")]
fn access_list() -> Vec<u8> {
    let nobody = u32::MAX;
    let entries: [(u16, u16, u32); 5] = [
        (0x01, 6, nobody),
        (0x02, 4, 65534),
        (0x04, 6, nobody),
        (0x10, 6, nobody),
        (0x20, 0, nobody),
    ];
    let mut list = 2_u32.to_le_bytes().to_vec();
    for (tag, rights, id) in entries {
        list.extend(tag.to_le_bytes());
        list.extend(rights.to_le_bytes());
        list.extend(id.to_le_bytes());
    }
    list
}

/// A group that is not the first one of this person, and lists: the superuser has both on most disks.
#[cfg(target_os = "linux")]
#[test]
fn the_group_and_the_access_list_are_kept_where_the_system_has_them() {
    use rustix::fs::{XattrFlags, getxattr, setxattr};
    const NAME: &str = "system.posix_acl_access";
    let list_of = |path: &Path| {
        let mut list = vec![0; 1000];
        let length = getxattr(path, NAME, list.as_mut_slice()).unwrap_or(0);
        list[..length].to_vec()
    };
    let here = folder();
    let path = here.path().join("a.plumbline");
    let old = || {
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o660)).unwrap();
    };
    old();
    let in_group = std::os::unix::fs::chown(&path, None, Some(12)).is_ok();
    let listed = setxattr(&path, NAME, &access_list(), XattrFlags::empty()).is_ok();
    let who = |path: &Path| (fs::metadata(path).unwrap().gid(), mode(path), list_of(path));
    let before = who(&path);
    write(&path, b"new", Over::Anything).unwrap();
    assert_eq!(who(&path), before);
    // A list that only the folder has lets nobody in whom the old file kept out.
    if setxattr(
        here.path(),
        "system.posix_acl_default",
        &access_list(),
        XattrFlags::empty(),
    )
    .is_ok()
    {
        fs::remove_file(&path).unwrap();
        old();
        let _none = rustix::fs::removexattr(&path, NAME);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o660)).unwrap();
        write(&path, b"new", Over::Anything).unwrap();
        assert_eq!((mode(&path), list_of(&path)), (0o660, vec![]));
    }
    if !(in_group && listed) {
        println!("Not all of it was looked at: in another group {in_group}, with an access list {listed}.");
    }
}
