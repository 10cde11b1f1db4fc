//! The changes a person can make to a line of the plan.

use crate::record::{DayName, DosePart};

/// `Changes of Chin nod, day A`.
pub fn changes_of(exercise: &str, day: &str) -> String {
    format!("Changes of {exercise}, day {day}")
}

pub const FIRST_OF_THE_DAY: &str = "It is the first of the day";
pub const LAST_OF_THE_DAY: &str = "It is the last of the day";
pub const HOW_MUCH: &str = "How much";
pub const AS_FAR_AS_IT_GOES: &str = "This is as far as it goes";
pub const AS_MUCH_IN_ALL_WEEKS: &str = "As much in all weeks";

pub fn held_at_the_most(seconds: u32) -> String {
    format!("A stretch is held for {seconds} s a side in one session at the most.")
}

pub const ANOTHER_EXERCISE_INSTEAD: &str = "Another exercise instead";
pub const NO_OTHER_SUITS: &str = "No other exercise of this kind for the same muscle suits you and this plan.";
pub const EASIER_TO_LEARN: &str = "easier to learn";
pub const AS_HARD_TO_LEARN: &str = "about as hard to learn";
pub const NEEDS_MORE_CONTROL: &str = "needs more control or space";

/// `Do Chin nod instead of Chin tuck, easier to learn, day A`.
pub fn instead_named(other: &str, exercise: &str, level: &str, day: &str) -> String {
    format!("Do {other} instead of {exercise}, {level}, day {day}")
}

pub const EASIER: &str = "Easier";
pub const HARDER: &str = "Harder";
pub const MOVE_UP: &str = "Move up";
pub const MOVE_DOWN: &str = "Move down";
pub const LEAVE_OUT: &str = "Leave out";
pub const LEAVE_OUT_OF_BOTH_DAYS: &str = "Leave out of both days";
pub const TAKE_IT_OUT_AGAIN: &str = "Take it out again";
pub const PUT_BACK: &str = "Put back";

/// A button with the line it is of, for who hears it alone: `Move up: Chin nod, day A`.
pub fn of_line(button: &str, exercise: &str, day: DayName) -> String {
    format!("{button}: {exercise}, day {}", day.as_str())
}

pub fn leave_out_of_day(day: DayName) -> String {
    format!("Leave out of day {}", day.as_str())
}

pub fn leave_out_of_day_named(day: DayName, exercise: &str) -> String {
    format!("Leave out of day {}: {exercise}", day.as_str())
}

/// The name of a number of the dose.
pub fn dose_part(part: DosePart) -> &'static str {
    match part {
        DosePart::Sets => "Sets",
        DosePart::Reps => "Repetitions",
        DosePart::Hold => "Seconds held",
    }
}

/// What a step of a number of the dose does.
pub fn step_of_dose(part: DosePart, up: bool) -> &'static str {
    match (part, up) {
        (DosePart::Sets, false) => "Fewer sets",
        (DosePart::Sets, true) => "More sets",
        (DosePart::Reps, false) => "Fewer repetitions",
        (DosePart::Reps, true) => "More repetitions",
        (DosePart::Hold, false) => "Fewer seconds of hold",
        (DosePart::Hold, true) => "More seconds of hold",
    }
}

/// What a number of the dose is after a press.
pub fn dose_now(part: DosePart, number: u32) -> String {
    match part {
        DosePart::Sets => format!("{number} sets now"),
        DosePart::Reps => format!("{number} repetitions now"),
        DosePart::Hold => format!("{number} seconds of hold now"),
    }
}
