//! The first pages of a blank questionnaire.

pub const AGE_IN_YEARS: &str = "Age in years";
pub const SEX_SOME_LIMITS_DIFFER: &str = "Sex (some limits differ)";
pub const FEMALE: &str = "Female";
pub const MALE: &str = "Male";
pub const PREFER_NOT_TO_SAY: &str = "Prefer not to say";
pub const MINUTES_A_DAY_FOR_EXERCISES: &str = "Minutes a day for exercises";
pub const WHAT_YOU_HAVE: &str = "What you have (a chair, a wall and a doorway are taken as there)";
pub const FIRM_BED: &str = "Firm bed";

pub fn tick_when_true(least: u32, all: usize, statements: &str) -> String {
    format!("Tick this when at least {least} of these {all} are true: {statements}")
}

pub const GET_HELP_NOW: &str =
    "Get emergency help now: call your local emergency number, and leave the rest for another day.";
pub const GET_HELP_TODAY: &str = "Get medical help today, and leave the rest for another day.";
pub const ASK_A_CLINICIAN_FIRST: &str = "Ask a clinician first. Until exercise is cleared, leave out everything marked \
    “body test”; questions and looks in the mirror are fine.";
pub const HAVE_IT_LOOKED_AT_SOON: &str = "Have it looked at soon; you can go on here.";
pub const LEAVE_OUT_THE_TESTS: &str = "Leave out the tests that name the line; the rest is for you.";

pub fn signs_from_to(first: usize, last: usize) -> String {
    format!("S{first} to S{last}")
}
