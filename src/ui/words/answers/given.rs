//! What an answer from a file holds besides its readings.

pub const ONE_VALUE_FOR_BOTH_SIDES: &str =
    "One value was given for both sides. A change on one side leaves the other as it is.";

pub fn quality_was_given(share: &str) -> String {
    format!("A quality of {share} was given with this answer: of 1, it counts that much.")
}
