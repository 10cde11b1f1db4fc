//! What a summary is made from, handed to its parts as one.

use jiff::civil::Date;

use super::offers::Offers;
use crate::content::{Item, Library};
use crate::record::{Assessment, Record};
use crate::report::words::{self, Formats, Shown};
use crate::rules::Outcome;

/// One assessment with all that is known about it.
pub(super) struct Case<'a> {
    pub(super) library: &'a Library,
    pub(super) record: &'a Record,
    pub(super) assessment: &'a Assessment,
    pub(super) outcome: &'a Outcome,
    pub(super) today: Date,
    pub(super) formats: Formats,
    /// Whether each item is asked; worked out once, because the way through is chosen as a whole.
    pub(super) offers: Offers<'a>,
}

impl<'a> Case<'a> {
    pub(super) fn of(
        library: &'a Library,
        record: &'a Record,
        assessment: &'a Assessment,
        outcome: &'a Outcome,
        today: Date,
        formats: Formats,
    ) -> Self {
        Self {
            library,
            record,
            assessment,
            outcome,
            today,
            formats,
            offers: Offers::of(library, assessment, today),
        }
    }

    /// How a clinician reads numbers: both units, that of the person first.
    pub(super) fn shown(&self) -> Shown {
        Shown::for_clinician(self.record.person.units, self.formats)
    }

    /// Lengths in the unit of the person alone, where a table has no room for both (rule T43).
    pub(super) fn in_own_unit(&self) -> Shown {
        Shown::in_own_unit(self.record.person.units, self.formats)
    }

    /// Whether the answer to an item may be printed.
    pub(super) fn may_print(&self, item: &Item) -> bool {
        self.offers.may_print(self.outcome, item)
    }

    /// One reading as it was taken, in the unit of the person and without it, and that unit.
    pub(super) fn repeat<'i>(&self, item: &'i Item, value: f64) -> (String, &'i str) {
        words::in_signs(item, value, self.in_own_unit())
    }

    /// Readings as they were taken, the first ones, and the unit of them all.
    pub(super) fn repeats<'i>(&self, item: &'i Item, readings: &[f64]) -> (Vec<String>, &'i str) {
        let listed = readings.iter().take(words::LISTED);
        let repeats = listed.map(|value| self.repeat(item, *value).0).collect();
        (repeats, self.repeat(item, 0.0).1)
    }
}
