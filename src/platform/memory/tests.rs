//! The platform of all other tests keeps its own promises.

use super::*;
use jiff::civil::date;

use crate::platform::{FileTrouble, Fingerprint, Over};

fn save(path: &str, bytes: &[u8]) -> Effect {
    Effect::Write {
        path: path.into(),
        bytes: bytes.to_vec(),
        over: Over::Anything,
    }
}

fn ask_save() -> Effect {
    Effect::AskSave {
        title: "Save record".to_owned(),
        name: "Ann.plumbline".to_owned(),
        filter_name: "Plumbline records".to_owned(),
        endings: vec!["plumbline".to_owned()],
        folder: None,
    }
}

fn full() -> FileError {
    FileError::full(Path::new("/a"))
}

#[test]
fn events_come_at_the_next_poll_in_the_order_of_the_effects() {
    let memory = Memory::new();
    let mut program = memory.clone();
    program.start(Ticket(7), save("/a", b"one"));
    program.start(
        Ticket(3),
        Effect::Read {
            path: "/a".into(),
            limit: 3,
        },
    );
    program.start(
        Ticket(4),
        Effect::Read {
            path: "/a".into(),
            limit: 2,
        },
    );
    program.start(
        Ticket(5),
        Effect::Read {
            path: "/b".into(),
            limit: 2,
        },
    );
    let events = program.poll();
    assert_eq!(
        events[..2],
        [
            (Ticket(7), Event::WasWritten(Ok(()))),
            (Ticket(3), Event::WasRead(Ok(b"one".to_vec()))),
        ]
    );
    let kinds = events[2..].iter().map(|(_, event)| match event {
        Event::WasRead(Err(error)) => error.kind,
        other => panic!("{other:?}"),
    });
    assert_eq!(kinds.collect::<Vec<_>>(), [FileTrouble::TooLarge, FileTrouble::Missing]);
    assert_eq!(program.poll(), []);
    assert_eq!(memory.effects().len(), 4);
    assert_eq!(memory.file("/a").as_deref(), Some(b"one".as_slice()));
}

#[test]
fn a_write_that_fails_by_script_leaves_the_old_file() {
    let mut memory = Memory::new();
    memory.put("/a", "old");
    memory.fail_next_write(full());
    memory.start(Ticket(1), save("/a", b"new"));
    memory.start(Ticket(2), save("/b", b"new"));
    assert_eq!(
        memory.poll(),
        [
            (Ticket(1), Event::WasWritten(Err(full()))),
            (Ticket(2), Event::WasWritten(Ok(()))),
        ]
    );
    assert_eq!(memory.file("/a").as_deref(), Some(b"old".as_slice()));
    assert_eq!(memory.files(), [PathBuf::from("/a"), PathBuf::from("/b")]);
}

#[test]
fn held_events_wait_for_their_release_and_the_end_waits_for_them() {
    let mut memory = Memory::new();
    memory.hold();
    memory.start(Ticket(1), save("/a", b"one"));
    assert_eq!(memory.poll(), []);
    memory.release();
    assert_eq!(memory.poll(), [(Ticket(1), Event::WasWritten(Ok(())))]);

    memory.hold();
    memory.start(Ticket(2), save("/a", b"two"));
    assert_eq!(memory.finish(), [(Ticket(2), Event::WasWritten(Ok(())))]);
}

