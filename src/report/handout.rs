//! The plan by itself, for the person who does it.

use jiff::civil::Date;
use serde::Serialize;

use super::summary::{PlanDay, Versions};
use crate::content::{Id, Library};
use crate::record::Record;
use crate::rules::Outcome;

/// The plan as a document of its own.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanDocument {
    /// The day it was made, year, month and day.
    pub made_on: [i16; 3],
    /// The same in words.
    pub made_on_words: String,
    /// Name or initials as typed.
    pub name: String,
    /// Why there is no plan; empty when there is one.
    pub locked: String,
    /// What kind of plan it is, for how many minutes, and for which patterns.
    pub about: Vec<String>,
    /// What a plan can and cannot do (clinical.md B11).
    pub promise: String,
    /// The general stop list (exercises.md A8).
    pub stop: Vec<StopSign>,
    /// The days of each phase.
    pub weeks: Vec<PlanWeeks>,
    /// Each exercise once.
    pub exercises: Vec<ExerciseSheet>,
    /// Said with the plan.
    pub notes: Vec<String>,
    /// What is not in the plan, and why.
    pub left_out: Vec<LeftOutLine>,
    /// What made it.
    pub versions: Versions,
}

/// A sign to stop, with what to do.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StopSign {
    /// What to do.
    pub then: String,
    /// The signs.
    pub signs: String,
}

/// One phase.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanWeeks {
    /// `Weeks 1 and 2`.
    pub name: String,
    /// Day A and day B.
    pub days: Vec<PlanDay>,
}

/// One exercise with all it needs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExerciseSheet {
    /// The exercise.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its number in the plan, from 1.
    pub number: usize,
    /// What it does for which muscles, lay names first.
    pub purpose: String,
    /// Which side is worked, and whether one side gets more.
    pub side: String,
    /// What is needed: `chair`, `resistance band`.
    pub needs: Vec<String>,
    /// The dose of each phase and day.
    pub doses: Vec<DoseLine>,
    /// From which week it is done: empty for the first.
    pub from_week: String,
    /// What to do, in order.
    pub steps: Vec<String>,
    /// How to breathe.
    pub breathing: String,
    /// What to feel.
    pub feel: String,
    /// An easier version.
    pub easier: String,
    /// A harder version.
    pub harder: String,
    /// Notes of precautions.
    pub cautions: Vec<String>,
    /// When to stop, besides the general list.
    pub stop: Vec<String>,
    /// Why it is in the plan.
    pub reasons: Vec<String>,
}

/// A dose in one phase.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DoseLine {
    /// `Weeks 1 and 2`.
    pub weeks: String,
    /// `day A`, `days A and B`.
    pub days: String,
    /// `2 sets of 8, slow`.
    pub dose: String,
    /// `2:50`.
    pub time: String,
}

/// An exercise that is not in the plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LeftOutLine {
    /// Its name.
    pub name: String,
    /// Why.
    pub why: String,
}

/// The plan of one assessment of a record as a document; an index past the end means the last one.
///
/// Prints the plan in `outcome`; nothing of it while the safety check locks it.
pub fn plan_document(
    library: &Library,
    record: &Record,
    assessment: usize,
    outcome: &Outcome,
    today: Date,
) -> PlanDocument {
    let _ = (library, record, assessment, outcome, today);
    todo!()
}
