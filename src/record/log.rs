//! What was done, and how it went: sessions, check-ins, own activities (rules P40, P41).
//!
//! The log is no part of undo, and two logs of one record are joined ([`union`]): an entry is never lost by putting an
//! older state back. Ids come from outside (uuid v7, so that they sort by time); an entry that was taken back stays, with
//! a mark.

mod bounds;
mod check_in;
mod now;
mod session;
mod union;

use uuid::Uuid;

pub use bounds::{
    LARGEST_DONE, MOST_ACTIVITIES, MOST_CHECK_INS, MOST_DONE, MOST_NOTE, MOST_SESSION_MINUTES, MOST_SESSIONS, MOST_WEEK,
};
pub use check_in::{Activity, CheckIn, LARGEST_CHANGE};
pub use now::{Deed, DeedAt, SessionNow};
pub use session::{Done, LightColour, MOST_LEFT, Morning, PlanOfSession, Session, SessionHow, WhatWasDone, WhySkipped};
pub use union::{Joined, keep_logs, logs_differ_only, union};

/// What has an id, is edited and can be taken back.
pub trait LogEntry {
    /// Names it for ever.
    fn id(&self) -> Uuid;
    /// How often it was changed since it was made.
    fn edited(&self) -> u32;
    /// Whether it was taken back.
    fn is_removed(&self) -> bool;
}

macro_rules! log_entries {
    ($($kind:ty),*) => {
        $(impl LogEntry for $kind {
            fn id(&self) -> Uuid {
                self.id
            }

            fn edited(&self) -> u32 {
                self.edited
            }

            fn is_removed(&self) -> bool {
                self.removed
            }
        })*
    };
}

log_entries!(Session, CheckIn, Activity);

fn is_false(value: &bool) -> bool {
    !value
}

fn is_zero(value: &u32) -> bool {
    *value == 0
}
