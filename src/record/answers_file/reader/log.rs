//! Sessions, check-ins and activities of an answers file, in the shape the record keeps them in. Ids may be left out: they
//! are then made from the content, the same for the same.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime, Time};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::super::ID_SPACE;
use super::{Reader, strict_date, whole};
use crate::content::{ExerciseId, SignId};
use crate::record::strict::{SHOWN, Strict as _, given};
use crate::record::{
    Activity, CheckIn, Done, LARGEST_CHANGE, LARGEST_DONE, LightColour, MAX_PAIN, MOST_ACTIVITIES, MOST_CHECK_INS,
    MOST_DONE, MOST_LEFT, MOST_NOTE, MOST_SESSION_MINUTES, MOST_SESSIONS, MOST_WEEK, Morning, PlanOfSession, Record,
    Rest, Session, SessionHow, WhatWasDone, cut,
};

const SESSION: [&str; 16] = [
    "id",
    "began",
    "minutes",
    "plan",
    "week",
    "day",
    "how",
    "done",
    "effort",
    "pain_before",
    "pain_most",
    "next_morning",
    "stop",
    "note",
    "edited",
    "removed",
];
const DONE: [&str; 14] = [
    "exercise", "side", "sets", "of", "reps", "hold_s", "seconds", "way", "left", "clean", "felt", "pain", "light",
    "skipped",
];
const CHECK_IN: [&str; 8] = [
    "id",
    "on",
    "pain_usual",
    "pain_worst",
    "activities",
    "change",
    "edited",
    "removed",
];
const ACTIVITY: [&str; 6] = ["id", "words", "since", "until", "edited", "removed"];

