//! What opens and closes.

pub const OPEN: &str = "open";
pub const CLOSED: &str = "closed";
