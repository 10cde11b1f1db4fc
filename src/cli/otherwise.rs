//! What other answers would change, as `score` and `plan` print it for each pattern.

use serde::Serialize;

use crate::content::ItemId;
use crate::record::Side;
use crate::rules::{Band, Change, Finding, Narrowing, ScoreRange, Sensitivity};

/// Members added to a pattern.
#[derive(Serialize)]
pub(super) struct Otherwise<'a> {
    /// Where the score lies once everything missing is answered; null when nothing is missing or no number would come.
    range: Option<Range<'a>>,
    /// Single answers that would move it to another band, the smallest change first.
    would_change: Vec<Changed<'a>>,
}

#[derive(Serialize)]
struct Range<'a> {
    low: f64,
    high: f64,
    low_band: Band,
    high_band: Band,
    /// The missing items, by how many points each narrows the range.
    narrowing: &'a [Narrowing],
}

#[derive(Serialize)]
struct Changed<'a> {
    item: &'a ItemId,
    side: Option<Side>,
    now: Option<f64>,
    to: f64,
    /// What the other side of a missing left-right test reads.
    #[serde(skip_serializing_if = "Option::is_none")]
    beside: Option<f64>,
    band: Option<Band>,
    score: Option<f64>,
    within_error: bool,
}

impl<'a> Otherwise<'a> {
    pub(super) fn of(finding: &Finding, sensitivity: &'a [Sensitivity]) -> Self {
        let of_pattern = sensitivity.iter().find(|one| one.pattern == finding.pattern);
        Self {
            range: of_pattern.and_then(|one| one.range.as_ref()).map(Range::of),
            would_change: of_pattern.map_or_else(Vec::new, |one| one.changes.iter().map(Changed::of).collect()),
        }
    }
}

impl<'a> Range<'a> {
    fn of(range: &'a ScoreRange) -> Self {
        Self {
            low: range.low,
            high: range.high,
            low_band: range.low_band,
            high_band: range.high_band,
            narrowing: &range.narrowing,
        }
    }
}

impl<'a> Changed<'a> {
    fn of(change: &'a Change) -> Self {
        Self {
            item: &change.item,
            side: change.side,
            now: change.now,
            to: change.to,
            beside: change.beside,
            band: change.band,
            score: change.score,
            within_error: change.within_error,
        }
    }
}
