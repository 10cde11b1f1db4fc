//! How much a reading is trusted: a factor on its weight (rule N10).

use std::collections::BTreeSet;

use crate::content::{Id, Item, Library, TagId};
use crate::record::Assessment;
use crate::rules::limits::at_least;
use crate::rules::values::{Values, counted_value};

/// The quality factor of an item's answer: what was given, each ticked flag, and those that apply by themselves.
///
/// A factor outside 0 to 1 in a record is no factor.
///
/// Of an item without an answer it is the factor an answer would have: only what applies by itself.
pub(super) fn quality(library: &Library, assessment: &Assessment, tags: &BTreeSet<TagId>, item: &Item) -> f64 {
    let answer = assessment.answers.get(&item.id);
    let given = answer
        .and_then(|answer| answer.quality)
        .filter(|factor| is_factor(*factor));
    let is_ticked = |flag: &Id| answer.is_some_and(|answer| answer.flags.contains(flag));
    let flags = item.quality.iter().filter(|flag| {
        let applies_by_itself = flag.auto.as_ref().is_some_and(|auto| {
            counted_value(library, assessment, tags, &auto.item)
                .and_then(Values::one)
                .is_some_and(|value| at_least(value, auto.at_least))
        });
        is_factor(flag.factor) && (applies_by_itself || is_ticked(&flag.id))
    });
    flags.fold(given.unwrap_or(1.0), |quality, flag| quality * flag.factor)
}

fn is_factor(factor: f64) -> bool {
    factor > 0.0 && factor <= 1.0
}
