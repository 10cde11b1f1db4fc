//! Every measure that was taken, with its limit and what became of it, in the order of the catalogue (rules T7, T12).

use std::collections::BTreeSet;

use jiff::civil::Date;
use uuid::Uuid;

use super::{Changed, Measure, MeasureOf, neck_has_changed, values};
use crate::content::{ChangeKind, ChangeLimits, Library, PatternId};
use crate::record::{Assessment, CheckIn, LogEntry as _, MAX_PAIN, Record};
use crate::rules::limits::at_least;
use crate::rules::{Findings, Trail, changed_scores, findings, pain_has_changed, read_twice};

/// Every measure of a record up to a day: activities, pain, better or worse, readings, scores. Check-ins count from the
/// day the present plan's assessment was begun; readings and scores are those of the last two assessments.
pub fn measures(library: &Library, record: &Record, day: Date) -> Vec<Measure> {
    let Some(limits) = library.guidance.as_ref().map(|guidance| &guidance.about.change) else {
        return Vec::new();
    };
    let Some((now, earlier)) = record.assessments.split_last() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for kind in &limits.order {
        match kind {
            ChangeKind::Activities => found.extend(activities(limits, record, now.started_on, day)),
            ChangeKind::Pain => {
                let is_neck = now.complaint(library).contains(&limits.neck.region);
                found.extend(pains(limits, &record.check_ins, is_neck, (now.started_on, day)));
                found.extend(better_or_worse(limits, &record.check_ins, (now.started_on, day)));
            }
            ChangeKind::Sessions => {}
            ChangeKind::Readings => {
                if let Some(before) = earlier.last() {
                    found.extend(readings(library, record, (before, now)));
                }
            }
            ChangeKind::Scores => {
                if let Some(before) = earlier.last() {
                    found.extend(scores(library, limits, record, (before, now)));
                }
            }
        }
    }
    found
}

/// Whether measures of check-ins were compared since the plan began, and none changed (rule P31).
pub fn nothing_changed(trail: &Trail, day: Date) -> bool {
    let Some(limits) = trail.guidance().map(|guidance| &guidance.about.change) else {
        return false;
    };
    let span = (trail.begun, day);
    let mut all = pains(limits, trail.check_ins, trail.is_neck, span);
    let known: BTreeSet<Uuid> = trail
        .check_ins
        .iter()
        .flat_map(|check_in| check_in.activities.keys().copied())
        .collect();
    all.extend(of_activities(
        limits,
        trail.check_ins,
        &known.into_iter().collect::<Vec<_>>(),
        span,
    ));
    let mut compared = all.iter().filter(|measure| measure.is_compared()).peekable();
    compared.peek().is_some() && compared.all(|measure| measure.changed == Changed::No)
}

fn pains(limits: &ChangeLimits, check_ins: &[CheckIn], is_neck: bool, (since, day): (Date, Date)) -> Vec<Measure> {
    let usual = values(check_ins, since, day, |check_in| check_in.pain_usual);
    let worst = values(check_ins, since, day, |check_in| check_in.pain_worst);
    let of = |what: MeasureOf, given: Vec<(Date, u8)>| {
        let given: Vec<(Date, u8)> = given.into_iter().filter(|(_, pain)| *pain <= MAX_PAIN).collect();
        let (_, first) = *given.first()?;
        let later: Vec<u8> = given.iter().skip(1).map(|(_, pain)| *pain).collect();
        let is_beyond = match later.last() {
            None => false,
            Some(_) if is_neck => neck_has_changed(limits, first, &later),
            Some(last) => pain_has_changed(limits.pain, first, *last),
        };
        let points = if is_neck {
            limits.neck.points
        } else {
            limits.pain.points
        };
        // What the share asks for beyond the points: of a pain of 10, three.
        let share = (f64::from(first) * limits.pain.share).ceil();
        measure(what, &numbers(&given), f64::from(points).max(share), is_beyond)
    };
    [of(MeasureOf::PainUsual, usual), of(MeasureOf::PainWorst, worst)]
        .into_iter()
        .flatten()
        .collect()
}

fn numbers<T: Copy + Into<f64>>(given: &[(Date, T)]) -> Vec<(Date, f64)> {
    given.iter().map(|(on, value)| (*on, (*value).into())).collect()
}

/// First and last of values in order; none without a value.
fn measure(what: MeasureOf, given: &[(Date, f64)], limit: f64, is_beyond: bool) -> Option<Measure> {
    let (first, later) = given.split_first()?;
    let last = later.last().copied();
    Some(Measure {
        what,
        from: Some(*first),
        to: last,
        limit,
        own_spread: None,
        changed: last.map_or(Changed::No, |(_, value)| Changed::of(first.1, value, is_beyond)),
    })
}

