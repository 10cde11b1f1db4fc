//! What may be called a change (rules T7, T12), and what is due when (rule P41).

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use plumbline::content::{Id, Item, ItemId, shipped};
use plumbline::record::*;
use plumbline::rules::*;

use super::{evening, id};
use crate::support::people::{alex, record};

const START: Date = Date::constant(2026, 11, 23);

fn after(days: i64) -> Date {
    START.saturating_add(jiff::Span::new().days(days))
}

/// A record with these values of usual pain, two weeks apart, for a complaint of this place.
fn with_pain(place: &str, pains: &[u8]) -> Record {
    let mut record = record(&alex());
    let assessment = record.assessments.last_mut().unwrap();
    assessment.reason.regions = [Id::from(place)].into();
    for (number, pain) in pains.iter().enumerate() {
        let number = u64::try_from(number).unwrap();
        let mut check_in = CheckIn::new(id(number), after(14 * i64::try_from(number).unwrap()));
        check_in.pain_usual = Some(*pain);
        record.check_ins.push(check_in);
    }
    record
}

fn pain(place: &str, pains: &[u8]) -> Changed {
    let measures = measures(&shipped(), &with_pain(place, pains), after(200));
    let pain = measures
        .iter()
        .find(|measure| measure.what == MeasureOf::PainUsual)
        .unwrap();
    assert_eq!(pain.is_compared(), pains.len() > 1);
    pain.changed
}

#[test]
fn pain_of_the_back_has_changed_at_two_points_and_thirty_percent() {
    assert_eq!(pain("low-back", &[6, 4]), Changed::Lower);
    assert_eq!(pain("low-back", &[6, 5]), Changed::No);
    assert_eq!(pain("low-back", &[4, 6]), Changed::Higher);
    // Two of eight are a quarter.
    assert_eq!(pain("low-back", &[8, 6]), Changed::No);
    assert_eq!(pain("low-back", &[8, 5]), Changed::Lower);
    assert_eq!(pain("low-back", &[6]), Changed::No);
    // The last value counts, compared with the first.
    assert_eq!(pain("low-back", &[6, 3, 6]), Changed::No);
}

#[test]
fn pain_of_the_neck_needs_four_points_or_two_in_two_check_ins_running() {
    assert_eq!(pain("neck", &[6, 4]), Changed::No);
    assert_eq!(pain("neck", &[6, 2]), Changed::Lower);
    assert_eq!(pain("neck", &[6, 4, 4]), Changed::Lower);
    assert_eq!(pain("neck", &[6, 4, 5]), Changed::No);
    assert_eq!(pain("neck", &[6, 5, 4]), Changed::No);
    assert_eq!(pain("neck", &[3, 5, 5]), Changed::Higher);
    // Once higher and once lower is not two running.
    assert_eq!(pain("neck", &[5, 7, 3]), Changed::No);
    // The share holds for the neck too: two of eight are a quarter.
    assert_eq!(pain("neck", &[8, 6, 6]), Changed::No);
}

#[test]
fn check_ins_that_were_taken_back_or_are_of_another_plan_are_not_compared() {
    let mut record = with_pain("low-back", &[6, 4]);
    record.check_ins[1].removed = true;
    let all = measures(&shipped(), &record, after(200));
    assert_eq!(all.iter().filter(|measure| measure.is_compared()).count(), 0);
    record.check_ins[1].removed = false;
    record.check_ins[0].on = date(2026, 1, 1);
    let all = measures(&shipped(), &record, after(200));
    assert_eq!(all[0].from, Some((after(14), 4.0)));
    assert_eq!(all[0].to, None);
    // What lies after the day is not there yet.
    assert!(measures(&shipped(), &record, after(1)).is_empty());
}

fn with_activities(first: [u8; 3], last: [u8; 3]) -> Vec<(MeasureOf, f64, Changed)> {
    let mut record = record(&alex());
    let ids = [id(901), id(902), id(903)];
    record.activities = ids.iter().map(|id| Activity::new(*id, "x", START)).collect();
    for (number, values) in [(1, first), (2, last)] {
        let mut check_in = CheckIn::new(id(number), after(i64::try_from(number).unwrap()));
        check_in.activities = ids.into_iter().zip(values).collect();
        record.check_ins.push(check_in);
    }
    let all = measures(&shipped(), &record, after(200));
    all.into_iter().map(|one| (one.what, one.limit, one.changed)).collect()
}

#[test]
fn one_activity_changes_at_three_and_their_mean_at_two() {
    let place = |place| MeasureOf::Activity { place };
    assert_eq!(
        with_activities([3, 3, 3], [6, 5, 4]),
        [
            (place(1), 3.0, Changed::Higher),
            (place(2), 3.0, Changed::No),
            (place(3), 3.0, Changed::No),
            (MeasureOf::Activities, 2.0, Changed::Higher),
        ]
    );
    let mean = |last| with_activities([5, 5, 5], last)[3].2;
    assert_eq!(mean([4, 3, 3]), Changed::No, "five thirds");
    assert_eq!(mean([3, 3, 3]), Changed::Lower);
}

