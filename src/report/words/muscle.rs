//! Muscles: what they are called, what a test or the table says, and what the plan does about it.

use super::capitalised;
use crate::content::{Layer, Library, Muscle, MuscleId, Origin, Role};
use crate::rules::{Action, Imbalance, Length, Strength};

/// How it is known that a muscle is tight or weak; untested ones are never simply called so (rule T1).
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
pub fn muscle(library: &Library, id: &MuscleId) -> String {
    match library.muscle(id.as_str()) {
        Some(muscle) if muscle.anatomical.is_empty() || muscle.anatomical.eq_ignore_ascii_case(&muscle.lay) => {
            muscle.lay.clone()
        }
        Some(muscle) => format!("{} ({})", muscle.lay, muscle.anatomical),
        None => id.as_str().replace('-', " "),
    }
}

/// A muscle as people call it: `front of the hip`.
pub fn lay_muscle(library: &Library, id: &MuscleId) -> String {
    match library.muscle(id.as_str()) {
        Some(muscle) => muscle.lay.clone(),
        None => id.as_str().replace('-', " "),
    }
}

/// How deep a muscle lies: `superficial`, or in more words where its parts differ.
pub fn layer(muscle: &Muscle) -> &str {
    match muscle.layer {
        _ if !muscle.layers.is_empty() => &muscle.layers,
        Layer::Superficial => "superficial",
        Layer::Intermediate => "intermediate",
        Layer::Deep => "deep",
        Layer::None => "none",
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
/// A test that shows it wins. Else the prior counts, unless a test has shown the opposite (rule T1).
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

/// Evidence as a heading or a legend (rule T1): `Found in your home test`, `In the source’s table as tight; not tested on you`.
pub fn evidence_name(evidence: Evidence, role: Role) -> String {
    match evidence {
        Evidence::Tested => capitalised(FOUND),
        Evidence::Borderline => format!("{}; in between in your home test", capitalised(&listed(role))),
        Evidence::Table => format!("{}; {NOT_TESTED}", capitalised(&listed(role))),
        Evidence::Added => format!("{}; {NOT_TESTED}", capitalised(&added(role))),
    }
}

/// The same over a list of muscles, with the role named once: `Tight: found in your home test`.
pub fn evidence_heading(evidence: Evidence, role: Role) -> String {
    match evidence {
        Evidence::Tested => format!("{}: {FOUND}", capitalised(self::role(role))),
        Evidence::Borderline | Evidence::Table | Evidence::Added => evidence_name(evidence, role),
    }
}

/// What is known of a muscle on the body map: `tight, found in your home test`.
pub fn shown_on_map(evidence: Evidence, role: Role) -> String {
    match evidence {
        Evidence::Tested => format!("{}, {FOUND}", self::role(role)),
        Evidence::Borderline => format!("{}, in between in your home test", listed(role)),
        Evidence::Table => format!("{}, {NOT_TESTED}", listed(role)),
        Evidence::Added => format!("{}, {NOT_TESTED}", added(role)),
    }
}

/// Said of what a test on the person shows.
pub const FOUND: &str = "found in your home test";
/// Said of what only a table says.
pub const NOT_TESTED: &str = "not tested on you";

/// `in the source’s table as tight`.
pub fn listed(role: Role) -> String {
    format!("in the source’s table as {}", self::role(role))
}

/// `added by this program as tight`.
pub fn added(role: Role) -> String {
    format!("added by this program as {}", self::role(role))
}

/// What is said where no muscle is tight (or weak): "none" only when muscles were tested (rule T1).
pub fn none_found(tested: bool) -> &'static str {
    if tested { "None found." } else { "Not tested." }
}

/// How much of a plan rests on tests (rule T1); nothing where it works no muscle that a test or a table names.
pub fn how_much_was_tested(tested: usize, worked: usize) -> Option<String> {
    match (tested, worked) {
        (_, 0) => None,
        (tested, worked) if tested == worked => {
            Some("Every muscle this plan works on tested short or weak.".to_owned())
        }
        (0, _) => Some("No muscle tested short or weak, so the plan follows the source’s table.".to_owned()),
        _ => Some(format!(
            "{tested} of {worked} muscles, left and right counted apart, tested short or weak; the rest of the plan \
             follows the table."
        )),
    }
}

/// The switch that shows what was not tested too: `Show 12 more muscles, not tested on you`.
pub fn show_untested(muscles: usize) -> String {
    match muscles {
        1 => "Show the muscle of the source’s table that was not tested on you, too".to_owned(),
        many => format!("Show the {many} muscles of the source’s table that were not tested on you, too"),
    }
}

/// Said in place of the body map while no test shows a muscle tight or weak.
pub const NOTHING_TESTED_TIGHT_OR_WEAK: &str = "No test has shown a tight or weak muscle.";

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
