//! What is said with a plan, as data; `report::words` says it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Because;
use crate::content::{ExerciseId, Id, ItemId, MuscleId, PatternId, TagId};
use crate::record::{PlanReached, Side};

/// One thing that is said with a plan (rules P16, P27, P29).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "note", rename_all = "kebab-case", deny_unknown_fields)]
pub enum PlanNote {
    /// Why it is no plan made from findings and tests.
    Scope {
        /// Why.
        why: ScopeNote,
    },
    /// What a clinician should look at first.
    Hip {
        /// What.
        look: HipNote,
    },
    /// Why a high hip does not lead the plan (rule P16).
    Book {
        /// What its test has shown so far.
        read: Reread,
    },
    /// The pelvis is clearly tipped neither way.
    PelvisMixed,
    /// A pattern was found, and waits for stronger ones.
    Waiting {
        /// The pattern.
        pattern: PatternId,
    },
    /// Two findings ask for opposite things of a muscle.
    AskTest {
        /// The muscle.
        muscle: MuscleId,
        /// The side, where it is only one.
        side: Option<Side>,
        /// The test that would decide; none where no test is left.
        item: Option<ItemId>,
    },
    /// A muscle asks for work, and no exercise for it is left.
    NothingLeft {
        /// The muscle.
        muscle: MuscleId,
        /// The side, where it is only one.
        side: Option<Side>,
        /// What is known about it.
        why: NoExercise,
    },
    /// Nothing was found in the places that hurt (rule P14).
    NothingFoundThere {
        /// The places, as the record names them.
        regions: Vec<Id>,
        /// The gentle movement that the plan offers for them; none where none suits.
        movement: Option<ExerciseId>,
    },
    /// Strong pain now: some days of small movement, then the safety check and the tests again (rule Z12).
    Flare {
        /// How many days.
        days: u32,
    },
    /// Exercises take turns.
    Turns {
        /// The weeks from which one takes the place of another, one for each.
        weeks: Vec<u32>,
    },
    /// A kept plan held an exercise that is ruled out by now.
    NoLonger {
        /// The exercise.
        exercise: ExerciseId,
        /// What rules it out.
        because: Because,
    },
    /// An earlier plan of the same person (rule P10).
    GoingOn {
        /// How far they got; none while they have not said.
        reached: Option<PlanReached>,
    },
    /// The person left all strength work out.
    NoStrength,
    /// The file keeps a plan with numbers or lists that no plan has; it is not used.
    KeptNotUsed,
    /// A sentence, as version 1 kept it.
    #[serde(untagged)]
    Said(String),
    /// A note of a newer program: kept.
    #[serde(untagged)]
    Unknown(Value),
}

/// Why a plan is not made from findings and tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ScopeNote {
    /// What could ask for more is not settled yet.
    NotSettled,
    /// Too little is answered.
    TooLittleAnswered,
    /// Nothing asks for more.
    NothingFound,
    /// No strength exercise is left, and stretches are not given alone.
    NoStrengthLeft,
}

/// What a clinician should look at first (rule Z22).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HipNote {
    /// The difference may come from bone.
    AskToMeasure,
    /// The spine may curve.
    Curve,
    /// The difference is large.
    SeeFirst,
}

/// Why a high hip does not lead the plan yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reread {
    /// The book test has no reading.
    First,
    /// It was read only once.
    Again,
    /// Its readings do not name the same higher side twice, or not the one that was found.
    Disagree,
    /// It was tried and is not possible, or it hurt.
    NotPossible,
    /// It is left out for safety.
    Hidden,
}

/// Why no exercise is left for a muscle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoExercise {
    /// The content says what to do (rule P29).
    Known {
        /// What the content calls it.
        id: Id,
        /// What it gives instead, as far as the plan holds it.
        given: Vec<ExerciseId>,
    },
    /// What rules the exercises out; all empty where the catalogue has none.
    RuledOut {
        /// Precautions.
        tags: Vec<TagId>,
        /// Things that are not at hand.
        things: Vec<Id>,
        /// They go the wrong way for what was found.
        wrong_way: bool,
        /// They would also work what does not ask for it.
        conflict: bool,
        /// The full range is wanted, which they do not give.
        long_range: bool,
    },
}
