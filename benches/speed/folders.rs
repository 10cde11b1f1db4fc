//! A folder of records: how long until all of it is listed.

use std::path::Path;
use std::time::Duration;

use criterion::{BatchSize, Criterion};
use jiff::civil::DateTime;
use plumbline::app::{App, FileMessage};
use plumbline::content::shipped;
use plumbline::platform::{Effect, Event, Memory, Places, Platform, Ticket, files};
use plumbline::record::to_bytes;
use uuid::Uuid;

use super::eight_weeks;
use crate::support::people;

/// A folder of records, read and listed: 100 and 1,000 of somebody without a log, 1,000 of eight weeks in under 100 ms, and 10,000.
pub fn folders(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("a folder of records");
    group.sample_size(10);
    for (count, weeks) in [(100_u32, 0), (1_000, 0), (1_000, 8), (10_000, 0)] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut record = if weeks > 0 {
            eight_weeks()
        } else {
            people::alex_record()
        };
        for number in 0..count {
            record.person.name = format!("Alex {number}");
            let path = folder.path().join(format!("{number}.plumbline"));
            std::fs::write(path, to_bytes(&record)).expect("written");
        }
        group.bench_function(format!("{count} of {weeks} weeks read and listed"), |bencher| {
            bencher.iter_batched(
                || begun(folder.path()),
                |app| listed(app, count),
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

/// The program, without its window, before a folder is chosen.
fn begun(folder: &Path) -> App {
    let memory = Memory::new();
    memory.choose(folder);
    let platform = FolderOnDisk {
        memory,
        ended: Vec::new(),
    };
    App::new(shipped(), Box::new(platform), None)
}

/// What it does with a folder: reads all files, then makes the rows.
fn listed(mut app: App, count: u32) -> App {
    app.dispatch(FileMessage::FolderPressed);
    while app.state().pages.folder.as_ref().is_none_or(|folder| folder.left() > 0) {
        app.poll();
    }
    let rows = app.state().pages.folder.as_ref().map(|folder| folder.rows.len());
    assert_eq!(rows, Some(count as usize));
    app
}

/// A desktop in memory that reads folders from the disk; what is worked out beside the window is left to it.
struct FolderOnDisk {
    memory: Memory,
    ended: Vec<(Ticket, Event)>,
}

impl Platform for FolderOnDisk {
    fn start(&mut self, ticket: Ticket, effect: Effect) {
        match effect {
            Effect::ReadAll { folder, ending, limit } => {
                let read = files::read_all(&folder, &ending, limit);
                self.ended.push((ticket, Event::WasReadAll(read)));
            }
            Effect::WorkOut { .. } => {}
            other => self.memory.start(ticket, other),
        }
    }

    fn poll(&mut self) -> Vec<(Ticket, Event)> {
        let mut ended = self.memory.poll();
        ended.append(&mut self.ended);
        ended
    }

    fn now(&self) -> DateTime {
        self.memory.now()
    }

    fn elapsed(&self) -> Duration {
        self.memory.elapsed()
    }

    fn new_id(&mut self) -> Uuid {
        self.memory.new_id()
    }

    fn places(&self) -> Places {
        self.memory.places()
    }

    fn last_words(&mut self, words: Option<(std::path::PathBuf, Vec<u8>)>) {
        Platform::last_words(&mut self.memory, words);
    }

    fn finish(&mut self) -> Vec<(Ticket, Event)> {
        self.memory.finish()
    }
}
