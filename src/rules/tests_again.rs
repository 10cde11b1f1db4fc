//! Which tests are worth doing again after some weeks: those that were outside, and no others (rule P73).

use super::limits::above;
use super::severity::severity;
use super::usual::is_outside;
use super::values::{Values, answered};
use crate::content::{Item, ItemId, Library, Stage};
use crate::record::Assessment;

/// The tests of an assessment whose reading was outside what is usual, or that were stopped because they hurt, in session
/// order. Questions about habits and complaints are none: check-ins ask how things go.
pub fn tests_again(library: &Library, assessment: &Assessment) -> Vec<ItemId> {
    let tests = library.items.iter().filter(|item| item.stage != Stage::Questions);
    let again = tests.filter(|item| was_outside(item, assessment) || hurt(item, assessment));
    again.map(|item| item.id.clone()).collect()
}

fn was_outside(item: &Item, assessment: &Assessment) -> bool {
    let Some(values) = answered(item, assessment) else {
        return false;
    };
    let each: Vec<f64> = match values {
        Values::One(value) => vec![value],
        Values::Sides(left, right) => [left, right].into_iter().flatten().collect(),
    };
    let by_number: Vec<bool> = each
        .iter()
        .filter_map(|value| is_outside(item, *value, &assessment.profile))
        .collect();
    if !by_number.is_empty() {
        return by_number.contains(&true);
    }
    let mut severities = item
        .scores()
        .filter_map(|score| severity(item, score, &assessment.profile, values));
    severities.any(|severity| above(severity.abs(), 0.0))
}

fn hurt(item: &Item, assessment: &Assessment) -> bool {
    let answer = assessment.answers.get(&item.id);
    answer.is_some_and(|answer| crate::record::Side::BOTH.into_iter().any(|side| answer.hurt_on(side)))
}
