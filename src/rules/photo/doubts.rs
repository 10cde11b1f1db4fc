//! What speaks against a picture (rule Q23). Each only warns: nothing is refused and no number is changed.

use super::sides::Points;
use super::{MeasuredAngle, PhoneLevel, Plumb};
use crate::content::{Angle, Landmark, Library};
use crate::record::PlacedPicture;
use crate::rules::limits::{above, below};

/// Something that speaks against a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhotoWarning {
    /// There is no string, so each degree of roll is a degree of error.
    NoPlumb,
    /// There is no string, and the roll was taken from the phone's own level.
    RollByPhone,
    /// The string shows over too little of the picture's height.
    ShortPlumb,
    /// The camera was rolled far.
    LargeRoll,
    /// The points show another side than was named, or right and left are the other way round.
    OtherSide,
    /// The two hip points lie too close together.
    CloseHipPoints,
    /// One pixel is worth too much of this angle.
    CoarsePixels(Angle),
    /// The angle lies outside the range of its item.
    OutOfRange(Angle),
    /// The camera stood too near.
    CameraNear,
    /// The string and the phone's own level differ.
    LevelDiffers,
    /// The phone leaned back or forward.
    PhoneLeaned,
}

impl PhotoWarning {
    /// As the command line names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoPlumb => "no-plumb",
            Self::RollByPhone => "roll-by-phone",
            Self::ShortPlumb => "short-plumb",
            Self::LargeRoll => "large-roll",
            Self::OtherSide => "other-side",
            Self::CloseHipPoints => "close-hip-points",
            Self::CoarsePixels(_) => "coarse-pixels",
            Self::OutOfRange(_) => "out-of-range",
            Self::CameraNear => "camera-near",
            Self::LevelDiffers => "level-differs",
            Self::PhoneLeaned => "phone-leaned",
        }
    }

    /// The angle it speaks of; none where it speaks of the picture.
    pub fn angle(self) -> Option<Angle> {
        match self {
            Self::CoarsePixels(angle) | Self::OutOfRange(angle) => Some(angle),
            Self::NoPlumb
            | Self::RollByPhone
            | Self::ShortPlumb
            | Self::LargeRoll
            | Self::OtherSide
            | Self::CloseHipPoints
            | Self::CameraNear
            | Self::LevelDiffers
            | Self::PhoneLeaned => None,
        }
    }
}

/// A picture with what was found out about it.
pub(super) struct Case<'a> {
    pub library: &'a Library,
    pub picture: &'a PlacedPicture,
    pub points: &'a Points<'a>,
    pub plumb: Option<Plumb>,
    pub angles: &'a [MeasuredAngle],
    pub is_other_side: bool,
    pub mm_per_px: Option<f64>,
    pub level: Option<PhoneLevel>,
}

pub(super) fn warnings(case: &Case<'_>) -> Vec<PhotoWarning> {
    let mut warnings = of_plumb(case);
    if case.is_other_side {
        warnings.push(PhotoWarning::OtherSide);
    }
    let limits = &case.library.photo.about.limits;
    let hip = case.points.at(Landmark::Asis).zip(case.points.at(Landmark::Psis));
    if hip.is_some_and(|(front, back)| below(front.distance(back), limits.hip_points_px)) {
        warnings.push(PhotoWarning::CloseHipPoints);
    }
    for measured in case.angles {
        warnings.extend(of_angle(case.library, measured));
    }
    let distance = case
        .mm_per_px
        .zip(case.picture.lens_35mm)
        .map(|(mm_per_px, lens)| lens_distance_m(lens, case.picture.size, mm_per_px));
    if distance.is_some_and(|distance| below(distance, limits.distance_m)) {
        warnings.push(PhotoWarning::CameraNear);
    }
    warnings
}

/// What the string and the phone say of the camera's roll and lean.
fn of_plumb(case: &Case<'_>) -> Vec<PhotoWarning> {
    let limits = &case.library.photo.about.limits;
    let [_, height] = case.picture.size.map(f64::from);
    let mut warnings = Vec::new();
    let is_large = |roll_deg: f64| above(roll_deg.abs(), limits.roll_deg);
    match (case.plumb, case.level) {
        (None, None) => warnings.push(PhotoWarning::NoPlumb),
        (None, Some(level)) => {
            warnings.push(PhotoWarning::RollByPhone);
            if is_large(level.roll_deg) {
                warnings.push(PhotoWarning::LargeRoll);
            }
        }
        (Some(plumb), level) => {
            if below(plumb.length(), limits.plumb_share * height) {
                warnings.push(PhotoWarning::ShortPlumb);
            }
            if is_large(plumb.roll_deg()) {
                warnings.push(PhotoWarning::LargeRoll);
            }
            let apart = level.map(|level| (level.roll_deg - plumb.roll_deg()).abs());
            if apart.is_some_and(|apart| above(apart, limits.level_deg)) {
                warnings.push(PhotoWarning::LevelDiffers);
            }
        }
    }
    if case
        .level
        .is_some_and(|level| above(level.pitch_deg.abs(), limits.pitch_deg))
    {
        warnings.push(PhotoWarning::PhoneLeaned);
    }
    warnings
}

/// Only of an angle that answers an item: the others are shown, and nothing is worked out from them.
fn of_angle(library: &Library, measured: &MeasuredAngle) -> Vec<PhotoWarning> {
    let mut warnings = Vec::new();
    let known = library.photo.angle(measured.angle);
    let Some(item) = known.and_then(|known| library.item(known.item.as_ref()?.as_str())) else {
        return warnings;
    };
    if above(measured.pixel_deg, library.photo.about.limits.pixel_deg) {
        warnings.push(PhotoWarning::CoarsePixels(measured.angle));
    }
    let is_outside = |[low, high]: [f64; 2]| below(measured.degrees, low) || above(measured.degrees, high);
    if item.range().is_some_and(is_outside) {
        warnings.push(PhotoWarning::OutOfRange(measured.angle));
    }
    warnings
}

/// The diagonal of a picture on 35 mm film, in mm.
const FILM_DIAGONAL_MM: f64 = 43.3;

/// How far the lens was from something whose length is known, in metres: the focal length as on 35 mm film in mm, the size
/// of the picture in pixels, and how many mm one pixel is there.
pub fn lens_distance_m(lens_35mm: f64, size: [u32; 2], mm_per_px: f64) -> f64 {
    let [width, height] = size.map(f64::from);
    lens_35mm / FILM_DIAGONAL_MM * width.hypot(height) * mm_per_px / 1000.0
}
