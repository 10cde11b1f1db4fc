//! What an earlier plan of the same person held, so that a new one goes on from there (rule P10).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Plan, Rest, WeekSpan, WorkedSide};
use crate::content::Id;

/// The plan of the assessment before, as far as a new plan goes on from it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EarlierPlan {
    /// The day it was made.
    pub made_on: Date,
    /// How far the person got; none while they have not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reached: Option<PlanReached>,
    /// Its exercises.
    #[serde(default)]
    pub lines: Vec<EarlierLine>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// One exercise of an earlier plan, on one side or both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EarlierLine {
    /// The exercise.
    pub exercise: Id,
    /// The side it was done on.
    pub side: WorkedSide,
    /// The weeks it stood in, in their order.
    pub weeks: Vec<WeekSpan>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

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

impl EarlierPlan {
    /// A plan made on a day, of which it is not known how far it was done.
    pub fn new(made_on: Date, plan: &Plan) -> Self {
        let mut lines: Vec<EarlierLine> = Vec::new();
        for weeks in &plan.weeks {
            for line in weeks.days.iter().flat_map(|day| &day.exercises) {
                let known = lines
                    .iter_mut()
                    .find(|known| known.exercise == line.id && known.side == line.side);
                match known {
                    Some(known) if known.weeks.contains(&weeks.weeks) => {}
                    Some(known) => known.weeks.push(weeks.weeks),
                    None => lines.push(EarlierLine {
                        exercise: line.id.clone(),
                        side: line.side,
                        weeks: vec![weeks.weeks],
                        rest: Rest::new(),
                    }),
                }
            }
        }
        Self {
            made_on,
            reached: None,
            lines,
            rest: Rest::new(),
        }
    }
}
