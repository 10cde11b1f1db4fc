//! A person against the plumb line: a few numbers of a posture as a drawing, from the side and from the front.

use super::body::Body;
use super::geometry::{Point, pt};
use super::measure::spot;
use super::motion::{Motion, standing};
use super::shape::{Bounds, Drawing, Outline, Role, TextSide};
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
    /// The same posture, no further from neutral than the figure can stand.
    pub fn drawable(self) -> Posture {
        let within = |value: f64, most: f64| value.clamp(-most, most);
        Posture {
            head_forward: within(self.head_forward, MOST.head_forward),
            pelvic_tilt: within(self.pelvic_tilt, MOST.pelvic_tilt),
            hip_line: within(self.hip_line, MOST.hip_line),
        }
    }
}

/// The number of each part in words, written beside it; nothing where there is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marked {
    /// Beside the ear.
    pub head: Option<String>,
    /// Beside the hip bone.
    pub pelvis: Option<String>,
    /// Beside the line of the hips.
    pub hips: Option<String>,
}

/// The usual spread of each number, low and high; drawn as a band where it is given, in the units of [`Posture`].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Usual {
    /// Of `head_forward`: a strip at the ear.
    pub head_forward: Option<(f64, f64)>,
    /// Of `pelvic_tilt`: a fan from the back to the front of the hip bone.
    pub pelvic_tilt: Option<(f64, f64)>,
    /// Of `hip_line`: a fan to both sides of the middle.
    pub hip_line: Option<(f64, f64)>,
}

/// As far as the figure can stand from neutral: % of height, degrees, degrees.
const MOST: Posture = Posture {
    head_forward: 8.0,
    pelvic_tilt: 20.0,
    hip_line: 9.0,
};

/// The posture against a plumb line. From the side the line passes just ahead of the ankle (where it leaves the ear, the
/// shoulder and the hip of a neutral figure on it), from the front through the middle between the feet. `usual` is drawn
/// over the body: the dot of the ear, the line of the hip bone or of the hips lies inside it or not. `marked` is written
/// beside its part.
pub fn plumb(view: View, posture: &Posture, usual: &Usual, marked: &Marked) -> Drawing {
    let body = standing_body(view, &posture.drawable());
    let mut drawing = Drawing::default();
    let line = line_at(&body, view);
    drawing.fill(Role::Floor, vec![block(pt(-FLOOR, -1.0), pt(FLOOR, 0.0))]);
    body.paint(&[], &mut drawing);
    drawing.line(Role::Plumb, vec![pt(line, 1.0), pt(line, TOP)], 0.45);
    drawing.circle(Role::Plumb, pt(line, 1.4), 1.1);
    bands(&mut drawing, &body, usual);
    let (from, to) = joined(view);
    drawing.line(
        Role::Landmark,
        vec![spot(&body, &body, from), spot(&body, &body, to)],
        0.5,
    );
    for mark in marks(view) {
        let place = spot(&body, &body, *mark);
        drawing.circle(Role::Edge, place, 1.2);
        drawing.circle(Role::Landmark, place, 0.8);
    }
    write(&mut drawing, &body, marked);
    if view == View::Back {
        drawing.mirrored()
    } else {
        drawing
    }
}

/// The rectangle every drawing of a posture has in this view, so that several stand side by side at one scale.
pub fn frame(view: View) -> Bounds {
    let half = match view {
        View::Side => 20.0,
        View::Front | View::Back => FLOOR + 1.0,
    };
    Bounds {
        min: pt(-half, -1.0),
        max: pt(half, TOP + 0.5),
    }
}

/// Half the width of the ground.
const FLOOR: f64 = 24.0;
/// The upper end of the plumb line.
const TOP: f64 = 106.0;

fn marks(view: View) -> &'static [Spot] {
    match view {
        View::Side => &[
            Spot::Tragus,
            Spot::Acromion,
            Spot::Hip,
            Spot::Knee,
            Spot::Ankle,
            Spot::Psis,
            Spot::Asis,
        ],
        View::Front => &[Spot::LeftAsis, Spot::RightAsis],
        View::Back => &[Spot::LeftPsis, Spot::RightPsis],
    }
}

/// The landmarks that are joined by a line.
fn joined(view: View) -> (Spot, Spot) {
    match view {
        View::Side => (Spot::Psis, Spot::Asis),
        View::Front => (Spot::RightAsis, Spot::LeftAsis),
        View::Back => (Spot::RightPsis, Spot::LeftPsis),
    }
}

