//! A plan that is followed, with text at 200 % in a small window: by keys alone, and by screen reader alone (rules P65, P71, P75).
//! A step is taken, a check-in answered, the log read, an entry mended, taken back and had back, a tick sheet typed in.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, Rect};
use egui_kittest::kittest::Queryable as _;
use plumbline::app::{Screen, WindowMessage};
use plumbline::record::{Morning, PlanEdit, Session, SessionHow};

use super::screen;
use crate::support::scenes::followed::{Follower, USUAL, day, morning};
use crate::support::{Setup, TestApp};

/// 1280x800 at 200 %.
const LARGE: Setup = Setup {
    size: [640.0, 400.0],
    scale: 2.0,
    dark: false,
};

/// How the program is used.
#[derive(Clone, Copy, Debug, PartialEq)]
enum By {
    Keys,
    ScreenReader,
}

fn focused(test: &TestApp) -> String {
    test.focused().map(|(name, _)| name).unwrap_or_default()
}

/// Tab comes to what has this name, and it is seen when it has the focus.
#[track_caller]
fn tab_to(test: &mut TestApp, name: &str) {
    for _ in 0..200 {
        if focused(test) == name {
            let window = Rect::from_min_size(Pos2::ZERO, LARGE.size.into());
            let places = test.places_of(name);
            assert!(
                places.iter().any(|place| window.intersects(*place)),
                "{name} has the focus and is not seen: {places:?}"
            );
            return;
        }
        test.key(Key::Tab);
    }
    panic!("Tab does not come to {name:?}, now at {:?}", test.focused());
}

#[track_caller]
fn press(test: &mut TestApp, by: By, name: &str) {
    match by {
        By::Keys => {
            tab_to(test, name);
            test.key(Key::Space);
        }
        By::ScreenReader => {
            test.press_button(name);
        }
    }
}

/// One of a group, so many to the right of the one on which Tab comes in.
#[track_caller]
fn choose(test: &mut TestApp, by: By, (comes_in, right): (&str, usize), name: &str) {
    match by {
        By::Keys => {
            tab_to(test, comes_in);
            for _ in 0..right {
                test.key(Key::ArrowRight);
            }
            assert_eq!(focused(test), name);
            test.key(Key::Space);
        }
        By::ScreenReader => {
            test.press_button(name);
        }
    }
}

fn last(test: &TestApp) -> Session {
    let log = &test.app().record().expect("a record").log;
    log.iter().max_by_key(|entry| entry.began).expect("a session").clone()
}

/// What a button is called whose name begins so.
fn begins(test: &TestApp, words: &str) -> String {
    let mut buttons = test.buttons().into_iter().map(|(name, _)| name);
    let found = buttons.find(|name| name.starts_with(words));
    found.unwrap_or_else(|| panic!("{words}: {:?}", test.buttons()))
}

#[test]
fn with_large_text_all_of_it_is_done_by_keys_alone_and_by_screen_reader_alone() {
    for by in [By::Keys, By::ScreenReader] {
        let mut alex = Follower::new();
        alex.follows(1..=2, SessionHow::Followed, USUAL);
        alex.checks_in(day(1, 0), 7);
        let mut test = alex.open(LARGE, morning(day(3, 0)), Screen::Plan);
        press(&mut test, by, "Go on to week 3");
        assert!(test.sees("Your plan, weeks 3 and 4"), "{by:?}");
        let edits = &test.app().record().expect("a record").assessments[0].plan_edits;
        assert!(
            edits
                .iter()
                .any(|edit| matches!(edit, PlanEdit::Step(step) if step.taken))
        );
        press(&mut test, by, "Check in");
        choose(
            &mut test,
            by,
            ("Usual pain of the last 7 days: 0, no pain", 3),
            "Usual pain of the last 7 days: 3 of 10",
        );
        press(&mut test, by, "Finish the check-in");
        assert!(test.reads("Better than at the start"), "{by:?}: {:?}", test.texts());
        press(&mut test, by, "Close the check-in");
        assert_eq!(screen(&test), Screen::Plan);
        press(&mut test, by, "What was done");
        assert_eq!(screen(&test), Screen::Progress);
        assert!(test.reads("sessions planned so far were done, as logged by you."));
        let newest = begins(&test, "Open ");
        press(&mut test, by, &newest);
        choose(
            &mut test,
            by,
            ("As usual, the morning after", 1),
            "Worse, the morning after",
        );
        press(&mut test, by, "Keep the change");
        assert_eq!(
            (last(&test).next_morning, last(&test).edited),
            (Some(Morning::Worse), 1),
            "{by:?}"
        );
        let newest = begins(&test, "Open ");
        press(&mut test, by, &newest);
        press(&mut test, by, "Take this session back");
        assert!(last(&test).removed, "{by:?}");
        press(&mut test, by, "Taken back (1)");
        let back = begins(&test, "Have it back: ");
        press(&mut test, by, &back);
        assert!(!last(&test).removed, "{by:?}");
    }
}

