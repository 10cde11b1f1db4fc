//! Every sign that was raised, as JSON.

use jiff::civil::Date;
use serde::Serialize;

use crate::content::{SignId, Urgency};
use crate::rules::{SignAnswer, SignStanding};

/// A sign that was raised.
#[derive(Serialize)]
pub(super) struct SignLine<'a> {
    id: &'a SignId,
    urgency: Urgency,
    answer: SignAnswer,
    /// The day it was ticked.
    since: Option<Date>,
    /// The day a doctor checked it, where that day counts.
    cleared: Option<Date>,
    locks: bool,
}

impl<'a> SignLine<'a> {
    pub(super) fn of(sign: &'a SignStanding) -> Self {
        Self {
            id: &sign.id,
            urgency: sign.urgency,
            answer: sign.answer,
            since: sign.since,
            cleared: sign.cleared,
            locks: sign.locks,
        }
    }
}
