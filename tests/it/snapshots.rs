//! A few screens as pictures. They need a renderer (Debian: mesa-vulkan-drivers libvulkan1).
//!
//! On a machine without one they say so and pass; with `PLUMBLINE_REQUIRE_RENDERER=1` (as in `.ci/run`) they fail.

use egui_kittest::{SnapshotOptions, SnapshotResults};

use crate::support::{Setup, scenes};

/// The one tolerance: drivers round colours a little differently.
fn tolerance() -> SnapshotOptions {
    SnapshotOptions::new().threshold(1.6).max_failed_pixels(60)
}

/// Whether pictures can be made here.
fn has_renderer() -> bool {
    let quiet = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let made = std::panic::catch_unwind(|| {
        egui_kittest::Harness::new_ui(|ui| {
            ui.label("probe");
        })
        .render()
        .is_ok()
    });
    std::panic::set_hook(quiet);
    made.unwrap_or(false)
}

#[test]
fn a_few_screens_look_as_they_did() {
    if !has_renderer() {
        let required = std::env::var_os("PLUMBLINE_REQUIRE_RENDERER").is_some();
        assert!(!required, "no renderer: install mesa-vulkan-drivers and libvulkan1");
        eprintln!("skipped: no renderer on this machine (install mesa-vulkan-drivers and libvulkan1)");
        return;
    }
    let dark = Setup {
        dark: true,
        ..Setup::default()
    };
    let kept = [
        ("home-first", Setup::default()),
        ("question-number", Setup::default()),
        ("question-choice-sides", dark),
        ("timer-running", Setup::default()),
        ("results", Setup::default()),
        ("results", dark),
        ("plan", Setup::default()),
        ("stop-emergency", dark),
    ];
    let mut results = SnapshotResults::new();
    for (name, setup) in kept {
        let scene = scenes::all()
            .into_iter()
            .find(|scene| scene.name == name)
            .expect("a scene");
        let mut test = scene.make(setup);
        let theme = if setup.dark { "dark" } else { "light" };
        results.add(
            test.harness
                .try_snapshot_options(format!("{name}-{theme}"), &tolerance()),
        );
    }
}
