//! Texts in the unit the person chose: a limit of "8 cm" as "3.1 in", "feet 15 cm apart" as a ruler has it, "6 in", "measure in
//! cm" as "measure in inches" (rules Q30, T43).

use std::borrow::Cow;

use super::Shown;
use super::digits::{inches, per_inch};
use crate::content::{Choice, Item, Kind, Pictured};
use crate::record::Units;

/// Blanks between a number and its unit.
const BLANKS: [char; 2] = [' ', '\u{a0}'];
/// Signs of a number.
const SIGNS: [char; 3] = ['+', '−', '-'];

/// How exactly a length is said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Exactly {
    /// With tenths: a limit, or what was read.
    Tenths,
    /// As a ruler has it, where that is near enough: what is done or looked at.
    Ruler,
}

impl Shown {
    /// A limit as the content words it, with its lengths in the unit that stands first.
    pub(super) fn limit(self, text: &str) -> Cow<'_, str> {
        self.text(text, Exactly::Tenths)
    }

    /// What is done or looked at, with lengths as a ruler has them where inches stand first.
    pub(super) fn on_a_ruler(self, text: &str) -> Cow<'_, str> {
        self.text(text, Exactly::Ruler)
    }

    fn text(self, text: &str, exactly: Exactly) -> Cow<'_, str> {
        if self.begins_with_inches() {
            Cow::Owned(in_inches(text, exactly))
        } else {
            Cow::Borrowed(text)
        }
    }
}

/// An item with all its texts in these units.
pub fn item_in_units(item: &Item, units: Units) -> Cow<'_, Item> {
    if units == Units::Metric {
        return Cow::Borrowed(item);
    }
    let mut shown = item.clone();
    let follow_up = shown.follow_up.as_mut().map(|follow_up| &mut follow_up.question);
    let flags = shown.quality.iter_mut().map(|flag| &mut flag.text);
    let texts = [&mut shown.question, &mut shown.evidence];
    let more = shown
        .steps
        .iter_mut()
        .chain(&mut shown.stop)
        .chain(&mut shown.misled_by);
    let (options, pictured): (&mut [Choice], Option<&mut Pictured>) = match &mut shown.kind {
        Kind::Choice(choice) => (&mut choice.options, None),
        Kind::Number(number) => (&mut [], number.pictured.as_mut()),
        Kind::Frequency(_) | Kind::YesNo(_) => (&mut [], None),
    };
    let pictured = pictured.into_iter().flat_map(|pictured| &mut pictured.options);
    let options = options.iter_mut().chain(pictured).map(|option| &mut option.text);
    for text in texts
        .into_iter()
        .chain(more)
        .chain(options)
        .chain(follow_up)
        .chain(flags)
    {
        *text = in_inches(text, Exactly::Ruler);
    }
    if let Some(usual) = &mut shown.usual {
        usual.text = in_inches(&usual.text, Exactly::Tenths);
        usual.note = in_inches(&usual.note, Exactly::Tenths);
    }
    Cow::Owned(shown)
}

fn in_inches(text: &str, exactly: Exactly) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, unit, after)) = next_unit(rest) {
        let (head, amount, gap) = with_amount(before);
        if !amount.is_empty() {
            out.push_str(head);
            out.push_str(&numbers_in_inches(amount, unit, exactly));
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

/// The next centimetre or millimetre that stands by itself: what is before it, its name, what follows.
fn next_unit(text: &str) -> Option<(&str, &str, &str)> {
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
        alone.then_some((before, unit, after))
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
        // The upper end may have a sign of its own: `−4–+4`.
        let head = trimmed.get(..start).unwrap_or_default().trim_end_matches(SIGNS);
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

fn numbers_in_inches(amount: &str, unit: &str, exactly: Exactly) -> String {
    let mut out = String::new();
    let mut number = String::new();
    let flush = |number: &mut String, out: &mut String| {
        let value = number.parse::<f64>().ok();
        let marked = match exactly {
            Exactly::Tenths => None,
            Exactly::Ruler => value.and_then(|value| ruler(value / per_inch(unit)?)),
        };
        let said = marked.or_else(|| inches(value?, unit));
        out.push_str(said.as_deref().unwrap_or(number));
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

/// So far a length on the ruler may be from what is meant, as a share of it.
const NEAR: f64 = 0.05;
/// The parts of an inch on a ruler, from coarse to fine.
const PARTS: [u32; 5] = [1, 2, 4, 8, 16];

/// A length as a ruler has it: `6`, `2¾`, `3/16`; none where no mark is near enough.
fn ruler(value: f64) -> Option<String> {
    PARTS.into_iter().find_map(|parts| {
        let near = (value * f64::from(parts)).round() / f64::from(parts);
        ((near - value).abs() <= NEAR * value).then(|| mark(near, parts))
    })
}

/// A mark of the ruler: whole inches, and a part that cannot be said more coarsely.
fn mark(value: f64, parts: u32) -> String {
    let whole = value.floor();
    let part = ((value - whole) * f64::from(parts)).round();
    let part = match (format!("{part}").as_str(), parts) {
        ("0", _) => String::new(),
        ("1", 2) => "½".to_owned(),
        ("1", 4) => "¼".to_owned(),
        ("3", 4) => "¾".to_owned(),
        ("1", 8) => "⅛".to_owned(),
        ("3", 8) => "⅜".to_owned(),
        ("5", 8) => "⅝".to_owned(),
        ("7", 8) => "⅞".to_owned(),
        (part, parts) if whole > 0.0 => format!(" {part}/{parts}"),
        (part, parts) => format!("{part}/{parts}"),
    };
    if whole > 0.0 || part.is_empty() {
        format!("{whole}{part}")
    } else {
        part
    }
}

fn ends_with_word(text: &str, word: &str) -> bool {
    let head = text.trim_end_matches(BLANKS).strip_suffix(word);
    head.is_some_and(|head| head.is_empty() || head.ends_with(BLANKS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::words::Formats;

    fn shown(units: Units) -> Shown {
        Shown::in_own_unit(units, Formats::default())
    }

    #[test]
    fn what_is_done_is_said_as_a_ruler_has_it() {
        for (metric, ruler) in [
            ("feet 15 cm apart", "feet 6 in apart"),
            ("Lift one foot about 10 cm", "Lift one foot about 4 in"),
            ("about 2.5 cm, just off the hand", "about 1 in, just off the hand"),
            ("about 5 mm, under the foot", "about 3/16 in, under the foot"),
            ("heels 5 cm away", "heels 2 in away"),
            ("a seat about 43 cm high", "a seat about 17 in high"),
            ("clear room (4.5–6.5 cm)", "clear room (1¾–2½ in)"),
            (
                "measure between the two marks in cm",
                "measure between the two marks in inches",
            ),
            ("thinner than 2 mm", "thinner than 0.08 in"),
        ] {
            assert_eq!(shown(Units::Inches).on_a_ruler(metric), ruler);
            assert_eq!(shown(Units::Metric).on_a_ruler(metric), metric);
        }
    }

    #[test]
    fn lengths_are_said_in_inches_and_nothing_else_is_touched() {
        for (metric, inches) in [
            ("feet 15 cm apart, arms loose", "feet 5.9 in apart, arms loose"),
            ("about 5 mm, under the foot", "about 0.2 in, under the foot"),
            ("−4–+4 mm", "−0.16–+0.16 in"),
            ("+8 mm", "+0.31 in"),
            ("≥ −3 cm", "≥ −1.2 in"),
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
            assert_eq!(shown(Units::Inches).limit(metric), inches);
            assert_eq!(shown(Units::Metric).limit(metric), metric);
        }
    }
}
