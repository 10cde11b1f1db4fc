//! The thread of the sounds: what is to be played, and the line it is played on.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::clock::SteadyClock;
use super::mixer::{Desk, Mixer};
use super::{Line, Open, Order};
use crate::platform::attempt::{Attempt, Tried};
use crate::platform::heard::TOO_LATE;
use crate::platform::worker::Finished;
use crate::platform::{Event, NoSound, SoundIs, Ticket, Tune, Volume};

/// How long before it is due a tune is placed.
const AHEAD: Duration = Duration::from_millis(500);
/// How often the service is asked where it is, and so whether it is still there.
const LOOK: Duration = Duration::from_millis(500);
/// How often is looked whether a line has opened.
const LOOK_WHILE_OPENING: Duration = Duration::from_millis(10);

/// How long it waits for what; tests wait less.
#[derive(Clone, Copy)]
pub(super) struct Times {
    /// A service that has not answered for so long does not answer.
    pub patience: Duration,
    /// How long after one attempt the next one is made.
    pub again: Duration,
    /// For so long a line is kept on which nothing is to be played.
    pub kept: Duration,
}

impl Default for Times {
    fn default() -> Self {
        Self {
            patience: Duration::from_secs(3),
            again: Duration::from_secs(5),
            kept: Duration::from_secs(5 * 60),
        }
    }
}
/// What the line is opened with; the device may have another rate.
const RATE: u32 = 48_000;

type Opened = Result<(Box<dyn Line + Send>, Arc<Desk>), NoSound>;

/// An open line.
struct Playing {
    line: Box<dyn Line + Send>,
    desk: Arc<Desk>,
    clock: SteadyClock,
    looked: Instant,
}

pub(super) struct Player {
    open: Open,
    times: Times,
    began: Instant,
    finished: Finished,
    /// Of the last effect: what comes by itself comes under it too.
    ticket: Ticket,
    on: bool,
    volume: Volume,
    /// Not placed yet, by time.
    cues: Vec<(Duration, Tune)>,
    /// Since when something is or was to be played; a line is wanted from then on.
    wanted: Option<Instant>,
    playing: Option<Playing>,
    opening: Option<Attempt<Opened>>,
    tried: Option<Instant>,
    state: SoundIs,
}

impl Player {
    pub fn new(open: Open, times: Times, began: Instant, finished: Finished) -> Self {
        Self {
            open,
            times,
            began,
            finished,
            ticket: Ticket(0),
            on: false,
            volume: Volume::percent(0),
            cues: Vec::new(),
            wanted: None,
            playing: None,
            opening: None,
            tried: None,
            state: SoundIs::Off,
        }
    }

