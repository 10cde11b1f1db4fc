//! Angles between points placed in a picture (rules Q20 to Q24): where down is, which way the person faces, the angles,
//! how far off they may be, and what speaks against the picture.
//!
//! Pure geometry over [`PlacedPicture`]; no picture is looked at.

mod doubts;
mod kept;
mod origin;
mod plumb;
mod readings;
mod several;
mod sides;

pub use doubts::{PhotoWarning, lens_distance_m};
pub use kept::{FileTells, asks_which_is_right, lines_are_swapped, measure_kept};
pub use origin::{FromPhotos, NumbersFrom, numbers_from};
pub use plumb::{Plumb, Upright};
pub use readings::{PhotoReadings, angles_of, asks_for_side, flags_from_photos, is_typed, photo_readings, views_of};
pub use several::{OfSeveral, no_marker_flag, photo_flags, placed_apart, placed_twice, together};
pub use sides::{Facing, side_of};

use crate::content::{Angle, Item, Landmark, Library};
use crate::record::{PicturePoint, PlacedPicture, Side};

/// Where a phone says that down was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PhoneLevel {
    /// How far the camera was rolled, in degrees, with the sign of [`Measured::roll_deg`].
    pub roll_deg: f64,
    /// How far it looked up, in degrees; minus is down.
    pub pitch_deg: f64,
}

/// What the points of one picture say.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// How far the camera was rolled, in degrees: along the string, else as the phone says; 0 where neither tells.
    pub roll_deg: f64,
    /// Every angle whose two points are placed, in the order of [`Angle::ALL`].
    pub angles: Vec<MeasuredAngle>,
    /// The side that shows: as the points say, else as the view is named; none from the front and from behind.
    pub side: Option<Side>,
    /// Whether the sticker on the right thigh lies where the right is in this view; none where it is not placed or there
    /// is nothing to compare it with.
    pub right_mark_agrees: Option<bool>,
    /// What speaks against the picture.
    pub warnings: Vec<PhotoWarning>,
}

impl Measured {
    /// An angle in degrees.
    pub fn degrees(&self, angle: Angle) -> Option<f64> {
        let found = self.angles.iter().find(|measured| measured.angle == angle);
        found.map(|measured| measured.degrees)
    }
}

/// One angle of one picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeasuredAngle {
    /// Which.
    pub angle: Angle,
    /// In degrees, with the signs of rule Q21.
    pub degrees: f64,
    /// What one pixel of one of its points is worth, in degrees.
    pub pixel_deg: f64,
    /// Of a line from left to right: how much higher the right point is, in mm; where a ruler is placed.
    pub higher_mm: Option<f64>,
}

/// Measures one picture.
///
/// Roll is taken out along the string; where there is none, by the phone's own level. Beside a string that only contradicts
/// it, or warns of a lean (rule Q26).
pub fn measure(library: &Library, picture: &PlacedPicture, level: Option<PhoneLevel>) -> Measured {
    let plumb = Plumb::fit(&picture.plumb);
    let upright = match (plumb, level) {
        (None, Some(level)) => Upright::by(level.roll_deg),
        (plumb, _) => Upright::along(plumb),
    };
    let points = sides::Points {
        view: picture.view,
        placed: &picture.points,
        upright,
    };
    let facing = sides::facing(&points);
    let mm_per_px = picture.reference_mm.and_then(|mm| {
        let (one, other) = (points.at(Landmark::ReferenceA)?, points.at(Landmark::ReferenceB)?);
        Some(mm / one.distance(other))
    });
    let of = |angle: Angle| {
        let [first, second] = angle.points();
        let (first, second) = (points.at(first)?, points.at(second)?);
        Some(MeasuredAngle {
            angle,
            degrees: degrees(angle, (first, second), facing),
            pixel_deg: (1.0 / first.distance(second)).atan().to_degrees(),
            higher_mm: mm_per_px
                .filter(|_| angle.is_a_line())
                .map(|mm| (first.y - second.y) * mm),
        })
    };
    let angles: Vec<MeasuredAngle> = Angle::ALL.into_iter().filter_map(of).collect();
    let right_mark_agrees = sides::right_mark_agrees(&points);
    let warnings = doubts::warnings(&doubts::Case {
        library,
        picture,
        points: &points,
        plumb,
        angles: &angles,
        is_other_side: sides::is_other_side(&points, facing) || right_mark_agrees == Some(false),
        mm_per_px,
        level,
    });
    Measured {
        roll_deg: plumb
            .map(Plumb::roll_deg)
            .or(level.map(|level| level.roll_deg))
            .unwrap_or_default(),
        angles,
        side: facing.seen.or(points.named()),
        right_mark_agrees,
        warnings,
    }
}

/// The angle between two upright points (rule Q21).
///
/// From the side the first point is the corner. Of a line the first is the person's left: plus is the right one higher.
fn degrees(angle: Angle, (first, second): (PicturePoint, PicturePoint), facing: Facing) -> f64 {
    let across = second.x - first.x;
    let angle = match angle {
        Angle::Neck | Angle::HeadTilt => (first.y - second.y).atan2(facing.sign * across),
        // From the level behind the shoulder: farther forward reads less.
        Angle::Shoulder => (first.y - second.y).atan2(facing.sign * -across),
        Angle::Pelvis => (second.y - first.y).atan2(facing.sign * across),
        Angle::HeadLine | Angle::ShoulderLine | Angle::HipLine | Angle::DimpleLine => {
            (first.y - second.y).atan2(across.abs())
        }
    };
    // Minus zero would be printed.
    angle.to_degrees() + 0.0
}

/// How far off one angle of a home photo may be, in degrees, with the person standing anew each time (rule Q22).
pub fn angle_error(library: &Library, angle: Angle) -> Option<f64> {
    let known = library.photo.angle(angle)?;
    let of_item = known.item.as_ref().and_then(|id| library.item(id));
    of_item.and_then(Item::error).or(known.error)
}
