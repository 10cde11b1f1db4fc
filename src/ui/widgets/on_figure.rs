//! What is pointed at on a figure: from a place in it to one on the screen and back, and the plate with a name.

use egui::{Align2, CornerRadius, Id, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::figure::forget_figure;
use super::regular;
use crate::figure::geometry::{Point, pt};
use crate::figure::shape::Bounds;
use crate::ui::look::{palette, space, text};

/// Where a figure was drawn.
#[derive(Clone, Copy)]
pub(super) struct OnFigure {
    /// The rectangle of its frame on the screen.
    pub rect: Rect,
    scale: f32,
    frame: Bounds,
}

impl OnFigure {
    /// A figure with this frame in the middle of a rectangle, as high as it.
    pub fn of(within: Rect, frame: Bounds) -> Self {
        let size = frame.max - frame.min;
        let scale = within.height() / size.y as f32;
        Self {
            rect: Rect::from_center_size(within.center(), vec2(size.x as f32 * scale, within.height())),
            scale,
            frame,
        }
    }

    /// A place of the figure on the screen.
    pub fn place(&self, point: Point) -> Pos2 {
        let away = vec2((point.x - self.frame.min.x) as f32, (self.frame.max.y - point.y) as f32);
        self.rect.min + away * self.scale
    }

    /// A place of the screen in the figure.
    pub fn point(&self, place: Pos2) -> Point {
        let away = (place - self.rect.min) / self.scale;
        pt(
            self.frame.min.x + f64::from(away.x),
            self.frame.max.y - f64::from(away.y),
        )
    }
}

/// The rectangle around places of the screen.
pub(super) fn around(places: impl IntoIterator<Item = Pos2>) -> Rect {
    let places = places.into_iter();
    places.fold(Rect::NOTHING, |rect, place| rect.union(Rect::from_pos(place)))
}

/// The name of a picture whose marks change; the picture with the marks before is forgotten.
pub(super) fn fresh_salt(ui: &Ui, key: Id, salt: String) -> String {
    let before: Option<String> = ui.data(|data| data.get_temp(key));
    if before.as_ref() != Some(&salt) {
        if let Some(before) = before {
            forget_figure(ui, &before);
        }
        ui.data_mut(|data| data.insert_temp(key, salt.clone()));
    }
    salt
}

/// A name on a plate above a place, below it where there is no room; within `room`, over everything else.
pub(super) fn name_plate(ui: &Ui, room: Rect, place: Rect, name: &str) {
    let colours = *palette(ui);
    let most = (room.width() - 2.0 * space::M).max(100.0);
    let galley = ui
        .painter()
        .layout(name.to_owned(), regular(text::SMALL), colours.text, most);
    let size = galley.size() + vec2(2.0 * space::S, 2.0 * space::XS + 2.0);
    let above = place.top() - size.y - space::S;
    let top = if above < room.top() {
        place.bottom() + space::S
    } else {
        above
    };
    let left = (place.center().x - size.x / 2.0)
        .min(room.right() - size.x)
        .max(room.left());
    let plate = Rect::from_min_size(pos2(left, top), size);
    let line = Stroke::new(1.0, colours.outline);
    ui.painter()
        .rect(plate, CornerRadius::same(6), colours.surface, line, StrokeKind::Outside);
    let at = Align2::CENTER_CENTER.anchor_size(plate.center(), galley.size()).min;
    ui.painter().galley(at, galley, colours.text);
}
