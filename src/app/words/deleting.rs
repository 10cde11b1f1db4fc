//! Deleting everything about a person.

use std::fmt::Display;

pub const CLOSED_MEANWHILE: &str = "Nothing was deleted: the record was closed meanwhile. Open it again to \
    delete it.";

pub fn changed_meanwhile(path: &dyn Display) -> String {
    format!(
        "Nothing was deleted: the file was changed by another program since it was opened here, and may be \
        somebody else’s now. Open it to see. ({path})"
    )
}

pub fn could_not_look(error: &dyn Display) -> String {
    format!("Nothing was deleted, because the record’s file could not be looked at. {error}")
}

pub fn nothing_deleted(error: &dyn Display) -> String {
    format!("Nothing was deleted. {error}")
}

pub const DELETED: &str = "Deleted: the record, its old copies, unsaved work and printed pages. Copies and \
    documents you saved elsewhere are not known to Plumbline; delete them yourself. Your desktop may still list \
    the names of files that were opened or saved; clear its list of recent files in its settings.";

pub fn not_everything(problems: &str) -> String {
    format!("Not everything could be deleted. {problems}")
}
