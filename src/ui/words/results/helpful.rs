//! What would make the results surer.

pub use crate::app::words::screens::MEASURE_FROM_PHOTOS;

pub const WHAT_WOULD_MAKE_THIS_SURER: &str = "What would make this surer";

pub fn more_tests(more: usize) -> String {
    format!("{more} more, what helps most first")
}

pub const DO_THEM_ALL_NOW: &str = "Do them all now";

pub fn do_now(test: &str, says: &str, minutes: &str) -> String {
    format!("Do “{test}” now: {says}, {minutes}")
}
