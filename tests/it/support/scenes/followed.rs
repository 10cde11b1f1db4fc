//! A plan that is followed for weeks: what is due, check-ins, what the plan offers, what rests and what stops it.

use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime};
use plumbline::app::{
    BreakEvery, FileMessage, FollowUpMessage, RemindAt, Screen, SessionMessage, SessionWanted, SettingMessage,
    WindowMessage,
};
use plumbline::content::{ExerciseKind, Library, shipped};
use plumbline::platform::{Memory, Platform as _};
use plumbline::record::{
    CheckIn, DayName, Done, KeptPlan, Morning, Record, Rest, Session, SessionHow, WhatWasDone, to_bytes,
};
use plumbline::rules::{self, Moving, RULES_VERSION, Trail, moving_on, plan_of_the_log, week_days};
use uuid::Uuid;

use super::super::people::alex_record;
use super::{SAMPLE_FILE, Scene, Setup, TestApp};

/// The first day of the plan, a Monday.
pub const MONDAY: Date = Date::constant(2026, 11, 23);

/// A day of the plan: week from 1, day from 0 = Monday.
pub fn day(week: i64, day: i64) -> Date {
    MONDAY.saturating_add(((week - 1) * 7 + day).days())
}

/// The morning of a day.
pub fn morning(on: Date) -> DateTime {
    on.at(9, 0, 0, 0)
}

/// A person who follows a plan, away from the window.
pub struct Follower {
    library: Library,
    /// Their record.
    pub record: Record,
    count: u64,
}

/// What a person says of a session.
#[derive(Clone, Copy, Default)]
pub struct Says<'a> {
    /// How the morning after was.
    pub morning: Option<Morning>,
    /// Pain of an exercise.
    pub pain: Option<(&'a str, u8)>,
    /// Pain of the day.
    pub day: Option<u8>,
}

/// A session with a morning after as usual.
pub const USUAL: Says<'static> = Says {
    morning: Some(Morning::Usual),
    pain: None,
    day: None,
};

impl Follower {
    /// Alex with a kept plan whose stop list was read.
    pub fn new() -> Self {
        Self::of(alex_record())
    }

    /// Somebody with a record.
    pub fn of(mut record: Record) -> Self {
        let library = shipped();
        let on = super::super::people::today();
        let assessment = record.assessments.last_mut().expect("an assessment");
        if assessment.plan.is_none() {
            let plan = rules::outcome(&library, assessment, on).changes.calculated;
            assessment.plan = Some(KeptPlan {
                content_version: library.version.clone(),
                rules_version: RULES_VERSION.to_owned(),
                made_on: on,
                plan,
                kept_over: None,
                rest: Rest::new(),
            });
        }
        assessment.beside_plan.stop_list_read_on = Some(on);
        let count = 1000 + u64::try_from(record.log.len() + record.check_ins.len()).expect("a count");
        Self { library, record, count }
    }

    fn id(&mut self) -> Uuid {
        self.count += 1;
        Uuid::parse_str(&format!("01990000-0000-7000-8000-{:012x}", self.count)).expect("an id")
    }

    /// How the plan stands on a day.
    pub fn moving(&self, on: Date) -> Moving {
        let assessment = self.record.assessments.last().expect("an assessment");
        let outcome = plan_of_the_log(&self.library, assessment, on);
        moving_on(&Trail::of(&self.library, &self.record, assessment, &outcome), on)
    }

