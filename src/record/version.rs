//! The version of the record file.

/// The format this version writes.
pub const RECORD_VERSION: u32 = 2;
