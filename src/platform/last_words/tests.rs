//! What a panic still writes. Each panic is one of a child process: the hook belongs to a whole process.

use std::fs;
use std::process::Command;

use super::*;
use crate::platform::{Desktop, Effect, Platform as _, Ticket};

/// Run by [`panics`] only.
#[test]
#[ignore = "needs a process of its own that panics"]
fn panicking() {
    let Some(here) = std::env::var_os("PLUMBLINE_TEST_PATH").map(PathBuf::from) else {
        return;
    };
    let copy = here.join("state/recovery/1.plumbline");
    let older = |bytes: Vec<u8>| Effect::Write {
        path: copy.clone(),
        bytes,
        over: Over::Anything,
    };
    install_panic_hook();
    let mut desktop = Desktop::new(|| {});
    let words = Some((copy.clone(), b"Alex, last words".to_vec()));
    match std::env::var("PLUMBLINE_TEST_CASE").unwrap().as_str() {
        "with words" => desktop.last_words(words),
        "taken back" => {
            desktop.last_words(words);
            desktop.last_words(None);
        }
        "older copies waiting" => {
            for number in 0..30 {
                desktop.start(Ticket(number), older(vec![b'x'; 300_000]));
            }
            desktop.start(Ticket(30), Effect::Remove { path: copy.clone() });
            desktop.last_words(words);
        }
        "holding the lock" => {
            desktop.last_words(words);
            let all = lock(&ALL);
            let _held: Vec<_> = all.iter().filter_map(Weak::upgrade).collect();
            panic!("the hook cannot have this lock");
        }
        "elsewhere and caught" => {
            desktop.last_words(words);
            let done = thread::spawn(|| caught(|| -> () { panic!("a library is at fault") }));
            assert_eq!(done.join().unwrap(), None);
            return;
        }
        other => panic!("no case {other}"),
    }
    panic!("the window is at fault");
}

/// Run by [`ended_by`] only.
#[cfg(unix)]
#[test]
#[ignore = "needs a process of its own that is ended"]
fn ending() {
    let Some(here) = std::env::var_os("PLUMBLINE_TEST_PATH").map(PathBuf::from) else {
        return;
    };
    let mut desktop = Desktop::new(|| {});
    desktop.last_words(Some((
        here.join("state/recovery/1.plumbline"),
        b"Alex, last words".to_vec(),
    )));
    say_last_words_when_ended();
    let signal = std::env::var("PLUMBLINE_TEST_CASE").unwrap().parse().unwrap();
    signal_hook::low_level::raise(signal).unwrap();
    thread::sleep(Duration::from_secs(20));
}

/// What is in the copy of a program that this signal ended, and which signal did.
#[cfg(unix)]
fn ended_by(signal: i32) -> (Option<Vec<u8>>, Option<i32>) {
    use std::os::unix::process::ExitStatusExt as _;
    let here = tempfile::tempdir().unwrap();
    let done = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "platform::last_words::tests::ending", "--ignored"])
        .env("PLUMBLINE_TEST_PATH", here.path())
        .env("PLUMBLINE_TEST_CASE", signal.to_string())
        .env("PLUMBLINE_STATE_DIR", here.path().join("state"))
        .output()
        .unwrap();
    let copy = fs::read(here.path().join("state/recovery/1.plumbline")).ok();
    (copy, done.status.signal())
}

#[cfg(unix)]
#[test]
fn a_polite_end_writes_the_last_words_and_ends_as_it_would_have() {
    for signal in [libc::SIGTERM, libc::SIGHUP, libc::SIGINT] {
        let (copy, by) = ended_by(signal);
        assert_eq!((copy.as_deref(), by), (WORDS, Some(signal)));
    }
}

#[cfg(unix)]
#[test]
fn an_end_that_was_turned_off_stays_off() {
    assert!(is_in(0b100_0000_0000_0001, libc::SIGHUP) && is_in(0b100_0000_0000_0001, libc::SIGTERM));
    assert!(!is_in(0b1, libc::SIGTERM) && !is_in(u64::MAX, 0) && !is_in(u64::MAX, 65));
}

/// What is in the copy after a panic, and what was printed.
fn panics(case: &str) -> (Option<Vec<u8>>, String) {
    let here = tempfile::tempdir().unwrap();
    let done = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "platform::last_words::tests::panicking",
            "--ignored",
            "--nocapture",
        ])
        .env("PLUMBLINE_TEST_PATH", here.path())
        .env("PLUMBLINE_TEST_CASE", case)
        .env("PLUMBLINE_STATE_DIR", here.path().join("state"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr);
    assert_eq!(done.status.success(), case == "elsewhere and caught", "{said}");
    (fs::read(here.path().join("state/recovery/1.plumbline")).ok(), said)
}

const WORDS: Option<&[u8]> = Some(b"Alex, last words");

#[test]
fn a_panic_writes_the_last_words_and_does_not_print_them() {
    let (copy, said) = panics("with words");
    assert_eq!(copy.as_deref(), WORDS, "{said}");
    // Only a debug build says what a panic said: it may quote the person.
    assert!(
        said.contains("the window is at fault") == cfg!(debug_assertions) && !said.contains("Alex"),
        "{said}"
    );
    assert!(
        said.contains("last_words") && said.contains(".rs"),
        "the line is named: {said}"
    );
}

#[test]
fn words_that_were_taken_back_are_not_written() {
    assert_eq!(panics("taken back").0, None);
}

#[test]
fn older_copies_that_were_still_waiting_do_not_land_on_top_of_the_last_words() {
    let (copy, said) = panics("older copies waiting");
    assert_eq!(copy.as_deref(), WORDS, "{said}");
}

#[test]
fn a_panic_that_holds_the_hooks_own_lock_ends_all_the_same() {
    assert_eq!(panics("holding the lock").0, None);
}

#[test]
fn a_fault_that_is_caught_writes_nothing_because_the_program_goes_on() {
    assert_eq!(panics("elsewhere and caught").0, None);
}

#[test]
fn a_program_that_goes_on_after_a_panic_may_write_the_file_again() {
    let here = tempfile::tempdir().unwrap();
    let path = here.path().join("copy");
    let last = LastWords::default();
    last.set(Some((path.clone(), b"words".to_vec())));
    assert_eq!(last.unless_said(&path, || 1), Some(1));
    last.say();
    assert_eq!(fs::read(&path).unwrap(), b"words");
    assert_eq!(last.unless_said(&path, || 1), None);
    assert_eq!(last.unless_said(&here.path().join("other"), || 1), Some(1));
    last.set(Some((path.clone(), b"later".to_vec())));
    assert_eq!(last.unless_said(&path, || 1), Some(1));
}
