//! Several pictures of a view: the middle one counts, and how far they differ says how much (rule Q28).

use std::collections::BTreeSet;

use super::{Measured, PhotoWarning, measure_kept, side_of};
use crate::content::{Angle, Combine, Id, Item, Library};
use crate::record::{Entry, KeptPicture, Photos, PictureId, Side};
use crate::rules::limits::above;

/// One angle over several pictures.
#[derive(Clone, Debug, PartialEq)]
pub struct OfSeveral {
    /// Which.
    pub angle: Angle,
    /// The side that shows; none for a line.
    pub side: Option<Side>,
    /// In the order of the pictures, in degrees; at least one.
    pub readings: Vec<f64>,
    /// The middle one; the mean of the two middle ones of an even number.
    pub median: f64,
    /// The largest less the smallest.
    pub spread: f64,
    /// Whether they differ by more than pictures of one view should.
    pub is_wide: bool,
}

/// Brings the angles of several pictures together, by angle and, from the side, by the side that shows.
pub fn together(library: &Library, pictures: &[Measured]) -> Vec<OfSeveral> {
    let sides = [Some(Side::Left), Some(Side::Right), None];
    let all = Angle::ALL.into_iter().flat_map(|angle| sides.map(|side| (angle, side)));
    all.filter_map(|(angle, side)| {
        let of_side = pictures.iter().filter(|picture| picture.side == side);
        let readings: Vec<f64> = of_side.filter_map(|picture| picture.degrees(angle)).collect();
        let median = Entry::Readings(readings.clone()).reading(Combine::Median)?;
        let spread = spread(&readings);
        Some(OfSeveral {
            angle,
            side,
            median,
            spread,
            is_wide: above(spread, library.photo.about.limits.spread_deg),
            readings,
        })
    })
    .collect()
}

/// The largest less the smallest; 0 of none.
fn spread(readings: &[f64]) -> f64 {
    let low = readings.iter().copied().fold(f64::INFINITY, f64::min);
    let high = readings.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    (high - low).max(0.0)
}

/// The quality flags of an item that its pictures set by themselves: they differ, or one has no string. Those that the
/// item does not have are left out.
pub fn photo_flags(library: &Library, item: &Item, pictures: &[Measured]) -> BTreeSet<Id> {
    let angle = library
        .photo
        .angles
        .iter()
        .find(|angle| angle.item.as_ref() == Some(&item.id));
    let Some(angle) = angle.map(|angle| angle.angle) else {
        return BTreeSet::new();
    };
    let of_item: Vec<Measured> = pictures
        .iter()
        .filter(|picture| picture.degrees(angle).is_some())
        .cloned()
        .collect();
    let is_wide = together(library, &of_item)
        .iter()
        .any(|several| several.angle == angle && several.is_wide);
    let is_without = |warning: &PhotoWarning| matches!(warning, PhotoWarning::NoPlumb | PhotoWarning::RollByPhone);
    let has_none = of_item.iter().any(|picture| picture.warnings.iter().any(is_without));
    let set = [("spread", is_wide), ("no-plumb", has_none)];
    let ids = set
        .into_iter()
        .filter(|(_, is_set)| *is_set)
        .filter_map(|(id, _)| flag(item, id));
    ids.collect()
}

/// The flag that says that there were no stickers; it is asked once for each view.
pub fn no_marker_flag(item: &Item) -> Option<Id> {
    flag(item, "no-marker")
}

fn flag(item: &Item, id: &str) -> Option<Id> {
    let flag = item.quality.iter().find(|flag| flag.id == *id)?;
    Some(flag.id.clone())
}

/// How far two placings of one picture lie apart, for each angle that both have, in degrees: what the person's own
/// clicking is worth.
pub fn placed_apart(library: &Library, one: &KeptPicture, other: &KeptPicture) -> Vec<(Angle, f64)> {
    let both = both_placings(library, one, other).into_iter();
    both.map(|(angle, [first, second])| (angle, (first - second).abs()))
        .collect()
}

/// Both placings of one picture, for each angle that both have, in degrees.
fn both_placings(library: &Library, one: &KeptPicture, other: &KeptPicture) -> Vec<(Angle, [f64; 2])> {
    let (one, other) = (measure_kept(library, one, None), measure_kept(library, other, None));
    let both = one.angles.iter().filter_map(|measured| {
        let other = other.degrees(measured.angle)?;
        Some((measured.angle, [measured.degrees, other]))
    });
    both.collect()
}

/// The two placings of each picture that was placed twice, of the angle that an item is a reading of: the side that shows,
/// and both in degrees (rules Q28, N30).
pub fn placed_twice(library: &Library, item: &Item, photos: &Photos) -> Vec<(Option<Side>, [f64; 2])> {
    let mut angles = library.photo.angles.iter();
    let Some(known) = angles.find(|known| known.item.as_ref() == Some(&item.id)) else {
        return Vec::new();
    };
    let seconds = photos.pictures.iter().filter(|picture| picture.again);
    let pairs = seconds.filter_map(|second| {
        let first = PictureId {
            fingerprint: second.fingerprint.clone(),
            again: false,
        };
        let both = both_placings(library, photos.picture(&first)?, second);
        let of_item = both.into_iter().find(|(angle, _)| *angle == known.angle)?;
        Some((side_of(second.view), of_item.1))
    });
    pairs.collect()
}
