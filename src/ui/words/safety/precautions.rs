//! Precautions in the safety check.

pub const ALSO_TICK: &str = "Also tick what suits tests and exercises to you";
pub const WHAT_EACH_MEANS: &str = "What each means";

/// The same for a screen reader, with the list it is of.
pub fn what_each_means_named(list: &str) -> String {
    format!("What each means: {list}")
}

pub const ALL_LISTS: &str = "all lists";

pub const NOTHING: &str = "nothing";

pub fn told_before(precautions: &str) -> String {
    format!("Told before: {precautions}.")
}

pub const CHANGE_WHAT_WAS_TOLD: &str = "Change this: what suits tests and exercises to you";
pub const CHANGE_THIS: &str = "Change this";
pub const TICK_WHAT_IS_TRUE: &str = "Tick what is true; the program counts.";
pub const YES: &str = "Yes";
pub const NO: &str = "No";
pub const UNTIL_EXAMINED: &str = "As long as no one has examined it, a clinician comes first.";
pub const WHERE_WAS_THE_OPERATION: &str = "Where was the operation?";
pub const WHEN_CLEARED: &str =
    "Once a clinician has cleared you, exercises for these places stay out. With none chosen, all of them do.";
