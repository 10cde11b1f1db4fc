//! What was done of a session, as a plain value from which an entry of the log can be made (rule P54).

use super::{PainLight, Session, Turn, What};
use crate::record::{Side, Way, WorkedSide};

/// Why an exercise, or the rest of it, was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skipped {
    /// There was no time.
    Time,
    /// The person did not want it today.
    NotToday,
    /// It hurt.
    Pain,
}

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// All steps were gone through.
    Finished,
    /// The person ended it before.
    Early,
}

/// Sets that were done of one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SidesDone {
    /// The side; both for an exercise that has none, or does them in turn.
    pub side: WorkedSide,
    /// Sets done.
    pub sets: u32,
    /// Sets planned.
    pub of: u32,
}

/// What was done of one turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnDone {
    /// The exercise, or the part of a routine.
    pub what: What,
    /// The sets of each side.
    pub sides: Vec<SidesDone>,
    /// Repetitions of a set, as planned.
    pub reps: u32,
    /// Seconds of a hold, as planned.
    pub hold_s: u32,
    /// The easier or harder version was done.
    pub way: Option<Way>,
    /// The rest was left out, and why; none where all of it was done.
    pub skipped: Option<Skipped>,
    /// The highest pain said, 0 to 10.
    pub pain: Option<u8>,
    /// The worst light of it.
    pub light: Option<PainLight>,
    /// Seconds added to rests and preparations.
    pub extra_s: u32,
    /// How many more repetitions there could have been in the last set, at least.
    pub could_do: Option<u8>,
}

impl TurnDone {
    /// The exercise of the catalogue, where it is one.
    pub fn exercise(&self) -> Option<&crate::content::ExerciseId> {
        self.what.exercise()
    }

    /// Whether every set was done.
    pub fn is_whole(&self) -> bool {
        self.sides.iter().all(|side| side.sets == side.of)
    }
}

/// What was done of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionDone {
    /// In the order of the session.
    pub turns: Vec<TurnDone>,
    /// How it ended; none while it is going on.
    pub ended: Option<Ended>,
    /// Seconds it ran, without pauses.
    pub ran_s: u32,
}

impl SessionDone {
    /// The last turn of strength that was done to its last set and of which nobody said yet how many more there could have
    /// been (rule P86).
    pub fn how_many_is_open(&self, session: &Session) -> Option<usize> {
        let turns = self.turns.iter().zip(&session.turns).enumerate();
        let mut done =
            turns.filter(|(_, (done, turn))| turn.is_strength && done.is_whole() && done.light != Some(PainLight::Red));
        let (place, (last, _)) = done.next_back()?;
        last.could_do.is_none().then_some(place)
    }
}

/// What a run keeps of one turn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Kept {
    /// The rounds that were done.
    pub(super) rounds: Vec<usize>,
    pub(super) way: Option<Way>,
    pub(super) skipped: Option<Skipped>,
    pub(super) pain: Option<u8>,
    pub(super) light: Option<PainLight>,
    pub(super) extra_s: u32,
    pub(super) could_do: Option<u8>,
}

/// What was done of a turn, from what the run kept of it.
pub(super) fn turn_done(session: &Session, place: usize, turn: &Turn, kept: &Kept) -> TurnDone {
    let mut sides: Vec<SidesDone> = Vec::new();
    let mut seen = Vec::new();
    for step in session.steps.iter().filter(|step| step.turn == place) {
        if !step.kind.is_work() || seen.contains(&step.round) {
            continue;
        }
        seen.push(step.round);
        let side = if turn.in_turn { WorkedSide::Both } else { step.side };
        let done = u32::from(kept.rounds.contains(&step.round));
        match sides.iter_mut().find(|known| known.side == side) {
            Some(known) => {
                known.sets += done;
                known.of += 1;
            }
            None => sides.push(SidesDone {
                side,
                sets: done,
                of: 1,
            }),
        }
    }
    // Left first, whichever side began.
    sides.sort_by_key(|one| one.side == super::laid::one_side(Side::Right));
    let done = TurnDone {
        what: turn.what.clone(),
        sides,
        reps: turn.reps,
        hold_s: turn.hold_s,
        way: kept.way,
        skipped: kept.skipped,
        pain: kept.pain,
        light: kept.light,
        extra_s: kept.extra_s,
        could_do: kept.could_do,
    };
    let skipped = kept.skipped.filter(|_| !done.is_whole());
    TurnDone { skipped, ..done }
}
