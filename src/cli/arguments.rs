//! The arguments, and the help.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{Parser, Subcommand, ValueEnum, ValueHint};
use jiff::civil::{Date, Time};

use super::failure::{Failure, print};
use super::wishes::Pages;
use crate::cli::words as say;
use crate::platform::{files, handed_path};
use crate::record::{DayName, strict_date};
use crate::report::{PageSize, TableStyle};

/// A posture self-assessment: postural patterns, tight and weak muscles, a stretch and strengthen plan, a page for the
/// clinician. Everything stays on this computer.
///
/// Without a call, the window opens, with FILE if given. The calls below do the same work without a window.
#[derive(Debug, Parser)]
#[command(name = "plumbline", bin_name = "plumbline", version, after_long_help = say::AFTER, subcommand_precedence_over_arg = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub call: Option<Call>,
    /// A record to open in the window, or a folder of records; of several the first is opened
    #[arg(value_name = "FILE", value_hint = ValueHint::AnyPath)]
    pub files: Vec<OsString>,
    /// Begin in the window with this instead of the first screen
    // With "=", since a call goes before a value: `--begin new` would be the call `new`.
    #[arg(
        long,
        value_name = "WHAT",
        value_enum,
        require_equals = true,
        conflicts_with = "files"
    )]
    pub begin: Option<Begin>,
    /// Use the content in this folder instead of the shipped one
    #[arg(long, value_name = "DIR", global = true)]
    pub assessments: Option<PathBuf>,
    /// Work with this day instead of today, as YYYY-MM-DD
    #[arg(long, value_name = "DATE", global = true, value_parser = day)]
    pub today: Option<Date>,
}

/// What the window begins with: what the starter of a desktop offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Begin {
    /// A new assessment
    New,
    /// The short routine for when it hurts now
    Relief,
    /// All exercises
    Exercises,
}

/// Work without a window.
#[derive(Debug, Subcommand)]
pub(super) enum Call {
    /// Check the shipped content, or the content in DIR: a line a problem, FILE: JSON path: what (what to do)
    Check {
        /// A folder like `assessments`
        dir: Option<PathBuf>,
    },
    /// Print the findings of FILE as JSON
    Score {
        /// A record (.plumbline) or an answers file; `-` reads standard input
        file: PathBuf,
    },
    /// Print the imbalances and the plan of FILE as JSON
    Plan {
        /// A record (.plumbline) or an answers file; `-` reads standard input
        file: PathBuf,
    },
    /// Print the steps of a session of FILE's plan as JSON: what is done in which second
    Session {
        /// A record (.plumbline) or an answers file; `-` reads standard input
        file: PathBuf,
        /// The week of the plan; without it, the week it is in on this day, or 1
        #[arg(long, value_name = "N")]
        week: Option<u32>,
        /// The kind of day
        #[arg(long, value_name = "DAY", value_enum, ignore_case = true, default_value = "A")]
        day: KindOfDay,
        /// Instead of the steps: play the sounds of the first so many seconds, and print which they were and when
        #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u32).range(1..=7200))]
        play: Option<u32>,
    },
    /// Print the angles between points placed in a picture as JSON, or what a picture file tells of how it was taken
    #[command(after_long_help = say::POINTS)]
    Measure {
        /// A points file; `-` reads standard input
        #[arg(value_name = "POINTS")]
        points: Option<PathBuf>,
        /// Instead of measuring: print what this JPEG, PNG or WebP file tells (size, lens, zoom, level); its pixels are
        /// not looked at
        #[arg(long, value_name = "FILE", conflicts_with = "points")]
        picture: Option<PathBuf>,
    },
    /// Print the log of FILE as JSON: sessions, check-ins, and the sessions done of those planned each week
    Log {
        /// A record (.plumbline) or an answers file; `-` reads standard input
        file: PathBuf,
    },
    /// Print what came of the plan of FILE as JSON: sessions, measures with their limits, the next step
    Progress {
        /// A record (.plumbline) or an answers file; `-` reads standard input
        file: PathBuf,
    },
    /// Make a record (.plumbline) from an answers file; the same answers on the same day give the same bytes
    New {
        /// An answers file; `-` reads standard input
        answers: PathBuf,
        /// The record to write; one that is there already goes among its old copies
        #[arg(long, value_name = "FILE.plumbline")]
        to: PathBuf,
    },
    /// Write a document from FILE: the ending of OUT says which: .pdf (the summary, or --document), .txt or .md (the
    /// summary), .json (the record), .answers.csv, .plan.csv, .sessions.csv or .check-ins.csv (a table), .ics (the plan as a calendar)
    Export {
        /// A record (.plumbline) or an answers file; `-` reads standard input; not needed for a blank questionnaire
        file: Option<PathBuf>,
        /// The document to write
        #[arg(long, value_name = "OUT")]
        to: PathBuf,
        /// Which document a .pdf shows; without it, the summary
        #[arg(long, value_name = "WHICH")]
        document: Option<Pages>,
        /// The paper of a .pdf; without it, that of the system's locale (LC_PAPER)
        #[arg(long, value_name = "PAPER", value_enum)]
        paper: Option<Sheet>,
        /// For which program a .csv is; without it, comma
        #[arg(long, value_name = "STYLE", value_enum)]
        table: Option<Separated>,
        /// With .ics: the plan begins on its first day A from this day on, as YYYY-MM-DD; without it, from today on. With
        /// --document ticks: the day on which week 1 begins; without it, dates are left to be written
        #[arg(long, value_name = "DATE", value_parser = day)]
        from: Option<Date>,
        /// With .ics: remind on each training day, at 09:00 or at this time
        #[arg(long, value_name = "HH:MM", num_args = 0..=1, require_equals = true, default_missing_value = "09:00", value_parser = time)]
        remind: Option<Time>,
    },
}

