//! The hands-free clock: some seconds to get ready, then a count, heard every five seconds where sounds are chosen; Space or
//! click stops and fills the field, and who stopped it late says so (rule Q29).

use std::time::Duration;

use super::{AnswerMessage, App, SoundChoice, TimerMessage, fields};
use crate::app::words::clock as say;
use crate::content::{Item, ItemId, Timed};
use crate::record::Side;
use crate::report::words;
use crate::rules::session::{Cue, CueKind};

/// The clock of a timed test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timer {
    /// The side, for items with sides.
    pub side: Option<Side>,
    /// When the test itself begins (after the seconds to get ready).
    pub starts_at: Duration,
    /// Where it stops by itself, in seconds.
    pub stops_after: Option<u32>,
    /// Whether the seconds are the answer, or repetitions are counted meanwhile.
    pub seconds_are_answer: bool,
}

/// Seconds to get ready, until others are chosen.
pub const READY_SECONDS: u32 = 5;
/// Seconds to get ready that can be chosen: lying down far from the screen takes longer.
pub const READY_CHOICES: [u32; 4] = [5, 10, 20, 30];
/// By so many seconds one may have stopped it late.
pub const LATE_CHOICES: [u32; 4] = [1, 2, 3, 5];
/// A sound comes each so many seconds.
const HEARD_EACH: usize = 5;
/// A hold without an end is heard up to here, in seconds.
const HEARD_UP_TO: u32 = 300;
/// The holds of all tests count in tens of seconds: a time below this may be a slip of the key, so the person is asked.
/// A choice of this program.
const SHORT_SECONDS: u32 = 5;
/// From so many seconds on half of the time is told.
const HALF_FROM: u32 = 20;

/// A time the clock filled in that is so short that it may be a slip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortHold {
    /// The item.
    pub item: ItemId,
    /// The side, for items with sides.
    pub side: Option<Side>,
    /// Seconds.
    pub seconds: u32,
}

/// What the clock shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Clock {
    /// Seconds left to get ready.
    Ready(u32),
    /// Seconds of the test so far; or left, when repetitions are counted.
    Running(u32),
    /// The time for counting is over.
    Over,
}

impl App {
    /// Takes in what was done with the clock.
    pub(super) fn timer_told(&mut self, message: TimerMessage) {
        match message {
            TimerMessage::TimerStarted(side) => self.start_timer(side),
            TimerMessage::TimerStopped => self.stop_timer(),
            TimerMessage::TimeAsked => {
                if let Some(clock) = self.clock() {
                    self.tell(self.clock_now(clock));
                }
            }
            TimerMessage::TimerCancelled => {
                self.state.pages.questions.timer = None;
                self.silence_clock();
            }
            TimerMessage::ReadyChosen(seconds) => self.state.pages.questions.ready = Some(seconds),
            TimerMessage::StoppedLate(seconds) => self.take_off(seconds),
        }
    }

    /// What the clock shows now, for the item on screen.
    pub fn clock(&self) -> Option<Clock> {
        let timer = self.state.pages.questions.timer?;
        let now = self.platform.elapsed();
        if now < timer.starts_at {
            let left = timer.starts_at.saturating_sub(now).as_secs_f64().ceil();
            return Some(Clock::Ready(whole(left)));
        }
        let run = (now - timer.starts_at).as_secs_f64();
        match timer.stops_after {
            Some(stop) if !timer.seconds_are_answer && run >= f64::from(stop) => Some(Clock::Over),
            Some(stop) if !timer.seconds_are_answer => Some(Clock::Running(whole((f64::from(stop) - run).ceil()))),
            _ => Some(Clock::Running(whole(run.floor()))),
        }
    }

