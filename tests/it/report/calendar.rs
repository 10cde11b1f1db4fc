//! The plan as a calendar, read back and counted out by a reader of its own.

use std::collections::BTreeMap;

use super::*;
use jiff::ToSpan;
use jiff::civil::{Date, Time, Weekday};
use plumbline::content::shipped;
use plumbline::record::{Record, TrainingDays, Weekday as Day};
use plumbline::report::{CalendarWish, OtherFile, calendar, calendar_of};
use plumbline::rules::{Outcome, outcome};
use serde_json::json;

use crate::support::people;

/// One event: its lines by name, and the lines of its reminder.
#[derive(Default)]
struct Event {
    lines: BTreeMap<String, String>,
    alarm: BTreeMap<String, String>,
}

impl Event {
    fn get(&self, name: &str) -> &str {
        self.lines.get(name).map(String::as_str).unwrap_or_default()
    }

    /// Every day it falls on: from its first day on, the days of its rule, up to its last.
    fn dates(&self) -> Vec<Date> {
        let day = |text: &str| Date::strptime("%Y%m%d", text).unwrap();
        let rule: BTreeMap<&str, &str> = self
            .get("RRULE")
            .split(';')
            .map(|part| part.split_once('=').unwrap())
            .collect();
        assert_eq!(rule["FREQ"], "WEEKLY");
        let first = day(self.get("DTSTART;VALUE=DATE"));
        assert_eq!(
            day(self.get("DTEND;VALUE=DATE")),
            first.tomorrow().unwrap(),
            "one whole day"
        );
        let until = day(rule["UNTIL"]);
        let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
        let is_in = |date: &Date| {
            let name = names[date.weekday().to_monday_zero_offset() as usize];
            rule["BYDAY"].split(',').any(|day| day == name)
        };
        assert!(is_in(&first), "the first day is one of its days");
        first
            .series(1.day())
            .take_while(|date| *date <= until)
            .filter(is_in)
            .collect()
    }
}

fn midnight(day: Date) -> jiff::civil::DateTime {
    day.to_datetime(Time::midnight())
}

fn read(text: &str) -> Vec<Event> {
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
    }
    let unfolded = text.replace("\r\n ", "");
    let mut events = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    for line in unfolded.split_terminator("\r\n") {
        let (name, value) = line.split_once(':').unwrap();
        match name {
            "BEGIN" => {
                open.push(value);
                if value == "VEVENT" {
                    events.push(Event::default());
                }
            }
            "END" => assert_eq!(open.pop(), Some(value)),
            name => {
                let lines = match open.last() {
                    Some(&"VEVENT") => &mut events.last_mut().unwrap().lines,
                    Some(&"VALARM") => &mut events.last_mut().unwrap().alarm,
                    _ => continue,
                };
                assert!(
                    lines.insert(name.to_owned(), value.to_owned()).is_none(),
                    "{name} stands once"
                );
            }
        }
    }
    assert!(open.is_empty());
    events
}

fn alex() -> (Record, Outcome) {
    let record = people::alex_record();
    let outcome = outcome(&shipped(), &record.assessments[0], TODAY);
    (record, outcome)
}

fn from(day: Date) -> CalendarWish {
    CalendarWish {
        from: day,
        remind: None,
    }
}

fn made(wish: CalendarWish, stamp: Date) -> String {
    let (record, outcome) = alex();
    calendar(&shipped(), &record, 0, &outcome, wish, midnight(stamp)).unwrap()
}

/// The days of each kind of day.
fn by_kind(events: &[Event]) -> BTreeMap<String, Vec<Date>> {
    let mut days: BTreeMap<String, Vec<Date>> = BTreeMap::new();
    for event in events {
        days.entry(event.get("SUMMARY").to_owned())
            .or_default()
            .extend(event.dates());
    }
    days
}

