//! Where the keyboard is: never lost, in the order in which one reads, and few stops of the Tab key.

use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use plumbline::app::{AboutMessage, AnswerMessage, Dialog, HurtWhere, SafetyMessage, Screen, WindowMessage};
use plumbline::content::{Id, ItemId, shipped};

use super::screen;
use crate::support::{Setup, TestApp, scenes};

fn open(id: &str) -> TestApp {
    let mut test = scenes::sample(Setup::default(), Screen::Questions);
    test.tell(WindowMessage::ItemsRequested(vec![ItemId::from(id)]));
    test.tell(AnswerMessage::AnswerCleared(ItemId::from(id)));
    test
}

fn focused(test: &TestApp) -> String {
    test.focused().map(|(name, _)| name).unwrap_or_default()
}

#[track_caller]
fn tab_to(test: &mut TestApp, name: &str) {
    let mut passed = Vec::new();
    for _ in 0..120 {
        if focused(test) == name {
            return;
        }
        passed.push(focused(test));
        test.key(Key::Tab);
    }
    panic!("{name} cannot be reached with Tab, only {passed:?}");
}

#[test]
fn closing_a_dialog_gives_the_focus_back_to_what_opened_it() {
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    tab_to(&mut test, "How is this worked out?");
    test.key(Key::Enter);
    assert_eq!(focused(&test), "Close", "the dialog has the focus");
    test.key(Key::Escape);
    assert_eq!(test.app().state().dialog, None);
    assert_eq!(focused(&test), "How is this worked out?");
}

#[test]
fn a_dialog_opened_by_a_key_gives_the_focus_back_to_the_field_one_was_typing_in() {
    let mut test = open("fh-occiput-wall");
    assert_eq!(focused(&test), "First reading, cm");
    test.key(Key::F1);
    assert_eq!(focused(&test), "Close");
    test.key(Key::Enter);
    assert_eq!(focused(&test), "First reading, cm");
    test.write("2");
    assert!(test.reads("2"), "and typing goes on");
}

#[test]
fn a_dialog_opened_and_closed_by_pointer_leaves_the_focus_where_it_was_pressed() {
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    test.click("Settings and keys").click("Close");
    assert_eq!(focused(&test), "Settings and keys");
}

#[test]
fn after_saying_where_it_hurt_the_focus_is_on_next() {
    let mut test = open("pp-sphinx");
    test.click("It hurt, I stopped");
    assert!(matches!(test.app().state().dialog, Some(Dialog::HurtWhere(_))));
    test.tell(AnswerMessage::HurtWhereChosen(HurtWhere::Elsewhere));
    assert_eq!(focused(&test), "Next");
}

#[test]
fn after_the_clock_stops_the_focus_is_in_the_field_it_filled() {
    let mut test = open("ap-single-bridge");
    tab_to(&mut test, "Time it, right");
    test.key(Key::Space);
    test.platform.advance(Duration::from_secs(5 + 31));
    test.key(Key::Space);
    assert_eq!(test.app().clock(), None);
    assert_eq!(focused(&test), "Right, reading, seconds");
}

#[test]
fn a_clock_put_away_gives_the_focus_back_to_its_button() {
    let mut test = open("ap-single-bridge");
    tab_to(&mut test, "Time it, right");
    test.key(Key::Space);
    test.key(Key::Escape);
    assert_eq!(test.app().clock(), None);
    assert_eq!(focused(&test), "Time it, right");
}

#[test]
fn after_a_counting_clock_the_focus_waits_for_the_count() {
    let mut test = open("pp-chair-stand");
    tab_to(&mut test, "Start the clock");
    test.key(Key::Space);
    test.platform.advance(Duration::from_secs(5 + 30));
    test.key(Key::Enter);
    assert_eq!(focused(&test), "Reading, times");
}

