//! A pose in motion: its two key frames set on their surfaces, and every moment between them.

use super::body::{Body, head_axes};
use super::geometry::{Point, mix, pt};
use super::profiles::FLAT_WRIST;
use super::skeleton::{Leg, Side, Skeleton, joints, length};
use crate::content::{Anchor, Both, Contact, Contacts, FootOn, Frame, HandOn, HeadOn, Pin, Pose, Scale, View};

/// A pose whose key frames are solved.
#[derive(Clone, Debug)]
pub struct Motion {
    pose: Pose,
    start: Key,
    end: Key,
}

/// A key frame that touches what it should.
#[derive(Clone, Debug)]
struct Key {
    skeleton: Skeleton,
}

const SIDES: [Side; 2] = [Side::Left, Side::Right];

impl Motion {
    /// Sets both key frames of a pose on their surfaces.
    pub fn of(pose: &Pose) -> Motion {
        let free_end = stand(pose, &pose.end, None, &joined(&pose.on, &pose.end.on));
        let start = solve(pose, &pose.start, None, Some(&free_end));
        let end = solve(pose, &pose.end, Some(&start), Some(&free_end));
        Motion {
            pose: pose.clone(),
            start: Key { skeleton: start },
            end: Key { skeleton: end },
        }
    }

    /// The pose.
    pub fn pose(&self) -> &Pose {
        &self.pose
    }

    /// The joints at a place between the start (0) and the end (1).
    pub fn at(&self, place: f64) -> Skeleton {
        let part = place.clamp(0.0, 1.0);
        if part <= 0.0 {
            return self.start.skeleton.clone();
        }
        if part >= 1.0 {
            return self.end.skeleton.clone();
        }
        let frame = between(
            &self.start.skeleton.frame,
            &self.end.skeleton.frame,
            &self.pose.scale,
            part,
        );
        let mut skeleton = stand(&self.pose, &frame, Some(&self.start.skeleton), &self.pose.on);
        let (a, b) = (&self.start.skeleton, &self.end.skeleton);
        if self.pose.view == View::Side {
            for side in SIDES {
                if let Some(FootOn::Rises) = self.pose.on.feet.of(side) {
                    plant_foot(&mut skeleton, side, FootOn::Rises, Some(a));
                } else if self.pose.on.feet.of(side).is_some() && self.pose.pin != Pin::Knees {
                    let (from, to) = (a.legs.of(side), b.legs.of(side));
                    let foot = mix(from.foot, to.foot, part);
                    skeleton.reach_with_foot(side, from.ankle.towards(to.ankle, part), foot);
                }
                if let Some(how) = self.pose.on.hands.of(side).filter(|how| on_the_body(*how)) {
                    plant_hand(&mut skeleton, side, how, Some(a), None);
                } else if self.pose.on.hands.of(side).is_some() {
                    let (from, to) = (a.arms.of(side), b.arms.of(side));
                    let flat = from.flat;
                    skeleton.reach_with_hand(side, from.wrist.towards(to.wrist, part), mix(from.hand, to.hand, part));
                    skeleton.arms.of_mut(side).flat = flat;
                }
            }
        }
        rest_head(&mut skeleton, self.pose.on.head, self.pose.anchor);
        skeleton
    }

    /// The body at a place between the start (0) and the end (1).
    pub fn body(&self, place: f64) -> Body {
        Body::on(&self.at(place))
    }
}

/// The contacts of the pose and of one frame together.
fn joined(pose: &Contacts, frame: &Contacts) -> Contacts {
    let pair = |side| {
        (
            frame.feet.of(side).or(*pose.feet.of(side)),
            frame.hands.of(side).or(*pose.hands.of(side)),
        )
    };
    let (left, right) = (pair(Side::Left), pair(Side::Right));
    Contacts {
        feet: Both {
            left: left.0,
            right: right.0,
        },
        hands: Both {
            left: left.1,
            right: right.1,
        },
        head: frame.head.or(pose.head),
    }
}

