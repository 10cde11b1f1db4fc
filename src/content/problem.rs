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

impl Problem {
    /// The id of the element it is in, where the element has one: a place in a list counts from 0, and nobody counts that far.
    pub fn id(&self, files: &[(String, String)]) -> Option<String> {
        let (list, inside) = self.json_path.split_once('[')?;
        let (index, _) = inside.split_once(']')?;
        let (_, text) = files.iter().find(|(name, _)| *name == self.file)?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let file: serde_json::Value = serde_json::from_str(text).ok()?;
        let element = file.get(list)?.get(index.parse::<usize>().ok()?)?;
        element.get("id")?.as_str().map(str::to_owned)
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
