//! How the muscle tests fit a pattern's table (rule N6).
//!
//! Only the source table counts, not this program's additions, and a high hip counts both sides. Each of its muscles on each
//! side is a place: tested when there is a decisive result, and agreeing when that is short, or weak, as the table says.

use std::collections::BTreeSet;

use crate::content::{Entry, Library, MuscleId, Origin, Pattern, Role, TagId};
use crate::record::{Assessment, Side};
use crate::rules::{Length, Strength, TableMatch, length, strength};

pub(super) fn table_match(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<TagId>,
    pattern: &Pattern,
) -> TableMatch {
    let mut found = untested(pattern);
    for entry in source_labels(pattern) {
        let places = entry
            .muscles
            .iter()
            .flat_map(|muscle| Side::BOTH.map(|side| (muscle, side)));
        for (muscle, side) in places {
            let agrees = agrees(library, assessment, tags, entry, muscle, side);
            found.tested += u32::from(agrees.is_some());
            found.agree += u32::from(agrees == Some(true));
        }
    }
    found
}

/// The labels and places of the source table, none of them tested.
pub(super) fn untested(pattern: &Pattern) -> TableMatch {
    let mut table = TableMatch::default();
    for entry in source_labels(pattern) {
        table.labels += 1;
        for _ in &entry.muscles {
            table.places += 2;
        }
    }
    table
}

fn source_labels(pattern: &Pattern) -> impl Iterator<Item = &Entry> {
    pattern.table.iter().filter(|entry| entry.origin == Origin::Table)
}

/// Whether a muscle is as the label says; none without a decisive test.
fn agrees(
    library: &Library,
    assessment: &Assessment,
    tags: &BTreeSet<TagId>,
    entry: &Entry,
    muscle: &MuscleId,
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