impl Reader<'_> {
    /// Puts the log of the file into the record.
    pub(super) fn logs(&mut self, file: &Map<String, Value>, record: &mut Record, today: Date) {
        record.plan_start = self.date(file, "plan_start");
        let log = self.list(file, "log", MOST_SESSIONS);
        record.log = log
            .iter()
            .enumerate()
            .filter_map(|(place, value)| self.session(&format!("log[{place}]"), place, value))
            .collect();
        record.log.sort_by_key(|session| (session.began, session.id));
        let check_ins = self.list(file, "check_ins", MOST_CHECK_INS);
        record.activities = self.activities(file, check_ins, today);
        let ids: Vec<Uuid> = record.activities.iter().map(|activity| activity.id).collect();
        record.check_ins = check_ins
            .iter()
            .enumerate()
            .filter_map(|(place, value)| self.check_in((&format!("check_ins[{place}]"), place), value, &ids))
            .collect();
        record.check_ins.sort_by_key(|check_in| (check_in.on, check_in.id));
        // Whoever followed a plan had been assessed before.
        let days = record
            .log
            .iter()
            .map(Session::on)
            .chain(record.check_ins.iter().map(|one| one.on));
        let first = days.chain(record.plan_start).min();
        for assessment in &mut record.assessments {
            assessment.started_on = first.map_or(today, |first| first.min(today));
        }
        let [sessions, check_ins, activities] = [
            twice(record.log.iter().map(|one| one.id)),
            twice(record.check_ins.iter().map(|one| one.id)),
            twice(record.activities.iter().map(|one| one.id)),
        ];
        for (member, id) in [("log", sessions), ("check_ins", check_ins), ("activities", activities)] {
            if let Some(id) = id {
                self.problem(format!("{member}: the id {id} stands twice; each entry has its own."));
            }
        }
    }

    fn list<'f>(&mut self, file: &'f Map<String, Value>, member: &str, most: usize) -> &'f [Value] {
        match given(file, member) {
            None => &[],
            Some(Value::Array(list)) if list.len() <= most => list,
            Some(Value::Array(list)) => {
                self.problem(format!(
                    "{member}: it has {} entries; it takes up to {most}.",
                    list.len()
                ));
                &[]
            }
            Some(other) => {
                self.wrong(member, other, "a list");
                &[]
            }
        }
    }

    fn object_at<'f>(&mut self, at: &str, value: &'f Value, known: &[&str]) -> Option<&'f Map<String, Value>> {
        let Some(entry) = value.as_object() else {
            self.wrong(at, value, "an object in braces");
            return None;
        };
        self.known(at, entry, known);
        Some(entry)
    }

    fn session(&mut self, at: &str, place: usize, value: &Value) -> Option<Session> {
        let entry = self.object_at(at, value, &SESSION)?;
        let began = self.moment(at, entry);
        let mut session = Session::new(Uuid::nil(), began?, SessionHow::default());
        session.minutes = self.up_to(at, entry, "minutes", MOST_SESSION_MINUTES).unwrap_or(0);
        session.plan = self.plan_of(at, entry);
        session.week = self.up_to(at, entry, "week", MOST_WEEK).unwrap_or(0);
        session.day = self.word(at, entry, "day", "\"A\" or \"B\"");
        session.how = self
            .word(at, entry, "how", "\"followed\", \"paper\" or \"typed\"")
            .unwrap_or_default();
        session.effort = self.of_ten(at, entry, "effort");
        session.pain_before = self.of_ten(at, entry, "pain_before");
        session.pain_most = self.of_ten(at, entry, "pain_most");
        session.next_morning = self.word::<Morning>(at, entry, "next_morning", "\"usual\" or \"worse\"");
        session.stop = self.signs(at, entry);
        session.note = self.text(at, entry, "note");
        session.edited = self.up_to(at, entry, "edited", u32::MAX).unwrap_or(0);
        session.removed = self.yes(at, entry, "removed").unwrap_or(false);
        session.done = self
            .inner_list(at, entry, "done", MOST_DONE)
            .iter()
            .enumerate()
            .filter_map(|(place, value)| self.done(&format!("{at}.done[{place}]"), value))
            .collect();
        session.id = self.id(at, entry, "session", place, &session);
        Some(session)
    }

    fn done(&mut self, at: &str, value: &Value) -> Option<Done> {
        let entry = self.object_at(at, value, &DONE)?;
        let exercise = match given(entry, "exercise").and_then(Value::as_str) {
            Some(id) if self.library.exercise(id).is_some() => ExerciseId::from(id),
            Some(id) => {
                self.problem(format!(
                    "{at}.exercise: \"{}\" is not an exercise of this content.",
                    cut(id, SHOWN)
                ));
                return None;
            }
            None => {
                self.wrong(
                    &format!("{at}.exercise"),
                    entry.get("exercise").unwrap_or(&Value::Null),
                    "the id of an exercise",
                );
                return None;
            }
        };
        let what = WhatWasDone {
            side: self.word(at, entry, "side", "\"left\", \"right\" or \"both\""),
            sets: self.up_to(at, entry, "sets", LARGEST_DONE).unwrap_or(0),
            of: self.up_to(at, entry, "of", LARGEST_DONE).unwrap_or(0),
            reps: self.up_to(at, entry, "reps", LARGEST_DONE),
            hold_s: self.up_to(at, entry, "hold_s", LARGEST_DONE),
            seconds: self.up_to(at, entry, "seconds", MOST_SESSION_MINUTES * 60),
            way: self.word(at, entry, "way", "\"easier\" or \"harder\""),
            left: self.up_to(at, entry, "left", MOST_LEFT),
            clean: self.yes(at, entry, "clean"),
            felt: self.of_ten(at, entry, "felt"),
            pain: self.of_ten(at, entry, "pain"),
            light: self.word::<LightColour>(at, entry, "light", "\"green\", \"amber\" or \"red\""),
            skipped: self.word(at, entry, "skipped", "\"time\", \"pain\" or \"other\""),
        };
        Some(Done::new(exercise, what))
    }

    fn check_in(&mut self, (at, place): (&str, usize), value: &Value, ids: &[Uuid]) -> Option<CheckIn> {
        let entry = self.object_at(at, value, &CHECK_IN)?;
        let on = self.day(at, entry, "on");
        let mut check_in = CheckIn::new(Uuid::nil(), on?);
        check_in.pain_usual = self.of_ten(at, entry, "pain_usual");
        check_in.pain_worst = self.of_ten(at, entry, "pain_worst");
        check_in.change = self.change(at, entry);
        check_in.edited = self.up_to(at, entry, "edited", u32::MAX).unwrap_or(0);
        check_in.removed = self.yes(at, entry, "removed").unwrap_or(false);
        let mut activities = BTreeMap::new();
        for (place, value) in self
            .inner_list(at, entry, "activities", MOST_ACTIVITIES)
            .iter()
            .enumerate()
        {
            let number = whole(value).and_then(|number| u8::try_from(number).ok());
            match (number.filter(|number| *number <= MAX_PAIN), ids.get(place)) {
                (Some(number), Some(id)) => {
                    activities.insert(*id, number);
                }
                _ if value.is_null() => {}
                _ => self.wrong(
                    &format!("{at}.activities[{place}]"),
                    value,
                    &format!("a whole number from 0 to {MAX_PAIN}"),
                ),
            }
        }
        check_in.activities = activities;
        check_in.id = self.id(at, entry, "check-in", place, &check_in);
        Some(check_in)
    }

    /// The activities that the file names; those that are only rated have no words.
    fn activities(&mut self, file: &Map<String, Value>, check_ins: &[Value], today: Date) -> Vec<Activity> {
        let named = self.list(file, "activities", MOST_ACTIVITIES);
        let mut activities: Vec<Activity> = named
            .iter()
            .enumerate()
            .filter_map(|(place, value)| self.activity((&format!("activities[{place}]"), place), value, today))
            .collect();
        if activities.len() < named.len() {
            return activities;
        }
        let rated = check_ins
            .iter()
            .filter_map(|check_in| Some(check_in.get("activities")?.as_array()?.len()));
        for place in activities.len()..rated.max().unwrap_or(0).min(MOST_ACTIVITIES) {
            let mut activity = Activity::new(Uuid::nil(), "", today);
            activity.id = made_id("activity", place, &activity);
            activities.push(activity);
        }
        activities
    }

    fn activity(&mut self, (at, place): (&str, usize), value: &Value, today: Date) -> Option<Activity> {
        if let Some(words) = value.as_str() {
            let mut activity = Activity::new(Uuid::nil(), words, today);
            activity.id = made_id("activity", place, &activity);
            return Some(activity);
        }
        let entry = self.object_at(at, value, &ACTIVITY)?;
        let words = self.text(at, entry, "words").unwrap_or_default();
        let since = given(entry, "since").map_or(Some(today), |_| self.day(at, entry, "since"));
        let mut activity = Activity::new(Uuid::nil(), words, since?);
        activity.until = given(entry, "until").and_then(|_| self.day(at, entry, "until"));
        activity.edited = self.up_to(at, entry, "edited", u32::MAX).unwrap_or(0);
        activity.removed = self.yes(at, entry, "removed").unwrap_or(false);
        activity.id = self.id(at, entry, "activity", place, &activity);
        Some(activity)
    }

    /// The id that an entry gives, or one made from its content and its place.
    fn id(&mut self, at: &str, entry: &Map<String, Value>, kind: &str, place: usize, of: &impl Serialize) -> Uuid {
        let Some(value) = given(entry, "id") else {
            return made_id(kind, place, of);
        };
        let id = value.as_str().and_then(|text| Uuid::parse_str(text).ok());
        id.unwrap_or_else(|| {
            self.wrong(&format!("{at}.id"), value, "a uuid, or nothing");
            Uuid::nil()
        })
    }

    /// `2026-11-20T18:30`, or the day alone.
    fn moment(&mut self, at: &str, entry: &Map<String, Value>) -> Option<DateTime> {
        let value = entry.get("began").unwrap_or(&Value::Null);
        let text = value.as_str().unwrap_or_default();
        let moment = strict_date(text)
            .map(|day| day.to_datetime(Time::midnight()))
            .or_else(|| {
                let is_moment = text.get(..10).and_then(strict_date).is_some() && text.get(10..11) == Some("T");
                is_moment.then(|| text.parse::<DateTime>().ok()).flatten()
            });
        if moment.is_none() {
            self.wrong(
                &format!("{at}.began"),
                value,
                "a day, or a day and a time of day, such as \"2026-11-20T18:30\"",
            );
        }
        moment
    }

    fn day(&mut self, at: &str, entry: &Map<String, Value>, member: &str) -> Option<Date> {
        let value = entry.get(member).unwrap_or(&Value::Null);
        let day = value.as_str().and_then(strict_date);
        if day.is_none() {
            self.wrong(
                &format!("{at}.{member}"),
                value,
                "a day written as YYYY-MM-DD, such as \"2026-11-20\"",
            );
        }
        day
    }

    fn plan_of(&mut self, at: &str, entry: &Map<String, Value>) -> Option<PlanOfSession> {
        let at = format!("{at}.plan");
        let value = given(entry, "plan")?;
        let plan = self.object_at(&at, value, &["assessment", "made_on", "rules_version"])?;
        let days = [self.day(&at, plan, "assessment"), self.day(&at, plan, "made_on")];
        let rules_version = self.text(&at, plan, "rules_version").unwrap_or_default();
        let [Some(assessment), Some(made_on)] = days else {
            return None;
        };
        Some(PlanOfSession {
            assessment,
            made_on,
            rules_version,
            rest: Rest::new(),
        })
    }

    fn signs(&mut self, at: &str, entry: &Map<String, Value>) -> BTreeSet<SignId> {
        let mut signs = BTreeSet::new();
        for (place, value) in self.inner_list(at, entry, "stop", MOST_DONE).iter().enumerate() {
            match value.as_str() {
                Some(id) if self.library.screening_question(id).is_some() => {
                    signs.insert(SignId::from(id));
                }
                _ => self.wrong(&format!("{at}.stop[{place}]"), value, "the id of a safety question"),
            }
        }
        signs
    }

    fn inner_list<'f>(&mut self, at: &str, entry: &'f Map<String, Value>, member: &str, most: usize) -> &'f [Value] {
        match given(entry, member) {
            None => &[],
            Some(Value::Array(list)) if list.len() <= most => list,
            Some(other) => {
                self.wrong(&format!("{at}.{member}"), other, &format!("a list of up to {most}"));
                &[]
            }
        }
    }

    fn up_to(&mut self, at: &str, entry: &Map<String, Value>, member: &str, most: u32) -> Option<u32> {
        let value = given(entry, member)?;
        let number = whole(value).filter(|number| *number <= most);
        if number.is_none() {
            self.wrong(
                &format!("{at}.{member}"),
                value,
                &format!("a whole number from 0 to {most}"),
            );
        }
        number
    }

    fn of_ten(&mut self, at: &str, entry: &Map<String, Value>, member: &str) -> Option<u8> {
        let number = self.up_to(at, entry, member, MAX_PAIN.into())?;
        u8::try_from(number).ok()
    }

    fn change(&mut self, at: &str, entry: &Map<String, Value>) -> Option<i8> {
        let value = given(entry, "change")?;
        let number = value.as_f64().filter(|number| number.fract() == 0.0);
        // The number is whole and small by then: nothing is lost.
        let number = number
            .filter(|number| number.abs() <= f64::from(LARGEST_CHANGE))
            .map(|number| number as i8);
        if number.is_none() {
            self.wrong(
                &format!("{at}.change"),
                value,
                &format!("a whole number from -{LARGEST_CHANGE} to {LARGEST_CHANGE}"),
            );
        }
        number
    }

    fn yes(&mut self, at: &str, entry: &Map<String, Value>, member: &str) -> Option<bool> {
        let value = given(entry, member)?;
        if value.as_bool().is_none() {
            self.wrong(&format!("{at}.{member}"), value, "true or false");
        }
        value.as_bool()
    }

    fn word<T: DeserializeOwned>(
        &mut self,
        at: &str,
        entry: &Map<String, Value>,
        member: &str,
        takes: &str,
    ) -> Option<T> {
        let value = given(entry, member)?;
        let word = serde_json::from_value(value.clone()).ok();
        if word.is_none() {
            self.wrong(&format!("{at}.{member}"), value, takes);
        }
        word
    }

    fn text(&mut self, at: &str, entry: &Map<String, Value>, member: &str) -> Option<String> {
        let value = given(entry, member)?;
        let text = value
            .as_str()
            .filter(|text| !text.contains('\0') && text.chars().count() <= MOST_NOTE);
        if text.is_none() {
            self.wrong(
                &format!("{at}.{member}"),
                value,
                &format!("a text of up to {MOST_NOTE} letters, without U+0000"),
            );
        }
        text.map(str::to_owned)
    }
}

/// The same content at the same place, the same id.
fn made_id(kind: &str, place: usize, of: &impl Serialize) -> Uuid {
    let spelled = serde_json::to_string(of).unwrap_or_default();
    Uuid::new_v5(&ID_SPACE, format!("{kind} {place} {spelled}").as_bytes())
}

fn twice(ids: impl Iterator<Item = Uuid>) -> Option<Uuid> {
    let mut known = BTreeSet::new();
    let mut ids = ids.filter(|id| !id.is_nil());
    ids.find(|id| !known.insert(*id))
}
