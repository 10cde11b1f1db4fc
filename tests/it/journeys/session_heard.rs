//! What a screen reader hears of a session: moments, not seconds (rule P56).

use std::time::Duration;

use egui::Key;
use plumbline::app::{SessionMessage, SessionStage, SessionWanted};
use plumbline::record::DayName;
use plumbline::rules::session::StepKind;

use super::session::stage;
use crate::support::Setup;
use crate::support::scenes::sessions::{at, ready};

/// Steps through a whole session and writes down what a screen reader hears, and when.
#[test]
fn a_screen_reader_hears_moments_not_seconds() {
    let mut test = ready(Setup::default());
    test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)))
        .tell(SessionMessage::Begun);
    let begun = test.app().elapsed();
    let mut heard: Vec<(Duration, String)> = Vec::new();
    let mut times = 0;
    while stage(&test) == Some(SessionStage::Going) {
        test.platform.advance(Duration::from_millis(250));
        test.harness.run_steps(1);
        let said = test.app().session_said().expect("what was said").clone();
        if said.times != times {
            times = said.times;
            heard.push((test.app().elapsed() - begun, said.words));
        }
        // Nothing that is live counts.
        let counts = |text: &String| !text.trim().is_empty() && text.trim().chars().all(char::is_numeric);
        assert!(!test.live().iter().any(counts), "{:?}", test.live());
    }
    assert!(heard.len() > 10);
    for pair in heard.windows(2) {
        assert!(
            pair[1].0 - pair[0].0 >= Duration::from_millis(2500) || pair[1].1 == "Finished.",
            "{pair:?}"
        );
        assert_ne!(pair[0].1, pair[1].1, "never the same words twice in a row");
    }
    for (at, _) in &heard {
        let minute = heard
            .iter()
            .filter(|(other, _)| (*at..*at + Duration::from_secs(60)).contains(other));
        assert!(minute.count() <= 12, "at {at:?}");
    }
    let lines: Vec<String> = heard
        .iter()
        .map(|(at, words)| format!("{:>3}:{:02}  {words}\n", at.as_secs() / 60, at.as_secs() % 60))
        .collect();
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/outlines/session-announcements.txt");
    let found = lines.concat();
    if std::env::var_os("PLUMBLINE_UPDATE").is_some() {
        std::fs::write(&path, &found).expect("it can be written");
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), found);
}

#[test]
fn t_tells_what_is_left() {
    let mut test = at(Setup::default(), |step| step.kind == StepKind::Hold && step.seconds > 5);
    test.key(Key::T);
    let said = test.app().session_said().expect("what was said").words.clone();
    assert!(said.starts_with("Hold, ") && said.contains("left"), "{said}");
}
