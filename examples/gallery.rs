//! Writes every screen in both themes and sizes, and every page of every document, as pictures to look at.
//!
//! `cargo run --example gallery -- OUT [part of a name]`
#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a tool for the makers, run by hand"
)]

#[path = "../tests/it/support/mod.rs"]
#[allow(
    dead_code,
    clippy::allow_attributes_without_reason,
    reason = "shared with the tests, which use more of it"
)]
mod support;

use std::path::{Path, PathBuf};

use plumbline::app::{PlanMessage, Screen};
use plumbline::report::{Document, Paper};
use support::{Setup, scenes, sheets};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let out = PathBuf::from(arguments.next().expect("usage: gallery OUT [part of a name]"));
    let filter = arguments.next().unwrap_or_default();
    std::fs::create_dir_all(&out).expect("the folder can be made");
    let setups = [
        ("light", Setup::default()),
        (
            "dark",
            Setup {
                dark: true,
                ..Setup::default()
            },
        ),
        (
            "light-small",
            Setup {
                size: [1000.0, 640.0],
                ..Setup::default()
            },
        ),
        (
            "dark-small",
            Setup {
                size: [1000.0, 640.0],
                dark: true,
                ..Setup::default()
            },
        ),
        (
            "light-200",
            Setup {
                size: [640.0, 400.0],
                scale: 2.0,
                ..Setup::default()
            },
        ),
        (
            "light-small-200",
            Setup {
                size: [500.0, 320.0],
                scale: 2.0,
                ..Setup::default()
            },
        ),
    ];
    let monitor = Setup {
        size: [1920.0, 1080.0],
        scale: 2.0,
        ..Setup::default()
    };
    for scene in scenes::all().into_iter().chain(scenes::whole()) {
        // A session is read from two metres, on a monitor of 3840 by 2160 pixels too.
        let on_monitor = (scene.screen == Screen::Session).then_some(("light-4k", monitor));
        for (suffix, setup) in setups.into_iter().chain(on_monitor) {
            let name = format!("{}-{suffix}", scene.name);
            if name.contains(&filter) {
                let mut test = scene.make(setup);
                save(&mut test, &out.join(format!("{name}.png")));
                println!("{name}");
            }
        }
    }
    figures(&out, &filter);
    documents(&out, &filter);
    papers(&out, &filter);
}

/// Every document of three people in every look, page by page.
fn papers(out: &Path, filter: &str) {
    let library = plumbline::content::shipped();
    for (person, record) in support::papers::persons() {
        for (document, made) in support::papers::documents(&library, &record) {
            for (look, of_look) in support::papers::looks() {
                let name = format!("page-{person}-{document}-{look}");
                if name.contains(filter) {
                    write_pages(&support::papers::paper(of_look), &made, &name, out);
                }
            }
        }
    }
}

/// Every figure at readable size, with its name.
fn figures(out: &Path, filter: &str) {
    const COLUMNS: usize = 6;
    const ROWS: usize = 4;
    let versions = ("figures-versions", sheets::versions());
    for (name, cells) in sheets::sheets().into_iter().chain([versions]) {
        for (theme, dark) in [("light", false), ("dark", true)] {
            for (number, part) in cells.chunks(COLUMNS * ROWS).enumerate() {
                let name = format!("{name}-{}-{theme}", number + 1);
                if name.contains(filter) {
                    let picture = sheets::page(part, COLUMNS, 240.0, dark);
                    picture
                        .save(out.join(format!("{name}.png")))
                        .expect("the picture can be written");
                    println!("{name}");
                }
            }
        }
    }
}

fn save(test: &mut support::TestApp, path: &Path) {
    let picture = test.harness.render().expect("a renderer (mesa-vulkan-drivers)");
    picture.save(path).expect("the picture can be written");
}

fn documents(out: &Path, filter: &str) {
    let sample = scenes::sample(Setup::default(), Screen::Summary);
    pages(&sample, "page", out, filter);
    let mut changed = scenes::plans::edited(Setup::default());
    for part in ["breathing-protocol", "relief-routine"] {
        changed.tell(PlanMessage::PartToggled(part.into()));
    }
    pages(&changed, "page-changed", out, filter);
}

fn pages(test: &support::TestApp, begin: &str, out: &Path, filter: &str) {
    for (name, document) in test.app().documents() {
        let name = format!("{begin}-{name}");
        if !name.contains(filter) {
            continue;
        }
        write_pages(test.app().paper(), &document, &name, out);
    }
}

fn write_pages(paper: &Paper, document: &Document, name: &str, out: &Path) {
    let pages = paper.pictures(document, 1.5).expect("a document");
    for (number, page) in pages.into_iter().enumerate() {
        let picture = image::RgbaImage::from_raw(page.width, page.height, page.rgba).expect("a whole picture");
        let name = format!("{name}-{}", number + 1);
        picture
            .save(out.join(format!("{name}.png")))
            .expect("the picture can be written");
        println!("{name}");
    }
}
