//! The outside world behind one small trait: files, dialogs, viewer, clock.
//!
//! Only paths and bytes pass here; this room knows nothing of records, plans or screens.

mod attempt;
mod awake;
mod bus;
mod calls;
mod claims;
mod desktop;
mod dialogs;
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
mod sound;
mod surroundings;
mod trouble;
mod viewer;
mod voice;
mod wishes;
mod work;
mod worker;

pub use desktop::Desktop;
pub use dialogs::with_ending;
pub use fingerprint::Fingerprint;
pub use fonts::find as find_fonts;
pub use heard::{AwakeIs, NoSound, NoVoice, Note, SoundIs, Tune, VoiceIs, Volume};
pub use known::known_as;
pub use last_words::{caught, install_panic_hook, say_last_words_when_ended};
pub use limits::outlive_file_limits;
pub use locales::Locales;
pub use memory::{Kind, Memory};
pub use parent::Parent;
pub use places::{Typed, handed_path, places};
pub use sound::play_aloud;
pub use surroundings::{desktop_size, mend_surroundings, try_another_way};
pub use wishes::Wishes;
pub use work::{Done, Work};

use std::path::{Path, PathBuf};
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
        /// What it may replace.
        over: Over,
    },
    /// Remove a file that this program wrote; a missing one is no error.
    Remove {
        /// The file.
        path: PathBuf,
    },
    /// Remove a folder that this program made and the regular files in it; folders in it stay, and then so does it. A
    /// missing one is no error.
    RemoveFolder {
        /// The folder.
        folder: PathBuf,
    },
    /// List the regular files of a folder with this ending; a missing folder is an empty one.
    List {
        /// The folder.
        folder: PathBuf,
        /// Without the point.
        ending: String,
    },
    /// Read every regular file of a folder with this ending, in one go; a missing folder is an empty one.
    ReadAll {
        /// The folder.
        folder: PathBuf,
        /// Without the point.
        ending: String,
        /// A file with more bytes than this is an error of its own, not read.
        limit: u64,
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
        /// Whether several may be chosen at once.
        several: bool,
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
    /// Ask for a folder.
    AskFolder {
        /// Title of the dialog.
        title: String,
        /// Where to begin.
        folder: Option<PathBuf>,
    },
    /// Take a lock that only one running program can have; it ends with [`Effect::LetGo`] or with the program, however
    /// that ends.
    Claim {
        /// Letters, digits, hyphens and points; it names a file, so it says nothing of the person.
        name: String,
    },
    /// Give a claim back; one that was never made is no error.
    LetGo {
        /// The name it was claimed by.
        name: String,
    },
    /// Call the window that has a claim to the front; calls for a claim of ours come as [`Event::CalledForward`].
    CallForward {
        /// The name it was claimed by.
        name: String,
    },
    /// Find out by which id a file is known here that has this id inside: a copy of a file that is still there has an id
    /// of its own.
    Recognise {
        /// The file.
        path: PathBuf,
        /// The id inside.
        id: uuid::Uuid,
    },
    /// Open a document in the system's viewer, or a folder in its file manager.
    View {
        /// The document or the folder.
        path: PathBuf,
    },
    /// Hand a document to the system's print dialog.
    Print {
        /// The document.
        path: PathBuf,
        /// Title of the dialog.
        title: String,
    },
    /// Ask whether the system is set to show motion.
    AskMotion,
    /// Ask whether a screen reader listens to live regions.
    AskListening,
    /// Find system fonts that have letters the shipped one lacks.
    FindFonts {
        /// The letters.
        letters: Vec<char>,
    },
    /// Work something out beside the window.
    WorkOut {
        /// What.
        work: Work,
    },
    /// Turn sounds on or off, and set how loud they are. Off stops what sounds and lets the sound service go.
    Sound {
        /// Whether anything sounds.
        on: bool,
        /// How loud.
        volume: Volume,
    },
    /// Play these sounds, each when [`Platform::elapsed`] says so; they take the place of everything not yet begun. What
    /// sounds goes on. The sound service is kept from now until sounds are turned off, or for five minutes without any, so
    /// that none is cut off by a device that must wake up. While sounds are off they are kept, and what is still to come
    /// sounds when they are turned on.
    Cues {
        /// When, and what.
        cues: Vec<(Duration, Tune)>,
    },
    /// All is silent at once: what sounds stops, what was handed over is forgotten, what is spoken is cut off.
    Hush,
    /// Turn spoken words on or off. On makes the system's speech service ready, and starts it where it does not run.
    Voice {
        /// Whether anything is spoken.
        on: bool,
    },
    /// Speak one line of the program's own text, never the person's words; newer words cut off older ones. Nothing is
    /// spoken unless the voice is on.
    Say {
        /// The words.
        words: String,
    },
    /// Speak these lines, each when [`Platform::elapsed`] says so; they take the place of all that were not due yet. While
    /// the voice is off they are kept, and what is still to come is spoken when it is turned on.
    Lines {
        /// When, and what.
        lines: Vec<(Duration, String)>,
    },
    /// Keep the screen awake from now on, or no longer.
    StayAwake(bool),
}

