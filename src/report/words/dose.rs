//! Doses and sides of exercises.

use super::{about_minutes, count};
use crate::content::{DoseClass, Exercise, ExerciseKind, Laterality};
use crate::record::{Day, DayName, Plan, Prescription, Side, WeekSpan, WorkedSide};
use crate::rules::session::whole_minutes;

/// A dose in words: `2 sets of 8, slow`, `2 × 20 s each side`, `6 slow breaths`.
///
/// An exercise the library no longer has is described by its numbers alone.
pub fn dose(line: &Prescription, exercise: Option<&Exercise>) -> String {
    let Parts {
        mut much,
        held,
        side,
        how,
    } = Parts::of(line, exercise);
    let is_held = held.is_some();
    if let Some(held) = held {
        much.push_str(&format!(", {held}"));
    }
    if let Some(side) = side {
        let joint = match side {
            Sides::InTurn => " ",
            Sides::Each if !is_held => " ",
            Sides::Each | Sides::Only(_) => ", ",
        };
        much.push_str(&format!("{joint}{}", side.words()));
    }
    for how in how {
        much.push_str(&format!(", {how}"));
    }
    much
}

/// The same dose in two parts, for type that is read from afar: `2 sets of 8`, and `each held 5 s, each side`.
pub fn dose_in_two(line: &Prescription, exercise: Option<&Exercise>) -> (String, String) {
    let Parts { much, held, side, how } = Parts::of(line, exercise);
    let side = side.map(|side| side.words().to_owned());
    let how: Vec<String> = held.into_iter().chain(side).chain(how).collect();
    (much, how.join(", "))
}

/// A dose in its parts.
struct Parts {
    /// `2 sets of 8`.
    much: String,
    /// `each held 5 s`.
    held: Option<String>,
    side: Option<Sides>,
    /// `slow`, `gently`, `one more set on the left`.
    how: Vec<String>,
}

/// Which sides a dose is for, where that is to be said.
#[derive(Clone, Copy)]
enum Sides {
    InTurn,
    Each,
    Only(WorkedSide),
}

impl Sides {
    fn of(line: &Prescription, exercise: Option<&Exercise>) -> Option<Self> {
        match (exercise.map(|exercise| exercise.laterality), line.side) {
            (Some(Laterality::Bilateral), _) | (None, WorkedSide::Both) => None,
            (Some(Laterality::Alternating), WorkedSide::Both) => Some(Self::InTurn),
            (Some(Laterality::Unilateral), WorkedSide::Both) => Some(Self::Each),
            (_, side @ (WorkedSide::Left | WorkedSide::Right)) => Some(Self::Only(side)),
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::InTurn => "to each side in turn",
            Self::Each => "each side",
            Self::Only(side) => worked_side(side),
        }
    }
}

impl Parts {
    fn of(line: &Prescription, exercise: Option<&Exercise>) -> Self {
        let class = exercise.map(|exercise| exercise.dose_class);
        let (much, held) = match class {
            Some(DoseClass::Breathing) => (breaths(line), None),
            _ => sets(line),
        };
        let more = line.extra_set_side;
        let how = [
            slow(line, class).then(|| "slow".to_owned()),
            line.gentle.then(|| "gently".to_owned()),
            more.map(|side| format!("one more set on the {}", side_name(side))),
        ];
        Self {
            much,
            held,
            side: Sides::of(line, exercise),
            how: how.into_iter().flatten().collect(),
        }
    }
}

