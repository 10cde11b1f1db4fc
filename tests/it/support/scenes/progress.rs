//! What was done, and what changed: seven weeks of Alex, the forms of the log, and copies from another computer.

use jiff::Span;
use jiff::civil::{Date, DateTime, date};
use plumbline::app::{FileMessage, LogForm, LogMessage, Screen, SessionForm, WindowMessage};
use plumbline::content::shipped;
use plumbline::platform::Memory;
use plumbline::record::*;
use plumbline::rules::{Trail, plan_of_the_log, position, week_days};
use uuid::Uuid;

use super::super::people;
use super::{SAMPLE_FILE, Scene, Setup, TestApp};

/// The first day of week 1.
pub const MONDAY: Date = date(2026, 11, 23);

/// A Thursday of week 7.
pub fn now() -> DateTime {
    date(2027, 1, 7).at(19, 0, 0, 0)
}

/// All scenes.
pub fn all() -> Vec<Scene> {
    let scene = |name, make| Scene::new(name, Screen::Progress, make);
    vec![
        scene("progress", |setup| opened(setup, &logged())),
        scene("progress-empty", |setup| opened(setup, &begun())),
        scene("progress-first", |setup| {
            let mut record = logged();
            record.check_ins.truncate(1);
            record.log.clear();
            opened(setup, &record)
        }),
        scene("progress-taken-back", |setup| {
            let mut record = logged();
            record.log[2].removed = true;
            record.check_ins[1].removed = true;
            let mut test = opened(setup, &record);
            test.click("Taken back (2)");
            test
        }),
        scene("progress-session", |setup| {
            let record = logged();
            let mut test = opened(setup, &record);
            test.tell(LogMessage::SessionOpened(record.log[1].id));
            test
        }),
        scene("progress-typed", |setup| {
            let mut test = opened(setup, &begun());
            test.tell(LogMessage::FormOpened(SessionHow::Typed));
            test
        }),
        scene("progress-sheet", |setup| {
            let mut test = opened(setup, &begun());
            test.tell(LogMessage::FormOpened(SessionHow::Paper));
            let form = SessionForm {
                numbers: "1, 2 x".to_owned(),
                pain_most: Some(7),
                ..form(&test)
            };
            test.tell(LogMessage::FormChanged(Box::new(LogForm::Session(form))));
            test
        }),
        scene("progress-check-in", |setup| {
            let record = logged();
            let mut test = opened(setup, &record);
            test.tell(LogMessage::CheckInOpened(record.check_ins[2].id));
            test
        }),
        Scene::new("folder-copies", Screen::Folder, folder_of_copies),
    ]
}

/// The form that is open.
pub fn form(test: &TestApp) -> SessionForm {
    let form = match test.app().log_form() {
        Some(LogForm::Session(form)) => Some(form.clone()),
        Some(LogForm::CheckIn(_)) | None => None,
    };
    form.expect("the form of a session")
}

/// A record on the screen of its log, in week 7.
pub fn opened(setup: Setup, record: &Record) -> TestApp {
    let platform = Memory::new();
    platform.set_now(now());
    platform.put(SAMPLE_FILE, to_bytes(record));
    opened_on(setup, platform)
}

/// The sample file of a platform on the screen of its log.
pub fn opened_on(setup: Setup, platform: Memory) -> TestApp {
    let mut test = TestApp::start(setup, platform);
    test.tell(FileMessage::FileChosen(SAMPLE_FILE.into()));
    test.tell(WindowMessage::ScreenChosen(Screen::Progress));
    test
}

/// An id as the window makes them: version 7, rising.
pub fn id(number: u64) -> Uuid {
    Uuid::parse_str(&format!("01990000-0000-7000-8000-{number:012x}")).expect("an id")
}

/// Alex, whose plan began on a Monday, and whose safety check is new; nothing logged.
pub fn begun() -> Record {
    let mut record = people::alex_record();
    record.plan_start = Some(MONDAY);
    let assessment = record.assessments.last_mut().expect("an assessment");
    assessment.safety.screened_on = Some(date(2027, 1, 4));
    record
}

/// The same with six weeks of sessions, the fourth without any, and four check-ins.
pub fn logged() -> Record {
    let library = shipped();
    let mut record = begun();
    let outcome = plan_of_the_log(&library, &record.assessments[0], now().date());
    let mut day = MONDAY;
    let mut number = 0;
    while day < now().date() {
        let passed = MONDAY.until(day).map_or(0, |span| span.get_days()) / 7;
        let week = position(&Trail::of(&library, &record, &record.assessments[0], &outcome), day).week;
        let place = usize::try_from(day.weekday().to_monday_zero_offset()).expect("a day");
        if let (Some(kind), true) = (week_days(&outcome.plan, week)[place], passed != 3) {
            number += 1;
            record.log.push(session(number, day, kind, &outcome.plan, week));
        }
        day = day.saturating_add(Span::new().days(1));
    }
    record.activities = vec![
        Activity::new(id(900), "carrying shopping", date(2026, 11, 20)),
        Activity::new(id(901), "lacing shoes", date(2026, 11, 20)),
    ];
    let check_in = |number, on, pain: [u8; 2], rated: [u8; 2], change| {
        let mut check_in = CheckIn::new(id(number), on);
        [check_in.pain_usual, check_in.pain_worst] = pain.map(Some);
        check_in.activities = [(id(900), rated[0]), (id(901), rated[1])].into();
        check_in.change = change;
        check_in
    };
    record.check_ins = vec![
        check_in(101, date(2026, 11, 23), [6, 8], [3, 4], None),
        check_in(102, date(2026, 12, 7), [5, 7], [4, 5], None),
        check_in(103, date(2026, 12, 21), [4, 5], [6, 5], Some(1)),
        check_in(104, date(2027, 1, 4), [3, 5], [7, 6], Some(2)),
    ];
    record
}

fn session(number: u64, on: Date, kind: DayName, plan: &Plan, week: u32) -> Session {
    let mut session = Session::new(id(number), on.at(18, 30, 0, 0), SessionHow::Followed);
    session.minutes = 14;
    session.week = week;
    session.day = Some(kind);
    session.effort = Some(4);
    session.pain_most = Some(2);
    session.next_morning = Some(Morning::Usual);
    let weeks = plan.weeks.iter().find(|weeks| weeks.weeks.holds(week));
    let days = weeks.into_iter().flat_map(|weeks| &weeks.days);
    let lines = days.filter(|day| day.name == kind).flat_map(|day| &day.exercises);
    session.done = lines
        .filter(|line| line.from_week <= week)
        .map(|line| {
            let what = WhatWasDone {
                sets: line.sets,
                of: line.sets,
                reps: Some(line.reps),
                ..WhatWasDone::default()
            };
            Done::new(line.id.clone(), what)
        })
        .collect();
    session
}

/// One person in a folder, with two copies that another program laid beside the record.
pub fn folder_of_copies(setup: Setup) -> TestApp {
    let platform = Memory::new();
    platform.set_now(now());
    let whole = logged();
    let mut here = whole.clone();
    here.log.truncate(3);
    let mut other = here.clone();
    other.assessments[0].reason.words = "Something else".into();
    platform.put("/home/practice/Alex R.plumbline", to_bytes(&here));
    platform.put("/home/practice/Alex R (conflicted copy).plumbline", to_bytes(&whole));
    platform.put(
        "/home/practice/Alex R.sync-conflict-20261130-101010-ABCDEFG.plumbline",
        to_bytes(&other),
    );
    let mut test = TestApp::start(setup, platform);
    test.platform.choose("/home/practice");
    test.tell(FileMessage::FolderPressed);
    test
}
