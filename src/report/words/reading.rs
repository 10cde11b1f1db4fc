//! Answers: readings with their units and sides, chosen options, and why there is no answer.

use super::{Shown, with_unit};
use crate::content::{Item, Kind, OfSex, Sides, UsualFor};
use crate::record::{Answer, Entry, Given, NoReading, Profile, Side};
use crate::rules::{self, UsualRange};

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
    match &item.kind {
        Kind::Number(_) => Vec::new(),
        Kind::YesNo(_) => vec!["yes", "no"],
        Kind::Frequency(_) => FREQUENCY.to_vec(),
        Kind::Choice(choice) => choice.options.iter().map(|option| option.text.as_str()).collect(),
    }
}

/// One reading in the item's own words: a number with its unit, an option's text, yes or no; a direction is spelled out.
pub fn reading(item: &Item, value: f64, shown: impl Into<Shown>) -> String {
    let shown = shown.into();
    match &item.kind {
        Kind::Number(_) => number_reading(item, value, shown),
        Kind::YesNo(_) => if value > 0.5 { "yes" } else { "no" }.to_owned(),
        Kind::Choice(_) | Kind::Frequency(_) => option_reading(item, value, shown),
    }
}

/// An answer in one line, for lists: `left 18.5 cm, right 16 cm`; `both sides: the whole hand lies flat`.
pub fn answer(item: &Item, answer: &Answer, shown: impl Into<Shown>) -> String {
    let shown = shown.into();
    let entry = |entry: &Entry| match entry.reading(item.combine()) {
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
            let sides: Vec<(Side, String)> = Side::BOTH
                .into_iter()
                .filter_map(|side| Some((side, entry(answer.entry(side)?))))
                .collect();
            // Plain numbers stand close together; what is a phrase of its own is set apart.
            let is_phrase = |(_, words): &(Side, String)| !item.is_number() || words.contains(", ");
            let (colon, comma) = if sides.iter().any(is_phrase) {
                (":", "; ")
            } else {
                ("", ", ")
            };
            let said = sides
                .iter()
                .map(|(side, words)| format!("{}{colon} {words}", super::side_name(*side)));
            said.collect::<Vec<_>>().join(comma)
        }
    }
}

/// What is usual for a person: one number for their age and sex where those are told apart, else the words for everybody
/// (rule T4); then whose choice the limit is, and what else is worth knowing.
pub fn usual(item: &Item, profile: &Profile, shown: Shown) -> String {
    with_notes(item, usual_in_short(item, profile, shown), shown)
}

/// The same without saying for which age and sex, for a copy that leaves the age out.
pub fn usual_of_no_age(item: &Item, profile: &Profile, shown: Shown) -> String {
    let number = usual_number(item, profile, shown);
    with_notes(item, number.or_else(|| usual_in_short(item, profile, shown)), shown)
}

fn with_notes(item: &Item, short: Option<String>, shown: Shown) -> String {
    let (Some(usual), Some(short)) = (&item.usual, short) else {
        return String::new();
    };
    let own = if usual.own { " (used by this program)" } else { "" };
    let note = if usual.note.is_empty() {
        String::new()
    } else {
        format!("; {}", shown.limit(&usual.note))
    };
    format!("{short}{own}{note}")
}

/// The number or the words alone: `10 times or more in women of 70 to 74`.
pub fn usual_in_short(item: &Item, profile: &Profile, shown: Shown) -> Option<String> {
    let usual = item.usual.as_ref()?;
    match rules::usual_for(item, profile)?.of {
        Some(of) => Some(format!("{} {}", usual_number(item, profile, shown)?, whose(of))),
        None => Some(shown.limit(&usual.text).into_owned()),
    }
}

/// The number of this person's age and sex, without saying of which: `10 times or more`; none where the same is usual for
/// everybody, or nothing is known of the person (rule T4).
pub fn usual_number(item: &Item, profile: &Profile, shown: Shown) -> Option<String> {
    let value = rules::usual_for(item, profile)?;
    value.of.map(|_| range(value.range, item, shown))
}

/// A number for a table: with its sign where plus and minus mean something, `+11 mm`.
pub fn reading_in_signs(item: &Item, value: f64, shown: Shown) -> String {
    let (number, unit) = in_signs(item, value, shown);
    with_unit(&number, unit)
}

/// A number of an item and its unit, with a sign where plus and minus mean something.
pub fn in_signs(item: &Item, value: f64, shown: Shown) -> (String, &str) {
    match item.signed() {
        Some(_) => shown.first_signed(value, item.unit()),
        None => shown.first(value, item.unit()),
    }
}

