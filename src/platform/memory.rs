//! A platform for tests, benchmarks and the gallery: files in memory, answers by script, a clock that is set.
//!
//! Nothing outside is touched, and nothing happens by itself: the same calls give the same events.

mod heard;
mod world;

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::civil::DateTime;
use uuid::Uuid;

use self::heard::Ears;
use self::world::World;
use super::dialogs::with_ending;
use super::known;
use super::{
    Claim, Effect, Event, FileError, Kind, Locales, PathAnswer, Places, Platform, PrintAnswer, Ticket, Wishes,
};

/// A program's platform in memory. A clone is a handle to the same one: a test keeps one and gives one to the program.
///
/// Another program on the same disk is a [`Memory::second`] one.
#[derive(Clone, Debug)]
pub struct Memory {
    world: Arc<Mutex<World>>,
    process: Arc<Mutex<Process>>,
}

/// One program, behind every handle to it.
#[derive(Debug)]
struct Process {
    world: Arc<Mutex<World>>,
    /// Tells programs on one disk apart.
    number: u64,
    began: Duration,
    dialogs: VecDeque<PathAnswer>,
    unasked: PathAnswer,
    failing: VecDeque<(Kind, FileError)>,
    viewer: Option<FileError>,
    printer: PrintAnswer,
    motion: Option<bool>,
    locales: Locales,
    wishes: Wishes,
    listens: bool,
    fonts: Vec<Vec<u8>>,
    effects: Vec<Effect>,
    events: VecDeque<(Ticket, Event)>,
    held: bool,
    /// Whether dialogs stay open, and the answers of those that do.
    dialogs_stay: bool,
    open_dialogs: Vec<(Ticket, Event)>,
    last_words: Option<(PathBuf, Vec<u8>)>,
    ears: Ears,
}

impl Default for Memory {
    fn default() -> Self {
        Self::new()
    }
}

impl Memory {
    /// An empty disk, on 2026-11-20 at 10:42; dialogs are cancelled unless [`Memory::answer`] says otherwise.
    #[must_use]
    pub fn new() -> Self {
        Self::on(Arc::default())
    }

    /// Another program on the same disk, at the same time, with its own claims, dialogs, failures and events.
    #[must_use]
    pub fn second(&self) -> Self {
        Self::on(Arc::clone(&self.world))
    }

    fn on(world: Arc<Mutex<World>>) -> Self {
        let (number, began) = lock(&world).begin();
        let process = Process {
            world: Arc::clone(&world),
            number,
            began,
            dialogs: VecDeque::new(),
            unasked: PathAnswer::Cancelled,
            failing: VecDeque::new(),
            viewer: None,
            printer: PrintAnswer::NoDialog,
            motion: None,
            locales: Locales::default(),
            wishes: Wishes::default(),
            listens: false,
            fonts: Vec::new(),
            effects: Vec::new(),
            events: VecDeque::new(),
            held: false,
            dialogs_stay: false,
            open_dialogs: Vec::new(),
            last_words: None,
            ears: Ears::default(),
        };
        Self {
            world,
            process: Arc::new(Mutex::new(process)),
        }
    }

    /// Kills the program: its claims are free, and what it still waited for never comes. The next program given this
    /// handle is a new one. (Dropping all handles does the same.)
    pub fn killed(&self) {
        let mut process = self.inside();
        process.end();
        process.events.clear();
        process.last_words = None;
        process.held = false;
        process.dialogs_stay = false;
        process.open_dialogs.clear();
        process.ears = Ears::default();
    }

    /// Puts a file on the disk, changed now.
    pub fn put(&self, path: impl Into<PathBuf>, bytes: impl Into<Vec<u8>>) {
        self.disk().keep(path.into(), bytes.into());
    }

    /// Takes a file from the disk, as somebody outside would.
    pub fn take_away(&self, path: impl AsRef<Path>) {
        self.disk().files.remove(path.as_ref());
    }

    /// What a file holds, if it is there.
    #[must_use]
    pub fn file(&self, path: impl AsRef<Path>) -> Option<Vec<u8>> {
        self.disk().files.get(path.as_ref()).map(|kept| kept.bytes.clone())
    }

