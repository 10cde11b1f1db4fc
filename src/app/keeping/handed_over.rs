//! Files and folders that the desktop hands over, by the command line or dropped on the window: one is opened, a record before
//! anything else, and of the others it is said that they were not.

use std::path::{Path, PathBuf};

use crate::app::words::folder as say;
use crate::app::{App, FileMessage, Screen, Then};
use crate::record::RECORD_ENDING;

/// Files that were handed over and wait to be named.
#[derive(Debug)]
pub(in crate::app) struct Handed {
    /// The one that is being opened.
    opened: PathBuf,
    others: Vec<PathBuf>,
}

impl App {
    /// Takes what the desktop hands over, as [`FileMessage::FilesDropped`].
    pub fn hand_over(&mut self, paths: Vec<PathBuf>) {
        if !paths.is_empty() {
            self.begun_for = paths.first().filter(|_| paths.len() == 1).cloned();
            self.dispatch(FileMessage::FilesDropped(paths));
        }
    }

    /// Opens one of these; the others are named once it is open. What has no path is no file of this computer.
    pub(in crate::app) fn open_one_of(&mut self, mut paths: Vec<PathBuf>) {
        let given = paths.len();
        paths.retain(|path| !path.as_os_str().is_empty());
        if paths.is_empty() {
            if given > 0 {
                self.warn(say::NO_FILE_DROPPED);
            }
            return;
        }
        let is_record = |path: &PathBuf| {
            path.extension()
                .is_some_and(|ending| ending.eq_ignore_ascii_case(RECORD_ENDING))
        };
        if self.state.screen == Screen::Photo && self.state.dialog.is_none() && !paths.iter().any(is_record) {
            return self.open_pictures(paths);
        }
        let first = paths.iter().position(is_record).unwrap_or_default();
        let opened = paths.remove(first);
        self.handed = (!paths.is_empty()).then(|| Handed {
            opened: opened.clone(),
            others: paths,
        });
        self.unless_unsaved(Then::Open(opened));
    }

    /// Says which files were handed over and not opened, once nothing is being opened and nothing is asked any more: opening
    /// one changes the screen, and a message goes with its screen.
    pub(in crate::app) fn name_what_was_not_opened(&mut self) {
        // What was asked before it is opened, whether its open record is to be saved, ends in a save.
        let waits = self.state.dialog.is_some() || self.under_way.moves_a_record();
        let Some(Handed { opened, others }) = self.handed.take_if(|_| !waits) else {
            return;
        };
        let document = self.state.document.as_ref();
        let is_open = document.is_some_and(|document| document.path.as_ref() == Some(&opened));
        let names: Vec<String> = others.iter().take(5).map(|path| name_of(path)).collect();
        let more = others.len().saturating_sub(names.len());
        let opened = is_open.then(|| name_of(&opened));
        self.warn(say::opened_one(opened.as_deref(), &names, more));
    }
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    crate::report::words::own_name(&name.to_string_lossy())
}
