//! Text of several weights in one line or paragraph: "confidence **good**".

use egui::text::LayoutJob;
use egui::{Color32, Label, Response, TextFormat, Ui};

use super::{bold_font, regular};

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
    ui.add(Label::new(job(pieces)).wrap())
}

/// How wide pieces are on one line.
pub fn runs_width(ui: &Ui, pieces: &[Run<'_>]) -> f32 {
    let mut job = job(pieces);
    job.wrap.max_width = f32::INFINITY;
    ui.painter().layout_job(job).size().x
}

/// A heading of pieces, of level 2 or 3; `name` is what a screen reader lists.
pub fn heading_runs(ui: &mut Ui, level: usize, pieces: &[Run<'_>], name: &str) -> Response {
    let response = runs(ui, pieces);
    super::name_heading(ui, &response, name, level);
    response
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
