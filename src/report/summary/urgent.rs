//! The sheet of an emergency: what somebody who helps needs in the first minute, and nothing that could be taken for an
//! all-clear (rules T6, T44).

use jiff::civil::Time;
use serde::Serialize;

use super::{Case, Summary, safety};
use crate::content::{Id, IntakeRole, ScreeningQuestion, Urgency};
use crate::report::words::{self, Thinners};
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
    /// The ticked signs that ask for it, the most dangerous first.
    pub signs: Vec<UrgentSign>,
    /// The other signs that were ticked and that no doctor has checked. By name; empty where there are none.
    pub others: Vec<String>,
    /// Signs about which a doctor was seen, by name alone: nothing here may read as an all-clear for the signs above.
    pub other_matters: Vec<String>,
    /// What is known of blood thinners.
    pub thinners: &'static str,
    /// Whether that is a plain yes; else it is to be asked.
    pub takes_thinners: bool,
    /// The medicines the person named when asked why they came; empty where none were named.
    pub medicines: String,
    /// Who says all this, and that nobody has examined it.
    pub source: &'static str,
}

/// A ticked sign.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UrgentSign {
    /// A noun phrase that keeps why it cannot wait.
    pub name: String,
    /// `Reported on 20 November 2026`; that it was not sure is said with it.
    pub reported: String,
    /// Whether that was before the day the sheet was made: whether it is still there is to be asked.
    pub earlier: bool,
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

/// A sign with its question.
type Asked<'a> = (&'a SignStanding, &'a ScreeningQuestion);

/// The sheet, where a sign asks for emergency help or for help the same day.
pub(super) fn urgent(case: &Case<'_>) -> Option<UrgentSheet> {
    let safety = &case.outcome.safety;
    let (title, sentence) = words::urgent(safety.state)?;
    let mut asked: Vec<Asked<'_>> = safety
        .signs
        .iter()
        .filter_map(|sign| Some((sign, case.library.screening_question(sign.id.as_str())?)))
        .collect();
    asked.sort_by_key(|(sign, question)| {
        (
            sign.urgency,
            question.sheet.as_ref().map_or(u32::MAX, |sheet| sheet.rank),
        )
    });
    let is_urgent = |sign: &SignStanding| sign.locks && matches!(sign.urgency, Urgency::Emergency | Urgency::SameDay);
    let (open, told): (Vec<Asked<'_>>, Vec<Asked<'_>>) = asked.iter().partition(|(sign, _)| is_urgent(sign));
    let told = || told.iter().filter(|(sign, _)| sign.urgency != Urgency::Advice);
    let thinners = thinners(case, &asked);
    Some(UrgentSheet {
        title,
        sentence,
        at: String::new(),
        signs: lines(case, &open, &asked),
        others: told()
            .filter(|(sign, _)| sign.cleared.is_none())
            .map(|(_, question)| question.on_sheet().to_owned())
            .collect(),
        other_matters: told()
            .filter(|(sign, question)| sign.cleared.is_some() && !is_said_with_its_pair(question, &open))
            .map(|(_, question)| words::capitalised(question.on_sheet()))
            .collect(),
        thinners: words::thinners(thinners),
        takes_thinners: matches!(thinners, Thinners::Yes | Thinners::BySign),
        medicines: safety::medicines(case)
            .map(|named| words::capitalised(&named))
            .unwrap_or_default(),
        source: words::URGENT_SOURCE,
    })
}

/// A line a sign; two that are an emergency because both were ticked are one.
fn lines(case: &Case<'_>, open: &[Asked<'_>], asked: &[Asked<'_>]) -> Vec<UrgentSign> {
    let mut said: Vec<&ScreeningQuestion> = Vec::new();
    let mut lines = Vec::new();
    for (sign, question) in open {
        if said.iter().any(|other| other.pair.as_ref() == Some(&question.id)) {
            continue;
        }
        said.push(question);
        let pair = asked
            .iter()
            .find(|(_, other)| question.pair.as_ref() == Some(&other.id));
        lines.push(UrgentSign {
            name: match pair {
                Some((_, other)) => words::both_together(question.on_sheet(), other.on_sheet()),
                None => words::capitalised(question.on_sheet()),
            },
            reported: words::reported(case.formats, sign.answer, sign.since),
            earlier: sign.since.is_some_and(|day| day < case.today),
        });
    }
    lines
}

/// Whether a sign stands in the line of its pair.
fn is_said_with_its_pair(question: &ScreeningQuestion, open: &[Asked<'_>]) -> bool {
    open.iter().any(|(_, other)| other.pair.as_ref() == Some(&question.id))
}

/// What is known of blood thinners: from a sign that means them, and from the medicines that were named.
fn thinners(case: &Case<'_>, asked: &[Asked<'_>]) -> Thinners {
    let by_sign = |(_, question): &Asked<'_>| question.sheet.as_ref().is_some_and(|sheet| sheet.thinner);
    let of_sign = asked.iter().any(by_sign).then_some(Thinners::BySign);
    let question = case
        .library
        .intake
        .as_ref()
        .and_then(|intake| intake.role(IntakeRole::Medicines));
    let intake = &case.assessment.intake;
    let Some(question) = question else {
        return of_sign.unwrap_or(Thinners::NotAsked);
    };
    let named = intake.chosen.get(&question.id).filter(|named| !named.is_empty());
    let thins = |id: &Id| {
        let mut options = question.answer.options().iter();
        options.any(|option| option.thinner && option.id == *id)
    };
    if named.is_some_and(|named| named.iter().any(thins)) {
        return Thinners::Yes;
    }
    let was_asked = named.is_some() || intake.words.contains_key(&question.id);
    of_sign.unwrap_or(if was_asked {
        Thinners::NotNamed
    } else {
        Thinners::NotAsked
    })
}
