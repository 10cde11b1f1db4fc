//! A session that is followed: its first page, the session itself, its last page. Where it stands is a function of how long it
//! ran and of what the person did (rule P52); this room holds the stopwatch, the log and what is heard.
//!
//! [`begin`] makes it, [`going`] lets it go on, [`how_many`] asks about the last set, [`kept`] writes it into the record,
//! [`resting`] leaves out what hurt, [`said`] is what a screen reader hears, [`today`] says what is due.

mod begin;
mod going;
mod how_many;
mod kept;
mod last_question;
mod leaving;
mod resting;
mod said;
mod today;

use std::collections::BTreeSet;
use std::time::Duration;

use jiff::civil::{Date, DateTime};
use uuid::Uuid;

use super::{App, SessionWanted};
use crate::content::{ExerciseId, SignId};
use crate::record::{Deed, DeedAt};
use crate::rules::session::{Here, Run, Session, SessionDone, StepKind, Turn};

pub use how_many::{COULD_DO, HowMany};
pub use last_question::LastQuestion;
pub use said::Said;
pub use today::{Due, NoSession, Today, TodayOfRecent, UnderWay};

/// Which page of a session is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionStage {
    /// What comes, and how it is heard.
    Before,
    /// The session itself.
    Going,
    /// When to stop; the session waits.
    StopList,
    /// One of the signs of the stop list was so: it has ended.
    Stopped,
    /// It is over.
    After,
}

/// A session, from its first page to its last.
#[derive(Debug)]
pub struct Player {
    /// What it is.
    pub wanted: SessionWanted,
    /// Which page is shown.
    pub stage: SessionStage,
    /// Sets of movements go at the person's own pace.
    pub own_pace: bool,
    /// The relief routine begins with warmth.
    pub warmth: bool,
    /// The answers to "it hurts".
    pub pain: PainForm,
    /// Signs of the stop list that are so.
    pub signs: BTreeSet<SignId>,
    /// How hard it was.
    pub effort: Option<u8>,
    /// The highest pain, as said on the last page.
    pub most_pain: Option<u8>,
    /// On the last page: the turn about which it is asked how many more there could have been, and what was said.
    how_many: Option<(usize, Option<u8>)>,
    /// The last thing that is asked on the last page.
    pub last_question: Option<LastQuestion>,
    /// All holds were clean and the breath was calm.
    pub holds_clean: Option<bool>,
    /// How far the stretches were felt.
    pub felt: Option<u8>,
    /// What it was left for, said when it stands still again: "“Glute bridge” is left out today."
    pub note: Option<String>,
    /// Exercises that hurt in the last days and rest, each with the first day on which it may be (rule P70).
    pub rests: Vec<(ExerciseId, Option<Date>)>,
    /// They are done all the same.
    pub with_resting: bool,
    /// Versions that were kept as changes of the plan.
    pub kept_ways: BTreeSet<ExerciseId>,
    /// Something of it was logged.
    pub logged: bool,
    /// The week of the plan.
    week: u32,
    run: Run,
    deeds: Vec<DeedAt>,
    watch: Stopwatch,
    id: Uuid,
    began: DateTime,
    /// When the count stood still; none while it goes on.
    still_since: Option<Duration>,
    /// When it was looked at last: by the platform's time and by the world's.
    looked: (Duration, DateTime),
    /// The step that was written last.
    kept_place: Option<(usize, StepKind)>,
    said: said::Saying,
}

/// What was answered to "it hurts".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PainForm {
    /// 0 to 10.
    pub level: Option<u8>,
    /// Sharp, or spreading into an arm or a leg.
    pub sharp: bool,
    /// It was said and waits until the list of when to stop was read.
    pub(super) said: bool,
}

impl PainForm {
    /// Whether something was said: a number, or that it is sharp, which needs none (rule P85).
    pub fn is_an_answer(&self) -> bool {
        self.level.is_some() || self.sharp
    }

    fn deed(self) -> Deed {
        Deed::Pain {
            level: self.level,
            sharp_or_spreading: self.sharp,
        }
    }
}

/// How long a session has run, by the platform's time; it stands while the count does.
#[derive(Clone, Copy, Debug, Default)]
struct Stopwatch {
    before: Duration,
    since: Option<Duration>,
}

impl Stopwatch {
    fn ran(self, now: Duration) -> Duration {
        let since = self.since.map_or(Duration::ZERO, |since| now.saturating_sub(since));
        self.before.saturating_add(since)
    }

    fn ran_ms(self, now: Duration) -> u64 {
        u64::try_from(self.ran(now).as_millis()).unwrap_or(u64::MAX)
    }

    fn stop(&mut self, now: Duration) {
        self.before = self.ran(now);
        self.since = None;
    }

    fn go(&mut self, now: Duration) {
        self.since.get_or_insert(now);
    }
}

impl Player {
    /// The session.
    pub fn session(&self) -> &Session {
        self.run.session()
    }

    /// Where it is at a time of the platform.
    pub fn here(&self, now: Duration) -> Here {
        self.run.at(self.watch.ran_ms(now))
    }

    /// What was done of it so far.
    pub fn done(&self, now: Duration) -> SessionDone {
        self.run.done(self.watch.ran_ms(now))
    }

    /// The turn of a step; none at the end.
    pub fn turn(&self, here: &Here) -> Option<&Turn> {
        self.session().turn(&here.step)
    }

    /// The week of the plan it is of.
    pub fn week(&self) -> u32 {
        self.week
    }

    /// Whether it is being done, or stands still in the middle.
    pub fn is_under_way(&self) -> bool {
        match self.stage {
            SessionStage::Going | SessionStage::StopList => true,
            SessionStage::Before | SessionStage::Stopped | SessionStage::After => false,
        }
    }

    /// Whether the count goes on.
    pub fn is_running(&self) -> bool {
        self.stage == SessionStage::Going && self.watch.since.is_some()
    }
}

impl App {
    /// The session that is shown, or waits.
    pub fn player(&self) -> Option<&Player> {
        self.state.pages.session.as_ref()
    }

    /// Where the session is now.
    pub fn session_here(&self) -> Option<Here> {
        Some(self.player()?.here(self.platform.elapsed()))
    }

    /// How long until the screen of a running session changes by itself, its figure not counted.
    pub fn session_due_in(&self) -> Option<Duration> {
        let player = self.player().filter(|player| player.is_running())?;
        let here = player.here(self.platform.elapsed());
        let until_second = here.left_ms.map_or(1000, |left| match left % 1000 {
            0 => 1000,
            part => part,
        });
        Some(Duration::from_millis(until_second))
    }
}
