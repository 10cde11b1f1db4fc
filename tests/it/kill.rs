//! Killing the program (SIGKILL) at random moments of real work: what it was told is written must be there afterwards.
//!
//! The child is this same binary with the real program and the real disk, without its window. It works through one
//! person's life: each run goes on with what the killed one left. Its work is numbered by the person's name ("Alex 17"); a
//! session that is followed ([`session`]) by what the log and the kept session hold.
#![cfg(target_os = "linux")]

mod session;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::rc::Rc;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use jiff::civil::DateTime;
use plumbline::app::{AboutMessage, AnswerMessage, App, FileMessage, Message, WindowMessage};
use plumbline::content::{ItemId, shipped};
use plumbline::platform::{Desktop, Effect, Event, PathAnswer, Places, Platform, Ticket};
use plumbline::record::{from_bytes, to_bytes};

use crate::support::faulty::Chance;
use crate::support::people;

/// Kills in a usual run; `PLUMBLINE_KILLS` sets another number.
const KILLS: u32 = 30;
/// Longer than this nothing takes, however busy the machine is.
const HANGS: Duration = Duration::from_secs(60);
/// What the child's lines begin with, among those of the test harness.
const SAYS: &str = "KILL:";

/// The real desktop, which also says aloud what the program is told to be written, and answers dialogs.
struct Aloud {
    desktop: Desktop,
    file: PathBuf,
    number_in: fn(&[u8]) -> u32,
    writing: BTreeMap<Ticket, u32>,
    answers: Vec<(Ticket, Event)>,
    under_way: Rc<Cell<usize>>,
}

impl Aloud {
    fn hear(&mut self, events: Vec<(Ticket, Event)>) -> Vec<(Ticket, Event)> {
        for (ticket, event) in &events {
            let number = self.writing.remove(ticket);
            if let (Some(number), Event::WasWritten(Ok(()))) = (number, event) {
                println!("{SAYS} written {number}");
            }
        }
        self.under_way.set(self.under_way.get() - events.len());
        events
    }
}

impl Platform for Aloud {
    fn start(&mut self, ticket: Ticket, effect: Effect) {
        self.under_way.set(self.under_way.get() + 1);
        match &effect {
            Effect::AskSave { .. } => {
                let answer = Event::PathAnswer(PathAnswer::Chosen(self.file.clone()));
                return self.answers.push((ticket, answer));
            }
            Effect::Write { path, bytes, .. } if is_record_or_copy(path) => {
                self.writing.insert(ticket, (self.number_in)(bytes));
            }
            _ => {}
        }
        self.desktop.start(ticket, effect);
    }

    fn poll(&mut self) -> Vec<(Ticket, Event)> {
        let mut events = self.desktop.poll();
        events.append(&mut self.answers);
        self.hear(events)
    }

    fn finish(&mut self) -> Vec<(Ticket, Event)> {
        let mut events = self.desktop.finish();
        events.append(&mut self.answers);
        self.hear(events)
    }

    fn now(&self) -> DateTime {
        self.desktop.now()
    }

    fn elapsed(&self) -> Duration {
        self.desktop.elapsed()
    }

    fn new_id(&mut self) -> uuid::Uuid {
        self.desktop.new_id()
    }

    fn places(&self) -> Places {
        self.desktop.places()
    }

    fn last_words(&mut self, words: Option<(PathBuf, Vec<u8>)>) {
        self.desktop.last_words(words);
    }
}

/// Old copies do not count: only what is in the file or in the recovery copy is found again without looking for it.
fn is_record_or_copy(path: &Path) -> bool {
    let folder = path.parent().and_then(Path::file_name);
    path.extension().is_some_and(|ending| ending == "plumbline")
        && folder.is_some_and(|folder| folder == "recovery" || folder == "documents")
}

/// The number of a person's name in a file.
fn number_in(bytes: &[u8]) -> u32 {
    let text = String::from_utf8_lossy(bytes);
    let digits = text.split_once("\"Alex ").expect("a name").1;
    number(digits.split('"').next().unwrap_or_default())
}

