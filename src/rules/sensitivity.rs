//! What would change a result, and where it could still go: found by scoring again, not guessed.
//!
//! For each pattern every other answer of every item is tried: each option of a choice, each step of a number, one
//! side at a time. Nothing is assumed about how the score follows; answers that count the same are tried once. Two
//! answers reach further than their own row: a head far from the wall halves what the wall gap counts, and a lost
//! height or a round neck base hides tests. For these everything is scored anew.

mod changes;
mod others;
mod range;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::safety::{is_under_18, may_set_tags};
use super::score::Board;
use super::values::{Values, answered};
use super::{Band, Offer, RowState, hidden_by, offers, tags};
use crate::content::{Item, ItemId, Library, PatternId, TagId};
use crate::record::{Answer, Assessment, Entry, Given, NoReading, Side};
use others::Other;

/// What another answer would change about one pattern.
#[derive(Clone, Debug, PartialEq)]
pub struct Sensitivity {
    /// The pattern.
    pub pattern: PatternId,
    /// Single answers that would move it to another band: first those given, the smallest change first, then those that
    /// are missing.
    pub changes: Vec<Change>,
    /// Where the score could still go; none when nothing is missing that could be answered, or when no number would
    /// come of it.
    pub range: Option<ScoreRange>,
}

/// One answer that would move a pattern to another band.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The item.
    pub item: ItemId,
    /// The side that would read otherwise; none for an item without sides, or for both sides alike.
    pub side: Option<Side>,
    /// What it reads now, in the item's unit; none when it is not answered.
    pub now: Option<f64>,
    /// What it would have to read; the nearest such value.
    pub to: f64,
    /// Of a missing left-right test: what the other side reads meanwhile.
    pub beside: Option<f64>,
    /// The band then; none: no number.
    pub band: Option<Band>,
    /// The score then, 0 to 100, not rounded.
    pub score: Option<f64>,
    /// The change is not larger than what such a measurement can be off (rule N21).
    pub within_error: bool,
}

/// Where the score of a pattern lies when everything still missing is answered.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreRange {
    /// The lowest score, 0 to 100, not rounded. Of a signed pattern it is the nearest to 0 that the steps of its numbers
    /// reach.
    pub low: f64,
    /// The highest score.
    pub high: f64,
    /// The band of the lowest.
    pub low_band: Band,
    /// The band of the highest.
    pub high_band: Band,
    /// The missing items, by how many points narrower the range is once they are answered; largest first.
    pub narrowing: Vec<Narrowing>,
}

/// How much an answer would narrow the range.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Narrowing {
    /// The item.
    pub item: ItemId,
    /// Points of score.
    pub points: f64,
}

/// Works out, for every pattern, what another answer would change; nothing under 18.
pub fn sensitivity(library: &Library, assessment: &Assessment, today: Date) -> Vec<Sensitivity> {
    if is_under_18(library, assessment) {
        return Vec::new();
    }
    let around = Around::new(library, assessment, today);
    let mut changes = changes::changes(&around);
    let ranges = range::ranges(&around);
    let patterns = library.patterns.iter().zip(ranges);
    patterns
        .map(|(pattern, range)| Sensitivity {
            pattern: pattern.id.clone(),
            changes: changes.remove(pattern.id.as_str()).unwrap_or_default(),
            range,
        })
        .collect()
}

/// An assessment, and what is needed to score it again.
struct Around<'a> {
    library: &'a Library,
    assessment: &'a Assessment,
    tags: BTreeSet<TagId>,
    /// Items that may be answered now.
    offered: BTreeSet<&'a str>,
    boards: Vec<Board<'a>>,
}

impl<'a> Around<'a> {
    fn new(library: &'a Library, assessment: &'a Assessment, today: Date) -> Self {
        let tags = tags(library, assessment);
        let offers = offers(library, assessment, today).into_iter();
        Self {
            library,
            assessment,
            offered: offers
                .filter(|(_, offer)| matches!(offer, Offer::Asked | Offer::NotInRoute))
                .map(|(item, _)| item.id.as_str())
                .collect(),
            boards: boards(library, assessment, &tags),
            tags,
        }
    }

