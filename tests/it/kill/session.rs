//! The same while a session is followed: the program is killed at random moments of it, and goes on where it was.
//!
//! The work is numbered by what the record holds of sessions: those in the log, and the deeds of the one that is not over.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::thread;
use std::time::{Duration, Instant};

use plumbline::app::{App, Due, FileMessage, Message, SessionMessage, SessionStage, SessionWanted, WindowMessage};
use plumbline::content::shipped;
use plumbline::platform::Desktop;
use plumbline::record::{DayName, Deed, Record, from_bytes, to_bytes};

use super::{Aloud, Chance, HANGS, Life, SAYS, Way, kill_many, kills, says, settle};
use crate::support::people;

/// More deeds than anybody does in one session.
const A_SESSION: u32 = 10_000;

fn progress(record: &Record) -> u32 {
    let deeds = record.session_now.as_ref().map_or(0, |now| now.deeds.len());
    let logged = u32::try_from(record.log.len()).expect("a few");
    logged * A_SESSION + u32::try_from(deeds).expect("a few")
}

fn progress_in(bytes: &[u8]) -> u32 {
    progress(&from_bytes(bytes).expect("what is written is whole"))
}

/// Run by [`Life::run`] only.
#[test]
#[ignore = "is killed"]
fn following_until_killed() {
    let Some(here) = std::env::var_os("PLUMBLINE_TEST_HERE").map(PathBuf::from) else {
        return;
    };
    let mut person = Person::begin(&here);
    let found = person.progress();
    println!("{SAYS} found {found}");
    let mut chance = Chance::new(u64::from(found) + 1);
    if std::env::var_os("PLUMBLINE_TEST_END").is_some() {
        return person.end();
    }
    loop {
        person.follow(&mut chance);
    }
}

/// Someone who follows one session after the other.
struct Person {
    app: App,
    under_way: Rc<Cell<usize>>,
}

impl Person {
    fn begin(here: &Path) -> Self {
        let file = here.join("documents/Alex.plumbline");
        let under_way = Rc::default();
        let platform = Aloud {
            desktop: Desktop::new(|| {}),
            file: file.clone(),
            number_in: progress_in,
            writing: BTreeMap::new(),
            answers: Vec::new(),
            under_way: Rc::clone(&under_way),
        };
        let app = App::new(shipped(), Box::new(platform), None);
        let mut person = Self { app, under_way };
        person.settle();
        let saved = progress_in(&fs::read(&file).expect("the file"));
        let offered = person
            .app
            .state()
            .pages
            .home
            .unfinished
            .first()
            .map(|found| found.copy.clone());
        match offered {
            Some(copy) if progress_in(&fs::read(&copy).expect("a copy")) >= saved => {
                person.tell(FileMessage::UnfinishedContinued(copy));
            }
            offered => {
                // The program was killed between saving and removing the copy, which is older now.
                if let Some(older) = offered {
                    person
                        .tell(FileMessage::UnfinishedThrownAway(older))
                        .tell(WindowMessage::DialogConfirmed);
                }
                person.tell(FileMessage::FileChosen(file));
            }
        }
        assert!(person.app.record().is_some(), "nothing opened: {}", says(&person.app));
        person
    }

    fn progress(&self) -> u32 {
        progress(self.app.record().expect("a record"))
    }

    fn tell(&mut self, message: impl Into<Message>) -> &mut Self {
        self.app.dispatch(message);
        self.settle();
        self
    }

    fn settle(&mut self) {
        settle(&mut self.app, &self.under_way);
    }

    /// One thing that somebody does in a session; without waiting until it is written, as a person does not.
    fn follow(&mut self, chance: &mut Chance) {
        match self.app.player().map(|player| player.stage) {
            None => self.open(),
            Some(SessionStage::Before) => self.app.dispatch(SessionMessage::Begun),
            Some(SessionStage::Going) => self.goes_on(chance),
            Some(SessionStage::After) => {
                self.app.dispatch(SessionMessage::EffortChosen(4));
                self.app.dispatch(SessionMessage::Closed);
            }
            Some(SessionStage::StopList) => self.app.dispatch(SessionMessage::StopListLeft),
            Some(SessionStage::Stopped) => panic!("no sign is so"),
        }
        for _ in 0..chance.below(6) {
            thread::sleep(Duration::from_millis(1));
            self.app.poll();
        }
        if self.under_way.get() > 20 {
            self.settle();
        }
    }

    /// One that is not over is offered, and is gone on with where it was: all that was done is there.
    fn open(&mut self) {
        let kept = self.app.record().and_then(|record| record.session_now.clone());
        let Some(kept) = kept else {
            return self
                .app
                .dispatch(SessionMessage::Opened(SessionWanted::Day(DayName::A)));
        };
        let due = self.app.today_of_plan().expect("a plan").due;
        assert!(matches!(due, Due::UnderWay(_)), "{due:?}");
        self.app.dispatch(SessionMessage::TodayOpened);
        let player = self
            .app
            .player()
            .unwrap_or_else(|| panic!("it is not gone on with: {}", says(&self.app)));
        let sets = |done: &[plumbline::record::Done]| done.iter().map(|line| line.sets).sum::<u32>();
        let now: u32 = player
            .done(self.app.elapsed())
            .turns
            .iter()
            .flat_map(|turn| &turn.sides)
            .map(|side| side.sets)
            .sum();
        assert!(
            now >= sets(&kept.done),
            "{now} sets, of {} that were done",
            sets(&kept.done)
        );
    }

    fn goes_on(&mut self, chance: &mut Chance) {
        let deed = match (self.app.session_halt(), chance.below(8)) {
            (Some(plumbline::rules::session::Halt::Pain), _) => Deed::Pain {
                level: Some(2),
                sharp_or_spreading: false,
            },
            (Some(_), _) => Deed::GoOn,
            (None, 0) => Deed::Pause,
            (None, 1) => Deed::ItHurts,
            (None, 2) => Deed::Again,
            (None, _) => Deed::Done,
        };
        self.app.dispatch(SessionMessage::Did(deed));
    }

    /// Ends the session, saves, and ends the program in peace.
    fn end(&mut self) {
        let mut chance = Chance::new(7);
        let before = self.app.record().expect("a record").log.len();
        let deadline = Instant::now();
        while self.app.record().expect("a record").log.len() == before {
            assert!(deadline.elapsed() < HANGS, "the session ends: {}", says(&self.app));
            self.follow(&mut chance);
        }
        self.tell(SessionMessage::Closed);
        self.tell(FileMessage::SavePressed);
        let document = self.app.state().document.as_ref().expect("open");
        assert!(!document.is_unsaved(), "{}", says(&self.app));
        self.tell(FileMessage::RecordClosed);
        self.app.finish();
    }
}

/// Somebody whose plan may be followed today.
fn life() -> Life {
    let mut life = Life::new(Way::NeverSaving);
    life.child = "kill::session::following_until_killed";
    life.number_in = progress_in;
    let today = jiff::Zoned::now().date();
    let mut record = people::alex_record();
    for assessment in &mut record.assessments {
        assessment.started_on = today;
        assessment.safety.screened_on = Some(today);
    }
    fs::write(life.here.path().join("documents/Alex.plumbline"), to_bytes(&record)).expect("a record");
    life
}

#[test]
fn a_session_that_is_killed_is_gone_on_with_where_it_was() {
    kill_many(life(), kills() / 2);
}
