//! The pose of an exercise or an item: joint angles at key frames (rule H1).
//!
//! All angles are degrees. 0 is standing upright with hanging arms, straight legs and the foot at a right angle to the
//! shin; bending is plus. In a front view shoulder and hip are away from the midline. Lengths are % of body height.

use serde::{Deserialize, Deserializer, Serialize};

use super::{Arrow, Contact, Crop, Small};

/// How a body stands at the start and at the end, and what holds it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pose {
    /// From where it is seen.
    pub view: View,
    /// What the figure stands on.
    pub anchor: Anchor,
    /// What touches what, in words.
    pub contact: Contact,
    /// What is needed around the body.
    #[serde(default)]
    pub props: Vec<Prop>,
    /// Which way a part moves, where the two key frames hardly tell.
    #[serde(default)]
    pub arrows: Vec<Arrow>,
    /// What the steps say moves only a little.
    #[serde(default)]
    pub small: Vec<Small>,
    /// The part that is drawn a second time, large, beside the whole: a movement too small to be seen on it.
    #[serde(default)]
    pub close: Option<Crop>,
    /// Segments that point at the viewer, in all frames.
    #[serde(default)]
    pub scale: Scale,
    /// Hands drawn along the floor.
    #[serde(default)]
    pub hands: Option<Hands>,
    /// The part that stays where it is while the others move.
    #[serde(default)]
    pub pin: Pin,
    /// What stays on a surface in all frames.
    #[serde(default)]
    pub on: Contacts,
    /// The first key frame.
    pub start: Frame,
    /// The second key frame.
    pub end: Frame,
    /// The same from another side, drawn small beside it: what this view cannot show (rule Z25).
    #[serde(default)]
    pub beside: Option<Box<Pose>>,
}

impl Pose {
    /// The same with left and right exchanged, seen from where it was: what the near limbs did the far ones do. Things around
    /// the body stay where they are.
    #[must_use]
    pub fn exchanged(&self) -> Pose {
        Pose {
            contact: self.contact.exchanged(),
            scale: self.scale.exchanged(),
            on: self.on.exchanged(),
            start: self.start.exchanged(),
            end: self.end.exchanged(),
            beside: self.beside.as_ref().map(|beside| Box::new(beside.exchanged())),
            ..self.clone()
        }
    }
}

/// From where the figure is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum View {
    /// From the person's right: the person faces +x and the right side is near.
    Side,
    /// The person faces the viewer: the person's left is at +x.
    Front,
    /// The person's back is to the viewer: the person's left is at -x.
    Back,
}

/// What the figure stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Anchor {
    /// The lowest part is on the floor.
    Floor,
    /// The hip is at the height of a seat.
    Seat,
    /// Drawn from above: no floor.
    None,
}

/// The part that stays where it is while the others move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pin {
    /// The lower foot.
    #[default]
    Feet,
    /// The hip.
    Hip,
    /// The trunk lies on its back; the shoulders stay.
    Back,
    /// The trunk lies on its front; the hip stays.
    Front,
    /// The lower knee.
    Knees,
    /// The right hand; the feet walk.
    Hands,
}

/// Hands drawn along the floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hands {
    /// The palm lies flat.
    Flat,
}

