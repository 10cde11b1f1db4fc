//! The slots of a day, by the minutes there are (exercises.md A6; rulings.md E20).

use crate::content::ExerciseKind::{self, Breathing, Mobility, MotorControl, Strengthen, Stretch};

/// The slots of day A and day B, each in the order in which they are filled and brought in.
///
/// Day B does day A's stretches, mobility and breathing again before it takes new ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Skeleton {
    minutes: u32,
    pub(super) a: &'static [ExerciseKind],
    pub(super) b: &'static [ExerciseKind],
}

const PERSONAL: [Skeleton; 4] = [
    Skeleton {
        minutes: 5,
        a: &[Strengthen, Strengthen, Stretch],
        b: &[Stretch, Stretch, Breathing],
    },
    Skeleton {
        minutes: 10,
        a: &[Strengthen, Strengthen, Stretch, Mobility],
        b: &[Stretch, Stretch, MotorControl, Breathing],
    },
    Skeleton {
        minutes: 20,
        a: &[Strengthen, Strengthen, Stretch, Mobility, Strengthen, Stretch],
        b: &[Stretch, Stretch, MotorControl, Stretch, Mobility, Breathing],
    },
    Skeleton {
        minutes: 30,
        a: &[
            Strengthen, Strengthen, Stretch, Mobility, Strengthen, Stretch, Strengthen, Breathing,
        ],
        b: &[
            Stretch,
            Stretch,
            MotorControl,
            Stretch,
            Stretch,
            Strengthen,
            Mobility,
            Breathing,
        ],
    },
];

const GENERAL_SHORT: Skeleton = Skeleton {
    minutes: 5,
    a: &[Mobility, Breathing],
    b: &[Mobility, Breathing],
};
const GENERAL: Skeleton = Skeleton {
    minutes: 10,
    a: &[Mobility, Mobility, Breathing],
    b: &[Mobility, Mobility, Breathing],
};

/// The largest skeleton that fits the minutes; the smallest when none does.
pub(super) fn skeleton(minutes: u32) -> Skeleton {
    let [smallest, ..] = PERSONAL;
    PERSONAL
        .into_iter()
        .rfind(|skeleton| skeleton.minutes <= minutes)
        .unwrap_or(smallest)
}

/// Movement and breathing only.
pub(super) fn general(minutes: u32) -> Skeleton {
    if minutes < GENERAL.minutes {
        GENERAL_SHORT
    } else {
        GENERAL
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_skeleton_that_fits_is_taken() {
        for (minutes, fits) in [
            (1, 5),
            (5, 5),
            (9, 5),
            (10, 10),
            (19, 10),
            (20, 20),
            (29, 20),
            (30, 30),
            (60, 30),
        ] {
            assert_eq!(skeleton(minutes).minutes, fits, "{minutes} minutes");
        }
    }

    #[test]
    fn the_slots_are_those_of_the_printed_table() {
        let count = |slots: &[ExerciseKind]| {
            [Strengthen, Stretch, MotorControl, Mobility, Breathing]
                .map(|kind| slots.iter().filter(|slot| **slot == kind).count())
        };
        // Strengthen, stretch, motor control, mobility, breathing on day A and on day B.
        let printed = [
            ([2, 1, 0, 0, 0], [0, 2, 0, 0, 1]),
            ([2, 1, 0, 1, 0], [0, 2, 1, 0, 1]),
            ([3, 2, 0, 1, 0], [0, 3, 1, 1, 1]),
            ([4, 2, 0, 1, 1], [1, 4, 1, 1, 1]),
        ];
        for (skeleton, (a, b)) in PERSONAL.iter().zip(printed) {
            assert_eq!(count(skeleton.a), a, "day A of {} minutes", skeleton.minutes);
            assert_eq!(count(skeleton.b), b, "day B of {} minutes", skeleton.minutes);
        }
    }
}
