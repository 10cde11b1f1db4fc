//! What a call works with: the content, the day, and FILE as a record.

use std::cell::Cell;
use std::io::{Read as _, stdin};
use std::path::{Path, PathBuf};

use jiff::civil::{Date, DateTime, Time};
use uuid::Uuid;

use super::Failure;
use super::failure::note;
use crate::cli::words as say;
use crate::content::{Library, Problem, load, shipped, shipped_files};
use crate::platform::files;
use crate::record::{
    Assessment, MAX_RECORD_BYTES, NoteKind, OpenError, Opened, RECORD_ENDING, Record, Standing, check,
    looks_like_a_record, open, read_answers, rescue,
};

/// The content and the day.
pub(super) struct Content {
    folder: Option<PathBuf>,
    today: Date,
    stamp: DateTime,
}

impl Content {
    pub(super) fn new(folder: Option<PathBuf>, today: Option<Date>) -> Self {
        Self {
            folder,
            today: today.unwrap_or_else(files::today),
            // A day that was named makes the same files each time.
            stamp: today.map_or_else(files::utc, |day| day.to_datetime(Time::midnight())),
        }
    }

    pub(super) fn today(&self) -> Date {
        self.today
    }

    /// When a file is made, in UTC.
    pub(super) fn stamp(&self) -> DateTime {
        self.stamp
    }

    /// The folder named as `check DIR`, which is the same as `--assessments DIR`.
    pub(super) fn or_folder(self, dir: Option<PathBuf>) -> Result<Self, Failure> {
        match (&self.folder, dir) {
            (_, None) => Ok(self),
            (Some(folder), Some(dir)) if *folder != dir => Err(Failure::call(say::TWO_CONTENT_FOLDERS)),
            (_, dir) => Ok(Self { folder: dir, ..self }),
        }
    }

    /// Everything that is wrong with the content, each with the id of what it is in.
    pub(super) fn problems(&self) -> Result<Vec<(Problem, Option<String>)>, Failure> {
        let files = self.files()?;
        let problems = load(&files).1.into_iter();
        let named = problems.map(|problem| {
            let id = problem.id(&files);
            (problem, id)
        });
        Ok(named.collect())
    }

    /// The library, when nothing is wrong with it.
    pub(super) fn library(&self) -> Result<Library, Failure> {
        let Some(folder) = &self.folder else {
            return Ok(shipped());
        };
        let (library, problems) = load(&self.files()?);
        let Some(first) = problems.first() else {
            return Ok(library);
        };
        Err(Failure::work(say::content_not_used(
            problems.len(),
            first,
            folder.display(),
        )))
    }

    fn files(&self) -> Result<Vec<(String, String)>, Failure> {
        match &self.folder {
            None => Ok(shipped_files()),
            Some(folder) => files::read_folder(folder).map_err(Failure::work),
        }
    }
}

/// The bytes of FILE, and what to call it.
pub(super) struct Input {
    bytes: Vec<u8>,
    name: String,
    named_a_record: bool,
    /// Its checksum did not fit.
    changed: Cell<bool>,
}

impl Input {
    /// Reads FILE; `-` is standard input.
    pub(super) fn read(path: &Path) -> Result<Self, Failure> {
        // One byte more than allowed shows that it is too large, in the words of the file's kind.
        let limit = MAX_RECORD_BYTES + 1;
        if path.as_os_str() == "-" {
            let mut bytes = Vec::new();
            stdin()
                .lock()
                .take(limit)
                .read_to_end(&mut bytes)
                .map_err(|error| Failure::work(say::input_not_read(error)))?;
            return Ok(Self {
                bytes,
                name: "standard input".to_owned(),
                named_a_record: false,
                changed: Cell::new(false),
            });
        }
        Ok(Self {
            bytes: files::read(path, MAX_RECORD_BYTES).map_err(Failure::work)?,
            name: path.display().to_string(),
            named_a_record: path
                .extension()
                .is_some_and(|ending| ending.eq_ignore_ascii_case(RECORD_ENDING)),
            changed: Cell::new(false),
        })
    }

    /// Whether it is, or means to be, a record.
    pub(super) fn is_a_record(&self) -> bool {
        self.named_a_record || looks_like_a_record(&self.bytes)
    }

    /// What it holds, to the byte, where its checksum did not fit.
    pub(super) fn bytes_if_changed(&self) -> Option<Vec<u8>> {
        self.changed.get().then(|| self.bytes.clone())
    }

    /// Whether its checksum did not fit; known once the record was read.
    pub(super) fn is_changed(&self) -> bool {
        self.changed.get()
    }

    /// What it holds.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What it is called in a message.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The record in it, or the one made from the answers in it.
    pub(super) fn record(&self, library: &Library, today: Date) -> Result<Record, Failure> {
        let named = |problem: String| Failure::work(format!("{problem} ({})", self.name));
        if !self.is_a_record() {
            return read_answers(&self.bytes, library, today).map_err(|error| named(error.to_string()));
        }
        let Opened { record, standing, .. } =
            open(&self.bytes).map_err(|error| named(format!("{error}{}", self.way_out(&error))))?;
        match standing {
            Standing::Whole | Standing::Unsealed => {}
            Standing::Changed => self.changed.set(true),
            Standing::Newer { version, by } => return Err(named(OpenError::Newer { version, by }.to_string())),
        }
        Ok(record)
    }

    /// Says that the file is not as Plumbline wrote it, after work with it was done.
    pub(super) fn say_if_changed(&self) {
        if self.changed.get() {
            note(say::changed_outside(&self.name));
        }
    }

    /// What else can be done about a record that does not open.
    fn way_out(&self, error: &OpenError) -> &'static str {
        let damaged = matches!(error, OpenError::Unreadable(_) | OpenError::Wrong { .. });
        if damaged && rescue(&self.bytes, Uuid::nil()).is_some() {
            say::PART_CAN_BE_RESCUED
        } else {
            ""
        }
    }

    /// The record, of which the last assessment makes sense: results from numbers that cannot be true would mislead.
    pub(super) fn sound_record(&self, library: &Library, today: Date) -> Result<Record, Failure> {
        let record = self.record(library, today)?;
        let last = format!("assessments[{}]", record.assessments.len().saturating_sub(1));
        let wrong: Vec<String> = check(library, &record)
            .iter()
            .filter(|note| note.kind == NoteKind::OutOfRange && note.place.starts_with(&last))
            .map(ToString::to_string)
            .collect();
        if wrong.is_empty() {
            return Ok(record);
        }
        Err(Failure::work(say::values_cannot_be_used(&wrong.join(" "), &self.name)))
    }
}

/// The assessment that results are about: the last one.
pub(super) fn current(record: &Record) -> Result<&Assessment, Failure> {
    record
        .assessments
        .last()
        .ok_or_else(|| Failure::work(say::NO_ASSESSMENT))
}
