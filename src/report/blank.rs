//! Items with blanks: those of a person's route, or a questionnaire for someone without a computer, whole, short, or only why
//! they came.

mod for_whom;
mod items;
mod start;
mod why;

use jiff::civil::Date;
use serde::Serialize;

use self::for_whom::FirstLooks;
use self::items::blank_item;
pub use self::items::{BlankItem, BlankOption, BlankRow};
pub use self::start::{AboutField, BlankStart, SafetyBlank, SafetySheet};
use self::start::{Detail, start};
pub use self::why::{BlankChart, BlankPlace, BlankQuestion, BlankThought, BlankView, BlankWhy};
use self::why::{in_short, why};
use super::versions::{Versions, assessment_at, versions};
use super::{ArtBook, words};
use crate::content::{Helper, Item, Library};
use crate::record::{Assessment, Record, Route, Units};
use crate::rules;

/// Where what was written is typed in.
pub const ENTER_FROM_PAPER: &str = "Enter from paper";

/// What a list of blanks is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlankForm {
    /// The items of a person's route.
    Route,
    /// Everything that can be asked.
    Whole,
    /// What a first look asks, on few pages (rule T40).
    Short,
    /// Why a person came (rule I4).
    Why,
}

/// A printable list of items with blanks, with the numbers of [`rules::numbered`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlankList {
    /// What it is.
    pub form: BlankForm,
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
    /// Why the person came; not of the items of a route.
    pub why: Option<BlankWhy>,
    /// What comes before the questions; only of a questionnaire.
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
    made.form = BlankForm::Whole;
    made.why = why(library, &mut made.art);
    made.start = Some(start(library, Detail::All));
    made.how.push(' ');
    made.how.push_str(lengths(units));
    made
}

/// A questionnaire of a few pages: the first questions about why they came, the safety check, and what a first look asks, each
/// question with the places it is for (rules T40, Q45).
pub fn short_questionnaire(library: &Library, units: Units, today: Date) -> BlankList {
    let assessment = Assessment::new(today, &library.version);
    let looks = FirstLooks::of(library, today);
    let items: Vec<&Item> = library.items.iter().filter(|item| looks.asks(item)).collect();
    let mut made = list(library, &assessment, (String::new(), units), &items, today);
    for blank in made.stages.iter_mut().flat_map(|stage| &mut stage.items) {
        let item = items.iter().find(|item| item.id == blank.id);
        blank.for_whom = item.map_or_else(String::new, |item| looks.for_whom(item));
    }
    made.minutes = words::about_minutes_of(looks.minutes);
    made.form = BlankForm::Short;
    made.why = why(library, &mut made.art).map(|why| in_short(library, why));
    made.start = Some(start(library, Detail::Least));
    made.how.push(' ');
    made.how.push_str(lengths(units));
    made
}

/// Why a person came, on two pages, to be typed in by number (rule I4).
pub fn blank_why(library: &Library, today: Date) -> BlankList {
    let assessment = Assessment::new(today, &library.version);
    let mut made = list(library, &assessment, (String::new(), Units::default()), &[], today);
    made.form = BlankForm::Why;
    made.why = why(library, &mut made.art);
    let minutes = library.intake.as_ref().map_or(0, |intake| intake.about.minutes);
    made.minutes = format!("about {}", words::long_time(minutes));
    made
}

/// The unit of every length on the sheet.
fn lengths(units: Units) -> &'static str {
    match units {
        Units::Metric => "Lengths are in centimetres or millimetres, as each blank says.",
        Units::Inches => "Lengths are in inches; fractions such as 3 1/4 will do.",
    }
}

fn list(
    library: &Library,
    assessment: &Assessment,
    (name, units): (String, Units),
    items: &[&Item],
    today: Date,
) -> BlankList {
    let minutes = library.ways.minutes(items.iter().copied());
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
        form: BlankForm::Route,
        made_on: [today.year(), today.month().into(), today.day().into()],
        made_on_words: words::date(today),
        caveat: String::new(),
        name,
        needs: needs(items),
        minutes: words::about_minutes_of(minutes),
        stop: "Pain, numbness, tingling or giddiness during a test: stop that test and write \u{201c}stopped\u{201d}. \
               A test you leave out: write \u{201c}skipped\u{201d}."
            .to_owned(),
        how: format!(
            "Each question has a number that stays the same. Afterwards choose \u{201c}{ENTER_FROM_PAPER}\u{201d} in \
             Plumbline and type each number with its answer."
        ),
        why: None,
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
