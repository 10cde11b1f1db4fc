//! A platform on which everything goes wrong that can: effects fail, are done and said to have failed, are done late and
//! answered later still, and not in the order of their start between files, dialogs and viewer.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that fails panics, also where the gallery and the benchmarks share its helpers"
)]

use std::collections::{BTreeMap, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::civil::DateTime;
use plumbline::platform::{
    Effect, Event, FileError, FileTrouble, Kind, Memory, Over, PathAnswer, Places, Platform, Ticket,
};
use plumbline::record::{Record, from_bytes};
use uuid::Uuid;

/// Chance that can be had again: SplitMix64.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// The same seed gives the same chance.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below the limit.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % limit
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    /// One of several.
    pub fn one_of<T: Clone>(&mut self, several: &[T]) -> T {
        several[self.below(several.len() as u64) as usize].clone()
    }
}

/// What a record says, whatever a file or copy keeps with it.
pub type Said = (plumbline::record::Person, Vec<plumbline::record::Assessment>);

/// What a record says.
pub fn said(record: &Record) -> Said {
    (record.person.clone(), record.assessments.clone())
}

/// The platform, or a handle to it.
#[derive(Clone, Debug)]
pub struct Faulty {
    inside: Arc<Mutex<Inside>>,
}

/// The threads of a desktop: each works in order, none waits for another.
const WORKERS: usize = 3;

#[derive(Debug)]
struct Inside {
    memory: Memory,
    chance: Chance,
    /// One effect in so many fails; none when 0.
    trouble: u64,
    to_do: [VecDeque<(Ticket, Effect)>; WORKERS],
    done: [VecDeque<(Ticket, Event)>; WORKERS],
    /// Every state of a record that was written to its file or recovery copy, in order.
    written: Vec<(Uuid, Said)>,
    /// Which of them a write under way is.
    writing: BTreeMap<Ticket, usize>,
    /// The last of each record that the program was told of.
    acknowledged: BTreeMap<Uuid, usize>,
    /// What a record was called before it was saved under another name.
    earlier: BTreeMap<Uuid, Vec<Uuid>>,
    /// Records whose unsaved work was thrown away, and the last effect that was started before.
    thrown_away: BTreeMap<Uuid, Ticket>,
    newest: Ticket,
    fresh: u64,
    faults: BTreeMap<Kind, u64>,
    /// What was done and what was answered last, for a failing test.
    story: VecDeque<String>,
}

impl Faulty {
    /// A world in which one effect in `trouble` fails.
    pub fn new(memory: Memory, seed: u64, trouble: u64) -> Self {
        let inside = Inside {
            memory,
            chance: Chance::new(seed),
            trouble,
            to_do: Default::default(),
            done: Default::default(),
            written: Vec::new(),
            writing: BTreeMap::new(),
            acknowledged: BTreeMap::new(),
            earlier: BTreeMap::new(),
            thrown_away: BTreeMap::new(),
            newest: Ticket(0),
            fresh: 0,
            faults: BTreeMap::new(),
            story: VecDeque::new(),
        };
        Self {
            inside: Arc::new(Mutex::new(inside)),
        }
    }

    /// From now on nothing fails; what is under way is still late.
    pub fn heal(&self) {
        self.inside().trouble = 0;
    }

    /// The program is killed: what was not done is never done.
    pub fn killed(&self) {
        let mut inside = self.inside();
        inside.to_do = Default::default();
        inside.done = Default::default();
        inside.writing.clear();
        // The next program counts from the beginning.
        inside.thrown_away.clear();
        inside.memory.killed();
    }

    /// The person wants this record's unsaved work gone, also what is still under way.
    pub fn thrown_away(&self, id: Uuid) {
        let mut inside = self.inside();
        let newest = inside.newest;
        let now = inside.called_now(id);
        inside.acknowledged.remove(&now);
        inside.thrown_away.insert(id, newest);
        inside.acknowledged.remove(&id);
        let Inside { writing, written, .. } = &mut *inside;
        writing.retain(|_, number| ![id, now].contains(&written[*number].0));
    }

    /// From now on a record is called so, because it was saved under another name.
    pub fn goes_on_as(&self, before: Uuid, now: Uuid) {
        let mut inside = self.inside();
        let mut earlier = inside.earlier.get(&before).cloned().unwrap_or_default();
        earlier.push(before);
        inside.earlier.insert(now, earlier);
        for (id, _) in &mut inside.written {
            if *id == before {
                *id = now;
            }
        }
        if let Some(number) = inside.acknowledged.remove(&before) {
            inside.acknowledged.insert(now, number);
        }
    }

