//! Answers: readings with their units and sides, chosen options, and why there is no answer.

use super::{quantity, quantity_both, signed_number, with_unit};
use crate::content::{Item, Kind, Sides};
use crate::record::{Answer, Entry, Given, NoReading, Side, Units};

/// Why there is no reading.
pub fn no_reading(state: NoReading) -> &'static str {
    match state {
        NoReading::Skipped => "skipped",
        NoReading::StoppedPain => "stopped, it hurt",
        NoReading::NotPossible => "not possible",
    }
}

/// The four answers of a frequency item, in order from 0.
pub const FREQUENCY: [&str; 4] = ["never", "sometimes", "often", "most days"];

/// What can be chosen for an item, in order; empty for numbers.
pub fn options(item: &Item) -> Vec<&str> {
    match item.kind {
        Kind::Number => Vec::new(),
        Kind::YesNo => vec!["yes", "no"],
        Kind::Frequency if item.options.is_empty() => FREQUENCY.to_vec(),
        Kind::Choice | Kind::Frequency => item.options.iter().map(|option| option.text.as_str()).collect(),
    }
}

/// One reading in the item's own words: a number with its unit, an option's text, yes or no; a direction is spelled out.
pub fn reading(item: &Item, value: f64, units: Units) -> String {
    match item.kind {
        Kind::Number => number_reading(item, value, units),
        Kind::YesNo => if value > 0.5 { "yes" } else { "no" }.to_owned(),
        Kind::Choice | Kind::Frequency => option_reading(item, value),
    }
}

/// An answer in one line, for lists: `left 18.5 cm, right 16 cm`; `both sides: the whole hand lies flat`.
pub fn answer(item: &Item, answer: &Answer, units: Units) -> String {
    let entry = |entry: &Entry| match entry.reading(item.combine) {
        Some(value) => reading(item, value, units),
        None => entry.state().map_or("", no_reading).to_owned(),
    };
    match &answer.given {
        Given::One(one) => entry(one),
        Given::Sides { left, right } if left == right && !item.is_number() => match left {
            Some(left) => format!("both sides: {}", entry(left)),
            None => String::new(),
        },
        Given::Sides { .. } => {
            let (colon, comma) = if item.is_number() { ("", ", ") } else { (":", "; ") };
            let sides: Vec<String> = Side::BOTH
                .into_iter()
                .filter_map(|side| {
                    let entry = entry(answer.entry(side)?);
                    Some(format!("{}{colon} {entry}", super::side_name(side)))
                })
                .collect();
            sides.join(comma)
        }
    }
}

/// The usual range of an item: its words, else its numbers.
pub fn usual(item: &Item) -> String {
    let Some(usual) = &item.usual else {
        return String::new();
    };
    match (usual.low, usual.high) {
        _ if !usual.text.is_empty() => usual.text.clone(),
        (Some(low), Some(high)) => format!("{} to {}", super::number(low), quantity(high, &item.unit)),
        (Some(low), None) => format!("{} or more", quantity(low, &item.unit)),
        (None, Some(high)) => format!("{} or less", quantity(high, &item.unit)),
        (None, None) => String::new(),
    }
}

fn number_reading(item: &Item, value: f64, units: Units) -> String {
    let meaning = item.signed.as_ref().map(|signs| {
        if value > 0.0 {
            signs.plus.as_str()
        } else if value < 0.0 {
            signs.minus.as_str()
        } else {
            ""
        }
    });
    match meaning {
        None => quantity_both(value, &item.unit, units),
        Some("") => with_unit("0", &item.unit),
        Some(meaning) => {
            let size = quantity_both(value.abs(), &item.unit, units);
            let sign = signed_number(value).chars().next().unwrap_or('+');
            format!("{sign}{size}, {meaning}")
        }
    }
}

fn option_reading(item: &Item, value: f64) -> String {
    let with_side = item.sides == Sides::Signed;
    let wanted = if with_side { value.abs() } else { value };
    let option = item
        .options
        .iter()
        .find(|option| (f64::from(option.value) - wanted).abs() < 0.5);
    let frequency = FREQUENCY
        .iter()
        .zip(0i32..)
        .find(|(_, place)| item.kind == Kind::Frequency && (f64::from(*place) - wanted).abs() < 0.5);
    let text = match (option, frequency) {
        (Some(option), _) => option.text.clone(),
        (None, Some((word, _))) => (*word).to_owned(),
        (None, None) => super::number(value),
    };
    match &item.signed {
        Some(signs) if with_side && value > 0.0 => format!("{text} ({})", signs.plus),
        Some(signs) if with_side && value < 0.0 => format!("{text} ({})", signs.minus),
        _ => text,
    }
}
