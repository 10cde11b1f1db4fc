//! Charts of what was done and of measures.

pub const CHANGES_OF_THE_PLAN: &str = "Changes of the plan";
pub const SESSIONS: &str = "Sessions";
pub const WEEKS_BEGIN_WITH_THE_FIRST: &str = "The weeks of the plan begin with its first session.";
pub const SESSIONS_AS_A_TABLE: &str = "Sessions as a table";

pub fn week_from(week: &str, from: &str) -> String {
    format!("Week {week}, from {from}")
}

pub const MEASURES: &str = "Measures";
pub const NO_CHECK_IN_WAS_LOGGED_YET: &str = "No check-in was logged yet.";
pub const SCORES_OF_THE_LAST_TWO_ASSESSMENTS: &str = "Scores of the last two assessments";

pub fn tests_read(tests: usize) -> String {
    format!("Tests read in the last two assessments ({tests})")
}

pub fn values_of(measure: &str) -> String {
    format!("Values of {measure}")
}

pub const VALUES: &str = "Values";

pub fn sessions_named(week: &str, done: &str) -> String {
    format!("{week}: {done} sessions, as logged by you")
}
