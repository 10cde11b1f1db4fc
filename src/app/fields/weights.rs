//! Two scales, one under each foot: both weights are typed as they stand there, and the answer is the difference that is
//! worked out of them (rule Q4).
//!
//! A record holds the difference, in % of both together; the weights stand beside it as they were typed
//! ([`Assessment::drafts`]). An answer that is a difference alone, from an earlier version or another program, stays until
//! two weights are there.

use super::number::weight_accepted;
use super::{Typed, key, put, readings};
use crate::app::written::{self, Unit};
use crate::content::{Item, Weighed};
use crate::record::{Assessment, Entry, Side};

/// One pound in kilograms.
const KG_PER_POUND: f64 = 0.453_592_37;

/// What an item takes as a weight of this side; none where it takes no weights.
pub(super) fn of_side(item: &Item, side: Option<Side>) -> Option<Weighed> {
    item.weighed().filter(|_| side.is_some())
}

/// How many weights of a side are asked for, or were typed.
pub(super) fn count(item: &Item, assessment: &Assessment) -> usize {
    let places = 0..crate::record::MAX_READINGS;
    let is_typed = |index: &usize| {
        Side::BOTH
            .iter()
            .any(|side| !text(item, assessment, *side, *index).is_empty())
    };
    let typed = places.rev().find(is_typed).map_or(0, |last| last + 1);
    typed.max(usize::from(item.repeats()))
}

/// What was typed.
pub(super) fn text<'a>(item: &Item, assessment: &'a Assessment, side: Side, index: usize) -> &'a str {
    let typed = assessment.drafts.get(&key(item, Some(side), index));
    typed.map_or("", String::as_str)
}

/// What a text means on one scale.
pub(super) fn read(weighed: Weighed, text: &str) -> Typed {
    if text.trim().is_empty() {
        return Typed::Empty;
    }
    if written::is_begun(text) {
        return Typed::Begun;
    }
    match weight(weighed, text) {
        Some((value, _)) => Typed::Value(value),
        None => Typed::Wrong(weight_accepted(weighed)),
    }
}

/// A weight, and what one of its unit weighs in kg where one was written.
fn weight(weighed: Weighed, text: &str) -> Option<(f64, Option<f64>)> {
    let written = written::number(text).filter(|written| !written.has_sign && weighed.admits(written.value))?;
    let kg = match written.unit {
        None => None,
        Some(Unit::Kilogram) => Some(1.0),
        Some(Unit::Pound) => Some(KG_PER_POUND),
        Some(_) => return None,
    };
    Some((written.value, kg))
}

/// Takes a change of one weight into the drafts, and what follows from all of them into the answer.
pub(super) fn typed(item: &Item, assessment: &mut Assessment, side: Side, index: usize, text: &str) {
    let Some(weighed) = item.weighed() else { return };
    let before = differences(item, weighed, assessment);
    let key = key(item, Some(side), index);
    if text.is_empty() {
        assessment.drafts.remove(&key);
    } else {
        assessment.drafts.insert(key, text.to_owned());
    }
    let now = differences(item, weighed, assessment);
    let is_from_weights = readings(assessment.answers.get(&item.id), None) == before;
    if !now.is_empty() || is_from_weights {
        let entry = (!now.is_empty()).then_some(Entry::Readings(now));
        put(assessment, item, None, entry);
    }
}

/// The difference of each pair that is whole, in the order of the pairs.
fn differences(item: &Item, weighed: Weighed, assessment: &Assessment) -> Vec<f64> {
    let pair = |index| {
        let of = |side| weight(weighed, text(item, assessment, side, index));
        let ((left, left_kg), (right, right_kg)) = (of(Side::Left)?, of(Side::Right)?);
        // A unit written once is meant for both.
        let (left, right) = match (left_kg, right_kg) {
            (Some(left_kg), Some(right_kg)) => (left * left_kg, right * right_kg),
            _ => (left, right),
        };
        Weighed::difference(left, right)
            .filter(|difference| item.range().is_none_or(|[low, high]| (low..=high).contains(difference)))
    };
    (0..count(item, assessment)).filter_map(pair).collect()
}

