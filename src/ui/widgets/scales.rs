//! Scales: bands of a score, the pelvis as one axis, and the usual spread of a reading.

use egui::{Align2, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{bold_font, regular};
use crate::ui::look::{palette, size, space, text};
use crate::ui::words::widgets::scales as say;

const HEIGHT: f32 = 10.0;
const DOT: f32 = 8.0;

/// Where the mark of a scale stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Marker {
    /// A number from 0 to 100.
    At(f32),
    /// Open from here upward: measured too little to say more (rule T9).
    From(f32),
    /// No number.
    Nothing,
}

/// The bands of a score from 0 to 100, with where mild, moderate and marked begin; `name` tells a screen reader what it
/// shows.
pub fn band_scale(ui: &mut Ui, [mild, moderate, marked]: [f32; 3], marker: Marker, name: &str) -> Response {
    let (bar, response) = bar(ui, name, HEIGHT + 22.0);
    let colours = *palette(ui);
    let at = |score: f32| bar.left() + bar.width() * score / 100.0;
    fill(ui, bar, 0.0..=mild, colours.accent_soft);
    for limit in [mild, moderate, marked] {
        ui.painter().vline(
            at(limit),
            bar.top() - 4.0..=bar.bottom() + 4.0,
            Stroke::new(1.5, colours.outline),
        );
    }
    for (from, to, words) in [
        (0.0, mild, say::USUAL),
        (mild, moderate, say::MILD),
        (moderate, marked, say::MODERATE),
        (marked, 100.0, say::MARKED),
    ] {
        let middle = f32::midpoint(at(from), at(to));
        band_word(ui, pos2(middle, bar.bottom() + 13.0), words, at(to) - at(from));
    }
    match marker {
        Marker::At(score) => dot(ui, pos2(at(score.clamp(0.0, 100.0)), bar.center().y)),
        Marker::From(score) => open_range(ui, bar, at(score), true),
        Marker::Nothing => {}
    }
    response
}

/// The pelvis: backward at the left, forward at the right; the marker from -100 to 100, open outward.
pub fn axis_scale(ui: &mut Ui, mild: f32, marker: Marker, name: &str) -> Response {
    let (bar, response) = bar(ui, name, HEIGHT + 22.0);
    let colours = *palette(ui);
    let at = |x: f32| bar.left() + bar.width() * (x + 100.0) / 200.0;
    let usual = Rect::from_x_y_ranges(at(-mild)..=at(mild), bar.y_range());
    ui.painter().rect_filled(usual, CornerRadius::ZERO, colours.accent_soft);
    ui.painter().vline(
        at(0.0),
        bar.top() - 4.0..=bar.bottom() + 4.0,
        Stroke::new(1.5, colours.outline),
    );
    end_words(ui, bar, [say::TIPPED_BACKWARD, say::TIPPED_FORWARD]);
    band_word(ui, pos2(at(0.0), bar.bottom() + 13.0), say::USUAL, bar.width());
    match marker {
        Marker::At(x) => dot(ui, pos2(at(x.clamp(-100.0, 100.0)), bar.center().y)),
        Marker::From(x) => open_range(ui, bar, at(x), x >= 0.0),
        Marker::Nothing => {}
    }
    response
}

/// A reading within the accepted range, with the usual spread as a band.
pub fn usual_scale(
    ui: &mut Ui,
    range: [f64; 2],
    usual: [f64; 2],
    value: Option<f64>,
    ends: [&str; 2],
    name: &str,
) -> Response {
    // Room for the word above the band: below, it would meet the ends.
    ui.add_space(space::M);
    let (bar, response) = bar(ui, name, HEIGHT + 22.0);
    let colours = *palette(ui);
    let share = |value: f64| {
        let share = ((value - range[0]) / (range[1] - range[0])).clamp(0.0, 1.0);
        // A share of a bar needs no more than a float holds.
        #[expect(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
        let share = share as f32;
        share
    };
    let at = |value: f64| bar.left() + bar.width() * share(value);
    let left = at(usual[0]);
    let right = at(usual[1]).max(left + 6.0);
    let band = Rect::from_x_y_ranges(left..=right, bar.y_range());
    ui.painter().rect_filled(band, CornerRadius::same(5), mix_soft(ui));
    end_words(ui, bar, [ends[0], ends[1]]);
    let painter = ui.painter();
    let word = painter.layout_no_wrap(say::USUAL.to_owned(), bold_font(text::SMALL - 1.0), colours.accent);
    let half = word.size().x / 2.0;
    let middle = f32::midpoint(left, right).clamp(bar.left() + half, (bar.right() - half).max(bar.left() + half));
    painter.galley(
        pos2(middle - half, bar.top() - word.size().y - 2.0),
        word,
        colours.accent,
    );
    if let Some(value) = value {
        dot(ui, pos2(at(value), bar.center().y));
    }
    response
}

