//! The clock of a timed test on a screen of its own.

use crate::app::Clock;
use crate::record::Side;

pub const PUT_THE_CLOCK_AWAY: &str = "Put the clock away";

/// `Plank, left`.
pub fn title(test: &str, side: Option<Side>) -> String {
    match side {
        None => test.to_owned(),
        Some(Side::Left) => format!("{test}, left"),
        Some(Side::Right) => format!("{test}, right"),
    }
}

/// What the large number is, and what to do.
pub fn below_the_number(clock: Clock, seconds_are_answer: bool) -> &'static str {
    match clock {
        Clock::Ready(_) => "seconds to get ready",
        Clock::Running(_) if seconds_are_answer => "seconds. Hold; press Space or click when it ends",
        Clock::Running(_) => "seconds left. Count the repetitions",
        Clock::Over => "Time is up. Type how many you did",
    }
}

/// The button that ends it.
pub fn stop(clock: Clock, seconds_are_answer: bool) -> &'static str {
    match clock {
        Clock::Over => "Type the number",
        Clock::Running(_) if seconds_are_answer => "Stop and keep the time",
        Clock::Ready(_) | Clock::Running(_) => "Stop",
    }
}
