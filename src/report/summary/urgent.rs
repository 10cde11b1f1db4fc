//! The sheet of an emergency: what somebody who helps needs in the first minute, and nothing that could be taken for an
//! all-clear (rule T6).

use serde::Serialize;

use super::Case;
use crate::content::Urgency;
use crate::report::words;
use crate::rules::{SafetyState, SignStanding};

/// What stands on the sheet besides who it is about and the conditions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UrgentSheet {
    /// `Emergency sheet`.
    pub title: &'static str,
    /// What is to be done, in one sentence; printed large.
    pub sentence: &'static str,
    /// The ticked signs that ask for it, the most urgent first.
    pub signs: Vec<UrgentSign>,
    /// How many other ticked signs there are; empty where there are none.
    pub others: String,
}

/// A ticked sign.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UrgentSign {
    /// A noun phrase.
    pub name: String,
    /// `ticked on 20 November 2026`; `not sure, counted as yes` is said with it.
    pub ticked: String,
}

/// The sheet, where a sign asks for emergency help or for help the same day.
pub(super) fn urgent(case: &Case<'_>) -> Option<UrgentSheet> {
    let safety = &case.outcome.safety;
    let (title, sentence) = match safety.state {
        SafetyState::Emergency => (
            "Emergency sheet",
            "Get emergency help now: a sign of a possible emergency was reported.",
        ),
        SafetyState::SameDay => (
            "Medical help today",
            "Get medical help today: a sign that cannot wait was reported.",
        ),
        SafetyState::NotDone
        | SafetyState::Outdated
        | SafetyState::Under18
        | SafetyState::ClinicianFirst
        | SafetyState::Clear => return None,
    };
    let mut open: Vec<&SignStanding> = safety.signs.iter().filter(|sign| sign.locks).collect();
    open.sort_by_key(|sign| sign.urgency);
    let is_urgent = |sign: &SignStanding| matches!(sign.urgency, Urgency::Emergency | Urgency::SameDay);
    let others = open.iter().filter(|sign| !is_urgent(sign)).count();
    Some(UrgentSheet {
        title,
        sentence,
        signs: open
            .iter()
            .filter(|sign| is_urgent(sign))
            .filter_map(|sign| line(case, sign))
            .collect(),
        others: match u32::try_from(others).unwrap_or(u32::MAX) {
            0 => String::new(),
            others => format!("And {} that a clinician should look at.", words::count(others, "sign")),
        },
    })
}

fn line(case: &Case<'_>, sign: &SignStanding) -> Option<UrgentSign> {
    let question = case.library.screening_question(sign.id.as_str())?;
    let sure = words::sign_answer(sign.answer);
    Some(UrgentSign {
        name: words::capitalised(&question.short),
        ticked: match sign.since {
            Some(day) => format!("{sure}; reported on {}", case.formats.date(day)),
            None => sure.to_owned(),
        },
    })
}
