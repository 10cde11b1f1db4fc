//! The views, the pictures of one, and what was not opened.

use egui::Ui;

use crate::app::PhotoMessage;
use crate::content::PhotoView;
use crate::picture::{between, hints};
use crate::record::{KeptPicture, PICTURES_A_VIEW, Photos};
use crate::report::words;
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{
    self, Meant, body, callout, disclosure, main_button, note, quiet_button, radio_group, segment_named, tick,
};
use crate::ui::words::photo::pictures as say;

/// So many views stand on one line beside the pictures.
const ON_ONE_LINE: usize = 2;
/// So many views stand above a picture at the most; the others wait below it.
const ABOVE_A_PICTURE: usize = 3;

/// The views that are listed: those that are needed; above a picture only those that have some, where they are many.
fn listed<'a>(view: View<'a>, photos: &Photos, here: &PhotoView) -> Vec<&'a PhotoView> {
    let mut needed = view.app.needed_views();
    if photos.count(here.view) > 0 && needed.len() > ABOVE_A_PICTURE {
        needed.retain(|one| photos.count(one.view) > 0);
    }
    needed
}

/// The views that are listed.
pub fn views(ui: &mut Ui, view: View<'_>, photos: &Photos, here: &PhotoView) {
    choice(ui, view, (photos, here), say::VIEWS, &listed(view, photos, here));
}

/// The views, and the pictures of the one on the screen: on one line where they fit, so that the picture stands high.
pub fn views_and_pictures(ui: &mut Ui, view: View<'_>, photos: &Photos, here: &PhotoView) {
    /// From this width on, in points.
    const FITS_FROM: f32 = 640.0;
    if listed(view, photos, here).len() > ON_ONE_LINE || ui.available_width() < FITS_FROM {
        views(ui, view, photos, here);
        ui.add_space(space::S);
        return row(ui, view, photos, here);
    }
    ui.horizontal_wrapped(|ui| {
        views(ui, view, photos, here);
        ui.add_space(space::L);
        row(ui, view, photos, here);
    });
}

/// The others, on demand.
pub fn other_views(ui: &mut Ui, view: View<'_>, photos: &Photos, here: &PhotoView) {
    let listed = listed(view, photos, here);
    let is_listed = |one: &&PhotoView| listed.iter().any(|listed| listed.view == one.view);
    let all = view.app.library().photo.views.iter();
    let others: Vec<&PhotoView> = all.filter(|one| !is_listed(one)).collect();
    if others.is_empty() {
        return;
    }
    ui.add_space(space::XS);
    disclosure(ui, "other views", say::OTHER_VIEWS, say::OTHER_VIEWS, |ui| {
        choice(ui, view, (photos, here), say::OTHER_VIEWS, &others);
    });
}

fn choice(ui: &mut Ui, view: View<'_>, (photos, here): (&Photos, &PhotoView), group: &str, views: &[&PhotoView]) {
    radio_group(ui, group, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
            for one in views {
                let count = photos.count(one.view);
                let words = match count {
                    0 => one.name.clone(),
                    more => format!("{} ({more})", one.name),
                };
                let pictures = words::count(u32::try_from(count).unwrap_or(u32::MAX), "picture");
                let name = format!("{words}, {pictures}");
                let response = segment_named(ui, one.view == here.view, &words, &name);
                if response.clicked() {
                    view.send(PhotoMessage::ViewChosen(one.view));
                }
            }
        });
    });
}

/// What a picture of a view is called: `Picture 2`, `Picture 1, placed again`.
pub fn name_of(photos: &Photos, picture: &KeptPicture) -> String {
    let of_view = photos.of_view(picture.view);
    let firsts = of_view.iter().filter(|one| !one.again);
    let place = firsts
        .into_iter()
        .position(|one| one.fingerprint == picture.fingerprint);
    let number = place.map_or(1, |place| place + 1);
    if picture.again {
        say::picture_again(number)
    } else {
        say::picture(number)
    }
}

