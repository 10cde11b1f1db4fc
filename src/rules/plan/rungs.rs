//! At which rung of a ladder a person begins, and which one may follow (rules P3, P4).

use std::collections::BTreeMap;

use crate::content::{Id, NextRung, Planning};
use crate::rules::Case;
use crate::rules::limits::{at_most, below};
use crate::rules::reading::worst_strength;

/// The ladders for one person.
pub(super) struct Rungs<'a> {
    planning: &'a Planning,
    /// Severity on the worse side, by the item of an entry; only of tests that count.
    tested: BTreeMap<&'a str, f64>,
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
            let item = entry.item.as_str();
            if tested.contains_key(item) {
                continue;
            }
            if let Some(severity) = worst_strength(case.library, case.assessment, case.tags(), item) {
                tested.insert(item, severity);
            }
        }
        Self { planning, tested }
    }

    /// Where an exercise stands.
    pub(super) fn step(&self, exercise: &Id) -> Option<Step> {
        self.planning.ladders.iter().enumerate().find_map(|(place, ladder)| {
            let step = ladder.rungs.iter().position(|rung| rung.exercise == *exercise)?;
            Some(Step { ladder: place, step })
        })
    }

    /// Whether the person's own tests let them begin at an exercise; at one that is on no ladder they do.
    pub(super) fn lets_begin(&self, exercise: &Id) -> bool {
        self.step(exercise).is_none_or(|step| self.entry(step, 0.0))
    }

    /// The exercise of the next rung that may take the place of a line in weeks 5 to 8.
    ///
    /// `suits` says which exercises the person may do; a rung that does not suit is passed over.
    pub(super) fn next(&self, exercise: &Id, suits: impl Fn(&Id) -> bool) -> Option<&'a Id> {
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
        let rung = self
            .planning
            .ladders
            .get(step.ladder)
            .and_then(|ladder| ladder.rungs.get(step.step));
        rung.is_some_and(|rung| {
            rung.from.iter().all(|entry| {
                let tested = self.tested.get(entry.item.as_str());
                // The worst result of all is near nothing.
                tested.is_some_and(|severity| {
                    at_most(*severity, entry.s) || at_most(*severity, entry.s + over) && below(*severity, 1.0)
                })
            })
        })
    }
}
