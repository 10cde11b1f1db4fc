//! What the pages of the library share.

use crate::rules::SafetyState;

/// `Back to Results`.
pub fn back_to(place: &str) -> String {
    format!("Back to {place}")
}

pub const STOP_THIS_ONE: &str = "Stop this one  ";
pub const WHERE_THIS_COMES_FROM: &str = "Where this comes from";
pub const LEFT_OUT_FOR_SAFETY: &str = "left out for your safety";
pub const TO_THE_SAFETY_CHECK: &str = "To the safety check";
pub const YOUR_PLAN: &str = "Your plan";
pub const IS_IN_THE_PLAN: &str = "This is in your plan, on the screen and on paper.";
pub const TAKE_OUT_OF_THE_PLAN: &str = "Take it out of the plan";
pub const CAN_STAND_IN_THE_PLAN: &str = "It can stand in your plan, on the screen and on paper.";
pub const PUT_INTO_THE_PLAN: &str = "Put it into the plan";

/// Why the safety check holds exercise back, if it does.
pub fn why_held_back(state: SafetyState) -> Option<&'static str> {
    match state {
        SafetyState::Emergency => Some("Your safety check says that help comes first. Do not exercise before."),
        SafetyState::SameDay => {
            Some("Your safety check says: get medical help today. Wait with exercise until a doctor has checked it.")
        }
        SafetyState::ClinicianFirst => Some(
            "Your safety check says: see a clinician first. Read here as much as you like, and wait with exercise until \
             you are cleared.",
        ),
        SafetyState::Under18 => Some(
            "Plumbline is made for adults. Read here as much as you like; what it says is not meant for people under 18.",
        ),
        SafetyState::NotDone | SafetyState::Outdated | SafetyState::Clear => None,
    }
}
