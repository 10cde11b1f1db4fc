//! Files that were being written when a program was killed: named so that they are known as ours, and swept away.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::disk::is_at;

/// How the names of files being written begin and end. Between them is chance: nothing of the person or the file.
const BEGIN: &str = ".plumbline-";
const END: &str = ".part";

/// A name for a file being written, in this folder.
pub(super) fn new_name(folder: &Path) -> PathBuf {
    // The last two thirds of such an id are chance, the first is the time, so it never comes twice.
    folder.join(format!("{BEGIN}{}{END}", Uuid::now_v7().simple()))
}

/// Removes what killed programs left in this folder. A file that a running program is writing is locked and stays; so
/// does everything that has another kind of name.
pub fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.filter_map(Result::ok) {
        let is_ours = |name: &str| name.starts_with(BEGIN) && name.ends_with(END);
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_file && entry.file_name().to_str().is_some_and(is_ours) {
            remove_if_left(&entry.path());
        }
    }
}

/// Whoever still writes it holds a lock on it; whoever begins to at this moment finds it gone and begins again.
fn remove_if_left(path: &Path) {
    if let Ok(file) = File::open(path)
        && file.try_lock().is_ok()
        && is_at(&file, path)
    {
        // What cannot be removed is in nobody's way.
        let _stays = fs::remove_file(path);
    }
}
