//! A file made of a record that was changed outside says so, once.

use super::OtherFile;
use super::table::{Cell, MARK, TableStyle, row};
use crate::report::CHANGED_OUTSIDE;

/// A table or a calendar of such a record; the other files have it from the summary.
pub fn with_caveat(file: OtherFile, made: String) -> String {
    match file {
        OtherFile::Text | OtherFile::Markdown => made,
        OtherFile::Answers | OtherFile::Plan | OtherFile::Sessions | OtherFile::CheckIns => with_row(made),
        OtherFile::Calendar => super::calendar::described(&made, CHANGED_OUTSIDE),
    }
}

/// A row at the end, as wide as the others: `note` in its first cell, the words under `name`.
fn with_row(mut table: String) -> String {
    let header = table.lines().next().unwrap_or_default().trim_start_matches(MARK);
    // No heading holds either sign.
    let (separator, style) = if header.contains(';') {
        (';', TableStyle::Semicolon)
    } else {
        (',', TableStyle::Comma)
    };
    let cells = header
        .split(separator)
        .enumerate()
        .map(|(place, column)| match (place, column) {
            (0, _) => Cell::from("note"),
            (_, "name") => Cell::from(CHANGED_OUTSIDE),
            _ => Cell::from(""),
        });
    table.push_str(&row(style, cells));
    table
}
