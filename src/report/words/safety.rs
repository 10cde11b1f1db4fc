//! The safety check: what was raised and checked, what is advised, and when to stop.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Formats, capitalised};
use crate::content::{Id, Library, ScreeningQuestion, StopGroup, StopSign, TagId, Urgency};
use crate::rules::{SafetyOutcome, SafetyState, SignAnswer, SignStanding};

/// Said wherever a check found nothing that stops (rule T46).
const NOT_EVERY_CAUSE: &str = "This list cannot find every serious cause.";
/// Under the lists of a safety check on paper, which are still to be ticked.
pub const NONE_ON_PAPER: &str = "If no warning sign is ticked: this list cannot find every serious cause.";

/// Nothing was ticked, and what that does not say (rules Z13, T46).
pub fn nothing_ticked(formats: Formats, day: Date) -> String {
    format!(
        "{}: no warning sign was ticked; this list cannot find every serious cause.",
        formats.date(day)
    )
}

/// Who is to be seen before anything else, and why, as the first line of page one: `See a clinician first: …`; empty where
/// no such sign stands. At most so many signs by name, of a single one what to do about it (rule T45).
pub fn clinician_first(library: &Library, outcome: &SafetyOutcome, most: usize) -> String {
    if outcome.state != SafetyState::ClinicianFirst {
        return String::new();
    }
    let locking = outcome.locking.iter();
    let signs: Vec<&ScreeningQuestion> = locking
        .filter_map(|id| library.screening_question(id.as_str()))
        .collect();
    let mut names: Vec<&str> = signs.iter().take(most.max(1)).map(|sign| sign.on_sheet()).collect();
    let more = signs.len() - names.len();
    let rest = format!("{more} more below");
    if more > 0 {
        names.push(&rest);
    }
    let todo = match signs.as_slice() {
        [one] => one.action.as_str(),
        _ => "Nobody has examined these signs; tests and plan wait until then.",
    };
    format!("See a clinician first: {}. {todo}", names.join("; "))
}

/// What to do about a sign: what its pair makes of it, or its own action.
pub fn sign_action(question: &ScreeningQuestion, urgency: Urgency) -> &str {
    if urgency == Urgency::Emergency && question.urgency != Urgency::Emergency {
        &question.pair_action
    } else {
        &question.action
    }
}

/// "Emergency sign reported (…); the person says a doctor checked it on …"; none where no day counts (rule Z1).
pub fn cleared_sign(library: &Library, sign: &SignStanding, formats: Formats) -> Option<String> {
    let day = formats.date(sign.cleared?);
    let name = &library.screening_question(sign.id.as_str())?.short;
    let kind = match sign.urgency {
        Urgency::Emergency => "emergency sign",
        Urgency::SameDay => "sign for same-day help",
        Urgency::ClinicianFirst => "sign for a clinician",
        Urgency::Advice => return None,
    };
    let said = format!("{kind} reported ({name}); the person says a doctor checked it on {day}.");
    Some(capitalised(&said))
}

/// How a sign came to be raised.
pub fn sign_answer(answer: SignAnswer) -> &'static str {
    match answer {
        SignAnswer::Yes => "yes",
        SignAnswer::NotSure => "not sure, counted as yes",
        SignAnswer::Follows => "follows from an answer",
    }
}

/// What was reported and checked, in half a sentence: `an emergency sign was reported; a doctor checked it, as the person says`.
pub fn cleared_signs(signs: &[SignStanding]) -> String {
    let checked = signs.iter().filter(|sign| sign.cleared.is_some());
    let what = match checked.map(|sign| sign.urgency).min() {
        Some(Urgency::Emergency) => "an emergency sign was reported",
        Some(Urgency::SameDay) => "a sign for same-day help was reported",
        Some(Urgency::ClinicianFirst | Urgency::Advice) | None => "a sign for a clinician was reported",
    };
    format!("{what}; the person says a doctor checked it.")
}

/// What the program advised about a sign; that it was checked is said by [`cleared_sign`], once.
pub fn sign_outcome(sign: &SignStanding) -> &'static str {
    match sign.urgency {
        Urgency::Emergency => "advised: emergency help now",
        Urgency::SameDay => "advised: medical help the same day",
        Urgency::ClinicianFirst if sign.locks || sign.cleared.is_some() => "advised: a clinician first",
        Urgency::ClinicianFirst => "noted",
        Urgency::Advice => "advice only",
    }
}

/// Said under a ticked sign that wants help today.
pub const SAME_DAY_AT_ONCE: &str =
    "Get medical help today. The check goes on; at its end it says what to do and what can wait.";
/// Said under a ticked sign that wants a clinician first.
pub const CLINICIAN_AT_ONCE: &str =
    "A clinician should see this before muscle tests and a plan. Questions and looks stay open.";
/// Said under a sign that means something only together with pain in the back or the neck.
pub const PLACE_DECIDES: &str =
    "With pain in the back or neck a doctor comes first. Do you have pain there now? Tick where; without pain go on.";
/// Said under a sign that a doctor has checked.
pub const CHECKED_BY_A_DOCTOR: &str = "A doctor has checked this, as you say.";

