//! The safety check, most serious sign first.

use super::{Case, RaisedSign, SafetyLevel, SafetyPart};
use crate::content::{Id, Library, ScreeningOutcome};
use crate::record::{Assessment, ScreeningAnswer};
use crate::report::words;
use crate::rules::{SafetyOutcome, SafetyState};

pub(super) fn safety(case: &Case<'_>) -> SafetyPart {
    let (library, assessment, outcome) = (case.library, case.assessment, &case.outcome.safety);
    SafetyPart {
        state: state(case),
        level: level(outcome),
        raised: raised(library, assessment, outcome),
        precautions: precautions(library, assessment, outcome)
            .chain(unknown_precautions(library, outcome))
            .collect(),
        known_precautions: precautions(library, assessment, outcome).collect(),
        cleared: assessment
            .safety
            .cleared_on
            .map(|day| {
                format!(
                    "Cleared for exercise by a clinician on {}, as the person says.",
                    case.formats.date(day)
                )
            })
            .unwrap_or_default(),
        plan_locked: outcome
            .plan_locked
            .as_ref()
            .map(|lock| words::lock(library, lock))
            .unwrap_or_default(),
    }
}

fn state(case: &Case<'_>) -> String {
    let (library, outcome) = (case.library, &case.outcome.safety);
    let done = case.assessment.safety.screened_on.map(|day| case.formats.date(day));
    let of_day = done
        .as_ref()
        .map(|day| format!("Safety check of {day}: "))
        .unwrap_or_default();
    match outcome.state {
        SafetyState::NotDone => "The safety check was not done: nothing is known about warning signs.".to_owned(),
        SafetyState::Outdated => format!(
            "{of_day}more than {} before this page was made; it is due again.",
            words::count(library.screening.recheck_weeks.max(1), "week")
        ),
        SafetyState::Under18 => "Under 18: the norms are for adults, so there are no scores and no plan.".to_owned(),
        SafetyState::Emergency => format!("{of_day}a sign for emergency help was ticked."),
        SafetyState::ClinicianFirst => format!("{of_day}a sign that asks for a clinician first was ticked."),
        SafetyState::Clear if outcome.raised.is_empty() => format!("{of_day}{}", none_note(library)),
        SafetyState::Clear => format!("{of_day}nothing that locks the plan."),
    }
}

fn none_note(library: &Library) -> &str {
    if library.screening.none_note.is_empty() {
        "No warning sign was ticked. This list cannot find every serious cause."
    } else {
        &library.screening.none_note
    }
}

fn level(outcome: &SafetyOutcome) -> SafetyLevel {
    match outcome.state {
        SafetyState::Emergency => SafetyLevel::Emergency,
        SafetyState::ClinicianFirst => SafetyLevel::ClinicianFirst,
        SafetyState::Clear if outcome.raised.is_empty() => SafetyLevel::Clear,
        SafetyState::NotDone | SafetyState::Outdated | SafetyState::Under18 | SafetyState::Clear => SafetyLevel::Mind,
    }
}

fn raised(library: &Library, assessment: &Assessment, outcome: &SafetyOutcome) -> Vec<RaisedSign> {
    let mut questions: Vec<_> = outcome
        .raised
        .iter()
        .filter_map(|id| library.screening_question(id.as_str()))
        .collect();
    questions.sort_by_key(|question| question.outcome);
    questions
        .into_iter()
        .map(|question| RaisedSign {
            id: question.id.clone(),
            name: words::capitalised(&question.short),
            answer: match assessment.safety.answers.get(&question.id) {
                Some(ScreeningAnswer::Yes) => "yes",
                Some(ScreeningAnswer::NotSure) => "not sure, counted as yes",
                Some(ScreeningAnswer::No) | None => "follows from an answer",
            }
            .to_owned(),
            suspected: question.suspected.clone(),
            outcome: match question.outcome {
                ScreeningOutcome::Emergency => "advised: emergency help now",
                ScreeningOutcome::ClinicianFirst => "advised: a clinician first",
                ScreeningOutcome::Advice => "advice only",
            }
            .to_owned(),
        })
        .collect()
}

fn precautions<'a>(
    library: &'a Library,
    assessment: &'a Assessment,
    outcome: &'a SafetyOutcome,
) -> impl Iterator<Item = String> + 'a {
    let operated = |regions: &[crate::content::Region]| {
        let names: Vec<&str> = regions
            .iter()
            .filter(|region| assessment.safety.surgery_regions.contains(&region.id))
            .map(|region| region.text.as_str())
            .collect();
        words::list(&names).to_lowercase()
    };
    library
        .precautions
        .iter()
        .filter(|precaution| outcome.tags.contains(&precaution.id))
        .map(move |precaution| {
            let name = if precaution.clinician.is_empty() {
                &precaution.short
            } else {
                &precaution.clinician
            };
            match operated(&precaution.regions) {
                regions if regions.is_empty() => name.clone(),
                regions => format!("{name} ({regions})"),
            }
        })
}

fn unknown_precautions<'a>(library: &'a Library, outcome: &'a SafetyOutcome) -> impl Iterator<Item = String> + 'a {
    let unknown = outcome
        .tags
        .iter()
        .filter(|id| library.precaution(id.as_str()).is_none());
    unknown.map(Id::to_string)
}