/// A key frame with its feet, hands and head where its contacts say. Feet stay where they were in `before`; hands on
/// things stay where they are in `after`.
fn solve(pose: &Pose, frame: &Frame, before: Option<&Skeleton>, after: Option<&Skeleton>) -> Skeleton {
    let on = joined(&pose.on, &frame.on);
    let mut skeleton = stand(pose, frame, before, &on);
    if pose.view == View::Side {
        for side in SIDES {
            if let Some(how) = on.feet.of(side)
                && pose.pin != Pin::Knees
            {
                let before = before.filter(|_| pose.on.feet.of(side).is_some());
                plant_foot(&mut skeleton, side, *how, before);
            }
            if let Some(how) = on.hands.of(side) {
                let fixed = pose.on.hands.of(side).is_some();
                plant_hand(
                    &mut skeleton,
                    side,
                    *how,
                    before.filter(|_| fixed),
                    after.filter(|_| fixed),
                );
            }
        }
    }
    rest_head(&mut skeleton, on.head, pose.anchor);
    skeleton
}

/// The joints of a frame, moved so that what carries the body is at its place.
fn stand(pose: &Pose, frame: &Frame, before: Option<&Skeleton>, on: &Contacts) -> Skeleton {
    let mut skeleton = joints(pose.view, frame, &pose.scale, pt(0.0, 0.0));
    for side in SIDES {
        let foot = on.feet.of(side);
        let leg = skeleton.legs.of_mut(side);
        if pose.view == View::Side {
            if matches!(
                foot,
                Some(FootOn::Flat | FootOn::Slides | FootOn::Step | FootOn::LowStep)
            ) {
                leg.foot = 90.0;
            }
        } else {
            leg.flat = matches!(foot, Some(FootOn::Flat | FootOn::Slides));
        }
    }
    if pose.anchor == Anchor::None {
        return skeleton;
    }
    let body = Body::on(&skeleton);
    let lowest = |rim: &[Point]| rim.iter().map(|point| point.y).fold(f64::INFINITY, f64::min);
    let standing = SIDES.map(|side| on.feet.of(side).is_some());
    let feet = || {
        let [left, right] = standing;
        let above = |side: Side| lowest(&body.legs.of(side).foot) - ground(on, side);
        let (l, r) = (above(Side::Left), above(Side::Right));
        match (left, right) {
            (true, false) => l,
            (false, true) => r,
            _ => l.min(r),
        }
    };
    let firm = |side: Side| matches!(on.feet.of(side), Some(how) if !slides(*how));
    // The foot that carries all the while, if there is one.
    let always = pose.on.feet.right.is_some() && pose.on.feet.left.is_none();
    let carrying = if firm(Side::Right) && (always || !firm(Side::Left)) {
        Side::Right
    } else {
        Side::Left
    };
    let up = match pose.pin {
        Pin::Hip if pose.view == View::Side => length::SEATED_HIP + frame.lift,
        Pin::Feet | Pin::Hip | Pin::Hands => -feet(),
        Pin::Back | Pin::Front if pose.view == View::Side => frame.lift - lowest(&body.trunk.rim()),
        Pin::Back | Pin::Front => {
            let rims = body.rims();
            -rims
                .iter()
                .filter(|(head, _)| !head)
                .map(|(_, rim)| lowest(rim))
                .fold(f64::INFINITY, f64::min)
        }
        Pin::Knees => {
            let low = SIDES
                .iter()
                .filter(|side| on.feet.of(**side) == &Some(FootOn::Top) || standing == [false, false])
                .map(|side| lowest(&body.legs.of(*side).shank.rim()).min(lowest(&body.legs.of(*side).foot)))
                .fold(f64::INFINITY, f64::min);
            -low
        }
    };
    let carrying = if pose.pin == Pin::Knees {
        knee_down(on)
    } else {
        carrying
    };
    let held = |skeleton: &Skeleton| held(pose.pin, skeleton, carrying, on);
    let along = before.map_or(0.0, held) - held(&skeleton);
    skeleton.shift(pt(along, up));
    skeleton
}

