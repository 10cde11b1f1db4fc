//! Left and right in a picture (rule Q24): which way the person faces, which side shows, and whether the points agree with
//! what the person said.

use std::collections::BTreeMap;

use super::Upright;
use crate::content::{Angle, Landmark, PictureView};
use crate::record::{PicturePoint, Side};

/// The points of a picture, asked for one by one with the roll taken out.
pub(super) struct Points<'a> {
    pub view: PictureView,
    pub placed: &'a BTreeMap<Landmark, PicturePoint>,
    pub upright: Upright,
}

impl Points<'_> {
    /// Where a point lies; none where it is not placed.
    pub(super) fn at(&self, landmark: Landmark) -> Option<PicturePoint> {
        self.placed.get(&landmark).map(|point| self.upright.turn(*point))
    }

    /// How far the second point lies to the right of the first; none where that is nothing.
    fn across(&self, first: Landmark, second: Landmark) -> Option<f64> {
        let across = self.at(second)?.x - self.at(first)?.x;
        // Below this the turning has rounded.
        (across.abs() > 1e-9).then_some(across)
    }

    /// The side that the person says shows; none from the front and from behind.
    pub(super) fn named(&self) -> Option<Side> {
        side_of(self.view)
    }
}

/// The side that a view shows, as it is named; none from the front and from behind.
pub fn side_of(view: PictureView) -> Option<Side> {
    match view {
        PictureView::HeadLeft | PictureView::PelvisLeft => Some(Side::Left),
        PictureView::HeadRight | PictureView::PelvisRight => Some(Side::Right),
        PictureView::Front | PictureView::Back => None,
    }
}

/// Which way the person faces.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Facing {
    /// 1 to the right of the picture, −1 to its left.
    pub sign: f64,
    /// The side that shows, where the points tell: who looks to the left of the picture shows the left side.
    pub seen: Option<Side>,
}

/// The way the points say; where they do not, the one of the side that was named.
pub(super) fn facing(points: &Points<'_>) -> Facing {
    // From the back of the body to its front.
    let pairs = [
        (Landmark::C7, Landmark::Tragus),
        (Landmark::Tragus, Landmark::Canthus),
        (Landmark::Psis, Landmark::Asis),
    ];
    let found = pairs
        .into_iter()
        .find_map(|(behind, before)| points.across(behind, before));
    let seen = found.map(|across| if across > 0.0 { Side::Right } else { Side::Left });
    let sign = match seen.or(points.named()) {
        Some(Side::Left) => -1.0,
        Some(Side::Right) | None => 1.0,
    };
    Facing { sign, seen }
}

/// Whether the points show another side than was named: the picture is mirrored, or the side is the other one.
pub(super) fn is_other_side(points: &Points<'_>, facing: Facing) -> bool {
    match (points.named(), facing.seen) {
        (Some(named), Some(seen)) => named != seen,
        (Some(_), None) => false,
        (None, _) => has_a_swapped_line(points),
    }
}

/// Whether the left and the right point of a line lie the other way round than they do in this view.
pub(super) fn has_a_swapped_line(points: &Points<'_>) -> bool {
    pairs(points).any(|(left, right)| (right.x < left.x) != right_is_left(points.view))
}

/// Whether the sticker on the right thigh lies on the side of the body's middle that is the person's right in this view.
pub(super) fn right_mark_agrees(points: &Points<'_>) -> Option<bool> {
    let mark = points.at(Landmark::RightMark)?;
    let across: Vec<f64> = pairs(points).flat_map(|(left, right)| [left.x, right.x]).collect();
    if across.is_empty() {
        return None;
    }
    // A handful of points.
    let middle = across.iter().sum::<f64>() / across.len() as f64;
    Some((mark.x < middle) == right_is_left(points.view))
}

/// Whether the person's right is on the left of the picture.
pub(super) fn right_is_left(view: PictureView) -> bool {
    match view {
        PictureView::Front => true,
        PictureView::Back
        | PictureView::HeadLeft
        | PictureView::HeadRight
        | PictureView::PelvisLeft
        | PictureView::PelvisRight => false,
    }
}

/// The left and right points of the lines that are placed.
fn pairs(points: &Points<'_>) -> impl Iterator<Item = (PicturePoint, PicturePoint)> {
    let lines = Angle::ALL.into_iter().filter(|angle| angle.is_a_line());
    lines.filter_map(|line| {
        let [left, right] = line.points();
        Some((points.at(left)?, points.at(right)?))
    })
}
