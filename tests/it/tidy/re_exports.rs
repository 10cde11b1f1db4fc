//! What a module gives on is named one by one: a name can be followed to its file by reading, without a tool.

use std::path::PathBuf;

use super::sources;

/// The lines that give on, or take in, whatever another module holds; a file's own tests may take in the file.
fn globs(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().map(str::trim);
    lines.filter(|line| {
        let is_use = line.starts_with("use ") || (line.starts_with("pub") && line.contains("use "));
        is_use && line.contains("::*") && *line != "use super::*;"
    })
}

#[test]
fn nothing_is_given_on_without_its_name() {
    let all: Vec<(PathBuf, String)> = sources()
        .into_iter()
        .flat_map(|(_, path, text)| {
            let found: Vec<String> = globs(&text).map(str::to_owned).collect();
            found.into_iter().map(move |line| (path.clone(), line))
        })
        .filter(|(_, line)| !line.contains("prelude"))
        .collect();
    assert!(all.is_empty(), "{all:#?}");
}

#[test]
fn a_line_that_gives_everything_on_is_seen() {
    let text = "pub use safety::*;\npub(crate) use self::items::{one, two::*};\nuse super::*;\nuse std::fmt;\n";
    assert_eq!(
        globs(text).collect::<Vec<_>>(),
        ["pub use safety::*;", "pub(crate) use self::items::{one, two::*};"]
    );
}
