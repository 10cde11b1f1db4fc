//! When a session is painted, when the screen stays awake, and how it is followed without motion (rules P56, P60).

use std::time::Duration;

use egui::Key;
use plumbline::app::{MotionChoice, Screen, SessionMessage, SessionStage, SettingMessage, WindowMessage};
use plumbline::platform::Effect;
use plumbline::record::DayName;
use plumbline::rules::session::{Part, Step, StepKind};

use super::session::stage;
use crate::support::scenes::followed::{Follower, day, morning};
use crate::support::scenes::sessions::{at, finish, pass, ready};
use crate::support::{Setup, TestApp};

/// When the window wants to be painted next.
fn next_frame(test: &TestApp) -> Duration {
    test.harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay
}

/// Where the triangles of the page are.
fn painted(test: &TestApp) -> Vec<egui::Pos2> {
    let meshes = test
        .harness
        .output()
        .shapes
        .iter()
        .filter_map(|clipped| match &clipped.shape {
            egui::Shape::Mesh(mesh) => Some(mesh.vertices.iter().map(|vertex| vertex.pos)),
            _ => None,
        });
    meshes.flatten().collect()
}

/// What the system was asked, in order.
fn awake(test: &TestApp) -> Vec<bool> {
    let asked = |effect: Effect| match effect {
        Effect::StayAwake(awake) => Some(awake),
        _ => None,
    };
    test.platform.effects().into_iter().filter_map(asked).collect()
}

fn a_moment(test: &mut TestApp) -> Duration {
    test.platform.advance(Duration::from_millis(10));
    test.harness.step();
    next_frame(test)
}

#[test]
fn a_frame_a_second_while_it_rests_none_while_paused_and_no_more_than_the_display_while_the_body_moves() {
    let mut test = at(Setup::default(), |step| step.kind == StepKind::Rest && step.seconds > 5);
    let due = a_moment(&mut test);
    assert!(
        due > Duration::from_millis(300) && due <= Duration::from_secs(1),
        "{due:?}"
    );
    test.key(Key::Space);
    for _ in 0..3 {
        let due = a_moment(&mut test);
        assert!(due >= Duration::from_secs(60), "paused: {due:?}");
    }
    let mut test = at(Setup::default(), |step| step.kind == StepKind::Hold && step.seconds > 5);
    let due = a_moment(&mut test);
    assert!(
        due > Duration::from_millis(300) && due <= Duration::from_secs(1),
        "held: {due:?}"
    );
    let mut test = at(Setup::default(), |step| {
        step.kind == StepKind::Rep && step.part == Part::Out
    });
    test.tell(SettingMessage::MotionChosen(MotionChoice::On));
    let due = a_moment(&mut test);
    assert!(
        due >= Duration::from_millis(10) && due <= Duration::from_millis(40),
        "it moves: {due:?}"
    );
}

#[test]
fn without_motion_the_body_stands_at_its_start_and_its_end_in_turn_and_the_words_say_which() {
    let held = |part: Part| move |step: &Step| step.kind == StepKind::Rep && step.part == part;
    let mut drawn = Vec::new();
    for part in [Part::Out, Part::Back] {
        let mut test = at(Setup::default(), held(part));
        test.tell(SettingMessage::MotionChosen(MotionChoice::Off));
        let due = a_moment(&mut test);
        assert!(due > Duration::from_millis(200), "nothing moves: {due:?}");
        let before = painted(&test);
        pass(&mut test, 300);
        let figure = |all: &[egui::Pos2]| {
            all.iter()
                .filter(|at| at.x > 700.0)
                .map(|at| (at.x.to_bits(), at.y.to_bits()))
                .collect::<Vec<_>>()
        };
        assert_eq!(figure(&before), figure(&painted(&test)), "{part:?} stands still");
        drawn.push(figure(&before));
        assert!(test.app().session_here().is_some_and(|here| here.step.part == part));
    }
    assert!(!drawn[0].is_empty());
    assert_ne!(drawn[0], drawn[1], "the end on the way out, the start on the way back");
}

/// Rule P60: nobody touches the keyboard; a pause of over five minutes lets the screen go dark.
#[test]
fn the_screen_stays_awake_but_for_a_long_pause_and_the_end() {
    let mut test = at(Setup::default(), |step| step.kind == StepKind::Rep);
    assert_eq!(awake(&test), [true]);
    test.key(Key::Space);
    pass(&mut test, 4 * 60 * 1000);
    assert_eq!(awake(&test), [true], "a short pause");
    pass(&mut test, 61 * 1000);
    pass(&mut test, 10);
    assert_eq!(awake(&test), [true, false], "a long one");
    test.key(Key::Space);
    pass(&mut test, 10);
    assert_eq!(awake(&test), [true, false, true], "it goes on");
    finish(&mut test);
    assert_eq!(awake(&test), [true, false, true, false], "it is over");
}

/// Another day than the one that is due, from the plan and from the first screen.
#[test]
fn another_day_than_the_one_that_is_due_can_be_chosen() {
    let mut alex = Follower::new();
    let in_week_two = day(2, 0);
    alex.record.plan_start = Some(day(1, 0));
    let mut test = alex.open(Setup::default(), morning(in_week_two), Screen::Plan);
    assert!(test.reads("Today: day A"), "{:?}", test.texts());
    test.click("Day B instead").click("Begin");
    assert_eq!(stage(&test), Some(SessionStage::Going));
    finish(&mut test);
    test.click("Save and close");
    let entry = test.app().record().and_then(|record| record.log.last().cloned());
    assert_eq!(entry.and_then(|entry| entry.day), Some(DayName::B));
    // The record's first screen has the same card, with one button.
    let mut test = ready(Setup::default());
    test.tell(WindowMessage::ScreenChosen(Screen::Results));
    assert!(test.reads("Today: day A, about 9 minutes.") && test.sees("No session yet."));
    test.click("Start today’s session");
    test.tell(SessionMessage::Begun);
    assert_eq!(stage(&test), Some(SessionStage::Going));
}
