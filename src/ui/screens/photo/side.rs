//! Right and left in a picture: what is asked where the points do not tell, or tell otherwise (rule Q24).

use egui::Ui;

use crate::app::PhotoMessage;
use crate::record::{Edge, KeptPicture};
use crate::ui::View;
use crate::ui::look::space;
use crate::ui::widgets::{body, button, note, quiet_button};

/// Asks toward which edge the person's right lies, where no sticker tells.
pub fn which_is_right(ui: &mut Ui, view: View<'_>, picture: &KeptPicture) {
    body(
        ui,
        "No such sticker? Then say it: on which side of this picture is the person\u{2019}s right hip?",
    );
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        for (edge, words, name) in [
            (Edge::Left, "On the left", "The right hip is on the left of the picture"),
            (
                Edge::Right,
                "On the right",
                "The right hip is on the right of the picture",
            ),
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
        line(ui, "You said that this picture is mirrored.", |ui| {
            if quiet_button("It is not mirrored").pressed(ui) {
                view.send(PhotoMessage::MirroredSaid(picture.id(), false));
            }
        });
    }
    if let Some(edge) = picture.right_toward {
        let (words, other) = match edge {
            Edge::Left => (
                "You said that the person\u{2019}s right is on the left of this picture.",
                "It is on the right",
            ),
            Edge::Right => (
                "You said that the person\u{2019}s right is on the right of this picture.",
                "It is on the left",
            ),
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
            if button("It is not mirrored after all").pressed(ui) {
                view.send(PhotoMessage::MirroredSaid(picture.id(), false));
            }
        } else if button("It is mirrored").pressed(ui) {
            view.send(PhotoMessage::MirroredSaid(picture.id(), true));
        }
        if picture.view.is_from_the_side() {
            if button("It shows the other side").pressed(ui) {
                view.send(PhotoMessage::OtherSideSaid(picture.id()));
            }
        } else if button("Right and left points are swapped").pressed(ui) {
            view.send(PhotoMessage::SidesSwapped(picture.id()));
        }
    });
    note(
        ui,
        "Until then the numbers of this picture are not taken over. Or place the points anew.",
    );
}

/// From the front and from behind nothing shows that a picture is mirrored, so it can always be said.
pub fn mirrored(ui: &mut Ui, view: View<'_>, picture: &KeptPicture) {
    let can_be_told = picture.view.is_from_the_side() || picture.mirrored;
    if !can_be_told && quiet_button("This picture is mirrored").pressed(ui) {
        view.send(PhotoMessage::MirroredSaid(picture.id(), true));
    }
}
