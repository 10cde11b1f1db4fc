//! Typed text and numbers: half-typed text is kept, comma and point both work, lengths follow the chosen unit.

mod number;
mod row;
mod weights;

pub use number::{Typed, accepted, limits, other_unit, read, text_of, typed_range, typed_unit};
pub use weights::{half_weighed, is_difference_alone};

use self::row::Cell;
use crate::content::{Item, Kind, Pictured, Sides};
use crate::record::{Answer, Assessment, Entry, Given, NoReading, Side, Units, field_key};
use crate::report::words;

/// Name of a field in the record's drafts: `item/side/number`.
pub fn key(item: &Item, side: Option<Side>, index: usize) -> String {
    field_key(&item.id, side, index)
}

/// Name of the draft that holds which side is higher while no size is typed.
fn direction_key(item: &Item) -> String {
    format!("{}/direction", item.id)
}

/// The sides an item has number fields for; one row of fields where it has none.
pub fn sides(item: &Item) -> &'static [Option<Side>] {
    match item.sides() {
        Sides::LeftRight => &[Some(Side::Left), Some(Side::Right)],
        Sides::Signed if item.weighed().is_some() => &[Some(Side::Left), Some(Side::Right)],
        Sides::One | Sides::Signed => &[None],
    }
}

/// The text of a field in the unit the person chose: what was typed, or the reading.
pub fn text(item: &Item, assessment: &Assessment, units: Units, side: Option<Side>, index: usize) -> String {
    if let (Some(_), Some(side)) = (item.weighed(), side) {
        return weights::text(item, assessment, side, index).to_owned();
    }
    row::load(item, assessment, side)
        .get(index)
        .map(|cell| cell.shown(item, units))
        .unwrap_or_default()
}

/// What stands in a field: a reading that counts, or what is wrong with it.
pub fn standing(item: &Item, assessment: &Assessment, units: Units, side: Option<Side>, index: usize) -> Typed {
    if let Some(weighed) = weights::of_side(item, side) {
        return weights::read(weighed, &text(item, assessment, units, side, index));
    }
    let cells = row::load(item, assessment, side);
    let Some(cell) = cells.get(index) else {
        return Typed::Empty;
    };
    match cell.size {
        Some(size) if number::is_in_range(item, size) => Typed::Value(size),
        Some(_) => Typed::Wrong(accepted(item, units)),
        None => match read(item, units, &cell.shown(item, units)) {
            // It was no reading in the unit it was typed in, and becomes none by looking at it in another.
            Typed::Value(_) => Typed::Begun,
            other => other,
        },
    }
}

/// How many fields an item shows for each side: its repeats, or more when a file brought more.
pub fn count(item: &Item, assessment: &Assessment, side: Option<Side>) -> usize {
    if weights::of_side(item, side).is_some() {
        return weights::count(item, assessment);
    }
    row::load(item, assessment, side).len()
}

/// The pictures that a number is answered by where the tool for it is not there; none once another number was typed.
pub fn by_picture<'a>(item: &'a Item, assessment: &Assessment) -> Option<&'a Pictured> {
    let pictured = item.pictured()?;
    let has_phone = assessment.route.as_ref().is_none_or(|route| route.phone);
    let is_one = |reading: f64| {
        let mut values = pictured.options.iter().map(|option| f64::from(option.value));
        values.any(|value| (value - reading).abs() < 1e-9)
    };
    let answer = assessment.answers.get(&item.id);
    let mut all = [None, Some(Side::Left), Some(Side::Right)]
        .into_iter()
        .flat_map(|side| readings(answer, side));
    (!has_phone && !has_drafts(item, assessment) && all.all(is_one)).then_some(pictured)
}

/// Whether the sizes need not be asked: "no difference" was said, and no size stands in a field.
pub fn needs_no_size(item: &Item, assessment: &Assessment) -> bool {
    let is_level = item.sides() == Sides::Signed
        && item.weighed().is_none()
        && direction(item, assessment) == Some(Direction::Level);
    is_level && (0..count(item, assessment, None)).all(|index| !assessment.drafts.contains_key(&key(item, None, index)))
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

impl Direction {
    /// As the record's drafts name it.
    fn word(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Toward(Side::Left) => "left",
            Self::Toward(Side::Right) => "right",
        }
    }
}

