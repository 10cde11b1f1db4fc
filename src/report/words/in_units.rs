//! Texts of the content in the unit the person chose: "15 cm" as "5.9 in", "measure in cm" as "measure in inches" (rule Q30).

use std::borrow::Cow;

use crate::content::{Choice, Item, Kind};
use crate::record::Units;

/// Centimetres in an inch.
const CM_PER_INCH: f64 = 2.54;
/// Below this many inches two decimals are said.
const FINE: f64 = 0.5;
/// Blanks between a number and its unit.
const BLANKS: [char; 2] = [' ', '\u{a0}'];

/// A text with its lengths in these units.
pub fn in_units(text: &str, units: Units) -> Cow<'_, str> {
    match units {
        Units::Metric => Cow::Borrowed(text),
        Units::Inches => Cow::Owned(in_inches(text)),
    }
}

/// An item with all its texts in these units.
pub fn item_in_units(item: &Item, units: Units) -> Cow<'_, Item> {
    if units == Units::Metric {
        return Cow::Borrowed(item);
    }
    let mut shown = item.clone();
    let texts = [&mut shown.question, &mut shown.evidence];
    let more = shown
        .steps
        .iter_mut()
        .chain(&mut shown.stop)
        .chain(&mut shown.misled_by);
    let options: &mut [Choice] = match &mut shown.kind {
        Kind::Choice(choice) => &mut choice.options,
        Kind::Number(_) | Kind::Frequency(_) | Kind::YesNo(_) => &mut [],
    };
    let options = options.iter_mut().map(|option| &mut option.text);
    for text in texts.into_iter().chain(more).chain(options) {
        *text = in_inches(text);
    }
    if let Some(usual) = &mut shown.usual {
        usual.text = in_inches(&usual.text);
        usual.note = in_inches(&usual.note);
    }
    Cow::Owned(shown)
}

fn in_inches(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, per_inch, unit, after)) = next_unit(rest) {
        let (head, amount, gap) = with_amount(before);
        if !amount.is_empty() {
            out.push_str(head);
            out.push_str(&numbers_over(amount, per_inch));
            out.push_str(gap);
            out.push_str("in");
        } else if ["in", "many"].iter().any(|word| ends_with_word(before, word)) {
            out.push_str(before);
            out.push_str("inches");
        } else {
            out.push_str(before);
            out.push_str(unit);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The next centimetre or millimetre that stands by itself: what is before it, how many make an inch, its name, what follows.
fn next_unit(text: &str) -> Option<(&str, f64, &str, &str)> {
    let is_part = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
    let mut found = text
        .match_indices("cm")
        .chain(text.match_indices("mm"))
        .collect::<Vec<_>>();
    found.sort_unstable();
    found.into_iter().find_map(|(at, unit)| {
        let (before, rest) = text.split_at(at);
        let after = rest.strip_prefix(unit)?;
        let alone = !is_part(before.chars().next_back()) && !is_part(after.chars().next());
        let per_inch = if unit == "cm" { CM_PER_INCH } else { 10.0 * CM_PER_INCH };
        alone.then_some((before, per_inch, unit, after))
    })
}

/// What is before an amount, the amount (`5`, `2–4.5`, `0 to 8`), and the blank behind it.
fn with_amount(before: &str) -> (&str, &str, &str) {
    let trimmed = before.trim_end_matches(BLANKS);
    let gap = before.get(trimmed.len()..).unwrap_or_default();
    let without_number = |text: &str| {
        text.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '.')
            .len()
    };
    let mut start = without_number(trimmed);
    for joint in ["–", " to "] {
        let head = trimmed.get(..start).unwrap_or_default();
        if let Some(lower) = head.strip_suffix(joint)
            && without_number(lower) < lower.len()
        {
            start = without_number(lower);
        }
    }
    let (head, amount) = trimmed.split_at(start);
    if amount.chars().any(|letter| letter.is_ascii_digit()) {
        (head, amount, gap)
    } else {
        (before, "", "")
    }
}

fn numbers_over(amount: &str, per_inch: f64) -> String {
    let mut out = String::new();
    let mut number = String::new();
    let flush = |number: &mut String, out: &mut String| {
        if let Ok(value) = number.parse::<f64>() {
            out.push_str(&inches(value / per_inch));
        } else {
            out.push_str(number);
        }
        number.clear();
    };
    for letter in amount.chars() {
        if letter.is_ascii_digit() || letter == '.' {
            number.push(letter);
        } else {
            flush(&mut number, &mut out);
            out.push(letter);
        }
    }
    flush(&mut number, &mut out);
    out
}

fn inches(value: f64) -> String {
    let scale = if value < FINE { 100.0 } else { 10.0 };
    format!("{}", (value * scale).round() / scale)
}

fn ends_with_word(text: &str, word: &str) -> bool {
    let head = text.trim_end_matches(BLANKS).strip_suffix(word);
    head.is_some_and(|head| head.is_empty() || head.ends_with(BLANKS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_said_in_inches_and_nothing_else_is_touched() {
        for (metric, inches) in [
            ("feet 15 cm apart, arms loose", "feet 5.9 in apart, arms loose"),
            ("about 5 mm, under the foot", "about 0.2 in, under the foot"),
            ("fits snugly (2–4.5 cm)", "fits snugly (0.8–1.8 in)"),
            ("A gap of 0 to 8 cm", "A gap of 0 to 3.1 in"),
            ("5\u{a0}cm or more from age 50", "2\u{a0}in or more from age 50"),
            ("How many cm shorter are you", "How many inches shorter are you"),
            (
                "measure with a ruler, in mm; it is 0",
                "measure with a ruler, in inches; it is 0",
            ),
            (
                "differences of a few mm are normal",
                "differences of a few mm are normal",
            ),
            ("hold for 10 s, then 44°", "hold for 10 s, then 44°"),
            ("24 cm apart, 1° is about 4 mm", "9.4 in apart, 1° is about 0.16 in"),
        ] {
            assert_eq!(in_units(metric, Units::Inches), inches);
            assert_eq!(in_units(metric, Units::Metric), metric);
        }
    }
}
