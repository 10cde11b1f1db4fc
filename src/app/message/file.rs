//! The record as a whole: opened, saved, closed, taken back.

use std::path::PathBuf;

use super::Touches;

/// What was done with the record as a whole, or with files of records.
#[derive(Clone, Debug, PartialEq)]
pub enum FileMessage {
    /// Begin with a new person.
    NewStarted,
    /// Look at the example of a made-up person.
    ExampleOpened,
    /// Open a file, by dialog.
    OpenPressed,
    /// Open this file.
    FileChosen(PathBuf),
    /// Files were let go over the window.
    FilesDropped(Vec<PathBuf>),
    /// Go on with unsaved work, by its recovery copy.
    UnfinishedContinued(PathBuf),
    /// Go on with unsaved work and save it under a name at once, by its recovery copy.
    UnfinishedSavedAs(PathBuf),
    /// Throw unsaved work away, after asking.
    UnfinishedThrownAway(PathBuf),
    /// Begin another assessment of the same person.
    AssessAgain,
    /// Look at another assessment of this record.
    AssessmentChosen(usize),
    /// Save; asks where the first time.
    SavePressed,
    /// Save under another name.
    SaveAsPressed,
    /// Write a copy of the record to another file.
    SaveCopyPressed,
    /// Write a copy without name and own words.
    SharePressed,
    /// Have the saved file again, after asking.
    RevertPressed,
    /// List the old copies of the record.
    OldCopiesPressed,
    /// Look at an old copy.
    OldCopyOpened(PathBuf),
    /// Put the old copy away.
    OldCopyLeft,
    /// Make the old copy the record's state.
    OldCopyRestored,
    /// Take a file whose checksum does not fit as it is.
    ChangedAccepted,
    /// Take a record over from another window.
    TakeOverPressed,
    /// Delete everything about this person, after asking.
    DeletePressed,
    /// List the records of a folder, by dialog.
    FolderPressed,
    /// What is searched for in the folder.
    FolderSearched(String),
    /// Open a record of the folder and join its copies with it.
    CopiesJoined(PathBuf),
    /// Close the record and go home.
    RecordClosed,
    /// Take the last change back.
    Undone,
    /// Do it again.
    Redone,
}

impl FileMessage {
    /// What it does to the record, and what undo calls that.
    pub(in crate::app) fn touches(&self) -> Touches {
        match self {
            Self::AssessAgain
            | Self::SavePressed
            | Self::SaveAsPressed
            | Self::RevertPressed
            | Self::Undone
            | Self::Redone => Touches::File,
            Self::NewStarted
            | Self::ExampleOpened
            | Self::OpenPressed
            | Self::FileChosen(_)
            | Self::FilesDropped(_)
            | Self::UnfinishedContinued(_)
            | Self::UnfinishedSavedAs(_)
            | Self::UnfinishedThrownAway(_)
            | Self::AssessmentChosen(_)
            | Self::SaveCopyPressed
            | Self::SharePressed
            | Self::OldCopiesPressed
            | Self::OldCopyOpened(_)
            | Self::OldCopyLeft
            | Self::OldCopyRestored
            | Self::ChangedAccepted
            | Self::TakeOverPressed
            | Self::DeletePressed
            | Self::FolderPressed
            | Self::FolderSearched(_)
            | Self::CopiesJoined(_)
            | Self::RecordClosed => Touches::Nothing,
        }
    }
}
