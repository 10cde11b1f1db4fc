//! What the pointer does in the picture: a click places the chosen mark or chooses the one that lies there, a drag moves a
//! mark or the picture (rule Q41).
//!
//! The picture takes all of it, not the marks: two of them may lie close together, and a mark must not catch the click that
//! puts it, or another one, better.

use egui::{CursorIcon, Id, Pos2, Rect, Response, Ui, Vec2};

use super::drawn::Shown;
use super::sight::{Sight, is_inside};
use super::{closer, marks};
use crate::app::PhotoMessage;
use crate::record::{KeptPicture, PhotoMark, PicturePoint};
use crate::ui::View;

/// How near a mark the pointer takes hold of it, in points.
const REACH: f32 = 12.0;

fn held_id() -> Id {
    Id::unique("the mark that the pointer holds")
}

/// Takes in what was done, and gives what is seen after it.
pub fn take(ui: &Ui, view: View<'_>, shown: &Shown<'_>, response: &Response, (rect, sight): (Rect, Sight)) -> Sight {
    let picture = shown.picture;
    let lying = Lying {
        view,
        picture,
        rect,
        sight,
    };
    if response.drag_started() {
        let held = ui
            .input(|input| input.pointer.press_origin())
            .and_then(|from| lying.near(from));
        ui.data_mut(|data| data.insert_temp(held_id(), held));
        if let Some(mark) = held {
            marks::take_hold(ui, picture, mark);
            if view.app.photo_mark() != Some(mark) {
                view.send(PhotoMessage::MarkChosen(mark));
            }
        }
    }
    let held: Option<PhotoMark> = ui.data(|data| data.get_temp(held_id())).flatten();
    if response.clicked() {
        if let Some(pos) = response.interact_pointer_pos() {
            click(ui, &lying, pos);
        }
        return sight;
    }
    if response.dragged() {
        let by = dragged(ui, response);
        let Some((mark, at)) = held.and_then(|mark| Some((mark, picture.at(mark)?))) else {
            return sight.dragged(by);
        };
        if by != Vec2::ZERO {
            let to = PicturePoint::new(
                at.x + f64::from(by.x) / sight.scale,
                at.y + f64::from(by.y) / sight.scale,
            );
            marks::put(view, picture, mark, to);
        }
        ui.set_cursor_icon(CursorIcon::Grabbing);
    } else if let Some(pos) = response.hover_pos() {
        let is_near = lying.near(pos).is_some();
        ui.set_cursor_icon(if is_near {
            CursorIcon::Grab
        } else {
            CursorIcon::Crosshair
        });
    }
    sight
}

/// How far it was dragged; at first all the way since the press.
fn dragged(ui: &Ui, response: &Response) -> Vec2 {
    let from = ui.input(|input| input.pointer.press_origin());
    match (response.drag_started(), from, response.interact_pointer_pos()) {
        (true, Some(from), Some(now)) => now - from,
        _ => response.drag_delta(),
    }
}

/// The marks as they lie on the screen.
struct Lying<'a> {
    view: View<'a>,
    picture: &'a KeptPicture,
    rect: Rect,
    sight: Sight,
}

impl Lying<'_> {
    /// How far a mark lies from a place on the screen.
    fn away(&self, mark: PhotoMark, from: Pos2) -> Option<f32> {
        let at = self.picture.at(mark)?;
        Some(self.sight.to_screen(self.rect, at).distance(from))
    }

    /// The mark that the pointer takes hold of there: the chosen one before others.
    fn near(&self, pos: Pos2) -> Option<PhotoMark> {
        let is_near = |mark: &PhotoMark| self.away(*mark, pos).is_some_and(|away| away <= REACH);
        let chosen = self.view.app.photo_mark();
        chosen.filter(is_near).or_else(|| self.nearest(pos))
    }

    /// The mark nearest to a place, within reach of it.
    fn nearest(&self, pos: Pos2) -> Option<PhotoMark> {
        let marks = self.view.app.photo_marks().into_iter();
        let near = marks.filter_map(|mark| Some((mark, self.away(mark, pos).filter(|away| *away <= REACH)?)));
        let nearest = near.min_by(|(_, one), (_, other)| one.total_cmp(other));
        nearest.map(|(mark, _)| mark)
    }
}

/// Chooses the other mark that lies there, once the chosen one is placed; else places the chosen one.
fn click(ui: &Ui, lying: &Lying<'_>, pos: Pos2) {
    let Lying {
        view,
        picture,
        rect,
        sight,
    } = *lying;
    let Some(chosen) = view.app.photo_mark() else { return };
    let is_placed = picture.at(chosen).is_some();
    let other = lying.nearest(pos).filter(|mark| is_placed && *mark != chosen);
    if let Some(other) = other {
        view.send(PhotoMessage::MarkChosen(other));
        return marks::take_hold(ui, picture, other);
    }
    let at = sight.place_at(rect, pos);
    if !is_inside(at, picture.size) {
        return;
    }
    // From here on the arrow keys move it.
    marks::take_hold_once_placed(ui, picture, chosen);
    closer::clicked(ui, (picture, chosen), sight, rect.size());
    view.send(PhotoMessage::Placed {
        picture: picture.id(),
        mark: chosen,
        at,
        by_click: true,
    });
}
