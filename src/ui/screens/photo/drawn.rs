//! What is drawn over a picture, which may have any colour.

use egui::{Align2, Color32, Painter, Pos2, Rect, Stroke, Ui, vec2};

use crate::app::ShownPicture;
use crate::record::{KeptPicture, PhotoMark};
use crate::ui::look::text;
use crate::ui::widgets::bold_font;
use crate::ui::words::photo::marks as say;

/// What stands beside the picture is said of this.
pub struct Shown<'a> {
    /// The picture.
    pub picture: &'a KeptPicture,
    /// Its pixels.
    pub pixels: &'a ShownPicture,
    /// What it is called.
    pub name: &'a str,
}

/// Light over dark: a picture has any colour.
pub fn double(painter: &Painter, ends: [Pos2; 2], width: f32) {
    painter.line_segment(ends, Stroke::new(width + 2.0, Color32::from_black_alpha(170)));
    painter.line_segment(ends, Stroke::new(width, Color32::WHITE));
}

/// The colour of what is chosen, and of the string that was found.
const CHOSEN: Color32 = Color32::from_rgb(255, 214, 10);

/// A line that was found there.
pub fn lit(painter: &Painter, ends: [Pos2; 2]) {
    painter.line_segment(ends, Stroke::new(5.0, Color32::from_black_alpha(170)));
    painter.line_segment(ends, Stroke::new(2.5, CHOSEN));
}

/// The number of a mark on the picture and in the list.
pub fn mark_number(marks: &[PhotoMark], mark: PhotoMark) -> String {
    let place = marks.iter().position(|one| *one == mark);
    place.map_or_else(String::new, |place| (place + 1).to_string())
}

/// A mark on the picture: a ring with a cross where it is chosen, and its number.
pub fn ring(
    ui: &Ui,
    (rect, at): (Rect, Pos2),
    mark: PhotoMark,
    marks: &[PhotoMark],
    is_chosen: bool,
    is_snapped: bool,
) {
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let radius = if is_snapped { 10.0 } else { 7.0 };
    painter.circle_stroke(at, radius, Stroke::new(4.0, Color32::from_black_alpha(170)));
    let colour = if is_chosen { CHOSEN } else { Color32::WHITE };
    painter.circle_stroke(at, radius, Stroke::new(2.0, colour));
    if is_chosen {
        for (x, y) in [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)] {
            let way = vec2(x, y);
            double(&painter, [at + way * (radius + 3.0), at + way * (radius + 11.0)], 1.5);
        }
    }
    let place = at + vec2(radius + 5.0, -radius - 5.0);
    lettered(
        &painter,
        (place, Align2::LEFT_BOTTOM),
        &mark_number(marks, mark),
        colour,
    );
}

/// Where the arrow keys begin to place what is not there yet (rule Q47): nothing that looks like a point.
pub fn begin_here(ui: &Ui, (rect, at): (Rect, Pos2)) {
    /// Half a side, and how long a corner's lines are.
    const HALF: f32 = 13.0;
    const CORNER: f32 = 6.0;
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    for (x, y) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
        let corner = at + vec2(x, y) * HALF;
        double(&painter, [corner, corner - vec2(x * CORNER, 0.0)], 1.5);
        double(&painter, [corner, corner - vec2(0.0, y * CORNER)], 1.5);
    }
    let below = at + vec2(0.0, HALF + 5.0);
    let (place, align) = if below.y + text::SMALL * 1.5 < rect.bottom() {
        (below, Align2::CENTER_TOP)
    } else {
        (at - vec2(0.0, HALF + 5.0), Align2::CENTER_BOTTOM)
    };
    lettered(&painter, (place, align), say::KEYS_FROM_HERE, Color32::WHITE);
}

/// Words on a picture, light on dark.
fn lettered(painter: &Painter, (place, align): (Pos2, Align2), words: &str, colour: Color32) {
    let font = bold_font(text::SMALL);
    for (x, y) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
        let shade = Color32::from_black_alpha(200);
        painter.text(place + vec2(x, y), align, words, font.clone(), shade);
    }
    painter.text(place, align, words, font, colour);
}
