//! A part of a drawing, cut out with a straight edge: for a close-up beside the whole.

use super::geometry::{Point, pt};
use super::shape::{Bounds, Drawing, Form, Outline, Shape};

/// How closely the corners of what is cut follow its curves, in % of height.
const FINE: f64 = 0.02;

/// What of a drawing lies in a rectangle.
pub fn within(drawing: &Drawing, bounds: Bounds) -> Drawing {
    let shapes = drawing.shapes.iter().flat_map(|shape| {
        let forms = cut(&shape.form, bounds);
        forms.into_iter().map(|form| Shape { role: shape.role, form })
    });
    Drawing {
        shapes: shapes.collect(),
    }
}

fn cut(form: &Form, bounds: Bounds) -> Vec<Form> {
    match form {
        Form::Fill(outlines) => {
            let left: Vec<Outline> = outlines
                .iter()
                .map(|outline| polygon(outline.flattened(FINE), bounds))
                .filter(|points| points.len() > 2)
                .map(|points| Outline::polygon(&points))
                .collect();
            if left.is_empty() {
                Vec::new()
            } else {
                vec![Form::Fill(left)]
            }
        }
        Form::Line { points, width, dashed } => {
            let line = |points| Form::Line {
                points,
                width: *width,
                dashed: *dashed,
            };
            runs(points, bounds).into_iter().map(line).collect()
        }
        Form::Circle { centre: at, .. } | Form::Text { at, .. } => {
            if is_inside(*at, bounds) {
                vec![form.clone()]
            } else {
                Vec::new()
            }
        }
    }
}

fn is_inside(point: Point, bounds: Bounds) -> bool {
    (bounds.min.x..=bounds.max.x).contains(&point.x) && (bounds.min.y..=bounds.max.y).contains(&point.y)
}

/// The four edges: how far inside of each a point is.
fn edges(bounds: Bounds) -> [impl Fn(Point) -> f64; 4] {
    let edge = |normal: Point, from: Point| move |point: Point| (point - from).dot(normal);
    [
        edge(pt(1.0, 0.0), bounds.min),
        edge(pt(0.0, 1.0), bounds.min),
        edge(pt(-1.0, 0.0), bounds.max),
        edge(pt(0.0, -1.0), bounds.max),
    ]
}

/// A closed outline cut at one edge after the other (Sutherland and Hodgman).
fn polygon(points: Vec<Point>, bounds: Bounds) -> Vec<Point> {
    edges(bounds).iter().fold(points, |points, inside| {
        let before = points.last().copied().into_iter().chain(points.iter().copied());
        let mut left = Vec::new();
        for (from, to) in before.zip(&points) {
            let (a, b) = (inside(from), inside(*to));
            if (a < 0.0) != (b < 0.0) {
                left.push(from.towards(*to, a / (a - b)));
            }
            if b >= 0.0 {
                left.push(*to);
            }
        }
        left
    })
}

/// The stretches of a line that lie inside.
fn runs(points: &[Point], bounds: Bounds) -> Vec<Vec<Point>> {
    let mut runs: Vec<Vec<Point>> = Vec::new();
    for (from, to) in points.iter().zip(points.iter().skip(1)) {
        let (mut start, mut end) = (0.0_f64, 1.0_f64);
        for inside in edges(bounds) {
            let (a, b) = (inside(*from), inside(*to));
            match (a < 0.0, b < 0.0) {
                (true, true) => end = -1.0,
                (true, false) => start = start.max(a / (a - b)),
                (false, true) => end = end.min(a / (a - b)),
                (false, false) => {}
            }
        }
        if start > end {
            continue;
        }
        let (first, last) = (from.towards(*to, start), from.towards(*to, end));
        match runs.last_mut().filter(|run| start == 0.0 && run.last() == Some(&first)) {
            Some(run) => run.push(last),
            None => runs.push(vec![first, last]),
        }
    }
    runs
}
