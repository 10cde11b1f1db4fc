//! The list of all muscles.

pub const MUSCLES: &str = "Muscles";
pub const LAYERS: &str = "Where they are, what they do, which test looks at them and which exercise works them. The \
    back has three layers: the outer one moves the shoulders, the middle one helps with breathing, the deep one \
    holds the spine.";
pub const SEARCH_BY: &str = "Search by everyday or anatomical name, or by place";
pub const NOTHING_FITS: &str = "Nothing fits. Try another word, such as “buttock”, “trapezius” or “lower back”.";

pub fn all_entries(all: usize) -> String {
    format!("{all} entries")
}

pub fn found_entries(found: usize, all: usize) -> String {
    format!("{found} of {all} entries")
}
