//! Exercises in motion: at the tempo of the dose, only when motion is wanted, and at rest nothing is painted.

use std::time::Duration;

use egui::accesskit::Role;
use plumbline::app::{LibraryMessage, MotionChoice, Screen, SettingMessage};
use plumbline::content::{ExerciseId, Laterality};
use plumbline::platform::Memory;
use plumbline::record::{Prescription, WorkedSide};
use plumbline::report::words as said;
use serde_json::json;

use crate::support::scenes::others::opened;
use crate::support::{Setup, TestApp, people};

/// The page of an exercise, without a record, where the system has said this of motion.
fn page(exercise: &str, wanted: Option<bool>) -> TestApp {
    let platform = Memory::new();
    if let Some(wanted) = wanted {
        platform.wants_motion(wanted);
    }
    let mut test = TestApp::start(Setup::default(), platform);
    test.tell(LibraryMessage::ExerciseOpened(ExerciseId::from(exercise)));
    test
}

/// When the window wants to be painted next, after everything has settled.
fn next_frame(test: &TestApp) -> Duration {
    test.harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay
}

/// Lets time pass in the window; a step of the harness is a quarter of a second.
fn pass(test: &mut TestApp, seconds: f64) {
    test.harness.run_steps((seconds * 4.0).round() as usize);
}

/// Whether the text below the figure says this, with or without the seconds that are left.
fn says(test: &TestApp, cue: &str) -> bool {
    let with_seconds = format!("{cue}  ·  ");
    test.texts()
        .iter()
        .any(|text| text == cue || text.starts_with(&with_seconds))
}

/// Where the triangles of the page are: the same only while nothing moves.
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

#[test]
fn a_figure_moves_at_the_tempo_of_its_dose_and_rests_when_it_is_paused() {
    let mut test = page("supine-pelvic-tilt", Some(true));
    assert_eq!(next_frame(&test), Duration::MAX, "the still pictures cost nothing");
    test.press_button("Show it moving");
    assert!(says(&test, "Go") || says(&test, "Hold"), "{:?}", test.texts());
    // 1.5 s out, 5 s held, 1.5 s back: a little after the start of a repetition it goes out again.
    test.press_button("Pause");
    test.press_button("Step");
    while !says(&test, "Start") {
        test.press_button("Step");
    }
    test.press_for("Play", 3);
    assert!(says(&test, "Go"), "{:?}", test.texts());
    assert!(next_frame(&test) < Duration::from_millis(20), "it moves");
    let before = painted(&test);
    test.harness.run_steps(1);
    assert_ne!(painted(&test), before);
    pass(&mut test, 2.0);
    assert!(says(&test, "Hold"), "{:?}", test.texts());
    let wait = next_frame(&test);
    assert!(
        wait > Duration::from_millis(20) && wait <= Duration::from_secs(1),
        "only the seconds count: {wait:?}"
    );
    pass(&mut test, 4.5);
    assert!(says(&test, "Return"), "{:?}", test.texts());
    test.press_button("Pause");
    let (texts, before) = (test.texts(), painted(&test));
    pass(&mut test, 4.0);
    assert_eq!((test.texts(), painted(&test)), (texts, before), "it rests");
    assert_eq!(next_frame(&test), Duration::MAX, "and nothing is painted");
}

#[test]
fn half_speed_takes_twice_as_long() {
    let mut test = page("cat-cow", Some(true));
    // Five seconds each way.
    for (speed, seconds) in [("Double speed", 2.5), ("Normal speed", 5.0), ("Half speed", 10.0)] {
        let mut test = page("cat-cow", Some(true));
        test.press_button("Show it moving");
        test.press_button(speed);
        test.press_button("Pause");
        while !says(&test, "Start") {
            test.press_button("Step");
        }
        test.press_for("Play", 1);
        pass(&mut test, seconds * 0.8);
        assert!(says(&test, "Go"), "{speed}: {:?}", test.texts());
        pass(&mut test, seconds * 0.4);
        assert!(says(&test, "Return"), "{speed}: {:?}", test.texts());
    }
    test.press_button("Show it moving").press_button("Start and end");
    assert!(test.sees("Show it moving"));
    assert_eq!(next_frame(&test), Duration::MAX);
}

#[test]
fn breathing_says_in_and_out_at_the_pace_of_its_dose() {
    let mut test = page("prone-back-breathing", Some(true));
    assert!(
        test.sees("Breathed out") && test.sees("Breathed in"),
        "the still pictures say it too"
    );
    test.press_button("Show it moving").press_button("Pause");
    while !says(&test, "Breathed out") {
        test.press_button("Step");
    }
    test.press_for("Play", 2);
    // 4 s in, 6 s out, with the words of the protocol.
    assert!(says(&test, "Breathe in: widen the back ribs"), "{:?}", test.texts());
    pass(&mut test, 4.0);
    assert!(says(&test, "Breathe out: soften, let it go"), "{:?}", test.texts());
    pass(&mut test, 6.0);
    assert!(says(&test, "Breathe in: widen the back ribs"), "{:?}", test.texts());
}

#[test]
fn without_motion_the_key_moments_are_stepped_through() {
    for wanted in [None, Some(false)] {
        let mut test = page("cat-cow", wanted);
        assert!(!test.sees("Show it moving"));
        test.press_button("Show it step by step");
        assert!(says(&test, "Start"), "{:?}", test.texts());
        assert!(!test.sees("Play") && !test.sees("Pause"));
        test.press_button("Step");
        assert!(says(&test, "End"), "{:?}", test.texts());
        test.press_button("Step");
        assert!(says(&test, "Start"), "{:?}", test.texts());
        assert_eq!(next_frame(&test), Duration::MAX);
        test.press_button("Turn motion on");
        assert!(test.sees("Play"));
        assert_eq!(next_frame(&test), Duration::MAX, "it waits to be played");
    }
}

