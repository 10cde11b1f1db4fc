//! The sheet that stands for the summary in an emergency.

pub const HANDED_ON_INSTEAD: &str = "This is handed on in place of the summary until a doctor has checked what you \
    ticked. Do not wait for it to be printed.";
pub const KEEP_OR_HAND_ON: &str = "Keep or hand on";
pub const WHAT_TO_DO_NOW: &str = "What to do now";
pub const SAVE_RECORD: &str = "Save record";
pub const WHAT_WAS_REPORTED: &str = "What was reported";

pub fn reported(reported: &str, earlier: bool) -> String {
    if earlier {
        format!("{reported}. The sheet asks whether it is still there.")
    } else {
        format!("{reported}.")
    }
}

pub fn also_reported(signs: &str) -> String {
    format!("Also reported: {signs}.")
}

pub const WHO: &str = "Who";
pub const NAME: &str = "Name";
pub const MEDICINES_AND_CONDITIONS: &str = "Medicines and conditions";
pub const MEDICINES: &str = "Medicines";
pub const SHEET_HAS_LINES: &str =
    "The printed sheet has lines on which you write your medicines and anything else that helpers should know.";
