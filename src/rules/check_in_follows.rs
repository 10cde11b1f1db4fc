//! What follows for the plan from a check-in: one thing, so that one sentence can say it (rules P66, P67).

use jiff::civil::Date;

use super::limits::below;
use super::progress::usual_pain;
use super::{Changed, Measure, MeasureOf, Moving, Trail, due, measures, weeks_done};
use crate::content::Library;
use crate::record::{LogEntry as _, Record, StepName};

/// What a check-in says, and what follows.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckInFollows {
    /// What it says against the start of the plan.
    pub says: CheckInSays,
    /// The step that the plan offers now, if any.
    pub step: Option<StepName>,
    /// The day on which pain and activities are asked next; none after the last one.
    pub next: Option<Date>,
}

/// What a check-in says against the start of the plan, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckInSays {
    /// A sign of the stop list holds the plan.
    Sign,
    /// Pain was higher in as many check-ins running as stop the plan.
    WorseTwice,
    /// Usual pain rose by the points that stop the plan when they come again.
    WorseOnce,
    /// Something else is worse by more than what may be chance.
    SomethingWorse,
    /// Pain or the activities are better by more than what may be chance.
    Better,
    /// Nothing changed beyond what may be chance, with the sessions done and planned so far.
    Same {
        /// Days with a session.
        done: u32,
        /// Days planned.
        planned: u32,
        /// Whether they are enough for the plan to have been tried.
        enough: bool,
        /// Whether it is too early to say more.
        early: bool,
    },
    /// These are the first values.
    First,
    /// Neither pain nor an activity was said.
    Nothing,
}

/// What follows from the check-in of a day.
pub fn check_in_follows(trail: &Trail, record: &Record, moving: &Moving, day: Date) -> CheckInFollows {
    CheckInFollows {
        says: says(trail, record, moving, day),
        step: moving.offer.as_ref().map(|offer| offer.rule),
        next: next(trail, record, moving, day),
    }
}

fn says(trail: &Trail, record: &Record, moving: &Moving, day: Date) -> CheckInSays {
    let offered = moving.offer.as_ref().map(|offer| offer.rule);
    if moving.locked {
        return CheckInSays::Sign;
    }
    if offered == Some(StepName::WorseTwice) {
        return CheckInSays::WorseTwice;
    }
    let today = record.check_ins.iter().filter(|one| !one.is_removed() && one.on == day);
    if !today
        .clone()
        .any(|one| one.pain_usual.is_some() || one.pain_worst.is_some() || !one.activities.is_empty())
    {
        return CheckInSays::Nothing;
    }
    if is_worse_once(trail, day) {
        return CheckInSays::WorseOnce;
    }
    let all = measures(trail.library, record, day);
    let compared: Vec<&Measure> = all
        .iter()
        .filter(|one| is_of_check_ins(one) && one.is_compared())
        .collect();
    if compared.is_empty() {
        return CheckInSays::First;
    }
    if compared.iter().any(|one| is_worse(one)) {
        CheckInSays::SomethingWorse
    } else if compared.iter().any(|one| is_better(one)) {
        CheckInSays::Better
    } else {
        same(trail, day)
    }
}

/// Whether the last usual pain is higher than the first by the points that stop the plan when they come again.
fn is_worse_once(trail: &Trail, day: Date) -> bool {
    let pain = usual_pain(trail.check_ins, trail.begun, day);
    let points = trail
        .library
        .guidance
        .as_ref()
        .map(|guidance| guidance.about.moving_on.worse.points);
    let (Some((_, first)), Some((on, last)), Some(points)) = (pain.first(), pain.last(), points) else {
        return false;
    };
    *on == day && pain.len() > 1 && *last >= first.saturating_add(points)
}

/// Pain and activities; better or worse as the person remembers it never decides alone.
fn is_of_check_ins(measure: &Measure) -> bool {
    match measure.what {
        MeasureOf::Activity { .. } | MeasureOf::Activities | MeasureOf::PainUsual | MeasureOf::PainWorst => true,
        MeasureOf::Change | MeasureOf::Reading { .. } | MeasureOf::Score { .. } => false,
    }
}

fn is_pain(measure: &Measure) -> bool {
    matches!(measure.what, MeasureOf::PainUsual | MeasureOf::PainWorst)
}

fn is_worse(measure: &Measure) -> bool {
    measure.changed
        == if is_pain(measure) {
            Changed::Higher
        } else {
            Changed::Lower
        }
}

fn is_better(measure: &Measure) -> bool {
    measure.changed
        == if is_pain(measure) {
            Changed::Lower
        } else {
            Changed::Higher
        }
}

/// Nothing changed: whether the plan was tried enough to say more, and whether it is time to (rule P67).
fn same(trail: &Trail, day: Date) -> CheckInSays {
    let weeks = weeks_done(trail, day);
    let done = weeks.iter().map(|week| week.done).sum();
    let planned: u32 = weeks.iter().map(|week| week.planned).sum();
    let about = trail.library.guidance.as_ref().map(|guidance| &guidance.about);
    let enough = about.is_some_and(|about| {
        let share = f64::from(done) / f64::from(planned.max(1));
        !below(share, about.moving_on.enough)
    });
    let from = about.and_then(|about| about.follow_up.change_weeks.iter().min());
    let passed = trail
        .start()
        .map_or(0, |start| start.until(day).map_or(0, |span| span.get_days()));
    let early = from.is_none_or(|week| passed < i32::try_from(week.saturating_mul(7)).unwrap_or(i32::MAX));
    CheckInSays::Same {
        done,
        planned,
        enough,
        early,
    }
}

/// The next day on which pain and activities are asked.
fn next(trail: &Trail, record: &Record, moving: &Moving, day: Date) -> Option<Date> {
    let start = moving.position.start?;
    let guidance = guidance_of(trail.library)?;
    let later = due(guidance, record, start).into_iter().filter(|one| one.from > day);
    later
        .filter(|one| matches!(one.kind, super::DueKind::CheckIn | super::DueKind::Upkeep))
        .map(|one| one.from)
        .min()
}

fn guidance_of(library: &Library) -> Option<&crate::content::Guidance> {
    library.guidance.as_ref()
}
