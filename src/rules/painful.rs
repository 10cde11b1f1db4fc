//! Tests that were stopped because they hurt: findings of their own, and nothing more (rule Z4).
//!
//! No tag hides them, and pain is never turned into a severity.

use crate::content::{ItemId, Library, MuscleId, Sides};
use crate::record::{Assessment, Given, HurtWhere, Side};

/// A test that was stopped because it hurt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PainfulTest {
    /// The item.
    pub item: ItemId,
    /// The side it was done on; none for a test without sides, which speaks for both.
    pub side: Option<Side>,
    /// Where it hurt, where that was said.
    pub place: Option<HurtWhere>,
}

/// The tests that hurt, in session order, left before right.
pub fn painful_tests(library: &Library, assessment: &Assessment) -> Vec<PainfulTest> {
    let mut found = Vec::new();
    for item in &library.items {
        let Some(answer) = assessment.answers.get(&item.id) else {
            continue;
        };
        let has_sides = item.sides() == Sides::LeftRight || matches!(answer.given, Given::Sides { .. });
        let [left, right] = Side::BOTH.map(|side| answer.hurt_on(side));
        let mut add = |side: Option<Side>, place| {
            found.push(PainfulTest {
                item: item.id.clone(),
                side,
                place,
            });
        };
        if has_sides {
            for (side, _) in Side::BOTH.into_iter().zip([left, right]).filter(|(_, hurt)| *hurt) {
                add(Some(side), answer.hurt.on(side));
            }
        } else if left || right {
            add(None, answer.hurt.on(Side::Left).or(answer.hurt.on(Side::Right)));
        }
    }
    found
}

/// The tests of a muscle that hurt on a side, in the order of the library; a test without sides speaks for both.
pub(super) fn painful_for(library: &Library, assessment: &Assessment, muscle: &MuscleId, side: Side) -> Vec<ItemId> {
    let tests = library.muscle_tests.iter().filter(|test| test.muscles.contains(muscle));
    tests
        .filter(|test| {
            let answer = assessment.answers.get(&test.item);
            answer.is_some_and(|answer| answer.hurt_on(side)) && library.item(&test.item).is_some()
        })
        .map(|test| test.item.clone())
        .collect()
}
