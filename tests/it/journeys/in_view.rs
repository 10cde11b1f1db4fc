//! What one types in, what is said about it, and the way on can be seen, in small windows too.

use egui::Key;
use plumbline::app::{
    AboutMessage, AnswerMessage, FileMessage, Screen, SettingMessage, TextSize, TimerMessage, WindowMessage,
};
use plumbline::content::ItemId;
use plumbline::platform::PathAnswer;

use crate::support::{Setup, TestApp, scenes};

/// The window of a report: 683 by 384 points, and the smallest size that is promised.
const LOW: [[f32; 2]; 3] = [[683.0, 384.0], [1000.0, 640.0], [1366.0, 768.0]];

fn open(size: [f32; 2], id: &str) -> TestApp {
    let setup = Setup {
        size,
        ..Setup::default()
    };
    let mut test = scenes::sample(setup, Screen::Questions);
    test.tell(WindowMessage::ItemsRequested(vec![ItemId::from(id)]));
    test.tell(AnswerMessage::AnswerCleared(ItemId::from(id)));
    // As one comes to it: cleared before, and opened anew.
    test.tell(WindowMessage::ScreenChosen(Screen::Review));
    test.tell(WindowMessage::ItemOpened(ItemId::from(id)));
    test
}

fn focused(test: &TestApp) -> String {
    test.focused().map(|(name, _)| name).unwrap_or_default()
}

/// Whether what has this name lies between the bar above and the bar below.
#[track_caller]
fn is_in_view(test: &TestApp, name: &str) -> bool {
    let place = test.place_of(name);
    let bar = test.place_of("Back");
    place.min.y > 44.0 && place.max.y <= bar.min.y
}

#[test]
fn no_question_opens_with_the_focus_where_it_cannot_be_seen() {
    let library = plumbline::content::shipped();
    for size in LOW {
        let setup = Setup {
            size,
            ..Setup::default()
        };
        let mut test = scenes::sample(setup, Screen::Questions);
        for item in &library.items {
            test.tell(WindowMessage::ItemsRequested(vec![item.id.clone()]));
            if test.app().item().map(|shown| &shown.id) != Some(&item.id) {
                continue;
            }
            let name = focused(&test);
            assert!(!name.is_empty(), "{} at {size:?}: nothing has the focus", item.id);
            if name == item.question {
                continue;
            }
            let places = test.places_of(&name);
            let bar = test.place_of("Back").min.y;
            assert!(
                places
                    .iter()
                    .any(|place| place.min.y > 44.0 && place.max.y <= bar + 0.1 * place.height()),
                "{} at {size:?}: {name} at {places:?}, the bar at {bar}",
                item.id
            );
        }
    }
}

#[test]
fn the_first_figure_goes_to_the_field_and_brings_it_into_view() {
    let mut test = open([683.0, 384.0], "fh-cva-photo");
    assert_eq!(
        focused(&test),
        test.app().item().expect("an item").question,
        "the field lies below"
    );
    test.write("4").write("4");
    let answers = &test.app().assessment().expect("an assessment").answers;
    let left = plumbline::record::Side::Left;
    let typed = plumbline::app::fields::readings(answers.get("fh-cva-photo"), Some(left));
    assert_eq!(typed, [44.0]);
    assert!(focused(&test).starts_with("Left, first reading"));
    assert!(is_in_view(&test, "Left, first reading, degrees"));
}

#[test]
fn what_is_wrong_with_a_field_comes_into_view_with_it() {
    for size in LOW {
        let mut test = open(size, "fh-occiput-wall");
        test.write("5").write("0").key(Key::Enter);
        assert_eq!(focused(&test), "First reading, cm");
        let said = "Type a number from 0 to 40 cm.";
        assert!(is_in_view(&test, "First reading, cm"), "{size:?}");
        assert!(is_in_view(&test, said), "{size:?}: {:?}", test.place_of(said));
    }
}

#[test]
fn nothing_of_the_bar_above_lies_over_its_neighbour() {
    for (size, percent) in [
        ([683.0, 384.0], 175),
        ([683.0, 384.0], 200),
        ([1000.0, 640.0], 200),
        ([1280.0, 800.0], 200),
        ([640.0, 512.0], 200),
    ] {
        let setup = Setup {
            size,
            ..Setup::default()
        };
        let mut test = scenes::sample(setup, Screen::Questions);
        test.tell(AboutMessage::NameTyped("Kim".into()));
        test.tell(SettingMessage::TextSizeChosen(TextSize(percent)));
        let bar: Vec<(String, egui::Rect)> = test
            .buttons()
            .into_iter()
            .filter(|(_, place)| place.max.y < 50.0)
            .collect();
        assert!(bar.len() >= 4, "{bar:?}");
        for (place, (name, one)) in bar.iter().enumerate() {
            for (other_name, other) in bar.iter().skip(place + 1) {
                assert!(
                    one.shrink(1.0).intersect(other.shrink(1.0)).is_negative(),
                    "{size:?} at {percent} %: {name} {one:?} over {other_name} {other:?}"
                );
            }
        }
    }
}

#[test]
fn in_a_very_low_window_the_bar_below_follows_the_content() {
    let setup = Setup {
        size: [683.0, 384.0],
        ..Setup::default()
    };
    let mut test = scenes::sample(setup, Screen::Questions);
    test.tell(SettingMessage::TextSizeChosen(TextSize(200)));
    let here = test.app().item().expect("an item").id.clone();
    let next = test.place_of("Next");
    assert!(next.min.y > 192.0, "it is below, not over the content: {next:?}");
    for _ in 0..60 {
        if focused(&test) == "Next" {
            break;
        }
        test.key(Key::Tab);
    }
    let next = test.place_of("Next");
    assert!(next.max.y <= 192.5, "Tab brings it into view: {next:?}");
    test.key(Key::Space);
    assert_ne!(test.app().item().map(|item| &item.id), Some(&here));
}

#[test]
fn the_field_for_a_path_is_in_view_when_its_dialog_opens() {
    let setup = Setup {
        size: [683.0, 384.0],
        ..Setup::default()
    };
    let mut test = scenes::sample(setup, Screen::Results);
    test.tell(SettingMessage::TextSizeChosen(TextSize(200)));
    test.platform.answer(PathAnswer::NoDialog);
    test.tell(FileMessage::SaveAsPressed);
    let field = test.place_of("Path");
    assert!(field.min.y >= 0.0 && field.max.y <= 192.5, "{field:?}");
    assert_eq!(focused(&test), "Path");
}

#[test]
fn the_clock_shows_how_it_is_stopped() {
    for size in LOW {
        let mut test = open(size, "ap-single-bridge");
        test.tell(TimerMessage::TimerStarted(Some(plumbline::record::Side::Left)));
        let stop = test.place_of("Stop");
        assert!(stop.max.y <= size[1], "{size:?}: {stop:?}");
    }
}
