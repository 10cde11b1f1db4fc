//! Beside the results: the muscles in short, and what can be done next.

use egui::Ui;

use super::{Shown, how_scored};
use crate::app::FileMessage;
use crate::report::words::{self, Evidence};
use crate::report::{MuscleGroup, MuscleLine};
use crate::ui::look::{icons, palette, space, text};
use crate::ui::widgets::{Run, button, card, note, runs, subsection};

/// Draws the column.
pub(super) fn show(ui: &mut Ui, shown: &Shown<'_>) {
    let muscles = &shown.summary.muscles;
    card(ui, |ui| {
        subsection(ui, "Muscles in short");
        ui.add_space(space::XS);
        let found = [&muscles.tight, &muscles.weak].map(|groups| !names(groups).is_empty());
        if found == [false, false] {
            note(ui, words::NOTHING_TESTED_TIGHT_OR_WEAK);
        }
        let colours = *palette(ui);
        short(
            ui,
            "Tight, found in your home test",
            colours.tight_text,
            &names(&muscles.tight),
        );
        short(
            ui,
            "Weak, found in your home test",
            colours.weak_text,
            &names(&muscles.weak),
        );
    });
    ui.add_space(space::S);
    how_scored(ui, shown.view);
    if shown.view.app.is_newest() && shown.is_begun() {
        ui.add_space(space::S);
        card(ui, |ui| {
            subsection(ui, "Later");
            note(
                ui,
                "Assess again after four to six weeks. This assessment and its plan stay in the same record.",
            );
            ui.add_space(space::XS);
            if button("Assess again").icon(icons::HISTORY).pressed(ui) {
                shown.view.send(FileMessage::AssessAgain);
            }
        });
    }
}

fn short(ui: &mut Ui, what: &str, ink: egui::Color32, names: &[String]) {
    if names.is_empty() {
        return;
    }
    let colours = *palette(ui);
    let what = format!("{what}  ");
    runs(
        ui,
        &[
            Run::bold(&what, text::SMALL, ink),
            Run::plain(&names.join(", "), text::SMALL, colours.text),
        ],
    );
}

/// `front of the hip`, with the side where it is one.
fn names(groups: &[MuscleGroup]) -> Vec<String> {
    groups
        .iter()
        .filter(|group| group.evidence == Evidence::Tested)
        .flat_map(|group| &group.muscles)
        .map(MuscleLine::in_sentence)
        .collect()
}
