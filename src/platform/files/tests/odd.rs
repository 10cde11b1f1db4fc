//! Odd names, odd rights, and what a killed program leaves behind.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;

use super::*;

#[test]
fn a_name_that_is_not_unicode_is_as_good_as_any() {
    let here = folder();
    let path = here.path().join(OsStr::from_bytes(b"Ann \xff.plumbline"));
    write(&path, b"one", Over::Nothing).unwrap();
    write(&path, b"two", Over::Anything).unwrap();
    assert_eq!(read(&path, LIMIT).unwrap(), b"two");
    assert_eq!(list(here.path(), "plumbline").unwrap()[0].path, path);
    let read = read_all(here.path(), "plumbline", LIMIT).unwrap();
    assert_eq!(read[0].1, Ok(b"two".to_vec()));
    // Its message can be shown.
    assert!(FileError::missing(&path).to_string().contains("Ann "));
    remove(&path).unwrap();
    assert!(!exists(&path));
}

#[test]
fn a_name_with_a_nul_or_much_too_long_is_refused_in_words() {
    let here = folder();
    for name in ["a\0b".to_owned(), "ä".repeat(200), "a/".repeat(3000)] {
        let path = here.path().join(name);
        for error in [
            write(&path, b"x", Over::Nothing).unwrap_err(),
            read(&path, LIMIT).unwrap_err(),
        ] {
            assert_eq!(error.kind, FileTrouble::Other, "{error}");
            assert!(error.hint.contains("shorter"), "{error}");
        }
    }
    assert_eq!(names(here.path()), [] as [&str; 0]);
}

/// Run by [`files_are_private_even_where_nothing_is`] only.
#[test]
#[ignore = "needs a process of its own with another umask"]
fn saving_with_another_umask() {
    let Some(path) = std::env::var_os("PLUMBLINE_TEST_PATH").map(PathBuf::from) else {
        return;
    };
    write(&path, b"one", Over::Nothing).unwrap();
    write(&path, b"two", Over::Anything).unwrap();
}

#[test]
fn files_are_private_even_where_nothing_is() {
    let here = folder();
    for umask in ["0", "022", "077"] {
        let path = here.path().join(umask).join("deeper/a.plumbline");
        test_in_a_child(
            Command::new("sh").args(["-c", &format!("umask {umask} && exec \"$0\" \"$@\"")]),
            "odd::saving_with_another_umask",
            &path,
        );
        assert_eq!(mode(&path), 0o600, "{umask}");
        assert_eq!(mode(path.parent().unwrap()), 0o700, "{umask}");
        assert_eq!(mode(&here.path().join(umask)), 0o700, "{umask}");
    }
}

/// Run by [`what_is_not_allowed_is_said_to_be_so`] only, as somebody without rights, in a folder of theirs.
#[test]
#[ignore = "needs a process of its own without the rights of the superuser"]
fn working_without_rights() {
    let Some(here) = std::env::var_os("PLUMBLINE_TEST_PATH").map(PathBuf::from) else {
        return;
    };
    let set = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    let closed = here.join("closed");
    let path = closed.join("a.plumbline");
    fs::create_dir(&closed).unwrap();
    fs::write(&path, "old").unwrap();

    // A file that may not be read, and so not compared either.
    set(&path, 0o200);
    assert_eq!(kind(read(&path, LIMIT)), FileTrouble::Denied);
    let same = Over::Same(crate::platform::Fingerprint::of(b"old"));
    assert_eq!(kind(write(&path, b"new", same)), FileTrouble::Denied);

    // A file that others may write and this person may read: in their folder it could be replaced all the same.
    set(&path, 0o460);
    for over in [Over::Anything, same] {
        assert_eq!(kind(write(&path, b"new", over)), FileTrouble::Denied);
    }
    set(&path, 0o600);

    // A folder that may be read only: the old file stays, nothing is left beside it, nothing can be removed.
    set(&closed, 0o500);
    for over in [Over::Anything, same] {
        assert_eq!(kind(write(&path, b"new", over)), FileTrouble::Denied);
    }
    assert_eq!(
        kind(write(&closed.join("new"), b"new", Over::Nothing)),
        FileTrouble::Denied
    );
    assert_eq!(
        kind(write(&closed.join("deeper/new"), b"new", Over::Nothing)),
        FileTrouble::Denied
    );
    assert_eq!(kind(remove(&path)), FileTrouble::Denied);
    assert_eq!(kind(remove_folder(&closed)), FileTrouble::Denied);
    assert_eq!(
        (fs::read(&path).unwrap(), names(&closed)),
        (b"old".to_vec(), vec!["a.plumbline".to_owned()])
    );

    // A folder that may not even be entered.
    set(&closed, 0o000);
    for inside in [&path, &closed.join("deeper/new")] {
        let refused = read(inside, LIMIT).unwrap_err();
        assert_eq!((refused.kind, &refused.path), (FileTrouble::Denied, &closed));
        assert_eq!(refused.what, "The folder \u{201c}closed\u{201d} may not be entered.");
        assert!(refused.hint.starts_with("Choose another folder"), "{refused}");
    }
    assert_eq!(kind(write(&path, b"new", Over::Anything)), FileTrouble::Denied);
    assert_eq!(kind(list(&closed, "plumbline")), FileTrouble::Denied);
    assert_eq!(kind(read_all(&closed, "plumbline", LIMIT)), FileTrouble::Denied);
    assert!(!exists(&path));

    // A folder that may be written to but not looked through still takes a file.
    set(&closed, 0o300);
    write(&path, b"new", Over::Anything).unwrap();
    set(&closed, 0o700);
    assert_eq!(
        (fs::read(&path).unwrap(), names(&closed)),
        (b"new".to_vec(), vec!["a.plumbline".to_owned()])
    );
}

