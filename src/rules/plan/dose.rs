//! How much of an exercise, and how long it takes (rules P3, P22, P23).

use std::collections::BTreeSet;

use super::shown::Shown;
use crate::content::{DoseClass, Doses, Exercise, Laterality, TagId};
use crate::record::{Prescription, WeekSpan, WorkedSide};

/// A part of the eight weeks; the dose changes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Weeks 1 and 2.
    Learn,
    /// Weeks 3 and 4.
    Build,
    /// Weeks 5 to 8.
    Strengthen,
}

impl Phase {
    /// All three, in order.
    pub const ALL: [Self; 3] = [Self::Learn, Self::Build, Self::Strengthen];

    /// The weeks as a plan names them.
    pub fn weeks(self) -> WeekSpan {
        WeekSpan::new(self.first_week(), self.last_week())
    }

    /// Its first week.
    pub fn first_week(self) -> u32 {
        match self {
            Self::Learn => 1,
            Self::Build => 3,
            Self::Strengthen => 5,
        }
    }

    /// Its last week.
    pub fn last_week(self) -> u32 {
        match self {
            Self::Learn => 2,
            Self::Build => 4,
            Self::Strengthen => 8,
        }
    }

    /// The phase a week belongs to; none outside weeks 1 to 8.
    pub fn of_week(week: u32) -> Option<Self> {
        match week {
            1..=2 => Some(Self::Learn),
            3..=4 => Some(Self::Build),
            5..=8 => Some(Self::Strengthen),
            _ => None,
        }
    }
}

/// What of a person changes a dose.
#[derive(Clone, Copy)]
pub(super) struct Person<'a> {
    pub(super) tags: &'a BTreeSet<TagId>,
    pub(super) age: Option<u32>,
    /// How doses grow.
    pub(super) doses: &'a Doses,
    /// What tests of the same movement showed.
    pub(super) shown: &'a Shown<'a>,
}

/// One exercise's dose in one session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dose {
    /// Sets, for each side of an exercise that is worked one side at a time.
    pub(super) sets: u32,
    pub(super) reps: u32,
    pub(super) hold_s: u32,
    /// Seconds one repetition takes, hold included.
    pub(super) rep_s: u32,
}

impl Dose {
    /// A dose with these sets, repetitions and seconds of a hold; the movement around the hold stays as long as it is.
    pub(super) fn set(exercise: &Exercise, [sets, reps, hold_s]: [u32; 3]) -> Self {
        Self {
            sets,
            reps,
            hold_s,
            rep_s: rep_s(exercise, hold_s),
        }
    }

    /// Seconds held for each side by so many sets.
    pub(super) fn held_s(self, sets: u32) -> u32 {
        sets * self.reps * self.hold_s
    }
}

/// Seconds of one repetition that is held so long; the movement around the hold stays as long as it is (rule P13).
pub(in crate::rules) fn rep_s(exercise: &Exercise, hold_s: u32) -> u32 {
    let start = exercise.start_dose;
    start.rep_s.saturating_add(hold_s).saturating_sub(start.hold_s)
}

/// The most sets an exercise may be given: one side at a time, a held effort has two (rule P22).
pub(super) fn most_sets(doses: &Doses, exercise: &Exercise) -> u32 {
    if exercise.dose_class == DoseClass::Isometric && exercise.laterality == Laterality::Unilateral {
        doses.one_side_hold_sets
    } else {
        doses.most_sets
    }
}

/// Seconds for the whole exercise in one session: `setup + n x W + (n - 1) x rest` (rule P23).
///
/// `extra` is one more set on one side (rule P26).
pub(super) fn seconds(doses: &Doses, exercise: &Exercise, dose: Dose, side: WorkedSide, extra: bool) -> u32 {
    let sides = if exercise.laterality == Laterality::Unilateral && side == WorkedSide::Both {
        2
    } else {
        1
    };
    let times = dose.sets * sides + u32::from(extra);
    setup_s(doses, exercise) + times * dose.reps * dose.rep_s + times.saturating_sub(1) * rest_s(doses, exercise, side)
}

/// A line of this dose with the time it takes, and nothing said of it yet; `extra`: with one more set on a side.
pub(super) fn dosed(doses: &Doses, exercise: &Exercise, dose: Dose, side: WorkedSide, extra: bool) -> Prescription {
    let rest_s = rest_s(doses, exercise, side);
    let seconds = seconds(doses, exercise, dose, side, extra);
    Prescription::of(exercise, side, [dose.sets, dose.reps, dose.hold_s, rest_s, seconds])
}

