//! A thread that does deeds one after another, on what it alone knows.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use super::{Effect, Event, FileError, FileTrouble, Ticket, last_words};

/// Where finished effects go, and who is told.
#[derive(Clone)]
pub(super) struct Finished {
    /// The queue behind `poll`.
    pub events: Sender<(Ticket, Event)>,
    /// Says that there is something to poll.
    pub wake: Arc<dyn Fn() + Send + Sync>,
}

impl Finished {
    pub fn send(&self, ticket: Ticket, event: Event) {
        // The other end is gone only when the program ends, and then nobody is waiting.
        if self.events.send((ticket, event)).is_ok() {
            (self.wake)();
        }
    }
}

/// What is done for an effect, on what the thread knows.
type Deed<S> = Box<dyn FnOnce(&mut S) -> Event + Send>;

enum Job<S> {
    /// With the event when it could not be done at all.
    Do(Ticket, Event, Deed<S>),
    /// Everything before this is done when the answer comes.
    Mark(Sender<()>),
}

/// A thread of its own for effects that wait for each other, with what it knows (`S`).
pub(super) struct Worker<S> {
    jobs: Sender<Job<S>>,
    finished: Finished,
}

impl<S: Send + 'static> Worker<S> {
    /// Starts the thread.
    pub fn new(name: &str, knows: S, finished: &Finished) -> Self {
        let (jobs, to_do) = mpsc::channel();
        let theirs = finished.clone();
        // Without a thread the receiver is dropped here, and `start` says so with each effect.
        let _spawned = thread::Builder::new()
            .name(name.to_owned())
            .spawn(move || run(&to_do, knows, &theirs));
        Self {
            jobs,
            finished: finished.clone(),
        }
    }

    /// Puts a deed at the end of the queue; it may block. `otherwise` comes of it when it could not be done at all.
    pub fn start(&self, ticket: Ticket, otherwise: Event, deed: impl FnOnce(&mut S) -> Event + Send + 'static) {
        let job = Job::Do(ticket, otherwise, Box::new(deed));
        if let Err(mpsc::SendError(Job::Do(ticket, otherwise, _))) = self.jobs.send(job) {
            self.finished.send(ticket, otherwise);
        }
    }

    /// Waits until everything started so far is done, or until `limit` has passed.
    pub fn wait(&self, limit: Duration) {
        let (say, hear) = mpsc::channel();
        if self.jobs.send(Job::Mark(say)).is_ok() {
            // Too late, or the thread is gone: either way there is nothing more to wait for.
            let _done = hear.recv_timeout(limit);
        }
    }
}

fn run<S>(jobs: &Receiver<Job<S>>, mut knows: S, finished: &Finished) {
    for job in jobs {
        match job {
            Job::Do(ticket, otherwise, deed) => {
                // A fault in a library (a font, a dialog) must not leave the window waiting for ever.
                let event = last_words::caught(|| deed(&mut knows));
                finished.send(ticket, event.unwrap_or(otherwise));
            }
            Job::Mark(say) => {
                let _gone = say.send(());
            }
        }
    }
}

/// The event of an effect that could not even be tried.
pub(super) fn could_not(effect: &Effect) -> Event {
    effect.failed(FileError::new(
        FileTrouble::Other,
        "The system did not let Plumbline do this.",
        "Close other programs and try again.",
        effect.path(),
    ))
}

/// The handle to a thread that takes orders in its own time and answers by itself.
pub(super) struct Orders<O> {
    orders: Sender<(Ticket, O)>,
    refused: Event,
    finished: Finished,
}

impl<O: Send + 'static> Orders<O> {
    /// Starts the thread; where it cannot be started, each order is answered by `refused`.
    pub fn new(
        name: &str,
        refused: Event,
        run: impl FnOnce(&Receiver<(Ticket, O)>) + Send + 'static,
        finished: &Finished,
    ) -> Self {
        let (orders, to_do) = mpsc::channel();
        // Without a thread the receiver is dropped here, and `order` says so with each effect.
        let _spawned = thread::Builder::new().name(name.to_owned()).spawn(move || run(&to_do));
        Self {
            orders,
            refused,
            finished: finished.clone(),
        }
    }

    /// Hands an order to the thread; never waits.
    pub fn order(&self, ticket: Ticket, order: O) {
        if self.orders.send((ticket, order)).is_err() {
            self.finished.send(ticket, self.refused.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_in_one_effect_is_answered_and_the_next_one_is_done() {
        let (events, polled) = mpsc::channel();
        let worker = Worker::new(
            "test",
            0,
            &Finished {
                events,
                wake: Arc::new(|| {}),
            },
        );
        worker.start(Ticket(1), Event::WasLooked(vec![]), |_| panic!("a library is at fault"));
        worker.start(Ticket(2), Event::WasLooked(vec![]), |done| {
            *done += 1;
            Event::WasLooked(vec![*done == 1])
        });
        worker.wait(Duration::from_secs(10));
        let polled: Vec<_> = polled.try_iter().collect();
        assert_eq!(
            polled,
            [
                (Ticket(1), Event::WasLooked(vec![])),
                (Ticket(2), Event::WasLooked(vec![true]))
            ]
        );
    }
}
