//! What is under way outside, and the effect that begins each, typed together with the event that ends it: what waits for bytes
//! is a [`ReadFor`], is started with an errand that reads, and is handed the bytes. An event of another kind cannot reach it.

mod started;

use std::collections::BTreeMap;
use std::path::PathBuf;

use uuid::Uuid;

pub(super) use self::started::{Errand, Waits};
use super::documents::{Job, PreviewKey};
use super::exports::OtherJob;
use super::identity::WhatIfKey;
use super::on_its_way::{Going, Once, Opening, Save};
use super::{Asked, PaperKind, Sitting, Then, Unfinished};
use crate::app::words::asking as say;
use crate::content::PictureView;
use crate::picture::Care;
use crate::platform::{Effect, Fingerprint, Listed, Over, Ticket, Work};
use crate::record::Record;

/// What waits for each kind of event, and where that is kept until the event comes.
macro_rules! under_way {
    ($($kind:ty: $place:ident),* $(,)?) => {
        /// Everything under way, by the event that ends it.
        #[derive(Debug, Default)]
        pub(super) struct UnderWay {
            next_ticket: u64,
            $($place: BTreeMap<Ticket, $kind>),*
        }

        $(impl Waits for $kind {
            fn kept(under_way: &mut UnderWay) -> &mut BTreeMap<Ticket, Self> {
                &mut under_way.$place
            }
        })*
    };
}

/// What a file is read for.
#[derive(Debug)]
pub(super) enum ReadFor {
    /// To open a record.
    Opening(PathBuf),
    /// To see whether there is unsaved work of a record that is being opened.
    Comparing(Box<Opening>),
    /// To have the saved file again.
    Reverting(Sitting),
    /// To see whether an own save changed the file.
    WhoChanged {
        sitting: Sitting,
        ours: Vec<Fingerprint>,
        then: Option<Then>,
    },
    /// To keep what another program wrote before it is replaced.
    KeepingTheirs {
        sitting: Sitting,
        gone: bool,
        then: Option<Then>,
    },
    /// To join what a copy of the record logged.
    Joining(Sitting, PathBuf),
    /// To look at an old copy.
    OldCopy(Sitting, PathBuf),
    /// To see whether the file of a record that is to be deleted is still that.
    Deleting(Box<Going>),
    /// To keep what a file held before unsaved work on it is saved.
    Before(Sitting),
    /// To find unsaved work at the start.
    Unfinished(Listed),
    /// To measure in a picture.
    Picture(PictureFor),
    /// To say on the first screen what there is to do today.
    Today(PathBuf),
    /// To know the settings.
    Settings,
    /// To see what is in the place of a file for other programs.
    OtherFile {
        path: PathBuf,
        job: OtherJob,
        whose: Option<Sitting>,
    },
}

impl Errand<ReadFor> {
    /// See [`Effect::Read`].
    pub(in crate::app) fn read(path: PathBuf, limit: u64) -> Self {
        Self::new(Effect::Read { path, limit })
    }
}

/// What a file is written for.
#[derive(Debug)]
pub(super) enum WriteFor {
    /// To save the record.
    Saving(Save),
    /// A copy of the record.
    Copy { path: PathBuf, id: Uuid },
    /// A recovery copy.
    RecoveryCopy { sitting: Sitting, revision: u64 },
    /// An old copy.
    OldCopy(Once),
    /// A document, to be opened in the viewer or not.
    Paper { path: PathBuf, job: Job, title: String },
    /// A file for other programs.
    OtherFile(PathBuf),
}

impl Errand<WriteFor> {
    /// See [`Effect::Write`].
    pub(in crate::app) fn write(path: PathBuf, bytes: Vec<u8>, over: Over) -> Self {
        Self::new(Effect::Write { path, bytes, over })
    }
}

/// What something is removed for.
#[derive(Debug)]
pub(super) enum RemoveFor {
    /// It is one of the things about a person that is being deleted.
    Deleting,
    /// It is the file of a record that is being deleted; the rest follows.
    DeletingFile(Box<Going>),
}

impl Errand<RemoveFor> {
    /// See [`Effect::Remove`].
    pub(in crate::app) fn remove(path: PathBuf) -> Self {
        Self::new(Effect::Remove { path })
    }