#[test]
fn a_screen_that_begins_with_no_control_gives_the_focus_to_its_heading() {
    let mut test = scenes::sample(Setup::default(), Screen::Review);
    test.keys(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(focused(&test), "What your answers show");
    test.key(Key::Tab);
    let after = focused(&test);
    assert!(
        after != "Home" && after != "What your answers show" && !after.is_empty(),
        "Tab goes on below the heading, here to {after:?}"
    );
    test.tell(WindowMessage::ScreenChosen(Screen::Results));
    test.key(Key::Enter);
    assert_eq!(screen(&test), Screen::Plan, "Enter on a heading goes on");
}

#[test]
fn every_screen_is_read_as_bar_map_content_bar() {
    for scene in scenes::all() {
        // The clock and a session fill the window.
        if matches!(scene.screen, Screen::Home | Screen::Folder | Screen::Session) || scene.name.starts_with("timer") {
            continue;
        }
        let test = scene.make(Setup::default());
        let names = test.names_in_order();
        let place = |wanted: &dyn Fn(Role, &str) -> bool| {
            let place = names.iter().position(|(role, name)| wanted(*role, name));
            place.unwrap_or_else(|| panic!("{}: {names:#?}", scene.name))
        };
        let above = place(&|_, name| name == "Settings and keys");
        let map = place(&|role, name| role == Role::Navigation && ["Steps", "Library"].contains(&name));
        let heading = place(&|role, _| role == Role::Heading);
        let below = place(&|role, name| {
            role == Role::Button && (name == "Back" || (scene.screen.is_library() && name.starts_with("Back to ")))
        });
        assert!(above < map && map < heading && heading < below, "{}", scene.name);
        let after: Vec<&str> = names[below..]
            .iter()
            .take_while(|(role, _)| *role != Role::Dialog)
            .filter(|(role, _)| *role == Role::Button)
            .map(|(_, name)| name.as_str())
            .collect();
        assert!(
            after.len() <= 5,
            "{}: only the bar comes after the content: {after:?}",
            scene.name
        );
    }
}

#[test]
fn tab_goes_through_a_screen_in_the_order_in_which_it_is_read() {
    for (start, screen) in [
        ("About you", Screen::About),
        ("Safety check", Screen::Safety),
        ("Results", Screen::Results),
    ] {
        let mut test = scenes::sample(Setup::default(), screen);
        let order: Vec<String> = test.names_in_order().into_iter().map(|(_, name)| name).collect();
        tab_to(&mut test, "Home");
        let mut last = 0;
        for _ in 0..250 {
            test.key(Key::Tab);
            let name = focused(&test);
            if name == "Home" {
                break;
            }
            let place = order.iter().skip(last).position(|known| *known == name);
            last += place.unwrap_or_else(|| panic!("{start}: {name:?} comes after {:?}", order[last]));
        }
        assert_eq!(focused(&test), "Home", "{start}: Tab comes round");
    }
}

#[test]
fn a_group_of_options_is_one_stop_and_arrows_move_inside_without_choosing() {
    let mut test = scenes::begun(Setup::default());
    tab_to(&mut test, "Prefer not to say");
    let before = test.app().assessment().expect("an assessment").profile.sex;
    test.key(Key::ArrowLeft);
    assert_eq!(focused(&test), "Male");
    assert_eq!(
        test.app().assessment().expect("an assessment").profile.sex,
        before,
        "an arrow never chooses"
    );
    test.key(Key::Tab);
    assert_eq!(focused(&test), "Centimetres", "Tab leaves the group");
    test.keys(Modifiers::SHIFT, Key::Tab);
    assert_eq!(focused(&test), "Prefer not to say", "and comes back to what is chosen");
    test.keys(Modifiers::SHIFT, Key::Tab);
    assert_eq!(focused(&test), "Age, years");
}

#[test]
fn not_sure_stands_beside_its_row_and_out_of_the_way_of_tab() {
    let mut test = scenes::begun(Setup::default());
    test.tell(WindowMessage::ScreenChosen(Screen::Safety));
    let rows = test.rows_of("General health");
    assert_eq!(focused(&test), rows[0]);
    test.key(Key::Tab);
    assert_eq!(focused(&test), rows[1], "Tab goes from row to row");
    test.key(Key::ArrowRight);
    assert!(
        focused(&test).starts_with("Not sure about"),
        "the right arrow reaches it"
    );
    test.key(Key::Tab);
    assert_eq!(focused(&test), rows[2]);
    test.keys(Modifiers::SHIFT, Key::Tab);
    assert_eq!(focused(&test), rows[1], "and Shift+Tab goes back to the row");
    for _ in 2..rows.len() {
        test.key(Key::Tab);
    }
    assert_eq!(focused(&test), "What each means: General health");
    test.key(Key::Tab);
    assert_eq!(focused(&test), "None of these: General health");
}

#[test]
fn the_signs_of_a_list_stand_in_everyday_order_as_the_content_has_them() {
    let mut test = scenes::begun(Setup::default());
    test.tell(WindowMessage::ScreenChosen(Screen::Safety));
    let library = shipped();
    for group in &library.screening.groups {
        let rows = test.rows_of(&group.title);
        let questions = library.screening.questions.iter();
        let written: Vec<&str> = questions
            .filter(|question| question.group == group.id && !question.derived)
            .map(|question| question.text.as_str())
            .collect();
        let shown: Vec<&str> = rows
            .iter()
            .map(String::as_str)
            .filter(|row| written.contains(row))
            .collect();
        assert!(shown.len() > 3, "{}", group.title);
        assert_eq!(shown, written, "{}", group.title);
    }
}

#[test]
fn the_window_is_named_by_its_title() {
    let mut test = scenes::begun(Setup::default());
    test.tell(AboutMessage::NameTyped("Kim".into()));
    assert_eq!(test.window_name(), test.app().spoken_title());
    assert_eq!(test.window_name(), "About you – New record – Plumbline");
}

#[test]
fn what_needs_an_answer_is_brought_into_view() {
    for size in [[1280.0, 800.0], [1000.0, 640.0], [640.0, 400.0]] {
        let mut test = scenes::begun(Setup {
            size,
            ..Setup::default()
        });
        test.tell(WindowMessage::ScreenChosen(Screen::Safety))
            .tell(SafetyMessage::NoneOfTheseChosen(Id::from("screen-general")))
            .tell(WindowMessage::NextPressed);
        assert_eq!(focused(&test), "None of these: Back and legs");
        let row = test.place_of("None of these: Back and legs");
        let bar = test.place_of("Back");
        assert!(
            row.min.y > 60.0 && row.max.y <= bar.min.y,
            "{size:?}: the row at {row:?}, the bar at {bar:?}"
        );
    }
}

#[test]
fn a_message_that_appears_leaves_the_focus_where_one_is_typing() {
    let mut test = scenes::sample(Setup::default(), Screen::About);
    tab_to(&mut test, "Name or initials");
    test.harness
        .ctx
        .set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
    test.write("日");
    assert!(test.reads("Some letters of your texts have no font"));
    assert_eq!(focused(&test), "Name or initials");
    test.write("x");
    assert!(
        test.app().record().expect("open").person.name.contains("日x"),
        "and typing goes on"
    );
    test.tell(WindowMessage::NoticeDismissed(0));
    assert_eq!(focused(&test), "Name or initials");
}

#[test]
fn page_down_and_end_move_a_long_screen() {
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    let heading = "What your answers show";
    let before = test.place_of(heading).top();
    test.key(Key::PageDown);
    let after = test.place_of(heading).top();
    assert!(after < before - 300.0, "moved by most of the window: {before} {after}");
    test.key(Key::End);
    assert!(test.place_of(heading).top() < after);
    test.key(Key::Home);
    assert!((test.place_of(heading).top() - before).abs() < 1.0);
}

#[test]
fn a_menu_is_never_longer_than_the_window_and_gives_the_focus_back() {
    let setup = Setup {
        size: [500.0, 320.0],
        scale: 2.0,
        dark: false,
    };
    let mut test = scenes::sample(setup, Screen::Results);
    test.press_button("Record menu");
    tab_to(&mut test, "Delete everything about this person");
    let place = test.place_of("Delete everything about this person");
    assert!(place.bottom() <= 320.0, "{place:?}");
    test.key(Key::Escape);
    assert_eq!(focused(&test), "Record menu");
}

#[test]
fn what_a_screen_reader_chooses_in_a_menu_closes_it() {
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    test.press_button("Record menu");
    assert!(test.sees("Old copies"));
    test.press_button("Old copies");
    assert!(!test.sees("Save a copy without name"));
}
