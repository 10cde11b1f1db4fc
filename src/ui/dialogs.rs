//! The program's own questions, above any screen; Escape closes only the top one.

mod calendar;
mod plan;
mod records;
mod reminders;
mod session;

use egui::accesskit::Role as AccessRole;
use egui::{Id, Modal, Ui, UiBuilder};

use super::commands;
use super::look::{icons, palette, size, space};
use super::widgets::{
    self, Field, body, button, lead, main_button, quiet_button, radio_group, segment, segment_named, title,
};
use crate::app::command::TABLE;
use crate::app::{
    AnswerMessage, Command, ContrastChoice, Dialog, Entry, FileMessage, MotionChoice, PathPurpose, SettingMessage,
    SingleKeys, TextSize, ThemeChoice, WindowMessage,
};
use crate::report::words;
use crate::ui::View;

/// Draws the open dialog, if there is one.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let Some(dialog) = &view.app.state().dialog else {
        return;
    };
    let name = heading(dialog);
    let id = Id::unique("dialog");
    let area = Modal::default_area(id).accessible_name(name);
    let most = match dialog {
        Dialog::PlanVersions => 860.0,
        Dialog::AddExercise { .. } => 640.0,
        Dialog::Unsaved(_)
        | Dialog::ThrowAway(_)
        | Dialog::TypePath { .. }
        | Dialog::Overwrite { .. }
        | Dialog::Conflict { .. }
        | Dialog::Rescue { .. }
        | Dialog::UnsavedWork { .. }
        | Dialog::Revert
        | Dialog::OldCopies(_)
        | Dialog::DeletePerson { .. }
        | Dialog::Calendar(_)
        | Dialog::LeaveSession(_)
        | Dialog::HurtWhere(_)
        | Dialog::Keys
        | Dialog::Settings
        | Dialog::HowScored => 520.0,
    };
    let width = (ui.available_width() - 2.0 * space::XXL).clamp(220.0, most);
    let height = ui.ctx().content_rect().height() - 2.0 * space::XXL;
    let colours = *palette(ui);
    let frame = egui::Frame::new()
        .fill(colours.surface)
        .stroke(egui::Stroke::new(1.0, colours.line))
        .corner_radius(egui::CornerRadius::same(size::CARD_RADIUS))
        .inner_margin(egui::Margin::same(24));
    let modal = Modal::new(id).area(area).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(width - 48.0);
        let height = height - 48.0;
        let scroll = egui::ScrollArea::vertical()
            .max_height(height)
            .min_scrolled_height(height);
        scroll.show(ui, |ui| {
            if matches!(dialog, Dialog::AddExercise { .. }) {
                // What is typed finds more or fewer: the box stays as it is, and its way out is always at the same place.
                ui.set_min_height(height);
                with_cross(ui, view, name);
            } else {
                title(ui, name);
            }
            ui.add_space(space::S);
            contents(ui, view, dialog);
            widgets::scroll_by_keys(ui);
        });
    });
    if modal.should_close() {
        view.send(WindowMessage::DialogClosed);
    }
}

/// The title, and at its right the way out.
fn with_cross(ui: &mut Ui, view: View<'_>, name: &str) {
    ui.horizontal_top(|ui| {
        let width = ui.available_width() - size::CONTROL - space::S;
        ui.vertical(|ui| {
            ui.set_width(width);
            title(ui, name);
        });
        if widgets::icon_button(ui, icons::CLOSE, "Close").clicked() {
            view.send(WindowMessage::DialogClosed);
        }
    });
}