    /// Whether an item without a reading may be answered; what hurt or is not possible is not.
    fn is_open(&self, item: &Item, state: RowState) -> bool {
        matches!(state, RowState::Missing | RowState::Skipped) && self.offered.contains(item.id.as_str())
    }

    /// The readings of an item, as far as they count.
    fn values(&self, item: &Item) -> Option<Values> {
        answered(item, self.assessment).filter(|_| hidden_by(item, &self.tags).is_empty())
    }

    /// Everything else the item could be answered with, the nearest first.
    fn others(&self, item: &'a Item) -> Vec<Other> {
        others::others(item, self.values(item))
    }

    /// Items whose answer reaches further than their own row, and that may be answered or are.
    fn far_reaching(&self) -> impl Iterator<Item = &'a Item> + '_ {
        let library = self.library;
        library.items.iter().filter(move |item| {
            let state = self.assessment.answers.get(&item.id).and_then(Answer::state);
            let was_tried = matches!(state, Some(NoReading::StoppedPain | NoReading::NotPossible));
            let may_be_answered = self.offered.contains(item.id.as_str()) && !was_tried;
            reaches_far(library, item) && (self.values(item).is_some() || may_be_answered)
        })
    }
}

fn boards<'a>(library: &'a Library, assessment: &Assessment, tags: &BTreeSet<TagId>) -> Vec<Board<'a>> {
    let patterns = library.patterns.iter();
    patterns
        .map(|pattern| Board::new(library, assessment, tags, pattern))
        .collect()
}

/// Whether an answer may change more than its own row: a tag that hides tests, or the quality of another answer.
fn reaches_far(library: &Library, item: &Item) -> bool {
    may_set_tags(library, &item.id) || governed(library, item).next().is_some()
}

/// The limits from which an item lowers the quality of others.
fn governed<'a>(library: &'a Library, item: &'a Item) -> impl Iterator<Item = f64> + 'a {
    let flags = library.items.iter().flat_map(|other| &other.quality);
    flags
        .filter_map(|flag| flag.auto.as_ref())
        .filter(|auto| auto.item == item.id)
        .map(|auto| auto.at_least)
}

/// How far an answer reaches: which of the limits it meets that lower the quality of others, and the tags with it.
type Reach = (Vec<bool>, BTreeSet<TagId>);

/// Answers of a far-reaching item that leave everything else alike.
struct Alike<'a> {
    others: Vec<Other>,
    /// The assessment with the first of them.
    assessment: Assessment,
    boards: Vec<Board<'a>>,
}

/// All other answers of an item, those that leave everything else alike together; in the order of their nearest.
fn alike<'a>(library: &'a Library, assessment: &Assessment, item: &Item, others: Vec<Other>) -> Vec<Alike<'a>> {
    let limits: Vec<f64> = governed(library, item).collect();
    let mut changed = assessment.clone();
    let mut groups: Vec<(Reach, Alike)> = Vec::new();
    for other in others {
        answer(&mut changed, item, other.values);
        let quality = limits
            .iter()
            .map(|limit| {
                other
                    .values
                    .one()
                    .is_some_and(|value| super::limits::at_least(value, *limit))
            })
            .collect();
        let tags = if may_set_tags(library, &item.id) {
            tags(library, &changed)
        } else {
            BTreeSet::new()
        };
        let key = (quality, tags);
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, group)) => group.others.push(other),
            None => {
                let boards = boards(library, &changed, &super::tags(library, &changed));
                let group = Alike {
                    others: vec![other],
                    assessment: changed.clone(),
                    boards,
                };
                groups.push((key, group));
            }
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Puts another reading in, and leaves how it was taken as it is.
fn answer(assessment: &mut Assessment, item: &Item, values: Values) {
    let read = |value: f64| Entry::Readings(vec![value]);
    let given = match values {
        Values::One(value) => Given::One(read(value)),
        Values::Sides(left, right) => Given::Sides {
            left: left.map(read),
            right: right.map(read),
        },
    };
    match assessment.answers.get_mut(&item.id) {
        Some(answer) => answer.given = given,
        None => {
            assessment.answers.insert(item.id.clone(), Answer::new(given));
        }
    }
}

/// Changes by pattern.
type ByPattern<'a> = BTreeMap<&'a str, Vec<Change>>;