    /// The paths of all files, sorted.
    #[must_use]
    pub fn files(&self) -> Vec<PathBuf> {
        self.disk().files.keys().cloned().collect()
    }

    /// The names that programs on this disk have claimed, sorted.
    #[must_use]
    pub fn claims(&self) -> Vec<String> {
        self.disk().claims.keys().cloned().collect()
    }

    /// The desktop's own list of recent files, the newest last.
    #[must_use]
    pub fn listed_by_the_desktop(&self) -> Vec<PathBuf> {
        self.disk().recent.clone()
    }

    /// What would be written if the program panicked now.
    #[must_use]
    pub fn last_words(&self) -> Option<(PathBuf, Vec<u8>)> {
        self.inside().last_words.clone()
    }

    /// Adds what the next dialog will answer; dialogs are answered in the order of these calls.
    pub fn answer(&self, answer: PathAnswer) {
        self.inside().dialogs.push_back(answer);
    }

    /// Forgets answers of dialogs that nobody has asked for yet.
    pub fn forget_answers(&self) {
        self.inside().dialogs.clear();
    }

    /// Adds a path that the person will choose in the next dialog.
    pub fn choose(&self, path: impl Into<PathBuf>) {
        self.answer(PathAnswer::Chosen(path.into()));
    }

    /// Adds paths that the person will choose together in the next dialog.
    pub fn choose_all(&self, paths: impl IntoIterator<Item = PathBuf>) {
        self.answer(PathAnswer::Several(paths.into_iter().collect()));
    }

    /// From now on there is no dialog on this system, except for answers already added.
    pub fn without_dialogs(&self) {
        self.inside().unasked = PathAnswer::NoDialog;
    }

    /// Sets the local date and time; the time since the start is untouched (somebody set the clock).
    pub fn set_now(&self, now: DateTime) {
        self.disk().now = now;
    }

    /// Lets time pass, for every program on this disk: the clock and the time since the start.
    pub fn advance(&self, by: Duration) {
        self.disk().advance(by);
    }

    /// The next effect of this kind fails like this, and does nothing. Several calls: several effects. What has no error
    /// to answer with fails as it can: nothing is seen, there is no dialog, no font is found. Only letting go is done all
    /// the same, since nobody could do anything about it.
    pub fn fail_next(&self, kind: Kind, error: FileError) {
        self.inside().failing.push_back((kind, error));
    }

    /// The next read fails like this.
    pub fn fail_next_read(&self, error: FileError) {
        self.fail_next(Kind::Read, error);
    }

    /// The next write fails like this and leaves the old file as it was. Several calls: several writes.
    pub fn fail_next_write(&self, error: FileError) {
        self.fail_next(Kind::Write, error);
    }

    /// From now on there is a print dialog, and it is answered like this.
    pub fn answer_printing(&self, answer: PrintAnswer) {
        self.inside().printer = answer;
    }

    /// From now on no document can be shown.
    pub fn deny_viewer(&self, error: FileError) {
        self.inside().viewer = Some(error);
    }

    /// From now on windows of this desktop may come to the front when another one calls them.
    pub fn lets_windows_come_forward(&self) {
        self.disk().may_come_forward = true;
    }

    /// A screen reader that hears live regions has started.
    pub fn listens_to_live_regions(&self) {
        self.inside().listens = true;
    }

    /// Whether the system wants motion; until this is said it does not tell.
    pub fn wants_motion(&self, wanted: bool) {
        self.inside().motion = Some(wanted);
    }

    /// The name of the system's locale, `en_US.UTF-8` for example, for everything.
    pub fn speaks(&self, locale: &str) {
        self.inside().locales = Locales::of(|name| (name == "LANG").then(|| locale.to_owned()));
    }

    /// What the desktop wishes from now on; until this is said it does not tell.
    pub fn wish(&self, wishes: Wishes) {
        self.inside().wishes = wishes;
    }

    /// What the system offers for letters the shipped font lacks: font files, as bytes.
    pub fn offer_fonts(&self, fonts: Vec<Vec<u8>>) {
        self.inside().fonts = fonts;
    }

