//! Numbers, undo, and the clock.

use std::time::Duration;

use egui::{Key, Modifiers};
use plumbline::app::{AnswerMessage, Clock, FileMessage, HurtWhere, Message, Screen, TimerMessage, WindowMessage};
use plumbline::content::ItemId;
use plumbline::record::{NoReading, Side};

use crate::support::{Setup, TestApp, scenes};

fn open(id: &str) -> TestApp {
    let mut test = scenes::sample(Setup::default(), Screen::Questions);
    test.tell(WindowMessage::ItemsRequested(vec![ItemId::from(id)]));
    test.tell(AnswerMessage::AnswerCleared(ItemId::from(id)));
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
    test.tell(WindowMessage::NextPressed)
        .tell(WindowMessage::NextPressed)
        .tell(WindowMessage::BackPressed);
    assert!(test.reads("55"), "what was typed is still there to be mended");
}

/// Presses "Next" twice: the first time it stops at what is wrong, in this control; the second time it goes on.
#[track_caller]
fn stops_once(test: &mut TestApp, at: &str, says: &str) {
    let here = test.app().item().expect("an item").id.clone();
    test.key(Key::Tab).press_button("Next");
    assert_eq!(test.app().item().expect("an item").id, here, "it stops");
    assert_eq!(test.focused().map(|(name, _)| name).as_deref(), Some(at));
    assert!(test.reads(says), "it says {says:?}");
    assert!(test.reads("press Next again to go on"));
    test.press_button("Next");
    assert_ne!(test.app().item().map(|item| &item.id), Some(&here), "it goes on");
    let named: Vec<String> = test
        .app()
        .attention()
        .into_iter()
        .map(|one| one.item.to_string())
        .collect();
    assert_eq!(named, [here.to_string()], "the review names it");
    test.tell(WindowMessage::ScreenChosen(Screen::Results));
    assert!(test.reads("One answer does not count in full yet"));
    test.tell(WindowMessage::ItemOpened(here));
    assert!(
        !test.reads("press Next again to go on"),
        "nobody is nagged on coming back"
    );
}

#[test]
fn next_stops_once_at_a_wrong_number() {
    let mut test = open("fh-occiput-wall");
    test.write("1").key(Key::Tab).write("55");
    stops_once(&mut test, "Second reading, cm", "Type a number from 0 to 40 cm.");
}

#[test]
fn next_stops_once_at_a_number_only_begun_and_enter_does_too() {
    let mut test = open("fh-occiput-wall");
    test.write("-");
    assert!(
        !test.reads("Type a number from"),
        "what is only begun is not called wrong while typing"
    );
    test.key(Key::Enter);
    assert!(test.reads("Type a number from 0 to 40 cm."));
    test.key(Key::Backspace);
    assert!(!test.reads("press Next again"), "an emptied field is nothing wrong");
    test.write("-");
    let mut test = open("fh-occiput-wall");
    test.write("-");
    stops_once(&mut test, "First reading, cm", "Type a number from 0 to 40 cm.");
}

#[test]
fn next_asks_once_for_the_side_of_a_left_or_right_choice() {
    let mut test = open("hh-crest-mirror");
    test.key(Key::Num3);
    stops_once(
        &mut test,
        "The left side is higher",
        "How much is said, but not which side.",
    );
}

#[test]
fn next_asks_once_for_the_side_of_a_size() {
    let mut test = open("hh-book-lift");
    test.tell(AnswerMessage::ReadingTyped {
        item: ItemId::from("hh-book-lift"),
        side: None,
        index: 0,
        text: "11".into(),
    });
    stops_once(
        &mut test,
        "The left side is higher",
        "How much is said, but not which side.",
    );
}

#[test]
fn next_asks_once_for_the_size_of_a_side() {
    let mut test = open("hh-book-lift");
    test.tell(AnswerMessage::DirectionChosen {
        item: ItemId::from("hh-book-lift"),
        side: Some(Side::Left),
    });
    stops_once(&mut test, "First reading, mm", "The side is said, but not how much.");
}

#[test]
fn a_skipped_question_is_not_asked_again() {
    let mut test = open("fh-occiput-wall");
    test.write("55");
    let here = test.app().item().expect("an item").id.clone();
    test.press_button("Skip this test");
    assert_ne!(test.app().item().expect("an item").id, here);
    assert!(test.app().attention().is_empty());
}

/// Times the left side for so many seconds.
fn held(seconds: u64) -> TestApp {
    let mut test = open("ap-single-bridge");
    test.tell(TimerMessage::TimerStarted(Some(Side::Left)));
    test.platform.advance(Duration::from_secs(5 + seconds));
    test.key(Key::Space);
    test
}

#[test]
fn a_hold_of_a_few_seconds_is_asked_about_and_kept_when_the_person_says_so() {
    let mut test = held(3);
    assert!(test.reads("3 s is short for this hold. Keep it, or try again?"));
    assert_eq!(
        readings(&test, "ap-single-bridge", Some(Side::Left)),
        [3.0],
        "nothing is taken away meanwhile"
    );
    test.click("Keep 3 s");
    assert!(!test.reads("is short for this hold"));
    assert_eq!(readings(&test, "ap-single-bridge", Some(Side::Left)), [3.0]);
    test.keys(Modifiers::COMMAND, Key::Z);
    assert!(
        readings(&test, "ap-single-bridge", Some(Side::Left)).is_empty(),
        "keeping it is no step of its own to take back"
    );
}

