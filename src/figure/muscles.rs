//! Where the muscles are: regions on the parts of the body, so that they follow every pose.
//!
//! A region is an outline in the coordinates of its part: `u` along it (for the trunk % of height above the hip, for a
//! limb 0 at its near end and 1 at its far end), `v` across it (from the side 1 = front and -1 = back; from the front
//! and from behind 1 = away from the midline, on the trunk 0 = the midline). Own drawings after the attachments in
//! `muscles.json`; simplified, for a person to find the place.

mod back;
mod front;
mod side;

use super::body::Body;
use super::geometry::Point;
use super::shape::{Outline, Role};
use super::skeleton::Side;
use crate::content::View;

/// A muscle that is shown on a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Lit {
    /// Its id in `muscles.json`.
    pub muscle: String,
    /// The side; nothing lights both.
    pub side: Option<Side>,
    /// The colour it is lit in.
    pub role: Role,
}

/// A part of the body that carries regions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Trunk and neck.
    Trunk,
    /// The trunk where it meets the legs, drawn over them.
    Hip,
    /// Upper arm.
    UpperArm,
    /// Thigh.
    Thigh,
    /// Lower leg.
    Shank,
}

/// The outline of a muscle on one part, seen from one direction.
pub struct Region {
    /// The muscle's id.
    pub muscle: &'static str,
    /// The part.
    pub part: Part,
    /// The outline as (u, v).
    pub outline: &'static [(f64, f64)],
}

/// A region on a body.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The muscle's id.
    pub muscle: &'static str,
    /// The person's side.
    pub side: Side,
    /// The part it lies on.
    pub part: Part,
    /// Whether it lies on the side of the body that is seen; if not it shows through.
    pub seen: bool,
    /// Its outline.
    pub points: Vec<Point>,
}

impl Placed {
    /// Its smooth outline.
    pub fn outline(&self) -> Outline {
        Outline::smooth(&self.points)
    }

    /// About its middle.
    pub fn middle(&self) -> Point {
        let count = self.points.len().max(1) as f64;
        self.points.iter().fold(Point::default(), |sum, point| sum + *point) * (1.0 / count)
    }
}

/// Every region of a muscle on one side of a body; those on the far side of a side view are left out.
pub fn regions_of(body: &Body, muscle: &str, side: Side) -> Vec<Placed> {
    let view = body.skeleton.view;
    if view == View::Side {
        // One trunk stands for both sides, and far limbs are hidden behind near ones.
        return place(body, side::REGIONS, muscle, side, true);
    }
    let (seen, hidden) = match view {
        View::Back => (back::REGIONS, front::REGIONS),
        View::Front | View::Side => (front::REGIONS, back::REGIONS),
    };
    let first = place(body, seen, muscle, side, true);
    if first.is_empty() {
        place(body, hidden, muscle, side, false)
    } else {
        first
    }
}

/// Whether the muscle has a region in this view without showing through.
pub fn is_seen(muscle: &str, view: View) -> bool {
    let regions = match view {
        View::Side => side::REGIONS,
        View::Front => front::REGIONS,
        View::Back => back::REGIONS,
    };
    regions.iter().any(|region| region.muscle == muscle)
}

fn place(body: &Body, regions: &[Region], muscle: &str, side: Side, seen: bool) -> Vec<Placed> {
    let mut placed = Vec::new();
    for region in regions {
        if region.muscle != muscle {
            continue;
        }
        let tube = match region.part {
            Part::Trunk | Part::Hip => &body.trunk,
            Part::UpperArm => &body.arms.of(side).upper,
            Part::Thigh => &body.legs.of(side).thigh,
            Part::Shank => &body.legs.of(side).shank,
        };
        // The front of a side view is the front for both sides; on a trunk from the front the sides mirror each other.
        let sign = if matches!(region.part, Part::Trunk | Part::Hip)
            && body.skeleton.view != View::Side
            && side == Side::Right
        {
            -1.0
        } else {
            1.0
        };
        let points = region.outline.iter().map(|(u, v)| tube.at(*u, v * sign)).collect();
        placed.push(Placed {
            muscle: region.muscle,
            side,
            part: region.part,
            seen,
            points,
        });
    }
    placed
}
