//! An answer to one item: readings, a side each where the item has sides, or why there is none.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Rest;
use crate::content::{Combine, Id};
pub use crate::content::{HurtWhere, ItemId};

/// The person's own left or right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Left.
    Left,
    /// Right.
    Right,
}

impl Side {
    /// Both, left first.
    pub const BOTH: [Self; 2] = [Self::Left, Self::Right];

    /// The other side.
    pub fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

/// The name of a number field in an assessment's drafts: `item/side/number`, the number from 0.
pub fn field_key(item: &ItemId, side: Option<Side>, index: usize) -> String {
    let side = match side {
        None => "-",
        Some(Side::Left) => "left",
        Some(Side::Right) => "right",
    };
    format!("{item}/{side}/{index}")
}

/// Why there is no reading (rule Q1). Hidden and not offered are worked out, never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoReading {
    /// Left out by choice.
    Skipped,
    /// It hurt; never turned into tight or weak.
    StoppedPain,
    /// Cannot be done here or by this person.
    NotPossible,
}

/// Where a stopped test hurt, by the side it was done on; a test without sides has the same on both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hurt {
    /// The person's left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<HurtWhere>,
    /// The person's right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub right: Option<HurtWhere>,
}

impl Hurt {
    /// The same on both sides.
    pub fn both(place: HurtWhere) -> Self {
        Self {
            left: Some(place),
            right: Some(place),
        }
    }

    /// Where it hurt when this side was tested.
    pub fn on(&self, side: Side) -> Option<HurtWhere> {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
        }
    }

    fn put(&mut self, side: Side, place: Option<HurtWhere>) {
        match side {
            Side::Left => self.left = place,
            Side::Right => self.right = place,
        }
    }

    fn is_unknown(&self) -> bool {
        *self == Self::default()
    }
}

/// What was given for one value: readings in the order they were taken, or why there are none.
///
/// A choice holds one reading, the value of its option; yes is 1, no is 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Entry {
    /// One or more readings, in the item's unit (cm, mm, degrees, seconds).
    Readings(Vec<f64>),
    /// No reading.
    None(NoReading),
}

impl Entry {
    /// One reading out of several, as the item combines them (rule Q3).
    pub fn reading(&self, combine: Combine) -> Option<f64> {
        let Self::Readings(readings) = self else {
            return None;
        };
        match combine {
            Combine::Median => median(readings),
            Combine::Best => readings.iter().copied().max_by(f64::total_cmp),
            Combine::Last => readings.last().copied(),
            Combine::Single => readings.first().copied(),
        }
    }

    /// Why there is no reading.
    pub fn state(&self) -> Option<NoReading> {
        match self {
            Self::None(state) => Some(*state),
            Self::Readings(_) => None,
        }
    }
}

fn median(readings: &[f64]) -> Option<f64> {
    let mut sorted = readings.to_vec();
    sorted.sort_by(f64::total_cmp);
    let upper = *sorted.get(sorted.len() / 2)?;
    if sorted.len() % 2 == 1 {
        Some(upper)
    } else {
        let lower = *sorted.get(sorted.len() / 2 - 1)?;
        Some((lower + upper) / 2.0)
    }
}

/// The value or values of an answer.
///
/// Members other than left and right are refused: an unknown shape would otherwise be read as no value at all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum Given {
    /// One value; or the state of the whole item.
    One(Entry),
    /// A value for each side; a side that was not looked at is missing.
    Sides {
        /// The person's left.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        left: Option<Entry>,
        /// The person's right.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        right: Option<Entry>,
    },
}

/// An answer to one item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// What was given.
    pub given: Given,
    /// A quality factor given by hand or by another program, above 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quality: Option<f64>,
    /// Quality flags ticked, by their ids within the item.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub flags: BTreeSet<Id>,
    /// The answer to the item's follow-up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<bool>,
    /// Where it hurt, when it was stopped for that.
    #[serde(default, skip_serializing_if = "Hurt::is_unknown")]
    pub hurt: Hurt,
    /// Unknown members.
    #[serde(flatten)]
    pub rest: Rest,
}

impl Answer {
    /// An answer with nothing but its value.
    pub fn new(given: Given) -> Self {
        Self {
            given,
            quality: None,
            flags: BTreeSet::new(),
            follow_up: None,
            hurt: Hurt::default(),
            rest: Rest::new(),
        }
    }

    /// One value for an item without sides.
    pub fn one(readings: impl Into<Vec<f64>>) -> Self {
        Self::new(Given::One(Entry::Readings(readings.into())))
    }

    /// The whole item without a reading.
    pub fn none(state: NoReading) -> Self {
        Self::new(Given::One(Entry::None(state)))
    }

    /// One reading for each side.
    pub fn sides(left: f64, right: f64) -> Self {
        Self::new(Given::Sides {
            left: Some(Entry::Readings(vec![left])),
            right: Some(Entry::Readings(vec![right])),
        })
    }

    /// What was given for a side; an item's only value speaks for both (rule Q4).
    pub fn entry(&self, side: Side) -> Option<&Entry> {
        match (&self.given, side) {
            (Given::One(entry), _) => Some(entry),
            (Given::Sides { left, .. }, Side::Left) => left.as_ref(),
            (Given::Sides { right, .. }, Side::Right) => right.as_ref(),
        }
    }

    /// Whether a side was stopped because it hurt.
    pub fn hurt_on(&self, side: Side) -> bool {
        self.entry(side).and_then(Entry::state) == Some(NoReading::StoppedPain)
    }

    /// Keeps where it hurt, for the sides that were stopped and of which it is not known yet.
    pub fn note_where_it_hurt(&mut self, place: HurtWhere) {
        for side in Side::BOTH {
            if self.hurt_on(side) && self.hurt.on(side).is_none() {
                self.hurt.put(side, Some(place));
            }
        }
    }

    /// Forgets where a side hurt, because it was stopped anew.
    pub fn forget_where_it_hurt(&mut self, side: Side) {
        self.hurt.put(side, None);
    }

    /// Whether there is at least one reading.
    pub fn has_reading(&self) -> bool {
        Side::BOTH
            .iter()
            .any(|side| matches!(self.entry(*side), Some(Entry::Readings(readings)) if !readings.is_empty()))
    }

    /// Why there is no reading at all; stopped for pain on one side wins over the rest.
    pub fn state(&self) -> Option<NoReading> {
        if self.has_reading() {
            return None;
        }
        let states = Side::BOTH.map(|side| self.entry(side).and_then(Entry::state));
        [NoReading::StoppedPain, NoReading::NotPossible, NoReading::Skipped]
            .into_iter()
            .find(|state| states.contains(&Some(*state)))
    }
}
