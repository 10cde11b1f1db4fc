//! How far down a page is filled: none of a document is for two lines (rule T48).

use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;

/// What of a page has to be filled, of the height between its margins.
const LEAST: f64 = 0.2;
/// The margin above, in mm, as the templates have it.
const ABOVE: f64 = 13.0;
const POINTS: f64 = 72.0 / 25.4;

/// By how much the type changes, in parts of 30, until no page is for two lines: first smaller, then larger.
pub(super) const CHANGES: [i8; 4] = [1, 2, -1, -2];

/// Whether one of several pages has less on it than it should; `below` is the margin below, in mm.
pub(super) fn has_a_bare_page(pages: &PagedDocument, below: f64) -> bool {
    let all = pages.pages();
    all.len() > 1
        && all.iter().any(|page| {
            let bottom = page.frame.height().to_pt() - below * POINTS;
            let top = ABOVE * POINTS;
            lowest(&page.frame, 0.0, bottom) < top + LEAST * (bottom - top)
        })
}

/// The lowest line of text, shape or picture that begins above the foot, from the top.
fn lowest(frame: &Frame, from: f64, bottom: f64) -> f64 {
    let mut found: f64 = 0.0;
    for (place, item) in frame.items() {
        let at = from + place.y.to_pt();
        let reaches = match item {
            FrameItem::Group(group) => lowest(&group.frame, at, bottom),
            FrameItem::Text(_) | FrameItem::Shape(..) => at,
            FrameItem::Image(_, size, _) => at + size.y.to_pt(),
            FrameItem::Link(..) | FrameItem::Tag(_) => 0.0,
        };
        if at <= bottom {
            found = found.max(reaches.min(bottom));
        }
    }
    found
}
