//! The decision for one muscle on one side (rules Z4, M1, M4, M8).

use super::roles::Ask;
use super::{Action, Basis, Imbalance};
use crate::content::{ItemId, MuscleId, PatternId, Role};
use crate::record::Side;
use crate::rules::reading::{Length, Strength};

/// What is known about one muscle on one side.
pub(super) struct Evidence<'a> {
    pub(super) asks: Vec<&'a Ask<'a>>,
    pub(super) length: Length,
    pub(super) strength: Strength,
    pub(super) length_items: Vec<ItemId>,
    pub(super) strength_items: Vec<ItemId>,
    /// Its tests that hurt.
    pub(super) painful: Vec<ItemId>,
}

impl Evidence<'_> {
    /// Whether there is neither a role nor any test result, a painful one included.
    pub(super) fn is_empty(&self) -> bool {
        self.asks.is_empty()
            && self.length == Length::Unknown
            && self.strength == Strength::Unknown
            && self.painful.is_empty()
    }

    fn asked(&self, role: Role) -> bool {
        self.asks.iter().any(|ask| ask.role == role)
    }
}

/// Decides one muscle on one side; what would settle it is filled in by the caller.
pub(super) fn decide(muscle: &MuscleId, side: Side, evidence: &Evidence) -> Imbalance {
    let prior: Vec<Role> = [Role::Tight, Role::Weak]
        .into_iter()
        .filter(|role| evidence.asked(*role))
        .collect();
    let action = if evidence.painful.is_empty() {
        table(evidence.length, evidence.strength, &prior)
    } else {
        Action::None
    };
    let strengthens = matches!(action, Action::Strengthen | Action::StrengthenLongRange);
    Imbalance {
        muscle: muscle.clone(),
        side,
        length: evidence.length,
        strength: evidence.strength,
        action,
        basis: basis(evidence, action),
        gentle: action == Action::Stretch && evidence.length != Length::Short,
        extra_set: strengthens && evidence.asks.iter().any(|ask| ask.extra_set),
        patterns: patterns(evidence),
        decided_by: decided_by(evidence),
        would_settle: None,
        priority: evidence.asks.iter().map(|ask| ask.priority).fold(0.0, f64::max),
        prior,
    }
}

impl Action {
    /// The role this action answers.
    fn answers(self) -> Option<Role> {
        match self {
            Self::Stretch => Some(Role::Tight),
            Self::Strengthen | Self::StrengthenLongRange => Some(Role::Weak),
            Self::None | Self::AskTest => None,
        }
    }
}

/// The decision table, after the tests have taken their roles away (rule M8).
///
/// A muscle that tested long is never stretched in any row: only [`Length::Short`] or an untested tight role leads to
/// a stretch (rule M8).
fn table(length: Length, strength: Strength, prior: &[Role]) -> Action {
    let tight = prior.contains(&Role::Tight) && !matches!(length, Length::Normal | Length::Long);
    let weak = prior.contains(&Role::Weak);
    let short = length == Length::Short;
    let length_fine = matches!(length, Length::Normal | Length::Long);
    match strength {
        Strength::Weak if short => Action::StrengthenLongRange,
        Strength::Weak => Action::Strengthen,
        Strength::Normal if short => Action::Stretch,
        Strength::Normal if length_fine => Action::None,
        Strength::Normal if tight => Action::Stretch,
        Strength::Normal => Action::None,
        Strength::Borderline | Strength::Unknown => match (short, tight, weak) {
            (true, _, true) => Action::StrengthenLongRange,
            (true, _, false) => Action::Stretch,
            (false, true, true) => Action::AskTest,
            (false, true, false) => Action::Stretch,
            (false, false, true) => Action::Strengthen,
            (false, false, false) => Action::None,
        },
    }
}

