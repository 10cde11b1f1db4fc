//! The order of doing, and the numbers that follow it (rule P10).

use crate::content::ExerciseId;
use crate::record::{DayName, Plan};

/// Each exercise of a plan once, in the order of doing, day A and then what only day B has; its place is its number
/// (rule P10). Screen, plan page and tick sheet count alike.
pub fn exercises_in_order(plan: &Plan) -> Vec<&ExerciseId> {
    let mut ids: Vec<&ExerciseId> = Vec::new();
    for id in DayName::BOTH.into_iter().flat_map(|name| of_day(plan, name)) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// The exercises of a kind of day through all phases, in the order of doing.
///
/// What joins later stands before the exercise it is done before, so that a day is done downward in every phase.
pub(super) fn of_day(plan: &Plan, name: DayName) -> Vec<&ExerciseId> {
    let mut ids: Vec<&ExerciseId> = Vec::new();
    let days = plan.weeks.iter().flat_map(|phase| &phase.days);
    for day in days.filter(|day| day.name == name) {
        let order: Vec<&ExerciseId> = day.exercises.iter().map(|line| &line.id).collect();
        for (place, id) in order.iter().enumerate() {
            if ids.contains(id) {
                continue;
            }
            let mut later = order.iter().skip(place + 1);
            let before = later.find_map(|next| ids.iter().position(|known| known == next));
            ids.insert(before.unwrap_or(ids.len()), id);
        }
    }
    ids
}
