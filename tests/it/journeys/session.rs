//! The session of the plan, followed in the window: by keys, by pointer, by screen reader, and left and gone on with.

use std::collections::BTreeSet;
use std::time::Duration;

use egui::{Key, Modifiers};
use jiff::ToSpan as _;
use plumbline::app::{FileMessage, Screen, SessionMessage, SessionStage, SessionWanted, WindowMessage};
use plumbline::content::SignId;
use plumbline::platform::{Effect, Memory, Platform as _};
use plumbline::record::{DayName, Deed, LightColour, Session, Way, WhySkipped, from_bytes};
use plumbline::rules::session::{Halt, Step, StepKind, score_of};

use super::screen;
use crate::support::scenes::sessions::{at, pass, ready, to};
use crate::support::{SAMPLE_FILE, Setup, TestApp, scenes};

/// The program with Alex's record among the recent files.
fn home() -> TestApp {
    home_in(Setup::default())
}

/// The same in a window of another size.
pub fn home_in(setup: Setup) -> TestApp {
    let mut first = scenes::sample(Setup::default(), Screen::Plan);
    first.tell(FileMessage::SavePressed);
    let platform = Memory::new();
    platform.put(SAMPLE_FILE, first.platform.file(SAMPLE_FILE).expect("a file"));
    let state = platform.places().state;
    let settings = serde_json::json!({"recent": [SAMPLE_FILE]});
    platform.put(state.join("settings.json"), settings.to_string());
    let mut test = TestApp::start(setup, platform);
    test.settle();
    test
}

pub fn stage(test: &TestApp) -> Option<SessionStage> {
    test.app().player().map(|player| player.stage)
}

pub fn log(test: &TestApp) -> &[Session] {
    &test.app().record().expect("a record").log
}

/// The record as its file has it.
pub fn saved(test: &TestApp) -> plumbline::record::Record {
    from_bytes(&test.platform.file(SAMPLE_FILE).expect("a file")).expect("a record")
}

fn focused(test: &TestApp) -> String {
    test.focused().map(|(name, _)| name).unwrap_or_default()
}

/// Lets the session go on for a second, and presses Space where a step waits for it.
fn second_with_space(test: &mut TestApp) {
    test.platform.advance(Duration::from_secs(1));
    test.harness.run_steps(1);
    if test
        .app()
        .session_here()
        .is_some_and(|here| here.step.open && here.ended.is_none())
    {
        test.key(Key::Space);
    }
}

#[test]
fn space_alone_goes_through_a_whole_session() {
    let mut test = home();
    test.click("Start today’s session");
    assert_eq!(screen(&test), Screen::Session);
    assert!(test.reads("Before the first time: when to stop"));
    test.key(Key::Space);
    assert_eq!(focused(&test), "I have read when to stop, begin", "past the list");
    test.key(Key::Space);
    assert_eq!(stage(&test), Some(SessionStage::Going));
    let planned = test.app().player().expect("a session").session().seconds;
    let mut seconds: u32 = 0;
    while stage(&test) == Some(SessionStage::Going) {
        second_with_space(&mut test);
        seconds += 1;
        assert!(seconds < 3600, "it ends");
    }
    assert!(seconds.abs_diff(planned) <= 2, "{seconds} s of {planned} s");
    test.settle();
    assert_eq!(stage(&test), Some(SessionStage::After));
    assert!(test.sees("Finished"));
    assert_eq!(focused(&test), "Save and close");
    test.key(Key::Space);
    assert_eq!(screen(&test), Screen::Plan);
    let record = saved(&test);
    let [entry] = record.log.as_slice() else {
        panic!("{:?}", record.log)
    };
    assert!(
        entry.done.iter().all(|line| line.sets == line.of && line.of > 0),
        "{entry:?}"
    );
    assert_eq!((entry.day, entry.week), (Some(DayName::A), 1));
    assert_eq!(record.session_now, None);
}

#[test]
fn by_keys_alone_from_home_to_finished() {
    let mut test = home();
    for _ in 0..30 {
        if focused(&test) == "Start today’s session" {
            break;
        }
        test.key(Key::Tab);
    }
    test.key(Key::Enter);
    assert_eq!(screen(&test), Screen::Session);
    test.key(Key::Enter).key(Key::Enter);
    assert_eq!(stage(&test), Some(SessionStage::Going));
    // Once easier, once 15 seconds more, a pause, the set again; then a presenter's key for done.
    test.key(Key::E);
    assert!(test.reads("The easier version"), "its text is read before it counts");
    test.key(Key::Space);
    test.keys(Modifiers::SHIFT, Key::Plus);
    test.key(Key::F5).key(Key::Period).key(Key::PageUp);
    for _ in 0..500 {
        if stage(&test) != Some(SessionStage::Going) {
            break;
        }
        test.key(Key::PageDown);
    }
    assert!(test.sees("Finished"));
    assert_eq!(focused(&test), "Save and close");
    test.key(Key::Tab).key(Key::Space);
    let effort = test.app().player().expect("a session").effort;
    assert!(effort.is_some(), "Tab leads to how hard it was");
    test.keys(Modifiers::SHIFT, Key::Tab).key(Key::Enter);
    let record = saved(&test);
    assert_eq!(record.log.len(), 1);
    assert_eq!(record.log[0].effort, effort);
    let easier = record.log[0].done.iter().filter(|line| line.way == Some(Way::Easier));
    assert!(easier.count() > 0, "{:?}", record.log[0]);
}