/// Two values on one scale: the earlier one a ring with its error as a band around it, the present one a dot.
pub fn pair_scale(ui: &mut Ui, scale: [f64; 2], [then, now]: [f64; 2], error: f64, name: &str) -> Response {
    let (bar, response) = bar(ui, name, HEIGHT + 2.0 * space::XS);
    let at = |value: f64| {
        let share = ((value - scale[0]) / (scale[1] - scale[0]).max(f64::MIN_POSITIVE)).clamp(0.0, 1.0);
        // A share of a bar needs no more than a float holds.
        #[expect(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
        let share = share as f32;
        bar.left() + bar.width() * share
    };
    let band = Rect::from_x_y_ranges(at(then - error)..=at(then + error), bar.y_range());
    ui.painter().rect_filled(band, CornerRadius::same(5), mix_soft(ui));
    let colours = *palette(ui);
    dot(ui, pos2(at(now), bar.center().y));
    // Above the dot, so that both are seen where they lie on each other.
    ui.painter().circle_stroke(
        pos2(at(then), bar.center().y),
        DOT + 1.0,
        Stroke::new(2.0, colours.text),
    );
    response
}

fn mix_soft(ui: &Ui) -> egui::Color32 {
    let colours = palette(ui);
    super::mix(colours.accent_soft, colours.accent, 0.35)
}

fn bar(ui: &mut Ui, name: &str, height: f32) -> (Rect, Response) {
    let width = ui.available_width().min(size::COLUMN);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height + space::S), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let bar = Rect::from_min_size(
        pos2(rect.left() + DOT, rect.top() + space::S),
        vec2(rect.width() - 2.0 * DOT, HEIGHT),
    );
    let colours = palette(ui);
    let edge = Stroke::new(1.0, colours.outline);
    ui.painter()
        .rect(bar, CornerRadius::same(5), colours.track, edge, StrokeKind::Outside);
    (bar, response)
}

fn fill(ui: &Ui, bar: Rect, range: std::ops::RangeInclusive<f32>, colour: egui::Color32) {
    let at = |share: f32| bar.left() + bar.width() * share / 100.0;
    let part = Rect::from_x_y_ranges(at(*range.start())..=at(*range.end()), bar.y_range());
    let left = CornerRadius {
        nw: 5,
        sw: 5,
        ..CornerRadius::ZERO
    };
    ui.painter().rect_filled(part, left, colour);
}

fn band_word(ui: &Ui, at: egui::Pos2, words: &str, room: f32) {
    let colours = palette(ui);
    let galley = ui
        .painter()
        .layout_no_wrap(words.to_owned(), regular(text::SMALL - 1.0), colours.muted);
    if galley.size().x <= room {
        ui.painter().galley(at - galley.size() / 2.0, galley, colours.muted);
    }
}

/// What the two ends of a bar stand for, under it.
fn end_words(ui: &Ui, bar: Rect, words: [&str; 2]) {
    let muted = palette(ui).muted;
    let [left, right] = words;
    for (x, side, words) in [
        (bar.left(), Align2::LEFT_CENTER, left),
        (bar.right(), Align2::RIGHT_CENTER, right),
    ] {
        let at = pos2(x, bar.bottom() + 13.0);
        ui.painter().text(at, side, words, regular(text::SMALL - 1.0), muted);
    }
}

fn dot(ui: &Ui, at: egui::Pos2) {
    let colours = palette(ui);
    ui.painter()
        .circle(at, DOT, colours.accent, Stroke::new(2.0, colours.surface));
}

/// Open from a place to the right end, or to the left one.
fn open_range(ui: &Ui, bar: Rect, from: f32, upward: bool) {
    let colours = palette(ui);
    let across = if upward { from..=bar.right() } else { bar.left()..=from };
    let range = Rect::from_x_y_ranges(across, bar.y_range());
    super::hatch(ui, range, colours.accent.gamma_multiply(0.6));
    ui.painter().vline(
        from,
        bar.top() - 5.0..=bar.bottom() + 5.0,
        Stroke::new(3.0, colours.accent),
    );
}
