//! A platform for tests, benchmarks and the gallery: files in memory, answers by script, a clock that is set.
//!
//! Nothing outside is touched, and nothing happens by itself: the same calls give the same events.

use std::collections::{BTreeMap, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::SignedDuration;
use jiff::civil::{DateTime, date};
use uuid::Uuid;

use super::dialogs::with_ending;
use super::{Effect, Event, FileError, Listed, PathAnswer, Places, Platform, Ticket};

/// A platform in memory. A clone is a handle to the same one: a test keeps one and gives one to the program.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    inside: Arc<Mutex<Inside>>,
}

/// What is in the memory platform, behind every handle.
#[derive(Debug)]
struct Inside {
    files: BTreeMap<PathBuf, Kept>,
    /// Counts writes, so that of two files of the same minute the later one is newer.
    writes: u64,
    now: DateTime,
    elapsed: Duration,
    ids: u64,
    dialogs: VecDeque<PathAnswer>,
    unasked: PathAnswer,
    failing_reads: VecDeque<FileError>,
    failing_writes: VecDeque<FileError>,
    viewer: Option<FileError>,
    fonts: Vec<Vec<u8>>,
    effects: Vec<Effect>,
    events: VecDeque<(Ticket, Event)>,
    held: bool,
}

#[derive(Debug)]
struct Kept {
    bytes: Vec<u8>,
    changed: DateTime,
    order: u64,
}

impl Default for Inside {
    fn default() -> Self {
        Self {
            files: BTreeMap::new(),
            writes: 0,
            now: date(2026, 11, 20).at(10, 42, 0, 0),
            elapsed: Duration::ZERO,
            ids: 0,
            dialogs: VecDeque::new(),
            unasked: PathAnswer::Cancelled,
            failing_reads: VecDeque::new(),
            failing_writes: VecDeque::new(),
            viewer: None,
            fonts: Vec::new(),
            effects: Vec::new(),
            events: VecDeque::new(),
            held: false,
        }
    }
}

impl Memory {
    /// An empty disk, on 2026-11-20 at 10:42; dialogs are cancelled unless [`Memory::answer`] says otherwise.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a file on the disk, changed now.
    pub fn put(&self, path: impl Into<PathBuf>, bytes: impl Into<Vec<u8>>) {
        self.inside().keep(path.into(), bytes.into());
    }

    /// Takes a file from the disk, as somebody outside would.
    pub fn take_away(&self, path: impl AsRef<Path>) {
        self.inside().files.remove(path.as_ref());
    }

    /// What a file holds, if it is there.
    #[must_use]
    pub fn file(&self, path: impl AsRef<Path>) -> Option<Vec<u8>> {
        self.inside().files.get(path.as_ref()).map(|kept| kept.bytes.clone())
    }

    /// The paths of all files, sorted.
    #[must_use]
    pub fn files(&self) -> Vec<PathBuf> {
        self.inside().files.keys().cloned().collect()
    }

    /// Adds what the next dialog will answer; dialogs are answered in the order of these calls.
    pub fn answer(&self, answer: PathAnswer) {
        self.inside().dialogs.push_back(answer);
    }

    /// Adds a path that the person will choose in the next dialog.
    pub fn choose(&self, path: impl Into<PathBuf>) {
        self.answer(PathAnswer::Chosen(path.into()));
    }

    /// From now on there is no dialog on this system, except for answers already added.
    pub fn without_dialogs(&self) {
        self.inside().unasked = PathAnswer::NoDialog;
    }

    /// Sets the local date and time; the time since the start is untouched (somebody set the clock).
    pub fn set_now(&self, now: DateTime) {
        self.inside().now = now;
    }

    /// Lets time pass: the clock and the time since the start.
    pub fn advance(&self, by: Duration) {
        let mut inside = self.inside();
        inside.elapsed = inside.elapsed.saturating_add(by);
        let by = SignedDuration::try_from(by).unwrap_or(SignedDuration::MAX);
        inside.now = inside.now.saturating_add(by);
    }

    /// The next read fails like this.
    pub fn fail_next_read(&self, error: FileError) {
        self.inside().failing_reads.push_back(error);
    }

    /// The next write fails like this and leaves the old file as it was. Several calls: several writes.
    pub fn fail_next_write(&self, error: FileError) {
        self.inside().failing_writes.push_back(error);
    }

