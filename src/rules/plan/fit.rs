//! Fitting a day into its minutes (exercises.md A6, steps 2 to 4).

use super::candidate::Candidate;
use super::choose::Slot;
use super::dose::{Dose, STRETCH_CAP_S, most_sets, seconds};
use crate::content::ExerciseKind;

/// An exercise with the dose it has on one day.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) candidate: &'a Candidate<'a>,
    pub(super) dose: Dose,
    /// One more set on [`Candidate::extra_set`]'s side.
    pub(super) extra: bool,
    pub(super) slot: &'a Slot,
    /// The sets of the phase, before the fit.
    full_sets: u32,
}

impl<'a> Line<'a> {
    pub(super) fn new(candidate: &'a Candidate<'a>, slot: &'a Slot, dose: Dose) -> Self {
        let mut line = Self {
            candidate,
            dose,
            extra: candidate.extra_set.is_some(),
            slot,
            full_sets: dose.sets,
        };
        line.extra &= line.holds(dose.sets);
        line
    }

    pub(super) fn seconds(&self) -> u32 {
        seconds(self.candidate.exercise, self.dose, self.candidate.side, self.extra)
    }

    fn sets(&self) -> u32 {
        self.dose.sets + u32::from(self.extra)
    }

    fn kind(&self) -> ExerciseKind {
        self.candidate.exercise.kind
    }

    /// Whether so many sets keep a stretch within its seconds for each side.
    fn holds(&self, sets: u32) -> bool {
        !self.candidate.exercise.stretches() || self.dose.held_s(sets + u32::from(self.extra)) <= STRETCH_CAP_S
    }

    /// The same with one set more, where that is allowed: a gentle dose never grows (rulings.md D19).
    fn with_one_more(&self) -> Option<Self> {
        let sets = self.dose.sets + 1;
        let most = if self.candidate.gentle {
            self.full_sets
        } else {
            most_sets(self.candidate.exercise)
        };
        if sets > most || !self.holds(sets) {
            return None;
        }
        let mut line = *self;
        line.dose.sets = sets;
        Some(line)
    }

    fn take_one(&mut self) {
        if self.extra {
            self.extra = false;
        } else {
            self.dose.sets = self.dose.sets.saturating_sub(1);
        }
    }
}

/// Seconds of all lines.
pub(super) fn total(lines: &[Line]) -> u32 {
    lines.iter().map(Line::seconds).sum()
}

/// Takes sets, then exercises, until the day fits; then gives sets back while there is time.
pub(super) fn fit(lines: &mut Vec<Line>, budget_s: u32) {
    while total(lines) > budget_s {
        let most = lines
            .iter()
            .enumerate()
            .filter(|(_, line)| line.sets() > 1)
            .max_by_key(|(place, line)| (line.sets(), first_to_give(line.kind()), *place))
            .map(|(place, _)| place);
        let last = lines
            .iter()
            .enumerate()
            .max_by_key(|(place, line)| (first_to_give(line.kind()), *place))
            .map(|(place, _)| place);
        if let Some(line) = most.and_then(|place| lines.get_mut(place)) {
            line.take_one();
        } else if let Some(place) = last {
            lines.remove(place);
        } else {
            break;
        }
    }
    for kind in [ExerciseKind::Strengthen, ExerciseKind::Stretch] {
        while give_one(lines, kind, budget_s) {}
    }
}

/// Gives one set more to the exercise of a kind that has the fewest; whether one was given.
fn give_one(lines: &mut [Line], kind: ExerciseKind, budget_s: u32) -> bool {
    let used = total(lines);
    let grown = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.kind() == kind)
        .filter_map(|(place, line)| {
            let more = line.with_one_more()?;
            (used - line.seconds() + more.seconds() <= budget_s).then_some((place, more))
        })
        .min_by_key(|(place, line)| (line.sets(), *place));
    let Some((place, more)) = grown else {
        return false;
    };
    if let Some(line) = lines.get_mut(place) {
        *line = more;
    }
    true
}

