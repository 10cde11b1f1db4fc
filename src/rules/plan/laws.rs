//! The laws of every plan, once: the planner keeps them, and what a person changes is judged by them.
//!
//! A precaution and a thing that is not at hand stand in [`super::filter`]; here stand what was tested or decided about a
//! muscle (rules Z4, M2), what goes together on two days, how many exercises a plan holds (rule P2) and how often a
//! session changes between floor and standing (rule P5).

use std::collections::BTreeSet;

use super::aims::Aims;
use crate::content::{Exercise, ExerciseId, ExerciseKind, MuscleId, Planning};
use crate::record::{Side, WorkedSide};
use crate::rules::{Action, Basis, Imbalance, Length};

/// Whether a muscle on a side may be worked by an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Permit {
    /// It is what was decided.
    Yes,
    /// Nothing was decided for it, and nothing speaks against it.
    Neutral,
    /// It is against what was tested.
    No,
}

/// Whether what is known about a muscle on a side lets an exercise work it.
///
/// Only a decision that a test confirmed keeps the work of the other way out (rule M2); a muscle whose test hurt is worked
/// by nothing (rule Z4); what tested normal or long is never stretched.
pub(super) fn permit(exercise: &Exercise, muscle: &MuscleId, row: Option<&Imbalance>) -> Permit {
    let Some(row) = row else {
        return Permit::Neutral;
    };
    if hurts(row) {
        return Permit::No;
    }
    let confirmed = row.basis == Basis::TestConfirmed;
    match exercise.kind {
        ExerciseKind::Stretch => match (row.action, row.length) {
            (_, Length::Normal | Length::Long) => Permit::No,
            (Action::Stretch, _) => Permit::Yes,
            (Action::Strengthen | Action::StrengthenLongRange, _) if confirmed => Permit::No,
            _ => Permit::Neutral,
        },
        ExerciseKind::Strengthen | ExerciseKind::MotorControl => match row.action {
            Action::Strengthen if row.length == Length::Long && exercise.works_long(muscle) => Permit::No,
            Action::Strengthen => Permit::Yes,
            Action::StrengthenLongRange if exercise.works_long(muscle) => Permit::Yes,
            Action::StrengthenLongRange => Permit::No,
            Action::Stretch if confirmed => Permit::No,
            Action::Stretch | Action::None | Action::AskTest => Permit::Neutral,
        },
        ExerciseKind::Mobility | ExerciseKind::Breathing => Permit::Neutral,
    }
}

/// Whether a test of the muscle hurt on this side (rule Z4).
pub(super) fn hurts(row: &Imbalance) -> bool {
    row.basis == Basis::PainfulTest
}

/// What a line works.
#[derive(Clone, Copy)]
pub(super) struct Work<'a> {
    pub(super) id: &'a ExerciseId,
    pub(super) kind: ExerciseKind,
    pub(super) muscles: &'a [MuscleId],
    pub(super) side: WorkedSide,
}

impl<'a> Work<'a> {
    pub(super) fn strengthens(&self) -> bool {
        matches!(self.kind, ExerciseKind::Strengthen | ExerciseKind::MotorControl)
    }

    pub(super) fn stretches(&self) -> bool {
        self.kind == ExerciseKind::Stretch
    }

    /// The muscles it works, on each of its sides.
    pub(super) fn places(&self) -> impl Iterator<Item = (&'a MuscleId, Side)> + use<'a> {
        let sides = sides(self.side);
        self.muscles
            .iter()
            .flat_map(move |muscle| sides.iter().map(move |side| (muscle, *side)))
    }

    fn works_on(&self, muscle: &MuscleId, side: Side) -> bool {
        sides(self.side).contains(&side) && self.muscles.contains(muscle)
    }
}

/// A muscle on a side that one stretches and the other strengthens: forbidden in the whole plan.
pub(super) fn both_ways<'a>(one: &Work<'a>, other: &Work) -> Option<(&'a MuscleId, Side)> {
    let against = one.stretches() && other.strengthens() || one.strengthens() && other.stretches();
    against
        .then(|| one.places().find(|(muscle, side)| other.works_on(muscle, *side)))
        .flatten()
}

/// A muscle on a side that is worked through its full range, which then is its only strength exercise in the whole plan.
pub(super) fn not_alone<'a>(aims: &Aims, one: &Work<'a>, other: &Work) -> Option<(&'a MuscleId, Side)> {
    if !one.strengthens() || !other.strengthens() || one.id == other.id {
        return None;
    }
    one.places().find(|(muscle, side)| {
        other.works_on(muscle, *side)
            && aims
                .row(muscle, *side)
                .is_some_and(|row| row.action == Action::StrengthenLongRange)
    })
}

/// A muscle that day A strengthens and day B strengthens the day after; control work is light enough for that.
pub(super) fn no_rest<'b>(on_a: &Work, on_b: &Work<'b>) -> Option<&'b MuscleId> {
    if !on_a.strengthens() || on_b.kind != ExerciseKind::Strengthen {
        return None;
    }
    on_b.muscles.iter().find(|muscle| on_a.muscles.contains(muscle))
}

/// How many different exercises these are: the rungs of a ladder count as one (rule P2).
pub(super) fn different<'a>(planning: &Planning, ids: impl Iterator<Item = &'a ExerciseId>) -> usize {
    let names: BTreeSet<&str> = ids
        .map(|id| match planning.rung_of(id) {
            Some((ladder, _)) => ladder.movement.as_str(),
            None => id.as_str(),
        })
        .collect();
    names.len()
}

/// Whether a position is on the floor, also when a bed stands in for it (rule P5).
pub(super) fn is_floor(exercise: &Exercise) -> bool {
    exercise.position.is_down()
}

/// How often a session changes between floor and standing.
pub(super) fn changes(floor: impl Iterator<Item = bool>) -> usize {
    let floor: Vec<bool> = floor.collect();
    floor
        .windows(2)
        .filter(|pair| matches!(pair, [one, other] if one != other))
        .count()
}

/// The sides that are worked.
pub(super) fn sides(side: WorkedSide) -> &'static [Side] {
    match side {
        WorkedSide::Left => &[Side::Left],
        WorkedSide::Right => &[Side::Right],
        WorkedSide::Both => &Side::BOTH,
    }
}
