//! One list of what would make results surer, of what can be done today (rule T21).

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Action, Case, ConfidenceLabel, Offer, needs_what_was_not_asked_for, offers};
use crate::content::{ItemId, MuscleId, PatternId};
use crate::record::NoReading;

/// A test that would make a result surer, and that can be done today (rule T21).
#[derive(Clone, Debug, PartialEq)]
pub struct Helpful {
    /// The item.
    pub item: ItemId,
    /// The patterns it would make surer.
    pub patterns: Vec<PatternId>,
    /// The muscles it would settle.
    pub muscles: Vec<MuscleId>,
}

/// How many tests are listed.
const MOST_HELPFUL: usize = 5;
/// Of a pattern so many tests count.
const HELPFUL_OF_ONE: usize = 3;

/// The tests that would help most, best first: the same list for patterns that are not sure and muscles that are not
/// settled, and only of what is possible today.
pub fn would_help_today(case: Case<'_>, today: Date) -> Vec<Helpful> {
    let library = case.library;
    let open_now = possible_today(case, today);
    let possible = |item: &ItemId| open_now.contains(item);
    let mut found: Vec<(f64, Helpful)> = Vec::new();
    let mut give = |item: &ItemId, worth: f64, pattern: Option<&PatternId>, muscle: Option<&MuscleId>| {
        let place = found.iter().position(|(_, known)| known.item == *item);
        let new = || Helpful {
            item: item.clone(),
            patterns: Vec::new(),
            muscles: Vec::new(),
        };
        if place.is_none() {
            found.push((0.0, new()));
        }
        let Some((sum, helpful)) = found.iter_mut().find(|(_, known)| known.item == *item) else {
            return;
        };
        *sum += worth;
        helpful.patterns.extend(pattern.cloned());
        if let Some(muscle) = muscle
            && !helpful.muscles.contains(muscle)
        {
            helpful.muscles.push(muscle.clone());
        }
    };
    for finding in &case.findings.patterns {
        let is_firm = finding.confidence_label == Some(ConfidenceLabel::Good) && !finding.capped;
        if is_firm {
            continue;
        }
        let open = finding.would_help.iter().filter(|item| possible(item));
        for (place, item) in open.take(HELPFUL_OF_ONE).enumerate() {
            // The first of a pattern weighs most; a pattern without any number more than one that has its size left open.
            let worth = (HELPFUL_OF_ONE - place) as f64 + if finding.band.is_none() { 0.5 } else { 0.0 };
            give(item, worth, Some(&finding.pattern), None);
        }
    }
    for row in &case.imbalances.rows {
        let Some(item) = row.would_settle.as_ref().filter(|item| possible(item)) else {
            continue;
        };
        // Left and right count apart; a muscle that waits for a test before the plan decides counts more.
        let worth = if row.action == Action::AskTest { 1.0 } else { 0.25 };
        give(item, worth, None, Some(&row.muscle));
    }
    let minutes = |helpful: &Helpful| {
        library
            .item(&helpful.item)
            .map_or(f64::MAX, |item| library.ways.minutes_of(item))
    };
    found.sort_by(|(one, first), (other, second)| {
        other
            .total_cmp(one)
            .then(minutes(first).total_cmp(&minutes(second)))
            .then(first.item.cmp(&second.item))
    });
    found
        .into_iter()
        .map(|(_, helpful)| helpful)
        .take(MOST_HELPFUL)
        .collect()
}

/// What may be asked of this person now, with what is at hand; nothing that hurt or was not possible.
fn possible_today(case: Case<'_>, today: Date) -> BTreeSet<ItemId> {
    let is_given_up = |item: &ItemId| {
        let answer = case.assessment.answers.get(item);
        let state = answer.and_then(crate::record::Answer::state);
        matches!(state, Some(NoReading::StoppedPain | NoReading::NotPossible))
    };
    offers(case.library, case.assessment, today)
        .into_iter()
        .filter(|(item, offer)| matches!(offer, Offer::Asked | Offer::NotInRoute) && !is_given_up(&item.id))
        .filter(|(item, _)| !needs_what_was_not_asked_for(case.assessment, item))
        .map(|(item, _)| item.id.clone())
        .collect()
}