/// What gives way first when time is short: mobility, then breathing, stretches, motor control, strength last.
pub(super) fn first_to_give(kind: ExerciseKind) -> u8 {
    match kind {
        ExerciseKind::Mobility => 4,
        ExerciseKind::Breathing => 3,
        ExerciseKind::Stretch => 2,
        ExerciseKind::MotorControl => 1,
        ExerciseKind::Strengthen => 0,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::content::{Exercise, shipped};
    use crate::record::WorkedSide;
    use crate::rules::plan::dose::{Person, Phase, dose};

    /// Day A of the forward pelvis pack in weeks 5 to 8: 265 + 259 + 270 + 125 = 919 s.
    const DAY: [&str; 4] = [
        "glute-bridge",
        "dead-bug-heel-tap",
        "sideways-chair-hip-flexor-stretch",
        "cat-cow",
    ];

    fn candidate(exercise: &Exercise, gentle: bool) -> Candidate<'_> {
        Candidate {
            exercise,
            side: WorkedSide::Both,
            serves: Vec::new(),
            gentle,
            long_range: false,
            extra_set: None,
            starter: 0,
            companion: false,
        }
    }

    /// Ids and sets of the day, fitted into so many seconds.
    fn fitted(phase: Phase, budget_s: u32, gentle: bool) -> Vec<(String, u32)> {
        let library = shipped();
        let candidates: Vec<Candidate> = DAY
            .iter()
            .map(|id| candidate(library.exercise(id).unwrap(), gentle))
            .collect();
        let slot = Slot {
            candidate: 0,
            from_week: 1,
        };
        let none = BTreeSet::new();
        let mut lines: Vec<Line> = candidates
            .iter()
            .map(|candidate| {
                Line::new(
                    candidate,
                    &slot,
                    dose(candidate.exercise, phase, Person { tags: &none, age: None }),
                )
            })
            .collect();
        fit(&mut lines, budget_s);
        assert!(total(&lines) <= budget_s);
        lines
            .iter()
            .map(|line| (line.candidate.exercise.id.to_string(), line.dose.sets))
            .collect()
    }

    fn sets(of: &[(&str, u32)]) -> Vec<(String, u32)> {
        of.iter().map(|(id, sets)| ((*id).to_owned(), *sets)).collect()
    }

    #[test]
    fn sets_are_taken_from_the_most_and_from_the_least_important_first() {
        // 919 s; one set of the stretch (2 x 30 + 30 of rest) leaves 829, of the tap (48 + 45) 736, of the bridge
        // (50 + 45) 641, again of the stretch 551; then a set of the strengtheners still does not fit in 600.
        let kept = sets(&[
            ("glute-bridge", 2),
            ("dead-bug-heel-tap", 2),
            ("sideways-chair-hip-flexor-stretch", 1),
            ("cat-cow", 1),
        ]);
        assert_eq!(fitted(Phase::Strengthen, 600, false), kept);
    }

    #[test]
    fn when_all_are_at_one_set_mobility_goes_first_and_strength_last() {
        // One set each: 25 + 50 = 75 for the bridge, 15 + ... for the others; 80 s hold only the bridge.
        assert_eq!(fitted(Phase::Learn, 80, false), sets(&[("glute-bridge", 1)]));
        assert!(fitted(Phase::Learn, 20, false).is_empty());
    }

    #[test]
    fn what_fits_is_given_back_but_never_to_a_gentle_dose() {
        let most = sets(&[
            ("glute-bridge", 3),
            ("dead-bug-heel-tap", 3),
            ("sideways-chair-hip-flexor-stretch", 3),
            ("cat-cow", 1),
        ]);
        assert_eq!(fitted(Phase::Learn, 3600, false), most);
        let start = sets(&[
            ("glute-bridge", 2),
            ("dead-bug-heel-tap", 2),
            ("sideways-chair-hip-flexor-stretch", 2),
            ("cat-cow", 1),
        ]);
        assert_eq!(fitted(Phase::Learn, 3600, true), start);
    }
}
