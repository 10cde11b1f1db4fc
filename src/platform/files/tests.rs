//! What happens to a person's file when things go wrong.
#![cfg(unix)]

mod folders;
mod odd;
mod over;
mod rights;

use std::fs::{self, File};
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

use super::*;
use crate::platform::{FileTrouble, Over};

/// Ample for these tests.
const LIMIT: u64 = 1024 * 1024;

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// The names in a folder, sorted: a forgotten temporary file shows here.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn kind<T: std::fmt::Debug>(result: Result<T, FileError>) -> FileTrouble {
    result.unwrap_err().kind
}

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

#[test]
fn what_was_saved_is_read_back_and_nobody_else_may_read_it() {
    let here = folder();
    let path = here.path().join("new/deeper/Ann.plumbline");
    write(&path, b"one", Over::Anything).unwrap();
    assert_eq!(read(&path, LIMIT).unwrap(), b"one");
    assert_eq!(mode(&path), 0o600);
    assert_eq!(mode(&here.path().join("new")), 0o700);
    assert_eq!(mode(&here.path().join("new/deeper")), 0o700);

    write(&path, b"two", Over::Anything).unwrap();
    assert_eq!(read(&path, LIMIT).unwrap(), b"two");
    assert_eq!(names(path.parent().unwrap()), ["Ann.plumbline"]);
}

#[test]
fn saving_replaces_the_file_and_never_writes_into_it() {
    let here = folder();
    let path = here.path().join("a.plumbline");
    let earlier = here.path().join("earlier");
    write(&path, b"one", Over::Anything).unwrap();
    fs::hard_link(&path, &earlier).unwrap();
    write(&path, b"two", Over::Anything).unwrap();
    // A second name of the old file still shows the old bytes: they were not overwritten in place.
    assert_eq!(fs::read(&earlier).unwrap(), b"one");
    assert_ne!(
        fs::metadata(&path).unwrap().ino(),
        fs::metadata(&earlier).unwrap().ino()
    );
}

#[test]
fn a_link_stays_a_link_and_its_file_is_replaced() {
    let here = folder();
    fs::create_dir(here.path().join("real")).unwrap();
    let link = here.path().join("link.plumbline");
    symlink("real/a.plumbline", &link).unwrap();

    // First the file is not there yet, then it is.
    for text in [b"one", b"two"] {
        write(&link, text, Over::Anything).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(here.path().join("real/a.plumbline")).unwrap(), text);
    }
    assert_eq!(names(&here.path().join("real")), ["a.plumbline"]);
    assert_eq!(names(here.path()), ["link.plumbline", "real"]);
}

#[test]
fn links_in_a_circle_are_refused() {
    let here = folder();
    let (a, b) = (here.path().join("a"), here.path().join("b"));
    symlink(&a, &b).unwrap();
    symlink(&b, &a).unwrap();
    assert_eq!(kind(write(&a, b"x", Over::Anything)), FileTrouble::Other);
    assert!(read(&a, LIMIT).is_err());
    assert_eq!(names(here.path()), ["a", "b"]);
}

#[test]
fn folders_pipes_and_devices_are_refused_without_waiting() {
    let here = folder();
    let fifo = here.path().join("pipe.plumbline");
    pipe(&fifo);
    for path in [here.path(), &fifo, Path::new("/dev/zero")] {
        assert_eq!(kind(read(path, LIMIT)), FileTrouble::NotAFile, "{}", path.display());
        assert_eq!(
            kind(write(path, b"x", Over::Anything)),
            FileTrouble::NotAFile,
            "{}",
            path.display()
        );
        assert!(!exists(path));
    }
    assert_eq!(kind(write(Path::new("/"), b"x", Over::Anything)), FileTrouble::NotAFile);
    assert_eq!(names(here.path()), ["pipe.plumbline"]);
}

#[test]
fn a_pipe_that_takes_the_files_place_after_the_look_is_opened_without_waiting() {
    let here = folder();
    let fifo = here.path().join("pipe");
    pipe(&fifo);
    // Without O_NONBLOCK this call never comes back.
    assert!(!open_without_waiting(&fifo).unwrap().metadata().unwrap().is_file());
}

