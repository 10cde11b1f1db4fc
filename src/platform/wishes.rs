//! What the desktop wishes of every window: dark or light, how much contrast, how large text is. Its portal says so, and
//! says it again when it changes.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use zbus::blocking::connection::Builder;
use zbus::blocking::{Connection, MessageIterator, fdo::DBusProxy};
use zbus::message::Type;
use zbus::zvariant::OwnedValue;
use zbus::{MatchRule, Message};

use super::bus::{PATIENCE, PORTAL};
use super::motion::read;

/// What the desktop wishes; none where it does not say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wishes {
    /// Dark windows, or light ones.
    pub dark: Option<bool>,
    /// High contrast, or the usual one.
    pub contrast: Option<bool>,
    /// How large text is, in percent.
    pub text: Option<u16>,
    /// Whether files that were used may stand in the desktop's list of recent ones.
    pub recent: Option<bool>,
    /// How often the desktop has spoken: what is asked in another way may have changed too.
    pub times: u32,
}

/// The wishes as they are now.
#[derive(Clone, Debug, Default)]
pub(super) struct Watched(Arc<Mutex<Wishes>>);

impl Watched {
    /// Follows the desktop's wishes on a thread of its own; `wake` is called there when one has changed.
    pub fn start(wake: impl Fn() + Send + 'static) -> Self {
        let watched = Self::default();
        // Only there is a session bus that may have a portal.
        if cfg!(all(unix, not(target_os = "macos"))) {
            let follows = watched.clone();
            let follow = move || {
                // Without a bus, or when it goes, the wishes stay what they were.
                let _gone = Builder::session().and_then(|bus| follows.follow(bus, wake));
            };
            let _not_followed = thread::Builder::new().name("wishes".to_owned()).spawn(follow);
        }
        watched
    }

    /// As it is now.
    pub fn now(&self) -> Wishes {
        self.lock().clone()
    }

    fn follow(&self, bus: Builder<'_>, wake: impl Fn()) -> zbus::Result<()> {
        let bus = bus.method_timeout(PATIENCE).build()?;
        let from = |sender: &'static str, member: &'static str| {
            let signal = MatchRule::builder().msg_type(Type::Signal);
            Ok::<_, zbus::Error>(signal.sender(sender)?.member(member)?.build())
        };
        let speaks = DBusProxy::new(&bus)?;
        speaks.add_match_rule(from(PORTAL, "SettingChanged")?)?;
        speaks.add_match_rule(from("org.freedesktop.DBus", "NameOwnerChanged")?)?;
        let messages = MessageIterator::from(&bus);
        self.set(&said(&bus), &wake);
        for message in messages {
            if matters(&message?) {
                self.set(&said(&bus), &wake);
            }
        }
        Ok(())
    }

    fn set(&self, wishes: &Wishes, wake: &impl Fn()) {
        let mut now = self.lock();
        let times = now.times.saturating_add(1);
        *now = Wishes {
            times,
            ..wishes.clone()
        };
        drop(now);
        wake();
    }

    fn lock(&self) -> MutexGuard<'_, Wishes> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether a message says that a wish has changed, or that a portal has come.
fn matters(message: &Message) -> bool {
    let header = message.header();
    match header.member().map(zbus::names::MemberName::as_str) {
        Some("SettingChanged") => {
            let setting = message.body().deserialize::<(String, String, OwnedValue)>();
            setting.is_ok_and(|(group, _, _)| group == APPEARANCE || group.starts_with("org.gnome.desktop."))
        }
        Some("NameOwnerChanged") => {
            let owners = message.body().deserialize::<(String, String, String)>();
            owners.is_ok_and(|(name, _, new)| name == PORTAL && !new.is_empty())
        }
        _ => false,
    }
}

const APPEARANCE: &str = "org.freedesktop.appearance";

/// What the portal's settings say: those made for every desktop first, then those of one.
fn said(bus: &Connection) -> Wishes {
    let number = |key: &str| read(bus, APPEARANCE, key).and_then(u32::try_from).ok();
    let a11y = || read(bus, "org.gnome.desktop.a11y.interface", "high-contrast").and_then(bool::try_from);
    let scale = read(bus, "org.gnome.desktop.interface", "text-scaling-factor").and_then(f64::try_from);
    let recent = read(bus, "org.gnome.desktop.privacy", "remember-recent-files").and_then(bool::try_from);
    Wishes {
        dark: match number("color-scheme") {
            Some(1) => Some(true),
            Some(2) => Some(false),
            _ => None,
        },
        contrast: match number("contrast") {
            Some(1) => Some(true),
            // 0 is "no preference": the desktop's own switch may know more.
            said => a11y().ok().or(said.map(|_| false)),
        },
        // No desktop offers more than 3; what is no number is no wish.
        text: scale
            .ok()
            .filter(|scale| (0.25..=5.0).contains(scale))
            .map(|scale| (scale * 100.0).round() as u16),
        recent: recent.ok(),
        times: 0,
    }
}

#[cfg(test)]
mod tests;
