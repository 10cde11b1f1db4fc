//! A session of the log.

pub use crate::app::words::screens::WHAT_WAS_DONE;

pub const A_SESSION_OF_THE_LOG: &str = "A session of the log";
pub const A_DAY_OF_THE_TICK_SHEET: &str = "A day of the tick sheet";
pub const DONE_WITHOUT_THE_PROGRAM: &str = "Done without the program";
pub const CAN_BE_CHANGED: &str = "Everything can be changed here, now and later.";
pub const ONE_DAY_AFTER_THE_OTHER: &str =
    "One day after the other: its date, the numbers that were ticked, and what was noted beside them.";
pub const DAY_AND_WHAT_WAS_DONE: &str = "The day and what was done are enough; you need not say the rest.";
pub const DAY: &str = "Day";
pub const DAY_OF_THE_PLAN: &str = "Day of the plan";
pub const DAY_A: &str = "Day A";
pub const DAY_B: &str = "Day B";
pub const MINUTES_IF_YOU_KNOW: &str = "Minutes, if you know";
pub const NO_EXERCISES_FOR_THIS_DAY: &str = "The plan has no exercises for this day.";
pub const NUMBERS_TICKED: &str = "Numbers of the exercises that were ticked";

pub fn on_the_sheet(exercises: &str) -> String {
    format!("On the sheet this day: {exercises}.")
}

pub fn ticked(exercises: &str) -> String {
    format!("Ticked: {exercises}.")
}

pub const HOW_HARD_WAS_IT_0_TO_10: &str = "Effort: how hard was it, 0 to 10?";
pub const YOU_NEED_NOT_SAY: &str = "You need not say.";
pub const PAIN_BEFORE_0_TO_10: &str = "Pain before, 0 to 10?";
pub const AS_ON_THE_SHEET: &str = "As on the sheet.";
pub const HIGHEST_PAIN: &str = "The highest pain of the day, 0 to 10?";
pub const THE_MORNING_AFTER: &str = "The morning after";
pub const NOT_SAID: &str = "Not said";
pub const NOT_SAID_THE_MORNING_AFTER: &str = "Not said, the morning after";
pub const AS_USUAL: &str = "As usual";
pub const AS_USUAL_THE_MORNING_AFTER: &str = "As usual, the morning after";
pub const WORSE: &str = "Worse";
pub const WORSE_THE_MORNING_AFTER: &str = "Worse, the morning after";
pub const WHICH_EXERCISE_WAS_IT: &str = "Which exercise was it?";
pub const OTHERS_GO_ON: &str = "The one that hurt rests for some days; the others go on.";

pub fn hurt(exercise: &str) -> String {
    format!("{exercise} hurt")
}

pub const A_NOTE_IN_YOUR_OWN_WORDS: &str = "A note, in your own words";
pub const KEEP_THE_CHANGE: &str = "Keep the change";
pub const LEAVE_IT_AS_IT_WAS: &str = "Leave it as it was";
pub const PUT_IT_IN_THE_LOG: &str = "Put it in the log";
pub const WRITE_NOTHING_DOWN: &str = "Write nothing down";
pub const TAKE_THIS_SESSION_BACK: &str = "Take this session back";
