//! A session goes on: by deeds, and by time. What is heard of it is handed to the platform for all that lies ahead, so that
//! nothing waits for a frame (rules P52, P58).

use std::time::Duration;

use super::{App, Player, SessionStage};
use crate::app::words::session as say;
use crate::app::{Focus, Screen, Until};
use crate::record::{Deed, DeedAt};
use crate::report::words;
use crate::rules::session::{Cue, Ended, Halt, Here, PainLight, What};

/// A jump of the world's clock against the platform's by more than this is a suspend.
const SLEPT: i64 = 30;
/// After so long a pause the screen may go dark (rule P60).
const LONG_PAUSE: Duration = Duration::from_secs(5 * 60);

impl App {
    /// The session begins, or goes on from where it was left.
    pub(super) fn begin_session(&mut self) {
        let now = self.platform.elapsed();
        let began = self.platform.now();
        let utc = self.platform.utc();
        let needs_list = self.must_read_stop_list();
        let Some(player) = self.state.pages.session.as_mut() else {
            return;
        };
        if player.stage != SessionStage::Before || player.waits_for_word() {
            return;
        }
        player.stage = SessionStage::Going;
        player.looked = (now, utc);
        if player.deeds.is_empty() {
            player.began = began;
        }
        if needs_list && self.may_change() && self.is_newest() {
            self.note_stop_list_read();
        }
        self.begin_sounding();
        self.stay_awake(true);
        match self.session_halt() {
            Some(Halt::Pause) => return self.session_deed(Deed::GoOn),
            // What was asked when it was left is answered first.
            Some(Halt::Pain | Halt::Version(_)) => {}
            None => self.on_player(|player| player.watch.go(now)),
        }
        self.state.focus = Some(Focus::FirstProblem);
        self.hand_over_session();
        self.keep_session();
    }

    /// One key for everything that goes on.
    pub(super) fn switch_session(&mut self) {
        let Some(player) = self.player() else { return };
        match player.stage {
            SessionStage::Before => self.begin_session(),
            SessionStage::Going => {
                let Some(here) = self.session_here() else { return };
                match here.halt {
                    Some(Halt::Pause | Halt::Version(_)) => self.session_deed(Deed::GoOn),
                    // How much it hurts is answered on its own page.
                    Some(Halt::Pain) => {}
                    None if here.step.open => self.session_deed(Deed::Done),
                    None => self.session_deed(Deed::Pause),
                }
            }
            SessionStage::StopList | SessionStage::Stopped | SessionStage::After => {}
        }
    }

    /// The person did something.
    pub(super) fn session_deed(&mut self, deed: Deed) {
        let now = self.platform.elapsed();
        let Some(player) = self.state.pages.session.as_mut() else {
            return;
        };
        if player.stage != SessionStage::Going {
            return;
        }
        let before = player.here(now);
        if !self.take_deed(deed, now) {
            return;
        }
        let halt = self.session_halt();
        if halt != before.halt {
            // Another page, or another main button.
            self.state.focus = Some(Focus::FirstProblem);
        }
        self.heard_after(deed, &before);
        self.after_deeds();
    }

    /// Takes a deed in; false where it makes no sense there.
    fn take_deed(&mut self, deed: Deed, now: Duration) -> bool {
        let Some(player) = self.state.pages.session.as_mut() else {
            return false;
        };
        let ran_ms = player.watch.ran_ms(now);
        if !player.run.deed(ran_ms, deed) {
            return false;
        }
        player.deeds.push(DeedAt { ran_ms, deed });
        let here = player.run.at(ran_ms);
        if here.halt.is_some() || here.ended.is_some() {
            player.watch.stop(now);
            player.still_since.get_or_insert(now);
        } else {
            player.watch.go(now);
            player.still_since = None;
            player.note = None;
        }
        true
    }

    /// What follows once the session stands elsewhere: sounds, the record, its end.
    fn after_deeds(&mut self) {
        self.hand_over_session();
        self.keep_session();
        let ended = self.session_here().and_then(|here| here.ended);
        if let Some(ended) = ended {
            self.session_over(ended);
        }
    }

