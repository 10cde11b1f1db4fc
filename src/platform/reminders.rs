//! Reminders on the desktop: each is shown when it is due, whether the window is drawn or not (rule P111). Nothing is asked of
//! the desktop before one is due, and one that fell into a sleep of the computer is left out.

#[cfg(all(unix, not(target_os = "macos")))]
mod bus;

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use jiff::civil::DateTime;

use super::worker::{Finished, Orders};
use super::{Event, Notification, Ticket, files};

/// A jump of the world's clock against the platform's by more than this is a sleep of the computer.
const SLEPT: i64 = 30;

/// Shows one; it may take as long as a desktop that hangs.
type Show = Arc<dyn Fn(&Notification) + Send + Sync>;

/// What is to be shown, and when: all of it, in the place of what was not shown yet.
type Due = Vec<(Duration, Notification)>;

/// Starts the thread. `began` is when the platform's time began.
pub(super) fn start(began: Instant, finished: &Finished) -> Orders<Due> {
    with(Arc::new(show), began, finished)
}

fn with(show: Show, began: Instant, finished: &Finished) -> Orders<Due> {
    let waiting = Waiting {
        show,
        finished: finished.clone(),
        began,
        due: VecDeque::new(),
        handed: (Instant::now(), files::utc()),
    };
    Orders::new(
        "reminders",
        Event::WillRemind(false),
        move |orders| waiting.run(orders),
        finished,
    )
}

#[cfg(all(unix, not(target_os = "macos")))]
fn show(notification: &Notification) {
    bus::show(notification);
}

/// Elsewhere the window alone reminds.
#[cfg(not(all(unix, not(target_os = "macos"))))]
fn show(_notification: &Notification) {}

struct Waiting {
    show: Show,
    finished: Finished,
    /// When the platform's time began.
    began: Instant,
    /// First to last.
    due: VecDeque<(Instant, Notification)>,
    /// When it was looked at last, by the platform's time and by the world's.
    handed: (Instant, DateTime),
}

impl Waiting {
    /// Until the program ends.
    fn run(mut self, orders: &Receiver<(Ticket, Due)>) {
        loop {
            match orders.recv_timeout(self.rests()) {
                Ok((ticket, due)) => self.take(ticket, due),
                Err(RecvTimeoutError::Timeout) => self.show_what_is_due(),
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn rests(&self) -> Duration {
        let idle = Duration::from_secs(3600);
        let next = self.due.front().map(|(due, _)| *due);
        next.map_or(idle, |due| due.saturating_duration_since(Instant::now()).min(idle))
    }

    fn take(&mut self, ticket: Ticket, due: Due) {
        let timed = due.into_iter();
        let timed = timed.filter_map(|(at, what)| Some((self.began.checked_add(at)?, what)));
        let mut timed: Vec<_> = timed.collect();
        timed.sort_by_key(|(due, _)| *due);
        self.due = timed.into();
        self.handed = (Instant::now(), files::utc());
        self.finished.send(ticket, Event::WillRemind(true));
    }

    fn show_what_is_due(&mut self) {
        let slept = self.slept();
        let now = Instant::now();
        while self.due.front().is_some_and(|(due, _)| *due <= now) {
            if let Some((_, notification)) = self.due.pop_front().filter(|_| !slept) {
                (self.show)(&notification);
            }
        }
    }

    /// Whether the computer slept since it was looked at last.
    fn slept(&mut self) -> bool {
        let (then, then_utc) = std::mem::replace(&mut self.handed, (Instant::now(), files::utc()));
        let (now, utc) = self.handed;
        let by_world = utc.duration_since(then_utc).as_secs();
        let by_platform = i64::try_from(now.saturating_duration_since(then).as_secs()).unwrap_or(i64::MAX);
        by_world.saturating_sub(by_platform) > SLEPT
    }
}

#[cfg(test)]
mod tests;