/// Seconds of rest between sets, or for changing sides (rule P23).
pub(super) fn rest_s(doses: &Doses, exercise: &Exercise, side: WorkedSide) -> u32 {
    if exercise.laterality == Laterality::Unilateral && side != WorkedSide::Both {
        if exercise.dose_class == DoseClass::Static {
            doses.one_side_stretch_rest_s
        } else {
            doses.one_side_rest_s
        }
    } else {
        exercise.rest_s
    }
}

/// Seconds to get into position: more for lying, kneeling and all fours (rule P23).
pub(in crate::rules) fn setup_s(doses: &Doses, exercise: &Exercise) -> u32 {
    let [up, down] = doses.ready_s;
    if exercise.position.is_down() { down } else { up }
}

#[cfg(test)]
mod tests {
    use super::super::steps::{Shape, dose, dose_steps};
    use super::*;
    use crate::content::{Library, shipped};

    fn young<'a>(library: &'a Library, tags: &'a BTreeSet<TagId>) -> Person<'a> {
        Person {
            tags,
            age: None,
            doses: &library.doses,
            shown: UNTESTED.get_or_init(Shown::default),
        }
    }

    static UNTESTED: std::sync::OnceLock<Shown<'static>> = std::sync::OnceLock::new();

    fn total(id: &str, phase: Phase, side: WorkedSide, extra: bool) -> u32 {
        let library = shipped();
        let exercise = library.exercise(id).unwrap();
        let none = BTreeSet::new();
        let dose = dose(exercise, phase, young(&library, &none));
        seconds(&library.doses, exercise, dose, side, extra)
    }

    #[test]
    fn the_two_worked_times_of_the_catalogue_come_out() {
        // 15 + 4 x (20 + 6) + 3 x 5: the way in and out counts (rule P13).
        assert_eq!(
            total("one-arm-wall-chest-stretch", Phase::Learn, WorkedSide::Both, false),
            134
        );
        assert_eq!(
            total("side-lying-external-rotation", Phase::Learn, WorkedSide::Both, false),
            275
        );
    }

    #[test]
    fn every_exercise_takes_the_printed_seconds_in_all_three_phases() {
        let library = shipped();
        // The catalogue begins it with one set, the plan with two (rule P3): 15 + 2 x 45 + 30, then 3 s more for each of 5.
        let one_set = "neck-front-hand-press";
        assert_eq!(total(one_set, Phase::Learn, WorkedSide::Both, false), 135);
        assert_eq!(total(one_set, Phase::Build, WorkedSide::Both, false), 165);
        for exercise in library.exercises.iter().filter(|exercise| exercise.id != *one_set) {
            let none = BTreeSet::new();
            let takes = |dose| seconds(&library.doses, exercise, dose, WorkedSide::Both, false);
            let took = |phase| takes(dose(exercise, phase, young(&library, &none)));
            assert_eq!(took(Phase::Learn), exercise.total_s.p1, "{} in weeks 1-2", exercise.id);
            assert_eq!(took(Phase::Build), exercise.total_s.p2, "{} in weeks 3-4", exercise.id);
            // What is printed for weeks 5 to 8 is one of the doses of these weeks: three sets of the start repetitions of
            // a movement, which grow by two where the minutes hold that (rule P3).
            let shape = Shape {
                side: WorkedSide::Both,
                gentle: false,
                extra: false,
                short_of_time: false,
            };
            let steps = dose_steps(exercise, young(&library, &none), shape).steps;
            let mut last = steps.iter().filter(|step| step.stage == 2 || steps.len() < 4);
            assert!(
                last.any(|step| takes(step.dose) == exercise.total_s.p3),
                "{} in weeks 5-8",
                exercise.id
            );
        }
    }

    #[test]
    fn one_side_alone_rests_longer_and_an_extra_set_adds_one() {
        // 15 + 2 x 26 + 1 x 10, and 15 + 5 x 26 + 4 x 5 (rules P13, P23, P26).
        assert_eq!(
            total("wall-lean-side-stretch", Phase::Learn, WorkedSide::Right, false),
            77
        );
        assert_eq!(
            total("wall-lean-side-stretch", Phase::Learn, WorkedSide::Both, true),
            165
        );
        // 15 + 2 x 8 x 5 + 30.
        assert_eq!(
            total("standing-hip-abduction", Phase::Learn, WorkedSide::Left, false),
            125
        );
        // 15 + 5 x 40 + 4 x 10: 50 s more than both sides alone (rule P26).
        assert_eq!(
            total("standing-hip-abduction", Phase::Learn, WorkedSide::Both, true),
            255
        );
    }