    /// Does what the plan has for a day, in the evening, if anything.
    pub fn does(&mut self, on: Date, how: SessionHow, says: Says<'_>) {
        let week = self.moving(on).position.week;
        let plan = plan_of_the_log(&self.library, self.record.assessments.last().expect("one"), on).plan;
        let place = usize::try_from(on.weekday().to_monday_zero_offset()).expect("a place");
        let Some(name) = week_days(&plan, week)[place] else {
            return;
        };
        let phase = plan.weeks.iter().find(|weeks| weeks.weeks.holds(week)).expect("weeks");
        let lines = phase
            .days
            .iter()
            .filter(|one| one.name == name)
            .flat_map(|one| &one.exercises);
        let mut session = Session::new(self.id(), on.at(18, 30, 0, 0), how);
        session.week = week;
        session.day = Some(name);
        session.minutes = 15;
        for line in lines.filter(|line| line.from_week <= week) {
            let pain = says
                .pain
                .filter(|(exercise, _)| line.id == **exercise)
                .map(|(_, pain)| pain);
            let what = WhatWasDone {
                sets: line.sets,
                of: line.sets,
                reps: Some(line.reps),
                pain,
                ..WhatWasDone::default()
            };
            session.done.push(Done::new(line.id.clone(), what));
        }
        session.pain_most = says.day;
        session.next_morning = says.morning;
        self.record.log.push(session);
    }

    /// Follows the plan through whole weeks.
    pub fn follows(&mut self, weeks: std::ops::RangeInclusive<i64>, how: SessionHow, says: Says<'_>) {
        for week in weeks {
            for at in 0..7 {
                self.does(day(week, at), how, says);
            }
        }
    }

    /// Usual pain of a check-in.
    pub fn checks_in(&mut self, on: Date, pain: u8) {
        let mut entry = CheckIn::new(self.id(), on);
        entry.pain_usual = Some(pain);
        self.record.check_ins.push(entry);
    }

    /// The safety check was done on a day.
    pub fn is_screened(&mut self, on: Date) {
        self.record.assessments.last_mut().expect("one").safety.screened_on = Some(on);
    }

    /// A strength exercise of day A that the plan begins with.
    pub fn an_exercise(&self) -> String {
        let plan = &self
            .record
            .assessments
            .last()
            .expect("one")
            .plan
            .as_ref()
            .expect("a plan")
            .plan;
        let day = plan.weeks[0]
            .days
            .iter()
            .find(|day| day.name == DayName::A)
            .expect("day A");
        let mut lines = day.exercises.iter();
        let line = lines.find(|line| line.from_week == 1 && line.kind == ExerciseKind::Strengthen);
        line.expect("a line").id.to_string()
    }

    /// The program on its first screen, with this record as the last one, at a time.
    pub fn home(&self, setup: Setup, now: DateTime) -> TestApp {
        let platform = Memory::new();
        platform.set_now(now);
        platform.put(SAMPLE_FILE, to_bytes(&self.record));
        let settings = serde_json::json!({"recent": [SAMPLE_FILE]});
        platform.put(platform.places().state.join("settings.json"), settings.to_string());
        let mut test = TestApp::start(setup, platform);
        test.settle();
        test
    }

    /// The record opened at a time, on a screen.
    pub fn open(&self, setup: Setup, now: DateTime, screen: Screen) -> TestApp {
        let mut test = self.home(setup, now);
        test.tell(FileMessage::FileChosen(SAMPLE_FILE.into()))
            .tell(WindowMessage::ScreenChosen(screen));
        test
    }
}

