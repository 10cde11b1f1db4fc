//! The map of the assessment.

use crate::app::StepState;

pub const STEPS: &str = "Steps";
pub const LIBRARY: &str = "Library";

pub fn menu_with_steps(name: &str) -> String {
    format!("{name}, steps")
}

pub fn menu_of_the_library(name: &str) -> String {
    format!("{name}, library")
}

pub fn done_of_region(region: &str, done: usize, asked: usize) -> String {
    format!("{region}, {done} of {asked} done")
}

pub fn minutes_left(minutes: u32) -> String {
    format!("about {minutes} min left")
}

/// What a screen reader hears of a step: `Results, not yet`.
pub fn step(name: &str, state: StepState) -> String {
    match state {
        StepState::Here => format!("{name}, here"),
        StepState::Done => format!("{name}, done"),
        StepState::Open => format!("{name}, open"),
        StepState::Waiting => format!("{name}, not yet"),
    }
}
