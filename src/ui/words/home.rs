//! The first screen.

pub use crate::app::words::commands::SAVE_AS;

pub mod what_you_get;

pub const HOW_DO_YOU_STAND: &str = "How do you stand?";
pub const WHAT_IT_DOES: &str =
    "Questions and home tests say how you stand and how sure that is, and make a short plan of exercises.";
pub const LOOK_AT_AN_EXAMPLE: &str = "Look at an example";
pub const NOT_SAVED_LAST_TIME: &str = "Not saved last time";
pub const UNSAVED_WORK_WAS_KEPT: &str = "Unsaved work of an earlier time was kept";
pub const RECENT_RECORDS: &str = "Recent records";
pub const FIRST_RESULT_IN_MINUTES: &str =
    "A first result in about 15 to 20 minutes from here, questions about you included; stop when you like.";
pub const STAYS_ON_THIS_COMPUTER: &str = "Everything stays on this computer. No account.";
pub const IS_NO_DIAGNOSIS: &str = "It is no diagnosis and replaces no clinician.";
pub const ON_PAPER_AND_FOR_A_PRACTICE: &str = "On paper, and for a practice";
pub const PRINT_A_BLANK_QUESTIONNAIRE: &str = "Print a blank questionnaire";
pub const SAVE_IT_AS_PDF: &str = "Save it as PDF";
pub const SAVE_IT_AS_PDF_A_BLANK_QUESTIONNAIRE: &str = "Save it as PDF: a blank questionnaire";
pub const LOOK_SOMETHING_UP: &str = "Look something up";
pub const NO_NAME: &str = "No name";

/// `3 March 2026, 10:15 · 12 of 54 answers · not saved`.
pub fn progress(when: &str, done: usize, asked: usize) -> String {
    format!("{when} · {done} of {asked} answers · not saved")
}

pub fn continue_named(name: &str) -> String {
    format!("Continue {name}")
}

pub fn save_as_named(name: &str) -> String {
    format!("Save as: {name}")
}

pub fn throw_away_named(name: &str) -> String {
    format!("Throw away {name}")
}

pub const CONTINUE: &str = "Continue";
pub const THROW_AWAY: &str = "Throw away";

pub fn open_named(name: &str) -> String {
    format!("Open {name}")
}

pub fn no_longer_there_named(name: &str) -> String {
    format!("{name}, no longer there")
}

pub const FILE_NO_LONGER_THERE: &str = "This file is no longer there";
pub const NO_LONGER_THERE: &str = "no longer there";
