//! How sure a finding is, apart from how large it is (rule N16).

use super::gates::{has_measured_position, measures};
use super::rows::Evidence;
use super::sums::{Sums, full_weight};
use crate::content::{Pattern, Scoring};
use crate::rules::limits::{at_least, is_zero, sum};
use crate::rules::{ConfidenceLabel, Facet, LowerBecause, Parts, RowState};

/// A reason is worth naming when it costs at least this many points of confidence.
const WORTH_NAMING: f64 = 5.0;
/// At most this many reasons are named.
const NAMED_REASONS: usize = 2;

/// Coverage, objective share and agreement.
pub(super) fn parts(scoring: &Scoring, pattern: &Pattern, evidence: &[Evidence], sums: &Sums) -> Parts {
    let nothing_to_compare = scoring.confidence.nothing_to_compare;
    Parts {
        coverage: coverage(sums),
        objective: objective(evidence),
        agreement: if pattern.signed {
            signed_agreement(evidence).unwrap_or(nothing_to_compare)
        } else {
            agreement(sums).unwrap_or(nothing_to_compare)
        },
    }
}

/// 0 to 100, with the caps for few or no measurements.
pub(super) fn confidence(scoring: &Scoring, pattern: &Pattern, evidence: &[Evidence], parts: &Parts) -> f64 {
    uncapped(scoring, parts).min(cap(scoring, pattern, evidence))
}

/// The word for a confidence, by the unrounded number (rule N14).
pub(super) fn label(scoring: &Scoring, confidence: f64) -> ConfidenceLabel {
    let limits = &scoring.confidence;
    if at_least(confidence, limits.good) {
        ConfidenceLabel::Good
    } else if at_least(confidence, limits.fair) {
        ConfidenceLabel::Fair
    } else {
        ConfidenceLabel::Low
    }
}

/// Why the confidence is not higher, the largest loss first.
pub(super) fn lower_because(
    scoring: &Scoring,
    pattern: &Pattern,
    evidence: &[Evidence],
    sums: &Sums,
    parts: &Parts,
) -> Vec<LowerBecause> {
    let weighs = &scoring.confidence;
    let cap_loss = (uncapped(scoring, parts) - cap(scoring, pattern, evidence)).max(0.0);
    let objective_loss = 100.0 * weighs.objective * (1.0 - parts.objective);
    let coverage_loss = 100.0 * weighs.coverage * (1.0 - parts.coverage);
    let agreement_loss = 100.0 * weighs.agreement * (1.0 - parts.agreement);
    let mut reasons = [
        (objective_loss + cap_loss, measurement_reason(pattern, evidence)),
        (coverage_loss, coverage_reason(evidence)),
        (agreement_loss, agreement_reason(pattern, sums)),
    ];
    reasons.sort_by(|one, other| other.0.total_cmp(&one.0));
    let named = reasons.into_iter().filter(|(loss, _)| at_least(*loss, WORTH_NAMING));
    named.take(NAMED_REASONS).map(|(_, reason)| reason).collect()
}

fn uncapped(scoring: &Scoring, parts: &Parts) -> f64 {
    let weighs = &scoring.confidence;
    100.0 * (weighs.coverage * parts.coverage + weighs.objective * parts.objective + weighs.agreement * parts.agreement)
}

fn cap(scoring: &Scoring, pattern: &Pattern, evidence: &[Evidence]) -> f64 {
    let limits = &scoring.confidence;
    let objective = counted_objective(evidence);
    if objective == 0 || !has_measured_position(pattern, evidence) {
        limits.unmeasured_cap
    } else if objective < limits.enough_objective {
        limits.few_objective_cap
    } else {
        100.0
    }
}

fn counted_objective(evidence: &[Evidence]) -> usize {
    evidence.iter().filter(|row| row.counts() && row.is_objective()).count()
}

/// Answered weight by full weight of each part the pattern has, by share.
fn coverage(sums: &Sums) -> f64 {
    let parts = Facet::ALL.iter().filter(|facet| sums.get(**facet).full > 0.0);
    let (covered, shares) = parts.fold((0.0, 0.0), |(covered, shares), facet| {
        let sum = sums.get(*facet);
        (
            covered + sum.full_share * sum.weight / sum.full,
            shares + sum.full_share,
        )
    });
    if shares > 0.0 { covered / shares } else { 0.0 }
}

/// Answered objective weight by full objective weight.
fn objective(evidence: &[Evidence]) -> f64 {
    let answered = evidence.iter().filter(|row| row.counts() && row.is_objective());
    let answered = sum(answered.map(Evidence::weight));
    let full = full_weight(evidence, Evidence::is_objective);
    if full > 0.0 { answered / full } else { 0.0 }
}

/// How near position and muscle tests are; none without both.
fn agreement(sums: &Sums) -> Option<f64> {
    let position = sums.get(Facet::Position).mean();
    let muscle = sums.get(Facet::Muscle).mean();
    position
        .zip(muscle)
        .map(|(position, muscle)| 1.0 - (position - muscle).abs())
}

/// Whether everything points to the same side; none where nothing points anywhere.
fn signed_agreement(evidence: &[Evidence]) -> Option<f64> {
    let (sum, size) = evidence
        .iter()
        .filter(|row| row.counts())
        .fold((0.0, 0.0), |(sum, size), row| {
            let signed: f64 = row.weight() * row.severity.unwrap_or_default();
            (sum + signed, size + signed.abs())
        });
    (!is_zero(size)).then(|| f64::abs(sum) / size)
}

fn measurement_reason(pattern: &Pattern, evidence: &[Evidence]) -> LowerBecause {
    if !has_measured_position(pattern, evidence) {
        let mut measuring = evidence.iter().filter(|row| measures(pattern, row));
        let only_photos = measuring.all(|row| row.item.needs.iter().any(|need| need == "phone"));
        return if only_photos {
            LowerBecause::NoPhoto
        } else {
            LowerBecause::NotMeasured
        };
    }
    let is_any_muscle_test = evidence.iter().any(|row| row.counts() && row.facet == Facet::Muscle);
    if is_any_muscle_test {
        LowerBecause::FewTests
    } else {
        LowerBecause::NoMuscleTests
    }
}

fn coverage_reason(evidence: &[Evidence]) -> LowerBecause {
    let hidden = full_weight(evidence, |row| row.state == RowState::HiddenBySafety);
    let open = full_weight(evidence, |row| row.severity.is_none()) - hidden;
    if hidden > open {
        LowerBecause::HiddenBySafety
    } else {
        LowerBecause::NotAnswered
    }
}

fn agreement_reason(pattern: &Pattern, sums: &Sums) -> LowerBecause {
    if pattern.signed {
        return LowerBecause::SidesDisagree;
    }
    let has = |facet| sums.get(facet).weight > 0.0;
    match (has(Facet::Position), has(Facet::Muscle)) {
        (true, true) => LowerBecause::Disagree,
        (true, false) => LowerBecause::NothingBesidePosition,
        (false, _) => LowerBecause::NothingBesideTests,
    }
}
