//! Tips for everyday habits, and short breaks (rule P34).

use serde::Deserialize;

use super::{ExerciseId, Id, PatternId};

/// Tips and micro-breaks.
#[derive(Clone, Debug)]
pub struct Habits {
    /// What they are for, and what is known.
    pub about: HabitsAbout,
    /// The tips.
    pub tips: Vec<Tip>,
    /// The micro-breaks.
    pub micro_breaks: Vec<MicroBreak>,
}

/// What habits and breaks are for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HabitsAbout {
    /// In a sentence.
    pub about: String,
    /// What is known, for and against.
    pub evidence: String,
    /// So many tips at a time: few are kept, many are not.
    pub at_a_time: usize,
    /// Of these, so many for everyone when patterns were found.
    pub for_everyone: usize,
    /// How often a break is good, and which.
    pub schedule: String,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// A tip for an everyday habit.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tip {
    /// For example `tip-laptop`.
    pub id: Id,
    /// Ready to show.
    pub text: String,
    /// The patterns it is for; empty: everyone.
    #[serde(default)]
    pub patterns: Vec<PatternId>,
    /// Rests on general pages only.
    #[serde(default)]
    pub low_grade: bool,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// A break of half a minute to two minutes, in ordinary clothes, without the floor.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MicroBreak {
    /// For example `mb-neck`.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The patterns it is for; empty: everyone.
    #[serde(default)]
    pub patterns: Vec<PatternId>,
    /// What is done, in order.
    pub parts: Vec<BreakPart>,
    /// Seconds, the least and the most.
    pub seconds: [u32; 2],
    /// What is known of it, where something is.
    #[serde(default)]
    pub note: Option<String>,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// One thing to do in a micro-break.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreakPart {
    /// Ready to show, after the name of the exercise if there is one.
    pub words: String,
    /// The exercise.
    #[serde(default)]
    pub exercise: Option<ExerciseId>,
    /// Its easier version is meant.
    #[serde(default)]
    pub easier: bool,
    /// Repetitions, for each side if `each_side`; 0 where none are counted.
    #[serde(default)]
    pub reps: u32,
    /// Seconds each is held; 0 where none are.
    #[serde(default)]
    pub hold_s: u32,
    /// Whether repetitions count for each side.
    #[serde(default)]
    pub each_side: bool,
    /// Seconds, the least and the most.
    pub seconds: [u32; 2],
}
