//! How much of each line fits into the minutes of a day: the last part of the plan first, so that nothing given earlier
//! is taken back (rule P3).

use super::candidate::Candidate;
use super::dose::{Dose, Person, seconds};
use super::going_on::Reached;
use super::steps::{DoseSteps, LAST_STAGE, Shape, dose_steps, volume};
use crate::content::{Doses, ExerciseKind};
use crate::record::CappedBy;

/// How many parts a plan has: weeks 1-2, 3-4 and 5-8.
pub(super) const PARTS: usize = 3;

/// An exercise on a day, before it has a dose.
#[derive(Clone, Copy)]
pub(super) struct Slot<'a> {
    pub(super) candidate: &'a Candidate<'a>,
    /// The part of the plan in which it begins, counted from 0.
    pub(super) begins: usize,
    /// What an earlier plan reached, where it goes on from one (rule P10).
    pub(super) reached: Option<Reached>,
    /// The rung that may take its place in the last part.
    pub(super) next: Option<&'a Candidate<'a>>,
}

/// What a slot is given.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Given {
    /// The dose in each part; none before it begins.
    pub(super) doses: [Option<Dose>; PARTS],
    /// In each part, whether one side has one set more.
    pub(super) extra: [bool; PARTS],
    /// The last part is done with the next rung.
    pub(super) moves_on: bool,
    /// What keeps it from growing.
    pub(super) capped_by: Option<CappedBy>,
}

/// Gives each slot its doses. The slots stand in the order in which they matter.
pub(super) fn fit(slots: &[Slot], person: Person, budget_s: u32, short_of_time: bool) -> Vec<Given> {
    let mut moving: Vec<bool> = slots
        .iter()
        .map(|slot| slot.next.is_some() && slot.begins < PARTS - 1)
        .collect();
    loop {
        let day = Day::new(slots, &moving, person, budget_s, short_of_time);
        match day.given() {
            Ok(given) => return given,
            // The rung that has no room for its two sets; the line goes on as it is.
            Err(place) => {
                if let Some(moves) = moving.get_mut(place) {
                    *moves = false;
                }
            }
        }
    }
}

/// One slot while the minutes are shared out.
struct Row<'a> {
    slot: Slot<'a>,
    own: DoseSteps,
    /// The steps of the rung that takes its place in the last part.
    next: Option<DoseSteps>,
    extra: bool,
    doses: &'a Doses,
}

impl Row<'_> {
    fn stage(&self, part: usize) -> usize {
        let before = self.slot.reached.map_or(0, |reached| reached.stage);
        (before + part.saturating_sub(self.slot.begins)).min(LAST_STAGE)
    }

    /// The step that was reached before; the first where nothing was.
    fn reached(&self) -> usize {
        let volume_reached = self.slot.reached.map_or(0, |reached| reached.volume);
        let steps = self.own.steps.iter();
        let below = steps.take_while(|step| volume(step.dose) <= volume_reached).count();
        self.own.last(self.stage(PARTS - 1), below)
    }

    fn seconds(&self, part: usize, step: usize, extra: bool) -> u32 {
        let (steps, candidate) = self.steps(part);
        steps.dose(step).map_or(0, |dose| {
            seconds(self.doses, candidate.exercise, dose, candidate.side, extra)
        })
    }

    /// The steps of a part, and whose they are.
    fn steps(&self, part: usize) -> (&DoseSteps, &Candidate<'_>) {
        match (&self.next, self.slot.next) {
            (Some(steps), Some(candidate)) if part + 1 == PARTS => (steps, candidate),
            _ => (&self.own, self.slot.candidate),
        }
    }

    /// Whether a step leaves room for one set more on one side.
    fn holds_extra(&self, step: usize) -> bool {
        let stretches = self.slot.candidate.exercise.stretches();
        self.own
            .dose(step)
            .is_some_and(|dose| !stretches || dose.held_s(dose.sets + 1) <= self.doses.stretch.most_s_a_session)
    }
}

struct Day<'a> {
    rows: Vec<Row<'a>>,
    budget_s: u32,
}

