//! A drawing as triangles: what a window paints. Pure geometry; the window gives each role its colour.

use super::geometry::{Point, pt};
use super::shape::{Drawing, Form, Outline, Role};
use super::thinned::{thinned, thinned_ring};

/// Triangles with a role at each corner.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mesh {
    /// The corners.
    pub vertices: Vec<Vertex>,
    /// Three places in `vertices` for each triangle, painted in this order.
    pub indices: Vec<u32>,
}

/// A corner of a triangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vertex {
    /// Where, in % of body height, y up.
    pub at: Point,
    /// Whose colour.
    pub role: Role,
    /// How much of the colour: 1 inside, 0 at the outer end of a soft edge.
    pub cover: f32,
}

/// How finely curves are followed and how soft edges are, in % of body height.
#[derive(Clone, Copy, Debug)]
pub struct Fineness {
    /// The largest distance from the curve, and once more where points are left out.
    pub tolerance: f64,
    /// The width of the soft edge, a pixel or so; 0 for hard edges.
    pub soft: f64,
}

impl Fineness {
    /// For a drawing shown with this many pixels for each % of body height.
    pub fn for_pixels(pixels: f64) -> Fineness {
        Fineness {
            tolerance: 0.1 / pixels.max(0.01),
            soft: 1.0 / pixels.max(0.01),
        }
    }
}

/// The triangles of everything but words.
pub fn mesh(drawing: &Drawing, fineness: Fineness) -> Mesh {
    let mut mesh = Mesh::default();
    for shape in &drawing.shapes {
        let mut pen = Pen {
            mesh: &mut mesh,
            role: shape.role,
            soft: fineness.soft,
        };
        match &shape.form {
            Form::Fill(outlines) => pen.fill(outlines, fineness.tolerance),
            Form::Line {
                points,
                width,
                dashed: false,
            } => pen.line(&thinned(points, fineness.tolerance), *width),
            Form::Line {
                points,
                width,
                dashed: true,
            } => pen.dashes(points, *width),
            Form::Circle { centre, radius } => pen.disc(*centre, *radius),
            Form::Text { .. } => {}
        }
    }
    mesh
}

/// The triangles of a rim of this width round every part of the body, to be painted below it.
pub fn body_rim(drawing: &Drawing, width: f64, fineness: Fineness) -> Mesh {
    let mut mesh = Mesh::default();
    for shape in drawing.shapes.iter().filter(|shape| shape.role.is_body()) {
        let mut pen = Pen {
            mesh: &mut mesh,
            role: shape.role,
            soft: fineness.soft,
        };
        if let Form::Fill(outlines) = &shape.form {
            for outline in outlines {
                pen.rim(&ring(outline, fineness.tolerance), width);
            }
        }
    }
    mesh
}

/// The points of an outline, as few as show it.
fn ring(outline: &Outline, tolerance: f64) -> Vec<Point> {
    thinned_ring(&outline.flattened(tolerance), tolerance)
}

/// The cosine of the turn up to which the pieces of a line leave no gap that could be seen: 16 degrees.
const HARDLY_TURNED: f64 = 0.96;

/// The cosine of the turn up to which a flat corner is as good as a round one: 60 degrees.
const TURNED_LITTLE: f64 = 0.5;

struct Pen<'a> {
    mesh: &'a mut Mesh,
    role: Role,
    soft: f64,
}

/// An edge of a flattened outline, from below to above.
struct Edge {
    low: Point,
    high: Point,
    /// 1 when the outline runs up here, -1 when down.
    turn: i32,
}

/// Inside between two edges, from one level upward.
struct Span<'a> {
    /// Which edges.
    names: (usize, usize),
    left: &'a Edge,
    right: &'a Edge,
    from: f64,
}

impl Edge {
    fn x_at(&self, y: f64) -> f64 {
        let height = self.high.y - self.low.y;
        self.low.x + (self.high.x - self.low.x) * ((y - self.low.y) / height).clamp(0.0, 1.0)
    }
}

