//! The charts of a record: their points are those of the log, their band is the limit, and what is drawn lies where the value is
//! (rules T35, T36).

use jiff::civil::{Date, date};
use plumbline::content::{shipped, unfit_for_progress};
use plumbline::figure::chart::{self, Chart};
use plumbline::figure::shape::{Drawing, Form, Role};
use plumbline::record::*;
use plumbline::report::words::Formats;
use plumbline::report::{ArtBook, LeaveOut, Options, SinceStart, Summary, plain_text, plan_document};
use plumbline::rules::{self, plan_of_the_log};

use super::{id, with_a_log};
use crate::support::scenes::progress::{MONDAY, logged, now};

fn since(record: &Record) -> SinceStart {
    SinceStart::of(
        &shipped(),
        record,
        now().date(),
        Formats::default(),
        &mut ArtBook::default(),
    )
    .expect("something")
}

fn weeks_from_monday(on: Date) -> f64 {
    f64::from(MONDAY.until(on).expect("days").get_days()) / 7.0
}

#[test]
fn the_points_of_a_chart_are_the_values_of_the_log() {
    let record = logged();
    let since = since(&record);
    let chart_of = |id: &str| {
        let one = since
            .said
            .iter()
            .find(|one| one.id == id)
            .unwrap_or_else(|| panic!("no {id}"));
        one.chart.clone().expect("a chart")
    };
    let of_check_ins = |value: &dyn Fn(&CheckIn) -> f64| -> Vec<(f64, f64)> {
        let points = record
            .check_ins
            .iter()
            .map(|one| (weeks_from_monday(one.on), value(one)));
        points.collect()
    };
    let pain = chart_of("pain-usual");
    assert_eq!(pain.points, of_check_ins(&|one| f64::from(one.pain_usual.unwrap())));
    // "Better or worse" begins with the assessment, three days before the first week: all charts begin there.
    assert_eq!(pain.points, [(0.0, 6.0), (2.0, 5.0), (4.0, 4.0), (6.0, 3.0)]);
    assert_eq!(
        (pain.scale, pain.weeks),
        ([0.0, 10.0], [-1.0, 8.0]),
        "the whole scale, all eight weeks"
    );
    assert_eq!(
        (pain.limit, pain.last.as_str()),
        (4.0, "3"),
        "pain of the neck: four points"
    );
    assert_eq!(
        chart_of("pain-worst").points,
        of_check_ins(&|one| f64::from(one.pain_worst.unwrap()))
    );
    for (name, activity) in [("activity-1", 900), ("activity-2", 901)] {
        assert_eq!(
            chart_of(name).points,
            of_check_ins(&|one| f64::from(one.activities[&id(activity)]))
        );
    }
    // The mean of two activities: 3 and 4, 4 and 5, 6 and 5, 7 and 6.
    let means = chart_of("activities").points;
    assert_eq!(
        means.iter().map(|(_, value)| *value).collect::<Vec<_>>(),
        [3.5, 4.5, 5.5, 6.5]
    );
    // Better or worse begins with the start itself, which is 0, on the day of the assessment before the first week.
    let change = chart_of("better-or-worse");
    assert_eq!(change.scale, [-3.0, 3.0]);
    assert_eq!(
        change.points.iter().map(|(_, value)| *value).collect::<Vec<_>>(),
        [0.0, 1.0, 2.0]
    );
    let all_weeks: Vec<[f64; 2]> = since.said.iter().map(|one| one.chart.as_ref().unwrap().weeks).collect();
    assert!(
        all_weeks.windows(2).all(|two| two[0] == two[1]),
        "weeks stand below each other: {all_weeks:?}"
    );
}

#[test]
fn a_value_that_was_taken_back_is_in_no_chart_and_one_alone_says_when_the_next_is_due() {
    let mut record = logged();
    record.check_ins.truncate(2);
    record.check_ins[1].removed = true;
    record.log.clear();
    let since = |today| {
        let since = SinceStart::of(&shipped(), &record, today, Formats::default(), &mut ArtBook::default());
        since.expect("a check-in")
    };
    // One that is due now is the next one until its seven days are over.
    for (today, next) in [(7, "7"), (13, "7"), (14, "21")] {
        let since = since(date(2026, 12, today));
        let pain = since.said.iter().find(|one| one.id == "pain-usual").unwrap();
        let ends = format!("the next is due from {next} December 2026 on.");
        assert!(pain.sentence.ends_with(&ends), "{today}: {}", pain.sentence);
    }
    let since = since(date(2026, 11, 24));
    let pain = since.said.iter().find(|one| one.id == "pain-usual").unwrap();
    assert_eq!(pain.chart.as_ref().unwrap().points.len(), 1);
    assert_eq!(
        pain.sentence.replace('\u{a0}', " "),
        "Usual pain of the last 7 days: 6 of 10, one value; the next is due from 7 December 2026 on."
    );
    assert_eq!(since.compared, "No measure has two values yet.");
}

