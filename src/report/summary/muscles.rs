//! Tight and weak muscles by evidence, and where patterns disagree.

use super::{ConflictLine, MuscleGroup, MuscleLine, Muscles};
use crate::content::{Id, Library, Role};
use crate::record::Side;
use crate::report::words::{self, Evidence};
use crate::rules::{Action, Imbalance, Imbalances};

const EVIDENCE: [Evidence; 4] = [Evidence::Tested, Evidence::Borderline, Evidence::Table, Evidence::Added];

pub(super) fn muscles(library: &Library, imbalances: &Imbalances) -> Muscles {
    let groups = |role: Role| {
        EVIDENCE
            .into_iter()
            .map(|evidence| group(library, imbalances, role, evidence))
            .filter(|group| !group.muscles.is_empty())
            .collect()
    };
    Muscles {
        tight: groups(Role::Tight),
        weak: groups(Role::Weak),
    }
}

pub(super) fn conflicts(library: &Library, imbalances: &Imbalances) -> Vec<ConflictLine> {
    let mut merged: Vec<(&Id, &[Id; 2], &str, Vec<Side>)> = Vec::new();
    for conflict in &imbalances.conflicts {
        let same = merged.iter_mut().find(|(muscle, between, decision, _)| {
            **muscle == conflict.muscle && **between == conflict.between && *decision == conflict.decision
        });
        match same {
            Some((.., sides)) => sides.push(conflict.side),
            None => merged.push((
                &conflict.muscle,
                &conflict.between,
                &conflict.decision,
                vec![conflict.side],
            )),
        }
    }
    merged
        .into_iter()
        .map(|(muscle, between, decision, sides)| ConflictLine {
            muscle: format!(
                "{}, {}",
                words::capitalised(&words::lay_muscle(library, muscle)),
                words::sides_name(&sides)
            ),
            between: words::list(&between.each_ref().map(|id| pattern_name(library, id))),
            decision: decision.to_owned(),
        })
        .collect()
}

fn pattern_name(library: &Library, id: &Id) -> String {
    library
        .pattern(id.as_str())
        .map_or_else(|| id.as_str().replace('-', " "), |pattern| pattern.name.to_lowercase())
}

fn group(library: &Library, imbalances: &Imbalances, role: Role, evidence: Evidence) -> MuscleGroup {
    let mut lines: Vec<(&Imbalance, Vec<Side>)> = Vec::new();
    for row in &imbalances.rows {
        if words::evidence(library, row, role) != Some(evidence) {
            continue;
        }
        let other_side = lines
            .iter_mut()
            .find(|(line, _)| line.muscle == row.muscle && line.action == row.action);
        match other_side {
            Some((_, sides)) => sides.push(row.side),
            None => lines.push((row, vec![row.side])),
        }
    }
    lines.sort_by(|(one, _), (other, _)| other.priority.total_cmp(&one.priority));
    MuscleGroup {
        role,
        evidence,
        evidence_words: words::evidence_name(evidence, role).to_owned(),
        muscles: lines.iter().map(|(row, sides)| line(library, row, sides)).collect(),
    }
}

fn line(library: &Library, row: &Imbalance, sides: &[Side]) -> MuscleLine {
    let lay = words::capitalised(&words::lay_muscle(library, &row.muscle));
    let anatomical = library
        .muscle(row.muscle.as_str())
        .map(|muscle| muscle.anatomical.clone())
        .filter(|name| !name.eq_ignore_ascii_case(&lay))
        .unwrap_or_default();
    let item_name = |id: &Id| library.item(id.as_str()).map(|item| item.name.clone());
    MuscleLine {
        id: row.muscle.clone(),
        lay,
        anatomical,
        side: words::sides_name(sides).to_owned(),
        action: match row.action {
            Action::None => String::new(),
            action => words::action(action).to_owned(),
        },
        decided_by: row.decided_by.iter().filter_map(item_name).collect(),
        would_settle: row.would_settle.as_ref().and_then(item_name).unwrap_or_default(),
    }
}
