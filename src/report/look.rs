//! How pages look, whatever they say.

use serde::{Deserialize, Serialize};

/// How the pages of a document look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct PageLook {
    /// The sheet it is printed on.
    pub page: PageSize,
    /// The type and the ink.
    pub style: PageStyle,
}

/// A sheet of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageSize {
    /// 210 by 297 mm.
    #[default]
    A4,
    /// US Letter, 8.5 by 11 inches.
    Letter,
}

impl PageSize {
    /// Width and height in mm.
    pub fn millimetres(self) -> (f64, f64) {
        match self {
            Self::A4 => (210.0, 297.0),
            Self::Letter => (215.9, 279.4),
        }
    }
}

/// The type and the ink of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageStyle {
    /// Small type, colours.
    #[default]
    Usual,
    /// 18 pt type.
    LargePrint,
    /// Outlines and hairlines instead of filled areas.
    LowInk,
}