#[test]
fn eight_weeks_have_24_days_a_and_21_days_b_and_no_day_twice() {
    // Three days A a week in eight weeks; three days B a week from week 2 (rules P21, P25).
    let events = read(&made(from(date(2026, 11, 21)), TODAY));
    let days = by_kind(&events);
    let (a, b) = (&days["Exercises\\, day A"], &days["Exercises\\, day B"]);
    assert_eq!((a.len(), b.len()), (24, 21));
    // 21 November 2026 is a Saturday: the first day A is the Monday after it.
    assert_eq!(a.iter().min(), Some(&date(2026, 11, 23)));
    assert_eq!(b.iter().min(), Some(&date(2026, 12, 1)), "the Tuesday of week 2");
    assert_eq!(a.iter().max(), Some(&date(2027, 1, 15)), "the Friday of week 8");
    assert_eq!(b.iter().max(), Some(&date(2027, 1, 16)), "the Saturday of week 8");
    let weekdays = |days: &[Date]| days.iter().map(|day| day.weekday()).collect::<Vec<_>>();
    assert!(
        weekdays(a)
            .iter()
            .all(|day| [Weekday::Monday, Weekday::Wednesday, Weekday::Friday].contains(day))
    );
    let mut all: Vec<&Date> = a.iter().chain(b).collect();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 45, "no day has two kinds");
}

#[test]
fn whatever_the_first_day_the_number_of_days_is_the_same() {
    for offset in 0..14 {
        let first = date(2026, 12, 24).saturating_add(offset.days());
        let days = by_kind(&read(&made(from(first), TODAY)));
        assert_eq!(days["Exercises\\, day A"].len(), 24, "{first}");
        assert_eq!(days["Exercises\\, day B"].len(), 21, "{first}");
        let begins = *days["Exercises\\, day A"].iter().min().unwrap();
        assert!(
            begins >= first && begins < first.saturating_add(7.days()),
            "{first}: {begins}"
        );
        let last = days.values().flatten().max().unwrap();
        assert!(*last < begins.saturating_add(56.days()), "within eight weeks");
    }
}

#[test]
fn the_days_the_person_chose_are_those_of_the_calendar() {
    let (_, mut outcome) = alex();
    outcome.plan.days = Some(TrainingDays {
        a: vec![Day::Tuesday, Day::Friday],
        b: vec![Day::Sunday],
        ..TrainingDays::default()
    });
    let text = calendar_of(&shipped(), &outcome.plan, "x", 0, from(TODAY), midnight(TODAY)).unwrap();
    let days = by_kind(&read(&text));
    assert_eq!(days["Exercises\\, day A"].len(), 16);
    assert_eq!(days["Exercises\\, day A"][0], TODAY, "20 November 2026 is a Friday");
    assert_eq!(days["Exercises\\, day B"].len(), 7);
    assert!(
        days["Exercises\\, day B"]
            .iter()
            .all(|day| day.weekday() == Weekday::Sunday)
    );
}

#[test]
fn exported_again_the_events_are_the_same_ones_changed() {
    let first = read(&made(from(TODAY), TODAY));
    let later = read(&made(from(date(2026, 12, 1)), date(2026, 11, 25)));
    let ids = |events: &[Event]| {
        events
            .iter()
            .map(|event| event.get("UID").to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(&first), ids(&later));
    let mut unique = ids(&first);
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), first.len());
    let (record, _) = alex();
    assert!(
        ids(&first)
            .iter()
            .all(|id| !id.contains(&record.id.to_string()) && id.contains('@'))
    );
    let number = |event: &Event| event.get("SEQUENCE").parse::<u32>().unwrap();
    assert!(number(&later[0]) > number(&first[0]));
    assert_eq!(
        later[0].get("DTSTAMP"),
        "20261125T000000Z",
        "the day it was made, as a value"
    );
    assert_eq!(made(from(TODAY), TODAY), made(from(TODAY), TODAY), "the same bytes");
}

/// Which of two files is the later one is told by the revision, also within a second and for another assessment.
#[test]
fn what_is_made_later_counts_as_later_and_goes_on_after_another_assessment() {
    let (mut record, outcome) = alex();
    let at = |record: &Record, index: usize, first: Date, time: Time| {
        let stamp = TODAY.to_datetime(time);
        read(&calendar(&shipped(), record, index, &outcome, from(first), stamp).unwrap())
    };
    let of = |events: &[Event], name: &str| -> Vec<String> {
        events.iter().map(|event| event.get(name).to_owned()).collect()
    };
    let early = at(&record, 0, TODAY, Time::constant(9, 0, 0, 0));
    let later = at(&record, 0, date(2026, 11, 30), Time::constant(9, 0, 0, 200_000_000));
    assert_eq!(of(&early, "UID"), of(&later, "UID"));
    let revision = |events: &[Event]| events[0].get("SEQUENCE").parse::<u32>().unwrap();
    assert!(revision(&later) > revision(&early));
    // “Assess again”: the same events, so that no old ones stay beside the new.
    let mut again = record.assessments[0].clone();
    again.started_on = date(2026, 11, 22);
    record.assessments.push(again);
    let second = at(&record, 1, TODAY, Time::constant(10, 0, 0, 0));
    assert_eq!(of(&early, "UID"), of(&second, "UID"));
    assert!(revision(&second) > revision(&later));
    // No reader takes a larger number.
    record.assessments[0].started_on = date(1990, 1, 1);
    assert_eq!(revision(&at(&record, 1, TODAY, Time::midnight())), i32::MAX as u32);
}