fn heading(dialog: &Dialog) -> &'static str {
    match dialog {
        Dialog::Unsaved(_) => "Save this record first?",
        Dialog::ThrowAway(_) => "Throw this unsaved work away?",
        Dialog::TypePath { asked, .. } => match asked.purpose() {
            PathPurpose::Open => "Which file?",
            PathPurpose::Folder => "Which folder?",
            PathPurpose::Picture => "Which picture?",
            PathPurpose::Save(_)
            | PathPurpose::Copy
            | PathPurpose::Share
            | PathPurpose::Paper(_)
            | PathPurpose::File(_) => "Where to save?",
        },
        Dialog::Overwrite { .. } => "Replace this file?",
        Dialog::Conflict { gone: true, .. } => "The file is no longer there",
        Dialog::Conflict { gone: false, .. } => "The file was changed meanwhile",
        Dialog::Rescue { .. } => "This file is damaged",
        Dialog::UnsavedWork { .. } => "There is unsaved work",
        Dialog::Revert => "Go back to the saved file?",
        Dialog::OldCopies(_) => "Old copies",
        Dialog::DeletePerson { .. } => "Delete everything about this person?",
        Dialog::AddExercise { .. } => "Add an exercise",
        Dialog::PlanVersions => "Your plan beside a new one",
        Dialog::Calendar(_) => "The plan as a calendar",
        Dialog::LeaveSession(_) => "Leave the session?",
        Dialog::HurtWhere(_) => "Where did it hurt?",
        Dialog::Keys => "Keys",
        Dialog::Settings => "Settings",
        Dialog::HowScored => "How is this worked out?",
    }
}

fn contents(ui: &mut Ui, view: View<'_>, dialog: &Dialog) {
    match dialog {
        Dialog::Unsaved(_) => unsaved(ui, view),
        Dialog::ThrowAway(_) => throw_away(ui, view),
        Dialog::TypePath { text, problem, asked } => type_path(ui, view, asked.purpose(), text, problem.as_deref()),
        Dialog::Overwrite { path, .. } => {
            body(ui, "There is a file of this name already. Its contents would be lost.");
            widgets::note(ui, &path.display().to_string());
            choose(ui, view, "Replace it", "Keep it");
        }
        Dialog::Conflict { gone, .. } => records::conflict(ui, view, *gone),
        Dialog::Rescue { problem, name, lost } => records::rescue(ui, view, problem, name, lost),
        Dialog::UnsavedWork { name, progress } => records::unsaved_work(ui, view, name, *progress),
        Dialog::Revert => records::revert(ui, view),
        Dialog::OldCopies(copies) => records::old_copies(ui, view, copies),
        Dialog::DeletePerson { name, file } => records::delete_person(ui, view, name, file.as_deref()),
        Dialog::AddExercise { query } => plan::add_exercise(ui, view, query),
        Dialog::PlanVersions => plan::versions(ui, view),
        Dialog::Calendar(form) => calendar::show(ui, view, form),
        Dialog::LeaveSession(_) => session::leave(ui, view),
        Dialog::HurtWhere(item) => hurt_where(ui, view, item),
        Dialog::Keys => keys(ui, view),
        Dialog::Settings => settings(ui, view),
        Dialog::HowScored => how_scored(ui, view),
    }
}

fn unsaved(ui: &mut Ui, view: View<'_>) {
    body(ui, "There are changes that are not in a file yet.");
    ui.add_space(space::L);
    ui.horizontal_wrapped(|ui| {
        let save = main_button("Save").icon(icons::SAVE).show(ui);
        save.request_focus_once(ui);
        if save.clicked() {
            view.send(WindowMessage::DialogConfirmed);
        }
        if button("Do not save").pressed(ui) {
            view.send(WindowMessage::DialogDiscarded);
        }
        if quiet_button("Keep working").pressed(ui) {
            view.send(WindowMessage::DialogClosed);
        }
    });
}

fn throw_away(ui: &mut Ui, view: View<'_>) {
    body(
        ui,
        "The answers in this recovery copy are then gone. A saved file is not touched.",
    );
    choose(ui, view, "Throw away", "Keep it");
}

fn choose(ui: &mut Ui, view: View<'_>, yes: &str, no: &str) {
    ui.add_space(space::L);
    ui.horizontal_wrapped(|ui| {
        let keep = main_button(no).show(ui);
        keep.request_focus_once(ui);
        if keep.clicked() {
            view.send(WindowMessage::DialogClosed);
        }
        if button(yes).pressed(ui) {
            view.send(WindowMessage::DialogConfirmed);
        }
    });
}

