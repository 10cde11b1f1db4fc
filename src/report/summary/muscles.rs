//! Tight and weak muscles by evidence, and where patterns disagree.

use super::{ConflictLine, MuscleGroup, MuscleLine, Muscles};
use crate::content::{ItemId, Library, PatternId, Role};
use crate::record::{Plan, Side};
use crate::report::words::{self, Evidence};
use crate::rules::{self, Action, Basis, Conflict, Imbalance, Imbalances, Length, Outcome, Strength};

const EVIDENCE: [Evidence; 4] = [Evidence::Tested, Evidence::Borderline, Evidence::Table, Evidence::Added];

pub(super) fn muscles(library: &Library, outcome: &Outcome) -> Muscles {
    let imbalances = &outcome.imbalances;
    let groups = |role: Role| {
        EVIDENCE
            .into_iter()
            .map(|evidence| group(library, outcome, role, evidence))
            .filter(|group| !group.muscles.is_empty())
            .collect()
    };
    let (tight, weak): (Vec<MuscleGroup>, Vec<MuscleGroup>) = (groups(Role::Tight), groups(Role::Weak));
    let rows = || imbalances.rows.iter();
    let instead = |groups: &[MuscleGroup], tested: bool| {
        if groups.is_empty() {
            words::none_found(tested)
        } else {
            ""
        }
    };
    Muscles {
        no_tight: instead(&tight, rows().any(|row| row.length != Length::Unknown)),
        no_weak: instead(&weak, rows().any(|row| row.strength != Strength::Unknown)),
        tight,
        weak,
    }
}

pub(super) fn conflicts(library: &Library, imbalances: &Imbalances) -> Vec<ConflictLine> {
    let mut merged: Vec<(&Conflict, Vec<Side>)> = Vec::new();
    for conflict in &imbalances.conflicts {
        let same = merged.iter_mut().find(|(known, _)| {
            known.muscle == conflict.muscle
                && known.between == conflict.between
                && known.stretch == conflict.stretch
                && known.decision == conflict.decision
        });
        match same {
            Some((_, sides)) => sides.push(conflict.side),
            None => merged.push((conflict, vec![conflict.side])),
        }
    }
    merged
        .into_iter()
        .map(|(conflict, sides)| ConflictLine {
            muscle: format!(
                "{}, {}",
                words::capitalised(&words::lay_muscle(library, &conflict.muscle)),
                words::sides_name(&sides)
            ),
            between: words::list(&conflict.between.each_ref().map(|id| pattern_name(library, id))),
            decision: words::conflict(library, conflict),
        })
        .collect()
}

fn pattern_name(library: &Library, id: &PatternId) -> String {
    library
        .pattern(id.as_str())
        .map_or_else(|| id.as_str().replace('-', " "), |pattern| pattern.name.to_lowercase())
}

fn group(library: &Library, outcome: &Outcome, role: Role, evidence: Evidence) -> MuscleGroup {
    let imbalances = &outcome.imbalances;
    let mut lines: Vec<Vec<&Imbalance>> = Vec::new();
    for row in &imbalances.rows {
        if words::evidence(library, row, role) != Some(evidence) {
            continue;
        }
        match lines
            .iter_mut()
            .find(|line| line.iter().any(|other| other.muscle == row.muscle))
        {
            Some(line) => line.push(row),
            None => lines.push(vec![row]),
        }
    }
    let priority = |line: &[&Imbalance]| line.iter().map(|row| row.priority).fold(0.0, f64::max);
    lines.sort_by(|one, other| priority(other).total_cmp(&priority(one)));
    MuscleGroup {
        role,
        evidence,
        evidence_words: words::evidence_name(evidence, role),
        muscles: lines
            .iter()
            .filter_map(|rows| line(library, &outcome.plan, rows, evidence))
            .collect(),
    }
}

/// One muscle with the sides it is said of.
fn line(library: &Library, plan: &Plan, rows: &[&Imbalance], evidence: Evidence) -> Option<MuscleLine> {
    let first = rows.first()?;
    let lay = words::capitalised(&words::lay_muscle(library, &first.muscle));
    let anatomical = library
        .muscle(first.muscle.as_str())
        .map(|muscle| muscle.anatomical.clone())
        .filter(|name| !name.eq_ignore_ascii_case(&lay))
        .unwrap_or_default();
    let item_name = |id: &ItemId| library.item(id.as_str()).map(|item| item.name.clone());
    let mut decided_by: Vec<String> = Vec::new();
    // What was not tested in this role may have been tested in the other one; that does not decide here.
    let deciding = rows.iter().filter(|_| evidence == Evidence::Tested);
    for name in deciding.flat_map(|row| &row.decided_by).filter_map(item_name) {
        if !decided_by.contains(&name) {
            decided_by.push(name);
        }
    }
    let sides: Vec<Side> = rows.iter().map(|row| row.side).collect();
    Some(MuscleLine {
        id: first.muscle.clone(),
        lay,
        anatomical,
        numbers: Vec::new(),
        side: words::sides_name(&sides).to_owned(),
        sides,
        action: action(rows),
        in_plan: in_plan(library, plan, rows),
        decided_by,
        would_settle: rows
            .iter()
            .find_map(|row| row.would_settle.as_ref().and_then(item_name))
            .unwrap_or_default(),
    })
}

/// What is done about a muscle; each side by itself where they differ.
fn action(rows: &[&Imbalance]) -> String {
    let of = |row: &Imbalance| match row.basis {
        Basis::PainfulTest => "no exercise, because a test of it hurt",
        Basis::TestConfirmed | Basis::TableOnly | Basis::Added => words::action(row.action),
    };
    match rows {
        [left, right] if of(left) != of(right) => rows
            .iter()
            .map(|row| format!("{}: {}", words::side_name(row.side), of(row)))
            .collect::<Vec<_>>()
            .join("; "),
        [first, ..] => of(first).to_owned(),
        [] => String::new(),
    }
}

/// With which exercise the plan works a muscle, that nothing in it does and why, or why nothing is asked for: what is decided about
/// a muscle is not yet in a plan.
fn in_plan(library: &Library, plan: &Plan, rows: &[&Imbalance]) -> String {
    let asks = rows
        .iter()
        .any(|row| !matches!(row.action, Action::None | Action::AskTest));
    if plan.weeks.is_empty() || !asks {
        return action(rows);
    }
    let mut names: Vec<String> = Vec::new();
    for id in rows.iter().flat_map(|row| rules::worked_by(plan, row)) {
        let name = words::in_sentence(&words::exercise_name(library, id));
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let action = action(rows);
    match names.as_slice() {
        [] => {
            let kept_out = rows.iter().find_map(|row| rules::kept_out(library, plan, row));
            let why = kept_out.map(|because| format!(" ({})", words::kept_out(library, because)));
            format!("{action}: not in this plan{}", why.unwrap_or_default())
        }
        [one] => format!("{action}: {one}"),
        [one, more @ ..] => format!("{action}: {one} and {} more", more.len()),
    }
}
