//! A thread that does effects one after another.

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

enum Job {
    Do(Ticket, Effect),
    /// Everything before this is done when the answer comes.
    Mark(Sender<()>),
}

/// A thread of its own for one kind of effect.
pub(super) struct Worker {
    jobs: Sender<Job>,
    finished: Finished,
}

impl Worker {
    /// Starts the thread; `work` does one effect and may block.
    pub fn new(name: &str, work: impl FnMut(Effect) -> Event + Send + 'static, finished: &Finished) -> Self {
        let (jobs, to_do) = mpsc::channel();
        let theirs = finished.clone();
        // Without a thread the receiver is dropped here, and `start` says so with each effect.
        let _spawned = thread::Builder::new()
            .name(name.to_owned())
            .spawn(move || run(&to_do, work, &theirs));
        Self {
            jobs,
            finished: finished.clone(),
        }
    }

    /// Puts an effect at the end of the queue.
    pub fn start(&self, ticket: Ticket, effect: Effect) {
        if let Err(mpsc::SendError(Job::Do(ticket, effect))) = self.jobs.send(Job::Do(ticket, effect)) {
            self.finished.send(ticket, could_not(&effect));
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

fn run(jobs: &Receiver<Job>, mut work: impl FnMut(Effect) -> Event, finished: &Finished) {
    for job in jobs {
        match job {
            Job::Do(ticket, effect) => {
                let otherwise = could_not(&effect);
                // A fault in a library (a font, a dialog) must not leave the window waiting for ever.
                let event = last_words::caught(|| work(effect));
                finished.send(ticket, event.unwrap_or(otherwise));
            }
            Job::Mark(say) => {
                let _gone = say.send(());
            }
        }
    }
}

/// The answer when an effect could not even be tried.
fn could_not(effect: &Effect) -> Event {
    effect.failed(FileError::new(
        FileTrouble::Other,
        "The system did not let Plumbline do this.",
        "Close other programs and try again.",
        effect.path(),
    ))
}

/// The handle to a thread that takes effects in its own time and answers by itself.
pub(super) struct Orders {
    orders: Sender<(Ticket, Effect)>,
    finished: Finished,
}

impl Orders {
    /// Starts the thread.
    pub fn new(
        name: &str,
        run: impl FnOnce(&Receiver<(Ticket, Effect)>) + Send + 'static,
        finished: &Finished,
    ) -> Self {
        let (orders, to_do) = mpsc::channel();
        // Without a thread the receiver is dropped here, and `order` says so with each effect.
        let _spawned = thread::Builder::new().name(name.to_owned()).spawn(move || run(&to_do));
        Self {
            orders,
            finished: finished.clone(),
        }
    }

    /// Hands an effect to the thread; never waits.
    pub fn order(&self, ticket: Ticket, effect: Effect) {
        if let Err(mpsc::SendError((ticket, effect))) = self.orders.send((ticket, effect)) {
            let failed = effect.failed(FileError::not_a_file(effect.path()));
            self.finished.send(ticket, failed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_in_one_effect_is_answered_and_the_next_one_is_done() {
        fn work(effect: Effect) -> Event {
            match effect {
                Effect::Look { paths } if paths.is_empty() => panic!("a library is at fault"),
                _ => Event::WasLooked(vec![true]),
            }
        }
        let (events, polled) = mpsc::channel();
        let worker = Worker::new(
            "test",
            work,
            &Finished {
                events,
                wake: Arc::new(|| {}),
            },
        );
        worker.start(Ticket(1), Effect::Look { paths: vec![] });
        worker.start(
            Ticket(2),
            Effect::Look {
                paths: vec!["a".into()],
            },
        );
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
