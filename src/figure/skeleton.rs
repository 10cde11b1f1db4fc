//! Where the joints are: forward and inverse kinematics of one frame (rule H1).

use super::geometry::{Point, two_bones};
use crate::content::{Both, Frame, Scale, View};

/// Lengths of the segments in % of body height (rule H2).
pub mod length {
    /// From the shoulder line to the middle of the head.
    pub const NECK_AND_HEAD: f64 = 10.5;
    /// From the hip to the shoulder line.
    pub const TRUNK: f64 = 30.0;
    /// From shoulder to elbow.
    pub const UPPER_ARM: f64 = 17.0;
    /// From elbow to wrist.
    pub const FOREARM: f64 = 15.0;
    /// From hip to knee.
    pub const THIGH: f64 = 24.5;
    /// From knee to ankle.
    pub const SHANK: f64 = 24.5;
    /// From the middle to a shoulder, seen from the front.
    pub const HALF_SHOULDERS: f64 = 9.0;
    /// From the middle to a hip, seen from the front.
    pub const HALF_HIPS: f64 = 6.0;
    /// The ankle above the sole. With it the figure is 100 % tall: 4 + 24.5 + 24.5 + 30 + 10.5 + 6.5.
    pub const SOLE: f64 = 4.0;
    /// The height of a low step: 14 to 17 cm of a person.
    pub const STEP: f64 = 9.0;
    /// The height of a step of 10 cm.
    pub const LOW_STEP: f64 = 5.9;
    /// The hip above the floor when thighs are level and shins upright: the height of a seated hip.
    pub const SEATED_HIP: f64 = SHANK + SOLE;
    /// The top of the back of a usual chair.
    pub const RAIL: f64 = 45.1;
    /// How far ahead of the hip a hand holds the back of a chair sat on sideways.
    pub const RAIL_HELD: f64 = 8.0;
}

/// One of the person's sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The person's left.
    Left,
    /// The person's right.
    Right,
}

impl From<crate::record::Side> for Side {
    fn from(side: crate::record::Side) -> Side {
        match side {
            crate::record::Side::Left => Side::Left,
            crate::record::Side::Right => Side::Right,
        }
    }
}

impl Side {
    /// The other side.
    pub fn other(self) -> Side {
        match self {
            Side::Left => Side::Right,
            Side::Right => Side::Left,
        }
    }
}

impl<T> Both<T> {
    /// The value of one side.
    pub fn of(&self, side: Side) -> &T {
        match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
        }
    }

    /// The value of one side, to change.
    pub fn of_mut(&mut self, side: Side) -> &mut T {
        match side {
            Side::Left => &mut self.left,
            Side::Right => &mut self.right,
        }
    }
}

/// The joints of one frame.
#[derive(Clone, Debug)]
pub struct Skeleton {
    /// From where it is seen.
    pub view: View,
    /// The middle between the hips.
    pub pelvis: Point,
    /// The middle of the shoulder line.
    pub chest: Point,
    /// The middle of the head.
    pub head: Point,
    /// The lean of the head from upright; side view: + face down.
    pub head_angle: f64,
    /// The angles it was made from.
    pub frame: Frame,
    /// The arms.
    pub arms: Both<Arm>,
    /// The legs.
    pub legs: Both<Leg>,
}

/// The joints of an arm.
#[derive(Clone, Copy, Debug, Default)]
pub struct Arm {
    /// Shoulder joint.
    pub shoulder: Point,
    /// Elbow.
    pub elbow: Point,
    /// Wrist.
    pub wrist: Point,
    /// Where the hand points, as `Point::down`.
    pub hand: f64,
    /// The hand lies on a surface, seen from its edge.
    pub flat: bool,
    /// How much of the hand's length points at the viewer or away: 0 none, 1 all.
    pub foreshortened: f64,
}

/// The joints of a leg.
#[derive(Clone, Copy, Debug, Default)]
pub struct Leg {
    /// Hip joint.
    pub hip: Point,
    /// Knee.
    pub knee: Point,
    /// Ankle.
    pub ankle: Point,
    /// Where the toes point, as `Point::down`; side view.
    pub foot: f64,
    /// The sole is on the floor; front view.
    pub flat: bool,
}

