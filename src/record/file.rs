//! A record as a file: readable JSON with a header.

use super::Record;

/// The ending of a record file, without the point.
pub const RECORD_ENDING: &str = "plumbline";
/// The largest record that is opened, in bytes.
pub const MAX_RECORD_BYTES: u64 = 4 * 1024 * 1024;
/// The format this version writes.
pub const RECORD_VERSION: u32 = 1;

/// Why a file is not a record that can be opened; the file stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Larger than [`MAX_RECORD_BYTES`].
    #[error("This file is too large to be a Plumbline record.")]
    TooLarge,
}

/// A record as bytes: the same record, the same bytes.
pub fn to_bytes(record: &Record) -> Vec<u8> {
    let _ = record;
    Vec::new()
}

/// Reads a record.
pub fn from_bytes(bytes: &[u8]) -> Result<Record, OpenError> {
    let _ = bytes;
    Err(OpenError::TooLarge)
}
