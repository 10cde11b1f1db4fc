//! Check-ins, the morning after, and steps of the plan.

use uuid::Uuid;

use super::Touches;
use crate::content::ExerciseId;
use crate::record::Morning;
use crate::rules::StepOffer;

/// What was said in follow-up.
#[derive(Clone, Debug, PartialEq)]
pub enum FollowUpMessage {
    /// The check-in is to be seen.
    CheckInOpened,
    /// The check-in of the record that was used last, which is opened first.
    CheckInOfRecentOpened,
    /// The safety check of the record that was used last, which is opened first.
    CheckOfRecentOpened,
    /// Usual pain of the last seven days; the same again takes it back.
    PainUsualChosen(u8),
    /// Worst pain of the last seven days; the same again takes it back.
    PainWorstChosen(u8),
    /// The words of an activity, from 0.
    ActivityTyped(usize, String),
    /// How an activity goes; the same again takes it back.
    ActivityRated(usize, u8),
    /// An activity is no longer asked about.
    ActivityLeft(usize),
    /// Better or worse, -3 to 3; the same again takes it back.
    ChangeChosen(i8),
    /// Whether anything is new since the safety check.
    AnythingNewSaid(bool),
    /// What the intake holds becomes the first check-in.
    IntakeTaken,
    /// The check-in is over: what follows is to be seen.
    CheckInEnded,
    /// Its last page is left.
    CheckInClosed,
    /// How the morning after a session was.
    MorningSaid(Uuid, Morning),
    /// Nobody says.
    MorningLeft,
    /// What is due is put off until the record is opened again.
    DuePutOff,
    /// The safety check is to be done again, from its beginning.
    SafetyAskedAgain,
    /// The tests that were outside are to be done again.
    TestsAskedAgain,
    /// A step of the plan is taken.
    StepTaken(Box<StepOffer>),
    /// It is declined.
    StepDeclined(Box<StepOffer>),
    /// Which exercise of a red day it was.
    WhichSaid(ExerciseId),
}

impl FollowUpMessage {
    /// What it does to the record, and what undo calls that. What was logged is no part of undo (rule H7).
    pub(in crate::app) fn touches(&self) -> Touches {
        match self {
            Self::SafetyAskedAgain | Self::StepTaken(_) | Self::StepDeclined(_) => Touches::step(),
            Self::PainUsualChosen(_)
            | Self::PainWorstChosen(_)
            | Self::ActivityTyped(..)
            | Self::ActivityRated(..)
            | Self::ActivityLeft(_)
            | Self::ChangeChosen(_)
            | Self::IntakeTaken
            | Self::MorningSaid(..)
            | Self::TestsAskedAgain
            | Self::WhichSaid(_) => Touches::File,
            Self::CheckInOpened
            | Self::CheckInOfRecentOpened
            | Self::CheckOfRecentOpened
            | Self::AnythingNewSaid(_)
            | Self::CheckInEnded
            | Self::CheckInClosed
            | Self::MorningLeft
            | Self::DuePutOff => Touches::Nothing,
        }
    }
}
