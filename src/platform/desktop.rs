//! The real desktop: disk, dialogs and viewer, each on a thread of its own, so that the window never waits.

use std::collections::BTreeSet;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use jiff::Span;
use jiff::civil::{Date, DateTime};
use uuid::Uuid;

use super::awake::Awake;
use super::calls::{self, Calls};
use super::claims::Claims;
use super::dialogs::{self, For, Question};
use super::known::NotesOnDisk;
use super::last_words::LastWords;
use super::wishes::{Watched, Wishes};
use super::worker::{Finished, Orders, Worker};
use super::{
    Claim, Effect, Event, FileError, FileTrouble, Locales, Parent, Places, Platform, Ticket, files, fonts, listening,
    motion, places, printing, reminders, sound, viewer, voice,
};

/// How long the end of the program waits for a viewer that is being started.
const LAST_VIEWER: Duration = Duration::from_secs(5);

/// How long it waits for pages that were asked for and are being laid out.
const LAST_WORK: Duration = Duration::from_secs(3);

/// The real desktop: disk, dialogs and viewer on threads of their own.
pub struct Desktop {
    /// Files, in the order they were asked for: a read after a write sees what was written.
    files: Worker,
    /// One dialog at a time; a second one comes when the first is closed. The portal is asked about motion here too: like a
    /// dialog, the end of the program does not wait for it.
    dialogs: Worker,
    /// Viewer and fonts.
    viewer: Worker,
    /// The print dialog, however long it stands open.
    printing: Worker,
    /// What is worked out beside the window.
    work: Worker,
    /// What is heard of a session.
    sound: Orders,
    voice: Orders,
    reminders: Orders,
    /// The screen saver.
    awake: Worker,
    /// Other windows.
    calls: Worker,
    events: Receiver<(Ticket, Event)>,
    began: Instant,
    /// How far its days are from those of the clock.
    days_off: Span,
    places: Places,
    locales: Locales,
    wishes: Watched,
    last_words: Arc<LastWords>,
}

impl Desktop {
    /// Starts the threads. `wake` is called on one of them whenever there is an event to poll.
    #[must_use]
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self::around(Parent::default(), wake)
    }

    /// As [`Desktop::new`], with dialogs that stand above a window.
    #[must_use]
    pub fn around(window: Parent, wake: impl Fn() + Send + Sync + 'static) -> Self {
        let (sender, events) = mpsc::channel();
        let finished = Finished {
            events: sender,
            wake: Arc::new(wake),
        };
        let places = places();
        let last_words = LastWords::new();
        let mut disk = Files {
            claims: Claims::new(places.state.join("locks")),
            calls: Calls::new(&finished),
            known: NotesOnDisk::new(places.known_files()),
            last_words: Arc::clone(&last_words),
            swept: BTreeSet::new(),
            places: places.clone(),
        };
        let above = window.clone();
        let began = Instant::now();
        let mut awake = Awake::default();
        Self {
            files: Worker::new("files", move |effect| disk.work(effect), &finished),
            dialogs: Worker::new("dialogs", move |effect| ask(effect, &above), &finished),
            viewer: Worker::new("viewer", view, &finished),
            printing: Worker::new("printing", move |effect| print(effect, &window), &finished),
            work: Worker::new("work", work_out, &finished),
            events,
            sound: sound::start(began, &finished),
            voice: voice::start(began, &finished),
            reminders: reminders::start(began, &finished),
            awake: Worker::new("awake", move |effect| awake.work(effect), &finished),
            calls: Worker::new("calling", calls::call, &finished),
            began,
            days_off: Span::new(),
            places,
            locales: Locales::of_environment(),
            wishes: Watched::start(move || (finished.wake)()),
            last_words,
        }
    }
}

impl Desktop {
    /// The same desktop on another day: today is this one, and midnight comes as it does.
    #[must_use]
    pub fn on(mut self, today: Date) -> Self {
        self.days_off = files::today().until(today).unwrap_or_default();
        self
    }

    fn on_its_day(&self, time: DateTime) -> DateTime {
        time.checked_add(self.days_off).unwrap_or(time)
    }
}

