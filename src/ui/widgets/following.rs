//! A short column that stays in view while the text beside it scrolls.

use std::fmt::Debug;
use std::hash::Hash;

use egui::{Id, Ui};

use crate::ui::look::space;

/// Keeps what is drawn in view while the screen scrolls, as long as it is shorter than the view.
///
/// `salt` tells it from every other one on all screens.
pub fn following(ui: &mut Ui, salt: impl Hash + Debug, contents: impl FnOnce(&mut Ui)) {
    let key = Id::unique(("height of a following column", salt));
    let height: f32 = ui.data(|data| data.get_temp(key)).unwrap_or(f32::INFINITY);
    let view = ui.clip_rect();
    // A taller column than the view would push its own end away for ever.
    if height + 2.0 * space::XL < view.height() {
        let hidden = view.top() + space::XL - ui.cursor().top();
        ui.add_space(hidden.max(0.0));
    }
    let shown = ui.scope(contents).response.rect.height();
    ui.data_mut(|data| data.insert_temp(key, shown));
}
