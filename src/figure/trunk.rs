//! The trunk with the neck: one tube along the spine, so that it bends, rounds and tips without a seam.

use super::geometry::{Point, mix, pt, read_off, smooth_step};
use super::skeleton::{Skeleton, length};
use super::tube::{Section, Tube};
use crate::content::View;

/// Places along the trunk tube: % of height above the hip, up to the shoulder line at 30; then the neck up to the skull.
pub mod place {
    /// Lowest part of the buttock.
    pub const BOTTOM: f64 = -4.0;
    /// The shoulder line.
    pub const SHOULDER: f64 = 30.0;
    /// Where the neck goes into the skull.
    pub const SKULL: f64 = 40.0;
}

/// From the spine's line to the front of the body, seen from the side.
const FRONT: [(f64, f64); 14] = [
    (-4.0, 4.6),
    (-1.0, 6.2),
    (2.0, 6.9),
    (5.0, 7.0),
    (9.0, 6.7),
    (13.0, 6.6),
    (17.0, 6.9),
    (21.0, 7.2),
    (24.0, 6.9),
    (27.0, 5.6),
    (30.0, 3.6),
    (33.5, 2.6),
    (37.0, 2.5),
    (40.0, 2.8),
];
/// From the spine's line to the back of the body, seen from the side.
const BACK: [(f64, f64); 14] = [
    (-4.0, 5.2),
    (-1.0, 7.6),
    (2.0, 8.0),
    (5.0, 7.0),
    (9.0, 5.5),
    (13.0, 5.3),
    (17.0, 6.2),
    (21.0, 7.2),
    (24.0, 7.4),
    (27.0, 6.6),
    (30.0, 4.7),
    (32.5, 3.4),
    (36.0, 2.8),
    (40.0, 2.9),
];
/// From the middle line to the side of the body, seen from the front.
const HALF: [(f64, f64); 17] = [
    (-5.0, 7.6),
    (-2.0, 9.4),
    (1.0, 9.9),
    (4.0, 9.5),
    (8.0, 8.5),
    (11.0, 8.1),
    (15.0, 8.5),
    (19.0, 9.3),
    (23.0, 9.9),
    (26.0, 10.3),
    (28.5, 10.3),
    (30.5, 9.2),
    (32.0, 6.6),
    (33.4, 4.5),
    (35.0, 3.4),
    (37.0, 3.15),
    (40.0, 3.2),
];
/// Where the cross-sections are.
const PLACES: [f64; 21] = [
    -4.0, -2.0, 0.0, 2.0, 4.0, 6.0, 8.5, 11.0, 13.5, 16.0, 18.5, 21.0, 23.5, 26.0, 28.0, 30.0, 31.5, 33.0, 35.0, 37.5,
    40.0,
];

/// The trunk and the neck of a skeleton.
pub fn trunk(skeleton: &Skeleton) -> Tube {
    let line = match skeleton.view {
        View::Side => spine_from_the_side(skeleton),
        View::Front | View::Back => spine_from_the_front(skeleton),
    };
    let normals = normals(&line);
    let frame = &skeleton.frame;
    let turned = frame.shoulder_scale.unwrap_or(1.0);
    let sections = PLACES
        .iter()
        .zip(line)
        .zip(normals)
        .map(|((u, centre), normal)| {
            let (front, back) = match skeleton.view {
                View::Side => {
                    let belly = frame.belly * smooth_step(2.0, 9.0, *u) * (1.0 - smooth_step(11.0, 20.0, *u));
                    (read_off(&FRONT, *u) + belly, read_off(&BACK, *u))
                }
                View::Front | View::Back => {
                    let narrow = mix(
                        1.0,
                        mix(1.0, turned, 0.5),
                        smooth_step(8.0, 24.0, *u) * (1.0 - smooth_step(31.0, 34.0, *u)),
                    );
                    let half = read_off(&HALF, *u) * narrow;
                    (half, half)
                }
            };
            let tilt = pelvis_weight(*u) * pelvis_tilt(skeleton);
            Section {
                u: *u,
                centre: centre.turned(skeleton.pelvis, -tilt),
                normal: normal.turned(pt(0.0, 0.0), -tilt),
                front,
                back,
            }
        })
        .collect();
    Tube {
        sections,
        start_cap: 3.4,
        end_cap: 1.5,
    }
}

