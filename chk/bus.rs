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

#[cfg(not(any(windows, target_os = "macos")))]
pub(super) mod person;

#[cfg(test)]
pub(super) mod alone;