/// Where the part that stays is along the floor.
fn held(pin: Pin, skeleton: &Skeleton, carrying: Side, on: &Contacts) -> f64 {
    match pin {
        Pin::Feet if on.feet.of(carrying) == &Some(FootOn::Rises) => tip(skeleton.legs.of(carrying)),
        Pin::Feet => skeleton.legs.of(carrying).ankle.x,
        Pin::Hip | Pin::Front => skeleton.pelvis.x,
        Pin::Back => skeleton.chest.x,
        Pin::Hands => skeleton.arms.right.wrist.x,
        Pin::Knees => skeleton.legs.of(carrying).knee.x,
    }
}

/// Where the tip of a foot is along the floor, seen from the side.
fn tip(leg: &Leg) -> f64 {
    leg.ankle.x + (Point::down(leg.foot) * 10.6 + Point::down(leg.foot).right() * 3.8).x
}

/// The height of what a foot is on.
fn ground(on: &Contacts, side: Side) -> f64 {
    on.feet.of(side).map_or(0.0, height)
}

fn height(how: FootOn) -> f64 {
    match how {
        FootOn::Step => length::STEP,
        FootOn::LowStep => length::LOW_STEP,
        FootOn::Flat
        | FootOn::Heel
        | FootOn::Toes
        | FootOn::ToesSlide
        | FootOn::Rises
        | FootOn::Top
        | FootOn::Slides
        | FootOn::HeelSlides => 0.0,
    }
}

/// The side whose knee carries.
fn knee_down(on: &Contacts) -> Side {
    if on.feet.left == Some(FootOn::Top) {
        Side::Left
    } else {
        Side::Right
    }
}

fn slides(how: FootOn) -> bool {
    matches!(how, FootOn::Slides | FootOn::HeelSlides | FootOn::ToesSlide)
}

fn plant_foot(skeleton: &mut Skeleton, side: Side, how: FootOn, before: Option<&Skeleton>) {
    let body = Body::on(skeleton);
    let leg = *skeleton.legs.of(side);
    let below = body
        .legs
        .of(side)
        .foot
        .iter()
        .map(|point| point.y)
        .fold(f64::INFINITY, f64::min);
    let x = match (how, before) {
        (FootOn::Rises, Some(before)) => leg.ankle.x + tip(before.legs.of(side)) - tip(&leg),
        (_, Some(before)) if !slides(how) => before.legs.of(side).ankle.x,
        _ => leg.ankle.x,
    };
    skeleton.reach_with_foot(side, pt(x, leg.ankle.y - below + height(how)), leg.foot);
}

