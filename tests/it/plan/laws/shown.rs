//! Nothing begins above half of what a test of the same movement showed (rule P117), read from answers and plan.

use plumbline::content::{Exercise, Item, ItemId, StartDose};
use plumbline::record::{Given, Prescription, Side};
use plumbline::rules::hidden_by;

use super::Laws;

/// A test, whether it counts seconds, and the exercises with its movement.
const TESTS: [(&str, bool, &[&str]); 7] = [
    ("pp-chair-stand", false, &["sit-to-stand", "chair-squat"]),
    ("fh-dnf-hold", true, &["chin-nod-supine", "chin-nod-wall"]),
    ("ap-plank", true, &["incline-plank"]),
    ("hh-side-plank", true, &["side-plank-knees"]),
    ("pp-backext-hold", true, &["prone-cobra"]),
    ("fh-side-er-reps", false, &["side-lying-external-rotation"]),
    ("ap-hamstring-bridge", false, &["hamstring-bridge"]),
];

impl Laws<'_> {
    /// P117.
    pub(super) fn begins_below_what_was_shown(&self) {
        for (item, seconds, exercises) in TESTS {
            let item = self.library.item(&ItemId::from(item)).unwrap();
            let Some(shown) = self.weakest(item) else {
                continue;
            };
            let of = |line: &&Prescription| exercises.iter().any(|id| line.id == **id);
            let amount = |line: &Prescription| f64::from(if seconds { line.hold_s } else { line.reps });
            let first = self.outcome.plan.weeks.first().unwrap();
            let begins = first.days.iter().flat_map(|day| &day.exercises).filter(of);
            for line in begins.filter(|line| !self.reached_before(line)) {
                let most = (shown / 2.0).floor().max(1.0);
                assert!(amount(line) <= most, "{} begins at {line:?}, {shown} shown", line.id);
            }
        }
    }

    /// What an exercise begins with for this person: half of what a test showed where that is less.
    pub(super) fn begins(&self, exercise: &Exercise) -> StartDose {
        let mut start = exercise.start_dose;
        for (item, seconds, exercises) in TESTS {
            let item = self.library.item(&ItemId::from(item)).unwrap();
            let Some(shown) = self
                .weakest(item)
                .filter(|_| exercises.iter().any(|id| exercise.id == **id))
            else {
                continue;
            };
            let most = (shown / 2.0).floor().max(1.0) as u32;
            if seconds {
                let moving = start.rep_s - start.hold_s;
                start.hold_s = start.hold_s.min(most);
                start.rep_s = moving + start.hold_s;
            } else {
                start.reps = start.reps.min(most);
            }
        }
        start
    }

    /// A line that goes on from an earlier plan begins where that had come (rule P10).
    fn reached_before(&self, line: &Prescription) -> bool {
        super::goes_on(line)
    }

    fn weakest(&self, item: &Item) -> Option<f64> {
        let answer = self.person.answers.get(&item.id)?;
        if !hidden_by(item, &self.outcome.safety.tags).is_empty() {
            return None;
        }
        let sides: &[Side] = match answer.given {
            Given::One(_) => &[Side::Left],
            Given::Sides { .. } => &Side::BOTH,
        };
        let readings = sides
            .iter()
            .filter_map(|side| answer.entry(*side)?.reading(item.combine()));
        readings.min_by(f64::total_cmp)
    }
}
