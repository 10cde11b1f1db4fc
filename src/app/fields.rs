//! Typed text and numbers: half-typed text is kept, comma and point both work, lengths follow the chosen unit.

use crate::content::{Item, Kind, Sides};
use crate::record::{Answer, Assessment, Entry, Given, Side, Units};
use crate::report::words;

/// Millimetres in an inch.
const MM_PER_INCH: f64 = 25.4;

/// Name of a field in the record's drafts: `item/side/number`.
pub fn key(item: &Item, side: Option<Side>, index: usize) -> String {
    let side = match side {
        None => "-",
        Some(Side::Left) => "left",
        Some(Side::Right) => "right",
    };
    format!("{}/{side}/{index}", item.id)
}

/// Name of the draft that holds which side is higher while no size is typed.
fn direction_key(item: &Item) -> String {
    format!("{}/direction", item.id)
}

/// The unit a number is typed in.
pub fn typed_unit(item: &Item, units: Units) -> &str {
    match (units, item.unit.as_str()) {
        (Units::Inches, "cm" | "mm") => "in",
        (_, unit) => unit,
    }
}

fn factor(item: &Item, units: Units) -> f64 {
    match (units, item.unit.as_str()) {
        (Units::Inches, "cm") => MM_PER_INCH / 10.0,
        (Units::Inches, "mm") => MM_PER_INCH,
        _ => 1.0,
    }
}

/// The smallest and largest number that can be typed, in the typed unit; sizes only where a side is chosen apart.
pub fn typed_range(item: &Item, units: Units) -> Option<[f64; 2]> {
    let [low, high] = item.range?;
    let factor = factor(item, units);
    let low = if item.sides == Sides::Signed { 0.0 } else { low };
    Some([low / factor, high / factor])
}

/// A number as text, as short as it is exact for the item.
pub fn text_of(item: &Item, units: Units, value: f64) -> String {
    let typed = value / factor(item, units);
    let decimals = if factor(item, units) == 1.0 { 3 } else { 2 };
    let scale = 10_f64.powi(decimals);
    let rounded = (typed * scale).round() / scale;
    // Adding zero turns a negative zero into a plain one.
    format!("{}", rounded + 0.0)
}

/// What a field's text means.
#[derive(Clone, Debug, PartialEq)]
pub enum Typed {
    /// Nothing typed.
    Empty,
    /// A number in the item's own unit, within its range.
    Value(f64),
    /// Not a number, or outside the range; the sentence says what is accepted.
    Wrong(String),
    /// Only begun: a lone minus or point.
    Begun,
}

/// Reads what was typed.
pub fn read(item: &Item, units: Units, text: &str) -> Typed {
    let text = text.trim().replace(['−', '–'], "-").replace(',', ".");
    if text.is_empty() {
        return Typed::Empty;
    }
    if matches!(text.as_str(), "-" | "." | "-." | "+") {
        return Typed::Begun;
    }
    let plain = text
        .chars()
        .all(|letter| letter.is_ascii_digit() || "+-.".contains(letter));
    let number = text.parse::<f64>().ok().filter(|number| plain && number.is_finite());
    let value = number.map(|number| number * factor(item, units));
    match (value, item.range) {
        (Some(value), Some([low, high])) if value >= low - 1e-9 && value <= high + 1e-9 => {
            Typed::Value(value.clamp(low, high))
        }
        (Some(value), None) => Typed::Value(value),
        _ => Typed::Wrong(accepted(item, units)),
    }
}

/// The sentence under a field with a wrong number.
pub fn accepted(item: &Item, units: Units) -> String {
    let unit = typed_unit(item, units);
    let unit = match unit {
        "°" => "°".to_owned(),
        "%" => " %".to_owned(),
        "times" => String::new(),
        unit => format!(" {unit}"),
    };
    let Some([low, high]) = item.range else {
        return format!("Type a number{unit}.");
    };
    let factor = factor(item, units);
    let show = |value: f64| {
        let rounded = (value / factor * 10.0).round() / 10.0 + 0.0;
        format!("{rounded}").replace('-', "\u{2212}")
    };
    format!("Type a number from {} to {}{unit}.", show(low), show(high))
}

