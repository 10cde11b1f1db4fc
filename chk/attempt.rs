//! Something that is tried on a thread of its own, because nobody says how long it takes. Who waits for it has other things
//! to do meanwhile; what comes too late is dropped where it comes.

use std::sync::mpsc::{self, Receiver, RecvTimeoutError, TryRecvError};
use std::thread;
use std::time::{Duration, Instant};

/// Something under way.
pub(super) struct Attempt<T> {
    result: Receiver<T>,
    since: Instant,
}

/// How it stands.
pub(super) enum Tried<T> {
    /// It has ended, with this; none when it ended without a word.
    Ended(Option<T>),
    /// It goes on.
    GoesOn(Attempt<T>),
}

impl<T: Send + 'static> Attempt<T> {
    /// Begins; none when there can be no thread.
    pub fn begin(name: &str, what: impl FnOnce() -> T + Send + 'static) -> Option<Self> {
        let (say, result) = mpsc::channel();
        let work = move || {
            // Nobody listens any more when this took too long.
            let _late = say.send(what());
        };
        thread::Builder::new().name(name.to_owned()).spawn(work).ok()?;
        Some(Self {
            result,
            since: Instant::now(),
        })
    }

    /// Looks, without waiting.
    pub fn look(self) -> Tried<T> {
        match self.result.try_recv() {
            Ok(result) => Tried::Ended(Some(result)),
            Err(TryRecvError::Disconnected) => Tried::Ended(None),
            Err(TryRecvError::Empty) => Tried::GoesOn(self),
        }
    }

    /// Waits so long at most, counted from the beginning; what comes later is dropped.
    pub fn wait(self, patience: Duration) -> Option<T> {
        match self.result.recv_timeout(patience.saturating_sub(self.since.elapsed())) {
            Ok(result) => Some(result),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => None,
        }
    }

    /// How long it has been going on.
    pub fn lasts(&self) -> Duration {
        self.since.elapsed()
    }
}