/// All scenes of a plan that is followed.
pub fn all() -> Vec<Scene> {
    vec![
        Scene::new("home-check-in-due", Screen::Home, |setup| {
            let mut alex = Follower::new();
            alex.does(day(1, 0), SessionHow::Followed, Says::default());
            alex.home(setup, morning(day(1, 1)))
        }),
        Scene::new("plan-check-in-due", Screen::Plan, |setup| {
            let mut alex = Follower::new();
            alex.does(day(1, 0), SessionHow::Followed, Says::default());
            alex.open(setup, morning(day(1, 1)), Screen::Plan)
        }),
        Scene::new("plan-reminders", Screen::Plan, |setup| {
            let mut test = Follower::new().open(setup, morning(day(1, 0)), Screen::Plan);
            test.tell(SettingMessage::RemindAtChosen(Some(RemindAt(10))))
                .tell(SettingMessage::BreakEveryChosen(Some(BreakEvery(40))));
            test.platform.advance(std::time::Duration::from_secs(3700));
            test.harness.run_steps(1);
            test.settle();
            test
        }),
        Scene::new("check-in-first", Screen::CheckIn, |setup| {
            let mut alex = Follower::new();
            alex.does(day(1, 0), SessionHow::Followed, Says::default());
            let mut test = alex.open(setup, morning(day(1, 1)), Screen::Plan);
            test.tell(FollowUpMessage::CheckInOpened)
                .tell(FollowUpMessage::PainUsualChosen(5))
                .tell(FollowUpMessage::ActivityTyped(
                    0,
                    "Carrying shopping up the stairs".into(),
                ))
                .tell(FollowUpMessage::ActivityRated(0, 4));
            test
        }),
        Scene::new("check-in-week-4", Screen::CheckIn, |setup| {
            let mut test = week_four(setup);
            test.tell(FollowUpMessage::CheckInOpened)
                .tell(FollowUpMessage::AnythingNewSaid(true));
            test
        }),
        Scene::new("check-in-after", Screen::CheckIn, |setup| {
            let mut test = week_four(setup);
            test.tell(FollowUpMessage::CheckInOpened)
                .tell(FollowUpMessage::PainUsualChosen(2))
                .tell(FollowUpMessage::CheckInEnded);
            test
        }),
        Scene::new("plan-offers", Screen::Plan, |setup| {
            let mut alex = Follower::new();
            let hurts = alex.an_exercise();
            alex.follows(1..=1, SessionHow::Followed, USUAL);
            let red = Says {
                pain: Some((&hurts, 7)),
                ..USUAL
            };
            alex.does(day(2, 0), SessionHow::Followed, red);
            alex.open(setup, morning(day(2, 1)), Screen::Plan)
        }),
        Scene::new("plan-which-exercise", Screen::Plan, |setup| {
            let mut alex = Follower::new();
            let red = Says {
                day: Some(7),
                ..Says::default()
            };
            alex.does(day(1, 0), SessionHow::Paper, red);
            alex.open(setup, morning(day(1, 4)), Screen::Plan)
        }),
        Scene::new("plan-stopped", Screen::Plan, |setup| {
            let mut alex = Follower::new();
            alex.does(day(1, 0), SessionHow::Followed, USUAL);
            alex.checks_in(day(1, 0), 3);
            alex.checks_in(day(3, 0), 6);
            alex.checks_in(day(4, 0), 6);
            alex.open(setup, morning(day(4, 0)), Screen::Plan)
        }),
        Scene::new("session-before-resting", Screen::Session, |setup| {
            let mut alex = Follower::new();
            let hurts = alex.an_exercise();
            let red = Says {
                pain: Some((&hurts, 7)),
                ..USUAL
            };
            alex.does(day(1, 0), SessionHow::Followed, red);
            let mut test = alex.open(setup, morning(day(1, 1)), Screen::Plan);
            test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)));
            test
        }),
        Scene::new("question-again", Screen::Questions, |setup| {
            let mut test = week_four(setup);
            test.tell(FollowUpMessage::TestsAskedAgain);
            answer_safety(&mut test);
            test
        }),
    ]
}

/// Four weeks are over: pain, better or worse, the safety check and the tests are due.
fn week_four(setup: Setup) -> TestApp {
    let mut alex = Follower::new();
    alex.follows(1..=4, SessionHow::Followed, USUAL);
    alex.checks_in(day(1, 0), 6);
    alex.is_screened(day(2, 0));
    alex.open(setup, morning(day(5, 0)), Screen::Plan)
}

/// Nothing of the safety check is so, and it is finished.
pub fn answer_safety(test: &mut TestApp) {
    let groups: Vec<_> = test.app().groups_without_answer().into_iter().cloned().collect();
    for group in groups {
        test.tell(plumbline::app::SafetyMessage::NoneOfTheseChosen(group));
    }
    test.tell(WindowMessage::NextPressed);
}
