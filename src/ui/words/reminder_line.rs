//! A reminder, and what one answers.

pub const IN_20_MINUTES: &str = "In 20 minutes";
pub const NOT_TODAY: &str = "Not today";
pub const NOW: &str = "Now";

pub fn now_named(about: &str) -> String {
    format!("Now: {about}")
}
