//! The figures at the plumb line.

use crate::content::View;

pub const NEUTRAL: &str = "Neutral";
pub const YOU: &str = "You";
pub const YOU_AGAINST_THE_PLUMB_LINE: &str = "You against the plumb line";

pub fn same_was_read(day: &str) -> String {
    format!("The same was read on {day}.")
}

pub fn on_day(day: &str) -> String {
    format!("On {day}:")
}

pub const ABOUT_THESE_FIGURES: &str = "About these figures";
pub const ABOUT_THE_FIGURES: &str = "Neutral is the middle of the usual spread, not an ideal: few people stand exactly \
    so. The pale bands at the ear, the hip bone and the hips are the usual spread.";

/// What a screen reader hears of a figure: `You, from the side, beside a plumb line`.
pub fn beside_a_plumb_line(who: &str, view: View) -> String {
    match view {
        View::Side => format!("{who}, from the side, beside a plumb line"),
        View::Front | View::Back => format!("{who}, from the front, beside a plumb line"),
    }
}
