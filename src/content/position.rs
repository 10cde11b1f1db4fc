//! How the body is held.

use serde::Deserialize;

/// How the body is held in an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Position {
    /// On the feet.
    Standing,
    /// On a seat.
    Sitting,
    /// Lying on the back.
    Supine,
    /// Lying face down.
    Prone,
    /// Lying on a side.
    SideLying,
    /// On the knees, or on one.
    Kneeling,
    /// On hands and knees.
    Quadruped,
}

impl Position {
    /// Whether one has to get down to it (rule P23): lying, kneeling and all fours are floor, also on a bed.
    pub fn is_down(self) -> bool {
        match self {
            Self::Standing | Self::Sitting => false,
            Self::Supine | Self::Prone | Self::SideLying | Self::Kneeling | Self::Quadruped => true,
        }
    }

    /// Its word in the content.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Standing => "standing",
            Self::Sitting => "sitting",
            Self::Supine => "supine",
            Self::Prone => "prone",
            Self::SideLying => "side-lying",
            Self::Kneeling => "kneeling",
            Self::Quadruped => "quadruped",
        }
    }
}
