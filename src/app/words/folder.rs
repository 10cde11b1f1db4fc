//! Records in a folder, copies of one record, and files that were handed over.

use std::fmt::Display;

pub const A_FOLDER_OF_RECORDS: &str = "A folder of records";
pub const UNSAVED_CHANGES: &str = "The folder was not opened, because this record has changes that are not \
    saved. Save it, then open the folder again.";

pub fn not_looked_through(error: &dyn Display) -> String {
    format!("The folder could not be looked through. {error}")
}

pub const NO_FILE_DROPPED: &str = "What was dropped is no file on this computer. Save it first, then open it here.";
pub const READ_ONLY_NOT_JOINED: &str = "This record is read only here, so its copies were not joined.";

pub fn differs_in_more(name: &str) -> String {
    format!("{name} differs in more than what was logged, so nothing of it was joined. Open it to look at it.")
}

pub fn could_not_be_read(name: &str, error: &dyn Display) -> String {
    format!("{name} could not be read, so nothing of it was joined. {error}")
}

pub const NOTHING_MORE: &str = "nothing more";
pub const OTHER_ANSWERS: &str = "other answers, or another plan";

/// Of several files handed over one is opened: which, where one is open; the others by their names, and how many more.
pub fn opened_one(opened: Option<&str>, others: &[String], more: usize) -> String {
    let others = others.join(", ");
    let not_opened = match more {
        0 => format!("Not opened: {others}."),
        more => format!("Not opened: {others} and {more} more."),
    };
    let one = match opened {
        Some(name) => format!("Plumbline opens one file at a time. This one: {name}."),
        None => "Plumbline opens one file at a time.".to_owned(),
    };
    format!("{one} {not_opened} Open each by itself, or all of a folder with “Records in a folder” at the start.")
}
