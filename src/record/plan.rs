//! A plan as it is kept: weeks, days and prescriptions with their reasons.
//!
//! Everything about it is data, which `report::words` says. Version 1 kept sentences in these places; they are read as
//! `Said` and written back as they were.

mod because;
mod beside;
mod bounds;
mod note;
mod own;
mod reason;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use because::{Because, LeftOut};
pub use beside::{CappedBy, PlanUpkeep, RungReached, Walking, WalkingWeeks};
pub use bounds::{Excess, LARGEST_DOSE, MOST_EDITS};
pub use note::{HipNote, NoExercise, PlanNote, Reread, ScopeNote};
pub use own::{AgainstWork, ByPerson, DosePart, Objection, OwnChange};
pub use reason::{Caution, Degree, ExtraSet, PlanReason, Read};

use super::{DayName, PlanEdit, PlanLock, Rest, Side, TrainingDays, WeekSpan};
use crate::content::{Exercise, ExerciseId, ExerciseKind, ItemId, MuscleId, PatternId};

/// A plan with the versions that made it (rule P37).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptPlan {
    /// Version of the content.
    pub content_version: String,
    /// Version of the rules.
    pub rules_version: String,
    /// The day it was made.
    pub made_on: Date,
    /// The plan as it was calculated; what the person changed stands beside it, in the assessment.
    pub plan: Plan,
    /// The newer versions over which the person chose to keep this plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept_over: Option<KeptOver>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// Versions that would make another plan, which the person did not want.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptOver {
    /// Version of the content.
    pub content_version: String,
    /// Version of the rules.
    pub rules_version: String,
}

/// Exercises for eight weeks, or why there are none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Why there is no plan; then `weeks` is empty.
    #[serde(default)]
    pub locked: Option<PlanLock>,
    /// The minutes it was made for.
    pub minutes_per_day: u32,
    /// What kind of plan it is.
    #[serde(default)]
    pub scope: PlanScope,
    /// Patterns it serves, strongest first.
    #[serde(default)]
    pub serves: Vec<PatternId>,
    /// Weeks 1-2, 3-4 and 5-8.
    #[serde(default)]
    pub weeks: Vec<Weeks>,
    /// What was left out, and why.
    #[serde(default)]
    pub left_out: Vec<LeftOut>,
    /// Said with the plan: "read the book test again in a week" and the like.
    #[serde(default)]
    pub notes: Vec<PlanNote>,
    /// Walking or another activity of the whole body, beside the exercises (rule P8).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub walking: Option<Walking>,
    /// Short goes a day, the least and the most, where one is not enough (rule Z12).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goes_a_day: Option<[u32; 2]>,
    /// What comes after week 8 (rule P10).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upkeep: Option<PlanUpkeep>,
    /// Which days of the week are days A and B, where the person chose them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<TrainingDays>,
    /// What the person changed, as far as it holds; empty in a plan as it was calculated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own_changes: Vec<PlanEdit>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// What kind of plan it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanScope {
    /// Made from findings and tests.
    #[default]
    Personal,
    /// Nothing found: a short general plan (rule P9).
    General,
    /// Strength is ruled out: breathing, mobility and walking only (rule P27).
    GentleOnly,
}

/// One phase.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Weeks {
    /// `1-2`, `3-4` or `5-8`.
    pub weeks: WeekSpan,
    /// Day A and day B.
    pub days: Vec<Day>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

/// A kind of day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Day {
    /// `A` (strength) or `B` (lighter).
    pub name: DayName,
    /// Seconds, all exercises together.
    pub seconds: u32,
    /// In the order they are done.
    pub exercises: Vec<Prescription>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

impl Day {
    /// Seconds in a week: those of the exercises that have begun by then (rule P21).
    pub fn seconds_in(&self, week: u32) -> u32 {
        let lines = self.exercises.iter().filter(|line| line.from_week <= week);
        lines.fold(0, |sum: u32, line| sum.saturating_add(line.seconds))
    }
}

/// One exercise with its dose and its reasons.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Prescription {
    /// The exercise.
    pub id: ExerciseId,
    /// What it is for.
    pub kind: ExerciseKind,
    /// The muscles it was chosen for.
    pub muscles: Vec<MuscleId>,
    /// Which side is worked.
    pub side: WorkedSide,
    /// Sets, for each side if it is worked one side at a time.
    pub sets: u32,
    /// Repetitions in a set.
    pub reps: u32,
    /// Seconds each repetition is held.
    pub hold_s: u32,
    /// Seconds of rest between sets.
    pub rest_s: u32,
    /// Seconds with setup and rests (rule P23).
    pub seconds: u32,
    /// One more set on this side (rule P26).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extra_set_side: Option<Side>,
    /// First-phase dose, no progression (rule M1).
    #[serde(default, skip_serializing_if = "is_false")]
    pub gentle: bool,
    /// Works the muscle through a long range instead of a separate stretch.
    #[serde(default, skip_serializing_if = "is_false")]
    pub long_range: bool,
    /// From which week of the plan it is done (rule P21).
    #[serde(default = "first_week")]
    pub from_week: u32,
    /// Where it stands on its ladder (rule P4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rung: Option<RungReached>,
    /// What keeps it from growing over the weeks (rule P3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capped_by: Option<CappedBy>,
    /// What a precaution that keeps the exercise changes about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cautions: Vec<Caution>,
    /// Why it is in the plan, back to the answers.
    pub reasons: Vec<PlanReason>,
    /// The items whose answers it rests on.
    #[serde(default)]
    pub answers: Vec<ItemId>,
    /// What the person changed about it; none in a plan as it was calculated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_person: Option<ByPerson>,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

impl Prescription {
    /// An exercise with a dose and nothing said of it yet. The dose: sets, repetitions, seconds of a hold, seconds of rest,
    /// seconds together.
    pub fn of(exercise: &Exercise, side: WorkedSide, [sets, reps, hold_s, rest_s, seconds]: [u32; 5]) -> Self {
        Self {
            id: exercise.id.clone(),
            kind: exercise.kind,
            muscles: exercise.primary.clone(),
            side,
            sets,
            reps,
            hold_s,
            rest_s,
            seconds,
            extra_set_side: None,
            gentle: false,
            long_range: false,
            from_week: first_week(),
            rung: None,
            capped_by: None,
            cautions: Vec::new(),
            reasons: Vec::new(),
            answers: Vec::new(),
            by_person: None,
            rest: Rest::new(),
        }
    }
}

fn is_false(value: &bool) -> bool {
    !value
}

fn first_week() -> u32 {
    1
}

/// Which side an exercise works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WorkedSide {
    /// Left only.
    Left,
    /// Right only.
    Right,
    /// Both.
    Both,
}
