//! How hard, how long to rest, and when to do more: stands on every sheet of the plan (rule P12).

use std::collections::BTreeSet;

use serde::Serialize;

use super::words;
use crate::content::{DoseClass, Exercise, ExerciseId, Library};
use crate::record::{Plan, Prescription};
use crate::rules::{Outcome, step_rule};

/// How one kind of work in a plan is meant.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EffortLine {
    /// `Strength`.
    pub name: String,
    /// How hard it is meant to be.
    pub how: String,
    /// When to do more; empty where the dose stays as it is.
    pub more: String,
}

/// How hard each kind of work of a plan is meant to be, in the content's order; only what is in the plan.
pub(super) fn effort(library: &Library, plan: &Plan, outcome: &Outcome) -> Vec<EffortLine> {
    let Some(guidance) = &library.guidance else {
        return Vec::new();
    };
    let in_plan = classes(library, plan);
    let tags = &outcome.safety.tags;
    guidance
        .intensity
        .iter()
        .filter_map(|one| {
            let class = one.classes.iter().find(|class| in_plan.contains(*class))?;
            Some(EffortLine {
                name: one.name.clone(),
                how: one.text.clone(),
                more: step_rule(guidance, *class, tags, false)
                    .map(words::rule)
                    .unwrap_or_default(),
            })
        })
        .collect()
}

/// `Rest 30 to 60 s between sets.`; empty where everything is one set.
pub(super) fn rests(plan: &Plan) -> String {
    let rests: Vec<u32> = lines(plan)
        .filter(|line| line.sets > 1 && line.rest_s > 0)
        .map(|line| line.rest_s)
        .collect();
    match (rests.iter().min(), rests.iter().max()) {
        (Some(least), Some(most)) => words::rest([*least, *most]),
        _ => String::new(),
    }
}

/// How hard a line is meant to be in a week, and how long to rest: `stop when you could do 4 more; rest 60 s between sets`.
pub fn effort_of(library: &Library, line: &Prescription, exercise: Option<&Exercise>, week: u32) -> String {
    let how = exercise.and_then(|exercise| {
        let guidance = library.guidance.as_ref()?;
        let mut kinds = guidance.intensity.iter();
        kinds
            .find(|one| one.classes.contains(&exercise.dose_class))?
            .in_week(week)
    });
    let rest = if line.sets > 1 && line.rest_s > 0 {
        words::in_sentence(words::rest([line.rest_s; 2]).trim_end_matches('.'))
    } else {
        String::new()
    };
    let parts = [how.unwrap_or_default(), rest.as_str()];
    let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join("; ")
}

fn classes(library: &Library, plan: &Plan) -> Vec<DoseClass> {
    let ids: BTreeSet<&ExerciseId> = lines(plan).map(|line| &line.id).collect();
    let exercises = ids.into_iter().filter_map(|id| library.exercise(id.as_str()));
    exercises.map(|exercise| exercise.dose_class).collect()
}

fn lines(plan: &Plan) -> impl Iterator<Item = &Prescription> {
    let days = plan.weeks.iter().flat_map(|weeks| &weeks.days);
    days.flat_map(|day| &day.exercises)
}
