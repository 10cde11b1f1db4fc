//! The numbers of an answer that can be relied on.
//!
//! A record may have been edited by hand or written for other content: a value outside the item's range, an option that
//! does not exist or an answer of the wrong shape is no reading, and nothing else.

use std::collections::BTreeSet;

use super::limits::{at_least, at_most, same};
use crate::content::{Item, ItemId, Kind, Library, Sides, TagId};
use crate::record::{Answer, Assessment, Entry, Given, Side};

/// The readings of one item, repeats combined.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Values {
    /// One value, which speaks for both sides (rule Q4); its sign may name a side.
    One(f64),
    /// A value for each side, or for one of them (rule N8).
    Sides(Option<f64>, Option<f64>),
}

impl Values {
    /// The value that speaks for a side.
    pub(super) fn on(self, side: Side) -> Option<f64> {
        match (self, side) {
            (Self::One(value), _) => Some(value),
            (Self::Sides(left, _), Side::Left) => left,
            (Self::Sides(_, right), Side::Right) => right,
        }
    }

    /// The single value.
    pub(super) fn one(self) -> Option<f64> {
        match self {
            Self::One(value) => Some(value),
            Self::Sides(..) => None,
        }
    }
}

/// The values of an answer; none when it holds no reading that fits the item.
pub(super) fn values(item: &Item, answer: &Answer) -> Option<Values> {
    match (&answer.given, item.sides()) {
        (Given::One(entry), _) => read(item, entry).map(Values::One),
        (Given::Sides { left, right }, Sides::LeftRight) => {
            let left = left.as_ref().and_then(|entry| read(item, entry));
            let right = right.as_ref().and_then(|entry| read(item, entry));
            (left.is_some() || right.is_some()).then_some(Values::Sides(left, right))
        }
        (Given::Sides { .. }, Sides::One | Sides::Signed) => None,
    }
}

/// The values an assessment holds for an item, whether or not safety hides it.
pub(super) fn answered(item: &Item, assessment: &Assessment) -> Option<Values> {
    values(item, assessment.answers.get(&item.id)?)
}

/// The readings of an answer without sides, one by one.
pub(super) fn readings<'a>(item: &'a Item, answer: &'a Answer) -> impl Iterator<Item = f64> + 'a {
    let readings: &[f64] = match &answer.given {
        Given::One(Entry::Readings(readings)) => readings,
        _ => &[],
    };
    readings.iter().copied().filter(|reading| fits(item, *reading))
}

/// One reading of an entry, after leaving out what does not fit.
fn read(item: &Item, entry: &Entry) -> Option<f64> {
    let Entry::Readings(readings) = entry else {
        return None;
    };
    let combined = if readings.iter().all(|reading| fits(item, *reading)) {
        entry.reading(item.combine())
    } else {
        let fitting: Vec<f64> = readings
            .iter()
            .copied()
            .filter(|reading| fits(item, *reading))
            .collect();
        Entry::Readings(fitting).reading(item.combine())
    };
    combined.filter(|value| fits(item, *value))
}

/// Whether a single reading is one the item can have.
fn fits(item: &Item, value: f64) -> bool {
    if !value.is_finite() {
        return false;
    }
    match &item.kind {
        Kind::Number(number) => {
            let [low, high] = number.range;
            at_least(value, low) && at_most(value, high)
        }
        Kind::Choice(_) | Kind::Frequency(_) | Kind::YesNo(_) => {
            let chosen = if item.sides() == Sides::Signed {
                value.abs()
            } else {
                value
            };
            has_option(item, chosen)
        }
    }
}

fn has_option(item: &Item, value: f64) -> bool {
    // Frequency and yes/no questions need no list of their own: 0 to 3, and 0 or 1.
    let up_to = |last: i32| (0..=last).any(|option| same(value, f64::from(option)));
    match &item.kind {
        Kind::Frequency(_) => up_to(3),
        Kind::YesNo(_) => up_to(1),
        Kind::Choice(choice) => choice.options.iter().any(|option| same(value, f64::from(option.value))),
        Kind::Number(_) => false,
    }
}

/// The tags that hide an item, in the order of its skip list.
pub fn hidden_by<'a>(item: &'a Item, tags: &BTreeSet<TagId>) -> Vec<&'a TagId> {
    item.skip.iter().filter(|tag| tags.contains(*tag)).collect()
}

/// The value of an item by its id, unless one of `tags` hides it.
pub(super) fn counted_value(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<TagId>,
    item: &ItemId,
) -> Option<Values> {
    let item = library.item(item)?;
    if hidden_by(item, tags).is_empty() {
        answered(item, assessment)
    } else {
        None
    }
}

/// What an item measured, as one number in its unit: repeats combined, the mean of the sides that have one. None without a
/// reading that counts (a hidden item does not, rule N17), and for items that are no number.
pub fn measured(library: &Library, assessment: &Assessment, tags: &BTreeSet<TagId>, item: &ItemId) -> Option<f64> {
    if !library.item(item)?.is_number() {
        return None;
    }
    match counted_value(library, assessment, tags, item)? {
        Values::One(value) => Some(value),
        Values::Sides(Some(left), Some(right)) => Some(f64::midpoint(left, right)),
        Values::Sides(left, right) => left.or(right),
    }
}
