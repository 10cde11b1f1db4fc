//! Which items are asked, and which answers may be printed.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::content::{Item, Library};
use crate::record::Assessment;
use crate::rules::{Finding, NotOffered, Offer, Outcome, Row, RowState, offers};

/// Whether each item is asked, by its id; worked out once, because the way through is chosen as a whole.
pub(super) struct Offers<'a>(BTreeMap<&'a str, Offer>);

impl<'a> Offers<'a> {
    pub(super) fn of(library: &'a Library, assessment: &Assessment, today: Date) -> Self {
        let offers = offers(library, assessment, today).into_iter();
        Self(offers.map(|(item, offer)| (item.id.as_str(), offer)).collect())
    }

    pub(super) fn get(&self, item: &Item) -> Option<&Offer> {
        self.0.get(item.id.as_str())
    }

    /// Whether the answer to an item may be printed: not left out for safety, and meant for this person.
    ///
    /// What is only not on the chosen route keeps its answer: it was asked once, and it counts.
    pub(super) fn may_print(&self, outcome: &Outcome, item: &Item) -> bool {
        !is_hidden(self, outcome, item) && self.get(item) != Some(&Offer::NotOffered(NotOffered::Age))
    }
}

/// Whether an item is left out for safety.
pub(super) fn is_hidden(offers: &Offers<'_>, outcome: &Outcome, item: &Item) -> bool {
    matches!(offers.get(item), Some(Offer::Hidden(_)))
        || item.skip.iter().any(|tag| outcome.safety.tags.contains(tag))
        || rows(outcome, item).any(|(_, row)| row.state == RowState::HiddenBySafety)
}

/// The rows of an item in the findings, with their finding.
pub(super) fn rows<'a>(outcome: &'a Outcome, item: &'a Item) -> impl Iterator<Item = (&'a Finding, &'a Row)> {
    outcome.findings.patterns.iter().flat_map(move |finding| {
        let rows = finding.rows.iter().filter(move |row| row.item == item.id);
        rows.map(move |row| (finding, row))
    })
}
