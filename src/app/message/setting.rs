//! How the window looks and is used.

use super::Touches;
use crate::app::{ContrastChoice, Loudness, MotionChoice, SingleKeys, SoundChoice, TextSize, ThemeChoice, WindowPlace};

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
            | Self::WindowLeft(_) => Touches::Nothing,
        }
    }
}
