//! The sheet of an emergency: short, and nothing that could be taken for an all-clear (rules T6, T44).

use jiff::civil::Date;

use super::{Formats, capitalised};
use crate::rules::{SafetyState, SignAnswer};

/// Who says what stands on the sheet; said once.
pub const URGENT_SOURCE: &str = "Reported by the person in a home self-check. Nobody has examined these signs.";
/// Asked of a sign that was reported on an earlier day.
pub const STILL_THERE: &str = "Still there now?";
/// What the person said of blood thinners.
pub const BLOOD_THINNERS: &str = "Blood thinners";
/// Over signs of other matters, about which a doctor was seen.
pub const OTHER_MATTERS: &str = "Other matters";

/// What is known of blood thinners.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thinners {
    /// Named.
    Yes,
    /// Meant by a sign that speaks of these and of daily aspirin-like tablets.
    BySign,
    /// Medicines were asked about, and these not named.
    NotNamed,
    /// Nobody asked.
    NotAsked,
}

/// The title of the sheet and what is to be done; none where no sign asks for it.
pub fn urgent(state: SafetyState) -> Option<(&'static str, &'static str)> {
    match state {
        SafetyState::Emergency => Some((
            "Emergency sheet",
            "Get emergency help now: call the emergency number, or be taken to the emergency department.",
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

/// Signs that are an emergency because both were ticked, in one line.
pub fn both_together(one: &str, other: &str) -> String {
    capitalised(&format!("{one}, together with {other}"))
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

/// What is known of blood thinners.
pub fn thinners(known: Thinners) -> &'static str {
    match known {
        Thinners::Yes => "yes",
        Thinners::BySign => "yes, or daily aspirin-like tablets",
        Thinners::NotNamed => "not among the medicines named",
        Thinners::NotAsked => "not asked",
    }
}
