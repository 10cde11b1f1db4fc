//! What each item of a pattern contributes: answered, missing, hidden, or not counted beside a heavier test.

use std::collections::BTreeSet;

use super::quality::quality;
use crate::content::{Item, Library, Pattern, Scored, TagId};
use crate::record::{Assessment, NoReading, Side};
use crate::rules::limits::is_zero;
use crate::rules::route::not_offered;
use crate::rules::severity::severity;
use crate::rules::values::answered;
use crate::rules::{Facet, RowState, hidden_by};

/// One item as evidence for one pattern.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence<'a> {
    pub item: &'a Item,
    pub score: Scored<'a>,
    pub facet: Facet,
    pub state: RowState,
    /// 0 to 1.
    pub quality: f64,
    /// 0 to 1, or signed; only for what was answered and is not hidden.
    pub severity: Option<f64>,
}

impl Evidence<'_> {
    /// Whether it enters the sum (rule N17).
    pub(super) fn counts(&self) -> bool {
        self.state == RowState::Answered
    }

    /// Weight after quality.
    pub(super) fn weight(&self) -> f64 {
        self.score.weight * self.quality
    }

    /// Whether it is a measurement or a test: a measured position, a muscle length or a strength (rule N16).
    pub(super) fn is_objective(&self) -> bool {
        match self.facet {
            Facet::Position => self.item.measures_position,
            Facet::Muscle => true,
            Facet::Background => false,
        }
    }

    /// Whether its severity names this side.
    pub(super) fn leans(&self, side: Side) -> bool {
        self.severity
            .is_some_and(|severity| !is_zero(severity) && (severity > 0.0) == (side == Side::Right))
    }
}

/// Everything that may count for a pattern, in session order.
pub(super) fn evidence<'a>(
    library: &'a Library,
    assessment: &Assessment,
    tags: &BTreeSet<TagId>,
    pattern: &Pattern,
) -> Vec<Evidence<'a>> {
    let mut rows = rows(library, assessment, tags, pattern);
    leave_out_lighter_tests(&mut rows);
    rows
}

/// The same, with every answered test of a cluster still in it.
pub(super) fn rows<'a>(
    library: &'a Library,
    assessment: &Assessment,
    tags: &BTreeSet<TagId>,
    pattern: &Pattern,
) -> Vec<Evidence<'a>> {
    let mut rows = Vec::new();
    for item in &library.items {
        for score in item.scores().filter(|score| *score.pattern == pattern.id) {
            if let Some(facet) = Facet::of(score.class) {
                rows.push(row(library, assessment, tags, pattern, item, score, facet));
            }
        }
    }
    rows
}

fn row<'a>(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<TagId>,
    pattern: &Pattern,
    item: &'a Item,
    score: Scored<'a>,
    facet: Facet,
) -> Evidence<'a> {
    let is_hidden = !hidden_by(item, tags).is_empty();
    let severity = answered(item, assessment)
        .filter(|_| !is_hidden)
        .and_then(|values| severity(item, score, &assessment.profile, values))
        .map(|severity| if pattern.signed { severity } else { severity.abs() });
    let state = if is_hidden {
        RowState::HiddenBySafety
    } else if severity.is_some() {
        RowState::Answered
    } else {
        state_without_reading(assessment, item)
    };
    Evidence {
        item,
        score,
        facet,
        state,
        // How a reading was taken is of no interest where none counts, and is not told where safety hides it.
        quality: severity.map_or(1.0, |_| quality(library, assessment, tags, item)),
        severity,
    }
}

/// Why an item gives nothing; stopped for pain on one side wins over the rest.
fn state_without_reading(assessment: &Assessment, item: &Item) -> RowState {
    let answer = assessment.answers.get(&item.id);
    let states = Side::BOTH.map(|side| answer.and_then(|answer| answer.entry(side)?.state()));
    if states.contains(&Some(NoReading::StoppedPain)) {
        RowState::StoppedPain
    } else if states.contains(&Some(NoReading::NotPossible)) {
        RowState::NotPossible
    } else if states.contains(&Some(NoReading::Skipped)) {
        RowState::Skipped
    } else if not_offered(assessment, item).is_some() {
        RowState::NotOffered
    } else {
        RowState::Missing
    }
}

/// Of the answered tests of one cluster only the heaviest counts (rule N11).
pub(super) fn leave_out_lighter_tests(rows: &mut [Evidence]) {
    for index in 0..rows.len() {
        let Some(row) = rows.get(index).copied() else {
            continue;
        };
        let is_beaten = row.item.cluster.is_some()
            && row.counts()
            && rows.iter().enumerate().any(|(other_index, other)| {
                let is_first = other_index < index;
                other.item.cluster == row.item.cluster
                    && other.counts()
                    && (other.score.weight > row.score.weight || (is_first && other.score.weight >= row.score.weight))
            });
        if is_beaten && let Some(row) = rows.get_mut(index) {
            row.state = RowState::NotCounted;
        }
    }
}
