//! What changed since the assessment before, beyond measurement error (clinical.md B10).

use serde::Serialize;

use super::Case;
use super::answers::Offers;
use crate::report::words;
use crate::rules::{self, Outcome, PAIN_ERROR, ReadTwice, SCORE_ERROR};

/// What changed since the assessment before.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Since {
    /// The day of the assessment before.
    pub day: String,
    /// What changed by more than measurement error: readings, then pain, then scores.
    pub changed: Vec<String>,
    /// What is to be said of the rest, in one sentence.
    pub rest: String,
}

/// None for a first assessment.
pub(super) fn since(case: &Case<'_>) -> Option<Since> {
    let index = case
        .record
        .assessments
        .iter()
        .position(|one| std::ptr::eq(one, case.assessment))?;
    let before = case.record.assessments.get(index.checked_sub(1)?)?;
    let (library, now) = (case.library, case.assessment);
    // Both are worked out by the same rules, so that a difference is one of the person.
    let outcome = rules::outcome(library, before, before.started_on);
    let offers = Offers::of(library, before, before.started_on);
    let both: Vec<ReadTwice<'_>> = rules::read_twice(library, before, now)
        .into_iter()
        .filter(|read| case.may_print(read.item) && offers.may_print(&outcome, read.item))
        .collect();
    let mut changed: Vec<String> = both
        .iter()
        .filter(|read| read.has_changed())
        .map(|read| reading(case, read))
        .collect();
    let same = both.len() - changed.len();
    if let (Some(before), Some(now)) = (before.reason.pain, now.reason.pain)
        && before.abs_diff(now) > PAIN_ERROR
    {
        changed.push(format!("Pain: {before} → {now} of 10"));
    }
    changed.extend(scores(case, &outcome));
    let others = if changed.is_empty() { "" } else { "other " };
    let rest = match same {
        0 if both.is_empty() => "No reading with a known measurement error was taken both times.".to_owned(),
        0 => String::new(),
        1 => format!("1 {others}reading shows no change beyond measurement error."),
        _ => format!("{same} {others}readings show no change beyond measurement error."),
    };
    Some(Since {
        day: case.formats.date(before.started_on),
        changed,
        rest,
    })
}

/// `Neck angle in a side photo, left: 44° → 50° (measurement error 5°)`.
fn reading(case: &Case<'_>, read: &ReadTwice<'_>) -> String {
    let shown = case.shown();
    let side = read
        .side
        .map(|side| format!(", {}", words::side_name(side)))
        .unwrap_or_default();
    let value = |value: f64| words::reading(read.item, value, shown);
    let error = case.formats.quantity(read.error, &read.item.unit);
    format!(
        "{}{side}: {} → {} (measurement error {error})",
        read.item.name,
        value(read.before),
        value(read.now)
    )
}

/// The scores that changed clearly; one that a gate caps has no number.
fn scores(case: &Case<'_>, before: &Outcome) -> Vec<String> {
    let of_pattern = |pattern: &crate::content::Pattern| {
        let id = pattern.id.as_str();
        let (before, now) = (before.findings.pattern(id)?, case.outcome.findings.pattern(id)?);
        let difference = (now.score? - before.score?).abs();
        let (from, to) = (words::shown_score(before)?, words::shown_score(now)?);
        (difference >= SCORE_ERROR).then(|| format!("Score of {}: {from} → {to} of 100", pattern.name.to_lowercase()))
    };
    case.library.patterns.iter().filter_map(of_pattern).collect()
}
