//! What would change a finding.

pub fn how_sure_named(finding: &str) -> String {
    format!("How sure is this? “{finding}”")
}

pub const HOW_SURE_IS_THIS: &str = "How sure is this?";
pub const BEING_WORKED_OUT: &str = "Being worked out.";
pub const NO_SINGLE_OTHER_ANSWER: &str = "No single other answer would give it another word.";

pub fn now(finding: &str) -> String {
    format!("Now: {finding}. One answer alone would change that:")
}

pub fn within_error(reading: &str) -> String {
    format!("{reading} (such a measurement can be off by that much)")
}

pub fn so_would(more: usize) -> String {
    if more == 1 {
        "So would 1 further answer, further away from what you gave.".to_owned()
    } else {
        format!("So would {more} further answers, further away from what you gave.")
    }
}