    /// Until the program ends.
    pub fn run(mut self, orders: &Receiver<(Ticket, Order)>) {
        loop {
            match orders.recv_timeout(self.rests()) {
                Ok((ticket, order)) => {
                    self.ticket = ticket;
                    self.take(order);
                    self.finished.send(self.ticket, Event::SoundIs(self.state));
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            self.go_on();
        }
    }

    /// How long there is nothing to do.
    fn rests(&self) -> Duration {
        if let Some(attempt) = &self.opening {
            // One that hangs may do so for ever.
            let hangs = attempt.lasts() > self.times.patience;
            return if hangs { LOOK } else { LOOK_WHILE_OPENING };
        }
        if !self.wants_line() {
            return self.times.kept;
        }
        let Some(playing) = &self.playing else {
            let since = self.tried.map_or(self.times.again, |tried| tried.elapsed());
            return self.times.again.saturating_sub(since);
        };
        let next_look = LOOK.saturating_sub(playing.looked.elapsed());
        let next_cue = self
            .cues
            .first()
            .map(|(at, _)| at.saturating_sub(self.elapsed() + AHEAD));
        next_cue.map_or(next_look, |next_cue| next_cue.min(next_look))
    }

    fn wants_line(&self) -> bool {
        self.on && self.wanted.is_some()
    }

    fn elapsed(&self) -> Duration {
        self.began.elapsed()
    }

    fn take(&mut self, order: Order) {
        match order {
            Order::Sound { on, volume } => {
                self.volume = volume;
                self.on = on;
                if on {
                    self.with_mixer(|mixer| mixer.set_volume(volume.in_percent()));
                } else {
                    self.hush();
                    if self.playing.is_some() {
                        // It was there just now, so it may be asked for again at once.
                        self.tried = None;
                    }
                    self.close();
                    self.state = SoundIs::Off;
                }
            }
            Order::Cues { mut cues } => {
                cues.sort_by_key(|(at, _)| *at);
                if !cues.is_empty() {
                    self.wanted = Some(Instant::now());
                }
                self.replace(cues);
            }
            Order::Hush => {
                self.cues.clear();
                self.hush();
            }
        }
    }

    fn with_mixer(&self, does: impl FnOnce(&mut Mixer)) {
        if let Some(playing) = &self.playing {
            playing.desk.with(does);
        }
    }

    /// What sounds stops, also what the service has and the device has not.
    fn hush(&mut self) {
        self.with_mixer(Mixer::clear);
        self.take_back();
    }

    fn take_back(&mut self) {
        if let Some(playing) = &mut self.playing
            && let Err(why) = playing.line.take_back()
        {
            self.lost(why);
        }
    }

    /// Other cues are to be played than so far; what sounds goes on.
    fn replace(&mut self, cues: Vec<(Duration, Tune)>) {
        self.cues = cues;
        let Some(playing) = &mut self.playing else { return };
        let heard = match playing.line.heard() {
            Ok((frame, _)) => u64::try_from(frame).unwrap_or(0),
            Err(why) => return self.lost(why),
        };
        let now = self.began.elapsed();
        let cues = &self.cues;
        // A tune of ours that was sent and is not heard yet but is no longer wanted, or one that is due before what is sent
        // next will be heard: what was sent is taken back.
        let takes_back = playing.desk.with(|mixer| {
            let not_heard = mixer.sent().saturating_sub(heard);
            let soon = now + Duration::from_secs_f64(not_heard as f64 / f64::from(mixer.rate()));
            let due = now.saturating_sub(TOO_LATE)..soon;
            let is_due = |(at, tune): &(Duration, Tune)| due.contains(at) && !mixer.has(*at, tune);
            mixer.has_sent_others(heard, cues) || cues.iter().any(is_due)
        });
        if takes_back {
            self.take_back();
        }
        let cues = &mut self.cues;
        if let Some(playing) = &self.playing {
            playing.desk.with(|mixer| {
                let sent = mixer.sent();
                mixer.forget_from(sent);
                cues.retain(|(at, tune)| !mixer.has(*at, tune));
            });
        }
    }

    /// Opens the line, places what is due, looks whether the service is there, closes what was not used for long.
    fn go_on(&mut self) {
        if self.playing.is_none() {
            self.open_line();
        }
        if self.playing.is_some() {
            self.place_what_is_due();
        }
        let now = self.elapsed();
        self.cues.retain(|(at, _)| at.saturating_add(TOO_LATE) >= now);
        if !self.cues.is_empty() {
            self.wanted = Some(Instant::now());
        }
        if self.wanted.is_some_and(|since| since.elapsed() >= self.times.kept) {
            self.wanted = None;
            self.close();
            self.say(SoundIs::Off);
        }
    }

    fn open_line(&mut self) {
        let Some(attempt) = self.opening.take() else {
            if self.wants_line() && self.tried.is_none_or(|tried| tried.elapsed() >= self.times.again) {
                self.tried = Some(Instant::now());
                let (open, percent) = (Arc::clone(&self.open), self.volume.in_percent());
                self.opening = Attempt::begin("sound line", move || {
                    let desk = Desk::new(Mixer::new(RATE, percent));
                    let line = crate::platform::caught(|| open(Arc::clone(&desk))).unwrap_or(Err(NoSound::Ended))?;
                    Ok((line, desk))
                });
            }
            return;
        };
        match attempt.look() {
            // Sounds were turned off meanwhile.
            Tried::Ended(_) if !self.wants_line() => {}
            Tried::Ended(Some(Ok((line, desk)))) => {
                desk.with(|mixer| mixer.set_volume(self.volume.in_percent()));
                self.playing = Some(Playing {
                    line,
                    desk,
                    clock: SteadyClock::default(),
                    looked: Instant::now(),
                });
                self.say(SoundIs::Ready);
            }
            Tried::Ended(Some(Err(why))) => self.say(SoundIs::None(why)),
            Tried::Ended(None) => self.say(SoundIs::None(NoSound::Ended)),
            Tried::GoesOn(attempt) => {
                let too_long = attempt.lasts() >= self.times.patience;
                // No second one beside one that hangs.
                self.opening = Some(attempt);
                if too_long && self.wants_line() {
                    self.say(SoundIs::None(NoSound::NoAnswer));
                }
            }
        }
    }

    fn place_what_is_due(&mut self) {
        let soon = self.elapsed() + AHEAD;
        let due = self.cues.iter().take_while(|(at, _)| *at <= soon).count();
        let Some(playing) = &mut self.playing else { return };
        if due == 0 && playing.looked.elapsed() < LOOK {
            return;
        }
        let (frame, then) = match playing.line.heard() {
            Ok(heard) => heard,
            Err(why) => return self.lost(why),
        };
        playing.looked = Instant::now();
        let rate = playing.desk.with(|mixer| mixer.rate());
        let then = then.saturating_duration_since(self.began).as_secs_f64();
        let first_heard = playing.clock.take(frame, then, rate);
        let now = self.began.elapsed();
        for (at, tune) in self.cues.drain(..due) {
            if at.saturating_add(TOO_LATE) < now {
                continue;
            }
            let starts = ((at.as_secs_f64() - first_heard) * f64::from(rate)).round();
            // What should have begun already begins with the next sample.
            playing.desk.with(|mixer| mixer.place(at, tune, starts.max(0.0) as u64));
        }
    }

    /// The line is gone; it is tried again at most every [`Times::again`].
    fn lost(&mut self, why: NoSound) {
        self.close();
        self.say(SoundIs::None(why));
    }

    fn close(&mut self) {
        self.playing = None;
    }

    /// How it stands, if that is new.
    fn say(&mut self, state: SoundIs) {
        if self.state != state {
            self.state = state;
            self.finished.send(self.ticket, Event::SoundIs(state));
        }
    }
}
