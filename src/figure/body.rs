//! The parts of a body on a skeleton.

use super::geometry::{Axes, Point, pt};
use super::profiles as p;
use super::skeleton::{Arm, Leg, Side, Skeleton};
use super::trunk;
use super::tube::Tube;
use super::turned_face;
use crate::content::{Both, View};

/// A body: its parts where the skeleton has them.
#[derive(Clone, Debug)]
pub struct Body {
    /// Its skeleton.
    pub skeleton: Skeleton,
    /// Trunk and neck.
    pub trunk: Tube,
    /// Points of the head's outline.
    pub head: Vec<Point>,
    /// Points of the hair's outline.
    pub hair: Vec<Point>,
    /// Points of the outlines of the ears that are seen.
    pub ears: Vec<Vec<Point>>,
    /// The arms.
    pub arms: Both<ArmParts>,
    /// The legs.
    pub legs: Both<LegParts>,
}

/// The parts of an arm.
#[derive(Clone, Debug, Default)]
pub struct ArmParts {
    /// From shoulder to elbow.
    pub upper: Tube,
    /// From elbow to wrist.
    pub fore: Tube,
    /// Points of the hand's outline.
    pub hand: Vec<Point>,
}

/// The parts of a leg.
#[derive(Clone, Debug, Default)]
pub struct LegParts {
    /// From hip to knee.
    pub thigh: Tube,
    /// From knee to ankle.
    pub shank: Tube,
    /// Points of the foot's outline.
    pub foot: Vec<Point>,
}

impl Body {
    /// The body on these joints.
    pub fn on(skeleton: &Skeleton) -> Body {
        Body {
            trunk: trunk::trunk(skeleton),
            head: head(skeleton),
            hair: hair(skeleton),
            ears: ears(skeleton),
            arms: Both {
                left: arm(skeleton, Side::Left),
                right: arm(skeleton, Side::Right),
            },
            legs: Both {
                left: leg(skeleton, Side::Left),
                right: leg(skeleton, Side::Right),
            },
            skeleton: skeleton.clone(),
        }
    }

    /// Every outline, with whether it belongs to the head.
    pub fn rims(&self) -> Vec<(bool, Vec<Point>)> {
        let mut rims = vec![(false, self.trunk.rim()), (true, self.head.clone())];
        for arm in [&self.arms.left, &self.arms.right] {
            rims.extend([
                (false, arm.upper.rim()),
                (false, arm.fore.rim()),
                (false, arm.hand.clone()),
            ]);
        }
        for leg in [&self.legs.left, &self.legs.right] {
            rims.extend([
                (false, leg.thigh.rim()),
                (false, leg.shank.rim()),
                (false, leg.foot.clone()),
            ]);
        }
        rims
    }
}

/// Whether a point lies inside a ring of points.
pub fn within(point: Point, ring: &[Point]) -> bool {
    let ends = ring.iter().skip(1).chain(ring.first());
    let crossed = ring.iter().zip(ends).filter(|(a, b)| {
        (a.y > point.y) != (b.y > point.y) && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)
    });
    crossed.count() % 2 == 1
}

fn placed(axes: &Axes, points: &[(f64, f64)]) -> Vec<Point> {
    points.iter().map(|(x, y)| axes.at(*x, *y)).collect()
}

/// Local axes of the head: x to the face, y to the crown; from the front x to the person's left.
pub fn head_axes(skeleton: &Skeleton) -> Axes {
    let up = Point::up(skeleton.head_angle);
    Axes {
        origin: skeleton.head,
        x: up.right(),
        y: up,
    }
}

fn head(skeleton: &Skeleton) -> Vec<Point> {
    let axes = head_axes(skeleton);
    if skeleton.view == View::Side {
        return placed(&axes, &p::HEAD_SIDE);
    }
    match turned(skeleton) {
        Some(face) => turned_face::head(&axes, face),
        None => both_halves(&axes, &p::HEAD_FRONT),
    }
}

fn hair(skeleton: &Skeleton) -> Vec<Point> {
    let axes = head_axes(skeleton);
    match (skeleton.view, turned(skeleton)) {
        (View::Side, _) => placed(&axes, &p::HAIR_SIDE),
        (View::Front, Some(face)) => turned_face::hair(&axes, face),
        (View::Front, None) => both_halves(&axes, &p::HAIR_FRONT),
        (View::Back, _) => both_halves(&axes, &p::HAIR_BACK),
    }
}

