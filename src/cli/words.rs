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

pub const TIME_IS_WRITTEN: &str = "a time is written as HH:MM, such as 07:30";
pub const DAY_IS_WRITTEN: &str = "a day is written as YYYY-MM-DD, such as 2026-11-20";
pub const WHY_YOU_CAME: &str = "why you came";

pub fn no_sheet_now(input: &str) -> String {
    format!(
        "A sign asks for emergency help now, so no test sheet was written: leave --document away, and the \
        sheet for the people who help is made. ({input})"
    )
}

pub fn problem_in(file: &str, path: &str, of: &str, what: &str, hint: &str) -> String {
    format!("{file}: {path}: {of}{what} ({hint})")
}

pub const POINTS: &str = r#"A points file is JSON:

  {"view": "head-left", "size": [3024, 4032],
   "plumb": [[310, 120], [352, 3900]],
   "points": {"c7": [1700, 1210], "tragus": [1490, 985.5], "acromion": [1610, 1450], "canthus": [1380, 960]}}

Numbers are pixels of the upright picture, across from its left and down from its top edge. `plumb` are two or more
points along the hanging string; without it no roll is taken out. Views: head-left and head-right (points tragus, c7,
acromion, canthus), pelvis-left and pelvis-right (asis, psis), front (asis_L, asis_R, right_mark, acromion_L, ...),
back (psis_L, psis_R, right_mark, ...). Left and right are the person's. With `ref_a` and `ref_b` at the ends of a ruler,
`"ref_mm": 300` says its length and `"lens_35mm": 26` the lens. `{"pictures": [...]}` takes several pictures
and prints their readings as an answers file takes them."#;

pub const AFTER: &str = r#"An answers file is JSON; everything in it is optional:

  {"person": {"name": "Alex R.", "age": 34, "sex": "female"},
   "complaint": ["neck"],
   "screening": {"rf-saddle": "no", "cf-bp": "yes"},
   "screened_on": "2026-11-20", "cleared": {"cf-bp": "2026-09-01"},
   "precautions": ["no-floor"], "surgery_regions": [], "firm_bed": false,
   "equipment": ["resistance-band"], "minutes_per_day": 10,
   "answers": {"fh-cva-photo": 44, "hh-side-bend": {"left": 18.5, "right": 16},
               "ap-plank": "skipped", "fh-dnf-hold": {"value": 16, "quality": 0.8}}}

A number takes one value or a list of repeats; a choice the place of its option, from 0. Without an answer:
"skipped", "stopped_pain" or "not_possible".

What was done may stand there too, in the shape in which a record keeps it; ids may be left out:

  {"plan_start": "2026-11-23", "activities": ["carrying shopping"],
   "log": [{"began": "2026-11-23T18:30", "minutes": 12, "week": 1, "day": "A", "how": "followed",
            "done": [{"exercise": "glute-bridge", "sets": 2, "of": 2, "reps": 8, "left": 4, "pain": 1}],
            "effort": 5, "pain_most": 1, "next_morning": "usual"}],
   "check_ins": [{"on": "2026-11-23", "pain_usual": 6, "pain_worst": 8, "activities": [4], "change": null}]}

`plumbline FILE` takes a path or a file:// address; with a folder, "Records in a folder" opens. Of several files the first
record is opened and the others are named.

`session` prints {"week", "day", "seconds", "steps": [{"at", "seconds", "kind", "exercise", "side", "set", "sets", "rep",
"reps", "say"}]}: steps that follow each other without a gap, in whole seconds, and add up to "seconds". Walking stands
beside the plan's minutes and is no step of them.

`export` writes what the ending of OUT names, whole or not at all, and replaces only an earlier file of the same kind:

  .pdf  .txt  .md   the summary: as pages, as plain text for 80 columns, as Markdown; --paper a4 or letter for pages
  .json             the record
  .answers.csv      the answers, a row for each reading; .csv alone is the same
  .plan.csv         the plan, a row for each exercise of each kind of day
  .sessions.csv     the sessions, a row for each exercise of each
  .check-ins.csv    the check-ins, a row for each value
  .ics              the plan as a calendar of eight weeks of whole-day events, private; --from DATE, --remind=HH:MM;
                    taken in again, events of an earlier file are changed; those that are no longer there stay in
                    the calendar until they are deleted there

Tables are UTF-8. --table comma (usual): commas between cells, points in numbers, and a mark that tells a spreadsheet
of UTF-8. --table semicolon: for Excel and others where 1,5 is written (German, French, ...), which would take 13.4 for
a date. --table script: without the mark, which a script would take for a part of the first heading. A cell that
a spreadsheet would take for a formula begins with an apostrophe. There is no .plan.csv and no .ics while the safety
check locks the plan.

Results go to standard output, problems to standard error.
Exit codes: 0 done; 1 the input is at fault or the work could not be done; 2 the call is at fault.

This is a self-check, not a diagnosis."#;

pub const HELP: &str = "the calls are check, score, plan, session, log, progress, measure, new and export, and `plumbline --help` explains them.";

pub fn stands_before_the_call(file: &dyn Display) -> String {
    format!("“{file}” stands before the call. Put the file after it; {HELP}")
}

pub fn begin_is_for_the_window() -> String {
    format!("--begin is for the window, and a call opens none. Leave one of them out; {HELP}")
}

pub fn no_call_before(word: &dyn Display, file: &dyn Display) -> String {
    format!("“{word}” before “{file}” names no call; {HELP}")
}

pub fn no_call() -> String {
    format!("These arguments name no call; {HELP}")
}

pub fn not_understood(call: &str) -> String {
    format!("The call is not understood: {call}; {HELP}")
}

/// The calls that need no display, for the message when there is none.
pub const WITHOUT_A_WINDOW: &str = "Without one, use `plumbline score FILE`, `plumbline plan FILE`, `plumbline session FILE`, \
    `plumbline new ANSWERS --to FILE.plumbline`, `plumbline export FILE --to OUT`, `plumbline measure POINTS` or \
    `plumbline check`; \
    `plumbline --help` explains them.";
