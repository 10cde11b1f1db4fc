//! Scoring one pattern again with another answer, by the same sums and gates, without the rest of the work.

use std::collections::BTreeSet;

use super::rows::{Evidence, leave_out_lighter_tests, rows};
use super::{quality, verdict};
use crate::content::{Item, Library, Pattern, Scoring, TagId};
use crate::record::{Assessment, Profile};
use crate::rules::severity::severity;
use crate::rules::values::Values;
use crate::rules::{Band, RowState};

/// The rows of one pattern, on which answers can be exchanged.
pub(in crate::rules) struct Board<'a> {
    pub pattern: &'a Pattern,
    scoring: &'a Scoring,
    rows: Vec<Evidence<'a>>,
    /// The quality an answer has, or would have.
    qualities: Vec<f64>,
}

/// What came of scoring again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::rules) struct Outlook {
    /// -100 to 100, negative only for a signed pattern; none where a gate takes the number.
    pub total: Option<f64>,
    /// None without a number.
    pub band: Option<Band>,
}

impl<'a> Board<'a> {
    /// The rows as they are answered.
    pub fn new(library: &'a Library, assessment: &Assessment, tags: &BTreeSet<TagId>, pattern: &'a Pattern) -> Self {
        let rows = rows(library, assessment, tags, pattern);
        let qualities = rows
            .iter()
            .map(|row| quality::quality(library, assessment, tags, row.item))
            .collect();
        Self {
            pattern,
            scoring: &library.scoring,
            rows,
            qualities,
        }
    }

    /// Every item that may count, with its state; a lighter test of a cluster stands as answered.
    pub fn items(&self) -> impl Iterator<Item = (usize, &'a Item, RowState)> + '_ {
        self.rows
            .iter()
            .enumerate()
            .map(|(place, row)| (place, row.item, row.state))
    }

    /// How these values would count in the row at a place; none when they say nothing there.
    pub fn severity(&self, place: usize, profile: &Profile, values: Values) -> Option<f64> {
        let row = self.rows.get(place)?;
        let severity = severity(row.item, row.score, profile, values)?;
        Some(if self.pattern.signed { severity } else { severity.abs() })
    }

    /// How the row at a place counts now.
    pub fn severity_now(&self, place: usize) -> Option<f64> {
        self.rows.get(place)?.severity
    }

    /// With every answer as it is.
    pub fn now(&self) -> Outlook {
        self.with(&[])
    }

    /// With other severities at some places, which then count as answered.
    pub fn with(&self, others: &[(usize, f64)]) -> Outlook {
        let verdict = verdict(self.scoring, self.pattern, &self.changed(others));
        Outlook {
            total: verdict.total,
            band: verdict.band,
        }
    }

    /// The points, -100 to 100, that one unit of severity at each of these places gives, when all of them are answered.
    pub fn points_each(&self, others: &[(usize, f64)]) -> Vec<f64> {
        let rows = self.changed(others);
        let verdict = verdict(self.scoring, self.pattern, &rows);
        let points = |place: &usize| {
            let row = rows.get(*place).filter(|row| row.counts())?;
            verdict.sums.max_points(row)
        };
        others
            .iter()
            .map(|(place, _)| points(place).unwrap_or_default())
            .collect()
    }

    fn changed(&self, others: &[(usize, f64)]) -> Vec<Evidence<'a>> {
        let mut rows = self.rows.clone();
        for (place, severity) in others {
            if let (Some(row), Some(quality)) = (rows.get_mut(*place), self.qualities.get(*place)) {
                row.severity = Some(*severity);
                row.state = RowState::Answered;
                row.quality = *quality;
            }
        }
        leave_out_lighter_tests(&mut rows);
        rows
    }
}
