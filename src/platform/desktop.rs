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
use super::worker::{Finished, Orders, Worker, could_not};
use super::{
    Claim, Effect, Event, FileError, FileTrouble, Locales, Notification, Parent, Places, Platform, Ticket, files,
    fonts, listening, motion, places, printing, recently_used, reminders, sound, viewer, voice,
};

/// How long the end of the program waits for a viewer that is being started.
const LAST_VIEWER: Duration = Duration::from_secs(5);

/// How long it waits for pages that were asked for and are being laid out.
const LAST_WORK: Duration = Duration::from_secs(3);

/// The real desktop: disk, dialogs and viewer on threads of their own.
pub struct Desktop {
    /// Files, in the order they were asked for: a read after a write sees what was written.
    files: Worker<Files>,
    /// One dialog at a time; a second one comes when the first is closed. The portal is asked about motion here too: like a
    /// dialog, the end of the program does not wait for it.
    dialogs: Worker<Parent>,
    /// Viewer and fonts.
    viewer: Worker<()>,
    /// The print dialog, however long it stands open.
    printing: Worker<Parent>,
    /// What is worked out beside the window.
    work: Worker<()>,
    /// What is heard of a session.
    sound: Orders<sound::Order>,
    voice: Orders<voice::Order>,
    reminders: Orders<Vec<(Duration, Notification)>>,
    /// The screen saver.
    awake: Worker<Awake>,
    /// Other windows.
    calls: Worker<()>,
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
        let disk = Files {
            claims: Claims::new(places.state.join("locks")),
            calls: Calls::new(&finished),
            known: NotesOnDisk::new(places.known_files()),
            recently_used: places::recently_used(),
            last_words: Arc::clone(&last_words),
            swept: BTreeSet::new(),
            places: places.clone(),
        };
        let began = Instant::now();
        Self {
            files: Worker::new("files", disk, &finished),
            dialogs: Worker::new("dialogs", window.clone(), &finished),
            viewer: Worker::new("viewer", (), &finished),
            printing: Worker::new("printing", window, &finished),
            work: Worker::new("work", (), &finished),
            events,
            sound: sound::start(began, &finished),
            voice: voice::start(began, &finished),
            reminders: reminders::start(began, &finished),
            awake: Worker::new("awake", Awake::default(), &finished),
            calls: Worker::new("calling", (), &finished),
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

    /// Does something on the disk, once the folder it is in is cleared of what killed programs left.
    fn on_disk(
        &self,
        folder: Option<PathBuf>,
        ticket: Ticket,
        otherwise: Event,
        deed: impl FnOnce(&mut Files) -> Event + Send + 'static,
    ) {
        self.files.start(ticket, otherwise, move |disk| {
            disk.sweep(folder);
            deed(disk)
        });
    }

    /// The same with a file.
    fn in_folder_of(
        &self,
        path: PathBuf,
        ticket: Ticket,
        otherwise: Event,
        deed: impl FnOnce(&mut Files, &Path) -> Event + Send + 'static,
    ) {
        let folder = path.parent().map(Path::to_owned);
        self.on_disk(folder, ticket, otherwise, move |disk| deed(disk, &path));
    }
}

impl Platform for Desktop {
    /// Each effect goes to the thread that does it, with what is done: none can come to another.
    fn start(&mut self, ticket: Ticket, effect: Effect) {
        let otherwise = could_not(&effect);
        match effect {
            Effect::Read { path, limit } => self.in_folder_of(path, ticket, otherwise, move |_, path| {
                Event::WasRead(files::read(path, limit))
            }),
            Effect::Write { path, bytes, over } => self.in_folder_of(path, ticket, otherwise, move |disk, path| {
                Event::WasWritten(disk.change(path, |_| files::write(path, &bytes, over)))
            }),
            Effect::Remove { path } => self.in_folder_of(path, ticket, otherwise, |disk, path| {
                Event::WasRemoved(disk.change(path, |places| places.remove(path)))
            }),
            Effect::RemoveFolder { folder } => self.on_disk(None, ticket, otherwise, move |_| {
                Event::WasRemoved(files::remove_folder(&folder))
            }),
            Effect::List { folder, ending } => self.on_disk(None, ticket, otherwise, move |_| {
                Event::WasListed(files::list(&folder, &ending))
            }),
            Effect::ReadAll { folder, ending, limit } => {
                self.on_disk(Some(folder.clone()), ticket, otherwise, move |_| {
                    Event::WasReadAll(files::read_all(&folder, &ending, limit))
                });
            }
            Effect::Look { paths } => self.on_disk(None, ticket, otherwise, move |_| {
                Event::WasLooked(paths.iter().map(|path| files::exists(path)).collect())
            }),
            Effect::Claim { name } => self.on_disk(None, ticket, otherwise, move |disk| {
                Event::WasClaimed(disk.claim(&name))
            }),
            Effect::LetGo { name } => self.on_disk(None, ticket, otherwise, move |disk| {
                disk.calls.leave(&name);
                disk.claims.let_go(&name);
                Event::WasLetGo
            }),
            Effect::Recognise { path, id } => self.on_disk(None, ticket, otherwise, move |disk| {
                Event::WasRecognised(disk.known.recognise(&path, id))
            }),
            Effect::ListRecent { path, there } => self.on_disk(None, ticket, otherwise, move |disk| {
                Event::WasListedRecent(match &disk.recently_used {
                    Some(list) => recently_used::set(list, &path, there, files::utc()),
                    None => Ok(()),
                })
            }),
            Effect::AskOpen {
                title,
                filter_name,
                endings,
                folder,
                several,
            } => {
                let what = if several { For::OpeningSeveral } else { For::Opening };
                let asked = Asked(title, None, filter_name, endings, folder);
                self.dialogs
                    .start(ticket, otherwise, move |parent| asked.ask(parent, what));
            }
            Effect::AskSave {
                title,
                name,
                filter_name,
                endings,
                folder,
            } => {
                let asked = Asked(title, Some(name), filter_name, endings, folder);
                self.dialogs
                    .start(ticket, otherwise, move |parent| asked.ask(parent, For::Saving));
            }
            Effect::AskFolder { title, folder } => {
                let asked = Asked(title, None, String::new(), Vec::new(), folder);
                self.dialogs
                    .start(ticket, otherwise, move |parent| asked.ask(parent, For::Folder));
            }
            Effect::AskMotion => self
                .dialogs
                .start(ticket, otherwise, |_| Event::MotionAnswer(motion::wanted())),
            Effect::View { path } => self
                .viewer
                .start(ticket, otherwise, move |()| Event::WasViewed(viewer::view(&path))),
            Effect::FindFonts { letters } => self
                .viewer
                .start(ticket, otherwise, move |()| Event::FontsFound(fonts::find(&letters))),
            Effect::Print { path, title } => self.printing.start(ticket, otherwise, move |parent| {
                Event::WasPrinted(printing::print(&path, &title, parent))
            }),
            Effect::WorkOut { work } => self
                .work
                .start(ticket, otherwise, move |()| Event::WorkedOut(Some(work.run()))),
            Effect::AskListening => self
                .work
                .start(ticket, otherwise, |()| Event::ListeningAnswer(listening::hears_live())),
            Effect::Sound { on, volume } => self.sound.order(ticket, sound::Order::Sound { on, volume }),
            Effect::Cues { cues } => self.sound.order(ticket, sound::Order::Cues { cues }),
            Effect::Hush => {
                self.voice.order(ticket, voice::Order::Hush);
                self.sound.order(ticket, sound::Order::Hush);
            }
            Effect::Voice { on } => self.voice.order(ticket, voice::Order::Voice { on }),
            Effect::Say { words } => self.voice.order(ticket, voice::Order::Say { words }),
            Effect::Lines { lines } => self.voice.order(ticket, voice::Order::Lines { lines }),
            Effect::Remind { due } => self.reminders.order(ticket, due),
            Effect::StayAwake(wanted) => self
                .awake
                .start(ticket, otherwise, move |awake| Event::AwakeIs(awake.stay(wanted))),
            Effect::CallForward { name } => self
                .calls
                .start(ticket, otherwise, move |()| Event::WasCalled(calls::call(&name))),
        }
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
    /// The desktop's own list of recent files, where it has one and we write it.
    recently_used: Option<PathBuf>,
    last_words: Arc<LastWords>,
    /// Folders that have been cleared of what killed programs left.
    swept: BTreeSet<PathBuf>,
    places: Places,
}

impl Files {
    /// Changes a file, unless the last words of a panic are in it.
    fn change(&self, path: &Path, does: impl FnOnce(&Places) -> Result<(), FileError>) -> Result<(), FileError> {
        self.last_words
            .unless_said(path, || does(&self.places))
            .unwrap_or_else(|| Err(ending(path)))
    }

    fn claim(&mut self, name: &str) -> Result<Claim, FileError> {
        let claimed = self.claims.claim(name);
        if claimed == Ok(Claim::Ours) {
            self.calls.hear(name);
        }
        claimed
    }

    /// Before the first effect clears our own folders of what killed programs left, and later each folder before the
    /// first file is read or written in it.
    fn sweep(&mut self, folder: Option<PathBuf>) {
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
        folders.extend(folder);
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

/// What a dialog says: its title, the name suggested, what the files are called, their endings, and where it begins.
struct Asked(String, Option<String>, String, Vec<String>, Option<PathBuf>);

impl Asked {
    /// Asks the person, blocking.
    fn ask(self, parent: &Parent, what: For) -> Event {
        let Self(title, name, filter_name, endings, folder) = self;
        let question = Question {
            title,
            name,
            filter_name,
            endings,
            folder,
            parent: parent.clone(),
        };
        Event::PathAnswer(dialogs::ask(&question, what))
    }
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
