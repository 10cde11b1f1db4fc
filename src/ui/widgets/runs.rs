//! Text of several weights in one line or paragraph: "confidence **good**".

use egui::text::LayoutJob;
use egui::{Color32, CursorIcon, Label, Response, Role, Sense, Stroke, TextFormat, Ui, WidgetInfo};

use super::field_menu::words_menu;
use super::{bold_font, regular};
use crate::ui::look::palette;
use crate::ui::right_to_left;

/// A piece of text of one weight, size and colour.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a> {
    words: &'a str,
    points: f32,
    colour: Color32,
    bold: bool,
}

impl<'a> Run<'a> {
    /// A plain piece.
    pub fn plain(words: &'a str, points: f32, colour: Color32) -> Self {
        Self {
            words,
            points,
            colour,
            bold: false,
        }
    }

    /// A bold piece.
    pub fn bold(words: &'a str, points: f32, colour: Color32) -> Self {
        Self {
            words,
            points,
            colour,
            bold: true,
        }
    }
}

/// A paragraph of pieces; a screen reader reads them as one text.
pub fn runs(ui: &mut Ui, pieces: &[Run<'_>]) -> Response {
    let job = job(pieces);
    let words = job.text.clone();
    let response = ui.add(Label::new(job).wrap().selectable(!right_to_left::is_in(&words)));
    words_menu(&response, &words);
    response
}

/// A paragraph of pieces that leads somewhere; the first piece is underlined. `name` tells it from all other links.
pub fn runs_link(ui: &mut Ui, pieces: &[Run<'_>], name: &str) -> Response {
    let colours = *palette(ui);
    let mut job = job(pieces);
    super::check_name(pieces.first().map_or("", |first| first.words), name);
    if let Some(first) = job.sections.first_mut() {
        first.format.underline = Stroke::new(1.0, colours.outline);
    }
    let response = ui.add(Label::new(job).wrap().selectable(false).sense(Sense::click()));
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, name));
    super::focus_ring(ui, &response, response.rect);
    response
}

/// How wide pieces are on one line.
pub fn runs_width(ui: &Ui, pieces: &[Run<'_>]) -> f32 {
    let mut job = job(pieces);
    job.wrap.max_width = f32::INFINITY;
    ui.painter().layout_job(job).size().x
}

/// A heading of pieces, of level 2 or 3; `name` is what a screen reader lists.
pub fn heading_runs(ui: &mut Ui, level: usize, pieces: &[Run<'_>], name: &str) -> Response {
    super::as_heading(ui, level, name, |ui| {
        let mut spoken = job(pieces);
        spoken.wrap.max_width = ui.available_width();
        let spoken = ui.painter().layout_job(spoken);
        let response = runs(ui, pieces);
        super::let_read(&response, &spoken);
        response
    })
}

fn job(pieces: &[Run<'_>]) -> LayoutJob {
    let mut job = LayoutJob::default();
    for piece in pieces {
        let font = if piece.bold {
            bold_font(piece.points)
        } else {
            regular(piece.points)
        };
        job.append(piece.words, 0.0, TextFormat::simple(font, piece.colour));
    }
    job
}
