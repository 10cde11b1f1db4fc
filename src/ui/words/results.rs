//! The page of results.

pub use crate::app::words::about::EARLIER_ASSESSMENT as IS_EARLIER;
pub use crate::app::words::screens::HELP_FIRST as HELP_COMES_FIRST;
pub use crate::app::words::screens::SAFETY_CHECK;

pub mod aside;
pub mod finding;
pub mod go_on;
pub mod helpful;
pub mod muscles;
pub mod on_the_body;
pub mod plumb;
pub mod points;
pub mod what_if;

pub const WHAT_YOUR_ANSWERS_SHOW: &str = "What your answers show";
pub const ASSESSMENT: &str = "Assessment";

pub fn assessment_of(date: &str) -> String {
    format!("Assessment of {date}")
}

pub fn newest_are_listed(listed: usize, all: usize) -> String {
    format!("The newest {listed} of {all} are listed; all of them are in the file.")
}

pub const IN_SHORT: &str = "In short";
pub const NOTHING_IS_ANSWERED_YET: &str = "Nothing is answered yet";
pub const WITH_THE_FIRST_ANSWERS: &str = "With the first answers the results appear here, and how sure they are.";
pub const TO_THE_QUESTIONS: &str = "To the questions";
pub const HOW_IS_THIS_WORKED_OUT: &str = "How is this worked out?";
