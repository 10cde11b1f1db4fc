//! The speech dispatcher's protocol over a real socket, with a stand-in behind it.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::super::speechd::connect_at;
use super::*;

fn socket() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("speechd.sock");
    (folder, path)
}

/// Answers as the speech dispatcher does, and notes every line it is sent.
fn serve(connection: UnixStream, lines: &Mutex<Vec<String>>) {
    let mut to = connection.try_clone().unwrap();
    let mut in_text = false;
    for line in BufReader::new(connection).lines() {
        let Ok(line) = line else { return };
        lines.lock().unwrap().push(line.clone());
        let answer = if in_text {
            if line != "." {
                continue;
            }
            in_text = false;
            "225-1\r\n225 OK MESSAGE QUEUED\r\n"
        } else if line.starts_with("SPEAK") {
            in_text = true;
            "230 OK RECEIVING DATA\r\n"
        } else if line.contains("CLIENT_NAME") {
            "208 OK CLIENT NAME SET\r\n"
        } else if line.contains("LANGUAGE") {
            "201 OK LANGUAGE SET\r\n"
        } else if line.contains("PRIORITY") {
            "202 OK PRIORITY SET\r\n"
        } else if line.starts_with("CANCEL") {
            "213 OK CANCELED\r\n"
        } else {
            "500 ERR INVALID COMMAND\r\n"
        };
        if to.write_all(answer.as_bytes()).is_err() {
            return;
        }
    }
}

fn stand_in(path: &Path) -> Arc<Mutex<Vec<String>>> {
    let lines: Arc<Mutex<Vec<String>>> = Arc::default();
    let (listener, theirs) = (UnixListener::bind(path).unwrap(), Arc::clone(&lines));
    thread::spawn(move || {
        if let Ok((connection, _)) = listener.accept() {
            serve(connection, &theirs);
        }
    });
    lines
}

#[test]
fn it_says_who_it_is_takes_the_priority_that_newer_words_win_by_and_speaks_one_line() {
    let (_folder, path) = socket();
    let lines = stand_in(&path);
    let mut speech = connect_at(Some(path), || panic!("it runs")).ok().unwrap();
    speech.say("Left side. Get ready.").unwrap();
    speech.hush().unwrap();
    assert_eq!(
        *lines.lock().unwrap(),
        [
            "SET self CLIENT_NAME user:plumbline:session",
            "SET self LANGUAGE en",
            "SET self PRIORITY text",
            "SPEAK",
            "Left side. Get ready.",
            ".",
            "CANCEL self"
        ]
    );
}

#[test]
fn it_is_started_only_where_none_runs_also_when_one_left_its_socket() {
    let (_folder, path) = socket();
    let started = connect_at(Some(path.clone()), || false).err();
    assert_eq!(started, Some(NoVoice::NoService));
    drop(UnixListener::bind(&path).unwrap());
    let (theirs, beside) = (path.clone(), path.clone());
    let speech = connect_at(Some(path), move || {
        std::fs::remove_file(&theirs).unwrap();
        stand_in(&beside);
        true
    });
    assert!(speech.is_ok());
}

#[test]
fn one_that_never_answers_and_one_that_hangs_up_are_told_apart() {
    let (_folder, path) = socket();
    let _silent = UnixListener::bind(&path).unwrap();
    let began = Instant::now();
    assert_eq!(connect_at(Some(path), || false).err(), Some(NoVoice::NoAnswer));
    assert!(began.elapsed() < Duration::from_secs(3));
    let (_folder, path) = socket();
    let listener = UnixListener::bind(&path).unwrap();
    let hangs_up = thread::spawn(move || drop(listener.accept()));
    assert_eq!(connect_at(Some(path), || false).err(), Some(NoVoice::Ended));
    hangs_up.join().unwrap();
}
