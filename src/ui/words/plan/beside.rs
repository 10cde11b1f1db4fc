//! What stands beside a plan: when to stop, and parts from the library.

pub const WHEN_TO_STOP: &str = "When to stop";

/// `Read on 3 March 2026.`
pub fn read_on(day: &str) -> String {
    format!("Read on {day}.")
}

pub const BEFORE_THE_FIRST_TIME: &str = "Before the first time: when to stop";
pub const I_HAVE_READ_THIS: &str = "I have read this";
pub const HOW_HARD: &str = "How hard, and when to hold back";
pub const HABITS_AND_BREAKS_FOR_YOU: &str = "Habits and breaks for you";

pub fn open_named(part: &str) -> String {
    format!("Open {part}")
}

pub const OPEN: &str = "Open";

pub fn take_out_named(part: &str) -> String {
    format!("Take out of the plan: {part}")
}

pub const TAKE_OUT: &str = "Take out";
pub const READY_FOR_MORE: &str = "Ready for more  ";