    /// Whether anything is under way.
    pub fn is_busy(&self) -> bool {
        let inside = self.inside();
        inside.to_do.iter().any(|queue| !queue.is_empty()) || inside.done.iter().any(|queue| !queue.is_empty())
    }

    /// Adds a line to what happened last.
    pub fn tell(&self, line: &str) {
        self.inside().tell(line);
    }

    /// What happened last.
    pub fn story(&self) -> String {
        let lines: Vec<String> = self.inside().story.iter().cloned().collect();
        lines.join("\n")
    }

    /// How many effects of each kind failed.
    pub fn faults(&self) -> BTreeMap<Kind, u64> {
        self.inside().faults.clone()
    }

    /// Everything that files say of a record.
    pub fn on_disk(&self, id: Uuid) -> Vec<Said> {
        let (memory, earlier) = {
            let inside = self.inside();
            (
                inside.memory.clone(),
                inside.earlier.get(&id).cloned().unwrap_or_default(),
            )
        };
        let records = memory.files().into_iter().filter(|path| is_record(path)).map(|path| {
            let bytes = memory.file(&path).unwrap_or_default();
            from_bytes(&bytes).unwrap_or_else(|error| panic!("{} is damaged: {error}", path.display()))
        });
        records
            .filter(|record| record.id == id || earlier.contains(&record.id))
            .map(|record| said(&record))
            .collect()
    }

    /// The records of which a state was acknowledged that is no longer on the disk, nor a later one.
    pub fn lost(&self) -> Vec<Uuid> {
        let (acknowledged, written) = {
            let inside = self.inside();
            (inside.acknowledged.clone(), inside.written.clone())
        };
        let is_lost = |(id, number): &(Uuid, usize)| {
            let on_disk = self.on_disk(*id);
            let later = written[*number..].iter().filter(|(other, _)| other == id);
            !later.map(|(_, said)| said).any(|said| on_disk.contains(said))
        };
        acknowledged.into_iter().filter(is_lost).map(|(id, _)| id).collect()
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn is_record(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "plumbline")
}

impl Inside {
    /// What a record is called now.
    fn called_now(&self, id: Uuid) -> Uuid {
        let later = self.earlier.iter().find(|(_, earlier)| earlier.contains(&id));
        later.map_or(id, |(now, _)| self.called_now(*now))
    }

    fn tell(&mut self, line: &str) {
        self.story.push_back(line.chars().take(160).collect());
        if self.story.len() > 40 {
            self.story.pop_front();
        }
    }

    /// Does some of what is to be done, and gives some of the answers.
    fn go_on(&mut self, all: bool) -> Vec<(Ticket, Event)> {
        let mut events = Vec::new();
        for worker in 0..WORKERS {
            let (does, says) = (self.chance.below(4), self.chance.below(4));
            for _ in 0..if all { u64::MAX } else { does } {
                let Some((ticket, effect)) = self.to_do[worker].pop_front() else {
                    break;
                };
                let done = format!(
                    "  does {} {:?} {}",
                    ticket.0,
                    Kind::of(&effect),
                    effect.path().display()
                );
                let event = self.work(ticket, effect);
                let failed = matches!(event, Event::WasWritten(Err(_)) | Event::WasRemoved(Err(_)));
                self.tell(&(done + if failed { ": fails" } else { "" }));
                self.done[worker].push_back((ticket, event));
            }
            for _ in 0..if all { u64::MAX } else { says } {
                let Some((ticket, event)) = self.done[worker].pop_front() else {
                    break;
                };
                self.note(ticket, &event);
                self.tell(&format!("  answers {}", ticket.0));
                events.push((ticket, event));
            }
        }
        events
    }

    fn work(&mut self, ticket: Ticket, effect: Effect) -> Event {
        let fails = self.trouble > 0 && self.chance.once_in(self.trouble);
        if let Effect::AskOpen { .. } | Effect::AskSave { .. } | Effect::AskFolder { .. } = effect {
            self.prepare_answer(&effect, fails);
            return self.really(ticket, effect);
        }
        if !fails {
            return self.really(ticket, effect);
        }
        *self.faults.entry(Kind::of(&effect)).or_default() += 1;
        let error = self.error(&effect);
        match &effect {
            // A killed or full disk may leave what was being written beside the file.
            Effect::Write { path, bytes, .. } if self.chance.once_in(3) => {
                let beside = path.with_file_name(format!(".plumbline-{}.part", ticket.0));
                self.memory
                    .put(beside, &bytes[..self.chance.below(bytes.len() as u64 + 1) as usize]);
            }
            // Done, but the disk did not confirm it.
            Effect::Write { .. } | Effect::Remove { .. } if self.chance.once_in(2) => {
                let _done = self.really(ticket, effect.clone());
            }
            _ => {}
        }
        effect.failed(error)
    }

