//! Points placed in a picture (rules Q20 and Q21).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::content::{Landmark, PictureView};

/// A place in a picture, in pixels of the upright picture: across from its left edge, down from its top edge. Fractions
/// count: 0.5, 0.5 is the middle of the first pixel.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PicturePoint {
    /// Across, to the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl PicturePoint {
    /// A place.
    pub fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// How far it is to another, in pixels.
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// What was placed in one picture.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedPicture {
    /// From where it was taken, as the person says.
    pub view: PictureView,
    /// Width and height of the upright picture, in pixels; neither is 0.
    pub size: [u32; 2],
    /// Points along the hanging string, at least two of them apart; empty where there is none.
    pub plumb: Vec<PicturePoint>,
    /// The points, no two of them at one place.
    pub points: BTreeMap<Landmark, PicturePoint>,
    /// How far the two ends of the ruler are from each other, in mm, where they are placed.
    pub reference_mm: Option<f64>,
    /// The focal length of the lens as on 35 mm film, in mm, where the file tells.
    pub lens_35mm: Option<f64>,
}
