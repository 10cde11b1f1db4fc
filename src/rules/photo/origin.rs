//! Where the numbers of a photo question came from: photos and the days they were taken, or typing (rule Q40).

use jiff::civil::Date;

use super::views_of;
use crate::content::{Item, Library};
use crate::record::{Answer, Assessment, Entry, Given, Side};

/// Where the numbers of an answer came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumbersFrom {
    /// All of them were typed.
    Typing,
    /// All of them were measured in photos.
    Photos(FromPhotos),
    /// One side was measured in photos, the other one was typed.
    Both {
        /// The side that was measured.
        measured: Side,
        /// Its photos.
        photos: FromPhotos,
    },
}

/// Photos that numbers came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FromPhotos {
    /// How many readings were taken over, of the side that has most.
    pub readings: usize,
    /// The first and the last day on which they were taken, as far as their files say.
    pub taken: Option<(Date, Date)>,
}

/// Where the numbers of an item came from; none where it is not measured in photos, or has no number.
pub fn numbers_from(library: &Library, assessment: &Assessment, item: &Item) -> Option<NumbersFrom> {
    if !library.photo.answers(&item.id) {
        return None;
    }
    let answer = assessment.answers.get(&item.id).filter(|answer| answer.has_reading())?;
    let taken = assessment.photos.taken.get(&item.id).cloned().map(Answer::new);
    let is_measured = |side: Side| {
        let there = answer.entry(side).filter(|entry| count(entry) > 0)?;
        Some(taken.as_ref().and_then(|taken| taken.entry(side)) == Some(there))
    };
    let photos = |sides: &[Side]| {
        let entries = sides.iter().filter_map(|side| answer.entry(*side));
        FromPhotos {
            readings: entries.map(count).max().unwrap_or_default(),
            taken: days(library, assessment, item),
        }
    };
    if let Given::One(_) = answer.given {
        let is_measured = is_measured(Side::Left) == Some(true);
        return Some(if is_measured {
            NumbersFrom::Photos(photos(&[Side::Left]))
        } else {
            NumbersFrom::Typing
        });
    }
    let of_sides = (is_measured(Side::Left), is_measured(Side::Right));
    Some(match of_sides {
        (Some(true), Some(true) | None) | (None, Some(true)) => NumbersFrom::Photos(photos(&Side::BOTH)),
        (Some(true), Some(false)) => NumbersFrom::Both {
            measured: Side::Left,
            photos: photos(&[Side::Left]),
        },
        (Some(false), Some(true)) => NumbersFrom::Both {
            measured: Side::Right,
            photos: photos(&[Side::Right]),
        },
        (Some(false) | None, Some(false) | None) => NumbersFrom::Typing,
    })
}

fn count(entry: &Entry) -> usize {
    match entry {
        Entry::Readings(readings) => readings.len(),
        Entry::None(_) => 0,
    }
}

/// The first and the last day of the pictures that are there of an item's views.
fn days(library: &Library, assessment: &Assessment, item: &Item) -> Option<(Date, Date)> {
    let views = views_of(library, &item.id);
    let pictures = assessment.photos.pictures.iter();
    let of_item = pictures.filter(|picture| !picture.again && views.contains(&picture.view));
    let days: Vec<Date> = of_item.filter_map(|picture| picture.taken_on).collect();
    Some((*days.iter().min()?, *days.iter().max()?))
}
