//! Records and copies on their way to the screen, to a file or away, while something outside is waited for.

use std::path::PathBuf;

use uuid::Uuid;

use super::{Sitting, Then};
use crate::platform::{Fingerprint, Over};
use crate::record::{Opened, Record};

/// A file on its way to the screen.
#[derive(Debug)]
pub(super) struct Opening {
    pub(super) path: PathBuf,
    pub(super) bytes: Vec<u8>,
    pub(super) opened: Opened,
    /// The id inside it; its record has another one where it is a copy of a file that is still there.
    pub(super) inside: Uuid,
    /// Whether the recovery copy that cannot be read is looked at, after the newer one beside it.
    pub(super) at_unreadable: bool,
}

impl Opening {
    /// The record.
    pub(super) fn record(&self) -> &Record {
        &self.opened.record
    }
}

/// What waits until an old copy is safely kept.
#[derive(Debug)]
pub(super) enum Once {
    /// Nothing.
    Kept,
    /// The saved file is opened, and the unsaved work that was kept goes from where it was.
    OpenSaved(Box<Opening>, PathBuf),
    /// A damaged recovery copy goes from where it was.
    PutAway(PathBuf),
    /// The open record replaces a file that another program changed.
    Replace(Sitting, Over, Option<Then>),
}

/// A save under way.
#[derive(Debug)]
pub(super) struct Save {
    pub(super) sitting: Sitting,
    pub(super) path: PathBuf,
    pub(super) revision: u64,
    pub(super) then: Option<Then>,
    pub(super) bytes: Vec<u8>,
    /// Whether the file was there before: a missing one is then a surprise.
    pub(super) replaces: bool,
    /// What earlier saves that were cut short may have left there.
    pub(super) or_over: Vec<Fingerprint>,
}

/// A record that is to be deleted, as it was when the person said so.
#[derive(Debug)]
pub(super) struct Going {
    pub(super) sitting: Sitting,
    pub(super) record: Record,
    pub(super) path: Option<PathBuf>,
}

/// A recovery copy, read.
#[derive(Clone, Debug)]
pub(super) struct Copied {
    /// The record.
    pub(super) record: Record,
    /// The file it belongs to.
    pub(super) file: Option<PathBuf>,
    /// What a save may replace there.
    pub(super) over: Over,
    /// What saves that were cut short may have left there.
    pub(super) or_over: Vec<Fingerprint>,
}
