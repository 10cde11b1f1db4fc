//! When a plan is looked at again: on every sheet of it (rule T41).

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use super::words;
use super::words::Formats;
use crate::content::Library;
use crate::record::{Assessment, Plan};

/// Something to be looked at again.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LookAgain {
    /// `After week 4`.
    pub when: String,
    /// The day by which, year, month and day; none where only the week is known.
    pub by: Option<[i16; 3]>,
    /// The same in words; empty without one.
    pub by_words: String,
    /// What is done then.
    pub what: &'static str,
}

impl LookAgain {
    /// The same with its day as the person's system writes it.
    pub(super) fn dated(&mut self, formats: Formats) {
        let day = self.by.and_then(|[year, month, day]| {
            let (month, day) = (month.try_into().ok()?, day.try_into().ok()?);
            Date::new(year, month, day).ok()
        });
        if let Some(day) = day {
            self.by_words = formats.date(day);
        }
    }
}

/// When a plan is looked at again; one of a few days on the day that page one names too (rule Z12). Nothing for none.
pub(super) fn look_again(library: &Library, assessment: &Assessment, plan: &Plan) -> Vec<LookAgain> {
    if plan.weeks.is_empty() {
        return Vec::new();
    }
    let checked = assessment.safety.screened_on;
    let on_day = |days: u32, when: String, what: &'static str| {
        let by = checked.and_then(|day| day.checked_add(i64::from(days).days()).ok());
        LookAgain {
            when,
            by: by.map(|day| [day.year(), day.month().into(), day.day().into()]),
            by_words: by.map(words::date).unwrap_or_default(),
            what,
        }
    };
    if let Some(days) = words::days_of_a_flare(plan) {
        return vec![on_day(days, words::after_days(days), words::CHECK_AND_TESTS_AGAIN)];
    }
    let weeks = library.screening.recheck_weeks;
    vec![
        on_day(weeks * 7, words::after_week(weeks), words::CHECK_AGAIN),
        LookAgain {
            when: words::TESTS_AGAIN_IN.to_owned(),
            by: None,
            by_words: String::new(),
            what: words::TESTS_AGAIN,
        },
    ]
}
