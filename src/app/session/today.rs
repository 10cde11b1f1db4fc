//! "What do I do today?": which day of the plan, how long, when the last session was (rules P25, P42).

use std::path::PathBuf;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::resting::resting_of;
use super::{App, SessionWanted};
use crate::app::keeping::recents::recent_record;
use crate::app::under_way::{Errand, ReadFor};
use crate::app::words::session as say;
use crate::app::{FileMessage, Screen};
use crate::content::{ExerciseId, Library};
use crate::platform::FileError;
use crate::record::{self, Assessment, DayName, LogEntry as _, MAX_RECORD_BYTES, Plan, PlanLock, Record, Weekday};
use crate::report::words;
use crate::rules::session::{NotInPlan, seconds_in_week, walk_session};
use crate::rules::{self, Outcome, Trail, week_days};

/// Why there is no session.
#[derive(Clone, Debug, PartialEq)]
pub enum NoSession {
    /// There is no plan yet.
    NoPlan,
    /// It is locked.
    Locked(PlanLock),
    /// An earlier assessment is shown.
    Earlier,
    /// The record is read only.
    ReadOnly,
    /// The plan has no such week or day.
    Plan {
        /// The week.
        week: u32,
        /// The day.
        day: DayName,
        /// Why.
        why: NotInPlan,
    },
    /// The plan is another one than that of the session that was begun.
    Changed,
    /// What is asked before the relief routine comes first.
    GateFirst,
}

/// What there is to do today.
#[derive(Clone, Debug, PartialEq)]
pub struct Today {
    /// What is due.
    pub due: Due,
    /// The week of the plan.
    pub week: u32,
    /// The day of the last session.
    pub last: Option<Date>,
    /// The other days of the plan that can be chosen.
    pub others: Vec<DayName>,
    /// Minutes of walking in this week, beside the exercises.
    pub walk: Option<u32>,
}

/// What is due.
#[derive(Clone, Debug, PartialEq)]
pub enum Due {
    /// A session that is not over.
    UnderWay(UnderWay),
    /// A day of the plan.
    Day {
        /// Which.
        day: DayName,
        /// Its seconds, without what rests.
        seconds: u32,
        /// Something of it rests (rule P70).
        rests: bool,
        /// Today, or the day it is planned for.
        on: Date,
        /// A session was done today.
        done_today: bool,
    },
    /// None, and why.
    None(NoSession),
}

/// A session that is not over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnderWay {
    /// When it was begun.
    pub on: Date,
    /// The day of the plan.
    pub day: Option<DayName>,
}

/// What there is to do for the person of another record than the open one.
#[derive(Clone, Debug, PartialEq)]
pub struct TodayOfRecent {
    /// Its file.
    pub path: PathBuf,
    /// Name or initials, or none.
    pub name: String,
    /// What there is to do.
    pub today: Today,
    /// What of follow-up is due (rule P65).
    pub follow_up: Vec<rules::Due>,
    /// The morning after a session is to be asked.
    pub morning: bool,
}

impl App {
    /// What there is to do today, in the record that is open.
    pub fn today_of_plan(&self) -> Option<Today> {
        let (record, assessment, outcome) = (self.record()?, self.assessment()?, self.outcome()?);
        let mut today = today_of(self.library(), record, assessment, outcome, self.today());
        if let Err(why) = self.may_have_session() {
            today.due = Due::None(why);
        }
        Some(today)
    }

    /// The week the plan is in (rule P42): it begins with its first session.
    pub(super) fn session_week(&self, plan: &Plan) -> u32 {
        let of = || {
            let (record, assessment, outcome) = (self.record()?, self.assessment()?, self.outcome()?);
            Some(week_of(self.library(), record, assessment, outcome, self.today()))
        };
        of().unwrap_or_else(|| plan.weeks.first().map_or(1, |weeks| weeks.weeks.first()))
    }

