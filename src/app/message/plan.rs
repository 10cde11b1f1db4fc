//! The plan, and what the person changes in it.

use super::Touches;
use crate::content::{ExerciseId, Id};
use crate::record::{DayName, PlanEdit, WeekSpan, Weekday};

/// What was done with the plan.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanMessage {
    /// The person changed the plan.
    PlanEdited(PlanEdit),
    /// An exercise of the catalogue is to join the plan.
    ExerciseAdded {
        /// The exercise.
        exercise: ExerciseId,
        /// The day; none means both.
        day: Option<DayName>,
    },
    /// A line of the plan is to stand one place higher or lower.
    LineMoved {
        /// The day.
        day: DayName,
        /// The weeks shown: `1-2`.
        weeks: WeekSpan,
        /// The exercise of the line.
        exercise: ExerciseId,
        /// Higher, or lower.
        up: bool,
    },
    /// A day of the week is to be a day A, a day B, or free.
    TrainingDayChosen(Weekday, Option<DayName>),
    /// Take changes of the plan back, by their places in the assessment.
    EditsTakenBack(Vec<usize>),
    /// Take every change of the plan back.
    AllEditsTakenBack,
    /// What is searched for in the list of exercises to add.
    ExerciseSearched(String),
    /// Take the plan that present content and rules make.
    NewPlanTaken,
    /// Keep the plan that earlier content or rules made.
    OldPlanKept,
    /// A part of the content into the plan, or out of it.
    PartToggled(Id),
    /// The stop list of the plan was read.
    StopListRead,
}

impl PlanMessage {
    /// What it does to the record, and what undo calls that.
    pub(in crate::app) fn touches(&self) -> Touches {
        match self {
            Self::PlanEdited(_)
            | Self::ExerciseAdded { .. }
            | Self::LineMoved { .. }
            | Self::TrainingDayChosen(..)
            | Self::EditsTakenBack(_)
            | Self::AllEditsTakenBack
            | Self::NewPlanTaken
            | Self::OldPlanKept
            | Self::PartToggled(_)
            | Self::StopListRead => Touches::step(),
            Self::ExerciseSearched(_) => Touches::Nothing,
        }
    }

    /// Whether it changes what the plan is made of: what was said of the change before is over then.
    pub(in crate::app) fn changes_lines(&self) -> bool {
        match self {
            Self::PlanEdited(_)
            | Self::ExerciseAdded { .. }
            | Self::LineMoved { .. }
            | Self::TrainingDayChosen(..)
            | Self::EditsTakenBack(_)
            | Self::AllEditsTakenBack
            | Self::NewPlanTaken
            | Self::OldPlanKept => true,
            Self::ExerciseSearched(_) | Self::PartToggled(_) | Self::StopListRead => false,
        }
    }
}
