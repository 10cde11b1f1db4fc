//! What the program is installed with (`packaging/`): texts made from its own definitions, and names that stand in many
//! files and must be one.

mod manual;
mod names;
mod words;

use std::fs;
use std::path::PathBuf;

/// A file of the repository.
fn place(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(path: &str) -> String {
    fs::read_to_string(place(path)).unwrap_or_else(|problem| panic!("{path}: {problem}"))
}
