//! Why there is no plan.

use super::OF_A_NEWER_PROGRAM;
use crate::content::{Library, SignId, Urgency};
use crate::record::{LockState, PlanLock, Recheck, SafetyLock};
use crate::report::words::sign_action;

/// Said where the safety check is due again and nothing else is missing.
pub const RECHECK_ASKS: &str = "A quick check before you go on: anything new?";

/// Why there is no plan, in plain sentences.
pub fn lock(library: &Library, lock: &PlanLock) -> String {
    match lock {
        PlanLock::Safety(lock) => safety(library, lock),
        PlanLock::Said(words) => words.clone(),
        PlanLock::Unknown(_) => OF_A_NEWER_PROGRAM.to_owned(),
    }
}

fn safety(library: &Library, lock: &SafetyLock) -> String {
    let mut sentences: Vec<String> = match lock.state {
        LockState::Check => named_in_a_session(library, lock),
        LockState::Under18 => vec![
            "The limits used here are for adults, so under 18 there are no scores and no plan.".to_owned(),
            "A doctor or physiotherapist who treats young people can help.".to_owned(),
        ],
        LockState::Emergency => {
            let mut sentences = with_actions(library, lock, Urgency::Emergency);
            sentences.push("There is no plan until a doctor has checked this.".to_owned());
            sentences
        }
        LockState::SameDay => {
            let mut sentences = with_actions(library, lock, Urgency::SameDay);
            sentences.push("There is no plan until a doctor has checked this, with the day entered here.".to_owned());
            sentences
        }
        LockState::ClinicianFirst => {
            let named: Vec<String> = lock.signs.iter().map(|id| sign(library, id)).collect();
            vec![
                format!("Please see a clinician first. You named: {}.", named.join("; ")),
                "The plan waits until a clinician has cleared exercise, with the date entered here.".to_owned(),
            ]
        }
    };
    sentences.extend(lock.recheck.map(|recheck| {
        match recheck {
            Recheck::NotDone if lock.state == LockState::Check && !lock.signs.is_empty() => AGAIN_ON_A_LATER_DAY,
            Recheck::NotDone => "The safety check is still to be done.",
            Recheck::WorseTwice => {
                "Pain was higher than at the start of this plan in two check-ins running. Please see a clinician first; \
                 the plan opens again with a safety check that is done on a later day than the last check-in."
            }
            Recheck::Outdated => {
                "The safety check is still to be done again: the last one is more than four weeks old."
            }
        }
        .to_owned()
    }));
    sentences.join(" ")
}

/// Said where a sign of the stop list came up in a session.
const AGAIN_ON_A_LATER_DAY: &str =
    "The plan is stopped. It opens again with a safety check that is done on a later day.";

/// Signs of the stop list that came up in a session, each with what the table of signs says to do (rule Z7).
fn named_in_a_session(library: &Library, lock: &SafetyLock) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    for id in &lock.signs {
        sentences.push(format!("You named {}.", sign(library, id)));
        let question = library.screening_question(id.as_str());
        let action = question.map(|question| sign_action(question, question.urgency).to_owned());
        sentences.extend(action.filter(|action| !sentences.contains(action)));
    }
    sentences
}

/// The signs with what to do, each action once.
fn with_actions(library: &Library, lock: &SafetyLock, urgency: Urgency) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    for id in &lock.signs {
        sentences.push(format!("You named {}.", sign(library, id)));
        let question = library.screening_question(id.as_str());
        let action = question.map(|question| sign_action(question, urgency).to_owned());
        sentences.extend(action.filter(|action| !sentences.contains(action)));
    }
    sentences
}

/// A sign, or a precaution that locks by itself.
fn sign(library: &Library, id: &SignId) -> String {
    if let Some(question) = library.screening_question(id.as_str()) {
        return question.short.clone();
    }
    match library.precaution(id.as_str()) {
        Some(precaution) => format!("a {}", precaution.short),
        None => super::plain(id),
    }
}
