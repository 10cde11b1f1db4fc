//! The controls of a session: what is asked before it, what can be pressed in it, and where each of them stands.

use egui::{Key, Modifiers};
use plumbline::app::command::{SESSION_KEYS, SessionKey};
use plumbline::app::{FileMessage, Screen, SessionMessage, SessionStage, SessionWanted, SoundChoice};
use plumbline::content::ExerciseId;
use plumbline::platform::{Effect, Volume};
use plumbline::record::{DayName, PlanEdit, Way};
use plumbline::report::words;
use plumbline::rules::session::{Halt, Step, StepKind};

use super::screen;
use super::session::{home_in, stage};
use crate::support::scenes::sessions::{at, finish, ready, to, to_the_question};
use crate::support::{SAMPLE_FILE, Setup, TestApp};

/// Whether one of a group is chosen, as a screen reader is told.
fn is_chosen(test: &TestApp, name: &str) -> bool {
    test.outline().contains(&format!("RadioButton {name:?} [on]"))
}

/// The small windows that are promised: as they are, and with text at 200 %.
const SMALL: [([f32; 2], f32); 5] = [
    ([1366.0, 768.0], 1.0),
    ([1000.0, 640.0], 1.0),
    ([683.0, 384.0], 2.0),
    ([640.0, 400.0], 2.0),
    ([500.0, 320.0], 2.0),
];

fn setup((size, scale): ([f32; 2], f32)) -> Setup {
    Setup {
        size,
        scale,
        dark: false,
    }
}

/// Rule P110: it is asked, nothing looks chosen, and who does not answer hears nothing and is asked again.
#[test]
fn what_one_wants_to_hear_is_asked_the_first_time() {
    let mut test = home_in(Setup::default());
    test.click("Start today’s session");
    assert!(test.sees("What do you want to hear?"));
    for choice in SoundChoice::ALL {
        assert!(!is_chosen(&test, choice.name()), "{}", choice.name());
    }
    assert!(test.reads("Silent until you choose."));
    assert!(!test.sees("Volume 60 %"), "nothing sounds, so nothing is loud");
    test.click("I have read when to stop, begin");
    let on = |effect: &Effect| matches!(effect, Effect::Sound { on: true, .. } | Effect::Voice { on: true });
    assert!(!test.platform.effects().iter().any(on), "silent until it was said");
    finish(&mut test);
    test.click("Save and close");
    test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)));
    assert!(!is_chosen(&test, "Silent"), "nobody said so");
    test.click("Sounds");
    assert!(is_chosen(&test, "Sounds") && test.sees("Volume 60 %"));
    test.click("Begin");
    assert!(test.platform.effects().iter().any(on));
    finish(&mut test);
    test.click("Save and close");
    test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)));
    assert!(is_chosen(&test, "Sounds"), "it is asked once");
}

/// All of these lie in the window.
fn are_in_view(test: &TestApp, size: [f32; 2], names: &[&str]) {
    for name in names {
        let place = test.place_of(name);
        let window = egui::Rect::from_min_size(egui::Pos2::ZERO, size.into());
        assert!(window.contains_rect(place), "{size:?}: {name} at {place:?}");
    }
}

#[test]
fn the_question_and_the_way_in_are_seen_without_scrolling() {
    for small in SMALL {
        let mut test = ready(setup(small));
        test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)));
        let names = [
            "What do you want to hear?",
            "Sounds",
            "Sounds and words",
            "Silent",
            "Begin",
        ];
        are_in_view(&test, small.0, &names);
        assert_eq!(test.focused().expect("a focus").0, "Begin");
    }
}

/// Rule P61: the first time nobody comes to the way in but past the list, with eyes, keys or a screen reader.
#[test]
fn the_first_time_the_stop_list_comes_before_the_way_in() {
    const LIST: &str = "Before the first time: when to stop";
    const BEGIN: &str = "I have read when to stop, begin";
    for small in SMALL {
        for key in [Key::Space, Key::Enter, Key::F5] {
            let mut test = home_in(setup(small));
            test.click("Start today’s session");
            let outline = test.outline();
            let place = |words: &str| outline.find(words).unwrap_or_else(|| panic!("{words}: {outline}"));
            let last_line = place("Label \"See a doctor or physiotherapist");
            assert!(place(LIST) < last_line && last_line < place(BEGIN), "{outline}");
            are_in_view(&test, small.0, &[LIST]);
            assert!(test.place_of(LIST).bottom() < test.place_of(BEGIN).top());
            // A screen reader says it all at the focus.
            let said = test.focus().text.expect("what has the focus can be read");
            for words in [
                "About 9 minutes",
                LIST,
                "Sharp or spreading pain",
                "Call the emergency number: Chest pain",
            ] {
                assert!(said.contains(words), "{words}: {said}");
            }
            test.key(key);
            assert_eq!(
                stage(&test),
                Some(SessionStage::Before),
                "{key:?} leads on, and begins nothing yet"
            );
            assert_eq!(test.focused().expect("a focus").0, BEGIN);
            are_in_view(&test, small.0, &[BEGIN]);
            test.key(key);
            assert_eq!(stage(&test), Some(SessionStage::Going), "{key:?}");
        }
    }
    // By Tab it comes after what is asked below the list.
    let mut test = home_in(Setup::default());
    test.click("Start today’s session");
    test.key(Key::Tab);
    assert_eq!(test.focused().expect("a focus").0, "Sounds");
    test.key(Key::Tab);
    assert_eq!(test.focused().expect("a focus").0, BEGIN);
}

