//! What changed since an earlier assessment, and whether that is more than measurement error (clinical.md B10).

use crate::content::{Item, Library};
use crate::record::{Answer, Assessment, Entry, Given, Side};

use super::limits::at_most;

/// Holds of which the error is a share of the first time (clinical.md B10: 30 %, a program choice).
const HOLDS: [&str; 2] = ["ap-plank", "ap-single-bridge"];
const HOLD_SHARE: f64 = 0.3;

/// Points of pain (0 to 10) that must be passed for a change (clinical.md B10).
pub const PAIN_ERROR: u8 = 2;
/// Points of a score below which there is no clear change (clinical.md B10).
pub const SCORE_ERROR: f64 = 10.0;

/// One number that was read both times.
#[derive(Clone, Copy, Debug)]
pub struct ReadTwice<'a> {
    /// What was read.
    pub item: &'a Item,
    /// The side; none for an item without sides.
    pub side: Option<Side>,
    /// The earlier reading, in the item's unit.
    pub before: f64,
    /// The present reading, in the item's unit.
    pub now: f64,
    /// How far two readings may differ by measurement error alone, in the item's unit.
    pub error: f64,
}

impl ReadTwice<'_> {
    /// Whether the difference exceeds the error; what only reaches it does not.
    pub fn has_changed(&self) -> bool {
        !at_most((self.now - self.before).abs(), self.error)
    }
}

/// How far two readings of an item may differ by measurement error alone, in its unit; none where that is not known.
pub fn measurement_error(item: &Item, before: f64) -> Option<f64> {
    if HOLDS.contains(&item.id.as_str()) {
        return Some(before.abs() * HOLD_SHARE);
    }
    item.error.filter(|error| *error > 0.0)
}

/// Every number that was read in both assessments and has a known measurement error, in the library's order, left first.
///
/// Whether an item may be shown is for the caller to say.
pub fn read_twice<'a>(library: &'a Library, before: &Assessment, now: &Assessment) -> Vec<ReadTwice<'a>> {
    let of_item = |item: &'a Item| {
        let (earlier, later) = (before.answers.get(&item.id)?, now.answers.get(&item.id)?);
        let sides: &[Option<Side>] = if is_one(earlier) && is_one(later) {
            &[None]
        } else {
            &[Some(Side::Left), Some(Side::Right)]
        };
        let reading = |answer: &Answer, side: Option<Side>| {
            let entry: &Entry = answer.entry(side.unwrap_or(Side::Left))?;
            entry.reading(item.combine)
        };
        let both = sides.iter().filter_map(move |&side| {
            let (before, now) = (reading(earlier, side)?, reading(later, side)?);
            Some(ReadTwice {
                item,
                side,
                before,
                now,
                error: measurement_error(item, before)?,
            })
        });
        Some(both.collect::<Vec<_>>())
    };
    let numbers = library.items.iter().filter(|item| item.is_number());
    numbers.filter_map(of_item).flatten().collect()
}

fn is_one(answer: &Answer) -> bool {
    matches!(answer.given, Given::One(_))
}
