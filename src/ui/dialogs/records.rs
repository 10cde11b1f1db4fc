//! Questions about files: a conflict, a rescue, unsaved work, old copies, going back, deleting.

use std::path::Path;

use egui::Ui;

use super::{RequestFocusOnce as _, choose, close};
use crate::app::{FileMessage, OldCopy, WindowMessage, day_and_time};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{body, button, main_button, note, points, quiet_button, strong};
use crate::ui::words::dialogs::records as say;

/// How many losses are named; the rest are counted.
const NAMED_LOSSES: usize = 8;

/// A save would replace something else than was read.
pub fn conflict(ui: &mut Ui, view: View<'_>, gone: bool) {
    let (said, replace) = if gone {
        (say::FILE_IS_GONE, say::WRITE_IT_THERE_AGAIN)
    } else {
        (say::FILE_WAS_CHANGED, say::REPLACE_IT)
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
        let elsewhere = main_button(say::SAVE_UNDER_ANOTHER_NAME).icon(icons::SAVE).show(ui);
        elsewhere.request_focus_once(ui);
        if elsewhere.clicked() {
            view.send(WindowMessage::DialogConfirmed);
        }
        if button(replace).pressed(ui) {
            view.send(WindowMessage::DialogDiscarded);
        }
        if quiet_button(say::NOT_NOW).pressed(ui) {
            view.send(WindowMessage::DialogClosed);
        }
    });
}

/// Something of a damaged file can be read.
pub fn rescue(ui: &mut Ui, view: View<'_>, problem: &str, name: &str, lost: &[String]) {
    body(ui, problem);
    ui.add_space(space::S);
    body(ui, &say::can_still_be_read(&words::shortened(name.trim(), 60)));
    strong(ui, say::WHAT_IS_LOST);
    let named: Vec<&str> = lost.iter().take(NAMED_LOSSES).map(String::as_str).collect();
    points(ui, &named);
    if let Some(more) = lost.len().checked_sub(NAMED_LOSSES).filter(|more| *more > 0) {
        note(ui, &say::and_more(more));
    }
    choose(ui, view, say::OPEN_WHAT_CAN_BE_READ, say::LEAVE_IT);
}

/// There is unsaved work of the file that is to be opened.
pub fn unsaved_work(ui: &mut Ui, view: View<'_>, name: &str, (done, asked): (usize, usize)) {
    let name = words::shortened(name.trim(), 60);
    body(ui, &say::unsaved_work_on(&name, done, asked));
    ui.add_space(space::L);
    ui.horizontal_wrapped(|ui| {
        let go_on = main_button(say::GO_ON_WITH_THE_UNSAVED_WORK).show(ui);
        go_on.request_focus_once(ui);
        if go_on.clicked() {
            view.send(WindowMessage::DialogConfirmed);
        }
        if button(say::OPEN_THE_SAVED_FILE).pressed(ui) {
            view.send(WindowMessage::DialogDiscarded);
        }
        if quiet_button(say::CANCEL).pressed(ui) {
            view.send(WindowMessage::DialogClosed);
        }
    });
}

/// The saved file again?
pub fn revert(ui: &mut Ui, view: View<'_>) {
    body(ui, say::BECOMES_WHAT_IS_IN_ITS_FILE);
    choose(ui, view, say::GO_BACK_TO_THE_SAVED_FILE, say::KEEP_WORKING);
}

/// The old copies of the open record.
pub fn old_copies(ui: &mut Ui, view: View<'_>, copies: &[OldCopy]) {
    if copies.is_empty() {
        body(ui, say::NO_COPIES_YET);
        return close(ui, view);
    }
    body(ui, say::EACH_SAVE_IS_KEPT);
    ui.add_space(space::S);
    for copy in copies {
        let taken = day_and_time(view.app.formats(), copy.taken);
        ui.horizontal_wrapped(|ui| {
            let said = match copy.holds {
                Some((assessments, answers)) => say::holds(assessments, answers),
                None => say::CANNOT_BE_READ.to_owned(),
            };
            let name = say::look_at_copy(copy.number, &taken);
            let look = quiet_button(&taken).icon(icons::HISTORY).named(&name);
            let readable = copy.holds.is_some();
            if look.enabled(readable, say::THIS_COPY_CANNOT_BE_READ).pressed(ui) {
                view.send(FileMessage::OldCopyOpened(copy.path.clone()));
            }
            note(ui, &said);
        });
    }
    close(ui, view);
}

/// Everything about this person is to go.
pub fn delete_person(ui: &mut Ui, view: View<'_>, name: &str, file: Option<&Path>) {
    body(ui, &say::deletes_for_good(&words::shortened(name.trim(), 60)));
    points(ui, &say::WHAT_IS_DELETED);
    if let Some(file) = file {
        note(ui, &file.display().to_string());
    }
    ui.add_space(space::S);
    body(ui, say::COPIES_ELSEWHERE_STAY);
    choose(ui, view, say::DELETE_EVERYTHING, say::KEEP_IT);
}
