//! An exercise drawn at its start and its end.

use crate::figure::skeleton::Side;

pub const SIDE_SHOWN: &str = "Side shown";
pub const SIDE: &str = "Side";
pub const LEFT: &str = "Left";
pub const RIGHT: &str = "Right";

/// The two moments that are drawn.
pub fn moments(breathes: bool) -> [&'static str; 2] {
    if breathes {
        ["breathed out", "breathed in"]
    } else {
        ["start", "end"]
    }
}

pub fn drawn_for(side: Side) -> &'static str {
    match side {
        Side::Left => "Drawn for the left side.",
        Side::Right => "Drawn for the right side.",
    }
}

pub fn show_side(side: Side) -> &'static str {
    match side {
        Side::Left => "Show the left side",
        Side::Right => "Show the right side",
    }
}
