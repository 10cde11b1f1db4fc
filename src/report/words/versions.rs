//! What rules an exercise out, in words that stand for every person.

use super::list;
use crate::content::{Exercise, Library};

/// After which operations an exercise is left out: `Not after an operation on the neck or shoulder.`; none where none does.
pub fn not_after(library: &Library, exercise: &Exercise) -> Option<String> {
    let known = || library.precautions.iter().flat_map(|precaution| &precaution.regions);
    let regions: Vec<String> = exercise
        .not_after
        .iter()
        .filter_map(|id| known().find(|region| region.id == *id))
        .map(|region| region.text.to_lowercase())
        .collect();
    (!regions.is_empty()).then(|| format!("Not after an operation here: {}.", list(&regions)))
}
