//! A step that was offered, taken or declined (rule P42): as changes of the plan.

use jiff::civil::DateTime;

use super::{StepChange, StepOffer};
use crate::content::ExerciseId;
use crate::record::{PlanEdit, Rest, StepEdit, Way, add_edit};

/// Takes a step: the changes of the plan that it means, and the step itself with its day.
///
/// `with` is the exercise that takes the place of one that was red twice; none where there is none, so that it is left out.
pub fn take(edits: &mut Vec<PlanEdit>, offer: &StepOffer, at: DateTime, with: Option<ExerciseId>) {
    let mut week = None;
    if let Some(exercise) = &offer.exercise {
        match &offer.change {
            StepChange::Easier { weeks, dose } => {
                add_edit(edits, PlanEdit::way(exercise.clone(), Way::Easier));
                if let Some(dose) = dose {
                    add_edit(edits, PlanEdit::dose(exercise.clone(), Some(*weeks), *dose));
                }
            }
            StepChange::Harder { weeks, dose } => {
                add_edit(edits, PlanEdit::way(exercise.clone(), Way::Harder));
                add_edit(edits, PlanEdit::dose(exercise.clone(), Some(*weeks), *dose));
            }
            StepChange::Dose { weeks, dose } => add_edit(edits, PlanEdit::dose(exercise.clone(), Some(*weeks), *dose)),
            StepChange::ToUsual => edits.retain(|edit| !is_how(edit, exercise)),
            StepChange::Another => add_edit(
                edits,
                match with {
                    Some(with) => PlanEdit::swap(exercise.clone(), with),
                    None => PlanEdit::remove(exercise.clone(), None),
                },
            ),
            StepChange::Week { .. }
            | StepChange::Through
            | StepChange::FewerMinutes { .. }
            | StepChange::Choose { .. }
            | StepChange::Further
            | StepChange::Nothing => {}
        }
    } else {
        match offer.change {
            StepChange::Week { week: to } | StepChange::FewerMinutes { week: to } | StepChange::Choose { week: to } => {
                week = Some(to);
            }
            StepChange::Through
            | StepChange::Easier { .. }
            | StepChange::Harder { .. }
            | StepChange::Dose { .. }
            | StepChange::ToUsual
            | StepChange::Further
            | StepChange::Another
            | StepChange::Nothing => {}
        }
    }
    add_edit(edits, PlanEdit::Step(step(offer, at, true, week)));
}

/// Declines a step: it is offered again after a week.
pub fn decline(edits: &mut Vec<PlanEdit>, offer: &StepOffer, at: DateTime) {
    add_edit(edits, PlanEdit::Step(step(offer, at, false, None)));
}

fn step(offer: &StepOffer, at: DateTime, taken: bool, week: Option<u32>) -> StepEdit {
    StepEdit {
        at,
        rule: offer.rule,
        taken,
        exercise: offer.exercise.clone(),
        week,
        rest: Rest::new(),
    }
}

/// Whether a change is the dose or the way of an exercise.
fn is_how(edit: &PlanEdit, exercise: &ExerciseId) -> bool {
    match edit {
        PlanEdit::Dose(dose) => dose.exercise == *exercise,
        PlanEdit::Way(way) => way.exercise == *exercise,
        PlanEdit::Swap(_)
        | PlanEdit::Remove(_)
        | PlanEdit::Add(_)
        | PlanEdit::Order(_)
        | PlanEdit::Days(_)
        | PlanEdit::Step(_)
        | PlanEdit::Unknown(_) => false,
    }
}
