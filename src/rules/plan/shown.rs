//! What a person showed in a home test of the same movement: no dose begins above it (rule P117).

use std::collections::BTreeMap;

use crate::content::{Exercise, ExerciseId, ItemId};
use crate::rules::Case;
use crate::rules::values::{Values, counted_value};

/// The unit of tests that count seconds; the others count repetitions.
const SECONDS: &str = "s";

/// What was shown, by exercise.
#[derive(Clone, Debug, Default)]
pub(in crate::rules) struct Shown<'a>(BTreeMap<&'a ExerciseId, OfTest<'a>>);

/// What a test showed of the movement of an exercise.
#[derive(Clone, Copy, Debug)]
struct OfTest<'a> {
    item: &'a ItemId,
    is_hold: bool,
    /// The most in the first part of the plan.
    first: u32,
}

/// The most repetitions of a set and the most seconds of a hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Most {
    pub(super) reps: u32,
    pub(super) hold_s: u32,
}

impl Most {
    const ANY: Self = Self {
        reps: u32::MAX,
        hold_s: u32::MAX,
    };
}

impl<'a> Shown<'a> {
    /// What counts of the tests of a person, of the weaker side; what hurt is no measure.
    pub(in crate::rules) fn new(case: Case<'a>) -> Self {
        let about = &case.library.planning.about.shown;
        let mut shown = BTreeMap::new();
        for test in &about.tests {
            let Some(item) = case.library.item(&test.item) else {
                continue;
            };
            let value = match counted_value(case.library, case.assessment, case.tags(), &test.item) {
                Some(Values::One(value)) => Some(value),
                Some(Values::Sides(left, right)) => left.into_iter().chain(right).min_by(f64::total_cmp),
                None => None,
            };
            let Some(value) = value else {
                continue;
            };
            let of_test = OfTest {
                item: &test.item,
                is_hold: item.unit() == SECONDS,
                first: whole(value * about.share),
            };
            shown.extend(test.exercises.iter().map(|id| (id, of_test)));
        }
        Self(shown)
    }

    /// The most of an exercise while it begins.
    pub(super) fn at_first(&self, exercise: &Exercise) -> Most {
        self.0.get(&exercise.id).map_or(Most::ANY, |of| of.limit(of.first))
    }

    /// The test that makes an exercise begin with less than others begin with.
    pub(super) fn lowers(&self, exercise: &Exercise) -> Option<&'a ItemId> {
        let of = self.0.get(&exercise.id)?;
        let (start, most) = (exercise.start_dose, of.limit(of.first));
        (most.reps < start.reps || most.hold_s < start.hold_s).then_some(of.item)
    }
}

impl OfTest<'_> {
    fn limit(self, most: u32) -> Most {
        if self.is_hold {
            Most {
                hold_s: most,
                ..Most::ANY
            }
        } else {
            Most {
                reps: most,
                ..Most::ANY
            }
        }
    }
}

/// Whole seconds or repetitions, rounded down; one is the least there is.
fn whole(value: f64) -> u32 {
    value.floor().clamp(1.0, 1e6) as u32
}
