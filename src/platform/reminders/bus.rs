//! By the session bus: the notification service that desktops have, and the desktop portal. A program that is shut in (a
//! Flatpak) reaches the portal alone, so that is asked first there; elsewhere last, since a portal takes what is of a program
//! it has no starter for and may show it nowhere. One that hangs holds up the next reminder for a moment, never the window.

use std::collections::HashMap;
use std::time::Duration;

use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::zvariant::{OwnedValue, Value};

use crate::platform::bus::{self, PATIENCE, PORTAL, PORTAL_PATH};
use crate::platform::{Notification, surroundings};

const NOTIFICATIONS: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
/// The lowest of the service's three.
const URGENCY_LOW: u8 = 0;
/// As long as the desktop shows such things.
const ITS_OWN_TIME: i32 = -1;

const OF_PORTAL: &str = "org.freedesktop.portal.Notification";
/// The portal's name of what is shown: the next reminder takes the place of the one before.
const REMINDER: &str = "reminder";
/// From this version on the portal can be told that something is of now.
const KNOWS_HINTS: u32 = 2;

/// Shows one; where nobody shows it, the line in the window remains.
pub(super) fn show(notification: &Notification) {
    let _or_the_window_alone = show_on(Builder::session, PATIENCE, surroundings::is_shut_in(), notification);
}

/// Whether somebody took it.
fn show_on(
    bus: impl FnOnce() -> zbus::Result<Builder<'static>> + Send + 'static,
    patience: Duration,
    is_shut_in: bool,
    notification: &Notification,
) -> bool {
    let notification = notification.clone();
    let notify = move |bus: &Connection| {
        if is_shut_in {
            by_portal(bus, &notification).or_else(|_| by_service(bus, &notification))
        } else {
            by_service(bus, &notification).or_else(|_| by_portal(bus, &notification))
        }
    };
    bus::ask(bus, patience, notify).is_some()
}

fn by_service(bus: &Connection, Notification { title, text }: &Notification) -> zbus::Result<()> {
    let hints = HashMap::from([
        ("urgency", Value::from(URGENCY_LOW)),
        // It is of now: no list keeps it for the next day.
        ("transient", Value::from(true)),
        ("desktop-entry", Value::from(crate::APP_ID)),
    ]);
    let actions: Vec<&str> = Vec::new();
    let body = &(
        "Plumbline",
        0_u32,
        crate::APP_ID,
        title.as_str(),
        text.as_str(),
        actions,
        hints,
        ITS_OWN_TIME,
    );
    bus.call_method(Some(NOTIFICATIONS), PATH, Some(NOTIFICATIONS), "Notify", body)
        .map(drop)
}

fn by_portal(bus: &Connection, Notification { title, text }: &Notification) -> zbus::Result<()> {
    let version = bus.call_method(
        Some(PORTAL),
        PORTAL_PATH,
        Some("org.freedesktop.DBus.Properties"),
        "Get",
        &(OF_PORTAL, "version"),
    )?;
    let version = u32::try_from(version.body().deserialize::<OwnedValue>()?)?;
    let mut what = HashMap::from([
        ("title", Value::from(title.as_str())),
        ("body", Value::from(text.as_str())),
        ("priority", Value::from("low")),
    ]);
    if version >= KNOWS_HINTS {
        what.insert("display-hint", Value::from(vec!["transient"]));
    }
    bus.call_method(
        Some(PORTAL),
        PORTAL_PATH,
        Some(OF_PORTAL),
        "AddNotification",
        &(REMINDER, what),
    )
    .map(drop)
}

#[cfg(test)]
mod tests;
