//! Which muscle on which side is tight or weak, and what to do about it (docs/rules/muscles.md; rule Z4).

mod conflict;
mod decide;
mod roles;
mod settle;

use serde::{Deserialize, Serialize};

use conflict::conflicts;
use decide::{Evidence, decide};
use roles::asks;
use settle::would_settle;

use super::Findings;
use super::painful::painful_for;
use super::reading::{Length, Strength};
use crate::content::{ItemId, Library, MuscleId, PatternId, Role};
use crate::record::{Assessment, Side};

/// All muscles with a role or a test result, and the conflicts between patterns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imbalances {
    /// By muscle in the library's order, left before right.
    pub rows: Vec<Imbalance>,
    /// Where patterns ask for opposite things.
    pub conflicts: Vec<Conflict>,
}

/// One muscle on one side.
#[derive(Clone, Debug, PartialEq)]
pub struct Imbalance {
    /// The muscle.
    pub muscle: MuscleId,
    /// The side.
    pub side: Side,
    /// What the length tests say.
    pub length: Length,
    /// What the strength tests say.
    pub strength: Strength,
    /// What the tables of the active patterns say.
    pub prior: Vec<Role>,
    /// What follows.
    pub action: Action,
    /// What it rests on.
    pub basis: Basis,
    /// A stretch that no test confirmed: only the dose of the first weeks, no progression (rule M1).
    pub gentle: bool,
    /// One more set on this side than on the other (rule M9).
    pub extra_set: bool,
    /// The active patterns that name it, in the library's order.
    pub patterns: Vec<PatternId>,
    /// The items whose answers decided; of a painful test those that hurt.
    pub decided_by: Vec<ItemId>,
    /// The test that would settle it: unanswered, allowed, heaviest (rule M10).
    pub would_settle: Option<ItemId>,
    /// How strongly it is asked for: score times confidence of its strongest pattern, 0 to 100; tests alone give 0.
    pub priority: f64,
}

/// What to do about a muscle (rule M8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Stretch.
    Stretch,
    /// Strengthen.
    Strengthen,
    /// Strengthen through a long range; no separate stretch.
    StrengthenLongRange,
    /// Nothing.
    None,
    /// Ask for a test before deciding.
    AskTest,
}

/// What an action rests on (rule M4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// A test on this person.
    TestConfirmed,
    /// The pattern's table only.
    TableOnly,
    /// An addition of this program only.
    Added,
    /// A test of it hurt: nothing is done about it (rule Z4).
    PainfulTest,
}

/// Two patterns that ask for opposite things of one muscle on one side.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The muscle.
    pub muscle: MuscleId,
    /// The side.
    pub side: Side,
    /// The two patterns.
    pub between: [PatternId; 2],
    /// The one whose table asks for a stretch.
    pub stretch: PatternId,
    /// The one whose table asks for strength work.
    pub strength: PatternId,
    /// What was decided, and why.
    pub decision: Decided,
}

/// What was decided where two patterns disagree (rule M8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decided {
    /// A test of it hurt: nothing is done.
    Hurt,
    /// It tested short and weak: strength work through the full range.
    ShortAndWeak,
    /// It tested short: strength work through the full range.
    Short,
    /// It tested short and strong enough: a stretch.
    ShortAndStrong,
    /// It tested strong, and no test settled its length: a gentle stretch.
    Strong,
    /// It tested weak and long: strength work in the middle of its range.
    WeakAndLong,
    /// It tested weak, its length was fine: strength work.
    WeakAndLongEnough,
    /// It tested weak: strength work.
    Weak,
    /// It tested long, and no test settled its strength: strength work.
    Long,
    /// Its length was fine, and no test settled its strength: strength work.
    LongEnough,
    /// It tested fine: nothing is done.
    Fine,
    /// No test has settled it: nothing is done for now.
    Open {
        /// The test that would settle it; none where none is left.
        test: Option<ItemId>,
    },
}

/// Works out every muscle and side.
///
/// A muscle stands in the list, left and right, when an active pattern gives it a role or a test says anything about it
/// on at least one side. Tests are read first and win over the tables (rules M8, M12); one that hurt wins over every
/// other (rule Z4), also where a tag hides it.
pub fn imbalances(library: &Library, assessment: &Assessment, findings: &Findings) -> Imbalances {
    let tags = super::tags(library, assessment);
    let asks = asks(library, assessment, findings, &tags);
    let mut found = Imbalances::default();
    for muscle in &library.muscles {
        let sides = Side::BOTH.map(|side| {
            let (length, length_items) = super::length(library, assessment, &tags, &muscle.id, side);
            let (strength, strength_items) = super::strength(library, assessment, &tags, &muscle.id, side);
            Evidence {
                asks: asks
                    .iter()
                    .filter(|ask| *ask.muscle == muscle.id && ask.side == side)
                    .collect(),
                length,
                strength,
                length_items,
                strength_items,
                painful: painful_for(library, assessment, &muscle.id, side),
            }
        });
        if sides.iter().all(Evidence::is_empty) {
            continue;
        }
        for (side, evidence) in Side::BOTH.into_iter().zip(&sides) {
            let mut row = decide(&muscle.id, side, evidence);
            if row.basis != Basis::PainfulTest {
                row.would_settle = would_settle(library, assessment, &tags, &row);
            }
            found.conflicts.extend(conflicts(library, &row, &evidence.asks));
            found.rows.push(row);
        }
    }
    found
}