/// A field gets this text; what stood in it is gone.
fn type_in(test: &mut TestApp, by: By, field: &str, text: &str) {
    match by {
        By::Keys => {
            tab_to(test, field);
            test.keys(Modifiers::COMMAND, Key::A);
            test.write(text);
        }
        By::ScreenReader => {
            let field = test.harness.get_by_role_and_label(Role::TextInput, field);
            field.set_text_value_accesskit(text);
            test.settle();
        }
    }
}

#[test]
fn with_large_text_a_tick_sheet_is_typed_in_by_keys_alone_and_by_screen_reader_alone() {
    for by in [By::Keys, By::ScreenReader] {
        let alex = Follower::new();
        let mut test = alex.open(LARGE, morning(day(1, 6)), Screen::Plan);
        test.tell(WindowMessage::ScreenChosen(Screen::Progress));
        press(&mut test, by, "Type in a tick sheet");
        assert!(test.sees("A day of the tick sheet"), "{by:?}");
        type_in(&mut test, by, "Day", "2026-11-23");
        type_in(&mut test, by, "Numbers of the exercises that were ticked", "1 99");
        // What is wrong is said at the field, and is what a screen reader hears of it.
        assert!(
            test.reads("“99” is no number of an exercise of this day."),
            "{by:?}: {:?}",
            test.texts()
        );
        press(&mut test, by, "Put it in the log");
        assert!(test.app().record().expect("a record").log.is_empty());
        assert_eq!(focused(&test), "Numbers of the exercises that were ticked", "{by:?}");
        type_in(&mut test, by, "Numbers of the exercises that were ticked", "1 2");
        let pain = "Pain before, 0 to 10?";
        choose(&mut test, by, (&format!("0: {pain}"), 1), &format!("1: {pain}"));
        let highest = "The highest pain of the day, 0 to 10?";
        choose(&mut test, by, (&format!("0: {highest}"), 2), &format!("2: {highest}"));
        press(&mut test, by, "Put it in the log");
        let entry = last(&test);
        assert_eq!(
            (entry.how, entry.on(), entry.week),
            (SessionHow::Paper, day(1, 0), 1),
            "{by:?}"
        );
        assert_eq!((entry.pain_before, entry.pain_most), (Some(1), Some(2)), "{by:?}");
        assert_eq!(entry.done.iter().filter(|line| line.sets > 0).count(), 2, "{by:?}");
        // The next day of the sheet stands there, empty, with the keyboard at its beginning; and one goes on, or is done.
        assert!(test.sees("A day of the tick sheet"));
        type_in(&mut test, by, "Numbers of the exercises that were ticked", "1");
        press(&mut test, by, "Put it in the log");
        assert_eq!(test.app().record().expect("a record").log.len(), 2, "{by:?}");
        press(&mut test, by, "Write nothing down");
        assert!(
            test.reads("sessions planned so far were done, as logged by you."),
            "{by:?}: {:?}",
            test.texts()
        );
    }
}
