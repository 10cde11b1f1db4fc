//! The files that ship inside the program.

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

/// The files every content folder has, besides `items/*.json`.
pub(super) fn file_names() -> impl Iterator<Item = &'static str> {
    let names = FILES.iter().map(|(name, _)| *name);
    names.filter(|name| !name.starts_with("items/"))
}

/// The files of a folder in the order the program reads them, whoever listed them: the known ones as they stand above, then
/// others by name. So the same content is the same library, with the same numbers of its questions, wherever it lies.
pub(super) fn in_order(files: &[(String, String)]) -> Vec<&(String, String)> {
    let place = |name: &str| {
        FILES
            .iter()
            .position(|(known, _)| *known == name)
            .unwrap_or(FILES.len())
    };
    let mut files: Vec<_> = files.iter().collect();
    files.sort_by_key(|(name, _)| (place(name), name.as_str()));
    files
}

/// The shipped files as [`super::load`] takes them: path relative to the content folder, and text.
pub fn shipped_files() -> Vec<(String, String)> {
    FILES
        .iter()
        .map(|&(name, text)| (name.to_owned(), text.to_owned()))
        .collect()
}
