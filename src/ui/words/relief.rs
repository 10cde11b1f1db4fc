//! The page for when it hurts now.

pub use crate::app::words::screens::WHEN_IT_HURTS_NOW;

pub const SIX_CALM_MINUTES: &str =
    "About six calm minutes: slow breaths, small movements, a short walk. First a few questions, to be safe.";
pub const IS_ANY_OF_THIS_SO_NOW: &str = "Is any of this so now?";
pub const BEFORE_YOU_BEGIN: &str = "Before you begin";
pub const NONE_OF_THESE: &str = "None of these";
pub const GET_HELP_NOW: &str = "Do not start. Get help now";
pub const GET_HELP_TODAY: &str = "Do not start. Get medical help today";
pub const TICKED_BY_MISTAKE: &str = "If you ticked something by mistake, take the tick away.";
pub const THE_ROUTINE: &str = "The routine";
pub const ON_THE_FLOOR_OR_SEATED: &str = "On the floor or seated";
pub const ON_THE_FLOOR: &str = "On the floor";
pub const SEATED: &str = "Seated";
pub const SHOWN_SEATED: &str = "Shown seated, because your safety check leaves the floor out.";
pub const FOLLOW_THE_ROUTINE: &str = "Follow the routine";

pub fn without_the_warmth(minutes: &str) -> String {
    format!("{minutes} without the warmth.")
}

pub fn if_you_like(name: &str) -> String {
    format!("{name}, if you like")
}

pub fn left_out_here(why: &str) -> String {
    format!("{why} Go on to the next step.")
}

pub fn exercise_of_step(exercise: &str, number: u32) -> String {
    format!("{exercise}, step {number}")
}

pub const WHY_IT_CAN_HELP: &str = "Why it can help";
pub const WHILE_YOU_DO_IT: &str = "While you do it";
pub const SMALL_AND_SLOW_LESS_IS_FINE: &str = "Small and slow; less is fine.";
pub const SHOULD_EASE_OR_STAY: &str = "It should ease or stay the same. If it gets worse, stop and rest.";
pub const BREATHE_ALL_THE_TIME: &str = "Breathe all the time.";