#[test]
fn by_pointer_alone_from_home_to_finished() {
    let mut test = home();
    test.click("Start today’s session")
        .click("I have read when to stop, begin");
    for _ in 0..500 {
        if stage(&test) != Some(SessionStage::Going) {
            break;
        }
        test.click("Done (D)");
    }
    test.click("4, how hard")
        .click("2, highest pain")
        .click("Save and close");
    let record = saved(&test);
    assert_eq!(record.log.len(), 1);
    assert_eq!((record.log[0].effort, record.log[0].pain_most), (Some(4), Some(2)));
    assert_eq!(screen(&test), Screen::Plan);
}

#[test]
fn by_screen_reader_alone_from_home_to_finished() {
    let mut test = home();
    test.press_button("Start today’s session")
        .press_button("I have read when to stop, begin");
    for _ in 0..500 {
        if stage(&test) != Some(SessionStage::Going) {
            break;
        }
        test.press_button("Done (D)");
    }
    test.press_button("Save and close");
    assert_eq!(saved(&test).log.len(), 1);
}

/// The log stands last in the file, so that a list of records need not read it.
#[test]
fn the_log_is_the_last_member_of_the_file() {
    let mut test = ready(Setup::default());
    test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)))
        .tell(SessionMessage::Begun);
    scenes::sessions::finish(&mut test);
    test.tell(SessionMessage::Closed);
    let text = String::from_utf8(test.platform.file(SAMPLE_FILE).expect("a file")).expect("text");
    let log = text.find("\"log\": [").expect("a log");
    assert!(!text[log..].contains("\"assessments\""), "nothing stands behind it");
}

#[test]
fn frames_withheld_for_five_minutes_change_nothing_and_every_sound_was_handed_over() {
    let mut test = ready(Setup::default());
    let _before = test.platform.take_effects();
    test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)))
        .tell(SessionMessage::Begun);
    let begun = test.app().elapsed();
    let handed: Vec<Duration> = test
        .platform
        .effects()
        .into_iter()
        .filter_map(|effect| match effect {
            Effect::Cues { cues } => Some(cues),
            _ => None,
        })
        .next_back()
        .expect("sounds")
        .into_iter()
        .map(|(at, _)| at)
        .collect();
    let session = test.app().player().expect("a session").session().clone();
    let wanted: Vec<Duration> = score_of(&session, 0, 300_000)
        .into_iter()
        .map(|cue| begun + Duration::from_millis(cue.at_ms))
        .collect();
    assert!(wanted.len() > 20, "{wanted:?}");
    assert!(wanted.iter().all(|at| handed.contains(at)), "{wanted:?} in {handed:?}");
    test.platform.advance(Duration::from_secs(300));
    test.harness.run_steps(1);
    let here = test.app().session_here().expect("a session");
    let right = session.steps.iter().rposition(|step| step.at_s <= 300).expect("a step");
    assert_eq!(here.place, right);
    let into = (300 - u64::from(session.steps[right].at_s)) * 1000;
    assert_eq!(here.into_ms, into);
}

#[test]
fn after_a_suspend_it_is_paused_where_it_was() {
    let mut test = at(Setup::default(), |step| step.kind == StepKind::Hold && step.seconds > 5);
    let before = test.app().session_here().expect("a session");
    let now = test.platform.now();
    test.platform.set_now(now.saturating_add(40.minutes()));
    pass(&mut test, 700);
    let here = test.app().session_here().expect("a session");
    assert_eq!((here.place, here.halt), (before.place, Some(Halt::Pause)));
    assert_eq!(here.into_ms, before.into_ms);
    assert!(test.reads("The computer was asleep"));
    test.key(Key::Space);
    let here = test.app().session_here().expect("a session");
    assert_eq!(
        here.step.kind,
        StepKind::GetReady,
        "a moment to get ready, then the hold anew"
    );
    assert_eq!(here.left_s, Some(3));
}

