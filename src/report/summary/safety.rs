//! The safety check, most serious sign first.

use serde::Serialize;

use super::Case;
use crate::content::{IntakeRole, Library, Precaution, SignId};
use crate::record::Assessment;
use crate::report::words;
use crate::rules::{SafetyOutcome, SafetyState, SignStanding};

/// The safety check.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SafetyPart {
    /// One line that says where it stands.
    pub state: String,
    /// How serious that is: decides the look, never the words.
    pub level: SafetyLevel,
    /// Raised signs, most serious first.
    pub raised: Vec<RaisedSign>,
    /// What is to be minded.
    pub precautions: Vec<PrecautionLine>,
    /// `Emergency sign reported (…); the person says a doctor checked it on …`; empty when none was.
    pub cleared: String,
    /// `Medicines: blood thinners and steroids.`, as the person named them when asked why they came; empty where none were named.
    pub medicines: String,
    /// What is advised and locks nothing: a heading and a sentence each.
    pub advice: Vec<[String; 2]>,
    /// Why there is no plan; empty when there may be one.
    pub plan_locked: String,
}

impl SafetyPart {
    /// The precautions by name.
    pub fn condition_names(&self) -> Vec<String> {
        self.precautions.iter().map(|it| it.name.clone()).collect()
    }

    /// The precautions, each with what follows from it.
    pub fn conditions(&self) -> Vec<String> {
        self.precautions.iter().map(|it| it.words.clone()).collect()
    }
}

/// How serious the safety check is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SafetyLevel {
    /// Emergency help now.
    Emergency,
    /// Medical help the same day.
    SameDay,
    /// A clinician first.
    ClinicianFirst,
    /// Not done, outdated, under 18, or advice only.
    Mind,
    /// Nothing ticked.
    Clear,
}

/// A safety question that was answered yes or not sure, or that follows from answers.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RaisedSign {
    /// The question's id.
    pub id: SignId,
    /// A noun phrase.
    pub name: String,
    /// `yes`, `not sure, counted as yes` or `follows from an answer`.
    pub answer: String,
    /// What a clinician would think of.
    pub suspected: String,
    /// What the program advised.
    pub outcome: String,
}

/// A precaution in clinicians' words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PrecautionLine {
    /// Its name alone, where many stand side by side: `Hip replacement`.
    pub name: String,
    /// With what follows from it.
    pub words: String,
    /// Whether this content knows it; another one may have been typed into the file by somebody.
    #[serde(skip)]
    pub known: bool,
}

pub(super) fn safety(case: &Case<'_>) -> SafetyPart {
    let (library, assessment, outcome) = (case.library, case.assessment, &case.outcome.safety);
    SafetyPart {
        state: state(case),
        level: level(outcome),
        raised: raised(case),
        precautions: precautions(library, assessment, outcome)
            .chain(unknown_precautions(library, outcome))
            .collect(),
        cleared: cleared(case).join(" "),
        medicines: medicines(case)
            .map(|named| format!("Medicines: {named}."))
            .unwrap_or_default(),
        advice: words::advice(library, outcome),
        plan_locked: outcome
            .plan_locked
            .as_ref()
            .map(|lock| words::lock(library, lock))
            .unwrap_or_default(),
    }
}

/// The medicines the person named, inside a sentence.
pub(super) fn medicines(case: &Case<'_>) -> Option<String> {
    let questions = case.library.intake.as_ref()?;
    let question = questions.role(IntakeRole::Medicines)?;
    words::intake_answer(questions, question, case.assessment)
}

fn state(case: &Case<'_>) -> String {
    let done = case.assessment.safety.screened_on.map(|day| case.formats.date(day));
    words::state_of_check(case.library, &case.outcome.safety, done.as_deref())
}

fn level(outcome: &SafetyOutcome) -> SafetyLevel {
    match outcome.state {
        SafetyState::Emergency => SafetyLevel::Emergency,
        SafetyState::SameDay => SafetyLevel::SameDay,
        SafetyState::ClinicianFirst => SafetyLevel::ClinicianFirst,
        SafetyState::Clear if outcome.plan_locked.is_some() => SafetyLevel::Mind,
        SafetyState::Clear if outcome.raised.is_empty() && outcome.advice.is_empty() => SafetyLevel::Clear,
        SafetyState::NotDone | SafetyState::Outdated | SafetyState::Under18 | SafetyState::Clear => SafetyLevel::Mind,
    }
}

fn raised(case: &Case<'_>) -> Vec<RaisedSign> {
    let library = case.library;
    let mut signs: Vec<&SignStanding> = case.outcome.safety.signs.iter().collect();
    signs.sort_by_key(|sign| sign.urgency);
    signs
        .into_iter()
        .filter_map(|sign| Some((sign, library.screening_question(sign.id.as_str())?)))
        .map(|(sign, question)| RaisedSign {
            id: question.id.clone(),
            name: words::capitalised(&question.short),
            answer: words::sign_answer(sign.answer).to_owned(),
            suspected: question.suspected.clone(),
            outcome: words::sign_outcome(sign).to_owned(),
        })
        .collect()
}

/// The signs a doctor has checked, as the person says; the most urgent first.
fn cleared(case: &Case<'_>) -> Vec<String> {
    let mut signs: Vec<&SignStanding> = case.outcome.safety.signs.iter().collect();
    signs.sort_by_key(|sign| sign.urgency);
    let said = signs.into_iter();
    said.filter_map(|sign| words::cleared_sign(case.library, sign, case.formats))
        .collect()
}

fn precautions<'a>(
    library: &'a Library,
    assessment: &'a Assessment,
    outcome: &'a SafetyOutcome,
) -> impl Iterator<Item = PrecautionLine> + 'a {
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
            let mut name = clinician_name(library, outcome, precaution).to_owned();
            let mut words = match precaution.clinician_minds.as_str() {
                "" => name.clone(),
                minds => format!("{name}: {minds}"),
            };
            let regions = operated(&precaution.regions);
            if !regions.is_empty() {
                words.push_str(&format!(" ({regions})"));
                name.push_str(&format!(" ({regions})"));
            }
            PrecautionLine {
                name,
                words,
                known: true,
            }
        })
}

/// What a clinician calls it: never "treated" beside a sign that says it is not under control (rule T44).
fn clinician_name<'a>(library: &'a Library, outcome: &SafetyOutcome, precaution: &'a Precaution) -> &'a str {
    let mut open = outcome.signs.iter().filter(|sign| sign.cleared.is_none());
    let is_open = open.any(|sign| {
        let question = library.screening_question(sign.id.as_str());
        question.is_some_and(|question| question.sets.contains(&precaution.id))
    });
    if is_open && !precaution.clinician_open.is_empty() {
        &precaution.clinician_open
    } else {
        &precaution.clinician
    }
}

/// Unknown precautions that are named; of more only the number is said.
const NAMED: usize = 5;

fn unknown_precautions(library: &Library, outcome: &SafetyOutcome) -> Vec<PrecautionLine> {
    let unknown = || {
        outcome
            .tags
            .iter()
            .filter(|id| library.precaution(id.as_str()).is_none())
    };
    let (count, line) = (unknown().count(), |words: String| PrecautionLine {
        name: words.clone(),
        words,
        known: false,
    });
    if count > NAMED {
        return vec![line(words::unknown_precautions(count))];
    }
    unknown().map(|id| line(words::own_line(id.as_str()))).collect()
}
