//! A picture of page one, made anew only when the record changes.

use egui::{ColorImage, Id, Image, Stroke, StrokeKind, TextureHandle, TextureOptions, Ui, vec2};

use crate::app::App;
use crate::ui::look::{palette, space};
use crate::ui::widgets::{note, subsection};

/// What a picture was made from: another record, change, assessment, day or sharpness makes a new one.
type Key = (uuid::Uuid, u64, usize, jiff::civil::Date, u32);

/// The picture that is kept; none when the page could not be laid out.
#[derive(Clone)]
struct Kept {
    key: Key,
    page: Option<(TextureHandle, usize)>,
}

/// Draws page one as it would print; nothing when it cannot be made.
pub(super) fn show(ui: &mut Ui, app: &App) {
    let Some((page, pages)) = page(ui, app) else {
        return;
    };
    // In an emergency another document prints (rule T6).
    let sheet = app.urgent_sheet();
    let (heading, what) = match sheet {
        Some(_) => ("The sheet as it prints", "The sheet"),
        None => ("Page one as it prints", "Page one of the summary"),
    };
    subsection(ui, heading);
    let size = page.size_vec2();
    let width = ui.available_width().min(420.0);
    let shown = vec2(width, width * size.y / size.x.max(1.0));
    let image = Image::new((page.id(), shown)).alt_text(format!("{what} as it prints; its text stands beside"));
    let response = ui.add(image);
    let line = Stroke::new(1.0, palette(ui).outline);
    ui.painter().rect_stroke(response.rect, 2.0, line, StrokeKind::Outside);
    ui.add_space(space::XS);
    let said = match (pages, sheet) {
        (1, _) => "One page in all.".to_owned(),
        (many, Some(_)) => format!("{many} pages in all."),
        (many, None) => format!("{many} pages in all: the readings follow page one."),
    };
    note(ui, &said);
}

fn page(ui: &Ui, app: &App) -> Option<(TextureHandle, usize)> {
    let document = app.state().document.as_ref()?;
    // Twice the points shown, so that small print can be told apart on any screen.
    let sharpness = if ui.pixels_per_point() > 1.5 { 2 } else { 1 };
    let key = (
        document.record.id,
        document.revision,
        document.index,
        app.today(),
        sharpness,
    );
    let slot = Id::unique("preview of the summary");
    let kept: Option<Kept> = ui.data(|data| data.get_temp(slot));
    if let Some(kept) = kept.filter(|kept| kept.key == key) {
        return kept.page;
    }
    let page = draw(ui, app, sharpness);
    let kept = Kept {
        key,
        page: page.clone(),
    };
    ui.data_mut(|data| data.insert_temp(slot, kept));
    page
}

fn draw(ui: &Ui, app: &App, sharpness: u32) -> Option<(TextureHandle, usize)> {
    let document = app.summary_document()?;
    let scale = if sharpness > 1 { 1.6 } else { 1.0 };
    let pictures = app.paper().pictures(&document, scale).ok()?;
    let first = pictures.first()?;
    let size = [usize::try_from(first.width).ok()?, usize::try_from(first.height).ok()?];
    let image = ColorImage::from_rgba_unmultiplied(size, &first.rgba);
    let texture = ui
        .ctx()
        .load_texture("page one of the summary", image, TextureOptions::LINEAR);
    Some((texture, pictures.len()))
}
