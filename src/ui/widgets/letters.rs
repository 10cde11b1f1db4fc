//! The faces and sizes of letters, and icons, which are letters too.

use egui::{FontFamily, FontId, RichText, Sense, Ui};
use lucide_icons::Icon;

use crate::ui::look::{bold, icon_family};

/// An icon as text, of a size and colour; says nothing to a screen reader by itself.
pub fn icon_text(icon: Icon, points: f32) -> RichText {
    RichText::new(icon.unicode().to_string()).font(FontId::new(points, icon_family()))
}

/// Draws an icon that only repeats what words say: a screen reader passes over it.
pub fn icon(ui: &mut Ui, icon: Icon, points: f32, colour: egui::Color32) {
    let side = points + 2.0;
    let (rect, _) = ui.allocate_exact_size(egui::vec2(side, side), Sense::empty());
    paint_icon(ui, rect.center(), icon, points, colour);
}

/// Paints an icon around a point.
pub fn paint_icon(ui: &Ui, center: egui::Pos2, icon: Icon, points: f32, colour: egui::Color32) {
    // The font's letters stand a little above the middle of their line.
    ui.painter().text(
        center + egui::vec2(0.0, points * 0.07),
        egui::Align2::CENTER_CENTER,
        icon.unicode(),
        FontId::new(points, icon_family()),
        colour,
    );
}

/// The regular face of a size.
pub fn regular(points: f32) -> FontId {
    FontId::new(points, FontFamily::Proportional)
}

/// The bold face of a size.
pub fn bold_font(points: f32) -> FontId {
    FontId::new(points, bold())
}
