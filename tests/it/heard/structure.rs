//! How the screen is built for the ear: landmarks, lists, menus, dialogs, the order of the bars, the list of keys.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use plumbline::app::{Dialog, Screen, WindowMessage};
use plumbline::content::{Sides, shipped};
use plumbline::platform::Memory;

use super::{names, open};
use crate::support::ears::Heard;
use crate::support::{Setup, TestApp, scenes};

/// Enter on a step used to leave the folded map open over the page.
#[test]
fn the_folded_map_closes_when_a_step_was_chosen() {
    let large = Setup {
        size: [640.0, 400.0],
        scale: 2.0,
        dark: false,
    };
    let mut test = scenes::sample(large, Screen::Review);
    test.press_button("Review, steps");
    assert!(
        test.sees("Results, open") || test.sees("Results, done"),
        "the map is open"
    );
    let name = if test.sees("Results, open") {
        "Results, open"
    } else {
        "Results, done"
    };
    test.press_button(name);
    assert_eq!(test.app().state().screen, Screen::Results);
    assert!(!test.sees("About you, done"), "the map is closed");
}

#[test]
fn keys_are_listed_one_a_line_and_nothing_is_cut_at_400_percent() {
    let tiny = Setup {
        size: [320.0, 256.0],
        scale: 2.0,
        dark: false,
    };
    let mut test = TestApp::start(tiny, Memory::new());
    test.keys(Modifiers::NONE, Key::F1);
    assert_eq!(test.texts_outside(320.0), Vec::<String>::new());
    let lines = names(&test, |node| node.role == Role::ListItem);
    assert!(lines.contains(&"Ctrl + S: save".to_owned()), "{lines:?}");
    for key in [
        "Ctrl + N",
        "Ctrl + Q",
        "Alt + Right",
        "Ctrl + Y",
        "Arrow right",
        "Shift + Enter",
    ] {
        assert!(lines.iter().any(|line| line.contains(key)), "{key}: {lines:?}");
    }
}

#[test]
fn dialogs_say_that_the_rest_waits_and_begin_with_their_first_control() {
    for scene in scenes::all()
        .into_iter()
        .filter(|scene| scene.name.starts_with("dialog"))
    {
        let test = scene.make(Setup::default());
        let dialogs: Vec<Heard> = test
            .heard()
            .into_iter()
            .filter(|node| node.role == Role::Dialog)
            .collect();
        assert!(dialogs.len() == 1 && dialogs[0].is_modal, "{}: {dialogs:?}", scene.name);
    }
    let mut test = TestApp::new();
    test.tell(WindowMessage::DialogOpened(Dialog::Settings));
    assert_eq!(test.focus().role, Role::RadioButton, "not the way out");
}

#[test]
fn the_screen_has_landmarks_and_lists() {
    let test = scenes::sample(Setup::default(), Screen::Results);
    for role in [Role::Banner, Role::Navigation, Role::Main, Role::ContentInfo] {
        assert_eq!(names(&test, |node| node.role == role).len(), 1, "{role:?}");
    }
    let test = open("fh-occiput-wall");
    let texts = names(&test, |node| node.role == Role::Label);
    assert!(
        texts.iter().all(|text| text != "•" && text != "1."),
        "numbers and points are drawn: {texts:?}"
    );
    let steps = shipped().item("fh-occiput-wall").expect("the item").steps.len();
    let lists: Vec<Heard> = test
        .heard()
        .into_iter()
        .filter(|node| node.role == Role::List)
        .collect();
    assert!(lists.iter().any(|list| list.size_of_set == Some(steps)), "{lists:?}");
}

/// Tab and a screen reader come to the left before the right.
#[test]
fn bars_are_read_from_left_to_right() {
    for scene in scenes::all() {
        let test = scene.make(Setup::default());
        for bar in [Role::Banner, Role::ContentInfo] {
            let nodes = test.heard();
            let is_inside = |node: &&Heard| node.inside.iter().any(|place| nodes[*place].role == bar);
            let buttons = nodes.iter().filter(|node| node.role == Role::Button).filter(is_inside);
            let places: Vec<(f64, String)> = buttons.map(|node| (node.left, node.name.clone())).collect();
            let mut sorted = places.clone();
            sorted.sort_by(|one, other| one.0.total_cmp(&other.0));
            assert_eq!(places, sorted, "{}", scene.name);
        }
    }
}

#[test]
fn no_button_says_its_name_twice() {
    for scene in scenes::all() {
        let test = scene.make(Setup::default());
        let twice = names(&test, |node| !node.name.is_empty() && node.name == node.description);
        assert_eq!(twice, Vec::<String>::new(), "{}", scene.name);
    }
}

#[test]
fn a_step_that_waits_says_why_without_a_pointer() {
    let mut test = scenes::begun(Setup::default());
    test.press_button("Results, not yet");
    let why = test.told().expect("it is told");
    let step = test
        .app()
        .map()
        .into_iter()
        .find(|step| step.screen == Screen::Results)
        .expect("the step");
    assert_eq!(Some(why.as_str()), step.waits_for);
}

#[test]
fn each_option_says_which_of_how_many_it_is() {
    let library = shipped();
    let mut items = library.items.iter();
    let question = items.find(|item| item.options().len() > 2 && item.sides() == Sides::One);
    let question = question.expect("a question with options");
    let test = open(question.id.as_str());
    let options = test.heard().into_iter().filter(|node| node.role == Role::RadioButton);
    let places: Vec<Option<usize>> = options.map(|option| option.place_in_set).collect();
    let expected: Vec<Option<usize>> = (0..question.options().len()).map(Some).collect();
    assert_eq!(places, expected);
}
