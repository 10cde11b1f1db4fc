//! How far a person may change a dose (rules P22, P35).

use std::ops::RangeInclusive;

use crate::content::{DoseClass, Doses, Exercise, ShortHold, TagId};
use crate::record::{DoseEdit, DosePart, Objection, Prescription};

/// The safe bounds of a dose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoseBounds {
    /// Sets, for each side of an exercise that is worked one side at a time.
    pub sets: RangeInclusive<u32>,
    /// Repetitions in a set.
    pub reps: RangeInclusive<u32>,
    /// Seconds each repetition is held; one number where the hold is a part of the movement.
    pub hold_s: RangeInclusive<u32>,
    /// The most seconds a stretch is held for each side in one session, all sets together.
    pub held_s: Option<u32>,
}

/// The bounds of an exercise for a person with these precautions.
pub(super) fn dose_bounds(doses: &Doses, exercise: &Exercise, tags: &std::collections::BTreeSet<TagId>) -> DoseBounds {
    let start = exercise.start_dose;
    // A hold that belongs to the movement, as the pause of a row, stays as it is.
    let as_it_is = start.hold_s..=start.hold_s;
    let between = |[least, most]: [u32; 2]| least..=most;
    let held = |[least, most]: [u32; 2], short: &ShortHold| {
        least..=if tags.contains(&short.tag) { short.hold_s } else { most }
    };
    let (reps, hold_s) = match exercise.dose_class {
        DoseClass::Static => {
            let [least, most] = doses.stretch.own_reps;
            (
                least..=start.reps.max(most),
                held(doses.stretch.own_hold_s, &doses.stretch.short),
            )
        }
        DoseClass::Isometric => (
            between(doses.isometric.own_reps),
            held(doses.isometric.own_hold_s, &doses.isometric.short),
        ),
        DoseClass::Dynamic => (between(doses.dynamic.own_reps), as_it_is),
        DoseClass::MotorControl => (
            between(doses.motor_control.own_reps),
            between(doses.motor_control.own_hold_s),
        ),
        DoseClass::Mobility => (between(doses.mobility.own_reps), as_it_is),
        DoseClass::Breathing => (between(doses.breathing.own_reps), as_it_is),
    };
    let limits = exercise.limits_for(tags);
    let within = |range: RangeInclusive<u32>, most: Option<u32>| {
        let most = most.unwrap_or(u32::MAX);
        (*range.start()).min(most)..=(*range.end()).min(most)
    };
    DoseBounds {
        sets: between(doses.own_sets),
        reps: within(reps, limits.reps),
        hold_s: within(hold_s, limits.hold_s),
        held_s: exercise.stretches().then_some(doses.stretch.most_s_a_session),
    }
}

impl DoseBounds {
    /// What is outside; none when the dose is within bounds.
    pub(super) fn trouble(&self, dose: &DoseEdit) -> Option<Objection> {
        let outside = |number: u32, range: &RangeInclusive<u32>, part: DosePart| {
            (!range.contains(&number)).then_some(Objection::DoseOutside {
                part,
                least: *range.start(),
                most: *range.end(),
            })
        };
        let held = dose.sets.saturating_mul(dose.reps).saturating_mul(dose.hold_s);
        outside(dose.sets, &self.sets, DosePart::Sets)
            .or_else(|| outside(dose.reps, &self.reps, DosePart::Reps))
            .or_else(|| outside(dose.hold_s, &self.hold_s, DosePart::Hold))
            .or_else(|| {
                let most = self.held_s.filter(|most| held > *most)?;
                Some(Objection::HeldTooLong {
                    most_s: most,
                    held_s: held,
                })
            })
    }

    /// The next dose that is allowed when one number of a line is made larger or smaller; none when there is none.
    pub fn step(&self, line: &Prescription, part: DosePart, up: bool) -> Option<[u32; 3]> {
        let mut dose = [line.sets, line.reps, line.hold_s];
        let (place, range, by) = match part {
            DosePart::Sets => (0, &self.sets, 1),
            DosePart::Reps => (1, &self.reps, 1),
            // Long holds go in steps of five seconds.
            DosePart::Hold if *self.hold_s.end() > 10 => (2, &self.hold_s, 5),
            DosePart::Hold => (2, &self.hold_s, 1),
        };
        let number = dose.get_mut(place)?;
        let next = if up {
            (*number / by + 1) * by
        } else {
            number.saturating_sub(1) / by * by
        };
        // From outside the bounds the first step leads to their edge.
        let next = next.clamp(*range.start(), *range.end());
        if next == *number || (next > *number) != up {
            return None;
        }
        *number = next;
        let held = dose.iter().product::<u32>();
        let may = up && self.held_s.is_some_and(|most| held > most);
        (!may).then_some(dose)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::content::shipped;

    fn bounds(id: &str, tags: &[&str]) -> DoseBounds {
        let tags: BTreeSet<TagId> = tags.iter().map(|tag| TagId::from(*tag)).collect();
        dose_bounds(&shipped().doses, shipped().exercise(id).unwrap(), &tags)
    }

    fn dose([sets, reps, hold_s]: [u32; 3]) -> DoseEdit {
        let weeks = None;
        DoseEdit {
            exercise: "x".into(),
            weeks,
            sets,
            reps,
            hold_s,
            rest: crate::record::Rest::new(),
        }
    }

    #[test]
    fn a_stretch_is_held_sixty_seconds_at_most_and_a_hundred_in_a_session() {
        let stretch = bounds("one-arm-wall-chest-stretch", &[]);
        assert_eq!(stretch.trouble(&dose([2, 1, 50])), None);
        assert_eq!(stretch.trouble(&dose([1, 1, 60])), None);
        let outside = |part, least, most| Some(Objection::DoseOutside { part, least, most });
        assert_eq!(stretch.trouble(&dose([1, 1, 61])), outside(DosePart::Hold, 5, 60));
        let too_long = Objection::HeldTooLong {
            most_s: 100,
            held_s: 110,
        };
        assert_eq!(stretch.trouble(&dose([2, 1, 55])), Some(too_long));
        assert_eq!(stretch.trouble(&dose([5, 1, 10])), outside(DosePart::Sets, 1, 4));
    }

    #[test]
    fn holds_stay_short_with_very_flexible_joints_and_with_high_blood_pressure() {
        let stretch = bounds("one-arm-wall-chest-stretch", &["hypermobility"]);
        assert_eq!(stretch.trouble(&dose([2, 1, 15])), None);
        assert!(stretch.trouble(&dose([2, 1, 16])).is_some());
        let press = bounds("wall-elbow-press", &["high-blood-pressure"]);
        assert_eq!(press.trouble(&dose([2, 5, 5])), None);
        assert!(press.trouble(&dose([2, 5, 6])).is_some());
        assert_eq!(bounds("wall-elbow-press", &[]).trouble(&dose([3, 5, 10])), None);
    }

    #[test]
    fn the_pause_of_a_movement_stays_as_it_is() {
        let row = bounds("band-seated-row", &[]);
        assert_eq!(row.trouble(&dose([3, 12, 1])), None);
        let outside = |part, least, most| Some(Objection::DoseOutside { part, least, most });
        assert_eq!(row.trouble(&dose([3, 12, 2])), outside(DosePart::Hold, 1, 1));
        assert_eq!(row.trouble(&dose([3, 16, 1])), outside(DosePart::Reps, 4, 15));
    }
}
