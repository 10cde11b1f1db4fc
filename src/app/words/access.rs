//! Why a record may not be changed, and what came of asking for it.

use std::fmt::Display;

pub const OPEN_ELSEWHERE: &str = "This record is open in another window. Here you can look at it and print it, \
    not change it.";
pub const CHANGED_OUTSIDE: &str = "This file was changed outside Plumbline or is damaged: its checksum does not \
    fit. Look through it; you can change it once you accept it as it is.";
pub const IS_EXAMPLE: &str = "This is an example of a made-up person. Look through it as you like: nothing in it \
    changes, and nothing of it is saved.";

pub fn is_old_copy(taken: &str) -> String {
    format!("This is the old copy of {taken}. Nothing in it changes while you look at it.")
}

pub const ACCEPTED: &str = "Accepted as it is. Save the record to keep it so.";
pub const CALLED_FORWARD: &str = "The window in which this record is open was called to the front.";
pub const STILL_OPEN_THERE: &str = "This record is still open in the other window. Close it there, then try again.";

pub fn not_taken_over(error: &dyn Display) -> String {
    format!("The record could not be taken over. {error}")
}

/// Which program wrote it is not known of every record.
pub fn by_a_newer(program: &str, version: &dyn Display) -> String {
    if program.is_empty() {
        format!(
            "A newer Plumbline wrote this record (format version {version}). Here you can look at it and print it, not \
             change it."
        )
    } else {
        format!(
            "A newer Plumbline wrote this record ({program}) (format version {version}). Here you can look at it and \
             print it, not change it."
        )
    }
}
