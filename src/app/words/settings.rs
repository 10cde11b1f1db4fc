//! Settings, and what a screen reader is told of a change.

use std::fmt::Display;

pub use super::screens::{THE_PLAN, THE_SAFETY_CHECK};

pub fn start_anew(path: &dyn Display) -> String {
    format!("The settings could not be read and start anew. ({path})")
}

pub fn not_read(error: &dyn Display) -> String {
    format!("The settings could not be read. {error}")
}

pub const ANSWER_CLEARED: &str = "Answer cleared.";
pub const THEME_AS_SYSTEM: &str = "Theme: as the system.";
pub const THEME_LIGHT: &str = "Theme: light.";
pub const THEME_DARK: &str = "Theme: dark.";
pub const MOTION_AS_SYSTEM: &str = "Motion: as the system.";
pub const MOTION_ON: &str = "Motion on.";
pub const MOTION_OFF: &str = "Motion off.";
pub const CONTRAST_AS_SYSTEM: &str = "Contrast: as the system.";
pub const CONTRAST_USUAL: &str = "Contrast: as usual.";
pub const CONTRAST_HIGH: &str = "Contrast: high.";
pub const SINGLE_KEYS: &str = "Single keys answer.";
pub const NO_SINGLE_KEYS: &str = "Single keys do not answer.";

pub const SOUNDS: &str = "Sounds.";
pub const SOUNDS_AND_WORDS: &str = "Sounds and words.";
pub const SILENT: &str = "Silent.";

pub fn volume(percent: u8) -> String {
    format!("Volume {percent} percent.")
}

pub fn reminds_at(time: &str) -> String {
    format!("Reminds at {time}.")
}

pub const NO_SESSION_REMINDER: &str = "No reminder of sessions.";

pub fn reminds_of_breaks(minutes: u8) -> String {
    format!("Reminds of a break every {minutes} minutes.")
}

pub const NO_BREAK_REMINDER: &str = "No reminder of breaks.";

pub fn step_of(step: &str, what: &str) -> String {
    format!("{step}: {what}.")
}

pub fn step_alone(step: &str) -> String {
    format!("{step}.")
}

pub const WHOLE_ASSESSMENT: &str = "the whole assessment";
pub const HOW_TO_DO_IT: &str = "how to do it";
pub const POINTS_IN_A_PHOTO: &str = "points in a photo";
pub const WHY_YOU_CAME: &str = "why you came";
pub const ABOUT_YOU: &str = "about you";

pub fn text_size(percent: u16) -> String {
    format!("Text size {percent} %.")
}

pub fn text_size_largest(percent: u16) -> String {
    format!("Text size {percent} %, the largest.")
}

pub fn text_size_smallest(percent: u16) -> String {
    format!("Text size {percent} %, the smallest.")
}
