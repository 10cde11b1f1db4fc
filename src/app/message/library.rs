//! What is looked up.

use super::Touches;
use crate::content::{ExerciseId, ExerciseQuery, MuscleId, SignId};

/// What was looked up.
#[derive(Clone, Debug, PartialEq)]
pub enum LibraryMessage {
    /// The page of an exercise.
    ExerciseOpened(ExerciseId),
    /// The page of a muscle.
    MuscleOpened(MuscleId),
    /// What exercises are looked for.
    ExercisesSearched(ExerciseQuery),
    /// What muscles are looked for.
    MusclesSearched(String),
    /// A sign before the relief routine.
    GateSignToggled(SignId),
    /// None of the signs before the relief routine.
    GateNoneChosen,
    /// The relief routine on the floor, or off it.
    ReliefFloorChosen(bool),
}

impl LibraryMessage {
    /// What it does to the record, and what undo calls that.
    pub(in crate::app) fn touches(&self) -> Touches {
        match self {
            Self::ExerciseOpened(_)
            | Self::MuscleOpened(_)
            | Self::ExercisesSearched(_)
            | Self::MusclesSearched(_)
            | Self::GateSignToggled(_)
            | Self::GateNoneChosen
            | Self::ReliefFloorChosen(_) => Touches::Nothing,
        }
    }
}
