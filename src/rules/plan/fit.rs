//! Fitting a day into its minutes (exercises.md A6, steps 2 to 4).

use super::candidate::Candidate;
use super::dose::{Dose, STRETCH_CAP_S, most_sets, seconds};
use crate::content::ExerciseKind;

/// An exercise with the dose it has on one day.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) candidate: &'a Candidate<'a>,
    pub(super) dose: Dose,
    /// One more set on [`Candidate::extra_set`]'s side.
    pub(super) extra: bool,
    pub(super) from_week: u32,
}

impl<'a> Line<'a> {
    pub(super) fn new(candidate: &'a Candidate<'a>, dose: Dose, from_week: u32) -> Self {
        let mut line = Self {
            candidate,
            dose,
            extra: candidate.extra_set.is_some(),
            from_week,
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

    /// The same with one set more, where that is allowed: never for a gentle dose (rulings.md D19).
    fn with_one_more(&self) -> Option<Self> {
        let sets = self.dose.sets + 1;
        if self.candidate.gentle || sets > most_sets(self.candidate.exercise) || !self.holds(sets) {
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
fn first_to_give(kind: ExerciseKind) -> u8 {
    match kind {
        ExerciseKind::Mobility => 4,
        ExerciseKind::Breathing => 3,
        ExerciseKind::Stretch => 2,
        ExerciseKind::MotorControl => 1,
        ExerciseKind::Strengthen => 0,
    }
}
