//! Questions of the program, above any screen, and paths it asks for.

use std::path::PathBuf;

use jiff::civil::DateTime;

use super::documents::Job;
use super::exports::{CalendarForm, OtherJob};
use super::identity::Sitting;
use crate::content::ItemId;
use crate::record::RECORD_ENDING;

/// A question of the program.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// Unsaved work, before going on with `then`.
    Unsaved(Then),
    /// Throw away unsaved work of a recovery copy.
    ThrowAway(PathBuf),
    /// A path, typed, because there is no dialog on this system, or it failed.
    TypePath {
        /// What the path is for, and for whom.
        asked: Asked,
        /// The text so far.
        text: String,
        /// What is wrong with it.
        problem: Option<String>,
    },
    /// A file is there already.
    Overwrite {
        /// What is to be written, and for whom.
        asked: Asked,
        /// The file.
        path: PathBuf,
    },
    /// The file holds something else than when it was read or saved last, or is gone.
    Conflict {
        /// It is no longer there.
        gone: bool,
        /// What the save was for.
        then: Option<Then>,
    },
    /// A damaged file of which something could be read.
    Rescue {
        /// What is wrong with it.
        problem: String,
        /// Whose it seems to be.
        name: String,
        /// What could not be read, a line each.
        lost: Vec<String>,
    },
    /// A file is to be opened of which there is unsaved work.
    UnsavedWork {
        /// Whose it is.
        name: String,
        /// How many items have an answer in the unsaved work, and how many are asked.
        progress: (usize, usize),
    },
    /// The saved file is to take the place of what is on the screen.
    Revert,
    /// The old copies of the open record, newest first.
    OldCopies(Vec<OldCopy>),
    /// Everything about this person is to be deleted.
    DeletePerson {
        /// Whose it is.
        name: String,
        /// The file that goes with it.
        file: Option<PathBuf>,
    },
    /// Another assessment is to begin.
    AssessAgain,
    /// An exercise of the catalogue is to join the plan.
    AddExercise {
        /// What is searched for.
        query: String,
    },
    /// A kept plan beside the one that present content and rules would make.
    PlanVersions,
    /// When a calendar of the plan begins, and whether it reminds.
    Calendar(CalendarForm),
    /// A session is to be left.
    LeaveSession(Option<Then>),
    /// Where it hurt.
    HurtWhere(ItemId),
    /// All keys.
    Keys,
    /// Theme and text size.
    Settings,
    /// How the scores are worked out.
    HowScored,
}

impl Dialog {
    /// Whether it asks about the open record, so that it goes when that is closed.
    pub fn is_of_the_record(&self) -> bool {
        match self {
            Self::Unsaved(_)
            | Self::Conflict { .. }
            | Self::Revert
            | Self::OldCopies(_)
            | Self::DeletePerson { .. }
            | Self::AssessAgain
            | Self::AddExercise { .. }
            | Self::PlanVersions
            | Self::Calendar(_)
            | Self::HurtWhere(_) => true,
            Self::TypePath { asked, .. } | Self::Overwrite { asked, .. } => asked.is_of_a_record(),
            // It may be one of the library, without a record.
            Self::LeaveSession(_)
            | Self::ThrowAway(_)
            | Self::Rescue { .. }
            | Self::UnsavedWork { .. }
            | Self::Keys
            | Self::Settings
            | Self::HowScored => false,
        }
    }
}

/// What happens after unsaved work has been settled.
#[derive(Clone, Debug, PartialEq)]
pub enum Then {
    /// The window goes.
    Quit,
    /// Home.
    GoHome,
    /// Another record.
    StartNew,
    /// Another file, by dialog.
    AskOpen,
    /// This file.
    Open(PathBuf),
    /// This recovery copy.
    Continue(PathBuf),
    /// This recovery copy, saved under a name at once.
    ContinueSavingAs(PathBuf),
    /// A folder of records, by dialog.
    AskFolder,
    /// The folder of records that was listed before.
    GoToFolder,
}

/// A path that is asked for: what it is for, and for whom.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    pub(super) purpose: PathPurpose,
    /// The record it is asked for; none where it belongs to nobody.
    pub(super) whose: Option<Sitting>,
}

impl Asked {
    /// A path for the record of this sitting, or for nobody's.
    pub fn new(purpose: PathPurpose, whose: Option<Sitting>) -> Self {
        Self { purpose, whose }
    }

    /// What the path is for.
    pub fn purpose(&self) -> &PathPurpose {
        &self.purpose
    }

    /// Whether it is asked for a record.
    pub fn is_of_a_record(&self) -> bool {
        self.whose.is_some()
    }
}

/// What a path is asked for, with what waits for it.
#[derive(Clone, Debug, PartialEq)]
pub enum PathPurpose {
    /// To open a record.
    Open,
    /// To list the records of a folder.
    Folder,
    /// To measure in a picture.
    Picture,
    /// To save the record, and then to go on with something.
    Save(Option<Then>),
    /// To write a copy of the record.
    Copy,
    /// To write a copy without name and own words.
    Share,
    /// To write a document.
    Paper(Job),
    /// To write a file for other programs.
    File(OtherJob),
}

impl PathPurpose {
    /// The ending of a file that is written; none when nothing is.
    pub fn ending(&self) -> Option<&'static str> {
        match self {
            Self::Open | Self::Folder | Self::Picture => None,
            Self::Save(_) | Self::Copy | Self::Share => Some(RECORD_ENDING),
            Self::Paper(_) => Some("pdf"),
            Self::File(job) => Some(job.file().ending()),
        }
    }

    /// Whether what is written is blank, so that it is nobody's.
    pub(super) fn is_of_nobody(&self) -> bool {
        match self {
            Self::Paper(job) => job.is_of_nobody(),
            Self::Open | Self::Folder | Self::Picture | Self::Save(_) | Self::Copy | Self::Share | Self::File(_) => {
                false
            }
        }
    }
}

/// A save that was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct OldCopy {
    /// Where it is kept.
    pub path: PathBuf,
    /// Which one it is, counted from the first save.
    pub number: u64,
    /// When it was saved, local time.
    pub taken: DateTime,
    /// How many assessments and answers it holds; none when it cannot be read.
    pub holds: Option<(usize, usize)>,
}
