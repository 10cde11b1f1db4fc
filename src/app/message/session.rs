//! A session that is followed.

use super::Touches;
use crate::app::SessionWanted;
use crate::content::{ExerciseId, SignId};
use crate::record::Deed;

/// What was done with a session.
#[derive(Clone, Debug, PartialEq)]
pub enum SessionMessage {
    /// Its first page is to be seen.
    Opened(SessionWanted),
    /// Today's session of the newest record, which is opened first.
    TodayOpened,
    /// Sets of movements go at the person's own pace, or at the tempo of the plan.
    OwnPaceChosen(bool),
    /// Exercises that hurt in the last days are done all the same, or left out.
    RestingChosen(bool),
    /// The relief routine begins with warmth, or without.
    WarmthChosen(bool),
    /// It begins.
    Begun,
    /// One key for everything: begin, pause, go on, or done where a step is ended by the person.
    Switched,
    /// The person did something in it.
    Did(Deed),
    /// How much it hurts.
    PainChosen(u8),
    /// Sharp, or spreading into an arm or a leg; or not.
    SharpToggled,
    /// What hurts was said.
    PainSaid,
    /// When to stop is to be read.
    StopListShown,
    /// One of its signs is so, or not.
    StopSignToggled(SignId),
    /// None of its signs is so: back to the session, which waits.
    StopListLeft,
    /// One of them is so: the session ends.
    StoppedForSign,
    /// Time left is to be told.
    TimeAsked,
    /// The next of sounds, sounds and words, and silent.
    SoundsTurned,
    /// The person wants to leave.
    LeavePressed,
    /// How hard it was; the same again takes it back.
    EffortChosen(u8),
    /// The highest pain; the same again takes it back.
    MostPainChosen(u8),
    /// How many more repetitions there could have been in the last set, at least; the same again takes it back.
    CouldDoChosen(u8),
    /// Whether all holds were clean and the breath was calm; the same again takes it back.
    HoldsChosen(bool),
    /// How far the stretches were felt; the same again takes it back.
    FeltChosen(u8),
    /// An exercise goes on in the version of this session, as a change of the plan.
    WayKept(ExerciseId),
    /// Its last page is left.
    Closed,
}

impl SessionMessage {
    /// What it does to the record, and what undo calls that. What was logged is no part of undo (rule H7).
    pub(in crate::app) fn touches(&self) -> Touches {
        match self {
            Self::WayKept(_) => Touches::step(),
            Self::Opened(_)
            | Self::TodayOpened
            | Self::OwnPaceChosen(_)
            | Self::RestingChosen(_)
            | Self::WarmthChosen(_)
            | Self::Begun
            | Self::Switched
            | Self::Did(_)
            | Self::PainChosen(_)
            | Self::SharpToggled
            | Self::PainSaid
            | Self::StopListShown
            | Self::StopSignToggled(_)
            | Self::StopListLeft
            | Self::StoppedForSign
            | Self::TimeAsked
            | Self::SoundsTurned
            | Self::LeavePressed
            | Self::EffortChosen(_)
            | Self::MostPainChosen(_)
            | Self::CouldDoChosen(_)
            | Self::HoldsChosen(_)
            | Self::FeltChosen(_)
            | Self::Closed => Touches::Nothing,
        }
    }
}
