//! Whether an exercise could serve a muscle beside what a plan holds, worked out from the laws alone.

use std::collections::BTreeSet;

use plumbline::content::{Exercise, ExerciseKind, Laterality, MuscleId};
use plumbline::record::{DayName, Prescription, Side, WorkedSide};
use plumbline::rules::{Action, Basis, Imbalance, Length};

use super::super::promises::{is_strength, row, sides};
use super::{Laws, is_down, is_first, is_tested};

impl<'a> Laws<'a> {
    /// Whether tests let an exercise work a muscle on a side.
    pub(super) fn permits(&self, exercise: &Exercise, muscle: &MuscleId, side: Side) -> bool {
        let Some(row) = row(self.outcome, muscle, side) else {
            return true;
        };
        let tested = row.basis == Basis::TestConfirmed;
        if row.basis == Basis::PainfulTest {
            return false;
        }
        if exercise.stretches() {
            let strengthen = matches!(row.action, Action::Strengthen | Action::StrengthenLongRange);
            let stays = matches!(row.length, Length::Normal | Length::Long) || tested && strengthen;
            !stays
        } else {
            let long = row.action == Action::StrengthenLongRange && !exercise.works_long(muscle);
            let too_long = row.length == Length::Long && exercise.works_long(muscle);
            let is_to_be_stretched = tested && row.action == Action::Stretch;
            !(is_to_be_stretched || long || too_long)
        }
    }

    /// The sides an exercise may be done on for a row; none where it may not.
    pub(super) fn way(&self, exercise: &Exercise, wanted: &Imbalance) -> Option<WorkedSide> {
        let right_way = match wanted.action {
            Action::Stretch => exercise.stretches(),
            _ => exercise.strengthens(),
        };
        let long = wanted.action != Action::StrengthenLongRange || exercise.works_long(&wanted.muscle);
        if !right_way || !long || !exercise.primary.contains(&wanted.muscle) {
            return None;
        }
        let fine = |side: Side| {
            exercise
                .primary
                .iter()
                .all(|muscle| self.permits(exercise, muscle, side))
        };
        if exercise.laterality == Laterality::Unilateral {
            fine(wanted.side).then_some(if wanted.side == Side::Left {
                WorkedSide::Left
            } else {
                WorkedSide::Right
            })
        } else {
            (fine(Side::Left) && fine(Side::Right)).then_some(WorkedSide::Both)
        }
    }

    pub(super) fn one_set(&self, exercise: &Exercise, side: WorkedSide) -> u32 {
        let start = self.begins(exercise);
        let setup = if is_down(exercise) { 25 } else { 15 };
        let two = exercise.laterality == Laterality::Unilateral && side == WorkedSide::Both;
        let flexible = exercise.stretches() && self.outcome.safety.tags.contains("hypermobility");
        let rep_s = if flexible {
            start.rep_s - start.hold_s + start.hold_s.min(15)
        } else {
            start.rep_s
        };
        setup + start.reps * rep_s * if two { 2 } else { 1 } + if two { exercise.rest_s } else { 0 }
    }

    /// Whether an exercise fits beside what tested and what stands first, on the days it would need, under every law.
    pub(super) fn could_join(&self, exercise: &Exercise, side: WorkedSide) -> bool {
        let kept = |name: DayName| {
            let lines = &self.day(2, name).exercises;
            lines
                .iter()
                .filter(|line| is_tested(line) || is_first(line))
                .collect::<Vec<_>>()
        };
        let (a, b) = (kept(DayName::A), kept(DayName::B));
        let names: BTreeSet<&str> = a
            .iter()
            .chain(&b)
            .map(|line| self.name(&line.id))
            .chain([self.name(&exercise.id)])
            .collect();
        if names.len() > if self.minutes() <= 20 { 8 } else { 10 } {
            return false;
        }
        let takes = self.one_set(exercise, side);
        let fits = |day: &[&Prescription]| day.iter().map(|line| line.seconds).sum::<u32>() + takes <= self.budget_s();
        let worked: &[Side] = match side {
            WorkedSide::Left => &[Side::Left],
            WorkedSide::Right => &[Side::Right],
            WorkedSide::Both => &[Side::Left, Side::Right],
        };
        let shares = |line: &Prescription| line.muscles.iter().any(|muscle| exercise.primary.contains(muscle));
        let meets = |line: &Prescription| shares(line) && worked.iter().any(|side| sides(line).contains(side));
        let all = || self.lines().filter(|line| is_tested(line) || is_first(line));
        let against = all().any(|line| meets(line) && (line.kind == ExerciseKind::Stretch) != exercise.stretches());
        let is_long = |line: &Prescription| {
            let mut muscles = line.muscles.iter().filter(|muscle| exercise.primary.contains(muscle));
            muscles.any(|muscle| {
                Side::BOTH.iter().any(|side| {
                    row(self.outcome, muscle, *side).is_some_and(|row| row.action == Action::StrengthenLongRange)
                })
            })
        };
        let alone = exercise.strengthens() && all().any(|line| is_strength(line.kind) && is_long(line));
        // What stands in the plan already cannot join it for the other side too.
        let again = self.lines().any(|line| line.id == exercise.id);
        if against || alone || again {
            return false;
        }
        let strength =
            |day: &[&'a Prescription]| day.iter().filter(|line| is_strength(line.kind) && shares(line)).count();
        let stretch = |day: &[&'a Prescription]| {
            day.iter()
                .any(|line| line.kind == ExerciseKind::Stretch && shares(line))
        };
        match exercise.kind {
            ExerciseKind::Stretch => fits(&a) && !stretch(&a) || fits(&b) && !stretch(&b),
            ExerciseKind::Strengthen => {
                let hard_on_b = b
                    .iter()
                    .any(|line| line.kind == ExerciseKind::Strengthen && shares(line));
                fits(&a) && strength(&a) < 2 && !hard_on_b || fits(&b) && strength(&b) < 2 && strength(&a) == 0
            }
            ExerciseKind::MotorControl => {
                let hard_on_b = b
                    .iter()
                    .any(|line| line.kind == ExerciseKind::Strengthen && shares(line));
                fits(&a) && fits(&b) && strength(&a) < 2 && strength(&b) < 2 && !hard_on_b
            }
            ExerciseKind::Mobility | ExerciseKind::Breathing => false,
        }
    }
}