    /// Hands all sounds over that do not depend on a deed still to come, and what is told ahead.
    fn hand_over_session(&mut self) {
        let now = self.platform.elapsed();
        let Some(player) = self.state.pages.session.as_ref() else {
            return;
        };
        let ran_ms = player.watch.ran_ms(now);
        let ahead = player.run.announcements(ran_ms);
        let here = player.run.at(ran_ms);
        if here.halt.is_some() || here.ended == Some(Ended::Early) {
            self.on_player(|player| player.said.forget_ahead());
            return self.hush();
        }
        if here.ended.is_some() {
            return;
        }
        let mut score: Vec<Cue> = player.run.cues(ran_ms, u64::MAX);
        for cue in &mut score {
            cue.at_ms = cue.at_ms.saturating_sub(ran_ms);
        }
        let tags = self.session_tags();
        let session = player.session();
        let words = ahead
            .iter()
            .map(|told| (told.at_ms, words::announcement(self.library(), &tags, session, told)));
        let words = self.with_the_question(&ahead, words.collect());
        let lines: Vec<(u64, String)> = words
            .iter()
            .map(|(at_ms, line)| (at_ms.saturating_sub(ran_ms), line.clone()))
            .collect();
        self.on_player(|player| player.said.ahead(words));
        self.hand_over_lines(&lines, now);
        self.hand_over_score(&score, now);
    }

    /// Lets time pass: called with every frame, and right after any number of frames that never came.
    pub(in crate::app) fn tick_session(&mut self) {
        let Some(player) = &self.state.pages.session else {
            return;
        };
        if !player.is_under_way() {
            return;
        }
        self.wake_from_sleep();
        self.tell_session();
        self.let_screen_go_dark();
        let Some(here) = self.session_here() else { return };
        let place = Some((here.place, here.step.kind));
        let moved = self.player().is_some_and(|player| player.kept_place != place);
        if moved {
            self.unsay(Until::SessionMovesOn);
            self.keep_session();
        }
        let going = self.player().is_some_and(|player| player.stage == SessionStage::Going);
        if let (Some(ended), true) = (here.ended, going) {
            self.session_over(ended);
        }
    }

    /// After a suspend the session stands where it was at the last look before it.
    fn wake_from_sleep(&mut self) {
        let (now, utc) = (self.platform.elapsed(), self.platform.utc());
        let Some(player) = self.state.pages.session.as_mut() else {
            return;
        };
        let (then, then_utc) = std::mem::replace(&mut player.looked, (now, utc));
        let by_world = utc.duration_since(then_utc).as_secs();
        let by_platform = i64::try_from(now.saturating_sub(then).as_secs()).unwrap_or(i64::MAX);
        if by_world.saturating_sub(by_platform) <= SLEPT || !player.is_running() {
            return;
        }
        if self.take_deed(Deed::Pause, then) {
            self.on_player(|player| {
                player.note = Some(say::WAS_ASLEEP.to_owned());
            });
            self.tell_moment(say::PAUSED_ASLEEP);
            self.after_deeds();
        }
    }

    /// In a long pause the screen may go dark.
    fn let_screen_go_dark(&mut self) {
        let now = self.platform.elapsed();
        let long = self.player().and_then(|player| player.still_since);
        let long = long.is_some_and(|since| now.saturating_sub(since) > LONG_PAUSE);
        self.stay_awake(!long);
    }

    /// The count stands still, wherever the session is: its screen is left, or something is asked above it.
    pub(in crate::app) fn pause_session(&mut self) {
        let runs = self.player().is_some_and(Player::is_running);
        if runs {
            self.session_deed(Deed::Pause);
        }
    }

    /// Its screen is left for another one: it waits.
    pub(in crate::app) fn leave_session_screen(&mut self, to: Screen) {
        if self.state.screen != Screen::Session || to == Screen::Session {
            return;
        }
        let Some(player) = &self.state.pages.session else {
            return;
        };
        match player.stage {
            SessionStage::Going | SessionStage::StopList => {
                // What is to be gone on with stands in the record.
                self.pause_session();
                self.keep_session();
                self.end_sounding();
            }
            SessionStage::Before | SessionStage::Stopped | SessionStage::After => {}
        }
        self.state.pages.session = None;
    }

