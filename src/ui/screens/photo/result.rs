//! What the points say: each angle with how far off it may be, beside the usual spread, and what speaks against it.

use egui::{Align, Id, Rect, Ui};

use super::side;
use crate::app::PhotoMessage;
use crate::content::{Landmark, PhotoAngle, PhotoView};
use crate::record::{Assessment, KeptPicture, PhotoMark, Photos};
use crate::report::words::{self, Shown};
use crate::rules::photo::{
    FileTells, Measured, PhotoReadings, PhotoWarning, angles_of, asks_for_side, asks_which_is_right, measure_kept,
    placed_apart,
};
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{
    self, Meant, body, button, callout, card, main_button, note, quiet_button, strong, subsection,
};
use crate::ui::words::photo::result as say;

/// Below this height of what is seen of the page, in points, the numbers stand closer together.
const LOW: f32 = 360.0;

fn wanted_id() -> Id {
    Id::unique("what the points say is to have the focus")
}

/// After the last point the focus comes here.
pub fn wants_focus(ui: &Ui) {
    let pass = ui.ctx().cumulative_pass_nr();
    ui.data_mut(|data| data.insert_temp(wanted_id(), Some(pass)));
}

/// Whether the last point was just placed: the numbers come a frame later.
fn is_wanted(ui: &Ui) -> bool {
    const SOON: u64 = 6;
    let asked: Option<Option<u64>> = ui.data(|data| data.get_temp(wanted_id()));
    ui.data_mut(|data| data.insert_temp(wanted_id(), None::<u64>));
    let asked = asked.flatten();
    asked.is_some_and(|asked| asked + SOON >= ui.ctx().cumulative_pass_nr())
}

/// What the points of a picture say, with what its file tells while it is open.
fn measured(view: View<'_>, picture: &KeptPicture) -> Measured {
    let file = view.app.photo_pixels().map(|shown| FileTells {
        lens_35mm: shown.tells.lens_35mm,
        pitch_deg: shown.tells.level.map(|level| level.pitch_deg),
    });
    measure_kept(view.app.library(), picture, file)
}

/// Whether the sides of a picture are asked about before its numbers are there.
pub fn asks(view: View<'_>, picture: &KeptPicture) -> bool {
    asks_for_side(picture, &measured(view, picture))
}

/// What the picture on the screen says, and speaks against it.
pub fn of_picture(ui: &mut Ui, view: View<'_>, picture: &KeptPicture) {
    let measured = measured(view, picture);
    if measured.angles.is_empty() {
        return;
    }
    let is_placing_mark = view.app.photo_mark() == Some(PhotoMark::Point(Landmark::RightMark));
    if asks_which_is_right(picture, &measured) && !is_placing_mark {
        question(ui, |ui| side::which_is_right(ui, view, picture));
    }
    for warning in &measured.warnings {
        let is_begun = picture.plumb_top.is_some() || picture.plumb_bottom.is_some();
        if matches!(warning, PhotoWarning::NoPlumb | PhotoWarning::RollByPhone) && is_begun {
            continue;
        }
        let said = words::photo_warning(view.app.formats(), view.app.library(), *warning);
        let say = |ui: &mut Ui| {
            let shown = body(ui, &said);
            widgets::live(&shown, &said);
        };
        if *warning == PhotoWarning::OtherSide {
            question(ui, |ui| {
                say(ui);
                side::which_side(ui, view, picture);
            });
        } else {
            ui.add_space(space::S);
            callout(ui, Meant::Care, say);
        }
    }
    side::said(ui, view, picture);
    besides(ui, view, &measured);
}

/// A question about the sides; after the last point it comes into view.
fn question(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.add_space(space::S);
    let shown = ui.scope(|ui| callout(ui, Meant::Care, contents));
    if is_wanted(ui) {
        ui.scroll_to_rect(shown.response.rect, None);
    }
}

/// Angles that answer no question, and how far apart two points of a line are in height where a ruler is placed.
fn besides(ui: &mut Ui, view: View<'_>, measured: &Measured) {
    let library = view.app.library();
    let units = view.app.record().map(|record| record.person.units).unwrap_or_default();
    for one in &measured.angles {
        let Some(known) = library.photo.angle(one.angle) else {
            continue;
        };
        let higher = one.higher_mm.map(|mm| words::higher_by(mm, units, view.app.formats()));
        let value = words::angle_with_error(view.app.formats(), library, one);
        let said = match (&known.item, higher) {
            (None, None) => say::shown_only(&known.name, &value),
            (None, Some(higher)) => say::shown_only_higher(&known.name, &value, &higher),
            (Some(_), Some(higher)) => format!("{}: {value}, {higher}.", known.name),
            (Some(_), None) => continue,
        };
        note(ui, &said);
    }
}

