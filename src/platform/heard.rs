//! What is heard of a session and what keeps the screen awake, as data: what is asked for, and how that stands.

use std::time::Duration;

/// A sound that would begin later than this is left out: late, it would say something that is no longer so.
pub(super) const TOO_LATE: Duration = Duration::from_millis(250);

/// One sound: a few notes. A sine each, from one pitch to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tune {
    /// Its notes.
    pub notes: Vec<Note>,
}

/// One note of a sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// Milliseconds after the sound begins.
    pub after_ms: u32,
    /// How long it sounds, in milliseconds.
    pub ms: u32,
    /// Its pitch at the beginning, in hertz.
    pub hz: u32,
    /// Its pitch at the end, in hertz.
    pub to_hz: u32,
}

impl Tune {
    /// How long it sounds.
    #[must_use]
    pub fn lasts(&self) -> Duration {
        let ends = self
            .notes
            .iter()
            .map(|note| u64::from(note.after_ms) + u64::from(note.ms));
        Duration::from_millis(ends.max().unwrap_or(0))
    }
}

/// How loud our sounds are, in percent of what is sent at most; other programs' sound is left alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Volume(u8);

impl Volume {
    /// So many percent; more than 100 is 100.
    #[must_use]
    pub fn percent(percent: u8) -> Self {
        Self(percent.min(100))
    }

    /// In percent.
    #[must_use]
    pub fn in_percent(self) -> u8 {
        self.0
    }
}

/// What the desktop shows at its edge for a moment. It says nothing of health: others may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notification {
    /// A few words.
    pub title: String,
    /// A short sentence.
    pub text: String,
}

/// How sounds stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SoundIs {
    /// Turned off, or nothing was to be played yet: no sound service is looked for.
    Off,
    /// What was handed over sounds when it is time.
    Ready,
    /// Nothing sounds, and why. It is tried again by itself.
    None(NoSound),
}

/// Why nothing sounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoSound {
    /// There is no sound service.
    NoService,
    /// There is one, and it has nothing to play on.
    NoDevice,
    /// There is one, and it does not let us.
    Refused,
    /// There is one, and it does not answer.
    NoAnswer,
    /// It ended while it was in use.
    Ended,
}

/// How spoken words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum VoiceIs {
    /// Turned off: no speech service is looked for or started.
    Off,
    /// Words are spoken.
    Ready,
    /// Nothing is spoken, and why.
    None(NoVoice),
}

/// Why nothing is spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoVoice {
    /// There is no speech service, and none could be started.
    NoService,
    /// There is one, and it does not answer.
    NoAnswer,
    /// It ended while it was in use.
    Ended,
    /// A screen reader is running: it speaks, and we do not speak across it.
    ReaderSpeaks,
}

/// How keeping the screen awake stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AwakeIs {
    /// Nothing is asked of the system.
    Off,
    /// The system was asked to keep the screen awake, and said yes.
    Held,
    /// The system offers nothing of the kind.
    Nowhere,
}