    /// Every effect started so far, in order.
    #[must_use]
    pub fn effects(&self) -> Vec<Effect> {
        self.inside().effects.clone()
    }

    /// Every effect started since the last such call, in order.
    #[must_use]
    pub fn take_effects(&self) -> Vec<Effect> {
        std::mem::take(&mut self.inside().effects)
    }

    /// From now on events wait, as behind a slow disk or an open dialog, until [`Memory::release`]. What an effect does
    /// to the files is done at once all the same; `finish` waits for everything and so delivers it.
    pub fn hold(&self) {
        self.inside().held = true;
    }

    /// Lets waiting events out, to be delivered at the next poll.
    pub fn release(&self) {
        self.inside().held = false;
    }

    /// From now on dialogs stay open, whatever they will be answered, until [`Memory::close_dialogs`].
    pub fn leave_dialogs_open(&self) {
        self.inside().dialogs_stay = true;
    }

    /// The person answers the dialogs that were left open; later ones are answered at once again.
    pub fn close_dialogs(&self) {
        let mut process = self.inside();
        process.dialogs_stay = false;
        let answers = std::mem::take(&mut process.open_dialogs);
        process.events.extend(answers);
    }

    fn inside(&self) -> MutexGuard<'_, Process> {
        lock(&self.process)
    }

    fn disk(&self) -> MutexGuard<'_, World> {
        lock(&self.world)
    }
}

/// A handle is used by one test; if one of its threads panicked, the test fails by that already.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Platform for Memory {
    fn start(&mut self, ticket: Ticket, effect: Effect) {
        let mut process = self.inside();
        process.effects.push(effect.clone());
        let stays = process.dialogs_stay && Kind::of(&effect) == Kind::Ask;
        let event = process.run(effect);
        if stays {
            process.open_dialogs.push((ticket, event));
        } else {
            process.events.push_back((ticket, event));
        }
    }

    fn poll(&mut self) -> Vec<(Ticket, Event)> {
        let mut process = self.inside();
        if process.held {
            return Vec::new();
        }
        let called = lock(&process.world).called.remove(&process.number);
        let called = called.then_some((Ticket(u64::MAX), Event::CalledForward));
        process.events.drain(..).chain(called).collect()
    }

    fn now(&self) -> DateTime {
        self.disk().now
    }

    fn elapsed(&self) -> Duration {
        let began = self.inside().began;
        self.disk().elapsed.saturating_sub(began)
    }

    /// Ids count up from 1, in the form of a version 7.
    fn new_id(&mut self) -> Uuid {
        self.disk().new_id()
    }

    fn places(&self) -> Places {
        world::places()
    }

    fn wishes(&self) -> Wishes {
        self.inside().wishes.clone()
    }

    fn locales(&self) -> Locales {
        self.inside().locales.clone()
    }

    fn last_words(&mut self, words: Option<(PathBuf, Vec<u8>)>) {
        self.inside().last_words = words;
    }

    fn finish(&mut self) -> Vec<(Ticket, Event)> {
        self.inside().events.drain(..).collect()
    }
}

