//! What the points of a picture say.

use crate::record::Side;
use crate::report::words;

pub fn shown_only(angle: &str, value: &str) -> String {
    format!("{angle}: {value}. It is shown only, and answers no question.")
}

pub fn shown_only_higher(angle: &str, value: &str, higher: &str) -> String {
    format!("{angle}: {value}, {higher}. It is shown only, and answers no question.")
}

pub const WHAT_THE_POINTS_SAY: &str = "What the points say";
pub const USE_THESE_NUMBERS: &str = "Use these numbers";

pub fn next_view(name: &str) -> String {
    format!("Next view: {name}")
}

pub const PICTURES_DIFFER: &str = "The pictures differ by more than 3°, so the number counts a little less.";

pub fn in_your_answer(item: &str) -> String {
    format!("In your answer to “{item}”.")
}

pub fn typed_number(item: &str, there: &str) -> String {
    format!("“{item}” holds a number that was typed: {there}. It stays unless you replace it.")
}

pub fn replace_named(angle: &str) -> String {
    format!("Replace it: {angle}")
}

pub const REPLACE_IT: &str = "Replace it";
pub const HOW_WELL_DO_YOU_PLACE: &str =
    "How well do you place points? Placing those of the first picture once more tells; the answer stays.";
pub const PLACE_THEM_A_SECOND_TIME: &str = "Place them a second time";

pub fn to_within(angle: &str, degrees: &str) -> String {
    format!("{angle} to within {degrees}")
}

pub fn placed_twice(angles: &str) -> String {
    format!("You placed twice: {angles}.")
}

pub const HOW_FAR_APART_COUNTS: &str =
    "How far both lie apart counts with your other repeats when a later reading is compared with this one.";

/// `Head forward, left: 12°`.
pub fn angle(angle: &str, side: Option<Side>, value: &str) -> String {
    match side {
        None => format!("{angle}: {value}"),
        Some(Side::Left) => format!("{angle}, left: {value}"),
        Some(Side::Right) => format!("{angle}, right: {value}"),
    }
}

/// How many pictures a number is from: `From 3 pictures: 11°, 12° and 14°; the middle one counts.`
pub fn from_pictures(formats: words::Formats, readings: &[f64]) -> String {
    let each: Vec<String> = readings.iter().map(|degrees| formats.quantity(*degrees, "°")).collect();
    match readings.len() {
        0 => "From 0 pictures.".to_owned(),
        1 => "From 1 picture.".to_owned(),
        pictures => format!(
            "From {pictures} pictures: {}; the middle one counts.",
            words::list(&each)
        ),
    }
}
