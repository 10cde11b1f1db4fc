//! Conditions that take the number away, hold the band at mild, or name nothing (rules N1, N5, N13, N15).

use super::rows::Evidence;
use super::sums::Sums;
use crate::content::{Pattern, Scoring};
use crate::rules::limits::{at_most, below, is_zero};
use crate::rules::{Facet, Gate, Parts};

/// The gates whose condition holds, in the order of [`Gate`]; under 18 is looked at elsewhere.
pub(super) fn gates(
    scoring: &Scoring,
    pattern: &Pattern,
    evidence: &[Evidence],
    sums: &Sums,
    parts: &Parts,
) -> Vec<Gate> {
    let limits = &scoring.gates;
    let has = |facet| sums.get(facet).weight > 0.0;
    let counted = evidence.iter().filter(|row| row.counts()).count();
    let is_background_alone = has(Facet::Background) && !has(Facet::Position) && !has(Facet::Muscle);
    let position = sums.get(Facet::Position).mean();
    let is_answered_no = is_answered_no(scoring, pattern, evidence);
    let is_weaker_than = |limit| position.is_some_and(|mean: f64| below(mean.abs(), limit));
    let takes_number = [
        (Gate::NoPosition, !has(Facet::Position)),
        (Gate::TooFewItems, counted < limits.fewest_items && !is_answered_no),
        (
            Gate::LowCoverage,
            below(parts.coverage, limits.least_coverage) && !is_answered_no,
        ),
    ];
    let has_number = takes_number.iter().all(|(_, holds)| !holds);
    let shows_nothing =
        is_weaker_than(limits.no_position_sign) || is_answered_no || measures_nothing(pattern, evidence);
    let names_less = [
        (Gate::BackgroundIgnored, is_background_alone),
        (Gate::WeakPosition, is_weaker_than(limits.weak_position)),
        (Gate::NoMeasuredPosition, !has_measured_position(pattern, evidence)),
        (Gate::NoPositionSign, has_number && shows_nothing),
    ];
    let holding = takes_number.into_iter().chain(names_less).filter(|(_, holds)| *holds);
    holding.map(|(gate, _)| gate).collect()
}

/// Whether a measured position counts; some patterns accept one item only (rule N15).
pub(super) fn has_measured_position(pattern: &Pattern, evidence: &[Evidence]) -> bool {
    evidence.iter().any(|row| row.counts() && measures(pattern, row))
}

/// Whether an item is a measured position in the sense of the gates and of the 34 cap.
pub(super) fn measures(pattern: &Pattern, row: &Evidence) -> bool {
    row.facet == Facet::Position
        && row.item.measures_position
        && (pattern.measured_by.is_empty() || pattern.measured_by.contains(&row.item.id))
}

/// Whether how one stands was measured and no measurement shows any of it (rule N1).
fn measures_nothing(pattern: &Pattern, evidence: &[Evidence]) -> bool {
    let mut measured = evidence
        .iter()
        .filter(|row| row.counts() && measures(pattern, row))
        .peekable();
    measured.peek().is_some() && measured.all(|row| row.severity.is_some_and(is_zero))
}

/// Whether so much of how one stands is usual, a measurement among it, that the answer is no however little else was
/// answered (rule N5).
fn is_answered_no(scoring: &Scoring, pattern: &Pattern, evidence: &[Evidence]) -> bool {
    let limits = &scoring.gates;
    let position = || {
        evidence
            .iter()
            .filter(|row| row.counts() && row.facet == Facet::Position)
    };
    let is_usual = |row: &Evidence| {
        row.severity
            .is_some_and(|severity| at_most(severity.abs(), limits.usual_position))
    };
    position().count() >= limits.usual_items && position().all(is_usual) && has_measured_position(pattern, evidence)
}
