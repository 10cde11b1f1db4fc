//! What can be reminded of while the program is open, when, and what is said to it (rule P111).

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::platform::Notification;
use crate::report::words;

/// What is reminded of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reminder {
    /// A session that is planned for today.
    Session,
    /// A short break.
    Break,
}

impl Reminder {
    /// What it says: on the desktop, and in the window.
    #[must_use]
    pub fn words(self) -> [&'static str; 2] {
        match self {
            Self::Session => [words::SESSION_REMINDER, words::SESSION_REMINDER_TEXT],
            Self::Break => [words::BREAK_REMINDER, words::BREAK_REMINDER_TEXT],
        }
    }

    pub(super) fn notification(self) -> Notification {
        let [title, text] = self.words();
        Notification {
            title: title.to_owned(),
            text: text.to_owned(),
        }
    }
}

/// What is said to a reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReminderAnswer {
    /// To where it is done.
    Now,
    /// In twenty minutes.
    Later,
    /// No more of it today.
    NotToday,
}

/// The hour of the day at which a session is reminded of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RemindAt(pub u8);

impl RemindAt {
    /// What can be chosen.
    pub const CHOICES: [Self; 7] = [Self(8), Self(10), Self(12), Self(14), Self(16), Self(18), Self(20)];

    /// As on a clock: `18:00`.
    #[must_use]
    pub fn in_words(self) -> String {
        format!("{:02}:00", self.hour())
    }

    /// A file of settings may hold any number.
    fn hour(self) -> u8 {
        self.0.min(23)
    }

    /// How long until it is that hour today; none once it is.
    pub(super) fn comes_in(self, now: DateTime) -> Option<Duration> {
        let since_midnight = now.time().duration_since(jiff::civil::Time::midnight());
        let hour = Duration::from_secs(u64::from(self.hour()) * 3600);
        hour.checked_sub(since_midnight.unsigned_abs())
            .filter(|left| !left.is_zero())
    }
}

/// How many minutes lie between two breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BreakEvery(pub u8);

impl BreakEvery {
    /// What can be chosen.
    pub const CHOICES: [Self; 4] = [Self(20), Self(30), Self(40), Self(60)];

    /// In minutes; never two in a quarter of an hour, whatever a file of settings says.
    #[must_use]
    pub fn minutes(self) -> u8 {
        self.0.max(15)
    }

    pub(super) fn span(self) -> Duration {
        Duration::from_secs(60 * u64::from(self.minutes()))
    }
}

/// What was reminded of, and what is to come.
#[derive(Debug, Default)]
pub struct Reminding {
    /// What the window says and nobody has answered yet.
    pub shown: BTreeSet<Reminder>,
    /// What the platform has.
    pub(super) handed: Vec<(Duration, Reminder)>,
    /// Since when the time to the next break counts.
    pub(super) breaks_from: Duration,
    /// After a session there is no break before this.
    pub(super) rest_until: Duration,
    /// What was put off, and until when.
    pub(super) later: BTreeMap<Reminder, Duration>,
    /// Breaks that were shown since the last answer.
    pub(super) ignored: u32,
    /// What is not reminded of any more on `day`.
    pub(super) quiet: BTreeSet<Reminder>,
    pub(super) day: Option<Date>,
    /// When it was looked at last, by the platform's time and by the world's.
    pub(super) looked: Option<(Duration, DateTime)>,
}
