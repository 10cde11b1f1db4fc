//! Things around a body, placed where the pose touches them: walls, chairs, tables, bands.

mod supports;

use super::body::Body;
use super::geometry::{Point, pt};
use super::motion::Motion;
use super::shape::{Drawing, Outline, Role};
use super::skeleton::{Side, length};
use crate::content::{Anchor, Pin, Pose, Prop, View};

/// Height of walls and doors, in % of body height.
const WALL: f64 = 118.0;
/// Height of a seat: the shin and the foot of who sits on it, less the buttock.
const USUAL_SEAT: f64 = 21.6;
/// Thickness of a wall.
const THICK: f64 = 4.0;

/// The ground and the things that stand still during the whole motion, behind the body.
pub fn standing(motion: &Motion, drawing: &mut Drawing) {
    let pose = motion.pose();
    let room = Room {
        first: motion.body(0.0),
        last: motion.body(1.0),
    };
    if pose.anchor == Anchor::None {
        mat(&room, drawing);
    } else {
        ground(&room, pose, drawing);
    }
    for prop in &pose.props {
        room.place(*prop, pose, drawing);
    }
}

/// Where the wall behind a motion is.
pub fn wall_behind(motion: &Motion) -> f64 {
    Room {
        first: motion.body(0.0),
        last: motion.body(1.0),
    }
    .wall_behind(motion.pose())
}

/// Bands, straps and what is held: they follow the body at one moment, in front of it.
pub fn moving(motion: &Motion, body: &Body, drawing: &mut Drawing) {
    let pose = motion.pose();
    let arms = &body.skeleton.arms;
    let palm = |side: Side| palm(body, side);
    let (left, right) = (palm(Side::Left), palm(Side::Right));
    for prop in &pose.props {
        match prop {
            Prop::BandHands => band(drawing, vec![left, right]),
            Prop::BandFront => {
                let anchor = self::palm(&motion.body(0.0), Side::Right) + pt(16.0, 0.0);
                band(drawing, vec![right, anchor]);
                drawing.circle(Role::PropDark, anchor, 1.3);
            }
            Prop::BandSide => {
                let anchor = pt(40.0, self::palm(&motion.body(1.0), Side::Left).y);
                band(drawing, vec![left, anchor]);
                drawing.circle(Role::PropDark, anchor, 1.3);
            }
            Prop::BandKnees => {
                let (l, r) = (&body.legs.left.thigh, &body.legs.right.thigh);
                band(
                    drawing,
                    vec![r.at(0.86, 1.0), r.at(0.86, -1.0), l.at(0.86, -1.0), l.at(0.86, 1.0)],
                );
            }
            Prop::StrapRightFoot => {
                let leg = &body.skeleton.legs.right;
                let sole = leg.ankle + Point::down(leg.foot) * 4.5 + Point::down(leg.foot).right() * 4.2;
                band(drawing, vec![right, sole]);
            }
            Prop::StrapRightAnkle => band(drawing, vec![right, body.skeleton.legs.right.ankle]),
            Prop::StrapLeftThigh => {
                let behind = body.legs.left.thigh.at(0.6, -1.0);
                band(drawing, vec![right, behind]);
            }
            Prop::Armrest if pose.view != View::Side => supports::armrests_from_the_front(&motion.body(0.0), drawing),
            Prop::Armrest => {
                let first = motion.body(0.0);
                let hands = least(&first.arms.right.hand, |p| p.y) + 0.4;
                // Hands that are elsewhere leave it at its usual height above the seat.
                let top = hands.clamp(first.skeleton.pelvis.y - 2.0, first.skeleton.pelvis.y + 9.0);
                let hip = first.skeleton.pelvis.x;
                drawing.line(
                    Role::PropDark,
                    vec![
                        pt(hip + 13.0, 21.0),
                        pt(hip + 13.0, top - 1.0),
                        pt(hip - 9.0, top - 1.0),
                    ],
                    1.8,
                );
            }
            Prop::Bottle => bottle(drawing, right, arms.right.hand),
            Prop::RollAtElbow => {
                let arm = &arms.right;
                let trunk = body.skeleton.pelvis.towards(body.skeleton.chest, 0.55);
                let elbow = arm.elbow.towards(arm.shoulder, 0.12);
                let middle = elbow + (trunk - elbow).unit() * 3.4;
                drawing.circle(Role::Edge, middle, 3.0);
                drawing.circle(Role::Gear, middle, 2.5);
                drawing.circle(Role::PropDark, middle, 1.1);
            }
            other => supports::over_the_body(*other, body, drawing),
        }
    }
}

