//! The system's file dialogs.

use std::path::PathBuf;

/// Adds the first ending when the person left it out; any of `endings`, in either case, counts as given.
#[must_use]
pub fn with_ending(path: PathBuf, endings: &[String]) -> PathBuf {
    let given = |ending: &String| path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending));
    match endings.first() {
        Some(first) if !endings.iter().any(given) => {
            let mut whole = path.into_os_string();
            whole.push(".");
            whole.push(first);
            whole.into()
        }
        _ => path,
    }
}
