//! The log in a copy for sharing: days, exercises and numbers; no words, no time of day, no id.

use jiff::civil::Time;
use uuid::Uuid;

use crate::content::Library;
use crate::record::{Activity, CheckIn, Done, PlanOfSession, Record, Rest, Session};

/// An id of an entry in the copy: made from the id of the copy and the place, for an id made by time tells the time.
fn new_id(copy: Uuid, list: &str, place: usize) -> Uuid {
    Uuid::new_v5(&copy, format!("{list} {place}").as_bytes())
}

/// Those that were not taken back, with the ids they have in the copy.
fn kept(record: &Record, copy: Uuid) -> impl Iterator<Item = (Uuid, &Activity)> {
    let activities = record.activities.iter().filter(|activity| !activity.removed);
    activities
        .enumerate()
        .map(move |(place, activity)| (new_id(copy, "activity", place), activity))
}

pub(super) fn activities(record: &Record, copy: Uuid) -> Vec<Activity> {
    let activities = kept(record, copy).map(|(id, activity)| Activity {
        id,
        words: String::new(),
        since: activity.since,
        until: activity.until,
        edited: 0,
        removed: false,
        rest: Rest::new(),
    });
    activities.collect()
}

pub(super) fn check_ins(record: &Record, copy: Uuid) -> Vec<CheckIn> {
    let new_ids: Vec<(Uuid, &Activity)> = kept(record, copy).collect();
    let there = record.check_ins.iter().filter(|check_in| !check_in.removed);
    let check_ins = there.enumerate().map(|(place, check_in)| CheckIn {
        id: new_id(copy, "check-in", place),
        activities: new_ids
            .iter()
            .filter_map(|(id, activity)| Some((*id, *check_in.activities.get(&activity.id)?)))
            .collect(),
        edited: 0,
        rest: Rest::new(),
        ..check_in.clone()
    });
    check_ins.collect()
}

pub(super) fn log(library: &Library, record: &Record, copy: Uuid) -> Vec<Session> {
    let there = record.log.iter().filter(|session| !session.removed);
    let sessions = there.enumerate().map(|(place, session)| {
        let known = session
            .done
            .iter()
            .filter(|done| library.exercise(&done.exercise).is_some());
        let is_sign = |id: &&crate::content::SignId| library.screening_question(*id).is_some();
        Session {
            id: new_id(copy, "session", place),
            began: session.on().to_datetime(Time::midnight()),
            plan: session.plan.as_ref().map(|plan| PlanOfSession {
                rules_version: super::version(library, &plan.rules_version),
                rest: Rest::new(),
                ..plan.clone()
            }),
            done: known
                .map(|done| Done {
                    rest: Rest::new(),
                    ..done.clone()
                })
                .collect(),
            stop: session.stop.iter().filter(is_sign).cloned().collect(),
            note: None,
            edited: 0,
            rest: Rest::new(),
            ..session.clone()
        }
    });
    sessions.collect()
}
