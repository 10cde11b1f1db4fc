//! Which week of the plan it is (rules P42, P43): by the calendar from its first day, from a step on by the week that step named.

use jiff::civil::Date;

use super::{Trail, days_between, days_from};
use crate::record::{StepName, WeekSpan};

/// Which week of a plan it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// The first day of week 1; none while the plan has not begun.
    pub start: Option<Date>,
    /// The day from which the weeks count: the first day, or that of the last step.
    pub since: Option<Date>,
    /// The week, counted from 1; it stays the last one of its weeks until a step is taken.
    pub week: u32,
    /// The weeks that belong together; none for a plan without weeks.
    pub weeks: Option<WeekSpan>,
    /// The first day after these weeks.
    pub until: Option<Date>,
    /// How often these weeks were done again, one time after the other.
    pub repeated: usize,
}

impl Position {
    /// Whether the weeks are over on a day.
    pub fn is_over(&self, day: Date) -> bool {
        self.until.is_some_and(|until| day >= until)
    }

    /// The week with which these weeks begin again: the last two of them.
    pub fn again(&self) -> u32 {
        self.weeks
            .map_or(1, |weeks| weeks.first().max(weeks.last().saturating_sub(1)))
    }
}

/// Which week it is on a day.
pub fn position(trail: &Trail, day: Date) -> Position {
    let spans: Vec<WeekSpan> = trail.plan.weeks.iter().map(|weeks| weeks.weeks).collect();
    let span_of = |week: u32| {
        let holds = spans.iter().find(|span| span.holds(week));
        holds.or(spans.last()).copied()
    };
    let Some(start) = trail.start() else {
        return Position {
            start: None,
            since: None,
            week: 1,
            weeks: span_of(1),
            until: None,
            repeated: 0,
        };
    };
    let mut anchors = vec![(start, 1, None)];
    for step in trail.steps(day) {
        if let (true, Some(week)) = (step.taken && step.at.date() >= start, step.week) {
            anchors.push((step.at.date(), week.max(1), Some(step.rule)));
        }
    }
    let (since, begins, _) = anchors.last().copied().unwrap_or((start, 1, None));
    let weeks = span_of(begins);
    let last = weeks.map_or(begins, WeekSpan::last);
    let begins = begins.min(last);
    let passed = u32::try_from(days_between(since, day).max(0) / 7).unwrap_or(u32::MAX);
    let left = i64::from(last - begins) + 1;
    let repeated = anchors
        .iter()
        .rev()
        .take_while(|(_, week, rule)| *rule == Some(StepName::Again) && span_of(*week) == weeks)
        .count();
    Position {
        start: Some(start),
        since: Some(since),
        week: begins.saturating_add(passed).min(last),
        weeks,
        until: Some(days_from(since, left.saturating_mul(7))),
        repeated,
    }
}
