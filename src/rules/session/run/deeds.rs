//! What each deed does (rules P53, P54).

use super::super::{Ended, GET_READY_S, MORE_S, PainLight, READY_AGAIN_S, Skipped, Step, StepKind};
use super::place::Place;
use super::{Deed, Halt, Halted, Run};
use crate::record::{MAX_PAIN, Way};

impl Run {
    /// Does a deed when the session has run for so many milliseconds. False where it makes no sense there; then nothing
    /// has changed.
    pub fn deed(&mut self, ran_ms: u64, deed: Deed) -> bool {
        self.settle(ran_ms);
        if self.ended.is_some() {
            return false;
        }
        let asked = self.halt.is_some_and(|halted| halted.why == Halt::Pain);
        match deed {
            Deed::End => {
                self.ended = Some(Ended::Early);
                self.halt = None;
                true
            }
            Deed::Pain {
                level,
                sharp_or_spreading,
            } => asked && self.pain(level.map(|level| level.min(MAX_PAIN)), sharp_or_spreading),
            // Until it is said how much it hurts, nothing goes on.
            Deed::Pause
            | Deed::GoOn
            | Deed::Done
            | Deed::Again
            | Deed::Back
            | Deed::SkipForTime
            | Deed::NotToday
            | Deed::More
            | Deed::Easier
            | Deed::Harder
            | Deed::AsPlanned
            | Deed::ItHurts
            | Deed::CouldDo { .. }
                if asked =>
            {
                false
            }
            Deed::Pause => self.halt.is_none() && self.halted(Halt::Pause),
            Deed::ItHurts => self.halted(Halt::Pain),
            Deed::GoOn => self.halt.is_some() && self.go_on(),
            Deed::Done => self.step_done(),
            Deed::Again => self.again(),
            Deed::Back => self.back(),
            Deed::SkipForTime => self.skip(Skipped::Time),
            Deed::NotToday => self.skip(Skipped::NotToday),
            Deed::More => self.more(),
            Deed::Easier => self.version(Some(Way::Easier)),
            Deed::Harder => self.version(Some(Way::Harder)),
            Deed::AsPlanned => self.version(None),
            Deed::CouldDo { more } => self.could_do(ran_ms, more),
        }
    }

    /// The count stands still where it is; where it stood still already, only the reason is another one.
    fn halted(&mut self, why: Halt) -> bool {
        let into_ms = self.halt.map_or_else(
            || self.at_ms.saturating_sub(self.place.since_ms),
            |halted| halted.into_ms,
        );
        self.halt = Some(Halted { why, into_ms });
        true
    }

    fn go_on(&mut self) -> bool {
        let Some(halted) = self.halt.take() else { return false };
        let step = self.step_at(self.place);
        let counted = step.kind.is_work() && step.kind != StepKind::Walk && !step.open;
        if counted {
            // The part that was interrupted begins again, a breath with breathing in.
            self.place = Place {
                at: if step.kind.is_breath() {
                    self.first_of_rep(step)
                } else {
                    self.place.at
                },
                ready_s: Some(READY_AGAIN_S),
                more_s: 0,
                since_ms: self.at_ms,
            };
        } else if step.kind == StepKind::GetReady {
            self.place.since_ms = self.at_ms;
        } else {
            self.place.since_ms = self.at_ms.saturating_sub(halted.into_ms);
        }
        true
    }

    /// The first place of the repetition a step belongs to, with its side.
    fn first_of_rep(&self, step: Step) -> usize {
        let same = |other: &Step| {
            other.kind.is_work()
                && (other.turn, other.round, other.rep, other.side) == (step.turn, step.round, step.rep, step.side)
        };
        let found = self.session.steps.iter().position(same);
        found.unwrap_or(self.place.at)
    }

    /// A set, or the step before it, is done.
    fn step_done(&mut self) -> bool {
        self.halt = None;
        let step = self.step_at(self.place);
        if step.kind == StepKind::Done {
            return false;
        }
        if !step.kind.is_work() {
            self.place = self.following(self.place, self.at_ms);
            return self.ended_now();
        }
        self.keep_set(step.turn, step.round);
        let same = |other: &Step| (other.turn, other.round) == (step.turn, step.round);
        let after = self.session.steps.iter().rposition(same).unwrap_or(self.place.at) + 1;
        self.arrive(after);
        self.ended_now()
    }

