//! The training days of the plan as a calendar (RFC 5545; rule H4): an event for each kind of day of each phase.
//!
//! A session may be done at any time of its day, so the events are whole days. What they say on a locked phone is only
//! that there are exercises.

mod again;

use jiff::civil::{Date, DateTime, Time};
use jiff::{Span, ToSpan};
use uuid::Uuid;

pub use again::calendar_after;

use super::{NoPlan, harmless, open_plan};
use crate::content::Library;
use crate::record::{Assessment, Day, Plan, Record, Weekday, Weeks};
use crate::report::versions::assessment_at;
use crate::report::words;
use crate::rules::{Outcome, training_days, week_days};

/// How each of these files begins.
pub(super) const BEGINNING: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Plumbline//";

/// Ids of events live in this space of their own (UUID version 5), so that they tell nothing of the record's.
const ID_SPACE: Uuid = Uuid::from_u128(0x7b1c_83d0_5a52_4e0b_9d1e_2f60_c4a8_1e95);

/// The largest revision that every reader takes (RFC 5545, 3.3.8).
const LAST_REVISION: u32 = 2_147_483_647;

/// How an event begins.
const EVENT: &str = "BEGIN:VEVENT";

/// The longest line, in bytes, without its end.
const LONGEST: usize = 75;

/// What a calendar is to be like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarWish {
    /// The plan begins on the first day A that is not before this one.
    pub from: Date,
    /// When to remind on each of its days, local time; none for no reminder.
    pub remind: Option<Time>,
}

/// The first day A of a plan on or after a day: where its week 1 begins.
pub fn first_training_day(plan: &Plan, from: Date) -> Date {
    let days = training_days(plan);
    let is_day_a = |date: &Date| days.a.contains(&Weekday::of(*date));
    from.series(1.day()).take(7).find(is_day_a).unwrap_or(from)
}

/// The calendar of the plan of one assessment; an index past the end means the last one.
///
/// `stamp` is when the file is made, in UTC. Exported again, the events keep their ids and count up, so that a calendar takes
/// them for the same events, changed; so do those of the plan of a later assessment of the same record.
///
/// # Errors
/// The plan is locked, or holds no exercise; or the day is so late that eight weeks after it there is no calendar.
pub fn calendar(
    library: &Library,
    record: &Record,
    assessment: usize,
    outcome: &Outcome,
    wish: CalendarWish,
    stamp: DateTime,
) -> Result<String, NoPlan> {
    let plan = open_plan(library, outcome)?;
    let blank = Assessment::new(stamp.date(), &library.version);
    let assessment = assessment_at(record, assessment).unwrap_or(&blank);
    let first = record.assessments.first().unwrap_or(assessment);
    let about = format!("{} {}", record.id, first.started_on);
    let revision = tenths_between(first.started_on, stamp);
    calendar_of(library, plan, &about, revision, wish, stamp)
}

/// The calendar of a plan; `about` names the plan among all others, `revision` counts its exports up.
///
/// # Errors
/// The day is so late that eight weeks after it there is no calendar.
pub fn calendar_of(
    library: &Library,
    plan: &Plan,
    about: &str,
    revision: u32,
    wish: CalendarWish,
    stamp: DateTime,
) -> Result<String, NoPlan> {
    let first = first_training_day(plan, wish.from);
    let mut lines = Lines::default();
    lines.plain("BEGIN:VCALENDAR");
    lines.plain("VERSION:2.0");
    lines.plain(concat!(
        "PRODID:-//Plumbline//Plumbline ",
        env!("CARGO_PKG_VERSION"),
        "//EN"
    ));
    lines.plain("CALSCALE:GREGORIAN");
    lines.text("NAME", "Exercise plan");
    lines.text("X-WR-CALNAME", "Exercise plan");
    for phase in &plan.weeks {
        for day in &phase.days {
            if let Some(run) = Run::of(plan, phase, day, first)? {
                run.event(library, &mut lines, about, revision, wish.remind, stamp);
            }
        }
    }
    lines.plain("END:VCALENDAR");
    Ok(lines.0)
}

/// A calendar with words about all of it.
pub(super) fn described(made: &str, words: &str) -> String {
    let mut lines = Lines::default();
    lines.text("X-WR-CALDESC", words);
    match made.find(EVENT) {
        Some(first) => format!(
            "{}{}{}",
            made.get(..first).unwrap_or_default(),
            lines.0,
            made.get(first..).unwrap_or_default()
        ),
        None => made.to_owned(),
    }
}

/// One kind of day through the weeks of one phase.
struct Run<'a> {
    phase: &'a Weeks,
    day: &'a Day,
    /// What the plan calls it.
    title: String,
    /// The days of the week it falls on.
    weekdays: Vec<Weekday>,
    first: Date,
    last: Date,
}

