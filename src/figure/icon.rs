//! The icons of the patterns: a part of the figure with the line that matters. `icons/` holds the same as SVG
//! (`cargo run --example figures -- --icons icons`; a test compares).

use super::body::Body;
use super::geometry::{Point, pt};
use super::measure::spot;
use super::motion::{Motion, standing};
use super::shape::{Bounds, Drawing, Role, Shape};
use super::svg::{self, Ink};
use crate::content::{Both, Frame, Icon, Scale, Spot, View};

/// Half the side of an icon, in % of body height.
const HALF: f64 = 17.0;
/// Width of the line that matters.
const LINE: f64 = 1.9;
/// Width of the line it is compared with.
const BESIDE: f64 = 0.7;

/// An icon, a square. The higher hip is the right one.
pub fn icon(of: Icon) -> (Drawing, Bounds) {
    match of {
        Icon::Head => head(),
        Icon::PelvisForward => pelvis(15.0),
        Icon::PelvisBackward => pelvis(-14.0),
        Icon::PelvisLevel => pelvis(0.0),
        Icon::Hips => hips(),
    }
}

/// An icon as an SVG file, in the colours of the light theme.
pub fn icon_svg(of: Icon) -> String {
    let (drawing, frame) = icon(of);
    let mut text = svg::svg(&drawing, frame, 96.0 / (2.0 * HALF), &Light);
    text.push('\n');
    text
}

/// The ear ahead of an upright line through the shoulder.
fn head() -> (Drawing, Bounds) {
    let body = body(
        View::Side,
        Frame {
            head_glide: 7.4,
            kyphosis: 1.85,
            ..Frame::default()
        },
    );
    let at = |mark| spot(&body, &body, mark);
    let (ear, shoulder) = (at(Spot::Tragus), at(Spot::Acromion));
    let frame = square(pt((ear.x + shoulder.x) / 2.0, 87.0));
    let mut drawing = within(&body, frame);
    drawing.line(
        Role::Plumb,
        vec![pt(shoulder.x, frame.min.y + 1.5), pt(shoulder.x, frame.max.y - 1.5)],
        BESIDE,
    );
    drawing.line(Role::Measure, vec![pt(shoulder.x, ear.y), ear], LINE);
    dot(&mut drawing, ear);
    (drawing, frame)
}

/// The line of the hip bone against the level.
fn pelvis(tilt: f64) -> (Drawing, Bounds) {
    let both = |value| Both {
        left: value,
        right: value,
    };
    let body = body(
        View::Side,
        Frame {
            pelvis: tilt,
            lordosis: tilt * 0.05,
            // The arms are out of the way.
            shoulder: both(78.0),
            elbow: both(40.0),
            ..Frame::default()
        },
    );
    let at = |mark| spot(&body, &body, mark);
    let (back, front) = (at(Spot::Psis), at(Spot::Asis));
    let middle = back.towards(front, 0.5);
    let frame = square(middle);
    let mut drawing = within(&body, frame);
    drawing.dashes(
        Role::Plumb,
        vec![pt(frame.min.x + 1.5, middle.y), pt(frame.max.x - 1.5, middle.y)],
        BESIDE,
    );
    tilted(&mut drawing, back, front);
    (drawing, frame)
}

/// The line of the hips against the level.
fn hips() -> (Drawing, Bounds) {
    const TILT: f64 = 8.0;
    let body = body(
        View::Front,
        Frame {
            pelvis: TILT,
            shoulder: Both {
                left: 16.0,
                right: 16.0,
            },
            hip: Both {
                left: 3.0 + TILT,
                right: 3.0 - TILT,
            },
            scale: Some(Scale {
                shank: Both {
                    left: 1.0,
                    right: 1.0 + 12.0 * TILT.to_radians().sin() / 24.5,
                },
                ..Scale::default()
            }),
            ..Frame::default()
        },
    );
    let at = |mark| spot(&body, &body, mark);
    let (right, left) = (at(Spot::RightCrest), at(Spot::LeftCrest));
    let middle = right.towards(left, 0.5);
    let frame = square(middle);
    let mut drawing = within(&body, frame);
    drawing.dashes(
        Role::Plumb,
        vec![pt(frame.min.x + 1.5, middle.y), pt(frame.max.x - 1.5, middle.y)],
        BESIDE,
    );
    tilted(&mut drawing, right, left);
    (drawing, frame)
}

/// A line through two landmarks that goes on beyond them.
fn tilted(drawing: &mut Drawing, from: Point, to: Point) {
    let beyond = (to - from).unit() * 4.0;
    drawing.line(Role::Measure, vec![from - beyond, to + beyond], LINE);
    dot(drawing, from);
    dot(drawing, to);
}

fn dot(drawing: &mut Drawing, at: Point) {
    drawing.circle(Role::Edge, at, 2.3);
    drawing.circle(Role::Measure, at, 1.7);
}

fn body(view: View, frame: Frame) -> Body {
    Body::on(&Motion::of(&standing(view, frame)).at(0.0))
}

fn square(middle: Point) -> Bounds {
    Bounds {
        min: middle - pt(HALF, HALF),
        max: middle + pt(HALF, HALF),
    }
}

/// The body without what lies outside the frame altogether.
fn within(body: &Body, frame: Bounds) -> Drawing {
    let mut drawing = Drawing::default();
    body.paint(&[], &mut drawing);
    let is_in = |shape: &Shape| {
        let alone = Drawing {
            shapes: vec![shape.clone()],
        };
        alone.bounds(|_| true).is_some_and(|around| {
            around.max.x > frame.min.x
                && around.min.x < frame.max.x
                && around.max.y > frame.min.y
                && around.min.y < frame.max.y
        })
    };
    drawing.shapes.retain(is_in);
    drawing
}

/// The colours of the light theme.
struct Light;

impl Ink for Light {
    fn colour(&self, role: Role) -> Option<String> {
        let colour = match role {
            Role::BodyNear => "#b4bcc7",
            Role::BodyFar => "#d3d8df",
            Role::BodyDetail => "#7f8a98",
            Role::Edge => "#ffffff",
            Role::Measure | Role::Plumb => "#0b6e6e",
            _ => return None,
        };
        Some(colour.to_owned())
    }
}
