//! What is due, and what is asked of it.

pub use crate::app::words::follow_up::NO_TEST_AGAIN as NO_TEST_OUTSIDE_THE_USUAL;

pub const NOT_NOW: &str = "Not now";
pub const NOT_NOW_WHAT_IS_DUE: &str = "Not now: what is due";
pub const THE_MORNING_CAN_BE_NOTED: &str = "The morning after the last session can be noted.";
pub const CHECK_IN: &str = "Check in";
pub const DO_THE_QUICK_CHECK: &str = "Do the quick check";
pub const DO_THE_SAFETY_CHECK_AGAIN: &str = "Do the safety check again";
pub const DO_THE_TESTS_AGAIN: &str = "Do the tests again";
pub const I_WILL_NOT_SAY: &str = "I will not say";

pub fn it_was(exercise: &str) -> String {
    format!("It was: {exercise}")
}
