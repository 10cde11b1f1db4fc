//! The patterns and their tables of tight and weak muscles (rules M5, M9).

use serde::{Deserialize, Serialize};

use super::{ExerciseId, Id, ItemId, MuscleId, PatternId};

/// One postural pattern.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pattern {
    /// For example `forward-head`.
    pub id: PatternId,
    /// Two letters, for tables: `FH`.
    pub code: String,
    /// As a title: "Forward head".
    pub name: String,
    /// Inside a sentence, after "a mild sign of": "a forward head and rounded shoulders".
    pub sentence: String,
    /// What is said first of it, with `{how}` for how much (`a little`) and, for a signed pattern, `{side}`: "your pelvis
    /// tips {how} forward".
    pub plain: String,
    /// What it means, in one or two plain sentences.
    pub about: String,
    /// Set when every contribution has a side, plus = right.
    #[serde(default)]
    pub signed: bool,
    /// Set when two patterns are the ends of one axis.
    #[serde(default)]
    pub axis: Option<Axis>,
    /// The items that alone count as a measured position for the mild cap (rule N15); empty: all that measure position.
    #[serde(default)]
    pub measured_by: Vec<ItemId>,
    /// The picture that stands for it.
    pub icon: Icon,
    /// What of a standing figure it moves; nothing where it cannot be seen.
    #[serde(default)]
    pub posture: Option<PatternPosture>,
    /// Tight and weak muscles.
    pub table: Vec<Entry>,
    /// Exercises to begin with, first choice first: the hand-picked starter pack and its replacements (rule P36).
    #[serde(default)]
    pub starters: Vec<ExerciseId>,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// The picture that stands for a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Icon {
    /// The ear ahead of an upright line through the shoulder.
    Head,
    /// The hip bone lower in front.
    PelvisForward,
    /// The hip bone higher in front.
    PelvisBackward,
    /// The hip bone as it usually is.
    PelvisLevel,
    /// One hip above the other.
    Hips,
}

impl Icon {
    /// Every icon.
    pub const ALL: [Self; 5] = [
        Self::Head,
        Self::PelvisForward,
        Self::PelvisBackward,
        Self::PelvisLevel,
        Self::Hips,
    ];

    /// As the content writes it, and its file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::PelvisForward => "pelvis-forward",
            Self::PelvisBackward => "pelvis-backward",
            Self::PelvisLevel => "pelvis-level",
            Self::Hips => "hips",
        }
    }
}

/// What of a standing figure a pattern moves, and where the person's own number is read.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PatternPosture {
    /// The part.
    pub part: StandingPart,
    /// The items that measure it, the one to be drawn first.
    pub read_from: Vec<ItemId>,
    /// The other end of the usual spread, where the first item's usual value has only one.
    #[serde(default)]
    pub usual_to: Option<f64>,
}

/// A part of a standing figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StandingPart {
    /// How far the ear is ahead, from the side; read as a neck angle in degrees.
    Head,
    /// How far the pelvis is tipped, from the side; read in degrees, plus = forward.
    Pelvis,
    /// The line of the hips, from the front; read in degrees or as the height of a book in mm, plus = right.
    Hips,
}

/// One end of an axis.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Axis {
    /// Name of the whole axis: "Pelvis, front to back".
    pub name: String,
    /// Which end this pattern is.
    pub toward: AxisEnd,
    /// The pattern at the other end.
    pub opposite: PatternId,
}

/// The two ends of the pelvis axis; X is positive toward `Forward` (rule N18).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AxisEnd {
    /// Tipped forward: plus.
    Forward,
    /// Tipped backward: minus.
    Backward,
}

/// One label of a pattern's table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The label as the source table prints it: "Gluteal".
    pub label: String,
    /// Tight or weak.
    pub role: Role,
    /// The muscles the label names (rule M5).
    pub muscles: Vec<MuscleId>,
    /// From the source table, or added by this program.
    pub origin: Origin,
    /// On which side, in a pattern that has a side.
    #[serde(default)]
    pub side: EntrySide,
}

/// What a table says of a muscle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Said to be short: stretch.
    Tight,
    /// Said to be weak: strengthen.
    Weak,
}

/// Where a table entry comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The source table, exactly.
    Table,
    /// An addition of this program.
    Added,
}

/// The side an entry is meant for (rule M9).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub enum EntrySide {
    /// Both sides.
    #[default]
    Both,
    /// Both sides, one set more for the side that does worse in a test, else for the high side.
    BothExtra {
        /// The test, a rating for each leg.
        weaker_in: ItemId,
    },
    /// The high side if a left-right test agrees or was not done, else both.
    HighIfAgrees {
        /// The test.
        item: ItemId,
    },
    /// The side that a left-right test names, else the high side.
    NamedElseHigh {
        /// The test.
        item: ItemId,
    },
    /// The side with the higher value of a test, if the two differ by so much, else both.
    HigherElseBoth {
        /// The test.
        item: ItemId,
        /// The least difference, in the unit of the test.
        from: f64,
    },
}

impl EntrySide {
    /// The test that tells the side.
    pub fn item(&self) -> Option<&ItemId> {
        match self {
            Self::Both => None,
            Self::BothExtra { weaker_in: item }
            | Self::HighIfAgrees { item }
            | Self::NamedElseHigh { item }
            | Self::HigherElseBoth { item, .. } => Some(item),
        }
    }
}