/// The middle of a palm.
fn palm(body: &Body, side: Side) -> Point {
    let arm = body.skeleton.arms.of(side);
    arm.wrist + Point::down(arm.hand) * 3.6
}

fn band(drawing: &mut Drawing, points: Vec<Point>) {
    drawing.line(Role::Gear, points, 1.0);
}

fn bottle(drawing: &mut Drawing, hand: Point, direction: f64) {
    let (along, across) = (Point::down(direction).left(), Point::down(direction));
    let at = |x: f64, y: f64| hand + along * x + across * y;
    drawing.fill(
        Role::Gear,
        vec![Outline::smooth(&[
            at(-6.0, -1.8),
            at(-6.0, 1.8),
            at(3.5, 1.8),
            at(5.5, 0.8),
            at(8.0, 0.7),
            at(8.0, -0.7),
            at(5.5, -0.8),
            at(3.5, -1.8),
        ])],
    );
}

/// A chair; `front` is the front edge of its seat.
fn chair_from_the_side(pose: &Pose, front: Point, drawing: &mut Drawing) {
    let top = front.y;
    let (back, front) = (front.x - 22.0, front.x);
    let rest = if pose.props.contains(&Prop::HighBack) {
        top + 50.0
    } else if pose.props.contains(&Prop::ChairBack) {
        top + 30.0
    } else {
        top + 24.0
    };
    if pose.props.contains(&Prop::Stool) {
        drawing.line(Role::Prop, vec![pt(back - 0.6, 0.8), pt(back + 0.8, top - 1.0)], 1.8);
    } else {
        drawing.line(
            Role::Prop,
            vec![pt(back - 1.2, 0.8), pt(back, top - 1.0), pt(back - 2.0, rest)],
            1.8,
        );
    }
    drawing.line(Role::Prop, vec![pt(front + 0.6, 0.8), pt(front - 0.8, top - 1.0)], 1.8);
    block(drawing, Role::PropDark, pt(back - 0.8, top - 2.0), pt(front + 0.8, top));
}

/// The two ends of the motion: what stands still is placed by both.
struct Room {
    first: Body,
    last: Body,
}

impl Room {
    fn bodies(&self) -> [&Body; 2] {
        [&self.first, &self.last]
    }

    /// All outline points of both ends that are taken.
    fn points(&self, take: impl Fn(&Body) -> Vec<Point>) -> Vec<Point> {
        self.bodies().into_iter().flat_map(take).collect()
    }

    /// Where the wall behind is: at the part of trunk or head that reaches back furthest, and behind a chair and a towel.
    fn wall_behind(&self, pose: &Pose) -> f64 {
        let body = least(
            &self.points(|body| [body.trunk.rim(), body.head.clone()].concat()),
            |p| p.x,
        );
        let chair = if pose.props.contains(&Prop::Chair) {
            let rims = self.points(|body| body.rims().into_iter().flat_map(|(_, rim)| rim).collect());
            least(&rims, |p| p.x).min(self.first.skeleton.pelvis.x - 13.0)
        } else {
            body
        };
        let towel = if pose.props.contains(&Prop::TowelBehindHead) {
            least(&self.last.head, |p| p.x) - supports::TOWEL
        } else {
            body
        };
        body.min(chair).min(towel)
    }

