//! What was done, and what changed: the log in the record, how two logs are joined, what follows from it.

mod calls;
mod came_back;
mod charts;
mod follows;
mod journeys;
mod measures;
mod moves;
mod records;
mod refused;
mod said;
mod today;
mod unions;

use jiff::civil::{Date, DateTime, date};
use plumbline::content::{ExerciseId, SignId};
use plumbline::record::*;
use uuid::Uuid;

/// An id as the window makes them: version 7, rising.
fn id(number: u64) -> Uuid {
    Uuid::parse_str(&format!("01990000-0000-7000-8000-{number:012x}")).unwrap()
}

fn evening(on: Date) -> DateTime {
    on.at(18, 30, 0, 0)
}

/// A session of day A of some week, with every member filled.
fn full_session(number: u64, on: Date) -> Session {
    let mut session = Session::new(id(number), evening(on), SessionHow::Followed);
    session.minutes = 14;
    session.plan = Some(PlanOfSession {
        assessment: date(2026, 11, 20),
        made_on: date(2026, 11, 20),
        rules_version: "2".to_owned(),
        rest: Rest::new(),
    });
    session.week = 2;
    session.day = Some(DayName::A);
    session.done = vec![
        Done::new(
            ExerciseId::from("glute-bridge"),
            WhatWasDone {
                side: Some(WorkedSide::Both),
                sets: 2,
                of: 2,
                reps: Some(10),
                seconds: Some(170),
                way: Some(Way::Easier),
                left: Some(4),
                pain: Some(4),
                light: Some(LightColour::Amber),
                ..WhatWasDone::default()
            },
        ),
        Done::new(
            ExerciseId::from("cat-cow"),
            WhatWasDone {
                of: 1,
                skipped: Some(WhySkipped::Time),
                ..WhatWasDone::default()
            },
        ),
    ];
    session.effort = Some(5);
    session.pain_before = Some(1);
    session.pain_most = Some(4);
    session.next_morning = Some(Morning::Usual);
    session.stop = ["rf-saddle"].map(SignId::from).into();
    session.note = Some("MARKER after \"work\" \u{2014} ניסיון".to_owned());
    session.edited = 2;
    session
        .rest
        .insert("weather".to_owned(), serde_json::json!({"rain": true}));
    session
}

fn full_check_in(number: u64, on: Date) -> CheckIn {
    let mut check_in = CheckIn::new(id(number), on);
    check_in.pain_usual = Some(6);
    check_in.pain_worst = Some(8);
    check_in.activities = [(id(900), 4), (id(901), 7)].into();
    check_in.change = Some(-1);
    check_in.edited = 1;
    check_in
}

/// A log with every member filled.
fn with_a_log(mut record: Record) -> Record {
    record.plan_start = Some(date(2026, 11, 23));
    record.activities = vec![
        Activity::new(id(900), "MARKER carrying shopping", date(2026, 11, 20)),
        Activity {
            until: Some(date(2026, 12, 1)),
            ..Activity::new(id(901), "MARKER lacing shoes", date(2026, 11, 20))
        },
    ];
    record.check_ins = vec![
        full_check_in(101, date(2026, 11, 23)),
        full_check_in(102, date(2026, 12, 7)),
    ];
    record.log = (1_u8..=3)
        .map(|number| full_session(number.into(), date(2026, 11, 22 + number.cast_signed())))
        .collect();
    record.log[1].removed = true;
    record.session_now = Some(SessionNow {
        id: id(4),
        began: evening(date(2026, 11, 27)),
        week: 1,
        day: Some(DayName::B),
        steps: vec!["settle".to_owned(), "cat-cow/1".to_owned()],
        place: 1,
        seconds: 7,
        of_seconds: 600,
        ran_ms: 65_000,
        own_pace: true,
        deeds: vec![
            DeedAt {
                ran_ms: 20_500,
                deed: Deed::Pause,
            },
            DeedAt {
                ran_ms: 20_500,
                deed: Deed::Pain {
                    level: Some(4),
                    sharp_or_spreading: false,
                },
            },
            DeedAt {
                ran_ms: 30_500,
                deed: Deed::Pain {
                    level: None,
                    sharp_or_spreading: true,
                },
            },
            DeedAt {
                ran_ms: 40_500,
                deed: Deed::CouldDo { more: Some(3) },
            },
        ],
        done: Vec::new(),
        rest: Rest::new(),
    });
    record
}
