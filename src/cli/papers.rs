//! `plumbline export --to OUT.pdf`: which document the pages show.

use super::Failure;
use super::input::{Content, Input, current};
use super::wishes::{Blank, Pages, Wishes};
use crate::cli::words as say;
use crate::content::Library;
use crate::platform::{Locales, caught, find_fonts};
use crate::record::Units;
use crate::report::{self, Document, PageSize, Paper, Summary, usual_units, words};
use crate::rules::{self, Outcome, SafetyState};

/// Pages that are nobody's: they ask or explain, so they need no file. With one, lengths are in its unit, else in that of the
/// system.
pub(super) fn of_nobody(
    content: &Content,
    blank: Blank,
    units: Option<Units>,
    paper: Option<PageSize>,
) -> Result<Vec<u8>, Failure> {
    let (library, today) = (content.library()?, content.today());
    let units = units.unwrap_or_else(|| usual_units(&Locales::of_environment().measurement));
    let (document, name): (Document, &str) = match blank {
        Blank::Questionnaire => (
            report::blank_questionnaire(&library, None, units, today).into(),
            "questionnaire",
        ),
        Blank::Short => (
            report::short_questionnaire(&library, units, today).into(),
            "short questionnaire",
        ),
        Blank::Why => (report::blank_why(&library, today).into(), say::WHY_YOU_CAME),
        Blank::PhotoGuide => (report::photo_guide(&library, today).into(), "photo guide"),
    };
    pdf(&document, paper, name)
}

/// A document of a record as PDF.
pub(super) fn of_record(content: &Content, input: &Input, wishes: Wishes) -> Result<Vec<u8>, Failure> {
    let (library, today) = (content.library()?, content.today());
    let record = input.sound_record(&library, today)?;
    let assessment = current(&record)?;
    let outcome = rules::outcome(&library, assessment, today);
    let last = record.assessments.len().saturating_sub(1);
    let document: Document = match wishes.pages.unwrap_or_default() {
        Pages::Summary => Summary::of(&library, &record, last, &outcome, today).into(),
        Pages::Plan => {
            not_locked(&library, &outcome, input)?;
            report::plan_document(&library, &record, last, &outcome, today).into()
        }
        Pages::Ticks => {
            not_locked(&library, &outcome, input)?;
            report::tick_sheet(&library, &record, last, &outcome, (today, wishes.from)).into()
        }
        Pages::List => {
            no_emergency(&outcome, input)?;
            let asked = rules::asked(&library, assessment, today);
            report::blank_list(&library, &record, last, &asked, today).into()
        }
        pages @ (Pages::Questionnaire | Pages::ShortQuestionnaire | Pages::WhyYouCame | Pages::PhotoGuide) => {
            let blank = pages.blank().unwrap_or(Blank::Questionnaire);
            return of_nobody(content, blank, Some(record.person.units), wishes.paper);
        }
    };
    let document = if input.is_changed() {
        document.of_changed_record()
    } else {
        document
    };
    pdf(&document, wishes.paper, input.name())
}

/// A sheet of tests is not printed while a sign asks for emergency help (rule Z14): empty, it could be taken for an all-clear.
fn no_emergency(outcome: &Outcome, input: &Input) -> Result<(), Failure> {
    if outcome.safety.state == SafetyState::Emergency {
        return Err(Failure::work(say::no_sheet_now(input.name())));
    }
    Ok(())
}

/// A plan that is locked is not printed, and it is said why.
fn not_locked(library: &Library, outcome: &Outcome, input: &Input) -> Result<(), Failure> {
    let locked = outcome.safety.plan_locked.as_ref().or(outcome.plan.locked.as_ref());
    match locked {
        Some(lock) => Err(Failure::work(say::no_plan_to_print(
            &words::lock(library, lock),
            input.name(),
        ))),
        None => Ok(()),
    }
}

fn pdf(document: &Document, page: Option<PageSize>, name: &str) -> Result<Vec<u8>, Failure> {
    let mut paper = Paper::default();
    paper.look.page = page.unwrap_or_else(|| PageSize::of_locale(&Locales::of_environment().paper));
    let missing = paper.missing_letters(document);
    if !missing.is_empty() {
        // A search that fails has found nothing.
        paper.extra_fonts = caught(|| find_fonts(&missing)).unwrap_or_default();
    }
    let pdf = paper
        .pdf(document)
        .map_err(|error| Failure::work(say::pages_not_made(error, name)))?;
    Ok(pdf.bytes)
}
