//! The page of one exercise.

pub use crate::app::words::screens::HOW_HARD;
use crate::report::words;

pub const EXERCISE: &str = "Exercise";
pub const EASY_TO_LEARN_ALONE: &str = "Easy to learn alone";
pub const NEEDS_MORE_CONTROL_OR_SPACE: &str = "Needs more control or space";
pub const BREATHING: &str = "Breathing";
pub const YOU_FEEL: &str = "You feel";
pub const EASIER: &str = "Easier";
pub const HARDER: &str = "Harder";
pub const MAY_HELP: &str = "May help";
pub const OFTEN_GOES_WRONG: &str = "Often goes wrong";
pub const WHEN_TO_STOP: &str = "When to stop";
pub const HOW_HARD_AND_WHEN_TO_HOLD_BACK: &str = "How hard, and when to hold back";
pub const NOT_FOR_YOU_NOW: &str = "Not for you now";
pub const FOR_YOU: &str = "For you";
pub const HOW_MUCH: &str = "How much";
pub const TIMES_ARE_FOR_BOTH_SIDES: &str =
    "Minutes and seconds at the right are for both sides, with the time to get ready and to change sides.";
pub const TIMES_HAVE_THE_RESTS: &str = "Minutes and seconds at the right include the time to get ready and the rests.";
pub const READY_FOR_MORE: &str = "Ready for more";
pub const WITH_A_PRECAUTION: &str = "With a precaution";
pub const LEAVE_OUT: &str = "Leave it out";

pub fn from_the_age(age: u32) -> String {
    format!("From the age of {age}")
}

pub const MUSCLES: &str = "Muscles";
pub const MUSCLES_OF_THIS_EXERCISE: &str = "Muscles of this exercise";
pub const MAINLY: &str = "mainly";
pub const ALONG: &str = "along";
pub const WHAT_IS_KNOWN: &str = "What is known";
pub const IN_YOUR_PLAN: &str = "In your plan";
pub const TO_THE_PLAN: &str = "To the plan";
pub const NOT_IN_YOUR_PLAN: &str = "Not in your plan";
pub const ADD_TO_DAY_A: &str = "Add to day A";
pub const ADD_TO_DAY_B: &str = "Add to day B";
pub const OTHERS_FOR_THE_SAME_MUSCLE: &str = "Others for the same muscle";
pub const PATTERNS: &str = "Patterns";
pub const OFTEN_CHOSEN_FOR: &str = "Often chosen for:";
pub const NOT_FOR_THESE: &str = "Not for these; it goes the wrong way there:";

pub const LEAVE_IT_OUT: &str = "Leave it out.";

/// `On day A.`, `On days A and B.`
pub fn on_days(days: &[&str]) -> String {
    let listed = words::list(days);
    if days.len() == 1 {
        format!("On day {listed}.")
    } else {
        format!("On days {listed}.")
    }
}