fn type_path(ui: &mut Ui, view: View<'_>, purpose: &PathPurpose, current: &str, problem: Option<&str>) {
    lead(
        ui,
        "There is no file dialog that can be used, so type the whole path here.",
    );
    ui.add_space(space::S);
    let field = Field {
        label: "Path",
        problem,
        width: ui.available_width(),
        ..Field::default()
    };
    let (typed, response) = field.show(ui, current);
    response.request_focus_once(ui);
    if let Some(typed) = typed {
        view.send(WindowMessage::PathTyped(typed));
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    ui.add_space(space::L);
    ui.horizontal_wrapped(|ui| {
        let (words, sign) = match purpose {
            PathPurpose::Open | PathPurpose::Folder | PathPurpose::Picture => ("Open", icons::FOLDER),
            PathPurpose::Save(_)
            | PathPurpose::Copy
            | PathPurpose::Share
            | PathPurpose::Paper(_)
            | PathPurpose::File(_) => ("Save here", icons::SAVE),
        };
        if main_button(words).icon(sign).pressed(ui) || entered {
            view.send(WindowMessage::DialogConfirmed);
        }
        if quiet_button("Cancel").pressed(ui) {
            view.send(WindowMessage::DialogClosed);
        }
    });
}

fn hurt_where(ui: &mut Ui, view: View<'_>, item: &crate::content::ItemId) {
    body(
        ui,
        "Good that you stopped. A painful test is never counted as tight or weak. \
         Where it hurt decides which tests and exercises are left out from here on.",
    );
    ui.add_space(space::M);
    for (index, place) in view.app.places_it_may_hurt(item).into_iter().enumerate() {
        let response = button(words::hurt_place(place)).show(ui);
        if index == 0 {
            response.request_focus_once(ui);
        }
        if response.clicked() {
            view.send(AnswerMessage::HurtWhereChosen(place));
        }
    }
    ui.add_space(space::S);
    widgets::note(
        ui,
        "If a leg or arm stays numb or weak, or pain stays strong, see a clinician before you go on.",
    );
}

fn keys(ui: &mut Ui, view: View<'_>) {
    let list = UiBuilder::new()
        .accessibility_role(AccessRole::List)
        .accessibility_label("All keys");
    // Beside each other where there is room, at very large text one below the other.
    let beside = ui.available_width() > 2.2 * KEYS_WIDTH;
    ui.scope_builder(list, |ui| {
        let listed: Vec<&Entry> = TABLE.iter().filter(|entry| !entry.keys.is_empty()).collect();
        ui.accesskit_node_builder(ui.unique_id(), |node| node.set_size_of_set(listed.len()));
        for (place, entry) in listed.into_iter().enumerate() {
            let keys = entry.keys_in_words();
            // By ear a key and what it does are one line.
            let row = UiBuilder::new()
                .accessibility_role(AccessRole::ListItem)
                .accessibility_label(format!("{keys}: {}", entry.help));
            ui.scope_builder(row, |ui| {
                ui.accesskit_node_builder(ui.unique_id(), |node| node.set_position_in_set(place));
                if !beside {
                    widgets::strong(ui, &keys);
                    body(ui, entry.help);
                    return;
                }
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = space::M;
                    ui.vertical(|ui| {
                        ui.set_width(KEYS_WIDTH);
                        widgets::strong(ui, &keys);
                    });
                    ui.vertical(|ui| body(ui, entry.help));
                });
            });
        }
    });
    close(ui, view);
}

/// Room for the keys before what they do, in points.
const KEYS_WIDTH: f32 = 150.0;

