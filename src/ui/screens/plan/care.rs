//! What to be careful with, after its sign.

use egui::Ui;

use crate::ui::look::{icons, palette, space, text};
use crate::ui::widgets::{body, icon};

pub(super) fn care(ui: &mut Ui, words: &str) {
    let colour = palette(ui).caution;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        icon(ui, icons::CARE, text::BODY, colour);
        body(ui, words);
    });
}
