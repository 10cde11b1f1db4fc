use std::sync::{Arc, Mutex};
use std::time::Instant;

use super::*;
use crate::platform::bus::alone::{Bus, SOON};

#[derive(Clone, Default)]
struct Seen(Arc<Mutex<Vec<String>>>);

impl Seen {
    fn note(&self, what: impl Into<String>) {
        self.0.lock().unwrap().push(what.into());
    }

    fn sorted(&self) -> Vec<String> {
        let mut seen = self.0.lock().unwrap().clone();
        seen.sort();
        seen
    }

    /// Waits until so much was seen.
    fn after(&self, count: usize) -> Vec<String> {
        let began = Instant::now();
        while self.sorted().len() < count && began.elapsed() < SOON {
            thread::sleep(Duration::from_millis(5));
        }
        self.sorted()
    }
}

struct Saver(Seen);

#[zbus::interface(name = "org.freedesktop.ScreenSaver")]
impl Saver {
    fn inhibit(&self, who: &str, why: &str) -> u32 {
        self.0.note(format!("saver held by {who}: {why}"));
        7
    }

    fn un_inhibit(&self, cookie: u32) {
        self.0.note(format!("saver given back {cookie}"));
    }
}

struct Portal(Seen);

const HANDLE: &str = "/org/freedesktop/portal/desktop/request/1_2/plumbline";

#[zbus::interface(name = "org.freedesktop.portal.Inhibit")]
impl Portal {
    fn inhibit(&self, window: &str, flags: u32, options: HashMap<String, Value<'_>>) -> OwnedObjectPath {
        self.0.note(format!(
            "portal held: {window:?} {flags} {}",
            options.contains_key("reason")
        ));
        OwnedObjectPath::try_from(HANDLE).unwrap()
    }
}

struct Request(Seen);

#[zbus::interface(name = "org.freedesktop.portal.Request")]
impl Request {
    fn close(&self) {
        self.0.note("portal given back");
    }
}

struct Hangs;

#[zbus::interface(name = "org.freedesktop.ScreenSaver")]
impl Hangs {
    fn inhibit(&self, _who: &str, _why: &str) -> u32 {
        thread::sleep(SOON);
        1
    }
}

fn saver(bus: &Bus, path: &str, seen: &Seen) -> Connection {
    let connection = bus.builder().build().unwrap();
    connection.object_server().at(path, Saver(seen.clone())).unwrap();
    connection.request_name(SAVER).unwrap();
    connection
}

fn portal(bus: &Bus, seen: &Seen) -> Connection {
    bus.portal(|connection| {
        let server = connection.object_server();
        server.at(PORTAL_PATH, Portal(seen.clone())).unwrap();
        server.at(HANDLE, Request(seen.clone())).unwrap();
    })
}

fn held(bus: &Bus, patience: Duration) -> Option<Held> {
    let address = bus.address().to_owned();
    hold_on(move || Builder::address(address.as_str()), patience)
}

#[test]
fn both_are_held_and_both_are_given_back() {
    let Some(bus) = Bus::start() else { return };
    let seen = Seen::default();
    let (_saver, _portal) = (saver(&bus, SAVER_PATHS[0], &seen), portal(&bus, &seen));
    let held = held(&bus, SOON).unwrap();
    assert_eq!(
        seen.sorted(),
        [
            "portal held: \"\" 8 true",
            "saver held by Plumbline: A session is running"
        ]
    );
    drop(held);
    assert_eq!(
        seen.after(4)[..],
        [
            "portal given back",
            "portal held: \"\" 8 true",
            "saver given back 7",
            "saver held by Plumbline: A session is running"
        ]
    );
}

#[test]
fn one_is_enough_also_under_its_old_path() {
    let Some(bus) = Bus::start() else { return };
    let seen = Seen::default();
    let _saver = saver(&bus, SAVER_PATHS[1], &seen);
    let held = held(&bus, SOON).unwrap();
    assert_eq!(held.0.len(), 1);
    drop(held);
    assert!(seen.after(2).contains(&"saver given back 7".to_owned()));
}

#[test]
fn neither_is_said_soon_and_a_desktop_that_hangs_holds_nobody_up() {
    let Some(bus) = Bus::start() else { return };
    assert!(held(&bus, SOON).is_none());
    let hanging = bus.builder().build().unwrap();
    hanging.object_server().at(SAVER_PATHS[0], Hangs).unwrap();
    hanging.request_name(SAVER).unwrap();
    let began = Instant::now();
    assert!(held(&bus, Duration::from_millis(300)).is_none());
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
}

#[test]
fn no_bus_at_all_is_said_at_once() {
    let began = Instant::now();
    assert!(hold_on(|| Builder::address("unix:path=/nowhere/at/all"), SOON).is_none());
    assert!(began.elapsed() < Duration::from_secs(2));
}
