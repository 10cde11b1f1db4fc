//! The direction of a difference.

pub const THE_RIGHT_SIDE_IS_HIGHER: &str = "The right side is higher";
pub const THE_LEFT_SIDE_IS_HIGHER: &str = "The left side is higher";
pub const NO_DIFFERENCE: &str = "No difference";
pub const WHICH_SIDE_IS_IT: &str = "Which side?";
pub const THE_RIGHT_SIDE: &str = "the right side";
pub const THE_LEFT_SIDE: &str = "the left side";
pub const COUNTS_ONCE_A_SIDE_IS_CHOSEN: &str = "The answer counts once the side is chosen. Keys: L and R.";
