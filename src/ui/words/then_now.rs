//! Then and now.

pub const THEN_AND_NOW: &str = "Then and now";
