//! What the plan offers.

pub use crate::app::words::screens::THE_PLAN;

pub const THE_PLAN_OFFERS: &str = "A change you can make now";
pub const NOTHING_CHANGES_BY_ITSELF: &str = "Nothing changes by itself. What you take can be taken back.";

pub fn more(more: usize) -> String {
    format!("{more} more")
}

pub fn take_minutes(minutes: u32) -> String {
    format!("Take {minutes} minutes a day")
}

pub fn begin_with_week(week: u32) -> String {
    format!("Begin with week {week} again")
}

pub const NOT_NOW: &str = "Not now";

pub fn go_on_to_week(week: u32) -> String {
    format!("Go on to week {week}")
}

pub fn more_named(more: usize) -> String {
    format!("{more} more of single exercises")
}
