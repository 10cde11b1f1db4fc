//! What stands before the record in its file: what it is, in which version, by which program.

use serde_json::{Map, Value};

use super::super::cut;
use super::{CHECKSUM, OpenError, RECORD_FORMAT};

/// The header of a record file.
pub(super) struct Header {
    /// The version of its format, 1 or more.
    pub version: u64,
    /// The program that wrote it, cut; empty when the file does not say.
    pub by: String,
    /// Whether it names a program at all.
    pub names_program: bool,
}

impl Header {
    /// Reads the header and leaves the members of the record.
    pub(super) fn take(file: &mut Map<String, Value>) -> Result<Self, OpenError> {
        match file.shift_remove("format") {
            Some(Value::String(format)) if format == RECORD_FORMAT => {}
            Some(other) => {
                return Err(OpenError::NotARecord(format!(
                    "its format is {}, not \u{201c}{RECORD_FORMAT}\u{201d}",
                    cut(&other.to_string(), 60)
                )));
            }
            None => {
                return Err(OpenError::NotARecord(format!(
                    "it has no member \u{201c}format\u{201d} that says \u{201c}{RECORD_FORMAT}\u{201d}"
                )));
            }
        }
        file.shift_remove(CHECKSUM);
        let program = file.shift_remove("program");
        let by = program.as_ref().and_then(Value::as_str).map(|by| cut(by, 60));
        let wrong = |what: String| OpenError::Wrong {
            place: "version".to_owned(),
            what,
        };
        let Some(version) = file.shift_remove("version") else {
            return Err(wrong(
                "it is missing; a record says the version of its format".to_owned(),
            ));
        };
        match version.as_u64() {
            Some(version) if version > 0 => Ok(Self {
                version,
                by: by.unwrap_or_default(),
                names_program: program.is_some(),
            }),
            _ => Err(wrong(format!(
                "{} is not a version; versions are whole numbers from 1",
                cut(&version.to_string(), 60)
            ))),
        }
    }
}