/// The pictures of the view, and the way to open more.
pub fn row(ui: &mut Ui, view: View<'_>, photos: &Photos, here: &PhotoView) {
    let chosen = view.app.photo_picture().map(KeptPicture::id);
    let page = &view.app.state().pages.photo;
    let of_view = photos.of_view(here.view);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
        if !of_view.is_empty() {
            radio_group(ui, say::PICTURES, |ui| {
                for picture in &of_view {
                    let words = name_of(photos, picture);
                    let is_chosen = chosen.as_ref() == Some(&picture.id());
                    if segment_named(ui, is_chosen, &words, &words).clicked() {
                        view.send(PhotoMessage::PictureChosen(picture.id()));
                    }
                }
            });
            ui.add_space(space::S);
        }
        if photos.count(here.view) < PICTURES_A_VIEW {
            let pressed = if of_view.is_empty() {
                main_button(say::OPEN_A_PICTURE).icon(icons::PICTURE).pressed(ui)
            } else {
                quiet_button(say::OPEN_ANOTHER_PICTURE).icon(icons::PICTURE).pressed(ui)
            };
            if pressed {
                view.send(PhotoMessage::PictureWanted);
            }
        }
        if page.is_opening() {
            let said = say::BEING_OPENED;
            let shown = note(ui, said);
            widgets::live(&shown, said);
        }
    });
}

/// Pictures that were not opened, and why.
pub fn refused(ui: &mut Ui, view: View<'_>) {
    for (place, refused) in view.app.state().pages.photo.refused().iter().enumerate() {
        ui.add_space(space::S);
        callout(ui, Meant::Care, |ui| {
            let said = format!("{}: {}", refused.name, refused.words);
            let shown = body(ui, &said);
            widgets::live(&shown, &said);
            ui.horizontal_wrapped(|ui| {
                let anyway = say::open_anyway_named(&refused.name);
                if refused.may_open_anyway() && quiet_button(say::OPEN_IT_ANYWAY).named(&anyway).pressed(ui) {
                    view.send(PhotoMessage::OpenedAnyway(place));
                }
                let close = say::put_away_named(&refused.name);
                if quiet_button(say::PUT_THIS_AWAY).named(&close).pressed(ui) {
                    view.send(PhotoMessage::RefusalClosed(place));
                }
            });
        });
    }
}

/// How the picture of this view is taken, while there is none.
pub fn how_to_take(ui: &mut Ui, here: &PhotoView) {
    widgets::points(ui, &[&here.lens, &here.stand, &here.prepare]);
    note(ui, say::THREE_OF_EACH_VIEW);
}

/// What the file of the picture on the screen tells.
pub fn what_the_file_tells(ui: &mut Ui, view: View<'_>, photos: &Photos, here: &PhotoView) {
    let limits = &view.app.library().photo.about.limits;
    let mut said: Vec<String> = Vec::new();
    if let Some(shown) = view.app.photo_pixels() {
        said.extend(
            hints(limits, &shown.tells)
                .into_iter()
                .map(|hint| words::picture_hint(hint).to_owned()),
        );
        if shown.decoded.halved {
            said.push(words::picture_halved());
        }
    }
    let page = &view.app.state().pages.photo;
    let pictures = photos.of_view(here.view);
    let firsts = pictures.iter().filter(|picture| !picture.again);
    let taken: Vec<_> = firsts
        .filter_map(|picture| page.taken_at(&picture.fingerprint))
        .collect();
    said.extend(between(limits, &taken).map(|between| words::between_pictures(between).to_owned()));
    if said.is_empty() {
        return;
    }
    ui.add_space(space::S);
    callout(ui, Meant::Information, |ui| {
        for one in &said {
            body(ui, one);
        }
    });
}

/// Whether there were stickers, once a view.
pub fn stickers(ui: &mut Ui, view: View<'_>, photos: &Photos, here: &PhotoView) {
    let had_none = photos.no_stickers.contains(&here.view);
    if tick(ui, had_none, say::NO_STICKERS).clicked() {
        view.send(PhotoMessage::StickersSaid(here.view, had_none));
    }
}