impl<'a> Day<'a> {
    fn new(slots: &[Slot<'a>], moving: &[bool], person: Person<'a>, budget_s: u32, short_of_time: bool) -> Self {
        let shape = |candidate: &Candidate| Shape {
            side: candidate.side,
            gentle: candidate.gentle,
            extra: candidate.extra_set.is_some(),
            short_of_time,
        };
        let rows = slots.iter().zip(moving).map(|(slot, moves)| Row {
            slot: *slot,
            own: dose_steps(slot.candidate.exercise, person, shape(slot.candidate)),
            next: slot
                .next
                .filter(|_| *moves)
                .map(|next| begun_with_two_sets(next, person, shape(next))),
            extra: slot.candidate.extra_set.is_some(),
            doses: person.doses,
        });
        Self {
            rows: rows.collect(),
            budget_s,
        }
    }

    /// What each slot is given, or the place of one whose next rung has no room.
    fn given(&self) -> Result<Vec<Given>, usize> {
        let last = PARTS - 1;
        let (steps, extra) = self.last_part()?;
        let mut chosen: Vec<[usize; PARTS]> = Vec::new();
        for (row, step) in self.rows.iter().zip(&steps) {
            let mut of_parts = [0; PARTS];
            if let Some(of_last) = of_parts.get_mut(last) {
                *of_last = *step;
            }
            // The dose before is at most that of the part after it; where another rung follows, any of its own.
            let mut below = if row.next.is_some() { usize::MAX } else { step + 1 };
            for part in (row.slot.begins..last).rev() {
                let is_first = part == row.slot.begins;
                let rises = row.next.is_some() || !is_first || row.slot.reached.is_some();
                // The first part stays below the last one, where anything is below it and nothing was reached before.
                let cap = if rises || below < *step + 1 {
                    below
                } else {
                    below.saturating_sub(1).max(1)
                };
                let reached = row.reached().min(cap.saturating_sub(1));
                let step = row.own.last(row.stage(part), cap).max(reached);
                if let Some(of_part) = of_parts.get_mut(part) {
                    *of_part = step;
                }
                below = below.min(step + 1);
            }
            chosen.push(of_parts);
        }
        for part in 0..last {
            self.bring_into_the_minutes(part, &mut chosen, &extra);
        }
        Ok(self
            .rows
            .iter()
            .zip(chosen.iter().zip(&extra))
            .map(|(row, (steps, extra))| row.given(steps, *extra))
            .collect())
    }

    /// The step of each row in the last part, and whether one side has one set more.
    fn last_part(&self) -> Result<(Vec<usize>, Vec<bool>), usize> {
        let last = PARTS - 1;
        let mut steps: Vec<usize> = vec![0; self.rows.len()];
        let mut extra: Vec<bool> = vec![false; self.rows.len()];
        let total = |steps: &[usize], extra: &[bool]| -> u32 {
            let rows = self.rows.iter().zip(steps.iter().zip(extra));
            rows.map(|(row, (step, extra))| row.seconds(last, *step, *extra)).sum()
        };
        // What strength had reached comes before anything else grows (rule P10).
        for (place, row) in self.rows.iter().enumerate() {
            let keeps = row.next.is_none() && row.slot.candidate.exercise.strengthens();
            for step in (1..=row.reached()).rev().filter(|_| keeps) {
                let mut tried = steps.clone();
                if let Some(tried) = tried.get_mut(place) {
                    *tried = step;
                }
                if total(&tried, &extra) <= self.budget_s {
                    steps = tried;
                    break;
                }
            }
        }
        // Two sets of the next rung, or the rung waits.
        for (place, row) in self.rows.iter().enumerate() {
            let Some(next) = &row.next else { continue };
            let wanted = next.last(0, usize::MAX);
            if let Some(step) = steps.get_mut(place) {
                *step = wanted;
            }
            if total(&steps, &extra) > self.budget_s {
                return Err(place);
            }
        }
        let mut stuck: Vec<bool> = self.rows.iter().map(|row| row.next.is_some()).collect();
        loop {
            let due = self
                .rows
                .iter()
                .enumerate()
                .filter(|(place, _)| stuck.get(*place) == Some(&false))
                .filter_map(|(place, row)| {
                    let step = *steps.get(place)? + 1;
                    let next = row.own.steps.get(step).filter(|next| next.stage <= row.stage(last))?;
                    Some((next.round, place, step))
                })
                .min();
            let Some((round, place, step)) = due else { break };
            // One set more on one side comes before a second set of anything else.
            if round >= 2 {
                self.give_extra(&steps, &mut extra);
            }
            let mut tried = steps.clone();
            if let Some(tried) = tried.get_mut(place) {
                *tried = step;
            }
            let keeps_extra =
                extra.get(place) != Some(&true) || self.rows.get(place).is_some_and(|row| row.holds_extra(step));
            if keeps_extra && total(&tried, &extra) <= self.budget_s {
                steps = tried;
            } else if let Some(stuck) = stuck.get_mut(place) {
                *stuck = true;
            }
        }
        self.give_extra(&steps, &mut extra);
        Ok((steps, extra))
    }

    fn give_extra(&self, steps: &[usize], extra: &mut Vec<bool>) {
        let last = PARTS - 1;
        for (place, row) in self
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| row.extra && row.next.is_none())
        {
            let Some(step) = steps.get(place) else { continue };
            let mut tried = extra.clone();
            if let Some(tried) = tried.get_mut(place) {
                *tried = row.holds_extra(*step);
            }
            let rows = self.rows.iter().zip(steps.iter().zip(&tried));
            let total: u32 = rows.map(|(row, (step, extra))| row.seconds(last, *step, *extra)).sum();
            if total <= self.budget_s {
                *extra = tried;
            }
        }
    }

