//! Arguments: the window, or the command line.

use std::path::PathBuf;
use std::process::ExitCode;

use plumbline::app::{FileMessage, Message, Screen, WindowMessage};
use plumbline::cli::{self, Begin, Start};
use plumbline::content::{self, Library};
use plumbline::{platform, ui};

fn main() -> ExitCode {
    platform::install_panic_hook();
    platform::outlive_file_limits();
    match cli::start(std::env::args_os()) {
        Start::Window {
            files,
            assessments,
            begin,
            today,
        } => window(files, assessments, begin.map(first), today),
        Start::Done(code) => code,
    }
}

/// Opens the window and stays until it is closed.
fn window(
    files: Vec<PathBuf>,
    assessments: Option<PathBuf>,
    first: Option<Message>,
    today: Option<jiff::civil::Date>,
) -> ExitCode {
    if !has_display() {
        return cli::tell(&format!(
            "There is no display to open a window on: neither WAYLAND_DISPLAY nor DISPLAY is set. {}",
            cli::WITHOUT_A_WINDOW
        ));
    }
    platform::mend_surroundings();
    let library = match library(assessments) {
        Ok(library) => library,
        Err(code) => return code,
    };
    platform::say_last_words_when_ended();
    match ui::run(library, files, first, today) {
        Ok(()) => ExitCode::SUCCESS,
        Err(lost @ ui::NoWindow::Lost) => cli::tell(&lost.to_string()),
        Err(problem) => {
            platform::try_another_way(problem == ui::NoWindow::NoDrawing);
            cli::tell(&format!("{problem} {}", cli::WITHOUT_A_WINDOW))
        }
    }
}

/// The content for the window: that of the folder, or the shipped one, which is read while the window is being made.
fn library(assessments: Option<PathBuf>) -> Result<Box<dyn FnOnce() -> Library>, ExitCode> {
    if assessments.is_some() {
        let library = cli::library(assessments)?;
        return Ok(Box::new(move || library));
    }
    Ok(Box::new(platform::begin_beside(read_beside)))
}

/// What the first frame needs and a window does not: the time zones of the system are looked through on the way.
fn read_beside() -> Library {
    let _looked_through = platform::files::today();
    content::read_shipped()
}

/// What the window is told first.
fn first(begin: Begin) -> Message {
    match begin {
        Begin::New => FileMessage::NewStarted.into(),
        Begin::Relief => WindowMessage::ScreenChosen(Screen::Relief).into(),
        Begin::Exercises => WindowMessage::ScreenChosen(Screen::Exercises).into(),
    }
}

/// Whether there is a display server to ask for a window.
fn has_display() -> bool {
    let names = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"];
    let is_set = |name: &&str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(all(unix, not(target_os = "macos")))) || names.iter().any(is_set)
}
