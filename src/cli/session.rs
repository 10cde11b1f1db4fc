//! `plumbline session`: the steps of a session as JSON, in the shape other programs rely on.

mod sounds;

use jiff::civil::Date;
use serde::Serialize;

use super::Failure;
use super::failure::print_json;
use super::input::{Input, current};
use crate::content::{ExerciseId, Library};
use crate::record::{DayName, WorkedSide};
use crate::report::words;
use crate::rules::session::{Session, SessionWishes, Step, planned_session};
use crate::rules::{self, Trail};

/// What of which session is wanted.
pub(super) struct Wanted {
    /// Without a week, the one the plan is in on this day.
    pub week: Option<u32>,
    pub day: DayName,
    /// Play the sounds of so many seconds.
    pub play: Option<u32>,
}

/// Prints the session of a day of the person's plan, or plays its sounds.
pub(super) fn session(library: &Library, input: &Input, wanted: &Wanted, today: Date) -> Result<(), Failure> {
    let day = wanted.day;
    let record = input.sound_record(library, today)?;
    let assessment = current(&record)?;
    let outcome = rules::outcome_with_log(library, &record, assessment, today);
    let tags = &outcome.safety.tags;
    let week = wanted
        .week
        .unwrap_or_else(|| rules::position(&Trail::of(library, &record, assessment, &outcome), today).week);
    let wishes = SessionWishes { tags, own_pace: false };
    let session = planned_session(library, &outcome.plan, week, day, wishes).map_err(|why| {
        let why = words::no_session(library, week, day, &why);
        Failure::work(format!("{why} ({})", input.name()))
    })?;
    if let Some(seconds) = wanted.play {
        return sounds::play(&session, seconds);
    }
    let steps = session.steps.iter();
    print_json(&Printed {
        week,
        day,
        seconds: session.seconds,
        steps: steps
            .map(|step| StepLine::of(&session, step, words::session_say(library, tags, &session, step)))
            .collect(),
    })
}

#[derive(Serialize)]
struct Printed<'a> {
    week: u32,
    day: DayName,
    seconds: u32,
    steps: Vec<StepLine<'a>>,
}

#[derive(Serialize)]
struct StepLine<'a> {
    at: u32,
    seconds: u32,
    kind: &'static str,
    /// None at the end of the session.
    exercise: Option<&'a ExerciseId>,
    side: WorkedSide,
    set: u32,
    sets: u32,
    rep: u32,
    reps: u32,
    say: String,
}

impl<'a> StepLine<'a> {
    fn of(session: &'a Session, step: &Step, say: String) -> Self {
        Self {
            at: step.at_s,
            seconds: step.seconds,
            kind: step.kind.as_str(),
            exercise: session.turn(step).and_then(|turn| turn.what.exercise()),
            side: step.side,
            set: step.set,
            sets: step.sets,
            rep: step.rep,
            reps: step.reps,
            say,
        }
    }
}
