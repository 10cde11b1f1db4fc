//! How the muscle tests fit a pattern's table (rulings.md, "Table match").
//!
//! Only the labels of the source table count, not this program's additions. A label is tested when one of its muscles
//! has a decisive result on at least one side, and agrees when one of them is short, or weak, as the table says.

use std::collections::BTreeSet;

use crate::content::{Entry, Id, Library, Origin, Pattern, Role};
use crate::record::{Assessment, Side};
use crate::rules::{Length, Strength, TableMatch, length, strength};

pub(super) fn table_match(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<Id>,
    pattern: &Pattern,
) -> TableMatch {
    let mut found = TableMatch {
        labels: labels(pattern),
        ..TableMatch::default()
    };
    for entry in source_labels(pattern) {
        let results: Vec<bool> = entry
            .muscles
            .iter()
            .flat_map(|muscle| Side::BOTH.map(|side| (muscle, side)))
            .filter_map(|(muscle, side)| agrees(library, assessment, tags, entry, muscle, side))
            .collect();
        found.tested += u32::from(!results.is_empty());
        found.agree += u32::from(results.contains(&true));
    }
    found
}

/// How many labels the source table has.
pub(super) fn labels(pattern: &Pattern) -> u32 {
    source_labels(pattern).fold(0, |count, _| count + 1)
}

fn source_labels(pattern: &Pattern) -> impl Iterator<Item = &Entry> {
    pattern.table.iter().filter(|entry| entry.origin == Origin::Table)
}

/// Whether a muscle is as the label says; none without a decisive test.
fn agrees(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<Id>,
    entry: &Entry,
    muscle: &Id,
    side: Side,
) -> Option<bool> {
    match entry.role {
        Role::Tight => match length(library, assessment, tags, muscle, side).0 {
            Length::Short => Some(true),
            Length::Normal | Length::Long => Some(false),
            Length::Borderline | Length::Unknown => None,
        },
        Role::Weak => match strength(library, assessment, tags, muscle, side).0 {
            Strength::Weak => Some(true),
            Strength::Normal => Some(false),
            Strength::Borderline | Strength::Unknown => None,
        },
    }
}
