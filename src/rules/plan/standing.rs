//! How one exercise of the catalogue stands for a person, whether or not it is in the plan.

use std::collections::BTreeSet;

use super::dose::{Person, Phase, dosed};
use super::filter::{Barrier, Filter};
use super::shown::Shown;
use super::steps::dose;
use crate::content::{Doses, Exercise, TagId};
use crate::record::{Because, Caution, Prescription, WorkedSide};
use crate::rules::Case;

/// How an exercise stands for a person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// A precaution or an operation rules it out, and why. Nothing else is then looked at.
    pub ruled_out: Option<Because>,
    /// It goes the wrong way for a pattern that was found.
    pub wrong_way: Option<Because>,
    /// Something is not at hand.
    pub lacks: Option<Because>,
    /// What changes with a precaution.
    pub notes: Vec<Caution>,
}

/// How an exercise stands for a person.
pub(in crate::rules) fn standing(case: Case, exercise: &Exercise) -> Standing {
    let filter = Filter::new(case);
    let mut standing = Standing::default();
    if let Some(barrier) = filter.barrier(exercise) {
        let because = Some(filter.because(&barrier));
        match barrier {
            Barrier::Tag(_) | Barrier::Region | Barrier::Age(_) => {
                standing.ruled_out = because;
                return standing;
            }
            Barrier::NotFor(_) => standing.wrong_way = because,
            Barrier::Equipment(_) => standing.lacks = because,
        }
    }
    standing.notes = filter.notes(exercise);
    standing
}

/// The doses of the three phases for both sides, each with the time it takes.
pub(in crate::rules) fn doses_for(
    exercise: &Exercise,
    tags: &BTreeSet<TagId>,
    age: Option<u32>,
    doses: &Doses,
    shown: &Shown<'_>,
) -> Vec<(Phase, Prescription)> {
    let person = Person {
        tags,
        age,
        doses,
        shown,
    };
    Phase::ALL
        .into_iter()
        .map(|phase| {
            let dose = dose(exercise, phase, person);
            (phase, dosed(doses, exercise, dose, WorkedSide::Both, false))
        })
        .collect()
}
