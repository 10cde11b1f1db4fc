//! How the dose of a line grows, step by step (rules P3, P22).
//!
//! Each step does a little more than the one before: sets × repetitions × seconds held rises. A step says from which
//! stage of a line it is meant: 0 for the first part of the plan in which the line stands, 1 for the second, 2 for the
//! third, 3 for a line that goes on from an earlier plan.

use super::dose::{Dose, Person, Phase, seconds};
use crate::content::{DoseClass, Exercise, Laterality, TagId};
use crate::record::WorkedSide;

/// The last stage there is.
pub(super) const LAST_STAGE: usize = 3;

/// One step of a dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DoseStep {
    pub(super) dose: Dose,
    /// The stage from which it is meant.
    pub(super) stage: usize,
    /// In which round of sharing the minutes out it is due.
    pub(super) round: u32,
}

/// The steps of an exercise for a person.
#[derive(Clone, Debug)]
pub(super) struct DoseSteps {
    /// Each does more than the one before, and takes no less time.
    pub(super) steps: Vec<DoseStep>,
    /// A tag that takes steps away.
    pub(super) capped_by: Option<TagId>,
}

/// What of a line decides its steps.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    pub(super) side: WorkedSide,
    /// First-phase dose, no progression (rule M1).
    pub(super) gentle: bool,
    /// One side gets one set more.
    pub(super) extra: bool,
    /// Five minutes a day begin with one set.
    pub(super) short_of_time: bool,
}

/// Sets × repetitions × seconds held (rule P3).
pub(super) fn volume(dose: Dose) -> u32 {
    dose.sets * dose.reps * dose.hold_s.max(1)
}

