//! A session: the steps in which a day of the plan is done, with whole seconds (rules P50 to P57).
//!
//! [`planned`] makes it from a plan, [`routines`] from the breathing protocol, the relief routine and short breaks; [`time`]
//! explains the seconds that a line of the plan states. [`run`] says where a running session is; [`cues`] and [`announce`]
//! what is heard of it. Nothing here says a word: `report::words` does.

mod announce;
mod cues;
mod done;
mod laid;
mod light;
mod planned;
mod routines;
mod run;
mod time;

pub use announce::{Announcement, FEWEST_MS_BETWEEN, MOST_IN_A_MINUTE, Moment, announcements};
pub use cues::{Cue, CueKind, Note, TICKS, score_of};
pub use done::{Ended, SessionDone, SidesDone, Skipped, TurnDone};
pub use light::{Lights, PainLight};
pub use planned::{NotInPlan, SessionWishes, planned_session, seconds_in_week};
pub use routines::{break_session, breathing_session, relief_session, walk_session};
pub use run::{Deed, DeedAt, Halt, Here, Run};

use crate::content::{ExerciseId, Id, Position};
use crate::record::{DayName, Side, Way, WorkedSide};

/// The whole minutes that are said and logged of seconds: the nearest, and 1 for anything but nothing (rule P114).
pub fn whole_minutes(seconds: u32) -> u32 {
    let rounded = seconds / 60 + u32::from(seconds % 60 >= 30);
    rounded.max(u32::from(seconds > 0))
}

/// Seconds of get-ready with which a set begins (rule P50).
pub const GET_READY_S: u32 = 5;
/// Seconds of get-ready after a pause inside a repetition, a hold or a breath (rule P53).
pub const READY_AGAIN_S: u32 = 3;
/// The fewest seconds for changing sides (rule P50).
pub const OTHER_SIDE_S: u32 = 5;
/// The seconds that "15 s more" gives (rule P53).
pub const MORE_S: u32 = 15;
/// From so many seconds on a hold is counted out loud: it has its own sounds (rule P55).
pub const COUNTED_HOLD_S: u32 = 3;

/// The steps of a session, first to last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// What it is made from.
    pub of: SessionOf,
    /// The exercises, or the parts of a routine, in the order in which they are done.
    pub turns: Vec<Turn>,
    /// The steps, contiguous; the last one is [`StepKind::Done`] and takes no time.
    pub steps: Vec<Step>,
    /// Seconds of all steps; an open step counts with what the plan gives it.
    pub seconds: u32,
}

/// What a session is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionOf {
    /// A day of the plan.
    Plan {
        /// The week, counted from 1.
        week: u32,
        /// The kind of day.
        day: DayName,
    },
    /// A stage of the breathing protocol.
    Breathing {
        /// The stage.
        stage: Id,
    },
    /// The relief routine.
    Relief,
    /// A short break.
    Break {
        /// The break.
        id: Id,
    },
    /// The walking of a week of the plan.
    Walk {
        /// The week, counted from 1.
        week: u32,
    },
}

impl SessionOf {
    /// The week of the plan it is of.
    pub fn week(&self) -> Option<u32> {
        match self {
            Self::Plan { week, .. } | Self::Walk { week } => Some(*week),
            Self::Breathing { .. } | Self::Relief | Self::Break { .. } => None,
        }
    }
}

/// An exercise of a session, or a part of a routine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// What is done.
    pub what: What,
    /// The side that is worked.
    pub side: WorkedSide,
    /// Sets, for each side where one side is worked at a time.
    pub sets: u32,
    /// Repetitions, or breaths, of a set.
    pub reps: u32,
    /// Seconds each repetition is held.
    pub hold_s: u32,
    /// The side that gets one set more (rule P26).
    pub extra_set_side: Option<Side>,
    /// The way it is done from the start: the person's own change of the plan.
    pub way: Option<Way>,
    /// How the body is held in the person's version; none where nothing says so.
    pub position: Option<Position>,
    /// Repetitions are done with each side in turn.
    pub in_turn: bool,
    /// Repetitions are breaths.
    pub breaths: bool,
    /// Movements for strength that may grow: how many more there could have been is asked after the last set (rule P86).
    pub is_strength: bool,
    /// Seconds it takes, set-up included.
    pub seconds: u32,
}