#[test]
fn dialogs_answer_by_script_and_are_cancelled_or_absent_otherwise() {
    let mut memory = Memory::new();
    memory.choose("/home/person/Ann");
    let ask = |memory: &mut Memory| {
        memory.start(Ticket(1), ask_save());
        match memory.poll().remove(0).1 {
            Event::PathAnswer(answer) => answer,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(
        ask(&mut memory),
        PathAnswer::Chosen("/home/person/Ann.plumbline".into())
    );
    assert_eq!(ask(&mut memory), PathAnswer::Cancelled);
    memory.without_dialogs();
    assert_eq!(ask(&mut memory), PathAnswer::NoDialog);
}

#[test]
fn the_clock_stands_until_it_is_moved() {
    let mut memory = Memory::new();
    assert_eq!(memory.now(), date(2026, 11, 20).at(10, 42, 0, 0));
    memory.advance(Duration::from_secs(90));
    assert_eq!(memory.now(), date(2026, 11, 20).at(10, 43, 30, 0));
    memory.set_now(date(2026, 1, 1).at(0, 0, 0, 0));
    assert_eq!(memory.now(), date(2026, 1, 1).at(0, 0, 0, 0));
    assert_eq!(memory.elapsed(), Duration::from_secs(90));
    let ids = [memory.new_id(), memory.new_id(), Memory::new().new_id()];
    assert_ne!(ids[0], ids[1]);
    assert_eq!(ids[0], ids[2]);
}

#[test]
fn a_listing_has_the_newest_first() {
    let mut memory = Memory::new();
    for path in ["/s/a.json", "/s/b.json", "/s/c.txt", "/s/deep/d.json", "/e.json"] {
        memory.put(path, "12");
    }
    memory.advance(Duration::from_secs(1));
    memory.put("/s/c.json", "123");
    memory.start(
        Ticket(1),
        Effect::List {
            folder: "/s".into(),
            ending: "json".to_owned(),
        },
    );
    let Event::WasListed(Ok(listed)) = memory.poll().remove(0).1 else {
        panic!("a listing")
    };
    let listed: Vec<_> = listed
        .iter()
        .map(|found| (found.path.to_str().unwrap(), found.size))
        .collect();
    assert_eq!(listed, [("/s/c.json", 3), ("/s/b.json", 2), ("/s/a.json", 2)]);
}

#[test]
fn a_document_is_shown_unless_it_is_missing_or_there_is_no_viewer() {
    let mut memory = Memory::new();
    memory.put("/a", "pdf");
    let view = |memory: &mut Memory, path: &str| {
        memory.start(Ticket(1), Effect::View { path: path.into() });
        memory.poll().remove(0).1
    };
    assert_eq!(view(&mut memory, "/a"), Event::WasViewed(Ok(())));
    assert_eq!(
        view(&mut memory, "/b"),
        Event::WasViewed(Err(FileError::missing(Path::new("/b"))))
    );
    memory.deny_viewer(full());
    assert_eq!(view(&mut memory, "/a"), Event::WasViewed(Err(full())));
}

fn done(memory: &mut Memory, effect: Effect) -> Event {
    memory.start(Ticket(1), effect);
    memory.poll().remove(0).1
}

fn claim(memory: &mut Memory, name: &str) -> Event {
    done(memory, Effect::Claim { name: name.to_owned() })
}

#[test]
fn a_write_replaces_only_what_it_may() {
    let mut memory = Memory::new();
    let mut write = |path: &str, bytes: &[u8], over| {
        let effect = Effect::Write {
            path: path.into(),
            bytes: bytes.to_vec(),
            over,
        };
        match done(&mut memory, effect) {
            Event::WasWritten(written) => written.map_err(|error| error.kind),
            other => panic!("{other:?}"),
        }
    };
    let same = |bytes: &[u8]| Over::Same(Fingerprint::of(bytes));
    assert_eq!(write("/a", b"one", same(b"one")), Err(FileTrouble::Missing));
    assert_eq!(write("/a", b"one", Over::Nothing), Ok(()));
    assert_eq!(write("/a", b"two", Over::Nothing), Err(FileTrouble::Taken));
    assert_eq!(write("/a", b"two", same(b"old")), Err(FileTrouble::Changed));
    assert_eq!(write("/a", b"two", same(b"one")), Ok(()));
    assert_eq!(write("/a", b"two", same(b"one")), Ok(()), "the same again is no change");
    assert_eq!(write("/a/b", b"x", Over::Anything), Err(FileTrouble::NotAFile));
    assert_eq!(write("/d/e", b"x", Over::Anything), Ok(()));
    assert_eq!(write("/d", b"x", Over::Anything), Err(FileTrouble::NotAFile));
    assert_eq!(memory.file("/a").as_deref(), Some(b"two".as_slice()));
}

#[test]
fn another_program_shares_the_disk_and_the_clock_and_nothing_else() {
    let mut one = Memory::new();
    one.advance(Duration::from_secs(5));
    let mut other = one.second();
    one.put("/a", "x");
    one.choose("/chosen");
    one.fail_next_read(full());
    one.advance(Duration::from_secs(2));
    assert_eq!(other.file("/a").as_deref(), Some(b"x".as_slice()));
    assert_eq!((one.now(), one.elapsed()), (other.now(), Duration::from_secs(7)));
    assert_eq!(other.elapsed(), Duration::from_secs(2));
    assert_ne!(one.new_id(), other.new_id());
    assert_eq!(done(&mut other, ask_save()), Event::PathAnswer(PathAnswer::Cancelled));
    let read = Effect::Read {
        path: "/a".into(),
        limit: 9,
    };
    assert_eq!(done(&mut other, read), Event::WasRead(Ok(b"x".to_vec())));
    assert_eq!(one.effects(), []);
}

#[test]
fn a_claim_is_free_again_when_it_is_let_go_or_its_program_has_ended() {
    let (ours, theirs) = (Event::WasClaimed(Ok(Claim::Ours)), Event::WasClaimed(Ok(Claim::Theirs)));
    let mut one = Memory::new();
    let mut other = one.second();
    let let_go = |memory: &mut Memory| done(memory, Effect::LetGo { name: "r".to_owned() });
    assert_eq!(claim(&mut one, "r"), ours);
    assert_eq!(claim(&mut one, "r"), ours);
    assert_eq!(claim(&mut other, "r"), theirs);
    assert_eq!(let_go(&mut other), Event::WasLetGo);
    assert_eq!(claim(&mut other, "r"), theirs);
    let_go(&mut one);
    assert_eq!(claim(&mut other, "r"), ours);

    other.killed();
    assert_eq!(claim(&mut one, "r"), ours);
    let handle = one.clone();
    drop(one);
    assert_eq!(claim(&mut other, "r"), theirs, "a handle of it is left");
    drop(handle);
    assert_eq!(claim(&mut other, "r"), ours);
    assert_eq!(other.claims(), ["r"]);
}

#[test]
fn a_killed_program_gets_no_events_and_says_no_last_words() {
    let mut memory = Memory::new();
    Platform::last_words(&mut memory, Some(("/copy".into(), b"x".to_vec())));
    assert_eq!(memory.last_words(), Some(("/copy".into(), b"x".to_vec())));
    memory.hold();
    memory.start(Ticket(1), save("/a", b"one"));
    memory.killed();
    assert_eq!(memory.poll(), []);
    assert_eq!(memory.file("/a").as_deref(), Some(b"one".as_slice()));
}

#[test]
fn a_folder_is_read_and_removed_in_one_go() {
    let mut memory = Memory::new();
    for path in ["/s/a.json", "/s/b.json", "/s/c.txt", "/s/deep/d.json", "/t/e.json"] {
        memory.put(path, path);
    }
    let effect = Effect::ReadAll {
        folder: "/s".into(),
        ending: "json".to_owned(),
        limit: 9,
    };
    let Event::WasReadAll(Ok(read)) = done(&mut memory, effect) else {
        panic!("all of it")
    };
    let read: Vec<_> = read
        .into_iter()
        .map(|(listed, bytes)| (listed.path, bytes.unwrap()))
        .collect();
    let expected = ["/s/b.json", "/s/a.json"].map(|path| (path.into(), path.as_bytes().to_vec()));
    assert_eq!(read, expected);

    let mut remove = |folder: &str| match done(&mut memory, Effect::RemoveFolder { folder: folder.into() }) {
        Event::WasRemoved(removed) => removed.map_err(|error| error.kind),
        other => panic!("{other:?}"),
    };
    assert_eq!(remove("/s"), Err(FileTrouble::Other), "a folder is in it");
    assert_eq!(remove("/t"), Ok(()));
    assert_eq!(remove("/t"), Ok(()));
    assert_eq!(remove("/s/deep/d.json"), Err(FileTrouble::NotAFile));
    assert_eq!(memory.files(), [PathBuf::from("/s/deep/d.json")]);
}

#[test]
fn an_effect_of_every_kind_fails_by_script_and_the_next_one_does_not() {
    let mut memory = Memory::new();
    memory.offer_fonts(vec![vec![1]]);
    memory.wants_motion(true);
    memory.listens_to_live_regions();
    for kind in Kind::ALL {
        let effect = kind.example();
        assert_eq!(Kind::of(&effect), kind);
        memory.put("/f/a.x", "old");
        memory.choose("/chosen.plumbline");
        memory.fail_next(kind, full());
        let (failed, files) = (done(&mut memory, effect.clone()), memory.files());
        assert_eq!(failed, effect.failed(full()), "{kind:?}");
        assert!(
            files.contains(&"/f/a.x".into()) || kind == Kind::RemoveFolder,
            "{kind:?}"
        );
        let then = done(&mut memory, effect);
        assert!(
            then != failed || matches!(kind, Kind::LetGo | Kind::Recognise | Kind::CallForward),
            "{kind:?}: {then:?}"
        );
    }
}