    /// What a screen reader hears of the clock: moments, not seconds. It changes a few times only (rule P56).
    pub fn clock_said(&self) -> Option<&'static str> {
        let timer = self.state.pages.questions.timer?;
        let is_half = |seconds: u32| {
            timer
                .stops_after
                .is_some_and(|stop| stop >= HALF_FROM && 2 * seconds >= stop)
        };
        Some(match (self.clock()?, timer.seconds_are_answer) {
            (Clock::Ready(_), _) => match self.ready_seconds() {
                ..=5 => say::IN_FIVE_SECONDS,
                6..=10 => say::IN_TEN_SECONDS,
                11..=20 => say::IN_TWENTY_SECONDS,
                21.. => say::IN_THIRTY_SECONDS,
            },
            (Clock::Running(run), true) if is_half(run) => say::HALF_WAY,
            (Clock::Running(_), true) => say::HOLD,
            (Clock::Running(left), false)
                if timer.stops_after.is_some_and(|stop| is_half(stop.saturating_sub(left))) =>
            {
                say::HALF_OF_THE_TIME
            }
            (Clock::Running(_), false) => say::COUNT,
            (Clock::Over, _) => say::TIME_IS_UP_TYPE,
        })
    }

    /// What the clock shows, for the key that asks.
    fn clock_now(&self, clock: Clock) -> String {
        let counts = self
            .state
            .pages
            .questions
            .timer
            .is_some_and(|timer| !timer.seconds_are_answer);
        match clock {
            Clock::Ready(left) => say::begins_in(&words::count(left, "second")),
            Clock::Running(left) if counts => say::left(&words::count(left, "second")),
            Clock::Running(run) => format!("{}.", words::count(run, "second")),
            Clock::Over => say::TIME_IS_UP.to_owned(),
        }
    }

    /// Starts the clock of the item on screen.
    pub(super) fn start_timer(&mut self, side: Option<Side>) {
        let Some(timed) = self.item().and_then(Item::timed) else {
            return;
        };
        let (stops_after, seconds_are_answer) = match timed {
            Timed::Hold { target_s } => (target_s, true),
            Timed::Count { seconds } => (Some(seconds), false),
        };
        let (pressed, ready) = (self.platform.elapsed(), self.ready_seconds());
        let page = &mut self.state.pages.questions;
        page.short_hold = None;
        page.filled = None;
        page.timer = Some(Timer {
            side,
            starts_at: pressed + Duration::from_secs(ready.into()),
            stops_after,
            seconds_are_answer,
        });
        if self.sounds() != SoundChoice::Silent {
            self.begin_sounding();
            self.hand_over_score(&score_of_test(ready, stops_after), pressed);
        }
    }

    /// Seconds to get ready before the clock of a test begins.
    pub fn ready_seconds(&self) -> u32 {
        self.state.pages.questions.ready.unwrap_or(READY_SECONDS)
    }

    fn silence_clock(&mut self) {
        if self.state.sounding.running {
            self.end_sounding();
        }
    }

    /// A time that the clock has just filled in and nobody has changed since.
    pub fn filled_by_clock(&self) -> Option<&ShortHold> {
        let filled = self.state.pages.questions.filled.as_ref()?;
        self.still_stands(filled).then_some(filled)
    }

    fn still_stands(&self, filled: &ShortHold) -> bool {
        let item = self.item().filter(|item| item.id == filled.item);
        let (Some(item), Some(assessment), Some(record)) = (item, self.assessment(), self.record()) else {
            return false;
        };
        fields::text(item, assessment, record.person.units, filled.side, 0) == filled.seconds.to_string()
    }

    /// The clock was stopped so many seconds late.
    fn take_off(&mut self, late: u32) {
        let Some(filled) = self.filled_by_clock().cloned() else {
            return;
        };
        self.state.pages.questions.filled = None;
        let seconds = filled.seconds.saturating_sub(late);
        self.answer(AnswerMessage::ReadingTyped {
            item: filled.item,
            side: filled.side,
            index: 0,
            text: seconds.to_string(),
        });
    }

    /// Stops the clock; a hold fills its field with whole seconds.
    pub(super) fn stop_timer(&mut self) {
        let clock = self.clock();
        let Some(timer) = self.state.pages.questions.timer.take() else {
            return;
        };
        self.silence_clock();
        let Some(item) = self.item().map(|item| item.id.clone()) else {
            return;
        };
        if let (Some(Clock::Running(seconds)), true) = (clock, timer.seconds_are_answer) {
            let seconds = timer.stops_after.map_or(seconds, |stop| seconds.min(stop));
            self.answer(AnswerMessage::ReadingTyped {
                item: item.clone(),
                side: timer.side,
                index: 0,
                text: seconds.to_string(),
            });
            let filled = ShortHold {
                item,
                side: timer.side,
                seconds,
            };
            // A hold that went to its end was not stopped by hand.
            let by_hand = timer.stops_after.is_none_or(|stop| seconds < stop);
            let page = &mut self.state.pages.questions;
            page.short_hold = (seconds < SHORT_SECONDS).then(|| filled.clone());
            page.filled = by_hand.then_some(filled);
        }
    }

    /// Puts a clock away that was not stopped, because its item is left; that is said.
    pub(super) fn put_clock_away(&mut self) {
        if self.state.pages.questions.timer.take().is_some() {
            self.silence_clock();
            self.say(say::PUT_AWAY);
        }
    }

    /// A hold just filled in by the clock that may be a slip: the person is asked whether to keep it.
    pub fn short_hold(&self) -> Option<&ShortHold> {
        let short = self.state.pages.questions.short_hold.as_ref()?;
        self.still_stands(short).then_some(short)
    }

    /// Stops a hold that has reached its target.
    pub(super) fn tick_timer(&mut self) {
        let Some(timer) = self.state.pages.questions.timer else {
            return;
        };
        if let (Some(Clock::Running(seconds)), Some(stop), true) =
            (self.clock(), timer.stops_after, timer.seconds_are_answer)
            && seconds >= stop
        {
            self.dispatch(TimerMessage::TimerStopped);
        }
    }
}

/// What is heard: three seconds before it begins, the beginning, each five seconds, and its end.
fn score_of_test(ready: u32, stops_after: Option<u32>) -> Vec<Cue> {
    let cue = |second: u32, kind: CueKind| Cue {
        at_ms: u64::from(second) * 1000,
        kind,
    };
    let before = (1..=3)
        .rev()
        .map(|left| cue(ready.saturating_sub(left), CueKind::Ready));
    let end = stops_after.unwrap_or(HEARD_UP_TO);
    let meanwhile = (0..end).step_by(HEARD_EACH).skip(1);
    let meanwhile = meanwhile.map(|second| cue(ready + second, CueKind::LastSeconds));
    let ends = stops_after.map(|stop| cue(ready + stop, CueKind::End));
    before
        .chain([cue(ready, CueKind::Begin)])
        .chain(meanwhile)
        .chain(ends)
        .collect()
}

/// Seconds as a whole number; the clock never runs for years.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to what fits"
)]
fn whole(seconds: f64) -> u32 {
    seconds.clamp(0.0, 86_400.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_is_heard_before_it_begins_each_five_seconds_and_at_its_end() {
        let heard: Vec<(u64, CueKind)> = score_of_test(10, Some(15))
            .into_iter()
            .map(|cue| (cue.at_ms / 1000, cue.kind))
            .collect();
        let wanted = [
            (7, CueKind::Ready),
            (8, CueKind::Ready),
            (9, CueKind::Ready),
            (10, CueKind::Begin),
            (15, CueKind::LastSeconds),
            (20, CueKind::LastSeconds),
            (25, CueKind::End),
        ];
        assert_eq!(heard, wanted);
        assert!(score_of_test(5, None).iter().all(|cue| cue.kind != CueKind::End));
    }
}
