//! The parts of a body on a skeleton, and how they are painted.

use super::geometry::{Axes, Point, pt, smooth_step};
use super::muscles::{self, Lit, Part};
use super::profiles as p;
use super::shape::{Drawing, Outline, Role};
use super::skeleton::{Arm, Leg, Side, Skeleton};
use super::trunk;
use super::tube::Tube;
use crate::content::{Both, View};

/// Width of the gap drawn around a part that lies over another.
const EDGE: f64 = 1.1;

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

    /// Paints the body, far parts first, with some muscles lit.
    pub fn paint(&self, lit: &[Lit], drawing: &mut Drawing) {
        match self.skeleton.view {
            View::Side => self.paint_side(lit, drawing),
            View::Front => {
                self.paint_trunk(drawing);
                self.light(lit, Part::Trunk, None, drawing);
                self.paint_legs(lit, drawing);
                self.light(lit, Part::Hip, None, drawing);
                self.paint_arms(lit, drawing);
            }
            // What the arms do in front of the body is behind it here.
            View::Back => {
                self.paint_arms(lit, drawing);
                self.paint_trunk(drawing);
                self.light(lit, Part::Trunk, None, drawing);
                self.paint_legs(lit, drawing);
                self.light(lit, Part::Hip, None, drawing);
            }
        }
    }

    fn paint_side(&self, lit: &[Lit], drawing: &mut Drawing) {
        self.legs.left.paint(drawing, Role::BodyFar, 0.3);
        self.light_leg(lit, Side::Left, drawing);
        self.arms.left.paint(drawing, Role::BodyFar);
        self.paint_trunk(drawing);
        self.light(lit, Part::Trunk, None, drawing);
        self.legs.right.paint(drawing, Role::BodyNear, self.crease(Side::Right));
        self.light_leg(lit, Side::Right, drawing);
        self.light(lit, Part::Hip, None, drawing);
        self.arms.right.paint(drawing, Role::BodyNear);
        self.light(lit, Part::UpperArm, Some(Side::Right), drawing);
        if self.reaches_past_the_head() {
            self.paint_head_again(drawing);
        }
        self.show_through_the_arm(lit, drawing);
    }

    /// Whether the near arm passes the head on its way overhead or behind it. Really it would hide the ear and half of the
    /// face; a picture shows the face. A hand on the face itself stays in front.
    fn reaches_past_the_head(&self) -> bool {
        let arm = &self.skeleton.arms.right;
        let rims = [self.arms.right.upper.rim(), self.arms.right.fore.rim()];
        let covered = self.head.iter().any(|point| rims.iter().any(|rim| within(*point, rim)));
        let axes = head_axes(&self.skeleton);
        let wrist = arm.wrist - axes.origin;
        covered && (wrist.dot(axes.x) < 0.0 || wrist.length() > 13.0)
    }

    /// The head over the arm, with a gap where it lies on it.
    fn paint_head_again(&self, drawing: &mut Drawing) {
        let rims = [self.arms.right.upper.rim(), self.arms.right.fore.rim()];
        let on_the_arm = |point: &Point| rims.iter().any(|rim| within(*point, rim));
        let rim = closed(&self.head);
        for run in rim.split(|point| !on_the_arm(point)).filter(|run| run.len() > 1) {
            drawing.line(Role::Edge, run.to_vec(), EDGE);
        }
        drawing.fill(Role::BodyNear, vec![Outline::smooth(&self.head)]);
        drawing.fill(Role::BodyDetail, vec![Outline::smooth(&self.hair)]);
        drawing.fill(
            Role::BodyNear,
            self.ears.iter().map(|ear| Outline::smooth(ear)).collect(),
        );
    }

    fn paint_legs(&self, lit: &[Lit], drawing: &mut Drawing) {
        for side in [Side::Left, Side::Right] {
            let leg = self.legs.of(side);
            // A thigh that points at the viewer has no sides to be told apart.
            let from = if (leg.thigh.at(1.0, 0.0) - leg.thigh.at(0.0, 0.0)).length() < 12.0 {
                0.8
            } else {
                0.42
            };
            leg.paint(drawing, Role::BodyNear, from);
            self.light_leg(lit, side, drawing);
        }
    }

    fn paint_arms(&self, lit: &[Lit], drawing: &mut Drawing) {
        for side in [Side::Left, Side::Right] {
            self.arms.of(side).paint(drawing, Role::BodyNear);
            self.light(lit, Part::UpperArm, Some(side), drawing);
        }
    }

    /// A lit muscle that the near arm hides is drawn on the arm as a dashed outline.
    fn show_through_the_arm(&self, lit: &[Lit], drawing: &mut Drawing) {
        let arm = &self.arms.right;
        let rims = [arm.upper.rim(), arm.fore.rim(), arm.hand.clone()];
        for one in lit.iter().filter(|one| one.role == Role::Highlight) {
            for region in muscles::regions_of(self, &one.muscle, Side::Right) {
                let hidden = region
                    .points
                    .iter()
                    .filter(|point| rims.iter().any(|rim| within(**point, rim)))
                    .count();
                if region.part == Part::Trunk && hidden * 2 > region.points.len() {
                    drawing.dashes(one.role, closed(&region.points), 0.5);
                }
            }
        }
    }

    fn light_leg(&self, lit: &[Lit], side: Side, drawing: &mut Drawing) {
        for part in [Part::Thigh, Part::Shank] {
            self.light(lit, part, Some(side), drawing);
        }
    }

    /// Lights the muscles that lie on one part.
    fn light(&self, lit: &[Lit], part: Part, only: Option<Side>, drawing: &mut Drawing) {
        for one in lit {
            // A trunk from the side has one region for both sides.
            let sides: &[Side] = match (one.side, self.skeleton.view, part) {
                (None, View::Side, Part::Trunk | Part::Hip) => &[Side::Right],
                (None, _, _) => &[Side::Left, Side::Right],
                (Some(Side::Left), _, _) => &[Side::Left],
                (Some(Side::Right), _, _) => &[Side::Right],
            };
            for side in sides.iter().filter(|side| only.is_none_or(|only| only == **side)) {
                for region in muscles::regions_of(self, &one.muscle, *side)
                    .iter()
                    .filter(|region| region.part == part)
                {
                    let role = if region.seen { one.role } else { faint(one.role) };
                    drawing.fill(role, vec![region.outline()]);
                }
            }
        }
    }

    /// Where the thigh's outline begins to show over the trunk: a bent hip has a crease.
    fn crease(&self, side: Side) -> f64 {
        0.34 - 0.2 * smooth_step(20.0, 80.0, *self.skeleton.frame.hip.of(side))
    }

    fn paint_trunk(&self, drawing: &mut Drawing) {
        let ears = self.ears.iter().map(|ear| Outline::smooth(ear));
        let skin = [self.trunk.outline(), Outline::smooth(&self.head)].into_iter();
        if self.skeleton.view == View::Side {
            drawing.fill(Role::BodyNear, skin.collect());
            drawing.fill(Role::BodyDetail, vec![Outline::smooth(&self.hair)]);
            drawing.fill(Role::BodyNear, ears.collect());
        } else {
            drawing.fill(Role::BodyNear, skin.chain(ears).collect());
            drawing.fill(Role::BodyDetail, vec![Outline::smooth(&self.hair)]);
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

impl ArmParts {
    fn paint(&self, drawing: &mut Drawing, role: Role) {
        for front in [true, false] {
            drawing.line(Role::Edge, self.upper.border(0.42, 1.0, front), EDGE);
            drawing.line(Role::Edge, self.fore.border(0.0, 1.0, front), EDGE);
        }
        drawing.line(Role::Edge, closed(&self.hand), EDGE);
        drawing.fill(
            role,
            vec![self.upper.outline(), self.fore.outline(), Outline::smooth(&self.hand)],
        );
    }
}

impl LegParts {
    fn paint(&self, drawing: &mut Drawing, role: Role, from: f64) {
        for front in [true, false] {
            let from = if front { from } else { from.max(0.3) };
            drawing.line(Role::Edge, self.thigh.border(from, 1.0, front), EDGE);
            drawing.line(Role::Edge, self.shank.border(0.0, 1.0, front), EDGE);
        }
        drawing.line(Role::Edge, closed(&self.foot), EDGE);
        drawing.fill(
            role,
            vec![self.thigh.outline(), self.shank.outline(), Outline::smooth(&self.foot)],
        );
    }
}

/// The colour of what shows through the body.
fn faint(role: Role) -> Role {
    if role == Role::Highlight {
        Role::HighlightSoft
    } else {
        role
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

fn closed(points: &[Point]) -> Vec<Point> {
    let outline = Outline::smooth(points);
    let mut line = outline.flattened(0.08);
    line.push(outline.start);
    line
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
    both_halves(&axes, &p::HEAD_FRONT)
}

fn hair(skeleton: &Skeleton) -> Vec<Point> {
    let axes = head_axes(skeleton);
    match skeleton.view {
        View::Side => placed(&axes, &p::HAIR_SIDE),
        View::Front => both_halves(&axes, &p::HAIR_FRONT),
        View::Back => both_halves(&axes, &p::HAIR_BACK),
    }
}

fn ears(skeleton: &Skeleton) -> Vec<Vec<Point>> {
    let axes = head_axes(skeleton);
    if skeleton.view == View::Side {
        return vec![placed(&axes, &p::EAR_SIDE)];
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
