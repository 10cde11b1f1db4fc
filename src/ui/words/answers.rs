//! The fields and options of a question or test.

pub mod clock;
pub mod given;
pub mod objection;
pub mod pictured;
pub mod signed;
pub mod weighed;

use crate::record::Side;

pub fn plus_and_minus(plus: &str, minus: &str) -> String {
    format!("Plus: {plus}. Minus: {minus}.")
}

pub const CANNOT: &str = "Can’t";
pub const IT_HURT: &str = "It hurt";

pub fn counts_as(reading: &str) -> String {
    format!("Counts as {reading}")
}

pub const YES: &str = "Yes";
pub const NO: &str = "No";
pub const TICK_WHAT_IS_TRUE: &str = "Tick what is true; the reading then counts a little less";
pub const ABOUT_THIS_READING: &str = "About this reading";

pub fn of_side(side: Side) -> &'static str {
    match side {
        Side::Left => "Left side:",
        Side::Right => "Right side:",
    }
}

pub fn cannot_do(side: Side) -> &'static str {
    match side {
        Side::Left => "I can’t do the left side",
        Side::Right => "I can’t do the right side",
    }
}

pub fn it_hurt_on(side: Side) -> &'static str {
    match side {
        Side::Left => "It hurt on the left, I stopped",
        Side::Right => "It hurt on the right, I stopped",
    }
}

/// The options of an item without sides, and the size of one with a direction.
pub const ANSWER: &str = "Answer";

/// The direction of a difference.
pub const WHICH_SIDE: &str = "Which side";

pub fn side_name(side: Side) -> &'static str {
    match side {
        Side::Left => "Left",
        Side::Right => "Right",
    }
}

pub fn reading_name(index: usize, count: usize) -> &'static str {
    match (index, count) {
        (_, 1) => "Reading",
        (0, _) => "First reading",
        (1, _) => "Second reading",
        (2, _) => "Third reading",
        _ => "Further reading",
    }
}
