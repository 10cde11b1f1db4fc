//! What the first screen says of a recent file (rule T23).

use jiff::civil::Date;

use super::Formats;

/// Said where the signs of the safety check are due.
pub const CHECK_IS_DUE: &str = "a quick safety check is due";
/// Said where the plan is at its end.
pub const TESTS_ARE_DUE: &str = "the tests are due again";

/// `assessed on 21 November 2026 · the tests are due again`.
pub fn recent_record(formats: Formats, assessed: Date, due: Option<&str>) -> String {
    let assessed = format!("assessed on {}", formats.date(assessed));
    due.map_or(assessed.clone(), |due| format!("{assessed} · {due}"))
}
