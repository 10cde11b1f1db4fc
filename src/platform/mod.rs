//! The outside world behind one small trait: files, dialogs, viewer, clock.
//!
//! Only paths and bytes pass here; this room knows nothing of records, plans or screens.

mod desktop;
mod dialogs;
pub mod files;
mod fonts;
mod memory;
mod places;
mod trouble;
mod viewer;
mod worker;

pub use desktop::Desktop;
pub use dialogs::with_ending;
pub use fonts::find as find_fonts;
pub use memory::Memory;

use std::path::PathBuf;
use std::time::Duration;

use jiff::civil::DateTime;

/// Names one effect, so that its event can be told from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(pub u64);

/// Something to be done outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Read a whole file, at most `limit` bytes.
    Read {
        /// The file.
        path: PathBuf,
        /// More than this is an error, not read.
        limit: u64,
    },
    /// Write a whole file: beside, synced, renamed, private (0600); folders are made (0700).
    Write {
        /// The file.
        path: PathBuf,
        /// All of it.
        bytes: Vec<u8>,
    },
    /// Remove a file that this program wrote; a missing one is no error.
    Remove {
        /// The file.
        path: PathBuf,
    },
    /// List the regular files of a folder with this ending; a missing folder is an empty one.
    List {
        /// The folder.
        folder: PathBuf,
        /// Without the point.
        ending: String,
    },
    /// Say of each path whether a file is there.
    Look {
        /// The paths.
        paths: Vec<PathBuf>,
    },
    /// Ask for a file to open.
    AskOpen {
        /// Title of the dialog.
        title: String,
        /// What the files are called: "Plumbline records".
        filter_name: String,
        /// Endings without the point.
        endings: Vec<String>,
        /// Where to begin.
        folder: Option<PathBuf>,
    },
    /// Ask where to save.
    AskSave {
        /// Title of the dialog.
        title: String,
        /// Suggested file name, with its ending.
        name: String,
        /// What the files are called.
        filter_name: String,
        /// Endings without the point.
        endings: Vec<String>,
        /// Where to begin.
        folder: Option<PathBuf>,
    },
    /// Open a document in the system's viewer.
    View {
        /// The document.
        path: PathBuf,
    },
    /// Find system fonts that have letters the shipped one lacks.
    FindFonts {
        /// The letters.
        letters: Vec<char>,
    },
}

/// What came of an effect.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// Of [`Effect::Read`].
    WasRead(Result<Vec<u8>, FileError>),
    /// Of [`Effect::Write`].
    WasWritten(Result<(), FileError>),
    /// Of [`Effect::Remove`].
    WasRemoved(Result<(), FileError>),
    /// Of [`Effect::List`]: newest first.
    WasListed(Result<Vec<Listed>, FileError>),
    /// Of [`Effect::Look`], in the order asked.
    WasLooked(Vec<bool>),
    /// Of [`Effect::AskOpen`] and [`Effect::AskSave`].
    PathAnswer(PathAnswer),
    /// Of [`Effect::View`].
    WasViewed(Result<(), FileError>),
    /// Of [`Effect::FindFonts`]: font files, as bytes.
    FontsFound(Vec<Vec<u8>>),
}

/// What a dialog answered.
#[derive(Clone, Debug, PartialEq)]
pub enum PathAnswer {
    /// A path.
    Chosen(PathBuf),
    /// The person closed it.
    Cancelled,
    /// There is no dialog on this system: ask for the path in the window.
    NoDialog,
}

/// A file in a listing.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The whole path.
    pub path: PathBuf,
    /// Bytes.
    pub size: u64,
    /// Last change, local time.
    pub changed: DateTime,
}

/// Why a file could not be used, in words for the person; the path comes last.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what} {hint} ({})", path.display())]
pub struct FileError {
    /// What kind of trouble it is.
    pub kind: FileTrouble,
    /// What is wrong, a sentence.
    pub what: String,
    /// What to do, a sentence.
    pub hint: String,
    /// Which file.
    pub path: PathBuf,
}

/// Kinds of trouble with files that the program treats differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileTrouble {
    /// It is not there.
    Missing,
    /// Not allowed.
    Denied,
    /// A folder, device or pipe.
    NotAFile,
    /// Larger than the limit.
    TooLarge,
    /// No room on the disk.
    Full,
    /// Anything else.
    Other,
}

/// Where this program keeps its own files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Recovery copies and the list of recent files.
    pub state: PathBuf,
    /// Where documents are suggested.
    pub documents: PathBuf,
    /// The person's home folder.
    pub home: PathBuf,
}

/// The outside world.
pub trait Platform {
    /// Starts an effect; never blocks.
    fn start(&mut self, ticket: Ticket, effect: Effect);

    /// Finished effects, in order.
    fn poll(&mut self) -> Vec<(Ticket, Event)>;

    /// The local date and time.
    fn now(&self) -> DateTime;

    /// Time since the program began; never goes back.
    fn elapsed(&self) -> Duration;

    /// A new id that tells nothing about the person.
    fn new_id(&mut self) -> uuid::Uuid;

    /// Where this program keeps its own files.
    fn places(&self) -> Places;

    /// Waits for all effects that have been started, when the program ends.
    fn finish(&mut self) -> Vec<(Ticket, Event)>;
}
