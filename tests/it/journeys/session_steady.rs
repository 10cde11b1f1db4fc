//! While a session goes on, the focus stays on the control it is on, and in a low window with large text everything that is read
//! stands in view.

use std::time::Duration;

use egui::Key;
use plumbline::app::{SessionMessage, SessionStage, SessionWanted, SettingMessage, TextSize};
use plumbline::record::DayName;
use plumbline::report::words;
use plumbline::rules::session::{Step, StepKind};

use super::session::stage;
use crate::support::scenes::sessions::{pass, ready};
use crate::support::{Setup, TestApp};

/// The smallest window that is promised.
const SMALL: Setup = Setup {
    size: [1000.0, 640.0],
    scale: 1.0,
    dark: false,
};

fn begun(setup: Setup, text: TextSize) -> TestApp {
    let mut test = ready(setup);
    test.tell(SettingMessage::TextSizeChosen(text))
        .tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)))
        .tell(SessionMessage::Begun);
    test
}

fn focused(test: &TestApp) -> String {
    test.focused().map(|(name, _)| name).unwrap_or_default()
}

/// Second by second to the end; the focus is where it was.
#[track_caller]
fn stays_on(test: &mut TestApp, names: &[&str]) {
    let mut kinds: Vec<StepKind> = Vec::new();
    for second in 0..3600 {
        test.platform.advance(Duration::from_secs(1));
        test.harness.run_steps(2);
        if stage(test) != Some(SessionStage::Going) {
            break;
        }
        let kind = test.app().session_here().expect("a session").step.kind;
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
        let now = focused(test);
        assert!(
            names.contains(&now.as_str()),
            "after {second} s, in {kind:?}, the focus is on {now:?}"
        );
    }
    assert_eq!(stage(test), Some(SessionStage::After));
    assert!(kinds.len() > 4, "the phases it went through: {kinds:?}");
}

#[test]
fn the_focus_stays_on_pause_through_every_phase() {
    for (setup, text) in [(Setup::default(), TextSize::default()), (SMALL, TextSize(200))] {
        let mut test = begun(setup, text);
        assert_eq!(focused(&test), "Pause (Space)");
        stays_on(&mut test, &["Pause (Space)"]);
    }
}

#[test]
fn the_focus_stays_on_a_control_behind_those_that_come_and_go() {
    let mut test = begun(Setup::default(), TextSize::default());
    for _ in 0..40 {
        if focused(&test) == "When to stop (L)" {
            break;
        }
        test.key(Key::Tab);
    }
    stays_on(&mut test, &["When to stop (L)"]);
}

/// Everything that is read of a session.
fn read(test: &TestApp) -> Vec<String> {
    let app = test.app();
    let (player, here) = (app.player().expect("a session"), app.session_here().expect("a session"));
    let turn = player.turn(&here);
    let texts = [
        app.turn_name(&here),
        words::phase_and_side(turn, &here.step),
        words::session_count(turn, &here),
        words::count_line(turn, &here),
        words::comes_next(app.library(), &app.session_tags(), player.session(), &here),
        words::minutes_left(&here),
        "Pause (Space)".to_owned(),
    ];
    texts.into_iter().filter(|text| !text.is_empty()).collect()
}

#[test]
fn with_large_text_in_the_smallest_window_all_that_is_read_is_in_view() {
    let is_of = |kind: StepKind| move |step: &Step| step.kind == kind;
    for kind in [
        StepKind::SetUp,
        StepKind::GetReady,
        StepKind::Rep,
        StepKind::Hold,
        StepKind::Rest,
        StepKind::OtherSide,
    ] {
        let mut test = begun(SMALL, TextSize(200));
        let session = test.app().player().expect("a session").session();
        let found = session
            .steps
            .iter()
            .find(|step| is_of(kind)(step))
            .expect("such a step");
        let at_ms = u64::from(found.at_s) * 1000 + 400;
        pass(&mut test, at_ms);
        let window = test.harness.ctx.content_rect();
        for text in read(&test) {
            let places = test.places_of(&text);
            assert!(
                places
                    .iter()
                    .any(|place| place.min.y >= -1.0 && place.max.y <= window.max.y + 1.0),
                "{kind:?}: {text:?} is at {places:?}, the window is {window:?}"
            );
        }
        let count = words::session_count(
            test.app()
                .player()
                .and_then(|player| player.turn(&test.app().session_here().expect("a session"))),
            &test.app().session_here().expect("a session"),
        );
        // As large as at the usual size of text, in pixels.
        let height = test.places_of(&count).first().map_or(0.0, egui::Rect::height) * 2.0;
        assert!(height >= 180.0, "{kind:?}: the count is {height} pixels high");
    }
}