/// The joints of a frame, the middle of the pelvis at `pelvis`. `scale` is that of the whole pose.
pub fn joints(view: View, frame: &Frame, scale: &Scale, pelvis: Point) -> Skeleton {
    match view {
        View::Side => side(frame, scale, pelvis),
        View::Front | View::Back => front(view, frame, scale, pelvis),
    }
}

fn scaled(pose: &Scale, frame: &Frame) -> Scale {
    frame.scale.unwrap_or(*pose)
}

fn side(frame: &Frame, scale: &Scale, pelvis: Point) -> Skeleton {
    let scale = scaled(scale, frame);
    let torso = frame.torso;
    let chest = pelvis + Point::up(torso) * length::TRUNK;
    let head_angle = torso + frame.neck;
    let forward = Point::up(torso).right();
    let head = chest + Point::up(head_angle) * length::NECK_AND_HEAD + forward * frame.head_glide;
    let arm = |side: Side| {
        let upper = frame.shoulder.of(side) - torso;
        let fore = upper + frame.elbow.of(side);
        let elbow = chest + Point::down(upper) * (length::UPPER_ARM * scale.upper_arm.of(side));
        let wrist = elbow + Point::down(fore) * (length::FOREARM * scale.forearm.of(side));
        Arm {
            shoulder: chest,
            elbow,
            wrist,
            hand: fore + frame.wrist.of(side),
            flat: false,
            foreshortened: 0.0,
        }
    };
    let leg = |side: Side| {
        let thigh = frame.hip.of(side) - torso;
        let shank = thigh - frame.knee.of(side);
        let knee = pelvis + Point::down(thigh) * (length::THIGH * scale.thigh.of(side));
        let ankle = knee + Point::down(shank) * (length::SHANK * scale.shank.of(side));
        Leg {
            hip: pelvis,
            knee,
            ankle,
            foot: shank + 90.0 + frame.ankle.of(side),
            flat: false,
        }
    };
    Skeleton {
        view: View::Side,
        pelvis,
        chest,
        head,
        head_angle: head_angle + frame.nod,
        frame: frame.clone(),
        arms: Both {
            left: arm(Side::Left),
            right: arm(Side::Right),
        },
        legs: Both {
            left: leg(Side::Left),
            right: leg(Side::Right),
        },
    }
}

fn front(view: View, frame: &Frame, scale: &Scale, pelvis: Point) -> Skeleton {
    let scale = scaled(scale, frame);
    let torso = frame.torso;
    let trunk = length::TRUNK * frame.torso_scale.unwrap_or(1.0);
    let chest = pelvis + Point::up(torso) * trunk;
    let head_angle = torso + frame.neck;
    let head = chest + Point::up(head_angle) * length::NECK_AND_HEAD;
    let across = Point::up(torso).right() * (length::HALF_SHOULDERS * frame.shoulder_scale.unwrap_or(1.0));
    let hips = Point::up(frame.pelvis).right() * length::HALF_HIPS;
    // The right side is the left one in the mirror: its angles turn the other way.
    let arm = |side: Side, sign: f64| {
        let upper = sign * frame.shoulder.of(side) - torso;
        let fore = upper + sign * frame.elbow.of(side);
        let shoulder = chest + across * sign;
        let elbow = shoulder + Point::down(upper) * (length::UPPER_ARM * scale.upper_arm.of(side));
        let wrist = elbow + Point::down(fore) * (length::FOREARM * scale.forearm.of(side));
        Arm {
            shoulder,
            elbow,
            wrist,
            // A forearm that has turned past the viewer's eye points the other way.
            hand: fore + sign * frame.wrist.of(side) + if *scale.forearm.of(side) < 0.0 { 180.0 } else { 0.0 },
            flat: false,
            foreshortened: (1.0 - scale.forearm.of(side).abs()).clamp(0.0, 1.0),
        }
    };
    let leg = |side: Side, sign: f64| {
        let thigh = sign * frame.hip.of(side) - frame.pelvis;
        let shank = thigh - sign * frame.knee.of(side);
        let hip = pelvis + hips * sign;
        let knee = hip + Point::down(thigh) * (length::THIGH * scale.thigh.of(side));
        let ankle = knee + Point::down(shank) * (length::SHANK * scale.shank.of(side));
        Leg {
            hip,
            knee,
            ankle,
            foot: shank,
            flat: false,
        }
    };
    Skeleton {
        view,
        pelvis,
        chest,
        head,
        head_angle,
        frame: frame.clone(),
        arms: Both {
            left: arm(Side::Left, 1.0),
            right: arm(Side::Right, -1.0),
        },
        legs: Both {
            left: leg(Side::Left, 1.0),
            right: leg(Side::Right, -1.0),
        },
    }
}

