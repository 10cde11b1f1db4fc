//! The platform of all other tests keeps its own promises.

use super::*;
use jiff::civil::date;

use crate::platform::{FileTrouble, Over};

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
