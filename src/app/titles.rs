//! What a screen is called: in the title of the window, for a screen reader, and as its heading where it has no other.

use super::{Access, App, Saving};
use crate::app::words::screens as say;
use crate::report::words;
use crate::rules::SafetyState;

impl App {
    /// The window's title: the screen, the file and whether it is saved.
    pub fn title(&self) -> String {
        self.titled(self.saved_mark())
    }

    /// The title as a screen reader hears it. It speaks each change of a title, so what comes and goes with every answer
    /// is not in it; the bar above says that something is not saved, and saving is told when it is done.
    pub fn spoken_title(&self) -> String {
        let mark = self.saved_mark();
        let passes = matches!(mark, say::NOT_SAVED | say::SAVING);
        self.titled(if passes { "" } else { mark })
    }

    fn titled(&self, mark: &str) -> String {
        let screen = self.screen_name();
        match self.file_name() {
            Some(name) => say::title_of_record(&screen, &name, mark),
            None => say::title(&screen),
        }
    }

    fn file_name(&self) -> Option<String> {
        let document = self.state.document.as_ref()?;
        if document.access == Access::Example {
            return Some(say::EXAMPLE.to_owned());
        }
        let shelved = self.shelved.as_ref().and_then(|(document, _)| document.path.as_ref());
        let stem = document.path.as_ref().or(shelved).and_then(|path| path.file_stem());
        Some(stem.map_or_else(|| say::NEW_RECORD.to_owned(), |stem| one_title(&stem.to_string_lossy())))
    }

    fn saved_mark(&self) -> &'static str {
        let Some(document) = &self.state.document else {
            return "";
        };
        match (&document.access, &document.saving, document.is_unsaved()) {
            (Access::OldCopy { .. }, ..) => say::OLD_COPY,
            (access, ..) if !access.is_free() => say::READ_ONLY,
            (_, Saving::Writing, _) => say::SAVING,
            (_, Saving::Failed(_), true) => say::COULD_NOT_SAVE,
            (_, _, true) => say::NOT_SAVED,
            _ => "",
        }
    }

    /// What the screen that is shown is called; while an item is asked, its name.
    pub fn screen_name(&self) -> String {
        let facts = self.state.screen.facts();
        (facts.name_now)(self).unwrap_or_else(|| facts.name.to_owned())
    }

    pub(super) fn thought_on_screen(&self) -> Option<String> {
        if self.intake_is_by_number() {
            return Some(say::WHY_YOU_CAME_FROM_PAPER.to_owned());
        }
        self.thought().map(|(_, thought)| thought.title.clone())
    }

    pub(super) fn exercise_on_screen(&self) -> Option<String> {
        let shown = self.state.pages.library.exercise.as_ref()?;
        Some(self.library().exercise(shown)?.name.clone())
    }

    pub(super) fn muscle_on_screen(&self) -> Option<String> {
        let shown = self.state.pages.library.muscle.as_ref()?;
        Some(words::capitalised(&self.library().muscle(shown)?.lay))
    }

    /// The heading of what the safety check leads to (rule Z14).
    pub fn stop_title(&self) -> &'static str {
        match self.outcome().map(|outcome| outcome.safety.state) {
            Some(SafetyState::Emergency) => say::GET_HELP_NOW,
            Some(SafetyState::SameDay) => say::GET_HELP_TODAY,
            Some(SafetyState::ClinicianFirst) => say::A_CLINICIAN_FIRST,
            Some(SafetyState::Under18) => say::MADE_FOR_ADULTS,
            Some(SafetyState::Clear) => say::YOU_CAN_GO_ON,
            Some(SafetyState::NotDone | SafetyState::Outdated) | None => say::SAFETY_CHECK_FIRST,
        }
    }
}

/// A file's name in a title: one line, and no mark in it that would turn our words beside it round in the bar of the desktop.
fn one_title(name: &str) -> String {
    let turns = |letter: char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    words::one_line(&name.replace(turns, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_a_file_turns_nothing_in_the_title_round() {
        assert_eq!(one_title("Kim\u{202e}gnp.\u{2067}"), "Kimgnp.");
        assert_eq!(one_title("-\n\u{1b}[31mx"), "- [31mx");
        assert_eq!(one_title("כהן דוד"), "כהן דוד");
    }
}
