//! What is said of a muscle for which no exercise is left, and what goes in its place (rule P29).

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{ExerciseId, Id, MuscleId, TagId};

/// What to do where precautions leave no exercise for a muscle.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NothingLeft {
    /// For example `no-neck-stretch`.
    pub id: Id,
    /// The muscles it is about.
    pub muscles: Vec<MuscleId>,
    /// The work for which nothing is left.
    pub work: Work,
    /// Groups of precautions of which each must have one that the person has; without any it is for everyone.
    pub tags: Vec<Vec<TagId>>,
    /// What is said, to stand behind the name of the muscle and a colon.
    pub text: String,
    /// Exercises that then go first.
    pub first: Vec<ExerciseId>,
    /// What is said besides, where the plan holds one of these.
    pub instead: Vec<Instead>,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// What a muscle is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Work {
    /// Stretches.
    Stretch,
    /// Strength work.
    Strengthen,
}

/// What takes the place of the missing work.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instead {
    /// Any of these.
    pub exercises: Vec<ExerciseId>,
    /// What is said of it.
    pub text: String,
}

impl NothingLeft {
    /// Whether it is meant for a muscle and a person with these tags.
    pub fn is_for(&self, muscle: &MuscleId, work: Work, tags: &BTreeSet<TagId>) -> bool {
        self.work == work
            && self.muscles.contains(muscle)
            && self.tags.iter().all(|group| group.iter().any(|tag| tags.contains(tag)))
    }
}
