//! A picture of page one. The pages are laid out beside the window and drawn once.

use egui::{ColorImage, Id, Image, Stroke, StrokeKind, TextureHandle, TextureOptions, Ui, vec2};

use crate::app::App;
use crate::ui::look::{palette, space};
use crate::ui::widgets::{note, subsection};
use crate::ui::words::summary::preview as say;

/// What a picture is of: other pages or another sharpness make a new one.
type Key = (u64, u32);

/// Draws page one as it would print; nothing until it is laid out, or when it cannot be.
pub(super) fn show(ui: &mut Ui, app: &App) {
    let Some((page, pages)) = page(ui, app) else {
        return;
    };
    // In an emergency another document prints (rule T6).
    let sheet = app.urgent_sheet();
    let printed = match sheet {
        Some(_) => say::Printed::Sheet,
        None => say::Printed::Summary,
    };
    subsection(ui, say::heading(printed));
    let size = page.size_vec2();
    let width = ui.available_width().min(420.0);
    let shown = vec2(width, width * size.y / size.x.max(1.0));
    let image = Image::new((page.id(), shown)).alt_text(say::picture_named(printed));
    let response = ui.add(image);
    let line = Stroke::new(1.0, palette(ui).outline);
    ui.painter().rect_stroke(response.rect, 2.0, line, StrokeKind::Outside);
    ui.add_space(space::XS);
    note(ui, &say::pages_in_all(printed, pages));
}

/// The picture of page one, and how many pages there are.
fn page(ui: &Ui, app: &App) -> Option<(TextureHandle, usize)> {
    let (mark, pages) = app.pages()?;
    // Twice the points shown, so that small print can be told apart on any screen.
    let sharpness = if ui.pixels_per_point() > 1.5 { 2 } else { 1 };
    let key: Key = (mark, sharpness);
    let slot = Id::unique("preview of the summary");
    let kept: Option<(Key, TextureHandle)> = ui.data(|data| data.get_temp(slot));
    if let Some((_, texture)) = kept.filter(|(of, _)| *of == key) {
        return Some((texture, pages.count()));
    }
    let first = pages.picture(0, if sharpness > 1 { 1.6 } else { 1.0 })?;
    let size = [usize::try_from(first.width).ok()?, usize::try_from(first.height).ok()?];
    let image = ColorImage::from_rgba_unmultiplied(size, &first.rgba);
    let texture = ui
        .ctx()
        .load_texture("page one of the summary", image, TextureOptions::LINEAR);
    ui.data_mut(|data| data.insert_temp(slot, (key, texture.clone())));
    Some((texture, pages.count()))
}
