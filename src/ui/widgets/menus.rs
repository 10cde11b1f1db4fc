//! Menus: a list below its button, never longer than the window; the keyboard is back at the button when it closes.

use egui::accesskit::HasPopup;
use egui::{Id, Popup, Response, ScrollArea, Ui};

use super::disclosure::tell_open;
use crate::ui::look::space;

/// The least height of a menu, in points.
const LEAST: f32 = 120.0;

/// Draws the menu of a button while it is open; `name` says to a screen reader what it holds, `width` in points.
pub fn menu_of(opener: &Response, name: &str, width: f32, contents: impl FnOnce(&mut Ui)) {
    let ctx = &opener.ctx;
    let room = ctx.content_rect().bottom() - opener.rect.bottom() - 3.0 * space::L;
    let shown = Popup::menu(opener).accessible_name(name).width(width).show(|ui| {
        ScrollArea::vertical()
            .max_height(room.max(LEAST))
            .show(ui, |ui| contents(ui));
    });
    let was_open = Id::unique(("menu was open", opener.id));
    let is_open = shown.is_some();
    tell_open(opener, is_open);
    ctx.accesskit_node_builder(opener.id, |node| node.set_has_popup(HasPopup::Menu));
    let closed_now = ctx.data_mut(|data| {
        let before = data.get_temp::<bool>(was_open).unwrap_or_default();
        data.insert_temp(was_open, is_open);
        before && !is_open
    });
    if closed_now && ctx.memory(|memory| memory.focused().is_none()) {
        opener.request_focus();
    }
}
