//! What the screens share: the buttons below, and an earlier assessment.

pub use crate::app::words::printing::PRINT_THE_SHEET;

pub const SKIP: &str = "Skip";
pub const SKIP_THIS_QUESTION: &str = "Skip this question";
pub const CANT_DO_THIS: &str = "Can’t do this";
pub const CANNOT_DO_THIS_TEST: &str = "I can’t do this test";
pub const IT_HURT_I_STOPPED: &str = "It hurt, I stopped";
pub const SKIP_THIS_TEST: &str = "Skip this test";
pub const PRINT_PLAN: &str = "Print plan";
pub const FINISH_THE_CHECK: &str = "Finish the check";
pub const START_THE_QUESTIONS: &str = "Start the questions";
pub const SHOW_RESULTS: &str = "Show results";
pub const SEE_THE_PLAN: &str = "See the plan";
pub const MAKE_THE_PLAN: &str = "Make the plan";
pub const SUMMARY: &str = "Summary";
pub const TO_THE_QUESTIONS: &str = "To the questions";
pub const NEXT: &str = "Next";
pub const PRINT_SUMMARY: &str = "Print summary";

pub fn belongs_to_earlier(day: &str) -> String {
    format!("This belongs to the earlier assessment of {day}. It is kept as it was.")
}

pub const TO_THE_NEWEST: &str = "To the newest";
