//! How sure a finding is, apart from how large it is (clinical.md B3).

use super::gates::{has_measured_position, measures};
use super::rows::Evidence;
use super::sums::{Sums, full_weight};
use crate::content::Pattern;
use crate::rules::limits::{at_least, is_zero, sum};
use crate::rules::{ConfidenceLabel, Facet, Parts, RowState};

const COVERAGE_SHARE: f64 = 0.45;
const OBJECTIVE_SHARE: f64 = 0.30;
const AGREEMENT_SHARE: f64 = 0.25;
/// Agreement when there is nothing to compare.
const NOTHING_TO_COMPARE: f64 = 0.5;
/// With fewer objective items than this, confidence is at most [`FEW_OBJECTIVE_CAP`].
const ENOUGH_OBJECTIVE: usize = 3;
const FEW_OBJECTIVE_CAP: f64 = 64.0;
/// Without a measured position, or without any objective item, confidence is at most this.
const UNMEASURED_CAP: f64 = 34.0;
const FAIR: f64 = 35.0;
const GOOD: f64 = 65.0;
/// A reason is worth naming when it costs at least this many points of confidence.
const WORTH_NAMING: f64 = 5.0;
/// At most this many reasons are named.
const NAMED_REASONS: usize = 2;

/// Coverage, objective share and agreement.
pub(super) fn parts(pattern: &Pattern, evidence: &[Evidence], sums: &Sums) -> Parts {
    Parts {
        coverage: coverage(sums),
        objective: objective(evidence),
        agreement: if pattern.signed {
            signed_agreement(evidence)
        } else {
            agreement(sums)
        },
    }
}

/// 0 to 100, with the caps for few or no measurements.
pub(super) fn confidence(pattern: &Pattern, evidence: &[Evidence], parts: &Parts) -> f64 {
    uncapped(parts).min(cap(pattern, evidence))
}

/// The word for a confidence, by the unrounded number (rulings.md S2).
pub(super) fn label(confidence: f64) -> ConfidenceLabel {
    if at_least(confidence, GOOD) {
        ConfidenceLabel::Good
    } else if at_least(confidence, FAIR) {
        ConfidenceLabel::Fair
    } else {
        ConfidenceLabel::Low
    }
}

/// Why the confidence is not higher, the largest loss first, as phrases to stand after "because: ".
pub(super) fn lower_because(pattern: &Pattern, evidence: &[Evidence], sums: &Sums, parts: &Parts) -> Vec<String> {
    let cap_loss = (uncapped(parts) - cap(pattern, evidence)).max(0.0);
    let objective_loss = 100.0 * OBJECTIVE_SHARE * (1.0 - parts.objective);
    let coverage_loss = 100.0 * COVERAGE_SHARE * (1.0 - parts.coverage);
    let agreement_loss = 100.0 * AGREEMENT_SHARE * (1.0 - parts.agreement);
    let mut reasons = [
        (objective_loss + cap_loss, measurement_reason(pattern, evidence)),
        (coverage_loss, coverage_reason(evidence)),
        (agreement_loss, agreement_reason(pattern, sums)),
    ];
    reasons.sort_by(|one, other| other.0.total_cmp(&one.0));
    let named = reasons.into_iter().filter(|(loss, _)| at_least(*loss, WORTH_NAMING));
    named.take(NAMED_REASONS).map(|(_, reason)| reason.to_owned()).collect()
}

fn uncapped(parts: &Parts) -> f64 {
    100.0 * (COVERAGE_SHARE * parts.coverage + OBJECTIVE_SHARE * parts.objective + AGREEMENT_SHARE * parts.agreement)
}

fn cap(pattern: &Pattern, evidence: &[Evidence]) -> f64 {
    let objective = counted_objective(evidence);
    if objective == 0 || !has_measured_position(pattern, evidence) {
        UNMEASURED_CAP
    } else if objective < ENOUGH_OBJECTIVE {
        FEW_OBJECTIVE_CAP
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
        (covered + facet.share() * sum.weight / sum.full, shares + facet.share())
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

/// How near position and muscle tests are.
fn agreement(sums: &Sums) -> f64 {
    let position = sums.get(Facet::Position).mean();
    let muscle = sums.get(Facet::Muscle).mean();
    position
        .zip(muscle)
        .map_or(NOTHING_TO_COMPARE, |(position, muscle)| 1.0 - (position - muscle).abs())
}

/// Whether everything points to the same side.
fn signed_agreement(evidence: &[Evidence]) -> f64 {
    let (sum, size) = evidence
        .iter()
        .filter(|row| row.counts())
        .fold((0.0, 0.0), |(sum, size), row| {
            let signed: f64 = row.weight() * row.severity.unwrap_or_default();
            (sum + signed, size + signed.abs())
        });
    if is_zero(size) {
        NOTHING_TO_COMPARE
    } else {
        f64::abs(sum) / size
    }
}

fn measurement_reason(pattern: &Pattern, evidence: &[Evidence]) -> &'static str {
    if !has_measured_position(pattern, evidence) {
        let mut measuring = evidence.iter().filter(|row| measures(pattern, row));
        let only_photos = measuring.all(|row| row.item.needs.iter().any(|need| need == "phone"));
        return if only_photos {
            "no photo measurement"
        } else {
            "how you stand was not measured"
        };
    }
    let is_any_muscle_test = evidence.iter().any(|row| row.counts() && row.facet == Facet::Muscle);
    if is_any_muscle_test {
        "few measurements and muscle tests"
    } else {
        "no muscle tests"
    }
}

fn coverage_reason(evidence: &[Evidence]) -> &'static str {
    let hidden = full_weight(evidence, |row| row.state == RowState::HiddenBySafety);
    let open = full_weight(evidence, |row| row.severity.is_none()) - hidden;
    if hidden > open {
        "tests left out for your safety"
    } else {
        "questions and tests that were not asked or not answered"
    }
}

fn agreement_reason(pattern: &Pattern, sums: &Sums) -> &'static str {
    if pattern.signed {
        return "the findings do not all point to the same side";
    }
    let has = |facet| sums.get(facet).weight > 0.0;
    match (has(Facet::Position), has(Facet::Muscle)) {
        (true, true) => "muscle tests and position disagree, which is common",
        (true, false) => "no muscle tests to compare with",
        (false, _) => "nothing about how you stand to compare with",
    }
}
