//! One press, one step; and which keys answer, on which keyboard.

use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use plumbline::app::{AnswerMessage, Screen, SettingMessage, SingleKeys, WindowMessage};
use plumbline::content::ItemId;

use super::screen;
use crate::support::{Setup, TestApp, scenes};

fn open(id: &str) -> TestApp {
    let mut test = scenes::sample(Setup::default(), Screen::Questions);
    test.tell(WindowMessage::ItemsRequested(vec![ItemId::from(id)]));
    test.tell(AnswerMessage::AnswerCleared(ItemId::from(id)));
    test
}

fn here(test: &TestApp) -> Option<String> {
    test.app().item().map(|item| item.id.to_string())
}

fn chosen(test: &TestApp, item: &str) -> Vec<f64> {
    let answers = &test.app().assessment().expect("an assessment").answers;
    plumbline::app::fields::readings(answers.get(item), None)
}

/// A key going down, or repeating because it is held.
fn down(key: Key, modifiers: Modifiers) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    }
}

/// Holds a key for so many repetitions, 30 a second.
fn hold(test: &mut TestApp, key: Key, modifiers: Modifiers, times: usize) {
    for _ in 0..times {
        let time = now(test) + 0.033;
        frame(test, time, vec![down(key, modifiers)]);
    }
    let time = now(test) + 0.033;
    let up = Event::Key {
        key,
        physical_key: None,
        pressed: false,
        repeat: false,
        modifiers,
    };
    frame(test, time, vec![up]);
    test.harness.input_mut().time = None;
    test.settle();
}

fn now(test: &TestApp) -> f64 {
    test.harness.ctx.input(|input| input.time)
}

/// One frame at this time with these events.
fn frame(test: &mut TestApp, time: f64, events: Vec<Event>) {
    test.harness.input_mut().time = Some(time);
    test.harness.input_mut().events.extend(events);
    test.harness.step();
}

/// Clicks at a place, so many seconds after each other.
fn clicks(test: &mut TestApp, place: Pos2, times: usize, apart: f64) {
    for _ in 0..times {
        let at = now(test) + apart;
        frame(test, at, vec![Event::PointerMoved(place)]);
        for (pressed, later) in [(true, 0.02), (false, 0.05)] {
            let event = Event::PointerButton {
                pos: place,
                button: PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            };
            frame(test, at + later, vec![event]);
        }
    }
    test.harness.input_mut().time = None;
    test.settle();
}

#[test]
fn a_held_enter_goes_one_step() {
    let mut test = open("sg-belt-line");
    test.key(Key::Num1);
    let before = here(&test);
    let next = test.app().item_number().expect("a place").0 + 1;
    hold(&mut test, Key::Enter, Modifiers::NONE, 60);
    assert_eq!(screen(&test), Screen::Questions);
    assert_ne!(here(&test), before);
    assert_eq!(test.app().item_number().map(|(at, _)| at), Some(next));
}

#[test]
fn a_held_alt_and_arrow_goes_one_step() {
    let mut test = open("sg-belt-line");
    let next = test.app().item_number().expect("a place").0 + 1;
    hold(&mut test, Key::ArrowRight, Modifiers::ALT, 30);
    assert_eq!(test.app().item_number().map(|(at, _)| at), Some(next));
}

#[test]
fn a_held_space_presses_a_button_once() {
    let mut test = open("sg-belt-line");
    let next = test.app().item_number().expect("a place").0 + 1;
    for _ in 0..80 {
        if test.focused().is_some_and(|(name, _)| name == "Next") {
            break;
        }
        test.key(Key::Tab);
    }
    hold(&mut test, Key::Space, Modifiers::NONE, 60);
    assert_eq!(test.app().item_number().map(|(at, _)| at), Some(next));
}

