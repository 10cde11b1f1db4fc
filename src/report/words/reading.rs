//! Answers: readings with their units and sides, chosen options, and why there is no answer.

use super::{Formats, Shown, with_unit};
use crate::content::{Item, Kind, Sides};
use crate::record::{Answer, Entry, Given, NoReading, Side};

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
pub fn reading(item: &Item, value: f64, shown: impl Into<Shown>) -> String {
    let shown = shown.into();
    match item.kind {
        Kind::Number => number_reading(item, value, shown),
        Kind::YesNo => if value > 0.5 { "yes" } else { "no" }.to_owned(),
        Kind::Choice | Kind::Frequency => option_reading(item, value, shown),
    }
}

/// An answer in one line, for lists: `left 18.5 cm, right 16 cm`; `both sides: the whole hand lies flat`.
pub fn answer(item: &Item, answer: &Answer, shown: impl Into<Shown>) -> String {
    let shown = shown.into();
    let entry = |entry: &Entry| match entry.reading(item.combine) {
        Some(value) => reading(item, value, shown),
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
    usual_in(item, Formats::default())
}

/// The same with the decimal mark of the place; words of the content stay as they are.
pub fn usual_in(item: &Item, formats: Formats) -> String {
    let Some(usual) = &item.usual else {
        return String::new();
    };
    match (usual.low, usual.high) {
        _ if !usual.text.is_empty() => usual.text.clone(),
        (Some(low), Some(high)) => format!("{} to {}", formats.number(low), formats.quantity(high, &item.unit)),
        (Some(low), None) => format!("{} or more", formats.quantity(low, &item.unit)),
        (None, Some(high)) => format!("{} or less", formats.quantity(high, &item.unit)),
        (None, None) => String::new(),
    }
}

fn number_reading(item: &Item, value: f64, shown: Shown) -> String {
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
        None => shown.quantity(value, &item.unit),
        Some("") => with_unit("0", &item.unit),
        Some(meaning) => {
            let size = shown.quantity(value.abs(), &item.unit);
            let sign = shown.formats.signed_number(value).chars().next().unwrap_or('+');
            format!("{sign}{size}, {meaning}")
        }
    }
}

fn option_reading(item: &Item, value: f64, shown: Shown) -> String {
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
        (None, None) => shown.formats.number(value),
    };
    match &item.signed {
        Some(signs) if with_side && value > 0.0 => format!("{text} ({})", signs.plus),
        Some(signs) if with_side && value < 0.0 => format!("{text} ({})", signs.minus),
        _ => text,
    }
}
