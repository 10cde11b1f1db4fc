//! The system's file dialogs: whether there are any, and asking them for one path.
//!
//! On Linux they are asked without a library between: it must be known whether a person closed a dialog or the dialog
//! failed, and `rfd` answers the same for both. The FileChooser portal on the session bus is looked for first, then
//! `zenity`; with neither, or where they fail, the window asks for the path itself.

#[cfg(any(windows, target_os = "macos"))]
mod native;
#[cfg(not(any(windows, target_os = "macos")))]
mod portal;
#[cfg(not(any(windows, target_os = "macos")))]
mod zenity;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{Parent, PathAnswer, files};

/// A dialog that is closed sooner than a person can see it was never there.
const SEEN_AFTER: Duration = Duration::from_millis(400);

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum For {
    /// A file that is there.
    Opening,
    /// Files that are there, one or more.
    OpeningSeveral,
    /// A file that is written. The ending is added when the person leaves it out; if that names a file that is there
    /// already, which no dialog has asked about, the dialog comes again with the whole name.
    Saving,
    /// A folder.
    Folder,
}

/// What a dialog is to ask for.
#[derive(Clone, Debug)]
pub(super) struct Question {
    /// Title of the dialog.
    pub title: String,
    /// Suggested file name, when saving.
    pub name: Option<String>,
    /// What the files are called.
    pub filter_name: String,
    /// Endings without the point; none when asking for a folder.
    pub endings: Vec<String>,
    /// Where to begin.
    pub folder: Option<PathBuf>,
    /// The window it stands above.
    pub parent: Parent,
}

/// Asks the person for a path.
pub(super) fn ask(question: &Question, what: For) -> PathAnswer {
    match what {
        For::Opening | For::OpeningSeveral | For::Folder => ask_once(question, what),
        For::Saving => ask_until_sure(question, |question| ask_once(question, what), files::exists),
    }
}

#[cfg(any(windows, target_os = "macos"))]
fn ask_once(question: &Question, what: For) -> PathAnswer {
    native::ask(question, what)
}

/// What there is is looked up anew each time: a portal may start later than this program. Where the portal fails,
/// `zenity` may do.
#[cfg(not(any(windows, target_os = "macos")))]
fn ask_once(question: &Question, what: For) -> PathAnswer {
    let by_portal = portal::connected().map(|bus| portal::ask(&bus, question, what));
    match by_portal {
        Some(answer) if answer != PathAnswer::Failed || !has_zenity() => answer,
        None if !has_zenity() => PathAnswer::NoDialog,
        _ => zenity::ask(question, what),
    }
}

/// Adds the first ending when the person left it out; any of `endings`, in either case, counts as given.
#[must_use]
pub fn with_ending(path: PathBuf, endings: &[String]) -> PathBuf {
    let given = |ending: &String| path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending));
    match endings.first() {
        Some(first) if !endings.iter().any(given) => {
            let mut whole = path.into_os_string();
            whole.push(".");
            whole.push(first);
            whole.into()
        }
        _ => path,
    }
}

#[cfg(not(any(windows, target_os = "macos")))]
fn has_zenity() -> bool {
    std::env::var_os("PATH").is_some_and(|path| on_path("zenity", &path))
}

/// Whether a program of this name is in one of the folders of `path`, a list as in the variable PATH.
#[cfg(not(any(windows, target_os = "macos")))]
fn on_path(name: &str, path: &OsStr) -> bool {
    std::env::split_paths(path).any(|folder| files::is_program(&folder.join(name)))
}

/// What a dialog that may give several paths has answered; none is a failure.
fn chosen(mut paths: Vec<PathBuf>) -> PathAnswer {
    match paths.len() {
        0 => PathAnswer::Failed,
        1 => paths.pop().map_or(PathAnswer::Failed, PathAnswer::Chosen),
        _ => PathAnswer::Several(paths),
    }
}

fn ask_until_sure(
    question: &Question,
    ask: impl Fn(&Question) -> PathAnswer,
    exists: impl Fn(&Path) -> bool,
) -> PathAnswer {
    let mut question = question.clone();
    loop {
        let chosen = match ask(&question) {
            PathAnswer::Chosen(chosen) => chosen,
            refused => return refused,
        };
        let whole = with_ending(chosen.clone(), &question.endings);
        if whole == chosen || !exists(&whole) {
            return PathAnswer::Chosen(whole);
        }
        question.folder = whole.parent().map(Path::to_owned);
        question.name = whole.file_name().map(|name| name.to_string_lossy().into_owned());
    }
}

#[cfg(test)]
mod tests;
