//! How answers become a finding: shares, bands, gates and confidence (rules N1 to N6).

use serde::Deserialize;

use super::{Id, ItemId, SignId};

/// The limits every pattern is scored with. All of them are choices of this program.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scoring {
    /// What each part of a score is worth.
    pub shares: Shares,
    /// From which score a band begins.
    pub bands: Bands,
    /// What takes a number away or holds a band.
    pub gates: GateLimits,
    /// What makes a confidence, and its labels.
    pub confidence: ConfidenceLimits,
    /// From this difference of their scores one end of an axis may outweigh the other.
    pub clear_difference: f64,
    /// Agreement from which a side may be named.
    pub names_a_side: f64,
    /// What a high hip may come from.
    pub high_hip: HighHip,
    /// When a muscle is short or weak.
    pub muscles: MuscleLimits,
    /// Sources, by id.
    pub sources: Vec<Id>,
}

/// What a high hip may come from: a label, never a certainty (rules N20, Z22).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HighHip {
    /// The sign with which a clinician sees the person first.
    pub see_first: SignId,
    /// The sign of a curve: it goes before every other cause.
    pub curve: SignId,
    /// The other causes, the first that fits; where none does, the cause is not clear.
    pub causes: Vec<HipCauseRow>,
}

/// One cause of a high hip, and what it takes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HipCauseRow {
    /// The cause.
    pub cause: HipCauseName,
    /// All of these tests say so; one that was not done leaves the cause open.
    pub all: Vec<HipTest>,
}

/// The causes that tests can point to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HipCauseName {
    /// One leg is longer.
    LongerBone,
    /// A pull of muscles.
    Muscles,
}

/// What a test says for a cause: each limit that is given is kept.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HipTest {
    /// The item.
    pub item: ItemId,
    /// How its value is taken.
    #[serde(default)]
    pub read_as: ReadAs,
    /// It is more than this.
    #[serde(default)]
    pub above: Option<f64>,
    /// It is this or more.
    #[serde(default)]
    pub at_least: Option<f64>,
    /// It is less than this.
    #[serde(default)]
    pub below: Option<f64>,
    /// It is this.
    #[serde(default)]
    pub is: Option<f64>,
    /// So many of its readings say so; left out: the value that counts.
    #[serde(default)]
    pub readings: Option<usize>,
}

/// How a value is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReadAs {
    /// As it stands.
    #[default]
    Value,
    /// Plus toward the high side, minus away from it.
    TowardHighSide,
    /// Whatever the side.
    Size,
}

impl HipTest {
    /// The limits that are given.
    pub fn limits(&self) -> impl Iterator<Item = f64> {
        let limits = [self.above, self.at_least, self.below, self.is];
        limits.into_iter().flatten()
    }
}

/// What each part of a score is worth; together 100.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shares {
    /// How one stands.
    pub position: Share,
    /// Length and strength.
    pub muscle: Share,
    /// Symptoms and habits.
    pub background: Share,
}

/// The share of one part.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// Of 100.
    pub share: f64,
    /// From this coverage the part speaks with its whole share, below it with less (rule N2); left out: always.
    #[serde(default)]
    pub in_full_from: Option<f64>,
}

/// From which score a band begins.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bands {
    /// Below it is the usual spread; from it a pattern gives roles to its muscles.
    pub mild: f64,
    /// Moderate.
    pub moderate: f64,
    /// Marked.
    pub marked: f64,
}

/// What takes a number away or holds a band.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GateLimits {
    /// Fewer items than this give no number.
    pub fewest_items: usize,
    /// Less coverage than this gives no number.
    pub least_coverage: f64,
    /// A weaker mean position than this is at most mild.
    pub weak_position: f64,
    /// A weaker mean position than this is no sign of the pattern at all (rule N1).
    pub no_position_sign: f64,
    /// Up to this severity a position is a good negative (rule N5).
    pub usual_position: f64,
    /// So many good negatives, one of them measured, are an answer (rule N5).
    pub usual_items: usize,
}

/// What makes a confidence, and its labels.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfidenceLimits {
    /// From here it is fair.
    pub fair: f64,
    /// From here it is good.
    pub good: f64,
    /// How much coverage counts in it.
    pub coverage: f64,
    /// How much the share of measurements and tests counts.
    pub objective: f64,
    /// How much the agreement of position and tests counts.
    pub agreement: f64,
    /// Agreement where there is nothing to compare.
    pub nothing_to_compare: f64,
    /// With fewer measurements and tests than this it is held at `few_objective_cap`.
    pub enough_objective: usize,
    /// The most it can be with few measurements and tests.
    pub few_objective_cap: f64,
    /// The most it can be without a measured position.
    pub unmeasured_cap: f64,
}

/// When a muscle is short or weak, and when it is normal; between the two nothing is decided.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MuscleLimits {
    /// From this severity it is short or weak.
    pub positive: f64,
    /// Up to this severity it is normal.
    pub normal: f64,
}