/// A kind of day of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum KindOfDay {
    /// Day A, strength
    #[value(name = "A")]
    A,
    /// Day B, lighter
    #[value(name = "B")]
    B,
}

impl From<KindOfDay> for DayName {
    fn from(day: KindOfDay) -> Self {
        match day {
            KindOfDay::A => Self::A,
            KindOfDay::B => Self::B,
        }
    }
}

/// A sheet of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Sheet {
    /// 210 by 297 mm
    A4,
    /// US Letter, 8.5 by 11 inches
    Letter,
}

impl From<Sheet> for PageSize {
    fn from(sheet: Sheet) -> Self {
        match sheet {
            Sheet::A4 => Self::A4,
            Sheet::Letter => Self::Letter,
        }
    }
}

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Separated {
    /// Commas between cells, points in numbers, with a mark: spreadsheets in English, LibreOffice
    Comma,
    /// Semicolons between cells, commas in numbers, with a mark: Excel where 1,5 is written
    Semicolon,
    /// Commas and points, without the mark: scripts
    Script,
}

impl From<Separated> for TableStyle {
    fn from(separated: Separated) -> Self {
        match separated {
            Separated::Comma => Self::Comma,
            Separated::Semicolon => Self::Semicolon,
            Separated::Script => Self::Script,
        }
    }
}

impl Arguments {
    /// Reads the arguments; help and version are printed here.
    ///
    /// # Errors
    /// The call is at fault, or help was asked for and printed.
    pub(super) fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, Failure> {
        let arguments = Self::try_parse_from(arguments).map_err(|error| told(&error))?;
        if let (Some(file), Some(_)) = (arguments.files.first(), &arguments.call) {
            return Err(Failure::call(say::stands_before_the_call(&file.display())));
        }
        if arguments.begin.is_some() && arguments.call.is_some() {
            return Err(Failure::call(say::begin_is_for_the_window()));
        }
        // A word and a file: a call that was misspelt. A file manager hands over paths.
        if let [first, next, ..] = arguments.files.as_slice()
            && !means_a_file(first)
        {
            return Err(Failure::call(say::no_call_before(&first.display(), &next.display())));
        }
        Ok(arguments)
    }

    /// The files to open in the window: paths, as they are or as URIs.
    pub(super) fn paths(&self) -> Vec<PathBuf> {
        // An empty one is what a starter without a file hands over.
        let given = self.files.iter().filter(|given| !given.is_empty());
        given.map(|given| handed_path(given)).collect()
    }
}

/// Whether an argument is a path rather than a misspelt word.
fn means_a_file(argument: &OsStr) -> bool {
    let path = handed_path(argument);
    argument.is_empty() || path.components().count() > 1 || path.extension().is_some() || files::is_there(&path)
}

/// clap answers in several paragraphs; here it is one, without the usage line.
fn told(error: &clap::Error) -> Failure {
    let text = error.render().to_string();
    if error.kind() == ErrorKind::InvalidSubcommand {
        // The first word was taken for FILE, so clap would name the second one.
        return Failure::call(say::no_call());
    }
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return print(&text).map_or_else(|failure| failure, |()| Failure::nothing());
    }
    let text = text.split("\nUsage:").next().unwrap_or_default();
    let text = text.split("\nFor more information").next().unwrap_or_default();
    let text = text.trim().strip_prefix("error: ").unwrap_or(text);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Failure::call(say::not_understood(&text))
}

fn time(text: &str) -> Result<Time, String> {
    let numbers = text.split_once(':').filter(|(hours, minutes)| {
        let is_two = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        is_two(hours) && is_two(minutes)
    });
    numbers
        .and_then(|(hours, minutes)| Time::new(hours.parse().ok()?, minutes.parse().ok()?, 0, 0).ok())
        .ok_or_else(|| say::TIME_IS_WRITTEN.to_owned())
}

fn day(text: &str) -> Result<Date, String> {
    strict_date(text).ok_or_else(|| say::DAY_IS_WRITTEN.to_owned())
}
