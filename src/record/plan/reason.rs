//! Why an exercise is in a plan, as data; `report::words` says it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::content::{ExerciseId, ExerciseKind, Id, ItemId, MuscleId, PatternId, Role, TagId};
use crate::record::Side;

/// One reason why an exercise is in a plan (rule P15).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "kebab-case", deny_unknown_fields)]
pub enum PlanReason {
    /// A test on this person found a muscle short or weak.
    Tested {
        /// The muscle.
        muscle: MuscleId,
        /// The test.
        item: ItemId,
        /// What it found.
        found: Role,
        /// The sides it found it on.
        sides: Vec<Side>,
        /// What was read when the plan was made; none where the reading is not known.
        read: Option<Read>,
    },
    /// The table of a pattern that the plan serves names the muscle.
    Table {
        /// The muscle.
        muscle: MuscleId,
        /// The pattern.
        pattern: PatternId,
        /// What the table says of it.
        role: Role,
        /// An addition of this program says so, not the source's table.
        added: bool,
        /// A test of it was in between and decides nothing.
        borderline: bool,
    },
    /// Slow work through the full range takes the place of a separate stretch.
    LongRange {
        /// The muscle.
        muscle: MuscleId,
    },
    /// The answers show a pattern whose table asks for the exercise.
    Pattern {
        /// The pattern.
        pattern: PatternId,
        /// How much of it.
        degree: Degree,
    },
    /// One side gets one more set (rule P26).
    ExtraSet {
        /// The side.
        side: Side,
        /// Why that side.
        because: ExtraSet,
    },
    /// Both sides are worked at once, and only one of them asks for it.
    OneSideAsks {
        /// The side that asks.
        side: Side,
    },
    /// It begins with at most half of what a test of the same movement showed (rule P117).
    BeginsBelow {
        /// The test.
        item: ItemId,
    },
    /// It takes the place of another, so that more muscles have their turn.
    TakesPlace {
        /// The other.
        of: ExerciseId,
        /// The first week of this one.
        from_week: u32,
    },
    /// It is the next rung of the ladder of another (rule P3).
    NextRung {
        /// The rung before.
        of: ExerciseId,
        /// The first week of this one.
        from_week: u32,
    },
    /// It goes on from where an earlier plan had come (rule P10).
    GoesOn {
        /// The stage of its dose that it begins with, counted from 0.
        #[serde(default)]
        stage: usize,
    },
    /// A light general exercise beside stretches (rule P27).
    BesideStretches,
    /// For everyone: mobility and breathing.
    ForEveryone {
        /// Which of them.
        kind: ExerciseKind,
    },
    /// It serves the places the person came with (rule P14).
    Complaint {
        /// The places, as the record names them.
        regions: Vec<Id>,
    },
    /// A part of the functional block (rule P6).
    Functional {
        /// The ladder it is a rung of.
        movement: Id,
    },
    /// It comes first while a precaution stands (rule P116).
    Precaution {
        /// The precaution.
        tag: TagId,
    },
    /// A part of the general plan (rule P9).
    General {
        /// The ladder it is a rung of.
        movement: Id,
    },
    /// A sentence, as version 1 kept it.
    #[serde(untagged)]
    Said(String),
    /// A reason of a newer program: kept.
    #[serde(untagged)]
    Unknown(Value),
}

/// What was read of a test, in its unit, repeats combined.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Read {
    /// One value, which speaks for both sides.
    One(f64),
    /// A value for each side, or for one of them.
    Sides {
        /// The left side.
        left: Option<f64>,
        /// The right side.
        right: Option<f64>,
    },
}

impl Read {
    /// The value that speaks for a side.
    pub fn on(self, side: Side) -> Option<f64> {
        match (self, side) {
            (Self::One(value), _) => Some(value),
            (Self::Sides { left, .. }, Side::Left) => left,
            (Self::Sides { right, .. }, Side::Right) => right,
        }
    }
}

/// How much of a pattern the answers show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Degree {
    /// Some sign: too little was answered to say more (rule N4).
    Unsure,
    /// A mild sign.
    Mild,
    /// Mild at least: the band is capped (rule T9).
    AtLeastMild,
    /// A moderate sign.
    Moderate,
    /// A marked sign.
    Marked,
}

/// Why one side gets one more set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExtraSet {
    /// The hip is higher there.
    Higher,
    /// It was less steady in the leg lift.
    LessSteady,
}

/// What must be said with an exercise that stays in a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "caution", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Caution {
    /// What the catalogue says of the exercise under a precaution.
    Tag {
        /// The exercise.
        exercise: ExerciseId,
        /// The precaution.
        tag: TagId,
    },
    /// A firm bed stands in for the floor (rule P19).
    FirmBed,
    /// A sentence, as version 1 kept it.
    #[serde(untagged)]
    Said(String),
    /// Something of a newer program: kept.
    #[serde(untagged)]
    Unknown(Value),
}