/// A thing around the body; the pose decides where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Prop {
    /// A chair below the body.
    Chair,
    /// A chair behind the body that is not sat on: its seat is as high as a seat is.
    ChairBehind,
    /// A seat without a back.
    Stool,
    /// The back of that chair reaches the ribs.
    ChairBack,
    /// Arm-rests on that chair.
    Armrest,
    /// A chair whose seat carries the right heel.
    ChairAtHeel,
    /// A chair sat on sideways: its back is at the person's far side.
    ChairSideways,
    /// A chair in front, its back held by a hand.
    ChairFront,
    /// A chair beside the body, its back held by a hand.
    ChairSide,
    /// A wall behind the body.
    WallBehind,
    /// A wall behind the right hand.
    WallAtHand,
    /// A wall in front of the body.
    WallFront,
    /// A wall at the person's right.
    WallRight,
    /// A door frame around the body.
    Doorway,
    /// A counter in front; seen from behind, beyond the body.
    CounterFront,
    /// A counter behind.
    CounterBehind,
    /// A table in front of the seat.
    Table,
    /// A bed or sturdy table below the body; its edge is at the hip.
    Bed,
    /// An elastic band between the hands.
    BandHands,
    /// An elastic band from the hands to an anchor in front.
    BandFront,
    /// An elastic band from the hands to an anchor beside the body.
    BandSide,
    /// An elastic band round the thighs, above the knees.
    BandKnees,
    /// A strap from the hands to the sole of the right foot.
    StrapRightFoot,
    /// A strap from the right hand to the right ankle.
    StrapRightAnkle,
    /// A rolled towel along the spine.
    RollUnderSpine,
    /// A pillow under the head.
    Pillow,
    /// A pillow under the belly.
    PillowBelly,
    /// A rolled towel between the right elbow and the ribs.
    RollAtElbow,
    /// A low step below the right foot.
    Step,
    /// A step of 10 cm below the right foot.
    LowStep,
    /// A bottle in the right hand.
    Bottle,
    /// A book under the person's right foot.
    BookRightFoot,
    /// A scale under each foot.
    Scales,
    /// A weighted string from above.
    PlumbLine,
    /// The frame of a door beside the raised thigh.
    DoorPost,
    /// The back of that chair reaches the head.
    HighBack,
    /// A firm cushion on the seat; the pose lifts the hip onto it.
    SeatCushion,
    /// A chair in front whose seat carries the forearms.
    ChairAtArms,
    /// A chair whose seat carries the lower legs; seen from above.
    ChairUnderLegs,
    /// A folded towel between the head and what is behind it.
    TowelBehindHead,
    /// A rolled towel between each elbow and the ribs; of the right one in a pose that turns one arm.
    TowelElbows,
    /// A thin towel along the spine.
    TowelUnderSpine,
    /// A pillow under each arm; seen from above.
    PillowsArms,
    /// A pillow under each knee; seen from above.
    PillowsKnees,
    /// A pillow between the knees of someone who lies on the side.
    PillowBetweenKnees,
    /// A pillow under the pregnant belly of someone who lies on the side.
    PillowBump,
    /// A pillow under the chest.
    PillowChest,
    /// A pillow between a table and the forehead.
    PillowTable,
    /// A strap from the hands round the back of the left thigh.
    StrapLeftThigh,
}

/// What is on a surface.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Contacts {
    /// How each foot stands.
    pub feet: Both<Option<FootOn>>,
    /// What each hand is on.
    pub hands: Both<Option<HandOn>>,
    /// What the head rests on.
    pub head: Option<HeadOn>,
}

impl Contacts {
    fn exchanged(&self) -> Contacts {
        Contacts {
            feet: self.feet.exchanged(),
            hands: self.hands.exchanged(),
            head: self.head,
        }
    }
}

/// How a foot is on the floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FootOn {
    /// The whole sole.
    Flat,
    /// The heel; the ankle keeps its angle.
    Heel,
    /// The ball of the foot; the heel is up.
    Toes,
    /// On the ball of the foot, and it slides.
    ToesSlide,
    /// The toes stay while the heel rises from the first key frame to the second.
    Rises,
    /// The whole sole, on a low step.
    Step,
    /// The whole sole, on a step of 10 cm.
    LowStep,
    /// The back of the foot.
    Top,
    /// Flat, and it slides from its first place to its second.
    Slides,
    /// On the heel, and it slides.
    HeelSlides,
}

/// What a hand is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HandOn {
    /// The palm on the floor.
    Floor,
    /// The palm on the floor, and it slides from its first place to its second.
    FloorSlides,
    /// The forearm on the floor.
    Forearm,
    /// The palm on a counter, table or chair back, where the second key frame has it.
    Top,
    /// The palm on the wall in front, where the second key frame has it.
    Wall,
    /// The palm on the wall behind, where the second key frame has it.
    WallBehind,
    /// On the same side's thigh.
    Thigh,
    /// On the other side's thigh.
    OtherThigh,
    /// Behind the same side's thigh.
    BehindThigh,
    /// Round the same side's knee.
    Knee,
    /// Holds the same side's foot.
    Foot,
    /// Holds the edge of the seat.
    Seat,
    /// On the belly.
    Belly,
    /// On the front of the hip.
    Hip,
    /// Between the waist and what is behind it, the palm to that.
    BehindWaist,
    /// On the top of the back of a chair sat on sideways.
    ChairBack,
    /// On the chest.
    Chest,
    /// On the forehead.
    Forehead,
    /// Behind the head.
    BehindHead,
}

