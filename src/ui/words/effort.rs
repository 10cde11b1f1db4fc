//! The page of effort: how hard, and when to hold back.

use crate::content::EffortLevel;

pub const HOW_HARD: &str = "How hard, and when to hold back";
pub const ENOUGH_TO_GROW: &str =
    "Enough to grow, never enough to harm. Your own feeling decides; these are the measures.";
pub const WHEN_TO_STOP: &str = "When to stop";
pub const PAIN_AS_A_TRAFFIC_LIGHT: &str = "Pain, as a traffic light";
pub const DURING: &str = "During";
pub const NEXT_MORNING: &str = "Next morning";
pub const THEN: &str = "Then";
pub const EFFORT: &str = "Effort";
pub const ASK_YOURSELF: &str = "Ask yourself at the end of a set: how many more could I have done, just as clean?";
pub const WHEN_MORE_WHEN_LESS: &str = "When to do more, and when less";

/// `Not with yellow pain, red pain.`
pub fn not_with(ways: &str) -> String {
    format!("Not with {ways}.")
}

pub const WHEN_DAYS_WERE_MISSED: &str = "When days were missed";

/// `4 left`, `5 or more left`, `1 or none left`.
pub fn left(level: &EffortLevel) -> String {
    match level.left {
        [least, 10] => format!("{least} or more left"),
        [0, most] => format!("{most} or none left"),
        [least, _] => format!("{least} left"),
    }
}

/// The same as a rating from 0 to 10.
pub fn rating(level: &EffortLevel) -> String {
    match level.rpe {
        [0, most] => format!("{most} of 10 or less"),
        [least, most] if least == most => format!("{least} of 10"),
        [least, most] => format!("{least} to {most} of 10"),
    }
}
