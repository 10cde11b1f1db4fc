//! What to think of how a picture was taken (rule Q26): a sentence each, never a refusal.

use jiff::civil::DateTime;

use super::PictureTells;
use crate::content::PhotoLimits;

/// Something to say of how a picture was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureHint {
    /// The wide-angle lens: lines bend and what is near grows.
    WideLens,
    /// Zoomed by calculation: coarse.
    Zoomed,
    /// The camera beside the screen: perhaps mirrored.
    FrontCamera,
    /// No word of a camera and small: it came through a messenger.
    ThroughAMessenger,
    /// The phone leaned back or forward.
    PhoneLeaned,
    /// The first of several pictures is shown.
    Animation,
}

impl PictureHint {
    /// As the command line names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::WideLens => "wide-lens",
            Self::Zoomed => "zoomed",
            Self::FrontCamera => "front-camera",
            Self::ThroughAMessenger => "messenger",
            Self::PhoneLeaned => "phone-leaned",
            Self::Animation => "animation",
        }
    }
}

/// What to say of one picture.
pub fn hints(limits: &PhotoLimits, tells: &PictureTells) -> Vec<PictureHint> {
    let longest = tells.size.into_iter().max().unwrap_or_default();
    let leans = tells
        .level
        .is_some_and(|level| level.pitch_deg.abs() > limits.pitch_deg);
    [
        (
            PictureHint::WideLens,
            tells.lens_35mm.is_some_and(|mm| mm < limits.wide_mm),
        ),
        (PictureHint::Zoomed, tells.zoom.is_some_and(|ratio| ratio > limits.zoom)),
        (PictureHint::FrontCamera, tells.is_front_camera),
        (
            PictureHint::ThroughAMessenger,
            !tells.has_camera && longest <= limits.messenger_px,
        ),
        (PictureHint::PhoneLeaned, leans),
        (PictureHint::Animation, tells.is_animated),
    ]
    .into_iter()
    .filter_map(|(hint, is_so)| is_so.then_some(hint))
    .collect()
}

/// Something to say of the pictures of one view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BetweenPictures {
    /// Two were taken one right after the other: there was no walk in between.
    NoWalk,
    /// They are of different occasions.
    OtherOccasions,
}

/// What to say of when the pictures of one view were taken.
pub fn between(limits: &PhotoLimits, taken_at: &[DateTime]) -> Option<BetweenPictures> {
    let mut sorted = taken_at.to_vec();
    sorted.sort();
    let seconds = |from: DateTime, to: DateTime| to.duration_since(from).as_secs();
    let whole = seconds(*sorted.first()?, *sorted.last()?);
    if whole > i64::from(limits.occasion_days) * 86_400 {
        return Some(BetweenPictures::OtherOccasions);
    }
    let pairs = sorted.iter().zip(sorted.iter().skip(1));
    let mut gaps = pairs.map(|(from, to)| seconds(*from, *to));
    gaps.any(|gap| gap < i64::from(limits.walk_s))
        .then_some(BetweenPictures::NoWalk)
}
