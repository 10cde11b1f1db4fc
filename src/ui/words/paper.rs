//! Answers entered from paper.

pub use crate::app::words::screens::ENTER_FROM_PAPER;
pub use crate::app::words::screens::HOW_TO_DO_IT;

pub mod check;
pub mod row;
pub mod why;

pub const TYPE_WHAT_STANDS_ON_THE_SHEET: &str = "Type what stands on the sheet, by its numbers. Enter goes on to the \
    next row, the arrows up and down move between rows. Leave empty what was not answered.";
pub const WHY_YOU_CAME_BY_NUMBER: &str = "Why you came, by number";
pub const QUESTIONS_FOLLOW_THE_CHECK: &str = "The questions and tests follow once the safety check is finished.";
pub const TICKED_COMES_FIRST: &str = "What was ticked comes first, before any question or test.";
pub const SEE_WHAT_TO_DO: &str = "See what to do";

pub fn entered(done: usize, of: usize) -> String {
    format!("Questions and tests, {done} of {of} entered")
}

pub const LISTED_WHEN_IT_WAS_THERE: &str =
    "What needs a helper, the floor, a phone or a tape measure is listed when “How to do it” says it was there.";
pub const WITH_WHOM: &str = "With whom";
pub const DONE_ALONE: &str = "Done alone";
pub const WITH_SOMEONE_WHO_HELPED: &str = "With someone who helped";
pub const WHICH_ROWS: &str = "Which rows";
pub const WHAT_IS_ASKED: &str = "What is asked";
pub const EVERYTHING_ON_THE_SHEET: &str = "Everything on the sheet";
pub const WHAT_CAN_BE_TYPED: &str = "What can be typed";
pub const NUMBERS_WITH_COMMA_OR_POINT: &str = "numbers with a comma or a point";
pub const OPTIONS_BY_THEIR_PLACE: &str = "options by their place: 1 for the first box";
pub const SIDES_BY_LETTER: &str = "L, R or 0 for the side";
pub const NO_READING: &str = "No reading";
pub const LEFT_OUT: &str = "s or - : left out, skipped";
pub const STOPPED: &str = "p : stopped, because it hurt";
pub const COULD_NOT_BE_DONE: &str = "x : could not be done";
pub const NOT_ANSWERED: &str = "nothing typed : not answered";

pub fn left_is(what: &str) -> String {
    format!("L  {what}")
}

pub fn right_is(what: &str) -> String {
    format!("R  {what}")
}

pub const NO_DIFFERENCE: &str = "0  no difference";

pub fn y_or_n(question: &str) -> String {
    format!("y or n: {question}")
}

pub const TICKED_ON_THE_SHEET: &str = "Ticked on the sheet:";
