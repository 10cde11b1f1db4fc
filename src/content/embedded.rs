//! The content that ships inside the program.

use std::sync::LazyLock;

use super::Library;
use super::load::load_trusted;

/// The files of `assessments/` by name; a test compares them with the folder.
macro_rules! embed {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../../assessments/", $name)))),*]
    };
}

static FILES: [(&str, &str); 25] = embed![
    "library.json",
    "items/general.json",
    "items/head-and-shoulders.json",
    "items/pelvis-shared.json",
    "items/pelvis-forward.json",
    "items/pelvis-backward.json",
    "items/left-and-right.json",
    "patterns.json",
    "scoring.json",
    "muscles.json",
    "screening.json",
    "precautions.json",
    "exercises.json",
    "nothing-left.json",
    "figures.json",
    "sources.json",
    "breathing.json",
    "relief.json",
    "habits.json",
    "guidance.json",
    "ladders.json",
    "doses.json",
    "photo.json",
    "intake.json",
    "ways.json",
];

static LIBRARY: LazyLock<Library> = LazyLock::new(read_shipped);

/// The shipped content. Read once and copied; a test holds that it has no problem.
pub fn shipped() -> Library {
    LIBRARY.clone()
}

/// The shipped content, read now: for a caller that keeps it and needs it once (the window), where a second copy would only
/// take memory.
pub fn read_shipped() -> Library {
    load_trusted(&shipped_files())
}

/// The files every content folder has, besides `items/*.json`.
pub(super) fn file_names() -> impl Iterator<Item = &'static str> {
    let names = FILES.iter().map(|(name, _)| *name);
    names.filter(|name| !name.starts_with("items/"))
}

/// The shipped files as [`super::load`] takes them: path relative to the content folder, and text.
pub fn shipped_files() -> Vec<(String, String)> {
    FILES
        .iter()
        .map(|&(name, text)| (name.to_owned(), text.to_owned()))
        .collect()
}
