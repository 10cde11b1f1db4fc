//! A figure that moves.

use crate::app::MotionChoice;
use crate::content::{BreathCues, DoseClass, Exercise, ExerciseKind};
use crate::figure::skeleton::Side;
use crate::figure::tempo::Part;
use crate::report::words;

pub fn from_start_to_end(exercise: &str, contact: &str) -> String {
    format!("{exercise}, from start to end: {contact}")
}

pub fn drawn(exercise: &str) -> String {
    format!("{exercise}, drawn")
}

pub const SHOW_IT_MOVING: &str = "Show it moving";
pub const SHOW_IT_STEP_BY_STEP: &str = "Show it step by step";
pub const SPEED: &str = "Speed";
pub const PAUSE: &str = "Pause";
pub const PLAY: &str = "Play";
pub const STEP: &str = "Step";
pub const START_AND_END: &str = "Start and end";
pub const TURN_MOTION_ON: &str = "Turn motion on";

pub fn cue_with_seconds(cue: &str, seconds: f64) -> String {
    format!("{cue}  ·  {seconds} s")
}

/// Why nothing moves by itself.
pub fn why_still(chosen: MotionChoice, system: Option<bool>) -> &'static str {
    match chosen {
        MotionChoice::Off => "Motion is off in the settings, so nothing moves by itself.",
        _ if system == Some(false) => "The system wants less motion, so nothing moves by itself.",
        _ => "The system does not say whether motion is wanted, so nothing moves by itself.",
    }
}

/// `Left side: hold · 12 s`.
pub fn on_side(side: Side, cue: &str) -> String {
    let cue = words::in_sentence(cue);
    match side {
        Side::Left => format!("Left side: {cue}"),
        Side::Right => format!("Right side: {cue}"),
    }
}

/// How fast it is shown.
pub const SPEEDS: [(f64, &str, &str); 3] = [
    (0.5, "Half", "Half speed"),
    (1.0, "Normal", "Normal speed"),
    (2.0, "Double", "Double speed"),
];

/// What a key moment is called.
pub fn key_moment(exercise: &Exercise, place: f64) -> &'static str {
    match (exercise.kind == ExerciseKind::Breathing, place < 0.5) {
        (true, true) => "Breathed out",
        (true, false) => "Breathed in",
        (false, true) => "Start",
        (false, false) => "End",
    }
}

pub fn cue(exercise: &Exercise, part: Part, cues: Option<&BreathCues>) -> String {
    let held = exercise.dose_class == DoseClass::Static;
    let with = |what: &str, how: Option<&String>| match how {
        Some(how) => format!("{what}: {}", words::in_sentence(how)),
        None => what.to_owned(),
    };
    match part {
        Part::Out if held => "Ease into the stretch".to_owned(),
        Part::Out => "Go".to_owned(),
        Part::Hold => "Hold".to_owned(),
        Part::Back if held => "Ease back".to_owned(),
        Part::Back => "Return".to_owned(),
        Part::BreatheIn => with("Breathe in", cues.map(|cues| &cues.breathe_in)),
        Part::Turn => "Turn".to_owned(),
        Part::BreatheOut => with("Breathe out", cues.map(|cues| &cues.breathe_out)),
        Part::Wait => cues.map_or_else(|| "Wait".to_owned(), |cues| cues.rest.clone()),
    }
}
