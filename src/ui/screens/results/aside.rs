//! Beside the results: the legend, the muscles in short, and what can be done next.

use egui::Ui;

use super::{Shown, how_scored};
use crate::app::FileMessage;
use crate::report::words::Evidence;
use crate::report::{MuscleGroup, MuscleLine};
use crate::ui::look::{icons, palette, space, text};
use crate::ui::widgets::{ChipTone, Run, button, card, chip, note, runs, subsection};

/// Draws the column.
pub(super) fn show(ui: &mut Ui, shown: &Shown<'_>) {
    let muscles = &shown.summary.muscles;
    card(ui, |ui| {
        subsection(ui, "Muscles in short");
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            chip(ui, "tight", ChipTone::Tight, false);
            chip(ui, "weak", ChipTone::Weak, false);
            chip(ui, "hatched: not tested", ChipTone::Plain, true);
        });
        ui.add_space(space::XS);
        if muscles.tight.is_empty() && muscles.weak.is_empty() {
            note(ui, "No muscle is named yet: none was tested, and no pattern shows.");
        }
        let colours = *palette(ui);
        short(
            ui,
            "Tight, found in your home test",
            colours.tight_text,
            &names(&muscles.tight, true),
        );
        short(
            ui,
            "Weak, found in your home test",
            colours.weak_text,
            &names(&muscles.weak, true),
        );
        short(
            ui,
            "In the source’s table as tight",
            colours.muted,
            &names(&muscles.tight, false),
        );
        short(
            ui,
            "In the source’s table as weak",
            colours.muted,
            &names(&muscles.weak, false),
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
fn names(groups: &[MuscleGroup], tested: bool) -> Vec<String> {
    groups
        .iter()
        .filter(|group| (group.evidence == Evidence::Tested) == tested)
        .flat_map(|group| &group.muscles)
        .map(MuscleLine::in_sentence)
        .collect()
}