    /// Today's session of the open record, or of the record that was used last.
    pub(in crate::app) fn open_today(&mut self) {
        if self.state.document.is_some() {
            let due = self.today_of_plan().map(|today| today.due);
            return match due {
                Some(Due::UnderWay(_)) => self.open_session(SessionWanted::Kept),
                Some(Due::Day { day, .. }) => self.open_session(SessionWanted::Day(day)),
                Some(Due::None(why)) => self.say_no_session(&why),
                None => {}
            };
        }
        let recent = self.state.pages.home.today.as_ref().map(|today| today.path.clone());
        if let Some(path) = recent {
            self.state.pages.home.wants_session = Some(path.clone());
            self.file_told(FileMessage::FileChosen(path));
        }
    }

    /// Goes on to the session once the record that has it is open.
    pub(in crate::app) fn session_once_open(&mut self) {
        let wants = self.state.pages.home.wants_session.take();
        let open = self.state.document.as_ref().and_then(|document| document.path.clone());
        if wants.is_some() && wants == open {
            self.show(Screen::Plan);
            self.open_today();
        }
    }

    /// Reads the recent records, to say on the first screen whose they are, what is due, and what there is to do today in the
    /// one that was used last. Nothing is opened.
    pub(in crate::app) fn look_at_today(&mut self) {
        let recent = self.state.pages.home.recent.iter();
        let there: Vec<PathBuf> = recent
            .filter(|(_, there)| *there)
            .map(|(path, _)| path.clone())
            .collect();
        if there.is_empty() {
            self.state.pages.home.today = None;
        }
        if self.state.document.is_some() {
            return;
        }
        for path in there {
            let read = Errand::read(path.clone(), MAX_RECORD_BYTES);
            self.start(ReadFor::Today(path), read);
        }
    }

    /// The record that was used last, of those that are there.
    fn is_last_used(&self, path: &PathBuf) -> bool {
        let mut recent = self.state.pages.home.recent.iter();
        recent.find(|(_, there)| *there).is_some_and(|(last, _)| last == path)
    }

    /// A record that cannot be read says why once it is opened.
    pub(in crate::app) fn today_read(&mut self, path: PathBuf, read: Result<Vec<u8>, FileError>) {
        let record = read.ok().and_then(|bytes| record::from_bytes(&bytes).ok());
        match record
            .as_ref()
            .and_then(|record| recent_record(self.library(), record, self.today()))
        {
            Some(about) => self.state.pages.home.about.insert(path.clone(), about),
            None => self.state.pages.home.about.remove(&path),
        };
        if self.is_last_used(&path) {
            self.state.pages.home.today = record.and_then(|record| self.today_in(path, &record));
        }
    }

    /// What there is to do in a record that is not open.
    fn today_in(&self, path: PathBuf, record: &Record) -> Option<TodayOfRecent> {
        let assessment = record.assessments.last()?;
        assessment.plan.as_ref()?;
        let outcome = rules::outcome_with_log(self.library(), record, assessment, self.today());
        let trail = Trail::of(self.library(), record, assessment, &outcome);
        let guidance = self.library().guidance.as_ref();
        let start = trail.start().filter(|start| *start <= self.today());
        let follow_up = guidance
            .zip(start)
            .map(|(guidance, start)| rules::due_now(guidance, record, start, self.today()));
        let asked = self.state.settings.asked_morning;
        let morning = guidance
            .and_then(|guidance| rules::morning_due(guidance, &record.log, self.platform.now()))
            .filter(|session| asked != Some(session.id));
        Some(TodayOfRecent {
            follow_up: follow_up.unwrap_or_default(),
            morning: morning.is_some(),
            path,
            name: record.person.name.clone(),
            today: today_of(self.library(), record, assessment, &outcome, self.today()),
        })
    }

    /// Why there is no session, in words.
    pub fn no_session_words(&self, why: &NoSession) -> String {
        no_session_words(self.library(), why)
    }
}

