//! Two findings that disagree, and the test that would decide.

pub const WHERE_TWO_FINDINGS_DISAGREE: &str = "Where two findings disagree";

pub fn minutes(minutes: &str) -> String {
    format!("{minutes} min")
}

pub fn do_now_to_decide(test: &str, muscle: &str, minutes: &str) -> String {
    format!("Do “{test}” now, to decide about {muscle}, {minutes}")
}
