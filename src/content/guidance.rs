//! How hard, and when to hold back: effort, pain, doing more and doing less (exercises.md A2 to A5), and what is known.

use serde::Deserialize;

use super::{DoseClass, ExerciseKind, Id};

/// How hard, when to hold back, and what is known.
#[derive(Clone, Debug)]
pub struct Guidance {
    /// What is said with the pain light.
    pub about: GuidanceAbout,
    /// The effort scale, from easy to hard.
    pub effort: Vec<EffortLevel>,
    /// How hard, by kind of work.
    pub intensity: Vec<Intensity>,
    /// The pain traffic light.
    pub lights: Vec<Light>,
    /// When to do more, and when less.
    pub rules: Vec<StepRule>,
    /// What to do when days were missed.
    pub gaps: Vec<Gap>,
    /// What is known, by kind of exercise.
    pub evidence: Vec<KindEvidence>,
}

/// What is said with the pain light.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuidanceAbout {
    /// An ache that is no reason to stop.
    pub soreness: String,
    /// Where the limits come from.
    pub pain_basis: String,
    /// What several reds mean.
    pub twice_red: String,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// A level of effort, by repetitions that would still be possible (exercises.md A3).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EffortLevel {
    /// For example `effort-easy`.
    pub id: Id,
    /// Repetitions left, the least and the most; 10 stands for any more.
    pub left: [u32; 2],
    /// The same as a rating from 0 to 10.
    pub rpe: [u32; 2],
    /// In words.
    pub words: String,
}

/// How hard one kind of work is meant to be (exercises.md A2).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Intensity {
    /// For example `intensity-stretch`.
    pub id: Id,
    /// The kind of work.
    pub name: String,
    /// The dose classes it is for.
    pub classes: Vec<DoseClass>,
    /// In words.
    pub text: String,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// A colour of the pain traffic light (exercises.md A4).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Light {
    /// For example `light-green`.
    pub id: Id,
    /// "Green".
    pub name: String,
    /// Pain, the least and the most, 0 to 10.
    pub pain: [u32; 2],
    /// While exercising.
    pub during: String,
    /// The morning after.
    pub next_morning: String,
    /// What to do.
    pub action: String,
}

/// When to do more, or less (exercises.md A5).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepRule {
    /// For example `rule-p2`.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The dose classes it is for; empty: the whole plan.
    #[serde(default)]
    pub classes: Vec<DoseClass>,
    /// The first half of a sentence: when.
    pub when: String,
    /// The second half: then.
    pub action: String,
    /// Precautions with which it is not followed.
    #[serde(default)]
    pub except: Vec<Id>,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// What to do after days without a session (exercises.md A5, R3).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// For example `gap-week`.
    pub id: Id,
    /// Days missed: from, and up to where there is an end.
    pub days: (u32, Option<u32>),
    /// What to do.
    pub action: String,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// What is known of a kind of exercise (exercises.md A0, A1).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindEvidence {
    /// For example `known-stretch`.
    pub id: Id,
    /// The kind.
    pub kind: ExerciseKind,
    /// What is known, honestly.
    pub text: String,
    /// Sources, by id.
    pub sources: Vec<Id>,
}
