//! `plumbline new` and `plumbline export`: files made from FILE, whole or not at all.

use std::path::Path;

use super::exchange::{self, CalendarOptions, FileOptions};
use super::input::{Content, Input};
use super::papers;
use super::wishes::{Pages, Wishes};
use super::{Failure, with_input};
use crate::cli::words as say;
use crate::platform::{FileTrouble, Fingerprint, Over, files, known_as, places};
use crate::record::{self, CopyName, MAX_RECORD_BYTES, RECORD_ENDING, Record, to_bytes};
use crate::report::OtherFile;

/// Makes a record from an answers file.
pub(super) fn new(content: &Content, answers: &Path, to: &Path) -> Result<(), Failure> {
    if ending(to).as_deref() != Some(RECORD_ENDING) {
        return Err(Failure::call(say::record_needs_its_ending(RECORD_ENDING, to.display())));
    }
    not_over_itself(answers, to)?;
    let input = Input::read(answers)?;
    if input.is_a_record() {
        return Err(Failure::work(say::is_a_record_already(input.name())));
    }
    let bytes = to_bytes(&input.record(&content.library()?, content.today())?);
    if bytes.len() as u64 > MAX_RECORD_BYTES {
        return Err(Failure::work(say::record_too_large(input.name())));
    }
    in_a_folder(to)?;
    keep_what_is_there(to, &bytes, None)?;
    write(to, &bytes)
}

/// Writes a file whole or not at all, and first sweeps away what a killed program left beside it.
fn write(to: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if let Some(folder) = to.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        files::sweep(folder);
    }
    files::write(to, bytes, Over::Anything).map_err(Failure::work)
}

/// Writes the document that the ending of OUT names; of a PDF, the pages that were asked for.
pub(super) fn export(content: &Content, file: Option<&Path>, to: &Path, wishes: Wishes) -> Result<(), Failure> {
    let name = to.file_name().map(|name| name.to_string_lossy());
    let other = name.and_then(|name| OtherFile::named(&name));
    let is_pdf = match (other, ending(to).as_deref()) {
        (None, Some("pdf")) => true,
        (Some(_), _) | (None, Some("json")) => false,
        (None, _) => {
            return Err(Failure::call(say::ending_says_what_is_written(to.display())));
        }
    };
    wishes.fit(is_pdf, other, to)?;
    let Some(file) = file else {
        let Some(blank) = wishes.pages.and_then(Pages::blank) else {
            return Err(Failure::call(say::FILE_IS_MISSING));
        };
        in_a_folder(to)?;
        not_over_another_kind(to, None)?;
        return write(to, &papers::of_nobody(content, blank, None, wishes.paper)?);
    };
    not_over_itself(file, to)?;
    in_a_folder(to)?;
    let there = not_over_another_kind(to, other)?;
    with_input(file, |input| {
        let bytes = match other {
            Some(other) => {
                let Wishes {
                    from, remind, table, ..
                } = wishes;
                let options = FileOptions {
                    calendar: CalendarOptions { from, remind },
                    table: table.unwrap_or_default(),
                };
                exchange::make(content, input, other, options, &there)?
            }
            None if is_pdf => papers::of_record(content, input, wishes)?,
            None => record_json(content, input, to)?,
        };
        write(to, &bytes)
    })
}

/// The record as JSON. One whose checksum does not fit is written as it is: with a new one nothing would tell of it any more.
fn record_json(content: &Content, input: &Input, to: &Path) -> Result<Vec<u8>, Failure> {
    let record = input.record(&content.library()?, content.today())?;
    let bytes = input.bytes_if_changed().unwrap_or_else(|| to_bytes(&record));
    keep_what_is_there(to, &bytes, Some(&record))?;
    Ok(bytes)
}

/// The file that was read is never replaced, by whatever name.
fn not_over_itself(file: &Path, to: &Path) -> Result<(), Failure> {
    if files::same(file, to) {
        return Err(Failure::call(say::is_read_from(to.display())));
    }
    Ok(())
}

/// A document takes the place of an earlier one, never of a file that only has its name. Gives the earlier one.
fn not_over_another_kind(to: &Path, other: Option<OtherFile>) -> Result<Vec<u8>, Failure> {
    let there = match files::read(to, u64::MAX) {
        Ok(there) => there,
        Err(error) if error.kind == FileTrouble::Missing => return Ok(Vec::new()),
        Err(error) => return Err(Failure::work(error)),
    };
    let is_alike = match (other, ending(to).as_deref()) {
        (Some(other), _) => other.is_alike(&there),
        (None, Some("pdf")) => there.starts_with(b"%PDF-"),
        (None, _) => record::looks_like_a_record(&there),
    };
    if there.is_empty() || is_alike {
        return Ok(there);
    }
    Err(Failure::work(say::file_of_another_kind(to.display())))
}

/// A record that is there already is somebody's answers: before it is replaced it goes among its old copies, where the
/// window finds it. A copy of a record (`of`) takes the place of an earlier one of the same record only.
fn keep_what_is_there(to: &Path, bytes: &[u8], of: Option<&Record>) -> Result<(), Failure> {
    let there = match files::read(to, MAX_RECORD_BYTES) {
        Ok(there) => there,
        Err(error) if error.kind == FileTrouble::Missing => return Ok(()),
        Err(error) => return Err(Failure::work(error)),
    };
    if there.is_empty() || there == bytes {
        return Ok(());
    }
    let Ok(mut opened) = record::open(&there) else {
        return Err(Failure::work(say::not_a_record(to.display())));
    };
    if of.is_some_and(|of| of.id != opened.record.id) {
        return Err(Failure::work(say::another_record(to.display())));
    }
    // Where it is a copy of another file, it has old copies of its own.
    opened.record.id = known_as(to, opened.record.id);
    let folder = record::old_copies_in(&places().data, &opened.record);
    let known = files::list(&folder, RECORD_ENDING).map_err(Failure::work)?;
    let name = CopyName::after(
        known.iter().map(|listed| listed.path.as_path()),
        files::now(),
        &Fingerprint::of(&there).to_string(),
    );
    files::write(&folder.join(name.file_name()), &there, Over::Anything).map_err(Failure::work)
}

/// A folder that is not there is most often a slip of the pen: none is made.
fn in_a_folder(to: &Path) -> Result<(), Failure> {
    match to.parent() {
        Some(folder) if !folder.as_os_str().is_empty() && !files::is_folder(folder) => {
            Err(Failure::work(say::folder_is_not_there(folder.display())))
        }
        _ => Ok(()),
    }
}

fn ending(path: &Path) -> Option<String> {
    Some(path.extension()?.to_str()?.to_ascii_lowercase())
}
