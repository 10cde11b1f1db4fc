//! Short messages, and when they are no longer true.

use std::path::PathBuf;

use super::PaperKind;

/// A short message.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Good, or in need of care.
    pub tone: Tone,
    /// What is said.
    pub text: String,
    /// A file it is about, for "copy path".
    pub path: Option<PathBuf>,
    /// A document that may not have reached the person, for "save as PDF".
    pub savable: Option<PaperKind>,
    /// What has to come true for it to be taken back.
    pub until: Option<Until>,
}

impl Notice {
    /// Whether it is about the last change, so that it offers to take that back.
    pub fn can_be_taken_back(&self) -> bool {
        self.until == Some(Until::NextChange)
    }

    /// Whether it says that a file was written, and nothing else.
    pub(super) fn is_of_a_file(&self) -> bool {
        self.tone == Tone::Plain && self.path.is_some() && self.savable.is_none()
    }
}

/// When a message is no longer true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// The record is saved.
    Saved,
    /// A recovery copy is written, or needed no more.
    Copied,
    /// The file dialog that is open is answered.
    DialogAnswered,
    /// The other window has closed the record.
    ClosedThere,
    /// All copies that could not be read are named in one message.
    NextUnreadable,
    /// Each list of the safety check has an answer.
    ListsAnswered,
    /// A session goes on to its next step: what belongs to its start has been read by then, or heard.
    SessionMovesOn,
    /// Sounds are heard again.
    SoundAgain,
    /// Something else is changed, or this is taken back: until then it offers the way back.
    NextChange,
}

/// How a message is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Information.
    Plain,
    /// Something did not work.
    Care,
}
