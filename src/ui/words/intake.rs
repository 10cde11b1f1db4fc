//! Why you came: the questions one by one.

pub mod chart;

/// Why it is asked, and how long it takes.
pub fn why_and_minutes(why: &str, minutes: &str) -> String {
    format!("{why} About {minutes}.")
}

/// `2 of 5, all optional`.
pub fn thought_of(number: usize, of: usize) -> String {
    format!("{number} of {of}, all optional")
}

pub const WHY_YOU_ARE_HERE: &str = "Why you are here, in your own words";

pub fn zero_to_ten_named(question: &str) -> String {
    format!("{question}, 0 to 10")
}

pub fn rated(question: &str, number: u8) -> String {
    format!("{question}: {number} of 10")
}

pub fn ends(low: &str, high: &str) -> String {
    format!("0 is {low}, 10 is {high}")
}

pub fn activity(number: usize) -> String {
    format!("Activity {number}")
}

pub fn told_on(day: &str) -> String {
    format!("On {day} you said:")
}

pub const STILL_SO: &str = "Still so";
pub const STILL_SO_NAMED: &str = "Still so: take over what you said then";
pub const FOR_EXAMPLE_STIFF: &str = "For example: the neck aches by evening, the low back is stiff";
pub const FOR_EXAMPLE_TURNING_THE_HEAD: &str = "For example: turning the head when driving";
pub const LEAVE_OUT_THE_REST: &str = "Leave out the rest";
