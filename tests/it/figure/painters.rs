//! Both painters show the same: SVG and triangles, rasterised here by two small programs of their own.

use std::collections::BTreeMap;

use plumbline::figure::mesh::{Fineness, Mesh, body_rim, mesh};
use plumbline::figure::shape::{Bounds, Form, Role};
use plumbline::figure::svg::{Ink, svg};

use super::pictures;

const SIZE: usize = 512;

/// A colour of its own for each role.
struct Distinct;

impl Ink for Distinct {
    fn colour(&self, role: Role) -> Option<String> {
        (role != Role::Text).then(|| format!("#0000{:02x}", number(role)))
    }
}

fn number(role: Role) -> u8 {
    role as u8 + 1
}

struct Canvas(Vec<u8>);

impl Canvas {
    fn new() -> Canvas {
        Canvas(vec![0; SIZE * SIZE])
    }

    fn dot(&mut self, x: i64, y: i64, colour: u8) {
        if (0..SIZE as i64).contains(&x) && (0..SIZE as i64).contains(&y) {
            self.0[y as usize * SIZE + x as usize] = colour;
        }
    }

    /// Every pixel whose middle is inside, of those in a rectangle.
    fn paint(&mut self, around: [f64; 4], colour: u8, inside: impl Fn(f64, f64) -> bool) {
        let [x0, y0, x1, y1] = around;
        for y in y0.floor().max(0.0) as i64..=(y1.ceil().min(SIZE as f64) as i64) {
            for x in x0.floor().max(0.0) as i64..=(x1.ceil().min(SIZE as f64) as i64) {
                if inside(x as f64 + 0.5, y as f64 + 0.5) {
                    self.dot(x, y, colour);
                }
            }
        }
    }
}

fn around(points: &[(f64, f64)], margin: f64) -> [f64; 4] {
    let fold = |f: fn(f64, f64) -> f64, start: f64, of: fn(&(f64, f64)) -> f64| points.iter().map(of).fold(start, f);
    [
        fold(f64::min, f64::INFINITY, |p| p.0) - margin,
        fold(f64::min, f64::INFINITY, |p| p.1) - margin,
        fold(f64::max, f64::NEG_INFINITY, |p| p.0) + margin,
        fold(f64::max, f64::NEG_INFINITY, |p| p.1) + margin,
    ]
}

/// Paints the SVG this program writes: filled and stroked paths, and circles.
fn from_svg(text: &str) -> Canvas {
    let mut canvas = Canvas::new();
    for element in text.split('<').filter(|it| !it.is_empty()) {
        let name = element.split([' ', '>']).next().unwrap();
        let attributes: BTreeMap<&str, &str> = element
            .split("=\"")
            .zip(element.split("=\"").skip(1))
            .map(|(before, after)| {
                (
                    before.rsplit([' ', '"']).next().unwrap(),
                    after.split('"').next().unwrap(),
                )
            })
            .collect();
        let value = |name: &str| attributes[name].parse::<f64>().unwrap();
        let colour = |name: &str| u8::from_str_radix(&attributes[name][5..], 16).unwrap();
        match name {
            "path" if attributes["fill"] == "none" => {
                let dashed = attributes.contains_key("stroke-dasharray");
                for line in attributes["d"].split('M').filter(|it| !it.is_empty()) {
                    let points: Vec<(f64, f64)> = numbers(&line.replace('L', " "));
                    stroke(&mut canvas, &points, value("stroke-width"), dashed, colour("stroke"));
                }
            }
            "path" => fill(&mut canvas, attributes["d"], colour("fill")),
            "circle" => {
                let (x, y, r) = (value("cx"), value("cy"), value("r"));
                let inside = |px: f64, py: f64| (px - x).hypot(py - y) <= r;
                canvas.paint([x - r, y - r, x + r, y + r], colour("fill"), inside);
            }
            _ => {}
        }
    }
    canvas
}

fn numbers(text: &str) -> Vec<(f64, f64)> {
    let all: Vec<f64> = text.split_whitespace().map(|it| it.parse().unwrap()).collect();
    all.chunks(2).map(|pair| (pair[0], pair[1])).collect()
}

