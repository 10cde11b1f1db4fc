//! The records of a folder.

pub use crate::app::words::screens::RECORDS_IN_A_FOLDER;

pub const ANOTHER_FOLDER: &str = "Another folder";
pub const HOME: &str = "Home";
pub const HOME_THE_FIRST_SCREEN: &str = "Home, the first screen";
pub const SEARCH_BY_NAME_DATE_OR_PATTERN: &str = "Search by name, date or pattern";
pub const NO_RECORDS_HERE: &str = "There are no Plumbline records in this folder.";

pub fn more_than_shown(more: usize) -> String {
    format!("{more} more: type a part of the name to find them.")
}

pub const NO_DATE: &str = "no date";
pub const CANNOT_BE_OPENED: &str = "cannot be opened as it is";
pub const NO_PATTERN_FOUND: &str = "no pattern found so far";

pub fn open_of_day(name: &str, day: &str, detail: &str) -> String {
    format!("Open {name}, {day}, {detail}")
}

pub fn open(name: &str, detail: &str) -> String {
    format!("Open {name}, {detail}")
}

pub fn join_named(name: &str) -> String {
    format!("Join: {name} with its copies")
}

pub const JOIN: &str = "Join";

pub fn open_the_copy_named(place: usize, name: &str) -> String {
    format!("Open the copy {place} of {name}")
}

pub const OPEN_THE_COPY: &str = "Open the copy";

/// `3 of 12 records, 4 still to be read`; with `found` while something is searched for.
pub fn how_many(found: Option<usize>, all: usize, still_to_read: usize) -> String {
    let records = match all {
        1 => "1 record".to_owned(),
        all => format!("{all} records"),
    };
    let counted = match found {
        None => records,
        Some(found) => format!("{found} of {records}"),
    };
    match still_to_read {
        0 => counted,
        left => format!("{counted}, {left} still to be read"),
    }
}