/// Puts a hand where it belongs. On the body it follows the body; on things it stays where it was before (floor) or
/// where the second key frame has it.
fn plant_hand(skeleton: &mut Skeleton, side: Side, how: HandOn, before: Option<&Skeleton>, after: Option<&Skeleton>) {
    let arm = *skeleton.arms.of(side);
    let body = Body::on(skeleton);
    let leg = body.legs.of(side);
    let joints = *skeleton.legs.of(side);
    let thigh = (joints.knee - joints.hip).unit();
    let head = head_axes(skeleton);
    let trunk_up = Point::up(skeleton.frame.torso);
    let stays = before.map_or(arm.wrist.x, |before| before.arms.of(side).wrist.x);
    let meant = after.map_or(arm.wrist, |after| after.arms.of(side).wrist);
    let mut flat = false;
    let (wrist, direction) = match how {
        HandOn::Floor | HandOn::FloorSlides => {
            flat = true;
            (
                pt(if how == HandOn::Floor { stays } else { arm.wrist.x }, FLAT_WRIST),
                90.0,
            )
        }
        HandOn::Forearm => {
            flat = true;
            let drop = (arm.shoulder.y - 2.4).min(length::UPPER_ARM);
            let ahead = (length::UPPER_ARM.powi(2) - drop * drop).max(0.0).sqrt();
            (pt(arm.shoulder.x + ahead + length::FOREARM, FLAT_WRIST), 90.0)
        }
        HandOn::Top => (meant, 84.0),
        HandOn::Wall => (meant, 180.0),
        HandOn::WallBehind => (meant, -20.0),
        HandOn::Thigh => (leg.thigh.at(0.55, 1.0) + thigh.left() * 1.0, thigh.down_angle() - 4.0),
        HandOn::OtherThigh => {
            let other = skeleton.legs.of(side.other());
            let along = (other.knee - other.hip).unit();
            (
                body.legs.of(side.other()).thigh.at(0.5, 1.0) + along.left() * 1.0,
                along.down_angle() - 4.0,
            )
        }
        HandOn::BehindThigh => (
            leg.thigh.at(0.6, -1.0) + thigh.right() * 0.2,
            (thigh.left() + thigh * 0.4).down_angle(),
        ),
        HandOn::Knee => {
            let shin = (joints.ankle - joints.knee).unit();
            (
                leg.shank.at(0.1, 1.0) + shin.left() * 1.4,
                (shin + shin.right() * 0.3).down_angle(),
            )
        }
        HandOn::Foot => (
            joints.ankle + Point::down(joints.foot) * -0.5 + pt(1.0, 2.5),
            joints.foot,
        ),
        HandOn::Seat => (skeleton.pelvis + pt(1.5, -1.5), -8.0),
        HandOn::Belly => (
            body.trunk.at(4.5, 1.0) + trunk_up.right() * 0.6,
            (trunk_up + trunk_up.left() * 0.2).down_angle(),
        ),
        HandOn::Hip => {
            let (from, to) = (body.trunk.at(8.5, 0.1), body.trunk.at(3.5, 0.9));
            (from, (to - from).down_angle())
        }
        HandOn::BehindWaist => {
            flat = true;
            skeleton.arms.of_mut(side).foreshortened = 1.0;
            (body.trunk.at(13.0, -1.0) + trunk_up.left() * 1.5, -skeleton.frame.torso)
        }
        HandOn::ChairBack => (pt(skeleton.pelvis.x + length::RAIL_HELD, length::RAIL + 1.6), 62.0),
        HandOn::Chest => (
            body.trunk.at(17.0, 1.0) + trunk_up.right() * 1.5,
            (trunk_up + trunk_up.left() * 0.45).down_angle(),
        ),
        HandOn::Forehead => (head.at(7.2, -2.6), (head.y + head.x * -0.1).down_angle()),
        HandOn::BehindHead => (head.at(-3.0, -3.0), (head.y * 0.6 + head.x * -1.0).down_angle()),
    };
    skeleton.reach_with_hand(side, wrist, direction);
    skeleton.arms.of_mut(side).flat = flat;
    if flat && how != HandOn::BehindWaist {
        lay_elbow(skeleton, side);
    }
}

/// An elbow that would be below the floor lies on it, and the forearm with it.
fn lay_elbow(skeleton: &mut Skeleton, side: Side) {
    const LOW: f64 = 2.4;
    let arm = *skeleton.arms.of(side);
    let (upper, fore) = ((arm.elbow - arm.shoulder).length(), (arm.wrist - arm.elbow).length());
    if arm.elbow.y >= LOW || arm.shoulder.y < LOW {
        return;
    }
    let drop = (arm.shoulder.y - LOW).min(upper);
    let ahead = (upper * upper - drop * drop).max(0.0).sqrt() * (arm.wrist.x - arm.shoulder.x).signum();
    let elbow = arm.shoulder + pt(ahead, -drop);
    let down = LOW - FLAT_WRIST;
    let level = (fore * fore - down * down).max(0.0).sqrt() * ahead.signum();
    skeleton.set_arm(side, elbow, elbow + pt(level, -down));
}