fn activities(limits: &ChangeLimits, record: &Record, since: Date, day: Date) -> Vec<Measure> {
    let there = record.activities.iter().filter(|activity| !activity.is_removed());
    let known: Vec<Uuid> = there.map(|activity| activity.id).collect();
    of_activities(limits, &record.check_ins, &known, (since, day))
}

/// Each activity, then the mean of those that were rated both in the first and in the last of their check-ins.
fn of_activities(
    limits: &ChangeLimits,
    check_ins: &[CheckIn],
    known: &[Uuid],
    (since, day): (Date, Date),
) -> Vec<Measure> {
    let rated = |id: &Uuid| {
        values(check_ins, since, day, |check_in| {
            check_in.activities.get(id).copied().filter(|value| *value <= MAX_PAIN)
        })
    };
    let mut found: Vec<Measure> = Vec::new();
    for (place, id) in known.iter().enumerate() {
        let given = numbers(&rated(id));
        let is_beyond = moved(&given).is_some_and(|by| at_least(by, limits.activities.one));
        let what = MeasureOf::Activity { place: place + 1 };
        found.extend(measure(what, &given, limits.activities.one, is_beyond));
    }
    let both: Vec<(f64, f64)> = found.iter().filter_map(|one| Some((one.from?.1, one.to?.1))).collect();
    let days: Vec<(Date, Date)> = found.iter().filter_map(|one| Some((one.from?.0, one.to?.0))).collect();
    if both.len() > 1
        && let (Some(from), Some(to)) = (
            days.iter().map(|(from, _)| *from).min(),
            days.iter().map(|(_, to)| *to).max(),
        )
    {
        let count = both.len() as f64;
        let mean = |of: fn(&(f64, f64)) -> f64| both.iter().map(of).sum::<f64>() / count;
        let given = [(from, mean(|pair| pair.0)), (to, mean(|pair| pair.1))];
        let is_beyond = moved(&given).is_some_and(|by| at_least(by, limits.activities.mean));
        found.extend(measure(
            MeasureOf::Activities,
            &given,
            limits.activities.mean,
            is_beyond,
        ));
    }
    found
}

fn moved(given: &[(Date, f64)]) -> Option<f64> {
    let (first, later) = given.split_first()?;
    Some((later.last()?.1 - first.1).abs())
}

/// Better or worse: the first value is 0, the start itself.
fn better_or_worse(limits: &ChangeLimits, check_ins: &[CheckIn], (since, day): (Date, Date)) -> Option<Measure> {
    let given = values(check_ins, since, day, |check_in| check_in.change);
    let (on, last) = *given.last()?;
    let is_beyond = last.unsigned_abs() >= limits.better_or_worse;
    let both = [(since, 0.0), (on, f64::from(last))];
    measure(MeasureOf::Change, &both, f64::from(limits.better_or_worse), is_beyond)
}

fn readings(library: &Library, record: &Record, (before, now): (&Assessment, &Assessment)) -> Vec<Measure> {
    let read = read_twice(library, &record.assessments, before, now);
    let of = read.into_iter().map(|read| Measure {
        what: MeasureOf::Reading {
            item: read.item.id.clone(),
            side: read.side,
        },
        from: Some((before.started_on, read.before)),
        to: Some((now.started_on, read.now)),
        limit: read.error,
        own_spread: read.own_spread,
        changed: Changed::of(read.before, read.now, read.has_changed()),
    });
    of.collect()
}

/// Scores of patterns that have a number both times. Below its limit, or without a reading of each kind beyond its error,
/// a score has not changed.
fn scores(
    library: &Library,
    limits: &ChangeLimits,
    record: &Record,
    (before, now): (&Assessment, &Assessment),
) -> Vec<Measure> {
    let read = read_twice(library, &record.assessments, before, now);
    let (earlier, later): (Findings, Findings) = (findings(library, before), findings(library, now));
    let changed: BTreeSet<&PatternId> = changed_scores(limits, &read, &earlier, &later)
        .into_iter()
        .map(|(_, now)| &now.pattern)
        .collect();
    let of = later.patterns.iter().filter_map(|finding| {
        let (from, to) = (earlier.pattern(&finding.pattern)?.score?, finding.score?);
        let is_beyond = changed.contains(&finding.pattern);
        Some(Measure {
            what: MeasureOf::Score {
                pattern: finding.pattern.clone(),
            },
            from: Some((before.started_on, from)),
            to: Some((now.started_on, to)),
            limit: limits.score,
            own_spread: None,
            changed: Changed::of(from, to, is_beyond),
        })
    });
    of.collect()
}
