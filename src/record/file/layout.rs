//! How a record is laid out: pretty JSON, but an entry of the log on one line, and the log last.

use std::io::{self, Write};

use serde_json::{Map, Value};

use super::MAX_RECORD_BYTES;

/// The lists whose entries stand one on a line, in the order in which they end the file.
const ONE_A_LINE: [&str; 2] = ["check_ins", "log"];
/// How the log begins in a file that is laid out so. No text of JSON can hold a line break, so that nothing else does.
const LOG_BEGINS: &[u8] = b"\n  \"log\": [\n";
/// How such a file ends.
pub(super) const LOG_ENDS: &[u8] = b"\n  ]\n}\n";

/// Moves the lists that end the file to its end, where the checksum expects them too.
pub(super) fn log_last(file: &mut Map<String, Value>) {
    for name in ONE_A_LINE {
        if let Some(list) = file.shift_remove(name) {
            file.insert(name.to_owned(), list);
        }
    }
}

/// The file as bytes; on one line where it would be too large to be opened again.
pub(super) fn bytes(file: &Map<String, Value>) -> Vec<u8> {
    let mut lines = Limited(Vec::new());
    let mut bytes = match laid_out(&mut lines, file) {
        Ok(()) => lines.0,
        Err(_too_large) => serde_json::to_vec(file).unwrap_or_default(),
    };
    bytes.push(b'\n');
    bytes
}

fn laid_out(to: &mut Limited, file: &Map<String, Value>) -> io::Result<()> {
    let is_line_by_line = |name: &str, value: &Value| ONE_A_LINE.contains(&name) && is_list_with_entries(value);
    let members = || file.iter();
    let lists: Vec<(&String, &Value)> = members().filter(|(name, value)| is_line_by_line(name, value)).collect();
    if lists.is_empty() {
        return Ok(serde_json::to_writer_pretty(to, file)?);
    }
    let head: Map<String, Value> = members()
        .filter(|(name, value)| !is_line_by_line(name, value))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    serde_json::to_writer_pretty(&mut *to, &head)?;
    // The closing bracket of the head, and the line break before it, come after the lists.
    to.0.truncate(to.0.len().saturating_sub(2));
    for (name, list) in lists {
        write!(to, ",\n  \"{name}\": [")?;
        for (place, entry) in list.as_array().into_iter().flatten().enumerate() {
            to.write_all(if place == 0 { b"\n    " } else { b",\n    " })?;
            serde_json::to_writer(&mut *to, entry)?;
        }
        to.write_all(b"\n  ]")?;
    }
    to.write_all(b"\n}")
}

fn is_list_with_entries(value: &Value) -> bool {
    value.as_array().is_some_and(|list| !list.is_empty())
}

/// A file without its log, where it is laid out as this program does it; none for any other.
pub(super) fn before_the_log(bytes: &[u8]) -> Option<Vec<u8>> {
    if !bytes.ends_with(LOG_ENDS) {
        return None;
    }
    let begins = bytes.windows(LOG_BEGINS.len()).position(|part| part == LOG_BEGINS)?;
    let head = bytes.get(..begins)?.strip_suffix(b",")?;
    let mut head = head.to_vec();
    head.extend_from_slice(b"\n}\n");
    Some(head)
}

/// Takes no more bytes than a record may have. Deep lists of short values grow a hundredfold when they are laid out.
struct Limited(Vec<u8>);

impl Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if (self.0.len() + bytes.len()) as u64 >= MAX_RECORD_BYTES {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
