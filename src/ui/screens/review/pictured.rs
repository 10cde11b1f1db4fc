//! The picture of the answer that is looked at: beside the list where there is room, else below its row.

use egui::{Id, Response, Ui};

use crate::app::App;
use crate::content::Item;
use crate::figure::picture::Picture;
use crate::figure::skeleton::Side;
use crate::ui::look::{palette, space};
use crate::ui::widgets::{Shown, card, figure, strong};

/// The height of the picture, in points.
const HEIGHT: f32 = 150.0;

fn looked_at_id() -> Id {
    Id::unique("the answer of the review that is looked at")
}

/// Remembers the row that has the focus or lies under the pointer. The picture beside follows a frame later.
pub(super) fn note_row(ui: &Ui, item: &Item, row: &Response, shown: bool) {
    if !shown || !(row.has_focus() || row.hovered()) {
        return;
    }
    let key = looked_at_id();
    let before: Option<String> = ui.data(|data| data.get_temp(key));
    if before.as_deref() != Some(item.id.as_str()) {
        ui.data_mut(|data| data.insert_temp(key, item.id.as_str().to_owned()));
        ui.ctx().request_repaint();
    }
}

/// The picture beside the list: of the row that was looked at last, else of the first that has one.
pub(super) fn beside(ui: &mut Ui, app: &App) {
    let looked_at: Option<String> = ui.data(|data| data.get_temp(looked_at_id()));
    let asked = app.asked();
    let wanted = looked_at.and_then(|id| asked.iter().copied().find(|item| item.id == *id));
    let drawn = |item: &&Item| app.library().figure(&item.id).is_some();
    let Some(item) = wanted.or_else(|| asked.iter().copied().find(drawn)) else {
        return;
    };
    card(ui, |ui| {
        strong(ui, &item.name);
        ui.add_space(space::XS);
        picture(ui, app, item);
    });
    ui.add_space(space::S);
}

/// The picture below its row.
pub(super) fn below(ui: &mut Ui, app: &App, item: &Item) {
    if app.library().figure(&item.id).is_some() {
        ui.add_space(space::S);
        picture(ui, app, item);
        ui.add_space(space::S);
    }
}

fn picture(ui: &mut Ui, app: &App, item: &Item) {
    let Some(drawn) = app.library().figure(&item.id) else {
        // The card keeps its height, so that nothing below it jumps.
        ui.allocate_space(egui::vec2(ui.available_width(), HEIGHT));
        return;
    };
    let shown = Shown {
        salt: &format!("review {}", item.id),
        name: &drawn.alt,
        width: ui.available_width(),
        height: HEIGHT,
        lit: palette(ui).accent,
    };
    let (rect, _) = ui.allocate_exact_size(egui::vec2(shown.width, HEIGHT), egui::Sense::empty());
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect), |ui| {
        figure(ui, &shown, || {
            let picture = Picture::of_item(drawn, Side::Right);
            (picture.at(1.0), picture.frame())
        });
    });
}
