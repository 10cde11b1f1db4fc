//! The chosen items with blanks, for tests away from the computer.

use jiff::civil::Date;
use serde::Serialize;

use super::summary::{Versions, assessment_at, versions};
use super::{ArtBook, words};
use crate::content::{Helper, Id, Item, Library, Sides, Stage};
use crate::record::{Assessment, Record, Units};

/// A printable list of items with blanks, numbered as on screen.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlankList {
    /// The day it was made, year, month and day.
    pub made_on: [i16; 3],
    /// The same in words.
    pub made_on_words: String,
    /// Name or initials as typed.
    pub name: String,
    /// What is needed for these items, together.
    pub needs: String,
    /// How long it takes.
    pub minutes: String,
    /// When to stop.
    pub stop: String,
    /// By place and position, in session order.
    pub stages: Vec<BlankStage>,
    /// What made it.
    pub versions: Versions,
    /// Its drawings.
    #[serde(skip)]
    pub art: ArtBook,
}

/// The items of one place in the session.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlankStage {
    /// `Lying`, `Standing`.
    pub name: String,
    /// The items.
    pub items: Vec<BlankItem>,
}

/// One item with its blanks.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlankItem {
    /// The item.
    pub id: Id,
    /// Its number on screen, from 1.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// What is asked.
    pub question: String,
    /// What to do.
    pub steps: Vec<String>,
    /// When to stop; may be empty.
    pub stop: String,
    /// What plus and minus mean, or the range; may be empty.
    pub hint: String,
    /// A row for each side: its name (may be empty) and how many blanks.
    pub rows: Vec<BlankRow>,
    /// Unit after each blank; empty for options.
    pub unit: String,
    /// Boxes to tick.
    pub options: Vec<String>,
    /// For a size with a side: the two sides to tick, left first.
    pub which_side: Vec<String>,
    /// Reasons to trust the reading less, to tick.
    pub flags: Vec<String>,
    /// A yes/no asked with it; may be empty.
    pub follow_up: String,
}

/// The blanks of one side.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlankRow {
    /// `Left`, `Right` or empty.
    pub side: String,
    /// How many readings.
    pub blanks: u8,
}

/// A list of these items with blanks; `items` are the asked ones in session order, numbered from 1.
pub fn blank_list(library: &Library, record: &Record, assessment: usize, items: &[&Item], today: Date) -> BlankList {
    let blank = Assessment::new(today, &library.version);
    let assessment = assessment_at(record, assessment).unwrap_or(&blank);
    let units = record.person.units;
    let minutes: f64 = items.iter().map(|item| item.minutes).sum();
    let mut stages: Vec<BlankStage> = Vec::new();
    for (place, item) in items.iter().enumerate() {
        let name = stage(item.stage);
        let blanks = blank_item(item, place + 1, units);
        match stages.last_mut().filter(|last| last.name == name) {
            Some(last) => last.items.push(blanks),
            None => stages.push(BlankStage {
                name: name.to_owned(),
                items: vec![blanks],
            }),
        }
    }
    BlankList {
        made_on: [today.year(), today.month().into(), today.day().into()],
        made_on_words: words::date(today),
        name: words::one_line(&record.person.name),
        needs: needs(items),
        minutes: format!("about {} minutes", words::number(minutes.ceil())),
        stop: "Pain, numbness, tingling or giddiness during a test: stop that test and write \u{201c}stopped\u{201d}. \
               A test you leave out: write \u{201c}skipped\u{201d}."
            .to_owned(),
        stages,
        versions: versions(library, assessment),
        art: ArtBook::default(),
    }
}

fn blank_item(item: &Item, number: usize, units: Units) -> BlankItem {
    let signed = item.sides == Sides::Signed;
    BlankItem {
        id: item.id.clone(),
        number,
        name: item.name.clone(),
        question: item.question.clone(),
        steps: item.steps.clone(),
        stop: item.stop.clone().unwrap_or_default(),
        hint: hint(item),
        rows: match item.sides {
            Sides::LeftRight => vec![row("Left", item), row("Right", item)],
            Sides::One | Sides::Signed => vec![row("", item)],
        },
        unit: match (item.unit.as_str(), units) {
            ("cm" | "mm", Units::Inches) => "in".to_owned(),
            (unit, _) => unit.to_owned(),
        },
        options: words::options(item).into_iter().map(str::to_owned).collect(),
        which_side: match &item.signed {
            Some(signs) if signed && !item.is_number() => {
                vec![words::capitalised(&signs.minus), words::capitalised(&signs.plus)]
            }
            _ => Vec::new(),
        },
        flags: item
            .quality
            .iter()
            .filter(|flag| flag.auto.is_none())
            .map(|flag| flag.text.clone())
            .collect(),
        follow_up: item
            .follow_up
            .as_ref()
            .map(|follow_up| follow_up.question.clone())
            .unwrap_or_default(),
    }
}

fn row(side: &str, item: &Item) -> BlankRow {
    BlankRow {
        side: side.to_owned(),
        blanks: if item.is_number() { item.repeats.max(1) } else { 1 },
    }
}

/// What plus and minus mean.
fn hint(item: &Item) -> String {
    match &item.signed {
        Some(signs) if item.is_number() => format!("plus: {}; minus: {}", signs.plus, signs.minus),
        _ => String::new(),
    }
}

pub(super) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Questions => "Questions",
        Stage::Mirror => "At a mirror",
        Stage::Photo => "Photos",
        Stage::Wall => "At a wall",
        Stage::Standing => "Standing",
        Stage::Sitting => "Sitting",
        Stage::Lying => "Lying down",
        Stage::FloorStrength => "Strength, lying down",
        Stage::StandingStrength => "Strength, standing",
    }
}

/// Everything that is needed, each thing once, in the order it is first needed.
fn needs(items: &[&Item]) -> String {
    let mut things: Vec<String> = Vec::new();
    for thing in items.iter().flat_map(|item| &item.needs) {
        let thing = thing.replace('-', " ");
        if !things.contains(&thing) {
            things.push(thing);
        }
    }
    if items.iter().any(|item| item.helper == Helper::Needed) {
        things.push("a helper".to_owned());
    }
    words::list(&things)
}
