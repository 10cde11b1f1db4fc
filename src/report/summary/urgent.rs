//! The sheet of an emergency: what somebody who helps needs in the first minute, and nothing that could be taken for an
//! all-clear (rule T6).

use jiff::civil::Time;
use serde::Serialize;

use super::{Case, Summary, safety};
use crate::content::Urgency;
use crate::report::words;
use crate::rules::SignStanding;

/// What stands on the sheet besides who it is about and the conditions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UrgentSheet {
    /// `Emergency sheet`.
    pub title: &'static str,
    /// What is to be done, in one sentence; printed large.
    pub sentence: &'static str,
    /// The time of day it was made at, `14:05`; empty where nobody told it, and a blank stands for it.
    pub at: String,
    /// The ticked signs that ask for it, the most urgent first.
    pub signs: Vec<UrgentSign>,
    /// The other signs that were ticked, also those a doctor has checked: what else a helper should know of. By name; empty
    /// where there are none.
    pub others: Vec<String>,
    /// The medicines the person named when asked why they came; empty where none were named.
    pub medicines: String,
    /// Who says all this, and that nobody has examined it.
    pub source: &'static str,
}

/// A ticked sign.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UrgentSign {
    /// A noun phrase.
    pub name: String,
    /// `Reported on 20 November 2026`; that it was not sure is said with it.
    pub reported: String,
}

impl Summary {
    /// The same, made at this time of day: who helps counts the hours. An ordinary summary has no time.
    #[must_use]
    pub fn at(mut self, time: Time) -> Self {
        if let Some(sheet) = &mut self.urgent {
            sheet.at = words::time_of_day(time);
        }
        self
    }
}

/// The sheet, where a sign asks for emergency help or for help the same day.
pub(super) fn urgent(case: &Case<'_>) -> Option<UrgentSheet> {
    let safety = &case.outcome.safety;
    let (title, sentence) = words::urgent(safety.state)?;
    let mut open: Vec<&SignStanding> = safety.signs.iter().filter(|sign| sign.locks).collect();
    open.sort_by_key(|sign| sign.urgency);
    let is_urgent = |sign: &SignStanding| matches!(sign.urgency, Urgency::Emergency | Urgency::SameDay);
    let told = safety
        .signs
        .iter()
        .filter(|sign| sign.urgency != Urgency::Advice && !(sign.locks && is_urgent(sign)));
    Some(UrgentSheet {
        title,
        sentence,
        at: String::new(),
        signs: open
            .iter()
            .filter(|sign| is_urgent(sign))
            .filter_map(|sign| line(case, sign))
            .collect(),
        others: told.filter_map(|sign| other(case, sign)).collect(),
        medicines: safety::medicines(case)
            .map(|named| words::capitalised(&named))
            .unwrap_or_default(),
        source: words::URGENT_SOURCE,
    })
}

fn line(case: &Case<'_>, sign: &SignStanding) -> Option<UrgentSign> {
    let question = case.library.screening_question(sign.id.as_str())?;
    Some(UrgentSign {
        name: words::capitalised(&question.short),
        reported: words::reported(case.formats, sign.answer, sign.since),
    })
}

/// `cancer now or in the past`; `(a doctor checked it on 3 November 2026, as the person says)` where that was entered.
fn other(case: &Case<'_>, sign: &SignStanding) -> Option<String> {
    let name = &case.library.screening_question(sign.id.as_str())?.short;
    Some(match sign.cleared {
        Some(day) => words::sign_checked(case.formats, name, day),
        None => name.clone(),
    })
}
