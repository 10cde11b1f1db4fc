//! Whether the open record may be changed, and if not, why and what can be done about it.

use crate::app::message::Touches;
use crate::app::under_way::{CallFor, ClaimFor, Errand};
use crate::app::words::access as say;
use crate::app::{Access, App, Sitting, Tone, Until};
use crate::platform::{Claim, FileError};
use crate::record::Record;

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
        self.say(say::ACCEPTED);
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
            self.say(say::CALLED_FORWARD);
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
                self.say_until(Until::ClosedThere, Tone::Plain, say::STILL_OPEN_THERE);
            }
            Err(error) => self.warn(say::not_taken_over(&error)),
        }
    }
}
