//! What goes together on the two days: rest between strength days, one stretch of a muscle a day, a long range alone
//! (exercises.md A6; clinical.md D3).

use super::aims::Aims;
use super::candidate::Candidate;
use super::choose::{Days, Slot};
use crate::content::{Exercise, ExerciseKind, Id};
use crate::record::Side;
use crate::rules::Action;

/// The most strengtheners of one muscle in one day.
const STRENGTHENERS_OF_A_MUSCLE: usize = 2;

/// Tells what goes together.
#[derive(Clone, Copy)]
pub(super) struct Together<'a> {
    pub(super) candidates: &'a [Candidate<'a>],
    pub(super) aims: &'a Aims<'a>,
}

impl Together<'_> {
    /// Whether a candidate goes together with what the days hold.
    pub(super) fn fits(&self, place: usize, candidate: &Candidate, day: &[Slot], other: &[Slot]) -> bool {
        if day.iter().chain(other).any(|slot| slot.candidate == place) {
            return false;
        }
        let sharing = |slots: &[Slot], like: fn(&Exercise) -> bool| {
            let shares =
                |known: &Candidate, muscle: &Id| like(known.exercise) && known.exercise.primary.contains(muscle);
            candidate
                .exercise
                .primary
                .iter()
                .map(|muscle| {
                    slots
                        .iter()
                        .filter_map(|slot| self.candidates.get(slot.candidate))
                        .filter(|known| shares(known, muscle))
                        .count()
                })
                .max()
                .unwrap_or(0)
        };
        match candidate.exercise.kind {
            // One stretch of a muscle a day keeps ten minutes a week (exercises.md A6, step 4).
            ExerciseKind::Stretch => sharing(day, Exercise::stretches) == 0,
            ExerciseKind::Strengthen => {
                let rested = sharing(other, Exercise::strengthens) == 0;
                rested && sharing(day, Exercise::strengthens) < self.most_strengtheners(candidate)
            }
            ExerciseKind::MotorControl => sharing(day, Exercise::strengthens) < self.most_strengtheners(candidate),
            ExerciseKind::Mobility | ExerciseKind::Breathing => true,
        }
    }

    /// Whether no strengthener of day B works a muscle that day A strengthens the day before.
    pub(super) fn leaves_rest(&self, days: &Days) -> bool {
        let exercises = |slots: &[Slot]| -> Vec<&Exercise> {
            let candidates = slots.iter().filter_map(|slot| self.candidates.get(slot.candidate));
            candidates.map(|candidate| candidate.exercise).collect()
        };
        are_rested(&exercises(&days.a), &exercises(&days.b))
    }

    /// Whether none of the others strengthens a muscle that this one works through a long range: it has one exercise in
    /// the whole plan (clinical.md D3, invariant 1).
    pub(super) fn is_alone_where_it_must<'b>(
        &self,
        candidate: &Candidate,
        mut others: impl Iterator<Item = &'b usize>,
    ) -> bool {
        let long: Vec<&Id> = candidate
            .exercise
            .primary
            .iter()
            .filter(|muscle| self.has_long_range(muscle))
            .collect();
        long.is_empty()
            || !others.any(|place| {
                self.candidates.get(*place).is_some_and(|other| {
                    other.exercise.strengthens() && long.iter().any(|muscle| other.exercise.primary.contains(muscle))
                })
            })
    }

    /// A muscle that is worked through a long range has that one exercise only (clinical.md D3, invariant 1).
    fn most_strengtheners(&self, candidate: &Candidate) -> usize {
        let mut muscles = candidate.exercise.primary.iter();
        if muscles.any(|muscle| self.has_long_range(muscle)) {
            1
        } else {
            STRENGTHENERS_OF_A_MUSCLE
        }
    }

    fn has_long_range(&self, muscle: &Id) -> bool {
        Side::BOTH.iter().any(|side| {
            self.aims
                .row(muscle, *side)
                .is_some_and(|row| row.action == Action::StrengthenLongRange)
        })
    }
}

/// Whether no strengthener of a day works a muscle that the day before strengthens; motor control is light enough.
fn are_rested(before: &[&Exercise], day: &[&Exercise]) -> bool {
    day.iter()
        .filter(|exercise| exercise.kind == ExerciseKind::Strengthen)
        .all(|exercise| {
            let mut before = before.iter().filter(|other| other.strengthens());
            !before.any(|other| other.primary.iter().any(|muscle| exercise.primary.contains(muscle)))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::shipped;

    #[test]
    fn a_muscle_that_was_strengthened_rests_for_a_day_but_not_from_motor_control() {
        let library = shipped();
        let rested = |before: &str, day: &str| {
            let [before, day] = [before, day].map(|id| library.exercise(id).unwrap());
            are_rested(&[before], &[day])
        };
        // Both strengthen the belly; the tilt is motor control.
        assert!(!rested("supine-pelvic-tilt", "dead-bug-heel-tap"));
        assert!(!rested("incline-plank", "dead-bug-heel-tap"));
        assert!(rested("dead-bug-heel-tap", "supine-pelvic-tilt"));
        // The buttock is another muscle, and a stretch is no work.
        assert!(rested("glute-bridge", "dead-bug-heel-tap"));
        assert!(rested("supine-figure-four", "glute-bridge"));
    }
}
