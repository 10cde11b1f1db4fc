//! A part of a figure.

use serde::Deserialize;

/// Which part of the figure is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Crop {
    /// All of it.
    #[default]
    Whole,
    /// Head and shoulders.
    Head,
    /// From the ribs to the thighs.
    Pelvis,
}
