//! Why you came, from paper.

pub use crate::app::words::screens::WHY_YOU_CAME_FROM_PAPER;

pub const TYPE_WHAT_STANDS_ON_THE_SHEET: &str = "Type what stands on the sheet, by its numbers. Enter goes on to the \
    next blank. Leave empty what was not answered.";
pub const ONE_QUESTION_AFTER_THE_OTHER: &str = "One question after the other";

/// `W3 Where do you feel it?`
pub fn question(number: usize, ask: &str) -> String {
    format!("W{number} {ask}")
}

pub fn first_activity(question: &str) -> String {
    format!("{question}: activity 1")
}

pub fn activity(number: usize) -> String {
    format!("Activity {number}")
}

pub fn activity_rated(number: usize) -> String {
    format!("Activity {number}, 0 to 10")
}

pub const AS_IT_WAS_WRITTEN: &str = "As it was written.";

pub fn ends(low: &str, high: &str) -> String {
    format!("0 is {low}, 10 is {high}.")
}

pub fn whole_number_to(most: u32) -> String {
    format!("A whole number from 0 to {most}.")
}

pub fn one_of(options: &str) -> String {
    format!("One of: {options}.")
}

pub fn any_of(options: &str) -> String {
    format!("Any of these, with a space between: {options}.")
}

pub fn places_and_letters(letters: &str) -> String {
    format!(
        "The number of each place, then L, M or R for the side, then the letters of what is felt: 4L A. Letters: {letters}."
    )
}

pub fn taken_for(answer: &str) -> String {
    format!("Taken for: {answer}.")
}

pub const THE_PLACES_BY_NUMBER: &str = "The places by number";
