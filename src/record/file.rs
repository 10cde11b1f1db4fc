//! A record as a file: readable JSON with a header and a checksum.

mod copy;
mod error;
mod header;
mod layout;
mod listed;
mod seal;

use serde_json::{Map, Value};

use super::{RECORD_VERSION, Record, Rest, cut, json, migrate};
use header::Header;

pub use copy::{CopyNotes, open_copy, to_copy_bytes};
pub use error::OpenError;
pub use listed::{Listed, listed};

/// The ending of a record file, without the point.
pub const RECORD_ENDING: &str = "plumbline";
/// The largest record that is opened, in bytes.
pub const MAX_RECORD_BYTES: u64 = 4 * 1024 * 1024;
/// What the header calls a record.
pub const RECORD_FORMAT: &str = "plumbline-record";
/// The program that writes, as the header names it.
pub const PROGRAM: &str = concat!("plumbline ", env!("CARGO_PKG_VERSION"));
/// The first version of which a program that writes it also writes a checksum.
const SEALED_SINCE: u32 = 2;
/// The member with the checksum.
pub(super) const CHECKSUM: &str = "checksum";

/// A record out of a file, and how far the file can be relied on.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// What the file holds.
    pub record: Record,
    /// Whether it is what Plumbline wrote.
    pub standing: Standing,
    /// The older version of its format, when it was migrated: keep a copy of the file before writing over it.
    pub migrated_from: Option<u32>,
}

/// How far an opened file can be relied on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The checksum fits.
    Whole,
    /// No checksum is given, and no program named that would have given one: an older file, or one made by hand. Nothing is
    /// wrong with it.
    Unsealed,
    /// The checksum does not fit, or is gone: changed outside Plumbline, or damaged in a way that still reads as a record.
    Changed,
    /// A newer format whose known parts could be read. To be looked at only: written back, the file would lose what
    /// this version does not understand.
    Newer {
        /// The version of the file.
        version: u64,
        /// The program that wrote it, `plumbline 0.9.0`; empty when the file does not say.
        by: String,
    },
}

/// A record as bytes: pretty JSON with a header and a checksum; the same record, the same bytes.
///
/// A record too large to be opened again when it is laid out over lines is written on one.
pub fn to_bytes(record: &Record) -> Vec<u8> {
    write(record, |_| {})
}

/// [`to_bytes`], with what stands beside the record.
fn write(record: &Record, beside: impl FnOnce(&mut Map<String, Value>)) -> Vec<u8> {
    let mut file = Map::new();
    file.insert("format".to_owned(), RECORD_FORMAT.into());
    file.insert("version".to_owned(), RECORD_VERSION.into());
    file.insert("program".to_owned(), PROGRAM.into());
    let header = file.len();
    // Every key of a record is a text, so that it is always an object of JSON.
    if let Ok(Value::Object(members)) = serde_json::to_value(record) {
        file.extend(members);
    }
    CopyNotes::drop_from(&mut file);
    beside(&mut file);
    layout::log_last(&mut file);
    let checksum = seal::checksum(&file);
    file.shift_insert(header, CHECKSUM.to_owned(), checksum.into());
    layout::bytes(&file)
}

/// Reads a record and says how far it can be relied on. Members that this version does not know are kept, and written
/// back by [`to_bytes`].
///
/// Values that are of the right kind but make no sense (an age of 400) are not errors here: see
/// [`check`](super::check).
///
/// # Errors
/// The bytes are not a whole record of which at least the known parts can be read. What is readable of a damaged one
/// comes from [`rescue`](super::rescue).
pub fn open(bytes: &[u8]) -> Result<Opened, OpenError> {
    if bytes.len() as u64 > MAX_RECORD_BYTES {
        return Err(OpenError::TooLarge);
    }
    read(bytes).map(|(opened, _strangers_notes)| opened)
}

/// Reads a file of any size: a record, and what stands beside it if it is a recovery copy.
fn read(bytes: &[u8]) -> Result<(Opened, CopyNotes), OpenError> {
    let Value::Object(mut file) = json::parse(bytes)? else {
        return Err(OpenError::NotARecord("it is not an object in braces".to_owned()));
    };
    let sealed = seal::fits(&mut file);
    let Header {
        version,
        by,
        names_program,
    } = Header::take(&mut file)?;
    let notes = CopyNotes::take(&mut file);

    let Some(older) = u32::try_from(version).ok().filter(|version| *version <= RECORD_VERSION) else {
        let Ok(record) = record(Value::Object(file)) else {
            return Err(OpenError::Newer { version, by });
        };
        let opened = Opened {
            record,
            standing: Standing::Newer { version, by },
            migrated_from: None,
        };
        return Ok((opened, notes));
    };
    let file = migrate::to_present(Value::Object(file), older).map_err(|what| OpenError::NotMigrated {
        from: older,
        what: cut(&what, 200),
    })?;
    let opened = Opened {
        record: record(file)?,
        standing: match sealed {
            // Each program that names itself in version 2 seals what it writes: the checksum was lost.
            None if names_program && older >= SEALED_SINCE => Standing::Changed,
            None => Standing::Unsealed,
            Some(true) => Standing::Whole,
            Some(false) => Standing::Changed,
        },
        migrated_from: (older < RECORD_VERSION).then_some(older),
    };
    Ok((opened, notes))
}

/// Reads a record to list it among others: quickly, and nobody asks whether the checksum fits. Its header is in `rest`.
/// Of a file that is laid out as this program does it, the log is not read.
///
/// # Errors
/// As [`open`].
pub fn peek(bytes: &[u8]) -> Result<Record, OpenError> {
    if bytes.len() as u64 > MAX_RECORD_BYTES {
        return Err(OpenError::TooLarge);
    }
    let head = layout::before_the_log(bytes);
    if let Ok(record) = serde_json::from_slice::<Record>(head.as_deref().unwrap_or(bytes))
        && record.rest.get("format").and_then(Value::as_str) == Some(RECORD_FORMAT)
        && record.rest.get("version").and_then(Value::as_u64) == Some(u64::from(RECORD_VERSION))
        && !record.assessments.is_empty()
    {
        return Ok(record);
    }
    // An older or newer format, or something that is the matter with it, is looked into with care.
    read(bytes).map(|(opened, _strangers_notes)| opened.record)
}

/// Reads a record to work with: as [`open`], but a newer format is refused.
///
/// # Errors
/// As [`open`], and [`OpenError::Newer`] for every newer format.
pub fn from_bytes(bytes: &[u8]) -> Result<Record, OpenError> {
    let opened = open(bytes)?;
    match opened.standing {
        Standing::Newer { version, by } => Err(OpenError::Newer { version, by }),
        Standing::Whole | Standing::Unsealed | Standing::Changed => Ok(opened.record),
    }
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

fn record(file: Value) -> Result<Record, OpenError> {
    let record: Record = json::fit(file).map_err(|(place, what)| OpenError::Wrong { place, what })?;
    if record.assessments.is_empty() {
        return Err(OpenError::NoAssessment);
    }
    Ok(record)
}
