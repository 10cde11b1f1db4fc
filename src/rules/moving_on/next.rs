//! The other exercise that is offered in the place of one that was red twice (rules P30, P35).

use crate::content::ExerciseId;
use crate::record::Plan;
use crate::rules::PlanBench;

/// The nearest other one for the same muscle that breaks nothing: nearest in level, none harder where one is as near.
pub fn nearest(bench: &PlanBench, plan: &Plan, exercise: &ExerciseId) -> Option<ExerciseId> {
    let equivalents = bench.equivalents(plan, exercise);
    let nearest = equivalents.into_iter().min_by_key(|one| (one.level.abs(), one.level));
    nearest.map(|one| one.exercise)
}
