//! How hard, and when to hold back: effort, pain, doing more and doing less (rules P12, P30, P31), and what is known.

mod moving_on;

use serde::Deserialize;

use super::{DoseClass, ExerciseKind, Id, TagId};

pub use moving_on::{FollowUpDays, HoldSteps, MovingOn, NeckLimit, Reserve, WorseLimit, unfit_for_progress};

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
    /// What counts as a change from one assessment to the next.
    pub change: ChangeLimits,
    /// When the plan moves on.
    pub moving_on: MovingOn,
    /// What is asked when.
    pub follow_up: FollowUpDays,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// What counts as a change from one assessment to the next, and in which order changes are named (rule T7).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeLimits {
    /// The kinds of change, what matters most to a person first; each once.
    pub order: Vec<ChangeKind>,
    /// Pain: both must be reached.
    pub pain: PainLimit,
    /// Activities: one of them is enough.
    pub activities: ActivityLimit,
    /// Points of a score.
    pub score: f64,
    /// Pain of the neck, which is noisier.
    pub neck: NeckLimit,
    /// Points of the scale "better or worse", which runs from -3 to 3.
    pub better_or_worse: u8,
    /// From how many repeats on a person's own spread may widen a limit.
    pub own_repeats: u32,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// A kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// What the person can do.
    Activities,
    /// Pain, 0 to 10.
    Pain,
    /// Sessions done.
    Sessions,
    /// Numbers that were read.
    Readings,
    /// Scores of patterns.
    Scores,
}

impl ChangeKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Activities,
        Self::Pain,
        Self::Sessions,
        Self::Readings,
        Self::Scores,
    ];
}

/// How far pain must move to count as changed.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PainLimit {
    /// Points of 10.
    pub points: u8,
    /// A share of the earlier pain.
    pub share: f64,
}

/// How far activities, each 0 to 10, must move to count as changed.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActivityLimit {
    /// Points of their mean.
    pub mean: f64,
    /// Points of a single one.
    pub one: f64,
}

/// A level of effort, by repetitions that would still be possible (rule P12).
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

/// How hard one kind of work is meant to be (rule P12).
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
    /// In a few words to stand beside a dose, by weeks; the last holds to the end (rule P12).
    pub short: Vec<ShortIntensity>,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// How hard in a few words: "stop when you could do 4 more".
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortIntensity {
    /// The last week of the plan it is for; left out in the last one.
    #[serde(default)]
    pub to_week: Option<u32>,
    /// In words that may follow a dose.
    pub text: String,
}

impl Intensity {
    /// How hard in a week of the plan.
    pub fn in_week(&self, week: u32) -> Option<&str> {
        let mut short = self.short.iter();
        let one = short.find(|one| one.to_week.is_none_or(|last| week <= last))?;
        Some(&one.text)
    }
}

/// A colour of the pain traffic light (rule P30).
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

/// When to do more, or less (rule P31).
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
    pub except: Vec<TagId>,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// What to do after days without a session (rule P31).
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

/// What is known of a kind of exercise (rule P39).
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
