//! Dialogs of the plan: an exercise to add, and a newer plan.

use crate::content::ExerciseKind;
use crate::report::words;
use crate::rules::{DayDifference, Differs, LineDifference};

pub const ADD_TO_DAY_A: &str = "Add to day A";
pub const ADD_TO_DAY_B: &str = "Add to day B";
pub const ADD_TO_BOTH_DAYS: &str = "Add to both days";
pub const SEARCH_BY_NAME_MUSCLE_OR_KIND: &str = "Search by name, muscle or kind";

pub fn more_than_shown(more: usize) -> String {
    format!("{more} more: choose a part of the body, or type a part of the name.")
}

pub const PART_OF_THE_BODY: &str = "Part of the body";
pub const WHOLE_BODY: &str = "Whole body";

pub fn made_on(made: &str) -> String {
    format!("Your plan was made on {made}. The new one is what today’s content and rules make of the same answers.")
}

pub const THE_SAME_EXERCISES: &str = "Both plans hold the same exercises, and as much of each.";

pub fn same_in_both(days: &str) -> String {
    format!("The same in both: {days}.")
}

pub const KEEP_MY_PLAN: &str = "Keep my plan";
pub const TAKE_THE_NEW_PLAN: &str = "Take the new plan";
pub const DECIDE_LATER: &str = "Decide later";
pub const NO_SUCH_DAY: &str = "no such day";
pub const YOUR_PLAN: &str = "Your plan";
pub const NEW_PLAN: &str = "New plan";
pub const YOURS: &str = "Yours";
pub const NEW: &str = "New";

pub fn exercises(found: usize) -> String {
    match found {
        1 => "1 exercise".to_owned(),
        found => format!("{found} exercises"),
    }
}

/// `Chin nod, 2 sets of 10, from week 3`.
pub fn line(exercise: &str, dose: &str, from_week: u32) -> String {
    if from_week > 1 {
        format!("{exercise}, {dose}, from week {from_week}")
    } else {
        format!("{exercise}, {dose}")
    }
}

pub fn kind(kind: ExerciseKind) -> &'static str {
    match kind {
        ExerciseKind::Stretch => "Stretch",
        ExerciseKind::Strengthen => "Strengthen",
        ExerciseKind::Mobility => "Move",
        ExerciseKind::MotorControl => "Train control",
        ExerciseKind::Breathing => "Calm breathing",
    }
}

pub fn differs(line: &LineDifference) -> &'static str {
    match line.differs() {
        Differs::Added => "new",
        Differs::Removed => "gone",
        Differs::Changed => "more or less",
        Differs::Not => "",
    }
}

/// `Day A of weeks 1 and 2`.
pub fn day_named(day: &DayDifference) -> String {
    format!(
        "Day {} of {}",
        day.day.as_str(),
        words::in_sentence(&words::weeks(day.weeks))
    )
}
