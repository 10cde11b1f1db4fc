//! The icon of a pattern, in the colours of the theme. It stands beside the pattern's name and says nothing by itself.

use egui::{Ui, vec2};

use super::{Shown, figure};
use crate::figure::icon::icon;
use crate::ui::look::{palette, size};

/// The icon of a pattern, a square with a side of `points`; nothing for a pattern without one. `mirrored` where the left
/// side is meant.
pub fn pattern_icon(ui: &mut Ui, pattern: &str, points: f32, mirrored: bool) {
    let Some((drawing, frame)) = icon(pattern) else {
        return;
    };
    let colours = *palette(ui);
    ui.allocate_ui(vec2(points, points), |ui| {
        ui.set_width(points);
        let ground = egui::Rect::from_min_size(ui.cursor().min, vec2(points, points));
        ui.painter()
            .rect_filled(ground, size::CONTROL_RADIUS, colours.background);
        let shown = Shown {
            salt: &format!("icon {pattern} {points} {mirrored}"),
            name: "",
            width: points,
            height: points,
            lit: colours.accent,
        };
        figure(ui, &shown, || {
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
