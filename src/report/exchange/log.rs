//! Sessions and check-ins as tables: days, exercises and numbers; no own words.

use super::table::{Cell, Table, TableStyle};
use crate::content::Library;
use crate::record::{Activity, CheckIn, Done, LogEntry as _, Record, Session, Side, WorkedSide};
use crate::report::words;
use crate::rules::MeasureOf;

const SESSION_COLUMNS: [&str; 25] = [
    "day",
    "time",
    "minutes",
    "week",
    "plan_day",
    "how",
    "exercise",
    "name",
    "side",
    "sets",
    "of",
    "reps",
    "hold_s",
    "seconds",
    "way",
    "left",
    "clean",
    "felt",
    "pain",
    "light",
    "skipped",
    "effort",
    "pain_before",
    "pain_most",
    "next_morning",
];

/// How each table of sessions begins, in commas.
pub(super) const SESSIONS_BEGINNING: &str = "day,time,minutes,week,plan_day,";
/// How each table of check-ins begins, in commas.
pub(super) const CHECK_INS_BEGINNING: &str = "day,measure,name,value";

/// The sessions, a row for each exercise of each; one without exercises has one row. Those taken back are left out.
pub fn sessions_table(library: &Library, record: &Record, style: TableStyle) -> String {
    let mut table = Table::new(style, SESSION_COLUMNS);
    let mut sessions: Vec<&Session> = record.log.iter().filter(|session| !session.is_removed()).collect();
    sessions.sort_by_key(|session| (session.began, session.id));
    for session in sessions {
        if session.done.is_empty() {
            table.row(session_row(library, session, None));
        }
        for done in &session.done {
            table.row(session_row(library, session, Some(done)));
        }
    }
    table.into_text()
}

fn session_row(library: &Library, session: &Session, done: Option<&Done>) -> [Cell; SESSION_COLUMNS.len()] {
    let number = |of: fn(&Done) -> Option<u32>| Cell::from(done.and_then(of));
    let of_ten = |value: Option<u8>| Cell::from(value.map(u32::from));
    let time = session.began.time();
    [
        session.on().to_string().into(),
        words::time_of_day(time).into(),
        // None were said: an entry that was written down afterwards (rule P85).
        Some(session.minutes).filter(|minutes| *minutes > 0).into(),
        Some(session.week).filter(|week| *week > 0).into(),
        session.day.map(crate::record::DayName::as_str).into(),
        words::file_word(&session.how).into(),
        done.map(|done| done.exercise.as_str()).into(),
        done.map(|done| words::exercise_name(library, &done.exercise)).into(),
        done.and_then(|done| done.side).map(side).into(),
        number(|done| Some(done.sets)),
        number(|done| Some(done.of)),
        number(|done| done.reps),
        number(|done| done.hold_s),
        number(|done| done.seconds),
        done.and_then(|done| done.way.as_ref().map(words::file_word)).into(),
        number(|done| done.left),
        done.and_then(|done| done.clean).map(yes).into(),
        of_ten(done.and_then(|done| done.felt)),
        of_ten(done.and_then(|done| done.pain)),
        done.and_then(|done| done.light.as_ref().map(words::file_word)).into(),
        done.and_then(|done| done.skipped.as_ref().map(words::file_word)).into(),
        of_ten(session.effort),
        of_ten(session.pain_before),
        of_ten(session.pain_most),
        session.next_morning.as_ref().map(words::file_word).into(),
    ]
}

fn side(side: WorkedSide) -> &'static str {
    match side {
        WorkedSide::Left => words::side_name(Side::Left),
        WorkedSide::Right => words::side_name(Side::Right),
        WorkedSide::Both => "both",
    }
}

fn yes(value: bool) -> &'static str {
    if value { "yes" } else { "no" }
}

/// The check-ins, a row for each value. Those taken back are left out; an activity is a number, not its words.
pub fn check_ins_table(library: &Library, record: &Record, style: TableStyle) -> String {
    let mut table = Table::new(style, CHECK_INS_BEGINNING.split(','));
    let mut check_ins: Vec<&CheckIn> = record.check_ins.iter().filter(|one| !one.is_removed()).collect();
    check_ins.sort_by_key(|check_in| (check_in.on, check_in.id));
    let activities: Vec<&Activity> = record.activities.iter().filter(|one| !one.is_removed()).collect();
    for check_in in check_ins {
        let mut row = |what: MeasureOf, value: f64| {
            table.row([
                Cell::from(check_in.on.to_string()),
                words::measure_id(&what).into(),
                words::measure_name(library, &what).into(),
                value.into(),
            ]);
        };
        for (place, activity) in (1..).zip(&activities) {
            if let Some(value) = check_in.activities.get(&activity.id) {
                row(MeasureOf::Activity { place }, (*value).into());
            }
        }
        for (what, value) in [
            (MeasureOf::PainUsual, check_in.pain_usual.map(f64::from)),
            (MeasureOf::PainWorst, check_in.pain_worst.map(f64::from)),
            (MeasureOf::Change, check_in.change.map(f64::from)),
        ] {
            if let Some(value) = value {
                row(what, value);
            }
        }
    }
    table.into_text()
}