    /// From now on no document can be shown.
    pub fn deny_viewer(&self, error: FileError) {
        self.inside().viewer = Some(error);
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

    /// A handle is used by one test; if one of its threads panicked, the test fails by that already.
    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Platform for Memory {
    fn start(&mut self, ticket: Ticket, effect: Effect) {
        let mut inside = self.inside();
        inside.effects.push(effect.clone());
        let event = inside.run(effect);
        inside.events.push_back((ticket, event));
    }

    fn poll(&mut self) -> Vec<(Ticket, Event)> {
        let mut inside = self.inside();
        if inside.held {
            Vec::new()
        } else {
            inside.events.drain(..).collect()
        }
    }

    fn now(&self) -> DateTime {
        self.inside().now
    }

    fn elapsed(&self) -> Duration {
        self.inside().elapsed
    }

    /// Ids count up from 1, in the form of a version 7.
    fn new_id(&mut self) -> Uuid {
        let mut inside = self.inside();
        inside.ids += 1;
        let [_, _, _, _, _, _, count @ ..] = u128::from(inside.ids).to_be_bytes();
        uuid::Builder::from_unix_timestamp_millis(0, &count).into_uuid()
    }

    fn places(&self) -> Places {
        Places {
            state: "/home/person/.local/state/plumbline".into(),
            documents: "/home/person/Documents".into(),
            home: "/home/person".into(),
        }
    }

    fn finish(&mut self) -> Vec<(Ticket, Event)> {
        self.inside().events.drain(..).collect()
    }
}

impl Inside {
    fn run(&mut self, effect: Effect) -> Event {
        match effect {
            Effect::Read { path, limit } => Event::WasRead(self.read(&path, limit)),
            Effect::Write { path, bytes } => Event::WasWritten(self.write(path, bytes)),
            Effect::Remove { path } => {
                self.files.remove(&path);
                Event::WasRemoved(Ok(()))
            }
            Effect::List { folder, ending } => Event::WasListed(Ok(self.list(&folder, &ending))),
            Effect::Look { paths } => {
                Event::WasLooked(paths.iter().map(|path| self.files.contains_key(path)).collect())
            }
            Effect::AskOpen { .. } => Event::PathAnswer(self.ask()),
            Effect::AskSave { endings, .. } => Event::PathAnswer(match self.ask() {
                PathAnswer::Chosen(path) => PathAnswer::Chosen(with_ending(path, &endings)),
                other => other,
            }),
            Effect::View { path } => Event::WasViewed(self.view(&path)),
            Effect::FindFonts { .. } => Event::FontsFound(self.fonts.clone()),
        }
    }

    fn read(&mut self, path: &Path, limit: u64) -> Result<Vec<u8>, FileError> {
        if let Some(error) = self.failing_reads.pop_front() {
            return Err(error);
        }
        let kept = self.files.get(path).ok_or_else(|| FileError::missing(path))?;
        if kept.bytes.len() as u64 > limit {
            return Err(FileError::too_large(path, limit));
        }
        Ok(kept.bytes.clone())
    }

    fn write(&mut self, path: PathBuf, bytes: Vec<u8>) -> Result<(), FileError> {
        if let Some(error) = self.failing_writes.pop_front() {
            return Err(error);
        }
        self.keep(path, bytes);
        Ok(())
    }

    fn keep(&mut self, path: PathBuf, bytes: Vec<u8>) {
        self.writes += 1;
        self.files.insert(
            path,
            Kept {
                bytes,
                changed: self.now,
                order: self.writes,
            },
        );
    }

    fn list(&self, folder: &Path, ending: &str) -> Vec<Listed> {
        let mut found: Vec<_> = self
            .files
            .iter()
            .filter(|(path, _)| path.parent() == Some(folder))
            .filter(|(path, _)| path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending)))
            .collect();
        found.sort_by_key(|(_, kept)| std::cmp::Reverse((kept.changed, kept.order)));
        found
            .into_iter()
            .map(|(path, kept)| Listed {
                path: path.clone(),
                size: kept.bytes.len() as u64,
                changed: kept.changed,
            })
            .collect()
    }

    fn ask(&mut self) -> PathAnswer {
        self.dialogs.pop_front().unwrap_or_else(|| self.unasked.clone())
    }

    fn view(&self, path: &Path) -> Result<(), FileError> {
        if !self.files.contains_key(path) {
            return Err(FileError::missing(path));
        }
        self.viewer.clone().map_or(Ok(()), Err)
    }
}

#[cfg(test)]
mod tests;
