//! What the first screen shows of what one gets.

pub const WHAT_IS_TIGHT_IS_STRETCHED: &str = "What is tight is stretched";
pub const WHAT_IS_WEAK_IS_TRAINED: &str = "What is weak is trained";
pub const HOW_YOU_STAND_IS_MEASURED: &str = "How you stand is measured";
