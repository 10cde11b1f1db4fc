//! The list of all exercises.

pub const EXERCISES: &str = "Exercises";
pub const SEARCH_BY: &str = "Search by name, muscle, kind, position or what you need";
pub const ALL_KINDS: &str = "All kinds";
pub const KIND: &str = "Kind";
pub const MORE_FILTERS: &str = "More filters";
pub const MORE_FILTERS_NAMED: &str = "More filters: position, what you need";
pub const ANY: &str = "Any";
pub const POSITION: &str = "Position";
pub const NOTHING: &str = "Nothing";
pub const WHAT_YOU_NEED: &str = "What you need";
pub const BY_MUSCLE: &str = "By muscle";
pub const BY_MUSCLE_NAMED: &str = "By muscle: only exercises for one";
pub const MUSCLE: &str = "Muscle";
pub const CLEAR: &str = "Clear";
pub const CLEAR_THE_SEARCH_AND_THE_FILTERS: &str = "Clear the search and the filters";
pub const NOTHING_FITS: &str = "Nothing fits. Try another word, such as a muscle (“buttock”, “hamstrings”) or a \
    position (“sitting”), or take a filter away.";
pub const EXERCISES_FOUND: &str = "Exercises found";

pub const NOTHING_NEEDED: &str = "nothing needed";

pub fn all_exercises(all: usize) -> String {
    format!("{all} exercises")
}

/// `3 of 80 exercises; only: sitting, chair`.
pub fn found_exercises(found: usize, all: usize, filters: &[String]) -> String {
    if filters.is_empty() {
        format!("{found} of {all} exercises")
    } else {
        format!("{found} of {all} exercises; only: {}", filters.join(", "))
    }
}
