//! Files for other programs, besides pages: plain text, Markdown, tables and a calendar.
//!
//! They say what the documents say, from the same models, so that what is left out of a page is left out here too.

mod answers;
mod calendar;
mod caveat;
mod log;
mod markdown;
mod outline;
mod plan;
mod table;
mod text;

pub use answers::{answers_csv, answers_table};
pub use calendar::{CalendarWish, calendar, calendar_after, calendar_of, first_training_day};
pub use caveat::with_caveat;
pub use log::{check_ins_table, sessions_table};
pub use markdown::markdown;
pub use plan::{plan_csv, plan_table};
pub use table::TableStyle;
pub use text::plain_text;

use crate::content::Library;
use crate::record::Plan;
use crate::rules::Outcome;

/// A file for other programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherFile {
    /// The summary as plain text.
    Text,
    /// The summary as Markdown.
    Markdown,
    /// The answers as a table.
    Answers,
    /// The plan as a table.
    Plan,
    /// The training days of the plan.
    Calendar,
    /// The sessions as a table.
    Sessions,
    /// The check-ins as a table.
    CheckIns,
}

impl OtherFile {
    /// All of them, those of the summary first.
    pub const ALL: [Self; 7] = [
        Self::Text,
        Self::Markdown,
        Self::Answers,
        Self::Plan,
        Self::Calendar,
        Self::Sessions,
        Self::CheckIns,
    ];

    /// The kind that a file's name asks for: by its ending; a table is one of the plan where the name ends in `plan.csv`, of
    /// sessions and check-ins alike.
    pub fn named(name: &str) -> Option<Self> {
        let (stem, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "txt" => Some(Self::Text),
            "md" => Some(Self::Markdown),
            "ics" => Some(Self::Calendar),
            "csv" => {
                let last = stem.rsplit('.').next().unwrap_or_default();
                Some(match last.to_ascii_lowercase().as_str() {
                    "plan" => Self::Plan,
                    "sessions" => Self::Sessions,
                    "check-ins" => Self::CheckIns,
                    _ => Self::Answers,
                })
            }
            _ => None,
        }
    }

    /// The ending of its name, without the point.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Answers | Self::Plan | Self::Sessions | Self::CheckIns => "csv",
            Self::Calendar => "ics",
        }
    }

    /// A file name to suggest, without its ending; tells nothing about the person.
    pub fn stem(self) -> &'static str {
        match self {
            Self::Text | Self::Markdown => "posture-summary",
            Self::Answers => "posture-answers",
            Self::Plan => "exercise-plan",
            Self::Calendar => "exercise-days",
            Self::Sessions => "exercise-sessions",
            Self::CheckIns => "exercise-check-ins",
        }
    }

    /// Whether it is about the plan, and so is not there while the plan is locked.
    pub fn is_of_the_plan(self) -> bool {
        matches!(self, Self::Plan | Self::Calendar)
    }

    /// Whether this content is an earlier file of the same kind, which a new one may replace; so may nothing at all.
    pub fn is_alike(self, content: &[u8]) -> bool {
        let beginning = match self {
            Self::Text => text::BEGINNING,
            Self::Markdown => markdown::BEGINNING,
            Self::Answers => return content.is_empty() || table::begins_with(content, answers::BEGINNING),
            Self::Plan => return content.is_empty() || table::begins_with(content, plan::BEGINNING),
            Self::Calendar => calendar::BEGINNING,
            Self::Sessions => return content.is_empty() || table::begins_with(content, log::SESSIONS_BEGINNING),
            Self::CheckIns => return content.is_empty() || table::begins_with(content, log::CHECK_INS_BEGINNING),
        };
        // A summary, or the sheet that stands in its place in an emergency (rule T6).
        let urgent: &[&str] = match self {
            Self::Text => &["EMERGENCY SHEET\n", "MEDICAL HELP TODAY\n"],
            Self::Markdown => &["# Emergency sheet\n", "# Medical help today\n"],
            Self::Answers | Self::Plan | Self::Calendar | Self::Sessions | Self::CheckIns => &[],
        };
        let begins = |text: &str| content.starts_with(text.as_bytes());
        content.is_empty() || begins(beginning) || urgent.iter().any(|text| begins(text))
    }
}

/// Why there is no file of the plan: a sentence or two, with what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("There is no plan to write. {why}")]
pub struct NoPlan {
    /// Why, and what to do.
    pub why: String,
}

/// The plan a file may be made of.
fn open_plan<'a>(library: &Library, outcome: &'a Outcome) -> Result<&'a Plan, NoPlan> {
    if let Some(why) = super::summary::lock(library, outcome) {
        return Err(NoPlan { why });
    }
    let plan = &outcome.plan;
    let is_empty = plan
        .weeks
        .iter()
        .all(|phase| phase.days.iter().all(|day| day.exercises.is_empty()));
    if is_empty {
        return Err(NoPlan {
            why: "No exercise is in this plan; its notes on the Plan screen say why. Add an exercise, or answer more \
                  questions."
                .to_owned(),
        });
    }
    Ok(plan)
}

/// Text of people as it may stand in a file: no control characters, no marks that turn the direction of what follows.
fn harmless(text: &str) -> String {
    let is_turn = |letter: char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars()
        .filter(|letter| !is_turn(*letter) && *letter != '\u{feff}')
        .collect()
}
