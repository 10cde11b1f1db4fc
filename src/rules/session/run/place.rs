//! A place in a session, and how time moves it on.

use super::super::cues::Timed;
use super::super::{Part, READY_AGAIN_S, Skipped, Step, StepKind};
use super::{Ended, Run};
use crate::record::WorkedSide;

/// Where a run is: data so small that it is worked out anew for each look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// The place of the step.
    pub(super) at: usize,
    /// A get-ready of so many seconds that comes first.
    pub(super) ready_s: Option<u32>,
    /// Seconds that the step was made longer.
    pub(super) more_s: u32,
    /// When it began, in milliseconds of running.
    pub(super) since_ms: u64,
}

/// The end of a session that has no steps.
const NOTHING: Step = Step {
    at_s: 0,
    seconds: 0,
    kind: StepKind::Done,
    part: Part::Whole,
    turn: 0,
    round: 0,
    side: WorkedSide::Both,
    set: 0,
    sets: 0,
    rep: 0,
    reps: 0,
    open: false,
};

impl Run {
    /// The step of a place of the session.
    pub(super) fn planned(&self, at: usize) -> Step {
        let last = || self.session.steps.last().copied();
        self.session.steps.get(at).copied().or_else(last).unwrap_or(NOTHING)
    }

    /// The step one is in: a get-ready that was put before it stands in its place.
    pub(super) fn step_at(&self, place: Place) -> Step {
        let step = self.planned(place.at);
        match place.ready_s {
            None => Step {
                seconds: step.seconds.saturating_add(place.more_s),
                ..step
            },
            Some(seconds) => Step {
                seconds: seconds.saturating_add(place.more_s),
                kind: StepKind::GetReady,
                part: Part::Whole,
                open: false,
                ..step
            },
        }
    }

    /// Milliseconds of the step one is in; none where it ends by a deed.
    pub(super) fn length_ms(&self, place: Place) -> Option<u64> {
        let step = self.step_at(place);
        (!step.open && step.kind != StepKind::Done).then(|| u64::from(step.seconds) * 1000)
    }

    /// Where time alone has led to, and the sets that were done on the way, as turn and round.
    pub(super) fn walked(&self, ran_ms: u64) -> (Place, Vec<(usize, usize)>) {
        let mut place = self.place;
        let mut sets = Vec::new();
        if self.halt.is_some() || self.ended.is_some() {
            return (place, sets);
        }
        while let Some(length) = self.length_ms(place) {
            if ran_ms.saturating_sub(place.since_ms) < length {
                break;
            }
            if place.ready_s.is_none() && self.session.ends_set(place.at) {
                let step = self.planned(place.at);
                sets.push((step.turn, step.round));
            }
            place = self.following(place, place.since_ms.saturating_add(length));
        }
        (place, sets)
    }

    /// The place that follows, from a moment on.
    pub(super) fn following(&self, place: Place, since_ms: u64) -> Place {
        let at = match place.ready_s {
            Some(_) => place.at,
            None => self.onward(place.at + 1),
        };
        let was = self.planned(place.at);
        // Position taken in one's own time: a moment to get ready belongs to it.
        let ready_s = (place.ready_s.is_none()
            && was.kind == StepKind::SetUp
            && was.open
            && self.planned(at).kind.is_work()
            && !self.planned(at).open)
            .then_some(READY_AGAIN_S);
        Place {
            at,
            ready_s,
            more_s: 0,
            since_ms,
        }
    }

    /// The first place from here on whose turn is not left out.
    pub(super) fn onward(&self, at: usize) -> usize {
        let last = self.session.steps.len().saturating_sub(1);
        let mut at = at.min(last);
        while at < last && self.skipped(self.planned(at).turn).is_some() {
            at += 1;
        }
        at
    }

    /// Why a turn is left out.
    pub(super) fn skipped(&self, turn: usize) -> Option<Skipped> {
        self.turns.get(turn)?.skipped
    }

    /// Moves to where time has led, and keeps what was done on the way.
    pub(super) fn settle(&mut self, ran_ms: u64) {
        self.at_ms = self.at_ms.max(ran_ms);
        let (place, sets) = self.walked(self.at_ms);
        for (turn, round) in sets {
            self.keep_set(turn, round);
        }
        self.place = place;
        if self.planned(place.at).kind == StepKind::Done && self.ended.is_none() {
            self.ended = Some(Ended::Finished);
            // What comes after the end does not count as running.
            self.at_ms = self.at_ms.min(place.since_ms);
        }
    }

    pub(super) fn keep_set(&mut self, turn: usize, round: usize) {
        if let Some(kept) = self.turns.get_mut(turn)
            && !kept.rounds.contains(&round)
        {
            kept.rounds.push(round);
        }
    }

    /// Begins at the first place that is not left out.
    pub(super) fn arrive(&mut self, at: usize) {
        self.place = Place {
            at: self.onward(at),
            since_ms: self.at_ms,
            ..Place::default()
        };
    }

    /// The step that comes after a place.
    pub(super) fn next_step(&self, place: Place) -> Option<Step> {
        if self.planned(place.at).kind == StepKind::Done {
            return None;
        }
        Some(self.step_at(self.following(place, 0)))
    }

    /// The next turn that is not left out.
    pub(super) fn next_turn(&self, turn: usize) -> Option<usize> {
        (turn + 1..self.session.turns.len()).find(|next| self.skipped(*next).is_none())
    }

    /// Seconds of all that is still to do, the rest of this step included.
    pub(super) fn left_s(&self, place: Place, left_ms: Option<u64>) -> u32 {
        if self.ended.is_some() {
            return 0;
        }
        let step = self.step_at(place);
        let this = left_ms.map_or(step.seconds, super::seconds_up);
        let first = if place.ready_s.is_some() {
            place.at
        } else {
            place.at + 1
        };
        let later = self.session.steps.iter().skip(first);
        let counts = later.filter(|step| self.skipped(step.turn).is_none());
        counts.fold(this, |sum, step| sum.saturating_add(step.seconds))
    }

    /// The places since the last deed, up to the one that ends by a deed or the first that begins after `until_ms`.
    pub(super) fn places_ahead(&self, until_ms: u64) -> Vec<Place> {
        let mut place = self.place;
        let mut places = Vec::new();
        loop {
            places.push(place);
            match self.length_ms(place) {
                Some(length) if place.since_ms <= until_ms => {
                    place = self.following(place, place.since_ms.saturating_add(length));
                }
                _ => return places,
            }
        }
    }

    /// The same as steps with their times.
    pub(super) fn timeline(&self, until_ms: u64) -> Vec<Timed> {
        let places = self.places_ahead(until_ms).into_iter();
        let timed = |place: Place| {
            let step = self.step_at(place);
            let turn = self.session.turns.get(step.turn);
            Timed {
                begins_ms: place.since_ms,
                step,
                held_s: turn.map_or(0, |turn| turn.hold_s),
                ends_set: place.ready_s.is_none() && self.session.ends_set(place.at),
            }
        };
        places.map(timed).collect()
    }
}