/// Closed curves, all filled together by the nonzero rule.
fn fill(canvas: &mut Canvas, path: &str, colour: u8) {
    let mut rings: Vec<Vec<(f64, f64)>> = Vec::new();
    for ring in path.split('Z').filter(|it| !it.is_empty()) {
        let mut points: Vec<(f64, f64)> = Vec::new();
        let commands = ring.replace('L', "|L").replace('C', "|C");
        for command in commands.split('|') {
            let (letter, rest) = command.split_at(1);
            let to = numbers(rest);
            match letter {
                "M" | "L" => points.push(to[0]),
                _ => {
                    let from = *points.last().unwrap();
                    for step in 1..=16 {
                        let t = f64::from(step) / 16.0;
                        let s = 1.0 - t;
                        let at = |a: f64, b: f64, c: f64, d: f64| {
                            a * s * s * s + 3.0 * b * s * s * t + 3.0 * c * s * t * t + d * t * t * t
                        };
                        points.push((
                            at(from.0, to[0].0, to[1].0, to[2].0),
                            at(from.1, to[0].1, to[1].1, to[2].1),
                        ));
                    }
                }
            }
        }
        rings.push(points);
    }
    let all: Vec<(f64, f64)> = rings.concat();
    let [_, low, _, high] = around(&all, 0.0);
    for row in low.floor().max(0.0) as i64..=(high.ceil().min(SIZE as f64) as i64) {
        let y = row as f64 + 0.5;
        let mut crossings: Vec<(f64, i32)> = Vec::new();
        for ring in &rings {
            for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                if (a.1 > y) != (b.1 > y) {
                    crossings.push((
                        a.0 + (b.0 - a.0) * (y - a.1) / (b.1 - a.1),
                        if b.1 > a.1 { 1 } else { -1 },
                    ));
                }
            }
        }
        crossings.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut winding = 0;
        for pair in crossings.windows(2) {
            winding += pair[0].1;
            if winding != 0 {
                for x in (pair[0].0 - 0.5).ceil() as i64..=((pair[1].0 - 0.5).floor() as i64) {
                    canvas.dot(x, row, colour);
                }
            }
        }
    }
}

fn stroke(canvas: &mut Canvas, points: &[(f64, f64)], width: f64, dashed: bool, colour: u8) {
    let mut before = 0.0;
    for pair in points.windows(2) {
        let ((ax, ay), (bx, by)) = (pair[0], pair[1]);
        let length = (bx - ax).hypot(by - ay);
        let start = before;
        before += length;
        if length == 0.0 {
            continue;
        }
        canvas.paint(around(pair, width), colour, |x, y| {
            let along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
            let across = ((x - ax) * (by - ay) - (y - ay) * (bx - ax)).abs() / length;
            let on_line = (0.0..=length).contains(&along) && across <= width / 2.0;
            if dashed {
                on_line && (start + along) % (4.0 * width) < 2.0 * width
            } else {
                let near_end = (x - ax).hypot(y - ay).min((x - bx).hypot(y - by)) <= width / 2.0;
                on_line || near_end
            }
        });
    }
}

fn from_mesh(mesh: &Mesh, frame: Bounds, pixels: f64) -> Canvas {
    let mut canvas = Canvas::new();
    for triangle in mesh.indices.chunks(3) {
        let corners: Vec<_> = triangle.iter().map(|index| mesh.vertices[*index as usize]).collect();
        let points: Vec<(f64, f64)> = corners
            .iter()
            .map(|it| ((it.at.x - frame.min.x) * pixels, (frame.max.y - it.at.y) * pixels))
            .collect();
        let turn = |a: (f64, f64), b: (f64, f64), x: f64, y: f64| (b.0 - a.0) * (y - a.1) - (b.1 - a.1) * (x - a.0);
        canvas.paint(around(&points, 0.0), number(corners[0].role), |x, y| {
            let turns = [
                turn(points[0], points[1], x, y),
                turn(points[1], points[2], x, y),
                turn(points[2], points[0], x, y),
            ];
            turns.iter().all(|it| *it >= 0.0) || turns.iter().all(|it| *it <= 0.0)
        });
    }
    canvas
}

