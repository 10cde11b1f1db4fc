//! Doses and sides of exercises.

use crate::content::{DoseClass, Exercise, Laterality};
use crate::record::{Prescription, Side, WorkedSide};

/// A dose in words: `2 sets of 8, slow`, `2 × 20 s each side`, `6 slow breaths`.
///
/// An exercise the library no longer has is described by its numbers alone.
pub fn dose(line: &Prescription, exercise: Option<&Exercise>) -> String {
    let class = exercise.map(|exercise| exercise.dose_class);
    let mut words = match class {
        Some(DoseClass::Breathing) => breaths(line),
        _ => sets(line),
    };
    if exercise.is_none_or(|exercise| exercise.laterality != Laterality::Bilateral) {
        words.push_str(match (exercise.map(|exercise| exercise.laterality), line.side) {
            (Some(Laterality::Alternating), WorkedSide::Both) => " to each side in turn",
            (_, WorkedSide::Both) if exercise.is_some() && words.contains(',') => ", each side",
            (_, WorkedSide::Both) if exercise.is_some() => " each side",
            (_, WorkedSide::Left) => ", left side",
            (_, WorkedSide::Right) => ", right side",
            _ => "",
        });
    }
    if slow(line, class) {
        words.push_str(", slow");
    }
    if line.gentle {
        words.push_str(", gently");
    }
    if let Some(side) = line.extra_set_side {
        words.push_str(&format!(", one more set on the {}", side_name(side)));
    }
    words
}

/// The same dose in two parts, for type that is read from afar: `2 sets of 8`, and `each held 5 s, each side`.
pub fn dose_in_two(line: &Prescription, exercise: Option<&Exercise>) -> (String, String) {
    let words = dose(line, exercise);
    let turn = " to each side in turn";
    let words = match words.find(turn) {
        Some(_) => words.replacen(turn, ", to each side in turn", 1),
        None if words.contains(", each side") => words,
        None => words.replacen(" each side", ", each side", 1),
    };
    match words.split_once(", ") {
        Some((much, how)) => (much.to_owned(), how.to_owned()),
        None => (words, String::new()),
    }
}

/// A side in a sentence: `left`.
pub fn side_name(side: Side) -> &'static str {
    match side {
        Side::Left => "left",
        Side::Right => "right",
    }
}

/// The sides of something: `left`, `right` or `both sides`.
pub fn sides_name(sides: &[Side]) -> &'static str {
    match (sides.contains(&Side::Left), sides.contains(&Side::Right)) {
        (true, true) => "both sides",
        (true, false) => "left",
        (false, true) => "right",
        (false, false) => "",
    }
}

/// The side an exercise works: `left side`, `right side`, `both sides`.
pub fn worked_side(side: WorkedSide) -> &'static str {
    match side {
        WorkedSide::Left => "left side",
        WorkedSide::Right => "right side",
        WorkedSide::Both => "both sides",
    }
}

/// The weeks of a phase: `Weeks 1 and 2`, `Weeks 5 to 8`.
pub fn weeks(weeks: &str) -> String {
    match weeks.split_once('-') {
        Some((from, to)) => match (from.parse::<u32>(), to.parse::<u32>()) {
            (Ok(first), Ok(last)) if last == first + 1 => format!("Weeks {first} and {last}"),
            (Ok(first), Ok(last)) => format!("Weeks {first} to {last}"),
            _ => format!("Weeks {weeks}"),
        },
        None => format!("Week {weeks}"),
    }
}

/// What a kind of day is for (exercises.md A6).
pub fn day_name(name: &str) -> String {
    match name {
        "A" => "Day A, strength".to_owned(),
        "B" => "Day B, lighter".to_owned(),
        _ => format!("Day {name}"),
    }
}

/// How the days of a plan follow each other (exercises.md A6, rulings.md on consecutive days).
pub const HOW_DAYS_FOLLOW: &str = "Day A on three days a week, never two in a row; day B on days between, from week 2.";

fn breaths(line: &Prescription) -> String {
    if line.sets > 1 {
        format!("{} × {} slow breaths", line.sets, line.reps)
    } else {
        format!("{} slow breaths", line.reps)
    }
}

fn sets(line: &Prescription) -> String {
    let Prescription { sets, reps, hold_s, .. } = line;
    if *reps == 1 && *hold_s > 0 {
        return if *sets == 1 {
            format!("{hold_s} s")
        } else {
            format!("{sets} × {hold_s} s")
        };
    }
    let sets = if *sets == 1 {
        format!("{reps} times")
    } else {
        format!("{sets} sets of {reps}")
    };
    if *hold_s > 1 {
        format!("{sets}, each held {hold_s} s")
    } else {
        sets
    }
}

/// Movements without a hold to time are done slowly; a hold says its own pace.
fn slow(line: &Prescription, class: Option<DoseClass>) -> bool {
    matches!(class, Some(DoseClass::Dynamic | DoseClass::Mobility)) && line.hold_s <= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phases_are_named_as_people_say_them() {
        assert_eq!(weeks("1-2"), "Weeks 1 and 2");
        assert_eq!(weeks("5-8"), "Weeks 5 to 8");
    }

    #[test]
    fn two_sides_are_both() {
        assert_eq!(sides_name(&[Side::Right, Side::Left]), "both sides");
        assert_eq!(sides_name(&[Side::Right]), "right");
    }
}
