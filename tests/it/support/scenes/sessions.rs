//! Sessions, in every phase.

use std::time::Duration;

use plumbline::app::{
    Dialog, LastQuestion, PlanMessage, Screen, SessionMessage, SessionWanted, SettingMessage, SoundChoice,
    WindowMessage,
};
use plumbline::content::{SignId, shipped};
use plumbline::record::{DayName, Deed, Record, SessionHow, read_answers};
use plumbline::rules::session::{Ended, Step, StepKind};

use super::super::people::today;
use super::followed::{Follower, USUAL, day, morning};
use super::{Scene, Setup, TestApp, sample};

/// All scenes of a session.
pub fn all() -> Vec<Scene> {
    let scene = |name, make| Scene::new(name, Screen::Session, make);
    vec![
        scene("session-before-first", |setup| {
            let mut test = sample(setup, Screen::Plan);
            test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)));
            test
        }),
        scene("session-before", |setup| {
            let mut test = ready(setup);
            test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)));
            test
        }),
        scene("session-set-up", |setup| at(setup, |step| step.kind == StepKind::SetUp)),
        scene("session-get-ready", |setup| {
            at(setup, |step| step.kind == StepKind::GetReady)
        }),
        scene("session-rep", |setup| {
            at(setup, |step| step.kind == StepKind::Rep && step.rep > 1)
        }),
        scene("session-hold", |setup| {
            at(setup, |step| step.kind == StepKind::Hold && step.seconds > 5)
        }),
        scene("session-rest", |setup| at(setup, |step| step.kind == StepKind::Rest)),
        scene("session-other-side", |setup| {
            at(setup, |step| step.kind == StepKind::OtherSide)
        }),
        scene("session-paused", |setup| {
            let mut test = at(setup, |step| step.kind == StepKind::Hold && step.seconds > 5);
            test.tell(SessionMessage::Switched);
            test
        }),
        scene("session-paused-sounds", |setup| {
            let mut test = at(setup, |step| step.kind == StepKind::Hold && step.seconds > 5);
            test.tell(SettingMessage::SoundsChosen(SoundChoice::Sounds))
                .tell(SessionMessage::Switched);
            test
        }),
        scene("session-version", |setup| {
            let mut test = at(setup, |step| step.kind == StepKind::Rep);
            test.tell(SessionMessage::Did(Deed::Easier));
            test
        }),
        scene("session-pain", |setup| {
            let mut test = at(setup, |step| step.kind == StepKind::Rep);
            test.tell(SessionMessage::Did(Deed::ItHurts))
                .tell(SessionMessage::PainChosen(4));
            test
        }),
        scene("session-left-out", |setup| {
            let mut test = at(setup, |step| step.kind == StepKind::Rep);
            test.tell(SessionMessage::Did(Deed::ItHurts))
                .tell(SessionMessage::PainChosen(8))
                .tell(SessionMessage::PainSaid);
            test
        }),
        scene("session-sharp", |setup| {
            let mut test = at(setup, |step| step.kind == StepKind::Rep);
            test.tell(SessionMessage::Did(Deed::ItHurts))
                .tell(SessionMessage::SharpToggled);
            test
        }),
        scene("session-how-many", |setup| {
            let mut test = to_the_question(setup);
            test.tell(SessionMessage::CouldDoChosen(3));
            test
        }),
        scene("session-stop-list", |setup| {
            let mut test = at(setup, |step| step.kind == StepKind::Rep);
            test.tell(SessionMessage::StopListShown);
            test
        }),
        scene("session-stopped", |setup| {
            let mut test = at(setup, |step| step.kind == StepKind::Rep);
            test.tell(SessionMessage::StopListShown)
                .tell(SessionMessage::StopSignToggled(SignId::from("stop-chest")))
                .tell(SessionMessage::StoppedForSign);
            test
        }),
        scene("session-own-pace", |setup| {
            let mut test = ready(setup);
            test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)))
                .tell(SessionMessage::OwnPaceChosen(true))
                .tell(SessionMessage::Begun);
            skip_to(&mut test, |step| step.kind == StepKind::Rep && step.open);
            test
        }),
        scene("session-breath", breathing),
        scene("session-open-set-up", |setup| {
            let mut test = ready(setup);
            test.tell(SessionMessage::Opened(the_breathing(&test)))
                .tell(SessionMessage::Begun);
            test
        }),
        scene("session-kept", |setup| {
            let mut test = at(setup, |step| step.kind == StepKind::Rest);
            test.tell(SessionMessage::LeavePressed)
                .tell(WindowMessage::DialogConfirmed)
                .tell(SessionMessage::TodayOpened);
            test
        }),
        scene("session-after", |setup| {
            let mut test = ready(setup);
            test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)))
                .tell(SessionMessage::Begun);
            finish(&mut test);
            test.tell(SessionMessage::EffortChosen(4));
            test
        }),
        scene("session-after-holds", |setup| {
            let mut test = last_page(setup, Follower::of(with_a_hold()));
            assert_eq!(last_question(&test), Some(LastQuestion::Holds));
            test.tell(SessionMessage::HoldsChosen(true));
            test
        }),
        scene("session-after-stretches", |setup| {
            let mut test = last_page(setup, Follower::new());
            assert_eq!(last_question(&test), Some(LastQuestion::Stretches));
            test.tell(SessionMessage::FeltChosen(2));
            test
        }),
        scene("session-ended-early", |setup| {
            let mut test = at(setup, |step| step.kind == StepKind::Rest);
            test.tell(SessionMessage::Did(Deed::End));
            test
        }),
        scene("dialog-leave-session", |setup| {
            let mut test = at(setup, |step| step.kind == StepKind::Rest);
            test.tell(SessionMessage::LeavePressed);
            assert!(matches!(test.app().state().dialog, Some(Dialog::LeaveSession(_))));
            test
        }),
    ]
}

