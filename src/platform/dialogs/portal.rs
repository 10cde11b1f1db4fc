//! Whether the desktop portal offers file dialogs.

use std::path::Path;

use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::zvariant::OwnedValue;

use crate::platform::bus::{self, PATIENCE, PORTAL, PORTAL_PATH};
use crate::platform::files;

/// Whether the session bus has a portal with file dialogs.
pub(super) fn is_there() -> bool {
    bus::ask(Builder::session, PATIENCE, version).is_some()
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

/// The version of the FileChooser interface: a portal has the name on the bus without this interface when no part of
/// it can show dialogs. The call starts the portal if the bus knows how.
fn version(bus: &Connection) -> zbus::Result<u32> {
    let reply = bus.call_method(
        Some(PORTAL),
        PORTAL_PATH,
        Some("org.freedesktop.DBus.Properties"),
        "Get",
        &("org.freedesktop.portal.FileChooser", "version"),
    )?;
    let value: OwnedValue = reply.body().deserialize()?;
    Ok(u32::try_from(value)?)
}

#[cfg(test)]
mod tests;
