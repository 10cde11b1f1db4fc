//! The system's file dialogs: whether there are any, and asking them for one path.
//!
//! `rfd` answers as if the person had cancelled when there is no dialog at all, so this room looks first: on Linux for
//! the FileChooser portal on the session bus and for `zenity`. With neither, the window asks for the path itself.

mod portal;

use std::ffi::OsStr;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use rfd::{AsyncFileDialog, FileHandle};

use super::{Parent, PathAnswer, files};

/// Which dialogs a system has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Available {
    /// The system's own: the portal, or macOS and Windows.
    Native,
    /// `zenity` only, which takes no folder but a whole suggested path.
    Zenity,
    /// None: the window must ask.
    None,
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

/// Asks for a file to open.
pub(super) fn ask_open(question: &Question) -> PathAnswer {
    let available = look();
    if available == Available::None {
        return PathAnswer::NoDialog;
    }
    answer(wait_for(dialog(question, available).pick_file()))
}

/// Asks where to save. The ending is added when the person leaves it out; if that names a file that is there already,
/// which no dialog has asked about, the dialog comes again with the whole name.
pub(super) fn ask_save(question: &Question) -> PathAnswer {
    let available = look();
    if available == Available::None {
        return PathAnswer::NoDialog;
    }
    let ask = |question: &Question| answer(wait_for(dialog(question, available).save_file()));
    ask_until_sure(question, ask, files::exists)
}

/// Asks for a folder.
pub(super) fn ask_folder(question: &Question) -> PathAnswer {
    let available = look();
    if available == Available::None {
        return PathAnswer::NoDialog;
    }
    answer(wait_for(dialog(question, available).pick_folder()))
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

/// What is there, looked up anew each time: a portal may start later than this program.
fn look() -> Available {
    if cfg!(all(unix, not(target_os = "macos"))) {
        available(portal::is_there(), zenity())
    } else {
        Available::Native
    }
}

fn zenity() -> bool {
    std::env::var_os("PATH").is_some_and(|path| on_path("zenity", &path))
}

/// Which dialogs there are on a system where only these two could give one.
fn available(portal: bool, zenity: bool) -> Available {
    match (portal, zenity) {
        (true, _) => Available::Native,
        (false, true) => Available::Zenity,
        (false, false) => Available::None,
    }
}

/// Whether a program of this name is in one of the folders of `path`, a list as in the variable PATH.
fn on_path(name: &str, path: &OsStr) -> bool {
    std::env::split_paths(path).any(|folder| files::is_program(&folder.join(name)))
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

/// A refusal of `rfd` cannot be told from a person who closes the dialog, but for one case: the portal is there and
/// the library that `rfd` reaches it with is not.
fn answer(chosen: Option<FileHandle>) -> PathAnswer {
    match chosen {
        Some(handle) => PathAnswer::Chosen(handle.path().to_owned()),
        None if cfg!(target_os = "linux") && !zenity() && !portal::could_be_reached() => PathAnswer::NoDialog,
        None => PathAnswer::Cancelled,
    }
}

fn dialog(question: &Question, available: Available) -> AsyncFileDialog {
    // The portal takes C strings, and `rfd` panics at a NUL in one.
    let clean = |text: &str| text.replace('\0', "");
    let endings: Vec<String> = question.endings.iter().map(|ending| clean(ending)).collect();
    let mut dialog = question.parent.dialog().set_title(clean(&question.title));
    if !endings.is_empty() {
        dialog = dialog.add_filter(clean(&question.filter_name), &endings);
    }
    let folder = question.folder.as_deref().filter(|folder| files::is_folder(folder));
    if let Some(folder) = folder {
        dialog = dialog.set_directory(folder);
    }
    match suggestion(question, folder, available) {
        Some(name) => dialog.set_file_name(clean(&name)),
        None => dialog,
    }
}

/// The suggested name; `zenity` is not told of the folder otherwise, so there it stands before the name.
fn suggestion(question: &Question, folder: Option<&Path>, available: Available) -> Option<String> {
    match (available, folder) {
        // An empty name leaves the separator at the end, which begins in the folder itself.
        (Available::Zenity, Some(folder)) => {
            let whole = folder.join(question.name.as_deref().unwrap_or_default());
            whole.to_str().map(str::to_owned).or_else(|| question.name.clone())
        }
        _ => question.name.clone(),
    }
}

/// Waits on this thread for a future of another one.
///
/// The asynchronous dialogs are used because on macOS only those may be asked from a thread that is not the first.
fn wait_for<T>(future: impl Future<Output = T>) -> T {
    struct Unpark(Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = Context::from_waker(&waker);
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(value) => return value,
            Poll::Pending => thread::park(),
        }
    }
}

#[cfg(test)]
mod tests;
