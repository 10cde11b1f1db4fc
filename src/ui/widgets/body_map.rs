//! The body map on a screen: front and back. The pointer names every muscle; the marked ones are controls with a name, all
//! of them one stop of the Tab key, with arrows inside.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use egui::{Color32, CursorIcon, Id, PointerButton, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo};

use super::on_figure::{OnFigure, around, fresh_salt, name_plate};
use super::tab_stops::{join_group, member_sense};
use super::{Shown, figure, focus_ring, link_list, note};
use crate::content::View;
use crate::figure::map::{BodyMap, Mark, body_map as drawn_map};
use crate::figure::muscles::Placed;
use crate::figure::shape::Bounds;
use crate::figure::skeleton::Side;
use crate::ui::look::{palette, space};
use crate::ui::words::widgets::body_map as say;

/// A body map to be shown.
pub struct MapShown<'a> {
    /// Tells it from every other map on all screens.
    pub salt: &'a str,
    /// What its muscles are together, for people who do not see it.
    pub name: &'a str,
    /// From where it is seen.
    pub views: &'a [View],
    /// The ids of the muscles that are on it.
    pub muscles: &'a [&'a str],
    /// What is shown of them.
    pub marks: &'a [Mark],
    /// The marked ones as controls.
    pub entries: &'a [MapEntry],
    /// What a muscle on a side is called when one points at it.
    pub name_of: &'a dyn Fn(&str, Side) -> String,
    /// The colour of lit muscles.
    pub lit: Color32,
    /// The height of a body, in points.
    pub height: f32,
}

/// A marked muscle that keys and screen readers reach.
#[derive(Clone, Debug, PartialEq)]
pub struct MapEntry {
    /// The muscle's id.
    pub muscle: String,
    /// Its sides: one, or both.
    pub sides: Vec<Side>,
    /// Its whole name.
    pub name: String,
}

/// A map where it was drawn.
struct Drawn {
    map: Arc<BodyMap>,
    on: OnFigure,
    over: Response,
}

impl Drawn {
    fn rim(&self, region: &Placed) -> Vec<Pos2> {
        let outline = region.outline().flattened(0.1);
        outline.into_iter().map(|point| self.on.place(point)).collect()
    }

    fn regions<'a>(&'a self, muscle: &'a str, sides: &'a [Side]) -> impl Iterator<Item = &'a Placed> {
        let regions = self.map.regions.iter();
        regions.filter(move |region| region.muscle == muscle && sides.contains(&region.side))
    }
}

/// Shows the map; gives the muscle that was chosen.
pub fn body_map(ui: &mut Ui, shown: &MapShown<'_>) -> Option<String> {
    if shown.entries.is_empty() {
        return show(ui, shown);
    }
    link_list(ui, shown.name, |ui| show(ui, shown))
}

fn show(ui: &mut Ui, shown: &MapShown<'_>) -> Option<String> {
    let drawn = views(ui, shown);
    let pointed = pointed_at(ui, &drawn);
    let mut named: Option<(String, Vec<Side>, String)> = None;
    let mut chosen = None;
    let mut clicked = drawn.iter().any(|it| it.over.clicked());
    for entry in shown.entries {
        let Some(rect) = rect_of(&drawn, &entry.muscle, &entry.sides) else {
            continue;
        };
        let id = Id::unique(("muscle on the body map", shown.salt, &entry.name));
        let response = ui.interact(rect, id, member_sense(ui));
        join_group(ui, &response, false);
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &entry.name));
        // The rectangles of neighbours overlap: which one a click is for is decided by the outlines, below.
        if response.clicked_by(PointerButton::Primary) {
            clicked = true;
        } else if response.clicked() {
            chosen = Some(entry.muscle.clone());
        }
        if response.has_focus() {
            named = Some((entry.muscle.clone(), entry.sides.clone(), entry.name.clone()));
        }
        focus_ring(ui, &response, rect);
    }
    if let Some((muscle, side)) = pointed {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        if clicked {
            chosen = Some(muscle.clone());
        }
        let name = (shown.name_of)(&muscle, side);
        named = Some((muscle, vec![side], name));
    }
    if let Some((muscle, sides, name)) = named {
        let line = Stroke::new(2.0, palette(ui).text);
        for view in &drawn {
            for region in view.regions(&muscle, &sides) {
                ui.painter().add(Shape::closed_line(view.rim(region), line));
            }
        }
        name_muscle(ui, &drawn, &muscle, &sides, &name);
    }
    chosen
}

