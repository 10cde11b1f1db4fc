//! A person against the plumb line: a few numbers of a posture as a drawing, from the side and from the front.

use super::body::Body;
use super::geometry::{Point, pt};
use super::measure::spot;
use super::motion::{Motion, standing};
use super::shape::{Drawing, Outline, Role};
use crate::content::{Both, Frame, Pose, Scale, Spot, View};

/// What is known of how a person stands. 0 is the neutral figure; unknown is 0.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Posture {
    /// How far the ear flap is ahead of the tip of the shoulder, in % of body height (1 % is about 1.7 cm).
    pub head_forward: f64,
    /// The pelvis tipped forward (+) or backward (-) beyond the neutral one, in degrees.
    pub pelvic_tilt: f64,
    /// The hip line against the level, in degrees; + the right hip is higher.
    pub hip_line: f64,
}

impl Posture {
    /// The same posture, its distance from neutral multiplied. A drawing says by how much.
    pub fn exaggerated(self, factor: f64) -> Posture {
        Posture {
            head_forward: self.head_forward * factor,
            pelvic_tilt: self.pelvic_tilt * factor,
            hip_line: self.hip_line * factor,
        }
    }
}

/// How much of each number a drawing can show before it is a caricature: % of height, degrees, degrees.
const MOST: Posture = Posture {
    head_forward: 8.0,
    pelvic_tilt: 13.0,
    hip_line: 9.0,
};

/// The largest factor, at most `wanted`, with which a posture can be drawn as it is; at least 1.
pub fn honest_factor(posture: &Posture, wanted: f64) -> f64 {
    let room = |most: f64, value: f64| {
        if value.abs() < 1e-9 {
            f64::INFINITY
        } else {
            most / value.abs()
        }
    };
    let factor = wanted
        .min(room(MOST.head_forward, posture.head_forward))
        .min(room(MOST.pelvic_tilt, posture.pelvic_tilt))
        .min(room(MOST.hip_line, posture.hip_line));
    factor.max(1.0)
}

/// The posture against a plumb line. From the side the line passes just ahead of the ankle (where it leaves the ear, the
/// shoulder and the hip of a neutral figure on it), from the front through the middle between the feet. `usual` is the
/// usual spread of `head_forward`, drawn as a band at the head in the view from the side.
pub fn plumb(view: View, posture: &Posture, usual: Option<(f64, f64)>) -> Drawing {
    let pose = pose(view, posture);
    let mut skeleton = Motion::of(&pose).at(0.0);
    if view != View::Side {
        skeleton.shift(pt(
            -(skeleton.legs.left.ankle.x + skeleton.legs.right.ankle.x) / 2.0,
            0.0,
        ));
    }
    let body = Body::on(&skeleton);
    let mut drawing = Drawing::default();
    let line = line_at(&body, view);
    drawing.fill(Role::Floor, vec![block(pt(-24.0, -1.0), pt(24.0, 0.0))]);
    if let (Some((low, high)), View::Side) = (usual, view) {
        let (shoulder, head) = (body.skeleton.chest.x, body.skeleton.head.y);
        drawing.fill(
            Role::Usual,
            vec![block(pt(shoulder + low, head - 9.0), pt(shoulder + high, head + 9.5))],
        );
    }
    body.paint(&[], &mut drawing);
    drawing.line(Role::Plumb, vec![pt(line, 1.0), pt(line, 106.0)], 0.45);
    drawing.circle(Role::Plumb, pt(line, 1.4), 1.1);
    let marks: &[Spot] = match view {
        View::Side => &[Spot::Tragus, Spot::Acromion, Spot::Hip, Spot::Knee, Spot::Ankle],
        View::Front => &[Spot::LeftAsis, Spot::RightAsis],
        View::Back => &[Spot::LeftPsis, Spot::RightPsis],
    };
    let places: Vec<Point> = marks.iter().map(|mark| spot(&body, &body, *mark)).collect();
    if view != View::Side {
        drawing.line(Role::Landmark, places.clone(), 0.5);
    }
    for place in places {
        drawing.circle(Role::Edge, place, 1.2);
        drawing.circle(Role::Landmark, place, 0.8);
    }
    if view == View::Back {
        drawing.mirrored()
    } else {
        drawing
    }
}

/// Where the plumb line hangs.
fn line_at(body: &Body, view: View) -> f64 {
    let legs = &body.skeleton.legs;
    match view {
        View::Side => legs.right.ankle.x + 1.0,
        View::Front | View::Back => 0.0,
    }
}

fn pose(view: View, posture: &Posture) -> Pose {
    let tilt = posture.pelvic_tilt;
    let frame = if view == View::Side {
        Frame {
            head_glide: posture.head_forward,
            // The upper back rounds with the head, and the low back hollows with the pelvis (own choices).
            kyphosis: posture.head_forward.max(0.0) * 0.25 + tilt.max(0.0) * 0.03,
            lordosis: tilt * 0.05,
            pelvis: tilt,
            ..Frame::default()
        }
    } else {
        // The leg of the higher hip is drawn longer; whether it is, the tests cannot say.
        let longer = 1.0 + 12.0 * posture.hip_line.to_radians().sin() / 24.5;
        let shank = Both {
            left: 1.0,
            right: longer,
        };
        Frame {
            pelvis: posture.hip_line,
            shoulder: Both { left: 9.0, right: 9.0 },
            hip: Both {
                left: 3.0 + posture.hip_line,
                right: 3.0 - posture.hip_line,
            },
            scale: Some(Scale {
                shank,
                ..Scale::default()
            }),
            ..Frame::default()
        }
    };
    standing(view, frame)
}

fn block(low: Point, high: Point) -> Outline {
    Outline::polygon(&[low, pt(high.x, low.y), high, pt(low.x, high.y)])
}
