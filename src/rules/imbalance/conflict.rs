//! Where two patterns ask for opposite things of one muscle, and what was decided (clinical.md D1 to D3).

use super::roles::Ask;
use super::{Action, Basis, Conflict, Imbalance, Length, Strength};
use crate::content::{Library, Pattern, Role};

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
            let decision = format!(
                "{} {}",
                asked(
                    library.pattern(tight.pattern.as_str()),
                    library.pattern(weak.pattern.as_str())
                ),
                decided(library, row)
            );
            conflicts.push(Conflict {
                muscle: row.muscle.clone(),
                side: row.side,
                between,
                decision,
            });
        }
    }
    conflicts
}

fn asked(tight: Option<&Pattern>, weak: Option<&Pattern>) -> String {
    let name = |pattern: Option<&Pattern>| {
        pattern
            .map_or("one pattern", |pattern| pattern.sentence.as_str())
            .to_owned()
    };
    format!(
        "The table for {} asks for a stretch, the table for {} asks for strength work.",
        name(tight),
        name(weak)
    )
}

fn decided(library: &Library, row: &Imbalance) -> String {
    if row.basis == Basis::PainfulTest {
        return "A test of it hurt, so the plan leaves it alone. Show it to someone, or try the test again in two weeks."
            .to_owned();
    }
    let words = match (row.action, row.length, row.strength) {
        (Action::StrengthenLongRange, _, Strength::Weak) => {
            "It tested short and weak, so it is strengthened slowly through its full comfortable range; that takes the place of a stretch."
        }
        (Action::StrengthenLongRange, ..) => {
            "It tested short, so it is strengthened slowly through its full comfortable range; that takes the place of a stretch."
        }
        (Action::Stretch, Length::Short, _) => "It tested short but strong enough, so it is stretched.",
        (Action::Stretch, ..) => {
            "Its strength tested fine and its length was not settled by a test, so it is only stretched gently."
        }
        (Action::Strengthen, Length::Long, Strength::Weak) => {
            "It tested weak and long, so it is strengthened in the middle of its range and never stretched."
        }
        (Action::Strengthen, Length::Normal, Strength::Weak) => {
            "It tested weak and its length was fine, so it is strengthened and not stretched."
        }
        (Action::Strengthen, _, Strength::Weak) => "It tested weak, so it is strengthened and not stretched.",
        (Action::Strengthen, Length::Long, _) => {
            "It tested longer than usual and its strength was not settled by a test, so it is strengthened and never stretched."
        }
        (Action::Strengthen, ..) => {
            "Its length tested fine and its strength was not settled by a test, so it is strengthened and not stretched."
        }
        (Action::None, ..) => "It tested fine, so the plan leaves it alone.",
        (Action::AskTest, ..) => {
            return match row.would_settle.as_ref().and_then(|item| library.item(item.as_str())) {
                Some(item) => format!(
                    "No test has settled it, so the plan leaves it alone for now. The test “{}” would let the plan decide.",
                    item.name
                ),
                None => {
                    "No test has settled it, and none is left that suits you, so the plan leaves it alone.".to_owned()
                }
            };
        }
    };
    words.to_owned()
}
