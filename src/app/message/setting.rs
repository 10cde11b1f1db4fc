//! How the window looks and is used.

use super::Touches;
use crate::app::{
    BreakEvery, ContrastChoice, Loudness, MotionChoice, RemindAt, SingleKeys, SoundChoice, TextSize, ThemeChoice,
    WindowPlace,
};

/// What was chosen for every record.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SettingMessage {
    /// System, light or dark.
    ThemeChosen(ThemeChoice),
    /// How large text is.
    TextSizeChosen(TextSize),
    /// Whether anything moves.
    MotionChosen(MotionChoice),
    /// Whether single keys answer a question.
    SingleKeysChosen(SingleKeys),
    /// How much colours differ.
    ContrastChosen(ContrastChoice),
    /// What is heard of a session.
    SoundsChosen(SoundChoice),
    /// How loud the sounds of a session are.
    LoudnessChosen(Loudness),
    /// "Try it": a sound is to be heard now.
    SoundTried,
    /// At which hour a session that is planned and was not done is reminded of; none: not at all.
    RemindAtChosen(Option<RemindAt>),
    /// How often a short break is reminded of; none: not at all.
    BreakEveryChosen(Option<BreakEvery>),
    /// Where the window was when it was left.
    WindowLeft(WindowPlace),
}

impl SettingMessage {
    /// What it does to the record, and what undo calls that.
    pub(in crate::app) fn touches(&self) -> Touches {
        match self {
            Self::ThemeChosen(_)
            | Self::TextSizeChosen(_)
            | Self::MotionChosen(_)
            | Self::SingleKeysChosen(_)
            | Self::ContrastChosen(_)
            | Self::SoundsChosen(_)
            | Self::LoudnessChosen(_)
            | Self::SoundTried
            | Self::RemindAtChosen(_)
            | Self::BreakEveryChosen(_)
            | Self::WindowLeft(_) => Touches::Nothing,
        }
    }
}