impl Skeleton {
    /// Bends a leg of a side view so that its ankle is at `ankle` and its toes point to `foot`.
    pub fn reach_with_foot(&mut self, side: Side, ankle: Point, foot: f64) {
        let leg = self.legs.of_mut(side);
        let (thigh_length, shank_length) = ((leg.knee - leg.hip).length(), (leg.ankle - leg.knee).length());
        let way = ankle - leg.hip;
        let (away, bend) = two_bones(thigh_length, shank_length, way.length());
        let thigh = way.down_angle() + away;
        leg.knee = leg.hip + Point::down(thigh) * thigh_length;
        leg.ankle = leg.knee + Point::down(thigh - bend) * shank_length;
        leg.foot = foot;
        let torso = self.frame.torso;
        *self.frame.hip.of_mut(side) = near(thigh + torso, *self.frame.hip.of(side));
        *self.frame.knee.of_mut(side) = bend;
        *self.frame.ankle.of_mut(side) = near(foot - (thigh - bend) - 90.0, *self.frame.ankle.of(side));
    }

    /// Bends an arm of a side view so that its wrist is at `wrist` and its hand points to `hand`.
    pub fn reach_with_hand(&mut self, side: Side, wrist: Point, hand: f64) {
        let arm = self.arms.of_mut(side);
        let (upper_length, fore_length) = ((arm.elbow - arm.shoulder).length(), (arm.wrist - arm.elbow).length());
        let way = wrist - arm.shoulder;
        let (away, bend) = two_bones(upper_length, fore_length, way.length());
        let upper = way.down_angle() - away;
        arm.elbow = arm.shoulder + Point::down(upper) * upper_length;
        arm.wrist = arm.elbow + Point::down(upper + bend) * fore_length;
        arm.hand = hand;
        let torso = self.frame.torso;
        *self.frame.shoulder.of_mut(side) = near(upper + torso, *self.frame.shoulder.of(side));
        *self.frame.elbow.of_mut(side) = bend;
        *self.frame.wrist.of_mut(side) = near(hand - upper - bend, *self.frame.wrist.of(side));
    }

    /// Puts elbow and wrist of a side view where they are said to be; the hand keeps its direction.
    pub fn set_arm(&mut self, side: Side, elbow: Point, wrist: Point) {
        let arm = self.arms.of_mut(side);
        (arm.elbow, arm.wrist) = (elbow, wrist);
        let (upper, fore) = ((elbow - arm.shoulder).down_angle(), (wrist - elbow).down_angle());
        let (hand, torso) = (arm.hand, self.frame.torso);
        *self.frame.shoulder.of_mut(side) = near(upper + torso, *self.frame.shoulder.of(side));
        *self.frame.elbow.of_mut(side) = near(fore - upper, *self.frame.elbow.of(side));
        *self.frame.wrist.of_mut(side) = near(hand - fore, *self.frame.wrist.of(side));
    }

    /// Moves everything.
    pub fn shift(&mut self, by: Point) {
        for point in [&mut self.pelvis, &mut self.chest, &mut self.head] {
            *point = *point + by;
        }
        for arm in [&mut self.arms.left, &mut self.arms.right] {
            for point in [&mut arm.shoulder, &mut arm.elbow, &mut arm.wrist] {
                *point = *point + by;
            }
        }
        for leg in [&mut self.legs.left, &mut self.legs.right] {
            for point in [&mut leg.hip, &mut leg.knee, &mut leg.ankle] {
                *point = *point + by;
            }
        }
    }
}

/// The same direction as `angle`, within half a turn of `old`.
pub fn near(angle: f64, old: f64) -> f64 {
    angle - ((angle - old) / 360.0).round() * 360.0
}
