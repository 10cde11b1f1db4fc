//! What was done, and what changed (rules T35, P75): the sessions of each week, a chart a measure, and the log itself, in which
//! every entry can be opened, changed, taken back and had back.

mod charts;
mod check_in;
mod entries;
mod session;

use egui::Ui;

use super::{columns, earlier_assessment, exports};
use crate::app::{LogForm, LogMessage, PaperKind, PaperMessage, Screen, WindowMessage};
use crate::record::SessionHow;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{button, card, lead, note, quiet_button, section, title};
use crate::ui::words::progress as say;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    match view.app.log_form() {
        Some(LogForm::Session(form)) => session::show(ui, view, form),
        Some(LogForm::CheckIn(form)) => check_in::show(ui, view, form),
        None => all(ui, view),
    }
}

/// The way here from another screen.
pub(super) fn link(ui: &mut Ui, view: View<'_>) {
    if quiet_button(say::WHAT_WAS_DONE).icon(icons::HISTORY).pressed(ui) {
        view.send(WindowMessage::ScreenChosen(Screen::Progress));
    }
}

fn all(ui: &mut Ui, view: View<'_>) {
    title(ui, say::WHAT_WAS_DONE_AND_WHAT_CHANGED);
    columns(
        ui,
        |ui| {
            earlier_assessment(ui, view);
            charts::show(ui, view);
        },
        |ui| {
            write_down(ui, view);
            ui.add_space(space::S);
            entries::show(ui, view);
        },
    );
}

/// What can be put into the log by hand, and what can be made of it.
fn write_down(ui: &mut Ui, view: View<'_>) {
    card(ui, |ui| {
        section(ui, say::WRITE_DOWN);
        note(ui, say::LOGGED_BY_ITSELF);
        if button(say::DONE_WITHOUT_THE_PROGRAM).icon(icons::NEW).pressed(ui) {
            view.send(LogMessage::FormOpened(SessionHow::Typed));
        }
        if button(say::TYPE_IN_A_TICK_SHEET).icon(icons::NEW).pressed(ui) {
            view.send(LogMessage::FormOpened(SessionHow::Paper));
        }
        if entries::is_empty(view.app) {
            return;
        }
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            exports::of_log(ui, view);
            let print = quiet_button(say::PRINT).icon(icons::PRINT);
            if print.named(say::PRINT_WITH_WHAT_WAS_DONE).pressed(ui) {
                view.send(PaperMessage::PrintOpened(PaperKind::Summary));
            }
        });
    });
}

/// Said where nothing was logged yet.
fn nothing_yet(ui: &mut Ui) {
    lead(ui, say::NOTHING_IS_LOGGED_YET);
}
