//! Words in a session: each line comes by itself when it is due, though the window is not drawn (rules P58, P59).

use std::time::Duration;

use egui::Key;
use plumbline::app::{SessionMessage, SessionWanted, SettingMessage, SoundChoice};
use plumbline::platform::Effect;
use plumbline::record::DayName;
use plumbline::report::words;
use plumbline::rules::session::announcements;

use crate::support::scenes::sessions::{pass, ready};
use crate::support::{Setup, TestApp};

fn begun(sounds: SoundChoice) -> TestApp {
    let mut test = ready(Setup::default());
    test.tell(SettingMessage::SoundsChosen(sounds))
        .tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)))
        .tell(SessionMessage::Begun);
    test
}

/// Five minutes without a frame: the lines of these minutes were handed over before, and are spoken when the score says.
#[test]
fn frames_withheld_for_five_minutes_silence_no_word() {
    let mut test = begun(SoundChoice::SoundsAndWords);
    let begun = test.app().elapsed();
    let session = test.app().player().expect("a session").session().clone();
    let tags = test.app().session_tags();
    let told = announcements(&session);
    let wanted: Vec<(Duration, String)> = told
        .iter()
        .filter(|one| one.at_ms < 300_000)
        .map(|one| {
            let line = words::announcement(test.app().library(), &tags, &session, one);
            (begun + Duration::from_millis(one.at_ms), line)
        })
        .collect();
    assert!(wanted.len() > 8, "{wanted:?}");
    // No frame is drawn from here on: the platform speaks by itself.
    test.platform.advance(Duration::from_secs(300));
    let spoken = test.platform.spoken();
    for line in &wanted {
        assert!(spoken.contains(line), "{line:?} in {spoken:?}");
    }
    // The frame that comes then speaks nothing a second time.
    let before = test.platform.spoken().len();
    test.harness.run_steps(1);
    test.settle();
    assert_eq!(test.platform.spoken().len(), before);
    for pair in test.platform.spoken().windows(2) {
        assert!(pair[1].0 - pair[0].0 >= Duration::from_millis(2500), "{pair:?}");
    }
}

#[test]
fn a_pause_takes_the_lines_back_and_going_on_hands_them_over_anew() {
    let mut test = begun(SoundChoice::SoundsAndWords);
    pass(&mut test, 5_000);
    test.key(Key::Space);
    let paused = test.app().elapsed();
    let later = |test: &TestApp| test.platform.spoken().iter().filter(|(at, _)| *at > paused).count();
    assert_eq!(later(&test), 0, "{:?}", test.platform.spoken());
    pass(&mut test, 60_000);
    assert_eq!(later(&test), 0);
    test.key(Key::Space);
    assert!(later(&test) > 10, "{:?}", test.platform.spoken());
}

/// Words that are turned on in the middle begin with the next line; without them nothing is spoken.
#[test]
fn words_turned_on_in_the_middle_come_from_then_on() {
    let mut test = begun(SoundChoice::Sounds);
    pass(&mut test, 20_000);
    assert!(test.platform.spoken().is_empty());
    test.key(Key::M);
    let turned = test.app().elapsed();
    let spoken = test.platform.spoken();
    assert!(
        !spoken.is_empty() && spoken.iter().all(|(at, _)| *at >= turned),
        "{spoken:?}"
    );
    let handed = test.platform.effects();
    assert!(handed.iter().any(|effect| matches!(effect, Effect::Lines { .. })));
}

/// The question about the last set for strength is told where there is room, and cuts nothing off (rule P86).
#[test]
fn the_question_is_told_between_what_comes_before_and_after_it() {
    let test = begun(SoundChoice::SoundsAndWords);
    let spoken = test.platform.spoken();
    let asked: Vec<usize> = (0..spoken.len())
        .filter(|place| spoken[*place].1.starts_with("How many more could you have done?"))
        .collect();
    let session = test.app().player().expect("a session").session();
    let strength = session.turns.iter().filter(|turn| turn.is_strength).count();
    assert!(!asked.is_empty() && asked.len() <= strength, "{spoken:?}");
    let lasts = |line: &str| Duration::from_millis(110 * u64::try_from(line.len()).expect("short"));
    for place in asked {
        let (at, line) = &spoken[place];
        let (before, said) = &spoken[place - 1];
        assert!(*before + lasts(said) <= *at, "{said} is cut off");
        if let Some((next, _)) = spoken.get(place + 1) {
            assert!(*at + lasts(line) <= *next, "{line} is cut off");
        }
    }
}
