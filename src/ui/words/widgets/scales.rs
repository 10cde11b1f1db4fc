//! Scales.

pub const USUAL: &str = "usual";
pub const MILD: &str = "mild";
pub const MODERATE: &str = "moderate";
pub const MARKED: &str = "marked";
pub const TIPPED_BACKWARD: &str = "tipped backward";
pub const TIPPED_FORWARD: &str = "tipped forward";