/// The text of a field: what was typed, or the reading.
pub fn text(item: &Item, assessment: &Assessment, units: Units, side: Option<Side>, index: usize) -> String {
    if let Some(draft) = assessment.drafts.get(&key(item, side, index)) {
        return draft.clone();
    }
    readings(assessment.answers.get(&item.id), side)
        .get(index)
        .map(|value| text_of(item, units, size_of(item, assessment, *value)))
        .unwrap_or_default()
}

/// How many fields an item shows for each side: its repeats, or more when a file brought more.
pub fn count(item: &Item, assessment: &Assessment, side: Option<Side>) -> usize {
    readings(assessment.answers.get(&item.id), side)
        .len()
        .max(usize::from(item.repeats))
}

/// Which side is said to be higher, or more: none when it is level or not said.
pub fn direction(item: &Item, assessment: &Assessment) -> Option<Direction> {
    let drafted = assessment.drafts.get(&direction_key(item)).map(String::as_str);
    match drafted {
        Some("left") => return Some(Direction::Toward(Side::Left)),
        Some("right") => return Some(Direction::Toward(Side::Right)),
        Some("level") => return Some(Direction::Level),
        _ => {}
    }
    let readings = readings(assessment.answers.get(&item.id), None);
    match readings.iter().find(|value| **value != 0.0) {
        Some(value) if *value > 0.0 => Some(Direction::Toward(Side::Right)),
        Some(_) => Some(Direction::Toward(Side::Left)),
        None if readings.is_empty() => None,
        None => Some(Direction::Level),
    }
}

/// Which side is higher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// No difference.
    Level,
    /// This side.
    Toward(Side),
}

/// Takes a change of a number field into the answers and the drafts.
pub fn type_reading(
    item: &Item,
    assessment: &mut Assessment,
    units: Units,
    side: Option<Side>,
    index: usize,
    typed: &str,
) {
    let count = count(item, assessment, side).max(index + 1);
    let mut texts: Vec<String> = (0..count).map(|at| text(item, assessment, units, side, at)).collect();
    if let Some(slot) = texts.get_mut(index) {
        typed.clone_into(slot);
    }
    store(item, assessment, units, side, &texts);
}

/// Takes a change of the higher side.
pub fn choose_direction(item: &Item, assessment: &mut Assessment, units: Units, direction: Direction) {
    let count = count(item, assessment, None);
    let texts: Vec<String> = (0..count).map(|at| text(item, assessment, units, None, at)).collect();
    let word = match direction {
        Direction::Level => "level",
        Direction::Toward(Side::Left) => "left",
        Direction::Toward(Side::Right) => "right",
    };
    assessment.drafts.insert(direction_key(item), word.to_owned());
    if item.is_number() {
        store(item, assessment, units, None, &texts);
    }
}

/// Takes back which side is higher; the sizes stay as they were typed.
pub fn forget_direction(item: &Item, assessment: &mut Assessment, units: Units) {
    let count = count(item, assessment, None);
    let texts: Vec<String> = (0..count).map(|at| text(item, assessment, units, None, at)).collect();
    put(assessment, item, None, None);
    assessment.drafts.remove(&direction_key(item));
    for (index, text) in texts.into_iter().enumerate().filter(|(_, text)| !text.is_empty()) {
        assessment.drafts.insert(key(item, None, index), text);
    }
}

/// The values that can be picked, in order.
pub fn option_values(item: &Item) -> Vec<i32> {
    match item.kind {
        Kind::YesNo => vec![1, 0],
        Kind::Frequency if item.options.is_empty() => (0..).take(words::FREQUENCY.len()).collect(),
        _ => item.options.iter().map(|option| option.value).collect(),
    }
}

/// Forgets the drafts of an item.
pub fn forget_drafts(item: &Item, assessment: &mut Assessment) {
    let start = format!("{}/", item.id);
    assessment.drafts.retain(|key, _| !key.starts_with(&start));
}