    /// Whether the end was reached is looked at at once.
    fn ended_now(&mut self) -> bool {
        self.settle(self.at_ms);
        true
    }

    /// The set again, from its get-ready.
    fn again(&mut self) -> bool {
        let step = self.planned(self.place.at);
        self.begin_set(step.turn, step.round)
    }

    fn begin_set(&mut self, turn: usize, round: usize) -> bool {
        let of_set = |other: &Step| (other.turn, other.round) == (turn, round);
        let work = self
            .session
            .steps
            .iter()
            .position(|step| of_set(step) && step.kind.is_work());
        let Some(work) = work else { return false };
        self.halt = None;
        let before = work.checked_sub(1).map(|at| self.planned(at));
        let has_ready = before.is_some_and(|step| of_set(&step) && step.kind == StepKind::GetReady);
        let open = self.planned(work).open;
        self.place = Place {
            at: if has_ready { work - 1 } else { work },
            ready_s: (!has_ready && !open).then_some(GET_READY_S),
            more_s: 0,
            since_ms: self.at_ms,
        };
        true
    }

    /// To the set before, in the order of the session, and of an exercise that was left out to where it was left; not into
    /// one that hurt.
    fn back(&mut self) -> bool {
        let step = self.planned(self.place.at);
        let here = (step.turn, step.round);
        let mut earlier = self.session.steps.iter().take(self.place.at).rev();
        let found = earlier.find(|other| {
            other.kind.is_work() && (other.turn, other.round) != here && self.skipped(other.turn) != Some(Skipped::Pain)
        });
        let Some((turn, before)) = found.map(|step| (step.turn, step.round)) else {
            return self.again();
        };
        let mut round = before;
        if let Some(kept) = self.turns.get_mut(turn)
            && kept.skipped.take().is_some()
        {
            let left = (0..before).find(|round| !kept.rounds.contains(round));
            round = left.unwrap_or(before);
        }
        self.begin_set(turn, round)
    }

    /// The rest of the exercise is left out.
    fn skip(&mut self, why: Skipped) -> bool {
        let step = self.planned(self.place.at);
        let Some(kept) = self.turns.get_mut(step.turn) else {
            return false;
        };
        kept.skipped = Some(why);
        self.halt = None;
        self.arrive(self.place.at);
        self.ended_now()
    }

    fn more(&mut self) -> bool {
        let step = self.step_at(self.place);
        if !step.kind.may_last_longer() || step.open {
            return false;
        }
        self.place.more_s = self.place.more_s.saturating_add(MORE_S);
        if let Some(kept) = self.turns.get_mut(step.turn) {
            kept.extra_s = kept.extra_s.saturating_add(MORE_S);
        }
        true
    }

    /// Another version: its text is read before anything counts.
    fn version(&mut self, way: Option<Way>) -> bool {
        let step = self.planned(self.place.at);
        let Some(kept) = self.turns.get_mut(step.turn) else {
            return false;
        };
        if kept.way == way {
            return false;
        }
        kept.way = way;
        self.halted(Halt::Version(way))
    }

    /// Green goes on, amber with the easier version, red leaves the exercise out.
    fn pain(&mut self, level: Option<u8>, sharp_or_spreading: bool) -> bool {
        let Some(light) = self.lights.light(level, sharp_or_spreading) else {
            return false;
        };
        let step = self.planned(self.place.at);
        if let Some(kept) = self.turns.get_mut(step.turn) {
            kept.pain = kept.pain.max(level);
            kept.light = kept.light.max(Some(light));
        }
        match light {
            PainLight::Green => self.go_on(),
            PainLight::Amber => {
                if let Some(kept) = self.turns.get_mut(step.turn) {
                    kept.way = Some(Way::Easier);
                }
                self.halted(Halt::Version(Some(Way::Easier)))
            }
            PainLight::Red => self.skip(Skipped::Pain),
        }
    }
}
