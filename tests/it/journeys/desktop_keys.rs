//! Keys that every desktop has: menus, search, settings, closing, the whole screen.

use egui::{Event, Key, Modifiers, ViewportCommand, ViewportId};
use plumbline::app::{AboutMessage, Dialog, Screen};

use super::screen;
use crate::support::{SAMPLE_FILE, Setup, TestApp, scenes};

#[test]
fn the_menu_of_the_record_opens_and_closes_by_its_key() {
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    test.key(Key::F10);
    assert!(test.sees("Old copies"));
    test.key(Key::ArrowDown);
    assert_eq!(test.focus().name, "What was done, and what changed");
    test.key(Key::Escape);
    assert!(!test.sees("Old copies"));
    assert_eq!(test.focus().name, "Record menu");
    test.keys(Modifiers::COMMAND, Key::Comma);
    test.key(Key::F10);
    assert!(!test.sees("Old copies"), "below a dialog nothing opens");
}

#[test]
fn the_menu_of_a_field_opens_by_the_key_of_menus() {
    for (held, key) in [(Modifiers::NONE, Key::Menu), (Modifiers::SHIFT, Key::F10)] {
        let mut test = scenes::begun(Setup::default());
        test.tell(AboutMessage::NameTyped("Kim Lee".into()));
        test.click_field("Name or initials");
        test.keys(held, key);
        assert_eq!(test.focus().name, "Paste", "nothing is selected");
        assert!(!test.sees("Old copies"), "and no other menu opens");
        test.press_button("Select all");
        test.keys(held, key);
        assert_eq!(test.focus().name, "Cut");
        test.key(Key::Enter);
        assert_eq!(test.app().record().expect("open").person.name, "");
    }
}

#[test]
fn one_key_leads_to_the_search_from_everywhere() {
    let search = "Search by name, muscle, kind, position or what you need";
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    test.keys(Modifiers::COMMAND, Key::F);
    assert_eq!((screen(&test), test.focus().name.as_str()), (Screen::Exercises, search));
    test.key(Key::Tab);
    test.keys(Modifiers::COMMAND, Key::F);
    assert_eq!(test.focus().name, search, "where there is one it stays there");
    let mut test = TestApp::new();
    test.keys(Modifiers::COMMAND, Key::F);
    assert_eq!(screen(&test), Screen::Exercises);
}

#[test]
fn settings_keys_and_closing_have_the_keys_of_other_programs() {
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    test.keys(Modifiers::COMMAND, Key::Comma);
    assert_eq!(test.app().state().dialog, Some(Dialog::Settings));
    test.key(Key::Escape);
    test.keys(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Questionmark);
    assert_eq!(test.app().state().dialog, Some(Dialog::Keys));
    test.key(Key::Escape);
    test.keys(Modifiers::COMMAND, Key::W);
    assert!(test.app().record().is_none());
    assert_eq!(screen(&test), Screen::Home);
}

/// In a field egui would take the word before the cursor away.
#[test]
fn closing_by_key_while_typing_asks_and_takes_no_word_away() {
    let mut test = scenes::sample(Setup::default(), Screen::About);
    test.tell(AboutMessage::NameTyped("Kim Lee".into()));
    test.click_field("Name or initials");
    test.keys(Modifiers::CTRL.plus(Modifiers::COMMAND), Key::W);
    assert!(matches!(test.app().state().dialog, Some(Dialog::Unsaved(_))));
    assert_eq!(test.app().record().expect("open").person.name, "Kim Lee");
    assert!(test.platform.file(SAMPLE_FILE).is_some());
}

#[test]
fn the_whole_screen_is_filled_and_given_back() {
    let mut test = TestApp::new();
    let mut fills = |now: bool| {
        let viewport = test.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default();
        viewport.fullscreen = Some(now);
        // A frame each: what is sent in one is gone in the next.
        for pressed in [false, true] {
            test.harness.event(Event::Key {
                key: Key::F11,
                physical_key: None,
                pressed,
                repeat: false,
                modifiers: Modifiers::NONE,
            });
            test.harness.step();
        }
        let commands = &test.harness.output().viewport_output[&ViewportId::ROOT].commands;
        let mut fills = commands.iter().filter_map(|command| match command {
            ViewportCommand::Fullscreen(fills) => Some(*fills),
            _ => None,
        });
        fills.next()
    };
    assert_eq!(fills(false), Some(true));
    assert_eq!(fills(true), Some(false));
}

/// As GTK's and KDE's programs have it: from part to part, and back to where one was in it.
#[test]
fn one_key_leads_from_part_to_part_of_the_window_and_back_to_where_one_was() {
    let mut test = scenes::sample(Setup::default(), Screen::About);
    test.click_field("Age, years");
    let parts = ["Back", "Home", "Why you came, done", "Age, years"];
    for round in 0..2 {
        for part in parts {
            test.key(Key::F6);
            assert_eq!(test.focus().name, part, "round {round}");
        }
    }
    test.key(Key::F6);
    test.keys(Modifiers::SHIFT, Key::F6);
    assert_eq!(test.focus().name, "Age, years", "and the other way round");
    test.keys(Modifiers::SHIFT, Key::F6);
    test.key(Key::ArrowDown);
    let row = test.focus().name;
    assert_ne!(row, "Why you came, done");
    test.key(Key::F6);
    test.keys(Modifiers::SHIFT, Key::F6);
    assert_eq!(test.focus().name, row, "a part is entered where it was left");
    test.keys(Modifiers::COMMAND, Key::Comma);
    let of_dialog = test.focus().name;
    test.key(Key::F6);
    assert_eq!(test.focus().name, of_dialog, "a dialog is all there is");
}

#[test]
fn where_there_is_one_part_the_key_stays_in_it_and_a_menu_closes() {
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    test.key(Key::F10);
    assert!(test.sees("Old copies"));
    test.key(Key::F6);
    assert!(!test.sees("Old copies"));
    assert_ne!(test.focus().name, "Record menu");
    let mut test = TestApp::new();
    test.key(Key::F6);
    let on_home = test.focus().name;
    test.key(Key::F6);
    assert_ne!(test.focus().name, on_home, "the first screen has a bar and a page");
}
