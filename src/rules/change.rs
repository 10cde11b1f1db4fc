//! What changed since an earlier assessment, and whether that is more than measurement error (rules N21, T7). The
//! limits stand in the content.

use crate::content::{ChangeLimits, Class, Item, Library, PainLimit, PatternId};
use crate::record::{Answer, Assessment, Entry, Given, Side};

use super::limits::{at_least, at_most};
use super::{Finding, Findings, OwnRepeats, change_limit};

/// One number that was read both times.
#[derive(Clone, Copy, Debug)]
pub struct ReadTwice<'a> {
    /// What was read.
    pub item: &'a Item,
    /// The side; none for an item without sides.
    pub side: Option<Side>,
    /// The earlier reading, in the item's unit.
    pub before: f64,
    /// The present reading, in the item's unit.
    pub now: f64,
    /// How far two readings may differ by measurement error alone, in the item's unit.
    pub error: f64,
    /// Whether the person's own repeats made that wider (rule N30).
    pub is_own: bool,
    /// The deviation of those repeats, in the item's unit, where there are enough of them.
    pub own_spread: Option<f64>,
}

impl ReadTwice<'_> {
    /// Whether the difference exceeds the error; what only reaches it does not.
    pub fn has_changed(&self) -> bool {
        !at_most((self.now - self.before).abs(), self.error)
    }

    fn is_of(&self, pattern: &PatternId, classes: &[Class]) -> bool {
        let mut scores = self.item.scores();
        scores.any(|score| score.pattern == pattern && classes.contains(&score.class))
    }
}

/// Every number that was read in both assessments, in the same way, and has a known measurement error, in the library's order,
/// left first. `visits` are all assessments whose repeats say how well this person repeats a reading.
///
/// Whether an item may be shown is for the caller to say.
pub fn read_twice<'a>(
    library: &'a Library,
    visits: &[Assessment],
    before: &Assessment,
    now: &Assessment,
) -> Vec<ReadTwice<'a>> {
    let limits = library.guidance.as_ref().map(|guidance| &guidance.about.change);
    let enough = limits.map(|limits| limits.own_repeats);
    let of_item = |item: &'a Item| {
        let (earlier, later) = (before.answers.get(&item.id)?, now.answers.get(&item.id)?);
        if !is_read_alike(earlier, later) {
            return None;
        }
        let sides: &[Option<Side>] = if is_one(earlier) && is_one(later) {
            &[None]
        } else {
            &[Some(Side::Left), Some(Side::Right)]
        };
        let reading = |answer: &Answer, side: Option<Side>| {
            let entry: &Entry = answer.entry(side.unwrap_or(Side::Left))?;
            entry.reading(item.combine())
        };
        let own = OwnRepeats::of(library, item, visits, enough);
        let both = sides.iter().filter_map(move |&side| {
            let (before, now) = (reading(earlier, side)?, reading(later, side)?);
            let (error, is_own) = change_limit(item, before, &own)?;
            Some(ReadTwice {
                item,
                side,
                before,
                now,
                error,
                is_own,
                own_spread: own.deviation(),
            })
        });
        Some(both.collect::<Vec<_>>())
    };
    let numbers = library.items.iter().filter(|item| item.is_number());
    numbers.filter_map(of_item).flatten().collect()
}

/// Whether pain, 0 to 10, has changed: by so many points, and by so large a share of the earlier one.
pub fn pain_has_changed(limit: PainLimit, before: u8, now: u8) -> bool {
    let difference = before.abs_diff(now);
    difference >= limit.points && at_least(f64::from(difference), f64::from(before) * limit.share)
}

/// The findings of patterns whose score has changed, before and now: by enough points, and only where a reading of how the
/// person stands and one of a muscle each passed their error, so that no score changes of which no part has.
pub fn changed_scores<'a>(
    limits: &ChangeLimits,
    read: &[ReadTwice<'_>],
    before: &'a Findings,
    now: &'a Findings,
) -> Vec<(&'a Finding, &'a Finding)> {
    let has_changed = |pattern: &PatternId, classes: &[Class]| {
        let mut changed = read.iter().filter(|reading| reading.has_changed());
        changed.any(|reading| reading.is_of(pattern, classes))
    };
    let of_pattern = |now: &'a Finding| {
        let before = before.pattern(&now.pattern)?;
        let difference = (now.score? - before.score?).abs();
        let is_clear = at_least(difference, limits.score)
            && has_changed(&now.pattern, &[Class::Position])
            && has_changed(&now.pattern, &[Class::Length, Class::Strength]);
        is_clear.then_some((before, now))
    };
    now.patterns.iter().filter_map(of_pattern).collect()
}

/// Whether two answers were given in the same way: by the same method, with sides or without (rule T12). What was read in
/// another way is not compared.
fn is_read_alike(one: &Answer, other: &Answer) -> bool {
    one.flags == other.flags && is_one(one) == is_one(other)
}

fn is_one(answer: &Answer) -> bool {
    matches!(answer.given, Given::One(_))
}
