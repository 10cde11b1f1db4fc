//! Random deeds at random times in sessions of random people: nothing panics, no side is skipped unasked, no hold is longer
//! than the plan says, and no hold begins without a moment to get ready (rules P52 to P54).

use plumbline::rules::session::{Deed, Ended, Halt, Run, Session, Skipped, StepKind, TurnDone};

use super::people::{lights, outcome_of, sessions};
use crate::plan::crowd::{Dice, some};

fn any_deed(dice: &mut Dice) -> Deed {
    match dice.below(19) {
        0..=2 => Deed::Pause,
        3..=6 => Deed::GoOn,
        7 | 8 => Deed::Done,
        9 => Deed::Again,
        10 => Deed::Back,
        11 => Deed::SkipForTime,
        12 => Deed::NotToday,
        13 => Deed::More,
        14 => Deed::Easier,
        15 => [Deed::Harder, Deed::AsPlanned][dice.below(2)],
        16 => Deed::ItHurts,
        17 => Deed::CouldDo {
            more: [None, Some(0), Some(5)][dice.below(3)],
        },
        _ => Deed::Pain {
            level: (dice.below(4) > 0).then(|| u8::try_from(dice.below(14)).unwrap()),
            sharp_or_spreading: dice.below(8) == 0,
        },
    }
}

/// A run that is looked at in short steps of time.
struct Watched {
    run: Run,
    now: u64,
    /// Milliseconds held without a break, and in which step.
    held: Option<(usize, u64)>,
    deeds: Vec<(u64, Deed)>,
}

const LOOK_MS: u64 = 500;

impl Watched {
    fn new(run: Run) -> Self {
        Self {
            run,
            now: 0,
            held: None,
            deeds: Vec::new(),
        }
    }

    fn wait(&mut self, ms: u64) {
        let until = self.now + ms;
        while self.now < until {
            let step = LOOK_MS.min(until - self.now);
            self.now += step;
            self.look(step);
        }
    }

    fn look(&mut self, ms: u64) {
        let here = self.run.at(self.now);
        if here.halt.is_some() || here.ended.is_some() {
            return;
        }
        if let Some(left) = here.left_ms {
            assert!(here.into_ms + left == u64::from(here.step.seconds) * 1000);
            assert!(left > 0, "a step that is over is left");
        }
        if here.step.kind == StepKind::Hold {
            let planned = self.run.session().steps[here.place].seconds;
            assert_eq!(here.step.seconds, planned, "a hold keeps its seconds");
            let before = self.held.filter(|(place, _)| *place == here.place);
            let held = before.map_or(0, |(_, held)| held) + ms;
            assert!(
                held <= u64::from(planned) * 1000 + LOOK_MS,
                "held {held} ms of {planned} s"
            );
            self.held = Some((here.place, held));
        } else {
            self.held = None;
        }
    }

    fn deed(&mut self, deed: Deed) {
        let before = self.run.at(self.now);
        let done = self.run.deed(self.now, deed);
        self.deeds.push((self.now, deed));
        let here = self.run.at(self.now);
        if !done {
            assert_eq!(
                (here.place, here.halt, here.into_ms),
                (before.place, before.halt, before.into_ms),
                "{deed:?}"
            );
        }
        // No deed but "done" lets a hold begin at once.
        let began = here.step.kind == StepKind::Hold && here.halt.is_none() && here.into_ms == 0;
        assert!(
            !began || matches!(deed, Deed::Done) || before.place == here.place,
            "{deed:?}"
        );
        self.held = self
            .held
            .filter(|_| before.place == here.place && here.step.kind == StepKind::Hold);
    }

    /// Says what is asked, and lets time go on to the end.
    fn lets_time_run_out(&mut self) {
        for _ in 0..200_000 {
            let here = self.run.at(self.now);
            if here.ended.is_some() {
                return;
            }
            match here.halt {
                Some(Halt::Pain) => self.deed(Deed::Pain {
                    level: Some(0),
                    sharp_or_spreading: false,
                }),
                Some(Halt::Pause | Halt::Version(_)) => self.deed(Deed::GoOn),
                None if here.step.open => self.deed(Deed::Done),
                None => self.wait(LOOK_MS * 4),
            }
        }
        panic!("the session does not end");
    }
}

#[test]
fn random_deeds_never_skip_a_side_nor_stretch_a_hold() {
    some("session-deeds", 2000, |library, person, dice| {
        let outcome = outcome_of(library, &person);
        let mut all = sessions(library, &outcome);
        if all.is_empty() {
            return;
        }
        let session: Session = all.swap_remove(dice.below(all.len())).2;
        let mut watched = Watched::new(Run::new(session.clone(), lights(library)));
        for _ in 0..dice.below(40) {
            watched.wait(250 * u64::try_from(dice.below(120)).unwrap());
            let deed = any_deed(dice);
            watched.deed(deed);
        }
        watched.lets_time_run_out();
        let done = watched.run.done(watched.now);
        assert_eq!(done.ended, Some(Ended::Finished));
        let asked = |turn: usize| done.turns[turn].skipped.is_some();
        for (place, turn) in done.turns.iter().enumerate() {
            assert!(asked(place) || turn.is_whole(), "{turn:?}");
            // Red is what left it out, and nothing else.
            let red = turn.light == Some(plumbline::rules::session::PainLight::Red);
            assert!(turn.skipped != Some(Skipped::Pain) || red, "{turn:?}");
        }
        // The same deeds at the same times lead to the same place.
        let again = Run::after(session, lights(library), &watched.deeds);
        assert_eq!(again.at(watched.now), watched.run.at(watched.now));
        assert_eq!(again.done(watched.now), done);
    });
}

#[test]
fn without_a_deed_every_session_ends_when_the_plan_says() {
    some("session-alone", 500, |library, person, _| {
        let outcome = outcome_of(library, &person);
        for (week, day, session) in sessions(library, &outcome) {
            let seconds = session.seconds;
            let run = Run::new(session, lights(library));
            let before = run.at(u64::from(seconds) * 1000 - 1);
            assert_eq!((before.ended, before.minutes_left), (None, 1), "week {week}, {day:?}");
            let done = run.done(u64::MAX);
            assert_eq!((done.ended, done.ran_s), (Some(Ended::Finished), seconds));
            assert!(done.turns.iter().all(TurnDone::is_whole));
        }
    });
}
