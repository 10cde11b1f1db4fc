//! What the tables of the active patterns ask, and on which side (rule M9).

use std::collections::BTreeSet;

use crate::content::{EntrySide, ItemId, Library, MuscleId, Origin, PatternId, Role, TagId};
use crate::record::{Assessment, Side};
use crate::rules::limits::{above, at_least, below};
use crate::rules::severity::severity;
use crate::rules::values::{Values, counted_value};
use crate::rules::{Finding, Findings};

/// One pattern asks one thing of one muscle on one side.
pub(super) struct Ask<'a> {
    pub(super) muscle: &'a MuscleId,
    pub(super) side: Side,
    pub(super) role: Role,
    pub(super) pattern: &'a PatternId,
    /// By an addition of this program, not by the source table.
    pub(super) added: bool,
    /// One set more here than on the other side.
    pub(super) extra_set: bool,
    /// Score times confidence of the pattern, 0 to 100.
    pub(super) priority: f64,
}

/// Everything the active patterns ask, in the order of the library.
pub(super) fn asks<'a>(
    library: &'a Library,
    assessment: &Assessment,
    findings: &Findings,
    tags: &BTreeSet<TagId>,
) -> Vec<Ask<'a>> {
    let reader = Reader {
        library,
        assessment,
        tags,
    };
    let mut asks = Vec::new();
    for finding in findings.active() {
        let Some(pattern) = library.pattern(&finding.pattern) else {
            continue;
        };
        let priority = finding.priority();
        for entry in &pattern.table {
            let places = reader.places(&entry.side, finding);
            for muscle in &entry.muscles {
                asks.extend(places.iter().map(|place| Ask {
                    muscle,
                    side: place.side,
                    role: entry.role,
                    pattern: &pattern.id,
                    added: entry.origin == Origin::Added,
                    extra_set: place.extra_set,
                    priority,
                }));
            }
        }
    }
    asks
}

impl Finding {
    /// Score times confidence, 0 to 100: how strongly a pattern asks (rules M8, P16).
    pub fn priority(&self) -> f64 {
        self.score.unwrap_or(0.0) * self.confidence.unwrap_or(0.0) / 100.0
    }
}

/// A side a table entry is meant for.
struct Place {
    side: Side,
    extra_set: bool,
}

impl Place {
    fn one(side: Side) -> Vec<Self> {
        vec![Self { side, extra_set: false }]
    }

    fn both(extra: Option<Side>) -> Vec<Self> {
        Side::BOTH
            .into_iter()
            .map(|side| Self {
                side,
                extra_set: extra == Some(side),
            })
            .collect()
    }
}

/// The answers that tell a side.
struct Reader<'a> {
    library: &'a Library,
    assessment: &'a Assessment,
    tags: &'a BTreeSet<TagId>,
}

impl Reader<'_> {
    fn places(&self, side: &EntrySide, finding: &Finding) -> Vec<Place> {
        let high = finding.side;
        match side {
            EntrySide::Both => Place::both(None),
            EntrySide::BothExtra { weaker_in } => Place::both(self.higher(weaker_in, None).or(high)),
            EntrySide::HighIfAgrees { item } => match (self.difference(item), high) {
                (None, Some(high)) => Place::one(high),
                (Some(difference), Some(high)) if side_of(difference) == Some(high) => Place::one(high),
                _ => Place::both(None),
            },
            EntrySide::NamedElseHigh { item } => match self.difference(item).and_then(side_of).or(high) {
                Some(side) => Place::one(side),
                None => Place::both(None),
            },
            EntrySide::HigherElseBoth { item, from } => match self.higher(item, Some(*from)) {
                Some(side) => Place::one(side),
                None => Place::both(None),
            },
        }
    }

    /// The left-right difference of an item as it scores, plus = right; none when it was not answered on both sides.
    fn difference(&self, item: &ItemId) -> Option<f64> {
        let values = counted_value(self.library, self.assessment, self.tags, item)?;
        let item = self.library.item(item)?;
        let score = item.scores().find(|score| score.compares())?;
        severity(item, score, &self.assessment.profile, values)
    }

    /// The side with the higher value, if the two differ by at least so much.
    fn higher(&self, item: &ItemId, from: Option<f64>) -> Option<Side> {
        let (left, right) = self.sides(item)?;
        let is_clear = from.is_none_or(|from| at_least((right - left).abs(), from));
        is_clear.then(|| side_of(right - left)).flatten()
    }

    fn sides(&self, item: &ItemId) -> Option<(f64, f64)> {
        match counted_value(self.library, self.assessment, self.tags, item)? {
            Values::Sides(Some(left), Some(right)) => Some((left, right)),
            _ => None,
        }
    }
}

/// The side a signed value names: plus = right.
fn side_of(difference: f64) -> Option<Side> {
    if above(difference, 0.0) {
        Some(Side::Right)
    } else if below(difference, 0.0) {
        Some(Side::Left)
    } else {
        None
    }
}
