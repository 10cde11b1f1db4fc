//! A portal counts only when it can show dialogs. Each test has a session bus of its own.
#![cfg(unix)]

use std::os::unix::net::UnixListener;
use std::time::{Duration, Instant};

use zbus::blocking::connection::Builder;

use super::*;
use crate::platform::bus::alone::{Bus, SOON};
use crate::platform::bus::{self, PORTAL_PATH};

fn look(bus: &Connection) -> zbus::Result<()> {
    person::has(bus, CHOOSER)
}

fn has_dialogs(bus: &Bus) -> bool {
    let builder = bus.builder();
    bus::ask(move || Ok(builder), SOON, look).is_some()
}

struct Chooser;

#[zbus::interface(name = "org.freedesktop.portal.FileChooser")]
impl Chooser {
    #[zbus(property, name = "version")]
    fn version(&self) -> u32 {
        4
    }
}

struct Printer;

#[zbus::interface(name = "org.freedesktop.portal.Print")]
impl Printer {
    #[zbus(property, name = "version")]
    fn version(&self) -> u32 {
        3
    }
}

#[test]
fn only_a_portal_with_file_dialogs_counts() {
    let Some(bus) = Bus::start() else { return };
    assert!(!has_dialogs(&bus), "there is no portal yet");

    let without = bus.portal(|c| assert!(c.object_server().at(PORTAL_PATH, Printer).unwrap()));
    assert!(!has_dialogs(&bus), "this portal prints only");
    drop(without);

    let with = bus.portal(|c| assert!(c.object_server().at(PORTAL_PATH, Chooser).unwrap()));
    assert!(has_dialogs(&bus));
    drop(with);
}

#[test]
fn no_bus_is_no_portal() {
    assert!(bus::ask(|| Builder::address("unix:path=/nonexistent/bus"), SOON, look).is_none());
    assert!(bus::ask(|| Err(zbus::Error::Unsupported), SOON, look).is_none());
}

#[test]
fn a_bus_that_never_answers_is_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("bus");
    let _silent = UnixListener::bind(&socket).unwrap();
    let address = format!("unix:path={}", Path::new(&socket).display());
    let began = Instant::now();
    let patience = Duration::from_millis(200);
    assert!(bus::ask(move || Builder::address(address.as_str()), patience, look).is_none());
    assert!(began.elapsed() < SOON);
}