impl Pen<'_> {
    fn vertex(&mut self, at: Point, cover: f32) -> u32 {
        let index = self.mesh.vertices.len() as u32;
        self.mesh.vertices.push(Vertex {
            at,
            role: self.role,
            cover,
        });
        index
    }

    fn quad(&mut self, corners: [(Point, f32); 4]) {
        let [a, b, c, d] = corners.map(|(at, cover)| self.vertex(at, cover));
        self.mesh.indices.extend([a, b, c, a, c, d]);
    }

    /// Everything that any outline winds round, cut into level strips between the corners.
    fn fill(&mut self, outlines: &[Outline], tolerance: f64) {
        let rings: Vec<Vec<Point>> = outlines.iter().map(|outline| ring(outline, tolerance)).collect();
        let mut edges: Vec<Edge> = rings
            .iter()
            .flat_map(|ring| sides(ring))
            .filter_map(|(from, to)| edge(from, to))
            .collect();
        edges.sort_by(|a, b| a.low.y.total_cmp(&b.low.y));
        let mut levels: Vec<f64> = edges.iter().flat_map(|edge| [edge.low.y, edge.high.y]).collect();
        levels.sort_by(f64::total_cmp);
        levels.dedup_by(|a, b| (*a - *b).abs() < 1e-6);
        let mut waiting = edges.iter().enumerate().peekable();
        let mut active: Vec<(usize, &Edge)> = Vec::new();
        let mut crossing: Vec<(f64, usize, &Edge)> = Vec::new();
        // A span between the same two edges goes on through many strips and is painted once, when it ends.
        let (mut open, mut next): (Vec<Span<'_>>, Vec<Span<'_>>) = (Vec::new(), Vec::new());
        for strip in levels.windows(2) {
            let [below, above] = strip else {
                continue;
            };
            let middle = f64::midpoint(*below, *above);
            while let Some(edge) = waiting.next_if(|(_, edge)| edge.low.y < middle) {
                active.push(edge);
            }
            active.retain(|(_, edge)| edge.high.y > middle);
            crossing.clear();
            crossing.extend(active.iter().map(|(index, edge)| (edge.x_at(middle), *index, *edge)));
            crossing.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
            let mut winding = 0;
            let mut opened: Option<(usize, &Edge)> = None;
            for (_, index, edge) in &crossing {
                winding += edge.turn;
                match opened {
                    None => opened = Some((*index, edge)),
                    Some((first, left)) if winding == 0 => {
                        let before = open.iter().position(|span| span.names == (first, *index));
                        let from = before.map_or(*below, |place| open.swap_remove(place).from);
                        next.push(Span {
                            names: (first, *index),
                            left,
                            right: edge,
                            from,
                        });
                        opened = None;
                    }
                    Some(_) => {}
                }
            }
            for span in open.drain(..) {
                self.span(&span, *below);
            }
            std::mem::swap(&mut open, &mut next);
        }
        let top = levels.last().copied().unwrap_or_default();
        for span in open {
            self.span(&span, top);
        }
        if self.soft > 0.0 {
            for ring in &rings {
                self.soften(ring);
            }
        }
    }

    /// What lies between two edges, from where it began up to `to`.
    fn span(&mut self, span: &Span<'_>, to: f64) {
        let corner = |edge: &Edge, y: f64| (pt(edge.x_at(y), y), 1.0);
        self.quad([
            corner(span.left, span.from),
            corner(span.right, span.from),
            corner(span.right, to),
            corner(span.left, to),
        ]);
    }

    /// A soft edge around a ring that runs against the clock. It begins at the ring, so that no step of the hard edge
    /// shows: what is filled looks half a pixel larger.
    fn soften(&mut self, ring: &[Point]) {
        for (from, to) in sides(ring) {
            let out = (to - from).unit().right() * self.soft;
            self.quad([(from, 1.0), (to, 1.0), (to + out, 0.0), (from + out, 0.0)]);
        }
    }

    /// A band outside a ring that runs against the clock, with a soft edge.
    fn rim(&mut self, ring: &[Point], width: f64) {
        let corners = ring
            .iter()
            .zip(ring.iter().cycle().skip(1))
            .zip(ring.iter().cycle().skip(2));
        for ((from, to), next) in corners {
            let along = (*to - *from).unit();
            let (near, far) = (along.right() * width, along.right() * (width + self.soft));
            self.quad([(*from, 1.0), (*to, 1.0), (*to + near, 1.0), (*from + near, 1.0)]);
            self.quad([
                (*from + near, 1.0),
                (*to + near, 1.0),
                (*to + far, 0.0),
                (*from + far, 0.0),
            ]);
            let after = (*next - *to).unit();
            // Turned inward, the pieces lie over each other.
            if along.dot(after.right()) > 0.0 {
                self.bend(*to, along, after, width + self.soft / 2.0);
            }
        }
    }

    fn line(&mut self, points: &[Point], width: f64) {
        for pair in points.windows(2) {
            if let [from, to] = pair {
                // Pieces overlap a little, so that no gap opens on the outer side of a bend.
                let more = (*to - *from).unit() * (width * 0.08);
                self.bar(*from - more, *to + more, width);
            }
        }
        for end in [points.first(), points.last()].into_iter().flatten() {
            self.disc(*end, width / 2.0);
        }
        for corner in points.windows(3) {
            if let [before, at, after] = corner {
                self.bend(*at, (*at - *before).unit(), (*after - *at).unit(), width / 2.0);
            }
        }
    }

    /// What is missing on the outer side of a bend between two pieces that run in these directions and reach so far.
    fn bend(&mut self, at: Point, before: Point, after: Point, reach: f64) {
        let straight = before.dot(after);
        // Where a line hardly turns, its pieces meet without a gap that could be seen; where it turns little, one triangle is
        // as good as a round corner.
        if straight >= HARDLY_TURNED {
            return;
        }
        if straight < TURNED_LITTLE {
            self.disc(at, reach);
            return;
        }
        let to_left = before.dot(after.right()) > 0.0;
        let out = |along: Point| if to_left { along.right() } else { along.left() };
        let half = self.soft / 2.0;
        let (inner, outer) = ((reach - half).max(0.0), reach + half);
        let corner = [
            (at, 1.0),
            (at + out(before) * inner, 1.0),
            (at + out(after) * inner, 1.0),
        ];
        let corner = corner.map(|(at, cover)| self.vertex(at, cover));
        self.mesh.indices.extend(corner);
        if self.soft > 0.0 {
            self.quad([
                (at + out(before) * inner, 1.0),
                (at + out(after) * inner, 1.0),
                (at + out(after) * outer, 0.0),
                (at + out(before) * outer, 0.0),
            ]);
        }
    }

    /// A straight piece without ends.
    fn bar(&mut self, from: Point, to: Point, width: f64) {
        let side = (to - from).unit().right();
        let half = self.soft / 2.0;
        let (inner, outer) = (side * (width / 2.0 - half).max(0.0), side * (width / 2.0 + half));
        self.quad([
            (from - inner, 1.0),
            (from + inner, 1.0),
            (to + inner, 1.0),
            (to - inner, 1.0),
        ]);
        if self.soft > 0.0 {
            self.quad([
                (from + inner, 1.0),
                (to + inner, 1.0),
                (to + outer, 0.0),
                (from + outer, 0.0),
            ]);
            self.quad([
                (from - inner, 1.0),
                (to - inner, 1.0),
                (to - outer, 0.0),
                (from - outer, 0.0),
            ]);
        }
    }

    fn dashes(&mut self, points: &[Point], width: f64) {
        let period = width * 4.0;
        let mut done = 0.0;
        for pair in points.windows(2) {
            let [from, to] = pair else {
                continue;
            };
            let length = (*to - *from).length();
            if length < 1e-9 || period < 1e-9 {
                continue;
            }
            let mut start = (done / period).floor() * period;
            while start < done + length {
                let (a, b) = ((start - done).max(0.0), (start + width * 2.0 - done).min(length));
                if b > a {
                    self.bar(from.towards(*to, a / length), from.towards(*to, b / length), width);
                }
                start += period;
            }
            done += length;
        }
    }

    fn disc(&mut self, centre: Point, radius: f64) {
        let parts = (radius / self.soft.max(0.02) * 3.0).clamp(8.0, 32.0) as u32;
        let at = |index: u32, radius: f64| centre + Point::down(360.0 * f64::from(index) / f64::from(parts)) * radius;
        let half = self.soft / 2.0;
        let (inner, outer) = ((radius - half).max(0.0), radius + half);
        let middle = self.vertex(centre, 1.0);
        let ring: Vec<u32> = (0..parts).map(|index| self.vertex(at(index, inner), 1.0)).collect();
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            self.mesh.indices.extend([middle, *a, *b]);
        }
        if self.soft > 0.0 {
            for index in 0..parts {
                let next = index + 1;
                self.quad([
                    (at(index, inner), 1.0),
                    (at(next, inner), 1.0),
                    (at(next, outer), 0.0),
                    (at(index, outer), 0.0),
                ]);
            }
        }
    }
}

/// The sides of a closed ring.
fn sides(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> + '_ {
    ring.iter()
        .zip(ring.iter().cycle().skip(1))
        .map(|(from, to)| (*from, *to))
}

fn edge(from: Point, to: Point) -> Option<Edge> {
    if (from.y - to.y).abs() < 1e-6 {
        None
    } else if from.y < to.y {
        Some(Edge {
            low: from,
            high: to,
            turn: 1,
        })
    } else {
        Some(Edge {
            low: to,
            high: from,
            turn: -1,
        })
    }
}
