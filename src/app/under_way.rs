//! What is under way outside, each typed together with the event that ends it: what waits for bytes is a [`ReadFor`], is
//! started with an errand that reads, and is handed the bytes. An event of another kind cannot reach it.

mod errand;

use std::collections::BTreeMap;
use std::path::PathBuf;

use uuid::Uuid;

pub(super) use self::errand::Errand;
use super::{App, Asked, PaperKind, Sitting, Then, Unfinished};
use super::{photo, preview, what_if};
use crate::app::keeping::deleting;
use crate::app::keeping::exporting;
use crate::app::keeping::old_copies;
use crate::app::keeping::opening;
use crate::app::keeping::saving;
use crate::app::printing;
use crate::platform::{Effect, Fingerprint, Listed, Over, Ticket};
use crate::record::Record;

/// What a file is read for.
#[derive(Debug)]
pub(super) enum ReadFor {
    /// To open a record.
    Opening(PathBuf),
    /// To see whether there is unsaved work of a record that is being opened.
    Comparing(Box<opening::Opening>),
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
    Deleting(Box<deleting::Going>),
    /// To keep what a file held before unsaved work on it is saved.
    Before(Sitting),
    /// To find unsaved work at the start.
    Unfinished(Listed),
    /// To measure in a picture.
    Picture(photo::PictureFor),
    /// To say on the first screen what there is to do today.
    Today(PathBuf),
    /// To know the settings.
    Settings,
    /// To see what is in the place of a file for other programs.
    OtherFile {
        path: PathBuf,
        job: exporting::OtherJob,
        whose: Option<Sitting>,
    },
}

/// What a file is written for.
#[derive(Debug)]
pub(super) enum WriteFor {
    /// To save the record.
    Saving(saving::Save),
    /// A copy of the record.
    Copy { path: PathBuf, id: Uuid },
    /// A recovery copy.
    RecoveryCopy { sitting: Sitting, revision: u64 },
    /// An old copy.
    OldCopy(old_copies::Once),
    /// A document, to be opened in the viewer or not.
    Paper {
        path: PathBuf,
        job: printing::Job,
        title: String,
    },
    /// A file for other programs.
    OtherFile(PathBuf),
}

/// What something is removed for.
#[derive(Debug)]
pub(super) enum RemoveFor {
    /// It is one of the things about a person that is being deleted.
    Deleting,
    /// It is the file of a record that is being deleted; the rest follows.
    DeletingFile(Box<deleting::Going>),
}

/// What a folder is listed for.
#[derive(Debug)]
pub(super) enum ListFor {
    /// To add an old copy.
    KeepingOld {
        folder: PathBuf,
        bytes: Vec<u8>,
        once: old_copies::Once,
    },
    /// To find unsaved work.
    Unfinished,
}

/// What all files of a folder are read for.
#[derive(Debug)]
pub(super) enum ReadAllFor {
    /// To list the old copies.
    OldCopies(Sitting),
    /// To list the records of a folder.
    Folder(PathBuf),
}

/// What paths are looked at for.
#[derive(Debug)]
pub(super) enum LookFor {
    /// Whether a typed path is taken.
    Path(Asked, PathBuf),
    /// Which recent files are still there.
    Recent,
}

/// What a claim is made for.
#[derive(Debug)]
pub(super) enum ClaimFor {
    /// To open a record.
    Opening(Box<opening::Opening>),
    /// To take a record over from another window.
    TakingOver(Sitting, Box<Record>),
    /// To see whether unsaved work is another window's.
    Offering(Box<Unfinished>),
    /// To take unsaved work up.
    Continuing { found: Box<Unfinished>, save_as: bool },
}

/// What something is opened in another program for.
#[derive(Debug)]
pub(super) enum ViewFor {
    /// To look at a document.
    Paper(PathBuf, PaperKind),
    /// To see a folder.
    Folder(PathBuf),
}

/// What is worked out beside the window.
#[derive(Debug)]
pub(super) enum WorkFor {
    /// A document that was asked for.
    Paper {
        path: PathBuf,
        job: printing::Job,
        over: Over,
        title: String,
        whose: Option<Sitting>,
    },
    /// Pages to be looked at.
    Pages(preview::About),
    /// What other answers would change.
    WhatIf(what_if::About),
    /// The pixels of a picture.
    Picture(photo::PictureFor),
    /// Which records of a folder cannot be opened.
    Folder(PathBuf),
}

/// A path is asked for.
#[derive(Debug)]
pub(super) struct PathFor(pub Asked);

/// It is found out by which id the file of a record is known that is being opened.
#[derive(Debug)]
pub(super) struct RecogniseFor(pub Box<opening::Opening>);

/// A document is with the print dialog.
#[derive(Debug)]
pub(super) struct PrintFor(pub PathBuf, pub PaperKind);

