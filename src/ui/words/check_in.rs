//! The check-in.

pub const CHECK_IN: &str = "Check-in";
pub const NO_CHECK_IN_IS_OPEN: &str = "No check-in is open.";
pub const FINISH_THE_CHECK_IN: &str = "Finish the check-in";
pub const CLOSE_THE_CHECK_IN: &str = "Close the check-in";

pub const TAKE_THOSE_VALUES: &str = "Take those values";
pub const IS_ANYTHING_UNCLEAR: &str =
    "Is anything unclear? Each exercise of the plan says how it is done, and can be tried alone with the clock.";
pub const USUAL_PAIN: &str = "Usual pain of the last 7 days";
pub const WEEKS_ARE_COMPARED_BY_THIS: &str = "One day says little; this is what the weeks are compared by.";
pub const WORST_PAIN: &str = "Worst pain of the last 7 days";
pub const HOW_FAR_UP_MATTERS: &str = "How far it goes up matters as much as how it is usually.";
pub const THE_LEAST: &str = "the least";
pub const THE_MOST: &str = "the most";
pub const THE_CHANGE_THAT_MATTERS: &str =
    "Whether you can do these again is the change that matters. The same ones are asked each time.";
pub const UP_TO_THREE_THINGS: &str = "Up to three things that are hard, in your own words";

pub fn activity(number: usize) -> String {
    format!("Activity {number}")
}

pub fn no_longer_ask_named(activity: &str) -> String {
    format!("No longer ask about it: {activity}")
}

pub const NO_LONGER_ASK_ABOUT_IT: &str = "No longer ask about it";
pub const FOR_EXAMPLE_TURNING_THE_HEAD: &str = "For example: turning the head when driving";
pub const COMPARED_WITH_THE_START: &str = "Compared with the start of this plan";
pub const NUMBERS_MISS_THINGS: &str = "Numbers miss things; this never decides alone.";
pub const IS_ANYTHING_NEW: &str = "Is anything new since the safety check?";
pub const NEW_SIGNS_COME_FIRST: &str =
    "New numbness, weakness, a fall, fever or another sign comes before any exercise.";
pub const NOTHING_NEW: &str = "Nothing new";
pub const SOMETHING_IS_NEW: &str = "Something is new";
pub const SAFETY_CHECK_COMES_FIRST: &str =
    "Then the safety check comes first. It asks about signs one by one and says what to do about each.";
pub const WHAT_FOLLOWS: &str = "What follows";
pub const NO_FILE_YET: &str = "The record has no file yet. Save it to keep what was said.";

pub fn logged_so_far(sessions: u32) -> String {
    match sessions {
        1 => "Logged so far: 1 session.".to_owned(),
        sessions => format!("Logged so far: {sessions} sessions."),
    }
}
