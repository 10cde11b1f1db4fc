//! `plumbline export --to OUT.pdf`: which document the pages show.

use clap::ValueEnum;
use jiff::civil::Date;

use super::Failure;
use super::input::{Content, Input, current};
use crate::content::Library;
use crate::platform::find_fonts;
use crate::record::{Record, Units};
use crate::report::{self, Document, Paper, Summary, words};
use crate::rules::{self, Outcome};

/// A document as pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Pages {
    /// The summary for a clinician
    #[default]
    Summary,
    /// The plan, with drawings, for the wall
    Plan,
    /// Eight weeks of the plan, to be ticked
    Ticks,
    /// The questions and tests of the person's route, with blanks
    List,
    /// The whole questionnaire, with blanks; needs no FILE
    Questionnaire,
}

/// The whole questionnaire: it asks, so it needs no file; with one, lengths are in its unit.
pub(super) fn questionnaire(content: &Content, units: Units) -> Result<Vec<u8>, Failure> {
    let document = report::blank_questionnaire(&content.library()?, None, units, content.today());
    pdf(&document.into(), "questionnaire")
}

/// A document of a record as PDF.
pub(super) fn of_record(
    content: &Content,
    input: &Input,
    pages: Pages,
    from: Option<Date>,
) -> Result<Vec<u8>, Failure> {
    let (library, today) = (content.library()?, content.today());
    let record = input.sound_record(&library, today)?;
    let assessment = current(&record)?;
    let outcome = rules::outcome(&library, assessment, today);
    let last = record.assessments.len().saturating_sub(1);
    let document: Document = match pages {
        Pages::Summary => Summary::of(&library, &record, last, &outcome, today).into(),
        Pages::Plan => {
            not_locked(&library, &outcome, input)?;
            report::plan_document(&library, &record, last, &outcome, today).into()
        }
        Pages::Ticks => {
            not_locked(&library, &outcome, input)?;
            report::tick_sheet(&library, &record, last, &outcome, (today, from)).into()
        }
        Pages::List => {
            let asked = rules::asked(&library, assessment, today);
            report::blank_list(&library, &record, last, &asked, today).into()
        }
        Pages::Questionnaire => return questionnaire(content, units(&record)),
    };
    pdf(&document, input.name())
}

fn units(record: &Record) -> Units {
    record.person.units
}

/// A plan that is locked is not printed, and it is said why.
fn not_locked(library: &Library, outcome: &Outcome, input: &Input) -> Result<(), Failure> {
    let locked = outcome.safety.plan_locked.as_ref().or(outcome.plan.locked.as_ref());
    match locked {
        Some(lock) => Err(Failure::work(format!(
            "There is no plan to print, so nothing was written: {} The summary says what to do about it: leave \
             --document away. ({})",
            words::lock(library, lock),
            input.name()
        ))),
        None => Ok(()),
    }
}

fn pdf(document: &Document, name: &str) -> Result<Vec<u8>, Failure> {
    let mut paper = Paper::default();
    let missing = paper.missing_letters(document);
    if !missing.is_empty() {
        paper.extra_fonts = find_fonts(&missing);
    }
    let pdf = paper
        .pdf(document)
        .map_err(|error| Failure::work(format!("{error} Nothing was written. Please report it. ({name})")))?;
    Ok(pdf.bytes)
}
