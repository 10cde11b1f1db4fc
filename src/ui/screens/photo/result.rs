//! What the points say: each angle with how far off it may be, beside the usual spread, and what speaks against it.

use egui::{Id, Ui};

use crate::app::PhotoMessage;
use crate::content::{PhotoAngle, PhotoView};
use crate::record::{Assessment, KeptPicture, Photos};
use crate::report::words::{self, Shown};
use crate::rules::photo::{PhotoReadings, PhotoWarning, angles_of, measure, placed_apart};
use crate::ui::View;
use crate::ui::look::{icons, space};
use crate::ui::widgets::{
    self, Meant, body, button, callout, card, main_button, note, quiet_button, strong, subsection,
};

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

/// What the picture on the screen says, and speaks against it.
pub fn of_picture(ui: &mut Ui, view: View<'_>, picture: &KeptPicture) {
    let shown = view.app.photo_pixels().map(|shown| &shown.tells);
    let level = shown.and_then(|tells| tells.level);
    let lens = shown.and_then(|tells| tells.lens_35mm);
    let measured = measure(view.app.library(), &picture.placed(lens), level);
    if measured.angles.is_empty() {
        return;
    }
    for warning in &measured.warnings {
        if *warning == PhotoWarning::NoPlumb && (picture.plumb_top.is_some() || picture.plumb_bottom.is_some()) {
            continue;
        }
        ui.add_space(space::S);
        callout(ui, Meant::Care, |ui| {
            let said = words::photo_warning(view.app.library(), *warning);
            let shown = body(ui, &said);
            widgets::live(&shown, &said);
            if *warning == PhotoWarning::OtherSide {
                which_side(ui, view, picture);
            }
        });
    }
    if picture.mirrored {
        ui.add_space(space::S);
        ui.horizontal_wrapped(|ui| {
            note(ui, "You said that this picture is mirrored.");
            if quiet_button("It is not mirrored").pressed(ui) {
                view.send(PhotoMessage::MirroredSaid(picture.id(), false));
            }
        });
    }
}

/// The picture is mirrored, or the side is another: the person says which.
fn which_side(ui: &mut Ui, view: View<'_>, picture: &KeptPicture) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        if picture.mirrored {
            if button("It is not mirrored after all").pressed(ui) {
                view.send(PhotoMessage::MirroredSaid(picture.id(), false));
            }
        } else if button("It is mirrored").pressed(ui) {
            view.send(PhotoMessage::MirroredSaid(picture.id(), true));
        }
        if picture.view.is_from_the_side() && button("It shows the other side").pressed(ui) {
            view.send(PhotoMessage::OtherSideSaid(picture.id()));
        }
    });
    note(
        ui,
        "Until then the numbers of this picture are not taken over. Or place the points anew.",
    );
}

/// What all pictures of the view say together, and the way into the answers.
pub fn of_view(ui: &mut Ui, view: View<'_>, (assessment, here): (&Assessment, &PhotoView)) {
    let results = view.app.photo_results();
    if results.is_empty() {
        return;
    }
    ui.add_space(space::L);
    let mut free = Vec::new();
    card(ui, |ui| {
        subsection(ui, "What the points say");
        for angle in angles_of(view.app.library(), here) {
            if let Some(one) = results.iter().find(|one| one.angle == angle.angle) {
                angle_row(ui, view, assessment, angle, one);
                let is_there = view.app.is_taken_over(one);
                if !is_there && !view.app.is_typed_by_hand(&one.item) {
                    free.push(one.item.clone());
                }
            }
        }
        ui.add_space(space::S);
        if free.is_empty() {
            return;
        }
        let response = main_button("Use these numbers").icon(icons::TICK).show(ui);
        if is_wanted(ui) {
            widgets::focus_and_show(ui.ctx(), response.id);
        }
        if response.clicked() {
            view.send(PhotoMessage::TakenOver(free.clone()));
        }
    });
}

fn angle_row(ui: &mut Ui, view: View<'_>, assessment: &Assessment, angle: &PhotoAngle, one: &PhotoReadings) {
    let library = view.app.library();
    let Some(item) = library.item(one.item.as_str()) else {
        return;
    };
    let value = words::readings_with_error(library, one.angle, one.median);
    let count = words::count(u32::try_from(one.readings.len()).unwrap_or(u32::MAX), "picture");
    ui.add_space(space::S);
    let side = match one.side {
        Some(crate::record::Side::Left) => ", left",
        Some(crate::record::Side::Right) => ", right",
        None => "",
    };
    strong(ui, &format!("{}{side}: {value}", angle.name));
    let mut said = format!("From {count}");
    if one.readings.len() > 1 {
        let each: Vec<String> = one
            .readings
            .iter()
            .map(|degrees| words::quantity(*degrees, "°"))
            .collect();
        said = format!("{said}: {}; the middle one counts", words::list(&each));
    }
    note(ui, &format!("{said}."));
    if item.usual.is_some() {
        let heading = words::usual_heading(item, &assessment.profile);
        let usual = words::usual(item, &assessment.profile, Shown::default());
        note(ui, &format!("{heading}: {usual}."));
    }
    if one.is_wide {
        note(
            ui,
            "The pictures differ by more than 3°, so the number counts a little less.",
        );
    }
    if view.app.is_taken_over(one) {
        note(ui, &format!("In your answer to “{}”.", item.name));
    } else if view.app.is_typed_by_hand(&one.item) {
        callout(ui, Meant::Information, |ui| {
            let units = view.app.units();
            let there = assessment.answers.get(&one.item);
            let there = there
                .map(|answer| words::answer(item, answer, units))
                .unwrap_or_default();
            body(
                ui,
                &format!(
                    "“{}” holds a number that was typed: {there}. It stays unless you replace it.",
                    item.name
                ),
            );
            let name = format!("Replace it: {}", angle.name);
            if button("Replace it").named(&name).pressed(ui) {
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
        note(
            ui,
            "How well do you place points? Placing those of the first picture once more tells; the answer stays.",
        );
        if quiet_button("Place them a second time").pressed(ui) {
            view.send(PhotoMessage::AgainWanted(first.id()));
        }
        return;
    };
    if !is_whole(second) {
        return;
    }
    let apart = placed_apart(library, &first.placed(None), &second.placed(None));
    let said = apart.into_iter().filter_map(|(angle, degrees)| {
        let known = library.photo.angle(angle)?;
        let degrees = (degrees * 10.0).round() / 10.0;
        Some(format!("{} to within {}", known.name, words::quantity(degrees, "°")))
    });
    let said: Vec<String> = said.collect();
    body(ui, &format!("You placed twice: {}.", words::list(&said)));
}