/// Fonts for letters are looked for, for a document or for the screen.
#[derive(Debug)]
pub(super) struct FontsFor(pub Vec<char>, pub Option<(printing::Job, Option<Sitting>)>);

/// The system is asked whether it wants motion.
#[derive(Debug)]
pub(super) struct MotionFor;

/// Whether a screen reader hears live regions is asked.
#[derive(Debug)]
pub(super) struct ListeningFor;

/// The window that has a record is called to the front, from one that shows it read only; and whether that one was begun for
/// this file alone.
#[derive(Debug)]
pub(super) struct CallFor(pub Sitting, pub bool);

/// Everything under way, by the event that ends it.
#[derive(Debug, Default)]
pub(super) struct UnderWay {
    next_ticket: u64,
    read: BTreeMap<Ticket, ReadFor>,
    written: BTreeMap<Ticket, WriteFor>,
    removed: BTreeMap<Ticket, RemoveFor>,
    listed: BTreeMap<Ticket, ListFor>,
    read_all: BTreeMap<Ticket, ReadAllFor>,
    looked: BTreeMap<Ticket, LookFor>,
    path: BTreeMap<Ticket, PathFor>,
    claimed: BTreeMap<Ticket, ClaimFor>,
    called: BTreeMap<Ticket, CallFor>,
    recognised: BTreeMap<Ticket, RecogniseFor>,
    viewed: BTreeMap<Ticket, ViewFor>,
    printed: BTreeMap<Ticket, PrintFor>,
    fonts: BTreeMap<Ticket, FontsFor>,
    motion: BTreeMap<Ticket, MotionFor>,
    listening: BTreeMap<Ticket, ListeningFor>,
    worked: BTreeMap<Ticket, WorkFor>,
}

/// Something that waits for one kind of event.
pub(super) trait Waits: Sized {
    /// Where those that wait for that event are kept.
    fn kept(under_way: &mut UnderWay) -> &mut BTreeMap<Ticket, Self>;
}

macro_rules! waits {
    ($($kind:ty: $place:ident),* $(,)?) => {
        $(impl Waits for $kind {
            fn kept(under_way: &mut UnderWay) -> &mut BTreeMap<Ticket, Self> {
                &mut under_way.$place
            }
        })*
    };
}

waits! {
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

impl UnderWay {
    /// Takes out what a ticket was for.
    pub(super) fn take<W: Waits>(&mut self, ticket: Ticket) -> Option<W> {
        W::kept(self).remove(&ticket)
    }

    /// Whether a document that was asked for is being laid out.
    pub(super) fn makes_paper(&self) -> bool {
        self.worked.values().any(|what| matches!(what, WorkFor::Paper { .. }))
    }

    /// Whether it is being asked who hears.
    pub(super) fn asks_listening(&self) -> bool {
        !self.listening.is_empty()
    }

    /// Whether a record is on its way to the screen, or to its file.
    pub(super) fn moves_a_record(&self) -> bool {
        let reads = |what: &ReadFor| matches!(what, ReadFor::Opening(_) | ReadFor::Comparing(_));
        let claims = |what: &ClaimFor| matches!(what, ClaimFor::Opening(_) | ClaimFor::TakingOver(..));
        let writes = |what: &WriteFor| matches!(what, WriteFor::Saving(_) | WriteFor::OldCopy(_));
        self.read.values().any(reads)
            || self.claimed.values().any(claims)
            || self.written.values().any(writes)
            || !self.recognised.is_empty()
            || !self.path.is_empty()
            || self.read_all.values().any(|what| matches!(what, ReadAllFor::Folder(_)))
            || self.looked.values().any(|what| matches!(what, LookFor::Path(..)))
            || self
                .listed
                .values()
                .any(|what| matches!(what, ListFor::KeepingOld { .. }))
    }
}

impl App {
    /// Starts an errand; what it is for is handed what comes of it.
    pub(super) fn start<W: Waits>(&mut self, what: W, errand: Errand<W>) {
        let _ticket = self.start_with_ticket(what, errand);
    }

    /// The same; says by which ticket.
    pub(super) fn start_with_ticket<W: Waits>(&mut self, what: W, errand: Errand<W>) -> Ticket {
        let ticket = self.next_ticket();
        W::kept(&mut self.under_way).insert(ticket, what);
        self.platform.start(ticket, errand.effect);
        ticket
    }

    /// Starts an effect that nothing waits for.
    pub(super) fn start_quietly(&mut self, effect: Effect) {
        let ticket = self.next_ticket();
        self.platform.start(ticket, effect);
    }

    fn next_ticket(&mut self) -> Ticket {
        let ticket = Ticket(self.under_way.next_ticket);
        self.under_way.next_ticket += 1;
        ticket
    }
}
