//! What different portals say of motion. Each test has a session bus of its own.
#![cfg(unix)]

use super::*;
use crate::platform::bus::alone::{Bus, SOON};

/// A portal's settings: `reduced-motion` and `enable-animations`, each when the portal knows it.
struct Settings {
    reduced: Option<u32>,
    animations: Option<bool>,
}

impl Settings {
    fn value(&self, group: &str, key: &str) -> zbus::fdo::Result<Value<'static>> {
        let known = match (group, key) {
            ("org.freedesktop.appearance", "reduced-motion") => self.reduced.map(Value::from),
            ("org.gnome.desktop.interface", "enable-animations") => self.animations.map(Value::from),
            _ => None,
        };
        known.ok_or_else(|| zbus::fdo::Error::Failed("not known".into()))
    }
}

struct New(Settings);

#[zbus::interface(name = "org.freedesktop.portal.Settings")]
impl New {
    fn read_one(&self, group: &str, key: &str) -> zbus::fdo::Result<OwnedValue> {
        Ok(self.0.value(group, key)?.try_to_owned().unwrap())
    }
}

/// Before `ReadOne` there was only this, with a variant in the variant.
struct Old(Settings);

#[zbus::interface(name = "org.freedesktop.portal.Settings")]
impl Old {
    fn read(&self, group: &str, key: &str) -> zbus::fdo::Result<OwnedValue> {
        let inner = Value::Value(Box::new(self.0.value(group, key)?));
        Ok(inner.try_to_owned().unwrap())
    }
}

fn asked(bus: &Bus) -> Option<bool> {
    let builder = bus.builder();
    bus::ask(move || Ok(builder), SOON, said)
}

#[test]
fn the_portal_is_believed_and_where_it_says_nothing_nothing_is_known() {
    let Some(bus) = Bus::start() else { return };
    assert_eq!(asked(&bus), None, "there is no portal");
    for (reduced, animations, wanted) in [
        (Some(1), None, Some(false)),
        (Some(1), Some(true), Some(false)),
        (Some(0), None, Some(true)),
        (Some(0), Some(false), Some(false)),
        (None, Some(true), Some(true)),
        (None, Some(false), Some(false)),
        (None, None, None),
    ] {
        let settings = || Settings { reduced, animations };
        let new = bus.portal(|c| assert!(c.object_server().at(PORTAL_PATH, New(settings())).unwrap()));
        assert_eq!(asked(&bus), wanted, "{reduced:?} {animations:?}");
        drop(new);
        let old = bus.portal(|c| assert!(c.object_server().at(PORTAL_PATH, Old(settings())).unwrap()));
        assert_eq!(asked(&bus), wanted, "{reduced:?} {animations:?}, an old portal");
        drop(old);
    }
}
