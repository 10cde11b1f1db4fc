//! The page of a plan that the safety check locks.

use crate::rules::SafetyState;

pub const THE_PLAN_IS_STOPPED: &str = "The plan is stopped";
pub const NO_PLAN_YET: &str = "No plan yet";
pub const SAFETY_COMES_BEFORE_EXERCISE: &str = "Safety comes before exercise.";
pub const DO_THE_SAFETY_CHECK_AGAIN: &str = "Do the safety check again";
pub const TO_THE_SAFETY_CHECK: &str = "To the safety check";
pub const MEANWHILE: &str = "Meanwhile";

/// What opens the plan again.
pub fn what_to_do(state: Option<SafetyState>, is_stopped: bool) -> &'static str {
    match state {
        Some(SafetyState::Clear) if is_stopped => "Print the summary and take it with you.",
        Some(SafetyState::Emergency | SafetyState::SameDay) => {
            "Get help first. Once a doctor has checked this, say so in the safety check; the plan is then made at once."
        }
        Some(SafetyState::NotDone | SafetyState::Outdated) => {
            "Go through the safety check again; it takes about five minutes. The plan is then made at once."
        }
        Some(SafetyState::Clear | SafetyState::ClinicianFirst | SafetyState::Under18) | None => {
            "Print the summary and take it with you. When a clinician has cleared exercise, say so in the safety check; \
             the plan is then made at once."
        }
    }
}

/// What holds until then.
pub fn meanwhile(state: Option<SafetyState>) -> &'static [&'static str] {
    match state {
        Some(SafetyState::ClinicianFirst) => &[
            "Everything you have told so far is kept.",
            "Questions, mirror, tape and photo items stay open. Muscle tests wait.",
            "If something gets worse, do not wait for the appointment.",
        ],
        Some(SafetyState::Emergency | SafetyState::SameDay) => &[
            "Everything you have told so far is kept.",
            "If you ticked something by mistake, change it in the safety check.",
        ],
        Some(SafetyState::NotDone | SafetyState::Outdated | SafetyState::Clear | SafetyState::Under18) | None => {
            &["Everything you have told so far is kept."]
        }
    }
}