/// The numbers, each with a fine line to where it was read.
fn write(drawing: &mut Drawing, body: &Body, marked: &Marked) {
    let at = |mark| spot(body, body, mark);
    let beside = match body.skeleton.view {
        View::Side => [
            (at(Spot::Tragus), &marked.head, LABEL_SIDE),
            (at(Spot::Asis), &marked.pelvis, LABEL_SIDE),
        ]
        .to_vec(),
        View::Front => vec![(at(Spot::LeftAsis), &marked.hips, LABEL_FRONT)],
        View::Back => vec![(at(Spot::LeftPsis), &marked.hips, LABEL_FRONT)],
    };
    for (place, words, x) in beside {
        let Some(words) = words else { continue };
        drawing.line(Role::Landmark, vec![place + pt(1.2, 0.0), pt(x + 3.0, place.y)], 0.22);
        // On its line, so that it is never struck through where it has to be moved.
        drawing.text(pt(x, place.y), TextSide::Above, words);
    }
}

/// The middle of a number, from the side and from the front.
const LABEL_SIDE: f64 = 15.0;
const LABEL_FRONT: f64 = 20.0;

/// The usual spread, over the body: where the ear, the hip bone or the hips would be.
fn bands(drawing: &mut Drawing, body: &Body, usual: &Usual) {
    let view = body.skeleton.view;
    let neutral = standing_body(view, &Posture::default());
    let at = |mark| spot(body, body, mark);
    let before = |mark| spot(&neutral, &neutral, mark);
    if view == View::Side {
        if let Some((low, high)) = usual.head_forward {
            let ear = before(Spot::Tragus).x - before(Spot::Acromion).x + at(Spot::Acromion).x;
            let y = at(Spot::Tragus).y;
            drawing.fill(
                Role::Usual,
                vec![block(pt(ear + low, y - STRIP), pt(ear + high, y + STRIP))],
            );
        }
        if let Some((low, high)) = usual.pelvic_tilt {
            let (from, reach) = (at(Spot::Psis), before(Spot::Asis) - before(Spot::Psis));
            drawing.fill(Role::Usual, vec![fan(from, reach * 1.15, low, high)]);
        }
    } else if let Some((low, high)) = usual.hip_line {
        let (right, left) = joined(view);
        let middle = at(right).towards(at(left), 0.5);
        // Beyond the body, where a narrow fan can be seen.
        let reach = pt((before(left) - before(right)).length() * 1.35, 0.0);
        for way in [reach, reach * -1.0] {
            drawing.fill(Role::Usual, vec![fan(middle, way, low, high)]);
        }
    }
}

/// Half the height of the strip at the ear.
const STRIP: f64 = 2.6;

/// A sector around a place: from `reach` turned by `low` to it turned by `high`, in degrees with the clock.
fn fan(from: Point, reach: Point, low: f64, high: f64) -> Outline {
    const STEPS: u32 = 8;
    let mut points = vec![from];
    for step in 0..=STEPS {
        let angle = low + (high - low) * f64::from(step) / f64::from(STEPS);
        points.push((from + reach).turned(from, angle));
    }
    Outline::polygon(&points)
}

/// The body of a posture, with the middle between its feet at 0 from the front.
fn standing_body(view: View, posture: &Posture) -> Body {
    let neutral = hip_bone(&tipped_body(view, &Posture::default(), 0.0));
    // The line of the hip bone lies where the trunk follows the pelvis in part only: the tilt is sought that turns the
    // line by the number. Each step leaves less than a third of what was missing.
    let mut pelvis = posture.pelvic_tilt;
    if view == View::Side && posture.pelvic_tilt != 0.0 {
        for _ in 0..6 {
            let turned = hip_bone(&tipped_body(view, posture, pelvis)) - neutral;
            pelvis += posture.pelvic_tilt - turned;
        }
    }
    tipped_body(view, posture, pelvis)
}

/// The angle of the line from PSIS to ASIS below the level.
fn hip_bone(body: &Body) -> f64 {
    let line = spot(body, body, Spot::Asis) - spot(body, body, Spot::Psis);
    (-line.y).atan2(line.x).to_degrees()
}

fn tipped_body(view: View, posture: &Posture, pelvis: f64) -> Body {
    let mut skeleton = Motion::of(&pose(view, posture, pelvis)).at(0.0);
    if view != View::Side {
        skeleton.shift(pt(
            -(skeleton.legs.left.ankle.x + skeleton.legs.right.ankle.x) / 2.0,
            0.0,
        ));
    }
    Body::on(&skeleton)
}

/// Where the plumb line hangs.
fn line_at(body: &Body, view: View) -> f64 {
    let legs = &body.skeleton.legs;
    match view {
        View::Side => legs.right.ankle.x + 1.0,
        View::Front | View::Back => 0.0,
    }
}

/// Standing in a posture, the pelvis of the side view tipped by `pelvis`.
fn pose(view: View, posture: &Posture, pelvis: f64) -> Pose {
    let tilt = posture.pelvic_tilt;
    let frame = if view == View::Side {
        Frame {
            head_glide: posture.head_forward,
            // The upper back rounds with the head, and the low back hollows with the pelvis (own choices).
            kyphosis: posture.head_forward.max(0.0) * 0.25 + tilt.max(0.0) * 0.03,
            lordosis: tilt * 0.05,
            pelvis,
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
