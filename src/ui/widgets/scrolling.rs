//! Long content is moved by keys, too.

use egui::{Key, Ui, vec2};

/// Farther than any content is long, in points.
const TO_THE_END: f32 = 1.0e6;

/// Page Up and Page Down move the content of a scroll area by most of its height, Home and End to its ends, unless a
/// field wants these keys. Call it inside the area.
pub fn scroll_by_keys(ui: &Ui) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let page = 0.85 * ui.clip_rect().height();
    let moves = [
        (Key::PageDown, -page),
        (Key::PageUp, page),
        (Key::End, -TO_THE_END),
        (Key::Home, TO_THE_END),
    ];
    for (key, by) in moves {
        if ui.input(|input| input.key_pressed(key)) {
            ui.scroll_with_delta(vec2(0.0, by));
        }
    }
}
