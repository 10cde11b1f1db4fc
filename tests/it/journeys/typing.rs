//! Numbers, undo, and the clock.

use std::time::Duration;

use egui::{Key, Modifiers};
use plumbline::app::{Clock, HurtWhere, Message, Screen};
use plumbline::content::Id;
use plumbline::record::{NoReading, Side};

use crate::support::{Setup, TestApp, scenes};

fn open(id: &str) -> TestApp {
    let mut test = scenes::sample(Setup::default(), Screen::Questions);
    test.tell(Message::ItemsRequested(vec![Id::from(id)]));
    test.tell(Message::AnswerCleared(Id::from(id)));
    test
}

fn readings(test: &TestApp, id: &str, side: Option<Side>) -> Vec<f64> {
    plumbline::app::fields::readings(test.app().assessment().expect("an assessment").answers.get(id), side)
}

#[test]
fn a_wrong_number_is_said_at_the_field_at_once_with_the_range() {
    let mut test = open("fh-occiput-wall");
    test.write("55");
    assert!(test.reads("Type a number from 0 to 40 cm."));
    assert!(
        readings(&test, "fh-occiput-wall", None).is_empty(),
        "a wrong number is no answer"
    );
    test.tell(Message::NextPressed).tell(Message::BackPressed);
    assert!(test.reads("55"), "what was typed is still there to be mended");
}

#[test]
fn a_comma_works_like_a_point() {
    let mut test = open("fh-occiput-wall");
    test.write("1,5");
    assert_eq!(readings(&test, "fh-occiput-wall", None), [1.5]);
}

#[test]
fn undo_takes_back_one_answer_at_a_time_and_redo_brings_it_again() {
    let mut test = open("sg-belt-line");
    test.key(Key::Num1);
    assert_eq!(readings(&test, "sg-belt-line", None), [-2.0]);
    test.key(Key::Num3);
    assert_eq!(readings(&test, "sg-belt-line", None), [0.0]);
    test.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(readings(&test, "sg-belt-line", None), [-2.0]);
    test.keys(Modifiers::COMMAND, Key::Z);
    assert!(readings(&test, "sg-belt-line", None).is_empty());
    test.keys(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
    assert_eq!(readings(&test, "sg-belt-line", None), [-2.0]);
}

#[test]
fn undo_shows_where_it_changed_something() {
    let mut test = open("sg-belt-line");
    test.key(Key::Num1);
    test.tell(Message::ScreenChosen(Screen::Results));
    test.tell(Message::Undone);
    assert_eq!(test.app().state().screen, Screen::Questions);
    assert_eq!(test.app().item().expect("an item").id, *"sg-belt-line");
}

#[test]
fn delete_clears_the_answer_on_screen() {
    let mut test = open("sg-belt-line");
    test.key(Key::Num2);
    assert!(!readings(&test, "sg-belt-line", None).is_empty());
    test.key(Key::Delete);
    assert!(readings(&test, "sg-belt-line", None).is_empty());
}

#[test]
fn the_clock_gives_five_seconds_counts_and_fills_the_field() {
    let mut test = open("ap-single-bridge");
    test.tell(Message::TimerStarted(Some(Side::Left)));
    assert_eq!(test.app().clock(), Some(Clock::Ready(5)));
    test.platform.advance(Duration::from_secs(5));
    assert_eq!(test.app().clock(), Some(Clock::Running(0)));
    test.platform.advance(Duration::from_millis(22_400));
    assert_eq!(test.app().clock(), Some(Clock::Running(22)));
    test.harness.key_press(Key::Space);
    test.settle();
    assert_eq!(test.app().clock(), None, "Space stops it");
    assert_eq!(readings(&test, "ap-single-bridge", Some(Side::Left)), [22.0]);
    assert!(
        readings(&test, "ap-single-bridge", Some(Side::Right)).is_empty(),
        "the other side is untouched"
    );
}

#[test]
fn a_hold_with_a_target_stops_there_by_itself() {
    let mut test = open("pp-hipflex-hold");
    test.tell(Message::TimerStarted(Some(Side::Right)));
    test.platform.advance(Duration::from_secs(5 + 75));
    test.settle();
    assert_eq!(test.app().clock(), None);
    assert_eq!(
        readings(&test, "pp-hipflex-hold", Some(Side::Right)),
        [60.0],
        "the test ends at 60 seconds"
    );
}

#[test]
fn stopping_while_getting_ready_keeps_no_time() {
    let mut test = open("ap-plank");
    test.tell(Message::TimerStarted(None));
    test.platform.advance(Duration::from_secs(3));
    test.tell(Message::TimerStopped);
    assert!(readings(&test, "ap-plank", None).is_empty());
}

#[test]
fn counting_within_a_time_leaves_the_count_to_the_person() {
    let mut test = open("pp-chair-stand");
    test.tell(Message::TimerStarted(None));
    test.platform.advance(Duration::from_secs(5 + 12));
    assert_eq!(test.app().clock(), Some(Clock::Running(18)), "30 seconds, counted down");
    test.platform.advance(Duration::from_secs(18));
    assert_eq!(test.app().clock(), Some(Clock::Over));
    test.tell(Message::TimerStopped);
    assert!(readings(&test, "pp-chair-stand", None).is_empty());
}

#[test]
fn stopping_for_pain_asks_where_and_leaves_out_what_does_not_suit() {
    let mut test = open("pp-sphinx");
    test.click("It hurt, I stopped");
    assert!(test.reads("Where did it hurt?"));
    test.tell(Message::HurtWhereChosen(HurtWhere::LowBack));
    let assessment = test.app().assessment().expect("an assessment");
    assert_eq!(assessment.answers["pp-sphinx"].state(), Some(NoReading::StoppedPain));
    assert!(
        assessment.safety.precautions.contains("extension-intolerant"),
        "leaning back hurt"
    );
    let asked: Vec<&str> = test.app().asked().iter().map(|item| item.id.as_str()).collect();
    assert!(!asked.contains(&"pp-backext-hold"), "no further test that leans back");
}

#[test]
fn photos_that_differ_by_more_than_three_degrees_count_less_by_themselves() {
    let mut test = open("fh-cva-photo");
    let type_at = |test: &mut TestApp, index, text: &str| {
        test.tell(Message::ReadingTyped {
            item: Id::from("fh-cva-photo"),
            side: Some(Side::Left),
            index,
            text: text.into(),
        });
    };
    let flagged = |test: &TestApp| {
        let answers = &test.app().assessment().expect("an assessment").answers;
        answers["fh-cva-photo"].flags.contains("spread")
    };
    type_at(&mut test, 0, "44");
    type_at(&mut test, 1, "47");
    assert!(!flagged(&test), "3 degrees is not more than 3");
    type_at(&mut test, 2, "47.5");
    assert!(flagged(&test));
    type_at(&mut test, 2, "46");
    assert!(!flagged(&test), "mended");
}
