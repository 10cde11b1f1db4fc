//! The safety check.

pub mod again;

pub use crate::app::words::screens::SAFETY_CHECK;

pub mod at_once;
pub mod precautions;
pub mod recheck;

use crate::rules::ListSays;

pub const SIGNS_BELONG_TO_A_CLINICIAN: &str = "Some signs belong to a clinician before any home test.";

pub fn done_on(day: &str, weeks: u32) -> String {
    format!("Done on {day}. It is asked again after {weeks} weeks; do it sooner with a new sign or more pain.")
}

pub const ASK_AGAIN: &str = "Ask again";
pub const ASK_AGAIN_NAMED: &str = "Ask again: the safety check";

pub fn not_sure_about(sign: &str) -> String {
    format!("Not sure about {sign}")
}

pub const TICK_WHAT_IS_TRUE: &str = "Tick what is true of it as well; the program counts.";
pub const YES: &str = "Yes";
pub const NO: &str = "No";
pub const STILL_NOT_SURE: &str = "Still not sure";
pub const NOT_SURE_COUNTS_AS_YES: &str = "Whoever is still not sure is treated as if the answer were yes.";
pub const NO_ANSWER_YET: &str = "This list has no answer yet.";

pub fn none_of_these(list: &str) -> String {
    format!("None of these: {list}")
}

pub const NONE_OF_THESE: &str = "None of these";
pub const THREE_LISTS: &str = "Three lists";
pub const VERY_UNWELL_NOW: &str = "Very unwell now?";
pub const CALL_THE_EMERGENCY_NUMBER: &str = "Call your local emergency number and leave this for another day.";

/// How far a list is: `Signs today: answered`.
pub fn state_of_list(list: &str, says: Option<ListSays>, is_open: bool) -> String {
    match says {
        _ if is_open => format!("{list}: still to answer"),
        Some(ListSays::Ticked | ListSays::NoneOfThese) => format!("{list}: answered"),
        Some(ListSays::Nothing) | None => format!("{list}: nothing ticked"),
    }
}

/// Said of a list of a finished check that a file names no line of.
pub const NOTHING_SAID: &str = "When this check was finished, no line of this list was ticked.";