fn number(name: &str) -> u32 {
    let digits = name.strip_prefix("Alex ").unwrap_or(name);
    digits.parse().unwrap_or_else(|_| panic!("{name:?} is no number"))
}

/// Whether a child saves now and then, or has only its recovery copy.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    Saving,
    NeverSaving,
}

/// Run by [`Life::run`] only.
#[test]
#[ignore = "is killed"]
fn working_until_killed() {
    let Some(here) = std::env::var_os("PLUMBLINE_TEST_HERE").map(PathBuf::from) else {
        return;
    };
    let has = |name: &str| std::env::var_os(name).is_some();
    let way = if has("PLUMBLINE_TEST_SAVING") {
        Way::Saving
    } else {
        Way::NeverSaving
    };
    let mut person = Person::begin(&here);
    println!("{SAYS} found {}", person.number);
    if has("PLUMBLINE_TEST_END") {
        return person.end();
    }
    let mut chance = Chance::new(u64::from(person.number) + 1);
    loop {
        person.work(way, &mut chance);
    }
}

/// Someone who uses the program.
struct Person {
    app: App,
    under_way: Rc<Cell<usize>>,
    number: u32,
}

impl Person {
    /// Starts the program and goes on with the newest there is, as its start screen offers it.
    fn begin(here: &Path) -> Self {
        let file = here.join("documents/Alex.plumbline");
        let under_way = Rc::default();
        let platform = Aloud {
            desktop: Desktop::new(|| {}),
            file: file.clone(),
            number_in,
            writing: BTreeMap::new(),
            answers: Vec::new(),
            under_way: Rc::clone(&under_way),
        };
        let app = App::new(shipped(), Box::new(platform), None);
        let mut person = Self {
            app,
            under_way,
            number: 0,
        };
        person.settle();
        let saved = fs::read(&file).ok().map(|bytes| number_in(&bytes));
        let offered = &person.app.state().pages.home.unfinished;
        let offered = offered
            .iter()
            .map(|found| (number(&found.name), found.copy.clone()))
            .max();
        match (saved, offered) {
            (saved, Some((copied, copy))) if saved.is_none_or(|saved| saved < copied) => {
                person.tell(FileMessage::UnfinishedContinued(copy));
            }
            (Some(_), offered) => {
                // The program was killed between saving and removing the copy, which is older now.
                if let Some((_, older)) = offered {
                    person
                        .tell(FileMessage::UnfinishedThrownAway(older))
                        .tell(WindowMessage::DialogConfirmed);
                }
                person.tell(FileMessage::FileChosen(file));
            }
            _ => {
                person
                    .tell(FileMessage::NewStarted)
                    .tell(AboutMessage::NameTyped("Alex 0".into()));
            }
        }
        let record = person.app.record();
        person.number = number(
            &record
                .unwrap_or_else(|| panic!("nothing opened: {:?}", says(&person.app)))
                .person
                .name,
        );
        person
    }

    fn tell(&mut self, message: impl Into<Message>) -> &mut Self {
        self.app.dispatch(message);
        self.settle();
        self
    }

    fn settle(&mut self) {
        settle(&mut self.app, &self.under_way);
    }

    /// A few answers, and then what makes the program write; without waiting for it, as a person does not.
    fn work(&mut self, way: Way, chance: &mut Chance) {
        self.number += 1;
        let n = self.number;
        self.app.dispatch(AboutMessage::NameTyped(format!("Alex {n}")));
        self.app.dispatch(AboutMessage::WordsTyped(
            "stiff ".repeat(1 + chance.below(400) as usize),
        ));
        self.app.dispatch(AnswerMessage::ReadingTyped {
            item: ItemId::from("fh-occiput-wall"),
            side: None,
            index: 0,
            text: format!("{}.5", n % 9),
        });
        self.app.dispatch(AnswerMessage::OptionChosen {
            item: ItemId::from("sg-wall-gap"),
            side: None,
            value: (n % 3) as i32,
        });
        if way == Way::Saving && chance.below(4) == 0 {
            self.app.dispatch(FileMessage::SavePressed);
        } else if chance.below(2) == 0 {
            self.app.dispatch(WindowMessage::FocusLost);
        }
        for _ in 0..chance.below(6) {
            thread::sleep(Duration::from_millis(1));
            self.app.poll();
        }
        // A person waits for a disk that is far behind.
        if self.under_way.get() > 20 {
            self.settle();
        }
    }

