//! The plan moves on: from plan, log, check-ins and a day to the week, the dose and what is offered next (rule P42).
//!
//! Nothing changes by itself. A step is an [`StepOffer`]; taken ([`take`]) it becomes changes of the plan and a
//! [`StepEdit`](crate::record::StepEdit), from which all of this follows again; declined it is asked again after a week.
//! [`lights`] says what a session says of its exercises, [`exercise`] what follows for one
//! exercise, [`whole`] for the plan.

mod answered;
mod exercise;
mod gaps;
mod lights;
mod next;
mod whole;

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::Outcome;
use super::trail::{Position, Trail, position};
use crate::content::{ExerciseId, Id, Library, SignId};
use crate::record::{Assessment, LockState, Plan, PlanLock, Recheck, Record, SafetyLock, StepName, WeekSpan};

pub use answered::{decline, take};
pub use exercise::{ExerciseNow, ExerciseState};
pub use lights::{ExerciseLight, SessionLights, light_of_pain};
pub use next::nearest;

/// What may be done about the plan, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct StepOffer {
    /// The rule.
    pub rule: StepName,
    /// The exercise it is about; none for the whole plan.
    pub exercise: Option<ExerciseId>,
    /// What it rests on.
    pub because: StepBecause,
    /// What it would change.
    pub change: StepChange,
}

/// What a step rests on, in numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepBecause {
    /// Sessions done of those planned in the days looked back at, and a red among the last days.
    Share {
        /// Done.
        done: u32,
        /// Planned.
        planned: u32,
        /// Something was red.
        red: bool,
        /// The day somebody came back on, where only the days from it on were looked at.
        since: Option<Date>,
    },
    /// Days without a session.
    Missed {
        /// How many.
        days: u32,
        /// The gap of the catalogue.
        gap: Id,
        /// The day of the first session after them; none while they last.
        until: Option<Date>,
    },
    /// A red or an amber on a day.
    Light {
        /// The day.
        on: Date,
    },
    /// Two reds.
    TwoReds {
        /// The earlier day.
        first: Date,
        /// The later day.
        second: Date,
    },
    /// Sessions in a row that allow more; the last of them.
    InARow {
        /// The day of the last.
        on: Date,
    },
    /// Nobody said how a morning after was.
    NoMorning,
    /// The weeks were done again so many times.
    Repeated {
        /// How many times.
        times: u32,
    },
    /// Check-ins with pain higher than at the start; the last of them.
    WorseTwice {
        /// The day of the last.
        on: Date,
    },
    /// No measure changed over the plan.
    NoChange,
    /// A sign of the stop list.
    Signs {
        /// The day.
        on: Date,
        /// The signs.
        signs: BTreeSet<SignId>,
    },
}

/// What a step changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepChange {
    /// From this day on the plan is in this week.
    Week {
        /// Counted from 1.
        week: u32,
    },
    /// The plan is through: upkeep, and the tests again.
    Through,
    /// Fewer minutes a day; the weeks begin again with this one.
    FewerMinutes {
        /// Counted from 1.
        week: u32,
    },
    /// The person chooses; staying means this week.
    Choose {
        /// Counted from 1.
        week: u32,
    },
    /// The easier version; another dose where one is given.
    Easier {
        /// The weeks of the dose.
        weeks: WeekSpan,
        /// Sets, repetitions, seconds of a hold.
        dose: Option<[u32; 3]>,
    },
    /// The harder version, with these sets, repetitions and seconds.
    Harder {
        /// The weeks of the dose.
        weeks: WeekSpan,
        /// Sets, repetitions, seconds of a hold.
        dose: [u32; 3],
    },
    /// This dose.
    Dose {
        /// The weeks of the dose.
        weeks: WeekSpan,
        /// Sets, repetitions, seconds of a hold.
        dose: [u32; 3],
    },
    /// Without the easier version and its dose.
    ToUsual,
    /// A little further, in the same dose.
    Further,
    /// Left out, for another one.
    Another,
    /// Nothing of the plan: something is to be said or done.
    Nothing,
}

/// Where a plan stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Moving {
    /// Which week it is.
    pub position: Position,
    /// A sign of the stop list holds the plan until the safety check was done again.
    pub locked: bool,
    /// What is offered for the whole plan.
    pub offer: Option<StepOffer>,
    /// The day on which a declined offer is made again; none while nothing was declined.
    pub asked_again: Option<Date>,
    /// The exercises of these weeks.
    pub exercises: Vec<ExerciseNow>,
}

/// What follows from the last assessment, with the log before it: a sign of the stop list, or pain that was higher in two
/// check-ins running, locks the plan until the safety check was done again on a later day (rules P42, P68).
pub fn outcome_with_log(library: &Library, record: &Record, assessment: &Assessment, today: Date) -> Outcome {
    let mut outcome = super::outcome(library, assessment, today);
    if outcome.plan.locked.is_some() {
        return outcome;
    }
    let trail = Trail::of(library, record, assessment, &outcome);
    let of_sign = whole::sign(&trail, today).map(|(_, signs)| SafetyLock {
        state: LockState::Check,
        signs: signs.into_iter().collect(),
        recheck: Some(Recheck::NotDone),
    });
    let of_pain = || {
        whole::worse_twice(&trail, today).map(|_| SafetyLock {
            state: LockState::Check,
            signs: Vec::new(),
            recheck: Some(Recheck::WorseTwice),
        })
    };
    if let Some(lock) = of_sign.or_else(of_pain) {
        let lock = PlanLock::Safety(lock);
        outcome.safety.plan_locked = Some(lock.clone());
        outcome.plan = Plan {
            locked: Some(lock),
            minutes_per_day: outcome.plan.minutes_per_day,
            ..Plan::default()
        };
        outcome.changes = super::PlanChanges {
            calculated: outcome.plan.clone(),
            ..super::PlanChanges::default()
        };
    }
    outcome
}

/// What follows from the last assessment for looking at its log: the plan as it was followed, also where the safety check is
/// too old by now, which locks the plan but changes nothing about what was done.
pub fn plan_of_the_log(library: &Library, assessment: &Assessment, today: Date) -> Outcome {
    let outcome = super::outcome(library, assessment, today);
    match assessment.safety.screened_on {
        Some(screened) if outcome.safety.state == super::SafetyState::Outdated => {
            super::outcome(library, assessment, screened)
        }
        Some(_) | None => outcome,
    }
}

/// The plan on a day: which week it is, what is offered, and how each exercise stands.
pub fn moving_on(trail: &Trail, day: Date) -> Moving {
    let position = position(trail, day);
    let lights = lights::all(trail, day);
    let (offer, asked_again) = whole::offer(trail, &position, &lights, day);
    let locked = whole::sign(trail, day).is_some();
    Moving {
        exercises: exercise::all(trail, &position, &lights, day),
        position,
        locked,
        offer,
        asked_again,
    }
}
