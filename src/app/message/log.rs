//! The log: looked at, written in by hand, changed, taken back and had back.

use uuid::Uuid;

use super::Touches;
use crate::app::LogForm;
use crate::record::{DayName, SessionHow};

/// What was done with the log.
#[derive(Clone, Debug, PartialEq)]
pub enum LogMessage {
    /// The log of the record that was used last is to be seen; it is opened first.
    RecentOpened,
    /// A session is to be written down: done without the program, or from a tick sheet.
    FormOpened(SessionHow),
    /// A session of the log is to be looked at and changed.
    SessionOpened(Uuid),
    /// A check-in of the log is to be looked at and changed.
    CheckInOpened(Uuid),
    /// Something in the form changed.
    FormChanged(Box<LogForm>),
    /// Which day of the plan it was; none for no day of it.
    KindChosen(Option<DayName>),
    /// The form is done: its entry goes into the log.
    FormDone,
    /// The form is left as if it had not been opened.
    FormLeft,
    /// An entry is taken back.
    TakenBack(Uuid),
    /// An entry that was taken back is had back.
    HadBack(Uuid),
}

impl LogMessage {
    /// What it does to the record. What was logged is no part of undo (rule H7).
    pub(in crate::app) fn touches(&self) -> Touches {
        match self {
            Self::FormOpened(_) | Self::FormDone | Self::TakenBack(_) | Self::HadBack(_) => Touches::File,
            Self::RecentOpened
            | Self::SessionOpened(_)
            | Self::CheckInOpened(_)
            | Self::FormChanged(_)
            | Self::KindChosen(_)
            | Self::FormLeft => Touches::Nothing,
        }
    }
}