    /// Saves, closes the record and ends the program in peace.
    fn end(&mut self) {
        self.tell(AboutMessage::NameTyped(format!("Alex {}", self.number + 1)));
        self.tell(FileMessage::SavePressed);
        assert!(
            !self.app.state().document.as_ref().expect("open").is_unsaved(),
            "{}",
            says(&self.app)
        );
        self.tell(FileMessage::RecordClosed);
        self.app.finish();
    }
}

/// One person's folders, over many runs of the program.
struct Life {
    here: tempfile::TempDir,
    way: Way,
    /// The test that is the child, and how its work is numbered.
    child: &'static str,
    number_in: fn(&[u8]) -> u32,
    /// The highest number that a killed program was told to be written.
    acknowledged: u32,
    /// How often that grew, and how many runs got as far as their work.
    grew: u32,
    worked: u32,
}

impl Life {
    fn new(way: Way) -> Self {
        let here = tempfile::tempdir().expect("a folder");
        fs::create_dir(here.path().join("documents")).expect("a folder");
        if way == Way::Saving {
            let mut record = people::alex_record();
            record.person.name = "Alex 0".into();
            fs::write(here.path().join("documents/Alex.plumbline"), to_bytes(&record)).expect("a record");
        }
        Self {
            here,
            way,
            child: "kill::working_until_killed",
            number_in,
            acknowledged: 0,
            grew: 0,
            worked: 0,
        }
    }

    fn run(&self, end: bool) -> (Child, Receiver<(&'static str, u32)>) {
        let mut command = Command::new(std::env::current_exe().expect("this binary"));
        command
            .args(["--exact", self.child, "--ignored", "--nocapture"])
            .env("PLUMBLINE_TEST_HERE", self.here.path())
            .env("PLUMBLINE_STATE_DIR", self.here.path().join("state"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped());
        if self.way == Way::Saving {
            command.env("PLUMBLINE_TEST_SAVING", "1");
        }
        if end {
            command.env("PLUMBLINE_TEST_END", "1");
        }
        let mut child = command.spawn().expect("a child");
        let lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let (say, hear) = mpsc::channel();
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let said = line.split_once(SAYS).map(|(_, said)| said.trim());
                let known = said.and_then(|said| {
                    let what = ["found", "written"].into_iter().find(|what| said.starts_with(what))?;
                    Some((what, said.rsplit_once(' ')?.1.parse().ok()?))
                });
                if let Some(known) = known {
                    let _nobody_listens = say.send(known);
                }
            }
        });
        (child, hear)
    }

    /// Starts the program, kills it, and looks at what is left.
    fn kill_once(&mut self, chance: &mut Chance) {
        let (mut child, hear) = self.run(false);
        let began = Instant::now();
        let mut found = None;
        let mut moments = 250_000;
        if chance.below(6) > 0 {
            found = Some(
                hear.recv_timeout(HANGS)
                    .expect("the program starts and opens what there is"),
            );
            self.worked += 1;
            // What starts slowly (a busy machine, a build that is not optimised) also works slowly, and needs longer
            // to come as far as to write.
            moments = moments.max(4 * began.elapsed().as_micros() as u64);
        }
        thread::sleep(Duration::from_micros(chance.below(moments)));
        child.kill().expect("to kill it");
        let _killed = child.wait().expect("its end");
        let said: Vec<(&str, u32)> = found.into_iter().chain(hear).collect();
        let before = self.acknowledged;
        for (what, number) in said {
            if what == "found" {
                assert!(
                    number >= before,
                    "{before} was acknowledged, the next run was offered {number}"
                );
            } else {
                self.acknowledged = self.acknowledged.max(number);
            }
        }
        self.grew += u32::from(self.acknowledged > before);
        self.look();
    }

    /// Every record and copy is whole, and one of them holds the last acknowledged state or a later one.
    fn look(&self) {
        let mut newest = 0;
        for path in self.files() {
            if is_record_or_copy(&path) {
                let bytes = fs::read(&path).expect("a file");
                from_bytes(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
                newest = newest.max((self.number_in)(&bytes));
            }
        }
        assert!(
            newest >= self.acknowledged,
            "{} was acknowledged, {newest} is left",
            self.acknowledged
        );
        // At most one for each folder the program writes to: its own, the copies, the documents, old copies.
        assert!(self.leftovers().len() <= 4, "{:?}", self.leftovers());
    }

    fn leftovers(&self) -> Vec<PathBuf> {
        let mut files = self.files();
        files.retain(|path| path.extension().is_some_and(|ending| ending == "part"));
        files
    }

    fn files(&self) -> Vec<PathBuf> {
        let mut folders = vec![self.here.path().to_owned()];
        let mut files = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    files.push(path);
                }
            }
        }
        files
    }
}

