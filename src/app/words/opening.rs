//! Opening a file, and unsaved work that was found.

use std::fmt::Display;

/// Said of a copy of a file; the other one is not named, for its name may be another person's.
pub const IS_A_COPY: &str = "This file is a copy of another one that is still there. The two are kept apart: \
    each has old copies, unsaved work and printed pages of its own.";

pub fn not_marked(what: &str, path: &dyn Display) -> String {
    format!("This record could not be marked as open: do not open it in two windows at a time. {what} ({path})")
}

pub fn recovery_copy_damaged(error: &dyn Display) -> String {
    format!("A recovery copy of this record is damaged. It is put among the old copies. {error}")
}

pub fn recovery_copy_not_read(what: &str, path: &dyn Display) -> String {
    format!("A recovery copy of this record could not be read and is left where it is. {what} ({path})")
}

pub const UNSAVED_WORK_PUT_AWAY: &str = "The unsaved work was put among the old copies of this record.";

pub fn rescued(path: &dyn Display) -> String {
    format!(
        "This is what could be read. The damaged file stays as it was; save this record under another name. \
        ({path})"
    )
}

/// How the message about copies that cannot be read begins.
pub const UNREADABLE: &str = "Unsaved work of an earlier run cannot be read and was left where it is. Open it as \
    a file to see what can still be rescued.";

pub fn no_recovery_copy(what: &str, path: &dyn Display) -> String {
    format!("No recovery copy could be written. Save your record to be safe. {what} ({path})")
}

pub fn unsaved_work_not_listed(error: &dyn Display) -> String {
    format!("Unsaved work could not be looked for. {error}")
}

pub const WORK_OPEN_ELSEWHERE: &str = "This work is now open in another window.";

/// One more copy that cannot be read, behind what was said of those before it.
pub fn and_unreadable(before: &str, why: &str, path: &dyn Display) -> String {
    format!("{before} {why} ({path})")
}