    fn place(&self, prop: Prop, pose: &Pose, drawing: &mut Drawing) {
        match (prop, pose.view) {
            (Prop::Chair | Prop::Stool, View::Side) => {
                // The lower hip sits.
                let [first, last] = self.bodies().map(|body| body.skeleton.pelvis);
                let hip = if first.y <= last.y { first } else { last };
                let front = pt(hip.x + 12.0, hip.y - 7.4 - pose.start.lift);
                chair_from_the_side(pose, front, drawing);
            }
            (Prop::ChairSideways, _) => {
                let hip = self.first.skeleton.pelvis.x;
                supports::chair_sideways(hip, drawing);
            }
            (Prop::ChairBehind, _) => {
                let heel = self.first.skeleton.legs.right.ankle.x - 4.0;
                chair_from_the_side(pose, pt(heel, USUAL_SEAT), drawing);
            }
            (Prop::Chair | Prop::Stool, _) => self.chair_from_the_front(drawing),
            (Prop::ChairFront, _) => {
                let held = self.last.skeleton.arms.left.wrist;
                let x = held.x + 2.0;
                chair_back(drawing, x, held.y - 1.6, 1.0);
            }
            (Prop::ChairAtHeel, _) => {
                let foot = self.points(|body| body.legs.right.foot.clone());
                let (top, x) = (least(&foot, |p| p.y), self.last.skeleton.legs.right.ankle.x - 9.0);
                drawing.line(Role::Prop, vec![pt(x, 0.8), pt(x, top - 1.0)], 1.8);
                drawing.line(
                    Role::Prop,
                    vec![pt(x + 20.0, 0.8), pt(x + 20.0, top - 1.0), pt(x + 22.0, top + 22.0)],
                    1.8,
                );
                block(drawing, Role::PropDark, pt(x - 1.0, top - 2.0), pt(x + 21.0, top));
            }
            (Prop::ChairSide, _) => {
                let held = self.first.skeleton.arms.left.wrist;
                chair_back(drawing, held.x + 1.0, held.y - 2.0, 1.0);
            }
            // Seen from the front the wall is the ground of the picture.
            (Prop::WallBehind, View::Front) => {
                let reach = self.points(|body| [body.arms.left.hand.clone(), body.arms.right.hand.clone()].concat());
                let half = -least(&reach, |p| -p.x.abs()) + 8.0;
                let top = -least(&reach, |p| -p.y) + 8.0;
                block(drawing, Role::Prop, pt(-half, 0.0), pt(half, top));
            }
            (Prop::WallBehind, _) => {
                let x = self.wall_behind(pose);
                // Behind someone who sits on the floor it ends sooner, so that the body is not small beside it.
                let rims = self.points(|body| body.rims().into_iter().flat_map(|(_, rim)| rim).collect());
                let top = (14.0 - least(&rims, |p| -p.y)).min(WALL);
                block(drawing, Role::Prop, pt(x - THICK, 0.0), pt(x, top));
            }
            (Prop::WallAtHand, _) => {
                let x = least(&self.last.arms.right.hand, |p| p.x);
                block(drawing, Role::Prop, pt(x - THICK, 0.0), pt(x, WALL));
            }
            (Prop::WallFront, _) => {
                let hands = [self.first.arms.left.hand.clone(), self.first.arms.right.hand.clone()].concat();
                let x = -least(&hands, |p| -p.x);
                block(drawing, Role::Prop, pt(x, 0.0), pt(x + THICK, WALL));
            }
            (Prop::WallRight, _) => {
                let arm = self.points(|body| [body.arms.right.fore.rim(), body.arms.right.hand.clone()].concat());
                let x = least(&arm, |p| p.x);
                block(drawing, Role::Prop, pt(x - THICK, 0.0), pt(x, WALL));
            }
            // Seen from the side the frame is one post, behind the forearms.
            (Prop::Doorway, View::Side) => {
                let x = self.first.skeleton.arms.right.wrist.x;
                block(drawing, Role::Prop, pt(x - 2.5, 0.0), pt(x + 3.0, WALL));
            }
            (Prop::Doorway, _) => {
                let arms = self.points(|body| [body.arms.right.fore.rim(), body.arms.left.fore.rim()].concat());
                let (low, high) = (least(&arms, |p| p.x), -least(&arms, |p| -p.x));
                block(drawing, Role::Prop, pt(low - 3.0, 0.0), pt(low, WALL + 6.0));
                block(drawing, Role::Prop, pt(high, 0.0), pt(high + 3.0, WALL + 6.0));
                block(
                    drawing,
                    Role::Prop,
                    pt(low - 3.0, WALL + 6.0),
                    pt(high + 3.0, WALL + 9.0),
                );
            }
            (Prop::CounterFront, View::Back) => {
                let hands = self.points(|body| [body.arms.left.hand.clone(), body.arms.right.hand.clone()].concat());
                let (top, middle) = (least(&hands, |p| p.y) + 4.0, self.first.skeleton.pelvis.x);
                block(
                    drawing,
                    Role::Prop,
                    pt(middle - 33.0, 0.0),
                    pt(middle + 33.0, top - 2.2),
                );
                block(
                    drawing,
                    Role::PropDark,
                    pt(middle - 35.0, top - 2.2),
                    pt(middle + 35.0, top),
                );
            }
            (Prop::Step | Prop::LowStep, _) => {
                let ankle = self.last.skeleton.legs.right.ankle;
                let height = if prop == Prop::Step {
                    length::STEP
                } else {
                    length::LOW_STEP
                };
                block(
                    drawing,
                    Role::Prop,
                    pt(ankle.x - 6.5, 0.0),
                    pt(ankle.x + 15.0, height - 1.4),
                );
                block(
                    drawing,
                    Role::PropDark,
                    pt(ankle.x - 7.0, height - 1.4),
                    pt(ankle.x + 15.5, height),
                );
            }
            (Prop::CounterFront, _) => {
                let hand = self.last.arms.right.hand.clone();
                let (top, near) = (least(&hand, |p| p.y), self.last.skeleton.arms.right.wrist.x - 1.5);
                block(drawing, Role::PropDark, pt(near, top - 2.2), pt(near + 20.0, top));
                block(drawing, Role::Prop, pt(near + 2.5, 0.0), pt(near + 20.0, top - 2.2));
            }
            (Prop::CounterBehind, _) => {
                let hips = self.points(|body| body.trunk.border(-2.0, 5.0, false));
                let (edge, top) = (least(&hips, |p| p.x), self.first.skeleton.pelvis.y + 2.5);
                block(drawing, Role::PropDark, pt(edge - 20.0, top - 2.2), pt(edge, top));
                block(drawing, Role::Prop, pt(edge - 20.0, 0.0), pt(edge - 2.5, top - 2.2));
            }
            (Prop::Table, _) => {
                let (top, near) = self.table();
                block(drawing, Role::PropDark, pt(near, top - 2.0), pt(near + 36.0, top));
                block(drawing, Role::Prop, pt(near + 31.0, 0.0), pt(near + 33.0, top - 2.0));
            }
            (Prop::Bed, _) => {
                let top = least(&self.points(|body| body.trunk.rim()), |p| p.y);
                let edge = self.first.skeleton.pelvis.x + 2.0;
                block(drawing, Role::PropDark, pt(edge - 60.0, top - 9.0), pt(edge, top));
                block(drawing, Role::Prop, pt(edge - 57.0, 0.0), pt(edge - 54.0, top - 9.0));
                block(drawing, Role::Prop, pt(edge - 6.0, 0.0), pt(edge - 3.0, top - 9.0));
            }
            (Prop::RollUnderSpine, _) => {
                let (low, high) = (self.first.skeleton.pelvis, self.first.skeleton.head);
                drawing.line(Role::Gear, vec![low + pt(0.0, -2.0), high + pt(0.0, 10.0)], 9.0);
            }
            (Prop::Pillow, _) if pose.anchor == Anchor::None => {
                cushion(drawing, self.first.skeleton.head, 10.0, 7.5);
            }
            (Prop::Pillow, _) => {
                // It lies where the head rests: where it is lowest.
                let height = |body: &Body| least(&body.head, |p| p.y);
                let rests = if height(&self.last) < height(&self.first) - 1.0 {
                    &self.last
                } else {
                    &self.first
                };
                let half = height(rests) / 2.0;
                cushion(drawing, pt(rests.skeleton.head.x, half), 8.0, half);
            }
            (Prop::PillowBelly, _) => {
                let x = self.first.trunk.at(9.0, 1.0).x;
                cushion(drawing, pt(x, 1.6), 7.0, 1.6);
            }
            (Prop::DoorPost, _) => {
                let x = -least(
                    &self.points(|body| body.legs.right.thigh.border(0.3, 1.0, false)),
                    |p| -p.x,
                );
                block(drawing, Role::Prop, pt(x, 0.0), pt(x + 3.0, 62.0));
            }
            (Prop::BookRightFoot, _) => {
                let ankle = self.first.skeleton.legs.right.ankle;
                block(
                    drawing,
                    Role::Gear,
                    pt(ankle.x - 5.0, 0.0),
                    pt(ankle.x + 5.0, ankle.y - 4.0),
                );
            }
            (Prop::Scales, _) => {
                for side in [Side::Left, Side::Right] {
                    let x = self.first.skeleton.legs.of(side).ankle.x;
                    block(drawing, Role::PropDark, pt(x - 6.5, -2.2), pt(x + 6.5, 0.0));
                }
            }
            (Prop::PlumbLine, _) => {
                let x = self.first.skeleton.legs.right.ankle.x + 1.5;
                drawing.line(Role::Plumb, vec![pt(x, 1.0), pt(x, WALL)], 0.5);
            }
            (other, _) => self.support(other, pose, drawing),
        }
    }