#[test]
fn a_file_is_read_up_to_the_limit_and_not_a_byte_beyond() {
    let here = folder();
    let path = here.path().join("a");
    fs::write(&path, [7; 100]).unwrap();
    assert_eq!(read(&path, 100).unwrap().len(), 100);
    assert_eq!(kind(read(&path, 99)), FileTrouble::TooLarge);
    assert_eq!(read(&path, u64::MAX).unwrap().len(), 100);
    // This one says that it has no bytes at all, and has more than ten.
    assert_eq!(kind(read(Path::new("/proc/self/maps"), 10)), FileTrouble::TooLarge);
}

#[test]
fn a_missing_file_is_said_to_be_missing() {
    let here = folder();
    let file = here.path().join("file");
    fs::write(&file, "x").unwrap();
    assert_eq!(kind(read(&here.path().join("no"), LIMIT)), FileTrouble::Missing);
    assert_eq!(kind(read(&file.join("below"), LIMIT)), FileTrouble::Missing);
    assert!(!exists(&file.join("below")));
}

#[test]
fn nothing_is_saved_below_a_file() {
    let here = folder();
    let file = here.path().join("file");
    fs::write(&file, "x").unwrap();
    for path in [file.join("a.plumbline"), file.join("b/a.plumbline")] {
        assert_eq!(
            kind(write(&path, b"new", Over::Anything)),
            FileTrouble::NotAFile,
            "{}",
            path.display()
        );
    }
    assert_eq!(fs::read(&file).unwrap(), b"x");
    assert_eq!(names(here.path()), ["file"]);
}

#[test]
fn a_file_marked_as_read_only_is_not_replaced() {
    let here = folder();
    let path = here.path().join("a.plumbline");
    fs::write(&path, "old").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    assert_eq!(kind(write(&path, b"new", Over::Anything)), FileTrouble::Denied);
    assert_eq!(fs::read(&path).unwrap(), b"old");
    assert_eq!(names(here.path()), ["a.plumbline"]);
}

#[test]
fn a_folder_that_may_not_be_written_to_is_said_to_be_so() {
    // The superuser may write everywhere but here; others: [`odd::what_is_not_allowed_is_said_to_be_so`].
    assert_eq!(
        kind(write(Path::new("/sys/a.plumbline"), b"new", Over::Anything)),
        FileTrouble::Denied
    );
}

#[test]
fn a_name_too_long_for_the_system_is_said_to_be_so() {
    let here = folder();
    let error = write(&here.path().join("a".repeat(300)), b"x", Over::Anything).unwrap_err();
    assert!(error.hint.contains("shorter"), "{error}");
    assert!(names(here.path()).is_empty());
}

#[test]
fn a_disk_that_takes_no_more_leaves_the_old_file_and_nothing_else() {
    let here = folder();
    let path = here.path().join("a.plumbline");
    fs::write(&path, "old").unwrap();
    // At most one block (512 bytes or 1 KiB, as the shell counts) may be written to any file.
    in_a_child("trap '' XFSZ; ulimit -f 1", &path, "Full");
    assert_eq!(fs::read(&path).unwrap(), b"old");
    assert_eq!(names(here.path()), ["a.plumbline"]);
}

#[test]
fn a_disk_without_room_leaves_the_old_file_and_nothing_else() {
    let here = folder();
    if !may_mount(here.path()) {
        eprintln!("skipped: this machine does not let a test mount");
        return;
    }
    // The small disk is gone with the child, so the child looks itself.
    let path = here.path().join("a.plumbline");
    let disk = format!(
        "mount -t tmpfs -o size=16k none '{0}' && printf old > '{1}'",
        here.path().display(),
        path.display()
    );
    in_a_child(&disk, &path, "Full");
}

#[test]
fn a_refused_rename_leaves_the_old_file_and_nothing_else() {
    let here = folder();
    if !may_mount(here.path()) {
        eprintln!("skipped: this machine does not let a test mount");
        return;
    }
    let path = here.path().join("a.plumbline");
    let other = here.path().join("other");
    fs::write(&path, "old").unwrap();
    fs::write(&other, "old").unwrap();
    // Nothing can be renamed onto a file that another one is mounted over.
    in_a_child(
        &format!("mount --bind '{}' '{}'", other.display(), path.display()),
        &path,
        "Other",
    );
    assert_eq!(names(here.path()), ["a.plumbline", "other"]);
}

