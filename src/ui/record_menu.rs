//! What can be done with the open record as a file, in a menu of the bar above; and the bar that says it is read only.

use egui::accesskit::Role as AccessRole;
use egui::{Frame, Key, Margin, Modifiers, Popup, Ui, UiBuilder};

use super::commands;
use super::look::{icons, space};
use super::widgets::{self, Meant, button, callout, icon_button, main_button, menu_of, quiet_button};
use crate::app::{Access, Command, FileMessage};
use crate::ui::View;
use crate::ui::words::record_menu as say;

const WIDTH: f32 = 260.0;
/// In a bar with less room than this the button is its icon alone.
const ROOM_FOR_WORDS: f32 = 360.0;
/// In a bar with less room than this, undo and redo are in the menu.
pub(super) const ROOM_FOR_UNDO: f32 = 480.0;

/// What is in the menu.
const ENTRIES: [Command; 9] = [
    Command::ShowProgress,
    Command::Save,
    Command::SaveAs,
    Command::SaveCopy,
    Command::Share,
    Command::Revert,
    Command::OldCopies,
    Command::CloseRecord,
    Command::DeletePerson,
];

/// The menu; `room` is that of the bar it stands in, in points.
pub fn menu(ui: &mut Ui, view: View<'_>, room: f32) {
    if view.app.state().document.is_none() {
        return;
    }
    let opener = if room < ROOM_FOR_WORDS {
        icon_button(ui, icons::DOCUMENT, say::RECORD_MENU)
    } else {
        quiet_button(say::RECORD)
            .icon(icons::DOCUMENT)
            .named(say::RECORD_MENU)
            .show(ui)
    };
    // While a dialog is open, keys are its own; with Shift the key is that of a field's menu.
    let is_free = view.app.state().dialog.is_none() && !ui.input(|input| input.modifiers.shift);
    if is_free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F10)) {
        Popup::toggle_id(ui.ctx(), Popup::default_response_id(&opener));
        opener.request_focus();
    }
    menu_of(&opener, say::RECORD, WIDTH, |ui| {
        let undo = [Command::Undo, Command::Redo];
        for command in undo.into_iter().filter(|_| room <= ROOM_FOR_UNDO) {
            commands::line(ui, view, command);
        }
        for command in ENTRIES {
            commands::line(ui, view, command);
        }
    });
}

/// Says above a screen that the record is read only, why, and what can be done.
pub fn read_only(ui: &mut Ui, view: View<'_>) {
    let Some(document) = &view.app.state().document else {
        return;
    };
    let Some(why) = document.access.why(view.app.formats()) else {
        return;
    };
    let margin = Margin {
        left: 20,
        right: 20,
        top: 12,
        bottom: 0,
    };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        callout(ui, Meant::Information, |ui| {
            let builder = UiBuilder::new()
                .accessibility_role(AccessRole::Status)
                .accessibility_label(say::THIS_RECORD_IS_READ_ONLY);
            ui.scope_builder(builder, |ui| {
                widgets::body(ui, &why);
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = space::S;
                    what_to_do(ui, view, &document.access);
                });
            });
        });
    });
}

fn what_to_do(ui: &mut Ui, view: View<'_>, access: &Access) {
    match access {
        Access::Free => {}
        Access::OtherWindow => {
            if button(say::TAKE_IT_OVER).pressed(ui) {
                view.send(FileMessage::TakeOverPressed);
            }
        }
        Access::Changed => {
            if button(say::ACCEPT_IT_AS_IT_IS).pressed(ui) {
                view.send(FileMessage::ChangedAccepted);
            }
            commands::button(ui, view, Command::OldCopies, quiet_button);
        }
        Access::Newer { .. } => {
            commands::button(ui, view, Command::SaveCopy, quiet_button);
        }
        Access::Example => {
            commands::button(ui, view, Command::StartNew, main_button);
            commands::button(ui, view, Command::CloseRecord, button);
        }
        Access::OldCopy { .. } => {
            if main_button(say::RESTORE_THIS_COPY).icon(icons::HISTORY).pressed(ui) {
                view.send(FileMessage::OldCopyRestored);
            }
            if button(say::BACK_TO_THE_RECORD).icon(icons::BACK).pressed(ui) {
                view.send(FileMessage::OldCopyLeft);
            }
        }
    }
}
