//! How far a person's own repeats lie apart, which may widen a limit and never narrows it (rule T12).

use crate::content::{Item, Library};
use crate::record::{Answer, Assessment, Entry, Side};
use crate::rules::photo::placed_twice;

/// 1.96 · √2: how many standard deviations two readings differ by, one time in twenty.
const TWO_READINGS: f64 = 1.96 * std::f64::consts::SQRT_2;

/// The pooled standard deviation of the repeats of a reading over all assessments, and the limit that follows from it, both
/// in the item's unit; none below `from` repeats. Repeats within a visit miss the error of setting up again, so this
/// only ever widens a limit.
pub fn own_limit(
    library: &Library,
    assessments: &[Assessment],
    (item, side): (&Item, Option<Side>),
    from: u32,
) -> Option<(f64, f64)> {
    let mut repeats = 0_u32;
    let (mut squares, mut freedom) = (0.0, 0.0);
    let read = assessments
        .iter()
        .filter_map(|one| readings(one.answers.get(&item.id)?, side));
    let read = read.cloned();
    // A picture that was placed twice is a repeat as well (rule Q28).
    let placed = assessments
        .iter()
        .flat_map(|one| placed_twice(library, item, &one.photos));
    let placed = placed.filter(|(of, _)| *of == side).map(|(_, both)| both.to_vec());
    for readings in read.chain(placed).filter(|readings| readings.len() > 1) {
        let count = readings.len() as f64;
        let mean = readings.iter().sum::<f64>() / count;
        squares += readings.iter().map(|one| (one - mean).powi(2)).sum::<f64>();
        freedom += count - 1.0;
        repeats = repeats.saturating_add(u32::try_from(readings.len()).unwrap_or(u32::MAX));
    }
    if repeats < from || freedom <= 0.0 {
        return None;
    }
    let spread = (squares / freedom).sqrt();
    Some((spread, TWO_READINGS * spread))
}

fn readings(answer: &Answer, side: Option<Side>) -> Option<&Vec<f64>> {
    match answer.entry(side.unwrap_or(Side::Left))? {
        Entry::Readings(readings) => Some(readings),
        Entry::None(_) => None,
    }
}
