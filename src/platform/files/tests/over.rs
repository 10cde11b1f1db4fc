//! What a write may replace, on the real disk.

use super::*;
use crate::platform::Fingerprint;

fn same(bytes: &[u8]) -> Over {
    Over::Same(Fingerprint::of(bytes))
}

#[test]
fn a_file_is_replaced_only_while_it_holds_what_it_held() {
    let here = folder();
    let path = here.path().join("a.plumbline");
    fs::write(&path, "old").unwrap();
    write(&path, b"new", same(b"old")).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"new");

    fs::write(&path, "another program's").unwrap();
    let error = write(&path, b"newer", same(b"new")).unwrap_err();
    assert_eq!(error.kind, FileTrouble::Changed, "{error}");
    assert_eq!(fs::read(&path).unwrap(), b"another program's");
    assert_eq!(names(here.path()), ["a.plumbline"]);
}

#[test]
fn a_file_that_was_removed_or_whose_folder_is_gone_is_not_made_again() {
    let here = folder();
    let inside = here.path().join("folder");
    let path = inside.join("a.plumbline");
    fs::create_dir(&inside).unwrap();
    let error = write(&path, b"new", same(b"old")).unwrap_err();
    assert_eq!(error.kind, FileTrouble::Missing, "{error}");
    assert!(error.what.contains("removed"), "{error}");
    assert_eq!(names(&inside), [] as [&str; 0]);

    fs::remove_dir(&inside).unwrap();
    assert_eq!(kind(write(&path, b"new", same(b"old"))), FileTrouble::Missing);
    fs::write(&inside, "a file now").unwrap();
    assert_eq!(kind(write(&path, b"new", same(b"old"))), FileTrouble::Missing);
    assert_eq!(names(here.path()), ["folder"]);
}

#[test]
fn a_new_file_takes_no_ones_place() {
    let here = folder();
    let path = here.path().join("new/a.plumbline");
    write(&path, b"one", Over::Nothing).unwrap();
    assert_eq!((fs::read(&path).unwrap(), mode(&path)), (b"one".to_vec(), 0o600));
    assert_eq!(fs::metadata(&path).unwrap().nlink(), 1, "its first name is gone");
    let error = write(&path, b"two", Over::Nothing).unwrap_err();
    assert_eq!(error.kind, FileTrouble::Taken, "{error}");
    assert_eq!(fs::read(&path).unwrap(), b"one");
    assert_eq!(names(path.parent().unwrap()), ["a.plumbline"]);
}

#[test]
fn a_link_is_followed_before_looking_what_is_there() {
    let here = folder();
    let (real, link, dangling) = (
        here.path().join("real"),
        here.path().join("link"),
        here.path().join("dangling"),
    );
    fs::write(&real, "old").unwrap();
    symlink("real", &link).unwrap();
    symlink("nowhere", &dangling).unwrap();
    assert_eq!(kind(write(&link, b"new", Over::Nothing)), FileTrouble::Taken);
    assert_eq!(kind(write(&link, b"new", same(b"other"))), FileTrouble::Changed);
    write(&link, b"new", same(b"old")).unwrap();
    assert_eq!(fs::read(&real).unwrap(), b"new");

    assert_eq!(kind(write(&dangling, b"new", same(b"old"))), FileTrouble::Missing);
    assert_eq!(kind(write(&dangling, b"new", Over::Nothing)), FileTrouble::NotAFile);
    assert!(
        !here.path().join("nowhere").exists(),
        "no file is made where a link leads"
    );
    write(&dangling, b"new", Over::Anything).unwrap();
    assert_eq!(fs::read(here.path().join("nowhere")).unwrap(), b"new");
    for link in [&link, &dangling] {
        assert!(fs::symlink_metadata(link).unwrap().is_symlink());
    }
}

#[test]
fn what_is_no_file_is_refused_whatever_may_be_replaced() {
    let here = folder();
    let fifo = here.path().join("pipe");
    pipe(&fifo);
    for path in [here.path(), &fifo, Path::new("/dev/null")] {
        for over in [Over::Nothing, same(b""), Over::Anything] {
            assert_eq!(
                kind(write(path, b"x", over)),
                FileTrouble::NotAFile,
                "{}",
                path.display()
            );
        }
    }
}
