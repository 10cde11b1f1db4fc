//! From files to a library; loading never stops at the first problem.

use super::{Library, Problem};

/// Loads content from files given as (path relative to the content folder, text).
pub fn load(files: &[(String, String)]) -> (Library, Vec<Problem>) {
    let _ = files;
    (Library::default(), Vec::new())
}
