//! The body map: front and back with every muscle as a region, tight and weak by colour, labelled without collisions.

use super::body::Body;
use super::geometry::{Point, pt};
use super::motion::{Motion, standing};
use super::muscles::{self, Part, Placed};
use super::shape::{Bounds, Drawing, Form, Outline, Role, Shape, TextSide};
use super::skeleton::Side;
use crate::content::{Both, Frame, Pose, View};

/// Where the labels begin, away from the middle, and half the width of a map with them, in % of body height.
struct Labels {
    column: f64,
    half: f64,
}

/// Words beside the body.
const WORDS: Labels = Labels {
    column: 33.0,
    half: 62.0,
};
/// Numbers beside the body.
const NUMBERS: Labels = Labels {
    column: 25.0,
    half: 30.0,
};
/// Nothing beside the body.
const NOTHING: Labels = Labels {
    column: 0.0,
    half: 22.5,
};
/// The highest label.
const TOP: f64 = 101.0;
/// The lowest.
const GROUND: f64 = 1.0;
/// The least distance between two labels.
const ROW: f64 = 5.2;

/// What is shown of one muscle on one side.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Mark {
    /// The muscle's id.
    pub muscle: String,
    /// The person's side.
    pub side: Side,
    /// Its colour.
    pub tint: Tint,
    /// A second colour: the region is cut level, the first above and this one below.
    pub below: Option<Tint>,
    /// Below other muscles: dashed round its edge.
    pub deep: bool,
    /// The words of its label; none without a label.
    pub label: Option<String>,
}

/// A colour of the body map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tint {
    /// Its role, for example [`Role::Tight`].
    pub role: Role,
    /// Not settled by a test: hatched.
    pub untested: bool,
}

impl Mark {
    /// A muscle in one plain colour, without a label.
    pub fn plain(muscle: &str, side: Side, role: Role) -> Mark {
        Mark {
            muscle: muscle.to_owned(),
            side,
            tint: Tint { role, untested: false },
            below: None,
            deep: false,
            label: None,
        }
    }
}

/// One view of the body map.
#[derive(Clone, Debug)]
pub struct BodyMap {
    /// The shapes.
    pub drawing: Drawing,
    /// Every muscle that is on this view, as it lies in the drawing; the later ones lie above.
    pub regions: Vec<Placed>,
}

impl BodyMap {
    /// The same without the lines round muscles: for a map so small that they would be thinner than ink.
    pub fn without_rims(mut self) -> BodyMap {
        let is_rim = |form: &Form| matches!(form, Form::Line { width, .. } if width.to_bits() == RIM.to_bits());
        self.drawing
            .shapes
            .retain(|shape| shape.role != Role::BodyDetail || !is_rim(&shape.form));
        self
    }

    /// The muscle at a point of the drawing: that in front of the others.
    pub fn at(&self, point: Point) -> Option<&Placed> {
        self.regions
            .iter()
            .rev()
            .find(|region| super::body::within(point, &region.points))
    }

    /// The rectangle of every map with words beside it, whatever is marked on it.
    pub fn frame() -> Bounds {
        frame(&WORDS)
    }

    /// The rectangle of a map with these marks: narrower with numbers, narrowest without labels.
    pub fn frame_of(marks: &[Mark]) -> Bounds {
        frame(labels_of(marks))
    }
}

fn frame(labels: &Labels) -> Bounds {
    Bounds {
        min: pt(-labels.half, -2.0),
        max: pt(labels.half, 103.0),
    }
}

fn labels_of(marks: &[Mark]) -> &'static Labels {
    let longest = marks
        .iter()
        .filter_map(|mark| mark.label.as_ref())
        .map(|label| label.chars().count())
        .max();
    match longest {
        None => &NOTHING,
        Some(..=2) => &NUMBERS,
        Some(_) => &WORDS,
    }
}

/// The width of the line round a muscle, in % of body height.
const RIM: f64 = 0.12;

/// The map of one view (front or back) of the muscles named in `all`, with what is shown of them.
pub fn body_map<'a>(view: View, all: impl IntoIterator<Item = &'a str>, marks: &[Mark]) -> BodyMap {
    let body = standing_body(view);
    // From behind the person's left is on the left.
    let flip = |point: Point| {
        if view == View::Back {
            pt(-point.x, point.y)
        } else {
            point
        }
    };
    let mut drawing = Drawing::default();
    body.paint(&[], &mut drawing);
    if view == View::Back {
        drawing = drawing.mirrored();
    }
    let mut regions = regions(&body, view, all);
    for region in &mut regions {
        region.points = region.points.iter().map(|point| flip(*point)).collect();
    }
    for region in &regions {
        drawing.line(Role::BodyDetail, smooth_rim(&region.points), RIM);
    }
    let mut wanted = Vec::new();
    for region in &regions {
        let Some(mark) = marks
            .iter()
            .find(|mark| mark.muscle == region.muscle && mark.side == region.side)
        else {
            continue;
        };
        paint_mark(region, mark, &mut drawing);
        if let Some(label) = &mark.label {
            wanted.push((region.middle(), label.clone()));
        }
    }
    label_all(&wanted, labels_of(marks).column, &mut drawing);
    BodyMap { drawing, regions }
}

