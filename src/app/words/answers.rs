//! What is wrong with an answer, and what came of one.

use crate::record::Side;

pub fn does_not_count(typed: &str, accepted: &str) -> String {
    format!("“{typed}” does not count. {accepted}")
}

pub const NO_SIDE_SAID: &str = "How much is said, but not which side.";
pub const NO_SIZE_SAID: &str = "The side is said, but not how much.";

pub fn type_option(options: usize) -> String {
    format!("Type a number from 1 to {options}.")
}

pub const TYPE_A_SIDE: &str = "Type L for left, R for right, or 0 for no difference.";
pub const TYPE_YES_OR_NO: &str = "Type y for yes or n for no.";

pub fn type_letters(last: char) -> String {
    format!("Type letters from a to {last}.")
}

pub const NOT_OFFERED: &str = "This test is not offered with what you said about your safety or your equipment.";
pub const TAKEN_BACK: &str = "Taken back";
pub const NOTHING_TO_UNDO: &str = "There is nothing to undo.";
pub const DONE_AGAIN: &str = "Done again";
pub const NOTHING_TO_REDO: &str = "There is nothing to redo.";

pub fn meant_another_unit(accepted: &str, meant: &str) -> String {
    format!("{accepted} If you mean {meant}, type it with its unit.")
}

pub fn is_it_inches(value: f64, meant: &str) -> String {
    format!("Is it {value} in? If you mean {meant}, type it with its unit.")
}

pub fn type_a_weight(low: f64, high: f64) -> String {
    format!("Type a weight from {low} to {high}, both in kg or both in lb.")
}

pub fn one_weight_missing(there: Side) -> &'static str {
    match there {
        Side::Left => "The left weight is typed, the right one is not.",
        Side::Right => "The right weight is typed, the left one is not.",
    }
}

pub fn one_side_missing(there: Side) -> &'static str {
    match there {
        Side::Left => "The left side is answered, the right one is not.",
        Side::Right => "The right side is answered, the left one is not.",
    }
}

/// What can be typed; of a size its side is said apart, so it has no sign.
pub fn type_a_reading(limits: Option<[String; 2]>, unit: &str, is_size: bool) -> String {
    let named = match unit {
        "°" => "°".to_owned(),
        "%" => " %".to_owned(),
        "times" => String::new(),
        unit => format!(" {unit}"),
    };
    match limits {
        None if is_size => format!("Type a size{named}."),
        None => format!("Type a number{named}."),
        Some([low, high]) if is_size => format!("Type a size from {low} to {high}{named}, without a sign."),
        Some([low, high]) => format!("Type a number from {low} to {high}{named}."),
    }
}