/// What the action rests on (rule M4).
fn basis(evidence: &Evidence, action: Action) -> Basis {
    if !evidence.painful.is_empty() {
        return Basis::PainfulTest;
    }
    let short = evidence.length == Length::Short;
    let weak = evidence.strength == Strength::Weak;
    let length_decides = !matches!(evidence.length, Length::Unknown | Length::Borderline);
    let strength_decides = !matches!(evidence.strength, Strength::Unknown | Strength::Borderline);
    let confirmed = match action {
        Action::Stretch => short,
        Action::Strengthen => weak,
        Action::StrengthenLongRange => short || weak,
        Action::None => length_decides || strength_decides,
        Action::AskTest => false,
    };
    if confirmed {
        return Basis::TestConfirmed;
    }
    let mut asking = evidence
        .asks
        .iter()
        .filter(|ask| action.answers().is_none_or(|role| ask.role == role))
        .peekable();
    if asking.peek().is_some() && asking.all(|ask| ask.added) {
        Basis::Added
    } else {
        Basis::TableOnly
    }
}

/// The patterns that name the muscle here, each once, in the order of the library.
fn patterns(evidence: &Evidence) -> Vec<PatternId> {
    let mut patterns: Vec<PatternId> = Vec::new();
    for ask in &evidence.asks {
        if !patterns.contains(ask.pattern) {
            patterns.push(ask.pattern.clone());
        }
    }
    patterns
}

