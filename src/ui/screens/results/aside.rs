//! Beside the results: the muscles in short, and what can be done next.

use egui::Ui;

use super::{Shown, how_scored};
use crate::app::{Dialog, WindowMessage};
use crate::report::words::Evidence;
use crate::report::{MuscleGroup, MuscleLine};
use crate::ui::look::{icons, palette, space, text};
use crate::ui::widgets::{Run, card, note, quiet_button, runs, subsection};
use crate::ui::words::results::aside as say;

/// Draws the column.
pub(super) fn show(ui: &mut Ui, shown: &Shown<'_>) {
    in_short(ui, shown);
    how_scored(ui, shown.view);
    if shown.view.app.is_newest() && shown.is_begun() {
        ui.add_space(space::S);
        let followed = shown.assessment.plan.is_some();
        if followed {
            note(ui, say::ASSESS_AGAIN_AFTER);
        }
        if quiet_button(say::ASSESS_AGAIN).icon(icons::HISTORY).pressed(ui) {
            shown.view.send(WindowMessage::DialogOpened(Dialog::AssessAgain));
        }
    }
}

/// What tested tight or weak, by name; nothing where nothing did.
fn in_short(ui: &mut Ui, shown: &Shown<'_>) {
    let muscles = &shown.summary.muscles;
    let (tight, weak) = (names(&muscles.tight), names(&muscles.weak));
    if tight.is_empty() && weak.is_empty() {
        return;
    }
    let colours = *palette(ui);
    card(ui, |ui| {
        subsection(ui, say::MUSCLES_IN_SHORT);
        ui.add_space(space::XS);
        short(ui, say::TIGHT_FOUND_IN_YOUR_HOME_TEST, colours.tight_text, &tight);
        short(ui, say::WEAK_FOUND_IN_YOUR_HOME_TEST, colours.weak_text, &weak);
    });
    ui.add_space(space::S);
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