fn settings(ui: &mut Ui, view: View<'_>) {
    let settings = &view.app.state().settings;
    widgets::subsection(ui, "Theme");
    let begins = widgets::is_new(ui, "settings");
    radio_group(ui, "Theme", |ui| {
        ui.horizontal_wrapped(|ui| {
            for (theme, words) in [
                (ThemeChoice::System, "System"),
                (ThemeChoice::Light, "Light"),
                (ThemeChoice::Dark, "Dark"),
            ] {
                let on = settings.theme == theme;
                let choice = segment(ui, on, words);
                if begins && on {
                    choice.request_focus();
                }
                if choice.clicked() {
                    view.send(SettingMessage::ThemeChosen(theme));
                }
            }
        });
    });
    ui.add_space(space::M);
    widgets::subsection(ui, "Contrast");
    radio_group(ui, "Contrast", |ui| {
        ui.horizontal_wrapped(|ui| {
            for (contrast, words, name) in [
                (ContrastChoice::System, "System", "System, contrast"),
                (ContrastChoice::Usual, "Usual", "Usual, contrast"),
                (ContrastChoice::High, "High", "High, contrast"),
            ] {
                if segment_named(ui, settings.contrast == contrast, words, name).clicked() {
                    view.send(SettingMessage::ContrastChosen(contrast));
                }
            }
        });
    });
    ui.add_space(space::M);
    widgets::subsection(ui, "Text size");
    radio_group(ui, "Text size", |ui| {
        ui.horizontal_wrapped(|ui| {
            for size in TextSize::CHOICES {
                if segment(ui, view.app.text_size() == TextSize(size), &format!("{size} %")).clicked() {
                    view.send(SettingMessage::TextSizeChosen(TextSize(size)));
                }
            }
        });
    });
    ui.add_space(space::M);
    widgets::subsection(ui, "Motion");
    radio_group(ui, "Motion", |ui| {
        ui.horizontal_wrapped(|ui| {
            for (motion, words, name) in [
                (MotionChoice::System, "System", "Motion as the system"),
                (MotionChoice::On, "On", "Motion on"),
                (MotionChoice::Off, "Off", "Motion off"),
            ] {
                if segment_named(ui, settings.motion == motion, words, name).clicked() {
                    view.send(SettingMessage::MotionChosen(motion));
                }
            }
        });
    });
    if settings.motion == MotionChoice::System {
        widgets::note(
            ui,
            match view.app.state().system_motion {
                Some(true) => "The system wants motion: figures can be set in motion.",
                Some(false) => "The system wants less motion: figures stay still.",
                None => "The system says nothing about motion: figures stay still.",
            },
        );
    }
    ui.add_space(space::M);
    widgets::subsection(ui, "Single keys answer");
    radio_group(ui, "Single keys answer", |ui| {
        ui.horizontal_wrapped(|ui| {
            for (keys, words, name) in [
                (SingleKeys::On, "On", "Single keys on"),
                (SingleKeys::Off, "Off", "Single keys off"),
            ] {
                if segment_named(ui, settings.single_keys == keys, words, name).clicked() {
                    view.send(SettingMessage::SingleKeysChosen(keys));
                }
            }
        });
    });
    widgets::note(
        ui,
        "Digits, letters and Delete answer a question without being pressed on it.",
    );
    ui.add_space(space::M);
    reminders::show(ui, view);
    ui.add_space(space::M);
    widgets::subsection(ui, "Your data");
    body(
        ui,
        "Everything stays on this computer, in the files you save. Plumbline never goes online.",
    );
    ui.horizontal_wrapped(|ui| {
        commands::button(ui, view, Command::ShowKeys, button);
        if view.app.record().is_some() && button("Save as").icon(icons::SAVE).pressed(ui) {
            view.send(WindowMessage::DialogClosed);
            view.send(FileMessage::SaveAsPressed);
        }
    });
    close_button(ui, view);
}

fn how_scored(ui: &mut Ui, view: View<'_>) {
    for words in words::how_scored(&view.app.library().scoring) {
        body(ui, &words);
        ui.add_space(space::XS);
    }
    close(ui, view);
}

fn close(ui: &mut Ui, view: View<'_>) {
    let response = close_button(ui, view);
    response.request_focus_once(ui);
}

fn close_button(ui: &mut Ui, view: View<'_>) -> egui::Response {
    ui.add_space(space::L);
    let response = main_button("Close").show(ui);
    if response.clicked() {
        view.send(WindowMessage::DialogClosed);
    }
    response
}

/// Puts the focus on the first control of a dialog when it opens.
trait RequestFocusOnce {
    fn request_focus_once(&self, ui: &Ui);
}

impl RequestFocusOnce for egui::Response {
    fn request_focus_once(&self, ui: &Ui) {
        if widgets::is_new(ui, ("focused once", self.id)) {
            // In a low window it may lie below the fold of the dialog.
            widgets::focus_and_show(ui.ctx(), self.id);
        }
    }
}