    /// See [`Effect::RemoveFolder`].
    pub(in crate::app) fn remove_folder(folder: PathBuf) -> Self {
        Self::new(Effect::RemoveFolder { folder })
    }
}

/// What a folder is listed for.
#[derive(Debug)]
pub(super) enum ListFor {
    /// To add an old copy.
    KeepingOld {
        folder: PathBuf,
        bytes: Vec<u8>,
        once: Once,
    },
    /// To find unsaved work.
    Unfinished,
}

impl Errand<ListFor> {
    /// See [`Effect::List`].
    pub(in crate::app) fn list(folder: PathBuf, ending: &str) -> Self {
        let ending = ending.to_owned();
        Self::new(Effect::List { folder, ending })
    }
}

/// What all files of a folder are read for.
#[derive(Debug)]
pub(super) enum ReadAllFor {
    /// To list the old copies.
    OldCopies(Sitting),
    /// To list the records of a folder.
    Folder(PathBuf),
}

impl Errand<ReadAllFor> {
    /// See [`Effect::ReadAll`].
    pub(in crate::app) fn read_all(folder: PathBuf, ending: &str, limit: u64) -> Self {
        let ending = ending.to_owned();
        Self::new(Effect::ReadAll { folder, ending, limit })
    }
}

/// What paths are looked at for.
#[derive(Debug)]
pub(super) enum LookFor {
    /// Whether a typed path is taken.
    Path(Asked, PathBuf),
    /// Which recent files are still there.
    Recent,
}

impl Errand<LookFor> {
    /// See [`Effect::Look`].
    pub(in crate::app) fn look(paths: Vec<PathBuf>) -> Self {
        Self::new(Effect::Look { paths })
    }
}

/// What a claim is made for.
#[derive(Debug)]
pub(super) enum ClaimFor {
    /// To open a record.
    Opening(Box<Opening>),
    /// To take a record over from another window.
    TakingOver(Sitting, Box<Record>),
    /// To see whether unsaved work is another window's.
    Offering(Box<Unfinished>),
    /// To take unsaved work up.
    Continuing { found: Box<Unfinished>, save_as: bool },
}

impl Errand<ClaimFor> {
    /// See [`Effect::Claim`].
    pub(in crate::app) fn claim(name: String) -> Self {
        Self::new(Effect::Claim { name })
    }
}

/// What something is opened in another program for.
#[derive(Debug)]
pub(super) enum ViewFor {
    /// To look at a document.
    Paper(PathBuf, PaperKind),
    /// To see a folder.
    Folder(PathBuf),
}

impl Errand<ViewFor> {
    /// See [`Effect::View`].
    pub(in crate::app) fn view(path: PathBuf) -> Self {
        Self::new(Effect::View { path })
    }
}

/// What is worked out beside the window.
#[derive(Debug)]
pub(super) enum WorkFor {
    /// A document that was asked for.
    Paper {
        path: PathBuf,
        job: Job,
        over: Over,
        title: String,
        whose: Option<Sitting>,
    },
    /// Pages to be looked at.
    Pages(PreviewKey),
    /// What other answers would change.
    WhatIf(WhatIfKey),
    /// The pixels of a picture.
    Picture(PictureFor),
    /// Which records of a folder cannot be opened.
    Folder(PathBuf),
}

impl Errand<WorkFor> {
    /// See [`Effect::WorkOut`].
    pub(in crate::app) fn work_out(work: Work) -> Self {
        Self::new(Effect::WorkOut { work })
    }
}

/// What a picture is opened for.
#[derive(Clone, Debug)]
pub(super) struct PictureFor {
    pub(super) sitting: Sitting,
    pub(super) path: PathBuf,
    pub(super) view: PictureView,
    pub(super) care: Care,
    /// Whether it is the one to be shown.
    pub(super) is_shown: bool,
    /// Whether only its pixels are wanted again.
    pub(super) comes_back: bool,
    /// What was pasted: then there is no file.
    pub(super) pasted: Option<Work>,
}

/// A path is asked for.
#[derive(Debug)]
pub(super) struct PathFor(pub Asked);

