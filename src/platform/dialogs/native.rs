//! The dialogs of macOS and Windows, by `rfd`.

use std::time::Instant;

use pollster::block_on;
use rfd::{AsyncFileDialog, FileHandle};

use super::{For, Question, SEEN_AFTER, chosen};
use crate::platform::{PathAnswer, files};

/// Asks for a path. `rfd` does not tell a refusal from a person who closes the dialog; closed sooner than a person can
/// see it, it was never there.
pub(super) fn ask(question: &Question, what: For) -> PathAnswer {
    let began = Instant::now();
    // The asynchronous dialogs, because on macOS only those may be asked from a thread that is not the first.
    let one = |handle: FileHandle| vec![handle];
    let handles: Option<Vec<FileHandle>> = match what {
        For::Opening => block_on(dialog(question).pick_file()).map(one),
        For::OpeningSeveral => block_on(dialog(question).pick_files()),
        For::Saving => block_on(dialog(question).save_file()).map(one),
        For::Folder => block_on(dialog(question).pick_folder()).map(one),
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
