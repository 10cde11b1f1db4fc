//! Whether the desktop portal offers file dialogs.

use std::path::Path;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use zbus::blocking::connection::Builder;
use zbus::zvariant::OwnedValue;

use crate::platform::files;

/// A portal that must be started first answers within a second; one that hangs shall not keep the person waiting.
const PATIENCE: Duration = Duration::from_secs(3);

/// Whether the session bus has a portal with file dialogs.
pub(super) fn is_there() -> bool {
    answers(Builder::session, PATIENCE)
}

/// Whether `rfd`, after it was asked, could load libdbus: it does so when first used and keeps it, so the system's list
/// of what this process has loaded names it. Where there is no such list, it is taken to be so.
pub(super) fn could_be_reached() -> bool {
    let loaded = files::read(Path::new("/proc/self/maps"), 16 * 1024 * 1024);
    loaded.map_or(true, |loaded| names_libdbus(&loaded))
}

fn names_libdbus(loaded: &[u8]) -> bool {
    String::from_utf8_lossy(loaded).contains("/libdbus-1.so")
}

/// Asks on a thread that may be left behind: making the connection has no time limit of its own.
fn answers(bus: impl FnOnce() -> zbus::Result<Builder<'static>> + Send + 'static, patience: Duration) -> bool {
    let (say, hear) = mpsc::channel();
    let asking = thread::Builder::new().name("portal look".to_owned()).spawn(move || {
        let found = bus().and_then(|bus| version(bus, patience)).is_ok();
        // Nobody listens any more when this took too long.
        let _late = say.send(found);
    });
    asking.is_ok() && hear.recv_timeout(patience).unwrap_or(false)
}

/// The version of the FileChooser interface: a portal has the name on the bus without this interface when no part of
/// it can show dialogs. The call starts the portal if the bus knows how.
fn version(bus: Builder<'static>, patience: Duration) -> zbus::Result<u32> {
    let reply = bus.method_timeout(patience).build()?.call_method(
        Some("org.freedesktop.portal.Desktop"),
        "/org/freedesktop/portal/desktop",
        Some("org.freedesktop.DBus.Properties"),
        "Get",
        &("org.freedesktop.portal.FileChooser", "version"),
    )?;
    let value: OwnedValue = reply.body().deserialize()?;
    Ok(u32::try_from(value)?)
}

#[cfg(test)]
mod tests;
