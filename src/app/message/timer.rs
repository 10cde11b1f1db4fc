//! The clock of a timed test.

use super::Touches;
use crate::record::Side;

/// What was done with the clock of a timed test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TimerMessage {
    /// The clock of the item on screen.
    TimerStarted(Option<Side>),
    /// Space or click: stop and fill the field.
    TimerStopped,
    /// What the clock shows is to be told.
    TimeAsked,
    /// Put the clock away.
    TimerCancelled,
    /// So many seconds to get ready.
    ReadyChosen(u32),
    /// The clock was stopped so many seconds late.
    StoppedLate(u32),
}

impl TimerMessage {
    /// What it does to the record, and what undo calls that.
    pub(in crate::app) fn touches(&self) -> Touches {
        match self {
            Self::TimerStopped | Self::StoppedLate(_) => Touches::step(),
            Self::TimerStarted(_) => Touches::File,
            Self::TimeAsked | Self::TimerCancelled | Self::ReadyChosen(_) => Touches::Nothing,
        }
    }
}
