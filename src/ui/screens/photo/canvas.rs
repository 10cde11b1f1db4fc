//! The picture, larger or smaller, and the points on it.

use egui::{Rect, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use super::drawn::{Shown, double, lit};
use super::sight::{STEP, Sight, is_inside};
use super::{closer, marks, pixels, pointer};
use crate::content::Angle;
use crate::record::{KeptPicture, PhotoMark, PicturePoint};
use crate::ui::View;
use crate::ui::look::palette;
use crate::ui::widgets::icon_button;

/// Draws the picture and takes in what is done on it; the place the loupe shows.
pub fn show(ui: &mut Ui, view: View<'_>, shown: &Shown<'_>, height: f32) -> PicturePoint {
    let size = vec2(ui.available_width(), height);
    let picture = shown.picture;
    let fingerprint = picture.fingerprint.as_str();
    let sense = Sense::CLICK | Sense::DRAG;
    let (rect, response) = ui.allocate_exact_size(size, sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, shown.name));
    let mut sight = Sight::of(ui, fingerprint, picture.size, rect.size());
    if let Some(closer) = closer::look(ui, view, (picture, sight), rect.size()) {
        sight = closer.inside(picture.size);
        sight.keep(ui, fingerprint);
    }
    let chosen = view.app.photo_mark();
    ui.painter().rect_filled(rect, 4.0, palette(ui).track);
    pixels::paint(ui, shown.pixels, rect, sight);

    let pointer = response.hover_pos();
    if let Some(pointer) = pointer {
        sight = wheel(ui, sight, sight.place_at(rect, pointer));
    }
    lines(ui, (picture, chosen), rect, sight);
    let done = marks::show(ui, view, shown, (rect, sight));
    sight = done.sight.unwrap_or(sight);
    // After the marks: a click beside one takes the focus from it, and here it gets it back.
    sight = pointer::take(ui, view, shown, &response, (rect, sight));
    let place_of_chosen = chosen.and_then(|mark| picture.at(mark));
    if let (Some(at), true) = (place_of_chosen, done.moved) {
        // A point that is moved out of sight takes the sight along.
        if !rect.shrink(16.0).contains(sight.to_screen(rect, at)) {
            sight.centre = at;
        }
    }
    let before = Sight::of(ui, fingerprint, picture.size, rect.size());
    if sight != before {
        sight.inside(picture.size).keep(ui, fingerprint);
        ui.ctx().request_repaint();
    }
    let pointed_at = pointer.map(|pointer| sight.place_at(rect, pointer));
    let in_it = pointed_at.filter(|at| is_inside(*at, picture.size));
    place_of_chosen.or(in_it).unwrap_or(sight.centre)
}

/// The wheel makes it larger or smaller around the pointer, and the page stays.
fn wheel(ui: &Ui, sight: Sight, at: PicturePoint) -> Sight {
    let (turned, pinched) = ui.input_mut(|input| {
        let turned = input.smooth_scroll_delta.y;
        input.smooth_scroll_delta = Vec2::ZERO;
        (turned, input.zoom_delta())
    });
    let by = f64::from((turned / 200.0).exp()) * f64::from(pinched);
    if (by - 1.0).abs() < 1e-6 {
        sight
    } else {
        sight.zoomed(by, at)
    }
}

/// The buttons that make it larger and smaller.
pub fn zoom_buttons(ui: &mut Ui, picture: &KeptPicture, room: Vec2, fixed: PicturePoint) {
    use crate::ui::look::icons;
    use crate::ui::widgets::quiet_button;
    let fingerprint = picture.fingerprint.as_str();
    let sight = Sight::of(ui, fingerprint, picture.size, room);
    let to = |ui: &Ui, by: f64| sight.zoomed(by, fixed).inside(picture.size).keep(ui, fingerprint);
    if icon_button(ui, icons::ZOOM_OUT, "Show the picture smaller").clicked() {
        to(ui, 1.0 / STEP);
    }
    if icon_button(ui, icons::ZOOM_IN, "Show the picture larger").clicked() {
        to(ui, STEP);
    }
    if quiet_button("Whole picture").pressed(ui) {
        Sight::forget(ui, fingerprint);
    }
}

/// The string, and the lines between points.
fn lines(ui: &Ui, (picture, chosen): (&KeptPicture, Option<PhotoMark>), rect: Rect, sight: Sight) {
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let at = |mark| picture.at(mark).map(|at| sight.to_screen(rect, at));
    if let (Some(top), Some(bottom)) = (at(PhotoMark::StringTop), at(PhotoMark::StringBottom)) {
        // Found there, it is lit while its ends are placed.
        if picture.string_snapped && chosen.is_some_and(PhotoMark::is_string) {
            lit(&painter, [top, bottom]);
        } else {
            double(&painter, [top, bottom], 1.0);
        }
    }
    for angle in Angle::ALL {
        let [first, second] = angle.points().map(|point| at(PhotoMark::Point(point)));
        if let (Some(first), Some(second)) = (first, second) {
            double(&painter, [first, second], 1.0);
        }
    }
}
