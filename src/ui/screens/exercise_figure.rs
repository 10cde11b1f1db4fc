//! How an exercise is done, drawn: its start and end side by side, or one figure that goes through them.

use egui::Ui;

use super::drawn::Drawn;
use super::moving;

use crate::content::ExerciseKind;
use crate::figure::picture::Picture;
use crate::figure::skeleton::Side;
use crate::report::words;
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{self, Shown, note, radio_group, segment_named};
use crate::ui::words::exercise_figure as say;

/// The height of a still figure, in points.
const HEIGHT: f32 = 190.0;

/// The exercise drawn, with what shows it moving and, where it has sides, which one is shown.
pub(super) fn exercise_figure(ui: &mut Ui, view: View<'_>, drawn: &Drawn<'_>) {
    let key = egui::Id::unique(("side shown", drawn.salt("")));
    let chosen: Option<Side> = ui.data(|data| data.get_temp(key));
    let mut side = drawn.only_side().or(chosen).unwrap_or(Side::Right);
    if !moving::show(ui, view.app, drawn, side) {
        start_and_end(ui, drawn, side);
    }
    moving::controls(ui, view.app, drawn);
    if drawn.has_sides() && drawn.only_side().is_none() {
        sides(ui, drawn, &mut side);
    }
    if let Some(only) = drawn.only_side().filter(|_| drawn.has_sides()) {
        note(ui, say::drawn_for(only));
    }
    moving::why_still(ui, view, drawn);
    if drawn.only_side().is_none() && Some(side) != chosen {
        ui.data_mut(|data| data.insert_temp(key, side));
    }
}

/// The exercise at its start and at its end; what it works on is lit.
fn start_and_end(ui: &mut Ui, drawn: &Drawn<'_>, side: Side) {
    let exercise = drawn.exercise;
    let (lit, breathes) = (drawn.lit(ui), exercise.kind == ExerciseKind::Breathing);
    let width = ((ui.available_width() - space::M) / 2.0).min(260.0);
    let moments = say::moments(breathes);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        for (place, when) in [0.0, 1.0].into_iter().zip(moments) {
            ui.vertical(|ui| {
                ui.set_width(width);
                let salt = drawn.salt(&format!("{when} {side:?}"));
                // The first step says how one begins, the second what one does.
                let step = exercise.steps.get(usize::from(place > 0.5));
                let name = format!(
                    "{}, {when}: {}. {}",
                    exercise.name,
                    Picture::contact_of_exercise(exercise, side),
                    step.map_or("", String::as_str)
                );
                let shown = Shown {
                    salt: &salt,
                    name: &name,
                    width,
                    height: HEIGHT,
                    lit,
                };
                widgets::figure(ui, &shown, || {
                    let picture = Picture::of_exercise(exercise, side);
                    (picture.at(place), picture.frame())
                });
                note(ui, &words::capitalised(when));
            });
        }
    });
}

/// Which side is shown.
fn sides(ui: &mut Ui, drawn: &Drawn<'_>, side: &mut Side) {
    radio_group(ui, &drawn.named(say::SIDE_SHOWN), |ui| {
        ui.horizontal_wrapped(|ui| {
            note(ui, say::SIDE);
            for (one, words) in [(Side::Left, say::LEFT), (Side::Right, say::RIGHT)] {
                let name = drawn.named(say::show_side(one));
                if segment_named(ui, *side == one, words, &name).clicked() {
                    *side = one;
                }
            }
        });
    });
}
