//! `plumbline new` and `plumbline export`: files made from FILE, whole or not at all.

use std::path::Path;

use jiff::civil::Date;

use super::input::{Content, Input};
use super::papers::{self, Pages};
use super::{Failure, with_input};
use crate::platform::{FileTrouble, Fingerprint, Over, files, places};
use crate::record::{self, CopyName, MAX_RECORD_BYTES, RECORD_ENDING, Units, to_bytes};

/// Makes a record from an answers file.
pub(super) fn new(content: &Content, answers: &Path, to: &Path) -> Result<(), Failure> {
    if ending(to).as_deref() != Some(RECORD_ENDING) {
        return Err(Failure::call(format!(
            "A record is written to a file whose name ends in .{RECORD_ENDING}. Give it that ending. ({})",
            to.display()
        )));
    }
    not_over_itself(answers, to)?;
    let input = Input::read(answers)?;
    if input.is_a_record() {
        return Err(Failure::work(format!(
            "This is a record already, not an answers file. Open it with `plumbline FILE`, or use `plumbline export`. ({})",
            input.name()
        )));
    }
    let bytes = to_bytes(&input.record(&content.library()?, content.today())?);
    if bytes.len() as u64 > MAX_RECORD_BYTES {
        return Err(Failure::work(format!(
            "The record would be larger than 4 MiB, so that it could not be opened. Shorten the long texts. ({})",
            input.name()
        )));
    }
    in_a_folder(to)?;
    keep_what_is_there(to, &bytes)?;
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
pub(super) fn export(
    content: &Content,
    file: Option<&Path>,
    to: &Path,
    (pages, from): (Option<Pages>, Option<Date>),
) -> Result<(), Failure> {
    let is_pdf = match ending(to).as_deref() {
        Some("json") => false,
        Some("pdf") => true,
        _ => {
            return Err(Failure::call(format!(
                "The ending of OUT says what is written: .pdf for a document, .json for the record. \
                 Give it one of these. ({})",
                to.display()
            )));
        }
    };
    if !is_pdf && (pages.is_some() || from.is_some()) {
        return Err(Failure::call(format!(
            "--document and --from are for pages: OUT then ends in .pdf. Correct the name, or leave them away. ({})",
            to.display()
        )));
    }
    if from.is_some() && pages != Some(Pages::Ticks) {
        return Err(Failure::call(
            "--from says on which day week 1 of the tick sheet begins: use it with --document ticks.",
        ));
    }
    let Some(file) = file else {
        if pages != Some(Pages::Questionnaire) {
            return Err(Failure::call(
                "FILE is missing: name the record or answers file to export. Only --document questionnaire needs none.",
            ));
        }
        in_a_folder(to)?;
        not_over_another_kind(to)?;
        return write(to, &papers::questionnaire(content, Units::Metric)?);
    };
    not_over_itself(file, to)?;
    in_a_folder(to)?;
    not_over_another_kind(to)?;
    with_input(file, |input| {
        let bytes = if is_pdf {
            papers::of_record(content, input, pages.unwrap_or_default(), from)?
        } else {
            record_json(content, input)?
        };
        write(to, &bytes)
    })
}

fn record_json(content: &Content, input: &Input) -> Result<Vec<u8>, Failure> {
    let record = input.record(&content.library()?, content.today())?;
    Ok(to_bytes(&record))
}

/// The file that was read is never replaced, by whatever name.
fn not_over_itself(file: &Path, to: &Path) -> Result<(), Failure> {
    if files::same(file, to) {
        return Err(Failure::call(format!(
            "This is the file to read from; it is not written over. Choose another name after --to. ({})",
            to.display()
        )));
    }
    Ok(())
}

/// A document takes the place of an earlier one, never of a file that only has its name.
fn not_over_another_kind(to: &Path) -> Result<(), Failure> {
    let there = match files::read(to, u64::MAX) {
        Ok(there) => there,
        Err(error) if error.kind == FileTrouble::Missing => return Ok(()),
        Err(error) => return Err(Failure::work(error)),
    };
    let is_alike = match ending(to).as_deref() {
        Some("pdf") => there.starts_with(b"%PDF-"),
        _ => record::looks_like_a_record(&there),
    };
    if there.is_empty() || is_alike {
        return Ok(());
    }
    Err(Failure::work(format!(
        "There is a file of another kind with this name; it was not replaced. Choose another name, or move it away. ({})",
        to.display()
    )))
}

/// A record that is there already is somebody's answers: before it is replaced it goes among its old copies, where the
/// window finds it.
fn keep_what_is_there(to: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let there = match files::read(to, MAX_RECORD_BYTES) {
        Ok(there) => there,
        Err(error) if error.kind == FileTrouble::Missing => return Ok(()),
        Err(error) => return Err(Failure::work(error)),
    };
    if there.is_empty() || there == bytes {
        return Ok(());
    }
    let Ok(opened) = record::open(&there) else {
        return Err(Failure::work(format!(
            "This file is there already and is not a record that can be read; it was left as it is. \
             Choose another name after --to, or move the file away first. ({})",
            to.display()
        )));
    };
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
        Some(folder) if !folder.as_os_str().is_empty() && !files::is_folder(folder) => Err(Failure::work(format!(
            "The folder is not there, so nothing was written. Make it first, or correct the name after --to. ({})",
            folder.display()
        ))),
        _ => Ok(()),
    }
}

fn ending(path: &Path) -> Option<String> {
    Some(path.extension()?.to_str()?.to_ascii_lowercase())
}
