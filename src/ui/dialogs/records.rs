//! Questions about files: a conflict, a rescue, unsaved work, old copies, going back, deleting.

use std::path::Path;

use egui::Ui;

use super::{RequestFocusOnce as _, choose, close};
use crate::app::{FileMessage, OldCopy, WindowMessage, day_and_time};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{body, button, main_button, note, points, quiet_button, strong};

/// How many losses are named; the rest are counted.
const NAMED_LOSSES: usize = 8;

/// A save would replace something else than was read.
pub fn conflict(ui: &mut Ui, view: View<'_>, gone: bool) {
    let (said, replace) = if gone {
        (
            "The file is no longer where it was: it was moved, renamed or deleted, or its disk is not connected. \
             Nothing was written. Your work is kept in a recovery copy meanwhile.",
            "Write it there again",
        )
    } else {
        (
            "Another program changed this file after it was read here. Nothing was written. Your work is kept in a \
             recovery copy meanwhile. If you replace the file, what it holds now is put among its old copies.",
            "Replace it",
        )
    };
    body(ui, said);
    if let Some(path) = view
        .app
        .state()
        .document
        .as_ref()
        .and_then(|document| document.path.as_ref())
    {
        note(ui, &path.display().to_string());
    }
    ui.add_space(space::L);
    ui.horizontal_wrapped(|ui| {
        let elsewhere = main_button("Save under another name").icon(icons::SAVE).show(ui);
        elsewhere.request_focus_once(ui);
        if elsewhere.clicked() {
            view.send(WindowMessage::DialogConfirmed);
        }
        if button(replace).pressed(ui) {
            view.send(WindowMessage::DialogDiscarded);
        }
        if quiet_button("Not now").pressed(ui) {
            view.send(WindowMessage::DialogClosed);
        }
    });
}

/// Something of a damaged file can be read.
pub fn rescue(ui: &mut Ui, view: View<'_>, problem: &str, name: &str, lost: &[String]) {
    body(ui, problem);
    ui.add_space(space::S);
    let whose = if name.trim().is_empty() {
        "A part of it can still be read.".to_owned()
    } else {
        format!(
            "A part of the record of {} can still be read.",
            words::shortened(name.trim(), 60)
        )
    };
    body(ui, &whose);
    strong(ui, "What is lost");
    let named: Vec<&str> = lost.iter().take(NAMED_LOSSES).map(String::as_str).collect();
    points(ui, &named);
    if let Some(more) = lost.len().checked_sub(NAMED_LOSSES).filter(|more| *more > 0) {
        note(ui, &format!("and {more} more"));
    }
    choose(ui, view, "Open what can be read", "Leave it");
}

/// There is unsaved work of the file that is to be opened.
pub fn unsaved_work(ui: &mut Ui, view: View<'_>, name: &str, (done, asked): (usize, usize)) {
    let whose = if name.trim().is_empty() {
        "this record".to_owned()
    } else {
        format!("the record of {}", words::shortened(name.trim(), 60))
    };
    body(
        ui,
        &format!(
            "There is unsaved work on {whose}: {done} of {asked} answers. Go on with it, or open the file as it was \
             saved; the unsaved work is then put among the old copies."
        ),
    );
    ui.add_space(space::L);
    ui.horizontal_wrapped(|ui| {
        let go_on = main_button("Go on with the unsaved work").show(ui);
        go_on.request_focus_once(ui);
        if go_on.clicked() {
            view.send(WindowMessage::DialogConfirmed);
        }
        if button("Open the saved file").pressed(ui) {
            view.send(WindowMessage::DialogDiscarded);
        }
        if quiet_button("Cancel").pressed(ui) {
            view.send(WindowMessage::DialogClosed);
        }
    });
}

/// The saved file again?
pub fn revert(ui: &mut Ui, view: View<'_>) {
    body(
        ui,
        "The record becomes what is in its file. What you changed since then can be had back with undo, until you \
         close the record.",
    );
    choose(ui, view, "Go back to the saved file", "Keep working");
}

/// The old copies of the open record.
pub fn old_copies(ui: &mut Ui, view: View<'_>, copies: &[OldCopy]) {
    if copies.is_empty() {
        body(ui, "There are none yet. Each time you save, a copy is kept here.");
        return close(ui, view);
    }
    body(
        ui,
        "Each save is kept here: the last twenty, for a year. Looking at a copy changes nothing.",
    );
    ui.add_space(space::S);
    for copy in copies {
        let taken = day_and_time(copy.taken);
        ui.horizontal_wrapped(|ui| {
            let said = match copy.holds {
                Some((assessments, answers)) => {
                    format!("{}, {}", counted(assessments, "assessment"), counted(answers, "answer"))
                }
                None => "cannot be read".to_owned(),
            };
            let name = format!("Look at copy {} of {taken}", copy.number);
            let look = quiet_button(&taken).icon(icons::HISTORY).named(&name);
            let readable = copy.holds.is_some();
            if look.enabled(readable, "This copy cannot be read").pressed(ui) {
                view.send(FileMessage::OldCopyOpened(copy.path.clone()));
            }
            note(ui, &said);
        });
    }
    close(ui, view);
}

/// Everything about this person is to go.
pub fn delete_person(ui: &mut Ui, view: View<'_>, name: &str, file: Option<&Path>) {
    let whose = if name.trim().is_empty() {
        "this person".to_owned()
    } else {
        words::shortened(name.trim(), 60)
    };
    body(ui, &format!("Of {whose}, this deletes for good:"));
    points(
        ui,
        &[
            "the record",
            "its old copies",
            "unsaved work",
            "pages that were printed from here",
        ],
    );
    if let Some(file) = file {
        note(ui, &file.display().to_string());
    }
    ui.add_space(space::S);
    body(
        ui,
        "Copies and documents you saved under other names stay where they are; Plumbline does not know them. Your desktop \
         keeps its own lists of recent files, with their names; clear those in its settings. This cannot be undone.",
    );
    choose(ui, view, "Delete everything", "Keep it");
}

fn counted(count: usize, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}