/// Front and back, side by side where there is room, else one below the other.
fn views(ui: &mut Ui, shown: &MapShown<'_>) -> Vec<Drawn> {
    let frame = BodyMap::frame_of(shown.marks);
    let size = frame.max - frame.min;
    let width = (shown.height * (size.x / size.y) as f32).min(ui.available_width());
    let count = shown.views.len() as f32;
    let gap = space::XL;
    let total = width * count + gap * (count - 1.0).max(0.0);
    if total <= ui.available_width() {
        let before = (ui.available_width() - total) / 2.0;
        return ui
            .horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.add_space(before);
                let mut drawn = Vec::new();
                for (place, view) in shown.views.iter().enumerate() {
                    if place > 0 {
                        ui.add_space(gap);
                    }
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        drawn.push(one_view(ui, shown, *view, width, frame));
                    });
                }
                drawn
            })
            .inner;
    }
    let views = shown.views.iter();
    views
        .map(|view| one_view(ui, shown, *view, ui.available_width(), frame))
        .collect()
}

fn one_view(ui: &mut Ui, shown: &MapShown<'_>, view: View, width: f32, frame: Bounds) -> Drawn {
    // Where each side has its own mark it matters which is which.
    let sides_matter = shown.entries.iter().any(|entry| entry.sides.len() == 1);
    let caption = if sides_matter {
        say::caption_with_sides(view)
    } else {
        say::caption(view)
    };
    let salt = salt_of(ui, shown, view);
    let picture = Shown {
        salt: &salt,
        name: &say::view_named(shown.name, view),
        width,
        height: shown.height,
        lit: shown.lit,
    };
    let all = || shown.muscles.iter().copied();
    let response = figure(ui, &picture, || (drawn_map(view, all(), shown.marks).drawing, frame));
    ui.vertical_centered(|ui| note(ui, caption));
    let key = Id::unique(("regions of a body map", shown.salt, format!("{view:?}")));
    let map: Option<Arc<BodyMap>> = ui.data(|data| data.get_temp(key));
    let map = map.unwrap_or_else(|| {
        let map = Arc::new(drawn_map(view, all(), &[]));
        ui.data_mut(|data| data.insert_temp(key, Arc::clone(&map)));
        map
    });
    let on = OnFigure::of(response.rect, frame);
    // No stop of the Tab key: only the marked muscles are.
    let over = ui.interact(on.rect, key.with("pointer"), Sense::CLICK);
    Drawn { map, on, over }
}

fn salt_of(ui: &Ui, shown: &MapShown<'_>, view: View) -> String {
    let mut hasher = DefaultHasher::new();
    shown.marks.hash(&mut hasher);
    let salt = format!("body map {} {view:?} {:x}", shown.salt, hasher.finish());
    let key = Id::unique(("marks of a body map", shown.salt, format!("{view:?}")));
    fresh_salt(ui, key, salt)
}

fn pointed_at(ui: &Ui, drawn: &[Drawn]) -> Option<(String, Side)> {
    let pointer = ui.input(|input| input.pointer.latest_pos())?;
    let view = drawn.iter().find(|it| ui.rect_contains_pointer(it.over.rect))?;
    let region = view.map.at(view.on.point(pointer))?;
    Some((region.muscle.to_owned(), region.side))
}

/// The rectangle around a muscle in the first view that shows it.
fn rect_of(drawn: &[Drawn], muscle: &str, sides: &[Side]) -> Option<Rect> {
    drawn.iter().find_map(|view| {
        let around = around(view.regions(muscle, sides).flat_map(|region| view.rim(region)));
        around.is_positive().then_some(around)
    })
}

/// The name of a muscle on a plate, in the view that the pointer is on.
fn name_muscle(ui: &Ui, drawn: &[Drawn], muscle: &str, sides: &[Side], name: &str) {
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let under = |view: &&Drawn| pointer.is_some_and(|at| view.over.rect.contains(at));
    let view = drawn.iter().find(under).map(std::slice::from_ref).unwrap_or(drawn);
    let Some(rect) = rect_of(view, muscle, sides).or_else(|| rect_of(drawn, muscle, sides)) else {
        return;
    };
    let room = drawn
        .iter()
        .fold(Rect::NOTHING, |room, view| room.union(view.over.rect));
    name_plate(ui, room, rect, name);
}
