//! What can be looked up: exercises, muscles, breathing, relief, habits, how hard; with and without a record.

use plumbline::app::{LibraryMessage, PlanMessage, SafetyMessage, Screen, WindowMessage};
use plumbline::content::{ExerciseId, ExerciseQuery, Id, Position, SignId, TagId};
use plumbline::platform::Memory;

use super::{Scene, Setup, TestApp, begun, nothing_answered, sample, stopped};

/// The scenes of these screens.
pub fn all() -> Vec<Scene> {
    fn scene(name: &'static str, screen: Screen, make: fn(Setup) -> TestApp) -> Scene {
        Scene { name, screen, make }
    }
    vec![
        scene("library-exercises", Screen::Exercises, |setup| {
            looked_up(setup, Screen::Exercises)
        }),
        scene("library-exercises-found", Screen::Exercises, |setup| {
            let mut test = sample(setup, Screen::Plan);
            test.tell(WindowMessage::ScreenChosen(Screen::Exercises));
            searched(&mut test, "buttock");
            test
        }),
        scene("library-exercises-empty", Screen::Exercises, |setup| {
            let mut test = looked_up(setup, Screen::Exercises);
            searched(&mut test, "trampoline");
            test
        }),
        scene("library-exercises-filters", Screen::Exercises, |setup| {
            let mut test = looked_up(setup, Screen::Exercises);
            test.tell(LibraryMessage::ExercisesSearched(ExerciseQuery {
                position: Some(Position::Sitting),
                ..ExerciseQuery::default()
            }));
            test.press_button("More filters: position, what you need");
            test
        }),
        scene("library-exercise", Screen::Exercise, |setup| {
            exercise(setup, "glute-bridge")
        }),
        scene("library-exercise-ruled-out", Screen::Exercise, |setup| {
            with_precautions(setup, &["no-floor"], "glute-bridge")
        }),
        scene("library-exercise-changed", Screen::Exercise, |setup| {
            with_precautions(
                setup,
                &["osteoporosis", "high-blood-pressure"],
                "seated-chest-lift-hold",
            )
        }),
        scene("library-exercise-version", Screen::Exercise, |setup| {
            with_precautions(setup, &["osteoporosis"], "prone-press-up")
        }),
        scene("library-exercise-version-moving", Screen::Exercise, |setup| {
            version_stepped(setup, "side-hip-pain", "chair-squat")
        }),
        scene("library-exercise-alone", Screen::Exercise, |setup| {
            let mut test = TestApp::start(setup, Memory::new());
            test.tell(LibraryMessage::ExerciseOpened(ExerciseId::from(
                "one-arm-wall-chest-stretch",
            )));
            test
        }),
        scene("library-exercise-moving", Screen::Exercise, |setup| {
            stepped(setup, "bird-dog")
        }),
        scene("library-exercise-breathing", Screen::Exercise, |setup| {
            stepped(setup, "prone-back-breathing")
        }),
        scene("library-exercise-still", Screen::Exercise, |setup| {
            let mut test = TestApp::start(setup, Memory::new());
            test.tell(LibraryMessage::ExerciseOpened(ExerciseId::from(
                "standing-quad-stretch",
            )));
            test.press_button("Show it step by step");
            test
        }),
        scene("library-muscles", Screen::Muscles, |setup| {
            looked_up(setup, Screen::Muscles)
        }),
        scene("library-muscle", Screen::Muscle, |setup| {
            let mut test = sample(setup, Screen::Results);
            test.tell(LibraryMessage::MuscleOpened("hamstrings".into()));
            test
        }),
        scene("library-muscle-breathing", Screen::Muscle, |setup| {
            let mut test = TestApp::start(setup, Memory::new());
            test.tell(LibraryMessage::MuscleOpened("serratus-posterior-superior".into()));
            test
        }),
        scene("library-breathing", Screen::Breathing, |setup| {
            looked_up(setup, Screen::Breathing)
        }),
        scene("library-breathing-no-floor", Screen::Breathing, |setup| {
            let mut test = nothing_answered(setup, Screen::Plan);
            test.tell(SafetyMessage::PrecautionToggled(TagId::from("no-floor")))
                .tell(WindowMessage::ScreenChosen(Screen::Breathing))
                .tell(PlanMessage::PartToggled(Id::from("breathing-protocol")));
            test
        }),
        scene("library-relief", Screen::Relief, |setup| {
            looked_up(setup, Screen::Relief)
        }),
        scene("library-relief-yes", Screen::Relief, |setup| {
            let mut test = looked_up(setup, Screen::Relief);
            test.tell(LibraryMessage::GateSignToggled(SignId::from("stop-fever")))
                .tell(LibraryMessage::GateSignToggled(SignId::from("stop-bladder")));
            test
        }),
        scene("library-relief-steps", Screen::Relief, |setup| {
            let mut test = sample(setup, Screen::Results);
            test.tell(WindowMessage::ScreenChosen(Screen::Relief))
                .tell(LibraryMessage::GateNoneChosen);
            test
        }),
        scene("library-relief-seated", Screen::Relief, |setup| {
            let mut test = nothing_answered(setup, Screen::Plan);
            for tag in ["no-floor", "osteoporosis"] {
                test.tell(SafetyMessage::PrecautionToggled(TagId::from(tag)));
            }
            test.tell(WindowMessage::ScreenChosen(Screen::Relief))
                .tell(LibraryMessage::GateNoneChosen);
            test
        }),
        scene("library-relief-held-back", Screen::Relief, |setup| {
            let mut test = stopped(setup, "rf-saddle");
            test.tell(WindowMessage::ScreenChosen(Screen::Relief));
            test
        }),
        scene("library-habits", Screen::Habits, |setup| {
            let mut test = sample(setup, Screen::Plan);
            test.tell(WindowMessage::ScreenChosen(Screen::Habits));
            test
        }),
        scene("library-habits-alone", Screen::Habits, |setup| {
            looked_up(setup, Screen::Habits)
        }),
        scene("library-effort", Screen::Effort, |setup| {
            looked_up(setup, Screen::Effort)
        }),
        scene("plan-parts", Screen::Plan, |setup| {
            let mut test = sample(setup, Screen::Plan);
            test.tell(PlanMessage::StopListRead)
                .tell(PlanMessage::PartToggled(Id::from("breathing-protocol")))
                .tell(PlanMessage::PartToggled(Id::from("relief-routine")));
            test
        }),
    ]
}

