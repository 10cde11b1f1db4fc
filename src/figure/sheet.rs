//! A contact sheet: many pictures on one page, for looking at them.

use std::fmt::Write as _;

use super::shape::{Bounds, Drawing};
use super::svg::{Ink, group};

/// One picture of a sheet.
pub struct Cell {
    /// What is written above it.
    pub name: String,
    /// The picture.
    pub drawing: Drawing,
    /// The part of it that is shown.
    pub frame: Bounds,
}

/// A page with `columns` square cells of `side` pixels in a row.
pub fn sheet(cells: &[Cell], columns: usize, side: f64, ink: &dyn Ink) -> String {
    const TITLE: f64 = 20.0;
    let columns = columns.max(1);
    let rows = cells.len().div_ceil(columns);
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"sans-serif\" width=\"{}\" height=\"{}\"><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>",
        columns as f64 * side,
        rows as f64 * side
    );
    for (index, cell) in cells.iter().enumerate() {
        let (x, y) = ((index % columns) as f64 * side, (index / columns) as f64 * side);
        let size = cell.frame.max - cell.frame.min;
        let pixels = ((side - 8.0) / size.x).min((side - TITLE - 8.0) / size.y);
        let (width, height) = (size.x * pixels, size.y * pixels);
        let _ = write!(
            text,
            "<text x=\"{}\" y=\"{}\" font-size=\"12\">{}</text><svg x=\"{}\" y=\"{}\" width=\"{width}\" height=\"{height}\">{}</svg>",
            x + 4.0,
            y + 14.0,
            cell.name.replace('&', "&amp;").replace('<', "&lt;"),
            x + (side - width) / 2.0,
            y + TITLE + (side - TITLE - height) / 2.0,
            group(&cell.drawing, cell.frame, pixels, ink)
        );
    }
    text.push_str("</svg>");
    text
}