#[test]
fn trying_again_starts_the_clock_of_the_same_side() {
    let mut test = held(4);
    test.click("Try again");
    assert_eq!(test.app().clock(), Some(Clock::Ready(5)));
    assert_eq!(
        test.app().state().pages.questions.timer.expect("a clock").side,
        Some(Side::Left)
    );
    test.platform.advance(Duration::from_secs(5 + 40));
    test.key(Key::Space);
    assert!(!test.reads("is short for this hold"));
    assert_eq!(readings(&test, "ap-single-bridge", Some(Side::Left)), [40.0]);
}

#[test]
fn a_usual_hold_or_a_typed_one_is_not_asked_about() {
    assert!(!held(5).reads("is short for this hold"));
    let mut test = open("ap-single-bridge");
    test.write("3");
    assert!(!test.reads("is short for this hold"), "a number typed by hand is meant");
}

#[test]
fn what_is_usual_is_shown_after_the_answer() {
    let mut test = open("fh-occiput-wall");
    assert!(!test.reads("Usual"), "it would lead the answer");
    test.write("2");
    assert!(test.reads("Usual in adults"));
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
    test.tell(WindowMessage::ScreenChosen(Screen::Results));
    test.tell(FileMessage::Undone);
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
    test.tell(TimerMessage::TimerStarted(Some(Side::Left)));
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
    test.tell(TimerMessage::TimerStarted(Some(Side::Right)));
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
    test.tell(TimerMessage::TimerStarted(None));
    test.platform.advance(Duration::from_secs(3));
    test.tell(TimerMessage::TimerStopped);
    assert!(readings(&test, "ap-plank", None).is_empty());
}

#[test]
fn counting_within_a_time_leaves_the_count_to_the_person() {
    let mut test = open("pp-chair-stand");
    test.tell(TimerMessage::TimerStarted(None));
    test.platform.advance(Duration::from_secs(5 + 12));
    assert_eq!(test.app().clock(), Some(Clock::Running(18)), "30 seconds, counted down");
    test.platform.advance(Duration::from_secs(18));
    assert_eq!(test.app().clock(), Some(Clock::Over));
    test.tell(TimerMessage::TimerStopped);
    assert!(readings(&test, "pp-chair-stand", None).is_empty());
}

#[test]
fn stopping_for_pain_asks_where_and_leaves_out_what_does_not_suit() {
    let mut test = open("pp-sphinx");
    test.click("It hurt, I stopped");
    assert!(test.reads("Where did it hurt?"));
    test.tell(AnswerMessage::HurtWhereChosen(HurtWhere::LowBack));
    let assessment = test.app().assessment().expect("an assessment");
    assert_eq!(assessment.answers["pp-sphinx"].state(), Some(NoReading::StoppedPain));
    assert!(
        assessment.safety.precautions.contains("extension-intolerant"),
        "leaning back hurt"
    );
    let asked: Vec<&str> = test.app().asked().iter().map(|item| item.id.as_str()).collect();
    assert!(!asked.contains(&"pp-backext-hold"), "no further test that leans back");
    // Though a tag hides the test now, it stands on the results, with where it hurt.
    test.tell(WindowMessage::ScreenChosen(Screen::Results));
    assert!(test.sees("Painful tests"));
    assert!(test.reads("stopped, it hurt in the low back"));
}

#[test]
fn where_each_side_hurt_is_kept_apart_and_asked_anew_when_it_hurts_again() {
    use plumbline::record::Hurt;
    let mut test = open("ap-thomas-hip");
    let hurt = |test: &TestApp| test.app().assessment().unwrap().answers["ap-thomas-hip"].hurt;
    let stop = |test: &mut TestApp, side: Side, place: Option<HurtWhere>| {
        test.tell(AnswerMessage::NoReadingChosen(
            ItemId::from("ap-thomas-hip"),
            Some(side),
            NoReading::StoppedPain,
        ));
        match place {
            Some(place) => test.tell(AnswerMessage::HurtWhereChosen(place)),
            None => test.tell(WindowMessage::DialogClosed),
        };
    };
    stop(&mut test, Side::Left, Some(HurtWhere::Elsewhere));
    stop(&mut test, Side::Right, Some(HurtWhere::Leg));
    let both = Hurt {
        left: Some(HurtWhere::Elsewhere),
        right: Some(HurtWhere::Leg),
    };
    assert_eq!(hurt(&test), both);
    stop(&mut test, Side::Left, None);
    assert_eq!(hurt(&test), Hurt { left: None, ..both });
}

#[test]
fn photos_that_differ_by_more_than_three_degrees_count_less_by_themselves() {
    let mut test = open("fh-cva-photo");
    let type_at = |test: &mut TestApp, index, text: &str| {
        test.tell(AnswerMessage::ReadingTyped {
            item: ItemId::from("fh-cva-photo"),
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

#[test]
fn a_clock_that_is_left_running_is_not_put_away_without_a_word() {
    for leave in [
        Message::Window(WindowMessage::NextPressed),
        Message::Window(WindowMessage::ScreenChosen(Screen::Review)),
    ] {
        let mut test = open("ap-plank");
        test.tell(TimerMessage::TimerStarted(None));
        assert!(test.app().clock().is_some());
        test.tell(leave.clone());
        assert!(test.app().clock().is_none());
        assert!(test.reads("The clock was put away before it was stopped"), "{leave:?}");
        assert!(readings(&test, "ap-plank", None).is_empty());
    }
}
