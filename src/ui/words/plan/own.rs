//! The person's own changes of a plan, and its days.

use crate::report::words;

pub const YOUR_CHANGES: &str = "Your changes";

pub fn not_in_the_plan(why: &str) -> String {
    format!("Not in the plan at present. {why}")
}

pub fn take_back(change: &str) -> String {
    format!("Take back: {change}")
}

pub const PUT_EVERYTHING_BACK: &str = "Put everything back";
pub const CHOOSE_YOUR_DAYS: &str = "Choose your days";
pub const NEW_DAY_MOVES_OTHERS: &str =
    "A new day A moves the days A beside it away: strength work needs a day between. One day stays free.";
pub const DAY_A: &str = "Day A";
pub const DAY_B: &str = "Day B";
pub const FREE: &str = "Free";
pub const MAKE_ROOM: &str = "You can do it so, or make room. What matters least comes first:";

pub fn on_day(change: &str, day: &str) -> String {
    format!("{change} Day {day}")
}

/// `2:10 more than your 15 minutes`.
pub fn more_than_yours(over_s: u32, minutes_per_day: u32) -> String {
    let over = words::clock(over_s);
    if minutes_per_day == 1 {
        format!("{over} more than your 1 minute")
    } else {
        format!("{over} more than your {minutes_per_day} minutes")
    }
}

/// `Adds up to 14:20 of 15:00.`
pub fn adds_up_to(seconds: u32, minutes_per_day: u32) -> String {
    format!("Adds up to {} of {minutes_per_day}:00.", words::clock(seconds))
}