impl Effect {
    /// The file or folder it is about, for messages; the empty path when there is none.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Read { path, .. }
            | Self::Write { path, .. }
            | Self::Remove { path }
            | Self::Recognise { path, .. } => path,
            Self::View { path } | Self::Print { path, .. } => path,
            Self::RemoveFolder { folder } | Self::List { folder, .. } | Self::ReadAll { folder, .. } => folder,
            Self::Look { .. }
            | Self::AskOpen { .. }
            | Self::AskSave { .. }
            | Self::AskFolder { .. }
            | Self::Claim { .. }
            | Self::LetGo { .. }
            | Self::CallForward { .. }
            | Self::AskMotion
            | Self::AskListening
            | Self::FindFonts { .. }
            | Self::WorkOut { .. }
            | Self::Sound { .. }
            | Self::Cues { .. }
            | Self::Hush
            | Self::Voice { .. }
            | Self::Say { .. }
            | Self::Lines { .. }
            | Self::StayAwake(_) => Path::new(""),
        }
    }

    /// The event of this effect when it could not be done at all.
    #[must_use]
    pub fn failed(&self, error: FileError) -> Event {
        match self {
            Self::Read { .. } => Event::WasRead(Err(error)),
            Self::Write { .. } => Event::WasWritten(Err(error)),
            Self::Remove { .. } | Self::RemoveFolder { .. } => Event::WasRemoved(Err(error)),
            Self::List { .. } => Event::WasListed(Err(error)),
            Self::ReadAll { .. } => Event::WasReadAll(Err(error)),
            Self::Look { paths } => Event::WasLooked(vec![false; paths.len()]),
            Self::AskOpen { .. } | Self::AskSave { .. } | Self::AskFolder { .. } => {
                Event::PathAnswer(PathAnswer::NoDialog)
            }
            Self::Claim { .. } => Event::WasClaimed(Err(error)),
            Self::LetGo { .. } => Event::WasLetGo,
            Self::CallForward { .. } => Event::WasCalled(false),
            Self::Recognise { id, .. } => Event::WasRecognised(*id),
            Self::View { .. } => Event::WasViewed(Err(error)),
            Self::Print { .. } => Event::WasPrinted(Err(error)),
            Self::AskMotion => Event::MotionAnswer(None),
            Self::AskListening => Event::ListeningAnswer(false),
            Self::FindFonts { .. } => Event::FontsFound(Vec::new()),
            Self::WorkOut { .. } => Event::WorkedOut(None),
            Self::Sound { .. } | Self::Cues { .. } | Self::Hush => Event::SoundIs(SoundIs::None(NoSound::Refused)),
            Self::Voice { .. } | Self::Say { .. } | Self::Lines { .. } => {
                Event::VoiceIs(VoiceIs::None(NoVoice::NoService))
            }
            Self::StayAwake(_) => Event::AwakeIs(AwakeIs::Nowhere),
        }
    }
}

/// What came of an effect.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// Of [`Effect::Read`].
    WasRead(Result<Vec<u8>, FileError>),
    /// Of [`Effect::Write`].
    WasWritten(Result<(), FileError>),
    /// Of [`Effect::Remove`] and [`Effect::RemoveFolder`].
    WasRemoved(Result<(), FileError>),
    /// Of [`Effect::List`]: newest first.
    WasListed(Result<Vec<Listed>, FileError>),
    /// Of [`Effect::ReadAll`]: newest first.
    WasReadAll(Result<Vec<ReadFile>, FileError>),
    /// Of [`Effect::Look`], in the order asked.
    WasLooked(Vec<bool>),
    /// Of [`Effect::AskOpen`], [`Effect::AskSave`] and [`Effect::AskFolder`].
    PathAnswer(PathAnswer),
    /// Of [`Effect::Claim`].
    WasClaimed(Result<Claim, FileError>),
    /// Of [`Effect::LetGo`].
    WasLetGo,
    /// Of [`Effect::CallForward`]: whether the other window now comes to the front.
    WasCalled(bool),
    /// By itself: another window was asked to open what this one has.
    CalledForward,
    /// Of [`Effect::Recognise`]: the id the file is known by.
    WasRecognised(uuid::Uuid),
    /// Of [`Effect::View`].
    WasViewed(Result<(), FileError>),
    /// Of [`Effect::Print`].
    WasPrinted(Result<PrintAnswer, FileError>),
    /// Of [`Effect::AskMotion`]: whether motion is wanted; none when the system does not say.
    MotionAnswer(Option<bool>),
    /// Of [`Effect::AskListening`]: whether a screen reader hears live regions.
    ListeningAnswer(bool),
    /// Of [`Effect::FindFonts`]: font files, as bytes.
    FontsFound(Vec<Vec<u8>>),
    /// Of [`Effect::WorkOut`]; none when it could not be done.
    WorkedOut(Option<Done>),
    /// Of [`Effect::Sound`], [`Effect::Cues`] and [`Effect::Hush`], and by itself whenever it changes: how sounds stand.
    SoundIs(SoundIs),
    /// Of [`Effect::Voice`], [`Effect::Say`] and [`Effect::Lines`], and by itself whenever it changes: how spoken words stand.
    VoiceIs(VoiceIs),
    /// Of [`Effect::StayAwake`]: how keeping the screen awake stands.
    AwakeIs(AwakeIs),
}

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
