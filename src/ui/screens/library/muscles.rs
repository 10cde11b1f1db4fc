//! All muscles by layer and region, with a search.

use egui::Ui;

use super::single;
use crate::app::LibraryMessage;
use crate::content::{Muscle, MuscleGroup};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{Field, ListRow, Meant, RowTone, body, callout, lead, link_list, live, note, section, title};
use crate::ui::words::muscles as say;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    single(ui, |ui| {
        title(ui, say::MUSCLES);
        lead(ui, say::LAYERS);
        let text = &view.app.state().pages.library.muscle_text;
        let field = Field {
            label: say::SEARCH_BY,
            width: ui.available_width(),
            answers: true,
            ..Field::default()
        };
        if let (Some(typed), _) = field.show(ui, text) {
            view.send(LibraryMessage::MusclesSearched(typed));
        }
        let library = view.app.library();
        let found = library.find_muscles(text);
        let said = if text.trim().is_empty() {
            say::all_entries(found.len())
        } else {
            say::found_entries(found.len(), library.muscles.len())
        };
        let counted = note(ui, &said);
        live(&counted, &said);
        if found.is_empty() {
            callout(ui, Meant::Information, |ui| {
                body(ui, say::NOTHING_FITS);
            });
        }
        for group in &library.muscle_groups {
            let of_group: Vec<&Muscle> = group
                .muscles
                .iter()
                .filter_map(|id| found.iter().find(|muscle| muscle.id == *id).copied())
                .collect();
            if !of_group.is_empty() {
                group_of(ui, view, group, &of_group);
            }
        }
    });
}

fn group_of(ui: &mut Ui, view: View<'_>, group: &MuscleGroup, muscles: &[&Muscle]) {
    ui.add_space(space::M);
    section(ui, &group.name);
    note(ui, &group.about);
    link_list(ui, &group.name, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for muscle in muscles {
            let lay = words::capitalised(&muscle.lay);
            // A muscle may stand in two groups; its name tells which row this is.
            let name = format!("{lay}, {}; {}", muscle.anatomical, words::in_sentence(&group.name));
            let row = ListRow {
                words: &lay,
                detail: &muscle.anatomical,
                tone: RowTone::Quiet,
                name: &name,
                ..ListRow::default()
            };
            if row.link(ui).clicked() {
                view.send(LibraryMessage::MuscleOpened(muscle.id.clone()));
            }
        }
    });
}
