//! A step of the plan that was offered, and what the person said to it (rule P42).

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use crate::content::ExerciseId;
use crate::record::Rest;

/// An offered step, taken or declined. What a taken step changes about doses and exercises stands beside it, as other
/// changes of the plan; here stand the day, the rule and the week from which the plan goes on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StepEdit {
    /// When it was answered.
    pub at: DateTime,
    /// The rule that offered it.
    pub rule: StepName,
    /// Whether it was taken; a declined one is asked again after a week.
    pub taken: bool,
    /// The exercise it is about; none for the whole plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exercise: Option<ExerciseId>,
    /// The week of the plan that begins with this day, counted from 1; none where the week stays what it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub week: Option<u32>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// The rules that offer steps, by the names that pages and files use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum StepName {
    /// On to the next weeks.
    P1,
    /// The harder version, or the next band.
    P2,
    /// Longer holds.
    P3,
    /// Further into a stretch.
    P4,
    /// The easier version after amber.
    R1,
    /// The easier version with the dose of the weeks before, after red; and back from it.
    R2,
    /// After days without a session.
    R3,
    /// Fewer minutes a day.
    R4,
    /// Other exercises, and somebody who looks at it.
    R5,
    /// The same two weeks again.
    #[serde(rename = "again")]
    Again,
    /// How to go on, after weeks that were done again and again.
    #[serde(rename = "ask")]
    Ask,
    /// Another exercise after two reds.
    #[serde(rename = "twice-red")]
    TwiceRed,
    /// Which exercise it was, after a red day.
    #[serde(rename = "which")]
    Which,
    /// Stop, and a clinician, when pain rose twice.
    #[serde(rename = "worse-twice")]
    WorseTwice,
    /// Stop, and the safety check, after a sign of the stop list.
    #[serde(rename = "stop")]
    Stop,
}

impl StepName {
    /// The name as files and pages write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::P1 => "P1",
            Self::P2 => "P2",
            Self::P3 => "P3",
            Self::P4 => "P4",
            Self::R1 => "R1",
            Self::R2 => "R2",
            Self::R3 => "R3",
            Self::R4 => "R4",
            Self::R5 => "R5",
            Self::Again => "again",
            Self::Ask => "ask",
            Self::TwiceRed => "twice-red",
            Self::Which => "which",
            Self::WorseTwice => "worse-twice",
            Self::Stop => "stop",
        }
    }
}

impl StepEdit {
    /// Whether another answer is to the same offer.
    pub fn is_to_the_same(&self, other: &Self) -> bool {
        self.rule == other.rule && self.exercise == other.exercise
    }
}
