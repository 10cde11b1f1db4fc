//! Something wrong with the content: where, what, and what to do.

use std::fmt;

/// One problem in a content file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, relative to the content folder.
    pub file: String,
    /// The place: `items[3].options[1].text`; empty for the file itself.
    pub json_path: String,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub hint: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            json_path,
            what,
            hint,
        } = self;
        if json_path.is_empty() {
            write!(f, "{file}: {what} ({hint})")
        } else {
            write!(f, "{file}: {json_path}: {what} ({hint})")
        }
    }
}

/// A path and a path inside it.
pub(super) fn join(path: &str, inside: &str) -> String {
    if path.is_empty() || inside.is_empty() || inside.starts_with('[') {
        format!("{path}{inside}")
    } else {
        format!("{path}.{inside}")
    }
}
