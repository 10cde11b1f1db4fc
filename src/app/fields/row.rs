//! The number fields of one side, each with its text, the unit it was typed in, and its reading.
//!
//! A record holds readings in the item's own unit, in order; beside them what the fields say otherwise: a text that is no
//! reading, or one written in another way ([`Assessment::drafts`]), and the unit it was typed in
//! ([`Assessment::typed_in`]). A field that nobody touched keeps its reading to the last digit.

use super::number::{INCH, is_same, needs_unit, read, text_of, typed_unit, value_of};
use super::{Direction, Typed, direction, direction_key, key, put, readings};
use crate::content::{Item, Sides};
use crate::record::{Assessment, Entry, Side, Units};

/// One number field.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Cell {
    /// What was typed, where it says more than the reading.
    text: Option<String>,
    /// The unit it was typed in; none where a record of an earlier version does not say.
    unit: Option<String>,
    /// The reading in the item's own unit; where the side is chosen apart, its size toward that side.
    pub(super) size: Option<f64>,
}

impl Cell {
    /// What was typed now.
    pub(super) fn typed(item: &Item, units: Units, text: &str) -> Self {
        let size = match read(item, units, text) {
            Typed::Value(value) => Some(value),
            Typed::Empty | Typed::Begun | Typed::Wrong(_) => None,
        };
        Self {
            text: Some(text.to_owned()),
            unit: Some(typed_unit(item, units).to_owned()),
            size,
        }
    }

    /// What the field shows: the text where it was typed in this unit, else its reading in this unit.
    pub(super) fn shown(&self, item: &Item, units: Units) -> String {
        let today = typed_unit(item, units);
        let is_of_today = self.unit.as_deref().is_none_or(|unit| unit == today);
        match (&self.text, self.size) {
            (Some(text), _) if is_of_today => text.clone(),
            (_, Some(size)) => text_of(item, units, size),
            // No reading: what was meant is said with its unit.
            (Some(text), None) if needs_unit(text) => {
                format!("{} {}", text.trim(), self.unit.as_deref().unwrap_or_default())
            }
            (Some(text), None) => text.clone(),
            (None, None) => String::new(),
        }
    }
}

/// The fields of a side, as many as the item asks for, or more when there is more in the record.
pub(super) fn load(item: &Item, assessment: &Assessment, side: Option<Side>) -> Vec<Cell> {
    let toward = direction(item, assessment).filter(|_| item.sides() == Sides::Signed);
    let sign = if toward == Some(Direction::Toward(Side::Left)) {
        -1.0
    } else {
        1.0
    };
    let stored = readings(assessment.answers.get(&item.id), side);
    let mut left = stored.iter().map(|reading| reading * sign + 0.0).peekable();
    let start = key(item, side, 0);
    let start = start.trim_end_matches('0');
    let drafted = assessment
        .drafts
        .keys()
        .filter_map(|key| key.strip_prefix(start)?.parse().ok());
    let most: usize = drafted.max().map_or(0, |last: usize| last.saturating_add(1).min(MOST));
    let mut cells = Vec::new();
    while cells.len() < usize::from(item.repeats()).max(most) || left.peek().is_some() {
        let key = key(item, side, cells.len());
        let text = assessment.drafts.get(&key).cloned();
        let unit = assessment.typed_in.get(&key);
        let unit = unit
            .filter(|unit| [item.unit(), INCH].contains(&unit.as_str()))
            .cloned();
        cells.push(match text {
            None => Cell {
                // "Level" is stored as a size of zero that nobody typed.
                size: left.next().filter(|_| toward != Some(Direction::Level)),
                unit,
                text: None,
            },
            Some(text) => with_text(item, toward, text, unit, &mut left),
        });
    }
    cells
}

/// No record has more fields of one side than this.
const MOST: usize = crate::record::MAX_READINGS;

