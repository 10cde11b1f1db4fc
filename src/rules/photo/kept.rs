//! A kept picture, measured with what the person said of it (rules Q24, Q26).

use super::plumb::Plumb;
use super::{Measured, PhoneLevel, PhotoWarning, Upright, measure, sides};
use crate::content::{Library, PictureView};
use crate::record::{Edge, KeptPicture};

/// What only the file of a picture tells, while it is open.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FileTells {
    /// The focal length as on 35 mm film, in mm.
    pub lens_35mm: Option<f64>,
    /// How far the phone looked up, in degrees.
    pub pitch_deg: Option<f64>,
}

/// Measures a kept picture: with the roll the phone told of, and toward which edge the person says that their right lies.
pub fn measure_kept(library: &Library, picture: &KeptPicture, file: Option<FileTells>) -> Measured {
    let file = file.unwrap_or_default();
    let level = picture.upright_phone_roll().map(|roll_deg| PhoneLevel {
        roll_deg,
        pitch_deg: file.pitch_deg.unwrap_or_default(),
    });
    let mut measured = measure(library, &picture.placed(file.lens_35mm), level);
    let is_other = picture
        .upright_right_toward()
        .is_some_and(|edge| edge != right_edge(picture.view));
    if is_other && measured.right_mark_agrees.is_none() && !measured.warnings.contains(&PhotoWarning::OtherSide) {
        measured.warnings.push(PhotoWarning::OtherSide);
    }
    measured
}

/// Toward which edge the person's right lies in a view that is not mirrored.
fn right_edge(view: PictureView) -> Edge {
    if sides::right_is_left(view) {
        Edge::Left
    } else {
        Edge::Right
    }
}

/// Whether it is asked toward which edge of a picture the person's right lies: a line is placed, and neither a sticker nor
/// the person has said.
pub fn asks_which_is_right(picture: &KeptPicture, measured: &Measured) -> bool {
    !picture.view.is_from_the_side()
        && picture.right_toward.is_none()
        && measured.right_mark_agrees.is_none()
        && measured.angles.iter().any(|measured| measured.angle.is_a_line())
}

/// Whether the left and the right points of a picture lie the other way round than they do in its view.
pub fn lines_are_swapped(picture: &KeptPicture) -> bool {
    let placed = picture.placed(None);
    let points = sides::Points {
        view: picture.view,
        placed: &placed.points,
        upright: Upright::along(Plumb::fit(&placed.plumb)),
    };
    !picture.view.is_from_the_side() && sides::has_a_swapped_line(&points)
}
