//! The person's own plan: what was calculated, with what the person changed laid over it.
//!
//! The calculated plan stays what it is; the edits stand beside it in the record and are tried anew each time. One that no
//! longer makes sense, or would break a promise, is left out and said with its reason, and comes back by itself when it
//! makes sense again. [`walls`] are what no plan may hold; [`judge`] also knows what merely speaks against an exercise:
//! that is said, marked on the line, and left to the person.

mod bounds;
mod budget;
mod judge;
mod lines;
mod walls;

use std::collections::BTreeSet;

pub use bounds::DoseBounds;
pub use budget::{GivesWay, OverBudget, over_budget};
pub use judge::{Suits, Verdict};

use super::aims::Aims;
use super::candidate::{Candidate, Shelf};
use super::dose::Person;
use super::filter::Filter;
use super::shown::Shown;
use super::stock::Stock;
use super::week::trouble_with_days;
use crate::content::{Exercise, ExerciseId, Library, MuscleId};
use crate::record::{
    Day, DayName, KeptPlan, MOST_EDITS, Objection, OrderEdit, OwnChange, Plan, PlanEdit, PlanNote, Prescription,
    TrainingDays,
};
use crate::rules::{Case, RULES_VERSION};
use walls::Sketch;

/// Everything about a plan besides what is shown of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlanChanges {
    /// The plan that follows from today's answers, content and rules, without what the person changed.
    pub calculated: Plan,
    /// What the person changed, in the order in which it was changed.
    pub edits: Vec<EditResult>,
    /// The days that take longer than the minutes there are.
    pub over_budget: Vec<OverBudget>,
    /// Where the plan shown is a kept one of other content or rules: what a new one would be, with the same changes.
    pub offered: Option<Plan>,
}

/// What came of one edit.
#[derive(Clone, Debug, PartialEq)]
pub struct EditResult {
    /// Its place in the assessment.
    pub place: usize,
    /// What it is.
    pub edit: PlanEdit,
    /// Why it does not hold at present; none when it holds.
    pub lost: Option<Objection>,
}

/// An exercise that can take the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equivalent {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Its level minus that of the other: below 0 it is easier to learn, above 0 it needs more control or space.
    pub level: i16,
    /// Seconds in the first phase in which it stands.
    pub seconds: u32,
}

/// Whether a kept plan was made with other content or rules, so that it stays as it was.
pub fn is_of_other_version(library: &Library, kept: &KeptPlan) -> bool {
    kept.content_version != library.version || kept.rules_version != RULES_VERSION
}

/// The plan of the person: a kept one of other content or rules, else the calculated one, with what the person changed.
///
/// While the plan is locked nothing is laid over it, and nothing is offered.
pub fn persons_plan(case: Case, calculated: Plan) -> (Plan, PlanChanges) {
    let kept = case
        .assessment
        .plan
        .as_ref()
        .filter(|kept| calculated.locked.is_none() && is_of_other_version(case.library, kept));
    let (kept, not_used) = match kept {
        Some(kept) if kept.plan.excess().is_empty() => (Some(kept), false),
        other => (None, other.is_some()),
    };
    let edits = &case.assessment.plan_edits;
    // What is beyond this no person has done by hand.
    let edits = edits.get(..MOST_EDITS).unwrap_or(edits);
    let (mut plan, results, offered) = if kept.is_none() && edits.is_empty() || calculated.locked.is_some() {
        (calculated.clone(), Vec::new(), None)
    } else {
        let bench = PlanBench::new(case);
        let base = kept.map_or_else(|| calculated.clone(), |kept| bench.still_safe(&kept.plan));
        let (plan, results) = bench.laid_over(base, edits);
        let offered = kept.map(|_| bench.laid_over(calculated.clone(), edits).0);
        (plan, results, offered)
    };
    plan.notes.extend(not_used.then_some(PlanNote::KeptNotUsed));
    let over_budget = over_budget(case.library, &plan);
    let changes = PlanChanges {
        calculated,
        edits: results,
        over_budget,
        offered,
    };
    (plan, changes)
}

/// What edits of a plan are judged with.
pub struct PlanBench<'a> {
    case: Case<'a>,
    aims: Aims<'a>,
    filter: Filter<'a>,
    shelf: Shelf<'a>,
    shown: Shown<'a>,
}

impl<'a> PlanBench<'a> {
    /// Looks at every exercise for this person.
    pub fn new(case: Case<'a>) -> Self {
        let Stock {
            aims,
            filter,
            shelf,
            shown,
            ..
        } = Stock::new(case);
        Self {
            case,
            aims,
            filter,
            shelf,
            shown,
        }
    }

