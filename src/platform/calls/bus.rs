//! By the session bus: who has a record has a name on it, made from the record's id, which says nothing of the person.

use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::fdo::RequestNameFlags;

use crate::platform::{bus, surroundings};

const PATH: &str = "/org/plumbline/plumbline/window";
const INTERFACE: &str = "org.plumbline.plumbline.Window";

/// A connection on which calls come in.
pub(super) struct Line(Connection);

impl Line {
    /// None without a bus. `come` is called on a thread of the connection.
    pub fn open(come: impl Fn() + Send + Sync + 'static) -> Option<Self> {
        Self::on(Builder::session().ok()?, surroundings::may_come_forward(), come)
    }

    fn on(bus: Builder<'static>, may: bool, come: impl Fn() + Send + Sync + 'static) -> Option<Self> {
        let window = Window {
            may,
            come: Box::new(come),
        };
        Some(Self(bus.serve_at(PATH, window).ok()?.build().ok()?))
    }

    pub fn take(&self, name: &str) {
        // A name that somebody has already stays theirs: then they are called.
        let _or_theirs = self
            .0
            .request_name_with_flags(bus_name(name), RequestNameFlags::DoNotQueue.into());
    }

    pub fn give(&self, name: &str) {
        let _or_theirs = self.0.release_name(bus_name(name));
    }
}

struct Window {
    may: bool,
    come: Box<dyn Fn() + Send + Sync>,
}

#[zbus::interface(name = "org.plumbline.plumbline.Window")]
impl Window {
    /// Whether this window now comes to the front; it asks for attention where it may not.
    fn come_forward(&self) -> bool {
        (self.come)();
        self.may
    }
}

/// Calls whoever has this name; false when nobody has it, or when the window may not come to the front.
pub(super) fn call(name: &str) -> bool {
    let name = bus_name(name);
    bus::ask(Builder::session, bus::PATIENCE, move |connection| {
        called(connection, &name)
    })
    .unwrap_or(false)
}

fn called(connection: &Connection, name: &str) -> zbus::Result<bool> {
    let reply = connection.call_method(Some(name), PATH, Some(INTERFACE), "ComeForward", &())?;
    reply.body().deserialize()
}

fn bus_name(name: &str) -> String {
    format!("org.plumbline.plumbline.record_{}", name.replace(['-', '.'], "_"))
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;
    use crate::platform::bus::alone::{Bus, SOON};

    #[test]
    fn who_has_a_record_is_called_and_says_whether_it_comes_and_who_left_it_is_not() {
        let Some(bus) = Bus::start() else { return };
        let asking = bus.builder().build().unwrap();
        let id = "0190-aa.1";
        let ask = || called(&asking, &bus_name(id));
        assert!(ask().is_err(), "nobody has it");
        for may in [true, false] {
            let (say, hear) = mpsc::channel();
            let line = Line::on(bus.builder(), may, move || say.send(()).unwrap()).unwrap();
            line.take(id);
            assert_eq!(ask().unwrap(), may);
            assert!(
                hear.recv_timeout(SOON).is_ok(),
                "the window was told, whether it may or not"
            );
            line.give(id);
            assert!(ask().is_err(), "it was given back");
            assert!(hear.try_recv().is_err());
        }
    }
}