/// The side whose weight is there without the other one of its pair.
pub fn half_weighed(item: &Item, assessment: &Assessment) -> Option<Side> {
    let weighed = item.weighed()?;
    let is_there = |side, index| weight(weighed, text(item, assessment, side, index)).is_some();
    (0..count(item, assessment)).find_map(
        |index| match (is_there(Side::Left, index), is_there(Side::Right, index)) {
            (true, false) => Some(Side::Left),
            (false, true) => Some(Side::Right),
            (true, true) | (false, false) => None,
        },
    )
}

/// Whether the answer is a difference that no weights stand beside.
pub fn is_difference_alone(item: &Item, assessment: &Assessment) -> bool {
    let given = readings(assessment.answers.get(&item.id), None);
    item.weighed()
        .is_some_and(|weighed| !given.is_empty() && differences(item, weighed, assessment) != given)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Answer;
    use jiff::civil::date;

    fn scales() -> Item {
        let library = crate::content::shipped();
        let found = library.items.iter().find(|item| item.weighed().is_some());
        found.expect("an item with two scales").clone()
    }

    fn after(typed_weights: &[(Side, usize, &str)]) -> (Item, Assessment) {
        let (item, mut assessment) = (scales(), Assessment::new(date(2026, 11, 20), "1"));
        for (side, index, text) in typed_weights {
            typed(&item, &mut assessment, *side, *index, text);
        }
        (item, assessment)
    }

    fn answer(item: &Item, assessment: &Assessment) -> Vec<f64> {
        readings(assessment.answers.get(&item.id), None)
    }

    #[test]
    fn the_difference_is_a_share_of_both_with_the_side_that_carries_more() {
        // 40 and 36 of 76: 4 of 76 are 5.26 %, on the left.
        let (item, assessment) = after(&[(Side::Left, 0, "40"), (Side::Right, 0, "36")]);
        assert_eq!(answer(&item, &assessment), [-5.3]);
        let (item, assessment) = after(&[(Side::Left, 0, "36,0 kg"), (Side::Right, 0, "40 kg")]);
        assert_eq!(answer(&item, &assessment), [5.3]);
        let (item, assessment) = after(&[(Side::Left, 0, "38"), (Side::Right, 0, "38")]);
        assert_eq!(answer(&item, &assessment), [0.0]);
    }

    #[test]
    fn pounds_beside_kilograms_are_no_difference_of_the_person() {
        let (item, assessment) = after(&[(Side::Left, 0, "88 lb"), (Side::Right, 0, "40 kg")]);
        assert_eq!(answer(&item, &assessment), [0.1]);
        let (item, assessment) = after(&[(Side::Left, 0, "88 lb"), (Side::Right, 0, "88")]);
        assert_eq!(
            answer(&item, &assessment),
            [0.0],
            "a unit written once is meant for both"
        );
    }

    #[test]
    fn half_a_pair_is_no_reading_and_no_weight_is_zero() {
        let (item, assessment) = after(&[(Side::Left, 1, "40")]);
        assert!(answer(&item, &assessment).is_empty());
        assert_eq!(half_weighed(&item, &assessment), Some(Side::Left));
        let (item, assessment) = after(&[(Side::Left, 0, "0"), (Side::Right, 0, "0")]);
        assert!(answer(&item, &assessment).is_empty(), "nobody stands on them");
        let weighed = item.weighed().expect("two scales");
        for wrong in ["-40", "4000", "40 cm", "forty"] {
            assert!(matches!(read(weighed, wrong), Typed::Wrong(_)), "{wrong}");
        }
    }

    #[test]
    fn a_difference_alone_stays_until_two_weights_are_there() {
        let (item, mut assessment) = after(&[]);
        assessment.answers.insert(item.id.clone(), Answer::one([-6.0]));
        assert!(is_difference_alone(&item, &assessment));
        typed(&item, &mut assessment, Side::Left, 0, "40");
        assert_eq!(answer(&item, &assessment), [-6.0]);
        typed(&item, &mut assessment, Side::Right, 0, "36");
        assert_eq!(answer(&item, &assessment), [-5.3]);
        assert!(!is_difference_alone(&item, &assessment));
        typed(&item, &mut assessment, Side::Right, 0, "");
        assert!(answer(&item, &assessment).is_empty(), "half of it was taken away");
    }
}