/// Whether a hand's place follows from the body and the floor alone, without the end of the motion.
fn on_the_body(how: HandOn) -> bool {
    !matches!(
        how,
        HandOn::FloorSlides | HandOn::Top | HandOn::Wall | HandOn::WallBehind
    )
}

/// Rests the head on the floor or on what lies there, and never lets it sink below.
fn rest_head(skeleton: &mut Skeleton, on: Option<HeadOn>, anchor: Anchor) {
    if anchor == Anchor::None {
        return;
    }
    let body = Body::on(skeleton);
    let lowest = body.head.iter().map(|point| point.y).fold(f64::INFINITY, f64::min);
    let height = on.map(height_under_head);
    if lowest < 0.0 || height.is_some() {
        skeleton.head = skeleton.head + pt(0.0, height.unwrap_or_default() - lowest);
    }
}

/// How high the head lies on what it rests on, in % of height.
fn height_under_head(on: HeadOn) -> f64 {
    match on {
        HeadOn::Floor => 0.0,
        HeadOn::Towel => 1.6,
        HeadOn::Pillow => 4.0,
        HeadOn::Cushion => 12.0,
    }
}

/// The angles between two frames.
fn between(a: &Frame, b: &Frame, pose: &Scale, part: f64) -> Frame {
    let m = |x: f64, y: f64| mix(x, y, part);
    let two = |x: &Both<f64>, y: &Both<f64>| Both {
        left: m(x.left, y.left),
        right: m(x.right, y.right),
    };
    let some =
        |x: Option<f64>, y: Option<f64>| (x.is_some() || y.is_some()).then(|| m(x.unwrap_or(1.0), y.unwrap_or(1.0)));
    let (from, to) = (a.scale.unwrap_or(*pose), b.scale.unwrap_or(*pose));
    Frame {
        torso: m(a.torso, b.torso),
        neck: m(a.neck, b.neck),
        nod: m(a.nod, b.nod),
        turn: m(a.turn, b.turn),
        head_glide: m(a.head_glide, b.head_glide),
        curve: m(a.curve, b.curve),
        lordosis: m(a.lordosis, b.lordosis),
        kyphosis: m(a.kyphosis, b.kyphosis),
        pelvis: m(a.pelvis, b.pelvis),
        lift: m(a.lift, b.lift),
        belly: m(a.belly, b.belly),
        shoulder: two(&a.shoulder, &b.shoulder),
        elbow: two(&a.elbow, &b.elbow),
        wrist: two(&a.wrist, &b.wrist),
        hip: two(&a.hip, &b.hip),
        knee: two(&a.knee, &b.knee),
        ankle: two(&a.ankle, &b.ankle),
        shoulder_scale: some(a.shoulder_scale, b.shoulder_scale),
        torso_scale: some(a.torso_scale, b.torso_scale),
        scale: Some(Scale {
            upper_arm: two(&from.upper_arm, &to.upper_arm),
            forearm: two(&from.forearm, &to.forearm),
            thigh: two(&from.thigh, &to.thigh),
            shank: two(&from.shank, &to.shank),
        }),
        on: Contacts::default(),
    }
}

/// Someone who stands still on both feet.
pub(super) fn standing(view: View, frame: Frame) -> Pose {
    Pose {
        view,
        anchor: Anchor::Floor,
        contact: Contact::of("feet on floor"),
        props: Vec::new(),
        arrows: Vec::new(),
        small: Vec::new(),
        close: None,
        scale: Scale::default(),
        hands: None,
        pin: Pin::Feet,
        on: Contacts {
            feet: Both {
                left: Some(FootOn::Flat),
                right: Some(FootOn::Flat),
            },
            ..Contacts::default()
        },
        start: frame.clone(),
        end: frame,
        beside: None,
    }
}
