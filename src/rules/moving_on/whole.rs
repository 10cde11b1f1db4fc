//! What is offered for the whole plan (rules P31, P42, P43): on, again, back, fewer minutes, or a question.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::gaps;
use super::lights::SessionLights;
use super::{StepBecause, StepChange, StepOffer};
use crate::content::SignId;
use crate::record::{LogEntry as _, Morning, StepName};
use crate::rules::progress;
use crate::rules::trail::{Position, Trail, days_between, days_from, position};

/// The sign of the stop list that holds the plan, with its day: until the safety check was done on a later day.
pub(super) fn sign(trail: &Trail, day: Date) -> Option<(Date, BTreeSet<SignId>)> {
    let signs = trail
        .log
        .iter()
        .filter(|session| !session.is_removed() && !session.stop.is_empty() && session.on() <= day);
    let last = signs.max_by_key(|session| (session.began, session.id))?;
    let holds = trail.screened_on.is_none_or(|screened| screened <= last.on());
    holds.then(|| (last.on(), last.stop.clone()))
}

/// What is offered, and the day on which it is offered again where it was declined.
pub(super) fn offer(
    trail: &Trail,
    position: &Position,
    lights: &[SessionLights],
    day: Date,
) -> (Option<StepOffer>, Option<Date>) {
    let Some(offer) = found(trail, position, lights, day) else {
        return (None, None);
    };
    match asked_again(trail, &offer, day) {
        Some(again) if offer.rule != StepName::Stop => (None, Some(again)),
        Some(_) | None => (Some(offer), None),
    }
}

/// The day on which an offer is made again, while it is not yet.
pub(super) fn asked_again(trail: &Trail, offer: &StepOffer, day: Date) -> Option<Date> {
    let wait = i64::from(trail.numbers()?.ask_again_days);
    let steps = trail.steps(day);
    let declined = steps
        .iter()
        .rev()
        .find(|step| !step.taken && step.rule == offer.rule && step.exercise == offer.exercise)?;
    let again = days_from(declined.at.date(), wait);
    (day < again).then_some(again)
}

fn found(trail: &Trail, position: &Position, lights: &[SessionLights], day: Date) -> Option<StepOffer> {
    let of_plan = |rule: StepName, because: StepBecause, change: StepChange| StepOffer {
        rule,
        exercise: None,
        because,
        change,
    };
    if let Some((on, signs)) = sign(trail, day) {
        return Some(of_plan(
            StepName::Stop,
            StepBecause::Signs { on, signs },
            StepChange::Nothing,
        ));
    }
    let start = position.start.filter(|start| *start <= day)?;
    if let Some(on) = worse_twice(trail, day) {
        return Some(of_plan(
            StepName::WorseTwice,
            StepBecause::WorseTwice { on },
            StepChange::Nothing,
        ));
    }
    if let Some(on) = which(trail, lights, day) {
        return Some(of_plan(StepName::Which, StepBecause::Light { on }, StepChange::Nothing));
    }
    if let Some(missed) = gaps::missed(trail, position, lights, day) {
        let because = StepBecause::Missed {
            days: missed.days,
            gap: missed.gap.id.clone(),
            until: missed.until,
        };
        return Some(of_plan(StepName::R3, because, StepChange::Week { week: missed.week }));
    }
    position
        .is_over(day)
        .then(|| at_the_end(trail, position, lights, (start, day)))
        .flatten()
}

/// The last check-in, where pain rose against the first in as many running as the catalogue says, until somebody answered or
/// the safety check was done on a later day (rule P68).
pub(super) fn worse_twice(trail: &Trail, day: Date) -> Option<Date> {
    let numbers = trail.numbers()?;
    let pain = progress::usual_pain(trail.check_ins, trail.begun, day);
    let (_, first) = *pain.first()?;
    let later = pain.get(1..)?;
    let last = later.get(later.len().checked_sub(numbers.worse.running)?..)?;
    let rose = last
        .iter()
        .all(|(_, pain)| *pain >= first.saturating_add(numbers.worse.points));
    let (on, _) = *last.last()?;
    let answered = trail
        .steps(day)
        .iter()
        .any(|step| step.taken && step.rule == StepName::WorseTwice && step.at.date() >= on);
    let checked = trail.screened_on.is_some_and(|screened| screened > on);
    (rose && !answered && !checked).then_some(on)
}

