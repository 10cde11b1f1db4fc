//! Two scales, one under each foot.

use crate::record::Side;

/// The unit of both is the person's.
pub const SAME_UNIT: &str = "As the scales show them: both in kg, or both in lb.";

/// An answer from an earlier version, or from another program.
pub const DIFFERENCE_ALONE: &str = "Given as a difference. Two weights take its place.";

/// The name of the time the scales are read.
pub fn time(index: usize) -> &'static str {
    match index {
        0 => "First time",
        1 => "Second time",
        2 => "Third time",
        _ => "Further time",
    }
}

/// What stands over the field of a foot, and its full name.
pub fn field_names(side: Side, index: usize) -> (&'static str, String) {
    let label = match side {
        Side::Left => "Left foot",
        Side::Right => "Right foot",
    };
    (label, format!("{label}, {}", time(index).to_lowercase()))
}
