//! Words: one line at a time, by the system's speech service, each when it is due, whether the window is drawn or not (rule P59). Nothing is looked for or started before the person
//! turned words on. The newest words win, and while a screen reader runs only that one speaks.

#[cfg(all(unix, not(target_os = "macos")))]
mod speechd;

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::attempt::{Attempt, Tried};
use super::worker::{Finished, Orders};
use super::{Event, NoVoice, Ticket, VoiceIs};

/// A service that has not answered for so long does not answer.
const PATIENCE: Duration = Duration::from_secs(3);
/// How long after one attempt the next one is made.
const AGAIN: Duration = Duration::from_secs(5);
/// Words that had to wait longer for the service are no longer said: something else is so by now.
const STALE: Duration = Duration::from_millis(1500);
/// How often is asked whether a screen reader runs.
const READER: Duration = Duration::from_secs(10);
/// How often something under way is looked at.
const LOOK: Duration = Duration::from_millis(10);

/// A connection to a speech service.
pub(super) trait Speech {
    /// Speaks a line, which cuts off what is being spoken.
    fn say(&mut self, line: &str) -> Result<(), NoVoice>;

    /// Is silent at once.
    fn hush(&mut self) -> Result<(), NoVoice>;
}

/// What the thread needs of the world outside; each may take long, and is called on a thread that may be left behind.
#[derive(Clone)]
pub(super) struct World {
    /// Connects to a speech service, and starts it where none runs.
    pub connect: Arc<dyn Fn() -> Result<Box<dyn Speech + Send>, NoVoice> + Send + Sync>,
    /// Whether a screen reader runs.
    pub reader: Arc<dyn Fn() -> bool + Send + Sync>,
}

/// What the thread is asked for, as the effects of these names say.
pub(super) enum Order {
    Voice { on: bool },
    Say { words: String },
    Lines { lines: Vec<(Duration, String)> },
    Hush,
}

/// Starts the thread. `began` is when the platform's time began.
pub(super) fn start(began: Instant, finished: &Finished) -> Orders<Order> {
    with(system(), began, finished)
}

fn with(world: World, began: Instant, finished: &Finished) -> Orders<Order> {
    let speaker = Speaker::new(world, began, finished.clone());
    let refused = Event::VoiceIs(VoiceIs::None(NoVoice::NoService));
    Orders::new("voice", refused, move |orders| speaker.run(orders), finished)
}

#[cfg(all(unix, not(target_os = "macos")))]
fn system() -> World {
    World {
        connect: Arc::new(speechd::connect),
        reader: Arc::new(|| super::listening::reader_runs(zbus::blocking::connection::Builder::session)),
    }
}

/// Elsewhere no speech service is used.
#[cfg(not(all(unix, not(target_os = "macos"))))]
fn system() -> World {
    World {
        connect: Arc::new(|| Err(NoVoice::NoService)),
        reader: Arc::new(|| false),
    }
}

type Connected = Result<Box<dyn Speech + Send>, NoVoice>;

struct Speaker {
    world: World,
    finished: Finished,
    ticket: Ticket,
    on: bool,
    speech: Option<Box<dyn Speech + Send>>,
    connecting: Option<Attempt<Connected>>,
    tried: Option<Instant>,
    /// Words to be said, and since when.
    words: Option<(String, Instant)>,
    /// Lines that are due later, first to last.
    ahead: VecDeque<(Instant, String)>,
    /// When the platform's time began.
    began: Instant,
    /// Whether a screen reader runs, as it was found last; not known yet at the beginning.
    reader: Option<bool>,
    asking: Option<Attempt<bool>>,
    asked: Option<Instant>,
    state: VoiceIs,
}

impl Speaker {
    fn new(world: World, began: Instant, finished: Finished) -> Self {
        Self {
            world,
            finished,
            ticket: Ticket(0),
            on: false,
            speech: None,
            connecting: None,
            tried: None,
            words: None,
            ahead: VecDeque::new(),
            began,
            reader: None,
            asking: None,
            asked: None,
            state: VoiceIs::Off,
        }
    }

