//! The readable part of a damaged record.

use uuid::Uuid;

use super::Record;

/// What could be read of a damaged file.
#[derive(Clone, Debug, PartialEq)]
pub struct Rescued {
    /// The readable part, under the id it was given.
    pub record: Record,
    /// What is missing, in the order of the file; never empty.
    pub lost: Vec<Lost>,
}

/// Something that could not be read, or not be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// JSON path from the top of the file: `assessments[0].answers.fh-cva-photo`.
    pub place: String,
    /// What happened to it, in plain words.
    pub what: String,
}

/// The readable part of a damaged record, under a new id so that it is never mixed up with the file it came from.
///
/// None when there is nothing of a record in it: at least one assessment must be readable.
pub fn rescue(_bytes: &[u8], _new_id: Uuid) -> Option<Rescued> {
    None
}
