//! A dialog of the desktop portal: asked for, and waited for until the person answers or closes it.

use std::collections::HashMap;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde::Serialize;
use zbus::MatchRule;
use zbus::blocking::connection::Builder;
use zbus::blocking::{Connection, MessageIterator, fdo::DBusProxy};
use zbus::message::Type;
use zbus::zvariant::{DynamicType, OwnedObjectPath, OwnedValue};

use super::{PORTAL, PORTAL_PATH};

const REQUEST: &str = "org.freedesktop.portal.Request";
const BUS: &str = "org.freedesktop.DBus";

/// How a dialog of the portal ended.
#[derive(Debug)]
pub(in crate::platform) enum Response {
    /// The person went through with it; what it gives.
    Done(HashMap<String, OwnedValue>),
    /// The person closed it.
    Cancelled,
    /// It ended in some other way, or the portal went away.
    Failed,
}

/// A connection to a session bus that has a portal with these dialogs. Made on a thread that may be left behind:
/// connecting has no time limit of its own.
pub(in crate::platform) fn connected(interface: &'static str, patience: Duration) -> Option<Connection> {
    let (say, hear) = mpsc::channel();
    let connect = move || -> zbus::Result<Connection> {
        let bus = Builder::session()?.method_timeout(patience).build()?;
        has(&bus, interface)?;
        Ok(bus)
    };
    let connecting = thread::Builder::new().name("portal look".to_owned()).spawn(move || {
        // Nobody listens any more when this took too long.
        let _late = say.send(connect());
    });
    connecting.ok()?;
    hear.recv_timeout(patience).ok()?.ok()
}

/// An error unless the portal has these dialogs: it may have its name on the bus without them. The call starts the portal
/// if the bus knows how.
pub(in crate::platform) fn has(bus: &Connection, interface: &str) -> zbus::Result<()> {
    let reply = bus.call_method(
        Some(PORTAL),
        PORTAL_PATH,
        Some("org.freedesktop.DBus.Properties"),
        "Get",
        &(interface, "version"),
    )?;
    let version: OwnedValue = reply.body().deserialize()?;
    u32::try_from(version)?;
    Ok(())
}

/// Opens a dialog and waits for its end.
pub(in crate::platform) fn ask<B: Serialize + DynamicType>(
    bus: &Connection,
    interface: &str,
    dialog: &str,
    body: &B,
) -> zbus::Result<Response> {
    // A portal that ends while its dialog is open never answers: its going is an answer too.
    let rule = MatchRule::builder()
        .msg_type(Type::Signal)
        .sender(BUS)?
        .member("NameOwnerChanged")?
        .arg(0, PORTAL)?
        .build();
    DBusProxy::new(bus)?.add_match_rule(rule)?;
    let messages = MessageIterator::from(bus);
    let reply = bus.call_method(Some(PORTAL), PORTAL_PATH, Some(interface), dialog, body)?;
    let request: OwnedObjectPath = reply.body().deserialize()?;
    for message in messages {
        let message = message?;
        let header = message.header();
        let is = |interface: &str, member: &str| {
            header.interface().is_some_and(|found| found.as_str() == interface)
                && header.member().is_some_and(|found| found.as_str() == member)
        };
        if is(REQUEST, "Response") && header.path().is_some_and(|found| found.as_str() == request.as_str()) {
            let (response, results): (u32, HashMap<String, OwnedValue>) = message.body().deserialize()?;
            return Ok(match response {
                0 => Response::Done(results),
                1 => Response::Cancelled,
                _ => Response::Failed,
            });
        }
        if is(BUS, "NameOwnerChanged") {
            let (name, _old, new): (String, String, String) = message.body().deserialize()?;
            if name == PORTAL && new.is_empty() {
                break;
            }
        }
    }
    Ok(Response::Failed)
}
