//! A line that opens what is below it: details on demand.

use std::fmt::Debug;
use std::hash::Hash;

use egui::accesskit::Toggled;
use egui::{CursorIcon, Id, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::{check_name, focus_ring, paint_icon, regular};
use crate::ui::look::{icons, palette, space, text};
use crate::ui::words::widgets::disclosure as say;

/// Details that can be opened and closed; egui remembers which are open.
///
/// `salt` tells it from every other one on all screens; `name` says to a screen reader what it opens.
pub fn disclosure<R>(
    ui: &mut Ui,
    salt: impl Hash + Debug,
    words: &str,
    name: &str,
    contents: impl FnOnce(&mut Ui) -> R,
) -> Option<R> {
    let key = opener_id(salt);
    let mut open = ui.data(|data| data.get_temp(key)).unwrap_or(false);
    let most = ui.available_width();
    if line(ui, open, (words, name), most) {
        open = !open;
        ui.data_mut(|data| data.insert_temp(key, open));
    }
    open.then(|| {
        ui.add_space(space::XS);
        contents(ui)
    })
}

/// One of several lines side by side that each open something below them.
pub struct Opener<'a> {
    /// Tells it from every other one on all screens.
    pub salt: Id,
    /// The words on it.
    pub words: &'a str,
    /// What a screen reader is told: what it opens.
    pub name: &'a str,
}

/// The key of an opener or a disclosure.
pub fn opener_id(salt: impl Hash + Debug) -> Id {
    Id::unique(("disclosure", salt))
}

/// Opens what is closed, and the other way round.
pub fn turn_opener(ui: &Ui, salt: Id) {
    ui.data_mut(|data| {
        let open = data.get_temp(salt).unwrap_or(false);
        data.insert_temp(salt, !open);
    });
}

/// Several openers in a row; what they open stands below them, in their order. Which are open is the answer.
pub fn openers<const N: usize>(ui: &mut Ui, all: [Option<Opener<'_>>; N]) -> [bool; N] {
    let most = ui.available_width();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        all.map(|opener| {
            let Some(Opener { salt, words, name }) = opener else {
                return false;
            };
            let mut open = ui.data(|data| data.get_temp(salt)).unwrap_or(false);
            if line(ui, open, (words, name), most) {
                open = !open;
                ui.data_mut(|data| data.insert_temp(salt, open));
            }
            open
        })
    })
    .inner
}

/// Says whether what a control opens is open. AccessKit’s adapter for AT-SPI (0.24) drops `expanded`, so it is a button
/// that is pressed or not as well, and the word stands in its description: a screen reader speaks it when it changes.
pub(super) fn tell_open(opener: &Response, open: bool) {
    opener.ctx.accesskit_node_builder(opener.id, |node| {
        node.set_expanded(open);
        node.set_toggled(if open { Toggled::True } else { Toggled::False });
        node.set_description(if open { say::OPEN } else { say::CLOSED });
    });
}

fn line(ui: &mut Ui, open: bool, (words, name): (&str, &str), room: f32) -> bool {
    check_name(words, name);
    let colours = *palette(ui);
    let sign = if open { icons::LESS } else { icons::MORE };
    let most = (room - text::LEAD - space::S).max(60.0);
    let galley = ui
        .painter()
        .layout(words.to_owned(), regular(text::BODY), colours.accent, most);
    let wanted = vec2(
        galley.size().x + space::XS + text::LEAD,
        galley.size().y + 2.0 * space::XS,
    );
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    tell_open(&response, open);
    let at = egui::pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    if response.hovered() {
        let y = at.y + galley.size().y;
        let under = egui::Stroke::new(1.0, colours.accent);
        ui.painter().hline(at.x..=at.x + galley.size().x, y, under);
    }
    let icon_at = egui::pos2(rect.right() - text::LEAD / 2.0, rect.center().y);
    ui.painter().galley(at, galley, colours.accent);
    paint_icon(ui, icon_at, sign, text::BODY, colours.accent);
    focus_ring(ui, &response, rect);
    response.clicked()
}
