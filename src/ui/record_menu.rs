//! What can be done with the open record as a file, in a menu of the bar above; and the bar that says it is read only.

use egui::accesskit::Role as AccessRole;
use egui::{Frame, Margin, Ui, UiBuilder};
use lucide_icons::Icon;

use super::look::{icons, space};
use super::widgets::{self, Meant, button, callout, icon_button, main_button, menu_entry, menu_of, quiet_button};
use crate::app::{Access, Message};
use crate::ui::View;

const WIDTH: f32 = 260.0;
/// In a bar with less room than this the button is its icon alone.
const ROOM_FOR_WORDS: f32 = 360.0;
/// In a bar with less room than this, undo and redo are in the menu.
pub(super) const ROOM_FOR_UNDO: f32 = 480.0;

/// The menu; `room` is that of the bar it stands in, in points.
pub fn menu(ui: &mut Ui, view: View<'_>, room: f32) {
    let Some(document) = &view.app.state().document else {
        return;
    };
    let opener = if room < ROOM_FOR_WORDS {
        icon_button(ui, icons::DOCUMENT, "Record menu")
    } else {
        quiet_button("Record")
            .icon(icons::DOCUMENT)
            .named("Record menu")
            .show(ui)
    };
    let free = view.app.may_change();
    let has_file = document.path.is_some();
    let why = "This record is read only";
    menu_of(&opener, "Record", WIDTH, |ui| {
        let undo = [
            (
                "Take the last change back",
                icons::UNDO,
                document.history.can_undo(),
                Message::Undone,
            ),
            ("Do again", icons::REDO, document.history.can_redo(), Message::Redone),
        ];
        for (words, sign, works, message) in undo.into_iter().filter(|_| room <= ROOM_FOR_UNDO) {
            entry(ui, view, words, sign, (works, "There is nothing to take back"), message);
        }
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
            entry(ui, view, words, sign, (works, why), message);
        }
    });
}

fn entry(ui: &mut Ui, view: View<'_>, words: &str, sign: Icon, (works, why): (bool, &str), message: Message) {
    if menu_entry(words).icon(sign).enabled(works, why).pressed(ui) {
        view.send(message);
        // A click closes the menu by itself, what a screen reader does would not.
        ui.close();
    }
}

/// Says above a screen that the record is read only, why, and what can be done.
pub fn read_only(ui: &mut Ui, view: View<'_>) {
    let Some(document) = &view.app.state().document else {
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
            if button("Take it over").pressed(ui) {
                view.send(Message::TakeOverPressed);
            }
        }
        Access::Changed => {
            if button("Accept it as it is").pressed(ui) {
                view.send(Message::ChangedAccepted);
            }
            if quiet_button("Old copies").icon(icons::HISTORY).pressed(ui) {
                view.send(Message::OldCopiesPressed);
            }
        }
        Access::Newer { .. } => {
            if quiet_button("Save a copy").icon(icons::COPY).pressed(ui) {
                view.send(Message::SaveCopyPressed);
            }
        }
        Access::OldCopy { .. } => {
            if main_button("Restore this copy").icon(icons::HISTORY).pressed(ui) {
                view.send(Message::OldCopyRestored);
            }
            if button("Back to the record").icon(icons::BACK).pressed(ui) {
                view.send(Message::OldCopyLeft);
            }
        }
    }
}
