//! The page of habits and short breaks.

pub use crate::app::words::screens::HABITS_AND_BREAKS;

pub const SHORT_BREAKS: &str = "Short breaks";
pub const ONE_FOR_EVERYONE: &str =
    "With an assessment, those for your strongest pattern stand here. The one for everyone:";
pub const REMIND_ME_OF_BREAKS: &str = "Remind me of breaks";
pub const ALL_OTHER_BREAKS: &str = "All other breaks";
pub const ALL_HABITS: &str = "All habits";
pub const A_FEW_TO_BEGIN_WITH: &str = "A few to begin with";
pub const FOR_YOU_THIS_WEEK: &str = "For you this week";
pub const SHOW_OTHERS: &str = "Show others";
pub const SHOW_OTHERS_OTHER_HABITS: &str = "Show others: other habits";
pub const ONE_OR_TWO_ARE_ENOUGH: &str = "One or two are enough. They change with each week of the plan.";

pub fn easier_version(how: &str) -> String {
    format!("Easier version: {how}")
}

/// What a screen reader hears of the link “How to”.
pub fn how_to_named(exercise: &str, break_name: &str) -> String {
    format!("How to: {exercise}, in {break_name}")
}

pub const HOW_TO: &str = "How to";

pub fn follow_it_named(break_name: &str) -> String {
    format!("Follow it: {break_name}")
}

pub const FOLLOW_IT: &str = "Follow it";

pub fn general_advice_only(tip: &str) -> String {
    format!("{tip} (general advice only)")
}

pub const FOR_EVERYONE: &str = "For everyone";
pub const HABITS_FOR_EVERYONE: &str = "Habits for everyone";

pub fn habits_for(pattern: &str) -> String {
    format!("Habits for {pattern}")
}

pub const WHAT_IS_KNOWN: &str = "What is known";
pub const FOR_COMFORT_AND_VARIETY: &str = "So: for comfort and variety.";
