//! What an earlier plan of the same person held, so that a new one goes on from there (rule P10).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Plan, PlanReached, PlanReason, Prescription, Rest, WeekSpan, WorkedSide};
use crate::content::ExerciseId;

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
    pub exercise: ExerciseId,
    /// The side it was done on.
    pub side: WorkedSide,
    /// The weeks it stood in, in their order.
    pub weeks: Vec<WeekSpan>,
    /// The least it had on a day in each of these weeks; empty in files of before this was kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doses: Vec<EarlierDose>,
    /// The stage of its dose with which that plan began, counted from 0; more than 0 where that plan went on too.
    #[serde(default)]
    pub stage: usize,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// How much of an exercise an earlier plan gave.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EarlierDose {
    /// How many sets.
    pub sets: u32,
    /// Repetitions of a set.
    pub reps: u32,
    /// Seconds of one repetition.
    pub hold_s: u32,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

impl EarlierDose {
    fn of(line: &Prescription) -> Self {
        Self {
            sets: line.sets,
            reps: line.reps,
            hold_s: line.hold_s,
            rest: Rest::new(),
        }
    }

    /// Sets × repetitions × seconds held (rule P3).
    pub fn volume(&self) -> u32 {
        self.sets.saturating_mul(self.reps).saturating_mul(self.hold_s.max(1))
    }
}

impl EarlierLine {
    fn of(line: &Prescription) -> Self {
        let stages = line.reasons.iter().filter_map(|reason| match reason {
            PlanReason::GoesOn { stage } => Some(*stage),
            _ => None,
        });
        Self {
            exercise: line.id.clone(),
            side: line.side,
            weeks: Vec::new(),
            doses: Vec::new(),
            stage: stages.max().unwrap_or(0),
            rest: Rest::new(),
        }
    }

    fn add(&mut self, weeks: WeekSpan, line: &Prescription) {
        let dose = EarlierDose::of(line);
        match self.weeks.iter().position(|known| *known == weeks) {
            Some(place) => {
                if let Some(known) = self.doses.get_mut(place).filter(|known| known.volume() > dose.volume()) {
                    *known = dose;
                }
            }
            None => {
                self.weeks.push(weeks);
                self.doses.push(dose);
            }
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
                    .iter()
                    .position(|known| known.exercise == line.id && known.side == line.side);
                let place = known.unwrap_or_else(|| {
                    lines.push(EarlierLine::of(line));
                    lines.len() - 1
                });
                if let Some(known) = lines.get_mut(place) {
                    known.add(weeks.weeks, line);
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