/// The last red day of which nobody said which exercise it was.
fn which(trail: &Trail, lights: &[SessionLights], day: Date) -> Option<Date> {
    let near = i64::from(trail.numbers()?.red_days);
    let red = lights.iter().rev().find(|session| session.which)?;
    let answered = trail
        .steps(day)
        .iter()
        .any(|step| step.taken && step.rule == StepName::Which && step.at >= red.began());
    (days_between(red.on(), day) <= near && !answered).then(|| red.on())
}

/// What is offered when the weeks are over.
fn at_the_end(
    trail: &Trail,
    now: &Position,
    lights: &[SessionLights],
    (start, day): (Date, Date),
) -> Option<StepOffer> {
    let numbers = trail.numbers()?;
    let (weeks, until) = (now.weeks?, now.until?);
    let settled = trail
        .steps(day)
        .iter()
        .any(|step| step.taken && step.week.is_none() && closes(step.rule) && step.at.date() >= until);
    if settled {
        return None;
    }
    let two_weeks = days_from(day, -i64::from(numbers.window_days)).max(start);
    // What was missed in a gap is not held against anybody: that is what the offer after it was for (rule P120).
    let back = gaps::came_back(trail, lights).filter(|back| *back > two_weeks);
    let (done, planned) = share(trail, lights, (back.unwrap_or(two_weeks), day));
    let from = days_from(day, -i64::from(numbers.red_days));
    let red = lights.iter().any(|session| session.on() >= from && session.is_red());
    let part = f64::from(done) / f64::from(planned.max(1));
    let because = StepBecause::Share {
        done,
        planned,
        red,
        since: back,
    };
    let of_plan = |rule: StepName, because: StepBecause, change: StepChange| {
        Some(StepOffer {
            rule,
            exercise: None,
            because,
            change,
        })
    };
    let week = now.again();
    if planned == 0 {
        return None;
    }
    // Too busy is who was it for two weeks.
    if back.is_none() && crate::rules::limits::below(part, numbers.few) {
        return of_plan(StepName::R4, because, StepChange::FewerMinutes { week });
    }
    if red || crate::rules::limits::below(part, numbers.enough) {
        if now.repeated >= numbers.repeats {
            let times = u32::try_from(now.repeated).unwrap_or(u32::MAX);
            return of_plan(
                StepName::Ask,
                StepBecause::Repeated { times },
                StepChange::Choose { week },
            );
        }
        return of_plan(StepName::Again, because, StepChange::Week { week });
    }
    let from = days_from(day, -i64::from(numbers.window_days));
    let said = lights
        .iter()
        .any(|session| session.on() >= from && session.session.next_morning == Some(Morning::Usual));
    if !said {
        return of_plan(StepName::Ask, StepBecause::NoMorning, StepChange::Choose { week });
    }
    let next = trail.plan.weeks.iter().map(|phase| phase.weeks.first());
    match next.filter(|first| *first > weeks.last()).min() {
        Some(week) => of_plan(StepName::P1, because, StepChange::Week { week }),
        None if progress::nothing_changed(trail, day) => {
            of_plan(StepName::R5, StepBecause::NoChange, StepChange::Nothing)
        }
        None => of_plan(StepName::P1, because, StepChange::Through),
    }
}

/// Whether a step ends the plan, so that nothing more is offered for the whole of it.
fn closes(rule: StepName) -> bool {
    matches!(rule, StepName::P1 | StepName::R5)
}

/// Days with a session, and days on which one was planned, from a day on and before another.
fn share(trail: &Trail, lights: &[SessionLights], (from, day): (Date, Date)) -> (u32, u32) {
    let mut planned = 0;
    let mut on = from;
    while on < day {
        planned += u32::from(trail.planned(position(trail, on).week, on).is_some());
        on = days_from(on, 1);
    }
    let days: BTreeSet<Date> = lights
        .iter()
        .filter(|session| session.session.counts() && (from..day).contains(&session.on()))
        .map(SessionLights::on)
        .collect();
    let done = u32::try_from(days.len()).unwrap_or(u32::MAX);
    (done, planned)
}
