//! How an exercise is done, drawn.

use egui::Ui;

use crate::content::{Exercise, ExerciseKind};
use crate::figure::picture::Picture;
use crate::figure::skeleton::Side;
use crate::report::words;
use crate::ui::look::{palette, space};
use crate::ui::widgets::{self, Shown, note};

/// The exercise at its start and at its end, side by side; what it works on is lit.
pub(super) fn start_and_end(ui: &mut Ui, exercise: &Exercise) {
    let colours = *palette(ui);
    let lit = match exercise.kind {
        ExerciseKind::Stretch => colours.tight,
        ExerciseKind::Strengthen | ExerciseKind::MotorControl => colours.weak,
        ExerciseKind::Mobility | ExerciseKind::Breathing => colours.accent,
    };
    let width = ((ui.available_width() - space::M) / 2.0).min(260.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        for (place, when) in [(0.0, "start"), (1.0, "end")] {
            ui.vertical(|ui| {
                ui.set_width(width);
                let salt = format!("{} {when}", exercise.id);
                let name = format!("{}, {when}: {}", exercise.name, exercise.pose.contact);
                let shown = Shown {
                    salt: &salt,
                    name: &name,
                    width,
                    height: 190.0,
                    lit,
                };
                widgets::figure(ui, &shown, || {
                    let picture = Picture::of_exercise(exercise, Side::Right);
                    (picture.at(place), picture.frame())
                });
                note(ui, &words::capitalised(when));
            });
        }
    });
}
