//! `plumbline log` and `plumbline progress`: what was done and what changed, as JSON.

use jiff::civil::Date;
use serde::Serialize;

use super::Failure;
use super::failure::print_json;
use super::input::{Input, current};
use crate::content::{ExerciseId, Library};
use crate::record::{Activity, CheckIn, LogEntry as _, Record, Session, WeekSpan};
use crate::report::words::{self, Formats, Shown};
use crate::rules::{self, Changed, DueKind, ExerciseState, Measure, Moving, Position, StepChange, StepOffer, Trail};

/// Prints the log: entries, check-ins, and the sessions of each week.
pub(super) fn log(library: &Library, input: &Input, today: Date) -> Result<(), Failure> {
    with_parts(library, input, today, |record, parts| {
        let entries: Vec<&Session> = record.log.iter().filter(|session| !session.is_removed()).collect();
        print_json(&LogOf {
            sessions: &parts.sessions,
            log: entries,
            check_ins: record.check_ins.iter().filter(|one| !one.is_removed()).collect(),
            activities: record.activities.iter().filter(|one| !one.is_removed()).collect(),
            measures: &parts.measures,
            next: parts.next.as_ref(),
        })
    })
}

/// Prints what came of it: sessions of each week, measures with their limits, and the next step of the plan.
pub(super) fn progress(library: &Library, input: &Input, today: Date) -> Result<(), Failure> {
    with_parts(library, input, today, |_, parts| print_json(&parts))
}

fn with_parts(
    library: &Library,
    input: &Input,
    today: Date,
    print: impl FnOnce(&Record, Parts) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let record = input.sound_record(library, today)?;
    let assessment = current(&record)?;
    let outcome = rules::outcome_with_log(library, &record, assessment, today);
    let followed = rules::plan_of_the_log(library, assessment, today);
    let trail = Trail::of(library, &record, assessment, &followed);
    let moving = rules::moving_on(&trail, today);
    let parts = Parts::of(
        library,
        &record,
        &trail,
        (&moving, outcome.plan.locked.is_some()),
        today,
    );
    print(&record, parts)
}

#[derive(Serialize)]
struct LogOf<'a> {
    sessions: &'a SessionsLine,
    log: Vec<&'a Session>,
    check_ins: Vec<&'a CheckIn>,
    activities: Vec<&'a Activity>,
    measures: &'a [MeasureLine],
    next: Option<&'a NextLine>,
}

#[derive(Serialize)]
struct Parts {
    sessions: SessionsLine,
    measures: Vec<MeasureLine>,
    /// How many measures have two values: with many, one may look changed by chance.
    compared: usize,
    /// The step that is offered next for the whole plan, or what waits.
    next: Option<NextLine>,
    exercises: Vec<ExerciseLine>,
    due: Vec<DueLine>,
    /// The week of the plan.
    week: u32,
    weeks: Option<WeekSpan>,
    plan_start: Option<Date>,
    /// Whether the plan is locked, by the safety check or by a sign of the stop list.
    locked: bool,
}

#[derive(Serialize)]
struct SessionsLine {
    done: u32,
    planned: u32,
    /// In all, those of earlier plans counted in.
    logged: usize,
    weeks: Vec<WeekLine>,
}

#[derive(Serialize)]
struct WeekLine {
    from: Date,
    week: u32,
    done: u32,
    planned: u32,
    words: String,
}

#[derive(Serialize)]
struct MeasureLine {
    id: String,
    from: Option<f64>,
    to: Option<f64>,
    limit: f64,
    changed: &'static str,
    own_spread: Option<f64>,
    from_day: Option<Date>,
    to_day: Option<Date>,
    words: String,
}

#[derive(Serialize)]
struct NextLine {
    rule: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    exercise: Option<ExerciseId>,
    #[serde(flatten)]
    change: ChangeLine,
    words: String,
    /// The day on which it is offered again, where it was declined.
    #[serde(skip_serializing_if = "Option::is_none")]
    asked_again: Option<Date>,
}

#[derive(Serialize)]
struct ChangeLine {
    step: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    week: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    weeks: Option<WeekSpan>,
    /// Sets, repetitions, seconds of a hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    dose: Option<[u32; 3]>,
}

#[derive(Serialize)]
struct ExerciseLine {
    id: ExerciseId,
    sets: u32,
    reps: u32,
    hold_s: u32,
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Date>,
    next: Option<NextLine>,
}

#[derive(Serialize)]
struct DueLine {
    what: &'static str,
    week: u32,
    from: Date,
    to: Date,
    done: bool,
    words: &'static str,
}