/// The body of a map, its middle at 0.
pub(super) fn standing_body(view: View) -> Body {
    let mut skeleton = Motion::of(&arms_apart(view)).at(0.0);
    skeleton.shift(pt(-skeleton.pelvis.x, 0.0));
    Body::on(&skeleton)
}

/// Arms and legs a little apart, so that no region lies on another.
fn arms_apart(view: View) -> Pose {
    let frame = Frame {
        shoulder: Both {
            left: 17.0,
            right: 17.0,
        },
        elbow: Both {
            left: -4.0,
            right: -4.0,
        },
        hip: Both { left: 4.0, right: 4.0 },
        ..Frame::default()
    };
    standing(view, frame)
}

fn regions<'a>(body: &Body, view: View, all: impl IntoIterator<Item = &'a str>) -> Vec<Placed> {
    let mut regions: Vec<Placed> = all
        .into_iter()
        .filter(|muscle| muscles::is_seen(muscle, view))
        .flat_map(|muscle| {
            [Side::Left, Side::Right]
                .into_iter()
                .flat_map(move |side| muscles::regions_of(body, muscle, side))
        })
        .collect();
    // The small ones lie above the large ones, so that each can be pointed at.
    regions.sort_by(|a, b| area(&b.points).total_cmp(&area(&a.points)));
    regions.sort_by_key(|region| region.part == Part::UpperArm);
    regions
}

fn area(points: &[Point]) -> f64 {
    let ends = points.iter().skip(1).chain(points.first());
    points
        .iter()
        .zip(ends)
        .map(|(a, b)| a.x * b.y - b.x * a.y)
        .sum::<f64>()
        .abs()
        / 2.0
}

fn smooth_rim(points: &[Point]) -> Vec<Point> {
    let outline = Outline::smooth(points);
    // Finer than a line is wide.
    let mut rim = outline.flattened(0.12);
    rim.push(outline.start);
    rim
}

fn paint_mark(region: &Placed, mark: &Mark, drawing: &mut Drawing) {
    let rim = smooth_rim(&region.points);
    match mark.below {
        None => {
            drawing.fill(mark.tint.role, vec![region.outline()]);
            structure(&rim, mark.tint, drawing);
        }
        Some(second) => {
            let heights = || rim.iter().map(|point| point.y);
            let cut = (heights().fold(f64::INFINITY, f64::min) + heights().fold(f64::NEG_INFINITY, f64::max)) / 2.0;
            for (tint, above) in [(mark.tint, true), (second, false)] {
                let half = cut_level(&rim, cut, above);
                drawing.fill(tint.role, vec![Outline::polygon(&half)]);
                let mut ring = half;
                ring.extend(ring.first().copied());
                structure(&ring, tint, drawing);
            }
        }
    }
    if mark.deep {
        drawing.dashes(Role::Edge, rim, 0.35);
    }
}

/// Tells tight and weak, tested and untested apart where colours are not seen: tight is plain, weak is dotted, and not
/// tested is hatched: lines that rise for tight, and that fall for weak.
fn structure(ring: &[Point], tint: Tint, drawing: &mut Drawing) {
    let falls = tint.role == Role::Weak;
    if tint.untested {
        for line in hatching(ring, 1.3, falls) {
            drawing.line(Role::Hatch, line, 0.45);
        }
    } else if falls {
        for dot in dots(ring, 1.8) {
            drawing.circle(Role::Hatch, dot, 0.42);
        }
    }
}

/// Points inside a ring, `gap` apart in rows, each row half a gap beside the one above.
fn dots(ring: &[Point], gap: f64) -> Vec<Point> {
    let lows = |of: fn(&Point) -> f64| ring.iter().map(of).fold(f64::INFINITY, f64::min);
    let highs = |of: fn(&Point) -> f64| ring.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
    let (low, high) = (pt(lows(|p| p.x), lows(|p| p.y)), pt(highs(|p| p.x), highs(|p| p.y)));
    let (columns, rows) = (
        ((high.x - low.x) / gap) as u32 + 1,
        ((high.y - low.y) / gap * 2.0) as u32 + 1,
    );
    let middle = pt((low.x + high.x) / 2.0, (low.y + high.y) / 2.0);
    let centred = |step: u32, count: u32| f64::from(step) - f64::from(count - 1) / 2.0;
    let mut inside = Vec::new();
    for row in 0..rows {
        for column in 0..=columns {
            let aside = if row % 2 == 0 { 0.0 } else { 0.5 };
            let across = (centred(column, columns) - aside) * gap;
            let dot = pt(middle.x + across, middle.y + centred(row, rows) * gap / 2.0);
            let room = 0.5;
            let around = [pt(room, 0.0), pt(-room, 0.0), pt(0.0, room), pt(0.0, -room)];
            if around.iter().all(|away| super::body::within(dot + *away, ring)) {
                inside.push(dot);
            }
        }
    }
    inside
}

