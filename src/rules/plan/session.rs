//! The order of a session: legs and balance first, then strength, stretches, movement, breathing, with two changes between
//! floor and standing at the most (rules P5, P28).

use super::laws::is_floor;
use crate::content::{Exercise, ExerciseKind, Position};

/// A line as far as its place in the session goes.
pub(super) struct Place<'a> {
    pub(super) exercise: &'a Exercise,
    /// A part of the functional block.
    pub(super) functional: bool,
}

impl Place<'_> {
    /// Where its kind stands; the functional block keeps its own order of doing (rule P6).
    fn rank(&self) -> usize {
        if self.functional {
            0
        } else {
            kind_order(self.exercise.kind)
        }
    }
}

/// The order of the lines of a day, which stand in the order in which they matter: the places, first to last.
pub(super) fn order(lines: &[Place], sitting_last: bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    if sitting_last {
        order.sort_by_key(|place| {
            lines
                .get(*place)
                .map(|line| (!line.functional, comfort(line.exercise), line.rank()))
        });
        return order;
    }
    let floor = |line: &Place| is_floor(line.exercise);
    let is_late = |line: &Place| kind_order(line.exercise.kind) >= kind_order(ExerciseKind::Stretch);
    let first_to_do = lines
        .iter()
        .min_by_key(|line| (!line.functional, line.rank()))
        .is_some_and(floor);
    let breathing = lines.iter().rfind(|line| line.exercise.kind == ExerciseKind::Breathing);
    let ends_elsewhere = breathing.is_some_and(|line| floor(line) != first_to_do);
    order.sort_by_key(|place| {
        lines.get(*place).map(|line| {
            let stays = floor(line) == first_to_do;
            // Where the session begins; then the other place; then back to where it began. Where breathing is in the other
            // place it is the end, and there is no way back.
            let third = match (stays, ends_elsewhere) {
                (true, true) => 0,
                (true, false) if is_late(line) => 2,
                (true, false) => 0,
                (false, _) => 1,
            };
            (third, !line.functional, line.rank())
        })
    });
    order
}

/// Standing and walking first, lying on the front before the back, sitting last (rule P5, where bending forward hurts).
fn comfort(exercise: &Exercise) -> u8 {
    match exercise.position {
        Position::Standing => 0,
        Position::Prone => 1,
        Position::Supine | Position::SideLying | Position::Kneeling | Position::Quadruped => 2,
        Position::Sitting => 3,
    }
}

/// The order of kinds in a session: what matters most first, breathing last (rule P28).
pub(super) fn kind_order(kind: ExerciseKind) -> usize {
    match kind {
        ExerciseKind::Strengthen => 0,
        ExerciseKind::MotorControl => 1,
        ExerciseKind::Stretch => 2,
        ExerciseKind::Mobility => 3,
        ExerciseKind::Breathing => 4,
    }
}
