//! The plan in short, and the days both documents print.

use serde::Serialize;

use super::PlanShort;
use crate::content::{ExerciseId, Library};
use crate::record::{Day, Plan, Prescription, WeekSpan};
use crate::report::words;
use crate::rules::{self, Outcome};

/// One day of a plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanDay {
    /// `Day A, strength (3 days a week, not in a row)`.
    pub name: String,
    /// `about 9 minutes`.
    pub time: String,
    /// Its exercises, in order.
    pub lines: Vec<PlanLine>,
}

/// One exercise of a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanLine {
    /// The exercise.
    pub id: ExerciseId,
    /// Its name.
    pub name: String,
    /// `2 sets of 8, slow`.
    pub dose: String,
    /// `2:50`.
    pub time: String,
    /// `from week 2`; empty for the first week.
    pub from_week: String,
}

pub(super) fn short(formats: words::Formats, library: &Library, outcome: &Outcome) -> PlanShort {
    let plan = &outcome.plan;
    let locked = lock(library, outcome);
    let first = plan.weeks.first().filter(|_| locked.is_none());
    PlanShort {
        about: if locked.is_none() {
            words::plan_about(library, plan)
        } else {
            String::new()
        },
        tested: if locked.is_none() {
            tested(outcome)
        } else {
            String::new()
        },
        locked: locked.unwrap_or_default(),
        weeks: first.map(|phase| words::weeks(phase.weeks)).unwrap_or_default(),
        days: first
            .map(|phase| {
                let days = phase.days.iter();
                days.map(|one| day(library, plan, phase.weeks, one)).collect()
            })
            .unwrap_or_default(),
        notes: notes(formats, library, plan),
    }
}

/// How much of the plan rests on tests (rule T1).
pub(in crate::report) fn tested(outcome: &Outcome) -> String {
    let (tested, worked) = rules::tested_of_worked(&outcome.plan, &outcome.imbalances);
    words::how_much_was_tested(tested, worked).unwrap_or_default()
}

/// What is said with the plan; that the person changed it goes first.
pub(in crate::report) fn notes(formats: words::Formats, library: &Library, plan: &Plan) -> Vec<String> {
    let changes = words::own_changes(formats, library, plan);
    let own = (!changes.is_empty()).then(|| words::changed_by_choice(&changes));
    own.into_iter().chain(words::plan_notes(library, plan)).collect()
}

/// Why no plan may be printed: the safety check, or the plan itself.
pub(in crate::report) fn lock(library: &Library, outcome: &Outcome) -> Option<String> {
    let lock = outcome.safety.plan_locked.as_ref().or(outcome.plan.locked.as_ref());
    lock.map(|lock| words::lock(library, lock))
}

/// A day with its exercises in words.
pub(in crate::report) fn day(library: &Library, plan: &Plan, weeks: WeekSpan, day: &Day) -> PlanDay {
    PlanDay {
        name: words::title_of_day(plan, day),
        time: words::day_time(day, weeks, weeks.first()),
        lines: day.exercises.iter().map(|one| line(library, one)).collect(),
    }
}

fn line(library: &Library, line: &Prescription) -> PlanLine {
    let exercise = library.exercise(line.id.as_str());
    PlanLine {
        id: line.id.clone(),
        name: format!(
            "{}{}",
            exercise.map_or_else(|| line.id.as_str().replace('-', " "), |exercise| exercise.name.clone()),
            words::mark_of_choice(line)
        ),
        dose: words::dose(line, exercise),
        time: words::clock(line.seconds),
        from_week: words::from_week(line.from_week),
    }
}
