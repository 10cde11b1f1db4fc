//! Muscles: what they are called, what a test or the table says, and what the plan does about it.

use crate::content::{Id, Library, Origin, Role};
use crate::rules::{Action, Imbalance, Length, Strength};

/// How it is known that a muscle is tight or weak; untested ones are never simply called so (rulings.md, last line of "People and safety").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// A test on this person shows it.
    Tested,
    /// A pattern's table says so; a test on this person was borderline and decides nothing.
    Borderline,
    /// Only the pattern's table says so.
    Table,
    /// Only an addition of this program says so.
    Added,
}

/// A muscle as people call it, with the anatomical name: `front of the hip (hip flexors)`.
pub fn muscle(library: &Library, id: &Id) -> String {
    match library.muscle(id.as_str()) {
        Some(muscle) if muscle.anatomical.is_empty() || muscle.anatomical.eq_ignore_ascii_case(&muscle.lay) => {
            muscle.lay.clone()
        }
        Some(muscle) => format!("{} ({})", muscle.lay, muscle.anatomical),
        None => id.as_str().replace('-', " "),
    }
}

/// A muscle as people call it: `front of the hip`.
pub fn lay_muscle(library: &Library, id: &Id) -> String {
    match library.muscle(id.as_str()) {
        Some(muscle) => muscle.lay.clone(),
        None => id.as_str().replace('-', " "),
    }
}

/// A role: `tight` or `weak`.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Tight => "tight",
        Role::Weak => "weak",
    }
}

/// Whether a muscle on a side stands in the list of tight (or weak) muscles, and on what evidence.
///
/// A test that shows it wins. Else the prior counts, unless a test has shown the opposite (rulings.md D1).
pub fn evidence(library: &Library, row: &Imbalance, wanted: Role) -> Option<Evidence> {
    let (shown, denied, borderline) = match wanted {
        Role::Tight => (
            row.length == Length::Short,
            matches!(row.length, Length::Normal | Length::Long),
            row.length == Length::Borderline,
        ),
        Role::Weak => (
            row.strength == Strength::Weak,
            row.strength == Strength::Normal,
            row.strength == Strength::Borderline,
        ),
    };
    if shown {
        return Some(Evidence::Tested);
    }
    if denied || !row.prior.contains(&wanted) {
        return None;
    }
    if borderline {
        return Some(Evidence::Borderline);
    }
    let only_added = row
        .patterns
        .iter()
        .filter_map(|id| library.pattern(id.as_str()))
        .flat_map(|pattern| &pattern.table)
        .filter(|entry| entry.role == wanted && entry.muscles.contains(&row.muscle))
        .all(|entry| entry.origin == Origin::Added);
    Some(if only_added { Evidence::Added } else { Evidence::Table })
}

/// Whether a test on this person shows a muscle short, or weak, as wanted.
pub fn tested_positive(row: &Imbalance, wanted: Role) -> bool {
    match wanted {
        Role::Tight => row.length == Length::Short,
        Role::Weak => row.strength == Strength::Weak,
    }
}

/// Evidence as a heading or a legend: `Confirmed by a test`, `Often tight in this pattern, not tested`.
pub fn evidence_name(evidence: Evidence, role: Role) -> &'static str {
    match (evidence, role) {
        (Evidence::Tested, _) => "Confirmed by a test",
        (Evidence::Borderline, Role::Tight) => "Often tight in this pattern; borderline in a test",
        (Evidence::Borderline, Role::Weak) => "Often weak in this pattern; borderline in a test",
        (Evidence::Table, Role::Tight) => "Often tight in this pattern, not tested",
        (Evidence::Table, Role::Weak) => "Often weak in this pattern, not tested",
        (Evidence::Added, _) => "Added by this program, not tested",
    }
}

/// What is known of a muscle on the body map: `tight, shown by a test`, `often tight, not tested`.
pub fn shown_on_map(evidence: Evidence, wanted: Role) -> String {
    let role = role(wanted);
    match evidence {
        Evidence::Tested => format!("{role}, shown by a test"),
        Evidence::Borderline => format!("often {role} in this pattern, borderline in a test"),
        Evidence::Table => format!("often {role} in this pattern, not tested"),
        Evidence::Added => format!("{role}, added by this program, not tested"),
    }
}

/// What the plan does about a muscle.
pub fn action(action: Action) -> &'static str {
    match action {
        Action::Stretch => "stretch",
        Action::Strengthen => "strengthen",
        Action::StrengthenLongRange => "strengthen through a long range",
        Action::None => "no exercise",
        Action::AskTest => "test first",
    }
}

/// What length tests say.
pub fn length(length: Length) -> &'static str {
    match length {
        Length::Short => "short",
        Length::Normal => "usual length",
        Length::Long => "longer than usual",
        Length::Borderline => "borderline",
        Length::Unknown => "length not tested",
    }
}

/// What strength tests say.
pub fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Weak => "weak",
        Strength::Normal => "usual strength",
        Strength::Borderline => "borderline",
        Strength::Unknown => "strength not tested",
    }
}
