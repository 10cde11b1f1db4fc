//! The print dialog of the desktop portal: a document is handed to it, and the person prints or closes it.

use std::collections::HashMap;
use std::fs::File;
use std::os::fd::AsFd as _;
use std::path::Path;

use zbus::blocking::Connection;
use zbus::zvariant::{Fd, Value};

use crate::platform::PrintAnswer;
use crate::platform::bus::PATIENCE;
use crate::platform::bus::person::{self, Response};

const PRINT: &str = "org.freedesktop.portal.Print";

/// Asks the portal to print. Without one, or where it refuses, there is no dialog; once it has taken the document nothing
/// tells whether its dialog was seen, so every other end is one without an answer.
pub(super) fn print(path: &Path, title: &str, parent: &str) -> PrintAnswer {
    match person::connected(PRINT, PATIENCE).map(|bus| ask(&bus, path, title, parent)) {
        Some(Ok(answer)) => answer,
        None | Some(Err(zbus::Error::MethodError(..))) => PrintAnswer::NoDialog,
        Some(Err(_)) => PrintAnswer::Ended,
    }
}

fn ask(bus: &Connection, path: &Path, title: &str, parent: &str) -> zbus::Result<PrintAnswer> {
    let document = File::open(path)?;
    let options = HashMap::from([("modal", Value::from(true))]);
    // The portal takes C strings.
    let title = title.replace('\0', "");
    let body = (parent, title, Fd::from(document.as_fd()), options);
    Ok(match person::ask(bus, PRINT, "Print", &body)? {
        Response::Done(_) => PrintAnswer::Printed,
        Response::Cancelled => PrintAnswer::Cancelled,
        Response::Failed => PrintAnswer::Ended,
    })
}
