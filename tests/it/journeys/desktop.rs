//! The program as a guest of the desktop: its wishes are followed, what is dropped is used or named, the window comes back
//! where it was, and what is read can be taken along.

use std::path::PathBuf;

use egui::epaint::text::MissingGlyphPolicy;
use egui::{Event, Pos2, pos2};
use egui_kittest::kittest::Queryable as _;
use plumbline::app::{
    AboutMessage, ContrastChoice, FileMessage, Screen, SettingMessage, TextSize, ThemeChoice, WindowMessage,
    WindowPlace, remembered_window,
};
use plumbline::platform::{Memory, Wishes};

use super::screen;
use crate::support::{SAMPLE_FILE, Setup, TestApp, scenes};

fn is_dark(test: &TestApp) -> bool {
    test.harness.ctx.global_style().visuals.dark_mode
}

fn ground(test: &TestApp) -> egui::Color32 {
    test.harness.ctx.global_style().visuals.panel_fill
}

#[test]
fn system_means_what_the_desktop_says_now_and_later() {
    let world = Memory::new();
    world.wish(Wishes {
        dark: Some(true),
        times: 1,
        ..Wishes::default()
    });
    let mut test = TestApp::start(Setup::default(), world.clone());
    test.tell(SettingMessage::ThemeChosen(ThemeChoice::System));
    assert!(is_dark(&test), "at the start");
    world.wish(Wishes {
        dark: Some(false),
        times: 2,
        ..Wishes::default()
    });
    test.settle();
    assert!(!is_dark(&test), "after a change");
    world.wish(Wishes {
        dark: Some(true),
        times: 3,
        ..Wishes::default()
    });
    test.tell(SettingMessage::ThemeChosen(ThemeChoice::Light));
    assert!(!is_dark(&test), "what the person chooses goes first");
}

#[test]
fn a_change_of_the_desktop_asks_for_motion_again() {
    let world = Memory::new();
    world.wish(Wishes {
        times: 1,
        ..Wishes::default()
    });
    let mut test = TestApp::start(Setup::default(), world.clone());
    assert!(!test.app().moves());
    world.wants_motion(true);
    world.wish(Wishes {
        times: 2,
        ..Wishes::default()
    });
    test.settle();
    assert!(test.app().moves());
}

#[test]
fn high_contrast_is_followed_and_can_be_chosen() {
    let world = Memory::new();
    let mut test = TestApp::start(Setup::default(), world.clone());
    let usual = ground(&test);
    world.wish(Wishes {
        contrast: Some(true),
        times: 1,
        ..Wishes::default()
    });
    test.settle();
    let high = ground(&test);
    assert_ne!(usual, high);
    test.tell(SettingMessage::ContrastChosen(ContrastChoice::Usual));
    assert_eq!(ground(&test), usual);
    test.tell(SettingMessage::ContrastChosen(ContrastChoice::High));
    assert_eq!(ground(&test), high);
    test.tell(WindowMessage::DialogOpened(plumbline::app::Dialog::Settings));
    assert!(test.sees("High, contrast"));
}

#[test]
fn text_is_as_large_as_the_desktop_wishes_until_the_person_chooses() {
    let world = Memory::new();
    world.wish(Wishes {
        text: Some(160),
        times: 1,
        ..Wishes::default()
    });
    let mut test = TestApp::start(Setup::default(), world.clone());
    assert_eq!(test.app().text_size(), TextSize(150));
    assert!((test.harness.ctx.zoom_factor() - 1.5).abs() < 0.01);
    test.tell(SettingMessage::TextSizeChosen(TextSize(100)));
    assert_eq!(test.app().text_size(), TextSize(100));
}

/// A number that no text can have, in the file of settings.
#[test]
fn an_odd_text_size_in_the_settings_is_the_nearest_that_can_be_read() {
    for (odd, taken) in [(0, 80), (3, 80), (110, 100), (60_000, 200)] {
        let world = Memory::new();
        let settings = format!("{{\"text_size\": {odd}}}");
        world.put(
            PathBuf::from("/home/person/.local/state/plumbline/settings.json"),
            settings.as_bytes(),
        );
        let test = TestApp::start(Setup::default(), world);
        assert_eq!(test.app().text_size(), TextSize(taken));
    }
}

