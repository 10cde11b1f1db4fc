//! Measuring from photos: a view, its pictures, the points of one, and what they say.

mod aside;
mod canvas;
mod marks;
mod pictures;
mod pixels;
mod result;
mod sight;

pub(in crate::ui) use marks::has_focus as mark_has_focus;

use egui::Ui;

use self::canvas::Shown;
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

/// Draws the screen.
pub fn show(ui: &mut Ui, view: View<'_>) {
    let (Some(assessment), Some(here)) = (view.app.assessment(), view.app.photo_view()) else {
        return;
    };
    let photos = &assessment.photos;
    title(ui, "Measure from photos");
    lead(
        ui,
        "Place a few points in each picture. The angles between them fill the questions about photos.",
    );
    ui.add_space(space::S);
    pictures::views(ui, view, photos, here);
    ui.add_space(space::M);
    section(ui, &here.name);
    pictures::row(ui, view, photos, here);
    match view.app.photo_picture() {
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
            "This picture is not kept, but what was placed in it is: {}. To see it, open the same file again.",
            words::count(count, "place")
        ),
    );
    if button("Open its file again").icon(icons::PICTURE).pressed(ui) {
        view.send(PhotoMessage::PictureWanted);
    }
}

fn with_picture(ui: &mut Ui, view: View<'_>, shown: &Shown<'_>) {
    instruction(ui, view, shown.picture);
    ui.add_space(space::S);
    let is_beside = ui.available_width() >= BESIDE_FROM;
    let window = ui.ctx().content_rect().height();
    let height = (window * 0.62).clamp(180.0, 720.0);
    if !is_beside {
        let room = egui::vec2(ui.available_width(), height);
        let at = canvas::show(ui, view, shown, height);
        ui.horizontal_wrapped(|ui| canvas::zoom_buttons(ui, shown.picture, room, at));
        aside::loupe(ui, shown, at);
        aside::keys(ui);
        return aside::list(ui, view, shown);
    }
    let width = ui.available_width() - ASIDE - space::L;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let at = ui
            .vertical(|ui| {
                ui.set_width(width);
                let at = canvas::show(ui, view, shown, height);
                let room = egui::vec2(width, height);
                ui.horizontal(|ui| canvas::zoom_buttons(ui, shown.picture, room, at));
                at
            })
            .inner;
        ui.add_space(space::L);
        ui.vertical(|ui| {
            ui.set_width(ASIDE);
            aside::loupe(ui, shown, at);
            aside::keys(ui);
            ui.add_space(space::S);
            aside::list(ui, view, shown);
        });
    });
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