/// Takes a change of a number field into the answers and the drafts; all other fields stay as they were typed.
pub fn type_reading(
    item: &Item,
    assessment: &mut Assessment,
    units: Units,
    side: Option<Side>,
    index: usize,
    typed: &str,
) {
    if let (Some(_), Some(side)) = (item.weighed(), side) {
        return weights::typed(item, assessment, side, index, typed);
    }
    let mut cells = row::load(item, assessment, side);
    if cells.len() <= index {
        cells.resize(index + 1, Cell::default());
    }
    if let Some(cell) = cells.get_mut(index) {
        *cell = Cell::typed(item, units, typed);
    }
    row::store(item, assessment, side, &cells);
}

/// Takes a change of the higher side.
pub fn choose_direction(item: &Item, assessment: &mut Assessment, direction: Direction) {
    let cells = row::load(item, assessment, None);
    assessment
        .drafts
        .insert(direction_key(item), direction.word().to_owned());
    if item.is_number() {
        row::store(item, assessment, None, &cells);
    }
}

/// Takes back which side is higher; the sizes stay as they were typed.
pub fn forget_direction(item: &Item, assessment: &mut Assessment) {
    let cells = row::load(item, assessment, None);
    put(assessment, item, None, None);
    assessment.drafts.remove(&direction_key(item));
    row::store(item, assessment, None, &cells);
}

/// The values that can be picked, in order.
pub fn option_values(item: &Item) -> Vec<i32> {
    match &item.kind {
        Kind::YesNo(_) => vec![1, 0],
        Kind::Frequency(_) => (0..).take(words::FREQUENCY.len()).collect(),
        Kind::Choice(choice) => choice.options.iter().map(|option| option.value).collect(),
        Kind::Number(_) => Vec::new(),
    }
}

/// Forgets the drafts of an item.
pub fn forget_drafts(item: &Item, assessment: &mut Assessment) {
    forget(assessment, &format!("{}/", item.id));
}

/// Forgets the drafts of one side of an item, which has no reading.
pub fn forget_drafts_of(item: &Item, assessment: &mut Assessment, side: Side) {
    let first = key(item, Some(side), 0);
    forget(assessment, first.trim_end_matches('0'));
}

fn forget(assessment: &mut Assessment, start: &str) {
    assessment.drafts.retain(|key, _| !key.starts_with(start));
    assessment.typed_in.retain(|key, _| !key.starts_with(start));
}

/// Whether something was typed for an item that is no answer yet.
pub fn has_drafts(item: &Item, assessment: &Assessment) -> bool {
    let start = format!("{}/", item.id);
    let mut drafts = assessment.drafts.iter();
    drafts.any(|(key, text)| key.starts_with(&start) && !text.trim().is_empty())
}

/// The readings for a side, in order; one value that a file gives for both sides stands at each.
pub fn readings(answer: Option<&Answer>, side: Option<Side>) -> Vec<f64> {
    let entry = answer.and_then(|answer| match (&answer.given, side) {
        (Given::One(entry), _) => Some(entry),
        (Given::Sides { .. }, Some(side)) => answer.entry(side),
        (Given::Sides { .. }, None) => None,
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
                // It spoke for both sides, and still does for the other; only a skipped question is taken up anew.
                Given::One(Entry::None(NoReading::Skipped)) => None,
                Given::One(both) => Some(both.clone()),
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

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn item(json: serde_json::Value) -> Item {
        crate::content::item_of(json).expect("an item")
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
        choose_direction(&item, &mut assessment, Direction::Toward(Side::Left));
        assert_eq!(readings(assessment.answers.get("book"), None), [-11.0]);
        assert_eq!(text(&item, &assessment, Units::Metric, None, 0), "11");
        choose_direction(&item, &mut assessment, Direction::Toward(Side::Right));
        assert_eq!(readings(assessment.answers.get("book"), None), [11.0]);
    }

    #[test]
    fn level_needs_no_number() {
        let (item, mut assessment) = (book(), assessment());
        choose_direction(&item, &mut assessment, Direction::Level);
        assert_eq!(readings(assessment.answers.get("book"), None), [0.0]);
    }

    #[test]
    fn one_side_keeps_the_other() {
        let mut item = gap();
        let Kind::Number(number) = &mut item.kind else {
            panic!("a gap is a number")
        };
        number.sides = Sides::LeftRight;
        let mut assessment = assessment();
        type_reading(&item, &mut assessment, Units::Metric, Some(Side::Left), 0, "3");
        type_reading(&item, &mut assessment, Units::Metric, Some(Side::Right), 0, "4");
        assert_eq!(readings(assessment.answers.get("gap"), Some(Side::Left)), [3.0]);
        assert_eq!(readings(assessment.answers.get("gap"), Some(Side::Right)), [4.0]);
    }
}
