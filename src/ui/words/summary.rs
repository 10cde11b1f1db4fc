//! The page of the summary.

pub use crate::app::words::printing::SUMMARY as SUMMARY_FOR_A_CLINICIAN;
pub use crate::app::words::screens::SAFETY_CHECK;

pub mod preview;
pub mod urgent;

pub const PAGE_ONE_IN_A_MINUTE: &str = "Page one is read in a minute; the readings behind it follow. It is your own \
    measurement, not a diagnosis, and it says so.";
pub const KEEP_OR_HAND_ON: &str = "Keep or hand on";
pub const WHO_AND_WHY: &str = "Who and why";
pub const NO_NAME_GIVEN: &str = "No name given";
pub const NAME: &str = "Name";
pub const ASSESSED: &str = "Assessed";
pub const HOW: &str = "How";
pub const OWN_WORDS: &str = "Own words";
pub const FELT_IN: &str = "Felt in";
pub const SINCE: &str = "Since";
pub const PAIN: &str = "Pain";
pub const HOPES_FOR: &str = "Hopes for";
pub const WORRIED_ABOUT: &str = "Worried about";
pub const HARD_NOW: &str = "Hard now";
pub const WOULD_LIKE_TO_KNOW: &str = "Would like to know";

pub fn minded(precautions: &str) -> String {
    format!("Minded: {precautions}.")
}

pub const FINDINGS: &str = "Findings";

pub fn confidence(how: &str) -> String {
    format!("confidence {how}")
}

pub const TIGHT_AND_WEAK_MUSCLES: &str = "Tight and weak muscles";
pub const DISAGREEMENT: &str = "Disagreement";
pub const LEFT_OUT_FOR_SAFETY: &str = "Left out for safety";
pub const NOT_POSSIBLE: &str = "Not possible";
pub const SKIPPED: &str = "Skipped";
pub const NOT_ANSWERED: &str = "Not answered";
pub const WITHOUT_AN_ANSWER: &str = "Without an answer";
pub const PLAN_IN_SHORT: &str = "Plan in short";
