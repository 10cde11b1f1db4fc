//! Every screen, walked in a loop, so that a new one is tested unasked.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use plumbline::app::Screen;

use crate::support::{Setup, TestApp, scenes};

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

#[test]
fn every_screen_has_a_scene() {
    let shown: BTreeSet<Screen> = scenes::all().iter().map(|scene| scene.screen).collect();
    assert_eq!(shown, Screen::ALL.into(), "a screen without a scene is not tested");
}

/// kittest panics on inputs without a name and on letters no font has: making the scene is the test.
#[test]
fn every_screen_can_be_drawn_in_every_size_and_theme() {
    for setup in [Setup::default(), SMALL, LARGE_TEXT, SMALL_AND_LARGE_TEXT] {
        for scene in scenes::all() {
            let test = scene.make(setup);
            assert_eq!(test.app().state().screen, scene.screen, "{} at {setup:?}", scene.name);
        }
    }
}

#[test]
fn every_screen_has_one_heading_of_the_first_level() {
    for scene in scenes::all() {
        let test = scene.make(Setup::default());
        let headings = test.headings();
        let wanted = if scene.name.starts_with("dialog") { 2 } else { 1 };
        assert_eq!(headings.len(), wanted, "{}: {headings:?}", scene.name);
    }
}

#[test]
fn no_text_is_wider_than_its_window() {
    for setup in [SMALL, LARGE_TEXT, SMALL_AND_LARGE_TEXT] {
        for scene in scenes::all() {
            let test = scene.make(setup);
            let wide = test.texts_outside(setup.size[0]);
            assert!(wide.is_empty(), "{} at {:?}: {wide:?}", scene.name, setup.size);
        }
    }
}

#[test]
fn every_control_of_a_screen_has_a_name_of_its_own() {
    for scene in scenes::all() {
        let test = scene.make(Setup::default());
        let twice = test.buttons_named_twice();
        assert!(twice.is_empty(), "{}: {twice:?}", scene.name);
    }
}

/// The outline as a screen reader finds it, kept as text: `PLUMBLINE_UPDATE=1` writes it anew after a look.
#[test]
fn every_screen_keeps_its_outline() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/outlines");
    let update = std::env::var_os("PLUMBLINE_UPDATE").is_some();
    if update {
        std::fs::create_dir_all(&folder).expect("the folder can be made");
    }
    let mut changed = Vec::new();
    for scene in scenes::all() {
        let test = scene.make(Setup::default());
        compare(&folder.join(format!("{}.txt", scene.name)), &test, update, &mut changed);
    }
    assert!(
        changed.is_empty(),
        "the outline of these screens has changed; look at them, then run with PLUMBLINE_UPDATE=1: {changed:#?}"
    );
}

fn compare(path: &PathBuf, test: &TestApp, update: bool, changed: &mut Vec<String>) {
    let found = test.outline();
    if update {
        std::fs::write(path, &found).expect("the outline can be written");
        return;
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    if kept != found {
        let line = kept.lines().zip(found.lines()).position(|(kept, found)| kept != found);
        changed.push(format!(
            "{} at line {}",
            path.display(),
            line.map_or(0, |line| line + 1)
        ));
    }
}

/// At 200 % the bars above and below are fullest: each button has its place, whole and by itself.
#[test]
fn no_button_of_a_bar_lies_on_another_or_outside_the_window() {
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
    for setup in [SMALL, LARGE_TEXT, SMALL_AND_LARGE_TEXT] {
        let window = egui::Rect::from_min_size(egui::Pos2::ZERO, setup.size.into());
        for scene in scenes::all() {
            if scene.name.starts_with("dialog") || scene.name.ends_with("-menu") {
                continue;
            }
            let test = scene.make(setup);
            let buttons: Vec<_> = test
                .buttons()
                .into_iter()
                .filter(|(name, _)| {
                    BARS.contains(&name.as_str()) || name.starts_with("Theme") || name.ends_with(", steps")
                })
                .collect();
            for (index, (name, place)) in buttons.iter().enumerate() {
                assert!(window.contains_rect(*place), "{} at {setup:?}: {name}", scene.name);
                for (other, there) in &buttons[index + 1..] {
                    let both = place.shrink(0.5).intersect(there.shrink(0.5));
                    assert!(!both.is_positive(), "{} at {setup:?}: {name} and {other}", scene.name);
                }
            }
        }
    }
}
