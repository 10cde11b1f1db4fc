//! What stands at the right end of a row, drawn in the order in which it is read.

use egui::{Align, Id, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use crate::ui::look::size;

/// Draws at the right end of a row. In egui's own layout from right to left the last thing is drawn first, and so Tab and
/// a screen reader come to it first; this one begins as far from the end as things were wide when they were drawn last.
/// `salt` tells the place from all others.
pub fn at_right<R>(ui: &mut Ui, salt: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let key = Id::unique(("width at the right", salt));
    let room = ui.available_rect_before_wrap();
    let known: Option<f32> = ui.data(|data| data.get_temp(key));
    let width = known.map_or(room.width(), |known| known.min(room.width()));
    // Wide enough for whatever stands there now: words squeezed into the width of those before would keep it.
    let place = Rect::from_min_size(
        pos2(room.right() - width, room.top()),
        vec2(room.width(), size::CONTROL),
    );
    let builder = UiBuilder::new()
        .max_rect(place)
        .layout(Layout::left_to_right(Align::Center));
    let (result, width) = ui
        .scope_builder(builder, |ui| {
            let result = contents(ui);
            (result, ui.min_rect().width())
        })
        .inner;
    if known.is_none_or(|known| (known - width).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(key, width));
        ui.request_discard("what stands at the right has another width");
    }
    result
}
