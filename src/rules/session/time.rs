//! How the seconds that a line of the plan states are shared out (rules P13, P23, P50).

use super::OTHER_SIDE_S;
use crate::content::{Doses, Exercise, Laterality};
use crate::record::{Prescription, WorkedSide};
use crate::rules::plan::{rep_s, setup_s};

/// The seconds of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LineTime {
    /// Getting into position and ready.
    pub(super) setup_s: u32,
    /// One repetition, hold included; both sides of an alternating one.
    pub(super) rep_s: u32,
    /// Between two sets.
    pub(super) gap_s: u32,
}

/// What does not change while the seconds of a line are explained.
struct Shape {
    sets: u32,
    reps: u32,
    /// The least seconds of one repetition: what is held.
    held_s: u32,
}

impl Shape {
    fn times(&self) -> u32 {
        self.sets.saturating_mul(self.reps)
    }

    fn seconds(&self, time: LineTime) -> u32 {
        let work = self.times().saturating_mul(time.rep_s);
        let gaps = self.sets.saturating_sub(1).saturating_mul(time.gap_s);
        time.setup_s.saturating_add(work).saturating_add(gaps)
    }
}

/// Explains the seconds of a line by set-up, repetitions and what lies between sets: as P23 adds them up, and where an
/// older plan says other seconds, by these (rule P37): first another time for a repetition, then for getting ready, then
/// for rest. A hold keeps its seconds. Where nothing explains them, the line takes what its dose takes today.
pub(super) fn line_time(doses: &Doses, exercise: Option<&Exercise>, line: &Prescription) -> LineTime {
    let unilateral = exercise.is_some_and(|exercise| exercise.laterality == Laterality::Unilateral);
    let in_turn = exercise.is_some_and(|exercise| exercise.laterality == Laterality::Alternating);
    let both = unilateral && line.side == WorkedSide::Both;
    let sides = if both { 2 } else { 1 };
    let sets = line.sets.saturating_mul(sides);
    let sets = sets.saturating_add(u32::from(line.extra_set_side.is_some()));
    let shape = Shape {
        sets,
        reps: line.reps,
        held_s: line.hold_s.saturating_mul(if in_turn { 2 } else { 1 }).max(1),
    };
    let today = LineTime {
        setup_s: exercise.map_or_else(|| doses.ready_s.first().copied().unwrap_or(0), |it| setup_s(doses, it)),
        rep_s: exercise.map_or(line.hold_s, |it| rep_s(it, line.hold_s)).max(1),
        gap_s: if both {
            line.rest_s.max(OTHER_SIDE_S)
        } else {
            line.rest_s
        },
    };
    if shape.seconds(today) == line.seconds {
        return today;
    }
    by_the_line(&shape, today, line.seconds).unwrap_or(today)
}

fn by_the_line(shape: &Shape, today: LineTime, seconds: u32) -> Option<LineTime> {
    let gaps = shape.sets.saturating_sub(1);
    let left = |taken: u32| seconds.checked_sub(taken);
    let work = left(today.setup_s.saturating_add(gaps.saturating_mul(today.gap_s)));
    if let Some(work) = work {
        let rep_s = work.checked_div(shape.times())?;
        if rep_s >= shape.held_s && rep_s.saturating_mul(shape.times()) == work {
            return Some(LineTime { rep_s, ..today });
        }
        if rep_s >= shape.held_s {
            let rest = work - rep_s.saturating_mul(shape.times());
            let setup_s = today.setup_s.saturating_add(rest);
            return Some(LineTime {
                setup_s,
                rep_s,
                ..today
            });
        }
    }
    let held = LineTime {
        rep_s: shape.held_s,
        ..today
    };
    let least_setup = OTHER_SIDE_S;
    let around = left(shape.times().saturating_mul(held.rep_s))?;
    if let Some(setup_s) = around.checked_sub(gaps.saturating_mul(held.gap_s))
        && setup_s >= least_setup
    {
        return Some(LineTime { setup_s, ..held });
    }
    let gap_s = around.checked_sub(least_setup)?.checked_div(gaps)?;
    (gap_s >= OTHER_SIDE_S).then(|| LineTime {
        setup_s: around - gaps.saturating_mul(gap_s),
        gap_s,
        ..held
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::shipped;

    fn line(id: &str, dose: [u32; 5]) -> Prescription {
        Prescription::of(shipped().exercise(id).unwrap(), WorkedSide::Both, dose)
    }

    fn time(id: &str, numbers: [u32; 5]) -> [u32; 3] {
        let library = shipped();
        let time = line_time(&library.doses, library.exercise(id), &line(id, numbers));
        [time.setup_s, time.rep_s, time.gap_s]
    }

    #[test]
    fn a_line_of_today_is_explained_as_the_plan_adds_it_up() {
        // 15 + 4 x (20 + 6) + 3 x 5 (rules P13, P23).
        assert_eq!(time("one-arm-wall-chest-stretch", [2, 1, 20, 5, 134]), [15, 26, 5]);
        // 25 + 2 x 10 x 5 + 45.
        assert_eq!(time("glute-bridge", [2, 10, 1, 45, 170]), [25, 5, 45]);
    }

    #[test]
    fn a_line_of_older_rules_says_what_it_said() {
        // Before P13 the way in and out was not counted: 15 + 4 x 20 + 3 x 5.
        assert_eq!(time("one-arm-wall-chest-stretch", [2, 1, 20, 5, 110]), [15, 20, 5]);
        // No repetition of whole seconds explains 171: a second more to get ready.
        assert_eq!(time("glute-bridge", [2, 10, 1, 45, 171]), [26, 5, 45]);
        // Less than is held and set up for: the set-up yields first, then the rest.
        assert_eq!(time("one-arm-wall-chest-stretch", [2, 1, 20, 5, 100]), [5, 20, 5]);
        // What cannot be is done as it is done today.
        assert_eq!(time("one-arm-wall-chest-stretch", [2, 1, 20, 5, 30]), [15, 26, 5]);
    }

    #[test]
    fn numbers_of_a_stranger_do_no_harm() {
        for numbers in [[u32::MAX; 5], [0; 5], [600, 600, 600, 86400, 86400], [1, 0, 0, 0, 7]] {
            time("one-arm-wall-chest-stretch", numbers);
            time("bird-dog", numbers);
        }
    }
}
