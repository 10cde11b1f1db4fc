//! Files and folders that the desktop hands over, by the command line or dropped on the window: the first is opened, and of the
//! others it is said that they were not.

use std::path::{Path, PathBuf};

use super::{App, Message, Pending};

impl App {
    /// Opens the first of these; the others are named once it is open. What has no path is no file of this computer.
    pub fn hand_over(&mut self, mut paths: Vec<PathBuf>) {
        let given = paths.len();
        paths.retain(|path| !path.as_os_str().is_empty());
        if paths.is_empty() {
            if given > 0 {
                self.warn("What was dropped is no file on this computer. Save it first, then open it here.");
            }
            return;
        }
        let first = paths.remove(0);
        self.not_opened = paths;
        self.dispatch(Message::FileChosen(first));
        self.name_what_was_not_opened();
    }

    /// Says which files were handed over and not opened, once nothing is being opened and nothing is asked any more: opening
    /// one changes the screen, and a message goes with its screen.
    pub(super) fn name_what_was_not_opened(&mut self) {
        let is_opening = |pending: &Pending| {
            matches!(
                pending,
                Pending::Opening(_)
                    | Pending::Claiming(_)
                    | Pending::Comparing(_)
                    | Pending::ReadingFolder(_)
                    | Pending::TakingOver(_)
            )
        };
        if self.not_opened.is_empty() || self.state.dialog.is_some() || self.pending.values().any(is_opening) {
            return;
        }
        let paths = std::mem::take(&mut self.not_opened);
        let names: Vec<String> = paths.iter().take(5).map(|path| name_of(path)).collect();
        let more = match paths.len().saturating_sub(names.len()) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        self.warn(format!(
            "One record is open at a time. Not opened: {}{more}. Open each by itself, or all of a folder with \u{201c}Records \
             in a folder\u{201d} at the start.",
            names.join(", ")
        ));
    }
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    crate::report::words::own_name(&name.to_string_lossy())
}
