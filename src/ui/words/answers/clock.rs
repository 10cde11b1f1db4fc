//! The clock of a timed test, beside its field.

use crate::content::Timed;
use crate::record::Side;

pub const SECONDS_TO_GET_READY: &str = "Seconds to get ready";

pub fn seconds_to_get_ready(seconds: u32) -> String {
    format!("{seconds} seconds to get ready")
}

pub const SOUNDS: &str = "Sounds";
pub const SOUNDS_NAMED: &str = "Sounds while the clock runs";
pub const I_STOPPED_IT_LATE: &str = "I stopped it late";
pub const I_STOPPED_IT_LATE_BY: &str = "I stopped it late by";

pub fn seconds(seconds: u32) -> String {
    format!("{seconds} s")
}

pub fn stopped_late_by(seconds: u32) -> String {
    format!("I stopped it late by {seconds} s")
}

pub fn short_for_this_hold(seconds: u32) -> String {
    format!("{seconds} s is short for this hold. Keep it, or try again?")
}

pub fn keep(seconds: u32) -> String {
    format!("Keep {seconds} s")
}

pub const TRY_AGAIN: &str = "Try again";

pub fn start(timed: Timed) -> &'static str {
    match timed {
        Timed::Hold { .. } => "Time it",
        Timed::Count { .. } => "Start the clock",
    }
}

/// `Time it, left`.
pub fn start_named(timed: Timed, side: Option<Side>) -> String {
    match side {
        None => start(timed).to_owned(),
        Some(Side::Left) => format!("{}, left", start(timed)),
        Some(Side::Right) => format!("{}, right", start(timed)),
    }
}
