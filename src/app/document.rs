//! The open record, where the person is in it, how it stands beside its file, and undo.

mod history;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use jiff::civil::DateTime;

pub use self::history::{Before, History};
use super::dialog::Then;
use super::identity::Sitting;
use crate::app::words::access as say;
use crate::content::ItemId;
use crate::platform::{Fingerprint, Over};
use crate::record::{Assessment, Record};
use crate::report::words::Formats;

/// The open record and where the person is in it.
#[derive(Debug)]
pub struct Document {
    /// The record.
    pub record: Record,
    /// From its opening to its closing.
    pub sitting: Sitting,
    /// How often the whole record was replaced: by an old copy, the saved file, or undo of that.
    pub turn: u64,
    /// Which assessment is shown.
    pub index: usize,
    /// The file, once it has one.
    pub path: Option<PathBuf>,
    /// The item on screen.
    pub item: Option<ItemId>,
    /// Set for a record that was begun to enter what stands on paper: the way leads there.
    pub from_paper: bool,
    /// Items that have been seen.
    pub seen: BTreeSet<ItemId>,
    /// Undo and redo.
    pub history: History,
    /// Counts every change.
    pub revision: u64,
    /// The revision in the file.
    pub saved_revision: Option<u64>,
    /// The revision that was last sent to the recovery copy.
    pub copying_revision: u64,
    /// The revision that is known to be in the recovery copy.
    pub copied_revision: u64,
    /// When the first change after the last copy was made.
    pub changed_at: Option<Duration>,
    /// How saving stands.
    pub saving: Saving,
    /// Whether it may be changed.
    pub access: Access,
    /// What a save may replace.
    pub over: Over,
    /// What saves that were never answered may have left there: as good as [`Document::over`].
    pub or_over: Vec<Fingerprint>,
    /// The id inside the file, as it was read or saved last: a file with another one holds another record.
    pub inside: uuid::Uuid,
    /// The file as it was opened, until the first save replaces it.
    pub opened: Option<Vec<u8>>,
    /// The revision at which nothing but the calculated plan was put into the record.
    pub only_plan: Option<u64>,
    /// What goes on once the save under way is done.
    pub then: Option<Then>,
    /// The recovery copy of the file it was opened from, once it is saved as another one.
    pub outgrown: Option<PathBuf>,
}

/// How saving stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Saving {
    /// Nothing under way.
    #[default]
    Idle,
    /// Being written.
    Writing,
    /// Written at this time.
    Done(DateTime),
    /// Not written, and why.
    Failed(String),
}

impl Document {
    /// Whether this is what the file held when it was opened or saved last, or what a save that was cut short wrote.
    pub fn is_known(&self, content: Fingerprint) -> bool {
        self.over == Over::Same(content) || self.or_over.contains(&content)
    }

    /// Whether a record that its file holds now is another one.
    pub fn is_another(&self, there: &Record) -> bool {
        there.id != self.inside && there.id != self.record.id
    }

    /// A document around a record that is in no file yet.
    pub fn new(record: Record, path: Option<PathBuf>) -> Self {
        let index = record.assessments.len().saturating_sub(1);
        Self {
            inside: record.id,
            record,
            sitting: Sitting::default(),
            turn: 0,
            index,
            path,
            item: None,
            from_paper: false,
            seen: BTreeSet::new(),
            history: History::default(),
            revision: 0,
            saved_revision: None,
            copying_revision: 0,
            copied_revision: 0,
            changed_at: None,
            saving: Saving::Idle,
            access: Access::Free,
            over: Over::Nothing,
            or_over: Vec::new(),
            opened: None,
            only_plan: None,
            then: None,
            outgrown: None,
        }
    }

    /// The assessment that is shown.
    pub fn assessment(&self) -> Option<&Assessment> {
        self.record.assessments.get(self.index)
    }

    /// What it is called where windows agree who has it open; tells nothing about the person.
    pub fn claim(&self) -> String {
        claim_name(&self.record)
    }

    /// Whether there is something the file does not have.
    pub fn is_unsaved(&self) -> bool {
        self.saved_revision != Some(self.revision)
    }

    /// Whether there is something of the person's that the file does not have: a plan that only follows from the answers
    /// comes back by itself.
    pub fn has_work(&self) -> bool {
        self.is_unsaved() && self.only_plan != Some(self.revision)
    }
}

/// What a record is called where windows agree who has it open; tells nothing about the person.
pub(in crate::app) fn claim_name(record: &Record) -> String {
    record.id.to_string()
}

/// Whether a record may be changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Access {
    /// It may.
    #[default]
    Free,
    /// Another window has it open.
    OtherWindow,
    /// Its checksum does not fit; it waits to be accepted.
    Changed,
    /// A newer Plumbline wrote it.
    Newer {
        /// The version of its format.
        version: u64,
        /// Who wrote it; empty when the file does not say.
        by: String,
    },
    /// The example of a made-up person.
    Example,
    /// An old copy that is being looked at.
    OldCopy {
        /// Where it is kept.
        path: PathBuf,
        /// When it was saved, local time.
        taken: DateTime,
    },
}

impl Access {
    /// Whether the record may be changed.
    pub fn is_free(&self) -> bool {
        *self == Self::Free
    }

    /// Why the record may not be changed, a sentence or two; none when it may.
    pub fn why(&self, formats: Formats) -> Option<String> {
        match self {
            Self::Free => None,
            Self::OtherWindow => Some(say::OPEN_ELSEWHERE.to_owned()),
            Self::Changed => Some(say::CHANGED_OUTSIDE.to_owned()),
            Self::Newer { version, by } => Some(say::by_a_newer(by, version)),
            Self::Example => Some(say::IS_EXAMPLE.to_owned()),
            Self::OldCopy { taken, .. } => Some(say::is_old_copy(&crate::app::day_and_time(formats, *taken))),
        }
    }
}

/// Unsaved work of an earlier run.
#[derive(Clone, Debug, PartialEq)]
pub struct Unfinished {
    /// Its recovery copy.
    pub copy: PathBuf,
    /// Name or initials, or none.
    pub name: String,
    /// When it was last written.
    pub changed: DateTime,
    /// The file it belongs to.
    pub file: Option<PathBuf>,
    /// How many items have an answer, and how many are asked.
    pub progress: (usize, usize),
    /// The record.
    pub record: Record,
    /// What a save may replace.
    pub over: Over,
    /// What saves that were cut short may have left there.
    pub or_over: Vec<Fingerprint>,
}
