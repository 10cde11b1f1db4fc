//! Files for other programs: what is asked before one is written.

use jiff::civil::Time;

use super::written;
use crate::app::words::saving as say;
use crate::report::{CalendarWish, OtherFile};

/// What the dialog before a calendar holds, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarForm {
    /// The first day, as typed.
    pub from: String,
    /// Whether each training day reminds.
    pub remind: bool,
    /// When, as hours and minutes.
    pub time: String,
}

impl CalendarForm {
    /// What is wrong with the first day, if anything.
    pub fn from_problem(&self) -> Option<&'static str> {
        let is_day = written::day(&self.from, None).is_some();
        (!is_day).then_some(say::TYPE_THE_DAY)
    }

    /// What is wrong with the time of the reminder, if anything.
    pub fn time_problem(&self) -> Option<&'static str> {
        (self.remind && self.time().is_none()).then_some(say::TYPE_THE_TIME)
    }

    fn time(&self) -> Option<Time> {
        written::time(&self.time)
    }

    pub(super) fn wish(&self) -> Option<CalendarWish> {
        if self.from_problem().is_some() || self.time_problem().is_some() {
            return None;
        }
        Some(CalendarWish {
            from: written::day(&self.from, None)?,
            remind: self.time().filter(|_| self.remind),
        })
    }
}

/// A file that has been asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherJob {
    pub(super) file: OtherFile,
    /// For a calendar.
    pub(super) wish: Option<CalendarWish>,
}

impl OtherJob {
    /// Which file it is.
    pub(super) fn file(self) -> OtherFile {
        self.file
    }
}
