//! What was done, and what changed.

pub use crate::app::words::screens::WHAT_WAS_DONE;
pub use crate::app::words::screens::WHAT_WAS_DONE_AND_WHAT_CHANGED;

pub mod charts;
pub mod check_in;
pub mod entries;
pub mod session;

pub const WRITE_DOWN: &str = "Write down";
pub const LOGGED_BY_ITSELF: &str =
    "A session that is followed here is logged by itself. Others can be written down; a few words are enough.";
pub const DONE_WITHOUT_THE_PROGRAM: &str = "Done without the program";
pub const TYPE_IN_A_TICK_SHEET: &str = "Type in a tick sheet";
pub const PRINT: &str = "Print";
pub const PRINT_WITH_WHAT_WAS_DONE: &str = "Print the summary with what was done";
pub const NOTHING_IS_LOGGED_YET: &str = "Nothing is logged yet. What you do and how it goes stands here then: sessions \
    by week, and each measure with what may be chance.";