    fn chair_from_the_front(&self, drawing: &mut Drawing) {
        let hip = self.first.skeleton.pelvis;
        let top = hip.y - 5.5;
        for x in [-11.5, 11.5] {
            drawing.line(
                Role::Prop,
                vec![pt(hip.x + x, 0.8), pt(hip.x + x * 0.96, top - 1.0)],
                1.8,
            );
        }
        block(
            drawing,
            Role::PropDark,
            pt(hip.x - 13.0, top - 2.4),
            pt(hip.x + 13.0, top),
        );
    }
}

/// A chair seen from its side with the top of its back at (x, top); its seat goes to the side of `away`.
fn chair_back(drawing: &mut Drawing, x: f64, top: f64, away: f64) {
    let seat = 24.0;
    drawing.line(Role::Prop, vec![pt(x, 0.8), pt(x, seat), pt(x - 1.0 * away, top)], 1.8);
    drawing.line(
        Role::Prop,
        vec![pt(x + 19.0 * away, 0.8), pt(x + 18.0 * away, seat)],
        1.8,
    );
    drawing.line(
        Role::PropDark,
        vec![pt(x + 0.5 * away, seat), pt(x + 19.0 * away, seat)],
        2.0,
    );
}

fn ground(room: &Room, pose: &Pose, drawing: &mut Drawing) {
    let points = room.points(|body| body.rims().into_iter().flat_map(|(_, rim)| rim).collect());
    let (mut low, mut high) = (least(&points, |p| p.x) - 6.0, -least(&points, |p| -p.x) + 6.0);
    if pose.pin == Pin::Feet || pose.pin == Pin::Hip {
        (low, high) = (low.min(-24.0), high.max(24.0));
    }
    let below = if pose.props.contains(&Prop::Scales) { -2.2 } else { 0.0 };
    block(drawing, Role::Floor, pt(low, below - 1.0), pt(high, below));
}

