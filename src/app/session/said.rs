//! What a screen reader hears of a session: moments, not seconds, through one node that is always there (rule P56).

use std::collections::VecDeque;
use std::time::Duration;

use super::App;
use crate::app::words::{plan::is_left_out, session as say};
use crate::record::{Deed, Way};
use crate::report::words;
use crate::rules::session::{FEWEST_MS_BETWEEN, Halt, Here, MOST_IN_A_MINUTE, StepKind};

/// What was said last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub words: String,
    /// Counts everything that was said: the same words again are said again.
    pub times: u64,
}

/// What is said, and what is still to be said.
#[derive(Debug, Default)]
pub(super) struct Saying {
    said: Said,
    /// What comes by itself, in milliseconds of running, first to last.
    ahead: VecDeque<(u64, String)>,
    /// What is due and waits until the last words are over: the newest wins.
    waits: Option<String>,
    /// When something was said in the last minute.
    times: VecDeque<Duration>,
}

impl Saying {
    /// What comes by itself from now on.
    pub(super) fn ahead(&mut self, words: Vec<(u64, String)>) {
        self.ahead = words.into();
    }

    /// Nothing comes by itself any more.
    pub(super) fn forget_ahead(&mut self) {
        self.ahead.clear();
        self.waits = None;
    }

    /// What is to be said now, if anything.
    fn due(&mut self, ran_ms: u64, now: Duration) -> Option<String> {
        while self.ahead.front().is_some_and(|(at_ms, _)| *at_ms <= ran_ms) {
            self.waits = self.ahead.pop_front().map(|(_, words)| words);
        }
        let minute = Duration::from_secs(60);
        while self
            .times
            .front()
            .is_some_and(|said| now.saturating_sub(*said) >= minute)
        {
            self.times.pop_front();
        }
        let between = Duration::from_millis(FEWEST_MS_BETWEEN);
        let too_soon = self
            .times
            .back()
            .is_some_and(|said| now.saturating_sub(*said) < between);
        if too_soon || self.times.len() >= MOST_IN_A_MINUTE {
            return None;
        }
        self.waits.take()
    }

    fn say(&mut self, words: String, now: Duration) {
        self.said.words = words;
        self.said.times += 1;
        self.times.push_back(now);
        self.waits = None;
    }
}

impl App {
    /// What a screen reader was told of the session last.
    pub fn session_said(&self) -> Option<&Said> {
        Some(&self.player()?.said.said)
    }

    /// Says what is due. What is spoken aloud was handed over ahead.
    pub(super) fn tell_session(&mut self) {
        let now = self.platform.elapsed();
        let Some(player) = self.state.pages.session.as_mut() else {
            return;
        };
        let ran_ms = player.watch.ran_ms(now);
        if let Some(words) = player.said.due(ran_ms, now) {
            player.said.say(words, now);
        }
    }

    /// Says what answers to something the person did: that does not wait.
    pub(super) fn tell_moment(&mut self, words: &str) {
        let now = self.platform.elapsed();
        self.on_player(|player| player.said.say(words.to_owned(), now));
    }

    /// What a deed is answered with.
    pub(super) fn heard_after(&mut self, deed: Deed, before: &Here) {
        let Some(here) = self.session_here() else { return };
        let moved = (here.place, here.step.kind) != (before.place, before.step.kind);
        let words = match deed {
            Deed::Pause => Some(say::PAUSED.to_owned()),
            Deed::GoOn if here.step.kind == StepKind::GetReady => Some(say::GET_READY.to_owned()),
            Deed::GoOn => Some(say::GOING_ON.to_owned()),
            Deed::Again => Some(say::again(&self.where_it_is(&here))),
            Deed::Back => Some(say::back(&self.where_it_is(&here))),
            Deed::SkipForTime | Deed::NotToday => Some(is_left_out(&self.turn_name(before))),
            Deed::More => Some(say::MORE_SECONDS.to_owned()),
            Deed::Easier | Deed::Harder | Deed::AsPlanned => self.version_said(&here),
            Deed::ItHurts => Some(say::HOW_MUCH_DOES_IT_HURT.to_owned()),
            Deed::Pain { .. } => self.version_said(&here),
            Deed::CouldDo { more } => Some(words::could_do_said(more)),
            Deed::Done if moved && here.ended.is_none() => None,
            Deed::Done | Deed::End => None,
        };
        if let Some(words) = words {
            self.tell_moment(&words);
        }
    }

    /// The text of another version, which is read before it counts.
    fn version_said(&self, here: &Here) -> Option<String> {
        let Some(Halt::Version(way)) = here.halt else {
            return None;
        };
        Some(self.version_words(here, way))
    }

    /// The version that was chosen, in words.
    pub fn version_words(&self, here: &Here, way: Option<Way>) -> String {
        let turn = self.player().and_then(|player| player.turn(here));
        let exercise = turn.and_then(|turn| turn.what.exercise());
        let tags = self.session_tags();
        let text = exercise
            .zip(way)
            .and_then(|(exercise, way)| words::version_text(self.library(), &tags, exercise, way));
        words::version_chosen(way, text.as_deref())
    }

    /// `Glute bridge, left side, set 1 of 2. Get ready.`
    fn where_it_is(&self, here: &Here) -> String {
        let set = match self.player().and_then(|player| player.turn(here)) {
            Some(turn) => words::set_of(turn, &here.step),
            None => String::new(),
        };
        format!("{}. {set}", self.turn_name(here))
    }

    /// Tells what is left.
    pub(super) fn tell_time_left(&mut self) {
        let Some(here) = self.session_here() else { return };
        let words = match self.player().and_then(|player| player.turn(&here)) {
            Some(turn) => words::what_is_left(turn, &here),
            None => return,
        };
        self.tell_moment(&words);
    }

    /// The next of sounds, sounds and words, silent; it is told, and counts from now on.
    pub(super) fn turn_sounds(&mut self) {
        let next = self.sounds().next();
        self.tell_moment(&format!("{}.", next.name()));
        self.setting_chosen(crate::app::SettingMessage::SoundsChosen(next));
    }
}
