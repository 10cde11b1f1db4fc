//! One's own repeatability: how far a person's readings of the same thing lie apart (rule N30).

use crate::content::{Item, ItemId, Library};
use crate::record::{Assessment, Entry, Given};

use super::limits::above;
use super::photo::placed_twice;

/// Of a normal spread 95 of 100 lie within so many times its deviation.
const NINETY_FIVE: f64 = 1.96;

/// How far the readings of one item lay apart, over all visits: photo, tape, wall, ruler and holds alike.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct OwnRepeats {
    /// How many readings were taken where there was more than one at a time.
    pub readings: usize,
    /// From so many on they say something; none where the content gives no number.
    enough: Option<u32>,
    /// The squares of their distances from the middle of their group, summed.
    squares: f64,
    /// What they are divided by: one less than the readings of each group.
    degrees: usize,
}

impl OwnRepeats {
    /// Adds readings that were taken of the same thing, one after the other; one alone tells nothing.
    fn add(&mut self, group: &[f64]) {
        if group.len() < 2 {
            return;
        }
        // At most a few dozen.
        let mean = group.iter().sum::<f64>() / group.len() as f64;
        self.readings += group.len();
        self.degrees += group.len() - 1;
        self.squares += group.iter().map(|reading| (reading - mean).powi(2)).sum::<f64>();
    }

    /// All readings of an item that were repeated within a visit, each side by itself, and a picture that was placed twice; from
    /// `enough` of them on they say something.
    pub fn of(library: &Library, item: &Item, visits: &[Assessment], enough: Option<u32>) -> Self {
        let mut repeats = Self {
            enough,
            ..Self::default()
        };
        for group in groups(&item.id, visits) {
            repeats.add(group);
        }
        for visit in visits {
            for (_, both) in placed_twice(library, item, &visit.photos) {
                repeats.add(&both);
            }
        }
        repeats
    }

    /// The pooled standard deviation, in the item's unit; none of too few readings.
    pub fn deviation(&self) -> Option<f64> {
        let is_enough = self.enough.is_some_and(|enough| self.readings >= enough as usize);
        (is_enough && self.degrees > 0).then(|| (self.squares / self.degrees as f64).sqrt())
    }

    /// How far two single readings of this person may differ by repeating alone, in the item's unit: 95 of 100 pairs lie
    /// closer. None of too few readings.
    pub fn limit(&self) -> Option<f64> {
        Some(NINETY_FIVE * std::f64::consts::SQRT_2 * self.deviation()?)
    }
}

/// How far two readings of an item may differ, in its unit, and whether the person's own repeats made it wider.
///
/// They never make it narrower: repeats of one visit miss the error of setting up again. None where no measurement error is
/// known.
pub fn change_limit(item: &Item, before: f64, own: &OwnRepeats) -> Option<(f64, bool)> {
    let known = measurement_error(item, before)?;
    let wider = own.limit().filter(|own| above(*own, known));
    Some((wider.unwrap_or(known), wider.is_some()))
}

fn groups<'a>(item: &'a ItemId, visits: &'a [Assessment]) -> impl Iterator<Item = &'a [f64]> {
    let answers = visits.iter().filter_map(move |visit| visit.answers.get(item));
    let entries = answers.flat_map(|answer| match &answer.given {
        Given::One(entry) => [Some(entry), None],
        Given::Sides { left, right } => [left.as_ref(), right.as_ref()],
    });
    entries.flatten().filter_map(|entry| match entry {
        Entry::Readings(readings) => Some(readings.as_slice()),
        Entry::None(_) => None,
    })
}

/// How far two readings of an item may differ by measurement error alone, in its unit; none where that is not known.
pub fn measurement_error(item: &Item, before: f64) -> Option<f64> {
    let number = item.number()?;
    let share = number.error_share.map(|share| before.abs() * share);
    share.or(number.error).filter(|error| *error > 0.0)
}
