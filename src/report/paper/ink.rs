//! The drawings of a document as SVG, in the colours of the page's look.

use crate::figure::shape::Role;
use crate::figure::svg::{Ink, LETTERS, svg};
use crate::report::PageStyle;
use crate::report::art::Drawn;

/// Pixels for each % of body height; the page scales them.
const PIXELS: f64 = 4.0;

/// A drawing as SVG.
pub(super) fn art(drawn: &Drawn, style: PageStyle) -> String {
    let letters = match style {
        PageStyle::LargePrint => drawn.large_letters,
        PageStyle::Usual | PageStyle::LowInk => LETTERS,
    };
    svg(&drawn.drawing, drawn.frame, PIXELS, &PageInk { style, letters })
}

/// The colours of drawings on a page.
pub struct PageInk {
    /// How the page looks.
    pub style: PageStyle,
    /// The height of letters, in % of body height.
    pub letters: f64,
}

impl Ink for PageInk {
    fn colour(&self, role: Role) -> Option<String> {
        let colour = match self.style {
            PageStyle::Usual | PageStyle::LargePrint => full(role),
            PageStyle::LowInk => light(role),
        };
        Some(colour.to_owned())
    }

    fn words(&self, key: &str) -> Option<String> {
        Some(key.to_owned())
    }

    fn letters(&self) -> f64 {
        self.letters
    }
}

fn full(role: Role) -> &'static str {
    match role {
        Role::Floor | Role::Prop => "#e3ded6",
        Role::PropDark => "#c9c2b7",
        Role::Gear => "#8a7f70",
        Role::BodyFar => "#d3d8df",
        Role::BodyNear => "#b4bcc7",
        Role::BodyDetail => "#7f8a98",
        Role::Edge | Role::Hatch => "#ffffff",
        Role::Highlight | Role::Tight => "#d55e00",
        Role::HighlightSoft => "#c58d64",
        Role::Weak => "#0072b2",
        Role::Measure | Role::Plumb => "#0b6e6e",
        Role::Usual => "#dceeee",
        Role::Landmark | Role::Text | Role::Arrow => "#1f2328",
    }
}

/// The lightest greys that can still be told apart on paper.
fn light(role: Role) -> &'static str {
    match role {
        Role::Floor | Role::Prop | Role::Usual => "#efefef",
        Role::PropDark => "#dddddd",
        Role::Gear => "#9a9a9a",
        Role::BodyFar => "#ececec",
        Role::BodyNear => "#dedede",
        Role::BodyDetail => "#a8a8a8",
        Role::Edge | Role::Hatch => "#ffffff",
        Role::Highlight | Role::Tight => "#e39a66",
        Role::HighlightSoft => "#e6c3aa",
        Role::Weak => "#66aad1",
        Role::Measure | Role::Plumb | Role::Landmark | Role::Text | Role::Arrow => "#333333",
    }
}