impl<'a> Run<'a> {
    /// None where the plan never has this kind of day in this phase.
    fn of(plan: &Plan, phase: &'a Weeks, day: &'a Day, begin: Date) -> Result<Option<Self>, NoPlan> {
        let too_late = |_| NoPlan {
            why: format!("Eight weeks from {begin} reach past the last day a calendar knows. Choose an earlier day."),
        };
        let mut weekdays: Vec<Weekday> = Vec::new();
        let mut dates: Vec<Date> = Vec::new();
        for week in phase.weeks.weeks() {
            let days = week_days(plan, week);
            for (weekday, name) in Weekday::ALL.into_iter().zip(days) {
                if name != Some(day.name) {
                    continue;
                }
                if !weekdays.contains(&weekday) {
                    weekdays.push(weekday);
                }
                let monday = begin
                    .checked_add(Span::new().weeks(i64::from(week) - 1))
                    .map_err(too_late)?;
                dates.push(on_or_after(monday, weekday).map_err(too_late)?);
            }
        }
        weekdays.sort();
        let (first, last) = (dates.iter().min().copied(), dates.iter().max().copied());
        Ok(first.zip(last).map(|(first, last)| Self {
            phase,
            day,
            title: words::in_sentence(&words::title_of_day(plan, day)),
            weekdays,
            first,
            last,
        }))
    }

    fn event(
        &self,
        library: &Library,
        lines: &mut Lines,
        about: &str,
        revision: u32,
        remind: Option<Time>,
        stamp: DateTime,
    ) {
        let known_by = format!("{about} {} {}", self.day.name.as_str(), self.phase.weeks);
        let id = Uuid::new_v5(&ID_SPACE, known_by.as_bytes());
        let stamp = stamp.strftime("%Y%m%dT%H%M%SZ");
        let by_day: Vec<&str> = self.weekdays.iter().map(|day| short(*day)).collect();
        lines.plain(EVENT);
        lines.plain(&format!("UID:{id}@plumbline.invalid"));
        lines.plain(&format!("DTSTAMP:{stamp}"));
        lines.plain(&format!("LAST-MODIFIED:{stamp}"));
        lines.plain(&format!("SEQUENCE:{revision}"));
        lines.plain(&format!("DTSTART;VALUE=DATE:{}", basic(self.first)));
        // The end is the day after, which is not part of it.
        let end = self.first.tomorrow().unwrap_or(self.first);
        lines.plain(&format!("DTEND;VALUE=DATE:{}", basic(end)));
        lines.plain(&format!(
            "RRULE:FREQ=WEEKLY;BYDAY={};UNTIL={}",
            by_day.join(","),
            basic(self.last)
        ));
        let name = self.name();
        lines.text("SUMMARY", &name);
        lines.text("DESCRIPTION", &self.description(library));
        lines.plain("CATEGORIES:EXERCISE");
        lines.plain("CLASS:PRIVATE");
        lines.plain("TRANSP:TRANSPARENT");
        lines.plain("STATUS:CONFIRMED");
        if let Some(time) = remind {
            lines.plain("BEGIN:VALARM");
            lines.plain("ACTION:DISPLAY");
            lines.plain(&format!("TRIGGER:PT{}H{}M", time.hour(), time.minute()));
            lines.text("DESCRIPTION", &name);
            lines.plain("END:VALARM");
        }
        lines.plain("END:VEVENT");
    }

    /// What stands in the calendar: the kind of day, and nothing of what it is for. In a flare every day is alike (rule Z12).
    fn name(&self) -> String {
        let letter = self.title.split(',').next().unwrap_or_default();
        format!("Exercises, {letter}")
    }

    /// What is done, a line each.
    fn description(&self, library: &Library) -> String {
        let mut lines = vec![format!(
            "{}: {}, {}.",
            words::weeks(self.phase.weeks),
            self.title,
            words::day_time(self.day, self.phase.weeks, self.phase.weeks.first())
        )];
        for line in &self.day.exercises {
            let exercise = library.exercise(line.id.as_str());
            let name = exercise.map_or_else(|| line.id.as_str().replace('-', " "), |exercise| exercise.name.clone());
            let from = if line.from_week > 1 {
                format!(" (from week {})", line.from_week)
            } else {
                String::new()
            };
            lines.push(format!("{name}{from}: {}", words::dose(line, exercise)));
        }
        lines.push("How each is done, and when to stop, stands in your plan.".to_owned());
        lines.join("\n")
    }
}

fn on_or_after(date: Date, wanted: Weekday) -> Result<Date, jiff::Error> {
    let mut date = date;
    while Weekday::of(date) != wanted {
        date = date.tomorrow()?;
    }
    Ok(date)
}

fn short(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

/// Tenths of a second from the beginning of a day on: two files made one after the other differ. Nearly seven years of them
/// are a revision that every reader takes; after that the stamp alone tells which is later.
fn tenths_between(from: Date, to: DateTime) -> u32 {
    let passed = to.duration_since(from.to_datetime(Time::midnight()));
    let tenths = u32::try_from(passed.as_millis() / 100);
    if passed.is_negative() {
        0
    } else {
        tenths.unwrap_or(u32::MAX).min(LAST_REVISION)
    }
}

/// A day as `20261120`.
fn basic(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// Lines of a calendar file: ended by CRLF, folded at 75 bytes, never within a letter.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn plain(&mut self, line: &str) {
        let mut room = LONGEST;
        for letter in line.chars() {
            if letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LONGEST - 1;
            }
            room -= letter.len_utf8();
            self.0.push(letter);
        }
        self.0.push_str("\r\n");
    }

    /// A property whose value is text.
    fn text(&mut self, name: &str, value: &str) {
        let mut line = format!("{name}:");
        for letter in harmless(value).chars() {
            match letter {
                '\\' | ';' | ',' => line.extend(['\\', letter]),
                '\n' => line.push_str("\\n"),
                letter if letter.is_control() => line.push(' '),
                letter => line.push(letter),
            }
        }
        self.plain(&line);
    }
}
