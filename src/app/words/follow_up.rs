//! Check-ins, mornings and steps of the plan.

pub const NO_TEST_AGAIN: &str = "No test was outside the usual, so there is none to do again.";
pub const CHECK_COMES_FIRST: &str = "The safety check comes first, then only the tests that were outside the \
    usual.";
pub const WHOSE_CHECK_IN: &str = "A check-in belongs to the newest assessment of a record that may be changed.";

pub fn no_longer_asked(activity: &str) -> String {
    format!("“{activity}” is no longer asked about.")
}

pub const VALUES_FILLED_IN: &str = "The values are filled in. They can be changed.";
pub const TAKEN_BACK: &str = "Taken back.";
pub const NOT_ASKED_AGAIN: &str = "It stays open, and is not asked again.";

pub fn noted_which(exercise: &str) -> String {
    format!("Noted: it was “{exercise}”. The other exercises of that day go on as planned.")
}
