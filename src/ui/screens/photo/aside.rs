//! Beside the picture: the loupe that is always there, its keys, and every point by its numbers.

use egui::{CursorIcon, DragValue, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::drawn::{Shown, double, mark_number};
use super::{in_view, pixels};
use crate::app::PhotoMessage;
use crate::content::Landmark;
use crate::record::{KeptPicture, PhotoMark, PicturePoint, Units};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{icons, palette, space};
use crate::ui::widgets::{self, disclosure, group, icon_button, note, quiet_button, radio_group, segment_named, tick};

/// So many points on the screen for each pixel.
const SCALE: f32 = 6.0;
/// The most of the loupe across and down, in points.
const LOUPE: f32 = 276.0;
/// The least of it down: 16 pixels.
const LEAST: f32 = 96.0;
/// The line under it, which says where it is.
pub const PLACE_HEIGHT: f32 = 26.0;

/// How high the loupe is where there is so much room, in points.
pub fn height_in(room: f32) -> f32 {
    LOUPE.min(room.max(LEAST))
}

/// Where the place is that the loupe shows.
pub fn place(ui: &mut Ui, at: PicturePoint) {
    note(ui, &words::mark_place(at));
}

/// The loupe in this height, as wide as there is room; a click in it moves what is placed, six times as finely as one on the
/// picture.
pub fn loupe(ui: &mut Ui, view: View<'_>, shown: &Shown<'_>, at: PicturePoint, height: f32) {
    let size = vec2(LOUPE.min(ui.available_width()), height_in(height));
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
    let name = format!("Loupe, six times as large: {}", words::mark_place(at));
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    let mark = view.app.photo_mark().filter(|mark| shown.picture.at(*mark).is_some());
    if let (Some(mark), true, Some(clicked)) = (mark, response.clicked(), response.interact_pointer_pos()) {
        let by = (clicked - rect.center()) / SCALE;
        view.send(PhotoMessage::Placed {
            picture: shown.picture.id(),
            mark,
            at: PicturePoint::new(at.x + f64::from(by.x), at.y + f64::from(by.y)),
            by_click: false,
        });
    }
    if mark.is_some() && response.hovered() {
        ui.set_cursor_icon(CursorIcon::Crosshair);
    }
    pixels::paint_loupe(ui, shown.pixels, rect, at, SCALE);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let middle = rect.center();
    // The place itself stays free.
    for way in [vec2(1.0, 0.0), vec2(-1.0, 0.0), vec2(0.0, 1.0), vec2(0.0, -1.0)] {
        double(
            &painter,
            [middle + way * 5.0, middle + way * (size.max_elem() / 2.0)],
            1.0,
        );
    }
    let line = Stroke::new(1.0, palette(ui).outline);
    painter.rect_stroke(rect, 2.0, line, StrokeKind::Inside);
}

/// What the keys do, under the loupe.
const KEYS: &str = "Click in it to place finer. Arrows 1 pixel, Shift 10, Ctrl 100, Alt 0.1. Tab or Enter: next. Escape: as it was. Ctrl+Z: take back. + and −: size.";
/// How much of a narrow column that takes, in points.
pub const KEYS_HEIGHT: f32 = 80.0;

/// The keys, where they are used.
pub fn keys(ui: &mut Ui) {
    note(ui, KEYS);
}

/// Every point, with its two numbers.
pub fn list(ui: &mut Ui, view: View<'_>, shown: &Shown<'_>) {
    let marks = view.app.photo_marks();
    let chosen = view.app.photo_mark();
    radio_group(ui, "Points", |ui| {
        for mark in &marks {
            point(
                ui,
                view,
                shown,
                *mark,
                &mark_number(&marks, *mark),
                chosen == Some(*mark),
            );
        }
    });
    others(ui, view, shown);
    ui.add_space(space::S);
    let snaps = view.app.state().pages.photo.snaps();
    if tick(ui, snaps, "A click goes to the sticker or string seen there").clicked() {
        view.send(PhotoMessage::SnappingChosen(!snaps));
    }
}

/// What may be placed besides, on demand; and how long the ruler is, once one of its ends is wanted.
fn others(ui: &mut Ui, view: View<'_>, shown: &Shown<'_>) {
    let others = view.app.photo_others();
    if !others.is_empty() {
        ui.add_space(space::XS);
        disclosure(
            ui,
            "points besides",
            "More points, if wanted",
            "More points, if wanted",
            |ui| {
                note(
                    ui,
                    "They are drawn, or give a line more. A ruler beside the body tells millimetres, and how near the camera stood.",
                );
                for mark in &others {
                    let name = words::mark_name(view.app.library(), *mark);
                    if quiet_button(&name)
                        .icon(icons::NEW)
                        .named(&format!("Place: {name}"))
                        .pressed(ui)
                    {
                        view.send(PhotoMessage::MarkChosen(*mark));
                        in_view::wish(ui);
                    }
                }
            },
        );
    }
    let ends = [Landmark::ReferenceA, Landmark::ReferenceB].map(PhotoMark::Point);
    let chosen = view.app.photo_mark();
    let is_wanted = ends
        .iter()
        .any(|end| shown.picture.at(*end).is_some() || chosen == Some(*end));
    if is_wanted {
        ui.add_space(space::S);
        ruler(ui, view, shown.picture);
    }
}

/// How long the ruler is whose ends are placed.
fn ruler(ui: &mut Ui, view: View<'_>, picture: &KeptPicture) {
    /// From a short ruler to the height of a room, in mm.
    const LENGTHS_MM: std::ops::RangeInclusive<f64> = 50.0..=3000.0;
    let units = view.app.record().map(|record| record.person.units).unwrap_or_default();
    let (unit, in_mm) = match units {
        Units::Metric => ("cm", 10.0),
        Units::Inches => ("in", 25.4),
    };
    let name = format!("Length between both ends of the ruler, in {unit}");
    note(ui, &name);
    let before = picture.ruler_mm;
    let mut value = before.unwrap_or(300.0) / in_mm;
    let field = DragValue::new(&mut value)
        .range(LENGTHS_MM.start() / in_mm..=LENGTHS_MM.end() / in_mm)
        .speed(0.1)
        .max_decimals(2)
        .update_while_editing(false);
    let field = match before {
        Some(_) => field,
        None => field.custom_formatter(|_, _| "–".to_owned()),
    };
    let response = ui.add_sized(vec2(84.0, 34.0), field).accessible_name(name);
    widgets::focus_ring(ui, &response, response.rect);
    if response.changed() {
        view.send(PhotoMessage::RulerTyped(picture.id(), value * in_mm));
    }
}

fn point(ui: &mut Ui, view: View<'_>, shown: &Shown<'_>, mark: PhotoMark, number: &str, is_chosen: bool) {
    let picture = shown.picture;
    let name = words::mark_name(view.app.library(), mark);
    let at = picture.at(mark);
    let stands = words::mark_stands(mark, picture.stands(mark));
    let words = format!("{number}  {name}");
    let said = format!("{words}, {stands}");
    if segment_named(ui, is_chosen, &words, &said).clicked() {
        view.send(PhotoMessage::MarkChosen(mark));
        in_view::wish(ui);
    }
    group(ui, &name, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let [width, height] = picture.size.map(f64::from);
            let usual = PicturePoint::new(width / 2.0, height / 2.0);
            let now = at.unwrap_or(usual);
            let across = coordinate(ui, (now.x, width), at.is_some(), &format!("{name}, across"));
            let down = coordinate(ui, (now.y, height), at.is_some(), &format!("{name}, down"));
            if across.is_some() || down.is_some() {
                view.send(PhotoMessage::Placed {
                    picture: picture.id(),
                    mark,
                    at: PicturePoint::new(across.unwrap_or(now.x), down.unwrap_or(now.y)),
                    by_click: false,
                });
            }
            if at.is_some() && icon_button(ui, icons::CLOSE, &format!("Take away: {name}")).clicked() {
                view.send(PhotoMessage::MarkTakenAway(picture.id(), mark));
            }
        });
    });
}

/// One number of a point; the new one, when it was changed.
fn coordinate(ui: &mut Ui, (now, most): (f64, f64), is_placed: bool, name: &str) -> Option<f64> {
    let mut value = now;
    let field = DragValue::new(&mut value)
        .range(0.0..=most)
        .speed(1.0)
        .max_decimals(2)
        .update_while_editing(false);
    let field = if is_placed {
        field
    } else {
        field.custom_formatter(|_, _| "–".to_owned())
    };
    let response = ui.add_sized(vec2(84.0, 34.0), field).accessible_name(name.to_owned());
    widgets::focus_ring(ui, &response, response.rect);
    (response.changed() && (value - now).abs() > 1e-9).then_some(value)
}
