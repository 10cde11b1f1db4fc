//! A portal counts only when it can show dialogs. Each test has a session bus of its own.
#![cfg(unix)]

use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use tempfile::TempDir;
use zbus::blocking::Connection;

use super::*;

const SOON: Duration = Duration::from_secs(5);

/// A session bus that knows no services to start.
struct Bus {
    daemon: Child,
    address: String,
    _folder: TempDir,
}

impl Bus {
    /// Nothing where no bus can be started, as in a bare container.
    fn start() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("bus");
        let address = format!("unix:path={}", socket.display());
        let config = format!(
            "<busconfig><type>session</type><listen>{address}</listen><policy context=\"default\">\
             <allow send_destination=\"*\"/><allow receive_sender=\"*\"/><allow own=\"*\"/></policy></busconfig>"
        );
        let file = folder.path().join("bus.conf");
        std::fs::write(&file, config).unwrap();
        let daemon = Command::new("dbus-daemon")
            .arg("--nofork")
            .arg("--config-file")
            .arg(&file)
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let began = Instant::now();
        while !socket.exists() && began.elapsed() < SOON {
            thread::sleep(Duration::from_millis(10));
        }
        Some(Self {
            daemon,
            address,
            _folder: folder,
        })
    }

    fn builder(&self) -> Builder<'static> {
        Builder::address(self.address.as_str()).unwrap()
    }

    fn has_dialogs(&self) -> bool {
        let builder = self.builder();
        answers(move || Ok(builder), SOON)
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ended = self.daemon.kill();
        let _status = self.daemon.wait();
    }
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

fn portal(bus: &Bus, serve: impl FnOnce(&Connection)) -> Connection {
    let connection = bus.builder().build().unwrap();
    serve(&connection);
    connection.request_name("org.freedesktop.portal.Desktop").unwrap();
    connection
}

const DESKTOP: &str = "/org/freedesktop/portal/desktop";

#[test]
fn only_a_portal_with_file_dialogs_counts() {
    let Some(bus) = Bus::start() else { return };
    assert!(!bus.has_dialogs(), "there is no portal yet");

    let without = portal(&bus, |c| assert!(c.object_server().at(DESKTOP, Printer).unwrap()));
    assert!(!bus.has_dialogs(), "this portal prints only");
    drop(without);

    let with = portal(&bus, |c| assert!(c.object_server().at(DESKTOP, Chooser).unwrap()));
    assert!(bus.has_dialogs());
    drop(with);
}

#[test]
fn no_bus_is_no_portal() {
    assert!(!answers(|| Builder::address("unix:path=/nonexistent/bus"), SOON));
    assert!(!answers(|| Err(zbus::Error::Unsupported), SOON));
}

#[test]
fn a_bus_that_never_answers_is_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("bus");
    let _silent = UnixListener::bind(&socket).unwrap();
    let address = format!("unix:path={}", Path::new(&socket).display());
    let began = Instant::now();
    assert!(!answers(
        move || Builder::address(address.as_str()),
        Duration::from_millis(200)
    ));
    assert!(began.elapsed() < SOON);
}

#[test]
fn libdbus_is_found_among_what_is_loaded_only_when_it_is() {
    let with = b"7f00-7f01 r-xp 0 fd:00 9 /usr/lib/x86_64-linux-gnu/libdbus-1.so.3.32.4\n";
    assert!(names_libdbus(with));
    assert!(!names_libdbus(
        b"7f00-7f01 r-xp 0 fd:00 9 /usr/lib/x86_64-linux-gnu/libc.so.6\n"
    ));
}
