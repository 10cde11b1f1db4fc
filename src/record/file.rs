//! A record as a file: readable JSON with a header.

use serde::Serialize;
use serde_json::{Map, Value};

use super::json::{self, JsonError};
use super::{Record, cut};

/// The ending of a record file, without the point.
pub const RECORD_ENDING: &str = "plumbline";
/// The largest record that is opened, in bytes.
pub const MAX_RECORD_BYTES: u64 = 4 * 1024 * 1024;
/// The format this version writes.
pub const RECORD_VERSION: u32 = 1;
/// What the header calls a record.
pub const RECORD_FORMAT: &str = "plumbline-record";
/// The program that writes, as the header names it.
pub const PROGRAM: &str = concat!("plumbline ", env!("CARGO_PKG_VERSION"));

/// Why a file is not a record that can be opened; the file stays as it is.
///
/// Each reads as one plain paragraph: what is wrong, where, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Larger than [`MAX_RECORD_BYTES`].
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
    /// Written in a format this version does not know.
    #[error(
        "This record is in format version {version}{by}; this program, {PROGRAM}, knows version {RECORD_VERSION}. \
         Open it with a newer Plumbline. The file was left as it is."
    )]
    Newer {
        /// The version of the file.
        version: u64,
        /// Who wrote it: `, written by plumbline 0.9.0`; empty when the file does not say.
        by: String,
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

/// A record as bytes: pretty JSON with a header; the same record, the same bytes.
pub fn to_bytes(record: &Record) -> Vec<u8> {
    #[derive(Serialize)]
    struct File<'a> {
        format: &'static str,
        version: u32,
        program: &'static str,
        #[serde(flatten)]
        record: &'a Record,
    }
    let file = File {
        format: RECORD_FORMAT,
        version: RECORD_VERSION,
        program: PROGRAM,
        record,
    };
    // Writing to memory cannot fail, and every key of a record is a text (`tests::…_never_empty`).
    let mut bytes = serde_json::to_vec_pretty(&file).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// Reads a record. Members that this version does not know are kept, and written back by [`to_bytes`].
///
/// Values that are of the right kind but make no sense (an age of 400) are not errors here: see
/// [`check`](super::check).
///
/// # Errors
/// The bytes are not a whole record of a version this program knows.
pub fn from_bytes(bytes: &[u8]) -> Result<Record, OpenError> {
    if bytes.len() as u64 > MAX_RECORD_BYTES {
        return Err(OpenError::TooLarge);
    }
    let Value::Object(mut file) = json::parse(bytes)? else {
        return Err(OpenError::NotARecord("it is not an object in braces".to_owned()));
    };
    take_header(&mut file)?;
    let record: Record = json::fit(Value::Object(file)).map_err(|(place, what)| OpenError::Wrong { place, what })?;
    if record.assessments.is_empty() {
        return Err(OpenError::NoAssessment);
    }
    Ok(record)
}

/// Whether these bytes mean to be a record, however damaged, rather than another file.
pub fn looks_like_a_record(bytes: &[u8]) -> bool {
    match json::parse(bytes) {
        Ok(value) => value.get("format").is_some(),
        // Cut off or damaged: the header still stands at the beginning.
        Err(_) => {
            let beginning = bytes.get(..200).unwrap_or(bytes);
            String::from_utf8_lossy(beginning).contains(RECORD_FORMAT)
        }
    }
}

fn take_header(file: &mut Map<String, Value>) -> Result<(), OpenError> {
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
    let program = file.shift_remove("program");
    match file.shift_remove("version") {
        None => Err(OpenError::Wrong {
            place: "version".to_owned(),
            what: "it is missing; a record says the version of its format".to_owned(),
        }),
        Some(version) => match version.as_u64() {
            Some(version) if version == u64::from(RECORD_VERSION) => Ok(()),
            Some(version) if version > u64::from(RECORD_VERSION) => Err(OpenError::Newer {
                version,
                by: program
                    .as_ref()
                    .and_then(Value::as_str)
                    .map(|program| format!(", written by {}", cut(program, 60)))
                    .unwrap_or_default(),
            }),
            _ => Err(OpenError::Wrong {
                place: "version".to_owned(),
                what: format!(
                    "{} is not a version; versions are whole numbers from 1",
                    cut(&version.to_string(), 60)
                ),
            }),
        },
    }
}
