//! Muscles for which no exercise is left, and what goes in their place (rule P29).

use std::collections::BTreeSet;

use super::aims::Aims;
use super::candidate::Shelf;
use crate::content::{Exercise, ExerciseId, Id, NothingLeft, TagId, Work};
use crate::record::{Because, LeftOut, NoExercise, Side, Weeks};
use crate::rules::{Action, Case, Imbalance};

/// A muscle the plan would work on, but no exercise serves; on one side or on both.
pub(super) struct Unserved<'a> {
    pub(super) row: &'a Imbalance,
    /// The side, where it is only one.
    pub(super) side: Option<Side>,
}

/// Muscles the plan would work on, but no exercise serves; one for each muscle and way.
pub(super) fn unserved<'a>(aims: &Aims<'a>, shelf: &Shelf) -> Vec<Unserved<'a>> {
    let served: BTreeSet<usize> = shelf
        .candidates
        .iter()
        .flat_map(|candidate| candidate.serves.iter().copied())
        .collect();
    let mut found: Vec<Unserved> = Vec::new();
    for row in aims
        .all_asked()
        .filter(|place| !served.contains(place))
        .filter_map(|place| aims.rows.get(place))
    {
        let is_same = |known: &&mut Unserved| known.row.muscle == row.muscle && stretches(known.row) == stretches(row);
        match found.iter_mut().find(is_same) {
            Some(known) => known.side = None,
            None => found.push(Unserved {
                row,
                side: Some(row.side),
            }),
        }
    }
    found
}

/// Exercises that go first because another one is missing.
pub(super) fn instead<'a>(case: Case<'a>, aims: &Aims, shelf: &Shelf) -> Vec<&'a str> {
    unserved(aims, shelf)
        .iter()
        .filter_map(|unserved| known(case, unserved.row, shelf))
        .flat_map(|known| known.first.iter().map(ExerciseId::as_str))
        .collect()
}

/// Why a muscle has no line in the plan.
pub(super) fn why(case: Case, unserved: &Unserved, shelf: &Shelf, weeks: &[Weeks]) -> NoExercise {
    let Some(known) = known(case, unserved.row, shelf) else {
        return ruled_out(case, unserved.row, shelf);
    };
    let is_given = |id: &ExerciseId| {
        let mut lines = weeks
            .iter()
            .flat_map(|weeks| &weeks.days)
            .flat_map(|day| &day.exercises);
        lines.any(|line| line.id == *id)
    };
    let instead = known.instead.iter().flat_map(|instead| &instead.exercises);
    NoExercise::Known {
        id: known.id.clone(),
        given: instead.filter(|id| is_given(id)).cloned().collect(),
    }
}

/// What the content says of this muscle and this person, where its precautions are what left nothing.
fn known<'a>(case: Case<'a>, row: &Imbalance, shelf: &Shelf) -> Option<&'a NothingLeft> {
    let work = if stretches(row) {
        Work::Stretch
    } else {
        Work::Strengthen
    };
    case.library.nothing_left.iter().find(|known| {
        let mut because = left_out(case, row, shelf).map(|(_, left)| left.because.word());
        let names = known.tags.iter().flatten();
        known.is_for(&row.muscle, work, case.tags())
            && (known.tags.is_empty() || because.any(|because| names.clone().any(|tag| tag == because)))
    })
}

/// The exercises that work a muscle the way it asks for and were left out.
fn left_out<'a>(
    case: Case<'a>,
    row: &'a Imbalance,
    shelf: &'a Shelf,
) -> impl Iterator<Item = (&'a Exercise, &'a LeftOut)> {
    let with_exercise = |left: &'a LeftOut| Some((case.library.exercise(&left.id)?, left));
    shelf
        .left_out
        .iter()
        .filter_map(with_exercise)
        .filter(|(exercise, _)| exercise.primary.contains(&row.muscle) && exercise.stretches() == stretches(row))
}

/// Everything that ruled out an exercise for a muscle, each once.
fn ruled_out(case: Case, row: &Imbalance, shelf: &Shelf) -> NoExercise {
    let (mut tags, mut things): (Vec<TagId>, Vec<Id>) = (Vec::new(), Vec::new());
    let (mut wrong_way, mut conflict) = (false, false);
    for (_, left) in left_out(case, row, shelf) {
        match &left.because {
            Because::Tag(tag) => note(&mut tags, tag),
            Because::Region { .. } => note(&mut tags, &TagId::from(left.because.word())),
            Because::Thing(thing) => note(&mut things, thing),
            Because::NotFor(_) => wrong_way = true,
            Because::AlsoWorks(_) | Because::OtherSide(_) | Because::NotLong(_) => conflict = true,
            Because::Age { .. }
            | Because::PainfulTest { .. }
            | Because::Time { .. }
            | Because::Full { .. }
            | Because::NextPlan
            | Because::Said(_)
            | Because::Unknown(_) => {}
        }
    }
    let long_range = conflict && row.action == Action::StrengthenLongRange;
    NoExercise::RuledOut {
        tags,
        things,
        wrong_way,
        conflict: conflict && !long_range,
        long_range,
    }
}

fn note<I: Clone + PartialEq>(list: &mut Vec<I>, id: &I) {
    if !list.contains(id) {
        list.push(id.clone());
    }
}

fn stretches(row: &Imbalance) -> bool {
    row.action == Action::Stretch
}
