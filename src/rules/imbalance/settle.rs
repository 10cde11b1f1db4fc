//! The test that would settle a muscle (rule M10).

use std::collections::BTreeSet;

use super::{Action, Imbalance};
use crate::content::{Class, Helper, Item, ItemId, Library, Offered, Role, TagId, Tells};
use crate::record::{Assessment, NoReading};
use crate::rules::limits::above;
use crate::rules::reading::{Length, Strength};
use crate::rules::values::answered;

/// The unanswered, allowed item with the largest weight that tells what is open; of equally heavy ones the first.
///
/// A test that was stopped for pain or is not possible is not asked for again. Where a test was borderline, only a
/// heavier one would decide (rule M7).
pub(super) fn would_settle(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<TagId>,
    row: &Imbalance,
) -> Option<ItemId> {
    let mut best: Option<(f64, &ItemId)> = None;
    for test in &library.muscle_tests {
        if !test.muscles.contains(&row.muscle) || !is_open(row, test.tells) {
            continue;
        }
        let Some(item) = library.item(&test.item) else {
            continue;
        };
        let Some(weight) = weight(item, test.tells) else {
            continue;
        };
        if !is_allowed(item, assessment, tags) || is_answered(item, assessment, row) {
            continue;
        }
        if is_borderline(row, test.tells) && !above(weight, answered_weight(library, assessment, tags, row, test.tells))
        {
            continue;
        }
        if best.is_none_or(|(heaviest, _)| above(weight, heaviest)) {
            best = Some((weight, &item.id));
        }
    }
    best.map(|(_, item)| item.clone())
}

/// Whether this property still matters and no test decided it.
fn is_open(row: &Imbalance, tells: Tells) -> bool {
    let asked = |role| row.prior.contains(&role);
    match tells {
        Tells::Length => {
            matches!(row.length, Length::Unknown | Length::Borderline)
                && (asked(Role::Tight) || row.action == Action::AskTest)
        }
        Tells::Strength => {
            matches!(row.strength, Strength::Unknown | Strength::Borderline)
                && (asked(Role::Weak) || row.length == Length::Short || row.action == Action::AskTest)
        }
    }
}

fn is_borderline(row: &Imbalance, tells: Tells) -> bool {
    match tells {
        Tells::Length => row.length == Length::Borderline,
        Tells::Strength => row.strength == Strength::Borderline,
    }
}

/// Not hidden by a tag, offered to this person, and not known to hurt or to be impossible.
fn is_allowed(item: &Item, assessment: &Assessment, tags: &BTreeSet<TagId>) -> bool {
    let route = assessment.route.as_ref();
    let offered = match &item.offered {
        Offered::Always | Offered::WhereShown { .. } => true,
        Offered::OnRequest => route.is_some_and(|route| route.requested.contains(&item.id)),
        Offered::FromAge { min_age } => assessment.profile.age.is_some_and(|age| age >= *min_age),
    };
    let helped = item.helper != Helper::Needed || route.is_none_or(|route| route.helper);
    let state = assessment.answers.get(&item.id).and_then(crate::record::Answer::state);
    let tried = matches!(state, Some(NoReading::StoppedPain | NoReading::NotPossible));
    crate::rules::hidden_by(item, tags).is_empty() && offered && helped && !tried
}

fn is_answered(item: &Item, assessment: &Assessment, row: &Imbalance) -> bool {
    answered(item, assessment).is_some_and(|values| values.on(row.side).is_some())
}

/// The weight of the heaviest answered test of this property.
fn answered_weight(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<TagId>,
    row: &Imbalance,
    tells: Tells,
) -> f64 {
    library
        .muscle_tests
        .iter()
        .filter(|test| test.tells == tells && test.muscles.contains(&row.muscle))
        .filter_map(|test| library.item(&test.item))
        .filter(|item| crate::rules::hidden_by(item, tags).is_empty() && is_answered(item, assessment, row))
        .filter_map(|item| weight(item, tells))
        .fold(0.0, f64::max)
}

/// The weight with which an item tells a property; none for an item that decides nothing (rule M9).
fn weight(item: &Item, tells: Tells) -> Option<f64> {
    let class = match tells {
        Tells::Length => Class::Length,
        Tells::Strength => Class::Strength,
    };
    item.scores()
        .filter(|score| score.class == class)
        .map(|score| score.weight)
        .max_by(f64::total_cmp)
}
