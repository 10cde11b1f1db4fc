//! Whether a screen reader listens to live regions.

use std::time::Duration;

use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::zvariant::OwnedValue;

use super::bus;

/// The registry is a process of its own on this computer and has nothing to start; one that does not answer has no reader.
const PATIENCE: Duration = Duration::from_secs(1);

/// Whether anybody on the accessibility bus listens to the event by which AccessKit tells of live regions: Orca does from
/// version 44 on. Elsewhere than on AT-SPI readers are taken to hear them.
pub(super) fn hears_live() -> bool {
    let has_registry = cfg!(all(unix, not(target_os = "macos")));
    !has_registry || bus::ask(Builder::session, PATIENCE, listens).unwrap_or(false)
}

/// Whether the desktop says that a screen reader runs.
pub(super) fn reader_runs(bus: impl FnOnce() -> zbus::Result<Builder<'static>> + Send + 'static) -> bool {
    bus::ask(bus, PATIENCE, reader).unwrap_or(false)
}

fn reader(session: &Connection) -> zbus::Result<bool> {
    let properties = Some("org.freedesktop.DBus.Properties");
    let asked = &("org.a11y.Status", "ScreenReaderEnabled");
    let reply = session.call_method(Some("org.a11y.Bus"), "/org/a11y/bus", properties, "Get", asked)?;
    let runs: OwnedValue = reply.body().deserialize()?;
    Ok(bool::try_from(runs)?)
}

fn listens(session: &Connection) -> zbus::Result<bool> {
    let bus = Some("org.a11y.Bus");
    let reply = session.call_method(bus, "/org/a11y/bus", bus, "GetAddress", &())?;
    let address: String = reply.body().deserialize()?;
    let accessibility = Builder::address(address.as_str())?.method_timeout(PATIENCE).build()?;
    let registry = Some("org.a11y.atspi.Registry");
    let path = "/org/a11y/atspi/registry";
    let reply = accessibility.call_method(registry, path, registry, "GetRegisteredEvents", &())?;
    let events: Vec<(String, String)> = reply.body().deserialize()?;
    Ok(events.iter().any(|(_, event)| is_announcement(event)))
}

/// `Object:Announcement:`
fn is_announcement(event: &str) -> bool {
    let mut parts = event.split(':').map(str::to_ascii_lowercase);
    parts.next().as_deref() == Some("object") && matches!(parts.next().as_deref(), Some("announcement" | ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_listens_to_announcements_hears_live_regions() {
        assert!(is_announcement("Object:Announcement:"), "Orca 48");
        assert!(is_announcement("object::"), "whoever listens to everything");
        assert!(!is_announcement("Object:PropertyChange:AccessibleName"), "Orca 43");
        assert!(!is_announcement("Window:Activate:"));
    }
}
