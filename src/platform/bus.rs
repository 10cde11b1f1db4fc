//! Asking something on the session bus without waiting for ever.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;

/// A portal that must be started first answers within a second; one that hangs shall not keep the person waiting.
pub(super) const PATIENCE: Duration = Duration::from_secs(3);

/// The name of the desktop portal on the bus.
pub(super) const PORTAL: &str = "org.freedesktop.portal.Desktop";
/// Where its interfaces are.
pub(super) const PORTAL_PATH: &str = "/org/freedesktop/portal/desktop";

/// Asks on a thread that may be left behind: making the connection has no time limit of its own. None when there is no
/// bus, no answer, or none in time.
pub(super) fn ask<T: Send + 'static>(
    bus: impl FnOnce() -> zbus::Result<Builder<'static>> + Send + 'static,
    patience: Duration,
    question: impl FnOnce(&Connection) -> zbus::Result<T> + Send + 'static,
) -> Option<T> {
    let (say, hear) = mpsc::channel();
    let asking = thread::Builder::new().name("portal look".to_owned()).spawn(move || {
        let connected = bus().and_then(|bus| bus.method_timeout(patience).build());
        let found = connected.and_then(|connection| question(&connection)).ok();
        // Nobody listens any more when this took too long.
        let _late = say.send(found);
    });
    asking.ok().and_then(|_| hear.recv_timeout(patience).ok().flatten())
}

/// Session buses of their own, for tests.
#[cfg(all(test, unix))]
pub(super) mod alone {
    use std::process::{Child, Command, Stdio};
    use std::time::Instant;

    use tempfile::TempDir;

    use super::*;

    /// Longer than anything here takes.
    pub const SOON: Duration = Duration::from_secs(5);

    /// A session bus that knows no services to start.
    pub struct Bus {
        daemon: Child,
        address: String,
        _folder: TempDir,
    }

    impl Bus {
        /// Nothing where no bus can be started, as in a bare container.
        pub fn start() -> Option<Self> {
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

        pub fn builder(&self) -> Builder<'static> {
            Builder::address(self.address.as_str()).unwrap()
        }

        /// A portal on this bus.
        pub fn portal(&self, serve: impl FnOnce(&Connection)) -> Connection {
            let connection = self.builder().build().unwrap();
            serve(&connection);
            connection.request_name(PORTAL).unwrap();
            connection
        }
    }

    impl Drop for Bus {
        fn drop(&mut self) {
            let _ended = self.daemon.kill();
            let _status = self.daemon.wait();
        }
    }
}
