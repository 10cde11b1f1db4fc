//! What came of it: sessions by week, measures with their limits, and what is due (rules T7, T12, P41).

mod due;
mod measures;
mod series;
mod weeks;

use jiff::civil::Date;

use crate::content::{ChangeLimits, ItemId, PatternId};
use crate::record::{CheckIn, LogEntry as _, Side};

pub use due::{Due, DueKind, due, due_now, morning_due, next_check_in};
pub use measures::{measures, nothing_changed};
pub use series::{Series, series};
pub use weeks::{WeekDone, weeks_done};

/// One measure, first and last.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// What it is.
    pub what: MeasureOf,
    /// The first value, with its day; none where there is no value yet.
    pub from: Option<(Date, f64)>,
    /// The last value, with its day; none while there is one only.
    pub to: Option<(Date, f64)>,
    /// How far two values may be apart by chance, in the measure's unit.
    pub limit: f64,
    /// The person's own spread of repeats, in the measure's unit, where it is known.
    pub own_spread: Option<f64>,
    /// What became of it.
    pub changed: Changed,
}

/// What is measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeasureOf {
    /// One of the person's activities, by its place among them, counted from 1; 0 to 10.
    Activity {
        /// Its place.
        place: usize,
    },
    /// The mean of the activities.
    Activities,
    /// Usual pain of the last seven days, 0 to 10.
    PainUsual,
    /// Worst pain of the last seven days, 0 to 10.
    PainWorst,
    /// Better or worse than at the start, -3 to 3.
    Change,
    /// A reading of a test, in the item's unit.
    Reading {
        /// The item.
        item: ItemId,
        /// The side; none for an item without sides.
        side: Option<Side>,
    },
    /// The score of a pattern, 0 to 100.
    Score {
        /// The pattern.
        pattern: PatternId,
    },
}

/// What became of a measure. There is no fourth thing to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// Lower by more than what may be chance.
    Lower,
    /// Higher by more than what may be chance.
    Higher,
    /// No change beyond what may be chance, or one value only.
    No,
}

impl Measure {
    /// Whether two values were compared.
    pub fn is_compared(&self) -> bool {
        self.to.is_some()
    }
}

impl Changed {
    /// By which way a value went, where it went far enough.
    pub(super) fn of(from: f64, to: f64, is_beyond: bool) -> Self {
        match (is_beyond, to < from) {
            (false, _) => Self::No,
            (true, true) => Self::Lower,
            (true, false) => Self::Higher,
        }
    }
}

/// The usual pain of the check-ins since a day, up to another, in order.
pub(super) fn usual_pain(check_ins: &[CheckIn], since: Date, day: Date) -> Vec<(Date, u8)> {
    values(check_ins, since, day, |check_in| check_in.pain_usual)
}

/// A value of the check-ins since a day, up to another, in order; those taken back left out.
fn values<T>(check_ins: &[CheckIn], since: Date, day: Date, of: impl Fn(&CheckIn) -> Option<T>) -> Vec<(Date, T)> {
    let mut there: Vec<&CheckIn> = check_ins
        .iter()
        .filter(|check_in| !check_in.is_removed() && (since..=day).contains(&check_in.on))
        .collect();
    there.sort_by_key(|check_in| (check_in.on, check_in.id));
    let given = there
        .into_iter()
        .filter_map(|check_in| Some((check_in.on, of(check_in)?)));
    given.collect()
}

/// Whether pain of the neck has changed: by enough points at once, or by those of other pain in enough check-ins running,
/// each time by the share too (rule T12).
fn neck_has_changed(limits: &ChangeLimits, first: u8, later: &[u8]) -> bool {
    let Some(last) = later.last() else {
        return false;
    };
    let by_the_share = |now: u8| super::pain_has_changed(limits.pain, first, now);
    if first.abs_diff(*last) >= limits.neck.points && by_the_share(*last) {
        return true;
    }
    let running = usize::try_from(limits.neck.running).unwrap_or(usize::MAX);
    let Some(last_ones) = later.len().checked_sub(running).and_then(|from| later.get(from..)) else {
        return false;
    };
    let same_way = |now: u8| (now < first) == (*last < first);
    last_ones.iter().all(|now| by_the_share(*now) && same_way(*now))
}
