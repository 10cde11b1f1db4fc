//! What a high hip may come from, and when a clinician should look first (rules Z22, N20).
//!
//! The table stands in the content. Each row needs every one of its tests: what was not looked at leaves the cause not
//! clear.

use std::collections::BTreeSet;

use crate::content::{HipCauseName, HipTest, Library, ReadAs, TagId};
use crate::record::{Assessment, Side};
use crate::rules::limits::{above, at_least, below, same};
use crate::rules::safety::follows;
use crate::rules::values::{Values, counted_value, readings};
use crate::rules::{Finding, HipCause, HipClinicianNote};

/// The label for a high hip; none while the hip is within the usual spread.
pub(super) fn cause(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<TagId>,
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
    let mut causes = library.scoring.high_hip.causes.iter();
    let fits = causes.find(|row| row.all.iter().all(|test| answers.says(test, side)));
    Some(match fits.map(|row| row.cause) {
        Some(HipCauseName::LongerBone) => HipCause::BoneSuspected,
        Some(HipCauseName::Muscles) => HipCause::Functional,
        None => HipCause::NotClear,
    })
}

/// What a clinician should look at before the result is relied on; of several, the strongest.
pub(super) fn clinician_note(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<TagId>,
    cause: Option<HipCause>,
) -> Option<HipClinicianNote> {
    let answers = Answers {
        library,
        assessment,
        tags,
    };
    if follows(library, assessment, tags, &library.scoring.high_hip.see_first) {
        Some(HipClinicianNote::SeeFirst)
    } else if answers.is_curve_suspected() {
        Some(HipClinicianNote::Curve)
    } else if cause == Some(HipCause::BoneSuspected) {
        Some(HipClinicianNote::AskToMeasure)
    } else {
        None
    }
}

/// The answers that the table (rule N20) looks at; hidden ones do not count.
struct Answers<'a> {
    library: &'a Library,
    assessment: &'a Assessment,
    tags: &'a BTreeSet<TagId>,
}

impl Answers<'_> {
    fn is_curve_suspected(&self) -> bool {
        let curve = &self.library.scoring.high_hip.curve;
        follows(self.library, self.assessment, self.tags, curve)
    }

    /// Whether a test of a row says so, on a hip that is high on this side.
    fn says(&self, test: &HipTest, high: Side) -> bool {
        let id = &test.item;
        let counted = counted_value(self.library, self.assessment, self.tags, id).and_then(Values::one);
        let (Some(value), Some(item)) = (counted, self.library.item(id)) else {
            return false;
        };
        let Some(enough) = test.readings else {
            return keeps(test, value, high);
        };
        let answer = self.assessment.answers.get(id);
        let that_say_so = answer.map_or(0, |answer| {
            readings(item, answer)
                .filter(|reading| keeps(test, *reading, high))
                .count()
        });
        that_say_so >= enough
    }
}

fn keeps(test: &HipTest, value: f64, high: Side) -> bool {
    let value = match (test.read_as, high) {
        (ReadAs::Value, _) | (ReadAs::TowardHighSide, Side::Right) => value,
        (ReadAs::TowardHighSide, Side::Left) => -value,
        (ReadAs::Size, _) => value.abs(),
    };
    test.above.is_none_or(|limit| above(value, limit))
        && test.at_least.is_none_or(|limit| at_least(value, limit))
        && test.below.is_none_or(|limit| below(value, limit))
        && test.is.is_none_or(|exactly| same(value, exactly))
}
