//! What was left out, and what would help most (rule N17).

use super::rows::Evidence;
use super::sums::{Sums, full_weight};
use crate::content::{ItemId, Offered};
use crate::record::Assessment;
use crate::rules::limits::above;
use crate::rules::{Facet, RowState};

/// Missing, not hidden items by the share of the whole score they would cover, largest first; the shorter of two equal
/// ones first.
///
/// Nobody is asked again for what hurt or is not possible; a test that is only done on request is not suggested; and of
/// a cluster the heaviest stands for all, as far as it adds to a lighter one that was answered.
pub(super) fn would_help(assessment: &Assessment, evidence: &[Evidence], sums: &Sums) -> Vec<ItemId> {
    let mut helpful: Vec<(f64, &Evidence)> = evidence
        .iter()
        .filter(|row| may_be_suggested(assessment, row) && !is_second_choice(assessment, evidence, row))
        .map(|row| (gain(evidence, sums, row), row))
        .filter(|(gain, _)| above(*gain, 0.0))
        .collect();
    helpful.sort_by(|(gain, row), (other_gain, other)| {
        other_gain
            .total_cmp(gain)
            .then(row.item.minutes.total_cmp(&other.item.minutes))
    });
    helpful.into_iter().map(|(_, row)| row.item.id.clone()).collect()
}

/// Items left out for safety.
pub(super) fn hidden(evidence: &[Evidence]) -> Vec<ItemId> {
    let hidden = evidence.iter().filter(|row| row.state == RowState::HiddenBySafety);
    hidden.map(|row| row.item.id.clone()).collect()
}

/// Parts of which more than half the weight is hidden, so that they are only a rough guess.
pub(super) fn rough(evidence: &[Evidence]) -> Vec<Facet> {
    let is_rough = |facet: &Facet| {
        let full = full_weight(evidence, |row| row.facet == *facet);
        let open = full_weight(evidence, |row| {
            row.facet == *facet && row.state != RowState::HiddenBySafety
        });
        above(full - open, full / 2.0)
    };
    Facet::ALL.into_iter().filter(is_rough).collect()
}

fn may_be_suggested(assessment: &Assessment, row: &Evidence) -> bool {
    let is_unasked_request = row.item.offered == Offered::OnRequest && !is_requested(assessment, &row.item.id);
    let is_missing = matches!(row.state, RowState::Missing | RowState::Skipped | RowState::NotOffered);
    is_missing && !is_unasked_request
}

fn is_requested(assessment: &Assessment, item: &ItemId) -> bool {
    let route = assessment.route.as_ref();
    route.is_some_and(|route| route.requested.contains(item))
}

/// Whether a heavier test of the same cluster may be suggested instead.
fn is_second_choice(assessment: &Assessment, evidence: &[Evidence], row: &Evidence) -> bool {
    row.item.cluster.is_some()
        && evidence.iter().any(|other| {
            other.item.cluster == row.item.cluster
                && other.score.weight > row.score.weight
                && may_be_suggested(assessment, other)
        })
}

/// Share of the score an answer would cover.
fn gain(evidence: &[Evidence], sums: &Sums, row: &Evidence) -> f64 {
    let counted = evidence
        .iter()
        .find(|other| row.item.cluster.is_some() && other.item.cluster == row.item.cluster && other.counts())
        .map_or(0.0, |other| other.score.weight);
    let part = sums.get(row.facet);
    part.full_share * (row.score.weight - counted) / part.full
}