/// How loud, and a try, can be had in the middle of a session too.
#[test]
fn while_it_is_paused_it_can_be_made_louder_and_tried() {
    let mut test = at(Setup::default(), |step| step.kind == StepKind::Hold && step.seconds > 5);
    test.key(Key::Space);
    assert!(!test.sees("Volume 60 %"), "silent");
    test.key(Key::M);
    assert_eq!(test.app().sounds(), SoundChoice::Sounds);
    test.click("Volume 100 %");
    assert_eq!(test.platform.volume(), Some(Volume::percent(100)));
    assert!(test.platform.sounds().is_empty(), "paused");
    test.click("Try it: the sound");
    let [(due, _)] = test.platform.sounds()[..] else {
        panic!("{:?}", test.platform.sounds())
    };
    assert!(due > test.app().elapsed());
    assert_eq!(test.app().session_halt(), Some(Halt::Pause), "it stays paused");
    test.key(Key::Space);
    assert_eq!(test.app().session_halt(), None);
    assert!(!test.sees("Volume 60 %"), "the count has the room");
}

/// What stands on the button of a key, and the key on a keyboard.
fn control(key: SessionKey) -> (&'static str, Modifiers, Key) {
    let (name, pressed) = match key {
        SessionKey::Switch => ("Pause (Space)", Key::Space),
        SessionKey::Done => ("Done (D)", Key::D),
        SessionKey::Again => ("Set again (A)", Key::A),
        SessionKey::Back => ("Set before (B)", Key::B),
        SessionKey::Skip => ("Skip: no time (S)", Key::S),
        SessionKey::NotToday => ("Not today (N)", Key::N),
        SessionKey::More => ("15 s more (+)", Key::Plus),
        SessionKey::Easier => ("Easier (E)", Key::E),
        SessionKey::Harder => ("Harder (H)", Key::H),
        SessionKey::ItHurts => ("It hurts (I)", Key::I),
        SessionKey::StopList => ("When to stop (L)", Key::L),
        SessionKey::TimeLeft => ("How much is left (T)", Key::T),
        SessionKey::Sounds => ("Silent (M): change what you hear", Key::M),
        SessionKey::Leave => ("Leave or end (Esc)", Key::Escape),
    };
    (name, Modifiers::NONE, pressed)
}

/// Whether the exercise of a step has an easier and a harder version.
fn has_both_ways(test: &TestApp, step: &Step) -> bool {
    let turn = test.app().player().and_then(|player| player.session().turn(step));
    let id = turn.and_then(|turn| turn.what.exercise());
    let tags = test.app().session_tags();
    id.is_some_and(|id| {
        [Way::Easier, Way::Harder]
            .into_iter()
            .all(|way| words::version_text(test.app().library(), &tags, id, way).is_some())
    })
}

/// In a session, a little into the first step of this kind whose exercise has both other versions.
fn where_all_can_be_had(kind: StepKind) -> TestApp {
    let mut test = at(Setup::default(), |_| true);
    let steps = test.app().player().expect("a session").session().steps.clone();
    let found = steps
        .iter()
        .position(|step| step.kind == kind && has_both_ways(&test, step));
    let found = steps[found.expect("such a step")];
    to(&mut test, |step| *step == found);
    test
}

/// What there is to tell of a session from outside.
fn told(test: &TestApp) -> String {
    let record = test.app().record().expect("a record");
    let deeds = record.session_now.as_ref().map(|now| now.deeds.clone());
    format!(
        "{deeds:?} {:?} {:?} {:?} {:?}",
        stage(test),
        test.app().state().dialog,
        test.app().state().settings.sounds,
        test.app().session_said()
    )
}

/// Each control has a button whose name ends with its key, and the key does what the button does.
#[test]
fn each_control_has_a_button_a_key_and_a_name() {
    for (key, _) in SESSION_KEYS {
        let (name, modifiers, pressed) = control(key);
        let mut clicked = where_all_can_be_had(StepKind::Rest);
        let before = told(&clicked);
        clicked.click(name);
        let mut typed = where_all_can_be_had(StepKind::Rest);
        typed.keys(modifiers, pressed);
        assert_ne!(told(&clicked), before, "{name} does something");
        assert_eq!(told(&clicked), told(&typed), "{name}");
    }
    let said = plumbline::app::command::TABLE
        .iter()
        .filter(|entry| entry.help.contains("in a session"));
    assert_eq!(said.count(), SESSION_KEYS.len());
}

/// The controls of a session, and of what is asked in it, by their names.
fn controls(test: &TestApp) -> Vec<String> {
    use egui::accesskit::Role;
    let names = test.names_in_order().into_iter();
    names
        .filter(|(role, _)| matches!(role, Role::Button | Role::RadioButton))
        .map(|(_, name)| name)
        .collect()
}

