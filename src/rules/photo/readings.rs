//! From points in pictures to the readings of questions (rules Q20, Q22, Q24, Q28).

use std::collections::BTreeSet;

use super::{
    Measured, OfSeveral, PhotoWarning, asks_which_is_right, measure_kept, no_marker_flag, photo_flags, together,
};
use crate::content::{Angle, Combine, Id, Item, ItemId, Landmark, Library, PhotoAngle, PhotoView, PictureView};
use crate::record::{Answer, Assessment, Entry, KeptPicture, PICTURES_A_VIEW, Photos, Side};
use crate::rules::limits::{above, below};

/// The readings that photos give to a question: of one side, or of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct PhotoReadings {
    /// The question.
    pub item: ItemId,
    /// The angle it is a reading of.
    pub angle: Angle,
    /// The side that shows; none for a line.
    pub side: Option<Side>,
    /// In the order of the pictures, in degrees, to a tenth of one; at most three.
    pub readings: Vec<f64>,
    /// The middle one.
    pub median: f64,
    /// Whether they differ by more than pictures of one view should.
    pub is_wide: bool,
}

/// Whether it is asked which side a picture shows, whether it is mirrored, or which side is the right: nothing is taken over
/// before that is answered.
pub fn asks_for_side(picture: &KeptPicture, measured: &Measured) -> bool {
    measured.warnings.contains(&PhotoWarning::OtherSide) || asks_which_is_right(picture, measured)
}

/// A picture and what its points say, without what only its file tells.
fn measured<'a>(library: &Library, photos: &'a Photos) -> Vec<(&'a KeptPicture, Measured)> {
    let counted = photos.pictures.iter().filter(|picture| !picture.again);
    let all = counted.map(|picture| (picture, measure_kept(library, picture, None)));
    all.filter(|(picture, measured)| !asks_for_side(picture, measured))
        .collect()
}

/// The angles of a view that answer a question, and for which all points are asked.
pub fn angles_of<'a>(library: &'a Library, view: &PhotoView) -> Vec<&'a PhotoAngle> {
    let known = library.photo.angles.iter();
    let is_asked = |point: &Landmark| view.points.contains(point);
    known
        .filter(|known| known.item.is_some() && known.angle.points().iter().all(is_asked))
        .collect()
}

/// The views that answer a question.
pub fn views_of(library: &Library, item: &ItemId) -> Vec<PictureView> {
    let angles = library.photo.angles.iter();
    let of_item = angles.filter(|angle| angle.item.as_ref() == Some(item));
    of_item.flat_map(|angle| library.photo.views_of(angle.angle)).collect()
}

/// All readings that the placed points give.
pub fn photo_readings(library: &Library, photos: &Photos) -> Vec<PhotoReadings> {
    let measured: Vec<Measured> = measured(library, photos).into_iter().map(|(_, it)| it).collect();
    let of = |several: OfSeveral| {
        let item = library.photo.angle(several.angle)?.item.clone()?;
        let range = library.item(&item)?.range();
        let tenths = several
            .readings
            .iter()
            .map(|degrees| (degrees * 10.0).round() / 10.0 + 0.0);
        let can_be = |degrees: &f64| range.is_none_or(|[low, high]| !below(*degrees, low) && !above(*degrees, high));
        let readings: Vec<f64> = tenths.filter(can_be).take(PICTURES_A_VIEW).collect();
        Some(PhotoReadings {
            item,
            angle: several.angle,
            side: several.side,
            median: Entry::Readings(readings.clone()).reading(Combine::Median)?,
            is_wide: several.is_wide,
            readings,
        })
    };
    together(library, &measured).into_iter().filter_map(of).collect()
}

/// Whether an item holds a number of this side that did not come from photos: it is not written over unasked. A line has no
/// side.
pub fn is_typed(assessment: &Assessment, item: &ItemId, side: Option<Side>) -> bool {
    let side = side.unwrap_or(Side::Left);
    let there = assessment.answers.get(item).and_then(|answer| answer.entry(side));
    let has_readings = |entry: &&Entry| match entry {
        Entry::Readings(readings) => !readings.is_empty(),
        Entry::None(_) => false,
    };
    let taken = assessment.photos.taken.get(item).cloned().map(Answer::new);
    let taken = taken.as_ref().and_then(|taken| taken.entry(side));
    there.filter(has_readings).is_some_and(|there| taken != Some(there))
}

/// The quality flags that the pictures set for an item, and those that they take away: the string, how far they differ, and
/// what was said of the stickers (rule N10).
pub fn flags_from_photos(library: &Library, item: &Item, photos: &Photos) -> (BTreeSet<Id>, BTreeSet<Id>) {
    let all = measured(library, photos);
    let known = library
        .photo
        .angles
        .iter()
        .find(|angle| angle.item.as_ref() == Some(&item.id));
    let uses = |measured: &Measured| known.is_some_and(|known| measured.degrees(known.angle).is_some());
    let has_none = all
        .iter()
        .any(|(picture, measured)| uses(measured) && photos.no_stickers.contains(&picture.view));
    let measured: Vec<Measured> = all.into_iter().map(|(_, measured)| measured).collect();
    let mut set = photo_flags(library, item, &measured);
    set.extend(no_marker_flag(item).filter(|_| has_none));
    let all = ["spread", "no-plumb", "no-marker"].map(Id::from);
    let away = all.into_iter().filter(|id| !set.contains(id)).collect();
    (set, away)
}
