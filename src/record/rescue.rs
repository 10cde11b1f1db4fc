//! The readable part of a damaged record.
//!
//! Strict reading stops at the first mistake. Here the file is read for what it still says: `tokens` finds the pieces,
//! `layout` tells by the indentation how deep a line stands where a bracket is damaged, `reader` puts the pieces
//! together and marks what is missing, `fit` takes them over into a record, member by member.
//!
//! Damage that still reads as JSON (a 4 that became a 5) cannot be seen here; that is what the checksum is for.

mod fit;
mod frame;
mod layout;
mod node;
mod reader;
mod tokens;

use uuid::Uuid;

use super::{MAX_RECORD_BYTES, Record, json};
use fit::Fit;
use node::Node;

/// What could be read of a damaged file.
#[derive(Clone, Debug, PartialEq)]
pub struct Rescued {
    /// The readable part, under the id it was given.
    pub record: Record,
    /// What is missing, in the order of a record's members; never empty.
    pub lost: Vec<Lost>,
}

/// Something that could not be read, or not be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// JSON path from the top of the file: `assessments[0].answers.fh-cva-photo`; `the file` for all of it.
    pub place: String,
    /// What happened to it, in plain words: "it is damaged and could not be read".
    pub what: String,
}

/// The readable part of a damaged record, under a new id so that it is never mixed up with the file it came from.
///
/// An answer is taken whole or not at all: of a damaged one neither a side nor a remark stays. When any part of the
/// safety check or of the profile is damaged, the check counts as still to be done, for a lost yes would read as no.
/// A plan that is not whole is left out. A text or a number that is damaged is left out, never completed.
///
/// None when there is nothing of a record in it: at least one assessment must be readable.
pub fn rescue(bytes: &[u8], new_id: Uuid) -> Option<Rescued> {
    Fit::default().record(read(bytes), new_id)
}

fn read(bytes: &[u8]) -> Node {
    // JSON that only does not fit needs no leniency.
    if bytes.len() as u64 <= MAX_RECORD_BYTES
        && let Ok(value) = json::parse(bytes)
    {
        return Node::plain(value);
    }
    let bytes = bytes.get(..MAX_RECORD_BYTES as usize).unwrap_or(bytes);
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    // What a disk leaves at the end when it was switched off while the file grew.
    let written = bytes.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
    reader::read(bytes.get(..written).unwrap_or_default())
}
