//! Conditions that take the number away or hold the band at mild (clinical.md B2, rulings.md S1, S6, S11).

use super::rows::Evidence;
use super::sums::Sums;
use crate::content::Pattern;
use crate::rules::limits::below;
use crate::rules::{Facet, Gate, Parts};

/// Fewer items than this give no number.
const FEWEST_ITEMS: usize = 3;
/// Less coverage than this gives no number.
pub(in crate::rules) const LEAST_COVERAGE: f64 = 0.25;
/// A weaker mean position than this is at most mild.
const WEAK_POSITION: f64 = 0.33;

/// The gates whose condition holds, in the order of [`Gate`]; under 18 is looked at elsewhere.
pub(super) fn gates(pattern: &Pattern, evidence: &[Evidence], sums: &Sums, parts: &Parts) -> Vec<Gate> {
    let has = |facet| sums.get(facet).weight > 0.0;
    let counted = evidence.iter().filter(|row| row.counts()).count();
    let is_background_alone = has(Facet::Background) && !has(Facet::Position) && !has(Facet::Muscle);
    let position = sums.get(Facet::Position).mean();
    let conditions = [
        (Gate::NoPosition, !has(Facet::Position)),
        (Gate::TooFewItems, counted < FEWEST_ITEMS),
        (Gate::LowCoverage, below(parts.coverage, LEAST_COVERAGE)),
        (Gate::BackgroundIgnored, is_background_alone),
        (
            Gate::WeakPosition,
            position.is_some_and(|mean| below(mean.abs(), WEAK_POSITION)),
        ),
        (Gate::NoMeasuredPosition, !has_measured_position(pattern, evidence)),
    ];
    let holding = conditions.into_iter().filter(|(_, holds)| *holds);
    holding.map(|(gate, _)| gate).collect()
}

/// Whether a measured position counts; some patterns accept one item only (rulings.md S1).
pub(super) fn has_measured_position(pattern: &Pattern, evidence: &[Evidence]) -> bool {
    evidence.iter().any(|row| row.counts() && measures(pattern, row))
}

/// Whether an item is a measured position in the sense of the gate and of the 34 cap.
pub(super) fn measures(pattern: &Pattern, row: &Evidence) -> bool {
    row.facet == Facet::Position
        && row.item.measures_position
        && (pattern.measured_by.is_empty() || pattern.measured_by.contains(&row.item.id))
}