/// At the smallest size that is promised everything of a session is in view, whatever is asked meanwhile.
#[test]
fn in_a_small_window_every_control_of_a_session_is_in_view() {
    let small = Setup {
        size: [1000.0, 640.0],
        ..Setup::default()
    };
    let kinds = [
        StepKind::SetUp,
        StepKind::GetReady,
        StepKind::Rep,
        StepKind::Hold,
        StepKind::Rest,
        StepKind::OtherSide,
    ];
    let mut seen: Vec<(String, TestApp)> = vec![("the question".to_owned(), to_the_question(small))];
    for kind in kinds {
        let test = at(small, |step| step.kind == kind);
        seen.push((format!("{kind:?}"), test));
    }
    let mut paused = at(small, |step| step.kind == StepKind::Hold && step.seconds > 5);
    paused.key(Key::M).key(Key::Space);
    assert!(paused.sees("Volume 60 %"));
    seen.push(("paused".to_owned(), paused));
    for (what, test) in seen {
        let controls = controls(&test);
        assert!(controls.len() >= 12, "{what}: {controls:?}");
        for name in controls {
            let place = test.place_of(&name);
            assert!(place.max.y <= 640.0, "{what}: {name} at {place:?}");
        }
    }
}

#[test]
fn another_version_is_read_first_counts_for_this_session_and_is_offered_to_be_kept() {
    for (button, done, way) in [
        ("Easier (E)", "the easier version", Way::Easier),
        ("Harder (H)", "the harder version", Way::Harder),
    ] {
        let mut test = where_all_can_be_had(StepKind::Rep);
        let here = test.app().session_here().expect("a session");
        let id = test.app().session_exercise(&here).expect("an exercise").id.clone();
        let name = words::exercise_name(test.app().library(), &id);
        let ways = |test: &TestApp| -> Vec<(ExerciseId, Way)> {
            let edits = &test.app().record().expect("a record").assessments[0].plan_edits;
            let way = |edit: &PlanEdit| {
                let PlanEdit::Way(edit) = edit else { return None };
                Some((edit.exercise.clone(), edit.way))
            };
            edits.iter().filter_map(way).collect()
        };
        test.click(button);
        assert!(test.reads("The count waits until you have read this."));
        let text = words::version_text(test.app().library(), &test.app().session_tags(), &id, way);
        let text = words::in_sentence(&text.expect("a text"));
        assert!(test.reads(&text), "{:?}", test.texts());
        test.click("Go on (Space)");
        assert!(ways(&test).is_empty(), "the plan is as it was");
        finish(&mut test);
        assert!(test.sees("Keep for next time?"), "{:?}", test.texts());
        assert!(test.reads(&format!("{name}: you did {done}.")));
        test.click(&format!("Keep it in the plan: {name}"));
        assert_eq!(ways(&test), [(id.clone(), way)]);
        assert!(!test.sees("Keep for next time?"), "it is kept");
        test.tell(SessionMessage::Closed);
        test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)));
        let turns = &test.app().player().expect("a session").session().turns;
        let of_it = turns.iter().find(|turn| turn.what.exercise() == Some(&id));
        assert_eq!(of_it.expect("it is in the plan").way, Some(way));
    }
}

/// Not asked for, it is offered to nobody: a session as planned has nothing to keep.
#[test]
fn a_session_as_planned_offers_nothing_to_keep() {
    let mut test = ready(Setup::default());
    test.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)))
        .tell(SessionMessage::Begun);
    finish(&mut test);
    assert_eq!(stage(&test), Some(SessionStage::After));
    assert!(!test.sees("Keep for next time?"));
}

/// Two windows would log two sessions of one body: the second one reads, and says why it does not count.
#[test]
fn a_second_window_runs_no_session_of_the_same_record_and_says_why() {
    let mut first = home_in(Setup::default());
    first
        .click("Start today’s session")
        .click("I have read when to stop, begin");
    assert_eq!(stage(&first), Some(SessionStage::Going));
    let mut second = TestApp::start(Setup::default(), first.platform.second());
    second.settle();
    second.click("Start today’s session");
    let why = "This record is read only here, so no session of it can be logged.";
    assert_ne!(screen(&second), Screen::Session);
    assert!(second.app().player().is_none());
    assert!(second.reads(why), "{:?}", second.texts());
    assert!(!second.sees("Start today’s session"), "nothing leads there");
    let before = second.app().record().cloned();
    for wanted in [SessionWanted::Day(DayName::A), SessionWanted::Walk] {
        second.tell(SessionMessage::Opened(wanted));
        assert!(second.app().player().is_none());
    }
    assert_eq!(second.app().record().cloned(), before);
    assert_eq!(stage(&first), Some(SessionStage::Going), "the first goes on");
    // Once the first is gone, the second may.
    finish(&mut first);
    first.click("Save and close").tell(FileMessage::RecordClosed);
    second.click("Take it over");
    second.tell(SessionMessage::Opened(SessionWanted::Day(DayName::A)));
    assert_eq!(screen(&second), Screen::Session);
    assert!(second.platform.file(SAMPLE_FILE).is_some());
}
