//! An example to look at before one begins: a made-up person, of whom nothing is saved and nothing changes.

use super::{Access, App, Document, Screen};
use crate::app::words::about as say;
use crate::record::read_answers;

/// The answers of the made-up person; the day is filled in.
const ANSWERS: &str = include_str!("example.json");
/// Where the day of the safety check goes.
const DAY: &str = "{today}";

impl App {
    /// Opens the example at its results. Nothing that is open gives way to it.
    pub(super) fn open_example(&mut self) {
        if self.state.document.is_some() {
            return;
        }
        let answers = ANSWERS.replace(DAY, &self.today().to_string());
        let Ok(mut record) = read_answers(answers.as_bytes(), &self.library, self.today()) else {
            return self.say(say::NO_EXAMPLE);
        };
        if let Some(assessment) = record.assessments.last_mut() {
            let groups = self.library.screening.groups.iter();
            assessment.safety.none_of = groups.map(|group| group.id.clone()).collect();
        }
        let mut document = Document::new(record, None);
        document.saved_revision = Some(0);
        document.access = Access::Example;
        self.show_document(document, Screen::Results);
    }
}