/// The readings for a side, in order.
pub fn readings(answer: Option<&Answer>, side: Option<Side>) -> Vec<f64> {
    let entry = answer.and_then(|answer| match (&answer.given, side) {
        (Given::One(entry), None) => Some(entry),
        (Given::Sides { .. }, Some(side)) => answer.entry(side),
        _ => None,
    });
    match entry {
        Some(Entry::Readings(readings)) => readings.clone(),
        _ => Vec::new(),
    }
}

/// Puts an entry into an answer, keeping what belongs to the other side.
pub fn put(assessment: &mut Assessment, item: &Item, side: Option<Side>, entry: Option<Entry>) {
    let old = assessment.answers.remove(&item.id);
    let given = match side {
        None => entry.map(Given::One),
        Some(side) => {
            let other = old.as_ref().and_then(|answer| match &answer.given {
                Given::Sides { .. } => answer.entry(side.other()).cloned(),
                Given::One(_) => None,
            });
            let (left, right) = match side {
                Side::Left => (entry, other),
                Side::Right => (other, entry),
            };
            (left.is_some() || right.is_some()).then_some(Given::Sides { left, right })
        }
    };
    if let Some(given) = given {
        let answer = match old {
            Some(mut answer) => {
                answer.given = given;
                answer
            }
            None => Answer::new(given),
        };
        assessment.answers.insert(item.id.clone(), answer);
    }
}

/// What is shown of a value where the side is chosen apart: its size toward that side.
fn size_of(item: &Item, assessment: &Assessment, value: f64) -> f64 {
    if item.sides != Sides::Signed {
        return value;
    }
    match direction(item, assessment) {
        Some(Direction::Toward(Side::Left)) => -value,
        _ => value,
    }
}

