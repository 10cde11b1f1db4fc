//! Places on a body, and what is measured between them.

use super::body::{Body, head_axes};
use super::geometry::{Point, pt};
use super::motion::Motion;
use super::props;
use super::shape::{Drawing, Role, TextSide};
use super::skeleton::Side;
use crate::content::{Measure, Ray, Spot, View};

/// Width of measuring lines.
const WIDTH: f64 = 0.8;

/// Where a landmark is on the skin.
pub fn spot(body: &Body, before: &Body, spot: Spot) -> Point {
    let side_view = body.skeleton.view == View::Side;
    let head = head_axes(&body.skeleton);
    let leg = &body.skeleton.legs.right;
    let toes = Point::down(leg.foot);
    let fingertip = |body: &Body| {
        let arm = &body.skeleton.arms.right;
        arm.wrist + Point::down(arm.hand) * 9.0
    };
    // From the front the hip bones are one with the pelvis, whatever the spine does.
    let on_pelvis = |up: f64, side_v: f64, out: f64| {
        if side_view {
            return body.trunk.at(up, side_v);
        }
        let axis = Point::up(body.skeleton.frame.pelvis);
        body.skeleton.pelvis + axis * up + axis.right() * out
    };
    let inner = |side: Side| body.legs.of(side).shank.at(0.97, -0.9);
    match spot {
        Spot::Tragus => head.at(if side_view { 0.5 } else { 4.4 }, -0.2),
        Spot::Occiput => head.at(-5.8, 0.8),
        Spot::Chin => head.at(if side_view { 4.3 } else { 0.0 }, -6.0),
        Spot::Crown => head.at(-0.6, 6.6),
        Spot::C7 => body.trunk.at(32.0, if side_view { -0.96 } else { 0.0 }),
        Spot::Acromion => {
            let arm = &body.skeleton.arms.right;
            arm.shoulder + (arm.shoulder - arm.elbow).unit() * if side_view { 1.6 } else { 1.2 }
        }
        Spot::Asis => on_pelvis(4.2, 0.9, 5.8),
        Spot::LeftAsis => on_pelvis(4.2, 0.9, 5.8),
        Spot::RightAsis => on_pelvis(4.2, 0.9, -5.8),
        Spot::Psis => on_pelvis(5.4, -0.93, 2.7),
        Spot::LeftPsis => on_pelvis(5.4, -0.93, 2.7),
        Spot::RightPsis => on_pelvis(5.4, -0.93, -2.7),
        Spot::LeftCrest => on_pelvis(6.5, 0.0, 8.6),
        Spot::RightCrest => on_pelvis(6.5, 0.0, -8.6),
        Spot::LowBack => body.trunk.at(10.5, -1.0),
        Spot::Breastbone => body.trunk.at(24.0, if side_view { 1.0 } else { 0.0 }),
        Spot::Hip => leg.hip,
        Spot::Knee => leg.knee,
        Spot::Ankle => leg.ankle,
        Spot::LeftAnkle => inner(Side::Left),
        Spot::RightAnkle => inner(Side::Right),
        Spot::Heel => leg.ankle - toes * 3.6 + toes.right() * 2.4,
        Spot::Buttock => body.trunk.at(0.5, -1.0),
        Spot::Fingertip => fingertip(body),
        Spot::FingertipBefore => fingertip(before),
        Spot::UnderThigh => body.legs.right.thigh.at(0.8, -1.0),
        Spot::Sole => leg.ankle - pt(0.0, 4.0),
    }
}

/// Draws a landmark.
pub fn landmark(drawing: &mut Drawing, at: Point) {
    drawing.circle(Role::Edge, at, 1.5);
    drawing.circle(Role::Landmark, at, 1.0);
}

