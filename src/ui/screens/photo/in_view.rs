//! That the picture and the loupe come into view: asked for by who chooses another point.

use egui::{Id, Ui};

fn wish_id() -> Id {
    Id::unique("the picture and the loupe are to be in view")
}

/// Has picture and loupe brought into view.
pub fn wish(ui: &Ui) {
    ui.data_mut(|data| data.insert_temp(wish_id(), true));
    ui.ctx().request_repaint();
}

/// Whether that was asked for; it is asked for once.
pub fn take_wish(ui: &Ui) -> bool {
    ui.data_mut(|data| std::mem::take(data.get_temp_mut_or_default::<bool>(wish_id())))
}
