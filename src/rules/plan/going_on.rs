//! Where a new plan goes on from the one before: the part of its dose and the rung of its ladder (rule P10).

use crate::content::{ExerciseId, Planning};
use crate::record::{Assessment, EarlierDose, EarlierLine, PlanReached, WorkedSide};

use super::steps::LAST_STAGE;

/// What of an exercise was done last in the plan before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Reached {
    /// The stage of its dose, counted from 0.
    pub(super) stage: usize,
    /// Sets × repetitions × seconds held; 0 where the file does not say.
    pub(super) volume: u32,
}

/// What the person reached with the plan before; nothing while they have not said how far they got.
#[derive(Clone, Copy)]
pub(super) struct GoingOn<'a> {
    lines: &'a [EarlierLine],
    /// The last week that was reached.
    week: u32,
}

impl<'a> GoingOn<'a> {
    pub(super) fn new(assessment: &'a Assessment) -> Self {
        let earlier = assessment.earlier_plan.as_ref();
        Self {
            lines: earlier.map_or(&[], |earlier| &earlier.lines),
            week: earlier.and_then(|earlier| earlier.reached).map_or(0, PlanReached::week),
        }
    }

    /// What an exercise reached on a side; none where it was not done there.
    pub(super) fn reached(self, exercise: &ExerciseId, side: WorkedSide) -> Option<Reached> {
        let on_the_side = |line: &&EarlierLine| line.side == side || line.side == WorkedSide::Both;
        let lines = self.done().filter(|(line, _)| line.exercise == *exercise);
        lines
            .filter(|(line, _)| on_the_side(line))
            .map(|(line, parts)| Reached {
                stage: line.stage.saturating_add(parts - 1).min(LAST_STAGE),
                volume: line.doses.get(parts - 1).map_or(0, EarlierDose::volume),
            })
            .max()
    }

    /// The highest step of a ladder that was reached, counted from 0.
    pub(super) fn step(self, planning: &Planning, ladder: usize) -> Option<usize> {
        let rungs = &planning.ladders.get(ladder)?.rungs;
        self.done()
            .filter_map(|(line, _)| rungs.iter().position(|rung| rung.exercise == line.exercise))
            .max()
    }

    /// The lines that were begun, with the number of parts of the plan they were done in.
    fn done(self) -> impl Iterator<Item = (&'a EarlierLine, usize)> {
        self.lines.iter().filter_map(move |line| {
            let parts = line.weeks.iter().filter(|weeks| weeks.last() <= self.week).count();
            (parts > 0).then_some((line, parts))
        })
    }
}