/// What is done in a turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// An exercise of the plan.
    Exercise(ExerciseId),
    /// A stage of the breathing protocol in one of its positions.
    Breathing {
        /// The stage.
        stage: Id,
        /// The position.
        position: Id,
        /// The exercise whose position it is.
        exercise: Option<ExerciseId>,
    },
    /// A step of the relief routine.
    Relief {
        /// The step.
        step: Id,
        /// The exercise, on the floor or off it.
        exercise: Option<ExerciseId>,
    },
    /// A part of a short break.
    Break {
        /// The break.
        id: Id,
        /// The part, counted from 0.
        part: usize,
        /// The exercise.
        exercise: Option<ExerciseId>,
    },
    /// Walking.
    Walk,
}

impl What {
    /// The exercise of the catalogue, where it is one.
    pub fn exercise(&self) -> Option<&ExerciseId> {
        match self {
            Self::Exercise(id) => Some(id),
            Self::Breathing { exercise, .. } | Self::Relief { exercise, .. } | Self::Break { exercise, .. } => {
                exercise.as_ref()
            }
            Self::Walk => None,
        }
    }
}

/// One step of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Seconds from the start of the session.
    pub at_s: u32,
    /// How many seconds it takes; in an open step what the plan gives it.
    pub seconds: u32,
    /// What is done.
    pub kind: StepKind,
    /// Which part of a repetition or a breath it is.
    pub part: Part,
    /// The place of its turn; of [`StepKind::Done`] the number of turns.
    pub turn: usize,
    /// The place of its set among all sets of the turn, both sides together; steps before a set belong to it.
    pub round: usize,
    /// The side that is worked; what comes before a set names the side of that set.
    pub side: WorkedSide,
    /// The set, counted from 1, of `sets` of this side.
    pub set: u32,
    /// The sets of this side.
    pub sets: u32,
    /// The repetition, counted from 1, of `reps`; before a set the first.
    pub rep: u32,
    /// The repetitions of the set.
    pub reps: u32,
    /// It ends by a deed of the person, not by time.
    pub open: bool,
}

/// What is done in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepKind {
    /// Getting into position.
    SetUp,
    /// The seconds before a set.
    GetReady,
    /// A repetition, or the part of one in which the body moves.
    Rep,
    /// Holding still.
    Hold,
    /// Rest between sets.
    Rest,
    /// Changing sides.
    OtherSide,
    /// Breathing in.
    BreathIn,
    /// Between in and out, or out and in.
    BreathHold,
    /// Breathing out.
    BreathOut,
    /// Walking.
    Walk,
    /// The end of the session.
    Done,
}

impl StepKind {
    /// Whether the exercise itself is done in it, not what stands around.
    pub fn is_work(self) -> bool {
        match self {
            Self::Rep | Self::Hold | Self::BreathIn | Self::BreathHold | Self::BreathOut | Self::Walk => true,
            Self::SetUp | Self::GetReady | Self::Rest | Self::OtherSide | Self::Done => false,
        }
    }

    /// Whether it is part of a breath.
    pub fn is_breath(self) -> bool {
        matches!(self, Self::BreathIn | Self::BreathHold | Self::BreathOut)
    }

    /// Whether it may be made longer: what is held or counted never is (rule P53).
    pub fn may_last_longer(self) -> bool {
        matches!(
            self,
            Self::SetUp | Self::GetReady | Self::Rest | Self::OtherSide | Self::Walk
        )
    }

    /// The word that files use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SetUp => "set-up",
            Self::GetReady => "get-ready",
            Self::Rep => "rep",
            Self::Hold => "hold",
            Self::Rest => "rest",
            Self::OtherSide => "other-side",
            Self::BreathIn => "breath-in",
            Self::BreathHold => "breath-hold",
            Self::BreathOut => "breath-out",
            Self::Walk => "walk",
            Self::Done => "done",
        }
    }
}

/// Which part of a repetition or a breath a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The only one, or no part of a repetition.
    Whole,
    /// From the start to the end.
    Out,
    /// Held at the end.
    Held,
    /// From the end to the start.
    Back,
    /// Between in and out.
    Turn,
    /// After out, until the next breath.
    Wait,
}

impl Session {
    /// The turn of a step; none for the end.
    pub fn turn(&self, step: &Step) -> Option<&Turn> {
        self.turns.get(step.turn)
    }

    /// Whether a step is the last working one of its set.
    pub fn ends_set(&self, place: usize) -> bool {
        let Some(step) = self.steps.get(place) else {
            return false;
        };
        let goes_on = self
            .steps
            .get(place + 1)
            .is_some_and(|next| next.kind.is_work() && (next.turn, next.round) == (step.turn, step.round));
        step.kind.is_work() && !goes_on
    }
}
