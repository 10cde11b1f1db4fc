//! The plan (docs/rules/plan.md).
//!
//! From decisions per muscle to eight weeks: [`aims`] says what is worked on, [`filter`] what this person cannot do,
//! [`rungs`] where they begin and [`going_on`] where they left off, [`candidate`] what may be given and on which side, [`compose`] which exercises stand on which
//! days under the [`laws`], [`ramp`] when each comes in, [`fit`] how much of each fits into the minutes by the [`steps`] of
//! its dose, [`session`] in which order; [`reasons`] and [`notes`] tell why.

mod aims;
mod candidate;
mod compose;
mod difference;
mod dose;
mod edited;
mod filter;
mod fit;
mod flare;
mod going_on;
mod laws;
mod next;
mod notes;
mod nothing_left;
mod ramp;
mod reasons;
mod rungs;
mod session;
mod shown;
mod standing;
mod steps;
mod stock;
mod walking;
mod week;
mod write;

pub use difference::{DayDifference, Differs, LineDifference, difference};
pub use dose::Phase;
pub(in crate::rules) use dose::{rep_s, setup_s};
pub use edited::{
    DoseBounds, EditResult, Equivalent, GivesWay, OverBudget, PlanBench, PlanChanges, Suits, Verdict,
    is_of_other_version, over_budget, persons_plan,
};
pub(in crate::rules) use shown::Shown;
pub use standing::Standing;
pub(in crate::rules) use standing::{doses_for, standing};
pub use week::{strengthens_on_b, training_days, until_week, week_days, with_day};

use compose::{Composed, Composer};
use dose::Person;
use notes::Notes;
use stock::Stock;
use write::Writer;

use super::Case;
use crate::record::{Because, LeftOut, Plan, PlanScope, Rest};

/// Makes the plan for an assessment.
///
/// The exercises that begin are kept through the eight weeks; new ones come in by the ramp (rule P21): four in week 1, two more
/// in each later week. Doses grow from part to part. Whatever rules an exercise out, or lets it wait, is told in `left_out`.
pub fn plan(case: Case) -> Plan {
    let minutes = case.assessment.profile.minutes_per_day;
    if let Some(reason) = &case.safety.plan_locked {
        return Plan {
            locked: Some(reason.clone()),
            minutes_per_day: minutes,
            ..Plan::default()
        };
    }
    if case.tags().contains(&case.library.planning.about.flare.tag) {
        return flare::plan(case);
    }
    let stock = Stock::new(case);
    let person = Person {
        tags: case.tags(),
        age: case.assessment.profile.age,
        doses: &case.library.doses,
        shown: &stock.shown,
    };
    let composer = Composer {
        aims: &stock.aims,
        shelf: &stock.shelf,
        planning: &case.library.planning,
        rungs: &stock.rungs,
        steps: stock
            .shelf
            .candidates
            .iter()
            .map(|candidate| stock.rungs.step(&candidate.exercise.id))
            .collect(),
        person,
        minutes,
        scope: stock.scope,
        functional: stock.functional,
        first_for: stock.first_for.clone(),
        sitting_last: stock.sitting_last(),
    };
    let Composed { lines, waiting } = composer.compose();
    let writer = Writer::new(&stock, person, &lines);
    let weeks = writer.weeks();
    let notes = Notes {
        case,
        aims: &stock.aims,
        scope: stock.scope,
    }
    .all(&stock.shelf, &weeks);
    let mut left_out = stock.shelf.left_out.clone();
    let is_given = |id: &crate::content::ExerciseId| {
        let mut given = weeks
            .iter()
            .flat_map(|weeks| &weeks.days)
            .flat_map(|day| &day.exercises);
        given.any(|line| line.id == *id)
    };
    if stock.scope == PlanScope::Personal {
        let exercise = |place: usize| stock.shelf.candidates.get(place).map(|candidate| candidate.exercise);
        for waits in waiting {
            let Some(exercise) = exercise(waits.candidate) else {
                continue;
            };
            // A stretch may wait on each side; it is said once.
            if is_given(&exercise.id) || left_out.iter().any(|left| left.id == exercise.id) {
                continue;
            }
            let because = if waits.time {
                Because::Time {
                    minutes,
                    stretch: exercise.stretches(),
                }
            } else if let Some(most) = waits.full.and_then(|most| u32::try_from(most).ok()) {
                Because::Full { most }
            } else {
                Because::NextPlan
            };
            left_out.push(LeftOut::new(exercise.id.clone(), because));
        }
    }
    left_out.retain(|left| !is_given(&left.id));
    Plan {
        locked: None,
        minutes_per_day: minutes,
        scope: stock.scope,
        serves: stock
            .aims
            .served
            .iter()
            .map(|finding| finding.pattern.clone())
            .collect(),
        weeks,
        left_out,
        notes,
        walking: Some(walking::walking(case)),
        goes_a_day: None,
        upkeep: Some(walking::upkeep(case)),
        days: None,
        own_changes: Vec::new(),
        rest: Rest::new(),
    }
}