/// What is lain on, seen from above.
fn mat(room: &Room, drawing: &mut Drawing) {
    let points = room.points(|body| body.rims().into_iter().flat_map(|(_, rim)| rim).collect());
    // As wide as a mat is, however wide the arms are spread.
    let (half, margin) = (22.0, 5.0);
    let low = pt(-half, least(&points, |p| p.y) - margin);
    let high = pt(half, -least(&points, |p| -p.y) + margin);
    block(drawing, Role::Prop, low, high);
}

fn cushion(drawing: &mut Drawing, middle: Point, wide: f64, high: f64) {
    let at = |x: f64, y: f64| middle + pt(x * wide, y * high);
    drawing.fill(
        Role::PropDark,
        vec![Outline::smooth(&[
            at(-1.0, -0.7),
            at(0.0, -1.0),
            at(1.0, -0.7),
            at(1.05, 0.4),
            at(0.8, 1.0),
            at(0.0, 0.95),
            at(-0.8, 1.0),
            at(-1.05, 0.4),
        ])],
    );
}

fn block(drawing: &mut Drawing, role: Role, low: Point, high: Point) {
    drawing.fill(
        role,
        vec![Outline::polygon(&[low, pt(high.x, low.y), high, pt(low.x, high.y)])],
    );
}

fn least(points: &[Point], of: impl Fn(&Point) -> f64) -> f64 {
    points.iter().map(of).fold(f64::INFINITY, f64::min)
}