#[test]
fn a_pause_inside_a_hold_gives_three_seconds_and_begins_it_again() {
    let mut test = at(Setup::default(), |step| step.kind == StepKind::Hold && step.seconds > 5);
    test.key(Key::Space);
    assert!(test.sees("Paused."));
    let stands = test.app().session_here();
    pass(&mut test, 90_000);
    assert_eq!(test.app().session_here(), stands, "nothing moves");
    assert_eq!(test.app().session_due_in(), None, "and no frame is asked for");
    test.key(Key::Space);
    assert!(test.sees("3"), "{:?}", test.texts());
    pass(&mut test, 3_000);
    let here = test.app().session_here().expect("a session");
    assert_eq!((here.step.kind, here.into_ms), (StepKind::Hold, 0));
}

#[test]
fn it_hurts_stops_everything_and_amber_goes_on_easier() {
    let mut test = at(Setup::default(), |step| step.kind == StepKind::Rep && step.rep > 1);
    let _before = test.platform.take_effects();
    test.key(Key::I);
    assert!(test.sees("How much does it hurt?"));
    assert!(
        test.platform.effects().contains(&Effect::Hush),
        "all sound stops at once"
    );
    test.key(Key::Num4);
    test.click("Go on with this answer");
    assert!(matches!(
        test.app().session_halt(),
        Some(Halt::Version(Some(Way::Easier)))
    ));
    assert!(test.reads("easier") || test.reads("Smaller and slower"));
    test.key(Key::Space);
    test.tell(SessionMessage::Did(Deed::End));
    let entry = log(&test).last().expect("an entry").clone();
    let line = entry.done.iter().find(|line| line.pain == Some(4)).expect("the pain");
    assert_eq!((line.light, line.way), (Some(LightColour::Amber), Some(Way::Easier)));
    assert_eq!(entry.pain_most, Some(4), "filled in from what was said");
}

#[test]
fn red_leaves_the_exercise_out_and_sharp_pain_shows_when_to_stop() {
    let mut test = at(Setup::default(), |step| step.kind == StepKind::Rep && step.rep > 1);
    let name = test.headings().first().expect("a heading").clone();
    test.click("It hurts (I)")
        .click("It is sharp, or spreads into an arm or a leg")
        .click("Go on with this answer");
    assert!(test.sees("When to stop"));
    test.click("None of these: back");
    assert!(
        test.reads(&format!("“{name}” is left out today.")),
        "{:?}",
        test.texts()
    );
    let here = test.app().session_here().expect("a session");
    assert_eq!(here.halt, Some(Halt::Pause), "what comes next waits");
    test.key(Key::Space).tell(SessionMessage::Did(Deed::End));
    let entry = log(&test).last().expect("an entry");
    let hurt = entry.done.iter().find(|line| line.light == Some(LightColour::Red));
    assert_eq!(hurt.expect("a red one").skipped, Some(WhySkipped::Pain));
}

/// In the last exercise the answer ends the session: the list comes first there too, and what it says is logged.
#[test]
fn sharp_pain_in_the_last_exercise_shows_when_to_stop_before_the_session_ends() {
    let works = |step: &Step| matches!(step.kind, StepKind::Rep | StepKind::Hold);
    for sign in [None, Some("stop-chest")] {
        let mut test = at(Setup::default(), |_| true);
        let steps = test.app().player().expect("a session").session().steps.clone();
        let last = steps.iter().filter(|step| works(step)).map(|step| step.turn).max();
        to(&mut test, |step| works(step) && Some(step.turn) == last);
        test.click("It hurts (I)")
            .click("It is sharp, or spreads into an arm or a leg")
            .click("Go on with this answer");
        assert!(test.sees("When to stop"), "{:?}", test.texts());
        assert!(log(&test).is_empty(), "nothing has ended yet");
        match sign {
            None => {
                test.click("None of these: back");
            }
            Some(sign) => {
                test.tell(SessionMessage::StopSignToggled(SignId::from(sign)))
                    .click("End the session");
                assert!(test.sees("Get help now"), "{:?}", test.texts());
            }
        }
        let entry = log(&test).last().expect("an entry").clone();
        let hurt = entry.done.iter().find(|line| line.light == Some(LightColour::Red));
        assert_eq!(hurt.expect("a red one").skipped, Some(WhySkipped::Pain));
        assert_eq!(entry.stop.is_empty(), sign.is_none(), "{:?}", entry.stop);
    }
}

