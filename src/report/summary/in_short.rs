//! What is said first of a result, and the one list of what would make it surer (rules T20, T21).

use super::case::Case;
use crate::content::ItemId;
use crate::record::Answer;
use crate::report::words::{self, SaidInShort};
use crate::rules::{self, SafetyState};

/// A test that would make the result surer.
#[derive(Clone, Debug, PartialEq)]
pub struct HelpfulLine {
    /// The item.
    pub item: ItemId,
    /// Its name.
    pub name: String,
    /// `4 min`.
    pub minutes: String,
    /// What it would help with.
    pub says: String,
}

/// What is said first; nothing while nothing is answered, or while a sign asks for help now (rule T6).
pub(super) fn in_short(case: &Case<'_>) -> SaidInShort {
    if !says_anything(case) {
        return SaidInShort::default();
    }
    let of = rules::Case::of(case.library, case.assessment, case.outcome);
    let short = rules::in_short(of, &case.outcome.plan);
    words::in_short(case.library, &case.outcome.findings, &short)
}

/// The tests that would help most and are possible today.
pub(super) fn helpful(case: &Case<'_>) -> Vec<HelpfulLine> {
    if !says_anything(case) {
        return Vec::new();
    }
    let of = rules::Case::of(case.library, case.assessment, case.outcome);
    let tests = rules::would_help_today(of, case.today).into_iter();
    let lines = tests.filter_map(|helpful| {
        let item = case.library.item(helpful.item.as_str())?;
        Some(HelpfulLine {
            item: item.id.clone(),
            name: item.name.clone(),
            minutes: format!("{} min", case.formats.number(case.library.ways.minutes_of(item))),
            says: words::helps_with(case.library, &helpful),
        })
    });
    lines.collect()
}

fn says_anything(case: &Case<'_>) -> bool {
    case.assessment.answers.values().any(Answer::has_reading) && case.outcome.safety.state != SafetyState::Emergency
}
