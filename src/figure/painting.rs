//! How a body is painted: far parts first, near ones over them, with some muscles lit.

use super::body::{ArmParts, Body, LegParts, head_axes, within};
use super::geometry::{Point, smooth_step};
use super::muscles::{self, Lit, Part};
use super::shape::{Drawing, Outline, Role};
use super::skeleton::Side;
use crate::content::View;

/// Width of the gap drawn around a part that lies over another.
const EDGE: f64 = 1.1;

impl Body {
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

fn closed(points: &[Point]) -> Vec<Point> {
    let outline = Outline::smooth(points);
    let mut line = outline.flattened(0.08);
    line.push(outline.start);
    line
}
