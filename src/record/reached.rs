//! How far a person got.

use serde::{Deserialize, Serialize};

/// How far a person got with a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanReached {
    /// It was hardly done.
    NotDone,
    /// Weeks 1 and 2.
    Second,
    /// Weeks 3 and 4.
    Fourth,
    /// Weeks 5 to 8.
    Eighth,
}

impl PlanReached {
    /// Each of them, from the least to the most.
    pub const ALL: [Self; 4] = [Self::NotDone, Self::Second, Self::Fourth, Self::Eighth];

    /// The last week of the part that was reached; 0 where none was.
    pub const fn week(self) -> u32 {
        match self {
            Self::NotDone => 0,
            Self::Second => 2,
            Self::Fourth => 4,
            Self::Eighth => 8,
        }
    }
}
