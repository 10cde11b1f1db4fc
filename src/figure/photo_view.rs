//! A person as one view of the photos shows them (rule Q20): stickers and points on the body, the string beside it.

use super::geometry::pt;
use super::measure::{landmark, spot};
use super::motion::Motion;
use super::props;
use super::shape::{Bounds, Drawing, Role};
use crate::content::{Landmark, PictureView, Pose, Prop, Spot, View};

/// How far the string hangs beside the body, in % of body height.
const BESIDE: f64 = 21.0;
/// From where to where the string shows.
const STRING: (f64, f64) = (7.0, 99.0);

/// A standing pose with the points of a view on it, and the part of the drawing to show: the whole body.
pub fn photo_view(pose: &Pose, view: PictureView, points: &[Landmark]) -> (Drawing, Bounds) {
    let mut pose = pose.clone();
    pose.props.retain(|prop| *prop != Prop::PlumbLine);
    let motion = Motion::of(&pose);
    let body = motion.body(1.0);
    let mut drawing = Drawing::default();
    props::standing(&motion, &mut drawing);
    body.paint(&[], &mut drawing);
    // Where the person faces, from the side.
    string(&mut drawing, if pose.view == View::Side { BESIDE } else { -BESIDE });
    for point in points {
        let at = match place(*point) {
            Place::Spot(place) => spot(&body, &body, place),
            Place::Thigh => {
                let leg = &body.skeleton.legs.right;
                leg.hip.towards(leg.knee, 0.5)
            }
            Place::Nowhere => continue,
        };
        landmark(&mut drawing, at);
    }
    // A side pose faces the right of the picture; from behind the person's left is on the left.
    let is_turned = match view {
        PictureView::HeadLeft | PictureView::PelvisLeft | PictureView::Back => true,
        PictureView::HeadRight | PictureView::PelvisRight | PictureView::Front => false,
    };
    let drawing = if is_turned { drawing.mirrored() } else { drawing };
    let frame = drawing.bounds(|role| role != Role::Edge).unwrap_or(Bounds {
        min: pt(-30.0, 0.0),
        max: pt(30.0, 100.0),
    });
    // The floor goes on to both sides; all views are as wide.
    let frame = Bounds {
        min: pt(-27.0, frame.min.y.max(-3.0)),
        max: pt(27.0, frame.max.y + 1.0),
    };
    (drawing, frame)
}

/// The string and its weight.
fn string(drawing: &mut Drawing, x: f64) {
    let (low, high) = STRING;
    drawing.line(Role::Plumb, vec![pt(x, low), pt(x, high)], 0.6);
    drawing.circle(Role::Plumb, pt(x, low), 1.6);
}

/// Where a point is on the figure.
enum Place {
    Spot(Spot),
    Thigh,
    Nowhere,
}

fn place(point: Landmark) -> Place {
    match point {
        Landmark::Tragus => Place::Spot(Spot::Tragus),
        Landmark::C7 => Place::Spot(Spot::C7),
        Landmark::Acromion => Place::Spot(Spot::Acromion),
        Landmark::Asis => Place::Spot(Spot::Asis),
        Landmark::Psis => Place::Spot(Spot::Psis),
        Landmark::AsisLeft => Place::Spot(Spot::LeftAsis),
        Landmark::AsisRight => Place::Spot(Spot::RightAsis),
        Landmark::PsisLeft => Place::Spot(Spot::LeftPsis),
        Landmark::PsisRight => Place::Spot(Spot::RightPsis),
        Landmark::Knee => Place::Spot(Spot::Knee),
        Landmark::Ankle => Place::Spot(Spot::Ankle),
        Landmark::RightMark => Place::Thigh,
        Landmark::Canthus
        | Landmark::Trochanter
        | Landmark::TragusLeft
        | Landmark::TragusRight
        | Landmark::AcromionLeft
        | Landmark::AcromionRight
        | Landmark::HeelLeft
        | Landmark::HeelRight
        | Landmark::ReferenceA
        | Landmark::ReferenceB => Place::Nowhere,
    }
}