fn kill_many(mut life: Life, kills: u32) {
    let way = life.child;
    let clock = || {
        SystemTime::now()
            .duration_since(SystemTime::UNIX_EPOCH)
            .map_or(0, |time| time.as_micros() as u64)
    };
    let seed = std::env::var("PLUMBLINE_KILL_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok());
    let seed = seed.unwrap_or_else(clock);
    println!("{way}: PLUMBLINE_KILL_SEED={seed}");
    let mut chance = Chance::new(seed);
    for _ in 0..kills {
        life.kill_once(&mut chance);
    }
    println!(
        "{way}: {kills} kills, {} of them at work, {} after something new was acknowledged, up to state {}",
        life.worked, life.grew, life.acknowledged
    );
    assert!(
        life.grew * 2 > life.worked,
        "most runs come as far as to write something"
    );

    // A run that ends in peace leaves the file and nothing of the killed ones.
    let (mut child, hear) = life.run(true);
    assert!(child.wait().expect("its end").success(), "the last run");
    let said: Vec<_> = hear.into_iter().collect();
    assert!(
        said.iter()
            .any(|(what, number)| *what == "written" && *number > life.acknowledged),
        "{said:?}"
    );
    life.acknowledged += 1;
    life.look();
    assert_eq!(life.leftovers(), [] as [PathBuf; 0]);
    let left = life.files();
    let needless = |path: &&PathBuf| {
        path.components()
            .any(|part| part.as_os_str() == "recovery" || part.as_os_str() == "locks")
    };
    assert_eq!(left.iter().filter(needless).count(), 0, "{left:?}");
}

fn kills() -> u32 {
    std::env::var("PLUMBLINE_KILLS")
        .ok()
        .and_then(|number| number.parse().ok())
        .unwrap_or(KILLS)
}

#[test]
fn a_program_that_is_killed_while_it_saves_loses_nothing_it_said_was_saved() {
    kill_many(Life::new(Way::Saving), kills().div_ceil(2));
}

#[test]
fn a_program_that_is_killed_before_anything_was_saved_loses_nothing_of_its_copy() {
    kill_many(Life::new(Way::NeverSaving), kills() / 2);
}

/// Waits until every effect is answered.
fn settle(app: &mut App, under_way: &Cell<usize>) {
    let began = Instant::now();
    app.poll();
    while under_way.get() > 0 {
        assert!(began.elapsed() < HANGS, "an effect is never answered");
        thread::sleep(Duration::from_millis(1));
        app.poll();
    }
}

/// What the program has to say, for a failing test.
fn says(app: &App) -> String {
    format!("{:?} {:?}", app.state().notices, app.state().dialog)
}
