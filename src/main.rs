//! Arguments: the window, or the command line.

use std::path::PathBuf;
use std::process::ExitCode;

use plumbline::cli::{self, Start};

fn main() -> ExitCode {
    match cli::start(std::env::args_os()) {
        Start::Window { file, assessments, .. } => window(file, assessments),
        Start::Done(code) => code,
    }
}

/// Opens the window.
fn window(file: Option<PathBuf>, assessments: Option<PathBuf>) -> ExitCode {
    let _ = (file, assessments);
    cli::tell(&format!("The window could not be opened. {}", cli::WITHOUT_A_WINDOW))
}
