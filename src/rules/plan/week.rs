//! Which day of a plan is done on which day of the week (exercises.md A6, A9).

use super::dose::Phase;
use crate::content::Id;
use crate::record::{Plan, Weeks};

/// Day A or day B for Monday to Sunday of a week of the plan, counted from 1.
///
/// Day A on Monday, Wednesday and Friday; day B, from week 2, on Tuesday, Thursday and Saturday. Sunday is free, and so
/// is every day outside weeks 1 to 8 and of a plan without exercises.
pub fn week_days(plan: &Plan, week: u32) -> [Option<&str>; 7] {
    let Some(phase) = Phase::of_week(week) else {
        return [None; 7];
    };
    let name = |wanted: &str| {
        plan.weeks
            .iter()
            .find(|weeks| weeks.weeks == phase.weeks())?
            .days
            .iter()
            .find(|day| day.name == wanted && day.exercises.iter().any(|line| line.from_week <= week))
            .map(|day| day.name.as_str())
    };
    let (a, b) = (name("A"), name("B"));
    [a, b, a, b, a, b, None]
}

/// The last week in which a day holds an exercise, where the plan goes on without it: another has its turn then, or the
/// grown doses leave no time for it.
pub fn until_week(plan: &Plan, day: &str, exercise: &Id) -> Option<u32> {
    let holds = |weeks: &Weeks| {
        let mut days = weeks.days.iter().filter(|one| one.name == day);
        days.any(|one| one.exercises.iter().any(|line| line.id == *exercise))
    };
    let last = plan.weeks.iter().rposition(holds)?;
    let weeks = plan.weeks.get(last).filter(|_| last + 1 < plan.weeks.len())?;
    weeks.weeks.rsplit('-').next()?.parse().ok()
}
