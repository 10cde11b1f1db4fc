//! The safety check, on the screen and from paper.

/// Said when the safety check is to be finished and a list has no answer yet.
pub const LISTS_NEED_ANSWERS: &str = "Each list needs an answer: tick what is true, or “None of these”.";

pub const DATE_TO_COME: &str = "This date is still to come. Type the day it was checked.";

pub fn only_from(day: &str) -> String {
    format!("Only a check on {day} or later counts for this one.")
}

pub fn no_line(typed: &str, accepted: &str) -> String {
    format!("“{typed}” is not a line of this list. {accepted}")
}

pub fn type_ticked(first: usize, last: usize) -> String {
    format!("Type the ticked numbers from S{first} to S{last}, or 0 for none of these.")
}

pub const TYPE_NONE: &str = "Type 0 for none of these.";
pub const DAY_TO_COME: &str = "This day is still to come.";
pub const CHECK_TOO_OLD: &str = "This safety check is more than four weeks old, so it counts no longer. Ask it \
    again, and type in the new answers with their day.";

/// A line that was ticked, with its number; one that is not sure counts as ticked.
pub fn ticked_line(number: usize, line: &str, is_unsure: bool) -> String {
    if is_unsure {
        format!("S{number} {line} (not sure, counts as yes)")
    } else {
        format!("S{number} {line}")
    }
}
