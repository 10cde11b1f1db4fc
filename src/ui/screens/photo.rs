//! Measuring from photos: a view, its pictures, the points of one, and what they say.

mod aside;
mod canvas;
mod drawn;
mod marks;
mod pasting;
mod pictures;
mod pixels;
mod result;
mod sight;

use egui::{Ui, UiBuilder};

use self::drawn::Shown;
use crate::app::{PaperKind, PaperMessage, PhotoMessage};
use crate::content::PhotoView;
use crate::record::{Assessment, KeptPicture, Photos};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{self, body, button, lead, main_button, note, quiet_button, section, title};

/// Beside the picture stands the loupe where there is this much room, in points.
const BESIDE_FROM: f32 = 620.0;
/// The width of what stands beside the picture.
const ASIDE: f32 = 276.0;
/// What stands above and below the picture in the window, in points; in a low one there is more of it than that.
const AROUND: f32 = 244.0;
const AROUND_IN_A_LOW_WINDOW: f32 = 304.0;
const LOW_WINDOW: f32 = 700.0;
/// The least height of the picture.
const LEAST_HEIGHT: f32 = 180.0;
/// Higher than any part of a screen.
const ENDLESS: f32 = 4000.0;

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let (Some(assessment), Some(here)) = (view.app.assessment(), view.app.photo_view()) else {
        return;
    };
    pasting::take(ui, view);
    let photos = &assessment.photos;
    title(ui, "Measure from photos");
    let picture = view.app.photo_picture();
    if picture.is_none() {
        lead(
            ui,
            "Place a few points in each picture. The angles between them fill the questions about photos.",
        );
    }
    ui.add_space(space::S);
    pictures::views(ui, view, photos, here);
    ui.add_space(space::S);
    if picture.is_none() {
        ui.add_space(space::S);
        section(ui, &here.name);
    }
    pictures::row(ui, view, photos, here);
    match picture {
        None => {
            ui.add_space(space::S);
            pictures::how_to_take(ui, here);
        }
        Some(picture) => placing(ui, view, (assessment, here), picture),
    }
    ui.add_space(space::M);
    if quiet_button("Guide for who takes the photos")
        .icon(icons::PRINT)
        .pressed(ui)
    {
        view.send(PaperMessage::PrintOpened(PaperKind::PhotoGuide));
    }
}

fn placing(ui: &mut Ui, view: View<'_>, (assessment, here): (&Assessment, &PhotoView), picture: &KeptPicture) {
    let photos = &assessment.photos;
    let name = pictures::name_of(photos, picture);
    ui.add_space(space::S);
    match view.app.photo_pixels() {
        Some(pixels) => {
            let [width, height] = picture.size;
            let name = format!("{}, {name}, {width} by {height} pixels", here.name);
            let shown = Shown {
                picture,
                pixels,
                name: &name,
            };
            with_picture(ui, view, &shown);
        }
        None => without_pixels(ui, view, picture),
    }
    result::of_picture(ui, view, picture);
    pictures::what_the_file_tells(ui, view, photos, here);
    result::of_view(ui, view, (assessment, here));
    below(ui, view, photos, (here, picture));
}

fn below(ui: &mut Ui, view: View<'_>, photos: &Photos, (here, picture): (&PhotoView, &KeptPicture)) {
    ui.add_space(space::S);
    pictures::stickers(ui, view, photos, here);
    result::second_time(ui, view, photos, here);
    if quiet_button("Take this picture away").icon(icons::REMOVE).pressed(ui) {
        view.send(PhotoMessage::PictureTakenAway(picture.id()));
    }
}

/// A picture of an earlier run: its points are there, it is not.
fn without_pixels(ui: &mut Ui, view: View<'_>, picture: &KeptPicture) {
    if view.app.state().pages.photo.is_opening() {
        return;
    }
    let placed = view
        .app
        .photo_marks()
        .into_iter()
        .filter(|mark| picture.at(*mark).is_some());
    let count = u32::try_from(placed.count()).unwrap_or(u32::MAX);
    body(
        ui,
        &format!(
            "This picture is not kept, but what was placed in it is: {}. To see it, open the same file again, or paste it again.",
            words::count(count, "place")
        ),
    );
    if button("Open its file again").icon(icons::PICTURE).pressed(ui) {
        view.send(PhotoMessage::PictureWanted);
    }
}

