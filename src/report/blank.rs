//! The chosen items with blanks, for tests away from the computer.

use jiff::civil::Date;
use serde::Serialize;

use super::summary::Versions;
use crate::content::{Id, Item, Library};
use crate::record::Record;

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
    let _ = (library, record, assessment, items, today);
    todo!()
}
