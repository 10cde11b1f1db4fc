//! The hands-free clock: five seconds to get ready, then a count; Space or click stops and fills the field.

use super::{AnswerMessage, App, Timer, TimerMessage, fields};
use crate::content::{Id, Timed};
use crate::record::Side;
use crate::report::words;

/// Seconds to get ready.
pub const READY_SECONDS: u64 = 5;
/// The holds of all tests count in tens of seconds: a time below this may be a slip of the key, so the person is asked.
/// A choice of this program.
const SHORT_SECONDS: u32 = 5;
/// From so many seconds on half of the time is told.
const HALF_FROM: u32 = 20;

/// A time the clock filled in that is so short that it may be a slip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortHold {
    /// The item.
    pub item: Id,
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
            TimerMessage::TimerCancelled => self.state.pages.questions.timer = None,
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
            (Clock::Ready(_), _) => "Get ready. The test begins in five seconds.",
            (Clock::Running(run), true) if is_half(run) => "Half way.",
            (Clock::Running(_), true) => "Hold. Press Space or click when it ends.",
            (Clock::Running(left), false)
                if timer.stops_after.is_some_and(|stop| is_half(stop.saturating_sub(left))) =>
            {
                "Half of the time is over."
            }
            (Clock::Running(_), false) => "Count the repetitions.",
            (Clock::Over, _) => "Time is up. Type how many you did.",
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
            Clock::Ready(left) => format!("Begins in {}.", words::count(left, "second")),
            Clock::Running(left) if counts => format!("{} left.", words::count(left, "second")),
            Clock::Running(run) => format!("{}.", words::count(run, "second")),
            Clock::Over => "Time is up.".to_owned(),
        }
    }

    /// Starts the clock of the item on screen.
    pub(super) fn start_timer(&mut self, side: Option<Side>) {
        let Some(timed) = self.item().and_then(|item| item.timed) else {
            return;
        };
        let (stops_after, seconds_are_answer) = match timed {
            Timed::Hold { target_s } => (target_s, true),
            Timed::Count { seconds } => (Some(seconds), false),
        };
        self.state.pages.questions.short_hold = None;
        self.state.pages.questions.timer = Some(Timer {
            side,
            starts_at: self.platform.elapsed() + std::time::Duration::from_secs(READY_SECONDS),
            stops_after,
            seconds_are_answer,
        });
    }

    /// Stops the clock; a hold fills its field with whole seconds.
    pub(super) fn stop_timer(&mut self) {
        let clock = self.clock();
        let Some(timer) = self.state.pages.questions.timer.take() else {
            return;
        };
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
            self.state.pages.questions.short_hold = (seconds < SHORT_SECONDS).then_some(ShortHold {
                item,
                side: timer.side,
                seconds,
            });
        }
    }

    /// Puts a clock away that was not stopped, because its item is left; that is said.
    pub(super) fn put_clock_away(&mut self) {
        if self.state.pages.questions.timer.take().is_some() {
            self.say("The clock was put away before it was stopped, so it filled nothing in.");
        }
    }

    /// A hold just filled in by the clock that may be a slip: the person is asked whether to keep it.
    pub fn short_hold(&self) -> Option<&ShortHold> {
        let short = self.state.pages.questions.short_hold.as_ref()?;
        let item = self.item().filter(|item| item.id == short.item)?;
        let text = fields::text(item, self.assessment()?, self.record()?.person.units, short.side, 0);
        (text == short.seconds.to_string()).then_some(short)
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

/// Seconds as a whole number; the clock never runs for years.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to what fits"
)]
fn whole(seconds: f64) -> u32 {
    seconds.clamp(0.0, 86_400.0) as u32
}