#[test]
fn motion_turned_off_stops_what_moves() {
    let mut test = page("cat-cow", Some(true));
    test.press_button("Show it moving");
    test.tell(SettingMessage::MotionChosen(MotionChoice::Off));
    assert!(!test.sees("Pause") && !test.sees("Play"));
    assert_eq!(next_frame(&test), Duration::MAX);
}

#[test]
fn the_motion_setting_is_chosen_kept_and_followed() {
    let platform = Memory::new();
    let mut test = TestApp::start(Setup::default(), platform.clone());
    assert!(!test.app().moves(), "the system says nothing: still");
    assert_eq!(test.harness.ctx.global_style().animation_time, 0.0);
    test.press_button("Settings and keys");
    assert!(test.reads("The system says nothing about motion"));
    test.press_button("Motion on");
    assert!(test.app().moves());
    assert!(
        test.harness.ctx.global_style().animation_time > 0.0,
        "egui's own parts follow"
    );
    let next = TestApp::start(Setup::default(), platform.clone());
    assert_eq!(next.app().state().settings.motion, MotionChoice::On);
    test.press_button("Motion off");
    platform.wants_motion(true);
    assert!(!test.app().moves());
    test.press_button("Motion as the system");
    assert!(test.app().moves(), "the system is asked anew");
    assert!(test.reads("The system wants motion"));
}

#[test]
fn settings_of_before_motion_are_read() {
    let platform = Memory::new();
    let first = TestApp::start(Setup::default(), platform.clone());
    drop(first);
    let path = platform
        .files()
        .into_iter()
        .find(|path| path.ends_with("settings.json"))
        .unwrap();
    platform.put(&path, r#"{"theme": "dark", "text_size": 125, "recent": []}"#);
    let next = TestApp::start(Setup::default(), platform);
    assert_eq!(next.app().text_size().0, 125);
    assert_eq!(next.app().state().settings.motion, MotionChoice::System);
}

/// Alex with the left hip higher instead of the right one.
fn left_hip_higher() -> serde_json::Value {
    let mut alex = people::alex();
    let answers = &mut alex["answers"];
    answers["hh-book-lift"] = json!([-12, -12]);
    answers["hh-crest-mirror"] = json!(-2);
    answers["hh-front-photo"] = json!(-2.2);
    for item in ["hh-side-bend", "hh-fallout", "hh-hip-lift"] {
        let (left, right) = (answers[item]["left"].clone(), answers[item]["right"].clone());
        answers[item] = json!({"left": right, "right": left});
    }
    alex
}

#[test]
fn the_plan_draws_the_side_that_is_worked() {
    for (alex, side, words) in [
        (people::alex(), WorkedSide::Right, "Drawn for the right side."),
        (left_hip_higher(), WorkedSide::Left, "Drawn for the left side."),
    ] {
        let mut test = opened(Setup::default(), &people::record(&alex), Screen::Plan);
        let plan = test.app().shown_plan().expect("a plan");
        let days = plan
            .weeks
            .iter()
            .flat_map(|phase| phase.days.iter().map(move |day| (phase.weeks, day)));
        let mut lines = days.flat_map(|(weeks, day)| {
            let named = move |line: &Prescription| (weeks, day.name.as_str(), line.clone());
            day.exercises.iter().map(named)
        });
        let (weeks, day, line) = lines
            .find(|(_, _, line)| line.side == side)
            .expect("a line for one side");
        let name = test
            .app()
            .library()
            .exercise(line.id.as_str())
            .expect("known")
            .name
            .clone();
        // The side of the waist comes in with the second phase.
        let segment = said::weeks(weeks);
        test.press_button(&segment)
            .press_button(&format!("How to do {name}, day {day}"));
        assert!(test.sees(words), "{name}: {:?}", test.texts());
        assert!(!test.reads("Side shown"), "there is nothing to choose");
    }
}

#[test]
fn either_side_can_be_looked_at_where_both_are_worked() {
    let mut test = page("standing-quad-stretch", None);
    let library = test.app().library();
    assert_eq!(
        library.exercise("standing-quad-stretch").unwrap().laterality,
        Laterality::Unilateral
    );
    let right = painted(&test);
    let radios = |test: &TestApp| -> Vec<String> {
        let names = test.names_in_order().into_iter();
        names
            .filter(|(role, _)| *role == Role::RadioButton)
            .map(|(_, name)| name)
            .collect()
    };
    assert_eq!(radios(&test), ["Show the left side", "Show the right side"]);
    test.press_button("Show the left side");
    assert_ne!(painted(&test), right);
    test.press_button("Show the right side");
    assert_eq!(painted(&test), right);
    assert!(
        radios(&page("glute-bridge", None)).is_empty(),
        "both at once has no sides"
    );
}

/// A picture of the left side is one in the mirror, and what is told of it with it (rules Q4, T10).
#[test]
fn what_is_told_of_a_picture_has_the_sides_that_are_drawn() {
    for wanted in [false, true] {
        let mut test = page("one-arm-wall-chest-stretch", Some(wanted));
        let told = |test: &TestApp, side: &str| {
            let forearm = format!("{side} forearm on wall");
            test.texts().iter().any(|text| text.contains(&forearm))
        };
        assert!(told(&test, "right") && !told(&test, "left"), "{:?}", test.texts());
        test.click("Show the left side");
        assert!(told(&test, "left") && !told(&test, "right"), "{:?}", test.texts());
    }
}
