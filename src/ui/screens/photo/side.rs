//! Right and left in a picture: what is asked where the points do not tell, or tell otherwise (rule Q24).

use egui::Ui;

use crate::app::PhotoMessage;
use crate::record::{Edge, KeptPicture};
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{body, button, note, quiet_button};
use crate::ui::words::photo::side as say;

/// Asks toward which edge the person's right lies, where no sticker tells.
pub fn which_is_right(ui: &mut Ui, view: View<'_>, picture: &KeptPicture) {
    body(ui, say::NO_SUCH_STICKER);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        for (edge, words, name) in [
            (Edge::Left, say::ON_THE_LEFT, say::RIGHT_HIP_ON_THE_LEFT),
            (Edge::Right, say::ON_THE_RIGHT, say::RIGHT_HIP_ON_THE_RIGHT),
        ] {
            if button(words).named(name).pressed(ui) {
                view.send(PhotoMessage::RightSaid(picture.id(), edge));
            }
        }
    });
}

/// What was said of the sides, and the way to say otherwise.
pub fn said(ui: &mut Ui, view: View<'_>, picture: &KeptPicture) {
    if picture.mirrored {
        line(ui, say::SAID_MIRRORED, |ui| {
            if quiet_button(say::IT_IS_NOT_MIRRORED).pressed(ui) {
                view.send(PhotoMessage::MirroredSaid(picture.id(), false));
            }
        });
    }
    if let Some(edge) = picture.right_toward {
        let (words, other) = match edge {
            Edge::Left => (say::SAID_RIGHT_ON_THE_LEFT, say::IT_IS_ON_THE_RIGHT),
            Edge::Right => (say::SAID_RIGHT_ON_THE_RIGHT, say::IT_IS_ON_THE_LEFT),
        };
        line(ui, words, |ui| {
            if quiet_button(other).pressed(ui) {
                view.send(PhotoMessage::RightSaid(picture.id(), edge.other()));
            }
        });
    }
}

fn line(ui: &mut Ui, words: &str, way_back: impl FnOnce(&mut Ui)) {
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        note(ui, words);
        way_back(ui);
    });
}

/// The picture is mirrored, the side is another, or right and left were mixed up: the person says which.
pub fn which_side(ui: &mut Ui, view: View<'_>, picture: &KeptPicture) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        if picture.mirrored {
            if button(say::IT_IS_NOT_MIRRORED_AFTER_ALL).pressed(ui) {
                view.send(PhotoMessage::MirroredSaid(picture.id(), false));
            }
        } else if button(say::IT_IS_MIRRORED).pressed(ui) {
            view.send(PhotoMessage::MirroredSaid(picture.id(), true));
        }
        if picture.view.is_from_the_side() {
            if button(say::IT_SHOWS_THE_OTHER_SIDE).pressed(ui) {
                view.send(PhotoMessage::OtherSideSaid(picture.id()));
            }
        } else if button(say::RIGHT_AND_LEFT_POINTS_ARE_SWAPPED).pressed(ui) {
            view.send(PhotoMessage::SidesSwapped(picture.id()));
        }
    });
    note(ui, say::NOT_TAKEN_OVER_UNTIL_THEN);
}

/// From the front and from behind nothing shows that a picture is mirrored, so it can always be said.
pub fn mirrored(ui: &mut Ui, view: View<'_>, picture: &KeptPicture) {
    let can_be_told = picture.view.is_from_the_side() || picture.mirrored;
    if !can_be_told && quiet_button(say::THIS_PICTURE_IS_MIRRORED).pressed(ui) {
        view.send(PhotoMessage::MirroredSaid(picture.id(), true));
    }
}