fn store(item: &Item, assessment: &mut Assessment, units: Units, side: Option<Side>, texts: &[String]) {
    let signed = item.sides == Sides::Signed;
    let direction = direction(item, assessment);
    let sign = match direction {
        Some(Direction::Toward(Side::Left)) => -1.0,
        _ => 1.0,
    };
    let mut values = Vec::new();
    for text in texts {
        if let Typed::Value(value) = read(item, units, text) {
            let placed = if direction == Some(Direction::Level) && signed {
                0.0
            } else if signed {
                value * sign
            } else {
                value
            };
            values.push(placed + 0.0);
        }
    }
    let said = !signed || direction.is_some() || values.iter().all(|value| *value == 0.0);
    if signed && direction == Some(Direction::Level) && values.is_empty() {
        values.push(0.0);
    }
    let entry = (said && !values.is_empty()).then_some(Entry::Readings(values));
    put(assessment, item, side, entry);
    for (index, typed) in texts.iter().enumerate() {
        let key = key(item, side, index);
        assessment.drafts.remove(&key);
        if *typed != text(item, assessment, units, side, index) {
            assessment.drafts.insert(key, typed.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn item(json: serde_json::Value) -> Item {
        serde_json::from_value(json).expect("an item")
    }

    fn gap() -> Item {
        item(
            serde_json::json!({"id": "gap", "region": "r", "name": "Gap", "question": "?", "kind": "number",
            "unit": "cm", "range": [0, 40], "step": 0.1, "sides": "one", "repeats": 2, "stage": "wall", "minutes": 1,
            "evidence": "e", "sources": ["own"]}),
        )
    }

    fn book() -> Item {
        item(
            serde_json::json!({"id": "book", "region": "r", "name": "Book", "question": "?", "kind": "number",
            "unit": "mm", "range": [-60, 60], "step": 1, "sides": "signed", "repeats": 2, "stage": "mirror",
            "minutes": 1, "evidence": "e", "sources": ["own"]}),
        )
    }

    fn assessment() -> Assessment {
        Assessment::new(date(2026, 11, 20), "1")
    }

    #[test]
    fn comma_and_point_both_work() {
        assert_eq!(read(&gap(), Units::Metric, "1,5"), Typed::Value(1.5));
        assert_eq!(read(&gap(), Units::Metric, " 1.5 "), Typed::Value(1.5));
    }

    #[test]
    fn a_wrong_number_names_the_accepted_range() {
        let Typed::Wrong(words) = read(&gap(), Units::Metric, "55") else {
            panic!("55 cm is outside");
        };
        assert_eq!(words, "Type a number from 0 to 40 cm.");
        assert!(
            matches!(read(&gap(), Units::Metric, "1e1"), Typed::Wrong(_)),
            "letters are no number"
        );
        assert!(matches!(read(&gap(), Units::Metric, "inf"), Typed::Wrong(_)));
    }

    #[test]
    fn half_typed_numbers_are_kept_and_are_no_reading() {
        let (item, mut assessment) = (gap(), assessment());
        type_reading(&item, &mut assessment, Units::Metric, None, 0, "1.");
        assert_eq!(text(&item, &assessment, Units::Metric, None, 0), "1.");
        type_reading(&item, &mut assessment, Units::Metric, None, 1, "55");
        assert_eq!(
            text(&item, &assessment, Units::Metric, None, 1),
            "55",
            "the wrong number stays to be mended"
        );
        assert_eq!(readings(assessment.answers.get("gap"), None), [1.0]);
    }

    #[test]
    fn a_reading_in_the_second_field_stays_there() {
        let (item, mut assessment) = (gap(), assessment());
        type_reading(&item, &mut assessment, Units::Metric, None, 1, "2");
        assert_eq!(text(&item, &assessment, Units::Metric, None, 0), "");
        assert_eq!(text(&item, &assessment, Units::Metric, None, 1), "2");
        type_reading(&item, &mut assessment, Units::Metric, None, 0, "1.5");
        assert_eq!(readings(assessment.answers.get("gap"), None), [1.5, 2.0]);
        assert!(assessment.drafts.is_empty(), "nothing is half typed any more");
    }

    #[test]
    fn inches_are_kept_as_centimetres() {
        let (item, mut assessment) = (gap(), assessment());
        type_reading(&item, &mut assessment, Units::Inches, None, 0, "2");
        assert_eq!(readings(assessment.answers.get("gap"), None), [5.08]);
        assert_eq!(text(&item, &assessment, Units::Inches, None, 0), "2");
        assert_eq!(accepted(&item, Units::Inches), "Type a number from 0 to 15.7 in.");
    }

    #[test]
    fn a_size_counts_once_the_higher_side_is_said() {
        let (item, mut assessment) = (book(), assessment());
        type_reading(&item, &mut assessment, Units::Metric, None, 0, "11");
        assert!(!assessment.answers.contains_key("book"), "which side is not said yet");
        choose_direction(&item, &mut assessment, Units::Metric, Direction::Toward(Side::Left));
        assert_eq!(readings(assessment.answers.get("book"), None), [-11.0]);
        assert_eq!(text(&item, &assessment, Units::Metric, None, 0), "11");
        choose_direction(&item, &mut assessment, Units::Metric, Direction::Toward(Side::Right));
        assert_eq!(readings(assessment.answers.get("book"), None), [11.0]);
    }

    #[test]
    fn level_needs_no_number() {
        let (item, mut assessment) = (book(), assessment());
        choose_direction(&item, &mut assessment, Units::Metric, Direction::Level);
        assert_eq!(readings(assessment.answers.get("book"), None), [0.0]);
    }

    #[test]
    fn one_side_keeps_the_other() {
        let mut item = gap();
        item.sides = Sides::LeftRight;
        let mut assessment = assessment();
        type_reading(&item, &mut assessment, Units::Metric, Some(Side::Left), 0, "3");
        type_reading(&item, &mut assessment, Units::Metric, Some(Side::Right), 0, "4");
        assert_eq!(readings(assessment.answers.get("gap"), Some(Side::Left)), [3.0]);
        assert_eq!(readings(assessment.answers.get("gap"), Some(Side::Right)), [4.0]);
    }
}
