//! The breathing protocol in six stages (rule P32).

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{ExerciseId, Id, TagId};

/// The protocol with its stages, positions and what to do when it does not work.
#[derive(Clone, Debug)]
pub struct Breathing {
    /// What it is.
    pub about: BreathingAbout,
    /// The paces.
    pub paces: Vec<Pace>,
    /// The positions, in the order they are shown.
    pub positions: Vec<BreathingPosition>,
    /// The stages, in order; the days follow each other without a gap.
    pub stages: Vec<BreathingStage>,
    /// What is noticed, and what to try.
    pub troubles: Vec<Trouble>,
}

impl Breathing {
    /// The pace with this id.
    pub fn pace(&self, id: &str) -> Option<&Pace> {
        self.paces.iter().find(|pace| pace.id == *id)
    }

    /// The position with this id.
    pub fn position(&self, id: &str) -> Option<&BreathingPosition> {
        self.positions.iter().find(|position| position.id == *id)
    }
}

/// What the protocol is, and how sure that it helps.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreathingAbout {
    /// `breathing-protocol`: what a record names when it is part of a plan.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The idea in a sentence or two.
    pub idea: String,
    /// What is known, honestly.
    pub evidence: String,
    /// How hands help to feel it.
    pub touch: String,
    /// What is said with each part of a breath.
    pub cues: BreathCues,
    /// When to go on to the next stage.
    pub move_on: MoveOn,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// What is said with each part of a breath.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreathCues {
    /// Breathing in.
    #[serde(rename = "in")]
    pub breathe_in: String,
    /// Breathing out.
    #[serde(rename = "out")]
    pub breathe_out: String,
    /// Between two breaths.
    pub rest: String,
}

/// When to go on to the next stage.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoveOn {
    /// So many breaths are felt in the back ...
    pub felt: u32,
    /// ... of so many.
    pub of: u32,
    /// The same in words, with what else must be so.
    pub text: String,
}

/// How long the parts of one breath take.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pace {
    /// For example `pace-beginner`.
    pub id: Id,
    /// Inside a sentence: "the beginner pace".
    pub name: String,
    /// Seconds in.
    pub in_s: u32,
    /// Seconds between in and out.
    pub turn_s: u32,
    /// Seconds out.
    pub out_s: u32,
    /// Seconds until the next breath.
    pub rest_s: u32,
}

impl Pace {
    /// Seconds of one breath.
    pub fn breath_s(&self) -> u32 {
        [self.in_s, self.turn_s, self.out_s, self.rest_s]
            .into_iter()
            .fold(0, u32::saturating_add)
    }
}

/// A position to breathe in.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreathingPosition {
    /// For example `breathing-table-lean`.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The exercise whose position it is; what rules that out rules this out.
    #[serde(default)]
    pub exercise: Option<ExerciseId>,
    /// How to take it, where no exercise says so or another thing is done in it.
    #[serde(default)]
    pub how: Option<String>,
    /// Exercises during which it is done.
    #[serde(default)]
    pub during: Vec<ExerciseId>,
    /// The position it may take the place of, at any stage that has that one.
    #[serde(default)]
    pub instead_of: Option<Id>,
    /// When it is chosen.
    pub when: String,
    /// Why.
    pub why: String,
    /// Notes by precaution.
    #[serde(default)]
    pub notes: BTreeMap<TagId, String>,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// A stage of the protocol. Pairs are the least and the most.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreathingStage {
    /// For example `breathing-find`.
    pub id: Id,
    /// Its name: "Find it".
    pub name: String,
    /// The first and the last day, from 1.
    pub days: [u32; 2],
    /// Breaths in one go.
    pub breaths: [u32; 2],
    /// Goes a day.
    pub times_per_day: [u32; 2],
    /// The pace.
    pub pace: Id,
    /// Seconds one go takes.
    pub seconds: [u32; 2],
    /// The positions, first choice first.
    pub positions: Vec<Id>,
    /// What to do.
    pub text: String,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// What is noticed, and what to try.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trouble {
    /// For example `trouble-belly`.
    pub id: Id,
    /// What the person notices.
    pub notice: String,
    /// What to try.
    #[serde(rename = "try")]
    pub remedy: String,
    /// Sources, by id.
    pub sources: Vec<Id>,
}
