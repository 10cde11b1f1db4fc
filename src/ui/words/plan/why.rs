//! Why an exercise is in the plan: the answers behind it.

use crate::report::words;
use crate::rules::{Basis, Finding, MuscleWhy};

pub const REST_ON_THESE_ANSWERS: &str = "For everyone; the plan it belongs to rests on these answers.";

/// `behind Chin nod, deep neck muscles`.
pub fn behind(exercise: &str, what: &str) -> String {
    format!("behind {exercise}, {what}")
}

pub fn points(points: f64, of: f64) -> String {
    format!("{points:.0} of {of:.0} points")
}

/// What the action on a muscle rests on, and the action.
pub fn evidence_and_action(muscle: &MuscleWhy) -> String {
    let evidence = match muscle.basis {
        Basis::TestConfirmed => "Found in your home test.",
        Basis::TableOnly => "In the source’s table; not tested on you, or in between.",
        Basis::Added => "Added by this program; not tested on you, or in between.",
        Basis::PainfulTest => words::PAINFUL_MUSCLE,
    };
    format!("{evidence} {}.", words::capitalised(words::action(muscle.action)))
}

/// What a pattern shows, above the answers with the most points: `Forward head: a mild sign, 30 of 100 points, most from`.
pub fn most_from(pattern: &str, finding: Option<&Finding>) -> String {
    let sign = finding.and_then(words::sign).unwrap_or("no number");
    match finding.and_then(words::shown_score) {
        Some(score) => format!("{pattern}: {sign}, {score} of 100 points, most from"),
        None => format!("{pattern}: {sign}, most from"),
    }
}
