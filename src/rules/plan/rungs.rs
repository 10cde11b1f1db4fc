//! At which rung of a ladder a person begins, and which one may follow (rules P3, P4, P10).

use std::collections::BTreeMap;

use super::going_on::GoingOn;
use crate::content::{ExerciseId, ItemId, NextRung, Planning, Rung, RungEntry};
use crate::record::Answer;
use crate::rules::Case;
use crate::rules::limits::{at_most, below};
use crate::rules::reading::worst_strength;

/// The ladders for one person.
pub(super) struct Rungs<'a> {
    planning: &'a Planning,
    /// Severity on the worse side, by the item of an entry; only of tests that count.
    tested: BTreeMap<&'a ItemId, f64>,
    answered: &'a BTreeMap<ItemId, Answer>,
    going_on: GoingOn<'a>,
}

/// Where an exercise stands on a ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    /// The ladder, by its place.
    pub(super) ladder: usize,
    /// The step, counted from 0.
    pub(super) step: usize,
}

impl<'a> Rungs<'a> {
    pub(super) fn new(case: Case<'a>) -> Self {
        let planning = &case.library.planning;
        let entries = planning.ladders.iter().flat_map(|ladder| &ladder.rungs);
        let mut tested = BTreeMap::new();
        for entry in entries.flat_map(|rung| &rung.from) {
            let item = &entry.item;
            if tested.contains_key(item) {
                continue;
            }
            if let Some(severity) = worst_strength(case.library, case.assessment, case.tags(), item) {
                tested.insert(item, severity);
            }
        }
        Self {
            planning,
            tested,
            answered: &case.assessment.answers,
            going_on: GoingOn::new(case.assessment),
        }
    }

    /// Where an exercise stands.
    pub(super) fn step(&self, exercise: &ExerciseId) -> Option<Step> {
        self.planning.ladders.iter().enumerate().find_map(|(place, ladder)| {
            let step = ladder.rungs.iter().position(|rung| rung.exercise == *exercise)?;
            Some(Step { ladder: place, step })
        })
    }

    /// Whether the person's own tests let them begin at an exercise, or an earlier plan reached it (rule P10); at one that
    /// is on no ladder they may.
    pub(super) fn lets_begin(&self, exercise: &ExerciseId) -> bool {
        self.step(exercise)
            .is_none_or(|step| self.entry(step, 0.0) || self.goes_on(step))
    }

    /// Whether an earlier plan reached a rung, and no test of it now is far from its limit, hurt or was not possible.
    fn goes_on(&self, step: Step) -> bool {
        let reached = self.going_on.step(self.planning, step.ladder);
        reached.is_some_and(|reached| step.step <= reached)
            && self.rung(step).is_some_and(|rung| {
                let mut entries = rung.from.iter();
                entries.all(|entry| {
                    !self.answered.contains_key(&entry.item) || self.within(entry, self.planning.about.near)
                })
            })
    }

    /// The exercise of the next rung that may take the place of a line in weeks 5 to 8.
    ///
    /// `suits` says which exercises the person may do; a rung that does not suit is passed over.
    pub(super) fn next(&self, exercise: &ExerciseId, suits: impl Fn(&ExerciseId) -> bool) -> Option<&'a ExerciseId> {
        let Step { ladder, step } = self.step(exercise)?;
        let rungs = &self.planning.ladders.get(ladder)?.rungs;
        let (next, rung) = rungs
            .iter()
            .enumerate()
            .skip(step + 1)
            .find(|(_, rung)| suits(&rung.exercise))?;
        let near = match self.planning.ladders.get(ladder)?.next {
            NextRung::AfterWeeks => true,
            NextRung::NearTest => self.entry(Step { ladder, step: next }, self.planning.about.near),
        };
        near.then_some(&rung.exercise)
    }

    /// Whether every test of a rung is within its limit, `over` more allowed.
    fn entry(&self, step: Step, over: f64) -> bool {
        self.rung(step)
            .is_some_and(|rung| rung.from.iter().all(|entry| self.within(entry, over)))
    }

    fn rung(&self, step: Step) -> Option<&'a Rung> {
        self.planning.ladders.get(step.ladder)?.rungs.get(step.step)
    }

    /// Whether the test of an entry is within its limit, `over` more allowed. The worst result of all is near nothing.
    fn within(&self, entry: &RungEntry, over: f64) -> bool {
        let tested = self.tested.get(&entry.item);
        tested.is_some_and(|severity| {
            at_most(*severity, entry.s) || at_most(*severity, entry.s + over) && below(*severity, 1.0)
        })
    }
}
