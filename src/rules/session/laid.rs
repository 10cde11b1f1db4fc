//! Steps laid one after the other.

use super::{GET_READY_S, OTHER_SIDE_S, Part, Session, SessionOf, Step, StepKind, Turn};
use crate::content::Pace;
use crate::record::{Side, WorkedSide};

/// A side that is worked alone.
pub(super) fn one_side(side: Side) -> WorkedSide {
    match side {
        Side::Left => WorkedSide::Left,
        Side::Right => WorkedSide::Right,
    }
}

/// The most repetitions of a turn that are laid one by one; a kept plan of a stranger may say any number.
const MOST_REPS: u32 = 2000;

/// A set of a turn.
#[derive(Clone, Copy)]
pub(super) struct Round {
    pub(super) side: WorkedSide,
    /// Counted from 1.
    pub(super) set: u32,
    /// The sets of this side.
    pub(super) sets: u32,
}

/// The sets of a turn whose sides are worked one after the other, or of one that has no sides: in turn left and right,
/// beginning with the side that has one set more, so that every gap between sets is a change of sides (rules P26, P50).
pub(super) fn rounds(turn: &Turn, one_after_the_other: bool) -> Vec<Round> {
    let sets = turn.sets;
    if !(one_after_the_other && turn.side == WorkedSide::Both) {
        let sets = sets.saturating_add(u32::from(turn.extra_set_side.is_some()));
        let side = turn.side;
        return (1..=sets).map(|set| Round { side, set, sets }).collect();
    }
    let first = turn.extra_set_side.unwrap_or(Side::Left);
    let most = sets.saturating_add(u32::from(turn.extra_set_side.is_some()));
    let all = (1..=most).flat_map(|set| {
        let begins = Round {
            side: one_side(first),
            set,
            sets: most,
        };
        let follows = Round {
            side: one_side(first.other()),
            set,
            sets,
        };
        [Some(begins), (set <= sets).then_some(follows)]
    });
    all.flatten().collect()
}

/// How one repetition goes.
#[derive(Clone, Copy)]
pub(super) enum Repeated<'a> {
    /// With the side of the set.
    Once {
        /// Seconds.
        rep_s: u32,
        /// Of these held.
        hold_s: u32,
    },
    /// With the left and then with the right side.
    InTurn {
        /// Seconds of both together.
        rep_s: u32,
        /// Held with each.
        hold_s: u32,
    },
    /// A breath at a pace.
    Breath(&'a Pace),
    /// A breath for which there is no pace: seconds.
    FreeBreath(u32),
    /// Each repetition as the person likes: the set ends by a deed. Seconds of one.
    OwnPace(u32),
    /// Walking for so many seconds.
    Walk(u32),
}

/// Lays steps.
#[derive(Default)]
pub(super) struct Laid {
    turns: Vec<Turn>,
    steps: Vec<Step>,
    at_s: u32,
}

impl Laid {
    /// Begins a turn; what is laid from now on belongs to it.
    pub(super) fn begin(&mut self, turn: Turn) {
        self.turns.push(turn);
    }

    /// The session of all turns.
    pub(super) fn session(mut self, of: SessionOf) -> Session {
        let done = Step {
            at_s: self.at_s,
            seconds: 0,
            kind: StepKind::Done,
            part: Part::Whole,
            turn: self.turns.len(),
            round: 0,
            side: WorkedSide::Both,
            set: 0,
            sets: 0,
            rep: 0,
            reps: 0,
            open: false,
        };
        self.steps.push(done);
        for (place, turn) in self.turns.iter_mut().enumerate() {
            let own = self.steps.iter().filter(|step| step.turn == place);
            turn.seconds = own.fold(0, |sum, step| sum.saturating_add(step.seconds));
        }
        Session {
            of,
            turns: self.turns,
            steps: self.steps,
            seconds: self.at_s,
        }
    }

    fn push(&mut self, kind: StepKind, seconds: u32, step: Step) {
        if seconds == 0 && !step.open {
            return;
        }
        self.steps.push(Step {
            at_s: self.at_s,
            seconds,
            kind,
            turn: self.turns.len().saturating_sub(1),
            ..step
        });
        self.at_s = self.at_s.saturating_add(seconds);
    }

    /// Getting into position for the first set, in so many seconds; the last of them are the get-ready (rule P50).
    pub(super) fn set_up(&mut self, seconds: u32, round: Round, reps: u32) {
        let ready = if seconds >= 2 * GET_READY_S {
            GET_READY_S
        } else {
            seconds / 2
        };
        let step = first_of(0, round, reps);
        self.push(StepKind::SetUp, seconds - ready, step);
        self.push(StepKind::GetReady, ready, step);
    }