/// What the head rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeadOn {
    /// The floor.
    Floor,
    /// A folded towel on the floor.
    Towel,
    /// A pillow on the floor.
    Pillow,
    /// A high, firm cushion on the floor.
    Cushion,
}

/// Joint angles at one moment.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Frame {
    /// Lean of the line from hip to shoulder: + forward (side), + to the person's left (front).
    pub torso: f64,
    /// The head relative to the trunk: + chin towards the chest (side), + to the person's left (front).
    pub neck: f64,
    /// The head turned on the neck, + chin down; side view.
    pub nod: f64,
    /// The face turned about the body's own length, in degrees, + to the person's left; front view.
    pub turn: f64,
    /// The head pushed forward, in % of height.
    pub head_glide: f64,
    /// Rounding of the whole trunk: + round, - hollow; a point at its middle moves by a quarter of it, in % of height.
    pub curve: f64,
    /// Hollow of the low back beyond the neutral one, in % of height; + deeper.
    pub lordosis: f64,
    /// Rounding of the upper back beyond the neutral one, in % of height; + rounder.
    pub kyphosis: f64,
    /// Side view: the pelvis tipped forward (+) beyond the trunk. Front view: tilt to the side (90 = lying on the left).
    pub pelvis: f64,
    /// The whole body raised, in % of height.
    pub lift: f64,
    /// The belly bulges, in % of height; breathing.
    pub belly: f64,
    /// Upper arm relative to the trunk.
    pub shoulder: Both<f64>,
    /// + bends.
    pub elbow: Both<f64>,
    /// The hand relative to the forearm: + bends towards the palm side of a hanging arm's front.
    pub wrist: Both<f64>,
    /// Thigh relative to the trunk.
    pub hip: Both<f64>,
    /// + heel to buttock.
    pub knee: Both<f64>,
    /// + toes up.
    pub ankle: Both<f64>,
    /// Shortens the shoulder line of a front view: the trunk is turned.
    pub shoulder_scale: Option<f64>,
    /// Shortens the trunk of a front view: it leans to the viewer.
    pub torso_scale: Option<f64>,
    /// Segments that point at the viewer, in this frame.
    pub scale: Option<Scale>,
    /// What is on a surface in this frame only.
    pub on: Contacts,
}

impl Frame {
    fn exchanged(&self) -> Frame {
        Frame {
            shoulder: self.shoulder.exchanged(),
            elbow: self.elbow.exchanged(),
            wrist: self.wrist.exchanged(),
            hip: self.hip.exchanged(),
            knee: self.knee.exchanged(),
            ankle: self.ankle.exchanged(),
            scale: self.scale.as_ref().map(Scale::exchanged),
            on: self.on.exchanged(),
            ..self.clone()
        }
    }
}

/// How much of a segment's length is seen; 1 is all of it.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Scale {
    /// Upper arms.
    pub upper_arm: Both<f64>,
    /// Forearms.
    pub forearm: Both<f64>,
    /// Thighs.
    pub thigh: Both<f64>,
    /// Shins.
    pub shank: Both<f64>,
}

impl Default for Scale {
    fn default() -> Self {
        let whole = Both { left: 1.0, right: 1.0 };
        Scale {
            upper_arm: whole,
            forearm: whole,
            thigh: whole,
            shank: whole,
        }
    }
}

/// A value for each of the person's sides. In files one value for both, or `[left, right]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Both<T> {
    /// The person's left.
    pub left: T,
    /// The person's right.
    pub right: T,
}

impl Scale {
    fn exchanged(&self) -> Scale {
        Scale {
            upper_arm: self.upper_arm.exchanged(),
            forearm: self.forearm.exchanged(),
            thigh: self.thigh.exchanged(),
            shank: self.shank.exchanged(),
        }
    }
}

impl<T: Copy> Both<T> {
    fn exchanged(&self) -> Both<T> {
        Both {
            left: self.right,
            right: self.left,
        }
    }
}

impl<'de, T: Deserialize<'de> + Clone> Deserialize<'de> for Both<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Raw<T> {
            Two([T; 2]),
            One(T),
        }
        Ok(match Raw::deserialize(deserializer)? {
            Raw::Two([left, right]) => Both { left, right },
            Raw::One(value) => Both {
                left: value.clone(),
                right: value,
            },
        })
    }
}
