//! The page of the plan.

pub mod aside;
pub mod beside;
pub mod change;
pub mod conflicts;
pub mod exercise;
pub mod locked;
pub mod own;
pub mod why;

use crate::record::Weeks;
use crate::report::words;

pub const YOUR_PLAN: &str = "Your plan";
pub const NO_EXERCISE_IN_IT: &str = "No exercise is in this plan. The notes say why.";

/// `Up to 20 minutes a day.`
pub fn up_to_a_day(minutes: &str) -> String {
    format!("Up to {minutes} a day.")
}

pub const ONE_NUMBER_ON_BOTH_DAYS: &str = "An exercise has the same number on both days.";
pub const WEEKS_OF_THE_PLAN: &str = "Weeks of the plan";
pub const KEEP_THE_PLAN: &str = "Keep the plan";
pub const PRINT_TICK_SHEET: &str = "Print tick sheet";
pub const ADD_AN_EXERCISE: &str = "Add an exercise";

pub fn kept_older_plan(day: &str) -> String {
    format!("You kept this plan of {day}; a newer version would make another.")
}

pub const COMPARE: &str = "Compare";
pub const COMPARE_WITH_THE_NEW_PLAN: &str = "Compare with the new plan";

pub fn made_by_another_version(day: &str) -> String {
    format!("Made on {day} with another version")
}

pub const YOUR_PLAN_STAYS: &str =
    "The content or the rules of Plumbline have changed since. Your plan stays as it was until you choose otherwise.";

/// `Your plan, weeks 1 and 2`; without a phase the name alone.
pub fn heading(phase: Option<&Weeks>) -> String {
    match phase {
        Some(phase) => format!("{YOUR_PLAN}, {}", words::in_sentence(&words::weeks(phase.weeks))),
        None => YOUR_PLAN.to_owned(),
    }
}

pub const CHECK_IS_DUE_AGAIN: &str = "The safety check is due again. One page of short lines: about a minute with \
    nothing new. Until then this plan can be read, and no session begins.";
pub const BEGIN_THE_QUICK_CHECK: &str = "Begin the quick check";
pub const GO_ON_WITH_THE_QUICK_CHECK: &str = "Go on with the quick check";
