//! Days without a session (rules P31, P120): what they ask for, and that they are not held against anybody.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::lights::SessionLights;
use crate::content::Gap;
use crate::rules::trail::{Position, Trail, days_between, days_from, position};

/// Days without a session that ask for a step.
pub(super) struct Missed<'a> {
    /// How many.
    pub days: u32,
    /// What the catalogue says of so many.
    pub gap: &'a Gap,
    /// The week to go on with.
    pub week: u32,
    /// The day of the first session after them; none while they last.
    pub until: Option<Date>,
}

/// The days without a session that a step is offered for: those before today, or, for as many days as make the least gap,
/// those before the session somebody came back with. A step that was taken since answers them.
pub(super) fn missed<'a>(trail: &Trail<'a>, now: &Position, lights: &[SessionLights], day: Date) -> Option<Missed<'a>> {
    let days = days_with_a_session(lights);
    let near = i64::from(least(trail)?);
    let came_back = days.iter().rev().take_while(|on| days_between(**on, day) < near);
    [None]
        .into_iter()
        .chain(came_back.copied().map(Some))
        .find_map(|until| before(trail, now, &days, (day, until)))
}

/// The day of the last session before which there was a gap.
pub(super) fn came_back(trail: &Trail, lights: &[SessionLights]) -> Option<Date> {
    let least = i64::from(least(trail)?);
    let days = days_with_a_session(lights);
    let day_before = days_from(trail.start()?, -1);
    let earlier = [day_before].into_iter().chain(days.iter().copied());
    let mut pairs: Vec<(Date, Date)> = earlier.zip(days.iter().copied()).collect();
    pairs.retain(|(earlier, later)| days_between(*earlier, *later) > least);
    pairs.last().map(|(_, later)| *later)
}

/// The fewest days that ask for a step; fewer do no harm.
fn least(trail: &Trail) -> Option<u32> {
    trail.guidance()?.gaps.get(1).map(|gap| gap.days.0)
}

fn days_with_a_session(lights: &[SessionLights]) -> Vec<Date> {
    let sessions = lights.iter().filter(|session| session.session.counts());
    let days: BTreeSet<Date> = sessions.map(SessionLights::on).collect();
    days.into_iter().collect()
}

/// The gap before today, or before the day somebody came back on; it begins with the last session or the last step before.
fn before<'a>(
    trail: &Trail<'a>,
    now: &Position,
    days: &[Date],
    (day, until): (Date, Option<Date>),
) -> Option<Missed<'a>> {
    let since = now.since?;
    let last = days.iter().rev().find(|on| until.is_none_or(|until| **on < until));
    let day_before = days_from(since, -1);
    let before = last.map_or(day_before, |last| day_before.max(*last));
    let days = u32::try_from(days_between(before, until.unwrap_or(day)) - 1).ok()?;
    let gaps = &trail.guidance()?.gaps;
    let (place, gap) = gaps.iter().enumerate().find(|(_, gap)| {
        let (from, to) = gap.days;
        from <= days && to.is_none_or(|to| days <= to)
    })?;
    // The week that was done last: the one of the last day with a session, or the first of these weeks.
    let week = position(trail, before.max(since)).week;
    let week = match place {
        // A missed day does no harm.
        0 => return None,
        1 => week,
        2 => first_of_the_weeks_before(trail, week),
        _ => 1,
    };
    Some(Missed { days, gap, week, until })
}

/// The first week of the weeks before those that a week is in.
pub(super) fn first_of_the_weeks_before(trail: &Trail, week: u32) -> u32 {
    let spans: Vec<_> = trail.plan.weeks.iter().map(|weeks| weeks.weeks).collect();
    let place = spans.iter().position(|span| span.holds(week)).unwrap_or(0);
    spans.get(place.saturating_sub(1)).map_or(1, |span| span.first())
}
