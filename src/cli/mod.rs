//! The same work without a window: results as JSON on standard output, problems as one plain paragraph on standard
//! error, and an exit code. Other programs rely on it: its shapes only ever grow.

mod arguments;
mod documents;
mod exchange;
mod failure;
mod input;
mod made_by;
mod measure;
mod otherwise;
mod papers;
mod plan;
mod progress;
mod score;
mod session;
mod signs;
mod wishes;
mod words;

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::CommandFactory;
use jiff::civil::Date;

use crate::cli::words as say;
use crate::content::{Library, Problem};
use crate::record::cut;
pub use arguments::Begin;
use arguments::{Arguments, Call};
use failure::{Failure, LONGEST, print_lines};
use input::{Content, Input};
pub use words::WITHOUT_A_WINDOW;

/// What the arguments ask for.
#[derive(Debug)]
pub enum Start {
    /// The window.
    Window {
        /// What to open: the first of these.
        files: Vec<PathBuf>,
        /// What to begin with, when there is no file.
        begin: Option<Begin>,
        /// Another content folder.
        assessments: Option<PathBuf>,
        /// The day to work with instead of the clock's.
        today: Option<Date>,
    },
    /// A call without a window, which is done: how it went.
    Done(ExitCode),
}

/// The definition of the command line, from which its manual pages and completions are made.
#[must_use]
pub fn command() -> clap::Command {
    Arguments::command()
}

/// Reads the arguments (the first is the program's name) and does what they ask, unless that is the window.
///
/// Exit codes: 0 done, 1 the input is at fault or the work could not be done, 2 the call is at fault.
pub fn start(arguments: impl IntoIterator<Item = OsString>) -> Start {
    let arguments = match Arguments::read(arguments) {
        Ok(arguments) => arguments,
        Err(refused) => return Start::Done(refused.tell()),
    };
    let files = arguments.paths();
    let Some(call) = arguments.call else {
        return Start::Window {
            files,
            begin: arguments.begin,
            assessments: arguments.assessments,
            today: arguments.today,
        };
    };
    // A fault of the program itself is told like every other problem: without a backtrace, with an exit code.
    std::panic::set_hook(Box::new(|_| {}));
    let done = catch_unwind(AssertUnwindSafe(|| run(call, arguments.assessments, arguments.today)));
    Start::Done(match done {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(failure)) => failure.tell(),
        Err(_panic) => Failure::work(say::STOPPED_BY_A_FAULT).tell(),
    })
}

/// Tells a problem on standard error, for `main`, and gives the exit code of work that could not be done.
pub fn tell(problem: &str) -> ExitCode {
    Failure::work(problem).tell()
}

/// The content for the window: the shipped one, or that of the folder, when nothing is wrong with it.
///
/// # Errors
/// The problem has been told on standard error; this is the exit code.
pub fn library(assessments: Option<PathBuf>) -> Result<Library, ExitCode> {
    Content::new(assessments, None).library().map_err(Failure::tell)
}

fn run(call: Call, assessments: Option<PathBuf>, today: Option<Date>) -> Result<(), Failure> {
    let content = Content::new(assessments, today);
    match call {
        Call::Check { dir } => check(content, dir),
        Call::Score { file } => with_input(&file, |input| score::score(&content.library()?, input, content.today())),
        Call::Plan { file } => with_input(&file, |input| plan::plan(&content.library()?, input, content.today())),
        Call::Session { file, week, day, play } => with_input(&file, |input| {
            let wanted = session::Wanted {
                week,
                day: day.into(),
                play,
            };
            session::session(&content.library()?, input, &wanted, content.today())
        }),
        Call::Measure { points, picture } => match (points, picture) {
            (Some(points), None) => measure::points(&content, &points),
            (None, Some(picture)) => measure::picture(&content, &picture),
            (None, None) | (Some(_), Some(_)) => Err(Failure::call(say::NAME_A_POINTS_FILE)),
        },
        Call::Log { file } => with_input(&file, |input| {
            progress::log(&content.library()?, input, content.today())
        }),
        Call::Progress { file } => with_input(&file, |input| {
            progress::progress(&content.library()?, input, content.today())
        }),
        Call::New { answers, to } => documents::new(&content, &answers, &to),
        Call::Export {
            file,
            to,
            document,
            paper,
            table,
            from,
            remind,
        } => {
            let wishes = wishes::Wishes {
                pages: document,
                paper: paper.map(Into::into),
                table: table.map(Into::into),
                from,
                remind,
            };
            documents::export(&content, file.as_deref(), &to, wishes)
        }
    }
}

/// Does the work with FILE, and says what is to be said of the file once it is done.
fn with_input(file: &Path, work: impl FnOnce(&Input) -> Result<(), Failure>) -> Result<(), Failure> {
    let input = Input::read(file)?;
    work(&input)?;
    input.say_if_changed();
    Ok(())
}

/// A line a problem, on standard output; nothing when there is none.
fn check(content: Content, dir: Option<PathBuf>) -> Result<(), Failure> {
    let content = content.or_folder(dir)?;
    let problems = content.problems()?;
    let problems: Vec<String> = problems
        .iter()
        .map(|(problem, id)| line(problem, id.as_deref()))
        .collect();
    print_lines(&problems)?;
    match problems.as_slice() {
        [] => Ok(()),
        [first, ..] => Err(Failure::work(say::content_has_problems(problems.len(), first))),
    }
}

/// `FILE: JSON path: what (what to do)`, always with its four parts: the path of a whole file is `$`. An element that has an id
/// is called by it in what is wrong.
fn line(problem: &Problem, id: Option<&str>) -> String {
    let Problem {
        file,
        json_path,
        what,
        hint,
    } = problem;
    let path = if json_path.is_empty() { "$" } else { json_path };
    // One line each, whatever an author wrote into an id or a name.
    let of = id.map(|id| format!("in `{id}`, ")).unwrap_or_default();
    cut(&say::problem_in(file, path, &of, what, hint), LONGEST)
}