#[test]
fn both_painters_agree_on_nearly_every_pixel() {
    let mut least: (f64, String) = (1.0, String::new());
    for (name, picture) in pictures() {
        let (frame, drawing) = (picture.frame(), picture.at(0.8));
        let pixels = SIZE as f64 / (frame.max.x - frame.min.x).max(frame.max.y - frame.min.y);
        let one = from_svg(&svg(&drawing, frame, pixels, &Distinct));
        let other = from_mesh(
            &mesh(
                &drawing,
                Fineness {
                    soft: 0.0,
                    ..Fineness::for_pixels(pixels)
                },
            ),
            frame,
            pixels,
        );
        let painted = one.0.iter().filter(|it| **it != 0).count();
        assert!(painted > SIZE * SIZE / 200, "{name}: {painted}");
        let same = one.0.iter().zip(&other.0).filter(|(a, b)| a == b).count();
        let share = same as f64 / (SIZE * SIZE) as f64;
        if share < least.0 {
            least = (share, name);
        }
    }
    assert!(least.0 >= 0.99, "{} agrees on {:.3}", least.1, least.0);
}

#[test]
fn a_soft_edge_ends_within_a_pixel() {
    let (_, picture) = pictures().swap_remove(0);
    let drawing = picture.at(0.0);
    let soft = mesh(&drawing, Fineness::for_pixels(4.0));
    let hard = mesh(
        &drawing,
        Fineness {
            soft: 0.0,
            ..Fineness::for_pixels(4.0)
        },
    );
    let reach = |mesh: &Mesh| mesh.vertices.iter().map(|it| it.at.x).fold(f64::NEG_INFINITY, f64::max);
    // At 4 pixels for each % of height a pixel is a quarter of it.
    assert!(reach(&soft) - reach(&hard) <= 0.25 + 1e-9);
    assert!(soft.vertices.iter().any(|it| it.cover == 0.0));
    assert!(hard.vertices.iter().all(|it| it.cover == 1.0));
}

#[test]
fn a_figure_takes_few_triangles() {
    for (name, picture) in pictures() {
        let drawing = picture.at(1.0);
        // Three points for each % of body height: a figure of the first screen.
        let fineness = Fineness::for_pixels(3.0);
        let count = mesh(&drawing, fineness).indices.len() / 3 + body_rim(&drawing, 0.5, fineness).indices.len() / 3;
        // A software renderer keeps about 300 bytes for each, and takes about a microsecond.
        assert!(count < 20_000, "{name}: {count}");
    }
}

#[test]
fn the_rim_of_a_body_lies_round_it_and_no_further() {
    for (name, picture) in pictures() {
        let drawing = picture.at(0.0);
        let fineness = Fineness::for_pixels(4.0);
        let (width, rim) = (0.5, body_rim(&drawing, 0.5, fineness));
        let body = drawing.shapes.iter().filter(|shape| shape.role.is_body());
        let ends = |points: &mut dyn Iterator<Item = f64>| {
            points.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), x| (a.min(x), b.max(x)))
        };
        let outlines = body.flat_map(|shape| match &shape.form {
            Form::Fill(outlines) => outlines.clone(),
            Form::Line { .. } | Form::Circle { .. } | Form::Text { .. } => Vec::new(),
        });
        let points: Vec<_> = outlines.flat_map(|outline| outline.flattened(0.01)).collect();
        let inner = ends(&mut points.iter().map(|at| at.x));
        let full = ends(&mut rim.vertices.iter().filter(|it| it.cover > 0.0).map(|it| it.at.x));
        assert!((inner.0 - full.0 - width).abs() < 0.2, "{name}: {inner:?} {full:?}");
        assert!((full.1 - inner.1 - width).abs() < 0.2, "{name}: {inner:?} {full:?}");
    }
}

#[test]
fn the_text_of_an_svg_has_only_numbers_and_is_short() {
    for (name, picture) in pictures() {
        let text = svg(&picture.at(1.0), picture.frame(), 4.0, &Distinct);
        assert!(!text.contains("NaN") && !text.contains("inf"), "{name}");
        assert!(text.len() < 60_000, "{name}: {}", text.len());
    }
}
