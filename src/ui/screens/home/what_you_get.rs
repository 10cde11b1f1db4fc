//! What one gets, in three pictures: how one stands, what is stretched, what is trained (rule T23).

use egui::{Color32, Ui};

use crate::content::View as BodyView;
use crate::figure::picture::Picture;
use crate::figure::plumb::{Marked, Posture, Usual, frame, plumb};
use crate::figure::skeleton::Side;
use crate::ui::View;
use crate::ui::look::{palette, space};
use crate::ui::widgets::{Shown, card, figure, note};
use crate::ui::words::home::what_you_get as say;

/// The height of a picture, in points.
const HEIGHT: f32 = 148.0;
/// Below this width of one picture they do not stand side by side.
const LEAST: f32 = 120.0;
/// The head of the drawn person is this far ahead, in % of the height.
const AHEAD: f64 = 5.0;
/// What is usual there.
const USUAL: (f64, f64) = (-1.5, 1.5);

/// Draws the pictures with a caption each.
pub(super) fn show(ui: &mut Ui, view: View<'_>) {
    let colours = *palette(ui);
    let width = (ui.available_width() - 40.0 - 2.0 * space::L) / 3.0;
    if width < LEAST {
        return;
    }
    card(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            standing(ui, width);
            exercise(
                ui,
                view,
                width,
                (
                    "doorway-chest-stretch",
                    say::WHAT_IS_TIGHT_IS_STRETCHED,
                    colours.tight_text,
                ),
            );
            exercise(
                ui,
                view,
                width,
                ("band-seated-row", say::WHAT_IS_WEAK_IS_TRAINED, colours.weak_text),
            );
        });
    });
}

fn standing(ui: &mut Ui, width: f32) {
    let shown = Shown {
        salt: "what you get: standing",
        name: "",
        width,
        height: HEIGHT,
        lit: palette(ui).accent,
    };
    captioned(ui, width, say::HOW_YOU_STAND_IS_MEASURED, |ui| {
        figure(ui, &shown, || {
            let posture = Posture {
                head_forward: AHEAD,
                ..Posture::default()
            };
            let usual = Usual {
                head_forward: Some(USUAL),
                ..Usual::default()
            };
            let drawing = plumb(BodyView::Side, &posture, &usual, &Marked::default());
            (drawing, frame(BodyView::Side))
        });
    });
}

fn exercise(ui: &mut Ui, view: View<'_>, width: f32, (id, caption, lit): (&str, &str, Color32)) {
    let Some(exercise) = view.app.library().exercise(id) else {
        return;
    };
    let salt = format!("what you get: {id}");
    let shown = Shown {
        salt: &salt,
        name: "",
        width,
        height: HEIGHT,
        lit,
    };
    captioned(ui, width, caption, |ui| {
        figure(ui, &shown, || {
            let picture = Picture::of_exercise(exercise, Side::Right);
            (picture.at(1.0), picture.frame())
        });
    });
}

fn captioned(ui: &mut Ui, width: f32, caption: &str, picture: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        picture(ui);
        // Under the middle of its picture.
        ui.with_layout(egui::Layout::top_down(egui::Align::Center), |ui| note(ui, caption));
    });
}
