//! How a call ends: what is printed, and the exit code.

use std::fmt::Display;
use std::io::{ErrorKind, Write as _, stderr, stdout};
use std::process::ExitCode;

use crate::cli::words as say;
use crate::record::cut;

/// The longest message, in letters.
pub(super) const LONGEST: usize = 8000;

/// Why a call was not done, in one plain paragraph.
#[derive(Debug)]
pub(super) struct Failure {
    code: u8,
    message: String,
}

impl Failure {
    /// The input is at fault, or the work could not be done.
    pub(super) fn work(message: impl Display) -> Self {
        Self {
            code: 1,
            message: message.to_string(),
        }
    }

    /// The call is at fault.
    pub(super) fn call(message: impl Display) -> Self {
        Self {
            code: 2,
            message: message.to_string(),
        }
    }

    /// All was said and done: help was asked for.
    pub(super) fn nothing() -> Self {
        Self {
            code: 0,
            message: String::new(),
        }
    }

    /// Says it on standard error, and gives the exit code.
    pub(super) fn tell(self) -> ExitCode {
        if !self.message.is_empty() {
            note(self.message);
        }
        ExitCode::from(self.code)
    }
}

/// Says something on standard error, in one paragraph.
pub(super) fn note(message: impl Display) {
    let message = cut(&message.to_string().replace(['\n', '\r', '\t'], " "), LONGEST);
    // There is nowhere left to tell that standard error is closed.
    let _closed = writeln!(stderr().lock(), "plumbline: {message}");
}

/// Prints a text. A reader that has seen enough (`plumbline plan FILE | head`) is no problem.
///
/// # Errors
/// The output cannot be written.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    let mut out = stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::work(say::output_not_written(error))),
        _ => Ok(()),
    }
}

/// Prints a line for each.
///
/// # Errors
/// The output cannot be written.
pub(super) fn print_lines(lines: &[impl Display]) -> Result<(), Failure> {
    print(&lines.iter().map(|line| format!("{line}\n")).collect::<String>())
}

/// Prints a result as JSON.
///
/// # Errors
/// The output cannot be written.
pub(super) fn print_json(result: &impl serde::Serialize) -> Result<(), Failure> {
    let mut text = serde_json::to_string_pretty(result).map_err(|error| Failure::work(say::no_json(error)))?;
    text.push('\n');
    print(&text)
}
