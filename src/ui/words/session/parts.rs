//! What the screens of a session share.

pub use crate::app::words::screens::WHEN_IT_HURTS_NOW;

pub const BREATHING: &str = "Breathing";
pub const A_SHORT_BREAK: &str = "A short break";
pub const WALK: &str = "Walk";

/// What the keys do, in short.
pub const KEYS_IN_SHORT: [&str; 4] = [
    "Space pauses and goes on; where you set the pace, it says that you are done. It is enough for a whole session.",
    "I says that it hurts, L shows when to stop, T tells how much is left, M changes what you hear.",
    "After the last set of an exercise for strength, 0 to 5 says how many more you could have done, while you set up the next.",
    "Escape leaves: it asks once, and “Later” keeps your place.",
];
