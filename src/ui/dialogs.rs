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
use crate::ui::words::dialogs as say;

/// Draws the open dialog, if there is one.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let Some(dialog) = &view.app.state().dialog else {
        return;
    };
    let name = say::heading(dialog);
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
        | Dialog::AssessAgain
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
        if widgets::icon_button(ui, icons::CLOSE, say::CLOSE).clicked() {
            view.send(WindowMessage::DialogClosed);
        }
    });
}

fn contents(ui: &mut Ui, view: View<'_>, dialog: &Dialog) {
    match dialog {
        Dialog::Unsaved(_) => unsaved(ui, view),
        Dialog::ThrowAway(_) => throw_away(ui, view),
        Dialog::TypePath { text, problem, asked } => type_path(ui, view, asked.purpose(), text, problem.as_deref()),
        Dialog::Overwrite { path, .. } => {
            body(ui, say::CONTENTS_WOULD_BE_LOST);
            widgets::note(ui, &path.display().to_string());
            choose(ui, view, say::REPLACE_IT, say::KEEP_IT);
        }
        Dialog::Conflict { gone, .. } => records::conflict(ui, view, *gone),
        Dialog::Rescue { problem, name, lost } => records::rescue(ui, view, problem, name, lost),
        Dialog::UnsavedWork { name, progress } => records::unsaved_work(ui, view, name, *progress),
        Dialog::Revert => records::revert(ui, view),
        Dialog::OldCopies(copies) => records::old_copies(ui, view, copies),
        Dialog::AssessAgain => {
            body(ui, say::ANOTHER_ASSESSMENT);
            ui.add_space(space::L);
            ui.horizontal_wrapped(|ui| {
                let begin = main_button(say::BEGIN_IT).show(ui);
                begin.request_focus_once(ui);
                if begin.clicked() {
                    view.send(WindowMessage::DialogConfirmed);
                }
                if button(say::NOT_NOW).pressed(ui) {
                    view.send(WindowMessage::DialogClosed);
                }
            });
        }
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
    body(ui, say::CHANGES_NOT_IN_A_FILE);
    ui.add_space(space::L);
    ui.horizontal_wrapped(|ui| {
        let save = main_button(say::SAVE).icon(icons::SAVE).show(ui);
        save.request_focus_once(ui);
        if save.clicked() {
            view.send(WindowMessage::DialogConfirmed);
        }
        if button(say::DO_NOT_SAVE).pressed(ui) {
            view.send(WindowMessage::DialogDiscarded);
        }
        if quiet_button(say::KEEP_WORKING).pressed(ui) {
            view.send(WindowMessage::DialogClosed);
        }
    });
}

fn throw_away(ui: &mut Ui, view: View<'_>) {
    body(ui, say::ANSWERS_ARE_THEN_GONE);
    choose(ui, view, say::THROW_AWAY, say::KEEP_IT);
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
    lead(ui, say::TYPE_THE_WHOLE_PATH);
    ui.add_space(space::S);
    let field = Field {
        label: say::PATH,
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
            PathPurpose::Open | PathPurpose::Folder | PathPurpose::Picture => (say::OPEN, icons::FOLDER),
            PathPurpose::Save(_)
            | PathPurpose::Copy
            | PathPurpose::Share
            | PathPurpose::Paper(_)
            | PathPurpose::File(_) => (say::SAVE_HERE, icons::SAVE),
        };
        if main_button(words).icon(sign).pressed(ui) || entered {
            view.send(WindowMessage::DialogConfirmed);
        }
        if quiet_button(say::CANCEL).pressed(ui) {
            view.send(WindowMessage::DialogClosed);
        }
    });
}

fn hurt_where(ui: &mut Ui, view: View<'_>, item: &crate::content::ItemId) {
    body(ui, say::GOOD_THAT_YOU_STOPPED);
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
    widgets::note(ui, say::IF_IT_STAYS_NUMB);
}

fn keys(ui: &mut Ui, view: View<'_>) {
    let list = UiBuilder::new()
        .accessibility_role(AccessRole::List)
        .accessibility_label(say::ALL_KEYS);
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
    widgets::subsection(ui, say::THEME);
    let begins = widgets::is_new(ui, "settings");
    radio_group(ui, say::THEME, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (theme, words) in [
                (ThemeChoice::System, say::SYSTEM),
                (ThemeChoice::Light, say::LIGHT),
                (ThemeChoice::Dark, say::DARK),
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
    widgets::subsection(ui, say::CONTRAST);
    radio_group(ui, say::CONTRAST, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (contrast, words, name) in [
                (ContrastChoice::System, say::SYSTEM, say::SYSTEM_CONTRAST),
                (ContrastChoice::Usual, say::USUAL, say::USUAL_CONTRAST),
                (ContrastChoice::High, say::HIGH, say::HIGH_CONTRAST),
            ] {
                if segment_named(ui, settings.contrast == contrast, words, name).clicked() {
                    view.send(SettingMessage::ContrastChosen(contrast));
                }
            }
        });
    });
    ui.add_space(space::M);
    widgets::subsection(ui, say::TEXT_SIZE);
    radio_group(ui, say::TEXT_SIZE, |ui| {
        ui.horizontal_wrapped(|ui| {
            for size in TextSize::CHOICES {
                if segment(ui, view.app.text_size() == TextSize(size), &format!("{size} %")).clicked() {
                    view.send(SettingMessage::TextSizeChosen(TextSize(size)));
                }
            }
        });
    });
    ui.add_space(space::M);
    widgets::subsection(ui, say::MOTION);
    radio_group(ui, say::MOTION, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (motion, words, name) in [
                (MotionChoice::System, say::SYSTEM, say::MOTION_AS_THE_SYSTEM),
                (MotionChoice::On, say::ON, say::MOTION_ON),
                (MotionChoice::Off, say::OFF, say::MOTION_OFF),
            ] {
                if segment_named(ui, settings.motion == motion, words, name).clicked() {
                    view.send(SettingMessage::MotionChosen(motion));
                }
            }
        });
    });
    if settings.motion == MotionChoice::System {
        widgets::note(ui, say::what_the_system_wants(view.app.state().system_motion));
    }
    ui.add_space(space::M);
    widgets::subsection(ui, say::SINGLE_KEYS_ANSWER);
    radio_group(ui, say::SINGLE_KEYS_ANSWER, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (keys, words, name) in [
                (SingleKeys::On, say::ON, say::SINGLE_KEYS_ON),
                (SingleKeys::Off, say::OFF, say::SINGLE_KEYS_OFF),
            ] {
                if segment_named(ui, settings.single_keys == keys, words, name).clicked() {
                    view.send(SettingMessage::SingleKeysChosen(keys));
                }
            }
        });
    });
    widgets::note(ui, say::SINGLE_KEYS_ARE);
    ui.add_space(space::M);
    reminders::show(ui, view);
    ui.add_space(space::M);
    widgets::subsection(ui, say::YOUR_DATA);
    body(ui, say::STAYS_ON_THIS_COMPUTER);
    ui.horizontal_wrapped(|ui| {
        commands::button(ui, view, Command::ShowKeys, button);
        if view.app.record().is_some() && button(say::SAVE_AS).icon(icons::SAVE).pressed(ui) {
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
    let response = main_button(say::CLOSE).show(ui);
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
