//! The bars, and messages above the content.

pub use crate::app::words::printing::SAVE_AS_PDF;

pub const QUESTIONS: &str = "Questions";
pub const CONTENT: &str = "Content";
pub const MORE_BELOW: &str = "More below";
pub const BAR_ABOVE: &str = "Bar above";
pub const THEME_IS_THE_SYSTEMS: &str = "Theme: as the system; change to light";
pub const THEME_IS_LIGHT: &str = "Theme: light; change to dark";
pub const THEME_IS_DARK: &str = "Theme: dark; change to the system’s";
pub const READ_ONLY: &str = "Read only";
pub const SAVING: &str = "Saving";
pub const COULD_NOT_SAVE: &str = "Could not save";
pub const NOT_SAVED: &str = "Not saved";

pub fn saved_at(time: &str) -> String {
    format!("Saved {time}")
}

pub const SAVED: &str = "Saved";
pub const BAR_BELOW: &str = "Bar below";
pub const SAVE_AS_PDF_FROM_THIS_MESSAGE: &str = "Save as PDF, from this message";
pub const UNDO: &str = "Undo";
pub const UNDO_FROM_THIS_MESSAGE: &str = "Undo, from this message";
pub const COPY_PATH: &str = "Copy path";
pub const PATH_COPIED: &str = "Path copied.";
pub const SHOW_FOLDER: &str = "Show folder";
pub const CLOSE_THIS_MESSAGE: &str = "Close this message";

pub fn assessment_of(date: &str) -> String {
    format!("assessment of {date}")
}

/// What stands after a name in the bar, as a text of its own: the letters of a name must not turn it round.
pub fn after_the_name(date: &str) -> String {
    format!(" – assessment of {date}")
}
