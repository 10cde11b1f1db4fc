//! The sheet of an emergency: short, and nothing that could be taken for an all-clear (rule T6).

use jiff::civil::Date;

use super::Formats;
use crate::rules::{SafetyState, SignAnswer};

/// Who says what stands on the sheet.
pub const URGENT_SOURCE: &str = "Reported by the person in a home self-check. Nobody has examined it.";

/// The title of the sheet and what is to be done; none where no sign asks for it.
pub fn urgent(state: SafetyState) -> Option<(&'static str, &'static str)> {
    match state {
        SafetyState::Emergency => Some((
            "Emergency sheet",
            "Get emergency help now: a sign of a possible emergency was reported.",
        )),
        SafetyState::SameDay => Some((
            "Medical help today",
            "Get medical help today: a sign that cannot wait was reported.",
        )),
        SafetyState::NotDone
        | SafetyState::Outdated
        | SafetyState::Under18
        | SafetyState::ClinicianFirst
        | SafetyState::Clear => None,
    }
}

/// When a sign was reported, and how: `Reported on 20 November 2026`.
pub fn reported(formats: Formats, answer: SignAnswer, since: Option<Date>) -> String {
    let reported = match since {
        Some(day) => format!("Reported on {}", formats.date(day)),
        None => "Reported".to_owned(),
    };
    match answer {
        SignAnswer::Yes => reported,
        SignAnswer::NotSure => format!("{reported} as “not sure”, which counts as yes"),
        SignAnswer::Follows => "Follows from what was answered".to_owned(),
    }
}

/// A sign a doctor has checked: `cancer now or in the past (a doctor checked it on 3 November 2026, as the person says)`.
pub fn sign_checked(formats: Formats, name: &str, day: Date) -> String {
    format!(
        "{name} (a doctor checked it on {}, as the person says)",
        formats.date(day)
    )
}
