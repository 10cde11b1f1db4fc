//! A day of the plan as a session (rules P50, P51).

use std::collections::BTreeSet;

use super::laid::{Laid, Repeated, rounds};
use super::time::line_time;
use super::{Session, SessionOf, Turn, What};
use crate::content::{DoseClass, Exercise, Laterality, Library, TagId};
use crate::record::{Day, DayName, Plan, PlanLock, Prescription, WeekSpan};

/// What of a person and their settings changes a session.
#[derive(Clone, Copy)]
pub struct SessionWishes<'a> {
    /// The precautions, which say in which version an exercise is done (rule Z3).
    pub tags: &'a BTreeSet<TagId>,
    /// Repetitions of movements go at the person's own pace: a set ends by a deed, not by time.
    pub own_pace: bool,
}

/// Why there is no session.
#[derive(Clone, Debug, PartialEq)]
pub enum NotInPlan {
    /// The plan is locked.
    Locked(PlanLock),
    /// It does not have that week; those it has.
    Week {
        /// The weeks of the plan.
        has: Vec<WeekSpan>,
    },
    /// Nothing is done on that day of the week; the days that have something.
    Day {
        /// The days of that week.
        has: Vec<DayName>,
    },
}

/// The session of a day of the plan: the lines that are due in that week, in their order (rules P21, P50).
///
/// # Errors
/// The plan is locked, or has no such week or day.
pub fn planned_session(
    library: &Library,
    plan: &Plan,
    week: u32,
    day: DayName,
    wishes: SessionWishes,
) -> Result<Session, NotInPlan> {
    let lines = lines_due(plan, week, day)?;
    let mut laid = Laid::default();
    for line in lines {
        lay_line(&mut laid, library, line, wishes);
    }
    Ok(laid.session(SessionOf::Plan { week, day }))
}

/// The seconds that a plan states for a day in a week: those of the lines that are due by then (rule P21).
///
/// # Errors
/// The plan is locked, or has no such week or day.
pub fn seconds_in_week(plan: &Plan, week: u32, day: DayName) -> Result<u32, NotInPlan> {
    let lines = lines_due(plan, week, day)?;
    Ok(lines.iter().fold(0, |sum, line| sum.saturating_add(line.seconds)))
}

fn lines_due(plan: &Plan, week: u32, day: DayName) -> Result<Vec<&Prescription>, NotInPlan> {
    if let Some(lock) = &plan.locked {
        return Err(NotInPlan::Locked(lock.clone()));
    }
    let Some(weeks) = plan.weeks.iter().find(|weeks| weeks.weeks.holds(week)) else {
        return Err(NotInPlan::Week {
            has: plan.weeks.iter().map(|weeks| weeks.weeks).collect(),
        });
    };
    let due = |day: &'_ Day| day.exercises.iter().any(|line| line.from_week <= week);
    let found = weeks.days.iter().find(|one| one.name == day && due(one));
    let Some(found) = found else {
        return Err(NotInPlan::Day {
            has: weeks.days.iter().filter(|one| due(one)).map(|one| one.name).collect(),
        });
    };
    let lines = found.exercises.iter();
    Ok(lines.filter(|line| line.from_week <= week).collect())
}

fn lay_line(laid: &mut Laid, library: &Library, line: &Prescription, wishes: SessionWishes) {
    let exercise = library.exercise(&line.id);
    let time = line_time(&library.doses, exercise, line);
    let class = exercise.map(|exercise| exercise.dose_class);
    let laterality = exercise.map(|exercise| exercise.laterality);
    let turn = Turn {
        what: What::Exercise(line.id.clone()),
        side: line.side,
        sets: line.sets,
        reps: line.reps,
        hold_s: line.hold_s,
        extra_set_side: line.extra_set_side,
        way: line.by_person.as_ref().and_then(|mark| mark.way),
        position: exercise.map(|exercise| exercise.version_for(wishes.tags).exercise.position),
        in_turn: laterality == Some(Laterality::Alternating),
        breaths: class == Some(DoseClass::Breathing),
        is_strength: class == Some(DoseClass::Dynamic) && !line.gentle,
        seconds: 0,
    };
    let rounds = rounds(&turn, laterality == Some(Laterality::Unilateral));
    let repeated = repeated(library, exercise, time.rep_s, line.hold_s, wishes.own_pace);
    laid.begin(turn);
    if let Some(first) = rounds.first() {
        laid.set_up(time.setup_s, *first, line.reps);
    }
    let mut before = None;
    for (place, round) in rounds.into_iter().enumerate() {
        if let Some(before) = before {
            laid.gap(time.gap_s, place, before, round, line.reps);
        }
        laid.set(place, round, line.reps, repeated);
        before = Some(round);
    }
}

/// How a repetition of an exercise goes that takes so many seconds (rule P51).
pub(super) fn repeated<'a>(
    library: &'a Library,
    exercise: Option<&Exercise>,
    rep_s: u32,
    hold_s: u32,
    own_pace: bool,
) -> Repeated<'a> {
    let Some(exercise) = exercise else {
        return Repeated::Once { rep_s, hold_s };
    };
    match exercise.dose_class {
        DoseClass::Breathing => {
            let mut paces = library.breathing.iter().flat_map(|breathing| &breathing.paces);
            let pace = paces.find(|pace| pace.breath_s() == rep_s);
            pace.map_or(Repeated::FreeBreath(rep_s), Repeated::Breath)
        }
        DoseClass::Dynamic | DoseClass::Mobility if own_pace => Repeated::OwnPace(rep_s),
        DoseClass::Static
        | DoseClass::Isometric
        | DoseClass::Dynamic
        | DoseClass::MotorControl
        | DoseClass::Mobility => {
            if exercise.laterality == Laterality::Alternating {
                Repeated::InTurn { rep_s, hold_s }
            } else {
                Repeated::Once { rep_s, hold_s }
            }
        }
    }
}
