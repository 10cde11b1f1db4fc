//! The page of breathing.

pub use crate::app::words::screens::WHEN_IT_HURTS_NOW;

pub const BREATHING: &str = "Breathing";
pub const POSITIONS: &str = "Positions";

/// `Follow: On the back with bent legs`.
pub fn follow(position: &str) -> String {
    format!("Follow: {position}")
}

/// An exercise, with the position it is done in.
pub fn exercise_for(exercise: &str, position: &str) -> String {
    format!("{exercise}, for {position}")
}

pub const WHEN_TO_GO_ON: &str = "When to go on";
pub const ONE_BREATH: &str = "One breath";
pub const IN: &str = "In";
pub const OUT: &str = "Out";
pub const REST: &str = "Rest";

/// `Slow: 4 s in, 6 s out, a breath in 10 s.`
pub fn pace_line(name: &str, pace: &str, breath_in: u32) -> String {
    format!("{name}: {pace}, a breath in {breath_in} s.")
}

pub const FEEL_IT_WITH_YOUR_HANDS: &str = "Feel it with your hands";
pub const WHEN_IT_DOES_NOT_WORK: &str = "When it does not work";
pub const NAMED_TO_RELIEF: &str = "To “When it hurts now”";
pub const WHAT_IS_KNOWN: &str = "What is known";
