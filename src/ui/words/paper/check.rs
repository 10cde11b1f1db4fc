//! The safety check from paper.

pub use crate::app::words::screens::SAFETY_CHECK;

pub fn done_on(day: &str) -> String {
    format!("Done on {day}.")
}

pub const QUESTION_MARK_MEANS_NOT_SURE: &str = "A question mark behind a number means “not sure”, which counts as yes. \
    Where an operation was is chosen on the safety check’s own screen.";
pub const TO_THE_SAFETY_CHECK: &str = "To the safety check";
pub const FILLED_IN_ON: &str = "Filled in on";
pub const TICKED_NUMBERS: &str = "Ticked numbers";
pub const NONE_OF_THESE: &str = "None of these.";

pub fn for_example_a_day(label: &str) -> String {
    format!("{label}, for example 20 November 2026")
}

pub fn of_list(label: &str, list: &str) -> String {
    format!("{label}: {list}")
}