/// What is placed now, the picture, and beside it the loupe: all in view at once.
fn with_picture(ui: &mut Ui, view: View<'_>, shown: &Shown<'_>) {
    let is_beside = ui.available_width() >= BESIDE_FROM;
    let window = ui.ctx().content_rect().height();
    let around = if window < LOW_WINDOW {
        AROUND_IN_A_LOW_WINDOW
    } else {
        AROUND
    };
    let height = (window - around).clamp(LEAST_HEIGHT, 720.0);
    if !is_beside {
        instruction(ui, view, shown.picture);
        ui.add_space(space::S);
        let room = egui::vec2(ui.available_width(), height);
        let at = canvas::show(ui, view, shown, height);
        ui.horizontal_wrapped(|ui| canvas::zoom_buttons(ui, shown.picture, room, at));
        aside::loupe(ui, shown, at, f32::INFINITY);
        aside::keys(ui);
        return aside::list(ui, view, shown);
    }
    let width = ui.available_width() - ASIDE - space::L;
    let corner = ui.cursor().min;
    // What is placed now is read before the picture, and stands beside it.
    let beside = egui::pos2(corner.x + width + space::L, corner.y);
    let ((), said) = part(ui, beside, ASIDE, |ui| instruction(ui, view, shown.picture));
    let (at, seen) = part(ui, corner, width, |ui| {
        let at = canvas::show(ui, view, shown, height);
        ui.horizontal_wrapped(|ui| {
            canvas::zoom_buttons(ui, shown.picture, egui::vec2(width, height), at);
        });
        at
    });
    let below = egui::pos2(beside.x, said.bottom() + space::S);
    let ((), points) = part(ui, below, ASIDE, |ui| {
        // No higher than the picture beside it, so that both are seen at once.
        aside::loupe(ui, shown, at, height - said.height() - space::S);
        aside::keys(ui);
        ui.add_space(space::S);
        aside::list(ui, view, shown);
    });
    ui.advance_cursor_after_rect(said.union(seen).union(points));
}

/// A part of the screen at its own place, as wide as this.
fn part<R>(ui: &mut Ui, corner: egui::Pos2, width: f32, contents: impl FnOnce(&mut Ui) -> R) -> (R, egui::Rect) {
    let room = egui::Rect::from_min_size(corner, egui::vec2(width, ENDLESS));
    let shown = ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        ui.set_width(width);
        contents(ui)
    });
    (shown.inner, shown.response.rect)
}

/// What is placed now, where it is, and how it is found.
fn instruction(ui: &mut Ui, view: View<'_>, picture: &KeptPicture) {
    let library = view.app.library();
    let next = view.app.next_open_mark(None);
    let Some(mark) = view.app.photo_mark() else { return };
    let name = words::mark_name(library, mark);
    let is_placed = picture.at(mark).is_some();
    let said = match (is_placed, next) {
        (false, _) => format!("Click on: {name}"),
        (true, Some(_)) => format!("{name} is placed. Move it, or go on."),
        (true, None) => "All points are placed. Move one, or use the numbers below.".to_owned(),
    };
    let shown = widgets::strong(ui, &said);
    widgets::live(&shown, &said);
    for help in words::mark_help(library, mark) {
        note(ui, &help);
    }
    let onward = view.app.next_open_mark(Some(mark)).filter(|next| *next != mark);
    if is_placed && let Some(onward) = onward {
        let name = words::mark_name(library, onward);
        let words = format!("Next: {name}");
        if main_button(&words).icon_after(icons::NEXT).pressed(ui) {
            view.send(PhotoMessage::MarkChosen(onward));
        }
    }
}
