//! What the signs of the body map mean, in words beside a small sample of each.

use egui::{CornerRadius, Rect, Sense, Shape, Stroke, StrokeKind, Ui, vec2};

use super::{hatch, note};
use crate::report::BodySign;
use crate::ui::look::{palette, space};

/// The legend: short meanings share a line, long ones have their own.
pub fn map_legend(ui: &mut Ui, signs: &[(BodySign, &str)]) {
    let (short, long): (Vec<_>, Vec<_>) = signs.iter().copied().partition(|(_, words)| words.len() < 16);
    if !short.is_empty() {
        ui.horizontal_wrapped(|ui| {
            for (sign, words) in short {
                sample(ui, sign);
                note(ui, words);
                ui.add_space(space::S);
            }
        });
    }
    for (sign, words) in long {
        ui.horizontal_top(|ui| {
            sample(ui, sign);
            ui.vertical(|ui| note(ui, words));
        });
    }
}

fn sample(ui: &mut Ui, sign: BodySign) {
    let colours = *palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(24.0, 16.0), Sense::empty());
    let rect = rect.shrink2(vec2(0.0, 1.0));
    let radius = CornerRadius::same(4);
    let painter = ui.painter();
    match sign {
        BodySign::Tight => {
            painter.rect_filled(rect, radius, colours.tight_text);
        }
        BodySign::Weak => {
            painter.rect_filled(rect, radius, colours.weak_text);
            dots(painter, rect, colours.surface);
        }
        BodySign::Hatched => {
            painter.rect_filled(rect, radius, colours.body_detail);
            hatch(ui, rect, colours.surface);
        }
        BodySign::Dashed => {
            painter.rect_filled(rect, radius, colours.body);
            let rim = [
                rect.left_top(),
                rect.right_top(),
                rect.right_bottom(),
                rect.left_bottom(),
                rect.left_top(),
            ];
            painter.extend(Shape::dashed_line(&rim, Stroke::new(1.5, colours.text), 3.0, 3.0));
        }
        BodySign::Both => {
            let middle = rect.center().y;
            let (above, below) = (
                Rect::from_min_max(rect.min, egui::pos2(rect.right(), middle)),
                Rect::from_min_max(egui::pos2(rect.left(), middle), rect.max),
            );
            painter.rect_filled(above, CornerRadius::ZERO, colours.tight_text);
            painter.rect_filled(below, CornerRadius::ZERO, colours.weak_text);
            dots(painter, below, colours.surface);
        }
    }
    painter.rect_stroke(rect, radius, Stroke::new(1.0, colours.line), StrokeKind::Inside);
}

/// A row of dots, as they lie on a weak muscle.
fn dots(painter: &egui::Painter, rect: Rect, colour: egui::Color32) {
    for step in [0.2, 0.4, 0.6, 0.8] {
        let at = egui::pos2(rect.left() + step * rect.width(), rect.center().y);
        painter.circle_filled(at, 1.6, colour);
    }
}