/// What all pictures of the view say together, and the way into the answers.
pub fn of_view(ui: &mut Ui, view: View<'_>, (assessment, here): (&Assessment, &PhotoView)) {
    let results = view.app.photo_results();
    if results.is_empty() {
        return;
    }
    ui.add_space(space::L);
    let mut free = Vec::new();
    let is_wanted = is_wanted(ui);
    let mut way_on = None;
    let is_low = ui.clip_rect().height() < LOW;
    let mut to_button = 0.0;
    let shown = ui.scope(|ui| {
        card(ui, |ui| {
            if is_low {
                ui.spacing_mut().item_spacing.y = space::XS / 2.0;
            }
            subsection(ui, say::WHAT_THE_POINTS_SAY);
            let mut below = Vec::new();
            for angle in angles_of(view.app.library(), here) {
                if let Some(one) = results.iter().find(|one| one.angle == angle.angle) {
                    number(ui, view, assessment, (angle, one), is_low);
                    if is_low {
                        below.push((angle, one));
                    } else {
                        about_number(ui, view, assessment, (angle, one));
                    }
                    let is_there = view.app.is_taken_over(one);
                    if !is_there && !view.app.is_typed_by_hand(one) {
                        free.push(one.item.clone());
                    }
                }
            }
            ui.add_space(if is_low { space::XS } else { space::S });
            way_on = if free.is_empty() {
                next_view(ui, view)
            } else {
                let response = main_button(say::USE_THESE_NUMBERS).icon(icons::TICK).show(ui);
                if response.clicked() {
                    view.send(PhotoMessage::TakenOver(free.clone()));
                }
                Some(response.id)
            };
            to_button = ui.min_rect().bottom();
            // Where there is little room the numbers and the way on stand together, and the rest comes after them.
            for (angle, one) in below {
                note(ui, &say::from_pictures(view.app.formats(), &one.readings));
                about_number(ui, view, assessment, (angle, one));
            }
        });
    });
    if is_wanted {
        let head = shown.response.rect.with_max_y(to_button + space::S);
        into_view(ui, head, way_on);
    }
}

/// The numbers are read before they are used: all of them from the top on where that fits, with the focus on the way on.
fn into_view(ui: &Ui, head: Rect, way_on: Option<Id>) {
    let fits = head.height() <= ui.clip_rect().height();
    ui.scroll_to_rect(head, fits.then_some(Align::Min));
    match way_on {
        Some(way_on) if fits => ui.memory_mut(|memory| memory.request_focus(way_on)),
        Some(way_on) => widgets::focus_and_show(ui.ctx(), way_on),
        None => {}
    }
}

/// All numbers of this view are taken over: the view that is taken next.
fn next_view(ui: &mut Ui, view: View<'_>) -> Option<Id> {
    let next = view.app.next_view()?;
    let words = say::next_view(&next.name);
    let response = button(&words).icon_after(icons::NEXT).show(ui);
    if response.clicked() {
        view.send(PhotoMessage::ViewChosen(next.view));
    }
    Some(response.id)
}

/// A number with how far off it may be, and what is usual.
fn number(
    ui: &mut Ui,
    view: View<'_>,
    assessment: &Assessment,
    (angle, one): (&PhotoAngle, &PhotoReadings),
    is_low: bool,
) {
    let library = view.app.library();
    let Some(item) = library.item(one.item.as_str()) else {
        return;
    };
    let value = words::readings_with_error(view.app.formats(), library, one.angle, one.median);
    ui.add_space(if is_low { space::XS } else { space::S });
    strong(ui, &say::angle(&angle.name, one.side, &value));
    if !is_low {
        note(ui, &say::from_pictures(view.app.formats(), &one.readings));
    }
    if item.usual.is_some() {
        let heading = words::usual_heading(item, &assessment.profile);
        let usual = words::usual(
            item,
            &assessment.profile,
            Shown {
                formats: view.app.formats(),
                ..Shown::default()
            },
        );
        note(ui, &format!("{heading}: {usual}."));
    }
}

/// Whether its pictures agree, and what the answer holds.
fn about_number(ui: &mut Ui, view: View<'_>, assessment: &Assessment, (angle, one): (&PhotoAngle, &PhotoReadings)) {
    let library = view.app.library();
    let Some(item) = library.item(one.item.as_str()) else {
        return;
    };
    if one.is_wide {
        note(ui, say::PICTURES_DIFFER);
    }
    if view.app.is_taken_over(one) {
        note(ui, &say::in_your_answer(&item.name));
    } else if view.app.is_typed_by_hand(one) {
        callout(ui, Meant::Information, |ui| {
            let there = assessment.answers.get(&one.item);
            let there = there
                .map(|answer| words::answer(item, answer, view.app.shown()))
                .unwrap_or_default();
            body(ui, &say::typed_number(&item.name, &there));
            let name = say::replace_named(&angle.name);
            if button(say::REPLACE_IT).named(&name).pressed(ui) {
                view.send(PhotoMessage::TakenOver(vec![one.item.clone()]));
            }
        });
    }
}

/// How well the person places points: the same picture twice.
pub fn second_time(ui: &mut Ui, view: View<'_>, photos: &Photos, here: &PhotoView) {
    let library = view.app.library();
    let pictures = photos.of_view(here.view);
    let Some(first) = pictures.iter().find(|picture| !picture.again) else {
        return;
    };
    let is_whole = |picture: &KeptPicture| here.points.iter().all(|point| picture.points.contains_key(point));
    if !is_whole(first) {
        return;
    }
    ui.add_space(space::M);
    let second = pictures.iter().find(|picture| picture.again);
    let Some(second) = second else {
        note(ui, say::HOW_WELL_DO_YOU_PLACE);
        if quiet_button(say::PLACE_THEM_A_SECOND_TIME).pressed(ui) {
            view.send(PhotoMessage::AgainWanted(first.id()));
        }
        return;
    };
    if !is_whole(second) {
        return;
    }
    let apart = placed_apart(library, first, second);
    let said = apart.into_iter().filter_map(|(angle, degrees)| {
        let known = library.photo.angle(angle)?;
        let degrees = (degrees * 10.0).round() / 10.0;
        Some(say::to_within(&known.name, &view.app.formats().quantity(degrees, "°")))
    });
    let said: Vec<String> = said.collect();
    body(ui, &say::placed_twice(&words::list(&said)));
    note(ui, say::HOW_FAR_APART_COUNTS);
}
