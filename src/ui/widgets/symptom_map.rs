//! The symptom chart on a screen (rule I2): front and back. Every place is a box to tick, all of them of one view one stop
//! of the Tab key, with arrows inside; the pointer names the place it is on.

use std::hash::{DefaultHasher, Hash, Hasher};

use egui::{Align2, CursorIcon, Id, Pos2, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo};

use super::choices::group;
use super::on_figure::{OnFigure, around, fresh_salt, name_plate};
use super::tab_stops::{join_group, member_sense, one_stop};
use super::{Shown, figure, focus_ring, note, regular};
use crate::content::View;
use crate::figure::skeleton::Side;
use crate::figure::symptoms::{Spot, Symptom, SymptomChart, symptom_chart};
use crate::ui::look::{palette, space, text};
use crate::ui::words::widgets::body_map as say;

/// The gap between front and back, in points.
const GAP: f32 = space::L;

/// A symptom chart to be shown.
pub struct ChartShown<'a> {
    /// What its places are together, for people who do not see it.
    pub name: &'a str,
    /// What is marked.
    pub marks: &'a [Symptom],
    /// What a place on a side is called.
    pub name_of: &'a dyn Fn(&str, Option<Side>) -> String,
    /// The height of a body, in points.
    pub height: f32,
}

/// Shows the chart; gives the place that was pressed.
pub fn symptom_map(ui: &mut Ui, shown: &ChartShown<'_>) -> Option<(String, Option<Side>)> {
    let frame = SymptomChart::frame();
    let size = frame.max - frame.min;
    let width = shown.height * (size.x / size.y) as f32;
    let views = [View::Front, View::Back];
    if 2.0 * width + GAP > ui.available_width() {
        let width = width.min(ui.available_width());
        let pressed = views.map(|view| one_view(ui, shown, view, width));
        return pressed.into_iter().flatten().next();
    }
    let before = (ui.available_width() - 2.0 * width - GAP) / 2.0;
    let pressed = ui
        .horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(before);
            let [front, back] = views;
            let front = ui.vertical(|ui| one_view(ui, shown, front, width)).inner;
            ui.add_space(GAP);
            let back = ui.vertical(|ui| one_view(ui, shown, back, width)).inner;
            [front, back]
        })
        .inner;
    pressed.into_iter().flatten().next()
}

fn one_view(ui: &mut Ui, shown: &ChartShown<'_>, view: View, width: f32) -> Option<(String, Option<Side>)> {
    let (name, caption) = (say::view_named(shown.name, view), say::caption_with_sides(view));
    ui.set_width(width);
    let pressed = group(ui, &name, |ui| one_stop(ui, &name, |ui| spots(ui, shown, view, width)));
    ui.vertical_centered(|ui| note(ui, caption));
    pressed
}

fn spots(ui: &mut Ui, shown: &ChartShown<'_>, view: View, width: f32) -> Option<(String, Option<Side>)> {
    let frame = SymptomChart::frame();
    let chart = symptom_chart(view, shown.marks, true);
    let salt = salt_of(ui, shown, view);
    let picture = Shown {
        salt: &salt,
        name: "",
        width,
        height: shown.height,
        lit: palette(ui).accent,
    };
    let drawing = chart.drawing.clone();
    let rect = figure(ui, &picture, || (drawing, frame)).rect;
    let on = OnFigure::of(rect, frame);
    let rim_of = |spot: &Spot| -> Vec<Pos2> { spot.points.iter().map(|point| on.place(*point)).collect() };
    // Places overlap: which one a click is for is decided by their rims.
    let over = ui.interact(
        on.rect,
        Id::unique(("pointer on the symptom chart", salt)),
        Sense::CLICK,
    );
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let pointed = pointer.filter(|_| ui.rect_contains_pointer(on.rect));
    let pointed = pointed.and_then(|at| chart.at(on.point(at)));
    let mut clicked = over.clicked();
    let mut pressed = None;
    let mut named = None;
    name_the_sides(ui, on.rect, view);
    for spot in as_they_lie(&chart.spots) {
        let place = around(rim_of(spot));
        let id = Id::unique(("place of the symptom chart", spot.place, format!("{:?}", spot.side)));
        let response = ui.interact(place, id, member_sense(ui));
        let marked = shown
            .marks
            .iter()
            .any(|mark| mark.place == spot.place && mark.side == spot.side);
        join_group(ui, &response, marked);
        let name = (shown.name_of)(spot.place, spot.side);
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, marked, &name));
        if response.clicked_by(egui::PointerButton::Primary) {
            clicked = true;
        } else if response.clicked() {
            pressed = Some((spot.place.to_owned(), spot.side));
        }
        if response.has_focus() {
            named = Some((spot, name));
        }
        focus_ring(ui, &response, place);
    }
    if let Some(spot) = pointed {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        if clicked {
            pressed = Some((spot.place.to_owned(), spot.side));
        }
        named = Some((spot, (shown.name_of)(spot.place, spot.side)));
    }
    if let Some((spot, name)) = named {
        let rim = rim_of(spot);
        let line = Stroke::new(2.0, palette(ui).text);
        name_plate(ui, on.rect, around(rim.iter().copied()), &name);
        ui.painter().add(Shape::closed_line(rim, line));
    }
    pressed
}

/// The places from the top down as before, those of one kind from the left of the figure to its right.
fn as_they_lie(spots: &[Spot]) -> impl Iterator<Item = &Spot> {
    let left = |spot: &Spot| spot.points.iter().map(|point| point.x).fold(f64::INFINITY, f64::min);
    spots
        .chunk_by(|one, other| one.place == other.place)
        .flat_map(move |kind| {
            let mut kind: Vec<&Spot> = kind.iter().collect();
            kind.sort_by(|one, other| left(one).total_cmp(&left(other)));
            kind
        })
}

/// At each side of the figure whose side it is.
fn name_the_sides(ui: &Ui, rect: Rect, view: View) {
    let [left, right] = say::sides(view);
    for (at, align, words) in [
        (rect.left_top(), Align2::LEFT_TOP, left),
        (rect.right_top(), Align2::RIGHT_TOP, right),
    ] {
        ui.painter()
            .text(at, align, words, regular(text::SMALL), palette(ui).text);
    }
}

fn salt_of(ui: &Ui, shown: &ChartShown<'_>, view: View) -> String {
    let mut hasher = DefaultHasher::new();
    for mark in shown.marks {
        (&mark.place, format!("{:?}", mark.side), &mark.letters).hash(&mut hasher);
    }
    let salt = format!("symptom chart {view:?} {:x}", hasher.finish());
    let key = Id::unique(("marks of the symptom chart", format!("{view:?}")));
    fresh_salt(ui, key, salt)
}
