//! `plumbline export` of files for other programs: text, tables, a calendar.

use jiff::civil::{Date, Time};

use super::Failure;
use super::input::{Content, Input, current};
use crate::cli::words as say;
use crate::report::{
    CHANGED_OUTSIDE, CalendarWish, OtherFile, Summary, TableStyle, answers_table, calendar, calendar_after,
    check_ins_table, markdown, plain_text, plan_table, sessions_table, with_caveat,
};
use crate::rules;

/// What only a calendar needs.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct CalendarOptions {
    /// The plan begins on its first training day from this one on; without it, from today on.
    pub from: Option<Date>,
    /// When to remind.
    pub remind: Option<Time>,
}

/// What a file is to be like.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct FileOptions {
    /// Of a calendar.
    pub calendar: CalendarOptions,
    /// Of a table.
    pub table: TableStyle,
}

/// The bytes of a file, which takes the place of what is there.
pub(super) fn make(
    content: &Content,
    input: &Input,
    file: OtherFile,
    options: FileOptions,
    there: &[u8],
) -> Result<Vec<u8>, Failure> {
    let (library, today) = (content.library()?, content.today());
    let record = input.sound_record(&library, today)?;
    let assessment = current(&record)?;
    let outcome = rules::outcome_with_log(&library, &record, assessment, today);
    let last = record.assessments.len().saturating_sub(1);
    let wish = CalendarWish {
        from: options.calendar.from.unwrap_or(today),
        remind: options.calendar.remind,
    };
    let summary = || {
        let mut summary = Summary::of(&library, &record, last, &outcome, today);
        if input.is_changed() {
            CHANGED_OUTSIDE.clone_into(&mut summary.caveat);
        }
        summary
    };
    let text = match file {
        OtherFile::Text => Ok(plain_text(&summary())),
        OtherFile::Markdown => Ok(markdown(&summary())),
        OtherFile::Answers => Ok(answers_table(&library, &record, (last, &outcome), today, options.table)),
        OtherFile::Plan => plan_table(&library, &assessment.profile, &outcome, options.table),
        OtherFile::Calendar => calendar(&library, &record, last, &outcome, wish, content.stamp()),
        OtherFile::Sessions => Ok(sessions_table(&library, &record, options.table)),
        OtherFile::CheckIns => Ok(check_ins_table(&library, &record, options.table)),
    };
    let text = text.map(|text| {
        if input.is_changed() {
            with_caveat(file, text)
        } else {
            text
        }
    });
    let text = text.map(|text| match file {
        OtherFile::Calendar => calendar_after(&String::from_utf8_lossy(there), text),
        OtherFile::Text
        | OtherFile::Markdown
        | OtherFile::Answers
        | OtherFile::Plan
        | OtherFile::Sessions
        | OtherFile::CheckIns => text,
    });
    let text = text.map_err(|no_plan| Failure::work(say::nothing_written(no_plan, input.name())))?;
    Ok(text.into_bytes())
}
