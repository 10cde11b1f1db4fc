//! The size of page one of a summary: it never runs over, and leaves room to write.
//!
//! What it says is settled by its words (rule T5). What fits is known only when it is laid out: page one is laid out alone, from a
//! guess on a size larger or smaller, until a size fits and the one before it does not; then the whole document with that size.

use serde::Serialize;
use typst::foundations::Label;
use typst::introspection::Introspector;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use crate::report::look::FREE;
use crate::report::{PageLook, PageStyle, Summary};

/// The size of the type of page one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(super) struct Level {
    /// In points.
    size: f64,
}

/// What is laid out: page one with this much on it, alone or with the pages after it.
#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct Extent<'a> {
    #[serde(flatten)]
    pub(super) level: &'a Level,
    pub(super) whole: bool,
}

/// From the largest to the least; the first that fits is taken.
const LEVELS: [Level; 9] = [
    Level { size: 10.0 },
    Level { size: 9.6 },
    Level { size: 9.2 },
    Level { size: 8.8 },
    Level { size: 8.4 },
    Level { size: 8.0 },
    Level { size: 7.6 },
    Level { size: 7.2 },
    Level { size: 6.8 },
];

/// In large print, on at most two pages: all of it, with one measurement, with none and words in place of the chart.
const LARGE: [Level; 3] = [Level { size: 18.0 }, Level { size: 17.9 }, Level { size: 17.8 }];

/// Where there is no level at all.
const SMALLEST: Level = Level { size: 6.8 };

/// What is left to write on and for the fixed sentences below it, in mm.
const TO_WRITE_ON: f64 = 22.0;

/// The level of a summary in this look; `fits` lays page one out.
pub(super) fn level_for<E>(
    summary: &Summary,
    look: PageLook,
    fits: impl FnMut(&Level) -> Result<bool, E>,
) -> Result<&'static Level, E> {
    let (levels, guess) = match look.style {
        PageStyle::LargePrint => (&LARGE[..], 0),
        PageStyle::Usual | PageStyle::LowInk => (&LEVELS[..], guess(summary)),
    };
    let chosen = first_that_fits(levels, guess, fits)?;
    Ok(levels.get(chosen).unwrap_or(&SMALLEST))
}

/// The first level that fits, looked for from `guess` on; `fits` lays page one out. The last one where none does.
fn first_that_fits<E>(
    levels: &[Level],
    guess: usize,
    mut fits: impl FnMut(&Level) -> Result<bool, E>,
) -> Result<usize, E> {
    let last = levels.len().saturating_sub(1);
    let mut tried = |at: usize| levels.get(at).map_or(Ok(true), &mut fits);
    let mut at = guess.min(last);
    if tried(at)? {
        while at > 0 && tried(at - 1)? {
            at -= 1;
        }
    } else {
        at += 1;
        while at < last && !tried(at)? {
            at += 1;
        }
    }
    Ok(at.min(last))
}

/// Whether page one of these pages holds what it says, and room to write; `foot` is the room of its foot in mm. In large print
/// it may be two pages.
pub(super) fn fits(pages: &PagedDocument, look: PageLook, foot: f64) -> bool {
    let (_, height) = look.page.millimetres();
    let most = if look.style == PageStyle::LargePrint { 2 } else { 1 };
    let below = FREE + foot + TO_WRITE_ON;
    // Where the room for notes begins at the latest, in points from the top.
    let notes_begin = (height - below) * 72.0 / 25.4;
    let introspector = pages.introspector();
    Label::new(PicoStr::intern("notes"))
        .and_then(|label| introspector.query_label(label).ok()?.location())
        .and_then(|location| introspector.position(location))
        .is_some_and(|place| {
            let page = place.page.get();
            page < most || page == most && place.point.y.to_pt() <= notes_begin
        })
}

/// Where to begin to look: further on with more to say. A wrong guess costs time and nothing else.
fn guess(summary: &Summary) -> usize {
    summary.page_one.count().saturating_sub(140) / 20
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The level found from a guess where levels from `first` on fit, and how often one was laid out.
    fn found(first: usize, guess: usize) -> (usize, usize) {
        let mut tries = 0;
        let level = first_that_fits(&LEVELS, guess, |level| {
            tries += 1;
            let place = LEVELS.iter().position(|one| one == level).unwrap();
            Ok::<_, ()>(place >= first)
        });
        (level.unwrap(), tries)
    }

    #[test]
    fn whatever_the_guess_the_richest_level_that_fits_is_found() {
        for first in 0..LEVELS.len() {
            for guess in 0..LEVELS.len() + 3 {
                assert_eq!(found(first, guess).0, first, "guessed {guess}");
            }
        }
    }

    #[test]
    fn a_right_guess_lays_out_two_levels_at_most() {
        for first in 0..LEVELS.len() {
            assert!(found(first, first).1 <= 2, "{first}");
        }
    }

    #[test]
    fn where_nothing_fits_the_last_level_is_taken() {
        for guess in 0..LEVELS.len() {
            assert_eq!(found(usize::MAX, guess).0, LEVELS.len() - 1);
        }
    }
}