    /// "It hurts" was answered.
    pub(super) fn say_pain(&mut self) {
        let Some(player) = self.player() else { return };
        let (form, here) = (player.pain, self.session_here());
        let Some(here) = here.filter(|here| here.halt == Some(Halt::Pain)) else {
            return;
        };
        if !form.is_an_answer() {
            return;
        }
        if form.sharp {
            // The list comes before the answer is taken in, which may end the session (rule P54).
            self.on_player(|player| {
                player.pain = super::PainForm { said: true, ..form };
                player.stage = SessionStage::StopList;
            });
            self.state.focus = Some(Focus::FirstProblem);
            return;
        }
        self.take_pain(form, &here);
    }

    /// Takes in what was said to "it hurts".
    fn take_pain(&mut self, form: super::PainForm, here: &Here) {
        let name = self.turn_name(here);
        let light = self.lights().light(form.level, form.sharp);
        self.on_player(|player| player.pain = super::PainForm::default());
        self.session_deed(form.deed());
        if light != Some(PainLight::Red) {
            return;
        }
        // What comes next waits until the person wants it.
        self.session_deed(Deed::Pause);
        let note = say::left_out_today(&name);
        self.tell_moment(&note);
        self.on_player(|player| player.note = Some(note));
    }

    /// An answer that waited until the list was read.
    pub(super) fn take_waiting_pain(&mut self) {
        let pain = self.player().map(|player| player.pain).filter(|pain| pain.said);
        if let Some((pain, here)) = pain.zip(self.session_here()) {
            self.take_pain(pain, &here);
        }
    }

    /// When to stop is read; the session waits.
    pub(super) fn show_stop_list(&mut self) {
        self.pause_session();
        self.on_player(|player| {
            if player.stage == SessionStage::Going {
                player.stage = SessionStage::StopList;
            }
        });
        self.state.focus = Some(Focus::FirstProblem);
    }

    /// None of the signs is so.
    pub(super) fn leave_stop_list(&mut self) {
        self.on_player(|player| {
            if player.stage == SessionStage::StopList {
                player.stage = SessionStage::Going;
                player.signs.clear();
            }
        });
        self.take_waiting_pain();
        self.state.focus = Some(Focus::FirstProblem);
    }

    /// A sign is so: the session ends, and the plan waits (rule Z18).
    pub(super) fn stop_for_sign(&mut self) {
        let now = self.platform.elapsed();
        let Some(player) = self.state.pages.session.as_mut() else {
            return;
        };
        if player.stage != SessionStage::StopList || player.signs.is_empty() {
            return;
        }
        player.stage = SessionStage::Going;
        let pain = player.pain;
        if pain.said {
            self.take_deed(pain.deed(), now);
        }
        self.take_deed(Deed::End, now);
        self.hush();
        self.session_over(Ended::Early);
        self.on_player(|player| player.stage = SessionStage::Stopped);
    }

    /// What an exercise of the session is called.
    pub fn turn_name(&self, here: &Here) -> String {
        let turn = self.player().and_then(|player| player.turn(here));
        turn.map_or_else(String::new, |turn| {
            words::turn_name(self.library(), &self.session_tags(), turn)
        })
    }

    /// The exercise of the catalogue that is done now.
    pub fn session_exercise(&self, here: &Here) -> Option<&crate::content::Exercise> {
        let id = self.player()?.turn(here)?.what.exercise()?;
        self.library().exercise(id)
    }

    /// Whether another version of the exercise can be had: it is one of the plan, and has such a text.
    pub fn has_way(&self, here: &Here, way: crate::record::Way) -> bool {
        let turn = self.player().and_then(|player| player.turn(here));
        match turn.map(|turn| &turn.what) {
            Some(What::Exercise(id)) => {
                words::version_text(self.library(), &self.session_tags(), id, way).is_some() && here.way != Some(way)
            }
            Some(What::Breathing { .. } | What::Relief { .. } | What::Break { .. } | What::Walk) | None => false,
        }
    }

    /// The precautions of the person: they decide in which version an exercise is told.
    pub fn session_tags(&self) -> std::collections::BTreeSet<crate::content::TagId> {
        let outcome = self.outcome();
        outcome.map(|outcome| outcome.safety.tags.clone()).unwrap_or_default()
    }
}