/// The same with what the sign means where it names a side, which no sign tells by itself: `+6.5 mm, the right side is higher`.
pub fn reading_with_side(item: &Item, value: f64, shown: Shown) -> String {
    let said = reading_in_signs(item, value, shown);
    let signs = item.signed().filter(|_| item.sides() == Sides::Signed);
    let meaning = signs.and_then(|signs| match value.partial_cmp(&0.0)? {
        std::cmp::Ordering::Greater => Some(&signs.plus),
        std::cmp::Ordering::Less => Some(&signs.minus),
        std::cmp::Ordering::Equal => None,
    });
    meaning.map_or(said.clone(), |meaning| format!("{said}, {meaning}"))
}

/// What is usual for this person in signs, for a table: `\u{2265} 45\u{b0}`, `+4 to +15\u{b0}`; empty where the content gives no number.
pub fn usual_in_signs(item: &Item, profile: &Profile, shown: Shown) -> String {
    let Some(UsualRange { low, high }) = rules::usual_for(item, profile).map(|usual| usual.range) else {
        return String::new();
    };
    let number = |value: f64| in_signs(item, value, shown);
    let (text, unit) = match (low.map(number), high.map(number)) {
        // Between signs a dash reads as one more sign.
        (Some((low, _)), Some((high, unit))) if item.signed().is_some() => (format!("{low} to {high}"), unit),
        (Some((low, _)), Some((high, unit))) => (format!("{low}\u{2013}{high}"), unit),
        (Some((low, unit)), None) => (format!("\u{2265}\u{a0}{low}"), unit),
        (None, Some((high, unit))) => (format!("\u{2264}\u{a0}{high}"), unit),
        (None, None) => return String::new(),
    };
    with_unit(&text, unit)
}

/// The heading over what is usual: for whom it is.
pub fn usual_heading(item: &Item, profile: &Profile) -> &'static str {
    let own = rules::usual_for(item, profile).is_some_and(|value| value.of.is_some());
    if own { "Usual for you" } else { "Usual in adults" }
}

fn range(range: UsualRange, item: &Item, shown: Shown) -> String {
    let end = |value: f64| reading_in_signs(item, value, shown);
    match (range.low, range.high) {
        (Some(low), Some(high)) => format!("{} to {}", end(low), end(high)),
        (Some(low), None) => format!("{} or more", end(low)),
        (None, Some(high)) => format!("{} or less", end(high)),
        (None, None) => String::new(),
    }
}

/// `in women of 70 to 74`, `from age 60`.
fn whose(of: &UsualFor) -> String {
    let sex = of.sex.map(|sex| match sex {
        OfSex::Men => "in men",
        OfSex::Women => "in women",
    });
    match (sex, of.from_age, of.to_age) {
        (Some(sex), Some(from), Some(to)) => format!("{sex} of {from} to {to}"),
        (Some(sex), Some(from), None) => format!("{sex} from age {from}"),
        (Some(sex), None, Some(to)) => format!("{sex} up to age {to}"),
        (Some(sex), None, None) => sex.to_owned(),
        (None, Some(from), Some(to)) => format!("at ages {from} to {to}"),
        (None, Some(from), None) => format!("from age {from}"),
        (None, None, Some(to)) => format!("up to age {to}"),
        (None, None, None) => String::new(),
    }
}

fn number_reading(item: &Item, value: f64, shown: Shown) -> String {
    let meaning = item.signed().map(|signs| {
        if value > 0.0 {
            signs.plus.as_str()
        } else if value < 0.0 {
            signs.minus.as_str()
        } else {
            ""
        }
    });
    match meaning {
        None => shown.quantity(value, item.unit()),
        Some("") => {
            let in_inches = shown.begins_with_inches() && matches!(item.unit(), "cm" | "mm");
            with_unit("0", if in_inches { "in" } else { item.unit() })
        }
        Some(meaning) => {
            let size = shown.quantity(value.abs(), item.unit());
            let sign = shown.formats.signed_number(value).chars().next().unwrap_or('+');
            format!("{sign}{size}, {meaning}")
        }
    }
}

fn option_reading(item: &Item, value: f64, shown: Shown) -> String {
    let with_side = item.sides() == Sides::Signed;
    let wanted = if with_side { value.abs() } else { value };
    let option = item
        .options()
        .iter()
        .find(|option| (f64::from(option.value) - wanted).abs() < 0.5);
    let frequency = FREQUENCY
        .iter()
        .zip(0i32..)
        .find(|(_, place)| matches!(item.kind, Kind::Frequency(_)) && (f64::from(*place) - wanted).abs() < 0.5);
    let text = match (option, frequency) {
        (Some(option), _) => shown.on_a_ruler(&option.text).into_owned(),
        (None, Some((word, _))) => (*word).to_owned(),
        (None, None) => shown.formats.number(value),
    };
    match item.signed() {
        Some(signs) if with_side && value > 0.0 => format!("{text} ({})", signs.plus),
        Some(signs) if with_side && value < 0.0 => format!("{text} ({})", signs.minus),
        _ => text,
    }
}
