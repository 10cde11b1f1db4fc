//! What can be done outside, and what comes of it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{
    AwakeIs, Claim, Done, FileError, Listed, NoSound, NoVoice, Notification, Over, PathAnswer, PrintAnswer, ReadFile,
    SoundIs, Tune, VoiceIs, Volume, Work,
};

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
    /// Put a record into the desktop's own list of recent files, or take it out.
    ListRecent {
        /// The file.
        path: PathBuf,
        /// Whether it is to be there.
        there: bool,
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
    /// Show these on the desktop, each when [`Platform::elapsed`] says so; they take the place of all that were not shown yet.
    /// What falls into a sleep of the computer is left out.
    Remind {
        /// When, and what.
        due: Vec<(Duration, Notification)>,
    },
}

impl Effect {
    /// The file or folder it is about, for messages; the empty path when there is none.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Read { path, .. }
            | Self::Write { path, .. }
            | Self::Remove { path }
            | Self::Recognise { path, .. }
            | Self::ListRecent { path, .. } => path,
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
            | Self::StayAwake(_)
            | Self::Remind { .. } => Path::new(""),
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
            Self::ListRecent { .. } => Event::WasListedRecent(Err(error)),
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
            Self::Remind { .. } => Event::WillRemind(false),
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
    /// Of [`Effect::ListRecent`].
    WasListedRecent(Result<(), FileError>),
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
    /// Of [`Effect::Remind`]: whether it was taken; whether the desktop shows such things is not known before.
    WillRemind(bool),
}

listed! {
    /// The kinds of effects, for [`Memory::fail_next`](super::Memory::fail_next).
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Kind {
        /// [`Effect::Read`].
        Read,
        /// [`Effect::Write`].
        Write,
        /// [`Effect::Remove`].
        Remove,
        /// [`Effect::RemoveFolder`].
        RemoveFolder,
        /// [`Effect::List`].
        List,
        /// [`Effect::ReadAll`].
        ReadAll,
        /// [`Effect::Look`].
        Look,
        /// [`Effect::AskOpen`], [`Effect::AskSave`] and [`Effect::AskFolder`].
        Ask,
        /// [`Effect::Claim`].
        Claim,
        /// [`Effect::LetGo`].
        LetGo,
        /// [`Effect::CallForward`].
        CallForward,
        /// [`Effect::Recognise`].
        Recognise,
        /// [`Effect::ListRecent`].
        ListRecent,
        /// [`Effect::View`].
        View,
        /// [`Effect::Print`].
        Print,
        /// [`Effect::AskMotion`].
        AskMotion,
        /// [`Effect::AskListening`].
        AskListening,
        /// [`Effect::FindFonts`].
        FindFonts,
        /// [`Effect::WorkOut`].
        WorkOut,
        /// [`Effect::Sound`], [`Effect::Cues`] and [`Effect::Hush`].
        Sound,
        /// [`Effect::Voice`], [`Effect::Say`] and [`Effect::Lines`].
        Voice,
        /// [`Effect::StayAwake`].
        StayAwake,
        /// [`Effect::Remind`].
        Remind,
    }
}

impl Kind {
    /// The kind of an effect.
    #[must_use]
    pub fn of(effect: &Effect) -> Self {
        match effect {
            Effect::Read { .. } => Self::Read,
            Effect::Write { .. } => Self::Write,
            Effect::Remove { .. } => Self::Remove,
            Effect::RemoveFolder { .. } => Self::RemoveFolder,
            Effect::List { .. } => Self::List,
            Effect::ReadAll { .. } => Self::ReadAll,
            Effect::Look { .. } => Self::Look,
            Effect::AskOpen { .. } | Effect::AskSave { .. } | Effect::AskFolder { .. } => Self::Ask,
            Effect::Claim { .. } => Self::Claim,
            Effect::LetGo { .. } => Self::LetGo,
            Effect::CallForward { .. } => Self::CallForward,
            Effect::Recognise { .. } => Self::Recognise,
            Effect::ListRecent { .. } => Self::ListRecent,
            Effect::View { .. } => Self::View,
            Effect::Print { .. } => Self::Print,
            Effect::AskMotion => Self::AskMotion,
            Effect::AskListening => Self::AskListening,
            Effect::FindFonts { .. } => Self::FindFonts,
            Effect::WorkOut { .. } => Self::WorkOut,
            Effect::Sound { .. } | Effect::Cues { .. } | Effect::Hush => Self::Sound,
            Effect::Voice { .. } | Effect::Say { .. } | Effect::Lines { .. } => Self::Voice,
            Effect::StayAwake(_) => Self::StayAwake,
            Effect::Remind { .. } => Self::Remind,
        }
    }

    /// Which kinds wait for one another: what a kind of the same queue began before it comes before it.
    #[must_use]
    pub fn queue(self) -> Queue {
        match self {
            Self::Ask | Self::AskMotion => Queue::Dialogs,
            Self::View | Self::FindFonts | Self::WorkOut | Self::AskListening => Queue::Beside,
            Self::Read
            | Self::Write
            | Self::Remove
            | Self::RemoveFolder
            | Self::List
            | Self::ReadAll
            | Self::Look
            | Self::Claim
            | Self::LetGo
            | Self::CallForward
            | Self::Recognise
            | Self::ListRecent
            | Self::Print
            | Self::Sound
            | Self::Voice
            | Self::StayAwake
            | Self::Remind => Queue::Files,
        }
    }
}

/// What does effects one after the other, on a slow platform of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Queue {
    /// The disk, and what is no slower.
    Files,
    /// Who answers.
    Dialogs,
    /// Everything else.
    Beside,
}

#[cfg(test)]
impl Kind {
    /// An effect of this kind, on a disk where `/f/a.x` is.
    pub(super) fn example(self) -> Effect {
        let text = || "x".to_owned();
        let (path, folder) = (PathBuf::from("/f/a.x"), PathBuf::from("/f"));
        match self {
            Self::Read => Effect::Read { path, limit: 9 },
            Self::Write => Effect::Write {
                path: "/f/b.x".into(),
                bytes: b"new".to_vec(),
                over: Over::Anything,
            },
            Self::Remove => Effect::Remove { path },
            Self::RemoveFolder => Effect::RemoveFolder { folder },
            Self::List => Effect::List { folder, ending: text() },
            Self::ReadAll => Effect::ReadAll {
                folder,
                ending: text(),
                limit: 9,
            },
            Self::Look => Effect::Look { paths: vec![path] },
            Self::Ask => Effect::AskSave {
                title: text(),
                name: text(),
                filter_name: text(),
                endings: vec![text()],
                folder: None,
            },
            Self::Claim => Effect::Claim { name: text() },
            Self::LetGo => Effect::LetGo { name: text() },
            Self::CallForward => Effect::CallForward { name: text() },
            Self::Recognise => Effect::Recognise {
                path,
                id: uuid::Uuid::from_u128(7),
            },
            Self::ListRecent => Effect::ListRecent { path, there: true },
            Self::View => Effect::View { path },
            Self::Print => Effect::Print { path, title: text() },
            Self::AskMotion => Effect::AskMotion,
            Self::AskListening => Effect::AskListening,
            Self::FindFonts => Effect::FindFonts { letters: vec![] },
            Self::WorkOut => Effect::WorkOut { work: Work::new(|| 1) },
            Self::Sound => Effect::Sound {
                on: true,
                volume: Volume::percent(50),
            },
            Self::Voice => Effect::Voice { on: true },
            Self::StayAwake => Effect::StayAwake(true),
            Self::Remind => Effect::Remind { due: vec![] },
        }
    }
}