    #[test]
    fn high_blood_pressure_keeps_holds_at_five_seconds_in_every_phase() {
        let library = shipped();
        let tags = BTreeSet::from([TagId::from("high-blood-pressure")]);
        for exercise in library
            .exercises
            .iter()
            .filter(|exercise| exercise.dose_class == DoseClass::Isometric)
        {
            for phase in Phase::ALL {
                assert!(
                    dose(exercise, phase, young(&library, &tags)).hold_s <= 5,
                    "{}",
                    exercise.id
                );
            }
        }
        // The plank starts at 8 s of 12: shortened to 5 of 9.
        let plank = library.exercise("incline-plank").unwrap();
        assert_eq!(
            dose(plank, Phase::Learn, young(&library, &tags)),
            Dose {
                sets: 2,
                reps: 2,
                hold_s: 5,
                rep_s: 9
            }
        );
    }

    #[test]
    fn very_flexible_joints_keep_stretches_at_fifteen_seconds() {
        let library = shipped();
        let tags = BTreeSet::from([TagId::from("hypermobility")]);
        for exercise in library.exercises.iter().filter(|exercise| exercise.stretches()) {
            for phase in Phase::ALL {
                assert!(
                    dose(exercise, phase, young(&library, &tags)).hold_s <= 15,
                    "{}",
                    exercise.id
                );
            }
        }
    }

    #[test]
    fn the_repetitions_of_weeks_three_and_four_stay_when_the_third_set_comes() {
        // 2 x 10, 2 x 12, 3 x 12: one thing at a time, and nothing is taken back (rule P3).
        let library = shipped();
        let bridge = library.exercise("glute-bridge").unwrap();
        let none = BTreeSet::new();
        let doses = Phase::ALL.map(|phase| dose(bridge, phase, young(&library, &none)));
        assert_eq!(doses.map(|dose| (dose.sets, dose.reps)), [(2, 10), (2, 12), (3, 12)]);
    }

    #[test]
    fn from_sixty_a_stretch_is_held_longer_in_weeks_five_to_eight_and_only_then() {
        let library = shipped();
        // Sets, repetitions and hold for weeks 5-8 (rule P22): 3 x 30 s, and 2 x 45 s from 60 on.
        // One long hold of 60 s becomes two of 45.
        let printed = [
            ("one-arm-wall-chest-stretch", (3, 1, 30), (2, 1, 45)),
            ("standing-reach-back-stretch", (3, 1, 25), (2, 1, 45)),
            ("towel-roll-chest-opener", (1, 1, 70), (2, 1, 45)),
        ];
        let none = BTreeSet::new();
        for (id, younger, older) in printed {
            let exercise = library.exercise(id).unwrap();
            let at = |age, phase| {
                let person = Person {
                    age,
                    ..young(&library, &none)
                };
                let dose = dose(exercise, phase, person);
                (dose.sets, dose.reps, dose.hold_s)
            };
            for age in [None, Some(18), Some(59)] {
                assert_eq!(at(age, Phase::Strengthen), younger, "{id} at {age:?}");
            }
            for age in [60, 61, 95] {
                assert_eq!(at(Some(age), Phase::Strengthen), older, "{id} at {age}");
                for phase in [Phase::Learn, Phase::Build] {
                    assert_eq!(at(Some(age), phase), at(None, phase), "{id} at {age}");
                }
            }
        }
        // 15 + 4 x (45 + 6) + 3 x 5, both sides.
        let chest = library.exercise("one-arm-wall-chest-stretch").unwrap();
        let older = Person {
            age: Some(60),
            ..young(&library, &none)
        };
        let dose = dose(chest, Phase::Strengthen, older);
        assert_eq!(seconds(&library.doses, chest, dose, WorkedSide::Both, false), 234);
    }

    #[test]
    fn from_sixty_no_stretch_passes_a_hundred_seconds_and_flexible_joints_keep_fifteen() {
        let library = shipped();
        let flexible = BTreeSet::from([TagId::from("hypermobility")]);
        let none = BTreeSet::new();
        for exercise in library.exercises.iter().filter(|exercise| exercise.stretches()) {
            for phase in Phase::ALL {
                let held = |tags| {
                    let person = Person {
                        age: Some(70),
                        ..young(&library, tags)
                    };
                    dose(exercise, phase, person)
                };
                let long = held(&none);
                assert!(long.held_s(long.sets) <= 100, "{}", exercise.id);
                assert!(held(&flexible).hold_s <= 15, "{}", exercise.id);
            }
        }
    }
}