pub(super) fn dose_steps(exercise: &Exercise, person: Person, shape: Shape) -> DoseSteps {
    let doses = person.doses;
    let (two_sets, three_sets) = (doses.sets, doses.most_sets);
    let start = exercise.start_dose;
    // A precaution may keep a set smaller than the exercise begins with (rule Z40).
    let limits = exercise.limits_for(person.tags);
    // And nothing begins above half of what a test of the same movement showed (rule P117).
    let first = person.shown.at_first(exercise);
    let reps = limits.repetitions(start.reps).min(first.reps);
    let hold_s = limits.hold(start.hold_s).min(first.hold_s);
    let sets = start.sets;
    let mut capped_by = limits.by.cloned();
    let mut raw: Vec<([u32; 3], usize, u32)> = Vec::new();
    match exercise.dose_class {
        DoseClass::Dynamic => {
            let grows = doses.dynamic;
            let more = reps.max(grows.most_reps.min(reps + grows.more_reps));
            let most = more.max(grows.most_reps_going_on.min(more + grows.more_reps));
            let second = usize::from(shape.short_of_time);
            raw.extend([
                ([1, reps, hold_s], 0, 0),
                ([1, more, hold_s], 1, 1),
                ([two_sets, reps, hold_s], second, 2),
                ([two_sets, more, hold_s], 1, 3),
                ([three_sets, reps, hold_s], 2, 5),
                ([three_sets, more, hold_s], 2, 6),
                ([three_sets, most, hold_s], LAST_STAGE, 7),
            ]);
        }
        DoseClass::Isometric => {
            let grows = &doses.isometric;
            let second = usize::from(shape.short_of_time);
            let short = person.tags.contains(&grows.short.tag);
            let hold_s = if short { hold_s.min(grows.short.hold_s) } else { hold_s };
            let pressed = short || limits.hold_s.is_some();
            // Where the hold may not grow, the repetitions do.
            let (more, longer_s) = if pressed {
                (reps.max(grows.goal_reps.min(reps + grows.more_reps)), hold_s)
            } else {
                (reps, hold_s + grows.more_s)
            };
            raw.extend([
                ([1, reps, hold_s], 0, 0),
                ([1, more, longer_s], 1, 1),
                ([two_sets, reps, hold_s], second, 2),
                ([two_sets, more, longer_s], 1, 3),
            ]);
            if exercise.laterality == Laterality::Unilateral {
                // One side at a time has two sets (rule P22); the hold goes on growing.
                let held_s = if pressed { hold_s } else { longer_s.max(grows.goal_s) };
                raw.push(([doses.one_side_hold_sets, more, held_s], 2, 5));
            } else {
                raw.extend([([three_sets, reps, hold_s], 2, 5), ([three_sets, more, longer_s], 2, 6)]);
                if !pressed {
                    raw.push(([three_sets, reps, hold_s.max(grows.goal_s)], 2, 6));
                    raw.push(([three_sets, more, longer_s.max(grows.goal_s)], 2, 7));
                }
            }
        }
        DoseClass::MotorControl => {
            let grows = doses.motor_control;
            let more = reps.max(grows.goal_reps.min(reps + grows.more_reps));
            let (all, held_s) = (reps.max(grows.goal_reps), hold_s.max(grows.goal_s));
            raw.extend([
                ([1, reps, hold_s], 0, 0),
                ([1, more, hold_s], 1, 1),
                ([1, all, held_s], 1, 4),
                ([two_sets, all, held_s], 2, 7),
            ]);
        }
        DoseClass::Static => {
            let grows = &doses.stretch;
            let flexible = person.tags.contains(&grows.short.tag);
            let hold = |seconds: u32| {
                if flexible {
                    seconds.min(grows.short.hold_s)
                } else {
                    seconds
                }
            };
            let longer_s = hold_s + grows.more_s;
            raw.extend([
                ([1, reps, hold(hold_s)], 0, 0),
                ([1, reps, hold(longer_s)], 1, 1),
                ([sets, reps, hold(hold_s)], 0, 2),
                ([sets, reps, hold(longer_s)], 1, 4),
            ]);
            if person.age.is_some_and(|age| age >= grows.older.from_age) {
                raw.extend([
                    ([1, reps, hold(grows.older.hold_s)], 2, 5),
                    ([grows.older.sets, reps, hold(grows.older.hold_s)], 2, 6),
                ]);
            } else {
                raw.push(([sets + 1, reps, hold(longer_s)], 2, 6));
            }
            if flexible {
                capped_by = Some(grows.short.tag.clone());
            }
        }
        DoseClass::Mobility => {
            let [second, third] = doses.mobility.more_reps;
            raw.extend([
                ([sets, reps, hold_s], 0, 0),
                ([sets, reps + second, hold_s], 1, 3),
                ([sets, reps + third, hold_s], 2, 5),
            ]);
        }
        DoseClass::Breathing => {
            let [second, third] = doses.breathing.more_reps;
            raw.extend([
                ([sets, reps, hold_s], 0, 0),
                ([sets, reps + second, hold_s], 1, 3),
                ([sets, reps + third, hold_s], 2, 5),
            ]);
        }
    }
    for ([_, reps, hold_s], ..) in &mut raw {
        (*reps, *hold_s) = (limits.repetitions(*reps), limits.hold(*hold_s));
    }
    let least = raw
        .first()
        .map_or(0, |(numbers, ..)| volume(Dose::set(exercise, *numbers)));
    let mut steps: Vec<DoseStep> = raw
        .into_iter()
        .filter(|(_, stage, _)| !shape.gentle || *stage == 0)
        .map(|(numbers, stage, round)| DoseStep {
            dose: Dose::set(exercise, numbers),
            stage,
            round,
        })
        .filter(|step| volume(step.dose) >= least)
        .filter(|step| {
            let held = step.dose.held_s(step.dose.sets + u32::from(shape.extra));
            !exercise.stretches() || held <= doses.stretch.most_s_a_session || step.round == 0
        })
        .collect();
    // What takes longer and does no more than a step that is meant as early is no step: three sets of a short hold
    // would otherwise stand in the way of the two longer ones of weeks 3 and 4 (rule P3).
    let takes = |step: &DoseStep| seconds(doses, exercise, step.dose, shape.side, false);
    let all = steps.clone();
    steps.retain(|step| {
        !all.iter().any(|other| {
            other.stage <= step.stage && volume(other.dose) >= volume(step.dose) && takes(other) < takes(step)
        })
    });
    steps.sort_by_key(|step| (volume(step.dose), step.stage, step.round));
    let mut rising: Vec<DoseStep> = Vec::new();
    for step in steps {
        let more = rising
            .last()
            .is_none_or(|last| volume(last.dose) < volume(step.dose) && takes(last) <= takes(&step));
        if more {
            rising.push(step);
        }
    }
    DoseSteps {
        steps: rising,
        capped_by,
    }
}

impl DoseSteps {
    /// The step with the largest dose that is meant for a stage, below `below`.
    pub(super) fn last(&self, stage: usize, below: usize) -> usize {
        let meant = self.steps.iter().enumerate().take(below);
        meant
            .filter(|(_, step)| step.stage <= stage)
            .map(|(place, _)| place)
            .max()
            .unwrap_or(0)
    }

    /// The dose of a step.
    pub(super) fn dose(&self, step: usize) -> Option<Dose> {
        self.steps.get(step).map(|step| step.dose)
    }
}

/// The dose of a phase for a line that begins with the plan and has all the time it wants (rules P3, P22).
pub(super) fn dose(exercise: &Exercise, phase: Phase, person: Person) -> Dose {
    let shape = Shape {
        side: WorkedSide::Both,
        gentle: false,
        extra: false,
        short_of_time: false,
    };
    let steps = dose_steps(exercise, person, shape);
    let stage = Phase::ALL.iter().position(|known| *known == phase).unwrap_or(0);
    let start = exercise.start_dose;
    steps
        .dose(steps.last(stage, usize::MAX))
        .unwrap_or_else(|| Dose::set(exercise, [start.sets, start.reps, start.hold_s]))
}