/// The items with a decisive result: length first, then strength; or those that hurt, which decide alone.
fn decided_by(evidence: &Evidence) -> Vec<ItemId> {
    if !evidence.painful.is_empty() {
        return evidence.painful.clone();
    }
    let length: &[ItemId] = match evidence.length {
        Length::Unknown | Length::Borderline => &[],
        Length::Short | Length::Normal | Length::Long => &evidence.length_items,
    };
    let strength: &[ItemId] = match evidence.strength {
        Strength::Unknown | Strength::Borderline => &[],
        Strength::Weak | Strength::Normal => &evidence.strength_items,
    };
    let mut items = length.to_vec();
    items.extend(strength.iter().filter(|item| !length.contains(item)).cloned());
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rule, whose table is what the code must do.
    const M8: &str = include_str!("../../../docs/rules/muscles.md");
    const PRIORS: [&[Role]; 4] = [&[], &[Role::Tight], &[Role::Weak], &[Role::Tight, Role::Weak]];
    const STRENGTHS: [Strength; 4] = [
        Strength::Weak,
        Strength::Normal,
        Strength::Borderline,
        Strength::Unknown,
    ];

    /// What a cell of the table stands for; the rule reads a borderline test as unknown.
    fn lengths(cell: &str) -> &'static [Length] {
        match cell {
            "short" => &[Length::Short],
            "normal, long" => &[Length::Normal, Length::Long],
            "unknown" => &[Length::Unknown, Length::Borderline],
            other => panic!("{other}"),
        }
    }

    fn strengths(cell: &str) -> &'static [Strength] {
        match cell {
            "weak" => &[Strength::Weak],
            "normal" => &[Strength::Normal],
            "unknown" => &[Strength::Unknown, Strength::Borderline],
            other => panic!("{other}"),
        }
    }

    fn priors(cell: &str) -> Vec<&'static [Role]> {
        let one = |word: &str| match word {
            "none" => PRIORS[0],
            "tight" => PRIORS[1],
            "weak" => PRIORS[2],
            "both" => PRIORS[3],
            other => panic!("{other}"),
        };
        match cell {
            "any" => PRIORS.to_vec(),
            words => words.split(", ").map(one).collect(),
        }
    }

    fn action(cell: &str) -> Action {
        let begins = |words: &str| cell.starts_with(words);
        if begins("strengthen through the long range") {
            Action::StrengthenLongRange
        } else if begins("strengthen") {
            Action::Strengthen
        } else if begins("stretch") || begins("gentle stretch") {
            Action::Stretch
        } else if begins("nothing; the test that would settle it") {
            Action::AskTest
        } else if begins("nothing") {
            Action::None
        } else {
            panic!("{cell}")
        }
    }

    #[test]
    fn every_row_of_rule_m8_decides_as_it_is_written() {
        let mut seen = Vec::new();
        let (_, rule) = M8.split_once("### M8 ").expect("rule M8");
        let rows = rule.lines().skip_while(|line| !line.starts_with("|---")).skip(1);
        for row in rows.take_while(|line| line.starts_with('|')) {
            let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
            for length in lengths(cells[0]) {
                for strength in strengths(cells[1]) {
                    for prior in priors(cells[2]) {
                        let case = format!("{length:?}, {strength:?}, {prior:?}");
                        assert_eq!(table(*length, *strength, prior), action(cells[3]), "{case}");
                        assert!(!seen.contains(&case), "{case} stands in two rows");
                        seen.push(case);
                    }
                }
            }
        }
        assert_eq!(
            seen.len(),
            5 * STRENGTHS.len() * PRIORS.len(),
            "every combination is decided"
        );
    }

    #[test]
    fn a_long_muscle_is_never_stretched() {
        for strength in STRENGTHS {
            for prior in PRIORS {
                assert_ne!(table(Length::Long, strength, prior), Action::Stretch);
                assert_ne!(table(Length::Long, strength, prior), Action::StrengthenLongRange);
            }
        }
    }

    fn ask(role: Role, added: bool, muscle: &'static MuscleId, pattern: &'static PatternId) -> Ask<'static> {
        Ask {
            muscle,
            side: Side::Left,
            role,
            pattern,
            added,
            extra_set: false,
            priority: 30.0,
        }
    }

    fn row(length: Length, strength: Strength, asks: &[(Role, bool)]) -> Imbalance {
        let muscle: &'static MuscleId = Box::leak(Box::new(MuscleId::from("muscle")));
        let pattern: &'static PatternId = Box::leak(Box::new(PatternId::from("pattern")));
        let asks: Vec<Ask> = asks
            .iter()
            .map(|(role, added)| ask(*role, *added, muscle, pattern))
            .collect();
        let evidence = Evidence {
            asks: asks.iter().collect(),
            length,
            strength,
            length_items: vec![ItemId::from("length-test")],
            strength_items: vec![ItemId::from("strength-test")],
            painful: Vec::new(),
        };
        decide(muscle, Side::Left, &evidence)
    }

    #[test]
    fn the_prior_keeps_what_the_tables_say_even_where_a_test_overrules_it() {
        let row = row(
            Length::Normal,
            Strength::Unknown,
            &[(Role::Weak, false), (Role::Tight, false)],
        );
        assert_eq!(row.prior, [Role::Tight, Role::Weak]);
        assert_eq!(row.action, Action::Strengthen);
    }

    #[test]
    fn the_basis_says_what_decided() {
        use Basis::{Added, TableOnly, TestConfirmed};
        let tight = (Role::Tight, false);
        let weak = (Role::Weak, false);
        let cases = [
            (Length::Short, Strength::Unknown, vec![tight], TestConfirmed),
            (Length::Short, Strength::Unknown, vec![weak], TestConfirmed),
            (Length::Unknown, Strength::Weak, vec![], TestConfirmed),
            (Length::Normal, Strength::Normal, vec![tight], TestConfirmed),
            (Length::Normal, Strength::Unknown, vec![tight], TestConfirmed),
            // A fine strength test is not what makes a muscle tight.
            (Length::Unknown, Strength::Normal, vec![tight], TableOnly),
            (Length::Borderline, Strength::Unknown, vec![tight], TableOnly),
            (Length::Unknown, Strength::Unknown, vec![tight, weak], TableOnly),
            (Length::Borderline, Strength::Unknown, vec![], TableOnly),
            (Length::Unknown, Strength::Unknown, vec![(Role::Weak, true)], Added),
            (Length::Unknown, Strength::Weak, vec![(Role::Weak, true)], TestConfirmed),
            (
                Length::Unknown,
                Strength::Unknown,
                vec![(Role::Weak, true), weak],
                TableOnly,
            ),
        ];
        for (length, strength, asks, basis) in cases {
            assert_eq!(
                row(length, strength, &asks).basis,
                basis,
                "{length:?}, {strength:?}, {asks:?}"
            );
        }
    }

    #[test]
    fn only_decisive_tests_are_named_as_deciding() {
        assert_eq!(
            row(Length::Short, Strength::Borderline, &[]).decided_by,
            ["length-test"]
        );
        assert_eq!(
            row(Length::Short, Strength::Weak, &[]).decided_by,
            ["length-test", "strength-test"]
        );
        assert!(row(Length::Borderline, Strength::Unknown, &[]).decided_by.is_empty());
    }
}
