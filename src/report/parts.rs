//! The parts of a plan that are no single exercises: the breathing protocol and the relief routine, in plain lines.

use serde::Serialize;

use super::words;
use crate::content::{Breathing, Id, Library, Relief};
use crate::record::Assessment;
use crate::rules::{self, Outcome, Whom};

/// A part the person has put into the plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PartSheet {
    /// Its id in the content: `breathing-protocol`, `relief-routine`.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What to know before it.
    pub first: String,
    /// What is done, in order; what is ruled out for the person is left out.
    pub lines: Vec<String>,
    /// What comes after.
    pub then: String,
}

/// The parts the person has put into the plan, in the order of the content; none while the plan is locked.
pub fn plan_parts(library: &Library, assessment: &Assessment, outcome: &Outcome) -> Vec<PartSheet> {
    if outcome.safety.plan_locked.is_some() {
        return Vec::new();
    }
    let whom = Whom { assessment, outcome };
    let chosen = &assessment.beside_plan.parts;
    let breathing = library.breathing.as_ref().filter(|it| chosen.contains(&it.about.id));
    let relief = library.relief.as_ref().filter(|it| chosen.contains(&it.about.id));
    breathing
        .map(|breathing| breathing_sheet(library, breathing, whom))
        .into_iter()
        .chain(relief.map(|relief| relief_sheet(library, relief, whom)))
        .collect()
}

fn breathing_sheet(library: &Library, breathing: &Breathing, whom: Whom) -> PartSheet {
    let about = &breathing.about;
    let lines = breathing.stages.iter().map(|stage| {
        let positions: Vec<String> = rules::breathing_positions(breathing, stage)
            .into_iter()
            .map(|position| rules::breathing_position(library, position, Some(whom)))
            .filter(|shown| shown.ruled_out.is_none())
            .map(|shown| words::in_sentence(&shown.position.name))
            .collect();
        format!(
            "{}, {}: {}. {}",
            stage.name,
            words::in_sentence(&words::stage_days(stage.days)),
            words::stage_dose(breathing, stage),
            words::capitalised(&words::sentence_of_choices(&positions)),
        )
    });
    PartSheet {
        id: about.id.clone(),
        name: about.name.clone(),
        first: about.idea.clone(),
        lines: lines.collect(),
        then: about.move_on.text.clone(),
    }
}

fn relief_sheet(library: &Library, relief: &Relief, whom: Whom) -> PartSheet {
    let about = &relief.about;
    let gate = library.relief_gate(&whom.outcome.safety.tags);
    let signs: Vec<String> = gate.iter().map(|(_, sign)| words::in_sentence(&sign.gate)).collect();
    let floor = rules::relief_on_floor(library, relief, Some(whom));
    let steps = rules::relief_steps(library, relief, Some(whom), floor);
    let lines = steps.into_iter().filter(|shown| shown.left_out.is_none()).map(|shown| {
        let mut line = shown.name.to_owned();
        if shown.step.optional {
            line.push_str(", if you like");
        }
        if let Some(exercise) = shown.exercise {
            line.push_str(&format!(" ({})", words::in_sentence(&exercise.name)));
        }
        line.push_str(&format!(": {}", shown.text));
        for change in shown.changes {
            line.push_str(&format!(" For you: {}", words::adapted(library, &change)));
        }
        line
    });
    PartSheet {
        id: about.id.clone(),
        name: about.name.clone(),
        first: format!("Do not start, and get help, with any of these: {}.", signs.join("; ")),
        lines: lines.collect(),
        then: format!("{} {}", about.again, about.next),
    }
}