#[test]
fn a_sign_of_the_stop_list_ends_it_and_holds_the_plan() {
    let mut test = at(Setup::default(), |step| step.kind == StepKind::Rep);
    test.key(Key::L);
    assert!(test.sees("When to stop"));
    test.tell(SessionMessage::StopSignToggled(SignId::from("stop-chest")))
        .click("End the session");
    assert!(test.sees("Get help now"), "{:?}", test.texts());
    let entry = log(&test).last().expect("an entry");
    assert_eq!(entry.stop, BTreeSet::from([SignId::from("rf-chest")]));
    test.click("Close the session");
    assert!(test.app().outcome().expect("an outcome").safety.plan_locked.is_some());
    test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)));
    assert_ne!(screen(&test), Screen::Session, "no session of a plan that waits");
    assert!(!test.app().state().notices.is_empty(), "and it says why");
}

#[test]
fn a_locked_plan_has_no_session_and_says_why() {
    let mut test = scenes::sample(Setup::default(), Screen::Safety);
    test.tell(plumbline::app::SafetyMessage::SignAnswered(
        SignId::from("cf-weight"),
        Some(plumbline::record::ScreeningAnswer::Yes),
    ));
    test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)));
    assert_ne!(screen(&test), Screen::Session);
    assert!(test.reads("Please see a clinician first."), "{:?}", test.texts());
}

#[test]
fn breathing_relief_and_breaks_are_followed_in_the_same_player_and_not_logged() {
    let mut test = ready(Setup::default());
    test.tell(WindowMessage::ScreenChosen(Screen::Habits));
    let one = test
        .buttons()
        .into_iter()
        .find(|(name, _)| name.starts_with("Follow it: "))
        .expect("a break to follow")
        .0;
    test.click(&one).click("Begin");
    assert_eq!(stage(&test), Some(SessionStage::Going));
    scenes::sessions::finish(&mut test);
    assert!(test.reads("It is not logged"));
    test.click("Close the session");
    assert_eq!(screen(&test), Screen::Habits);
    test.tell(WindowMessage::ScreenChosen(Screen::Relief));
    test.click("None of these").click("Follow the routine").click("Begin");
    assert_eq!(stage(&test), Some(SessionStage::Going));
    scenes::sessions::finish(&mut test);
    test.click("Close the session");
    let breathing = scenes::sessions::the_breathing(&test);
    test.tell(SessionMessage::Opened(breathing)).click("Begin");
    test.key(Key::Space);
    pass(&mut test, 3_500);
    assert!(test.sees("Breathe in"), "{:?}", test.texts());
    scenes::sessions::finish(&mut test);
    assert!(log(&test).is_empty());
}

#[test]
fn breathing_can_be_followed_without_a_record() {
    let mut test = TestApp::new();
    test.tell(WindowMessage::ScreenChosen(Screen::Breathing));
    let first = test
        .buttons()
        .into_iter()
        .find(|(name, _)| name.starts_with("Follow: "))
        .expect("a position to follow")
        .0;
    test.click(&first).click("I have read when to stop, begin");
    assert_eq!(stage(&test), Some(SessionStage::Going));
    scenes::sessions::finish(&mut test);
    test.click("Close the session");
    assert_eq!(screen(&test), Screen::Breathing);
}

#[test]
fn a_single_exercise_can_be_done_alone() {
    let mut test = ready(Setup::default());
    test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)));
    let one = test
        .buttons()
        .into_iter()
        .find(|(name, _)| name.starts_with("Only this one: "))
        .expect("an exercise")
        .0;
    test.click(&one).click("Begin");
    assert_eq!(test.app().player().expect("a session").session().turns.len(), 1);
    scenes::sessions::finish(&mut test);
    assert_eq!(log(&test).last().expect("an entry").day, None, "no whole day");
}

#[test]
fn single_keys_can_be_turned_off_and_space_stays() {
    let mut test = at(Setup::default(), |step| step.kind == StepKind::Rep);
    test.tell(plumbline::app::SettingMessage::SingleKeysChosen(
        plumbline::app::SingleKeys::Off,
    ));
    test.key(Key::I);
    assert_eq!(test.app().session_halt(), None);
    test.key(Key::Space);
    assert_eq!(test.app().session_halt(), Some(Halt::Pause));
}

#[test]
fn the_count_is_read_from_two_metres() {
    let setup = Setup {
        size: [1920.0, 1080.0],
        scale: 2.0,
        dark: false,
    };
    let mut test = at(setup, |step| step.kind == StepKind::Hold && step.seconds > 5);
    to(&mut test, |_| true);
    let place = test.place_of(
        &test
            .app()
            .session_here()
            .expect("a session")
            .left_s
            .expect("seconds")
            .to_string(),
    );
    // 180 points: 0.714 of that is the height of a digit, a point 0.265 mm at 96 dpi; 11.6 mm are read from two metres.
    assert!(place.height() >= 180.0, "{place:?}");
}
