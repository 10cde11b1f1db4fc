//! Two logs of one record joined: everything that either of them knows (rule H7).

use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde::Serialize;
use uuid::Uuid;

use super::LogEntry;
use crate::record::Record;

/// What was joined into a record, beyond what it held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Joined {
    /// Sessions that were new.
    pub sessions: usize,
    /// Check-ins that were new.
    pub check_ins: usize,
    /// Entries that were there, and are now as the other one says.
    pub changed: usize,
}

/// The entries of two lists, each id once: of two, the one that was edited more often, then the one whose text is the
/// larger. The result is the same in any order and any number of times; it stands in the order of `order`, then ids.
pub fn union<T, K>(one: &[T], other: &[T], order: impl Fn(&T) -> K) -> Vec<T>
where
    T: LogEntry + Serialize + Clone + PartialEq,
    K: Ord,
{
    let mut all: BTreeMap<Uuid, T> = BTreeMap::new();
    for entry in one.iter().chain(other) {
        match all.get(&entry.id()) {
            Some(known) if later(known, entry) != Ordering::Less => {}
            Some(_) | None => {
                all.insert(entry.id(), entry.clone());
            }
        }
    }
    let mut joined: Vec<T> = all.into_values().collect();
    joined.sort_by_cached_key(|entry| (order(entry), entry.id()));
    joined
}

/// Which of two entries of one id wins: the greater one.
fn later<T: LogEntry + Serialize + PartialEq>(one: &T, other: &T) -> Ordering {
    one.edited().cmp(&other.edited()).then_with(|| {
        if one == other {
            return Ordering::Equal;
        }
        let text = |entry: &T| serde_json::to_string(entry).unwrap_or_default();
        text(one).cmp(&text(other))
    })
}

/// Joins the logs of another state of the record into it: sessions, check-ins and activities, and nothing else. What comes
/// to a record whenever a state of it is put back (rule H7).
pub fn keep_logs(into: &mut Record, from: &Record) -> Joined {
    let joined = Joined {
        sessions: new_ones(&into.log, &from.log),
        check_ins: new_ones(&into.check_ins, &from.check_ins),
        changed: changed(&into.log, &from.log) + changed(&into.check_ins, &from.check_ins),
    };
    into.log = union(&into.log, &from.log, |session| session.began);
    into.check_ins = union(&into.check_ins, &from.check_ins, |check_in| check_in.on);
    into.activities = union(&into.activities, &from.activities, |activity| activity.since);
    joined
}

/// Whether two states of one record differ in sessions, check-ins and activities only, so that they may be joined without
/// a question.
pub fn logs_differ_only(one: &Record, other: &Record) -> bool {
    let Record {
        id,
        person,
        assessments,
        rest,
        plan_start,
        activities: _,
        session_now,
        check_ins: _,
        log: _,
    } = one;
    *id == other.id
        && *person == other.person
        && *assessments == other.assessments
        && *rest == other.rest
        && *plan_start == other.plan_start
        && *session_now == other.session_now
}

fn new_ones<T: LogEntry>(known: &[T], more: &[T]) -> usize {
    let known: std::collections::BTreeSet<Uuid> = known.iter().map(LogEntry::id).collect();
    more.iter().filter(|entry| !known.contains(&entry.id())).count()
}

fn changed<T: LogEntry + Serialize + PartialEq>(known: &[T], more: &[T]) -> usize {
    let known: BTreeMap<Uuid, &T> = known.iter().map(|entry| (entry.id(), entry)).collect();
    more.iter()
        .filter(|entry| {
            known
                .get(&entry.id())
                .is_some_and(|known| later(*known, entry) == Ordering::Less)
        })
        .count()
}
