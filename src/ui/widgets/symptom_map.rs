//! The symptom chart on a screen (rule I2): front and back. Every place is a box to tick, all of them of one view one stop
//! of the Tab key, with arrows inside; the pointer names the place it is on.

use std::hash::{DefaultHasher, Hash, Hasher};

use egui::{Align2, CornerRadius, CursorIcon, Id, Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo};
use egui::{pos2, vec2};

use super::choices::group;
use super::figure::forget_figure;
use super::tab_stops::{join_group, member_sense, one_stop};
use super::{Shown, figure, focus_ring, note, regular};
use crate::content::View;
use crate::figure::geometry::{Point, pt};
use crate::figure::shape::Bounds;
use crate::figure::skeleton::Side;
use crate::figure::symptoms::{Spot, Symptom, SymptomChart, symptom_chart};
use crate::ui::look::{palette, space, text};

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

/// Where a view was drawn.
struct Drawn {
    origin: Pos2,
    scale: f32,
    frame: Bounds,
}

impl Drawn {
    fn place(&self, point: Point) -> Pos2 {
        self.origin + vec2((point.x - self.frame.min.x) as f32, (self.frame.max.y - point.y) as f32) * self.scale
    }

    fn point(&self, place: Pos2) -> Point {
        let away = (place - self.origin) / self.scale;
        pt(
            self.frame.min.x + f64::from(away.x),
            self.frame.max.y - f64::from(away.y),
        )
    }

    fn rim(&self, spot: &Spot) -> Vec<Pos2> {
        spot.points.iter().map(|point| self.place(*point)).collect()
    }
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
    let (from, caption) = match view {
        View::Back => ("from behind", "Back: your left is on the left"),
        View::Front | View::Side => ("from the front", "Front: your left is on the right"),
    };
    let name = format!("{}, {from}", shown.name);
    ui.set_width(width);
    let pressed = group(ui, &name, |ui| one_stop(ui, &name, |ui| spots(ui, shown, view, width)));
    ui.vertical_centered(|ui| note(ui, caption));
    pressed
}

fn spots(ui: &mut Ui, shown: &ChartShown<'_>, view: View, width: f32) -> Option<(String, Option<Side>)> {
    let frame = SymptomChart::frame();
    let chart = symptom_chart(view, shown.marks, true);
    let salt = fresh_salt(ui, shown, view);
    let picture = Shown {
        salt: &salt,
        name: "",
        width,
        height: shown.height,
        lit: palette(ui).accent,
    };
    let drawing = chart.drawing.clone();
    let rect = figure(ui, &picture, || (drawing, frame)).rect;
    let scale = rect.height() / (frame.max.y - frame.min.y) as f32;
    let around = Rect::from_center_size(
        rect.center(),
        vec2((frame.max.x - frame.min.x) as f32 * scale, rect.height()),
    );
    let drawn = Drawn {
        origin: around.min,
        scale,
        frame,
    };
    // Places overlap: which one a click is for is decided by their rims.
    let over = ui.interact(around, Id::unique(("pointer on the symptom chart", salt)), Sense::CLICK);
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let pointed = pointer.filter(|_| ui.rect_contains_pointer(around));
    let pointed = pointed.and_then(|at| chart.at(drawn.point(at)));
    let mut clicked = over.clicked();
    let mut pressed = None;
    let mut named = None;
    for spot in &chart.spots {
        let rim = drawn.rim(spot);
        let place = rim
            .iter()
            .fold(Rect::NOTHING, |rect, point| rect.union(Rect::from_pos(*point)));
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
        let rim = drawn.rim(spot);
        let line = Stroke::new(2.0, palette(ui).text);
        ui.painter().add(Shape::closed_line(rim.clone(), line));
        name_plate(ui, around, &rim, &name);
    }
    pressed
}

/// The name of the picture with these marks; that with the marks before is forgotten.
fn fresh_salt(ui: &Ui, shown: &ChartShown<'_>, view: View) -> String {
    let mut hasher = DefaultHasher::new();
    for mark in shown.marks {
        (&mark.place, format!("{:?}", mark.side), &mark.letters).hash(&mut hasher);
    }
    let salt = format!("symptom chart {view:?} {:x}", hasher.finish());
    let key = Id::unique(("marks of the symptom chart", format!("{view:?}")));
    let before: Option<String> = ui.data(|data| data.get_temp(key));
    if before.as_ref() != Some(&salt) {
        if let Some(before) = before {
            forget_figure(ui, &before);
        }
        ui.data_mut(|data| data.insert_temp(key, salt.clone()));
    }
    salt
}

/// The name of a place on a plate above it.
fn name_plate(ui: &Ui, room: Rect, rim: &[Pos2], name: &str) {
    let place = rim
        .iter()
        .fold(Rect::NOTHING, |rect, point| rect.union(Rect::from_pos(*point)));
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