#[test]
fn of_several_files_one_is_opened_and_the_others_are_named() {
    let mut test = scenes::sample(Setup::default(), Screen::Home);
    test.tell(FileMessage::RecordClosed);
    test.tell(FileMessage::FilesDropped(vec![
        "/home/alex/notes.txt".into(),
        SAMPLE_FILE.into(),
        "/home/alex/Other.plumbline".into(),
    ]));
    assert!(test.app().record().is_some(), "the record is opened");
    assert_ne!(screen(&test), Screen::Home);
    assert!(
        test.reads("Not opened: notes.txt, Other.plumbline."),
        "{:#?}",
        test.texts()
    );
    assert!(test.reads("This one: Alex R..plumbline") || test.reads("This one: Alex R.plumbline"));
    test.tell(WindowMessage::ScreenChosen(Screen::Plan));
    assert!(!test.reads("Not opened:"), "said once");
}

#[test]
fn files_held_over_the_window_are_told_what_letting_go_does() {
    let mut test = TestApp::new();
    test.harness.input_mut().hovered_files.push(egui::HoveredFile {
        path: Some("/home/alex/Kim.plumbline".into()),
        ..egui::HoveredFile::default()
    });
    // As long as files are held, egui asks for frames.
    test.harness.run_steps(4);
    assert!(test.reads("Let go to open Kim.plumbline."));
    test.harness.input_mut().hovered_files.clear();
    test.settle();
    assert!(!test.reads("Let go to open"));
}

#[test]
fn the_window_comes_back_where_it_was_if_it_can_be_there() {
    let mut test = TestApp::new();
    let place = WindowPlace {
        size: [900.0, 600.0],
        at: Some([40.0, 50.0]),
        maximized: false,
    };
    test.tell(SettingMessage::WindowLeft(place));
    let path = PathBuf::from("/home/person/.local/state/plumbline/settings.json");
    let kept = test.platform.file(&path).expect("kept");
    assert_eq!(remembered_window(&kept), Some(place));
    assert_eq!(place.usable(Some([1920.0, 1080.0])), Some(place));
    let nowhere = WindowPlace { at: None, ..place };
    assert_eq!(place.usable(None), Some(nowhere), "a desktop that has no places");
    for at in [[4000.0, 50.0], [-900.0, 50.0], [40.0, 1070.0], [f32::NAN, 0.0]] {
        let lost = WindowPlace { at: Some(at), ..place };
        assert_eq!(
            lost.usable(Some([1920.0, 1080.0])),
            Some(nowhere),
            "a monitor that is gone"
        );
    }
    for size in [[0.0, 0.0], [13.0, 8.0], [1e9, 600.0], [f32::INFINITY, 600.0]] {
        let odd = WindowPlace { size, ..place };
        assert_eq!(odd.usable(Some([1920.0, 1080.0])), None, "{size:?}");
    }
    assert_eq!(remembered_window(b"{\"window\": {\"size\": \"wide\"}}"), None);
}

/// What was put on the clipboard in the last frames.
fn copied(test: &TestApp) -> Vec<String> {
    let commands = &test.harness.output().platform_output.commands;
    let texts = commands.iter().filter_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    texts.collect()
}

#[test]
fn results_and_summary_are_copied_as_text() {
    for (where_from, words) in [
        (Screen::Results, "POSTURE SUMMARY"),
        (Screen::Summary, "POSTURE SUMMARY"),
    ] {
        let mut test = scenes::sample(Setup::default(), where_from);
        test.harness.get_by_label("Copy as text").click_accesskit();
        test.harness.step();
        let texts = copied(&test);
        assert!(
            texts.iter().any(|text| text.starts_with(words)),
            "{where_from:?}: {texts:?}"
        );
        test.settle();
        assert!(test.reads("Copied as text"));
    }
}

