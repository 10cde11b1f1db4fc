//! What carries a part of the body: cushions, towels, the seat of another chair.

use super::{Room, USUAL_SEAT, block, cushion, least};
use crate::content::{Pose, Prop, View};
use crate::figure::body::Body;
use crate::figure::geometry::{Point, pt};
use crate::figure::shape::{Drawing, Outline, Role};
use crate::figure::skeleton::Side;
use crate::figure::skeleton::length::RAIL;

/// How thick a folded towel is, in % of height.
pub(super) const TOWEL: f64 = 2.4;

const SIDES: [Side; 2] = [Side::Left, Side::Right];

impl Room {
    /// Draws a thing that carries a part of the body, behind the body.
    pub(super) fn support(&self, prop: Prop, pose: &Pose, drawing: &mut Drawing) {
        match prop {
            Prop::SeatCushion => {
                let hip = self.first.skeleton.pelvis;
                let (low, high) = if pose.view == View::Side {
                    (hip.y - 7.4 - pose.start.lift, hip.y - 7.2)
                } else {
                    (hip.y - 5.5, hip.y - 1.5)
                };
                let half = (high - low) / 2.0;
                cushion(drawing, pt(hip.x, low + half), 11.0, half);
            }
            Prop::ChairAtArms => self.chair_at_arms(drawing),
            Prop::ChairUnderLegs => {
                let legs = &self.last.skeleton.legs;
                let top = legs.left.knee.y.min(legs.right.knee.y) - 3.0;
                let half = (legs.left.knee.x - legs.right.knee.x).abs() / 2.0 + 8.0;
                block(drawing, Role::PropDark, pt(-half, top - 22.0), pt(half, top));
            }
            Prop::TowelBehindHead => {
                let head = &self.last.head;
                let (back, middle) = (least(head, |p| p.x), self.last.skeleton.head.y);
                block(
                    drawing,
                    Role::Gear,
                    pt(back - TOWEL, middle - 5.0),
                    pt(back + 2.0, middle + 4.0),
                );
            }
            Prop::TowelUnderSpine => {
                let (low, high) = (self.first.skeleton.pelvis, self.first.skeleton.head);
                drawing.line(Role::Gear, vec![low + pt(0.0, -2.0), high + pt(0.0, -4.0)], 5.0);
            }
            Prop::PillowsArms => {
                for side in SIDES {
                    let arm = self.last.skeleton.arms.of(side);
                    cushion(drawing, arm.elbow.towards(arm.wrist, 0.45), 7.0, 9.0);
                }
            }
            Prop::PillowsKnees => {
                for side in SIDES {
                    let knee = self.last.skeleton.legs.of(side).knee;
                    cushion(drawing, knee, 8.0, 7.0);
                }
            }
            Prop::PillowBetweenKnees => {
                let legs = &self.first.skeleton.legs;
                let (low, high) = (legs.left.knee, legs.right.knee);
                let middle = low.towards(high, 0.5);
                cushion(drawing, middle, 9.0, ((high.y - low.y) / 2.0 + 1.0).clamp(3.0, 4.5));
            }
            Prop::PillowChest => {
                let x = self.last.trunk.at(21.0, 1.0).x;
                let high = least(&self.last.trunk.border(14.0, 26.0, true), |p| p.y).max(4.0) + 1.0;
                cushion(drawing, pt(x, high / 2.0), 9.0, high / 2.0);
            }
            Prop::PillowTable => {
                let (table, _) = self.table();
                let head = least(&self.first.head, |p| p.y).max(table + 2.0);
                let half = (head - table) / 2.0 + 0.6;
                cushion(drawing, pt(self.first.skeleton.head.x, table + half), 8.0, half);
            }
            _ => {}
        }
    }

