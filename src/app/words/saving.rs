//! Saving a record, and copies of it.

use std::fmt::Display;

/// How the files are called in dialogs.
pub const RECORDS: &str = "Plumbline records";

pub const OPEN_A_RECORD: &str = "Open a record";
pub const TOO_LARGE: &str = "The record is larger than 4 MiB";
pub const NOT_SAVED_TOO_LARGE: &str = "The record was not saved: it is larger than 4 MiB. Shorten the long texts \
    in “About you” and save again.";
pub const SAVE_THE_RECORD: &str = "Save the record";
pub const SAVE_A_COPY: &str = "Save a copy of the record";
pub const SAVE_WITHOUT_NAME: &str = "Save a copy without name and own words";
pub const OWN_FILE: &str = "This is the record’s own file. Choose another name for the copy.";

pub fn not_saved(error: &dyn Display) -> String {
    format!("The record was not saved. {error}")
}

pub const THE_OTHER_COMPUTER: &str = "the other computer";
pub const SAVED: &str = "Saved.";

pub fn not_replaced(error: &dyn Display) -> String {
    format!("The file was not replaced, because what it holds could not be kept. Save under another name. {error}")
}

pub fn written(path: &dyn Display) -> String {
    format!("Written: {path}")
}

pub fn copy_not_written(error: &dyn Display) -> String {
    format!("The copy was not written. {error}")
}

pub const FILE_HOLDS_ANOTHER: &str = "Nothing was changed: the file holds another record now. Open it to see \
    whose it is.";
pub const SAVED_RECORD_AGAIN: &str = "This is the saved record again. Undo brings back what was there before.";

pub fn saved_file_not_read(error: &dyn Display) -> String {
    format!("The saved file could not be read, so nothing was changed. {error}")
}

pub fn damaged_copy_stays(error: &dyn Display, path: &dyn Display) -> String {
    format!("The damaged recovery copy could not be put among the old copies; it stays where it is. {error} ({path})")
}

pub fn not_opened_for_unsaved_work(error: &dyn Display) -> String {
    format!(
        "The file was not opened, because the unsaved work on it could not be put among its old copies; it \
        stays where it is. {error}"
    )
}

pub fn no_old_copy(error: &dyn Display) -> String {
    format!("No old copy of this record could be kept; the record itself is not touched by that. {error}")
}

pub fn old_copies_not_listed(error: &dyn Display) -> String {
    format!("The old copies could not be looked through. {error}")
}

pub fn old_copy_not_opened(error: &dyn Display) -> String {
    format!("This old copy could not be opened. {error}")
}

pub fn copy_restored(taken: &str) -> String {
    format!("The copy of {taken} is restored. Save the record to keep it so, or take it back with undo.")
}

pub const TYPE_THE_DAY: &str = "Type the day with its year, for example 23 November 2026 or 2026-11-23.";
pub const TYPE_THE_TIME: &str = "Type the time as hours and minutes, for example 07:30.";
pub const SUMMARY_AS_TEXT: &str = "Save the summary as text";
pub const TEXT_FILES: &str = "Text files";
pub const SUMMARY_AS_MARKDOWN: &str = "Save the summary as Markdown";
pub const MARKDOWN_FILES: &str = "Markdown files";
pub const ANSWERS_AS_TABLE: &str = "Save the answers as a table";
pub const TABLES: &str = "Tables";
pub const PLAN_AS_TABLE: &str = "Save the plan as a table";
pub const PLAN_AS_CALENDAR: &str = "Save the plan as a calendar";
pub const CALENDARS: &str = "Calendars";
pub const SESSIONS_AS_TABLE: &str = "Save the sessions as a table";
pub const CHECK_INS_AS_TABLE: &str = "Save the check-ins as a table";

pub fn another_kind_there(path: &dyn Display) -> String {
    format!(
        "There is a file of another kind with this name; it was not replaced. Choose another name, or move it \
        away. {path}"
    )
}

pub fn nothing_written(error: &dyn Display) -> String {
    format!("Nothing was written. {error}")
}

pub const NO_FILE_YET: &str = "This record has no file yet, so there is nothing to go back to.";
pub const JUST_AS_SAVED: &str = "This record is just as it was saved.";
