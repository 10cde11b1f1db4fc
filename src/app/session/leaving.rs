//! A session is left, or is over: asked once, in words; "later" keeps the place.

use super::{App, Player, SessionStage, SessionWanted};
use crate::app::words::session as say;
use crate::app::{Dialog, Document, Focus, Screen, Then};
use crate::content::ExerciseId;
use crate::record::{Deed, PlanEdit};
use crate::rules::session::{Ended, Halt};

impl App {
    /// The screen one comes back to after a session.
    pub(super) fn session_origin(&self) -> Screen {
        let screen = self.state.screen;
        if screen.takes_back(Screen::Session) {
            screen
        } else {
            Screen::Plan
        }
    }

    /// Asks whether to leave; nothing was begun, nothing is asked.
    pub(in crate::app) fn ask_to_leave_session(&mut self, then: Option<Then>) {
        let Some(player) = &self.state.pages.session else {
            return;
        };
        match player.stage {
            SessionStage::Going | SessionStage::StopList => {
                self.pause_session();
                self.state.dialog = Some(Dialog::LeaveSession(then));
            }
            SessionStage::Before | SessionStage::Stopped | SessionStage::After => self.close_session(),
        }
    }

    /// Whether closing the window, or the record, has to ask about a session first.
    pub(in crate::app) fn session_holds(&self) -> bool {
        self.state.screen == Screen::Session && self.player().is_some_and(Player::is_under_way)
    }

    /// "Later": the place is kept.
    pub(in crate::app) fn leave_session_for_later(&mut self, then: Option<Then>) {
        self.keep_session();
        let logged = self.player().is_some_and(|player| player.wanted.is_logged());
        self.back_from_session();
        if logged {
            self.say(say::SESSION_WAITS);
        }
        let Some(then) = then else { return };
        let has_file = self
            .state
            .document
            .as_ref()
            .is_some_and(|document| document.path.is_some());
        if has_file && self.state.document.as_ref().is_some_and(Document::is_unsaved) {
            // It was asked already.
            self.save(Some(then));
        } else {
            self.unless_unsaved(then);
        }
    }

    /// "End here": it is logged as far as it went.
    pub(in crate::app) fn end_session_here(&mut self) {
        self.on_player(|player| {
            if player.stage == SessionStage::StopList {
                player.stage = SessionStage::Going;
            }
        });
        self.take_waiting_pain();
        self.session_deed(Deed::End);
    }

    /// The session has ended: it is logged at once, and its last page asks the rest.
    pub(super) fn session_over(&mut self, ended: Ended) {
        let told = self.session_said().is_some_and(|said| said.words == say::FINISHED);
        if ended == Ended::Finished && !told {
            self.tell_moment(say::FINISHED);
        }
        let now = self.platform.elapsed();
        self.on_player(|player| {
            player.watch.stop(now);
            player.stage = SessionStage::After;
            player.note = None;
        });
        self.log_session();
        self.session_is_silent(ended);
        self.state.focus = Some(Focus::FirstProblem);
    }

    /// The last sound is heard out; the screen may go dark again.
    fn session_is_silent(&mut self, ended: Ended) {
        match ended {
            Ended::Early => self.end_sounding(),
            Ended::Finished => self.stay_awake(false),
        }
    }

    /// The first or the last page is left.
    pub(super) fn close_session(&mut self) {
        let Some(player) = &self.state.pages.session else {
            return;
        };
        let (over, logged) = match player.stage {
            SessionStage::After | SessionStage::Stopped => (true, player.logged),
            SessionStage::Before => (false, false),
            SessionStage::Going | SessionStage::StopList => return,
        };
        self.end_sounding();
        if over {
            self.state.pages.session = None;
        }
        self.back_from_session();
        let has_file = self
            .state
            .document
            .as_ref()
            .is_some_and(|document| document.path.is_some());
        if logged && has_file && self.may_change() {
            self.save(None);
        }
    }

    /// Back to the screen from which the session was opened.
    pub(super) fn back_from_session(&mut self) {
        let from = self.state.pages.session_from.take().unwrap_or(Screen::Plan);
        let library = from.is_library();
        if library {
            self.enter(from);
        } else if self.state.document.is_none() {
            self.go_home();
        } else if self.waits_for(Screen::Plan).is_some() {
            self.show(Screen::Plan);
        } else {
            self.enter(from);
        }
    }

    /// Versions chosen in the session that the plan does not have yet.
    pub fn ways_to_keep(&self) -> Vec<(ExerciseId, crate::record::Way)> {
        let Some(player) = self.player().filter(|player| player.wanted.is_logged()) else {
            return Vec::new();
        };
        let done = player.done(self.platform.elapsed());
        let turns = player.session().turns.iter().zip(&done.turns);
        let kept = |id: Option<&ExerciseId>| id.is_some_and(|id| player.kept_ways.contains(id));
        let changed = turns.filter(|(planned, done)| planned.way != done.way && !kept(done.exercise()));
        changed
            .filter_map(|(_, done)| Some((done.what.exercise()?.clone(), done.way?)))
            .collect()
    }

    /// Keeps the version of an exercise as a change of the plan.
    pub(super) fn keep_way(&mut self, exercise: &ExerciseId) {
        let found = self.ways_to_keep().into_iter().find(|(id, _)| id == exercise);
        let Some((id, way)) = found else { return };
        self.edit_plan(PlanEdit::way(id.clone(), way));
        self.on_player(|player| {
            player.kept_ways.insert(id);
        });
    }

    /// Closing a record takes its session with it; what is to be gone on with stands in the record.
    pub(in crate::app) fn forget_session(&mut self) {
        let logged = |wanted: &SessionWanted| wanted.is_logged();
        let Some(player) = &self.state.pages.session else {
            return;
        };
        let sounds = player.is_under_way();
        if logged(&player.wanted) || player.stage == SessionStage::After {
            self.state.pages.session = None;
            self.state.pages.session_from = None;
            if sounds {
                self.end_sounding();
            }
        }
    }

    /// Whether the count stands because another version is to be read.
    pub fn session_halt(&self) -> Option<Halt> {
        self.session_here()?.halt
    }
}
