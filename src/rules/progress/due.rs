//! What is due when (rule P41): offered, never in the way, never daily.

use jiff::Span;
use jiff::civil::{Date, DateTime};

use crate::content::{FollowUpDays, Guidance};
use crate::record::{CheckIn, LogEntry as _, Record, Session};

/// Something that is due in some days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// What.
    pub kind: DueKind,
    /// The weeks of the plan that are over by then.
    pub week: u32,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Whether it was done, as far as the record says.
    pub done: bool,
}

/// What may be due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueKind {
    /// A first look: done, pain the next morning, anything unclear.
    FirstDays,
    /// Pain and activities.
    CheckIn,
    /// Better or worse than at the start.
    BetterOrWorse,
    /// The safety check.
    SafetyCheck,
    /// The tests that drove the plan.
    Tests,
    /// Upkeep.
    Upkeep,
}

/// From which day on the next check-in is due that was not done: one that is due now counts, one that is over does not.
pub fn next_check_in(due: &[Due], today: Date) -> Option<Date> {
    let open = due
        .iter()
        .filter(|one| one.kind == DueKind::CheckIn && !one.done && one.to >= today);
    open.map(|one| one.from).min()
}

/// All that is due in the course of a plan that began on a day, in order.
pub fn due(guidance: &Guidance, record: &Record, start: Date) -> Vec<Due> {
    let follow_up = &guidance.about.follow_up;
    let mut all = vec![first_days(follow_up, record, start)];
    let weeks = |weeks: &[u32], kind: DueKind| -> Vec<Due> {
        let of = |week: &u32| in_week(follow_up, record, (kind, *week), start);
        weeks.iter().map(of).collect()
    };
    all.extend(weeks(&follow_up.check_in_weeks, DueKind::CheckIn));
    all.extend(weeks(&follow_up.change_weeks, DueKind::BetterOrWorse));
    all.extend(weeks(&follow_up.safety_weeks, DueKind::SafetyCheck));
    all.extend(weeks(&follow_up.test_weeks, DueKind::Tests));
    all.extend(weeks(&follow_up.upkeep_weeks, DueKind::Upkeep));
    all.sort_by_key(|due| (due.from, due.kind));
    all
}

/// What is due on a day and not done yet, in the order in which it became due (rules P41, P65).
pub fn due_now(guidance: &Guidance, record: &Record, start: Date, day: Date) -> Vec<Due> {
    let all = due(guidance, record, start).into_iter();
    all.filter(|one| !one.done && (one.from..=one.to).contains(&day))
        .collect()
}

fn after(day: Date, days: u32) -> Date {
    day.saturating_add(Span::new().days(i64::from(days)))
}

/// The first look counts as done when a morning after was noted by then.
fn first_days(follow_up: &FollowUpDays, record: &Record, start: Date) -> Due {
    let [first, last] = follow_up.first_days;
    let (from, to) = (after(start, first), after(start, last));
    let done = record
        .log
        .iter()
        .filter(|session| !session.is_removed() && (start..=to).contains(&session.on()))
        .any(|session| session.next_morning.is_some());
    Due {
        kind: DueKind::FirstDays,
        week: 0,
        from,
        to,
        done,
    }
}

fn in_week(follow_up: &FollowUpDays, record: &Record, (kind, week): (DueKind, u32), start: Date) -> Due {
    let from = after(start, week.saturating_mul(7));
    let to = after(from, follow_up.window_days.saturating_sub(1));
    let days = from..=to;
    let checked = |has: fn(&CheckIn) -> bool| {
        let check_ins = record.check_ins.iter().filter(|check_in| !check_in.is_removed());
        check_ins.filter(|check_in| days.contains(&check_in.on)).any(has)
    };
    let done = match kind {
        DueKind::CheckIn => checked(|one| one.pain_usual.is_some() || !one.activities.is_empty()),
        DueKind::BetterOrWorse => checked(|one| one.change.is_some()),
        DueKind::SafetyCheck => {
            let screened = record.assessments.iter().filter_map(|one| one.safety.screened_on);
            screened.max().is_some_and(|screened| screened >= from)
        }
        DueKind::Tests => record.assessments.iter().any(|one| one.started_on >= from),
        DueKind::Upkeep => {
            record.assessments.iter().any(|one| one.started_on >= from)
                || checked(|one| one.pain_usual.is_some() || !one.activities.is_empty())
        }
        DueKind::FirstDays => false,
    };
    Due {
        kind,
        week,
        from,
        to,
        done,
    }
}

/// The session of which the morning after is to be asked now: the last one, between the hours of the catalogue after its
/// end, where nobody has said yet.
pub fn morning_due<'a>(guidance: &Guidance, log: &'a [Session], now: DateTime) -> Option<&'a Session> {
    let [least, most] = guidance.about.follow_up.morning_hours;
    let there = log
        .iter()
        .filter(|session| !session.is_removed() && session.began <= now);
    let last = there.max_by_key(|session| (session.began, session.id))?;
    let ended = last
        .began
        .saturating_add(Span::new().minutes(i64::from(last.minutes.min(24 * 60))));
    let hours = |hours: u32| ended.saturating_add(Span::new().hours(i64::from(hours.min(10_000))));
    let is_time = (hours(least)..=hours(most)).contains(&now);
    (is_time && last.next_morning.is_none()).then_some(last)
}
