//! The plan as a table: a row for each exercise of each kind of day of each phase.

use std::collections::BTreeSet;

use super::table::{Cell, Table, TableStyle};
use super::{NoPlan, open_plan};
use crate::content::{ExerciseKind, Library, MuscleId, TagId};
use crate::record::{Day, DayName, Plan, Prescription, Profile, WeekSpan, Weekday, Weeks, WorkedSide};
use crate::report::words::{self, Shown};
use crate::rules::{Outcome, training_days};

const COLUMNS: [&str; 19] = [
    "weeks",
    "day",
    "weekdays",
    "place",
    "exercise",
    "name",
    "kind",
    "side",
    "sets",
    "extra_set_side",
    "reps",
    "hold_s",
    "rest_s",
    "seconds",
    "from_week",
    "muscles",
    "dose",
    "cautions",
    "reasons",
];

/// How each of these files begins, in commas.
pub(super) const BEGINNING: &str = "weeks,day,weekdays,place,exercise,";

/// The plan as CSV; times in seconds, numbers as in the record, sides are the person's own.
///
/// # Errors
/// The plan is locked, or holds no exercise.
pub fn plan_csv(library: &Library, profile: &Profile, outcome: &Outcome) -> Result<String, NoPlan> {
    plan_table(library, profile, outcome, TableStyle::default())
}

/// The same in a style.
///
/// # Errors
/// As [`plan_csv`].
pub fn plan_table(
    library: &Library,
    profile: &Profile,
    outcome: &Outcome,
    style: TableStyle,
) -> Result<String, NoPlan> {
    let plan = open_plan(library, outcome)?;
    let mut table = Table::new(style, COLUMNS);
    for phase in &plan.weeks {
        for day in &phase.days {
            for (line, place) in day.exercises.iter().zip(1_u32..) {
                table.row(row(
                    (library, profile, &outcome.safety.tags),
                    plan,
                    (phase, day),
                    line,
                    place,
                ));
            }
        }
    }
    Ok(table.into_text())
}

fn row(
    (library, profile, tags): (&Library, &Profile, &BTreeSet<TagId>),
    plan: &Plan,
    (phase, day): (&Weeks, &Day),
    line: &Prescription,
    place: u32,
) -> [Cell; COLUMNS.len()] {
    let exercise = library.exercise(line.id.as_str());
    let name = exercise.map_or_else(|| line.id.as_str().replace('-', " "), |exercise| exercise.name.clone());
    let muscles: Vec<&str> = line.muscles.iter().map(MuscleId::as_str).collect();
    let mut reasons = words::by_person(library, tags, line);
    reasons.extend(words::reasons(library, profile, line, Shown::default()));
    [
        // A spreadsheet would take 1-2 for a day in January.
        in_words(phase.weeks).into(),
        day.name.as_str().into(),
        weekdays(plan, day.name).join(" ").into(),
        place.into(),
        line.id.as_str().into(),
        name.into(),
        kind(line.kind).into(),
        side(line.side).into(),
        line.sets.into(),
        line.extra_set_side.map(words::side_name).into(),
        line.reps.into(),
        line.hold_s.into(),
        line.rest_s.into(),
        line.seconds.into(),
        line.from_week.into(),
        muscles.join(" ").into(),
        words::dose(line, exercise).into(),
        words::cautions(library, line).join(" ").into(),
        reasons.join(" ").into(),
    ]
}

fn in_words(weeks: WeekSpan) -> String {
    if weeks.first() == weeks.last() {
        weeks.first().to_string()
    } else {
        format!("{} to {}", weeks.first(), weeks.last())
    }
}

fn weekdays(plan: &Plan, day: DayName) -> Vec<String> {
    let days = training_days(plan);
    let of_day: &[Weekday] = match day {
        DayName::A => &days.a,
        DayName::B => &days.b,
    };
    of_day.iter().map(|day| day.name().to_lowercase()).collect()
}

fn kind(kind: ExerciseKind) -> &'static str {
    match kind {
        ExerciseKind::Stretch => "stretch",
        ExerciseKind::Strengthen => "strengthen",
        ExerciseKind::Mobility => "mobility",
        ExerciseKind::MotorControl => "motor-control",
        ExerciseKind::Breathing => "breathing",
    }
}

fn side(side: WorkedSide) -> &'static str {
    match side {
        WorkedSide::Left => "left",
        WorkedSide::Right => "right",
        WorkedSide::Both => "both",
    }
}
