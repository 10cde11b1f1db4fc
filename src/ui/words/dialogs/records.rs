//! Dialogs of records and their files.

pub use crate::app::words::commands::GO_BACK_TO_SAVED as GO_BACK_TO_THE_SAVED_FILE;

pub const FILE_IS_GONE: &str = "The file is no longer where it was: it was moved, renamed or deleted, or its disk is \
    not connected. Nothing was written. Your work is kept in a recovery copy meanwhile.";
pub const WRITE_IT_THERE_AGAIN: &str = "Write it there again";
pub const FILE_WAS_CHANGED: &str = "Another program changed this file after it was read here. Nothing was written. \
    Your work is kept in a recovery copy meanwhile. If you replace the file, what it holds now is put among its old \
    copies.";
pub const REPLACE_IT: &str = "Replace it";
pub const SAVE_UNDER_ANOTHER_NAME: &str = "Save under another name";
pub const NOT_NOW: &str = "Not now";
pub const WHAT_IS_LOST: &str = "What is lost";

pub fn and_more(more: usize) -> String {
    format!("and {more} more")
}

pub const OPEN_WHAT_CAN_BE_READ: &str = "Open what can be read";
pub const LEAVE_IT: &str = "Leave it";
pub const GO_ON_WITH_THE_UNSAVED_WORK: &str = "Go on with the unsaved work";
pub const OPEN_THE_SAVED_FILE: &str = "Open the saved file";
pub const CANCEL: &str = "Cancel";
pub const BECOMES_WHAT_IS_IN_ITS_FILE: &str = "The record becomes what is in its file. What you changed since then can \
    be had back with undo, until you close the record.";
pub const KEEP_WORKING: &str = "Keep working";
pub const NO_COPIES_YET: &str = "There are none yet. Each time you save, a copy is kept here.";
pub const EACH_SAVE_IS_KEPT: &str =
    "Each save is kept here: the last twenty, for a year. Looking at a copy changes nothing.";
pub const CANNOT_BE_READ: &str = "cannot be read";

pub fn look_at_copy(number: u64, taken: &str) -> String {
    format!("Look at copy {number} of {taken}")
}

pub const THIS_COPY_CANNOT_BE_READ: &str = "This copy cannot be read";
pub const COPIES_ELSEWHERE_STAY: &str = "Copies and documents you saved under other names stay where they are; \
    Plumbline does not know them. Your desktop keeps its own lists of recent files, with their names; clear those in \
    its settings. This cannot be undone.";
pub const DELETE_EVERYTHING: &str = "Delete everything";
pub const KEEP_IT: &str = "Keep it";

/// What can be read of a damaged file; a name that is not known is empty.
pub fn can_still_be_read(name: &str) -> String {
    if name.is_empty() {
        "A part of it can still be read.".to_owned()
    } else {
        format!("A part of the record of {name} can still be read.")
    }
}

pub fn unsaved_work_on(name: &str, done: usize, asked: usize) -> String {
    if name.is_empty() {
        format!(
            "There is unsaved work on this record: {done} of {asked} answers. Go on with it, or open the file as it was \
             saved; the unsaved work is then put among the old copies."
        )
    } else {
        format!(
            "There is unsaved work on the record of {name}: {done} of {asked} answers. Go on with it, or open the file as \
             it was saved; the unsaved work is then put among the old copies."
        )
    }
}

/// What an old copy holds: `2 assessments, 54 answers`.
pub fn holds(assessments: usize, answers: usize) -> String {
    let answers = match answers {
        1 => "1 answer".to_owned(),
        answers => format!("{answers} answers"),
    };
    match assessments {
        1 => format!("1 assessment, {answers}"),
        assessments => format!("{assessments} assessments, {answers}"),
    }
}

pub fn deletes_for_good(name: &str) -> String {
    if name.is_empty() {
        "Of this person, this deletes for good:".to_owned()
    } else {
        format!("Of {name}, this deletes for good:")
    }
}

pub const WHAT_IS_DELETED: [&str; 4] = [
    "the record",
    "its old copies",
    "unsaved work",
    "pages that were printed from here",
];
