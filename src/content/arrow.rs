//! What two key frames hardly tell: which way a part moves, and how little.

use serde::Deserialize;

use super::Spot;

/// An arrow beside or on the body; it stands where it is at the first key frame.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrow {
    /// The words of the steps it draws.
    pub says: String,
    /// The direction those words name.
    pub to: Heading,
    /// The part of the body it belongs to.
    pub at: Spot,
    /// How far from that part it begins, in % of height: to the right, up.
    #[serde(default)]
    pub away: (f64, f64),
    /// Where it points, in degrees from upright: + to the right.
    pub way: f64,
    /// How many degrees it turns on its way: + to the right.
    #[serde(default)]
    pub bend: f64,
    /// Its length, in % of height.
    #[serde(default = "arrow_length")]
    pub length: f64,
}

fn arrow_length() -> f64 {
    9.0
}

/// A direction as words name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Heading {
    /// Towards the ceiling.
    Up,
    /// Towards the floor.
    Down,
    /// Where the face of someone upright looks.
    Forward,
    /// The other way.
    Back,
    /// Away from the middle of the body, seen from the front or from behind.
    Out,
    /// Away from the trunk, across it.
    FromTrunk,
    /// Round: a turn or a nod.
    Round,
}

/// A part that the steps say moves only a little, and how far it may be drawn to move.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Small {
    /// The words of the steps that say so.
    pub says: String,
    /// The part.
    pub at: Spot,
    /// How far it is at most from its place in the first key frame to that in the second, in % of height.
    pub most: f64,
}
