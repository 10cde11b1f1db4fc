//! The third and last thing that is asked at the end of a session takes turns (rule P95), so that a plan can move on by clean
//! holds and by stretches that are hardly felt (rule P31).

use jiff::ToSpan as _;
use plumbline::app::{LastQuestion, PlanMessage, Screen, SessionMessage, SessionWanted};
use plumbline::content::DoseClass;
use plumbline::platform::Platform as _;
use plumbline::record::{DayName, Done};

use super::session::log;
use crate::support::scenes::others::opened;
use crate::support::scenes::sessions::{self, finish, ready};
use crate::support::{Setup, TestApp};

/// Day A, followed to its end, a day later than the last.
fn follow(test: &mut TestApp) -> Option<LastQuestion> {
    let now = test.platform.now();
    test.platform.set_now(now.saturating_add(24.hours()));
    test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)))
        .tell(SessionMessage::Begun);
    finish(test);
    test.settle();
    test.app().player().expect("a session").last_question
}

fn close(test: &mut TestApp) {
    test.tell(SessionMessage::Closed);
}

/// The lines of the last entry whose exercise is of one of these classes, and the others.
fn lines(test: &TestApp, classes: &[DoseClass]) -> (Vec<Done>, Vec<Done>) {
    let entry = log(test).last().expect("an entry").clone();
    let is_one = |line: &Done| {
        let exercise = test.app().library().exercise(line.exercise.as_str());
        classes.contains(&exercise.expect("an exercise").dose_class)
    };
    entry.done.into_iter().partition(is_one)
}

/// Somebody whose day has movements for strength and a hold, and no stretch.
fn with_a_hold() -> TestApp {
    let mut test = opened(Setup::default(), &sessions::with_a_hold(), Screen::Plan);
    test.tell(PlanMessage::StopListRead);
    test
}

#[test]
fn each_question_is_asked_twice_in_a_row_then_the_next() {
    let mut test = with_a_hold();
    for _ in 0..2 {
        assert_eq!(follow(&mut test), Some(LastQuestion::HowMany));
        assert!(test.app().how_many_asked().is_some());
        assert!(!test.sees("Were all holds clean, and the breath calm?"));
        close(&mut test);
    }
    // Nobody answers the first time: it is asked again until it was answered twice.
    assert_eq!(follow(&mut test), Some(LastQuestion::Holds));
    assert!(test.sees("Were all holds clean, and the breath calm?"));
    assert!(test.app().how_many_asked().is_none(), "one question more, not two");
    close(&mut test);
    for _ in 0..2 {
        assert_eq!(follow(&mut test), Some(LastQuestion::Holds));
        test.click("All of them, holds clean");
        close(&mut test);
    }
    assert_eq!(
        follow(&mut test),
        Some(LastQuestion::HowMany),
        "no stretch: from the beginning"
    );
}

#[test]
fn a_day_without_holds_goes_on_to_its_stretches() {
    let mut test = ready(Setup::default());
    for _ in 0..2 {
        assert_eq!(follow(&mut test), Some(LastQuestion::HowMany));
        close(&mut test);
    }
    for felt in ["0, stretch felt", "2, stretch felt"] {
        assert_eq!(follow(&mut test), Some(LastQuestion::Stretches));
        test.click(felt);
        let (stretched, others) = lines(&test, &[DoseClass::Static]);
        let said = felt.split(',').next().and_then(|number| number.parse().ok());
        assert!(
            !stretched.is_empty() && stretched.iter().all(|line| line.felt == said),
            "{stretched:?}"
        );
        assert!(others.iter().all(|line| line.felt.is_none()), "{others:?}");
        close(&mut test);
    }
    assert_eq!(follow(&mut test), Some(LastQuestion::HowMany));
}

#[test]
fn an_answer_counts_for_the_holds_alone_and_can_be_taken_back() {
    let mut test = with_a_hold();
    for _ in 0..2 {
        follow(&mut test);
        close(&mut test);
    }
    follow(&mut test);
    let of_holds = [DoseClass::Isometric, DoseClass::MotorControl];
    test.click("Not all, holds clean");
    let (held, others) = lines(&test, &of_holds);
    let said: Vec<Option<bool>> = held.iter().map(|line| line.clean).collect();
    assert!(
        !said.is_empty() && said.iter().all(|clean| *clean == Some(false)),
        "{held:?}"
    );
    assert!(others.iter().all(|line| line.clean.is_none()), "{others:?}");
    test.click("Not all, holds clean");
    let (held, _) = lines(&test, &of_holds);
    assert!(held.iter().all(|line| line.clean.is_none()), "taken back");
}
