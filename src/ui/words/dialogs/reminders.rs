//! When to be reminded.

pub const REMIND_OF_A_SESSION: &str = "Remind me of a planned session at";
pub const OFF: &str = "Off";

pub fn reminder_of_a_session(at: &str) -> String {
    format!("{at}, reminder of a session")
}

pub const REMIND_OF_A_BREAK: &str = "Remind me of a short break every";

pub fn minutes(minutes: u32) -> String {
    format!("{minutes} min")
}

pub fn reminder_of_a_break(every: &str) -> String {
    format!("{every}, reminder of a break")
}
