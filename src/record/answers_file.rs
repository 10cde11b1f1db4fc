//! The answers file of the command line: everything optional, and nothing accepted that is not understood.

mod intake;
mod item_answer;
mod reader;

use jiff::civil::Date;
use serde_json::Value;
use uuid::Uuid;

use super::json::{self, JsonError};
use super::strict::told;
use super::{MAX_RECORD_BYTES, Record};
use crate::content::Library;
use reader::Reader;

pub use reader::strict_date;

/// Record ids made from answers files live in this space of their own (UUID version 5).
const ID_SPACE: Uuid = Uuid::from_u128(0x5d0c_2f4e_9b1a_4c6e_8f37_91d2_6a40_77b3);

/// Why an answers file was not taken; nothing of it is used then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswersError {
    /// Larger than [`MAX_RECORD_BYTES`].
    #[error("The answers file is larger than 4 MiB. Check that it is the right file.")]
    TooLarge,
    /// Not JSON.
    #[error("The answers file cannot be read. {0}")]
    Unreadable(#[from] JsonError),
    /// JSON of another shape.
    #[error(
        "The answers file is not an object in braces. \
         Write it as `plumbline --help` shows, with \u{201c}answers\u{201d} and the other members."
    )]
    NotAnObject,
    /// Everything that was not understood, each a sentence that names its place.
    #[error("{}", told("answers", .0))]
    Problems(Vec<String>),
}

/// Reads an answers file into a record with one assessment, begun `today`.
///
/// The id of the record is made from the answers and the day, so that the same answers on the same day give the same
/// record. Order of members and spaces in the file make no difference.
///
/// # Errors
/// Unknown members and ids, values of the wrong kind and values outside an item's range: all of them, not only the
/// first.
pub fn read_answers(bytes: &[u8], library: &Library, today: Date) -> Result<Record, AnswersError> {
    if bytes.len() as u64 > MAX_RECORD_BYTES {
        return Err(AnswersError::TooLarge);
    }
    let Value::Object(file) = json::parse(bytes)? else {
        return Err(AnswersError::NotAnObject);
    };
    let mut reader = Reader::new(library);
    let mut record = reader.file(&file, today);
    let problems = reader.into_problems();
    if !problems.is_empty() {
        return Err(AnswersError::Problems(problems));
    }
    // The record itself, still without an id, is the one spelling that all files with these answers share.
    let spelled = serde_json::to_vec(&record).unwrap_or_default();
    record.id = Uuid::new_v5(&ID_SPACE, &spelled);
    Ok(record)
}

#[cfg(test)]
mod tests;