impl Platform for Desktop {
    fn start(&mut self, ticket: Ticket, effect: Effect) {
        let worker = match effect {
            Effect::Read { .. }
            | Effect::Write { .. }
            | Effect::Remove { .. }
            | Effect::RemoveFolder { .. }
            | Effect::List { .. }
            | Effect::ReadAll { .. }
            | Effect::Look { .. }
            | Effect::Claim { .. }
            | Effect::LetGo { .. }
            | Effect::Recognise { .. } => &self.files,
            Effect::AskOpen { .. } | Effect::AskSave { .. } | Effect::AskFolder { .. } | Effect::AskMotion => {
                &self.dialogs
            }
            Effect::View { .. } | Effect::FindFonts { .. } => &self.viewer,
            Effect::Print { .. } => &self.printing,
            Effect::WorkOut { .. } | Effect::AskListening => &self.work,
            Effect::Sound { .. } | Effect::Cues { .. } => return self.sound.order(ticket, effect),
            Effect::Hush => {
                self.voice.order(ticket, Effect::Hush);
                return self.sound.order(ticket, effect);
            }
            Effect::Voice { .. } | Effect::Say { .. } | Effect::Lines { .. } => {
                return self.voice.order(ticket, effect);
            }
            Effect::Remind { .. } => return self.reminders.order(ticket, effect),
            Effect::StayAwake(_) => &self.awake,
            Effect::CallForward { .. } => &self.calls,
        };
        worker.start(ticket, effect);
    }

    fn poll(&mut self) -> Vec<(Ticket, Event)> {
        self.events.try_iter().collect()
    }

    fn now(&self) -> DateTime {
        self.on_its_day(files::now())
    }