/// Run by [`in_a_child`] only.
#[test]
#[ignore = "needs a process of its own with a broken disk"]
fn saving_in_a_child() {
    let Some(path) = std::env::var_os("PLUMBLINE_TEST_PATH").map(PathBuf::from) else {
        return;
    };
    let expected = std::env::var("PLUMBLINE_TEST_KIND").unwrap();
    let before = names(path.parent().unwrap());
    let error = write(&path, &[7; 64 * 1024], Over::Anything).unwrap_err();
    assert_eq!(format!("{:?}", error.kind), expected, "{error}");
    assert_eq!(fs::read(&path).unwrap(), b"old");
    assert_eq!(names(path.parent().unwrap()), before);
}

/// Saves 64 KiB to `path` in a process of its own, after the shell has broken something with `first`.
fn in_a_child(first: &str, path: &Path, expected: &str) {
    let script = format!("{first} && exec \"$0\" \"$@\"");
    let mut command = if first.contains("mount ") {
        let mut unshare = Command::new("unshare");
        unshare.args(["-rm", "sh"]);
        unshare
    } else {
        Command::new("sh")
    };
    command.args(["-c", &script]).env("PLUMBLINE_TEST_KIND", expected);
    test_in_a_child(&mut command, "saving_in_a_child", path);
}

/// Runs an ignored test of this module by a command that starts what follows it, and tells it a path.
fn test_in_a_child(command: &mut Command, name: &str, path: &Path) {
    let name = format!("platform::files::tests::{name}");
    let done = command
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", &name, "--ignored"])
        .env("PLUMBLINE_TEST_PATH", path)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success() && said.contains("1 passed"), "{said}");
}

/// Whether this machine lets a test mount in a name space of its own; some sandboxes do not.
fn may_mount(folder: &Path) -> bool {
    let tried = Command::new("unshare")
        .args(["-rm", "mount", "-t", "tmpfs", "none"])
        .arg(folder)
        .output();
    tried.is_ok_and(|tried| tried.status.success())
}

#[test]
fn removing_takes_the_file_only() {
    let here = folder();
    let (file, link) = (here.path().join("file"), here.path().join("link"));
    fs::write(&file, "x").unwrap();
    symlink(&file, &link).unwrap();
    remove(&link).unwrap();
    assert_eq!(names(here.path()), ["file"]);
    remove(&file.join("below")).unwrap();
    remove(&file).unwrap();
    remove(&file).unwrap();
    assert_eq!(kind(remove(here.path())), FileTrouble::NotAFile);
    assert!(here.path().is_dir());
}

#[test]
fn removing_a_persons_file_takes_the_link_and_what_it_names() {
    let here = folder();
    let (file, link) = (here.path().join("file"), here.path().join("link"));
    fs::write(&file, "x").unwrap();
    fs::write(here.path().join("other"), "x").unwrap();
    symlink(&file, &link).unwrap();
    remove_through_links(&link).unwrap();
    assert_eq!(names(here.path()), ["other"]);
    symlink(here.path(), &link).unwrap();
    assert_eq!(
        kind(remove_through_links(&link)),
        FileTrouble::NotAFile,
        "a folder stays"
    );
    assert_eq!(names(here.path()).len(), 2);
}

#[test]
fn a_listing_has_the_newest_first_and_only_files_of_the_ending() {
    let here = folder();
    let put = |name: &str, days: u64| {
        let mut file = File::create(here.path().join(name)).unwrap();
        file.write_all(name.as_bytes()).unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(days * 86_400))
            .unwrap();
    };
    put("old.plumbline", 100);
    put("new.PLUMBLINE", 300);
    put("middle.plumbline", 200);
    put("same-day.plumbline", 200);
    put("other.pdf", 400);
    put("plumbline", 400);
    put(".plumbline", 400);
    fs::create_dir(here.path().join("folder.plumbline")).unwrap();

    let listed = list(here.path(), "plumbline").unwrap();
    let listed: Vec<_> = listed
        .iter()
        .map(|found| {
            (
                found.path.file_name().unwrap().to_str().unwrap(),
                found.size,
                found.changed.year(),
            )
        })
        .collect();
    let expected = [
        ("new.PLUMBLINE", 13, 1970),
        ("middle.plumbline", 16, 1970),
        ("same-day.plumbline", 18, 1970),
    ];
    assert_eq!(listed[..3], expected);
    assert_eq!(listed[3].0, "old.plumbline");
    assert_eq!(listed.len(), 4);
}

