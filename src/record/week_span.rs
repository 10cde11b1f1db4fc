//! Weeks of a plan, from the first to the last.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Weeks one after the other, counted from 1. A file writes them as `5-8`, a single one as `1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WeekSpan {
    first: u32,
    last: u32,
}

impl WeekSpan {
    /// From one week to another, both included; turned round where they stand the other way.
    pub const fn new(first: u32, last: u32) -> Self {
        if first <= last {
            Self { first, last }
        } else {
            Self {
                first: last,
                last: first,
            }
        }
    }

    /// The first week.
    pub const fn first(self) -> u32 {
        self.first
    }

    /// The last week.
    pub const fn last(self) -> u32 {
        self.last
    }

    /// Whether a week is one of them.
    pub const fn holds(self, week: u32) -> bool {
        self.first <= week && week <= self.last
    }

    /// Each of them; of a plan that no program made, a year at the most.
    pub fn weeks(self) -> impl Iterator<Item = u32> {
        self.first..=self.last.min(self.first.saturating_add(52))
    }
}

impl fmt::Display for WeekSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            write!(f, "{}", self.first)
        } else {
            write!(f, "{}-{}", self.first, self.last)
        }
    }
}

/// A text that names no weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("weeks are written as 5-8, or as 1 for a single one")]
pub struct NoWeeks;

impl FromStr for WeekSpan {
    type Err = NoWeeks;

    fn from_str(text: &str) -> Result<Self, NoWeeks> {
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        let (first, last) = (first.parse(), last.parse());
        let span = first.ok().zip(last.ok()).map(|(first, last)| Self { first, last });
        // What is written back must be what was read.
        span.filter(|span| span.first <= span.last && span.to_string() == text)
            .ok_or(NoWeeks)
    }
}

impl Serialize for WeekSpan {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for WeekSpan {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_written_as_they_were_read_and_nothing_else_is_taken_for_weeks() {
        for text in ["1-2", "3-4", "5-8", "1"] {
            assert_eq!(text.parse::<WeekSpan>().unwrap().to_string(), text);
        }
        for odd in ["", "1-", "-2", "8-5", "01-2", "1-1", "1 - 2", "one"] {
            assert_eq!(odd.parse::<WeekSpan>(), Err(NoWeeks), "{odd}");
        }
        let last: WeekSpan = serde_json::from_str("\"5-8\"").unwrap();
        assert_eq!(last.weeks().collect::<Vec<_>>(), [5, 6, 7, 8]);
        assert!(last.holds(5) && last.holds(8) && !last.holds(4) && !last.holds(9));
    }
}
