//! Documents: what they are called, and what came of printing one.

use std::fmt::Display;

/// Said where it is not known whether a document reached the person.
pub const OR_SAVE: &str = "If nothing opened, choose “Save as PDF” here and open the file where you saved it.";

/// Said of pages that are ready when their record is closed.
pub const CLOSED_MEANWHILE: &str = "The document was not made: the record it was asked for is no longer open.";

pub const SUMMARY: &str = "Summary for a clinician";
pub const PLAN: &str = "Plan";
pub const TICK_SHEET: &str = "Tick sheet for eight weeks";
pub const CHOSEN_QUESTIONS: &str = "Chosen questions with blanks";
pub const QUESTIONNAIRE: &str = "Blank questionnaire";
pub const SHORT_QUESTIONNAIRE: &str = "Short blank questionnaire";
pub const WHY_YOU_CAME: &str = "Why you came, with blanks";
pub const PHOTO_GUIDE: &str = "Guide for taking the photos";
pub const COPIED: &str = "Copied as text: paste it where you want it.";
pub const SAVE_THE_PLAN: &str = "Save the plan as PDF";
pub const SAVE_AS_PDF: &str = "Save as PDF";
pub const PDF_DOCUMENTS: &str = "PDF documents";
pub const PRINT_THE_SHEET: &str = "Print the sheet";
pub const NOT_LAID_OUT: &str = "Nothing was written. The pages could not be laid out; try again.";

pub fn letters_replaced(letters: usize) -> String {
    format!(
        "Some letters of your texts ({letters}) have no printable form on this computer; a box stands in their \
        place."
    )
}

pub fn document_not_written(error: &dyn Display) -> String {
    format!("The document was not written. {error}")
}

pub const HANDED_TO_PRINTER: &str = "Handed to the printer.";

pub fn nothing_printed(error: &dyn Display) -> String {
    format!("Nothing was printed. {error}")
}

pub fn no_file_manager(folder: &dyn Display) -> String {
    format!("No file manager could be opened. The folder is {folder}.")
}

pub const COULD_NOT_BE_LAID_OUT: &str = "This document could not be laid out. This is a fault of the program; \
    the others can still be printed.";
pub const LETTERS_WITHOUT_FONT: &str = "Some letters of your texts have no font on this computer. They are kept \
    and saved as they are; a box stands in their place on the screen and on paper.";

pub const PRINT_SUMMARY: &str = "Print the summary";
pub const PRINT_PLAN: &str = "Print the plan";
pub const PRINT_TICKS: &str = "Print the ticks";
pub const PRINT_LIST: &str = "Print the list";
pub const PRINT_QUESTIONNAIRE: &str = "Print the questionnaire";
pub const PRINT_SHORT_QUESTIONNAIRE: &str = "Print the short-questionnaire";
pub const PRINT_WHY_YOU_CAME: &str = "Print the why-you-came";
pub const PRINT_PHOTO_GUIDE: &str = "Print the photo-guide";

pub fn print_dialog_closed() -> String {
    format!("The print dialog was closed and nothing was printed. {OR_SAVE}")
}

pub fn handed_to_viewer(place: &dyn Display) -> String {
    format!("Handed to your viewer; print it from there. {OR_SAVE} {place}")
}

pub fn no_viewer(hint: &str, place: &dyn Display) -> String {
    format!("The document is written, but no viewer could be opened. {hint} {OR_SAVE} {place}")
}