/// How far the face of a front view has turned away from the viewer: the sine of the turn, + to the person's left.
fn turned(skeleton: &Skeleton) -> Option<f64> {
    let face = skeleton.frame.turn.to_radians().sin();
    (skeleton.view == View::Front && face != 0.0).then_some(face)
}

fn ears(skeleton: &Skeleton) -> Vec<Vec<Point>> {
    let axes = head_axes(skeleton);
    if skeleton.view == View::Side {
        return vec![placed(&axes, &p::EAR_SIDE)];
    }
    if let Some(face) = turned(skeleton) {
        return vec![turned_face::ear(&axes, face)];
    }
    let mirrored = Axes {
        x: axes.x * -1.0,
        ..axes
    };
    vec![placed(&axes, &p::EAR_FRONT), placed(&mirrored, &p::EAR_FRONT)]
}

/// An outline from one half, beginning and ending on the middle line.
fn both_halves(axes: &Axes, half: &[(f64, f64)]) -> Vec<Point> {
    let left = half.iter().map(|(x, y)| axes.at(*x, *y));
    let right = half
        .iter()
        .rev()
        .filter(|(x, _)| *x > 0.0)
        .map(|(x, y)| axes.at(-x, *y));
    left.chain(right).collect()
}

/// 1 for the left side, -1 for the right: how much of +x is away from the midline in a front view.
pub fn outward(side: Side) -> f64 {
    match side {
        Side::Left => 1.0,
        Side::Right => -1.0,
    }
}

/// Across a limb: to the front of the body from the side, away from the midline from the front.
fn across(skeleton: &Skeleton, side: Side, along: Point) -> Point {
    if skeleton.view == View::Side {
        along.left()
    } else {
        along.left() * outward(side)
    }
}

fn arm(skeleton: &Skeleton, side: Side) -> ArmParts {
    let joints: &Arm = skeleton.arms.of(side);
    let (upper, fore) = match skeleton.view {
        View::Side => (&p::UPPER_ARM_SIDE, &p::FOREARM_SIDE),
        View::Front | View::Back => (&p::UPPER_ARM_FRONT, &p::FOREARM_FRONT),
    };
    let along = |from: Point, to: Point| {
        let way = to - from;
        if way.length() < 0.5 {
            Point::down(joints.hand)
        } else {
            way.unit()
        }
    };
    let (d1, d2) = (along(joints.shoulder, joints.elbow), along(joints.elbow, joints.wrist));
    let d3 = Point::down(joints.hand);
    let thumb = across(skeleton, side, d3);
    let axes = Axes {
        origin: joints.wrist,
        x: d3 * (1.0 - 0.5 * joints.foreshortened),
        y: if joints.flat { d3.left() } else { thumb },
    };
    let hand = match (joints.flat, skeleton.view) {
        (true, _) => placed(&axes, &p::HAND_FLAT),
        (false, View::Side) => placed(&axes, &p::HAND),
        // From the front the thumb of a hanging hand is on the inner side.
        (false, View::Front | View::Back) => placed(
            &Axes {
                y: thumb * -0.85,
                ..axes
            },
            &p::HAND,
        ),
    };
    ArmParts {
        upper: Tube::limb(joints.shoulder, joints.elbow, across(skeleton, side, d1), upper),
        fore: Tube::limb(joints.elbow, joints.wrist, across(skeleton, side, d2), fore),
        hand,
    }
}

fn leg(skeleton: &Skeleton, side: Side) -> LegParts {
    let joints: &Leg = skeleton.legs.of(side);
    let (thigh, shank) = match skeleton.view {
        View::Side => (&p::THIGH_SIDE, &p::SHANK_SIDE),
        View::Front | View::Back => (&p::THIGH_FRONT, &p::SHANK_FRONT),
    };
    let (d1, d2) = ((joints.knee - joints.hip).unit(), (joints.ankle - joints.knee).unit());
    let foot = if skeleton.view == View::Side {
        let toes = Point::down(joints.foot);
        placed(
            &Axes {
                origin: joints.ankle,
                x: toes,
                y: toes.left(),
            },
            &p::FOOT_SIDE,
        )
    } else {
        let down = if joints.flat { pt(0.0, -1.0) } else { d2 };
        let out = down.left() * outward(side);
        placed(
            &Axes {
                origin: joints.ankle,
                x: out,
                y: down,
            },
            &p::FOOT_FRONT,
        )
    };
    LegParts {
        thigh: Tube::limb(joints.hip, joints.knee, across(skeleton, side, d1), thigh),
        shank: Tube::limb(joints.knee, joints.ankle, across(skeleton, side, d2), shank),
        foot,
    }
}