#[test]
fn better_or_worse_needs_two() {
    let changed = |value: i8| {
        let mut record = record(&alex());
        let mut check_in = CheckIn::new(id(1), after(28));
        check_in.change = Some(value);
        record.check_ins.push(check_in);
        measures(&shipped(), &record, after(200))[0].changed
    };
    assert_eq!(
        [-3, -2, -1, 0, 1, 2, 3].map(changed),
        [
            Changed::Lower,
            Changed::Lower,
            Changed::No,
            Changed::No,
            Changed::No,
            Changed::Higher,
            Changed::Higher
        ]
    );
}

/// Two assessments with these answers to the neck angle, whose error is 5°.
fn with_angle(before: Answer, now: Answer) -> Record {
    let mut record = record(&alex());
    let mut second = record.assessments[0].clone();
    second.started_on = after(28);
    let item = ItemId::from("fh-cva-photo");
    record.assessments[0].answers.insert(item.clone(), before);
    second.answers.insert(item, now);
    record.assessments.push(second);
    record
}

fn angle(record: &Record) -> Option<Measure> {
    let of = |what: &MeasureOf| matches!(what, MeasureOf::Reading { item, .. } if *item == "fh-cva-photo");
    measures(&shipped(), record, after(200))
        .into_iter()
        .find(|one| of(&one.what))
}

#[test]
fn a_reading_changes_beyond_its_error_and_own_repeats_only_widen_it() {
    let of = |before: &[f64], now: &[f64]| angle(&with_angle(Answer::one(before), Answer::one(now))).unwrap();
    let small = of(&[44.0], &[49.0]);
    assert_eq!((small.limit, small.changed, small.own_spread), (5.0, Changed::No, None));
    assert_eq!(of(&[44.0], &[49.1]).changed, Changed::Higher);
    // Five repeats say nothing yet, six do: squares of 16 over 4 degrees of freedom are a deviation of 2, a limit of 5.54.
    assert_eq!(of(&[42.0, 46.0], &[50.0, 54.0, 52.0]).own_spread, None);
    let wide = of(&[42.0, 46.0, 44.0], &[48.0, 52.0, 50.0]);
    assert_eq!(wide.own_spread, Some(2.0));
    assert!(
        (wide.limit - 1.96 * 2.0_f64.sqrt() * 2.0).abs() < 1e-12,
        "{}",
        wide.limit
    );
    assert_eq!(wide.changed, Changed::Higher);
    let wider = of(&[40.0, 48.0, 44.0], &[46.0, 54.0, 50.0]);
    assert_eq!((wider.own_spread, wider.changed), (Some(4.0), Changed::No));
    // Repeats that are alike do not narrow it.
    let narrow = of(&[44.0, 44.0, 44.0], &[48.0, 48.0, 48.0]);
    assert_eq!(
        (narrow.own_spread, narrow.limit, narrow.changed),
        (Some(0.0), 5.0, Changed::No)
    );
}

#[test]
fn what_was_read_in_another_way_or_on_another_side_is_not_compared() {
    let mut flagged = Answer::one([55.0]);
    flagged.flags.insert("no-marker".into());
    assert_eq!(angle(&with_angle(Answer::one([44.0]), flagged.clone())), None);
    let mut before = Answer::one([44.0]);
    before.flags.insert("no-marker".into());
    assert!(angle(&with_angle(before, flagged)).is_some());
    // One number is not compared with a number for each side.
    assert_eq!(angle(&with_angle(Answer::one([44.0]), Answer::sides(55.0, 55.0))), None);
    let left_only = |value: f64, left: bool| {
        let entry = Some(Entry::Readings(vec![value]));
        Answer::new(Given::Sides {
            left: entry.clone().filter(|_| left),
            right: entry.filter(|_| !left),
        })
    };
    assert_eq!(angle(&with_angle(left_only(44.0, true), left_only(55.0, false))), None);
    assert!(angle(&with_angle(left_only(44.0, true), left_only(55.0, true))).is_some());
}

#[test]
fn a_score_that_moves_by_less_than_ten_has_not_changed() {
    let record = with_angle(Answer::one([44.0]), Answer::one([43.0]));
    let all = measures(&shipped(), &record, after(200));
    let scores: Vec<&Measure> = all
        .iter()
        .filter(|one| matches!(one.what, MeasureOf::Score { .. }))
        .collect();
    assert!(!scores.is_empty());
    for score in scores {
        assert_eq!((score.limit, score.changed), (10.0, Changed::No), "{score:?}");
    }
}

