//! The figure of an item: how the body is drawn, what is measured on it, and the shapes of its options.

use serde::Deserialize;

use super::{Crop, Frame, ItemId, MuscleId, Pose, Spot};

/// The figure of one item.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemFigure {
    /// The item.
    pub id: ItemId,
    /// What the picture shows, for people who do not see it.
    pub alt: String,
    /// How the body is; the end frame is the test.
    pub pose: Pose,
    /// Whether it shows one side, the right; the left is its mirror.
    #[serde(default)]
    pub sided: bool,
    /// Muscles that are lit.
    #[serde(default)]
    pub lit: Vec<MuscleId>,
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
