//! What one reading of an item may be (rule Q2), in one place for every way a reading comes in.

use std::fmt;

use crate::content::{Item, Kind, SideScore, Sides};

/// The most readings of one value that a file may hold; items ask for three at most.
pub const MAX_READINGS: usize = 20;

/// Options of a frequency item: never, sometimes, often, most days.
const FREQUENCIES: i32 = 4;

/// What one reading of an item may be. Its text names the range: "a number from 15 to 80 °".
#[derive(Clone, Debug, PartialEq)]
pub enum Accepts {
    /// A number within a range, both ends included.
    Number {
        /// Smallest.
        low: f64,
        /// Largest.
        high: f64,
        /// As printed after the number; may be empty.
        unit: String,
    },
    /// One of these whole numbers, in rising order.
    OneOf(Vec<i32>),
}

impl Accepts {
    /// What a record holds: a number in the item's unit, or the value of an option; with the sign of the side where
    /// the item is signed (rule Q4).
    pub fn of(item: &Item) -> Self {
        match &item.kind {
            Kind::Number(number) => {
                let [low, high] = number.range;
                Self::Number {
                    low,
                    high,
                    unit: number.unit.clone(),
                }
            }
            Kind::YesNo(_) => Self::OneOf(vec![0, 1]),
            Kind::Frequency(_) => Self::OneOf((0..FREQUENCIES).collect()),
            Kind::Choice(choice) => {
                let mut values: Vec<i32> = choice.options.iter().map(|option| option.value).collect();
                if choice.sides == Sides::Signed {
                    values.extend(choice.options.iter().map(|option| option.value.saturating_neg()));
                }
                values.sort_unstable();
                values.dedup();
                Self::OneOf(values)
            }
        }
    }

    /// What an answers file holds: as [`Accepts::of`], but plain options are named by their place, from 0.
    pub(super) fn in_answers_file(item: &Item) -> Self {
        if options_by_place(item) {
            Self::OneOf((0..).take(item.options().len()).collect())
        } else {
            Self::of(item)
        }
    }

    /// Whether a reading is one of these.
    pub fn admits(&self, reading: f64) -> bool {
        match self {
            Self::Number { low, high, .. } => reading.is_finite() && (*low..=*high).contains(&reading),
            Self::OneOf(values) => values.iter().any(|value| f64::from(*value) == reading),
        }
    }
}

impl fmt::Display for Accepts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number { low, high, .. } if low.is_infinite() || high.is_infinite() => f.write_str("a number"),
            Self::Number { low, high, unit } => {
                write!(f, "a number from {low} to {high}")?;
                if unit.is_empty() { Ok(()) } else { write!(f, " {unit}") }
            }
            Self::OneOf(values) => match values.as_slice() {
                [first, .., last] => write!(f, "a whole number from {first} to {last}"),
                [only] => write!(f, "{only}"),
                [] => f.write_str("nothing, for it has no options"),
            },
        }
    }
}

/// The value a record holds for a reading of an answers file, which [`Accepts::in_answers_file`] admits.
pub(super) fn stored(item: &Item, reading: f64) -> f64 {
    if !options_by_place(item) {
        return reading;
    }
    let mut places = (0_i32..).map(f64::from).zip(item.options());
    places
        .find(|(place, _)| *place == reading)
        .map_or(reading, |(_, option)| f64::from(option.value))
}

/// Whether one value may speak for both sides of an item (rule Q4). Not where the sides are compared with each
/// other or only kept apart: one value would say that they are equal.
pub(super) fn one_value_will_do(item: &Item) -> bool {
    item.sides() != Sides::LeftRight || item.side_score() != SideScore::None
}

/// Options are named by their place, except where their values have a direction of their own (−2 … +2) or the sign is
/// a side.
fn options_by_place(item: &Item) -> bool {
    !item.is_number()
        && item.sides() != Sides::Signed
        && item.options().iter().all(|option| option.value >= 0)
        && !item.options().is_empty()
}