impl Process {
    fn run(&mut self, effect: Effect) -> Event {
        let kind = Kind::of(&effect);
        if let Some(at) = self.failing.iter().position(|(failing, _)| *failing == kind)
            && let Some((_, error)) = self.failing.remove(at)
            && kind != Kind::LetGo
        {
            return effect.failed(error);
        }
        match effect {
            Effect::AskOpen { .. } | Effect::AskFolder { .. } => Event::PathAnswer(self.ask()),
            Effect::AskSave { endings, .. } => Event::PathAnswer(match self.ask() {
                PathAnswer::Chosen(path) => PathAnswer::Chosen(with_ending(path, &endings)),
                other => other,
            }),
            Effect::ListRecent { path, there } => {
                let mut world = lock(&self.world);
                world.recent.retain(|known| *known != path);
                if there {
                    world.recent.push(path);
                }
                Event::WasListedRecent(Ok(()))
            }
            Effect::View { path } => Event::WasViewed(self.view(&path)),
            Effect::Print { path, .. } => Event::WasPrinted(self.print(&path)),
            Effect::AskMotion => Event::MotionAnswer(self.motion),
            Effect::AskListening => Event::ListeningAnswer(self.listens),
            Effect::FindFonts { .. } => Event::FontsFound(self.fonts.clone()),
            Effect::WorkOut { work } => Event::WorkedOut(Some(work.run())),
            Effect::Claim { name } => Event::WasClaimed(Ok(self.claim(name))),
            Effect::CallForward { name } => Event::WasCalled(self.call(&name)),
            Effect::LetGo { name } => {
                let mut world = lock(&self.world);
                if world.claims.get(&name) == Some(&self.number) {
                    world.claims.remove(&name);
                }
                Event::WasLetGo
            }
            Effect::Sound { on, volume } => Event::SoundIs(self.ears().sound(on, volume)),
            Effect::Cues { cues } => Event::SoundIs(self.ears().cues(cues)),
            Effect::Hush => Event::SoundIs(self.ears().hush()),
            Effect::Voice { on } => Event::VoiceIs(self.ears().voice(on)),
            Effect::Say { words } => Event::VoiceIs(self.ears().say(words)),
            Effect::Lines { lines } => Event::VoiceIs(self.ears().lines_to_come(lines)),
            Effect::StayAwake(awake) => Event::AwakeIs(self.ears().stay_awake(awake)),
            Effect::Remind { due } => {
                self.ears().remind(due);
                Event::WillRemind(true)
            }
            Effect::Read { path, limit } => Event::WasRead(lock(&self.world).read(&path, limit)),
            Effect::Write { path, bytes, over } => Event::WasWritten(lock(&self.world).write(path, bytes, over)),
            Effect::Remove { path } => Event::WasRemoved(lock(&self.world).remove(&path)),
            Effect::RemoveFolder { folder } => Event::WasRemoved(lock(&self.world).remove_folder(&folder)),
            Effect::List { folder, ending } => Event::WasListed(Ok(lock(&self.world).list(&folder, &ending))),
            Effect::ReadAll { folder, ending, limit } => {
                Event::WasReadAll(Ok(lock(&self.world).read_all(&folder, &ending, limit)))
            }
            Effect::Look { paths } => {
                let world = lock(&self.world);
                Event::WasLooked(paths.iter().map(|path| world.files.contains_key(path)).collect())
            }
            Effect::Recognise { path, id } => {
                Event::WasRecognised(known::recognise(&mut *lock(&self.world), &path, id))
            }
        }
    }

    /// Those who hear, once what is past by now was heard.
    fn ears(&mut self) -> &mut Ears {
        let now = lock(&self.world).elapsed.saturating_sub(self.began);
        self.ears.let_pass(now);
        &mut self.ears
    }

    fn claim(&self, name: String) -> Claim {
        let mut world = lock(&self.world);
        if *world.claims.entry(name).or_insert(self.number) == self.number {
            Claim::Ours
        } else {
            Claim::Theirs
        }
    }

    fn call(&self, name: &str) -> bool {
        let mut world = lock(&self.world);
        let other = world.claims.get(name).copied().filter(|holder| *holder != self.number);
        world.called.extend(other);
        other.is_some() && world.may_come_forward
    }

    fn ask(&mut self) -> PathAnswer {
        self.dialogs.pop_front().unwrap_or_else(|| self.unasked.clone())
    }

    fn view(&self, path: &Path) -> Result<(), FileError> {
        if !lock(&self.world).files.keys().any(|file| file.starts_with(path)) {
            return Err(FileError::missing(path));
        }
        self.viewer.clone().map_or(Ok(()), Err)
    }

    fn print(&self, path: &Path) -> Result<PrintAnswer, FileError> {
        if lock(&self.world).files.contains_key(path) {
            Ok(self.printer)
        } else {
            Err(FileError::missing(path))
        }
    }

    fn end(&self) {
        lock(&self.world).claims.retain(|_, owner| *owner != self.number);
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.end();
    }
}

#[cfg(test)]
mod tests;
