//! The sheets of a handout: what an exercise does, on which side, and from when.

use super::{in_sentence, lay_muscle, list, side_name, worked_side};
use crate::content::{ExerciseKind, Laterality, Library};
use crate::figure::skeleton::Side;
use crate::record::{Prescription, WorkedSide};

/// What a line does for which muscles: `Strengthens: the buttock muscles and the back of the thigh`.
pub fn purpose(library: &Library, line: &Prescription) -> String {
    let muscles: Vec<String> = line
        .muscles
        .iter()
        .map(|id| in_sentence(&lay_muscle(library, id)))
        .collect();
    let muscles = list(&muscles);
    match (line.kind, muscles.is_empty()) {
        (ExerciseKind::Breathing, _) => "Calm breathing".to_owned(),
        (ExerciseKind::Stretch, false) => format!("Stretches: {muscles}"),
        (ExerciseKind::Strengthen, false) if line.long_range => format!("Strengthens through a long range: {muscles}"),
        (ExerciseKind::Strengthen, false) => format!("Strengthens: {muscles}"),
        (ExerciseKind::MotorControl, false) => format!("Trains control: {muscles}"),
        (ExerciseKind::Mobility, false) => format!("Moves: {muscles}"),
        (ExerciseKind::Stretch, true) => "A stretch".to_owned(),
        (ExerciseKind::Strengthen, true) => "A strengthening exercise".to_owned(),
        (ExerciseKind::MotorControl, true) => "An exercise for control".to_owned(),
        (ExerciseKind::Mobility, true) => "An exercise for mobility".to_owned(),
    }
}

/// Which side is worked, and whether one gets more; none of an exercise that the content no longer has.
pub fn sides_worked(line: &Prescription, laterality: Option<Laterality>) -> String {
    let sides = match (line.side, laterality) {
        (WorkedSide::Both, Some(Laterality::Bilateral)) => "both sides at once",
        (side, _) => worked_side(side),
    };
    match line.extra_set_side {
        Some(extra) => format!("{sides}; start with the {} and give it one more set", side_name(extra)),
        None => sides.to_owned(),
    }
}

/// Which side of an exercise is drawn.
pub fn drawn_side(side: Side) -> &'static str {
    match side {
        Side::Left => "The left side is drawn.",
        Side::Right => "The right side is drawn.",
    }
}

/// `from week 2`; empty for the first week.
pub fn from_week(week: u32) -> String {
    if week > 1 {
        format!("from week {week}")
    } else {
        String::new()
    }
}

/// `day A`, `days A and B`.
pub fn named_days(days: &[&str]) -> String {
    match days {
        [one] => format!("day {one}"),
        several => format!("days {}", list(several)),
    }
}
