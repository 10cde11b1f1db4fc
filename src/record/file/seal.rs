//! The checksum of a record file.

use std::fmt::Write as _;

use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use super::CHECKSUM;

/// The checksum of a file without its own member: SHA-256 of the compact JSON, members in the order of the file.
///
/// It is made from what the JSON says, so that an editor which only lays the file out anew changes nothing.
/// Another program gets it in Python as `sha256(json.dumps(file, ensure_ascii=False, separators=(",", ":")).encode())`,
/// for every number of 0.0001 and more. `tests/records/v1-*.plumbline`, made that way, hold the spelling fast.
pub(super) fn checksum(file: &Map<String, Value>) -> String {
    // Writing to memory cannot fail: a map of JSON values is JSON.
    let spelled = serde_json::to_vec(file).unwrap_or_default();
    let mut text = "sha256:".to_owned();
    for byte in Sha256::digest(&spelled) {
        // Nor can writing to a text.
        let _infallible = write!(text, "{byte:02x}");
    }
    text
}

/// Whether the checksum fits that a file gives; none when it gives none.
pub(super) fn fits(file: &mut Map<String, Value>) -> Option<bool> {
    let given = file.shift_remove(CHECKSUM)?;
    Some(given.as_str() == Some(&checksum(file)))
}
