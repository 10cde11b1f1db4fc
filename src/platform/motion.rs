//! Whether the system wants motion: what its desktop portal says. Elsewhere it is not known.

use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::zvariant::{OwnedValue, Value};

use super::bus::{self, PATIENCE, PORTAL, PORTAL_PATH};

/// Whether the system wants motion; none where it does not say.
pub(super) fn wanted() -> Option<bool> {
    // Only there is a session bus that may have a portal.
    let has_bus = cfg!(all(unix, not(target_os = "macos")));
    has_bus.then(|| bus::ask(Builder::session, PATIENCE, said)).flatten()
}

/// What the portal's settings say: first the setting made for this, then the desktop's own switch for animations.
fn said(bus: &Connection) -> zbus::Result<bool> {
    let reduced = read(bus, "org.freedesktop.appearance", "reduced-motion").and_then(u32::try_from);
    if let Ok(reduced) = reduced {
        return match reduced {
            1 => Ok(false),
            // 0 is "no preference": the desktop's switch may know more.
            _ => Ok(animates(bus).unwrap_or(true)),
        };
    }
    animates(bus)
}

fn animates(bus: &Connection) -> zbus::Result<bool> {
    let value = read(bus, "org.gnome.desktop.interface", "enable-animations")?;
    Ok(bool::try_from(value)?)
}

/// One setting. Old portals know only `Read`, which wraps the value twice.
pub(super) fn read(bus: &Connection, group: &str, key: &str) -> zbus::zvariant::Result<OwnedValue> {
    let call = |method: &str| -> zbus::Result<OwnedValue> {
        let interface = Some("org.freedesktop.portal.Settings");
        let reply = bus.call_method(Some(PORTAL), PORTAL_PATH, interface, method, &(group, key))?;
        reply.body().deserialize()
    };
    let value = call("ReadOne").or_else(|_| call("Read"));
    let value = value.map_err(|_| zbus::zvariant::Error::IncorrectType)?;
    match Value::from(value) {
        Value::Value(inner) => OwnedValue::try_from(*inner),
        plain => OwnedValue::try_from(plain),
    }
}

#[cfg(test)]
mod tests;
