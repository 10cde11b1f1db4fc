//! The parts screens are made of. Each has a name for a screen reader and a visible focus.

mod at_right;
mod body_map;
mod buttons;
mod cards;
mod choices;
mod disclosure;
mod fields;
mod figure;
mod following;
mod forms;
mod headings;
mod list_rows;
mod live;
mod map_legend;
mod menus;
mod pattern_icon;
mod picture_choices;
mod rows;
mod runs;
mod scales;
mod scrolling;
mod tab_stops;
mod texts;
mod week;

pub use at_right::*;
pub use body_map::*;
pub use buttons::*;
pub use cards::*;
pub use choices::*;
pub use disclosure::*;
pub use fields::*;
pub use figure::*;
pub use following::*;
pub use forms::*;
pub use headings::*;
pub use list_rows::*;
pub use live::*;
pub use map_legend::*;
pub use menus::*;
pub use pattern_icon::*;
pub use picture_choices::*;
pub use rows::*;
pub use runs::*;
pub use scales::*;
pub use scrolling::*;
pub use tab_stops::focus_follows;
pub use texts::*;
pub use week::*;

use egui::{CornerRadius, Id, Rect, Response, Stroke, StrokeKind, Ui};

use super::look::{palette, size};

/// Draws the ring of the keyboard focus around a control that has it, once keys have been used.
pub fn focus_ring(ui: &Ui, response: &Response, rect: Rect) {
    keep_in_view(ui, response);
    ui.data_mut(|data| {
        let drawn = data.get_temp_mut_or_default::<Vec<(Id, Rect)>>(drawn_id());
        drawn.push((response.id, rect));
    });
    if response.has_focus() && keys_are_used(ui) {
        ui.painter().rect_stroke(
            rect.expand(2.0),
            CornerRadius::same(size::CONTROL_RADIUS + 2),
            Stroke::new(2.0, palette(ui).accent),
            StrokeKind::Outside,
        );
    }
}

/// Forgets which controls were drawn; before anything is drawn.
pub fn begin_drawing(ctx: &egui::Context) {
    ctx.data_mut(|data| data.get_temp_mut_or_default::<Vec<(Id, Rect)>>(drawn_id()).clear());
}

/// Where a control stands that was drawn in this frame.
pub fn place_of(ctx: &egui::Context, id: Id) -> Option<Rect> {
    let drawn: Vec<(Id, Rect)> = ctx.data(|data| data.get_temp(drawn_id())).unwrap_or_default();
    drawn
        .into_iter()
        .find(|(other, _)| *other == id)
        .map(|(_, place)| place)
}

/// The control drawn in this frame that is nearest to a place.
pub fn nearest_control(ctx: &egui::Context, place: Rect) -> Option<Id> {
    let drawn: Vec<(Id, Rect)> = ctx.data(|data| data.get_temp(drawn_id())).unwrap_or_default();
    let distance = |other: &Rect| other.left_center().distance_sq(place.left_center());
    drawn
        .into_iter()
        .min_by(|(_, one), (_, other)| distance(one).total_cmp(&distance(other)))
        .map(|(id, _)| id)
}

fn drawn_id() -> Id {
    Id::unique("controls drawn in this frame")
}

/// Scrolls to a control that got the focus by a key, or that is wanted: egui does not by itself.
fn keep_in_view(ui: &Ui, response: &Response) {
    let is_wanted = ui
        .data(|data| data.get_temp::<Option<Id>>(wanted_in_view_id()))
        .flatten()
        == Some(response.id);
    if is_wanted {
        ui.data_mut(|data| data.remove_temp::<Option<Id>>(wanted_in_view_id()));
    }
    if is_wanted || response.gained_focus() && keys_are_used(ui) {
        response.scroll_to_me(None);
    }
}

fn wanted_in_view_id() -> Id {
    Id::unique("the control that is to be seen in the next frame")
}

/// Gives a control the focus, and brings it into view when it is drawn next.
pub fn focus_and_show(ctx: &egui::Context, id: Id) {
    ctx.memory_mut(|memory| memory.request_focus(id));
    ctx.data_mut(|data| data.insert_temp(wanted_in_view_id(), Some(id)));
    ctx.request_repaint();
}

/// Whether something was not drawn in the frame before; asked once a frame.
pub fn is_new(ui: &Ui, salt: impl std::hash::Hash + std::fmt::Debug) -> bool {
    let key = Id::unique(("drawn in pass", salt));
    let pass = ui.ctx().cumulative_pass_nr();
    let last: Option<u64> = ui.data(|data| data.get_temp(key));
    ui.data_mut(|data| data.insert_temp(key, pass));
    last.is_none_or(|last| last + 1 < pass)
}

fn keys_used_id() -> Id {
    Id::unique("the last input came from the keyboard")
}

/// Notes whether the last input came from the keyboard or the pointer; once a frame.
pub fn note_input(ctx: &egui::Context) {
    let (keys, pointer) = ctx.input(|input| {
        let keys = input.events.iter().any(|event| {
            matches!(
                event,
                egui::Event::Key { pressed: true, .. } | egui::Event::AccessKitActionRequest(_)
            )
        });
        (keys, input.pointer.any_pressed())
    });
    if keys {
        // A group of options knows a frame later that a key has moved the focus into it.
        ctx.request_repaint();
    }
    if keys || pointer {
        ctx.data_mut(|data| data.insert_temp(keys_used_id(), keys));
    }
}

/// Whether the last input came from the keyboard.
pub fn keys_are_used(ui: &Ui) -> bool {
    ui.data(|data| data.get_temp(keys_used_id())).unwrap_or(false)
}
