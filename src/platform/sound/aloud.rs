//! Sounds without a window: they are played while the caller waits.

use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::Order;
use crate::platform::worker::Finished;
use crate::platform::{Event, SoundIs, Ticket, Tune, Volume};

/// How long after the call the first moment lies: the service is found and the device wakes up.
const LEAD: Duration = Duration::from_millis(1000);
/// How long after the last moment it may still sound.
const TAIL: Duration = Duration::from_millis(700);

/// Plays sounds at their times, for so long, and waits; says how sounds stood at the end. What cannot be played is said as
/// soon as it is known.
pub fn play_aloud(cues: Vec<(Duration, Tune)>, volume: Volume, lasts: Duration) -> SoundIs {
    let (sender, events) = mpsc::channel();
    let finished = Finished {
        events: sender,
        wake: Arc::new(|| {}),
    };
    let began = Instant::now();
    let sound = super::start(began, &finished);
    sound.order(Ticket(0), Order::Sound { on: true, volume });
    let cues = cues.into_iter().map(|(at, tune)| (at.saturating_add(LEAD), tune));
    let cues = cues.collect();
    sound.order(Ticket(1), Order::Cues { cues });
    let until = began + LEAD + lasts + TAIL;
    let mut state = SoundIs::Off;
    loop {
        match events.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok((_, Event::SoundIs(said))) => state = said,
            Ok(_) => {}
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return state,
        }
        if let SoundIs::None(_) = state {
            return state;
        }
    }
}
