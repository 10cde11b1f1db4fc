//! What the first screen says of a recent file without opening it: whose it is, from when, and what is due (rule T23).

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::content::Library;
use crate::record::{Assessment, Record};
use crate::report::words;

/// What is known of a recent file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecentRecord {
    /// Name or initials; empty where none are given.
    pub name: String,
    /// The day of the newest assessment.
    pub assessed: Date,
    /// What is due.
    pub due: RecentDue,
}

/// What is due in a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecentDue {
    /// Nothing.
    Nothing,
    /// The signs of the safety check, before the plan goes on.
    SafetyCheck,
    /// The tests again.
    Tests,
}

/// Weeks after which the tests are due again: the plan is at its end (rule P10).
const TESTS_AFTER_WEEKS: i64 = 8;

/// What is known of a record; none where it holds no assessment.
pub(in crate::app) fn recent_record(library: &Library, record: &Record, today: Date) -> Option<RecentRecord> {
    let newest = record.assessments.last()?;
    Some(RecentRecord {
        name: words::shortened(&words::own_name(&record.person.name), 40),
        assessed: newest.started_on,
        due: due(library, newest, today),
    })
}

fn due(library: &Library, newest: &Assessment, today: Date) -> RecentDue {
    let is_over = |day: Date, weeks: i64| day.saturating_add(weeks.weeks()) < today;
    let recheck = i64::from(library.screening.recheck_weeks);
    if newest.plan.is_none() {
        RecentDue::Nothing
    } else if is_over(newest.started_on, TESTS_AFTER_WEEKS) {
        RecentDue::Tests
    } else if newest.safety.screened_on.is_some_and(|day| is_over(day, recheck)) {
        RecentDue::SafetyCheck
    } else {
        RecentDue::Nothing
    }
}
