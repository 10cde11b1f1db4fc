//! The icon of a pattern, in the colours of the theme. It stands beside the pattern's name and says nothing by itself.

use egui::{Ui, vec2};

use super::{Shown, figure};
use crate::content::Icon;
use crate::figure::icon::icon;
use crate::ui::look::{palette, size};

/// The icon of a pattern, a square with a side of `points`. `mirrored` where the left side is meant.
pub fn pattern_icon(ui: &mut Ui, of: Icon, points: f32, mirrored: bool) {
    let colours = *palette(ui);
    ui.allocate_ui(vec2(points, points), |ui| {
        ui.set_width(points);
        let ground = egui::Rect::from_min_size(ui.cursor().min, vec2(points, points));
        ui.painter()
            .rect_filled(ground, size::CONTROL_RADIUS, colours.background);
        let shown = Shown {
            salt: &format!("icon {} {points} {mirrored}", of.name()),
            name: "",
            width: points,
            height: points,
            lit: colours.accent,
        };
        figure(ui, &shown, || {
            let (drawing, frame) = icon(of);
            if mirrored {
                let (min, max) = (frame.min, frame.max);
                let mut flipped = frame;
                (flipped.min.x, flipped.max.x) = (-max.x, -min.x);
                (drawing.mirrored(), flipped)
            } else {
                (drawing, frame)
            }
        });
    });
}