    fn utc(&self) -> DateTime {
        self.on_its_day(files::utc())
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

    fn locales(&self) -> Locales {
        self.locales.clone()
    }

    fn wishes(&self) -> Wishes {
        self.wishes.now()
    }

    fn last_words(&mut self, words: Option<(PathBuf, Vec<u8>)>) {
        self.last_words.set(words);
    }

    /// Waits for the disk however long it takes, for a starting viewer and what is laid out a few seconds, and for an open
    /// dialog not at all.
    fn finish(&mut self) -> Vec<(Ticket, Event)> {
        self.files.wait(Duration::MAX);
        self.viewer.wait(LAST_VIEWER);
        self.work.wait(LAST_WORK);
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

/// What the thread of the files knows.
struct Files {
    claims: Claims,
    calls: Calls,
    known: NotesOnDisk,
    last_words: Arc<LastWords>,
    /// Folders that have been cleared of what killed programs left.
    swept: BTreeSet<PathBuf>,
    places: Places,
}

impl Files {
    /// Does one effect on files, blocking.
    fn work(&mut self, effect: Effect) -> Event {
        self.sweep(&effect);
        match effect {
            Effect::Read { path, limit } => Event::WasRead(files::read(&path, limit)),
            Effect::Write { path, bytes, over } => Event::WasWritten(
                self.last_words
                    .unless_said(&path, || files::write(&path, &bytes, over))
                    .unwrap_or_else(|| Err(ending(&path))),
            ),
            Effect::Remove { path } => Event::WasRemoved(
                self.last_words
                    .unless_said(&path, || self.places.remove(&path))
                    .unwrap_or_else(|| Err(ending(&path))),
            ),
            Effect::RemoveFolder { folder } => Event::WasRemoved(files::remove_folder(&folder)),
            Effect::List { folder, ending } => Event::WasListed(files::list(&folder, &ending)),
            Effect::ReadAll { folder, ending, limit } => Event::WasReadAll(files::read_all(&folder, &ending, limit)),
            Effect::Look { paths } => Event::WasLooked(paths.iter().map(|path| files::exists(path)).collect()),
            Effect::Claim { name } => {
                let claimed = self.claims.claim(&name);
                if claimed == Ok(Claim::Ours) {
                    self.calls.hear(&name);
                }
                Event::WasClaimed(claimed)
            }
            Effect::LetGo { name } => {
                self.calls.leave(&name);
                self.claims.let_go(&name);
                Event::WasLetGo
            }
            Effect::Recognise { path, id } => Event::WasRecognised(self.known.recognise(&path, id)),
            other => misdirected(&other),
        }
    }

    /// Before the first effect clears our own folders of what killed programs left, and later each folder before the
    /// first file is read or written in it.
    fn sweep(&mut self, effect: &Effect) {
        let mut folders = Vec::new();
        if self.swept.is_empty() {
            self.claims.sweep();
            folders.extend([
                self.places.state.clone(),
                self.places.state.join("recovery"),
                self.places.known_files(),
            ]);
            folders.extend(files::folders_in(&self.places.data.join("copies")));
        }
        if let Effect::Write { path, .. } | Effect::Remove { path } | Effect::Read { path, .. } = effect {
            folders.extend(path.parent().map(Path::to_owned));
        }
        if let Effect::ReadAll { folder, .. } = effect {
            folders.push(folder.clone());
        }
        for folder in folders {
            if self.swept.insert(folder.clone()) {
                files::sweep(&folder);
            }
        }
    }
}

impl Places {
    /// Removes a file of ours, or one of the person's.
    fn remove(&self, path: &Path) -> Result<(), FileError> {
        if path.starts_with(&self.state) || path.starts_with(&self.data) {
            files::remove(path)
        } else {
            files::remove_through_links(path)
        }
    }
}

/// Asks the person, blocking.
fn ask(effect: Effect, parent: &Parent) -> Event {
    match effect {
        Effect::AskOpen {
            title,
            filter_name,
            endings,
            folder,
            several,
        } => {
            let question = Question {
                title,
                name: None,
                filter_name,
                endings,
                folder,
                parent: parent.clone(),
            };
            let what = if several { For::OpeningSeveral } else { For::Opening };
            Event::PathAnswer(dialogs::ask(&question, what))
        }
        Effect::AskSave {
            title,
            name,
            filter_name,
            endings,
            folder,
        } => {
            let question = Question {
                title,
                name: Some(name),
                filter_name,
                endings,
                folder,
                parent: parent.clone(),
            };
            Event::PathAnswer(dialogs::ask(&question, For::Saving))
        }
        Effect::AskFolder { title, folder } => {
            let question = Question {
                title,
                name: None,
                filter_name: String::new(),
                endings: Vec::new(),
                folder,
                parent: parent.clone(),
            };
            Event::PathAnswer(dialogs::ask(&question, For::Folder))
        }
        Effect::AskMotion => Event::MotionAnswer(motion::wanted()),
        other => misdirected(&other),
    }
}

/// Shows a document or looks for fonts, blocking.
fn view(effect: Effect) -> Event {
    match effect {
        Effect::View { path } => Event::WasViewed(viewer::view(&path)),
        Effect::FindFonts { letters } => Event::FontsFound(fonts::find(&letters)),
        other => misdirected(&other),
    }
}

/// Hands a document to the print dialog, blocking.
fn print(effect: Effect, parent: &Parent) -> Event {
    match effect {
        Effect::Print { path, title } => Event::WasPrinted(printing::print(&path, &title, parent)),
        other => misdirected(&other),
    }
}

/// Works something out.
fn work_out(effect: Effect) -> Event {
    match effect {
        Effect::WorkOut { work } => Event::WorkedOut(Some(work.run())),
        Effect::AskListening => Event::ListeningAnswer(listening::hears_live()),
        other => misdirected(&other),
    }
}

/// `start` sends each effect to the thread that does it, so this answer is never given.
fn misdirected(effect: &Effect) -> Event {
    effect.failed(FileError::new(
        FileTrouble::Other,
        "This part of Plumbline cannot do that.",
        "Try again.",
        effect.path(),
    ))
}

/// The answer to a change of the file that the last words of a panic are in.
fn ending(path: &Path) -> FileError {
    FileError::new(
        FileTrouble::Other,
        "Plumbline is ending after a fault of its own.",
        "Start it again: what was unsaved is offered then.",
        path,
    )
}

#[cfg(test)]
mod tests;
