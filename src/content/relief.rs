//! The routine for when it hurts now (rule P33).

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{ExerciseId, Id, SignId, TagId};

/// The routine: a gate, then the steps.
#[derive(Clone, Debug)]
pub struct Relief {
    /// What it is.
    pub about: ReliefAbout,
    /// The signs of the stop list of which any one means: do not start, get help.
    pub gate: Vec<SignId>,
    /// The steps, in order.
    pub steps: Vec<ReliefStep>,
}

/// What the routine is, and what comes after it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReliefAbout {
    /// `relief-routine`: what a record names when it is part of a plan.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Why it works.
    pub why: String,
    /// Seconds of all steps that are not optional.
    pub total_s: u32,
    /// How often.
    pub again: String,
    /// The next day, and when to see someone.
    pub next: String,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// A step of the routine.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReliefStep {
    /// For example `relief-walk`.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// May be left out, and does not count in the time.
    #[serde(default)]
    pub optional: bool,
    /// The exercise.
    #[serde(default)]
    pub exercise: Option<ExerciseId>,
    /// The exercise instead, off the floor.
    #[serde(default)]
    pub no_floor: Option<ExerciseId>,
    /// How it is done without any of them, where all are ruled out; else the step is left out.
    #[serde(default)]
    pub alone: Option<String>,
    /// What to do.
    pub text: String,
    /// What is done where precautions rule out both of its exercises.
    #[serde(default)]
    pub instead: Option<ReliefInstead>,
    /// Repetitions or breaths; 0 where it is only a time.
    #[serde(default)]
    pub reps: u32,
    /// Seconds of one repetition; 0 for breaths.
    #[serde(default)]
    pub rep_s: u32,
    /// The pace of breaths.
    #[serde(default)]
    pub pace: Option<Id>,
    /// Seconds, the least and the most.
    pub seconds: [u32; 2],
    /// What changes with a precaution.
    #[serde(default)]
    pub changes: BTreeMap<TagId, String>,
    /// What is known, where it is said at the step.
    #[serde(default)]
    pub evidence: Option<String>,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// Another movement in the place of a step, as often and as long as the step.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReliefInstead {
    /// Its name.
    pub name: String,
    /// The exercise.
    pub exercise: ExerciseId,
    /// The exercise instead, off the floor.
    #[serde(default)]
    pub no_floor: Option<ExerciseId>,
    /// What to do.
    pub text: String,
}
