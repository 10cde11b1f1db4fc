//! Measuring from photos: a view, its pictures, the points of one, and what they say.

mod aside;
mod canvas;
mod closer;
mod drawn;
mod in_view;
mod instruction;
mod marks;
mod pasting;
mod pictures;
mod pixels;
mod pointer;
mod result;
mod side;
mod sight;
mod together;

use egui::Ui;

use self::drawn::Shown;
pub use self::pixels::forget;
use crate::app::{PaperKind, PaperMessage, PhotoMessage};
use crate::content::PhotoView;
use crate::record::{Assessment, KeptPicture, Photos};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{body, button, lead, quiet_button, section, title};

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
    match picture {
        None => {
            pictures::views(ui, view, photos, here);
            pictures::other_views(ui, view, photos, here);
            ui.add_space(space::M);
            section(ui, &here.name);
            pictures::row(ui, view, photos, here);
            pictures::refused(ui, view);
            ui.add_space(space::S);
            pictures::how_to_take(ui, here);
        }
        Some(picture) => {
            pictures::views_and_pictures(ui, view, photos, here);
            pictures::refused(ui, view);
            placing(ui, view, (assessment, here), picture);
            ui.add_space(space::M);
            pictures::other_views(ui, view, photos, here);
        }
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
            together::show(ui, view, &shown);
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
    side::mirrored(ui, view, picture);
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