    /// The height of a table and where it begins: under the forearms, or under the head where the arms are not on it.
    pub(super) fn table(&self) -> (f64, f64) {
        let arm = &self.first.arms.right;
        let forearms = least(&[arm.fore.rim(), arm.hand.clone()].concat(), |p| p.y);
        let hip = self.first.skeleton.pelvis;
        if forearms > hip.y + 8.0 {
            (forearms, self.first.skeleton.arms.right.elbow.x - 4.0)
        } else {
            (hip.y + 15.0, self.first.skeleton.head.x - 12.0)
        }
    }

    /// A chair in front, seen from its side, whose seat carries the forearms.
    fn chair_at_arms(&self, drawing: &mut Drawing) {
        let arm = &self.first.arms.right;
        let top = least(&[arm.fore.rim(), arm.hand.clone()].concat(), |p| p.y);
        let near = self.first.skeleton.arms.right.elbow.x - 5.0;
        drawing.line(Role::Prop, vec![pt(near + 1.0, 0.8), pt(near + 1.5, top - 1.0)], 1.8);
        drawing.line(
            Role::Prop,
            vec![
                pt(near + 24.0, 0.8),
                pt(near + 23.0, top - 1.0),
                pt(near + 25.0, top + 24.0),
            ],
            1.8,
        );
        block(drawing, Role::PropDark, pt(near, top - 2.0), pt(near + 24.0, top));
    }
}

/// A chair sat on sideways, seen along its seat: its back is wide and at the far side of the body.
pub(super) fn chair_sideways(hip: f64, drawing: &mut Drawing) {
    let (back, front, top) = (hip - 11.0, hip + 12.0, USUAL_SEAT - 0.5);
    for x in [back, front] {
        drawing.line(Role::Prop, vec![pt(x, 0.8), pt(x, RAIL - 1.0)], 1.8);
    }
    block(drawing, Role::Prop, pt(back, RAIL - 11.0), pt(front, RAIL - 8.5));
    block(
        drawing,
        Role::PropDark,
        pt(back - 0.8, RAIL - 2.4),
        pt(front + 0.8, RAIL),
    );
    block(drawing, Role::PropDark, pt(back - 0.8, top - 2.0), pt(front + 0.8, top));
}

/// Draws what lies in front of the body, as it is at one moment.
pub(super) fn over_the_body(prop: Prop, body: &Body, drawing: &mut Drawing) {
    match prop {
        Prop::TowelElbows => {
            for side in SIDES {
                let arm = body.skeleton.arms.of(side);
                let inward = pt(-arm.elbow.x.signum() * 2.6, 1.5);
                roll(drawing, arm.elbow + inward);
            }
        }
        Prop::PillowBump => {
            let belly = body.trunk.at(7.0, 0.0);
            let high = (body.trunk.at(7.0, 0.0).y * 0.55).max(2.5);
            cushion(drawing, pt(belly.x, high / 2.0), 8.0, high / 2.0);
        }
        _ => {}
    }
}

/// The arm-rests of a chair seen from its front.
pub(super) fn armrests_from_the_front(first: &Body, drawing: &mut Drawing) {
    let hip = first.skeleton.pelvis;
    let top = hip.y + 8.0;
    for x in [-13.5, 13.5] {
        drawing.line(
            Role::PropDark,
            vec![pt(hip.x + x, hip.y - 6.0), pt(hip.x + x, top)],
            1.8,
        );
        block(
            drawing,
            Role::PropDark,
            pt(hip.x + x - 2.0, top - 1.2),
            pt(hip.x + x + 2.0, top + 0.8),
        );
    }
}

/// A rolled towel seen from its end.
fn roll(drawing: &mut Drawing, middle: Point) {
    let at = |x: f64, y: f64| middle + pt(x * 1.9, y * 2.6);
    drawing.fill(
        Role::Gear,
        vec![Outline::smooth(&[
            at(-1.0, 0.0),
            at(-0.7, 0.7),
            at(0.0, 1.0),
            at(0.7, 0.7),
            at(1.0, 0.0),
            at(0.7, -0.7),
            at(0.0, -1.0),
            at(-0.7, -0.7),
        ])],
    );
}