    /// Until the program ends.
    fn run(mut self, orders: &Receiver<(Ticket, Order)>) {
        loop {
            match orders.recv_timeout(self.rests()) {
                Ok(order) => {
                    // All that waits first: the newest words win, and a pause that came after them takes them back.
                    let waiting: Vec<_> = std::iter::once(order).chain(orders.try_iter()).collect();
                    for (ticket, order) in waiting {
                        self.ticket = ticket;
                        self.take(order);
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            self.go_on();
        }
    }

    fn rests(&self) -> Duration {
        let hangs = |since: Duration| if since > PATIENCE { Duration::from_secs(1) } else { LOOK };
        let connecting = self.connecting.as_ref().map(|attempt| hangs(attempt.lasts()));
        let asking = self.asking.as_ref().map(|attempt| hangs(attempt.lasts()));
        let next = self
            .ahead
            .front()
            .map(|(due, _)| due.saturating_duration_since(Instant::now()));
        let idle = Duration::from_secs(60);
        let wakes = connecting.into_iter().chain(asking).chain(next);
        wakes.min().unwrap_or(idle)
    }

    fn take(&mut self, order: Order) {
        match order {
            Order::Voice { on } => {
                self.on = on;
                if on {
                    (self.asked, self.reader) = (None, None);
                } else {
                    self.words = None;
                    self.hush();
                    self.speech = None;
                    self.state = VoiceIs::Off;
                }
                self.answer();
            }
            Order::Say { words } => {
                if self.on {
                    self.words = Some((one_line(&words), Instant::now()));
                }
                self.answer();
            }
            Order::Lines { lines } => {
                let timed = lines
                    .into_iter()
                    .filter_map(|(at, line)| Some((self.began.checked_add(at)?, line)));
                let mut timed: Vec<_> = timed.collect();
                timed.sort_by_key(|(due, _)| *due);
                self.ahead = timed.into();
                self.answer();
            }
            // The sounds answer it.
            Order::Hush => {
                self.words = None;
                self.ahead.clear();
                self.hush();
            }
        }
    }

    fn answer(&self) {
        self.finished.send(self.ticket, Event::VoiceIs(self.state));
    }

    fn hush(&mut self) {
        if let Some(speech) = &mut self.speech
            && let Err(why) = speech.hush()
        {
            self.lost(why);
        }
    }

    fn go_on(&mut self) {
        self.take_what_is_due();
        if self.on {
            self.look_for_reader();
        }
        if self.speech.is_none() {
            self.connect();
        }
        self.speak();
    }

    /// Of lines that came due at once, as after the computer was busy, the newest wins.
    fn take_what_is_due(&mut self) {
        let now = Instant::now();
        while self.ahead.front().is_some_and(|(due, _)| *due <= now) {
            if let Some((due, line)) = self.ahead.pop_front().filter(|_| self.on) {
                self.words = Some((one_line(&line), due));
            }
        }
    }

    fn look_for_reader(&mut self) {
        match self.asking.take().map(Attempt::look) {
            Some(Tried::GoesOn(attempt)) => {
                // A bus that does not answer has no reader on it.
                if attempt.lasts() > PATIENCE && self.reader.is_none() {
                    self.reader = Some(false);
                }
                self.asking = Some(attempt);
            }
            Some(Tried::Ended(runs)) => self.reader_found(runs.unwrap_or(false)),
            None => {
                let wants = self.reader.is_none() || self.words.is_some();
                if wants && self.asked.is_none_or(|asked| asked.elapsed() >= READER) {
                    self.asked = Some(Instant::now());
                    let reader = Arc::clone(&self.world.reader);
                    self.asking = Attempt::begin("reader look", move || reader());
                    if self.asking.is_none() {
                        self.reader_found(false);
                    }
                }
            }
        }
    }

    fn reader_found(&mut self, runs: bool) {
        self.reader = Some(runs);
        if runs {
            self.words = None;
            self.hush();
            self.speech = None;
            self.say_state(VoiceIs::None(NoVoice::ReaderSpeaks));
        } else if self.state == VoiceIs::None(NoVoice::ReaderSpeaks) {
            // It was ended meanwhile; the next attempt says how it stands.
            self.tried = None;
        }
    }

    fn may_connect(&self) -> bool {
        self.on && self.reader == Some(false)
    }

    fn connect(&mut self) {
        let Some(attempt) = self.connecting.take() else {
            let first = self.tried.is_none();
            let again = self.words.is_some() && self.tried.is_some_and(|tried| tried.elapsed() >= AGAIN);
            let turned_on = self.state == VoiceIs::Off;
            if self.may_connect() && (first || again || turned_on) {
                self.tried = Some(Instant::now());
                let connect = Arc::clone(&self.world.connect);
                self.connecting = Attempt::begin("speech", move || {
                    crate::platform::caught(|| connect()).unwrap_or(Err(NoVoice::Ended))
                });
                if self.connecting.is_none() {
                    self.say_state(VoiceIs::None(NoVoice::NoService));
                }
            }
            return;
        };
        match attempt.look() {
            // Turned off meanwhile, or a screen reader came.
            Tried::Ended(_) if !self.may_connect() => {}
            Tried::Ended(Some(Ok(speech))) => {
                self.speech = Some(speech);
                self.say_state(VoiceIs::Ready);
            }
            Tried::Ended(Some(Err(why))) => self.say_state(VoiceIs::None(why)),
            Tried::Ended(None) => self.say_state(VoiceIs::None(NoVoice::Ended)),
            Tried::GoesOn(attempt) => {
                let too_long = attempt.lasts() >= PATIENCE;
                // No second one beside one that hangs.
                self.connecting = Some(attempt);
                if too_long && self.may_connect() {
                    self.say_state(VoiceIs::None(NoVoice::NoAnswer));
                }
            }
        }
    }

    fn speak(&mut self) {
        if self.words.as_ref().is_some_and(|(_, since)| since.elapsed() > STALE) {
            self.words = None;
        }
        // What was found of a screen reader must be of now.
        if self.asking.is_some() && self.reader.is_none() {
            return;
        }
        let Some(speech) = &mut self.speech else { return };
        let Some((words, _)) = self.words.take() else { return };
        if words.is_empty() {
            return;
        }
        let said = crate::platform::caught(|| speech.say(&words)).unwrap_or(Err(NoVoice::Ended));
        if let Err(why) = said {
            self.lost(why);
        }
    }

    fn lost(&mut self, why: NoVoice) {
        self.speech = None;
        self.tried = Some(Instant::now());
        self.say_state(VoiceIs::None(why));
    }

    /// How it stands, if that is new.
    fn say_state(&mut self, state: VoiceIs) {
        if self.state != state {
            self.state = state;
            self.answer();
        }
    }
}

/// One line, and never one that the protocol of a speech service would take for the end of the words.
fn one_line(words: &str) -> String {
    let parts = words
        .split(char::is_control)
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let line = parts.collect::<Vec<_>>().join(" ");
    if line.starts_with('.') {
        format!(" {line}")
    } else {
        line
    }
}

#[cfg(test)]
mod tests;
