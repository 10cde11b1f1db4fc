//! The print dialog of the desktop portal: a document is handed to it, and the person prints or closes it.

use std::collections::HashMap;
use std::fs::File;
use std::os::fd::AsFd as _;
use std::path::Path;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use zbus::MatchRule;
use zbus::blocking::connection::Builder;
use zbus::blocking::{Connection, MessageIterator, fdo::DBusProxy};
use zbus::message::Type;
use zbus::zvariant::{Fd, OwnedObjectPath, OwnedValue, Value};

use crate::platform::PrintAnswer;

const PORTAL: &str = "org.freedesktop.portal.Desktop";
const DESKTOP: &str = "/org/freedesktop/portal/desktop";
const PRINT: &str = "org.freedesktop.portal.Print";
const REQUEST: &str = "org.freedesktop.portal.Request";
const BUS: &str = "org.freedesktop.DBus";

/// A portal that must be started first answers within a second; one that hangs shall not keep the person waiting.
const PATIENCE: Duration = Duration::from_secs(3);

/// Asks the portal to print. Without one, or where it refuses, there is no dialog; once it has taken the document nothing
/// tells whether its dialog was seen, so every other end is one without an answer.
pub(super) fn print(path: &Path, title: &str, parent: &str) -> PrintAnswer {
    match connected(PATIENCE).map(|bus| ask(&bus, path, title, parent)) {
        Some(Ok(answer)) => answer,
        None | Some(Err(zbus::Error::MethodError(..))) => PrintAnswer::NoDialog,
        Some(Err(_)) => PrintAnswer::Ended,
    }
}

/// A connection to a session bus that has a portal with a print dialog. Made on a thread that may be left behind:
/// connecting has no time limit of its own.
fn connected(patience: Duration) -> Option<Connection> {
    let (say, hear) = mpsc::channel();
    let connect = move || -> zbus::Result<Connection> {
        let bus = Builder::session()?.method_timeout(patience).build()?;
        let reply = bus.call_method(
            Some(PORTAL),
            DESKTOP,
            Some("org.freedesktop.DBus.Properties"),
            "Get",
            &(PRINT, "version"),
        )?;
        let version: OwnedValue = reply.body().deserialize()?;
        u32::try_from(version)?;
        Ok(bus)
    };
    let connecting = thread::Builder::new().name("print look".to_owned()).spawn(move || {
        // Nobody listens any more when this took too long.
        let _late = say.send(connect());
    });
    connecting.ok()?;
    hear.recv_timeout(patience).ok()?.ok()
}

fn ask(bus: &Connection, path: &Path, title: &str, parent: &str) -> zbus::Result<PrintAnswer> {
    // A portal that ends while its dialog is open never answers: its going is an answer too.
    let rule = MatchRule::builder()
        .msg_type(Type::Signal)
        .sender(BUS)?
        .member("NameOwnerChanged")?
        .arg(0, PORTAL)?
        .build();
    DBusProxy::new(bus)?.add_match_rule(rule)?;
    let messages = MessageIterator::from(bus);
    let document = File::open(path)?;
    let options = HashMap::from([("modal", Value::from(true))]);
    // The portal takes C strings.
    let title = title.replace('\0', "");
    let reply = bus.call_method(
        Some(PORTAL),
        DESKTOP,
        Some(PRINT),
        "Print",
        &(parent, title, Fd::from(document.as_fd()), options),
    )?;
    let request: OwnedObjectPath = reply.body().deserialize()?;
    for message in messages {
        let message = message?;
        let header = message.header();
        let is = |interface: &str, member: &str| {
            header.interface().is_some_and(|found| found.as_str() == interface)
                && header.member().is_some_and(|found| found.as_str() == member)
        };
        if is(REQUEST, "Response") && header.path().is_some_and(|found| found.as_str() == request.as_str()) {
            let (response, _results): (u32, HashMap<String, OwnedValue>) = message.body().deserialize()?;
            return Ok(match response {
                0 => PrintAnswer::Printed,
                1 => PrintAnswer::Cancelled,
                _ => PrintAnswer::Ended,
            });
        }
        if is(BUS, "NameOwnerChanged") {
            let (name, _old, new): (String, String, String) = message.body().deserialize()?;
            if name == PORTAL && new.is_empty() {
                break;
            }
        }
    }
    Ok(PrintAnswer::Ended)
}