impl Errand<PathFor> {
    /// See [`Effect::AskOpen`].
    pub(in crate::app) fn ask_open(title: &str, filter_name: &str, ending: &str, folder: PathBuf) -> Self {
        Self::new(Effect::AskOpen {
            title: title.to_owned(),
            filter_name: filter_name.to_owned(),
            endings: vec![ending.to_owned()],
            folder: Some(folder),
            several: false,
        })
    }

    /// See [`Effect::AskOpen`]; of pictures, also those that are only recognised; several at once.
    pub(in crate::app) fn ask_picture(folder: PathBuf) -> Self {
        Self::new(Effect::AskOpen {
            title: say::OPEN_PICTURES.to_owned(),
            filter_name: say::PICTURES.to_owned(),
            endings: [
                "jpg", "jpeg", "png", "webp", "heic", "heif", "JPG", "JPEG", "PNG", "HEIC",
            ]
            .map(str::to_owned)
            .to_vec(),
            folder: Some(folder),
            several: true,
        })
    }

    /// See [`Effect::AskSave`].
    pub(in crate::app) fn ask_save(
        title: &str,
        name: String,
        filter_name: &str,
        ending: &str,
        folder: PathBuf,
    ) -> Self {
        Self::new(Effect::AskSave {
            title: title.to_owned(),
            name,
            filter_name: filter_name.to_owned(),
            endings: vec![ending.to_owned()],
            folder: Some(folder),
        })
    }

    /// See [`Effect::AskFolder`].
    pub(in crate::app) fn ask_folder(title: &str, folder: PathBuf) -> Self {
        Self::new(Effect::AskFolder {
            title: title.to_owned(),
            folder: Some(folder),
        })
    }
}

/// It is found out by which id the file of a record is known that is being opened.
#[derive(Debug)]
pub(super) struct RecogniseFor(pub Box<Opening>);

impl Errand<RecogniseFor> {
    /// See [`Effect::Recognise`].
    pub(in crate::app) fn recognise(path: PathBuf, id: Uuid) -> Self {
        Self::new(Effect::Recognise { path, id })
    }
}

/// A document is with the print dialog.
#[derive(Debug)]
pub(super) struct PrintFor(pub PathBuf, pub PaperKind);

impl Errand<PrintFor> {
    /// See [`Effect::Print`].
    pub(in crate::app) fn print(path: PathBuf, title: String) -> Self {
        Self::new(Effect::Print { path, title })
    }
}

/// Fonts for letters are looked for, for a document or for the screen.
#[derive(Debug)]
pub(super) struct FontsFor(pub Vec<char>, pub Option<(Job, Option<Sitting>)>);

impl Errand<FontsFor> {
    /// See [`Effect::FindFonts`].
    pub(in crate::app) fn find_fonts(letters: Vec<char>) -> Self {
        Self::new(Effect::FindFonts { letters })
    }
}

/// The system is asked whether it wants motion.
#[derive(Debug)]
pub(super) struct MotionFor;

impl Errand<MotionFor> {
    /// See [`Effect::AskMotion`].
    pub(in crate::app) fn ask_motion() -> Self {
        Self::new(Effect::AskMotion)
    }
}

/// Whether a screen reader hears live regions is asked.
#[derive(Debug)]
pub(super) struct ListeningFor;

impl Errand<ListeningFor> {
    /// See [`Effect::AskListening`].
    pub(in crate::app) fn ask_listening() -> Self {
        Self::new(Effect::AskListening)
    }
}

/// The window that has a record is called to the front, from one that shows it read only; and whether that one was begun for
/// this file alone.
#[derive(Debug)]
pub(super) struct CallFor(pub Sitting, pub bool);

impl Errand<CallFor> {
    /// See [`Effect::CallForward`].
    pub(in crate::app) fn call_forward(name: String) -> Self {
        Self::new(Effect::CallForward { name })
    }
}

under_way! {
    ReadFor: read,
    WriteFor: written,
    RemoveFor: removed,
    ListFor: listed,
    ReadAllFor: read_all,
    LookFor: looked,
    PathFor: path,
    ClaimFor: claimed,
    CallFor: called,
    RecogniseFor: recognised,
    ViewFor: viewed,
    PrintFor: printed,
    FontsFor: fonts,
    MotionFor: motion,
    ListeningFor: listening,
    WorkFor: worked,
}
