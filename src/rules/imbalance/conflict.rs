//! Where two patterns ask for opposite things of one muscle, and what was decided (rules M8, M11).

use super::roles::Ask;
use super::{Action, Basis, Conflict, Decided, Imbalance};
use crate::content::{Library, Role};
use crate::rules::reading::{Length, Strength};

/// A conflict for every pair of patterns that disagree about this muscle on this side.
pub(super) fn conflicts(library: &Library, row: &Imbalance, asks: &[&Ask]) -> Vec<Conflict> {
    let mut conflicts: Vec<Conflict> = Vec::new();
    for tight in asks.iter().filter(|ask| ask.role == Role::Tight) {
        for weak in asks.iter().filter(|ask| ask.role == Role::Weak) {
            let place = |ask: &Ask| library.patterns.iter().position(|pattern| pattern.id == *ask.pattern);
            let between = if place(tight) <= place(weak) {
                [tight.pattern.clone(), weak.pattern.clone()]
            } else {
                [weak.pattern.clone(), tight.pattern.clone()]
            };
            let [one, other] = &between;
            if one == other || conflicts.iter().any(|known| known.between == between) {
                continue;
            }
            conflicts.push(Conflict {
                muscle: row.muscle.clone(),
                side: row.side,
                between,
                stretch: tight.pattern.clone(),
                strength: weak.pattern.clone(),
                decision: decided(row),
            });
        }
    }
    conflicts
}

fn decided(row: &Imbalance) -> Decided {
    if row.basis == Basis::PainfulTest {
        return Decided::Hurt;
    }
    match (row.action, row.length, row.strength) {
        (Action::StrengthenLongRange, _, Strength::Weak) => Decided::ShortAndWeak,
        (Action::StrengthenLongRange, ..) => Decided::Short,
        (Action::Stretch, Length::Short, _) => Decided::ShortAndStrong,
        (Action::Stretch, ..) => Decided::Strong,
        (Action::Strengthen, Length::Long, Strength::Weak) => Decided::WeakAndLong,
        (Action::Strengthen, Length::Normal, Strength::Weak) => Decided::WeakAndLongEnough,
        (Action::Strengthen, _, Strength::Weak) => Decided::Weak,
        (Action::Strengthen, Length::Long, _) => Decided::Long,
        (Action::Strengthen, ..) => Decided::LongEnough,
        (Action::None, ..) => Decided::Fine,
        (Action::AskTest, ..) => Decided::Open {
            test: row.would_settle.clone(),
        },
    }
}
