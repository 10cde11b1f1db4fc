//! The entries of the log.

pub const SESSIONS_LOGGED: &str = "Sessions logged";
pub const CHECK_INS: &str = "Check-ins";

pub fn open_session(session: &str, detail: &str) -> String {
    format!("Open {session}: {detail}")
}

pub fn open_check_in(day: &str, detail: &str) -> String {
    format!("Open the check-in of {day}: {detail}")
}

pub fn check_in_of(day: &str) -> String {
    format!("Check-in of {day}")
}

pub fn taken_back(entries: usize) -> String {
    format!("Taken back ({entries})")
}

pub fn have_it_back_named(entry: &str) -> String {
    format!("Have it back: {entry}")
}

pub const HAVE_IT_BACK: &str = "Have it back";

pub fn show_more(more: usize) -> String {
    format!("Show {more} more")
}

/// `Show 20 more: Check-ins, 31 left`.
pub fn show_more_named(more: usize, of: &str, left: usize) -> String {
    format!("Show {more} more: {of}, {left} left")
}
