//! Beside the plan: its week, what was left out, and when it is over.

use crate::record::{DayName, Plan, PlanScope};

pub const GOOD_TO_KNOW: &str = "Good to know";
pub const WHEN_THESE_DAYS_ARE_OVER: &str = "When these days are over";
pub const AFTER_FOUR_TO_SIX_WEEKS: &str = "After four to six weeks";
pub const DO_THE_TESTS_AGAIN: &str = "Do the tests again. The plan follows what changed; this one is kept.";
pub const ASSESS_AGAIN: &str = "Assess again";
pub const YOUR_WEEK: &str = "Your week";
pub const NOT_IN_THIS_PLAN: &str = "Not in this plan";
pub const WHICH_AND_WHY: &str = "Which, and why";
pub const WHICH_AND_WHY_NAMED: &str = "Which, and why: what was left out";

/// Which days of the week a plan may be done on.
pub fn which_days(plan: &Plan) -> &'static str {
    match plan.scope {
        PlanScope::Personal => "Any days will do, as long as there is a day between two strength days.",
        PlanScope::GentleOnly if plan.goes_a_day.is_some() => "Every day, in short goes.",
        PlanScope::General | PlanScope::GentleOnly => "Any days will do.",
    }
}

pub fn left_out(exercises: u32) -> String {
    if exercises == 1 {
        "1 exercise would serve, but was left out.".to_owned()
    } else {
        format!("{exercises} exercises would serve, but were left out.")
    }
}

pub fn add_to_day(day: DayName) -> String {
    format!("Add to day {}", day.as_str())
}

pub fn add_to_day_named(day: DayName, exercise: &str) -> String {
    format!("Add to day {}: {exercise}", day.as_str())
}
