//! What a high hip may come from, and when a clinician should look first (rules Z22, N20).
//!
//! Each row of the table (rule N20) needs every one of its columns: what was not looked at leaves the cause not clear.

use std::collections::BTreeSet;

use crate::content::{Id, Library};
use crate::record::{Assessment, Side};
use crate::rules::limits::{at_least, below, is_zero, same};
use crate::rules::safety::follows;
use crate::rules::values::{Values, counted_value, readings};
use crate::rules::{Finding, HipCause, HipClinicianNote};

/// The label for a high hip; none while the hip is within the usual spread.
pub(super) fn cause(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<Id>,
    hip: &Finding,
) -> Option<HipCause> {
    hip.naming_score()
        .filter(|score| at_least(*score, library.scoring.bands.mild))?;
    let answers = Answers {
        library,
        assessment,
        tags,
    };
    if answers.is_curve_suspected() {
        return Some(HipCause::CurveSuspected);
    }
    // Without a named side nothing can be said about the high side.
    let Some(side) = hip.side else {
        return Some(HipCause::NotClear);
    };
    Some(if answers.is_bone_pattern(side) {
        HipCause::BoneSuspected
    } else if answers.is_muscle_pattern() {
        HipCause::Functional
    } else {
        HipCause::NotClear
    })
}

/// What a clinician should look at before the result is relied on; of several, the strongest.
pub(super) fn clinician_note(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<Id>,
    cause: Option<HipCause>,
) -> Option<HipClinicianNote> {
    let answers = Answers {
        library,
        assessment,
        tags,
    };
    if follows(library, assessment, tags, "cf-lld") {
        Some(HipClinicianNote::SeeFirst)
    } else if answers.is_curve_suspected() {
        Some(HipClinicianNote::Curve)
    } else if cause == Some(HipCause::BoneSuspected) {
        // The bone pattern holds two tape readings of 10 mm and more.
        Some(HipClinicianNote::AskToMeasure)
    } else {
        None
    }
}

/// The answers that the table (rule N20) looks at; hidden ones do not count.
struct Answers<'a> {
    library: &'a Library,
    assessment: &'a Assessment,
    tags: &'a BTreeSet<Id>,
}

impl Answers<'_> {
    fn value(&self, item: &str) -> Option<f64> {
        counted_value(self.library, self.assessment, self.tags, item).and_then(Values::one)
    }

    fn is_curve_suspected(&self) -> bool {
        follows(self.library, self.assessment, self.tags, "cf-curve")
    }

    /// Levelled by a book under the other foot, level in sitting, not shorter in lying, longer by the tape twice.
    fn is_bone_pattern(&self, high: Side) -> bool {
        let toward_high = |value: f64| if high == Side::Right { value } else { -value };
        let is_levelled = self
            .value("hh-book-lift")
            .is_some_and(|lift| below(0.0, toward_high(lift)));
        let is_level_sitting = self.value("hh-sit-crest").is_some_and(is_zero);
        let is_not_shorter = self.value("hh-supine-heels").is_some_and(|heels| at_least(heels, 0.0));
        is_levelled && is_level_sitting && is_not_shorter && self.is_longer_twice(toward_high)
    }

    /// Still high in sitting, shorter in lying, and within 10 mm by the tape.
    fn is_muscle_pattern(&self) -> bool {
        let is_still_high = self.value("hh-sit-crest").is_some_and(|sitting| same(sitting, 1.0));
        let is_shorter = self.value("hh-supine-heels").is_some_and(|heels| same(heels, -1.0));
        let is_within_noise = self
            .value("hh-leg-tape")
            .is_some_and(|tape| below(tape.abs(), self.library.scoring.leg_noise_mm));
        is_still_high && is_shorter && is_within_noise
    }

    fn is_longer_twice(&self, toward_high: impl Fn(f64) -> f64) -> bool {
        let tape = "hh-leg-tape";
        let (Some(item), Some(_)) = (self.library.item(tape), self.value(tape)) else {
            return false;
        };
        let answer = self.assessment.answers.get(tape);
        answer.is_some_and(|answer| {
            let long = readings(item, answer)
                .filter(|reading| at_least(toward_high(*reading), self.library.scoring.leg_noise_mm));
            long.count() >= 2
        })
    }
}
