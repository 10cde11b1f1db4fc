//! Contact sheets of every figure as SVG: `cargo run --example figures -- OUT`, of content being written
//! `cargo run --example figures -- OUT assessments`; the icons of the patterns: `cargo run --example figures -- --icons icons`.
#![allow(clippy::print_stderr, reason = "an example talks to the terminal")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use plumbline::content::{Icon, Library, View, load, shipped};
use plumbline::figure::icon::icon_svg;
use plumbline::figure::map::{BodyMap, body_map};
use plumbline::figure::picture::Picture;
use plumbline::figure::sheet::{Cell, sheet};
use plumbline::figure::skeleton::Side;
use plumbline::figure::svg::LETTERS;
use plumbline::report::{PageInk, PageStyle};

/// The usual colours of a page.
const INK: PageInk = PageInk {
    style: PageStyle::Usual,
    letters: LETTERS,
};

/// The content of a folder.
fn of_folder(folder: &Path) -> Result<Library, String> {
    let mut files = Vec::new();
    for part in ["", "items"] {
        let entries = std::fs::read_dir(folder.join(part)).map_err(|error| error.to_string())?;
        for path in entries
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.is_file())
        {
            let name = path
                .strip_prefix(folder)
                .unwrap_or(&path)
                .to_string_lossy()
                .into_owned();
            files.push((name, std::fs::read_to_string(&path).map_err(|error| error.to_string())?));
        }
    }
    files.sort();
    let (library, problems) = load(&files);
    if problems.is_empty() {
        return Ok(library);
    }
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    Err(lines.join("\n"))
}

fn icons(out: &Path) -> ExitCode {
    for icon in Icon::ALL {
        let name = icon.name();
        if let Err(error) = std::fs::write(out.join(format!("{name}.svg")), icon_svg(icon)) {
            eprintln!("{name}.svg: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

fn main() -> ExitCode {
    let Some(out) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: cargo run --example figures -- OUT");
        return ExitCode::FAILURE;
    };
    if out.as_os_str() == "--icons" {
        return icons(
            &std::env::args_os()
                .nth(2)
                .map_or_else(|| PathBuf::from("icons"), PathBuf::from),
        );
    }
    let library = match std::env::args_os().nth(2).map(PathBuf::from) {
        None => shipped(),
        Some(folder) => match of_folder(&folder) {
            Ok(library) => library,
            Err(what) => {
                eprintln!("{}: {what}", folder.display());
                return ExitCode::FAILURE;
            }
        },
    };
    let cell = |name: String, picture: &Picture, place: f64| Cell {
        name,
        drawing: picture.at(place),
        frame: picture.frame(),
    };
    let mut exercises = Vec::new();
    for exercise in &library.exercises {
        let picture = Picture::of_exercise(exercise, Side::Right);
        exercises.push(cell(exercise.id.to_string(), &picture, 0.0));
        exercises.push(cell(String::new(), &picture, 1.0));
    }
    let mut versions = Vec::new();
    for exercise in &library.exercises {
        for tag in exercise.modify.keys() {
            let version = exercise.version_for(&[tag.clone()].into());
            if version.exercise.pose != exercise.pose {
                let picture = Picture::of_exercise(&version.exercise, Side::Right);
                versions.push(cell(exercise.id.to_string(), &picture, 0.0));
                versions.push(cell(tag.to_string(), &picture, 1.0));
            }
        }
    }
    let mut items = Vec::new();
    for figure in &library.figures {
        items.push(cell(figure.id.to_string(), &Picture::of_item(figure, Side::Right), 1.0));
        for option in &figure.options {
            let picture = Picture::of_option(figure, option, Side::Right);
            items.push(cell(format!("= {}", option.value), &picture, 1.0));
        }
    }
    let muscles: Vec<String> = library.muscles.iter().map(|muscle| muscle.id.to_string()).collect();
    let maps = [View::Front, View::Back].map(|view| Cell {
        name: format!("{view:?}"),
        drawing: body_map(view, muscles.iter().map(String::as_str), &[]).drawing,
        frame: BodyMap::frame(),
    });
    let mut pages = vec![
        ("exercises.svg".to_owned(), sheet(&exercises, 8, 230.0, &INK)),
        ("items.svg".to_owned(), sheet(&items, 8, 230.0, &INK)),
        ("map.svg".to_owned(), sheet(&maps, 2, 900.0, &INK)),
    ];
    for (number, page) in versions.chunks(48).enumerate() {
        pages.push((format!("versions-{}.svg", number + 1), sheet(page, 8, 230.0, &INK)));
    }
    for (name, text) in pages {
        if let Err(error) = std::fs::write(out.join(&name), text) {
            eprintln!("{name}: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
