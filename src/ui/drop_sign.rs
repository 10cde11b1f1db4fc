//! A sign while files are held over the window: what letting go will do.

use std::path::PathBuf;

use egui::accesskit::{Live, Role};
use egui::{Align2, Area, Context, Frame, Id, Label, Margin, Order, RichText, Stroke, vec2};

use crate::app::{App, Screen};
use crate::ui::words::drop_sign as say;

use super::look::{palette, size, space, text};
use super::widgets::bold_font;

/// Draws the sign while files are held over the window.
pub(super) fn show(ctx: &Context, app: &App) {
    let held: Vec<Option<PathBuf>> = ctx.input(|input| {
        let files = input.raw.hovered_files.iter();
        files.map(|file| file.path.clone()).collect()
    });
    if held.is_empty() {
        return;
    }
    let said = if app.state().screen == Screen::Photo {
        say::OPENS_AS_A_PICTURE.to_owned()
    } else {
        say::opens(&held)
    };
    let area = Area::new(Id::unique("files held over the window"))
        .order(Order::Tooltip)
        .anchor(Align2::CENTER_CENTER, vec2(0.0, 0.0))
        .role(Role::Status)
        .interactable(false);
    area.show(ctx, |ui| {
        let colours = *palette(ui);
        let frame = Frame::new()
            .fill(colours.accent_soft)
            .stroke(Stroke::new(2.0, colours.accent))
            .corner_radius(size::CARD_RADIUS)
            .inner_margin(Margin::same(24));
        frame.show(ui, |ui| {
            ui.set_max_width((ctx.content_rect().width() - 2.0 * space::XXL - 48.0).max(120.0));
            let look = RichText::new(said).font(bold_font(text::LEAD)).color(colours.text);
            let label = ui.add(Label::new(look).wrap().selectable(false));
            ui.accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
        });
    });
}
