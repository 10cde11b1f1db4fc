//! How answers become a finding: shares, bands, gates and confidence (rules N1 to N6).

use serde::Deserialize;

use super::Id;

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
    /// A difference of the legs below this, in millimetres, is noise of the tape.
    pub leg_noise_mm: f64,
    /// When a muscle is short or weak.
    pub muscles: MuscleLimits,
    /// Sources, by id.
    pub sources: Vec<Id>,
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
