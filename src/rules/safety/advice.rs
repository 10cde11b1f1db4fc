//! What is advised and locks nothing (rules Z2, Z9, Z10).

use std::collections::BTreeSet;

use super::tags::bone_signs;
use super::{SignAnswer, SignStanding};
use crate::content::{Class, Id, ItemId, Library, TagId, Urgency};
use crate::record::Assessment;
use crate::rules::limits::{above, at_least};
use crate::rules::reading::lowest_strength;

/// The severity of a test done as badly as its limits know.
const LOWEST: f64 = 1.0;

/// The advice that follows, in a fixed order; then the signs that are only advice.
pub(super) fn advice(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<TagId>,
    signs: &[SignStanding],
) -> Vec<Id> {
    let derived = &library.screening.derived;
    let found = [
        (Id::clone(&derived.bones.tag), bone_signs(library, assessment, tags) > 0),
        (derived.falls.advice.clone(), may_fall(library, assessment, tags)),
        (
            derived.weak.advice.clone(),
            is_weak_everywhere(library, assessment, tags),
        ),
    ];
    let found = found.into_iter().filter_map(|(id, holds)| holds.then_some(id));
    let only_noted = |sign: &SignStanding| {
        let question = library.screening_question(&sign.id);
        sign.answer == SignAnswer::Follows && question.is_some_and(|question| question.notes_only_when_derived)
    };
    let of_signs = signs
        .iter()
        .filter(|sign| sign.urgency == Urgency::Advice || only_noted(sign));
    found.chain(of_signs.map(|sign| Id::clone(&sign.id))).collect()
}

/// Fewer chair stands than the limit for age and sex, or a yes to one of the questions about falls.
fn may_fall(library: &Library, assessment: &Assessment, tags: &BTreeSet<TagId>) -> bool {
    let falls = &library.screening.derived.falls;
    let is_of_age = assessment.profile.age.is_some_and(|age| age >= falls.from_age);
    let is_below = || severity_of_test(library, assessment, tags, &falls.item).is_some_and(|low| above(low, 0.0));
    tags.contains(&falls.tag) || is_of_age && is_below()
}

/// Nearly every test of strength at the lowest, or the chair stand alone at half its limit or less.
fn is_weak_everywhere(library: &Library, assessment: &Assessment, tags: &BTreeSet<TagId>) -> bool {
    let weak = &library.screening.derived.weak;
    let is_strength = |item: &&crate::content::Item| item.scores().any(|score| score.class == Class::Strength);
    let tests: Vec<f64> = library
        .items
        .iter()
        .filter(is_strength)
        .filter_map(|item| lowest_strength(item, assessment, tags))
        .collect();
    let (answered, lowest) = tests.iter().fold((0_u32, 0_u32), |(all, lowest), severity| {
        (all + 1, lowest + u32::from(at_least(*severity, LOWEST)))
    });
    let most = answered >= weak.tests && at_least(f64::from(lowest), weak.share * f64::from(answered));
    let chair = || severity_of_test(library, assessment, tags, &weak.item).is_some_and(|low| at_least(low, LOWEST));
    most || chair()
}

fn severity_of_test(library: &Library, assessment: &Assessment, tags: &BTreeSet<TagId>, item: &ItemId) -> Option<f64> {
    lowest_strength(library.item(item)?, assessment, tags)
}
