//! The page of one muscle.

use crate::content::{Origin, Tells};

pub const MUSCLE: &str = "Muscle";

/// `Also: levator, lifter of the blade.`
pub fn also(names: &str) -> String {
    format!("Also: {names}.")
}

pub const WHERE: &str = "Where";
pub const SHOWN_WITH: &str = "Shown with";
pub const DEPTH: &str = "Depth";
pub const WHAT_FOR: &str = "What for";
pub const REACHES: &str = "Reaches";
pub const STRETCHED_BY: &str = "Stretched by";
pub const STRENGTHENED_BY: &str = "Strengthened by";
pub const MOVED_BY: &str = "Moved by";
pub const BREATHING_WITH_IT: &str = "Breathing with it";
pub const WORKS_ALONG_IN: &str = "Works along in";
pub const EXERCISES: &str = "Exercises";
pub const NO_EXERCISE_IS_FOR_IT: &str =
    "No exercise of the catalogue is for it; it is named here to complete the picture.";
pub const HOW_SURE_IS_THIS: &str = "How sure is this";
pub const HOW_SURE: &str = "The names and places are common anatomy. That a muscle is tight or weak in a pattern is \
    what one table says, without a study behind it; a test on you says more than the table.";
pub const IN_THE_PATTERNS: &str = "In the patterns";
pub const NO_TABLE_OF_A_PATTERN_NAMES_IT: &str = "No table of a pattern names it.";
pub const TESTED_BY: &str = "Tested by";
pub const NO_TEST_OF_ITS_OWN: &str = "No home test looks at it alone.";
pub const WHAT_YOUR_TESTS_SHOW: &str = "What your tests show";

/// Where it is said that a muscle belongs to a pattern: `in the source’s table with a forward head`.
pub fn named_with(origin: Origin, pattern: &str) -> String {
    match origin {
        Origin::Table => format!("in the source’s table with {pattern}"),
        Origin::Added => format!("added by this program with {pattern}"),
    }
}

/// What a test shows of a muscle.
pub fn what_it_shows(tells: Tells) -> &'static str {
    match tells {
        Tells::Length => "shows its length",
        Tells::Strength => "shows its strength",
    }
}
