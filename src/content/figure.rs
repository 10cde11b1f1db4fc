//! The figure of an item: how the body is drawn, what is measured on it, and the shapes of its options.

use serde::Deserialize;

use super::{Frame, Id, Pose};

/// The figure of one item.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemFigure {
    /// The item.
    pub id: Id,
    /// What the picture shows, for people who do not see it.
    pub alt: String,
    /// How the body is; the end frame is the test.
    pub pose: Pose,
    /// Whether it shows one side, the right; the left is its mirror.
    #[serde(default)]
    pub sided: bool,
    /// Muscles that are lit.
    #[serde(default)]
    pub lit: Vec<Id>,
    /// What is measured.
    #[serde(default)]
    pub measures: Vec<Measure>,
    /// Points that are found with a finger.
    #[serde(default)]
    pub landmarks: Vec<Spot>,
    /// A line from the waist's back to its front, as a waistband.
    #[serde(default)]
    pub waistband: bool,
    /// How deep the fold of skin at the waist is on the right side, from 0 to 1; front view.
    #[serde(default)]
    pub fold: f64,
    /// The part of the body the options are told apart by.
    #[serde(default)]
    pub crop: Crop,
    /// The shapes of the options that differ in shape, by the option's value.
    #[serde(default)]
    pub options: Vec<OptionFigure>,
}

/// The shape of one option: the end frame of the item's pose with these angles instead.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionFigure {
    /// The option's value.
    pub value: i32,
    /// How the body is.
    pub frame: Frame,
    /// How deep the fold at the waist is on the right side, from 0 to 1; front view.
    #[serde(default)]
    pub fold: f64,
}

/// Which part of the figure is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Crop {
    /// All of it.
    #[default]
    Whole,
    /// Head and shoulders.
    Head,
    /// From the ribs to the thighs.
    Pelvis,
}

/// Something measured on the body.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub enum Measure {
    /// A level line from a point to the wall.
    GapToWall {
        /// The point.
        from: Spot,
        /// What is written at it.
        label: String,
    },
    /// An upright line from a point to the floor.
    Height {
        /// The point.
        from: Spot,
        /// What is written at it.
        label: String,
    },
    /// A straight line between two points.
    Distance {
        /// One point.
        from: Spot,
        /// The other.
        to: Spot,
        /// What is written at it.
        label: String,
    },
    /// An angle.
    Angle {
        /// Its corner.
        at: Spot,
        /// One of its arms.
        from: Ray,
        /// The other.
        to: Ray,
        /// What is written at it.
        label: String,
    },
    /// A line through two points against the level.
    Tilt {
        /// One point.
        from: Spot,
        /// The other.
        to: Spot,
        /// What is written at it.
        label: String,
    },
    /// An upright line above a point, to compare another with.
    Upright {
        /// The point.
        from: Spot,
    },
}

/// An arm of an angle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ray {
    /// Level, to the side the person faces.
    Level,
    /// Level, the other way.
    LevelBack,
    /// Straight up.
    Up,
    /// On beyond the knee in the direction of the thigh.
    ThighOn,
    /// Towards a point.
    #[serde(untagged)]
    To(Spot),
}

/// A place on the body. Without a side it is in the middle or, from the side, on the near one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Spot {
    /// The small flap in front of the ear hole.
    Tragus,
    /// The bump at the base of the neck.
    C7,
    /// The tip of the shoulder.
    Acromion,
    /// The front hip point.
    Asis,
    /// The left front hip point.
    LeftAsis,
    /// The right front hip point.
    RightAsis,
    /// The back hip point below the dimple.
    Psis,
    /// The left back hip point.
    LeftPsis,
    /// The right back hip point.
    RightPsis,
    /// The top of the left hip bone, at the side.
    LeftCrest,
    /// The top of the right hip bone, at the side.
    RightCrest,
    /// The back of the head.
    Occiput,
    /// The top of the head.
    Crown,
    /// The hollow of the low back.
    LowBack,
    /// The breastbone.
    Breastbone,
    /// The hip joint.
    Hip,
    /// The knee.
    Knee,
    /// The ankle.
    Ankle,
    /// The left inner ankle.
    LeftAnkle,
    /// The right inner ankle.
    RightAnkle,
    /// The heel.
    Heel,
    /// The buttock.
    Buttock,
    /// The tip of the middle finger.
    Fingertip,
    /// Where that tip was at the start.
    FingertipBefore,
    /// The underside of the thigh above the knee.
    UnderThigh,
    /// The top of the far foot's book or the sole on it.
    Sole,
}