fn right_click(test: &mut TestApp, at: Pos2) {
    test.harness.event(Event::PointerMoved(at));
    // One frame for each: a press that lasts longer is no click.
    for pressed in [true, false] {
        test.harness.event(Event::PointerButton {
            pos: at,
            button: egui::PointerButton::Secondary,
            pressed,
            modifiers: egui::Modifiers::NONE,
        });
    }
    test.settle();
}

#[test]
fn a_field_has_a_menu_that_cuts_copies_and_selects() {
    let mut test = scenes::begun(Setup::default());
    test.tell(AboutMessage::NameTyped("Kim Lee".into()));
    let name = "Name or initials";
    let field = test
        .harness
        .get_by_role_and_label(egui::accesskit::Role::TextInput, name)
        .rect();
    right_click(&mut test, pos2(field.left() + 20.0, field.center().y));
    for entry in ["Cut", "Copy", "Paste", "Select all"] {
        assert!(test.sees(entry), "{entry}");
    }
    test.press_button("Select all");
    right_click(&mut test, pos2(field.left() + 20.0, field.center().y));
    test.harness.get_by_label("Copy").click_accesskit();
    test.harness.step();
    assert_eq!(copied(&test), ["Kim Lee"]);
    test.settle();
    right_click(&mut test, pos2(field.left() + 20.0, field.center().y));
    test.press_button("Cut");
    assert_eq!(test.app().record().expect("open").person.name, "");
}

#[test]
fn words_can_be_copied() {
    let mut test = scenes::sample(Setup::default(), Screen::Results);
    let said = plumbline::report::words::DESCRIPTION_NOT_DIAGNOSIS;
    let place = test.place_of(said);
    right_click(&mut test, place.center());
    test.harness.get_by_label("Copy this text").click_accesskit();
    test.harness.step();
    assert_eq!(copied(&test), [said]);
}

/// Letters of a font that has them: what is on the screen, from left to right.
#[test]
fn words_from_right_to_left_are_read_aloud_as_they_were_written() {
    let mut test = scenes::begun(Setup::default());
    test.harness.ctx.set_missing_glyph_policy(MissingGlyphPolicy::Tofu);
    test.tell(AboutMessage::NameTyped("כהן דוד".into()));
    assert!(test.reads("words written from right to left"), "said at the field");
    test.tell(WindowMessage::ScreenChosen(Screen::Summary));
    assert!(
        test.texts().iter().any(|text| text.contains("כהן דוד")),
        "{:#?}",
        test.texts()
    );
}

/// WCAG 2.2, 1.4.10: 320 by 256 points are left of a window of 1280 by 1024 at 400 %.
#[test]
fn at_four_hundred_percent_the_bar_and_the_list_of_keys_have_room() {
    let tiny = Setup {
        size: [640.0, 512.0],
        scale: 2.0,
        dark: false,
    };
    for shown in [Screen::About, Screen::Results, Screen::Plan] {
        let mut test = scenes::sample(tiny, shown);
        test.tell(SettingMessage::TextSizeChosen(TextSize(200)));
        let window = egui::Rect::from_min_size(Pos2::ZERO, egui::vec2(320.0, 256.0));
        let in_bar: Vec<_> = test
            .buttons()
            .into_iter()
            .filter(|(_, place)| place.top() < 40.0)
            .collect();
        for (index, (name, place)) in in_bar.iter().enumerate() {
            assert!(window.expand(0.5).contains_rect(*place), "{shown:?}: {name} {place:?}");
            for (other, there) in &in_bar[index + 1..] {
                let both = place.shrink(0.5).intersect(there.shrink(0.5));
                assert!(!both.is_positive(), "{shown:?}: {name} and {other}");
            }
        }
        test.tell(WindowMessage::DialogOpened(plumbline::app::Dialog::Keys));
        assert_eq!(test.texts_outside(320.0), Vec::<String>::new(), "{shown:?}");
    }
}