    /// Getting into position in one's own time.
    pub(super) fn open_set_up(&mut self, round: Round, reps: u32) {
        let step = Step {
            open: true,
            ..first_of(0, round, reps)
        };
        self.push(StepKind::SetUp, 0, step);
    }

    /// The seconds between two sets: rest, or changing sides, and the get-ready within them (rule P50).
    pub(super) fn gap(&mut self, seconds: u32, place: usize, before: Round, next: Round, reps: u32) {
        let step = first_of(place, next, reps);
        if before.side == next.side {
            let ready = seconds.min(GET_READY_S);
            self.push(StepKind::Rest, seconds - ready, step);
            self.push(StepKind::GetReady, ready, step);
        } else {
            let ready = seconds.saturating_sub(OTHER_SIDE_S).min(GET_READY_S);
            self.push(StepKind::OtherSide, seconds - ready, step);
            self.push(StepKind::GetReady, ready, step);
        }
    }

    /// A set.
    pub(super) fn set(&mut self, place: usize, round: Round, reps: u32, repeated: Repeated) {
        let first = first_of(place, round, reps);
        match repeated {
            Repeated::OwnPace(rep_s) => {
                let step = Step { open: true, ..first };
                self.push(StepKind::Rep, reps.saturating_mul(rep_s), step);
            }
            Repeated::Walk(seconds) => self.push(StepKind::Walk, seconds, first),
            Repeated::Once { .. } | Repeated::InTurn { .. } | Repeated::Breath(_) | Repeated::FreeBreath(_) => {
                if reps > MOST_REPS {
                    self.push(StepKind::Rep, reps.saturating_mul(repeated.seconds()), first);
                    return;
                }
                for rep in 1..=reps {
                    self.repetition(Step { rep, ..first }, repeated);
                }
            }
        }
    }

    fn repetition(&mut self, step: Step, repeated: Repeated) {
        match repeated {
            Repeated::Once { rep_s, hold_s } => self.there_and_back(step, rep_s, hold_s),
            Repeated::InTurn { rep_s, hold_s } => {
                let left_s = rep_s.div_ceil(2);
                let turns = [(WorkedSide::Left, left_s), (WorkedSide::Right, rep_s - left_s)];
                for (side, seconds) in turns {
                    self.there_and_back(Step { side, ..step }, seconds, hold_s);
                }
            }
            Repeated::Breath(pace) => {
                let parts = [
                    (StepKind::BreathIn, Part::Whole, pace.in_s),
                    (StepKind::BreathHold, Part::Turn, pace.turn_s),
                    (StepKind::BreathOut, Part::Whole, pace.out_s),
                    (StepKind::BreathHold, Part::Wait, pace.rest_s),
                ];
                for (kind, part, seconds) in parts {
                    self.push(kind, seconds, Step { part, ..step });
                }
            }
            Repeated::FreeBreath(seconds) => {
                // Four parts in, six out, as the slow pace has it.
                let breathe_in = seconds.saturating_mul(2) / 5;
                self.push(StepKind::BreathIn, breathe_in, step);
                self.push(StepKind::BreathOut, seconds - breathe_in, step);
            }
            Repeated::OwnPace(seconds) | Repeated::Walk(seconds) => self.push(StepKind::Rep, seconds, step),
        }
    }

    /// Out, held, back: the parts of `figure::tempo` in whole seconds; where the way out and back is odd, out takes the
    /// second (rule P51).
    fn there_and_back(&mut self, step: Step, seconds: u32, hold_s: u32) {
        let hold_s = hold_s.min(seconds);
        if hold_s == 0 {
            self.push(StepKind::Rep, seconds, step);
            return;
        }
        let ways = seconds - hold_s;
        let out = ways.div_ceil(2);
        self.push(
            StepKind::Rep,
            out,
            Step {
                part: Part::Out,
                ..step
            },
        );
        self.push(
            StepKind::Hold,
            hold_s,
            Step {
                part: Part::Held,
                ..step
            },
        );
        self.push(
            StepKind::Rep,
            ways - out,
            Step {
                part: Part::Back,
                ..step
            },
        );
    }
}

impl Repeated<'_> {
    /// Seconds of one repetition.
    fn seconds(self) -> u32 {
        match self {
            Self::Once { rep_s, .. } | Self::InTurn { rep_s, .. } => rep_s,
            Self::Breath(pace) => pace.breath_s(),
            Self::FreeBreath(seconds) | Self::OwnPace(seconds) | Self::Walk(seconds) => seconds,
        }
    }
}

/// A step of the first repetition of a set.
fn first_of(place: usize, round: Round, reps: u32) -> Step {
    Step {
        at_s: 0,
        seconds: 0,
        kind: StepKind::Rep,
        part: Part::Whole,
        turn: 0,
        round: place,
        side: round.side,
        set: round.set,
        sets: round.sets,
        rep: 1,
        reps,
        open: false,
    }
}
