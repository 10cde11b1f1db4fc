//! Whether the open record may be changed, and if not, why and what can be done about it.

use std::path::PathBuf;

use jiff::civil::DateTime;

use crate::app::message::Touches;
use crate::app::under_way::{CallFor, ClaimFor, Errand};
use crate::app::{App, Sitting, Tone, Until};
use crate::platform::{Claim, FileError};
use crate::record::Record;
use crate::report::words::Formats;

/// Whether a record may be changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Access {
    /// It may.
    #[default]
    Free,
    /// Another window has it open.
    OtherWindow,
    /// Its checksum does not fit; it waits to be accepted.
    Changed,
    /// A newer Plumbline wrote it.
    Newer {
        /// The version of its format.
        version: u64,
        /// Who wrote it; empty when the file does not say.
        by: String,
    },
    /// The example of a made-up person.
    Example,
    /// An old copy that is being looked at.
    OldCopy {
        /// Where it is kept.
        path: PathBuf,
        /// When it was saved, local time.
        taken: DateTime,
    },
}

impl Access {
    /// Whether the record may be changed.
    pub fn is_free(&self) -> bool {
        *self == Self::Free
    }

    /// Why the record may not be changed, a sentence or two; none when it may.
    pub fn why(&self, formats: Formats) -> Option<String> {
        match self {
            Self::Free => None,
            Self::OtherWindow => Some(
                "This record is open in another window. Here you can look at it and print it, not change it."
                    .to_owned(),
            ),
            Self::Changed => Some(
                "This file was changed outside Plumbline or is damaged: its checksum does not fit. Look through it; \
                 you can change it once you accept it as it is."
                    .to_owned(),
            ),
            Self::Newer { version, by } => Some(format!(
                "A newer Plumbline wrote this record{} (format version {version}). Here you can look at it and print it, \
                 not change it.",
                if by.is_empty() {
                    String::new()
                } else {
                    format!(" ({by})")
                },
            )),
            Self::Example => Some(
                "This is an example of a made-up person. Look through it as you like: nothing in it changes, and nothing of \
                 it is saved."
                    .to_owned(),
            ),
            Self::OldCopy { taken, .. } => Some(format!(
                "This is the old copy of {}. Nothing in it changes while you look at it.",
                crate::app::day_and_time(formats, *taken)
            )),
        }
    }
}

impl App {
    /// Whether the open record may be changed.
    pub fn may_change(&self) -> bool {
        self.state
            .document
            .as_ref()
            .is_some_and(|document| document.access == Access::Free)
    }

    /// Says why a change is refused; false when it is not.
    pub(in crate::app) fn refuses(&mut self, touches: &Touches) -> bool {
        if *touches == Touches::Nothing {
            return false;
        }
        let formats = self.formats();
        let why = self
            .state
            .document
            .as_ref()
            .and_then(|document| document.access.why(formats));
        let is_refused = why.is_some();
        if let Some(why) = why {
            self.say(why);
        }
        is_refused
    }

    /// Takes a file whose checksum does not fit as it is; saving it then gives it a new checksum.
    pub(in crate::app) fn accept_changed(&mut self) {
        let Some(document) = &mut self.state.document else {
            return;
        };
        if document.access != Access::Changed {
            return;
        }
        document.access = Access::Free;
        self.changed();
        self.say("Accepted as it is. Save the record to keep it so.");
    }

    /// Calls the window that has the record to the front; this one shows it read only. `alone`: this program was begun for
    /// this file and nothing else.
    pub(in crate::app) fn call_forward(&mut self, alone: bool) {
        if let Some(document) = &self.state.document {
            let (sitting, name) = (document.sitting, document.claim());
            self.start(CallFor(sitting, alone), Errand::call_forward(name));
        }
    }

    /// Where the other window came to the front, a program that was begun for its file alone has nothing more to do.
    pub(in crate::app) fn was_called(&mut self, CallFor(sitting, alone): CallFor, comes: bool) {
        let is_here = self.sitting_and_path().is_some_and(|(here, _)| here == sitting);
        if !comes || !is_here {
            return;
        }
        if alone && self.state.dialog.is_none() {
            self.state.close_now = true;
        } else {
            self.say("The window in which this record is open was called to the front.");
        }
    }

    /// Whether another window called this one to the front; said once.
    pub fn take_called_forward(&mut self) -> bool {
        std::mem::take(&mut self.called_forward)
    }

    /// Tries to take over a record that another window had open.
    pub(in crate::app) fn take_over(&mut self) {
        let document = self.state.document.as_ref();
        let Some(document) = document.filter(|document| document.path.is_some()) else {
            return;
        };
        let (sitting, name) = (document.sitting, document.claim());
        let record = Box::new(document.record.clone());
        self.start(ClaimFor::TakingOver(sitting, record), Errand::claim(name));
    }

    pub(in crate::app) fn taken_over(&mut self, sitting: Sitting, record: &Record, claimed: Result<Claim, FileError>) {
        let here = self.sitting_and_path().filter(|(here, _)| *here == sitting);
        let Some((_, path)) = here else {
            // Another record was opened meanwhile.
            return self.let_go_of(record);
        };
        match claimed {
            // It is read again: the other window may have saved, or left unsaved work behind.
            Ok(Claim::Ours) => {
                self.unsay(Until::ClosedThere);
                self.open(path);
            }
            Ok(Claim::Theirs) => {
                self.say_until(
                    Until::ClosedThere,
                    Tone::Plain,
                    "This record is still open in the other window. Close it there, then try again.",
                );
            }
            Err(error) => self.warn(format!("The record could not be taken over. {error}")),
        }
    }
}
