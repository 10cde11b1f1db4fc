//! Items with blanks: those of a person's route, or the whole questionnaire for someone without a computer.

mod items;
mod start;

use jiff::civil::Date;
use serde::Serialize;

pub use self::items::*;
pub use self::start::*;
use super::versions::{Versions, assessment_at, versions};
use super::{ArtBook, words};
use crate::content::{Helper, Item, Library};
use crate::record::{Assessment, Record, Route, Units};
use crate::rules;

/// Where what was written is typed in.
pub const ENTER_FROM_PAPER: &str = "Enter from paper";

/// A printable list of items with blanks, with the numbers of [`rules::numbered`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlankList {
    /// The day it was made, year, month and day.
    pub made_on: [i16; 3],
    /// The same in words.
    pub made_on_words: String,
    /// What must be said of the record it was made from; empty where nothing is the matter.
    pub caveat: String,
    /// Name or initials as typed.
    pub name: String,
    /// What is needed for these items, together.
    pub needs: String,
    /// How long it takes.
    pub minutes: String,
    /// When to stop.
    pub stop: String,
    /// How it is filled in, and how it gets into the program.
    pub how: String,
    /// What comes before the questions; only of the whole questionnaire.
    pub start: Option<BlankStart>,
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

/// A list of these items with blanks, in session order: those a person is asked.
pub fn blank_list(library: &Library, record: &Record, assessment: usize, items: &[&Item], today: Date) -> BlankList {
    let blank = Assessment::new(today, &library.version);
    let assessment = assessment_at(record, assessment).unwrap_or(&blank);
    let name = words::own_name(&record.person.name);
    list(library, assessment, (name, record.person.units), items, today)
}

/// The whole questionnaire with blanks, for someone without a computer: about you, the safety check, and every question
/// and test, or those of a route.
pub fn blank_questionnaire(library: &Library, route: Option<&Route>, units: Units, today: Date) -> BlankList {
    let mut assessment = Assessment::new(today, &library.version);
    assessment.route = route.cloned();
    let items: Vec<&Item> = match route {
        Some(_) => rules::asked(library, &assessment, today),
        None => library.items.iter().collect(),
    };
    let mut made = list(library, &assessment, (String::new(), units), &items, today);
    made.start = Some(start(library, units));
    made
}

fn list(
    library: &Library,
    assessment: &Assessment,
    (name, units): (String, Units),
    items: &[&Item],
    today: Date,
) -> BlankList {
    let minutes: f64 = items.iter().map(|item| item.minutes).sum();
    let mut art = ArtBook::default();
    let mut stages: Vec<BlankStage> = Vec::new();
    for item in items {
        let name = words::stage(item.stage);
        let blanks = blank_item(library, item, units, &mut art);
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
        caveat: String::new(),
        name,
        needs: needs(items),
        minutes: format!("about {} minutes", words::number(minutes.ceil())),
        stop: "Pain, numbness, tingling or giddiness during a test: stop that test and write \u{201c}stopped\u{201d}. \
               A test you leave out: write \u{201c}skipped\u{201d}."
            .to_owned(),
        how: format!(
            "Each question has a number that stays the same. Afterwards choose \u{201c}{ENTER_FROM_PAPER}\u{201d} in \
             Plumbline and type each number with its answer."
        ),
        start: None,
        stages,
        versions: versions(library, assessment),
        art,
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
