//! Why a file is not a record that can be opened.

use super::super::cut;
use super::super::json::JsonError;
use super::PROGRAM;
use crate::record::RECORD_VERSION;

/// Why a file is not a record that can be opened; the file stays as it is.
///
/// Each reads as one plain paragraph: what is wrong, where, and what to do. A text of the file that a message repeats
/// is cut, so that no message is longer than a few lines.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Larger than [`MAX_RECORD_BYTES`](super::MAX_RECORD_BYTES).
    #[error(
        "This file is larger than 4 MiB, more than a Plumbline record may be. \
         Check that it is the right file. The file was left as it is."
    )]
    TooLarge,
    /// Not JSON, or damaged.
    #[error("This file cannot be read as a Plumbline record. {0} The file was left as it is.")]
    Unreadable(#[from] JsonError),
    /// JSON, but something else.
    #[error(
        "This file is JSON, but not a Plumbline record: {0}. \
         Check that it is the right file. The file was left as it is."
    )]
    NotARecord(String),
    /// Written in a format this version does not know, and unlike what it knows.
    #[error(
        "This record is in format version {version}{}; this program, {PROGRAM}, knows version {RECORD_VERSION}. \
         Open it with a newer Plumbline. The file was left as it is.",
        written_by(by)
    )]
    Newer {
        /// The version of the file.
        version: u64,
        /// The program that wrote it, `plumbline 0.9.0`; empty when the file does not say.
        by: String,
    },
    /// Written in an older format, and a step towards the present one could not be done.
    #[error(
        "This record is in format version {from} and could not be brought to version {RECORD_VERSION}: {what}. \
         Open it with the Plumbline that wrote it, or use another copy. The file was left as it is."
    )]
    NotMigrated {
        /// The version of the file.
        from: u32,
        /// What stood in the way, as part of a sentence.
        what: String,
    },
    /// A member of the wrong kind, or one that must be there and is not.
    #[error(
        "This record is damaged at {place}: {what}. \
         Correct that place in a text editor, or use an earlier copy. The file was left as it is."
    )]
    Wrong {
        /// JSON path from the top of the file.
        place: String,
        /// What is wrong there.
        what: String,
    },
    /// A record without a single assessment.
    #[error(
        "This record holds no assessment: its list \u{201c}assessments\u{201d} is empty. \
         Use an earlier copy, or start a new assessment. The file was left as it is."
    )]
    NoAssessment,
}

fn written_by(by: &str) -> String {
    if by.is_empty() {
        String::new()
    } else {
        format!(", written by {}", cut(by, 60))
    }
}