/// A screen, without a record.
fn looked_up(setup: Setup, screen: Screen) -> TestApp {
    let mut test = TestApp::start(setup, Memory::new());
    test.tell(WindowMessage::ScreenChosen(screen));
    test
}

fn searched(test: &mut TestApp, text: &str) {
    test.tell(LibraryMessage::ExercisesSearched(ExerciseQuery {
        text: text.into(),
        ..ExerciseQuery::default()
    }));
}

fn exercise(setup: Setup, id: &str) -> TestApp {
    let mut test = sample(setup, Screen::Plan);
    test.tell(LibraryMessage::ExerciseOpened(ExerciseId::from(id)));
    test
}

fn with_precautions(setup: Setup, tags: &[&str], id: &str) -> TestApp {
    let mut test = begun(setup);
    for tag in tags {
        test.tell(SafetyMessage::PrecautionToggled(TagId::from(*tag)));
    }
    test.tell(LibraryMessage::ExerciseOpened(ExerciseId::from(id)));
    test
}

/// An exercise in motion, paused at its end.
fn stepped(setup: Setup, id: &str) -> TestApp {
    let platform = Memory::new();
    platform.wants_motion(true);
    let mut test = TestApp::start(setup, platform);
    test.tell(LibraryMessage::ExerciseOpened(ExerciseId::from(id)));
    test.press_button("Show it moving").press_button("Step");
    to_the_end(&mut test);
    test
}

/// An exercise as someone with this precaution does it, step by step, at its end.
fn version_stepped(setup: Setup, tag: &str, id: &str) -> TestApp {
    let mut test = with_precautions(setup, &[tag], id);
    test.press_button("Show it step by step").press_button("Step");
    to_the_end(&mut test);
    test
}

fn to_the_end(test: &mut TestApp) {
    for _ in 0..3 {
        let starts = |text: &String| text.ends_with("side: start") || text == "Breathed out" || text == "Start";
        if test.texts().iter().any(starts) {
            test.press_button("Step");
        }
    }
}
