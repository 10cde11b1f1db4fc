//! The kinds of effects.

use crate::platform::Effect;

listed! {
    /// The kinds of effects, for [`Memory::fail_next`](super::Memory::fail_next).
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Kind {
        /// [`Effect::Read`].
        Read,
        /// [`Effect::Write`].
        Write,
        /// [`Effect::Remove`].
        Remove,
        /// [`Effect::RemoveFolder`].
        RemoveFolder,
        /// [`Effect::List`].
        List,
        /// [`Effect::ReadAll`].
        ReadAll,
        /// [`Effect::Look`].
        Look,
        /// [`Effect::AskOpen`], [`Effect::AskSave`] and [`Effect::AskFolder`].
        Ask,
        /// [`Effect::Claim`].
        Claim,
        /// [`Effect::LetGo`].
        LetGo,
        /// [`Effect::CallForward`].
        CallForward,
        /// [`Effect::Recognise`].
        Recognise,
        /// [`Effect::ListRecent`].
        ListRecent,
        /// [`Effect::View`].
        View,
        /// [`Effect::Print`].
        Print,
        /// [`Effect::AskMotion`].
        AskMotion,
        /// [`Effect::AskListening`].
        AskListening,
        /// [`Effect::FindFonts`].
        FindFonts,
        /// [`Effect::WorkOut`].
        WorkOut,
        /// [`Effect::Sound`], [`Effect::Cues`] and [`Effect::Hush`].
        Sound,
        /// [`Effect::Voice`], [`Effect::Say`] and [`Effect::Lines`].
        Voice,
        /// [`Effect::StayAwake`].
        StayAwake,
        /// [`Effect::Remind`].
        Remind,
    }
}

impl Kind {
    /// The kind of an effect.
    #[must_use]
    pub fn of(effect: &Effect) -> Self {
        match effect {
            Effect::Read { .. } => Self::Read,
            Effect::Write { .. } => Self::Write,
            Effect::Remove { .. } => Self::Remove,
            Effect::RemoveFolder { .. } => Self::RemoveFolder,
            Effect::List { .. } => Self::List,
            Effect::ReadAll { .. } => Self::ReadAll,
            Effect::Look { .. } => Self::Look,
            Effect::AskOpen { .. } | Effect::AskSave { .. } | Effect::AskFolder { .. } => Self::Ask,
            Effect::Claim { .. } => Self::Claim,
            Effect::LetGo { .. } => Self::LetGo,
            Effect::CallForward { .. } => Self::CallForward,
            Effect::Recognise { .. } => Self::Recognise,
            Effect::ListRecent { .. } => Self::ListRecent,
            Effect::View { .. } => Self::View,
            Effect::Print { .. } => Self::Print,
            Effect::AskMotion => Self::AskMotion,
            Effect::AskListening => Self::AskListening,
            Effect::FindFonts { .. } => Self::FindFonts,
            Effect::WorkOut { .. } => Self::WorkOut,
            Effect::Sound { .. } | Effect::Cues { .. } | Effect::Hush => Self::Sound,
            Effect::Voice { .. } | Effect::Say { .. } | Effect::Lines { .. } => Self::Voice,
            Effect::StayAwake(_) => Self::StayAwake,
            Effect::Remind { .. } => Self::Remind,
        }
    }
}
