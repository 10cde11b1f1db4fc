//! What can be done with the open record as a file, in a menu of the bar above; and the bar that says it is read only.

use egui::accesskit::Role as AccessRole;
use egui::{Frame, Margin, Popup, Ui, UiBuilder};

use super::look::{icons, space};
use super::widgets::{self, Meant, button, callout, main_button, quiet_button};
use crate::app::{Access, App, Message, Outbox};

const WIDTH: f32 = 260.0;

/// The menu.
pub fn menu(ui: &mut Ui, app: &App, out: &mut Outbox) {
    let Some(document) = &app.state().document else {
        return;
    };
    let opener = quiet_button("Record")
        .icon(icons::DOCUMENT)
        .named("Record menu")
        .show(ui);
    let free = app.may_change();
    let has_file = document.path.is_some();
    let why = "This record is read only";
    Popup::menu(&opener).width(WIDTH).show(|ui| {
        let entries = [
            ("Save", icons::SAVE, free, why, Message::SavePressed),
            ("Save as", icons::SAVE, free, why, Message::SaveAsPressed),
            ("Save a copy", icons::COPY, true, "", Message::SaveCopyPressed),
            ("Save a copy without name", icons::COPY, true, "", Message::SharePressed),
            (
                "Go back to the saved file",
                icons::UNDO,
                free && has_file && document.is_unsaved(),
                "There is nothing to go back to",
                Message::RevertPressed,
            ),
            ("Old copies", icons::HISTORY, true, "", Message::OldCopiesPressed),
            ("Close the record", icons::CLOSE, true, "", Message::RecordClosed),
            (
                "Delete everything about this person",
                icons::REMOVE,
                free || document.access == Access::Changed,
                why,
                Message::DeletePressed,
            ),
        ];
        for (words, sign, works, why, message) in entries {
            if quiet_button(words).icon(sign).enabled(works, why).pressed(ui) {
                out.send(message);
            }
        }
    });
}

/// Says above a screen that the record is read only, why, and what can be done.
pub fn read_only(ui: &mut Ui, app: &App, out: &mut Outbox) {
    let Some(document) = &app.state().document else {
        return;
    };
    let Some(why) = document.access.why() else {
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
                .accessibility_label("This record is read only");
            ui.scope_builder(builder, |ui| {
                widgets::body(ui, &why);
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = space::S;
                    what_to_do(ui, &document.access, out);
                });
            });
        });
    });
}

fn what_to_do(ui: &mut Ui, access: &Access, out: &mut Outbox) {
    match access {
        Access::Free => {}
        Access::OtherWindow => {
            if button("Take it over").pressed(ui) {
                out.send(Message::TakeOverPressed);
            }
        }
        Access::Changed => {
            if button("Accept it as it is").pressed(ui) {
                out.send(Message::ChangedAccepted);
            }
            if quiet_button("Old copies").icon(icons::HISTORY).pressed(ui) {
                out.send(Message::OldCopiesPressed);
            }
        }
        Access::Newer { .. } => {
            if quiet_button("Save a copy").icon(icons::COPY).pressed(ui) {
                out.send(Message::SaveCopyPressed);
            }
        }
        Access::OldCopy { .. } => {
            if main_button("Restore this copy").icon(icons::HISTORY).pressed(ui) {
                out.send(Message::OldCopyRestored);
            }
            if button("Back to the record").icon(icons::BACK).pressed(ui) {
                out.send(Message::OldCopyLeft);
            }
        }
    }
}
