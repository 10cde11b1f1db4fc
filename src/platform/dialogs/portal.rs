//! The file dialogs of the desktop portal.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use zbus::blocking::Connection;
use zbus::zvariant::Value;

use super::{For, Question, chosen};
use crate::platform::bus::PATIENCE;
use crate::platform::bus::person::{self, Response};
use crate::platform::{PathAnswer, files, raw_path};

const CHOOSER: &str = "org.freedesktop.portal.FileChooser";

/// A connection to a portal with file dialogs.
pub(super) fn connected() -> Option<Connection> {
    person::connected(CHOOSER, PATIENCE)
}

/// Asks for a path.
pub(super) fn ask(bus: &Connection, question: &Question, what: For) -> PathAnswer {
    let dialog = match what {
        For::Opening | For::OpeningSeveral | For::Folder => "OpenFile",
        For::Saving => "SaveFile",
    };
    let body = (question.parent.name(), clean(&question.title), options(question, what));
    match person::ask(bus, CHOOSER, dialog, &body) {
        Ok(Response::Done(results)) => chosen(paths(results, what).unwrap_or_default()),
        Ok(Response::Cancelled) => PathAnswer::Cancelled,
        Ok(Response::Failed) | Err(_) => PathAnswer::Failed,
    }
}

fn options(question: &Question, what: For) -> HashMap<&'static str, Value<'static>> {
    let token = format!("plumbline_{}", uuid::Uuid::now_v7().simple());
    let mut options = HashMap::from([("handle_token", Value::from(token))]);
    if what == For::Folder {
        options.insert("directory", Value::from(true));
    }
    if what == For::OpeningSeveral {
        options.insert("multiple", Value::from(true));
    }
    if !question.endings.is_empty() {
        let globs: Vec<(u32, String)> = question
            .endings
            .iter()
            .map(|ending| (0, clean(&format!("*.{ending}"))))
            .collect();
        options.insert("filters", Value::from(vec![(clean(&question.filter_name), globs)]));
    }
    if let Some(folder) = question.folder.as_deref().filter(|folder| files::is_folder(folder)) {
        let mut bytes = folder.as_os_str().as_encoded_bytes().to_vec();
        bytes.push(0);
        options.insert("current_folder", Value::from(bytes));
    }
    if let Some(name) = &question.name {
        options.insert("current_name", Value::from(clean(name)));
    }
    options
}

/// The portal takes C strings.
fn clean(text: &str) -> String {
    text.replace('\0', "")
}

/// The paths that were chosen: the first, or all where several were asked for. One that is none spoils the answer.
fn paths(mut results: HashMap<String, zbus::zvariant::OwnedValue>, what: For) -> Option<Vec<PathBuf>> {
    let uris: Vec<String> = results.remove("uris")?.try_into().ok()?;
    let most = match what {
        For::OpeningSeveral => uris.len(),
        For::Opening | For::Saving | For::Folder => 1,
    };
    let path = |uri: &String| raw_path::of_address(uri).filter(|path| path != Path::new("/"));
    uris.iter().take(most).map(path).collect()
}

#[cfg(test)]
mod tests;
