//! `plumbline export` of files for other programs: text, tables, a calendar.

use jiff::civil::{Date, Time};

use super::Failure;
use super::input::{Content, Input, current};
use crate::report::{CalendarWish, OtherFile, Summary, answers_csv, calendar, markdown, plain_text, plan_csv};
use crate::rules;

/// What only a calendar needs.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct CalendarOptions {
    /// The plan begins on its first training day from this one on; without it, from today on.
    pub from: Option<Date>,
    /// When to remind.
    pub remind: Option<Time>,
}

/// The bytes of a file.
pub(super) fn make(
    content: &Content,
    input: &Input,
    file: OtherFile,
    options: CalendarOptions,
) -> Result<Vec<u8>, Failure> {
    let (library, today) = (content.library()?, content.today());
    let record = input.sound_record(&library, today)?;
    let assessment = current(&record)?;
    let outcome = rules::outcome(&library, assessment, today);
    let last = record.assessments.len().saturating_sub(1);
    let wish = CalendarWish {
        from: options.from.unwrap_or(today),
        remind: options.remind,
    };
    let text = match file {
        OtherFile::Text => Ok(plain_text(&Summary::of(&library, &record, last, &outcome, today))),
        OtherFile::Markdown => Ok(markdown(&Summary::of(&library, &record, last, &outcome, today))),
        OtherFile::Answers => Ok(answers_csv(&library, &record, last, &outcome, today)),
        OtherFile::Plan => plan_csv(&library, &assessment.profile, &outcome),
        OtherFile::Calendar => calendar(&library, &record, last, &outcome, wish, today),
    };
    let text = text.map_err(|no_plan| Failure::work(format!("{no_plan} Nothing was written. ({})", input.name())))?;
    Ok(text.into_bytes())
}
