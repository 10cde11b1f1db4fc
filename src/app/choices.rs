//! What a person chooses about the window and about what is heard.

use serde::{Deserialize, Serialize};

use crate::app::words::session as say;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeChoice {
    /// As the system; where it says nothing: light.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How much colours differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContrastChoice {
    /// As the system; where it says nothing: the usual one.
    #[default]
    System,
    /// The usual one.
    Usual,
    /// High.
    High,
}

/// Text size in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TextSize(pub u16);

impl TextSize {
    /// What can be chosen.
    pub const CHOICES: [u16; 6] = [80, 100, 125, 150, 175, 200];

    /// The choice nearest to a wish in percent.
    pub fn nearest(percent: u16) -> Self {
        let nearest = Self::CHOICES.into_iter().min_by_key(|size| size.abs_diff(percent));
        nearest.map_or_else(Self::default, Self)
    }

    /// The next larger one.
    pub fn larger(self) -> Self {
        Self(Self::CHOICES.into_iter().find(|size| *size > self.0).unwrap_or(200))
    }

    /// The next smaller one.
    pub fn smaller(self) -> Self {
        Self(
            Self::CHOICES
                .into_iter()
                .rev()
                .find(|size| *size < self.0)
                .unwrap_or(80),
        )
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self(100)
    }
}

/// Whether anything moves on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MotionChoice {
    /// As the system; where it says nothing: nothing moves.
    #[default]
    System,
    /// Figures can be set in motion.
    On,
    /// Nothing moves.
    Off,
}

/// Whether single keys answer a question: digits, letters, Delete.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SingleKeys {
    /// They do, while the focus is in the answer or on the title.
    #[default]
    On,
    /// They do not.
    Off,
}

/// The size and place of a window, in points before the size of text counts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// How wide and how high it is inside.
    pub size: [f32; 2],
    /// Where its upper left corner is; none where the desktop does not say.
    #[serde(default)]
    pub at: Option<[f32; 2]>,
    /// Whether it fills the monitor; size and place are those before.
    #[serde(default)]
    pub maximized: bool,
}

impl WindowPlace {
    /// The place, if a window can be there: no smaller than it can be used, no larger than any monitor, and with its corner
    /// on a desktop of this size.
    pub fn usable(self, desktop: Option<[f32; 2]>) -> Option<Self> {
        let fits = |length: f32, least: f32| (least..=16_384.0).contains(&length);
        let [width, height] = self.size;
        let on_desktop = |[x, y]: &[f32; 2]| match desktop {
            Some([wide, high]) => (0.0..wide - 100.0).contains(x) && (0.0..high - 100.0).contains(y),
            None => false,
        };
        (fits(width, 480.0) && fits(height, 320.0)).then_some(Self {
            at: self.at.filter(on_desktop),
            ..self
        })
    }
}

/// What is heard of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SoundChoice {
    /// Sounds.
    Sounds,
    /// Sounds, and words that the system speaks.
    SoundsAndWords,
    /// Nothing.
    Silent,
}

impl SoundChoice {
    /// All of them, in the order in which one key goes through them.
    pub const ALL: [Self; 3] = [Self::Sounds, Self::SoundsAndWords, Self::Silent];

    /// The one after it, round and round.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Sounds => Self::SoundsAndWords,
            Self::SoundsAndWords => Self::Silent,
            Self::Silent => Self::Sounds,
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Sounds => say::SOUNDS,
            Self::SoundsAndWords => say::SOUNDS_AND_WORDS,
            Self::Silent => say::SILENT,
        }
    }

    pub(super) fn sounds(self) -> bool {
        match self {
            Self::Sounds | Self::SoundsAndWords => true,
            Self::Silent => false,
        }
    }

    pub(super) fn speaks(self) -> bool {
        match self {
            Self::SoundsAndWords => true,
            Self::Sounds | Self::Silent => false,
        }
    }
}

/// How loud sounds are, in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Loudness(pub u8);

impl Loudness {
    /// What can be chosen.
    pub const CHOICES: [u8; 5] = [20, 40, 60, 80, 100];

    /// The next louder one.
    #[must_use]
    pub fn louder(self) -> Self {
        let louder = Self::CHOICES.into_iter().find(|percent| *percent > self.0);
        Self(louder.unwrap_or(100))
    }

    /// The next quieter one.
    #[must_use]
    pub fn quieter(self) -> Self {
        let quieter = Self::CHOICES.into_iter().rev().find(|percent| *percent < self.0);
        Self(quieter.unwrap_or(20))
    }
}

impl Default for Loudness {
    fn default() -> Self {
        Self(60)
    }
}