/// The part of a closed ring above (or below) a level line.
fn cut_level(ring: &[Point], y: f64, above: bool) -> Vec<Point> {
    let is_in = |point: &Point| (point.y >= y) == above;
    let mut kept = Vec::new();
    for pair in ring.windows(2) {
        let [a, b] = pair else { continue };
        if is_in(a) {
            kept.push(*a);
        }
        if is_in(a) != is_in(b) {
            kept.push(pt(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y));
        }
    }
    kept
}

/// Slanted lines inside a ring, `gap` apart, that rise or fall to the right.
fn hatching(ring: &[Point], gap: f64, falls: bool) -> Vec<Vec<Point>> {
    // In a plane turned by 45 degrees the lines are level.
    let turn = if falls { -45.0 } else { 45.0 };
    let origin = Point::default();
    let turned: Vec<Point> = ring.iter().map(|point| point.turned(origin, -turn)).collect();
    let low = turned.iter().map(|point| point.y).fold(f64::INFINITY, f64::min);
    let high = turned.iter().map(|point| point.y).fold(f64::NEG_INFINITY, f64::max);
    let count = ((high - low) / gap).floor().max(0.0) as u32;
    let mut lines = Vec::new();
    for step in 1..=count {
        let y = low + (f64::from(step) - 0.5) * gap;
        let mut crossings: Vec<f64> = turned
            .windows(2)
            .filter_map(|pair| match pair {
                [a, b] if (a.y > y) != (b.y > y) => Some(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y)),
                _ => None,
            })
            .collect();
        crossings.sort_by(f64::total_cmp);
        for pair in crossings.chunks_exact(2) {
            if let [from, to] = pair {
                // Round ends stay inside.
                if to - from > 0.9 {
                    lines.push(vec![
                        pt(from + 0.3, y).turned(origin, turn),
                        pt(to - 0.3, y).turned(origin, turn),
                    ]);
                }
            }
        }
    }
    lines
}

/// Labels in a column on each side, in the order of their muscles' heights, none nearer than a row to the next.
fn label_all(wanted: &[(Point, String)], column_at: f64, drawing: &mut Drawing) {
    for left in [true, false] {
        let mut column: Vec<&(Point, String)> = wanted.iter().filter(|(at, _)| (at.x < 0.0) == left).collect();
        column.sort_by(|a, b| b.0.y.total_cmp(&a.0.y));
        let heights = spread(&column.iter().map(|(at, _)| at.y).collect::<Vec<f64>>());
        for ((at, words), y) in column.iter().zip(heights) {
            let sign = if left { -1.0 } else { 1.0 };
            let end = pt(sign * column_at, y);
            drawing.line(
                Role::Landmark,
                vec![*at, pt(end.x - sign * 4.0, y), pt(end.x - sign * 1.0, y)],
                0.22,
            );
            drawing.circle(Role::Landmark, *at, 0.5);
            let side = if left { TextSide::Left } else { TextSide::Right };
            let key = words.clone();
            drawing.shapes.push(Shape {
                role: Role::Text,
                form: Form::Text { at: end, side, key },
            });
        }
    }
}

/// Heights as near to the wanted ones (from high to low) as they can be a row apart: groups that would collide are
/// spread about their common middle. Where there are more than rows between ground and top, rows are lower.
fn spread(wanted: &[f64]) -> Vec<f64> {
    let gaps = wanted.len().saturating_sub(1).max(1);
    let row = ROW.min((TOP - GROUND) / gaps as f64);
    // Each group: the sum of the tops its members wish for, and how many there are.
    let mut groups: Vec<(f64, usize)> = Vec::new();
    for y in wanted {
        groups.push((*y, 1));
        while let [.., upper, lower] = groups.as_slice() {
            let (upper_top, lower_top) = (upper.0 / upper.1 as f64, lower.0 / lower.1 as f64);
            if upper_top - upper.1 as f64 * row >= lower_top {
                break;
            }
            let (upper, lower) = (*upper, *lower);
            // Seen from the top of the joined group the lower members wish to be higher by the rows above them.
            let joined = (
                upper.0 + lower.0 + lower.1 as f64 * upper.1 as f64 * row,
                upper.1 + lower.1,
            );
            groups.truncate(groups.len() - 2);
            groups.push(joined);
        }
    }
    let mut heights: Vec<f64> = groups
        .iter()
        .flat_map(|(sum, count)| (0..*count).map(move |place| sum / *count as f64 - place as f64 * row))
        .collect();
    // What reaches beyond the top moves down, and the others before it.
    let mut ceiling = TOP;
    for height in &mut heights {
        *height = height.min(ceiling);
        ceiling = *height - row;
    }
    let mut ground = GROUND;
    for height in heights.iter_mut().rev() {
        *height = height.max(ground);
        ground = *height + row;
    }
    heights
}
