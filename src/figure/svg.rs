//! A drawing as SVG: the same text for the same drawing.

use std::fmt::Write as _;

use super::geometry::{Point, pt};
use super::shape::{Bounds, Drawing, Form, Outline, Piece, Role, Shape, TextSide};

/// The size of words where a painter does not say otherwise, in pixels.
pub const LETTERS: f64 = 13.0;

/// The colour of a role as CSS, and nothing for what is not painted.
pub trait Ink {
    /// The colour, for example `#c7cdd6`.
    fn colour(&self, role: Role) -> Option<String>;

    /// The words of a text anchor; nothing leaves them out.
    fn words(&self, key: &str) -> Option<String> {
        let _ = key;
        None
    }

    /// The size of words, in pixels.
    fn letters(&self) -> f64 {
        LETTERS
    }
}

/// The drawing within `around`, `pixels` wide for each % of body height.
pub fn svg(drawing: &Drawing, around: Bounds, pixels: f64, ink: &dyn Ink) -> String {
    let size = (around.max - around.min) * pixels;
    let mut text = String::new();
    let _ = write!(
        text,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\">",
        w = number(size.x),
        h = number(size.y)
    );
    text.push_str(&group(drawing, around, pixels, ink));
    text.push_str("</svg>");
    text
}

/// The elements of a drawing without the `svg` around them.
pub fn group(drawing: &Drawing, around: Bounds, pixels: f64, ink: &dyn Ink) -> String {
    let place = |point: Point| pt((point.x - around.min.x) * pixels, (around.max.y - point.y) * pixels);
    let mut text = String::new();
    let mut shapes = drawing.shapes.iter().peekable();
    while let Some(shape) = shapes.next() {
        let Some(colour) = ink.colour(shape.role) else {
            continue;
        };
        match &shape.form {
            Form::Fill(outlines) => {
                let path: String = outlines.iter().map(|outline| path(outline, &place)).collect();
                let _ = write!(text, "<path fill=\"{colour}\" d=\"{path}\"/>");
            }
            Form::Line { points, width, dashed } => {
                let mut lines = stroke(points, &place);
                // Lines that are drawn alike, one after the other, are one element: hatching has hundreds of them.
                while let Some(points) = shapes.peek().and_then(|next| alike(shape, next)) {
                    lines.push_str(&stroke(points, &place));
                    shapes.next();
                }
                let w = width * pixels;
                let dash = if *dashed {
                    format!(" stroke-dasharray=\"{0} {0}\"", number(w * 2.0))
                } else {
                    String::new()
                };
                let cap = if *dashed { "butt" } else { "round" };
                let _ = write!(
                    text,
                    "<path fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\" stroke-linecap=\"{cap}\" stroke-linejoin=\"round\"{dash} d=\"{lines}\"/>",
                    number(w),
                );
            }
            Form::Circle { centre, radius } => {
                let c = place(*centre);
                let _ = write!(
                    text,
                    "<circle fill=\"{colour}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
                    number(c.x),
                    number(c.y),
                    number(radius * pixels)
                );
            }
            Form::Text { at, side, key } => {
                let Some(words) = ink.words(key) else {
                    continue;
                };
                let c = place(*at);
                let (anchor, before, dy) = match side {
                    TextSide::Left => ("end", 1.0, 0.35),
                    TextSide::Right => ("start", 0.0, 0.35),
                    TextSide::Above => ("middle", 0.5, -0.3),
                    TextSide::Below => ("middle", 0.5, 1.0),
                };
                // The width of words is only known to who has the font; this is enough for the shipped one.
                let size = ink.letters();
                let wide = words.chars().count() as f64 * size * 0.57;
                let room = (around.max.x - around.min.x) * pixels;
                let x = c.x.min(room - wide * (1.0 - before)).max(wide * before);
                let _ = write!(
                    text,
                    "<text fill=\"{colour}\" x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{anchor}\">{}</text>",
                    number(x),
                    number(c.y + dy * size),
                    number(size),
                    escaped(&words)
                );
            }
        }
    }
    text
}

/// The points of the second shape when both are lines of one look.
fn alike<'a>(one: &Shape, other: &'a Shape) -> Option<&'a [Point]> {
    match (&one.form, &other.form) {
        (
            Form::Line { width, dashed, .. },
            Form::Line {
                points,
                width: other_width,
                dashed: other_dashed,
            },
        ) if one.role == other.role && width.to_bits() == other_width.to_bits() && dashed == other_dashed => {
            Some(points)
        }
        _ => None,
    }
}

fn stroke(points: &[Point], place: &impl Fn(Point) -> Point) -> String {
    let mut text = String::new();
    for (index, point) in points.iter().enumerate() {
        text.push(if index == 0 { 'M' } else { 'L' });
        text.push_str(&pair(place(*point)));
    }
    text
}

fn path(outline: &Outline, place: &impl Fn(Point) -> Point) -> String {
    let mut text = format!("M{}", pair(place(outline.start)));
    for piece in &outline.pieces {
        let _ = match piece {
            Piece::Line(to) => write!(text, "L{}", pair(place(*to))),
            Piece::Cubic(a, b, to) => {
                write!(text, "C{} {} {}", pair(place(*a)), pair(place(*b)), pair(place(*to)))
            }
        };
    }
    text.push('Z');
    text
}

fn pair(point: Point) -> String {
    format!("{} {}", number(point.x), number(point.y))
}

/// A number with at most two decimals, so that the last bit of a sine never shows.
fn number(value: f64) -> String {
    let hundredths = (value * 100.0).round() / 100.0;
    if hundredths == 0.0 {
        "0".to_owned()
    } else {
        format!("{hundredths}")
    }
}

fn escaped(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
