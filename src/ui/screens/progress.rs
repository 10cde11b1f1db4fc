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
    if quiet_button("What was done").icon(icons::HISTORY).pressed(ui) {
        view.send(WindowMessage::ScreenChosen(Screen::Progress));
    }
}

fn all(ui: &mut Ui, view: View<'_>) {
    title(ui, "What was done, and what changed");
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
        section(ui, "Write down");
        note(
            ui,
            "A session that is followed here is logged by itself. Others can be written down; a few words are enough.",
        );
        if button("Done without the program").icon(icons::NEW).pressed(ui) {
            view.send(LogMessage::FormOpened(SessionHow::Typed));
        }
        if button("Type in a tick sheet").icon(icons::NEW).pressed(ui) {
            view.send(LogMessage::FormOpened(SessionHow::Paper));
        }
        if entries::is_empty(view.app) {
            return;
        }
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            exports::of_log(ui, view);
            let print = quiet_button("Print").icon(icons::PRINT);
            if print.named("Print the summary with what was done").pressed(ui) {
                view.send(PaperMessage::PrintOpened(PaperKind::Summary));
            }
        });
    });
}

/// Said where nothing was logged yet.
fn nothing_yet(ui: &mut Ui) {
    lead(
        ui,
        "Nothing is logged yet. What you do and how it goes stands here then: sessions by week, and each measure with what \
         may be chance.",
    );
}
