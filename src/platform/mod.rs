//! The outside world behind one small trait: files, dialogs, viewer, clock.
//!
//! Only paths and bytes pass here; this room knows nothing of records, plans or screens.

mod attempt;
mod awake;
mod beside;
mod bus;
mod calls;
mod claims;
mod desktop;
mod dialogs;
mod effect;
pub mod files;
mod fingerprint;
mod fonts;
mod heard;
mod known;
mod last_words;
mod limits;
mod listening;
mod locales;
mod memory;
mod motion;
mod parent;
mod places;
mod printing;
mod raw_path;
mod recently_used;
mod reminders;
mod sound;
mod surroundings;
mod trouble;
mod viewer;
mod voice;
mod wishes;
mod work;
mod worker;

pub use beside::begin_beside;
pub use desktop::Desktop;
pub use dialogs::with_ending;
pub use effect::{Effect, Event, Kind, Queue};
pub use fingerprint::Fingerprint;
pub use fonts::find as find_fonts;
pub use heard::{AwakeIs, NoSound, NoVoice, Note, Notification, SoundIs, Tune, VoiceIs, Volume};
pub use known::known_as;
pub use last_words::{caught, install_panic_hook, say_last_words_when_ended, tell_faults};
pub use limits::outlive_file_limits;
pub use locales::Locales;
pub use memory::Memory;
pub use parent::Parent;
pub use places::{Typed, handed_path, places};
pub use sound::play_aloud;
pub use surroundings::{desktop_size, display_answers, mend_surroundings, try_another_way};
pub use wishes::Wishes;
pub use work::{Done, Work};

use std::path::PathBuf;
use std::time::Duration;

use jiff::civil::DateTime;

/// Names one effect, so that its event can be told from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(pub u64);

/// What a file that is written may replace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// Whatever regular file is there, or none.
    Anything,
    /// No file: fails with [`FileTrouble::Taken`] when there is one.
    Nothing,
    /// Only a file that still holds just this: fails with [`FileTrouble::Changed`] when it holds something else, and with
    /// [`FileTrouble::Missing`] when it or its folder is gone.
    Same(Fingerprint),
}

/// Who has what was claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// This program.
    Ours,
    /// Another program that is running.
    Theirs,
}

/// What a dialog answered.
#[derive(Clone, Debug, PartialEq)]
pub enum PathAnswer {
    /// A path.
    Chosen(PathBuf),
    /// Two or more, where several were asked for.
    Several(Vec<PathBuf>),
    /// The person closed it.
    Cancelled,
    /// There is no dialog on this system: ask for the path in the window.
    NoDialog,
    /// There is one, but it failed: say so and ask for the path in the window.
    Failed,
}

/// What came of the print dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintAnswer {
    /// The person printed.
    Printed,
    /// The person closed it.
    Cancelled,
    /// It was asked for and ended without an answer: closed by a key or with its window, or failed.
    Ended,
    /// There is no such dialog on this system: the viewer prints.
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

/// A file of a folder, and what it holds or why it could not be read.
pub type ReadFile = (Listed, Result<Vec<u8>, FileError>);

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
    /// [`Over::Same`]: the file holds something else now.
    Changed,
    /// [`Over::Nothing`]: there is a file.
    Taken,
    /// Anything else.
    Other,
}

/// Where this program keeps its own files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Recovery copies, claims, the list of recent files, and which file is known by which id.
    pub state: PathBuf,
    /// Old copies of saved files.
    pub data: PathBuf,
    /// Where documents are suggested.
    pub documents: PathBuf,
    /// The person's home folder.
    pub home: PathBuf,
}

impl Places {
    /// The note of the file that is known by an id.
    #[must_use]
    pub fn note_of(&self, id: uuid::Uuid) -> PathBuf {
        self.known_files().join(id.to_string())
    }

    fn known_files(&self) -> PathBuf {
        self.state.join("files")
    }
}

/// The outside world.
pub trait Platform {
    /// Starts an effect; never blocks.
    fn start(&mut self, ticket: Ticket, effect: Effect);

    /// Finished effects, in order.
    fn poll(&mut self) -> Vec<(Ticket, Event)>;

    /// The local date and time.
    fn now(&self) -> DateTime;

    /// The date and time in UTC.
    fn utc(&self) -> DateTime {
        self.now()
    }

    /// Time since the program began; never goes back.
    fn elapsed(&self) -> Duration;

    /// A new id that tells nothing about the person.
    fn new_id(&mut self) -> uuid::Uuid;

    /// Where this program keeps its own files.
    fn places(&self) -> Places;

    /// How the system writes days and numbers, as it was when the program began.
    fn locales(&self) -> Locales {
        Locales::default()
    }

    /// What the desktop wishes of every window, as it is now.
    fn wishes(&self) -> Wishes {
        Wishes::default()
    }

    /// What is written, and where, should the program panic; nothing takes it back.
    fn last_words(&mut self, words: Option<(PathBuf, Vec<u8>)>);

    /// Waits for all effects that have been started, when the program ends.
    fn finish(&mut self) -> Vec<(Ticket, Event)>;
}
