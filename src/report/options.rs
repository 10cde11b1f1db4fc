//! What a person chooses about a document before it is printed.

use serde::{Deserialize, Serialize};

use super::PageLook;

/// What was chosen for documents; kept in the settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// The sheet, the type and the ink.
    pub look: PageLook,
    /// What is left out of this copy.
    pub leave_out: LeaveOut,
    /// Whether every question that was asked stands at the end with its answer in full.
    pub all_answers: bool,
}

/// What is left out of a copy: on its pages, in their foot, in what describes its drawings and in the file itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct LeaveOut {
    /// Name or initials.
    pub name: bool,
    /// The age in years. What follows from it stays, without the age: norms, questions for older people, no plan under 18.
    pub age: bool,
    /// Everything the person typed as text: why they came, and since when.
    pub own_words: bool,
    /// What was logged since the plan began: the line on page one, and the page with the charts.
    pub progress: bool,
}

impl LeaveOut {
    /// Nothing is left out.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }

    /// The same in a sentence for the page and the window; empty where nothing is.
    pub fn words(self) -> String {
        let parts: Vec<&str> = [
            (self.name, "the name"),
            (self.age, "the age"),
            (self.own_words, "the person’s own words"),
            (self.progress, "what was logged since the start"),
        ]
        .into_iter()
        .filter_map(|(is_out, words)| is_out.then_some(words))
        .collect();
        if parts.is_empty() {
            String::new()
        } else {
            format!("Left out of this copy: {}.", super::words::list(&parts))
        }
    }
}
