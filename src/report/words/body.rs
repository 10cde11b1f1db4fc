//! The legend of the body map.

pub const TIGHT: &str = "tight";
pub const WEAK_DOTTED: &str = "weak, dotted";
pub const HATCHED: &str =
    "hatched, rising for tight, falling for weak: in the source’s table, not settled by a test on you";
pub const DASHED: &str = "dashed edge: lies below other muscles";
pub const BOTH: &str = "two colours: both are said of it; what the plan does is told with the muscle";
