//! A session while it is done: where it is follows from how long it has run and from the deeds (rules P52 to P54).

mod deeds;
mod place;
mod reserve;

use super::done::{Kept, turn_done};
use super::{
    Announcement, Cue, Ended, Lights, PainLight, Session, SessionDone, Step, StepKind, TurnDone, whole_minutes,
};
use crate::record::Way;

pub use crate::record::{Deed, DeedAt};
use place::Place;

/// Why the count stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Halt {
    /// The person paused it.
    Pause,
    /// Another version was chosen, and its text is read first; none: the version of the plan.
    Version(Option<Way>),
    /// It hurts, and how much was not said yet.
    Pain,
}

/// Where a session is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Here {
    /// The place of the step in the session.
    pub place: usize,
    /// The step; a get-ready that was put before it stands in its place.
    pub step: Step,
    /// Milliseconds since the step began, without pauses.
    pub into_ms: u64,
    /// Milliseconds until it ends; none where it ends by a deed.
    pub left_ms: Option<u64>,
    /// The same in seconds as they are shown: 5 in the first of five seconds, 1 in the last.
    pub left_s: Option<u32>,
    /// Why the count stands still.
    pub halt: Option<Halt>,
    /// The version of the exercise that is done, where another than planned was chosen.
    pub way: Option<Way>,
    /// The step that comes next.
    pub next: Option<Step>,
    /// The turn that comes after this one, as far as it is not left out.
    pub next_turn: Option<usize>,
    /// Seconds of all that is still to do.
    pub left_of_session_s: u32,
    /// The same in minutes, rounded up.
    pub minutes_left: u32,
    /// How the session ended.
    pub ended: Option<Ended>,
}

/// A session that is being done.
#[derive(Clone, Debug)]
pub struct Run {
    session: Session,
    lights: Lights,
    place: Place,
    /// How long the session had run at the last deed.
    at_ms: u64,
    halt: Option<Halted>,
    turns: Vec<Kept>,
    ended: Option<Ended>,
}

/// A count that stands still.
#[derive(Clone, Copy, Debug)]
struct Halted {
    why: Halt,
    /// How far into the step it stopped.
    into_ms: u64,
}

impl Run {
    /// A session at its beginning.
    pub fn new(session: Session, lights: Lights) -> Self {
        let turns = session
            .turns
            .iter()
            .map(|turn| Kept {
                way: turn.way,
                ..Kept::default()
            })
            .collect();
        let mut run = Self {
            session,
            lights,
            place: Place::default(),
            at_ms: 0,
            halt: None,
            turns,
            ended: None,
        };
        run.arrive(0);
        run
    }

    /// A session after these deeds, each with how long the session had run: the same deeds always lead to the same place.
    pub fn after(session: Session, lights: Lights, deeds: &[(u64, Deed)]) -> Self {
        let mut run = Self::new(session, lights);
        for (ran_ms, deed) in deeds {
            run.deed(*ran_ms, *deed);
        }
        run
    }

    /// The session.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Where it is when it has run for so many milliseconds. Pauses may be in them or not: while it stands still, nothing
    /// moves.
    pub fn at(&self, ran_ms: u64) -> Here {
        let ran_ms = ran_ms.max(self.at_ms);
        let (place, _) = self.walked(ran_ms);
        let into_ms = match self.halt {
            Some(halted) => halted.into_ms,
            None => ran_ms.saturating_sub(place.since_ms),
        };
        let step = self.step_at(place);
        let length = self.length_ms(place);
        let left_ms = length.map(|length| length.saturating_sub(into_ms));
        let ended = self
            .ended
            .or_else(|| (step.kind == StepKind::Done).then_some(Ended::Finished));
        let left_of_session_s = self.left_s(place, left_ms);
        Here {
            place: place.at,
            step,
            into_ms,
            left_ms,
            left_s: left_ms.map(seconds_up),
            halt: self.halt.map(|halted| halted.why),
            way: self.turns.get(step.turn).and_then(|kept| kept.way),
            next: self.next_step(place),
            next_turn: self.next_turn(step.turn),
            left_of_session_s,
            minutes_left: whole_minutes(left_of_session_s),
            ended,
        }
    }

    /// What was done so far of it.
    pub fn done(&self, ran_ms: u64) -> SessionDone {
        let mut run = self.clone();
        run.settle(ran_ms);
        let turns = run.session.turns.iter().zip(&run.turns).enumerate();
        let turns: Vec<TurnDone> = turns
            .map(|(place, (turn, kept))| turn_done(&run.session, place, turn, kept))
            .collect();
        SessionDone {
            turns,
            ended: run.ended,
            ran_s: u32::try_from(run.at_ms / 1000).unwrap_or(u32::MAX),
        }
    }

    /// The sounds from now on until so many milliseconds of running, as far as they do not depend on a deed that is still
    /// to come (rule P55).
    pub fn cues(&self, ran_ms: u64, until_ms: u64) -> Vec<Cue> {
        let ran_ms = ran_ms.max(self.at_ms);
        if self.halt.is_some() || self.ended.is_some() {
            return Vec::new();
        }
        let mut cues = super::cues::cues_of(&self.timeline(until_ms));
        cues.retain(|cue| (ran_ms..until_ms).contains(&cue.at_ms));
        cues
    }

    /// What a screen reader is told from now on, in milliseconds of running, as far as it does not depend on a deed that is
    /// still to come (rule P56).
    pub fn announcements(&self, ran_ms: u64) -> Vec<Announcement> {
        let ran_ms = ran_ms.max(self.at_ms);
        if self.halt.is_some() || self.ended.is_some() {
            return Vec::new();
        }
        let all = super::announcements(&self.session);
        let mut ahead = Vec::new();
        for place in self
            .places_ahead(u64::MAX)
            .into_iter()
            .filter(|place| place.ready_s.is_none())
        {
            let step = self.planned(place.at);
            let began_ms = u64::from(step.at_s) * 1000;
            for told in all.iter().filter(|told| told.step == step) {
                let at_ms = place.since_ms.saturating_add(told.at_ms.saturating_sub(began_ms));
                if at_ms >= ran_ms {
                    ahead.push(Announcement { at_ms, ..*told });
                }
            }
        }
        ahead
    }

    /// The worst light of the turn that is being done.
    pub fn light(&self, ran_ms: u64) -> Option<PainLight> {
        let (place, _) = self.walked(ran_ms.max(self.at_ms));
        let step = self.step_at(place);
        self.turns.get(step.turn)?.light
    }
}

/// Seconds as they are shown: a second that has begun counts.
fn seconds_up(ms: u64) -> u32 {
    u32::try_from(ms.div_ceil(1000)).unwrap_or(u32::MAX)
}