/// Somebody whose day has movements for strength and a hold, and no stretch.
pub fn with_a_hold() -> Record {
    let bytes = std::fs::read("tests/fixtures/answers.json").expect("the fixture");
    read_answers(&bytes, &shipped(), today()).expect("a record")
}

/// The last page of a third day A: the first two were asked how many more there could have been (rule P95).
fn last_page(setup: Setup, mut person: Follower) -> TestApp {
    let is_a = |session: &plumbline::record::Session| session.day == Some(DayName::A);
    let mut on = 0;
    while person.record.log.iter().filter(|session| is_a(session)).count() < 2 {
        person.does(day(1, on), SessionHow::Followed, USUAL);
        on += 1;
    }
    let mut test = person.open(setup, morning(day(1, on)), Screen::Plan);
    test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)))
        .tell(SessionMessage::Begun);
    finish(&mut test);
    test
}

fn last_question(test: &TestApp) -> Option<LastQuestion> {
    test.app().player().expect("a session").last_question
}

/// Alex's plan, whose stop list was read.
pub fn ready(setup: Setup) -> TestApp {
    let mut test = sample(setup, Screen::Plan);
    test.tell(PlanMessage::StopListRead);
    test
}

/// The first stage of the breathing protocol in its first position.
pub fn the_breathing(test: &TestApp) -> SessionWanted {
    let breathing = test.app().library().breathing.as_ref().expect("a protocol");
    let stage = breathing.stages.first().expect("a stage");
    let position = plumbline::rules::breathing_positions(breathing, stage);
    SessionWanted::Breathing {
        stage: stage.id.clone(),
        position: position.first().expect("a position").id.clone(),
    }
}

fn breathing(setup: Setup) -> TestApp {
    let mut test = ready(setup);
    test.tell(SessionMessage::Opened(the_breathing(&test)))
        .tell(SessionMessage::Begun)
        .tell(SessionMessage::Did(Deed::Done));
    // Three seconds to get ready, and two of the first breath.
    pass(&mut test, 5_000);
    test
}

/// Day A, a little into the first step like this.
pub fn at(setup: Setup, is: impl Fn(&Step) -> bool) -> TestApp {
    let mut test = ready(setup);
    test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)))
        .tell(SessionMessage::Begun);
    to(&mut test, is);
    test
}

/// Day A, where it is asked how many more there could have been in the last set.
pub fn to_the_question(setup: Setup) -> TestApp {
    let mut test = at(setup, |_| true);
    done_until(&mut test, |test| test.app().how_many_asked().is_some());
    test
}

/// Lets time pass up to a little into the first step like this; all steps before end by time.
pub fn to(test: &mut TestApp, is: impl Fn(&Step) -> bool) {
    let session = test.app().player().expect("a session").session();
    let found = session.steps.iter().find(|step| is(step)).expect("such a step");
    let at_ms = u64::from(found.at_s) * 1000 + 600.min(u64::from(found.seconds) * 500);
    pass(test, at_ms);
}

/// Says "done" until a step like this.
pub fn skip_to(test: &mut TestApp, is: impl Fn(&Step) -> bool) {
    done_until(test, |test| {
        test.app().session_here().is_some_and(|here| is(&here.step))
    });
}

/// Says "done" until the session is finished.
pub fn finish(test: &mut TestApp) {
    let is_over = |test: &TestApp| {
        let here = test.app().session_here();
        here.is_some_and(|here| here.ended == Some(Ended::Finished))
    };
    done_until(test, is_over);
}

fn done_until(test: &mut TestApp, is: impl Fn(&TestApp) -> bool) {
    let found = (0..500).any(|_| {
        let is_so = is(test);
        if !is_so {
            test.tell(SessionMessage::Did(Deed::Done));
        }
        is_so
    });
    assert!(found, "the session comes to it");
}

/// Lets time pass, and a frame be drawn.
pub fn pass(test: &mut TestApp, ms: u64) {
    test.platform.advance(Duration::from_millis(ms));
    test.harness.run_steps(1);
    test.settle();
}
