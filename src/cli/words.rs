//! What the command line says: one plain paragraph each, and what to do.

use std::fmt::Display;

use crate::platform::NoSound;

pub fn record_needs_its_ending(ending: &str, to: impl Display) -> String {
    format!("A record is written to a file whose name ends in .{ending}. Give it that ending. ({to})")
}

pub fn is_a_record_already(name: &str) -> String {
    format!(
        "This is a record already, not an answers file. Open it with `plumbline FILE`, or use `plumbline export`. ({name})"
    )
}

pub fn record_too_large(name: &str) -> String {
    format!("The record would be larger than 4 MiB, so that it could not be opened. Shorten the long texts. ({name})")
}

pub fn ending_says_what_is_written(to: impl Display) -> String {
    format!(
        "The ending of OUT says what is written: .pdf for a document, .txt or .md for the summary, .json for the \
                 record, .answers.csv, .plan.csv, .sessions.csv or .check-ins.csv for a table, .ics for a calendar of the \
                 plan. Give it one of these. ({to})"
    )
}

pub const FILE_IS_MISSING: &str = "FILE is missing: name the record or answers file to export. Only --document \
    questionnaire, short-questionnaire, why-you-came and photo-guide need none.";

pub fn is_read_from(to: impl Display) -> String {
    format!("This is the file to read from; it is not written over. Choose another name after --to. ({to})")
}

pub fn file_of_another_kind(to: impl Display) -> String {
    format!(
        "There is a file of another kind with this name; it was not replaced. Choose another name, or move it away. ({to})"
    )
}

pub fn not_a_record(to: impl Display) -> String {
    format!(
        "This file is there already and is not a record that can be read; it was left as it is. \
             Choose another name after --to, or move the file away first. ({to})"
    )
}

pub fn another_record(to: impl Display) -> String {
    format!(
        "This file is there already and is another record, perhaps another person's; it was left as it is. Choose \
             another name after --to, or move the file away first. ({to})"
    )
}

pub fn folder_is_not_there(folder: impl Display) -> String {
    format!(
        "The folder is not there, so nothing was written. Make it first, or correct the name after --to. ({folder})"
    )
}

pub const TWO_CONTENT_FOLDERS: &str = "Two content folders are named. Name one, as `plumbline check DIR`.";

pub fn input_not_read(error: impl Display) -> String {
    format!("Standard input could not be read ({error}).")
}

pub fn changed_outside(name: &str) -> String {
    format!(
        "Note: this record was changed outside Plumbline, or is damaged: its checksum does not fit. It was used \
                 as it stands. Look through it in Plumbline; saved there, it gets a new checksum. ({name})"
    )
}

pub fn values_cannot_be_used(what: &str, name: &str) -> String {
    format!(
        "This record holds values that cannot be used. {what} Correct them in Plumbline or in a text editor. ({name})"
    )
}

pub const NO_ASSESSMENT: &str = "This record holds no assessment.";

pub const PART_CAN_BE_RESCUED: &str =
    " A part of it is readable: open it in the window, with `plumbline FILE`, to rescue that part.";

pub fn content_not_used(problems: usize, first: impl Display, folder: impl Display) -> String {
    let count = match problems {
        1 => "one problem".to_owned(),
        count => format!("{count} problems"),
    };
    format!(
        "This content has {count}, so it was not used. The first: {first}. `plumbline check DIR` lists them all. ({folder})"
    )
}

pub fn document_is_for_pages(to: impl Display) -> String {
    format!("--document is for pages: OUT then ends in .pdf. Correct the name, or leave it away. ({to})")
}

pub const TABLE_IS_FOR_TABLES: &str = "--table is for tables: OUT then ends in .answers.csv, .plan.csv, .sessions.csv \
    or .check-ins.csv. Correct the name, or leave it away.";
pub const PAPER_IS_FOR_PAGES: &str = "--paper is for pages: OUT then ends in .pdf. Correct the name, or leave it away.";
pub const FROM_IS_FOR_CALENDARS: &str = "--from says on which day week 1 begins: use it with --document ticks, or with \
    a calendar, whose name ends in .ics.";
pub const REMIND_IS_FOR_CALENDARS: &str = "--remind is for a calendar only. Leave it out, or give OUT the ending .ics.";

pub fn output_not_written(error: impl Display) -> String {
    format!("The result could not be written to standard output ({error}). Check where it goes and try again.")
}

pub fn no_json(error: impl Display) -> String {
    format!("The result could not be written as JSON ({error}).")
}

pub fn no_plan_to_print(why: &str, name: &str) -> String {
    format!(
        "There is no plan to print, so nothing was written: {why} The summary says what to do about it: leave \
             --document away. ({name})"
    )
}

pub fn pages_not_made(error: impl Display, name: &str) -> String {
    format!("{error} Nothing was written. Please report it. ({name})")
}

pub fn nothing_written(why: impl Display, name: &str) -> String {
    format!("{why} Nothing was written. ({name})")
}

pub const STOPPED_BY_A_FAULT: &str = "Plumbline stopped because of a fault of its own; nothing was written. Please \
    report it, with the call and, if you like, the file.";
pub const NAME_A_POINTS_FILE: &str =
    "Name a points file, as `plumbline measure POINTS.json`, or a picture, as `plumbline measure --picture FILE`.";

pub fn content_has_problems(problems: usize, first: &str) -> String {
    match problems {
        1 => format!("The content has one problem: {first}"),
        many => format!("The content has {many} problems, each on a line of standard output. The first: {first}"),
    }
}

pub fn no_sound(why: NoSound) -> &'static str {
    match why {
        NoSound::NoService => "The sounds cannot be played: no sound service was found.",
        NoSound::NoDevice => "The sounds cannot be played: the sound service has no device.",
        NoSound::Refused => "The sounds cannot be played: the sound service does not let Plumbline in.",
        NoSound::NoAnswer => "The sounds cannot be played: the sound service does not answer.",
        NoSound::Ended => "The sounds were not played to the end: the sound service has ended.",
    }
}
