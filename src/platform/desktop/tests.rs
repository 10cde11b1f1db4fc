//! Effects go in, events come out, and nothing is lost at the end.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;
use crate::platform::Over;

fn wait_for_event(desktop: &mut Desktop) -> Vec<(Ticket, Event)> {
    let began = Instant::now();
    loop {
        let events = desktop.poll();
        if !events.is_empty() || began.elapsed() > Duration::from_secs(20) {
            return events;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

#[test]
fn files_are_done_in_order_and_the_window_is_woken() {
    let here = tempfile::tempdir().unwrap();
    let path = here.path().join("a.plumbline");
    let woken = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&woken);
    let mut desktop = Desktop::new(move || {
        count.fetch_add(1, Ordering::SeqCst);
    });
    desktop.start(
        Ticket(1),
        Effect::Write {
            path: path.clone(),
            bytes: b"one".to_vec(),
            over: Over::Anything,
        },
    );
    desktop.start(
        Ticket(2),
        Effect::Read {
            path: path.clone(),
            limit: 10,
        },
    );
    desktop.start(
        Ticket(3),
        Effect::Look {
            paths: vec![path.clone(), here.path().join("no")],
        },
    );
    desktop.start(
        Ticket(4),
        Effect::List {
            folder: here.path().into(),
            ending: "plumbline".to_owned(),
        },
    );
    desktop.start(Ticket(5), Effect::Remove { path: path.clone() });
    desktop.start(Ticket(6), Effect::Look { paths: vec![path] });
    let mut events = desktop.finish();
    let Event::WasListed(Ok(listed)) = events.remove(3).1 else {
        panic!("the list comes fourth")
    };
    assert_eq!((listed.len(), listed[0].size), (1, 3));
    assert_eq!(
        events,
        [
            (Ticket(1), Event::WasWritten(Ok(()))),
            (Ticket(2), Event::WasRead(Ok(b"one".to_vec()))),
            (Ticket(3), Event::WasLooked(vec![true, false])),
            (Ticket(5), Event::WasRemoved(Ok(()))),
            (Ticket(6), Event::WasLooked(vec![false])),
        ]
    );
    assert_eq!(woken.load(Ordering::SeqCst), 6);
}

#[test]
fn an_event_comes_without_finishing_and_work_goes_on_after_it() {
    let mut desktop = Desktop::new(|| {});
    for ticket in [Ticket(1), Ticket(2)] {
        desktop.start(ticket, Effect::Look { paths: vec![] });
        assert_eq!(wait_for_event(&mut desktop), [(ticket, Event::WasLooked(vec![]))]);
        assert_eq!(desktop.finish(), []);
    }
}

#[test]
fn what_was_started_is_saved_when_the_program_ends_without_finishing() {
    let here = tempfile::tempdir().unwrap();
    let path = here.path().join("a.plumbline");
    let mut desktop = Desktop::new(|| {});
    for byte in 0..50 {
        desktop.start(
            Ticket(byte.into()),
            Effect::Write {
                path: path.clone(),
                bytes: vec![byte; 100_000],
                over: Over::Anything,
            },
        );
    }
    drop(desktop);
    assert_eq!(std::fs::read(&path).unwrap(), vec![49; 100_000]);
}

#[test]
fn ids_differ_and_time_does_not_go_back() {
    let mut desktop = Desktop::new(|| {});
    let (before, first, second) = (desktop.elapsed(), desktop.new_id(), desktop.new_id());
    assert_ne!(first, second);
    assert_eq!(first.get_version_num(), 7);
    assert!(desktop.elapsed() >= before);
}

#[test]
fn another_day_is_today_with_the_time_of_the_clock() {
    let day = jiff::civil::date(2031, 5, 6);
    let desktop = Desktop::new(|| {}).on(day);
    let clock = || files::now().time();
    let (before, now, after) = (clock(), desktop.now(), clock());
    assert_eq!(now.date(), day);
    assert!(before <= now.time() && now.time() <= after || after < before, "{now}");
}

#[test]
fn a_document_that_is_not_there_is_said_to_be_missing() {
    let mut desktop = Desktop::new(|| {});
    let path = PathBuf::from("/nonexistent/summary.pdf");
    desktop.start(Ticket(1), Effect::View { path: path.clone() });
    assert_eq!(
        desktop.finish(),
        [(Ticket(1), Event::WasViewed(Err(FileError::missing(&path))))]
    );
}