    /// A kept plan without what a precaution or an operation rules out by now: older rules never outweigh safety.
    fn still_safe(&self, kept: &Plan) -> Plan {
        let mut plan = kept.clone();
        let ids: BTreeSet<&ExerciseId> = lines(kept).map(|line| &line.id).collect();
        for exercise in ids.into_iter().filter_map(|id| self.case.library.exercise(id)) {
            let Some(barrier) = self.filter.danger(exercise) else {
                continue;
            };
            for day in days_mut(&mut plan) {
                day.exercises.retain(|line| line.id != exercise.id);
            }
            plan.notes.push(PlanNote::NoLonger {
                exercise: exercise.id.clone(),
                because: self.filter.because(&barrier),
            });
            plan.left_out.push(self.filter.left_out(exercise, &barrier));
        }
        lines::added_up(&mut plan);
        plan
    }

    /// A plan with edits laid over it: exercises first, then the order of the days, then the days of the week, because
    /// each of these is about what the ones before it made.
    pub fn laid_over(&self, mut plan: Plan, edits: &[PlanEdit]) -> (Plan, Vec<EditResult>) {
        let had_strength = Sketch::of(&plan).strengthens();
        let mut results: Vec<EditResult> = edits
            .iter()
            .enumerate()
            .map(|(place, edit)| EditResult {
                place,
                edit: edit.clone(),
                lost: None,
            })
            .collect();
        for turn in 0..3 {
            for ((place, edit), result) in edits.iter().enumerate().zip(&mut results) {
                if turn_of(edit) != turn {
                    continue;
                }
                match self.with(&plan, place, edit) {
                    Ok(changed) => plan = changed,
                    Err(why) => result.lost = Some(why),
                }
            }
        }
        // A step that was declined changed nothing.
        results.retain(|result| !matches!(&result.edit, PlanEdit::Step(step) if !step.taken));
        plan.own_changes = results
            .iter()
            .filter(|result| result.lost.is_none())
            .map(|result| result.edit.clone())
            .collect();
        let sketch = Sketch::of(&plan);
        if had_strength && !sketch.strengthens() && sketch.stretches() {
            plan.notes.push(PlanNote::NoStrength);
        }
        (plan, results)
    }

    /// The exercises that can take the place of one in a plan: of the same kind, for the same muscle, allowed, and without
    /// breaking anything. Those nearest in level come first.
    pub fn equivalents(&self, plan: &Plan, exercise: &ExerciseId) -> Vec<Equivalent> {
        let Some(line) = lines(plan).find(|line| line.id == *exercise) else {
            return Vec::new();
        };
        let level = |id: &ExerciseId| {
            let exercise = self.case.library.exercise(id);
            exercise.map_or(0, |exercise| i16::from(exercise.level))
        };
        let mut found: Vec<Equivalent> = self
            .shelf
            .candidates
            .iter()
            .filter(|candidate| self.is_equivalent(line, candidate))
            .filter_map(|candidate| {
                let with = &candidate.exercise.id;
                let swapped = self.swapped(plan, 0, exercise, with).ok()?;
                Some(Equivalent {
                    exercise: with.clone(),
                    level: level(with) - level(exercise),
                    seconds: lines(&swapped).find(|line| line.id == *with)?.seconds,
                })
            })
            .collect();
        found.sort_by_key(|one| one.level.abs());
        // What works both sides stands on the shelf for one side too (rule P1); it is one offer.
        let mut offered = BTreeSet::new();
        found.retain(|one| offered.insert(one.exercise.clone()));
        found
    }

    /// The bounds of a dose; none for an exercise the catalogue does not have.
    pub fn dose_bounds(&self, exercise: &ExerciseId) -> Option<DoseBounds> {
        let exercise = self.case.library.exercise(exercise)?;
        Some(bounds::dose_bounds(
            &self.case.library.doses,
            exercise,
            self.case.tags(),
        ))
    }

    /// A plan with one edit more.
    ///
    /// # Errors
    /// The edit makes no sense in this plan, or would break something.
    pub fn with(&self, plan: &Plan, place: usize, edit: &PlanEdit) -> Result<Plan, Objection> {
        match edit {
            PlanEdit::Swap(swap) => self.swapped(plan, place, &swap.exercise, &swap.with),
            PlanEdit::Remove(remove) => self.without(plan, remove),
            PlanEdit::Add(add) => self.added(plan, place, add),
            PlanEdit::Dose(dose) => self.dosed(plan, place, dose),
            PlanEdit::Way(way) => self.done_another_way(plan, place, way),
            PlanEdit::Order(order) => self.ordered(plan, order),
            PlanEdit::Days(days) => self.on_days(plan, days),
            // What a step changes stands beside it; it says from which day the plan is in which week.
            PlanEdit::Step(_) => Ok(plan.clone()),
            PlanEdit::Unknown(_) => Err(Objection::NotKnown),
        }
    }

