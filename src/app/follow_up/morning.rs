//! The morning after a session: asked once, 6 to 48 hours after it; no answer is no answer (rule P69).

use uuid::Uuid;

use super::App;
use crate::app::words::follow_up as say;
use crate::record::{Morning, Session};
use crate::report::words;
use crate::rules;

impl App {
    /// The session whose morning after is asked now, if any.
    pub fn morning_asked(&self) -> Option<&Session> {
        if !self.may_change() || !self.is_newest() {
            return None;
        }
        let guidance = self.library.guidance.as_ref()?;
        let session = rules::morning_due(guidance, &self.record()?.log, self.platform.now())?;
        let asked_before = self.state.settings.asked_morning == Some(session.id);
        let asked_now = self.state.pages.follow_up.morning == Some(session.id);
        (asked_now || !asked_before).then_some(session)
    }

    /// Notes that the morning after is asked while this record is open: the next opening does not ask again.
    pub(in crate::app) fn note_morning_asked(&mut self) {
        let Some(id) = self.morning_asked().map(|session| session.id) else {
            return;
        };
        self.state.pages.follow_up.morning = Some(id);
        if self.state.settings.asked_morning != Some(id) {
            self.state.settings.asked_morning = Some(id);
            self.keep_settings();
        }
    }

    /// Another screen: what was said of a morning is no longer shown.
    pub(in crate::app) fn forget_morning_said(&mut self) {
        self.state.pages.follow_up.morning_said = None;
    }

    /// How it was; it stands in the log.
    pub(super) fn say_morning(&mut self, session: Uuid, morning: Morning) {
        let log = self.state.document.as_mut().map(|document| &mut document.record.log);
        let Some(entry) = log.and_then(|log| log.iter_mut().find(|entry| entry.id == session)) else {
            return;
        };
        entry.next_morning = (entry.next_morning != Some(morning)).then_some(morning);
        entry.touch();
        let said = entry.next_morning;
        self.changed();
        self.state.pages.follow_up.morning_said = said.map(|said| (session, said));
        self.tell(said.map_or(say::TAKEN_BACK, words::morning_follows));
    }

    /// Nobody says: it is not asked again.
    pub(super) fn leave_morning(&mut self) {
        let asked = self.morning_asked().map(|session| session.id);
        self.state.pages.follow_up.morning = None;
        if asked.is_some() && self.state.settings.asked_morning != asked {
            self.state.settings.asked_morning = asked;
            self.keep_settings();
        }
        self.tell(say::NOT_ASKED_AGAIN);
    }
}