#[test]
fn a_missing_folder_is_an_empty_one_and_a_file_is_none() {
    let here = folder();
    let file = here.path().join("file");
    fs::write(&file, "x").unwrap();
    assert_eq!(list(&here.path().join("no"), "json").unwrap(), []);
    assert_eq!(kind(list(&file, "json")), FileTrouble::NotAFile);
}

#[test]
fn a_content_folder_is_read_in_the_same_order_everywhere() {
    let here = folder();
    let put = |name: &str, text: &str| {
        let path = here.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    put("patterns/high-hip.json", "{}");
    put("patterns/deep/er.json", "[1]");
    put("items.json", "\u{feff}{\"a\":1}");
    put("README.md", "no");
    put(".git/config.json", "no");
    let read = read_folder(here.path()).unwrap();
    let read: Vec<_> = read.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let expected = [
        ("items.json", "{\"a\":1}"),
        ("patterns/deep/er.json", "[1]"),
        ("patterns/high-hip.json", "{}"),
    ];
    assert_eq!(read, expected);
}

#[test]
fn a_content_folder_with_a_fault_says_which_file() {
    let latin = folder();
    fs::write(latin.path().join("a.json"), [0xE9]).unwrap();
    let error = read_folder(latin.path()).unwrap_err();
    assert!(
        error.hint.contains("UTF-8") && error.path.ends_with("a.json"),
        "{error}"
    );

    let circle = folder();
    symlink(circle.path(), circle.path().join("again")).unwrap();
    assert_eq!(kind(read_folder(circle.path())), FileTrouble::Other);

    let deep = folder();
    fs::create_dir_all(deep.path().join("1/2/3/4/5/6/7/8/9")).unwrap();
    assert_eq!(kind(read_folder(deep.path())), FileTrouble::TooLarge);
    fs::remove_dir(deep.path().join("1/2/3/4/5/6/7/8/9")).unwrap();
    assert_eq!(read_folder(deep.path()).unwrap(), []);

    let large = folder();
    File::create(large.path().join("a.json"))
        .unwrap()
        .set_len(4 * 1024 * 1024 + 1)
        .unwrap();
    assert_eq!(kind(read_folder(large.path())), FileTrouble::TooLarge);

    assert_eq!(kind(read_folder(&large.path().join("no"))), FileTrouble::Missing);
    assert_eq!(kind(read_folder(&large.path().join("a.json"))), FileTrouble::NotAFile);
}

#[test]
fn every_trouble_says_what_is_wrong_what_to_do_and_the_path_last() {
    use std::io::ErrorKind as Kind;
    let path = Path::new("/home/a/Ann.plumbline");
    let kinds = [
        Kind::NotFound,
        Kind::PermissionDenied,
        Kind::ReadOnlyFilesystem,
        Kind::StorageFull,
        Kind::QuotaExceeded,
        Kind::FileTooLarge,
        Kind::IsADirectory,
        Kind::NotADirectory,
        Kind::AlreadyExists,
        Kind::InvalidFilename,
        Kind::ResourceBusy,
    ];
    for kind in kinds {
        for doing in [Doing::Read, Doing::Write, Doing::Remove, Doing::List] {
            let error = FileError::from_io(&kind.into(), path, doing);
            let said = error.to_string();
            assert!(said.ends_with(" (/home/a/Ann.plumbline)"), "{said}");
            for sentence in [&error.what, &error.hint] {
                assert!(
                    sentence.ends_with('.') && sentence.starts_with(char::is_uppercase),
                    "{said}"
                );
                assert!(!sentence.contains(['!', '/']), "{said}");
            }
        }
    }
    assert!(FileError::too_large(path, 4 * 1024 * 1024).what.contains("4 MiB"));
}