/// Why there is no session, in words.
pub(super) fn no_session_words(library: &Library, why: &NoSession) -> String {
    match why {
        NoSession::NoPlan => say::NO_PLAN_YET.to_owned(),
        NoSession::Locked(lock) => words::lock(library, lock),
        NoSession::Earlier => say::EARLIER_ASSESSMENT.to_owned(),
        NoSession::ReadOnly => say::READ_ONLY.to_owned(),
        NoSession::Plan { week, day, why } => words::no_session(library, *week, *day, why),
        NoSession::Changed => say::PLAN_CHANGED.to_owned(),
        NoSession::GateFirst => say::QUESTIONS_FIRST.to_owned(),
    }
}

fn week_of(library: &Library, record: &Record, assessment: &Assessment, outcome: &Outcome, day: Date) -> u32 {
    rules::position(&Trail::of(library, record, assessment, outcome), day).week
}

fn today_of(library: &Library, record: &Record, assessment: &Assessment, outcome: &Outcome, day: Date) -> Today {
    let plan = &outcome.plan;
    let moving = rules::moving_on(&Trail::of(library, record, assessment, outcome), day);
    let week = moving.position.week;
    let resting = resting_of(&moving);
    let sessions = record
        .log
        .iter()
        .filter(|session| session.counts() && session.on() <= day);
    let last = sessions.map(record::Session::on).max();
    let names = [DayName::A, DayName::B];
    let others = names
        .into_iter()
        .filter(|name| seconds_in_week(plan, week, *name).is_ok());
    Today {
        due: due(record, plan, (week, &resting), day),
        week,
        last,
        others: others.collect(),
        walk: walk_session(plan, week).map(|session| session.seconds / 60),
    }
}

fn due(record: &Record, plan: &Plan, (week, resting): (u32, &[(ExerciseId, Option<Date>)]), day: Date) -> Due {
    if let Some(lock) = &plan.locked {
        return Due::None(NoSession::Locked(lock.clone()));
    }
    if let Some(now) = &record.session_now {
        return Due::UnderWay(UnderWay {
            on: now.began.date(),
            day: now.day,
        });
    }
    let done_today = record
        .log
        .iter()
        .any(|session| !session.is_removed() && session.counts() && session.day.is_some() && session.on() == day);
    let days = week_days(plan, week);
    let today = Weekday::of(day).after_monday();
    let planned = |ahead: usize| days.get((today + ahead) % 7).copied().flatten();
    let once = done_today && plan.goes_a_day.is_none();
    let found = (usize::from(once)..=7).find_map(|ahead| Some((ahead, planned(ahead)?)));
    let Some((ahead, name)) = found else {
        return Due::None(NoSession::NoPlan);
    };
    let on = day.saturating_add(i64::try_from(ahead).unwrap_or(0).days());
    let rests_then = resting.iter().filter(|(_, until)| until.is_none_or(|until| on < until));
    let resting: Vec<&ExerciseId> = rests_then.map(|(id, _)| id).collect();
    let goes = without_resting(plan, (week, name), &resting);
    match seconds_in_week(plan, week, name) {
        Ok(seconds) => Due::Day {
            day: name,
            seconds: goes.unwrap_or(seconds),
            rests: goes.is_some(),
            on,
            done_today,
        },
        Err(why) => Due::None(NoSession::Plan { week, day: name, why }),
    }
}

/// The seconds of a day without what rests; none where none of it rests, or all does.
fn without_resting(plan: &Plan, (week, name): (u32, DayName), resting: &[&ExerciseId]) -> Option<u32> {
    let weeks = plan.weeks.iter().find(|weeks| weeks.weeks.holds(week))?;
    let day = weeks.days.iter().find(|day| day.name == name)?;
    let lines = || day.exercises.iter().filter(|line| line.from_week <= week);
    let goes = lines().filter(|line| !resting.contains(&&line.id));
    let seconds = goes.clone().fold(0, |sum: u32, line| sum.saturating_add(line.seconds));
    let many = goes.count();
    (many > 0 && many < lines().count()).then_some(seconds)
}
