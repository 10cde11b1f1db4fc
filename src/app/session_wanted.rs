//! What is to be followed as a session.

use crate::content::{ExerciseId, Id};
use crate::record::DayName;

/// What is to be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionWanted {
    /// A day of the plan, in the week it is in.
    Day(DayName),
    /// One exercise of a day of the plan.
    Exercise(DayName, ExerciseId),
    /// The walking of the week.
    Walk,
    /// A stage of the breathing protocol in one of its positions.
    Breathing {
        /// The stage.
        stage: Id,
        /// The position.
        position: Id,
    },
    /// The relief routine.
    Relief,
    /// A short break.
    Break(Id),
    /// The session of the record that is not over.
    Kept,
}

impl SessionWanted {
    /// Whether it goes into the log: what is of a day of the plan does (rule P62).
    pub fn is_logged(&self) -> bool {
        match self {
            Self::Day(_) | Self::Exercise(..) | Self::Kept => true,
            Self::Walk | Self::Breathing { .. } | Self::Relief | Self::Break(_) => false,
        }
    }

    /// Whether it is of the plan, so that there must be one.
    pub(super) fn is_of_plan(&self) -> bool {
        self.is_logged() || *self == Self::Walk
    }
}