/// Signs that were ticked, lock nothing as things are and are not advice either: what to do about them all the same
/// (rule Z23).
pub fn noted_signs(library: &Library, safety: &SafetyOutcome) -> Vec<[String; 2]> {
    let is_noted = |sign: &&SignStanding| {
        let stands = !sign.locks && sign.cleared.is_none() && sign.answer != SignAnswer::Follows;
        stands && sign.urgency == Urgency::ClinicianFirst
    };
    let noted = safety.signs.iter().filter(is_noted);
    noted
        .filter_map(|sign| library.screening_question(sign.id.as_str()))
        .map(|question| {
            [
                capitalised(&question.short),
                "You ticked this, and no pain in the back or neck. Tell your doctor that you begin exercises. Once such pain is \
                 there, a doctor comes first: tick the place in the safety check."
                    .to_owned(),
            ]
        })
        .collect()
}

/// Everything that is advised, as a heading and a sentence (rule Z9).
pub fn advice(library: &Library, safety: &SafetyOutcome) -> Vec<[String; 2]> {
    let said = |id: &Id| {
        if let Some(advice) = library.screening.advice(id.as_str()) {
            return Some([advice.title.clone(), advice.text.clone()]);
        }
        let question = library.screening_question(id.as_str())?;
        Some([capitalised(&question.short), question.action.clone()])
    };
    safety.advice.iter().filter_map(said).collect()
}

/// The general stop list for a person with these precautions: what to do, and the signs (rules Z7, Z11).
pub fn stop_list(library: &Library, tags: &BTreeSet<TagId>) -> Vec<[String; 2]> {
    let groups = library.screening.stop_list_for(tags);
    groups.map(|group| stop_group(library, tags, group)).collect()
}

fn stop_group(library: &Library, tags: &BTreeSet<TagId>, group: &StopGroup) -> [String; 2] {
    let signs: Vec<&str> = group.signs.iter().map(|sign| stop_sign(library, tags, sign)).collect();
    [group.name.clone(), capitalised(&format!("{}.", signs.join("; ")))]
}

/// A sign to stop: in a flare pain is there from the beginning, so what counts is whether it grows (rule Z12).
fn stop_sign<'a>(library: &Library, tags: &BTreeSet<TagId>, sign: &'a StopSign) -> &'a str {
    if !sign.in_flare.is_empty() && tags.contains(&library.planning.about.flare.tag) {
        &sign.in_flare
    } else {
        &sign.short
    }
}

/// The stop list of a sheet that is carried alone: when to rest and when to get help, and that of a pregnancy; without what
/// can wait (rule T46).
pub fn stop_in_short(library: &Library, tags: &BTreeSet<TagId>) -> Vec<[String; 2]> {
    let mut groups: Vec<&StopGroup> = library.screening.stop_list_for(tags).collect();
    groups.retain(|group| group.urgency.is_none_or(|urgency| urgency <= Urgency::SameDay));
    // What is for everybody first; rest, then help, the most urgent first.
    groups.sort_by_key(|group| (!group.tags.is_empty(), group.urgency));
    let said = |group: &StopGroup| match group.sheet.as_str() {
        "" => stop_group(library, tags, group),
        sheet => [group.name.clone(), sheet.to_owned()],
    };
    groups.into_iter().map(said).collect()
}

/// The stop list of a pregnancy or the weeks after a birth alone; empty for everybody else (rule Z11).
pub fn stop_list_of_pregnancy(library: &Library, tags: &BTreeSet<TagId>) -> Vec<[String; 2]> {
    let everybody = stop_list(library, &BTreeSet::new());
    let mut lines = stop_list(library, tags);
    lines.retain(|line| !everybody.contains(line));
    lines
}

/// Where the safety check stands, in a line; `done` is its day.
pub fn state_of_check(library: &Library, outcome: &SafetyOutcome, done: Option<&str>) -> String {
    let of_day = done.map(|day| format!("Safety check of {day}: ")).unwrap_or_default();
    match outcome.state {
        SafetyState::NotDone => "The safety check was not done: nothing is known about warning signs.".to_owned(),
        SafetyState::Outdated => format!(
            "{of_day}more than {} ago; it is due again.",
            super::count(library.screening.recheck_weeks.max(1), "week")
        ),
        SafetyState::Under18 => "Under 18: the limits are for adults, so there are no scores and no plan.".to_owned(),
        SafetyState::Emergency => format!("{of_day}a sign for emergency help was ticked."),
        SafetyState::SameDay => format!("{of_day}a sign for medical help the same day was ticked."),
        SafetyState::ClinicianFirst => format!("{of_day}a sign that asks for a clinician first was ticked."),
        SafetyState::Clear if outcome.plan_locked.is_some() => {
            format!("{of_day}nothing that locks the plan; what was noted since then stops it. {NOT_EVERY_CAUSE}")
        }
        SafetyState::Clear if outcome.raised.is_empty() => format!("{of_day}{}", none_note(library)),
        SafetyState::Clear if outcome.signs.iter().any(|sign| sign.cleared.is_some()) => {
            format!("{of_day}{}", cleared_signs(&outcome.signs))
        }
        SafetyState::Clear => format!("{of_day}nothing that locks the plan. {NOT_EVERY_CAUSE}"),
    }
}

fn none_note(library: &Library) -> &str {
    if library.screening.none_note.is_empty() {
        "No warning sign was ticked. This list cannot find every serious cause."
    } else {
        &library.screening.none_note
    }
}

/// Precautions of a record that are too many to name.
pub fn unknown_precautions(count: usize) -> String {
    format!("{count} precautions that this content does not know")
}
