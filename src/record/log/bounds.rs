//! How large a log may be. Other programs and hands write logs too; within these numbers nothing takes long.

/// The most sessions that are looked at: thirty years of one a day.
pub const MOST_SESSIONS: usize = 12_000;
/// The most check-ins.
pub const MOST_CHECK_INS: usize = 4_000;
/// The most activities, those that are no longer asked about counted in.
pub const MOST_ACTIVITIES: usize = 300;
/// The most exercises of one session.
pub const MOST_DONE: usize = 120;
/// The largest number of sets, repetitions or seconds of a hold.
pub const LARGEST_DONE: u32 = 3_600;
/// The most minutes a session takes.
pub const MOST_SESSION_MINUTES: u32 = 24 * 60;
/// The last week a session may be of.
pub const MOST_WEEK: u32 = 520;
/// The most letters of a note.
pub const MOST_NOTE: usize = 2_000;
