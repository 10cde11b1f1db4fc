//! One exercise of the plan.

use crate::content::ExerciseKind;
use crate::record::Prescription;
use crate::report::words;

pub const YOURS: &str = "yours";

pub fn from_week(week: u32) -> String {
    format!("from week {week}")
}

pub fn until_week(week: u32) -> String {
    format!("until week {week}")
}

pub fn how_to_named(exercise: &str, day: &str) -> String {
    format!("How to do {exercise}, day {day}")
}

pub fn answers_behind_named(exercise: &str, day: &str) -> String {
    format!("Answers behind it: {exercise}, day {day}")
}

pub fn more_reasons_named(exercise: &str, day: &str) -> String {
    format!("More reasons for {exercise}, day {day}")
}

pub fn change_named(exercise: &str, day: &str) -> String {
    format!("Change {exercise}, day {day}")
}

pub const ANSWERS_BEHIND_IT: &str = "Answers behind it";
pub const MORE_REASONS: &str = "More reasons";
pub const HOW_TO: &str = "How to";
pub const CHANGE: &str = "Change";

pub fn its_page(exercise: &str, day: &str) -> String {
    format!("{exercise}, its page, day {day}")
}

/// `Takes 3:20`.
pub fn takes(time: &str) -> String {
    format!("Takes {time}")
}

pub const YOU_NEED: &str = "You need";
pub const BREATHING: &str = "Breathing";
pub const YOU_FEEL: &str = "You feel";
pub const EASIER: &str = "Easier";
pub const HARDER: &str = "Harder";
pub const OFTEN_GOES_WRONG: &str = "Often goes wrong";
pub const STOP_WHEN: &str = "Stop when";

/// `strengthen: buttocks and belly`.
pub fn purpose(line: &Prescription, muscles: &[String]) -> String {
    let does = match line.kind {
        ExerciseKind::Stretch => "stretch",
        ExerciseKind::Strengthen if line.long_range => "strengthen, long range",
        ExerciseKind::Strengthen => "strengthen",
        ExerciseKind::MotorControl => "train control",
        ExerciseKind::Mobility => "move",
        ExerciseKind::Breathing => return "calm breathing".to_owned(),
    };
    if muscles.is_empty() {
        return does.to_owned();
    }
    format!("{does}: {}", words::list(muscles))
}
