//! What stands in a plan beside its exercises, and where a line stands on its way.

use serde::{Deserialize, Serialize};

use crate::content::{Id, TagId};
use crate::record::{Rest, WeekSpan};

/// Walking or another activity of the whole body, on most days, beside the minutes of the exercises (rule P8).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Walking {
    /// How long, by weeks.
    pub weeks: Vec<WalkingWeeks>,
    /// The tag with which it does not rise: as far as it is steady, or easy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub steady_with: Option<TagId>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// Minutes of walking in some weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WalkingWeeks {
    /// The weeks.
    pub weeks: WeekSpan,
    /// Minutes a day.
    pub minutes: u32,
}

/// What comes after week 8 (rule P10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanUpkeep {
    /// Strength so many days a week.
    pub strength_days: u32,
    /// Stretches so many days a week.
    pub stretch_days: u32,
    /// The tests again after so many weeks.
    pub test_again_weeks: u32,
}

/// Where an exercise stands on its ladder (rule P4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RungReached {
    /// The movement: `bridge`.
    pub movement: Id,
    /// The step, counted from 1.
    pub step: usize,
    /// How many steps the ladder has.
    pub of: usize,
}

/// What keeps a line from growing over the weeks (rule P3): `minutes`, `most`, or a tag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum CappedBy {
    /// There is no time for more.
    Minutes,
    /// An earlier plan had reached the most that a plan gives (rule P10).
    Most,
    /// A precaution.
    Tag(TagId),
}

/// How files write that there is no time.
const MINUTES: &str = "minutes";
/// How files write that there is nothing above it.
const MOST: &str = "most";

impl CappedBy {
    /// The word that files use.
    pub fn word(&self) -> &str {
        match self {
            Self::Minutes => MINUTES,
            Self::Most => MOST,
            Self::Tag(tag) => tag.as_str(),
        }
    }
}

impl From<String> for CappedBy {
    fn from(word: String) -> Self {
        match word.as_str() {
            MINUTES => Self::Minutes,
            MOST => Self::Most,
            tag => Self::Tag(TagId::from(tag)),
        }
    }
}

impl From<CappedBy> for String {
    fn from(capped: CappedBy) -> Self {
        capped.word().to_owned()
    }
}
