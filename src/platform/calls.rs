//! Windows that call each other: the one that has a record can be called to the front by the one that was asked to open the same.

#[cfg(all(unix, not(target_os = "macos")))]
mod bus;
#[cfg(any(windows, target_os = "macos"))]
mod native;

use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

#[cfg(all(unix, not(target_os = "macos")))]
use bus as system;
#[cfg(any(windows, target_os = "macos"))]
use native as system;

use super::worker::Finished;
use super::{Event, Ticket};

/// Hears the calls for the records of this window, on a thread of its own that begins with the first.
pub(super) struct Calls {
    finished: Finished,
    heard: Option<Sender<Heard>>,
}

enum Heard {
    For(String),
    NoLongerFor(String),
}

impl Calls {
    /// Hears nothing yet.
    pub fn new(finished: &Finished) -> Self {
        Self {
            finished: finished.clone(),
            heard: None,
        }
    }

    /// Calls by this name come here from now on, where the system has a way.
    pub fn hear(&mut self, name: &str) {
        let finished = &self.finished;
        let heard = self.heard.get_or_insert_with(|| listening(finished.clone()));
        // Without the thread nobody is called, and the other window says what it says without a way.
        let _or_not = heard.send(Heard::For(name.to_owned()));
    }

    /// Calls by this name are another window's.
    pub fn leave(&self, name: &str) {
        if let Some(heard) = &self.heard {
            let _or_not = heard.send(Heard::NoLongerFor(name.to_owned()));
        }
    }
}

fn listening(finished: Finished) -> Sender<Heard> {
    let (say, hear) = mpsc::channel();
    let listen = move || listen(&hear, &finished);
    let _or_not = thread::Builder::new().name("calls".to_owned()).spawn(listen);
    say
}

fn listen(heard: &Receiver<Heard>, finished: &Finished) {
    let mut line: Option<system::Line> = None;
    for change in heard {
        match change {
            Heard::For(name) => {
                if line.is_none() {
                    let finished = finished.clone();
                    line = system::Line::open(move || finished.send(Ticket(u64::MAX), Event::CalledForward));
                }
                if let Some(line) = &line {
                    line.take(&name);
                }
            }
            Heard::NoLongerFor(name) => {
                if let Some(line) = &line {
                    line.give(&name);
                }
            }
        }
    }
}

/// Calls the window that has a record; whether it comes.
pub(super) fn call(name: &str) -> bool {
    system::call(name)
}
