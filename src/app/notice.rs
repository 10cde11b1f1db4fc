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
    /// Sounds are heard again.
    SoundAgain,
}

/// How a message is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Information.
    Plain,
    /// Something did not work.
    Care,
}