#[test]
fn what_is_not_allowed_is_said_to_be_so() {
    let here = folder();
    let superuser = fs::metadata(here.path()).unwrap().uid() == 0;
    let mut command = if superuser {
        // The superuser may do anything, so somebody else tries.
        let mut nobody = Command::new("setpriv");
        nobody.args(["--reuid", "65534", "--regid", "65534", "--clear-groups"]);
        let runs = Command::new("setpriv")
            .args(["--reuid", "65534", "--regid", "65534", "--clear-groups", "test", "-x"])
            .arg(std::env::current_exe().unwrap())
            .status();
        if !runs.is_ok_and(|status| status.success()) {
            eprintln!("skipped: this machine does not let the test give up the rights of the superuser");
            return;
        }
        std::os::unix::fs::chown(here.path(), Some(65534), Some(65534)).unwrap();
        nobody
    } else {
        Command::new("env")
    };
    test_in_a_child(&mut command, "odd::working_without_rights", here.path());
}

#[test]
fn what_a_killed_program_left_is_swept_away_and_nothing_else() {
    let here = folder();
    let being_written = leftovers::new_name(here.path());
    let left = leftovers::new_name(here.path());
    let mut open = RealDisk.create(&being_written).unwrap();
    drop(RealDisk.create(&left).unwrap());
    let others = [
        ".plumbline-mine",
        "a.part",
        ".plumbline-folder.part",
        "a.plumbline",
        ".plumbline-pipe.part",
    ];
    for name in [others[0], others[1], others[3]] {
        fs::write(here.path().join(name), "x").unwrap();
    }
    fs::create_dir(here.path().join(others[2])).unwrap();
    pipe(&here.path().join(others[4]));
    symlink("a.plumbline", here.path().join(".plumbline-link.part")).unwrap();

    sweep(here.path());
    assert!(!left.exists() && being_written.exists());
    assert_eq!(names(here.path()).len(), others.len() + 2);
    // The one being written is whole.
    assert_eq!(RealDisk.write(&mut open, b"whole").unwrap(), 5);
    drop(open);
    sweep(here.path());
    assert!(!being_written.exists());
    sweep(&here.path().join("no such folder"));
}

#[test]
fn a_file_that_is_swept_away_before_it_is_locked_is_made_again() {
    let here = folder();
    let path = leftovers::new_name(here.path());
    let unlocked = File::create(&path).unwrap();
    sweep(here.path());
    assert!(disk::hold(unlocked, &path).is_none());
    let made = RealDisk.create(&path).unwrap();
    sweep(here.path());
    assert!(path.exists());
    drop(made);
}

#[test]
fn the_name_of_a_file_being_written_tells_nothing() {
    let names: Vec<String> = (0..100)
        .map(|_| {
            leftovers::new_name(Path::new("/f"))
                .file_name()
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned()
        })
        .collect();
    for name in &names {
        let chance = name
            .strip_prefix(".plumbline-")
            .and_then(|rest| rest.strip_suffix(".part"))
            .unwrap();
        assert!(
            chance.len() == 32 && chance.chars().all(|letter| letter.is_ascii_hexdigit()),
            "{name}"
        );
    }
    assert_eq!(names.iter().collect::<std::collections::BTreeSet<_>>().len(), 100);
}

#[test]
fn a_file_that_is_being_swept_at_this_moment_is_begun_again() {
    let here = folder();
    let path = here.path().join(".plumbline-x.part");
    let writing = File::create_new(&path).unwrap();
    let swept = File::open(&path).unwrap();
    swept.try_lock().unwrap();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            std::thread::sleep(Duration::from_millis(50));
            fs::remove_file(&path).unwrap();
            drop(swept);
        });
        assert!(disk::hold(writing, &path).is_none());
    });
}

#[test]
fn programs_that_sweep_while_others_write_disturb_nobody() {
    let here = folder();
    /// Lets the sweeping end when the writing does, whichever way it ends.
    struct Ends<'a>(&'a std::sync::atomic::AtomicBool);
    impl Drop for Ends<'_> {
        fn drop(&mut self) {
            self.0.store(true, std::sync::atomic::Ordering::Relaxed);
        }
    }
    let done = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        let _ends = Ends(&done);
        scope.spawn(|| {
            while !done.load(std::sync::atomic::Ordering::Relaxed) {
                sweep(here.path());
            }
        });
        for round in 0..200_u32 {
            let path = here.path().join("a.plumbline");
            write(&path, &round.to_be_bytes(), Over::Anything).unwrap();
            assert_eq!(read(&path, LIMIT).unwrap(), round.to_be_bytes());
        }
    });
    assert_eq!(names(here.path()), ["a.plumbline"]);
}
