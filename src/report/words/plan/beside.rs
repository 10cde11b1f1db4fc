//! What stands beside the exercises of a plan: short goes, walking, and what comes after week 8.

use crate::record::{Plan, PlanNote, PlanUpkeep, Walking};

/// What stands beside the exercises, in the order in which it matters; empty for no plan.
pub fn beside_the_days(plan: &Plan) -> Vec<String> {
    let goes = plan.goes_a_day.map(|[least, most]| {
        format!(
            "{} to {} short goes a day, spread over the day; rest as it is comfortable in between. Go on while the pain \
             stays as it was or eases, and stop when it is worse than when you began.",
            super::super::capitalised(&counted(least)),
            counted(most)
        )
    });
    let walking = plan
        .walking
        .as_ref()
        .map(|walking| walk(walking, plan.goes_a_day.is_some()));
    goes.into_iter().chain(walking).collect()
}

/// What comes after the last week (rule P10); none for a plan that is followed by another check.
pub fn after_the_weeks(plan: &Plan) -> Option<String> {
    plan.upkeep.map(upkeep)
}

/// The walking line (rule P8).
fn walk(walking: &Walking, flare: bool) -> String {
    let first = walking.weeks.first().map_or(0, |part| part.minutes);
    if flare {
        return format!("Walk as far as it is easy, about {first} minutes a day; it need not become more.");
    }
    if walking.weeks.iter().all(|part| part.minutes == first) {
        let how = if walking.steady_with.is_some() {
            ", as far as it is steady and comfortable; it need not become more"
        } else {
            ""
        };
        return format!("Walk, or move the whole body in another way, {first} minutes on most days{how}.");
    }
    let parts: Vec<String> = walking
        .weeks
        .iter()
        .map(|part| {
            format!(
                "{} minutes in {}",
                part.minutes,
                super::super::in_sentence(&super::super::weeks(part.weeks))
            )
        })
        .collect();
    format!(
        "Walk, or move the whole body in another way, on most days, at a pace that lets you talk: {}.",
        super::super::list(&parts)
    )
}

/// What comes after week 8 (rule P10).
fn upkeep(upkeep: PlanUpkeep) -> String {
    format!(
        "After week 8, to keep what you gained: strength on {} days a week, stretches on {} days. The tests again {} weeks later.",
        upkeep.strength_days, upkeep.stretch_days, upkeep.test_again_weeks
    )
}

/// When the plan of a flare is looked at again (rule Z12): `After 7 days`.
pub fn after_days(days: u32) -> String {
    format!("After {days} days")
}

/// What is done then.
pub const CHECK_AND_TESTS_AGAIN: &str = "the safety check and the tests again.";

/// How many days the plan of a flare holds; none for another plan.
pub fn days_of_a_flare(plan: &Plan) -> Option<u32> {
    plan.notes.iter().find_map(|note| match note {
        PlanNote::Flare { days } => Some(*days),
        _ => None,
    })
}

fn counted(number: u32) -> String {
    match number {
        2 => "two".to_owned(),
        3 => "three".to_owned(),
        4 => "four".to_owned(),
        other => other.to_string(),
    }
}

/// When the safety check comes again: `After week 4` (rule T41).
pub fn after_week(week: u32) -> String {
    format!("After week {week}")
}

/// What is done then.
pub const CHECK_AGAIN: &str = "the safety check again, and how the pain and your activities are.";
/// When the tests come again (rule T41).
pub const TESTS_AGAIN_IN: &str = "In weeks 7 and 8";
/// What is done then.
pub const TESTS_AGAIN: &str = "only the tests that were outside what is usual, done in the same way.";