    fn ordered(&self, plan: &Plan, order: &OrderEdit) -> Result<Plan, Objection> {
        let before = plan;
        let mut plan = plan.clone();
        let mut moved = false;
        for day in days_named(&mut plan, order.day) {
            let place_of = |id: &ExerciseId| order.exercises.iter().position(|wanted| wanted == id);
            let places: Vec<usize> = (0..day.len())
                .filter(|place| day.get(*place).is_some_and(|line| place_of(&line.id).is_some()))
                .collect();
            let mut wanted: Vec<Prescription> = places.iter().filter_map(|place| day.get(*place)).cloned().collect();
            wanted.sort_by_key(|line| place_of(&line.id));
            for (place, mut line) in places.into_iter().zip(wanted) {
                let Some(there) = day.get_mut(place) else { continue };
                if there.id != line.id {
                    let mark = line.by_person.get_or_insert_default();
                    mark.changes.push(OwnChange::Moved);
                    moved = true;
                }
                *there = line;
            }
        }
        let changes = |plan: &Plan| {
            let days = plan.weeks.iter().flat_map(|weeks| &weeks.days);
            days.map(|day| self.changes(&day.exercises)).max().unwrap_or(0)
        };
        if moved
            && changes(&plan)
                > self
                    .case
                    .library
                    .planning
                    .about
                    .laws
                    .changes_of_position
                    .max(changes(before))
        {
            Err(Objection::UpAndDown { day: order.day })
        } else if moved {
            Ok(plan)
        } else {
            Err(Objection::SameOrder { day: order.day })
        }
    }

    fn on_days(&self, plan: &Plan, days: &TrainingDays) -> Result<Plan, Objection> {
        if let Some(trouble) = trouble_with_days(self.case.library.planning.about.laws, days, plan) {
            return Err(trouble);
        }
        let mut changed = plan.clone();
        changed.days = Some(days.clone());
        self.unless_broken(plan, changed)
    }

    /// The changed plan, unless it holds something that must not be and was not before.
    fn unless_broken(&self, before: &Plan, after: Plan) -> Result<Plan, Objection> {
        let known = Sketch::of(before).broken(&self.aims, &self.case.library.doses);
        let broken = Sketch::of(&after).broken(&self.aims, &self.case.library.doses);
        match broken.difference(&known).next() {
            Some(broken) => Err(broken.objection()),
            None => Ok(after),
        }
    }

    fn exercise(&self, id: &ExerciseId) -> Result<&'a Exercise, Objection> {
        let known = self.case.library.exercise(id);
        known.ok_or_else(|| Objection::NotInCatalogue { exercise: id.clone() })
    }

    fn candidate(&self, id: &ExerciseId) -> Option<&Candidate<'a>> {
        self.shelf
            .candidates
            .iter()
            .find(|candidate| candidate.exercise.id == *id)
    }

    /// Whether a candidate is of the kind of a line and works a muscle the line was chosen for.
    fn is_equivalent(&self, line: &Prescription, candidate: &Candidate) -> bool {
        if candidate.exercise.kind != line.kind || candidate.exercise.id == line.id {
            return false;
        }
        let muscle_of = |place: &usize| self.aims.rows.get(*place).map(|row| &row.muscle);
        let chosen_for: Vec<&MuscleId> = match self.candidate(&line.id) {
            Some(known) if !known.serves.is_empty() => known.serves.iter().filter_map(muscle_of).collect(),
            _ => line.muscles.iter().collect(),
        };
        let mut serves: Vec<&MuscleId> = candidate.serves.iter().filter_map(muscle_of).collect();
        if serves.is_empty() {
            serves = candidate.exercise.primary.iter().collect();
        }
        serves.iter().any(|muscle| chosen_for.contains(muscle))
    }

    fn person(&self) -> Person<'_> {
        Person {
            tags: self.case.tags(),
            age: self.case.assessment.profile.age,
            doses: &self.case.library.doses,
            shown: &self.shown,
        }
    }
}

/// Exercises first, then the order of a day, then the days of the week.
fn turn_of(edit: &PlanEdit) -> usize {
    match edit {
        PlanEdit::Order(_) => 1,
        PlanEdit::Days(_) => 2,
        _ => 0,
    }
}

/// Every line of a plan, by phase and day.
fn lines(plan: &Plan) -> impl Iterator<Item = &Prescription> {
    let days = plan.weeks.iter().flat_map(|weeks| &weeks.days);
    days.flat_map(|day| &day.exercises)
}

/// Every day of a plan, by phase.
fn days_mut(plan: &mut Plan) -> impl Iterator<Item = &mut Day> {
    plan.weeks.iter_mut().flat_map(|weeks| &mut weeks.days)
}

/// The lines of a day in every phase.
fn days_named(plan: &mut Plan, name: DayName) -> impl Iterator<Item = &mut Vec<Prescription>> {
    days_mut(plan)
        .filter(move |day| day.name == name)
        .map(|day| &mut day.exercises)
}
