//! Which candidate is needed most (exercises.md A6, step 1; clinical.md D4).

use std::collections::BTreeMap;

use super::aims::Aims;
use super::candidate::Candidate;
use super::dose::setup_s;
use crate::content::Laterality;
use crate::rules::Action;

/// Ranks candidates by what was chosen so far.
pub(super) struct Ranking<'a> {
    aims: &'a Aims<'a>,
    /// With five minutes, both sides at once go before one side at a time.
    short_of_time: bool,
    /// How many exercises work a muscle so far.
    covered: BTreeMap<&'a str, usize>,
    /// How many stretches and strengtheners each served pattern has so far.
    turns: [[usize; Aims::BY_TEST + 1]; 2],
}

impl<'a> Ranking<'a> {
    pub(super) fn new(aims: &'a Aims<'a>, short_of_time: bool) -> Self {
        Self {
            aims,
            short_of_time,
            covered: BTreeMap::new(),
            turns: [[0; Aims::BY_TEST + 1]; 2],
        }
    }

    /// Counts a candidate that was chosen.
    pub(super) fn count(&mut self, candidate: &Candidate<'a>) {
        for muscle in &candidate.exercise.primary {
            *self.covered.entry(muscle.as_str()).or_default() += 1;
        }
        // An exercise for a muscle that both patterns ask for is a turn of both (clinical.md D2).
        let needs = candidate
            .serves
            .iter()
            .filter_map(|place| Some((self.need_of(*place)?, *place)));
        let Some((need, place)) = needs.min() else {
            return;
        };
        let by = self.aims.asked(place).map(|asked| asked.by).unwrap_or_default();
        let Some(turns) = self.turns.get_mut(usize::from(candidate.exercise.stretches())) else {
            return;
        };
        for (pattern, turn) in turns.iter_mut().enumerate() {
            if pattern == need.pattern || by.get(pattern) == Some(&true) {
                *turn += 1;
            }
        }
    }

    /// Takes a candidate away that had no time.
    pub(super) fn uncount(&mut self, candidate: &Candidate<'a>) {
        for muscle in &candidate.exercise.primary {
            if let Some(covered) = self.covered.get_mut(muscle.as_str()) {
                *covered = covered.saturating_sub(1);
            }
        }
    }

    /// How much a row is needed; none when the plan does not ask for it.
    pub(super) fn need_of(&self, place: usize) -> Option<Need> {
        let row = self.aims.rows.get(place)?;
        let asked = self.aims.asked(place)?;
        let turns = self.turns.get(usize::from(row.action == Action::Stretch))?;
        let asking = (0..asked.by.len()).filter(|pattern| asked.by.get(*pattern) == Some(&true));
        let asking_most = asking
            .filter_map(|pattern| Some((*turns.get(pattern)?, pattern)))
            .min()
            .unwrap_or((turns.get(asked.pattern).copied().unwrap_or(0), asked.pattern));
        Some(Need {
            covered: self.covered.get(row.muscle.as_str()).copied().unwrap_or(0),
            rank: asked.rank,
            by_test_only: asked.pattern == Aims::BY_TEST,
            turn: asking_most.0,
            by_one_alone: asked.by.iter().filter(|asks| **asks).count() < 2,
            pattern: asking_most.1,
        })
    }

    /// What a candidate is needed for most: the least worked muscle it serves.
    fn need(&self, candidate: &Candidate) -> Need {
        let needs = candidate.serves.iter().filter_map(|place| self.need_of(*place));
        needs.min().unwrap_or_default()
    }

    /// Smaller is better: A6 step 1, with the tests first (clinical.md D4), then the patterns in turn, then the
    /// hand-picked first choices (exercises.md A9).
    pub(super) fn rank<'b>(&self, candidate: &Candidate<'b>, easy_first: bool) -> impl Ord + use<'b> {
        let exercise = candidate.exercise;
        let one_sided = exercise.laterality == Laterality::Unilateral;
        let matching = exercise
            .primary
            .iter()
            .filter(|muscle| {
                candidate
                    .serves
                    .iter()
                    .any(|place| self.aims.rows.get(*place).is_some_and(|row| row.muscle == **muscle))
            })
            .count();
        (
            self.need(candidate),
            self.short_of_time && one_sided,
            candidate.starter,
            // Where either may stand, strength goes before a stretch (exercises.md A0).
            exercise.stretches(),
            if easy_first { exercise.level } else { 0 },
            // Twice the matching muscles; an exercise with a conflicting one is no candidate (rulings.md E4).
            usize::MAX - matching,
            exercise.level,
            exercise.equipment.len(),
            setup_s(exercise),
            exercise.id.as_str(),
        )
    }
}

/// How much a candidate is needed; smaller is more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Need {
    covered: usize,
    rank: usize,
    /// The patterns that are served go before those that wait (rulings.md D14).
    by_test_only: bool,
    turn: usize,
    /// What both patterns ask for goes first: one exercise serves both (clinical.md D2).
    by_one_alone: bool,
    pattern: usize,
}