/// How far the pelvis is tipped against the trunk; from the front its tilt is in the line of the spine.
fn pelvis_tilt(skeleton: &Skeleton) -> f64 {
    if skeleton.view == View::Side {
        skeleton.frame.pelvis
    } else {
        0.0
    }
}

/// How much a place of the trunk follows the pelvis.
fn pelvis_weight(u: f64) -> f64 {
    1.0 - smooth_step(1.0, 15.0, u)
}

fn spine_from_the_side(skeleton: &Skeleton) -> Vec<Point> {
    let frame = &skeleton.frame;
    let up = Point::up(frame.torso);
    let back = up.left();
    let skull = skull(skeleton);
    // The neck leaves the trunk behind the shoulder joint and bends into the skull.
    let bump = |u: f64, middle: f64, width: f64| (-((u - middle) / width).powi(2)).exp();
    let trunk_at = |u: f64| {
        let t = (u / length::TRUNK).clamp(0.0, 1.0);
        let round = frame.curve * 0.25 * 2.0 * t * (1.0 - t);
        let posture = frame.kyphosis * bump(u, 22.0, 6.5) - frame.lordosis * bump(u, 9.5, 5.0);
        skeleton.pelvis + up * u + back * (round + posture)
    };
    let root = trunk_at(30.0) + back * 0.9;
    PLACES
        .iter()
        .map(|u| {
            if *u <= 26.0 {
                trunk_at(*u)
            } else {
                // From the upper back through the root of the neck to the skull on one curve.
                let t = (u - 26.0) / (place::SKULL - 26.0);
                let (from, to) = (trunk_at(26.0), skull);
                let start = (trunk_at(26.0) - trunk_at(23.0)) * (14.0 / 3.0);
                let lean = Point::up(skeleton.head_angle - 6.0) * 9.0;
                let bent = hermite(from, to, start * 0.8, lean, t);
                bent + (root - trunk_at(30.0)) * (4.0 * t * (1.0 - t)).max(0.0)
            }
        })
        .collect()
}

fn spine_from_the_front(skeleton: &Skeleton) -> Vec<Point> {
    let frame = &skeleton.frame;
    let chord = skeleton.chest - skeleton.pelvis;
    let reach = chord.length() / length::TRUNK;
    // The pelvis keeps its own tilt, so the trunk bends between the two.
    let low = Point::up(frame.pelvis);
    let high = Point::up(frame.torso + (frame.torso - frame.pelvis) * 0.5);
    let skull = skull(skeleton);
    PLACES
        .iter()
        .map(|u| {
            if *u <= 0.0 {
                skeleton.pelvis + low * (*u * reach)
            } else if *u <= length::TRUNK {
                let t = u / length::TRUNK;
                hermite(
                    skeleton.pelvis,
                    skeleton.chest,
                    low * chord.length(),
                    high * chord.length(),
                    t,
                )
            } else {
                let t = (u - length::TRUNK) / (place::SKULL - length::TRUNK);
                let lean = Point::up(skeleton.head_angle) * 7.0;
                hermite(skeleton.chest, skull, high * 7.0, lean, t)
            }
        })
        .collect()
}

/// Where the neck goes into the skull.
fn skull(skeleton: &Skeleton) -> Point {
    let up = Point::up(skeleton.head_angle);
    let back = if skeleton.view == View::Side { 0.9 } else { 0.0 };
    skeleton.head - up * 2.6 - up.right() * back
}

/// A curve from `from` to `to` with these directions at its ends.
fn hermite(from: Point, to: Point, leave: Point, arrive: Point, t: f64) -> Point {
    let (t2, t3) = (t * t, t * t * t);
    from * (2.0 * t3 - 3.0 * t2 + 1.0) + leave * (t3 - 2.0 * t2 + t) + to * (3.0 * t2 - 2.0 * t3) + arrive * (t3 - t2)
}

/// Unit vectors across a line, to the right of its way: the front of an upright trunk facing +x.
fn normals(line: &[Point]) -> Vec<Point> {
    (0..line.len())
        .map(|index| {
            let before = line.get(index.saturating_sub(1)).copied().unwrap_or_default();
            let after = line.get((index + 1).min(line.len() - 1)).copied().unwrap_or_default();
            (after - before).unit().right()
        })
        .collect()
}