impl Parts {
    fn of(library: &Library, record: &Record, trail: &Trail, (moving, locked): (&Moving, bool), today: Date) -> Self {
        let due = match (&library.guidance, moving.position.start) {
            (Some(guidance), Some(start)) => rules::due(guidance, record, start),
            (Some(_) | None, _) => Vec::new(),
        };
        let next_check = rules::next_check_in(&due, today);
        let measures = rules::measures(library, record, today);
        let compared = measures.iter().filter(|measure| measure.is_compared()).count();
        let next = moving.offer.as_ref().map(|offer| NextLine::of(library, offer));
        Self {
            sessions: sessions(record, trail, today),
            measures: measures
                .iter()
                .map(|measure| MeasureLine::of(library, measure, next_check))
                .collect(),
            compared,
            next: next.or_else(|| waiting(moving)),
            exercises: moving
                .exercises
                .iter()
                .map(|one| ExerciseLine {
                    id: one.exercise.clone(),
                    sets: one.dose[0],
                    reps: one.dose[1],
                    hold_s: one.dose[2],
                    state: state(one.state),
                    until: match one.state {
                        ExerciseState::Rests { until } => Some(until),
                        ExerciseState::Going | ExerciseState::Keeps | ExerciseState::Eased | ExerciseState::LeftOut => {
                            None
                        }
                    },
                    next: one.offer.as_ref().map(|offer| NextLine::of(library, offer)),
                })
                .collect(),
            due: due
                .iter()
                .map(|one| DueLine {
                    what: due_kind(one.kind),
                    week: one.week,
                    from: one.from,
                    to: one.to,
                    done: one.done,
                    words: words::due(one),
                })
                .collect(),
            week: moving.position.week,
            weeks: moving.position.weeks,
            plan_start: moving.position.start,
            locked,
        }
    }
}

fn sessions(record: &Record, trail: &Trail, today: Date) -> SessionsLine {
    let weeks = rules::weeks_done(trail, today);
    SessionsLine {
        done: weeks.iter().map(|week| week.done).sum(),
        planned: weeks.iter().map(|week| week.planned).sum(),
        logged: record.log.iter().filter(|session| session.counts()).count(),
        weeks: weeks
            .iter()
            .map(|week| WeekLine {
                from: week.from,
                week: week.week,
                done: week.done,
                planned: week.planned,
                words: words::week_done(week),
            })
            .collect(),
    }
}

/// What waits where nothing is offered: the plan goes on as it is.
fn waiting(moving: &Moving) -> Option<NextLine> {
    let asked_again = moving.asked_again?;
    Some(NextLine {
        rule: "none",
        exercise: None,
        change: ChangeLine::plain("wait"),
        words: words::declined(Formats::default(), asked_again),
        asked_again: Some(asked_again),
    })
}

impl MeasureLine {
    fn of(library: &Library, measure: &Measure, next: Option<Date>) -> Self {
        Self {
            id: words::measure_id(&measure.what),
            from: measure.from.map(|(_, value)| value),
            to: measure.to.map(|(_, value)| value),
            limit: measure.limit,
            changed: match measure.changed {
                Changed::Lower => "lower",
                Changed::Higher => "higher",
                Changed::No => "no",
            },
            own_spread: measure.own_spread,
            from_day: measure.from.map(|(day, _)| day),
            to_day: measure.to.map(|(day, _)| day),
            words: words::measure(library, Shown::default(), measure, next),
        }
    }
}

impl NextLine {
    fn of(library: &Library, offer: &StepOffer) -> Self {
        Self {
            rule: offer.rule.as_str(),
            exercise: offer.exercise.clone(),
            change: ChangeLine::of(&offer.change),
            words: words::offer(library, Formats::default(), offer),
            asked_again: None,
        }
    }
}

impl ChangeLine {
    fn plain(step: &'static str) -> Self {
        Self {
            step,
            week: None,
            weeks: None,
            dose: None,
        }
    }

    fn of(change: &StepChange) -> Self {
        let to_week = |step: &'static str, week: u32| Self {
            week: Some(week),
            ..Self::plain(step)
        };
        let dosed = |step: &'static str, weeks: WeekSpan, dose: Option<[u32; 3]>| Self {
            weeks: Some(weeks),
            dose,
            ..Self::plain(step)
        };
        match change {
            StepChange::Week { week } => to_week("week", *week),
            StepChange::FewerMinutes { week } => to_week("fewer-minutes", *week),
            StepChange::Choose { week } => to_week("choose", *week),
            StepChange::Through => Self::plain("through"),
            StepChange::Easier { weeks, dose } => dosed("easier", *weeks, *dose),
            StepChange::Harder { weeks, dose } => dosed("harder", *weeks, Some(*dose)),
            StepChange::Dose { weeks, dose } => dosed("dose", *weeks, Some(*dose)),
            StepChange::ToUsual => Self::plain("to-usual"),
            StepChange::Further => Self::plain("further"),
            StepChange::Another => Self::plain("another"),
            StepChange::Nothing => Self::plain("none"),
        }
    }
}

/// Where a plan stands, for `plumbline plan`.
#[derive(Serialize)]
pub(super) struct NowLine {
    week: u32,
    weeks: WeekSpan,
    /// The first day of week 1.
    plan_start: Date,
    /// The day from which the weeks count.
    since: Date,
}

impl NowLine {
    pub(super) fn of(position: &Position) -> Option<Self> {
        Some(Self {
            week: position.week,
            weeks: position.weeks?,
            plan_start: position.start?,
            since: position.since?,
        })
    }
}

fn state(state: ExerciseState) -> &'static str {
    match state {
        ExerciseState::Going => "as-planned",
        ExerciseState::Keeps => "keeps",
        ExerciseState::Rests { .. } => "rests",
        ExerciseState::Eased => "eased",
        ExerciseState::LeftOut => "left-out",
    }
}

fn due_kind(kind: DueKind) -> &'static str {
    match kind {
        DueKind::FirstDays => "first-days",
        DueKind::CheckIn => "check-in",
        DueKind::BetterOrWorse => "better-or-worse",
        DueKind::SafetyCheck => "safety-check",
        DueKind::Tests => "tests",
        DueKind::Upkeep => "upkeep",
    }
}