/// The middle of each dot of a drawing.
fn dots(drawing: &Drawing) -> Vec<(f64, f64)> {
    let dots = drawing.shapes.iter().filter(|shape| shape.role == Role::Measure);
    dots.filter_map(|shape| match &shape.form {
        Form::Circle { centre, .. } => Some((centre.x, centre.y)),
        _ => None,
    })
    .collect()
}

/// The lowest and the highest place of the band.
fn band(drawing: &Drawing) -> [f64; 2] {
    let usual = drawing
        .shapes
        .iter()
        .find(|shape| shape.role == Role::Usual)
        .expect("a band");
    let Form::Fill(outlines) = &usual.form else {
        panic!("{usual:?}")
    };
    let heights: Vec<f64> = outlines[0].flattened(0.1).iter().map(|point| point.y).collect();
    [
        heights.iter().copied().fold(f64::INFINITY, f64::min),
        heights.iter().copied().fold(f64::NEG_INFINITY, f64::max),
    ]
}

#[test]
fn what_is_drawn_lies_where_its_value_is() {
    let of = Chart {
        points: vec![(0.0, 5.0), (2.0, 0.0), (4.0, 10.0), (8.0, 7.5)],
        weeks: [0.0, 8.0],
        scale: [0.0, 10.0],
        ends: ["0".into(), "10".into()],
        limit: 2.0,
        last: "7.5".into(),
    };
    let drawing = chart::chart(&of);
    let dots = dots(&drawing);
    let [first, low, high, last] = dots.as_slice() else {
        panic!("{dots:?}")
    };
    let close = |one: f64, other: f64| assert!((one - other).abs() < 1e-9, "{one} {other}");
    // A quarter of the weeks is a quarter of the way, and so is a quarter of the scale.
    close((low.0 - first.0) / (last.0 - first.0), 0.25);
    close((first.1 - low.1) / (high.1 - low.1), 0.5);
    close((last.1 - low.1) / (high.1 - low.1), 0.75);
    // Two points of ten to each side of the first value.
    let [from, to] = band(&drawing);
    close((to - from) / (high.1 - low.1), 0.4);
    close(f64::midpoint(from, to), first.1);
    let written: Vec<&str> = drawing
        .shapes
        .iter()
        .filter_map(|shape| match &shape.form {
            Form::Text { key, .. } => Some(key.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(written, ["0", "10", "0", "2", "4", "6", "8", "7.5"]);
    let frame = chart::frame();
    let all = drawing.bounds(|_| true).expect("something is drawn");
    assert!(
        all.min.x >= frame.min.x && all.max.x <= frame.max.x && all.min.y >= frame.min.y && all.max.y <= frame.max.y
    );
}

#[test]
fn a_band_ends_where_the_scale_ends() {
    let of = Chart {
        points: vec![(0.0, 9.0)],
        weeks: [0.0, 8.0],
        scale: [0.0, 10.0],
        ends: ["0".into(), "10".into()],
        limit: 4.0,
        last: "9".into(),
    };
    let one_alone = chart::chart(&of);
    let full = chart::chart(&Chart {
        points: vec![(0.0, 0.0), (1.0, 10.0)],
        ..of
    });
    let dots = dots(&full);
    let [from, to] = band(&one_alone);
    assert!((to - dots[1].1).abs() < 1e-9, "not past the end");
    assert!(
        (from - (dots[0].1 + 0.5 * (dots[1].1 - dots[0].1))).abs() < 1e-9,
        "four points below nine"
    );
}

#[test]
fn weeks_are_those_of_the_log_and_an_empty_one_is_only_pale() {
    let record = logged();
    let since = since(&record);
    let outcome = plan_of_the_log(&shipped(), &record.assessments[0], now().date());
    let library = shipped();
    let trail = rules::Trail::of(&library, &record, &record.assessments[0], &outcome);
    let weeks = rules::weeks_done(&trail, now().date());
    let counted: Vec<(u32, u32)> = since.week_boxes.iter().map(|week| (week.done, week.planned)).collect();
    assert_eq!(
        counted,
        weeks.iter().map(|week| (week.done, week.planned)).collect::<Vec<_>>()
    );
    let numbers: Vec<&str> = since.week_boxes.iter().map(|week| week.week.as_str()).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "5", "6", "7"]);
    assert_eq!(since.week_boxes[3].done, 0);
    let drawing = chart::week_row(&since.week_boxes);
    let filled = drawing.shapes.iter().filter(|shape| shape.role == Role::Usual).count();
    assert_eq!(filled, 6, "one of seven weeks is empty");
    let roles: Vec<Role> = drawing.shapes.iter().map(|shape| shape.role).collect();
    assert!(
        !roles.contains(&Role::Tight) && !roles.contains(&Role::Highlight),
        "nothing is red"
    );
}

#[test]
fn nothing_praises_or_frightens() {
    let record = logged();
    let since = since(&record);
    let mut said = vec![
        since.line.clone(),
        since.sessions.clone(),
        since.sessions_of_yours.clone(),
        since.legend.clone(),
    ];
    said.extend(since.measures().map(|one| one.sentence.clone()));
    said.push(since.compared.clone());
    for sentence in said {
        assert_eq!(unfit_for_progress(&sentence), None, "{sentence}");
        assert!(!sentence.contains('%') && !sentence.contains('!'), "{sentence}");
    }
}

#[test]
fn page_one_and_the_handout_have_one_line_and_it_can_be_left_out() {
    let (library, record) = (shipped(), logged());
    let assessment = record.assessments.last().unwrap();
    let outcome = rules::outcome_with_log(&library, &record, assessment, now().date());
    let made = |leave_out| {
        let options = Options {
            leave_out,
            ..Options::default()
        };
        Summary::made(
            &library,
            &record,
            0,
            &outcome,
            now().date(),
            (options, Formats::default()),
        )
    };
    let whole = made(LeaveOut::default());
    let line = "Activities 3.5 → 6.5 of 10 (higher); usual pain 6 → 3 of 10 (lower); ";
    assert!(
        whole.page_one.since_start.starts_with(line),
        "{}",
        whole.page_one.since_start
    );
    assert!(
        whole.page_one.since_start.ends_with("sessions, as logged."),
        "{}",
        whole.page_one.since_start
    );
    let plan = plan_document(&library, &record, 0, &outcome, now().date());
    assert_eq!(plan.since_start, whole.page_one.since_start);
    assert!(plain_text(&whole).contains("carrying shopping"));
    let without = made(LeaveOut {
        progress: true,
        ..LeaveOut::default()
    });
    assert_eq!((without.since_start, without.page_one.since_start.as_str()), (None, ""));
    // An earlier assessment is as it was.
    let mut twice = record.clone();
    let mut second = twice.assessments[0].clone();
    second.started_on = now().date();
    twice.assessments.push(second);
    let first = Summary::of(&library, &twice, 0, &outcome, now().date());
    assert_eq!(first.since_start, None);
}

#[test]
fn a_copy_without_the_name_or_own_words_has_numbers_and_days_and_no_own_words() {
    let library = shipped();
    let record = with_a_log(logged());
    let assessment = record.assessments.last().unwrap();
    let outcome = rules::outcome_with_log(&library, &record, assessment, now().date());
    let copies = [
        LeaveOut {
            name: true,
            ..LeaveOut::default()
        },
        LeaveOut {
            own_words: true,
            ..LeaveOut::default()
        },
    ];
    let json = |leave_out| {
        let options = Options {
            leave_out,
            ..Options::default()
        };
        let made = Summary::made(
            &library,
            &record,
            0,
            &outcome,
            now().date(),
            (options, Formats::default()),
        );
        serde_json::to_string(&made).unwrap()
    };
    assert!(json(LeaveOut::default()).contains("MARKER carrying shopping"));
    for leave_out in copies {
        let copy = json(leave_out);
        assert!(!copy.contains("MARKER"), "{leave_out:?}");
        assert!(
            copy.contains("23 November 2026") && copy.contains("Activity 1"),
            "{leave_out:?}"
        );
    }
}