/// How long to rest, the least and the most: `Rest 30 to 60 s between sets.`
pub fn rest([least, most]: [u32; 2]) -> String {
    if least == most {
        format!("Rest {least} s between sets.")
    } else {
        format!("Rest {least} to {most} s between sets.")
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
pub fn weeks(weeks: WeekSpan) -> String {
    match (weeks.first(), weeks.last()) {
        (first, last) if first == last => format!("Week {first}"),
        (first, last) if last == first + 1 => format!("Weeks {first} and {last}"),
        (first, last) => format!("Weeks {first} to {last}"),
    }
}

/// How long a plan is and how much a day, in one line: `8 weeks, 10 minutes a day, and walking.`
pub fn plan_in_a_line(plan: &Plan) -> String {
    let weeks = plan.weeks.last().map_or(0, |weeks| weeks.weeks.last());
    let minutes = count(plan.minutes_per_day, "minute");
    let walking = if plan.walking.is_some() { ", and walking" } else { "" };
    format!("{}, {minutes} a day{walking}.", count(weeks, "week"))
}

/// What a kind of day is for (rule P25).
pub fn day_name(name: DayName) -> &'static str {
    match name {
        DayName::A => "Day A, strength",
        DayName::B => "Day B, lighter",
    }
}

/// What a day of a plan is called: in a flare it is a go, done several times a day (rule Z12).
pub fn title_of_day(plan: &Plan, day: &Day) -> String {
    if plan.goes_a_day.is_some() {
        "Each go".to_owned()
    } else {
        day_title(day)
    }
}

/// `Day A, strength`; a day without strength work has only its letter.
pub fn day_title(day: &Day) -> String {
    let strengthens = |line: &Prescription| matches!(line.kind, ExerciseKind::Strengthen | ExerciseKind::MotorControl);
    match day.name {
        DayName::A if !day.exercises.iter().any(strengthens) => format!("Day {}", day.name.as_str()),
        DayName::A | DayName::B => day_name(day.name).to_owned(),
    }
}

/// How long a day takes in its weeks from one of them on: `about 9 minutes, from week 2 about 11`. What begins later is not
/// counted before it does (rules P21, P114).
pub fn day_time(day: &Day, weeks: WeekSpan, now: u32) -> String {
    let now = now.clamp(weeks.first(), weeks.last());
    let mut said: Vec<(u32, u32)> = Vec::new();
    for week in weeks.weeks().filter(|week| *week >= now) {
        let seconds = day.seconds_in(week);
        let minutes = whole_minutes(seconds).max(1);
        if seconds > 0 && said.last().is_none_or(|(_, before)| *before != minutes) {
            said.push((week, minutes));
        }
    }
    let part = |(place, (week, minutes)): (usize, &(u32, u32))| {
        let from = if *week > now {
            format!("from week {week} ")
        } else {
            String::new()
        };
        if place == 0 {
            format!("{from}about {}", count(*minutes, "minute"))
        } else {
            format!("{from}about {minutes}")
        }
    };
    let parts: Vec<String> = said.iter().enumerate().map(part).collect();
    if parts.is_empty() {
        return about_minutes(day.seconds);
    }
    parts.join(", ")
}

/// How the days of a plan follow each other, with so many days A (rules P9, P25).
pub fn how_days_follow(days_a: usize) -> String {
    let many = match days_a {
        2 => "two",
        _ => "three",
    };
    format!("Day A on {many} days a week, never two in a row; day B on days between, from week 2.")
}

fn breaths(line: &Prescription) -> String {
    if line.sets > 1 {
        format!("{} × {} slow breaths", line.sets, line.reps)
    } else {
        format!("{} slow breaths", line.reps)
    }
}

/// So many repetitions in so many sets, and how long each is held beside.
fn sets(line: &Prescription) -> (String, Option<String>) {
    let Prescription { sets, reps, hold_s, .. } = line;
    if *reps == 1 && *hold_s > 0 {
        let held = if *sets == 1 {
            format!("{hold_s} s")
        } else {
            format!("{sets} × {hold_s} s")
        };
        return (held, None);
    }
    let sets = if *sets == 1 {
        format!("{reps} times")
    } else {
        format!("{sets} sets of {reps}")
    };
    (sets, (*hold_s > 1).then(|| format!("each held {hold_s} s")))
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
        assert_eq!(weeks(WeekSpan::new(1, 2)), "Weeks 1 and 2");
        assert_eq!(weeks(WeekSpan::new(5, 8)), "Weeks 5 to 8");
    }

    #[test]
    fn two_sides_are_both() {
        assert_eq!(sides_name(&[Side::Right, Side::Left]), "both sides");
        assert_eq!(sides_name(&[Side::Right]), "right");
    }

    #[test]
    fn a_day_takes_what_it_takes_from_this_week_on() {
        let library = crate::content::shipped();
        let exercise = library.exercise("glute-bridge").unwrap();
        let line = |from_week, seconds| Prescription {
            from_week,
            ..Prescription::of(exercise, WorkedSide::Both, [2, 10, 1, 45, seconds])
        };
        let day = |exercises: Vec<Prescription>| Day {
            name: DayName::B,
            seconds: exercises.iter().map(|line| line.seconds).sum(),
            exercises,
            rest: crate::record::Rest::new(),
        };
        let grows = day(vec![line(1, 540), line(2, 120)]);
        let weeks = WeekSpan::new(1, 2);
        assert_eq!(day_time(&grows, weeks, 1), "about 9 minutes, from week 2 about 11");
        assert_eq!(day_time(&grows, weeks, 2), "about 11 minutes");
        // A day that joins later says from when; one that never grows has one figure.
        assert_eq!(
            day_time(&day(vec![line(2, 60)]), weeks, 1),
            "from week 2 about 1 minute"
        );
        assert_eq!(day_time(&day(vec![line(1, 540)]), weeks, 1), "about 9 minutes");
        // Fifteen seconds more make no other figure.
        assert_eq!(
            day_time(&day(vec![line(1, 540), line(2, 15)]), weeks, 1),
            "about 9 minutes"
        );
    }
}
