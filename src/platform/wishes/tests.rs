//! What different portals say of dark, contrast and text, and that a change is heard. Each test has a bus of its own.
#![cfg(unix)]

use std::collections::HashMap;
use std::sync::mpsc;

use zbus::zvariant::{OwnedValue, Value};

use super::*;
use crate::platform::bus::PORTAL_PATH;
use crate::platform::bus::alone::{Bus, SOON};

/// A portal's settings by group and key.
struct Settings(Arc<Mutex<HashMap<(&'static str, &'static str), Value<'static>>>>);

#[zbus::interface(name = "org.freedesktop.portal.Settings")]
impl Settings {
    fn read_one(&self, group: &str, key: &str) -> zbus::fdo::Result<OwnedValue> {
        let settings = self.0.lock().unwrap();
        let found = settings.iter().find(|((of, name), _)| *of == group && *name == key);
        let (_, value) = found.ok_or_else(|| zbus::fdo::Error::Failed("not known".into()))?;
        Ok(value.try_to_owned().unwrap())
    }
}

const SCHEME: (&str, &str) = (APPEARANCE, "color-scheme");
const CONTRAST: (&str, &str) = (APPEARANCE, "contrast");
const SWITCH: (&str, &str) = ("org.gnome.desktop.a11y.interface", "high-contrast");
const RECENT: (&str, &str) = ("org.gnome.desktop.privacy", "remember-recent-files");
const SCALE: (&str, &str) = ("org.gnome.desktop.interface", "text-scaling-factor");

fn wishes(dark: Option<bool>, contrast: Option<bool>, text: Option<u16>) -> Wishes {
    Wishes {
        dark,
        contrast,
        text,
        recent: None,
        times: 0,
    }
}

#[test]
fn the_portal_is_believed_and_where_it_says_nothing_nothing_is_known() {
    let Some(bus) = Bus::start() else { return };
    let alone = bus.builder().build().unwrap();
    assert_eq!(said(&alone), Wishes::default(), "there is no portal");
    let settings = Arc::default();
    let _portal = bus.portal(|c| {
        assert!(
            c.object_server()
                .at(PORTAL_PATH, Settings(Arc::clone(&settings)))
                .unwrap()
        );
    });
    for (says, expected) in [
        (vec![(SCHEME, Value::from(1_u32))], wishes(Some(true), None, None)),
        (vec![(SCHEME, Value::from(2_u32))], wishes(Some(false), None, None)),
        (vec![(SCHEME, Value::from(0_u32))], wishes(None, None, None)),
        (vec![(SCHEME, Value::from(77_u32))], wishes(None, None, None)),
        (vec![(SCHEME, Value::from("dark"))], wishes(None, None, None)),
        (
            vec![(RECENT, Value::from(false))],
            Wishes {
                recent: Some(false),
                ..Wishes::default()
            },
        ),
        (vec![(CONTRAST, Value::from(1_u32))], wishes(None, Some(true), None)),
        (vec![(CONTRAST, Value::from(0_u32))], wishes(None, Some(false), None)),
        (
            vec![(CONTRAST, Value::from(0_u32)), (SWITCH, Value::from(true))],
            wishes(None, Some(true), None),
        ),
        (vec![(SWITCH, Value::from(true))], wishes(None, Some(true), None)),
        (vec![(SCALE, Value::from(1.5))], wishes(None, None, Some(150))),
        (vec![(SCALE, Value::from(f64::NAN))], wishes(None, None, None)),
        (vec![(SCALE, Value::from(0.0))], wishes(None, None, None)),
        (vec![(SCALE, Value::from(1e9))], wishes(None, None, None)),
    ] {
        let described = format!("{says:?}");
        *settings.lock().unwrap() = says.into_iter().collect();
        assert_eq!(said(&alone), expected, "{described}");
    }
}

#[test]
fn a_change_is_heard_also_of_a_portal_that_comes_later() {
    let Some(bus) = Bus::start() else { return };
    let (say, hear) = mpsc::channel();
    let watched = Watched::default();
    let (follows, builder) = (watched.clone(), bus.builder());
    let wake = move || {
        let _late = say.send(());
    };
    let following = thread::spawn(move || follows.follow(builder, wake));
    hear.recv_timeout(SOON).expect("asked once at the start");
    assert_eq!(watched.now().dark, None);

    let settings: Arc<Mutex<HashMap<_, _>>> = Arc::default();
    settings.lock().unwrap().insert(SCHEME, Value::from(1_u32));
    let portal = bus.portal(|c| {
        assert!(
            c.object_server()
                .at(PORTAL_PATH, Settings(Arc::clone(&settings)))
                .unwrap()
        );
    });
    hear.recv_timeout(SOON).expect("a portal came");
    assert_eq!(watched.now().dark, Some(true));

    settings.lock().unwrap().insert(SCHEME, Value::from(2_u32));
    let changed = (SCHEME.0, SCHEME.1, Value::from(2_u32));
    let interface = "org.freedesktop.portal.Settings";
    portal
        .emit_signal(None::<&str>, PORTAL_PATH, interface, "SettingChanged", &changed)
        .unwrap();
    hear.recv_timeout(SOON).expect("a setting changed");
    assert_eq!(watched.now().dark, Some(false));

    drop(portal);
    drop(bus);
    let _gone = following.join().unwrap();
    assert_eq!(watched.now().dark, Some(false), "the last word stays");
}
