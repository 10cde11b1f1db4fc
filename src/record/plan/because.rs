//! What keeps an exercise out of a plan, as data; `report::words` says it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::content::{ExerciseId, Id, MuscleId, PatternId, TagId};
use crate::record::{Rest, Side};

/// An exercise that is not in the plan although it would serve.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeftOut {
    /// The exercise.
    pub id: ExerciseId,
    /// Why.
    pub because: Because,
    /// The sentence that version 1 kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

impl LeftOut {
    /// An exercise that is left out.
    pub fn new(id: ExerciseId, because: Because) -> Self {
        Self {
            id,
            because,
            words: None,
            rest: Rest::new(),
        }
    }
}

/// What keeps an exercise out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// A precaution.
    Tag(TagId),
    /// The region of an operation.
    Region {
        /// The person has said which part was operated on.
        told: bool,
    },
    /// It is not for people of this age and over (rule Z3).
    Age {
        /// The age in years.
        from: u32,
    },
    /// It goes the wrong way for a pattern that was found.
    NotFor(PatternId),
    /// Something is not at hand.
    Thing(Id),
    /// It would also work this muscle, and nothing asks for that.
    AlsoWorks(MuscleId),
    /// It works both sides at once, and the other side of this muscle needs something else.
    OtherSide(MuscleId),
    /// It does not work this muscle through its full range.
    NotLong(MuscleId),
    /// A test of this muscle hurt (rule Z4).
    PainfulTest {
        /// The muscle.
        muscle: MuscleId,
        /// The side.
        side: Side,
    },
    /// There is no room for it in the minutes.
    Time {
        /// The minutes a day.
        minutes: u32,
        /// It is a stretch.
        stretch: bool,
    },
    /// The plan holds as many exercises as can be learned at once, so it waits for the next one (rule P2).
    Full {
        /// How many that are.
        most: u32,
    },
    /// It waits for the next plan (rule P2).
    NextPlan,
    /// A word, as version 1 kept it: a precaution, a thing, `time`, `conflict` or `not-for`.
    #[serde(untagged)]
    Said(String),
    /// Something of a newer program: kept.
    #[serde(untagged)]
    Unknown(Value),
}

impl Because {
    /// The word that files for other programs use: a precaution, a thing, or what kind of reason it is.
    pub fn word(&self) -> &str {
        match self {
            Self::Tag(tag) => tag.as_str(),
            Self::Region { .. } => "recent-surgery",
            Self::Age { .. } => "age",
            Self::NotFor(_) => "not-for",
            Self::Thing(thing) => thing.as_str(),
            Self::AlsoWorks(_) | Self::OtherSide(_) | Self::NotLong(_) => "conflict",
            Self::PainfulTest { .. } => "painful-test",
            Self::Time { .. } => "time",
            Self::Full { .. } | Self::NextPlan => "next-plan",
            Self::Said(word) => word,
            Self::Unknown(_) => "unknown",
        }
    }
}
