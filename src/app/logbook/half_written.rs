//! An entry of the log that is being written when the record is about to be closed: it is shown before it is lost (rule P105).

use crate::app::words::log as say;
use crate::app::{App, Screen};

impl App {
    /// Whether an entry is open in which something was changed.
    fn has_half_written_entry(&self) -> bool {
        let pages = &self.state.pages;
        pages.log_form.is_some() && pages.log_form != pages.log_form_as_opened
    }

    /// Shows an entry that is not in the log yet, in place of closing the record. Once: the same press again goes on.
    pub(in crate::app) fn stops_for_an_entry(&mut self) -> bool {
        if !self.has_half_written_entry() || self.state.pages.entry_was_shown {
            return false;
        }
        self.state.pages.entry_was_shown = true;
        self.show(Screen::Progress);
        self.warn(say::HALF_WRITTEN);
        true
    }
}