#[test]
fn measures_stand_in_the_order_of_what_matters() {
    let mut record = with_angle(Answer::one([44.0]), Answer::one([55.0]));
    let mut check_in = CheckIn::new(id(1), after(28));
    (check_in.pain_usual, check_in.change) = (Some(5), Some(1));
    check_in.activities = [(id(9), 5)].into();
    record.activities = vec![Activity::new(id(9), "x", START)];
    record.check_ins.push(check_in);
    let order = |what: &MeasureOf| match what {
        MeasureOf::Activity { .. } | MeasureOf::Activities => 0,
        MeasureOf::PainUsual | MeasureOf::PainWorst | MeasureOf::Change => 1,
        MeasureOf::Reading { .. } => 2,
        MeasureOf::Score { .. } => 3,
    };
    let places: Vec<u8> = measures(&shipped(), &record, after(200))
        .iter()
        .map(|one| order(&one.what))
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    assert_eq!(places.iter().collect::<BTreeSet<_>>().len(), 4);
}

#[test]
fn own_spread_is_the_pooled_standard_deviation_of_all_visits() {
    let library = shipped();
    let item: &Item = library.item("fh-cva-photo").unwrap();
    let record = with_angle(Answer::one([40.0, 44.0]), Answer::one([50.0, 50.0, 56.0, 60.0]));
    // Squares 8 and 72 over 1 and 3 degrees of freedom.
    let own = |enough| OwnRepeats::of(&library, item, &record.assessments, Some(enough));
    let spread = own(6).deviation().unwrap();
    assert!((spread - 20.0_f64.sqrt()).abs() < 1e-12, "{spread}");
    assert!((own(6).limit().unwrap() - 1.96 * 2.0_f64.sqrt() * spread).abs() < 1e-12);
    assert_eq!((own(7).deviation(), own(7).limit()), (None, None));
    assert_eq!(angle(&record).unwrap().own_spread, Some(spread));
}

/// By hand: left squares of 32 each time, right none, over 8 degrees of freedom: a deviation of √8.
#[test]
fn the_readings_of_both_sides_say_how_well_a_person_repeats_and_every_place_names_one_limit() {
    let sides = |left: &[f64]| {
        Answer::new(Given::Sides {
            left: Some(Entry::Readings(left.to_vec())),
            right: Some(Entry::Readings(vec![44.0; 3])),
        })
    };
    let library = shipped();
    let record = with_angle(sides(&[40.0, 48.0, 44.0]), sides(&[48.0, 56.0, 52.0]));
    let left = angle(&record).expect("the left side first");
    assert_eq!(left.own_spread, Some(8.0_f64.sqrt()));
    assert!((left.limit - 1.96 * 4.0).abs() < 1e-12, "{}", left.limit);
    assert_eq!(left.changed, Changed::Higher, "8° are more than 7.84°");
    let [before, now] = &record.assessments[..] else {
        panic!("two assessments");
    };
    let read = read_twice(&library, &record.assessments, before, now);
    let read = read.iter().find(|read| read.item.id == "fh-cva-photo").unwrap();
    assert_eq!((read.error, read.is_own), (left.limit, true));
}

#[test]
fn what_is_due_comes_on_its_days_and_is_done_once() {
    let library = shipped();
    let guidance = library.guidance.as_ref().unwrap();
    let mut record = record(&alex());
    let all = due(guidance, &record, START);
    let days = |kind: DueKind| -> Vec<(Date, Date)> {
        all.iter()
            .filter(|due| due.kind == kind)
            .map(|due| (due.from, due.to))
            .collect()
    };
    assert_eq!(days(DueKind::FirstDays), [(after(3), after(7))]);
    let week = |week: i64| (after(7 * week), after(7 * week + 6));
    assert_eq!(days(DueKind::CheckIn), [0, 2, 4, 6, 8].map(week));
    assert_eq!(days(DueKind::BetterOrWorse), [4, 8].map(week));
    assert_eq!(days(DueKind::SafetyCheck), [week(4)]);
    assert_eq!(days(DueKind::Tests), [4, 8].map(week));
    assert_eq!(days(DueKind::Upkeep), [12, 26].map(week));
    assert!(all.iter().all(|due| !due.done));
    let mut check_in = CheckIn::new(id(1), after(15));
    check_in.pain_usual = Some(3);
    record.check_ins.push(check_in);
    let done: Vec<u32> = due(guidance, &record, START)
        .iter()
        .filter(|due| due.done)
        .map(|due| due.week)
        .collect();
    assert_eq!(done, [2]);
}

#[test]
fn the_morning_after_is_asked_once_from_six_to_forty_eight_hours_after_the_end() {
    let library = shipped();
    let guidance = library.guidance.as_ref().unwrap();
    let mut session = Session::new(id(1), evening(START), SessionHow::Followed);
    session.minutes = 30;
    let ends = START.at(19, 0, 0, 0);
    let asked = |session: &Session, hours: i64, minutes: i64| {
        let now = ends.saturating_add(jiff::Span::new().hours(hours).minutes(minutes));
        morning_due(guidance, std::slice::from_ref(session), now).is_some()
    };
    assert!(!asked(&session, 5, 59) && asked(&session, 6, 0));
    assert!(asked(&session, 48, 0) && !asked(&session, 48, 1));
    session.next_morning = Some(Morning::Usual);
    assert!(!asked(&session, 12, 0));
    session.next_morning = None;
    session.removed = true;
    assert!(!asked(&session, 12, 0));
}
