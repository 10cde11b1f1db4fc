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

/// What stays free below everything, in mm: half an inch, which every printer reaches. At the sides it is more.
pub(super) const FREE: f64 = 12.7;
/// Room for a foot of one line in usual type and in large print, above what stays free, and for each line more, in mm.
const FOOT: [f64; 2] = [6.5, 3.8];
const LARGE_FOOT: [f64; 2] = [11.7, 7.3];
/// Letters that go on a line in usual type and in large print.
const LINE: usize = 80;
const LARGE_LINE: usize = 44;

/// What the foot of a page has to say.
pub(super) struct Foot<'a> {
    pub(super) about: &'a str,
    pub(super) caveat: &'a str,
    pub(super) has_boxes: bool,
}

impl Foot<'_> {
    /// Its room above what stays free, in mm.
    pub(super) fn room(&self, style: PageStyle) -> f64 {
        let (of_caveat, of_boxes, letters, [room, line]) = match style {
            PageStyle::Usual | PageStyle::LowInk => (2, 1, LINE, FOOT),
            PageStyle::LargePrint => (3, 2, LARGE_LINE, LARGE_FOOT),
        };
        let about = self.about.chars().count();
        let more = [
            (!self.caveat.is_empty(), of_caveat),
            (self.has_boxes, of_boxes),
            (about > letters, 1),
            (about > 2 * letters, 1),
        ];
        let more: u8 = more
            .into_iter()
            .filter_map(|(is_said, lines)| is_said.then_some(lines))
            .sum();
        room + f64::from(more) * line
    }
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