/// A field with a text: its reading is the next one, when the text says so.
fn with_text(
    item: &Item,
    toward: Option<Direction>,
    text: String,
    unit: Option<String>,
    left: &mut std::iter::Peekable<impl Iterator<Item = f64>>,
) -> Cell {
    let own = item.unit();
    let next = left.peek().copied();
    let known: Vec<&str> = match &unit {
        Some(unit) => vec![unit],
        // A record of an earlier version: the reading tells which it was.
        None => vec![own, INCH],
    };
    let meant = known
        .iter()
        .find_map(|unit| Some((*unit, value_of(item, unit, &text)?)).filter(|_| !text.trim().is_empty()));
    let Some((of, value)) = meant else {
        return Cell {
            text: Some(text),
            unit,
            size: None,
        };
    };
    let is_kept_aside = item.sides() == Sides::Signed && !matches!(toward, Some(Direction::Toward(_)));
    if is_kept_aside {
        // Without a side, or with none, sizes are kept to be counted once there is one.
        left.next();
        let of = of.to_owned();
        return Cell {
            text: Some(text),
            unit: unit.or(Some(of)),
            size: Some(value),
        };
    }
    let stored = known.iter().find_map(|unit| {
        let value = value_of(item, unit, &text)?;
        next.filter(|reading| is_same(item, unit, value, *reading))
            .map(|reading| ((*unit).to_owned(), reading))
    });
    match (stored, next) {
        (Some((of, reading)), _) => {
            left.next();
            Cell {
                text: Some(text),
                unit: Some(of),
                size: Some(reading),
            }
        }
        // Another program has changed the reading: it stands.
        (None, Some(reading)) if unit.is_some() => {
            left.next();
            Cell {
                text: None,
                unit: None,
                size: Some(reading),
            }
        }
        (None, _) => Cell {
            text: Some(text),
            unit,
            size: None,
        },
    }
}

/// Puts the fields of a side into the answers, and beside them what the readings do not say.
pub(super) fn store(item: &Item, assessment: &mut Assessment, side: Option<Side>, cells: &[Cell]) {
    let signed = item.sides() == Sides::Signed;
    let toward = direction(item, assessment).filter(|_| signed);
    let sizes = || cells.iter().filter_map(|cell| cell.size);
    let mut values: Vec<f64> = match toward {
        Some(Direction::Level) => sizes().map(|_| 0.0).collect(),
        Some(Direction::Toward(Side::Left)) => sizes().map(|size| -size + 0.0).collect(),
        Some(Direction::Toward(Side::Right)) | None => sizes().collect(),
    };
    if toward == Some(Direction::Level) && values.is_empty() {
        values.push(0.0);
    }
    let is_said = !signed || toward.is_some() || values.iter().all(|value| *value == 0.0);
    let is_stored = is_said && !values.is_empty();
    put(assessment, item, side, is_stored.then_some(Entry::Readings(values)));
    if let Some(toward) = toward
        && direction(item, assessment) != Some(toward)
    {
        // The readings told it; a wrong or empty size takes it back no more.
        assessment.drafts.insert(direction_key(item), toward.word().to_owned());
    }
    // A size of zero alone says "level" by itself.
    let says_all = is_stored && !(signed && direction(item, assessment) == Some(Direction::Level));
    let mut place = 0;
    for (index, cell) in cells.iter().enumerate() {
        let key = key(item, side, index);
        let is_there = says_all && cell.size.is_some() && place == index;
        place += usize::from(cell.size.is_some());
        let follows = cells.iter().skip(index).any(|cell| cell.size.is_some());
        keep(
            item,
            assessment,
            key,
            cell,
            is_there,
            follows || index >= usize::from(item.repeats()),
        );
    }
}

/// Keeps the text of a field and its unit, where the reading alone would not say them.
fn keep(item: &Item, assessment: &mut Assessment, key: String, cell: &Cell, is_there: bool, marks_a_gap: bool) {
    assessment.drafts.remove(&key);
    assessment.typed_in.remove(&key);
    let own = item.unit();
    let unit = cell.unit.as_deref().unwrap_or(own);
    let units = if unit == INCH { Units::Inches } else { Units::Metric };
    let said = cell.size.map(|size| text_of(item, units, size));
    let text = match (&cell.text, said) {
        (Some(text), Some(said)) if is_there && *text == said => None,
        (Some(text), _) if !text.is_empty() => Some(text.clone()),
        (None, Some(said)) if !is_there => Some(said),
        (None, Some(_)) => None,
        (Some(_) | None, _) => marks_a_gap.then(String::new),
    };
    let is_length = matches!(own, "cm" | "mm");
    let is_told = match &text {
        Some(text) => !text.is_empty() && (cell.unit.is_some() || cell.size.is_some()),
        None => unit != own && cell.size.is_some(),
    };
    if is_length && is_told {
        assessment.typed_in.insert(key.clone(), unit.to_owned());
    }
    if let Some(text) = text {
        assessment.drafts.insert(key, text);
    }
}
