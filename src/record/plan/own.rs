//! What the person changed about a line, and what speaks against a change, as data; `report::words` says it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Because;
use crate::content::{ExerciseId, MuscleId};
use crate::record::{DayName, Side, Way, Weekday};

/// What the person changed about a line, and what it was before.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ByPerson {
    /// What was changed, in the order in which it was.
    #[serde(rename = "words")]
    pub changes: Vec<OwnChange>,
    /// The exercise that was calculated for this place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_place_of: Option<ExerciseId>,
    /// It was not calculated at all.
    #[serde(default, skip_serializing_if = "super::is_false")]
    pub added: bool,
    /// The easier or the harder way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub way: Option<Way>,
    /// What speaks against it, although the person wants it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub against: Vec<Objection>,
    /// The changes behind it, by their place in the assessment.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub edits: Vec<usize>,
}

/// One thing that the person changed about a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub enum OwnChange {
    /// It was chosen in the place of another.
    InPlaceOf {
        /// The other.
        exercise: ExerciseId,
    },
    /// It was added.
    Added,
    /// It was moved within the day.
    Moved,
    /// It had another dose.
    DoseWas {
        /// Sets.
        sets: u32,
        /// Repetitions in a set.
        reps: u32,
        /// Seconds of a hold.
        hold_s: u32,
    },
    /// It is done the easier or the harder way.
    Way {
        /// Which.
        way: Way,
    },
    /// A sentence, as version 1 kept it.
    #[serde(untagged)]
    Said(String),
    /// Something of a newer program: kept.
    #[serde(untagged)]
    Unknown(Value),
}

/// What speaks against a change of a plan, or makes it impossible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "objection", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Objection {
    /// The exercise is no longer in the plan.
    NotInPlan {
        /// The exercise.
        exercise: ExerciseId,
    },
    /// The catalogue has no such exercise.
    NotInCatalogue {
        /// The exercise.
        exercise: ExerciseId,
    },
    /// The plan holds the exercise without the change.
    HeldAnyway {
        /// The exercise.
        exercise: ExerciseId,
    },
    /// The day holds it already.
    OnDay {
        /// The day.
        day: DayName,
    },
    /// Something rules it out.
    Barred {
        /// The exercise.
        exercise: ExerciseId,
        /// What.
        because: Because,
    },
    /// It does not fit what was found.
    DoesNotFit {
        /// The exercise.
        exercise: ExerciseId,
        /// Why.
        because: Because,
    },
    /// It works nothing that the plan asks for.
    NotAskedFor {
        /// The exercise.
        exercise: ExerciseId,
    },
    /// It is not the same kind of exercise for the same muscle.
    NotAlike {
        /// The exercise.
        exercise: ExerciseId,
        /// The one whose place it would take.
        of: ExerciseId,
    },
    /// The plan has no days.
    NoDays,
    /// The change is one of a newer program.
    NotKnown,
    /// The day has this order without the change, or no longer holds the exercises.
    SameOrder {
        /// The day.
        day: DayName,
    },
    /// Walking stands beside the days, never in one (rule P8).
    BesideTheDays,
    /// It cannot be done on any side.
    NoSide,
    /// A muscle would be stretched and strengthened.
    BothWays {
        /// The muscle.
        muscle: MuscleId,
        /// The side.
        side: Side,
    },
    /// A muscle that is worked through its full range would have a second strength exercise.
    NotAlone {
        /// The muscle.
        muscle: MuscleId,
        /// The side.
        side: Side,
    },
    /// A muscle would be strengthened on days that follow each other.
    NoRest {
        /// The muscle.
        muscle: MuscleId,
    },
    /// A muscle would be stretched for too long in a week.
    StretchedTooLong {
        /// The muscle.
        muscle: MuscleId,
        /// The side.
        side: Side,
    },
    /// A number of a dose is outside its bounds.
    DoseOutside {
        /// Which number.
        part: DosePart,
        /// The least it may be.
        least: u32,
        /// The most it may be.
        most: u32,
    },
    /// The exercise has no such way for the person: a precaution takes it away.
    NoSuchWay {
        /// The exercise.
        exercise: ExerciseId,
        /// The way.
        way: Way,
    },
    /// A stretch would be held for too long in a session.
    HeldTooLong {
        /// The most seconds a side.
        most_s: u32,
        /// The seconds it would be.
        held_s: u32,
    },
    /// A day of the week would be two kinds of day.
    TwoKinds {
        /// The day.
        day: Weekday,
    },
    /// No day of the week would be a day A.
    NoDayA,
    /// No day of the week would be free.
    NoFreeDay,
    /// Days with strength work would follow each other.
    NoDayBetween {
        /// The one.
        one: Weekday,
        /// The other.
        other: Weekday,
    },
    /// A muscle tested longer than usual and is never stretched.
    TestedLong {
        /// The muscle.
        muscle: MuscleId,
    },
    /// What was decided or tested about a muscle speaks against it.
    Muscle {
        /// The muscle.
        muscle: MuscleId,
        /// What.
        why: AgainstWork,
    },
    /// The plan would hold more different exercises than are learned well (rule P2).
    ManyExercises {
        /// The most of them.
        most: usize,
    },
    /// The session would change between floor and standing more often than twice (rule P5).
    UpAndDown {
        /// The day.
        day: DayName,
    },
    /// It is a stretch, and the plan has no strength work.
    NoStrengthBeside,
    /// A sentence, as version 1 kept it.
    #[serde(untagged)]
    Said(String),
    /// Something of a newer program: kept.
    #[serde(untagged)]
    Unknown(Value),
}

/// What was decided or tested about a muscle that speaks against an exercise (rule M8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AgainstWork {
    /// Two findings ask for opposite things, and a test is to decide.
    Undecided,
    /// It tested long enough for a stretch to gain little.
    LongEnough,
    /// It asks for strength work, not for a stretch.
    AsksForStrength,
    /// It asks for work through its full range, which the exercise does not give.
    AsksForLongRange,
    /// It tested short and strong enough, and asks for a stretch.
    StrongEnough,
    /// It asks for a stretch, not for strength work.
    AsksForStretch,
    /// It tested long and asks for work in its middle range.
    AsksForMiddleRange,
}

/// The numbers of a dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DosePart {
    /// Sets.
    Sets,
    /// Repetitions.
    Reps,
    /// Seconds of a hold.
    Hold,
}
