//! What is placed now, the picture and the loupe: in view together, for every point, also in a small window.

use egui::{Id, Rect, Ui, UiBuilder};

use super::drawn::Shown;
use super::{aside, canvas, in_view, instruction};
use crate::record::PictureId;
use crate::ui::View;
use crate::ui::look::space;

/// Beside the picture stand the loupe and what is placed now where there is this much room, in points.
const BESIDE_FROM: f32 = 620.0;
/// The width of what stands beside the picture.
const ASIDE: f32 = 276.0;
/// What stands above and below the picture in the window, in points, its heading with it.
const AROUND: f32 = 304.0;
/// The same where the loupe stands beside the picture and the rest above and below it.
const AROUND_IN_A_NARROW_WINDOW: f32 = 196.0;
/// The least and the most height of the picture.
const HEIGHTS: std::ops::RangeInclusive<f32> = 120.0..=720.0;
/// The page fades at its edges; what is in view stands so far from them, in points.
const FADES: f32 = 6.0;
/// The buttons below the picture.
const BELOW: f32 = 40.0;
/// Higher than any part of a screen.
const ENDLESS: f32 = 4000.0;

/// Draws them.
pub fn show(ui: &mut Ui, view: View<'_>, shown: &Shown<'_>) {
    let window = ui.ctx().content_rect().height();
    let is_beside = ui.available_width() >= BESIDE_FROM;
    let around = if is_beside { AROUND } else { AROUND_IN_A_NARROW_WINDOW };
    let height = (window - around).clamp(*HEIGHTS.start(), *HEIGHTS.end());
    let block = if is_beside {
        beside(ui, view, shown, height)
    } else {
        narrow(ui, view, shown, height)
    };
    let is_new = is_another_picture(ui, shown);
    if in_view::take_wish(ui) || is_new {
        ui.scroll_to_rect(block.expand(FADES), None);
    }
}

/// The picture at the left; at the right what is placed now, which is read before it, the loupe and the points.
fn beside(ui: &mut Ui, view: View<'_>, shown: &Shown<'_>, height: f32) -> Rect {
    ui.add_space(space::S);
    let width = ui.available_width() - ASIDE - space::L;
    let corner = ui.cursor().min;
    let right = egui::pos2(corner.x + width + space::L, corner.y);
    let ((), said) = part(ui, right, ASIDE, |ui| instruction::show(ui, view, shown.picture));
    let (at, seen) = part(ui, corner, width, |ui| {
        let at = canvas::show(ui, view, shown, height);
        let room = egui::vec2(width, height);
        ui.horizontal_wrapped(|ui| canvas::zoom_buttons(ui, shown.picture, room, at));
        at
    });
    let below = egui::pos2(right.x, said.bottom() + space::S);
    let ((), close) = part(ui, below, ASIDE, |ui| {
        // No lower than the picture beside it and its buttons, so that all is seen at once.
        let left = height + BELOW - said.height() - space::S - aside::PLACE_HEIGHT - aside::KEYS_HEIGHT;
        aside::loupe(ui, view, shown, at, left);
        aside::place(ui, at);
        aside::keys(ui);
    });
    let under = egui::pos2(right.x, close.bottom() + space::S);
    let ((), points) = part(ui, under, ASIDE, |ui| {
        instruction::finding(ui, view);
        aside::list(ui, view, shown);
    });
    let block = said.union(seen).union(close);
    ui.advance_cursor_after_rect(block.union(points));
    block
}

/// What is placed now, the picture with the loupe beside it, and below them the rest.
fn narrow(ui: &mut Ui, view: View<'_>, shown: &Shown<'_>, height: f32) -> Rect {
    ui.add_space(space::XS);
    let top = ui.cursor().min;
    instruction::what_now(ui, view, shown.picture);
    let corner = ui.cursor().min;
    let side = aside::height_in(height).min(ui.available_width() * 0.45);
    let width = ui.available_width() - side - space::S;
    let (at, seen) = part(ui, corner, width, |ui| canvas::show(ui, view, shown, height));
    let right = egui::pos2(corner.x + width + space::S, corner.y);
    let ((), close) = part(ui, right, side, |ui| aside::loupe(ui, view, shown, at, height));
    ui.advance_cursor_after_rect(seen.union(close));
    // Below the picture, so that it stays where it is when there is a way on.
    let buttons = ui.horizontal_wrapped(|ui| {
        instruction::way_on(ui, view, shown.picture);
        canvas::zoom_buttons(ui, shown.picture, egui::vec2(width, height), at);
    });
    let block = Rect::from_min_max(top, seen.union(close).max).union(buttons.response.rect);
    instruction::place(ui, view);
    aside::place(ui, at);
    aside::keys(ui);
    instruction::finding(ui, view);
    aside::list(ui, view, shown);
    block
}

/// A part of the screen at its own place, as wide as this.
fn part<R>(ui: &mut Ui, corner: egui::Pos2, width: f32, contents: impl FnOnce(&mut Ui) -> R) -> (R, Rect) {
    let room = Rect::from_min_size(corner, egui::vec2(width, ENDLESS));
    let shown = ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        ui.set_width(width);
        contents(ui)
    });
    (shown.inner, shown.response.rect)
}

/// Whether another picture was shown a moment ago.
fn is_another_picture(ui: &Ui, shown: &Shown<'_>) -> bool {
    /// So many frames, in which what stands above it settles.
    const FRAMES: u8 = 4;
    let id = Id::unique("the picture shown last");
    let now = shown.picture.id();
    let before: Option<(PictureId, u8)> = ui.data(|data| data.get_temp(id));
    let left = match before {
        Some((before, left)) if before == now => left,
        Some(_) | None => FRAMES,
    };
    if left > 0 {
        ui.data_mut(|data| data.insert_temp(id, (now, left - 1)));
    }
    left > 0
}