    /// Does it in memory, and notes what a record's file or copy holds now.
    fn really(&mut self, ticket: Ticket, effect: Effect) -> Event {
        let places = self.memory.places();
        let record = match &effect {
            Effect::Write { path, bytes, .. } if is_record(path) && !path.starts_with(places.data) => {
                Some(from_bytes(bytes).expect("the program writes what it can read"))
            }
            _ => None,
        };
        self.memory.start(ticket, effect);
        let (_, event) = self.memory.poll().pop().expect("memory answers at once");
        if let (Some(record), Event::WasWritten(Ok(()))) = (record, &event) {
            if self.thrown_away.get(&record.id).is_none_or(|before| ticket > *before) {
                self.writing.insert(ticket, self.written.len());
            }
            self.written.push((self.called_now(record.id), said(&record)));
        }
        event
    }

    /// The program is told of an event.
    fn note(&mut self, ticket: Ticket, event: &Event) {
        let number = self.writing.remove(&ticket);
        if let (Some(number), Event::WasWritten(Ok(()))) = (number, event) {
            let id = self.written[number].0;
            let newest = self.acknowledged.entry(id).or_default();
            *newest = number.max(*newest);
        }
    }

    /// The person chooses a file that is there, or a name that no file has; closes the dialog; or there is none.
    fn prepare_answer(&mut self, effect: &Effect, fails: bool) {
        self.fresh += 1;
        let answer = if fails {
            self.chance.one_of(&[PathAnswer::Cancelled, PathAnswer::NoDialog])
        } else if let Effect::AskOpen { .. } = effect {
            let mut files = self.memory.files();
            files.retain(|path| is_record(path) && path.starts_with("/home/alex"));
            files.push("/home/alex/missing.plumbline".into());
            PathAnswer::Chosen(self.chance.one_of(&files))
        } else {
            PathAnswer::Chosen(PathBuf::from(format!("/home/alex/chosen-{}", self.fresh)))
        };
        self.memory.answer(answer);
    }

    fn error(&mut self, effect: &Effect) -> FileError {
        let mut kinds = vec![FileTrouble::Denied, FileTrouble::Other];
        match effect {
            Effect::Write { over, .. } => {
                kinds.extend([FileTrouble::Full, FileTrouble::NotAFile, FileTrouble::Missing]);
                match over {
                    Over::Anything => {}
                    Over::Nothing => kinds.push(FileTrouble::Taken),
                    Over::Same(_) => kinds.push(FileTrouble::Changed),
                }
            }
            Effect::Read { .. } | Effect::ReadAll { .. } => {
                kinds.extend([FileTrouble::Missing, FileTrouble::NotAFile, FileTrouble::TooLarge]);
            }
            Effect::List { .. } | Effect::View { .. } => kinds.push(FileTrouble::Missing),
            _ => {}
        }
        let kind = self.chance.one_of(&kinds);
        FileError::new(kind, "This went wrong on purpose.", "Try again.", effect.path())
    }
}

impl Platform for Faulty {
    fn start(&mut self, ticket: Ticket, effect: Effect) {
        let worker = Kind::of(&effect).queue() as usize;
        let mut inside = self.inside();
        inside.newest = ticket;
        inside.to_do[worker].push_back((ticket, effect));
    }

    fn poll(&mut self) -> Vec<(Ticket, Event)> {
        self.inside().go_on(false)
    }

    fn finish(&mut self) -> Vec<(Ticket, Event)> {
        self.inside().go_on(true)
    }

    fn now(&self) -> DateTime {
        self.inside().memory.now()
    }

    fn elapsed(&self) -> Duration {
        self.inside().memory.elapsed()
    }

    fn new_id(&mut self) -> Uuid {
        self.inside().memory.new_id()
    }

    fn places(&self) -> Places {
        self.inside().memory.places()
    }

    fn last_words(&mut self, words: Option<(PathBuf, Vec<u8>)>) {
        Platform::last_words(&mut self.inside().memory, words);
    }
}
