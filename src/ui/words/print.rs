//! The page of printing.

pub use crate::app::words::printing::SAVE_AS_PDF;
pub use crate::app::words::screens::PRINT_OR_SAVE;

pub const NOTHING_TO_PRINT_YET: &str = "There is nothing to print yet. Open a record or start an assessment first.";
pub const WHAT_YOU_SEE_IS_PRINTED: &str = "This is the page itself: what you see is what is printed or saved.";
pub const DOCUMENT: &str = "Document";
pub const SHEET: &str = "Sheet";
pub const A4: &str = "A4";
pub const LETTER: &str = "Letter";
pub const TYPE_AND_INK: &str = "Type and ink";
pub const USUAL: &str = "Usual";
pub const LARGE_PRINT: &str = "Large print";
pub const LOW_INK: &str = "Low ink";
pub const LEAVE_OUT_OF_THIS_COPY: &str = "Leave out of this copy";
pub const THE_NAME: &str = "The name";
pub const WHAT_WAS_LOGGED_SINCE_THE_START: &str = "What was logged since the start";
pub const THE_AGE: &str = "The age";
pub const YOUR_OWN_WORDS: &str = "Your own words";
pub const AT_THE_END: &str = "At the end";
pub const EVERY_QUESTION_ASKED: &str = "Every question asked, with its answer";
pub const PRINT: &str = "Print";
pub const OPEN_IN_VIEWER: &str = "Open in viewer";
pub const COULD_NOT_BE_LAID_OUT: &str = "This document could not be laid out.";
pub const THE_PAGES_ARE_BEING_LAID_OUT: &str = "The pages are being laid out.";

pub fn page_as_it_prints(document: &str, page: usize, of: usize) -> String {
    format!("{document}, page {page} of {of}, as it prints")
}

pub const SOME_LETTERS_HAVE_NO_FONT: &str =
    "Some letters have no font on this computer; a box stands in their place, and the page says so.";
pub const PREVIOUS_PAGE: &str = "Previous page";

pub fn page_of(page: usize, of: usize) -> String {
    format!("Page {page} of {of}")
}

pub const NEXT_PAGE: &str = "Next page";
pub const SHOW_THE_PAGE_SMALLER: &str = "Show the page smaller";
pub const SHOW_THE_PAGE_LARGER: &str = "Show the page larger";
pub const WHOLE_WIDTH: &str = "Whole width";
