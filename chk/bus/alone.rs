//! Session buses of their own, for tests.
#![cfg(unix)]

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

    pub fn address(&self) -> &str {
        &self.address
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
