//! Sessions done of those planned, week by week (rule T12).

use std::collections::BTreeSet;

use jiff::Span;
use jiff::civil::Date;

use crate::rules::{Trail, position, week_days};

/// The weeks that are shown.
const WEEKS: i64 = 8;

/// One week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekDone {
    /// Its first day, seven days apart from the one before.
    pub from: Date,
    /// The week of the plan on its first day, counted from 1.
    pub week: u32,
    /// Days with a session, as logged.
    pub done: u32,
    /// Days with a session, as planned: those that are over, and the day it is looked at once its session is done (rule P113).
    pub planned: u32,
}

/// The last eight weeks of the plan up to a day, each of seven days from its first day on; those to come are not there. The
/// day itself is asked for nothing before it is over (rule P113).
pub fn weeks_done(trail: &Trail, day: Date) -> Vec<WeekDone> {
    let Some(start) = trail.start().filter(|start| *start <= day) else {
        return Vec::new();
    };
    let after = |from: Date, days: i64| from.saturating_add(Span::new().days(days));
    let passed = start.until(day).map_or(0, |span| i64::from(span.get_days())) / 7;
    let days: BTreeSet<Date> = trail
        .log
        .iter()
        .filter(|session| session.counts())
        .map(crate::record::Session::on)
        .collect();
    let of_week = |place: i64| {
        let from = after(start, place * 7);
        let mut planned = 0;
        let over = |on: &Date| *on < day || (*on == day && days.contains(on));
        for on in (0..7).map(|day| after(from, day)).filter(over) {
            let place = usize::try_from(on.weekday().to_monday_zero_offset()).unwrap_or(0);
            let week = week_days(trail.plan, position(trail, on).week);
            planned += u32::from(week.get(place).copied().flatten().is_some());
        }
        let done = days.range(from..after(from, 7)).filter(|on| **on <= day).count();
        WeekDone {
            from,
            week: position(trail, from).week,
            done: u32::try_from(done).unwrap_or(u32::MAX),
            planned,
        }
    };
    ((passed - WEEKS + 1).max(0)..=passed).map(of_week).collect()
}