    /// Takes steps from what matters least, until an earlier part fits.
    fn bring_into_the_minutes(&self, part: usize, chosen: &mut [[usize; PARTS]], extra: &[bool]) {
        loop {
            let there = || self.rows.iter().zip(chosen.iter().zip(extra)).enumerate();
            let total: u32 = there()
                .filter(|(_, (row, _))| row.slot.begins <= part)
                .filter_map(|(_, (row, (steps, extra)))| Some(row.seconds(part, *steps.get(part)?, *extra)))
                .sum();
            if total <= self.budget_s {
                return;
            }
            // What an earlier plan had reached is taken last (rule P10).
            let gives = |what_was_reached: bool| {
                there()
                    .filter(|(_, (row, (steps, _)))| {
                        row.slot.begins <= part
                            && steps
                                .get(part)
                                .is_some_and(|step| *step > if what_was_reached { 0 } else { row.reached() })
                    })
                    .map(|(place, _)| place)
                    .max()
            };
            let Some(place) = gives(false).or_else(|| gives(true)) else {
                return;
            };
            if let Some(steps) = chosen.get_mut(place) {
                let less = steps.get(part).map_or(0, |step| step.saturating_sub(1));
                // What is taken here is not there before either.
                for step in steps.iter_mut().take(part + 1) {
                    *step = (*step).min(less);
                }
            }
        }
    }
}

/// The one step of a rung that takes the place of another: two sets of its start dose (rule P3).
fn begun_with_two_sets(next: &Candidate, person: Person, shape: Shape) -> DoseSteps {
    let mut steps = dose_steps(next.exercise, person, shape);
    steps.steps.truncate(1);
    for step in &mut steps.steps {
        step.dose.sets = person.doses.sets;
    }
    steps
}

impl Row<'_> {
    fn given(&self, steps: &[usize; PARTS], extra: bool) -> Given {
        let mut given = Given {
            moves_on: self.next.is_some(),
            ..Given::default()
        };
        for (part, (step, (dose, more))) in steps
            .iter()
            .zip(given.doses.iter_mut().zip(given.extra.iter_mut()))
            .enumerate()
            .skip(self.slot.begins)
        {
            *dose = self.steps(part).0.dose(*step);
            *more = extra;
        }
        given.capped_by = self.capped_by(&given);
        given
    }

    /// What keeps a line that goes on from growing; a gentle one is not meant to.
    fn capped_by(&self, given: &Given) -> Option<CappedBy> {
        let works = self.slot.begins + 1 < PARTS && !self.slot.candidate.gentle && !given.moves_on;
        let first = given.doses.get(self.slot.begins).copied().flatten().map(volume);
        let last = given.doses.last().copied().flatten().map(volume);
        if !works || first < last {
            return None;
        }
        let most = self.own.last(self.stage(PARTS - 1), usize::MAX);
        match &self.own.capped_by {
            Some(tag) if most == 0 => Some(CappedBy::Tag(tag.clone())),
            _ if self.slot.reached.is_some() && given.doses.last().copied().flatten() == self.own.dose(most) => {
                Some(CappedBy::Most)
            }
            _ => Some(CappedBy::Minutes),
        }
    }
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
