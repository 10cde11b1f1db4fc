//! What must be known by whoever carries a plan alone: advice, precautions, and the tests that hurt (rule T46).

use std::collections::BTreeSet;

use serde::Serialize;

use super::words;
use crate::content::{Exercise, ExerciseId, Library, MuscleId};
use crate::record::{Assessment, Plan, Side, WorkedSide};
use crate::rules::{self, Basis, Outcome};

/// What stands on the first page of a plan and of its tick sheet.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Carried {
    /// The precautions the plan was made with, by name: `Made with these in mind: …`; empty where there are none.
    pub minds: String,
    /// What is advised: a heading and a sentence each.
    pub advice: Vec<[String; 2]>,
    /// Tests that hurt, by name and side.
    pub painful: Vec<String>,
    /// What follows from them; empty without any.
    pub painful_note: &'static str,
    /// Exercises that help with a muscle of such a test, and why they may stand there; empty where none does.
    pub helping: String,
}

impl Carried {
    pub(super) fn of(library: &Library, assessment: &Assessment, outcome: &Outcome, plan: &Plan) -> Self {
        if plan.weeks.is_empty() {
            return Self::default();
        }
        let tests = rules::painful_tests(library, assessment);
        let tags = &outcome.safety.tags;
        let minded = library.precautions.iter().filter(|known| tags.contains(&known.id));
        let minded: Vec<&str> = minded.map(|known| known.short.as_str()).collect();
        Self {
            minds: words::made_with_in_mind(&minded),
            advice: words::advice(library, &outcome.safety),
            painful: tests
                .iter()
                .map(|test| words::painful_in_short(library, test))
                .collect(),
            painful_note: if tests.is_empty() { "" } else { words::PAINFUL_NOTE },
            helping: words::only_help(&helping(library, outcome, plan)),
        }
    }
}

/// The exercises of a plan that work a muscle of a painful test besides the ones they are for, by name.
fn helping(library: &Library, outcome: &Outcome, plan: &Plan) -> Vec<String> {
    let rows = outcome.imbalances.rows.iter();
    let hurt: Vec<(&MuscleId, Side)> = rows
        .filter(|row| row.basis == Basis::PainfulTest)
        .map(|row| (&row.muscle, row.side))
        .collect();
    let helps = |exercise: &Exercise, sides: &[Side]| {
        let mut hurt = hurt.iter();
        hurt.any(|(muscle, side)| exercise.secondary.contains(muscle) && sides.contains(side))
    };
    let mut seen: BTreeSet<&ExerciseId> = BTreeSet::new();
    let days = plan.weeks.iter().flat_map(|weeks| &weeks.days);
    days.flat_map(|day| &day.exercises)
        .filter_map(|line| Some((line, library.exercise(line.id.as_str())?)))
        .filter(|(line, exercise)| helps(exercise, sides(line.side)) && seen.insert(&line.id))
        .map(|(_, exercise)| words::in_sentence(&exercise.name))
        .collect()
}

fn sides(worked: WorkedSide) -> &'static [Side] {
    match worked {
        WorkedSide::Left => &[Side::Left],
        WorkedSide::Right => &[Side::Right],
        WorkedSide::Both => &Side::BOTH,
    }
}