/// Draws what is measured on a body at one moment of its motion.
pub fn measure(drawing: &mut Drawing, motion: &Motion, body: &Body, what: &Measure) {
    let before = motion.body(0.0);
    let place = |it: Spot| spot(body, &before, it);
    match what {
        Measure::GapToWall { from, label } => {
            let at = place(*from);
            let wall = pt(props::wall_behind(motion), at.y);
            caliper(drawing, wall, at);
            drawing.text(wall - pt(5.5, 0.0), TextSide::Left, label);
        }
        Measure::Height { from, label } => {
            let at = place(*from);
            // A height through the body is drawn beside it: of someone who stands in front, of someone who lies beyond the
            // head, with its word above the head.
            let (x, word, side) = if at.y > 40.0 {
                (at.x + 16.0, at + pt(16.0, 2.5), TextSide::Above)
            } else {
                let (low, high) = body
                    .head
                    .iter()
                    .fold((at.x, at.y), |(x, y), point| (x.min(point.x), y.max(point.y)));
                (low - 4.0, pt(low - 5.0, high + 4.0), TextSide::Right)
            };
            let top = pt(x, at.y);
            drawing.dashes(Role::Measure, vec![at, top], 0.4);
            caliper(drawing, pt(x, 0.0), top);
            drawing.text(word, side, label);
        }
        Measure::Distance { from, to, label } => {
            let (a, b) = (place(*from), place(*to));
            if (b - a).length() < 0.5 {
                return;
            }
            caliper(drawing, a, b);
            drawing.text(a.towards(b, 0.5) + pt(2.5, 2.0), TextSide::Right, label);
        }
        Measure::Angle { at, from, to, label } => {
            let corner = place(*at);
            let ray = |ray: &Ray| match ray {
                Ray::Level => pt(1.0, 0.0),
                Ray::LevelBack => pt(-1.0, 0.0),
                Ray::Up => pt(0.0, 1.0),
                Ray::ThighOn => {
                    let leg = &body.skeleton.legs.right;
                    (leg.knee - leg.hip).unit()
                }
                Ray::To(spot) => (place(*spot) - corner).unit(),
            };
            angle(drawing, corner, ray(from), ray(to), label);
        }
        Measure::Tilt { from, to, label } => {
            let (a, b) = (place(*from), place(*to));
            let way = (b - a).unit();
            let (start, end) = (a - way * 9.0, b + way * 9.0);
            let level = if a.x < b.x { a } else { b };
            drawing.dashes(
                Role::Measure,
                vec![pt(start.x.min(end.x), level.y), pt(start.x.max(end.x), level.y)],
                0.4,
            );
            drawing.line(Role::Measure, vec![start, end], WIDTH);
            let right = if start.x > end.x { start } else { end };
            drawing.text(right + pt(2.0, 0.0), TextSide::Right, label);
        }
        Measure::Upright { from } => {
            let at = place(*from);
            drawing.dashes(Role::Measure, vec![at, pt(at.x, at.y + 24.0)], 0.5);
        }
    }
}

/// A line with a bar at each end.
fn caliper(drawing: &mut Drawing, from: Point, to: Point) {
    let bar = (to - from).unit().left() * 2.4;
    drawing.line(Role::Measure, vec![from, to], WIDTH);
    for end in [from, to] {
        drawing.line(Role::Measure, vec![end - bar, end + bar], WIDTH);
    }
}

fn angle(drawing: &mut Drawing, corner: Point, from: Point, to: Point, label: &str) {
    const ARM: f64 = 15.0;
    const ARC: f64 = 9.0;
    let (a, b) = (from.down_angle(), to.down_angle());
    let sweep = super::skeleton::near(b, a) - a;
    let steps = (sweep.abs() / 6.0).ceil().max(1.0) as u32;
    let arc = (0..=steps)
        .map(|step| corner + Point::down(a + sweep * f64::from(step) / f64::from(steps)) * ARC)
        .collect();
    drawing.dashes(Role::Measure, vec![corner, corner + from * ARM], 0.5);
    drawing.line(Role::Measure, vec![corner, corner + to * ARM], WIDTH);
    drawing.line(Role::Measure, arc, WIDTH);
    let middle = Point::down(a + sweep / 2.0);
    let side = if middle.x >= 0.0 {
        TextSide::Right
    } else {
        TextSide::Left
    };
    drawing.text(corner + middle * (ARC + 3.0), side, label);
}
