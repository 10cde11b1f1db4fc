//! Every screen, walked in a loop, so that a new one is tested unasked.

use std::collections::BTreeSet;

use plumbline::app::Screen;

use crate::support::{Setup, TestApp, scenes};

mod outlines;

const SMALL: Setup = Setup {
    size: [1000.0, 640.0],
    scale: 1.0,
    dark: true,
};
const LARGE_TEXT: Setup = Setup {
    size: [640.0, 400.0],
    scale: 2.0,
    dark: false,
};
/// 1000 by 640 pixels with text at 200 %.
const SMALL_AND_LARGE_TEXT: Setup = Setup {
    size: [500.0, 320.0],
    scale: 2.0,
    dark: false,
};

/// The buttons of the bars.
const BARS: [&str; 17] = [
    "Home",
    "Save the record",
    "Record menu",
    "Take the last change back",
    "Larger text",
    "Smaller text",
    "Settings and keys",
    "Back",
    "Skip this question",
    "Skip this test",
    "I can’t do this test",
    "It hurt, I stopped",
    "Next",
    "Print plan",
    "Print summary",
    "Make the plan",
    "See the plan",
];

#[test]
fn every_screen_has_a_scene() {
    let shown: BTreeSet<Screen> = scenes::all().iter().map(|scene| scene.screen).collect();
    assert_eq!(shown, Screen::ALL.into(), "a screen without a scene is not tested");
}

/// Each scene is made once a setup (kittest panics on inputs without a name and on letters no font has: making it is a test),
/// and everything that must hold there is looked at together.
#[test]
fn at_the_usual_size_each_screen_has_its_heading_its_names_and_its_outline() {
    let mut outlines = outlines::Kept::open();
    for scene in scenes::all() {
        let test = scene.make(Setup::default());
        assert_eq!(test.app().state().screen, scene.screen, "{}", scene.name);
        let headings = test.headings();
        let wanted = if scene.name.starts_with("dialog") { 2 } else { 1 };
        assert_eq!(headings.len(), wanted, "{}: {headings:?}", scene.name);
        let twice = test.buttons_named_twice();
        assert!(twice.is_empty(), "{}: {twice:?}", scene.name);
        outlines.compare(&scene, &test);
    }
    outlines.all_the_same();
}

#[test]
fn in_a_small_window_nothing_is_cut_off() {
    nothing_is_cut_off(SMALL);
}

#[test]
fn with_large_text_nothing_is_cut_off() {
    nothing_is_cut_off(LARGE_TEXT);
}

#[test]
fn in_a_small_window_with_large_text_nothing_is_cut_off() {
    nothing_is_cut_off(SMALL_AND_LARGE_TEXT);
}

fn nothing_is_cut_off(setup: Setup) {
    for scene in scenes::all() {
        let test = scene.make(setup);
        assert_eq!(test.app().state().screen, scene.screen, "{} at {setup:?}", scene.name);
        let wide = test.texts_outside(setup.size[0]);
        assert!(wide.is_empty(), "{} at {:?}: {wide:?}", scene.name, setup.size);
        if !scene.name.starts_with("dialog") && !scene.name.ends_with("-menu") {
            no_button_of_a_bar_lies_on_another(&scene, &test, setup);
        }
    }
}

/// At 200 % the bars above and below are fullest: each button has its place, whole and by itself.
fn no_button_of_a_bar_lies_on_another(scene: &scenes::Scene, test: &TestApp, setup: Setup) {
    let window = egui::Rect::from_min_size(egui::Pos2::ZERO, setup.size.into());
    let buttons: Vec<_> = test
        .buttons()
        .into_iter()
        .filter(|(name, _)| BARS.contains(&name.as_str()) || name.starts_with("Theme") || name.ends_with(", steps"))
        .collect();
    for (index, (name, place)) in buttons.iter().enumerate() {
        assert!(window.contains_rect(*place), "{} at {setup:?}: {name}", scene.name);
        for (other, there) in &buttons[index + 1..] {
            let both = place.shrink(0.5).intersect(there.shrink(0.5));
            assert!(!both.is_positive(), "{} at {setup:?}: {name} and {other}", scene.name);
        }
    }
}
