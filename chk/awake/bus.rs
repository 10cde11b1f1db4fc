//! By the session bus: the desktop portal and the screen saver are both asked. A portal may say yes and do nothing, and a
//! desktop may have only one of them. What is held ends with its connection, so also with a program that is killed.

use std::collections::HashMap;
use std::thread;
use std::time::Duration;

use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::zvariant::{OwnedObjectPath, Value};

use crate::platform::attempt::Attempt;
use crate::platform::bus::{PATIENCE, PORTAL, PORTAL_PATH};

const INHIBIT: &str = "org.freedesktop.portal.Inhibit";
const REQUEST: &str = "org.freedesktop.portal.Request";
const SAVER: &str = "org.freedesktop.ScreenSaver";
/// Where it is on one desktop or another.
const SAVER_PATHS: [&str; 2] = ["/org/freedesktop/ScreenSaver", "/ScreenSaver"];
/// The portal's number for "the session does not become idle".
const IDLE: u32 = 8;
/// Seen by the person where a desktop lists who keeps it awake.
const WHY: &str = "A session is running";

/// One of the two, held on a connection of its own.
enum Hold {
    Portal(Connection, OwnedObjectPath),
    Saver(Connection, &'static str, u32),
}

impl Hold {
    fn portal(bus: Connection) -> zbus::Result<Self> {
        let options = HashMap::from([("reason", Value::from(WHY))]);
        let body = &("", IDLE, options);
        let reply = bus.call_method(Some(PORTAL), PORTAL_PATH, Some(INHIBIT), "Inhibit", body)?;
        let request = reply.body().deserialize()?;
        Ok(Self::Portal(bus, request))
    }

    fn saver(bus: Connection) -> zbus::Result<Self> {
        let mut refused = zbus::Error::InvalidReply;
        for path in SAVER_PATHS {
            match bus.call_method(Some(SAVER), path, Some(SAVER), "Inhibit", &("Plumbline", WHY)) {
                Ok(reply) => {
                    let cookie = reply.body().deserialize()?;
                    return Ok(Self::Saver(bus, path, cookie));
                }
                Err(error) => refused = error,
            }
        }
        Err(refused)
    }

    fn give_back(&self) -> zbus::Result<()> {
        match self {
            Self::Portal(bus, request) => bus.call_method(Some(PORTAL), request.as_ref(), Some(REQUEST), "Close", &()),
            Self::Saver(bus, path, cookie) => {
                bus.call_method(Some(SAVER), *path, Some(SAVER), "UnInhibit", &(*cookie,))
            }
        }
        .map(drop)
    }
}

/// What was got of the two; given back when it is dropped.
pub(super) struct Held(Vec<Hold>);

impl Drop for Held {
    fn drop(&mut self) {
        let holds = std::mem::take(&mut self.0);
        // A desktop that hangs holds nobody up; with the connection the hold ends all the same.
        let give_back = move || {
            for hold in holds {
                let _or_with_the_connection = hold.give_back();
            }
        };
        let _or_with_the_connection = thread::Builder::new().name("awake".to_owned()).spawn(give_back);
    }
}

/// Asks both at once; none when neither does it, or not in time.
pub(super) fn hold() -> Option<Held> {
    hold_on(Builder::session, PATIENCE)
}

fn hold_on(
    bus: impl Fn() -> zbus::Result<Builder<'static>> + Clone + Send + 'static,
    patience: Duration,
) -> Option<Held> {
    let ask = |ask: fn(Connection) -> zbus::Result<Hold>| {
        let bus = bus.clone();
        let held = move || ask(bus()?.method_timeout(patience).build()?);
        Attempt::begin("awake", move || held().ok())
    };
    let asked = [ask(Hold::portal), ask(Hold::saver)];
    let held = asked
        .into_iter()
        .flatten()
        .filter_map(|attempt| attempt.wait(patience).flatten());
    let held: Vec<Hold> = held.collect();
    (!held.is_empty()).then_some(Held(held))
}

#[cfg(test)]
mod tests;
