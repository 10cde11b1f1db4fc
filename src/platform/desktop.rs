//! The real desktop: disk, dialogs and viewer, each on a thread of its own, so that the window never waits.

use std::fmt;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use jiff::civil::DateTime;
use uuid::Uuid;

use super::dialogs::{self, Question};
use super::worker::{Finished, Worker};
use super::{Effect, Event, Places, Platform, Ticket, files, fonts, places, viewer};

/// How long the end of the program waits for a viewer that is being started.
const LAST_VIEWER: Duration = Duration::from_secs(5);

/// The real desktop: disk, dialogs and viewer on threads of their own.
pub struct Desktop {
    /// Files, in the order they were asked for: a read after a write sees what was written.
    files: Worker,
    /// One dialog at a time; a second one comes when the first is closed.
    dialogs: Worker,
    /// Viewer and fonts.
    viewer: Worker,
    events: Receiver<(Ticket, Event)>,
    began: Instant,
    places: Places,
}

impl Desktop {
    /// Starts the threads. `wake` is called on one of them whenever there is an event to poll.
    #[must_use]
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        let (sender, events) = mpsc::channel();
        let finished = Finished {
            events: sender,
            wake: Arc::new(wake),
        };
        Self {
            files: Worker::new("files", work, &finished),
            dialogs: Worker::new("dialogs", work, &finished),
            viewer: Worker::new("viewer", work, &finished),
            events,
            began: Instant::now(),
            places: places::places(),
        }
    }
}

impl Platform for Desktop {
    fn start(&mut self, ticket: Ticket, effect: Effect) {
        let worker = match effect {
            Effect::Read { .. }
            | Effect::Write { .. }
            | Effect::Remove { .. }
            | Effect::List { .. }
            | Effect::Look { .. } => &self.files,
            Effect::AskOpen { .. } | Effect::AskSave { .. } => &self.dialogs,
            Effect::View { .. } | Effect::FindFonts { .. } => &self.viewer,
        };
        worker.start(ticket, effect);
    }

    fn poll(&mut self) -> Vec<(Ticket, Event)> {
        self.events.try_iter().collect()
    }

    fn now(&self) -> DateTime {
        files::now()
    }

    fn elapsed(&self) -> Duration {
        self.began.elapsed()
    }

    fn new_id(&mut self) -> Uuid {
        Uuid::now_v7()
    }

    fn places(&self) -> Places {
        self.places.clone()
    }

    /// Waits for the disk however long it takes, for a starting viewer a few seconds, and for an open dialog not at all.
    fn finish(&mut self) -> Vec<(Ticket, Event)> {
        self.files.wait(Duration::MAX);
        self.viewer.wait(LAST_VIEWER);
        self.poll()
    }
}

/// Whoever forgets to finish loses no file either.
impl Drop for Desktop {
    fn drop(&mut self) {
        self.files.wait(Duration::MAX);
    }
}

impl fmt::Debug for Desktop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Desktop").finish_non_exhaustive()
    }
}

/// Does one effect, blocking.
fn work(effect: Effect) -> Event {
    match effect {
        Effect::Read { path, limit } => Event::WasRead(files::read(&path, limit)),
        Effect::Write { path, bytes } => Event::WasWritten(files::write(&path, &bytes)),
        Effect::Remove { path } => Event::WasRemoved(files::remove(&path)),
        Effect::List { folder, ending } => Event::WasListed(files::list(&folder, &ending)),
        Effect::Look { paths } => Event::WasLooked(paths.iter().map(|path| files::exists(path)).collect()),
        Effect::AskOpen {
            title,
            filter_name,
            endings,
            folder,
        } => Event::PathAnswer(dialogs::ask_open(&Question {
            title,
            name: None,
            filter_name,
            endings,
            folder,
        })),
        Effect::AskSave {
            title,
            name,
            filter_name,
            endings,
            folder,
        } => Event::PathAnswer(dialogs::ask_save(&Question {
            title,
            name: Some(name),
            filter_name,
            endings,
            folder,
        })),
        Effect::View { path } => Event::WasViewed(viewer::view(&path)),
        Effect::FindFonts { letters } => Event::FontsFound(fonts::find(&letters)),
    }
}

#[cfg(test)]
mod tests;