#[test]
fn keys_that_move_and_erase_repeat_while_they_are_held() {
    let mut test = open("fh-occiput-wall");
    test.write("12");
    hold(&mut test, Key::Backspace, Modifiers::NONE, 3);
    assert!(chosen(&test, "fh-occiput-wall").is_empty(), "all of it is erased");
}

#[test]
fn enter_twice_at_once_goes_one_step_and_enter_again_another() {
    let mut test = open("sg-belt-line");
    let at = test.app().item_number().expect("a place").0;
    test.key(Key::Num1);
    let start = now(&test);
    let press = |test: &mut TestApp, time: f64| {
        frame(test, time, vec![down(Key::Enter, Modifiers::NONE)]);
        let up = Event::Key {
            key: Key::Enter,
            physical_key: None,
            pressed: false,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        frame(test, time + 0.01, vec![up]);
    };
    press(&mut test, start + 0.5);
    press(&mut test, start + 0.53);
    assert_eq!(
        test.app().item_number().map(|(at, _)| at),
        Some(at + 1),
        "30 ms are no look"
    );
    press(&mut test, start + 1.0);
    test.harness.input_mut().time = None;
    test.settle();
    assert_eq!(test.app().item_number().map(|(at, _)| at), Some(at + 2));
}

#[test]
fn a_double_click_on_next_goes_one_step_and_two_clicks_go_two() {
    let mut test = open("sg-belt-line");
    let at = test.app().item_number().expect("a place").0;
    let next = test.place_of("Next").center();
    clicks(&mut test, next, 2, 0.15);
    assert_eq!(test.app().item_number().map(|(at, _)| at), Some(at + 1));
    let next = test.place_of("Next").center();
    clicks(&mut test, next, 2, 0.7);
    assert_eq!(test.app().item_number().map(|(at, _)| at), Some(at + 3));
}

#[test]
fn a_double_click_at_the_last_question_shows_the_review() {
    let mut test = open("sg-belt-line");
    while test.app().item().map(|item| &item.id) != test.app().asked().last().map(|item| &item.id) {
        test.click("Next");
    }
    let next = test.place_of("Next").center();
    clicks(&mut test, next, 2, 0.15);
    assert_eq!(screen(&test), Screen::Review);
    assert!(!test.app().has_been(Screen::Results), "it was not seen");
}

#[test]
fn quick_clicks_on_a_button_that_stays_all_count() {
    let mut test = scenes::sample(Setup::default(), Screen::About);
    let size = test.app().text_size();
    let larger = test.place_of("Larger text").center();
    // The button stays where it is as long as the text size does; only the messages are counted here.
    clicks(&mut test, larger, 1, 0.1);
    assert_ne!(test.app().text_size(), size);
}

// ---- which keys answer ----

#[test]
fn single_keys_answer_only_while_the_focus_is_in_the_answer_or_on_the_title() {
    let mut test = open("sg-belt-line");
    test.key(Key::Num2);
    let answered = chosen(&test, "sg-belt-line");
    for _ in 0..80 {
        if test.focused().is_some_and(|(name, _)| name == "Next") {
            break;
        }
        test.key(Key::Tab);
    }
    test.key(Key::Num1).key(Key::Delete);
    assert_eq!(chosen(&test, "sg-belt-line"), answered, "on “Next” they are no answer");
}

#[test]
fn single_keys_can_be_switched_off() {
    let mut test = open("sg-belt-line");
    test.click("Settings and keys").click("Single keys off").click("Close");
    test.tell(WindowMessage::ItemOpened(ItemId::from("sg-belt-line")));
    test.key(Key::Num1);
    assert!(chosen(&test, "sg-belt-line").is_empty());
    test.tell(SettingMessage::SingleKeysChosen(SingleKeys::On));
    test.key(Key::Num1);
    assert_eq!(chosen(&test, "sg-belt-line"), [-2.0]);
}

fn typed(key: Key, place: Key, modifiers: Modifiers, text: &str) -> Vec<Event> {
    vec![
        Event::Key {
            key,
            physical_key: Some(place),
            pressed: true,
            repeat: false,
            modifiers,
        },
        Event::Text(text.to_owned()),
        Event::Key {
            key,
            physical_key: Some(place),
            pressed: false,
            repeat: false,
            modifiers,
        },
    ]
}

#[test]
fn figures_answer_on_every_keyboard() {
    for (events, answer) in [
        (typed(Key::Num1, Key::Num1, Modifiers::NONE, "1"), -2.0),
        // French: no figure without Shift.
        (typed(Key::Num1, Key::Num1, Modifiers::NONE, "&"), -2.0),
        (typed(Key::Quote, Key::Num4, Modifiers::NONE, "'"), 1.0),
        (typed(Key::Num4, Key::Num4, Modifiers::SHIFT, "4"), 1.0),
        // Czech.
        (typed(Key::Plus, Key::Num1, Modifiers::NONE, "+"), -2.0),
        // Arabic, and a keyboard that says nothing of its keys.
        (typed(Key::Num2, Key::Num2, Modifiers::NONE, "٢"), -1.0),
        (vec![Event::Text("٢".into())], -1.0),
        (vec![Event::Text("２".into())], -1.0),
    ] {
        let mut test = open("sg-belt-line");
        for event in events.clone() {
            test.harness.event(event);
        }
        test.settle();
        assert_eq!(chosen(&test, "sg-belt-line"), [answer], "{events:?}");
    }
}

#[test]
fn keys_that_move_and_those_with_alt_are_no_answer() {
    for events in [
        // The block of figures without Num Lock.
        typed(Key::End, Key::Num1, Modifiers::NONE, ""),
        typed(Key::Num1, Key::Num1, Modifiers::ALT, ""),
        typed(Key::Exclamationmark, Key::Num1, Modifiers::SHIFT, "!"),
    ] {
        let mut test = open("sg-belt-line");
        for event in events.clone() {
            test.harness.event(event);
        }
        test.settle();
        assert!(chosen(&test, "sg-belt-line").is_empty(), "{events:?}");
    }
}

#[test]
fn a_third_sign_of_a_key_is_typing_and_no_command() {
    let mut test = open("fh-occiput-wall");
    test.tell(WindowMessage::FocusLost);
    test.keys(Modifiers::COMMAND.plus(Modifiers::ALT), Key::O);
    assert_eq!(screen(&test), Screen::Questions);
    assert_eq!(test.app().state().dialog, None);
}

/// The thoughts of "why you came" are pages too: a double click left one of them out.
#[test]
fn a_double_click_among_the_thoughts_goes_one_thought() {
    let mut test = TestApp::new();
    test.click("Start a new assessment");
    let thought = |test: &TestApp| test.app().thought().map(|(number, _)| number);
    assert_eq!(thought(&test), Some(1));
    let next = test.place_of("Next").center();
    clicks(&mut test, next, 2, 0.15);
    assert_eq!(thought(&test), Some(2));
}

/// The second click on "Pause" went on again, and that on "Done" ended the rest.
#[test]
fn a_double_click_in_a_session_is_one_deed() {
    let scene = |name: &str| {
        let mut all = scenes::all().into_iter();
        let scene = all.find(|scene| scene.name == name).expect("a scene");
        scene.make(Setup::default())
    };
    let mut test = scene("session-hold");
    let pause = test.place_of("Pause (Space)").center();
    clicks(&mut test, pause, 2, 0.15);
    let here = test.app().session_here().expect("a session");
    assert!(here.halt.is_some(), "it stands still");

    let mut test = scene("session-own-pace");
    let before = test.app().session_here().expect("a session").place;
    let done = test.place_of("Done (Space)").center();
    clicks(&mut test, done, 2, 0.15);
    let here = test.app().session_here().expect("a session");
    assert_eq!(here.place, before + 1, "one set is done, and its rest is not");
}
