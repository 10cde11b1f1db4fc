//! The log by hand.

pub const DAY_LIES_AHEAD: &str = "This day lies ahead. A session is put into the log once it was done.";
pub const TYPE_MINUTES: &str = "Type whole minutes, for example 12, at most 1440 (a day), or leave it empty.";

pub fn no_exercise_number(typed: &str) -> String {
    format!("“{typed}” is no number of an exercise of this day.")
}

pub const TYPE_EXERCISES: &str = "Type the numbers of the exercises that were ticked, for example 1 2 4.";
pub const TICK_WHAT_WAS_DONE: &str = "Tick what was done.";

pub fn session_changed(day: &str) -> String {
    format!("The session of {day} is changed in the log.")
}

pub fn session_logged(day: &str) -> String {
    format!("The session of {day} is in the log.")
}

pub fn check_in_changed(day: &str) -> String {
    format!("The check-in of {day} is changed in the log.")
}

pub fn entry_taken_back(day: &str) -> String {
    format!("The entry of {day} is taken back. Below, under “Taken back”, it can be had back.")
}

pub fn entry_back(day: &str) -> String {
    format!("The entry of {day} is in the log again.")
}

pub const HALF_WRITTEN: &str = "What you are writing for the log is not in it yet. Put it into the log, or do \
    the same again to go on without it.";