#[test]
fn events_are_private_and_tell_a_locked_phone_nothing() {
    let text = made(from(TODAY), TODAY);
    for event in read(&text) {
        assert_eq!(event.get("CLASS"), "PRIVATE");
        assert_eq!(event.get("TRANSP"), "TRANSPARENT");
        assert!(["Exercises\\, day A", "Exercises\\, day B"].contains(&event.get("SUMMARY")));
        assert!(event.alarm.is_empty(), "no reminder unasked");
        let says = event.get("DESCRIPTION");
        assert!(says.contains("\\n") && says.contains("about "), "{says}");
        for word in ["Alex", "forward head", "tight", "weak", "sign"] {
            assert!(!says.to_lowercase().contains(word), "{word}: {says}");
        }
    }
    assert!(OtherFile::Calendar.is_alike(text.as_bytes()));
    assert!(!OtherFile::Calendar.is_alike(b"BEGIN:VCALENDAR\r\nPRODID:-//Mine//EN\r\n"));
}

#[test]
fn a_reminder_comes_on_each_day_at_the_time_that_was_wished() {
    let wish = CalendarWish {
        remind: Some(Time::constant(7, 30, 0, 0)),
        ..from(TODAY)
    };
    for event in read(&made(wish, TODAY)) {
        assert_eq!(event.alarm["ACTION"], "DISPLAY");
        assert_eq!(event.alarm["TRIGGER"], "PT7H30M", "from midnight of the day on");
        assert_eq!(event.alarm["DESCRIPTION"], event.get("SUMMARY"));
    }
}

#[test]
fn a_locked_plan_an_empty_one_and_a_day_past_all_calendars_have_no_calendar() {
    let library = shipped();
    let (record, mut outcome) = alex();
    let late = calendar(&library, &record, 0, &outcome, from(Date::MAX), midnight(TODAY));
    assert!(late.unwrap_err().why.contains("Choose an earlier day"));
    outcome.plan.weeks.clear();
    let empty = calendar(&library, &record, 0, &outcome, from(TODAY), midnight(TODAY));
    assert!(empty.unwrap_err().why.contains("No exercise is in this plan"));
    let mut answers = people::alex();
    answers["screening"] = json!({"cf-weight": "yes"});
    let locked = people::record(&answers);
    let outcome = plumbline::rules::outcome(&library, &locked.assessments[0], TODAY);
    let why = calendar(&library, &locked, 0, &outcome, from(TODAY), midnight(TODAY))
        .unwrap_err()
        .why;
    assert!(
        why.contains("see a clinician first") && why.contains("cleared exercise"),
        "{why}"
    );
}

/// Every day of the week of a flare is alike, so nothing in the calendar speaks of a day A (rule Z12).
#[test]
fn in_a_flare_no_event_is_called_by_a_kind_of_day() {
    let library = shipped();
    let mut answers = people::alex();
    answers["precautions"] = json!(["acute-flare"]);
    let record = people::record(&answers);
    let outcome = outcome(&library, &record.assessments[0], TODAY);
    let wish = CalendarWish {
        remind: Some(Time::constant(7, 30, 0, 0)),
        ..from(TODAY)
    };
    let events = read(&calendar(&library, &record, 0, &outcome, wish, midnight(TODAY)).unwrap());
    let [event] = &events[..] else {
        panic!("one event, every day of one week");
    };
    assert_eq!(event.dates().len(), 7);
    assert_eq!(event.get("SUMMARY"), "Exercises\\, each go");
    assert_eq!(event.alarm["DESCRIPTION"], event.get("SUMMARY"));
    assert!(
        event.get("DESCRIPTION").starts_with("Week 1: each go\\, about "),
        "{}",
        event.get("DESCRIPTION")
    );
}
