//! The dialogs of macOS and Windows, by `rfd`.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::Instant;

use rfd::{AsyncFileDialog, FileHandle};

use super::{For, Question, SEEN_AFTER, chosen};
use crate::platform::{PathAnswer, files};

/// Asks for a path. `rfd` does not tell a refusal from a person who closes the dialog; closed sooner than a person can
/// see it, it was never there.
pub(super) fn ask(question: &Question, what: For) -> PathAnswer {
    let began = Instant::now();
    let one = |handle: FileHandle| vec![handle];
    let handles: Option<Vec<FileHandle>> = match what {
        For::Opening => wait_for(dialog(question).pick_file()).map(one),
        For::OpeningSeveral => wait_for(dialog(question).pick_files()),
        For::Saving => wait_for(dialog(question).save_file()).map(one),
        For::Folder => wait_for(dialog(question).pick_folder()).map(one),
    };
    match handles {
        Some(handles) => chosen(handles.iter().map(|handle| handle.path().to_owned()).collect()),
        None if began.elapsed() < SEEN_AFTER => PathAnswer::Failed,
        None => PathAnswer::Cancelled,
    }
}

fn dialog(question: &Question) -> AsyncFileDialog {
    let mut dialog = question.parent.dialog().set_title(&question.title);
    if !question.endings.is_empty() {
        dialog = dialog.add_filter(&question.filter_name, &question.endings);
    }
    let folder = question.folder.as_deref().filter(|folder| files::is_folder(folder));
    if let Some(folder) = folder {
        dialog = dialog.set_directory(folder);
    }
    match &question.name {
        Some(name) => dialog.set_file_name(name),
        None => dialog,
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
